import TapModel
import TapReview
import TapWorkspace
import Testing

/// What becomes of a signed design that is edited outside the room.
@MainActor @Suite struct ReopenedTests {
  /// A signed design whose room was left.
  private func signed() throws -> Room {
    let room = try Room()
    try room.makeKeys()
    try room.start()
    try room.accept()
    try room.signAll()
    try room.review("leave")
    return room
  }

  private func undecided(_ room: Room, _ section: Item.Section) -> Item? {
    room.workspace.meeting.undecided.first { $0.section == section }
  }

  @Test func signaturesOverAnotherDesignAreNamedSoAndRenewed() throws {
    let room = try signed()
    _ = try DesignCommands.run("set monitoring-redis nodes 3", on: room.workspace)
    let signOff = room.workspace.signOff
    #expect(signOff.signers.map(\.proof) == [.outdated, .outdated, .outdated] && signOff.count == 0)
    let gate = try room.review("gate")
    #expect(gate.contains("alice, system owner: signed rev 2, and the design changed since: to be signed again"))
    #expect(!gate.contains("alice, system owner: signed\n"))
    try room.review("resume")
    let item = try #require(undecided(room, .changed))
    #expect(try room.review("show", String(item.number)).contains("alice, bob, carol signed rev 2, and the design"))
    let shut = refused { try room.signAll() }
    #expect(shut.status == 5 && shut.words.contains("every item decided"))
    try room.review("decide", String(item.number), "keep")
    #expect(try room.review("gate").contains("✓ the design is the one that was decided on: the same"))
    try room.signAll()
    #expect(room.workspace.signOff.isValid && room.workspace.signOff.statement?.revision == room.workspace.revision)
  }

  @Test func whatWasEditedIsAnItemAndLookingWritesNothing() throws {
    let room = try signed()
    let before = try #require(room.scratch.text("m.tap.record"))
    _ = try DesignCommands.run("set monitoring-redis nodes 3", on: room.workspace)
    let another = "✗ the design is the one that was decided on: another"
    #expect(try room.review("gate").contains(another))
    for _ in 0..<2 {
      try room.review("resume")
      #expect(try room.review("gate").contains(another))
      #expect(room.workspace.meeting.undecided.map(\.subject.component) == ["monitoring-redis"])
      try room.review("leave")
    }
    #expect(room.scratch.text("m.tap.record") == before && room.workspace.meeting.undecided.isEmpty)
    let start = room.workspace.design
    try room.review("resume")
    let item = try #require(undecided(room, .changed))
    #expect(item.makers == ["dan"])
    // The first thing that is said brings all of it on record, in one piece.
    try room.review("note", String(item.number), "nobody asked for it", "--by", "alice")
    #expect(room.workspace.record.entries.count == 11 && room.workspace.pending.isEmpty)
    try room.review("decide", String(item.number), "revert", "--reason", "it was changed for a test only")
    #expect(room.workspace.design != start && room.workspace.signOff.isValid)
    try room.reopen()
    #expect(room.workspace.recordTrouble == nil && room.workspace.signOff.isValid)
  }

  @Test func anUndoneEditLeavesNothingOnTheAgenda() throws {
    let room = try signed()
    _ = try DesignCommands.run("set monitoring-redis nodes 3", on: room.workspace)
    try room.review("resume")
    _ = try room.workspace.undo()
    try room.review("resume")
    #expect(room.workspace.meeting.items.count == 1 && room.workspace.meeting.undecided.isEmpty)
    #expect(try room.review("gate").contains("9 of 9 met: open"))
    // On record as an item, and undone after that: it goes.
    try room.review("leave")
    _ = try room.workspace.redo()
    try room.review("resume")
    try room.review("note", "0", "let us see", "--by", "alice")
    #expect(undecided(room, .changed) != nil)
    try room.review("leave")
    _ = try room.workspace.undo()
    try room.review("resume")
    #expect(room.workspace.meeting.undecided.isEmpty && room.workspace.signOff.isValid)
  }

  @Test func whatLapsedStandsFirst() throws {
    let room = try signed()
    let change = try DesignCommands.run("set monitoring-db storage 60", on: room.workspace)
    #expect(change.hasPrefix("D-2 lapses: ") && change.contains("1 new GAP"), "\(change)")
    let text = ReviewText(room.workspace)
    #expect(text.exceptions.isEmpty && text.faults.first?.hasPrefix("! D-2 risk accepted, monitoring-db CP-10") == true)
    let reopened = try #require(room.workspace.reopenedControls.first { $0.control == "CP-10" })
    #expect(reopened.lapsed == ["D-2"])
    try room.review("resume")
    let gap = try #require(undecided(room, .gap))
    #expect(gap.subject.rule == "rds.multi-az" && undecided(room, .changed)?.subject.path == "storage")
    #expect(
      try room.review("show", String(gap.number)).contains("D-2, risk accepted by carol until 2027-03-31: has lapsed"))
    try room.review("leave")
    let back = try room.workspace.undo()
    #expect(back.say.hasPrefix("Undid") && back.cleared.map(\.rule) == ["rds.multi-az"] && room.open.isEmpty)
  }

  /// Before anybody has signed nothing is an item because it changed, but a decision that lapsed is one.
  @Test func whatLapsedIsOpenAgainBeforeTheSignOff() throws {
    let room = try Room()
    try room.start()
    try room.accept()
    try room.review("leave")
    _ = try DesignCommands.run("set monitoring-redis nodes 3", on: room.workspace)
    try room.review("resume")
    #expect(room.workspace.meeting.items.count == 1 && room.workspace.meeting.undecided.isEmpty)
    try room.review("leave")
    _ = try DesignCommands.run("set monitoring-db storage 60", on: room.workspace)
    try room.review("resume")
    let item = try #require(undecided(room, .gap))
    try room.accept(item.number)
    #expect(try room.review("gate").contains("9 of 9 met: open"))
  }

  /// A program that ends puts on record that the room goes on.
  @Test func whatStandsBeforeTheNextEntryCanBeWritten() throws {
    let room = try signed()
    try room.review("resume")
    try room.workspace.writePending()
    try room.reopen()
    #expect(room.workspace.meeting.state == .open)
  }
}
