import TapCatalog
import TapModel
import TapReview
import TapWorkspace
import Testing

@MainActor @Suite struct MeetingTests {
  static let gaps = [
    "set monitoring-db multi-az off", "set monitoring-db backup-days 0", "set monitoring-db deletion-protection off",
  ]

  @Test func aMeetingFromItsAgendaToItsMinutes() throws {
    let room = try Room(gaps: Self.gaps)
    let start = room.workspace.design
    try room.start()
    let items = room.workspace.meeting.items
    #expect(items.count == 3 && items.allSatisfy { $0.section == .gap && $0.makers == ["dan"] })
    try room.review("next")
    try room.review("vote", "1", "bob", "fix", "--why", "it is quick")
    try room.review("note", "1", "backups were switched off for a test", "--by", "alice")
    try room.review("action", "1", "say why", "--owner", "dan", "--due", "2026-12-05")
    #expect(try room.review("decide", "1", "fix").contains("fixed"))
    try room.review("decide", "2", "defer", "--owner", "dan", "--due", "2027-01-01")
    try room.accept(3)
    #expect(room.workspace.meeting.undecided.isEmpty)
    #expect(room.open == ["rds.deletion-protection"])
    let minutes = try room.review("minutes")
    #expect(minutes.contains("alice on 1: backups were switched off for a test") && minutes.contains("## Session 1"))
    let replayed = try room.workspace.record.replay(start, .aws)
    #expect(Workspace.digest(of: replayed, .aws) == room.workspace.digest)
    #expect(replayed == room.workspace.design)
  }

  @Test func whatTheRoomMayNotDecide() throws {
    let room = try Room()
    #expect(refused { try room.accept() }.words.contains("review start"))
    _ = try ReviewCommands.run(["start", "bob=isso", "dan=arch"], on: room.workspace)
    let noQuorum = refused { try room.accept(by: "bob") }
    #expect(noQuorum.status == 5 && noQuorum.words.contains("No quorum"))
    try room.review("roster", "alice=owner", "bob=isso", "carol=ao", "dan=arch", "--away", "alice")
    #expect(refused { try room.accept(by: "alice") }.words.contains("not here"))
    #expect(refused { try room.accept(by: "bob") }.words.contains("ao or owner"))
    #expect(refused { try room.accept(by: "nobody") }.words.contains("not on the roster"))
    #expect(refused { try room.accept(until: "2026-02-30") }.words.contains("no day"))
    #expect(refused { try room.accept(until: "2020-01-01") }.words.contains("not after today"))
    #expect(refused { try room.accept(until: "2029-01-01") }.words.contains("365"))
    let all = ["decide", "1", "accept-risk", "--reason", Room.reason, "--compensating", Room.instead]
    for missing in ["--reason", "--compensating"] {
      var words = all + ["--approver", "carol", "--until", "2027-03-31"]
      let place = try #require(words.firstIndex(of: missing))
      words.removeSubrange(place...(place + 1))
      #expect(refused { _ = try ReviewCommands.run(words, on: room.workspace) }.words.contains(missing))
    }
    #expect(refused { try room.review("decide", "1", "defer", "--owner", "dan") }.words.contains("--due"))
    #expect(refused { try room.review("decide", "1", "keep") }.words.contains("1 fix"))
    #expect(refused { try room.review("decide", "9", "fix") }.words.contains("no item 9"))
    #expect(room.workspace.meeting.decided.isEmpty)
    try room.accept()
    #expect(room.open.isEmpty)
  }

  /// A `BLOCK` stands, whatever the room says.
  @Test func aBlockCannotBeWaived() throws {
    let room = try Room(gaps: ["setting region eu-west-1"])
    try room.start()
    guard let block = room.workspace.meeting.items.first(where: { $0.level == .block }) else {
      Issue.record("no block was opened")
      return
    }
    #expect(refused { try room.accept(block.number) }.words.contains("BLOCK cannot be waived"))
    #expect(refused { try room.review("drop", String(block.number)) }.words.contains("BLOCK"))
  }

  @Test func theMakerIsNotTheOnlyApprover() throws {
    let room = try Room(maker: "carol")
    try room.start()
    let alone = refused { try room.accept(by: "carol") }
    #expect(alone.status == 5 && alone.words.contains("only approver"))
    try room.review("vote", "1", "bob", "accept-risk")
    try room.accept(by: "carol")
    #expect(room.workspace.meeting.decided[1]?.approver == "carol")
  }

