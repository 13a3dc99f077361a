import TapModel
import TapTerminal
import TapWorkspace

/// The two lines above everything: which system, and is it open or shut. Every number has a fixed slot.
@MainActor enum Header {
  static func draw(_ app: App, into canvas: inout Canvas) {
    guard let workspace = app.workspace else { return }
    identity(workspace, isChanged: app.watch.isChanged, saves: app.key("save"), into: &canvas)
    canvas.put(state(workspace, width: canvas.size.width), at: Point(0, 1), style: .header)
  }

  /// Line 1: file, baseline, region, revision, signatures; to the right where the edits are.
  private static func identity(
    _ workspace: Workspace, isChanged: Bool, saves: String, into canvas: inout Canvas
  ) {
    let width = canvas.size.width
    let file = workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path
    let stem = file.hasSuffix(".tap.json") ? String(file.dropLast(9)) : file
    let engine = workspace.engine
    let saved = isChanged ? Line("! changed on disk", .statusWarn) : save(workspace, saves, long: width >= 100)
    let room = width - 2 - saved.width
    if width >= 100 {
      // Slots stay where they are until a long name pushes them.
      var x = 1
      for (text, slot) in [
        (file, 28), ("FedRAMP \(engine.baseline.title)", 19), (engine.region, 12), ("rev \(workspace.revision)", 9),
      ] {
        canvas.put(text, at: Point(x, 0), style: x == 1 ? .textStrong : .header, maxWidth: room - x)
        x += max(slot, text.columns + 2)
      }
      canvas.put(signed(workspace), at: Point(x, 0), style: .header, maxWidth: room - x)
    } else {
      let signed = width < 72 ? "" : Line("  ") + signed(workspace)
      let text = Line("\(engine.baseline.title) \(engine.region)  r\(workspace.revision)") + signed
      let used = canvas.put(stem, at: Point(1, 0), style: .textStrong, maxWidth: max(room - text.width - 4, 8))
      canvas.put(text, at: Point(used + 3, 0), style: .header, maxWidth: room - used - 4)
    }
    canvas.put(saved, at: Point(width - 1 - saved.width, 0), style: .header)
  }

  /// What is known of the signatures: `not signed`, `in review, 2 of 7`, `⚑ signed 3 of 3, 2026-11-21`.
  private static func signed(_ workspace: Workspace) -> Line {
    if workspace.recordTrouble != nil { return Line("! record broken", .statusWarn) }
    let meeting = workspace.meeting
    if meeting.state != .none, meeting.seal == nil || !meeting.undecided.isEmpty {
      return Line("in review, \(meeting.items.count - meeting.undecided.count) of \(meeting.items.count)")
    }
    guard meeting.seal != nil else { return "not signed" }
    let signOff = workspace.signOff
    if !signOff.isBegun { return "not signed" }
    if !signOff.changed.isEmpty {
      return Line("! changed since sign-off (\(signOff.statement?.revision ?? 0))", .statusWarn)
    }
    let count = "signed \(signOff.count) of \(signOff.signers.count)"
    return signOff.isValid ? Line("⚑ \(count), \(signOff.date)", .statusAccepted) : Line(count)
  }

  /// Where the edits are.
  private static func save(_ workspace: Workspace, _ key: String, long: Bool) -> Line {
    switch workspace.saveState {
    case .saved(nil): Line("saved", .textMuted)
    case .saved(let time?): Line("saved \(long ? time : String(time.prefix(5)))", .textMuted)
    case .waiting(let edits): Line("\(Message.count(edits, "edit")), \(key) saves", .textStrong)
    case .notInFile: Line("not in the file", .textStrong)
    }
  }

  /// Line 2: open findings, and the controls in their states, which sum to the baseline.
  private static func state(_ workspace: Workspace, width: Int) -> Line {
    let states = workspace.states
    func findings(_ level: Level, _ slot: Int, _ style: Style) -> Line {
      let count = workspace.count(level)
      return Line(right(count, slot) + " " + level.rawValue.uppercased(), count > 0 ? style : nil)
    }
    func controls(_ count: Int, _ word: String, _ slot: Int, _ style: Style? = nil) -> Line {
      Line(right(count, slot) + " " + word, count > 0 ? style : nil)
    }
    let n = { (state: ControlState) in states[state] ?? 0 }
    let gap: (Int, Style) = (n(.gap), .statusGap)
    if width >= 118 {
      // What a meeting decided takes the slot of the notes.
      let decided = workspace.standing.decided.count
      return findings(.block, 3, .statusBlock) + findings(.gap, 4, .statusGap) + findings(.warn, 4, .statusWarn)
        + (decided > 0 ? Line(right(decided, 4) + " ⚑   ", .statusAccepted) : findings(.note, 4, .statusNote)) + Line(" Controls", .textMuted) + controls(n(.evidenced), "evidenced", 4)
        + controls(n(.partial), "partial", 5) + controls(gap.0, "gap", 4, gap.1)
        + controls(n(.unknown), "unknown", 4, .statusUnknown) + controls(n(.process), "process", 5)
        + controls(n(.inherited), "inherited", 4)
    }
    let short =
      findings(.block, 2, .statusBlock) + findings(.gap, 3, .statusGap) + findings(.warn, 3, .statusWarn)
      + controls(n(.evidenced), "evidenced", 5) + controls(n(.partial), "partial", 4) + controls(gap.0, "gap", 3, gap.1)
    guard width >= 79 else { return short }
    return short + controls(n(.unknown), "unknown", 3, .statusUnknown)
      + controls(n(.process) + n(.inherited), "others", 4)
  }

  private static func right(_ number: Int, _ slot: Int) -> String {
    let text = FieldText.grouped(number)
    return String(repeating: " ", count: max(slot - text.count, 1)) + text
  }
}
