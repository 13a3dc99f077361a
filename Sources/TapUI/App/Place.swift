import TapTerminal

/// A column of the key table: where a key is pressed decides what it does.
package enum Scope: String, Hashable, Sendable, CaseIterable {
  /// The panes 1 to 4 of the design screen.
  case list
  case inspector, findings, flows, controls, control, lens, history, export, picker
  /// The agenda of a review, a card of it, the sign-off, and what changed since.
  case review, card, signOff, changed
  /// A fix that must be looked at before it is made.
  case preview
  /// Letters are text: no command but the movement of a dialog is reached by a letter.
  case typing

  /// What messages and help call it.
  package var title: String {
    switch self {
    case .list: "the lists 1 to 4"
    case .inspector: "the inspector"
    case .findings: "5 Findings"
    case .flows: "6 Flows"
    case .controls: "7 Controls"
    case .control: "a control"
    case .lens: "the lens"
    case .history: "the history"
    case .export: "the export"
    case .picker: "the first screen"
    case .review: "the agenda"
    case .card: "a card"
    case .signOff: "the sign-off"
    case .changed: "what changed since the sign-off"
    case .preview: "the preview of a fix"
    case .typing: "a text"
    }
  }
}

/// A movement that every list, form and text knows.
package enum Motion: Hashable, Sendable {
  case up, down, left, right, pageUp, pageDown, first, last
  /// By sibling in a tree, by field with a finding in a form.
  case nextLike, previousLike
}

/// Where a find goes on from.
package enum Seek: Hashable, Sendable {
  /// The selected item counts as well.
  case here
  case next, previous
}

/// One key and what it does, in the last line of the screen.
package struct Hint: Hashable, Sendable {
  /// As people write it: `Enter`, `j k`.
  package var key: String
  /// A word or two.
  package var label: String
  /// For narrow screens; the same where it is short already.
  package var short: String
  /// What goes first where there is no room: the smallest.
  package var weight: Int

  /// The short label is the long one unless another is given.
  package init(_ key: String, _ label: String, short: String? = nil, weight: Int = 5) {
    self.key = key
    self.label = label
    self.short = short ?? label
    self.weight = weight
  }
}

/// The parts of the screen that a place draws in.
package struct Regions: Hashable, Sendable {
  /// Everything, from the first line to the last.
  package var screen: Rect
  /// Everything between the two lines above and the two below.
  package var body: Rect
  /// The line above the last.
  package var message: Rect
  /// The last line.
  package var footer: Rect
}

/// A screen, or a dialog over one: it draws itself from the state of the app, and takes keys; it does no input or
/// output of its own.
///
/// A new one is one file; `app.show(_:)` opens it, `app.close()` goes back. What it is asked beyond `draw` has a
/// default.
@MainActor package protocol Place: AnyObject {
  /// Which keys hold here now.
  var scope: Scope { get }
  /// What messages and help call it: `2 Data stores`.
  var title: String { get }
  /// Whether what is below stays on the screen around it.
  var isOverlay: Bool { get }
  /// Whether the two lines with name and state of the design stand above it.
  var hasHeader: Bool { get }
  /// What the message line says when it opens; nil leaves what is there.
  func greeting(_ app: App) -> Notice?
  /// Draws itself; returns where the cursor stands.
  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point?
  /// Takes a key before the keymap sees it: typing, and dialogs with numbered answers; false gives it on.
  func take(_ key: Key, _ app: App) -> Bool
  /// Moves; false where there is nothing to move in that direction's sense.
  func move(_ motion: Motion, _ app: App) -> Bool
  /// Keys of the last line that come from no command; nil takes them from the commands of its scope.
  func hints(_ app: App) -> [Hint]?
  /// What `y` copies, and what to call it; nil where nothing is selected.
  func copied(_ app: App) -> (name: String, text: String)?
  /// Selects an item that shows a text; false where none does.
  func find(_ text: String, _ seek: Seek, _ app: App) -> Bool
  /// Selects the next or previous thing that is open; returns what to say of it, nil where nothing is open.
  func nextOpen(forward: Bool, _ app: App) -> String?
  /// Finds out what takes longer than a frame may: asked when no key waits; true where there is more to draw now.
  func settle(_ app: App) -> Bool
  /// Finds out something that the next key may ask for, and that nothing on the screen shows yet; false where nothing is
  /// left.
  func lookAhead(_ app: App) -> Bool
  /// Selects what is at a cell of the screen; false where a click does nothing.
  func click(_ point: Point, _ app: App) -> Bool
  /// Takes the focus to what is at a cell, before the wheel moves in it.
  func hover(_ point: Point, _ app: App)
  /// One step out; false where this was the outermost and the place itself closes.
  func leave(_ app: App) -> Bool
}

extension Place {
  /// A screen of its own, unless it says otherwise.
  package var isOverlay: Bool { false }
  /// Below the two lines of the design, unless it says otherwise.
  package var hasHeader: Bool { true }
  /// Leaves the message as it is.
  package func greeting(_ app: App) -> Notice? { nil }
  /// Gives every key on to the keymap.
  package func take(_ key: Key, _ app: App) -> Bool { false }
  /// Knows no movement.
  package func move(_ motion: Motion, _ app: App) -> Bool { false }
  /// Those of the commands that hold in its scope.
  package func hints(_ app: App) -> [Hint]? { nil }
  /// Has nothing to copy.
  package func copied(_ app: App) -> (name: String, text: String)? { nil }
  /// Finds nothing.
  package func find(_ text: String, _ seek: Seek, _ app: App) -> Bool { false }
  /// Has nothing that could be open.
  package func nextOpen(forward: Bool, _ app: App) -> String? { nil }
  /// Has nothing to find out.
  package func settle(_ app: App) -> Bool { false }
  /// Knows of nothing that comes next.
  package func lookAhead(_ app: App) -> Bool { false }
  /// False where nothing lies under the point, in cells of the screen.
  package func click(_ point: Point, _ app: App) -> Bool { false }
  /// Follows the pointer without a button; most places do not.
  package func hover(_ point: Point, _ app: App) {}
  /// Has no step inside: it closes.
  package func leave(_ app: App) -> Bool { false }
}

/// The message line: a sign, what happened, what it means, the next key.
package struct Notice: Hashable, Sendable {
  /// What sort of message it is; the sign says it without colour.
  package enum Sort: Hashable, Sendable {
    case plain, done, opened, refused
  }

  /// Decides the sign before the text.
  package var sort: Sort
  /// What happened and what it means.
  package var text: String
  /// The next key; left out where there is no room for it.
  package var next: String

  package init(_ text: String, _ sort: Sort = .plain, next: String = "") {
    self.sort = sort
    self.text = text
    self.next = next
  }

  /// As it is drawn in so many columns.
  package func line(_ columns: Int) -> Line {
    var text = next.isEmpty ? text : "\(text). \(next)"
    // What comes last is the next key: it goes first.
    while text.columns + 2 > columns, let end = text.lastSentence { text = String(text[..<end]) }
    return switch sort {
    case .plain: Line(text)
    case .done: Line("✓ ", .statusOk) + Line(text)
    case .opened: Line("✗ ", .statusGap) + Line(text)
    case .refused: Line("! ", .statusWarn) + Line(text)
    }
  }
}

extension String {
  /// Where the last part of several begins, before the full stop, semicolon or bracket.
  fileprivate var lastSentence: Index? {
    var place = endIndex
    while place > startIndex {
      place = index(before: place)
      if [". ", "; ", " ("].contains(where: self[place...].hasPrefix) { return place }
    }
    return nil
  }
}
