import TapEngine
import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// The words of a card, in lines of a width.
@MainActor struct CardText {
  private let workspace: Workspace
  private let item: Item
  private let width: Int
  private let text: ReviewText

  init(_ workspace: Workspace, _ item: Item, _ width: Int) {
    self.workspace = workspace
    self.item = item
    self.width = max(min(width, 96), 20)
    text = ReviewText(workspace)
  }

  /// With headings, for a large screen.
  var full: [Line] {
    let isDecided = workspace.meeting.decided[item.number] != nil
    var lines = section(isDecided ? "DECIDED" : "QUESTION", broken(CardText.question(workspace.meeting, item)))
    lines += section("WHAT IS WRONG", wrong.flatMap { broken($0) })
    lines += section("WHAT THE BASELINE ASKS (\(workspace.engine.baseline.title))", asks)
    lines += section("NO LONGER HOLDS", text.lapsed(item).flatMap { broken($0) })
    lines += section("CHANGED SINCE THE LAST SIGN-OFF", (changed + text.asSigned).flatMap { broken($0) })
    lines += section("EVIDENCE", text.evidence(item).flatMap { broken(String($0.dropFirst("Evidence: ".count))) })
    lines.append(Line("DECIDE".padded(column) + "WHAT IT DOES", .textHeading))
    lines += options
    return lines + [""] + section("NOTES AND ACTIONS (\(notes.count))", notes.map { $0 })
  }

  /// Without headings, for 80 columns.
  var brief: [Line] {
    var lines = broken(CardText.question(workspace.meeting, item), 0) + [""] + wrong.flatMap { broken($0, 0) } + [""]
    for control in controls {
      lines.append(
        Line("\(workspace.engine.baseline.title) asks  \(control.control.id)  ")
          + Line(control.control.ownTitle.cut(to: max(width - 34, 10))) + "  " + control.state.line)
    }
    lines += text.evidence(item).map { Line("Evidence   " + $0.dropFirst("Evidence: ".count)) }
    lines += hung("Lapsed", text.lapsed(item)) + hung("Changed", changed) + hung("Signed", text.asSigned)
    return lines + [""] + options + ["", Line(CardText.votes(workspace.meeting, item))] + notes
  }

  /// Words behind a heading in the same line, broken below themselves.
  private func hung(_ heading: String, _ words: [String]) -> [Line] {
    let lines = words.flatMap { $0.wrapped(to: width - 11) }
    return lines.enumerated().map { place, line in Line((place == 0 ? heading : "").padded(11) + line) }
  }

  private func section(_ title: String, _ lines: [Line]) -> [Line] {
    lines.isEmpty ? [] : [Line(title, .textHeading)] + lines + [""]
  }

  private func broken(_ words: String, _ indent: Int = 2) -> [Line] {
    words.wrapped(to: width - indent).map { Line(String(repeating: " ", count: indent) + $0) }
  }

  private var wrong: [String] {
    let why = workspace.catalog.rule(item.subject.rule)?.why
    return [item.message.isEmpty ? item.title : "\(item.title): \(item.message)", why ?? ""].filter { !$0.isEmpty }
  }

  private var controls: [ControlCoverage] {
    item.controls.compactMap { id in workspace.coverage.first { $0.control.id == id } }
  }

  private var asks: [Line] {
    controls.map { control in
      Line("  " + control.control.id.padded(10)) + Line(control.control.ownTitle.cut(to: max(width - 26, 10)))
        + Line("  ") + control.state.line
    }
  }

  private var changed: [String] {
    guard workspace.meeting.seal?.signatures.isEmpty == false else { return ["never signed: all of it is new"] }
    if item.section == .changed { return ["\(item.title) \(item.message)"] }
    let mine = workspace.changesSinceSigned.filter { $0.id == item.subject.component }
    return mine.isEmpty
      ? ["nothing: it is as old as what was signed"] : mine.map { "\($0.title) \($0.old) -> \($0.new)" }
  }

  /// Where it begins what an option does: behind the longest label, and not far behind the middle.
  private var column: Int {
    let longest = text.options(item).map(\.label.columns).max() ?? 0
    return min(max(longest + 5, 39), max(width * 11 / 20, 24))
  }

  private var options: [Line] {
    let column = column
    return text.options(item).flatMap { option -> [Line] in
      let isShut = item.level == .block && option.kind.settles
      let labels = option.label.wrapped(to: column - 4)
      let does = option.does.wrapped(to: max(width - column, 10))
      return (0..<max(labels.count, does.count)).map { row in
        let label = (row == 0 ? "\(option.digit)  " : "   ") + (row < labels.count ? labels[row] : "")
        return Line(label.padded(column), isShut ? .textMuted : .textStrong)
          + Line(row < does.count ? does[row] : "", .textMuted)
      }
    }
  }

  private var notes: [Line] {
    let meeting = workspace.meeting
    let own = meeting.notes(on: item.number).flatMap { note in
      broken("\(note.id) \(note.person): \(note.text)", 0)
    }
    let actions = meeting.actions.filter { $0.item == item.number }.flatMap { action in
      broken("\(action.id) \(action.owner), due \(action.due): \(action.text)", 0)
    }
    return own + actions
  }

  /// What the room is asked; of what was decided, how: `Fixed by ivan`.
  static func question(_ meeting: Meeting, _ item: Item) -> String {
    guard let words = meeting.decided[item.number]?.words else { return ReviewText.question(item) }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `votes  isso 1   arch 1   owner ☐   ao ☐      quorum 3 ✓`
  static func votes(_ meeting: Meeting, _ item: Item) -> String {
    let votes = meeting.votes(on: item.number)
    let people = meeting.roster.people.filter(\.isHere).map { person in
      guard let vote = votes.first(where: { $0.person == person.handle }) else { return "\(person.handle) ☐" }
      return "\(person.handle) \(vote.kind.map { String(item.digit(of: $0)) } ?? "-")"
    }
    let quorum = meeting.roster.quorumTrouble == nil ? "✓" : "✗"
    return "votes  \(people.joined(separator: "   "))      quorum \(meeting.roster.quorum) \(quorum)"
  }
}
