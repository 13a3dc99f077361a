import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// One item on the table: what is asked, what is wrong, what the baseline asks, what can be decided; beside it the
/// agenda, the votes and the minutes.
@MainActor final class CardPlace: Place {
  /// What is seen where one box is seen at a time.
  enum Box: String, Hashable, Sendable, CaseIterable {
    case card = "Card"
    case agenda = "Agenda"
    case votes = "Votes"
    case minutes = "Minutes"
  }

  let workspace: Workspace
  var box = Box.card
  /// Whether the card alone is seen, readable from the back of the room.
  var isFocus = false
  var scroll = 0
  var height = 1
  private var known: (number: Int, state: String, width: Int, options: Int, lines: [Line])?

  init(_ workspace: Workspace) { self.workspace = workspace }

  let scope = Scope.card
  var title: String { "item \(meeting.card)" }
  let hasHeader = false

  var meeting: Meeting { workspace.meeting }
  var item: Item? { meeting.item(meeting.card) }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? {
    guard let item else { return nil }
    if let decision = meeting.decided[item.number] {
      return Notice(
        "Item \(item.number): \(decision.words). A digit decides anew; \(app.key("take-back")) takes it back")
    }
    return Notice("Item \(item.number). A digit decides; some ask for the words that must be on record")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      Hint("1-\(item?.options.count ?? 5)", "decide", weight: 9),
      app.hint("next-open", "undecided", weight: 7), app.hint(["next-like", "previous-like"], "any", weight: 4),
      app.hint("review-note", "note", weight: 5), app.hint("review-action", "action", weight: 4),
      app.hint("vote", "vote", weight: 6), app.hint("card-focus", isFocus ? "back" : "focus", weight: 6),
      app.hint("take-back", "undo", weight: 5), app.size.width < 110 ? app.hint("card-box", "box", weight: 5) : nil,
      app.hint("sign-off", "sign", weight: 3), app.hint("leave-review", "leave", weight: 3),
      app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    switch motion {
    case .nextLike, .previousLike: turn(by: motion == .nextLike ? 1 : -1, app)
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= max(height - 1, 1)
    case .pageDown: scroll += max(height - 1, 1)
    case .first: scroll = 0
    case .last: scroll = Int.max / 2
    case .left, .right: return false
    }
    scroll = max(scroll, 0)
    return true
  }

  /// Opens the item before or behind.
  private func turn(by step: Int, _ app: App) {
    let items = meeting.items
    let place = (items.firstIndex { $0.number == meeting.card } ?? 0) + step
    guard items.indices.contains(place) else { return app.refuse("No item \(step > 0 ? "behind" : "before") this one") }
    app.attempt { _ throws(WorkspaceError) in try open(items[place].number) }
  }

  /// Puts an item on the table.
  func open(_ number: Int) throws(WorkspaceError) -> String {
    scroll = 0
    return try workspace.openItem(number)
  }

  func nextOpen(forward: Bool, _ app: App) -> String? {
    guard let item = meeting.nextUndecided(after: meeting.card, forward: forward) else {
      return "Every item is decided. \(app.key("sign-off")) shows what a signature needs"
    }
    do throws(WorkspaceError) { return try open(item.number) } catch { return error.description }
  }

  func copied(_ app: App) -> (name: String, text: String)? {
    item.map { ("item \($0.number)", ReviewText(workspace).card($0.number).joined(separator: "\n")) }
  }

  func leave(_ app: App) -> Bool {
    guard isFocus else { return false }
    isFocus = false
    return true
  }

  /// Decides by the digit of the card: at once, or by a dialog for the words that must be on record.
  func decide(_ digit: Int, _ app: App) throws(WorkspaceError) -> String {
    guard let item else { throw .nothing("No item is on the table") }
    guard item.options.indices.contains(digit - 1) else {
      throw .nothing("\(digit) does nothing here: the card has 1 to \(item.options.count)")
    }
    let kind = item.options[digit - 1]
    if item.level == .block, kind.settles {
      throw .nothing("\(digit) does nothing here: a BLOCK cannot be waived. 1 fixes it, 3 defers it")
    }
    if kind == .fix || kind == .keep { return try goOn(try workspace.decide(item.number, Proposal(kind)), app) }
    do throws(MeetingError) { try meeting.mayDecide() } catch { throw .meeting(error) }
    app.show(DecisionDialog(self, item, kind, app))
    return ""
  }

  /// After a decision: the next undecided item comes on the table.
  func goOn(_ said: String, _ app: App) throws(WorkspaceError) -> String {
    if let next = meeting.nextUndecided(after: meeting.card) { _ = try open(next.number) }
    return said
  }

  // MARK: What is drawn

  /// The lines of the card; made once for each change of the record or of the design.
  func lines(_ width: Int, isBrief: Bool) -> [Line] {
    guard let item else { return ["No item is on the table: Esc goes to the agenda"] }
    let options = isBrief ? 1 : 0
    let state = "\(workspace.revision) \(workspace.record.head)"
    if let known, known.number == item.number, known.state == state, known.width == width,
      known.options == options
    {
      return known.lines
    }
    let text = CardText(workspace, item, width)
    let lines = isBrief ? text.brief : text.full
    known = (item.number, state, width, options, lines)
    return lines
  }
}
