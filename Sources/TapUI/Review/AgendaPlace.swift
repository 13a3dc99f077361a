import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// The agenda of a session: what has to be decided, who is here, and what the meeting can end in.
@MainActor final class AgendaPlace: Place {
  /// A line of the list.
  enum Row: Hashable, Sendable {
    case section(Item.Section)
    case item(Int)
  }

  let workspace: Workspace
  var list = ListState<Row>()

  init(_ workspace: Workspace) {
    self.workspace = workspace
    let rows = rows
    list.follow(rows)
    if !list.select(.item(meeting.card), in: rows) { list.select(1, in: rows) }
  }

  let scope = Scope.review
  let title = "the agenda"
  let hasHeader = false

  var meeting: Meeting { workspace.meeting }

  /// Sections with their items, in the order of the sections; items in that of the agenda.
  var rows: [Row] {
    Item.Section.allCases.flatMap { section -> [Row] in
      let items = meeting.items.filter { $0.section == section }
      return items.isEmpty ? [] : [.section(section)] + items.map { .item($0.number) }
    }
  }

  /// Number of the selected item; nil on a heading.
  var selected: Int? { if case .item(let number)? = list.selected { number } else { nil } }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? {
    let left = meeting.undecided
    guard let next = left.first else {
      return Notice(
        "Session \(meeting.session?.number ?? 0): all decided. \(app.key("sign-off")) shows what a signature needs")
    }
    return Notice(
      "Session \(meeting.session?.number ?? 0): \(meeting.items.count - left.count) of \(meeting.items.count) decided",
      next: "\(app.key("open-card")) opens item \(selected ?? next.number)")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      app.hint("open-card", "open", weight: 9), app.hint("next-open", "next undecided", short: "undecided", weight: 7),
      app.size.width < 80 ? nil : app.hint(["item-up", "item-down"], "move item", short: "move", weight: 4),
      app.hint("add-item", "add item", short: "add", weight: 4),
      app.hint("drop-item", "take off", short: "off", weight: 4),
      app.hint("roster", "roster", weight: 5), app.hint("take-back", "undo", weight: 5),
      app.hint("sign-off", "sign-off", short: "sign", weight: 6), app.hint("leave-review", "leave", weight: 7),
      app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }

  /// A digit takes the item that carries it: the room is left by its own keys.
  func take(_ key: Key, _ app: App) -> Bool {
    guard case .character(let character) = key, character.isASCII, let number = character.wholeNumberValue, number > 0
    else { return false }
    if let item = meeting.item(number) {
      list.select(.item(number), in: rows)
      app.message = Notice("Item \(number): \(item.title)", next: "\(app.key("open-card")) opens it")
    } else {
      app.refuse("The agenda has no item \(number). \(app.key("leave-review")) leaves the room")
    }
    return true
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    let rows = rows
    guard list.move(motion == .nextLike ? .down : motion == .previousLike ? .up : motion, in: rows) else {
      return false
    }
    if selected == nil {
      let isBack = [.up, .pageUp, .previousLike].contains(motion) && list.index > 0
      list.move(isBack ? .up : .down, in: rows)
    }
    return true
  }

  func nextOpen(forward: Bool, _ app: App) -> String? {
    guard let item = meeting.nextUndecided(after: selected ?? 0, forward: forward) else {
      return "Every item is decided. \(app.key("sign-off")) shows what a signature needs"
    }
    list.select(.item(item.number), in: rows)
    return "Item \(item.number): \(item.title)"
  }

