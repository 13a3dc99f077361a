import TapReview
import TapTerminal
import TapWorkspace

/// The two lines above a review: which session, and where it stands.
@MainActor enum ReviewHeader {
  /// - Parameters:
  ///   - word: `REVIEW`, `SIGN-OFF`.
  ///   - hasTimer: whether it says how long the session has run.
  static func draw(_ word: String, _ workspace: Workspace, hasTimer: Bool = true, into canvas: inout Canvas) {
    let meeting = workspace.meeting
    let width = canvas.size.width
    let isWide = width >= 100
    let file = workspace.fileName
    let name = isWide || !file.hasSuffix(".tap.json") ? file : String(file.dropLast(9))
    let from = meeting.session?.revision ?? workspace.revision
    let baseline = workspace.engine.baseline.title
    let parts =
      isWide
      ? [
        name, "session \(meeting.session?.number ?? 0)", "FedRAMP \(baseline)", workspace.engine.region,
        "rev \(from) -> \(workspace.revision)",
      ] : [name, baseline, "r\(from) -> \(workspace.revision)", "session \(meeting.session?.number ?? 0)"]
    let timer = hasTimer ? elapsed(workspace) : ""
    canvas.put(Line(word + " ", .title), at: Point(1, 0))
    canvas.put(
      parts.joined(separator: isWide ? "   " : "  "), at: Point(word.columns + 3, 0), style: .header,
      maxWidth: width - word.columns - timer.columns - 5)
    canvas.put(timer, at: Point(width - 1 - timer.columns, 0), style: .textMuted)
    let isEdited = meeting.state != .none && meeting.undecided.isEmpty && meeting.design != workspace.digest.description
    canvas.put(state(meeting, isWide: isWide, isEdited: isEdited), at: Point(1, 1), maxWidth: width - 2)
  }

  /// `item 3 of 7    undecided 5 of 7    4 of 5 here, quorum 3 ✓    chair isso   scribe arch`
  ///
  /// - Parameter isEdited: whether the design is not the one that was decided on.
  static func state(_ meeting: Meeting, isWide: Bool = true, isEdited: Bool = false) -> Line {
    let roster = meeting.roster
    let (all, left) = (meeting.items.count, meeting.undecided.count)
    let place = meeting.items.firstIndex { $0.number == meeting.card }.map { "item \($0 + 1) of \(all)" }
    let gap = isWide ? "    " : "   "
    let quorum =
      roster.quorumTrouble == nil
      ? Line("quorum \(roster.quorum) ✓", .statusOk) : Line("no quorum \(roster.quorum) ✗", .statusGap)
    return Line(left == 0 ? "all \(all) decided" : place ?? Message.count(all, "item"))
      + Line(isEdited ? ", then edited" : "", .statusWarn)
      + Line(gap + (isWide ? "undecided \(left) of \(all)" : "undecided \(left)"), left == 0 ? nil : .reviewUndecided)
      + Line(gap + "\(roster.here) of \(roster.people.count) here, ") + quorum
      + Line(gap + "chair \(roster.chair)" + (isWide ? "   scribe \(roster.scribe)" : ""))
  }

  /// Hours and minutes since the session began; minutes are enough while people talk.
  private static func elapsed(_ workspace: Workspace) -> String {
    let start = workspace.record.entries.last { if case .start = $0.body { true } else { false } }?.at
    guard let begun = start.flatMap({ WallClock.seconds($0) }) else { return "" }
    let minutes = max(workspace.environment.clock.now() - begun, 0) / 60
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(minutes / 60) + ":" + padded(minutes % 60)
  }
}

extension Meeting {
  /// Sign and word of an item for a list: `✓ fixed`, `☐ undecided`.
  func sign(of item: Item) -> (sign: String, word: String, style: Style) {
    guard let decision = decided[item.number] else {
      return ("☐", skipped.contains(item.number) ? "passed over" : "undecided", .reviewUndecided)
    }
    let word: String =
      switch decision.kind {
      case .fix: "fix, done"
      case .acceptRisk: "⚑ risk"
      case .defer: "deferred"
      case .notApplicable: "⚑ not applic."
      case .alternative: "⚑ alternative"
      case .keep: item.section == .action ? "done" : "kept"
      case .revert: item.section == .action ? "dropped" : "taken back"
      }
    return ("✓", word, decision.kind.settles ? .statusAccepted : .textMuted)
  }
}