  @Test func undoIsAnEntryAndTakesTheEditsBack() throws {
    let room = try Room(gaps: Self.gaps)
    try room.start()
    let digest = room.workspace.digest
    try room.review("decide", "1", "fix")
    #expect(room.workspace.digest != digest)
    try room.review("undo")
    #expect(room.workspace.digest == digest && room.workspace.meeting.decided.isEmpty)
    try room.review("redo")
    #expect(room.workspace.digest != digest && room.workspace.meeting.decided[1]?.kind == .fix)
    try room.review("note", "1", "first")
    let note = try #require(room.workspace.meeting.notes.first)
    try room.review("note", note.id, "second")
    try room.review("note", note.id, "--delete")
    #expect(room.workspace.meeting.notes.isEmpty)
    try room.review("undo")
    #expect(room.workspace.meeting.notes.map(\.text) == ["second"])
    #expect(room.workspace.record.entries.count == 8)
  }

  /// Every step that was taken back comes again, one by one, and then none.
  @Test func allThatWasTakenBackComesAgain() throws {
    let room = try Room(gaps: Self.gaps)
    try room.start()
    try room.review("decide", "1", "fix")
    try room.review("note", "1", "first")
    let (digest, notes) = (room.workspace.digest, room.workspace.meeting.notes)
    try room.review("undo")
    try room.review("undo")
    #expect(room.workspace.meeting.decided.isEmpty && room.workspace.meeting.notes.isEmpty)
    try room.review("redo")
    #expect(room.workspace.meeting.decided[1]?.kind == .fix && room.workspace.meeting.notes.isEmpty)
    try room.review("redo")
    #expect(room.workspace.digest == digest && room.workspace.meeting.notes == notes)
    #expect(refused { try room.review("redo") }.words.contains("Nothing was taken back last"))
    try room.review("undo")
    #expect(room.workspace.meeting.notes.isEmpty && room.workspace.meeting.decided[1]?.kind == .fix)
  }

  @Test func theRoomIsLeftAndResumedAtTheSameCard() throws {
    let room = try Room(gaps: Self.gaps)
    try room.start()
    try room.review("open", "2")
    try room.review("leave")
    try room.reopen()
    #expect(refused { try room.review("note", "1", "late") }.words.contains("resume"))
    #expect(try room.review("resume").contains("at item 2"))
    #expect(room.workspace.meeting.card == 2 && room.workspace.meeting.state == .open)
    #expect(refused { try room.start() }.words.contains("resume"))
  }

  /// Edits between leaving and coming back go into the record with their makers, so that it leads to the design.
  @Test func editsOutsideTheRoomAreTakenIn() throws {
    let room = try Room(gaps: Self.gaps)
    let start = room.workspace.design
    try room.start()
    try room.review("leave")
    _ = try DesignCommands.run("set monitoring-db backup-days 35", on: room.workspace)
    _ = try DesignCommands.run("set monitoring-db backup-days 14", on: room.workspace)
    let before = room.workspace.record.head
    try room.review("resume")
    // On record with the first thing that is said.
    #expect(room.workspace.record.head == before)
    try room.review("skip", "2")
    let taken = room.workspace.record.entries.contains { entry in
      if case .change(let change, let by) = entry.body { change.does.count == 2 && by == ["dan"] } else { false }
    }
    #expect(taken)
    #expect(try room.workspace.record.replay(start, .aws) == room.workspace.design)
  }

  /// An agenda that was empty takes up what an edit outside the room opens.
  @Test func anEmptyAgendaTakesUpNewGaps() throws {
    let room = try Room(gaps: [])
    try room.start()
    #expect(room.workspace.meeting.items.isEmpty)
    try room.review("leave")
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: room.workspace)
    try room.review("resume")
    #expect(room.workspace.meeting.items.map(\.subject.component) == ["monitoring-db"])
  }

  @Test func theAgendaCanBeChanged() throws {
    let room = try Room(gaps: Self.gaps)
    try room.start()
    try room.review("move", "3", "up")
    #expect(room.workspace.meeting.items.map(\.number) == [1, 3, 2])
    try room.review("drop", "2")
    let warn = try #require(room.workspace.findings.first { $0.level == .warn })
    try room.review("add", warn.rule, warn.component)
    #expect(room.workspace.meeting.items.map(\.number) == [1, 3, 4])
    try room.review("skip", "1")
    #expect(room.workspace.meeting.skipped == [1] && room.workspace.meeting.undecided.count == 3)
  }

  @Test func openActionsAndEndingRisksComeBack() throws {
    let room = try Room()
    try room.start()
    try room.review("action", "0", "raise the TLS policy", "--owner", "dan", "--due", "2026-12-05")
    try room.accept(until: "2026-12-01")
    try room.review("end")
    try room.start()
    #expect(room.workspace.meeting.items.map(\.section) == [.expiring, .action])
    try room.review("decide", "2", "done")
    #expect(room.workspace.meeting.actions.isEmpty)
  }
}
