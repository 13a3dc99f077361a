import TapModel
import TapReview
import TapTerminal
import TapWorkspace

// What a card looks like, alone and beside what belongs to it.

extension CardPlace {
  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    guard !isFocus else { return drawFocus(into: &canvas, regions) }
    ReviewHeader.draw("REVIEW", workspace, hasTimer: app.hasTimer, into: &canvas)
    let body = regions.body
    guard body.width >= 110 else { return drawBox(into: &canvas, body) }
    let (left, right) = body.split(left: body.width * 2 / 3)
    let rows = right.rows([
      max(min(meeting.items.count + sections + 2, right.height / 3), 5), 10,
      max(right.height - 10 - max(min(meeting.items.count + sections + 2, right.height / 3), 5), 3),
    ])
    drawAgenda(into: &canvas, rows[0])
    drawVotes(into: &canvas, rows[1])
    drawMinutes(into: &canvas, rows[2])
    drawLines(lines(left.width - 4, isBrief: false), cardTitle, "", into: &canvas, left)
    return left.inset().origin
  }

  private var sections: Int { Set(meeting.items.map(\.section)).count }

  var cardTitle: Line {
    guard let item else { return "No item" }
    let level = item.level.map { Line("  ") + $0.line } ?? Line("  " + item.section.rawValue)
    return Line("\(item.number)  \(ReviewText.place(item))") + level + Line("  \(item.controls.briefly(16))")
  }

  /// How the item was decided, or that it was not.
  var state: String { item.map { meeting.sign(of: $0).word } ?? "" }

  /// One box at a time, the names of the others below it.
  private func drawBox(into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let tabs = Box.allCases.map { $0 == box ? "[\($0.rawValue)]" : $0.rawValue }.joined(separator: " ")
    switch box {
    case .card: drawLines(lines(rect.width - 4, isBrief: true), cardTitle, tabs, into: &canvas, rect)
    case .agenda: drawAgenda(into: &canvas, rect, tabs)
    case .votes: drawVotes(into: &canvas, rect, tabs)
    case .minutes: drawMinutes(into: &canvas, rect, tabs)
    }
    return rect.inset().origin
  }

  private func drawLines(
    _ lines: [Line], _ title: Line, _ tabs: String, into canvas: inout Canvas, _ rect: Rect
  ) {
    let inner = rect.inset()
    height = max(inner.height, 1)
    scroll = min(scroll, max(lines.count - inner.height, 0))
    let last = min(scroll + inner.height, lines.count)
    let place = "line \(min(scroll + 1, lines.count))-\(last) of \(lines.count)"
    canvas.frame(
      rect, focused: true, title: title, right: Line(state),
      bottom: Line(place + (tabs.isEmpty ? "" : "   " + tabs)))
    for (row, line) in lines[min(scroll, lines.count)..<last].enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 1)
    }
  }

  private func drawAgenda(into canvas: inout Canvas, _ rect: Rect, _ tabs: String = "") {
    let inner = canvas.frame(
      rect, focused: !tabs.isEmpty, title: "Agenda",
      bottom: Line(
        tabs.isEmpty
          ? "\((meeting.items.firstIndex { $0.number == meeting.card } ?? 0) + 1) of \(meeting.items.count)" : tabs))
    var lines: [(text: Line, isCard: Bool)] = []
    for section in Item.Section.allCases {
      let items = meeting.items.filter { $0.section == section }
      if !items.isEmpty { lines.append((Line(" " + section.rawValue.uppercased(), .textHeading), false)) }
      for item in items {
        let (sign, word, style) = meeting.sign(of: item)
        let isCard = item.number == meeting.card
        let name = "\(item.number) \(ReviewText.place(item))".cut(to: 22).padded(23)
        lines.append(
          (
            Line(isCard ? "> " : "  ", .title) + Line(sign + " ", style) + Line(name)
              + Line(meeting.decided[item.number] == nil ? "" : word, style), isCard
          ))
      }
    }
    let here = lines.firstIndex { $0.isCard } ?? 0
    let top = max(0, min(here - inner.height / 2, lines.count - inner.height))
    for (row, line) in lines.dropFirst(top).prefix(inner.height).enumerated() {
      canvas.put(line.text, at: inner.origin.moved(0, row), maxWidth: inner.width)
    }
  }

  private func drawVotes(into canvas: inout Canvas, _ rect: Rect, _ tabs: String = "") {
    guard let item else { return }
    let votes = meeting.votes(on: item.number)
    let here = meeting.roster.here
    let inner = canvas.frame(
      rect, focused: !tabs.isEmpty, title: Line("Votes on \(item.number)"),
      bottom: Line(tabs.isEmpty ? "\(votes.count) of \(here)" : tabs))
    for (row, person) in meeting.roster.people.prefix(max(inner.height - 2, 1)).enumerated() {
      let vote = votes.first { $0.person == person.handle }
      let word =
        !person.isHere
        ? "away" : vote.map { $0.kind.map { "\(item.digit(of: $0)) \($0.rawValue)" } ?? "abstains" } ?? "☐"
      canvas.put(person.handle, at: inner.origin.moved(1, row), maxWidth: 8)
      canvas.put(word, at: inner.origin.moved(10, row), maxWidth: 16)
      let role = inner.width >= 50 ? person.role.title : person.role.rawValue
      canvas.put(role, at: inner.origin.moved(27, row), style: .textMuted, maxWidth: inner.width - 28)
    }
    let quorum = meeting.roster.quorumTrouble == nil ? "Quorum \(meeting.roster.quorum) ✓" : "No quorum ✗"
    let made = item.makers.isEmpty ? "" : "   \(item.makers.joined(separator: ", ")) made this"
    canvas.put(quorum + made, at: inner.origin.moved(1, inner.height - 1), style: .textMuted, maxWidth: inner.width - 2)
  }

  private func drawMinutes(into canvas: inout Canvas, _ rect: Rect, _ tabs: String = "") {
    let inner = canvas.frame(
      rect, focused: !tabs.isEmpty, title: "Minutes", bottom: Line(tabs.isEmpty ? "written as it happens" : tabs))
    let lines = Minutes(workspace.record).lines.suffix(max(inner.height, 0))
    for (row, line) in lines.enumerated() {
      canvas.put(
        Line(line.at.dropFirst(11).prefix(5) + " ", .textMuted)
          + Line(line.text.cut(to: inner.width - 8), line.isTakenBack ? .textMuted : nil),
        at: inner.origin.moved(1, row), maxWidth: inner.width - 1)
    }
  }

  // MARK: Focus

  /// Wide and with air, for the back of the room; below 24 rows without it.
  func drawFocus(into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let width = canvas.size.width
    canvas.put(ReviewHeader.state(meeting, isWide: width >= 100), at: Point(1, 0), maxWidth: width - 2)
    guard let item else { return nil }
    let isAiry = regions.screen.height >= 36
    let room = min(width - 2 * min(6, width / 20), 64)
    // In the middle of a wide screen; near the edge of others.
    let left = width >= 140 ? (width - room) / 2 : min(6, width / 20)
    var lines: [Line] = [
      (item.level?.line ?? Line(item.section.rawValue, .title)) + Line("     \(item.controls.briefly(20))     ")
        + Line(ReviewText.place(item), .textStrong), "", "",
    ]
    lines += CardText.question(meeting, item).wrapped(to: room).map { Line($0, .textStrong) } + ["", ""]
    lines += (item.message.isEmpty ? item.title : "\(item.title): \(item.message)").wrapped(to: room).map { Line($0) }
    lines += ["", ""]
    let options = ReviewText(workspace).options(item)
    for option in options {
      let isShut = item.level == .block && option.kind.settles
      lines.append(
        Line("\(option.digit)   ", isShut ? .textMuted : .title)
          + (isShut ? Line("\(option.label): \(option.does)", .textMuted) : Line(option.label)))
      if isAiry { lines.append("") }
    }
    lines += ["", Line(CardText.votes(meeting, item))]
    if lines.count > regions.body.height { lines.removeAll { $0.text.isEmpty } }
    let top = regions.body.top + (isAiry ? max((regions.body.height - lines.count) / 3, 0) : 0)
    for (row, line) in lines.enumerated() where top + row < regions.body.bottom {
      canvas.put(line, at: Point(left, top + row), maxWidth: width - left)
    }
    return Point(left, top)
  }
}
