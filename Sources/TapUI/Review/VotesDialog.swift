import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// Votes on the item on the table: a digit for each person, and why where they say it.
@MainActor final class VotesDialog: Place {
  private let workspace: Workspace
  private let item: Item
  private var list = ListState<String>()
  /// Why the selected person votes so, while it is typed.
  private var why: TextInput?

  init(_ workspace: Workspace, _ item: Item) {
    self.workspace = workspace
    self.item = item
    list.follow(people.map(\.handle))
    let waiting = people.firstIndex { vote(of: $0) == nil } ?? 0
    list.select(waiting, in: people.map(\.handle))
  }

  let scope = Scope.typing
  var title: String { "votes on \(item.number)" }
  let isOverlay = true

  private var meeting: Meeting { workspace.meeting }
  /// Those in the room, as on the roster.
  private var people: [Person] { meeting.roster.people.filter(\.isHere) }
  private func vote(of person: Person) -> Entry.Vote? {
    meeting.votes(on: item.number).first { $0.person == person.handle }
  }
  private var selected: Person? { list.selected.flatMap { meeting.roster[$0] } }

  func greeting(_ app: App) -> Notice? {
    Notice("Vote of \(selected?.handle ?? "nobody"): a digit, or - to abstain. Each vote goes to the record at once")
  }

  func hints(_ app: App) -> [Hint]? {
    if why != nil { return [Hint("type", "why"), Hint("Enter", "keep"), Hint("Esc", "leave it")] }
    return [
      Hint("1-\(item.options.count)", "vote", weight: 9), Hint("-", "abstain", weight: 6),
      Hint("j k", "person", weight: 5), Hint("c", "why", weight: 4),
      Hint("d", "take a vote back", short: "take back", weight: 4), Hint("Enter", "done", weight: 8),
    ]
  }

  func take(_ key: Key, _ app: App) -> Bool {
    if why != nil { return takeWhy(key, app) }
    let handles = people.map(\.handle)
    switch key {
    case .enter, .escape, .character("q"): app.close(self)
    case .character("j"), .down: list.move(.down, in: handles)
    case .character("k"), .up: list.move(.up, in: handles)
    case .character("-"): cast(nil, app)
    case .character("d"):
      guard let selected else { break }
      app.attempt { _ throws(WorkspaceError) in try workspace.takeVote(selected.handle, on: item.number) }
    case .character("c"): why = TextInput(selected.flatMap { vote(of: $0)?.why } ?? "")
    case .character(let letter):
      guard let digit = letter.wholeNumberValue, item.options.indices.contains(digit - 1) else {
        app.refuse("\(letter) is no vote: 1 to \(item.options.count), or - to abstain")
        break
      }
      cast(item.options[digit - 1], app)
    default: break
    }
    return true
  }

  private func takeWhy(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .escape: why = nil
    case .enter:
      let text = why?.text ?? ""
      why = nil
      guard let selected, let vote = vote(of: selected) else {
        app.refuse("First the vote, then why")
        break
      }
      app.attempt { _ throws(WorkspaceError) in
        try workspace.vote(selected.handle, on: item.number, for: vote.kind, why: text)
      }
    default: _ = why?.take(key)
    }
    return true
  }

  /// Writes the vote, and goes on to the next person who has not voted.
  private func cast(_ kind: Decision.Kind?, _ app: App) {
    guard let selected else { return }
    app.attempt { _ throws(WorkspaceError) in
      try workspace.vote(selected.handle, on: item.number, for: kind, why: vote(of: selected)?.why ?? "")
    }
    let handles = people.map(\.handle)
    if app.message.sort != .refused, let next = people.firstIndex(where: { vote(of: $0) == nil }) {
      list.select(next, in: handles)
    }
  }

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let body = regions.body
    let box =
      body.width < 90
      ? body : body.centred(Size(80, min(meeting.roster.people.count * 2 + 10, body.height - 2)))
    canvas.fill(box)
    let count = meeting.votes(on: item.number).count
    let inner = canvas.frame(
      box, focused: true,
      title: Line("Votes on \(item.number)  \(ReviewText.place(item))  \(item.controls.briefly(12))"),
      right: Line("\(count) of \(people.count), quorum \(meeting.roster.quorum)"), bottom: "Enter done")
    var cursor = inner.origin
    canvas.within(inner) { canvas in
      for (word, x) in [("HANDLE", 2), ("ROLE", 12), ("VOTE", 36), ("WHY (free)", 56)] {
        canvas.put(word, at: Point(x, 0), style: .textHeading)
      }
      var y = 2
      for person in meeting.roster.people where y < inner.height - 5 {
        let isSelected = person.handle == list.selected
        if isSelected {
          canvas.lay(.cursorRow, under: canvas.bounds.row(y))
          canvas.put(">", at: Point(0, y), style: .title)
          cursor = inner.origin.moved(0, y)
        }
        let vote = vote(of: person)
        let made = item.makers.contains(person.handle) ? ", made it" : ""
        canvas.put(person.handle, at: Point(2, y), maxWidth: 9)
        canvas.put(person.role.title + made, at: Point(12, y), style: .textMuted, maxWidth: 23)
        let word =
          !person.isHere
          ? "away"
          : vote.map { $0.kind.map { "\(item.digit(of: $0)) \($0.rawValue)" } ?? "- abstains" }
            ?? (isSelected ? "[1 to \(item.options.count), - abstain]" : "☐ not yet")
        canvas.put(word, at: Point(36, y), maxWidth: 20)
        if isSelected, let why {
          cursor = why.draw(into: &canvas, at: Point(56, y), width: max(inner.width - 57, 4)).moved(
            inner.left, inner.top)
        } else {
          canvas.put(vote?.why ?? "", at: Point(56, y), style: .textMuted, maxWidth: inner.width - 57)
        }
        y += 2
      }
      let tally = item.options.compactMap { kind -> String? in
        let count = meeting.votes(on: item.number).count { $0.kind == kind }
        return count == 0 ? nil : "\(count) for \(item.digit(of: kind)) \(kind.rawValue)"
      }
      let lines: [Line] = [
        Line("As it stands   ", .textMuted)
          + Line(
            tally.isEmpty ? "nobody has voted for anything" : tally.joined(separator: ", ").cut(to: inner.width - 18)),
        Line("Votes advise; the card decides.", .textMuted),
        item.makers.isEmpty
          ? ""
          : Line("Needed         ", .textMuted)
            + Line("one approver besides \(item.makers.joined(separator: ", "))"),
      ]
      for (row, line) in lines.enumerated() {
        canvas.put(line, at: Point(1, inner.height - 4 + row), maxWidth: inner.width - 2)
      }
    }
    return cursor
  }
}