  func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    let rows = rows
    let row = seek.row(rows.count, from: list.index) { row in
      guard case .item(let number) = rows[row], let item = meeting.item(number) else { return false }
      return ([item.title, item.message, item.subject.component] + item.controls).contains { $0.finds(text) }
    }
    if let row { list.select(row, in: rows) }
    return row != nil
  }

  func copied(_ app: App) -> (name: String, text: String)? {
    guard let number = selected else { return nil }
    return ("item \(number)", ReviewText(workspace).card(number).joined(separator: "\n"))
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    list.follow(rows)
    ReviewHeader.draw("REVIEW", workspace, hasTimer: app.hasTimer, into: &canvas)
    let body = regions.body
    guard body.width >= 110 else {
      let (lower, upper) = body.split(bottom: body.height >= 18 ? 5 : 0)
      if lower.height > 0 { drawGateBriefly(into: &canvas, lower) }
      return drawList(app, into: &canvas, upper)
    }
    let (lower, upper) = body.split(bottom: min(14, body.height / 2))
    let (left, right) = lower.split(left: 60)
    drawRoster(into: &canvas, left)
    drawGate(into: &canvas, right)
    return drawList(app, into: &canvas, upper)
  }

  private func drawList(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let rows = rows
    let inner = canvas.frame(
      rect, focused: true, title: "Agenda",
      right: rect.width >= 100 ? "built by tap-tui, ordered by chair" : "",
      bottom: Line(
        selected.map { number in
          "\((meeting.items.firstIndex { $0.number == number } ?? 0) + 1) of \(meeting.items.count)"
        } ?? ""))
    let isWide = inner.width >= 100
    let heads = isWide ? 1 : 0
    // From the right: state, decision, control; what is left is for the words.
    let x =
      isWide
      ? (place: 6, what: 30, control: inner.width - 48, decision: inner.width - 33, state: inner.width - 17)
      : (place: 6, what: 23, control: inner.width - 23, decision: inner.width - 14, state: inner.width)
    let here = list.index
    if rows.indices.contains(here), here > 0, case .section = rows[here - 1] {
      // The heading of the selected item is seen with it.
      list.select(here - 1, in: rows)
      _ = list.window(inner.height - heads, of: rows.count)
      list.select(here, in: rows)
    }
    let window = list.window(inner.height - heads, of: rows.count)
    canvas.within(inner) { canvas in
      if isWide {
        for (word, at) in [
          ("#", 3), ("COMPONENT", x.place), ("WHAT", x.what), ("CONTROL", x.control), ("DECISION", x.decision),
          ("STATE", x.state),
        ] { canvas.put(word, at: Point(at, 0), style: .textHeading) }
      }
      for (line, number) in window.enumerated() {
        let y = line + heads
        switch rows[number] {
        case .section(let section):
          let letter = ["A", "B", "C", "D", "E"][Item.Section.allCases.firstIndex(of: section) ?? 0]
          canvas.put("\(letter)  \(section.title)", at: Point(1, y), style: .textHeading, maxWidth: inner.width - 2)
        case .item(let id):
          guard let item = meeting.item(id) else { continue }
          if number == list.index {
            canvas.lay(.cursorRow, under: canvas.bounds.row(y))
            canvas.put(">", at: Point(0, y), style: .title)
          }
          drawItem(item, at: y, x, into: &canvas)
          canvas.highlight(app.sought, in: words(item), at: Point(x.what, y), maxWidth: x.control - x.what - 1)
        }
      }
      if rows.isEmpty {
        canvas.put("Nothing has to be decided. \(app.key("sign-off")) goes on to the sign-off", at: Point(1, heads))
      }
    }
    return inner.origin.moved(0, heads + list.index - window.lowerBound)
  }

  private func words(_ item: Item) -> String { item.message.isEmpty ? item.title : item.message }

  private func drawItem(
    _ item: Item, at y: Int, _ x: (place: Int, what: Int, control: Int, decision: Int, state: Int),
    into canvas: inout Canvas
  ) {
    let (sign, word, style) = meeting.sign(of: item)
    canvas.put(sign, at: Point(1, y), style: style)
    canvas.put(String(item.number), at: Point(3, y), maxWidth: 2)
    canvas.put(ReviewText.place(item), at: Point(x.place, y), maxWidth: x.what - x.place - 1)
    canvas.put(words(item), at: Point(x.what, y), maxWidth: x.control - x.what - 1)
    canvas.put(item.controls.briefly(10), at: Point(x.control, y), maxWidth: x.decision - x.control - 1)
    canvas.put(word, at: Point(x.decision, y), style: style, maxWidth: x.state - x.decision - 1)
    guard x.state < canvas.size.width else { return }
    let state = meeting.decided[item.number].map { decision in
      decision.expires.map { "until \($0)" } ?? decision.due.map { "due \($0)" } ?? decision.id
    }
    canvas.put(
      state ?? (meeting.card == item.number ? "opened" : "-"), at: Point(x.state, y), style: .textMuted, maxWidth: 16)
  }

  private func drawRoster(into canvas: inout Canvas, _ rect: Rect) {
    let roster = meeting.roster
    let inner = canvas.frame(
      rect, title: "Roster", bottom: Line("\(roster.here) of \(roster.people.count) here"))
    canvas.within(inner) { canvas in
      for (word, x) in [("HANDLE", 2), ("ROLE", 13), ("HERE", 39), ("MAY SIGN", 45)] {
        canvas.put(word, at: Point(x, 0), style: .textHeading)
      }
      let shown = roster.people.prefix(max(inner.height - 5, 1))
      for (row, person) in shown.enumerated() {
        let parts = [
          person.role.title, person.handle == roster.chair ? "chair" : "",
          person.handle == roster.scribe ? "scribe" : "",
        ]
        canvas.put(person.handle, at: Point(2, row + 1), maxWidth: 10)
        canvas.put(parts.filter { !$0.isEmpty }.joined(separator: ", "), at: Point(13, row + 1), maxWidth: 25)
        canvas.put(person.isHere ? "✓" : "-", at: Point(39, row + 1))
        let may =
          !Role.signers.contains(person.role)
          ? "need not" : workspace.allowedSigners.text(for: person.handle, as: person.role) == nil ? "no key yet" : "✓"
        canvas.put(may, at: Point(45, row + 1), style: .textMuted)
      }
      let made = Set(meeting.items.flatMap(\.makers)).sorted()
      let notes = [
        roster.quorumTrouble.map { Line("✗ no quorum: \($0)", .statusGap) }
          ?? Line("✓ quorum \(roster.quorum): isso, and owner or ao, are here"),
        "The one who made a change cannot be its only approver.",
        made.isEmpty ? "" : Line("Made by \(made.joined(separator: ", ")): see the cards"),
      ]
      for (row, note) in notes.enumerated() {
        canvas.put(note, at: Point(2, shown.count + 2 + row), maxWidth: inner.width - 3)
      }
    }
  }

  private func drawGate(into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "What this meeting can end in")
    canvas.within(inner) { canvas in
      canvas.put("Sign-off needs", at: Point(2, 0), style: .textHeading)
      canvas.put("now", at: Point(34, 0), style: .textHeading)
      let lines = workspace.gate.lines
      for (row, line) in lines.prefix(max(inner.height - 3, 1)).enumerated() {
        canvas.put(line.sign + Line(line.short), at: Point(2, row + 1), maxWidth: 31)
        canvas.put(line.now, at: Point(34, row + 1), maxWidth: inner.width - 35)
      }
      canvas.put(
        "Everything is written down as it is decided.", at: Point(2, inner.height - 1), style: .textMuted,
        maxWidth: inner.width - 3)
    }
  }

  private func drawGateBriefly(into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Sign-off needs")
    let gate = workspace.gate.lines
    let words = ["decided", "BLOCK", "GAP", "unknown", "quorum"]
    var line = Line(" ")
    for (word, entry) in zip(words, gate) {
      let now = word == "decided" ? entry.now : String(entry.now.prefix { $0 != " " })
      line = line + entry.sign + Line("\(word) \(now)   ")
    }
    canvas.put(line, at: inner.origin, maxWidth: inner.width)
    let made = Set(meeting.items.flatMap(\.makers)).sorted().joined(separator: ", ")
    canvas.put(
      "The one who made a change cannot be its only approver" + (made.isEmpty ? "." : " (\(made))."),
      at: inner.origin.moved(1, 1), maxWidth: inner.width - 2)
  }
}

extension Gate.Line {
  /// `✓ `, or `✗ ` where it is shut.
  var sign: Line { isMet ? Line("✓ ", .textMuted) : Line("✗ ", .statusGap) }
}
