import Synchronization
import TapModel
import TapReview
import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@MainActor @Suite struct RecordFaultTests {
  @Test func aTornLineDoesNotCountAndTheNextGoesOn() throws {
    let room = try Room()
    try room.start()
    let text = try #require(room.scratch.text("m.tap.record"))
    try room.scratch.put(text + "{\"n\":2,\"at\":\"2026", "m.tap.record")
    try room.reopen()
    #expect(room.workspace.record.entries.count == 1 && room.workspace.record.tornBytes > 0)
    #expect(try !Verification(design: room.workspace).isGood)
    try room.review("note", "1", "after the crash")
    try room.reopen()
    #expect(room.workspace.record.entries.count == 2 && room.workspace.record.tornBytes == 0)
  }

  @Test func aChangedLineIsNamed() throws {
    let room = try Room()
    try room.start()
    try room.accept()
    let text = try #require(room.scratch.text("m.tap.record"))
    try room.scratch.put(text.replacing("2027-03-31", with: "2029-03-31", maxReplacements: 1), "m.tap.record")
    try room.reopen()
    #expect(room.workspace.recordTrouble?.description.contains("line 2 was changed") == true)
    #expect(room.open == ["rds.multi-az"])
    #expect(refused { try room.review("note", "1", "x") }.status == 3)
    #expect(refused { _ = try Verification(design: room.workspace) }.words.contains("line 2"))
  }

  @Test func aFullDiskLeavesNothingHalfWritten() throws {
    let room = try Room(gaps: MeetingTests.gaps)
    try room.start()
    let before = try #require(room.scratch.text("m.tap.record"))
    var calls = SystemCalls()
    calls.write = { file, bytes in
      // Half a line fits.
      let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
      guard bytes.count > 1, half.count > 20 else { return (-1, ENOSPC) }
      return (write(file, half.baseAddress, half.count), 0)
    }
    try room.reopen(files: Files(calls: calls))
    let digest = room.workspace.digest
    #expect(refused { try room.review("note", "1", "no room for this") }.words.contains("the disk is full"))
    #expect(refused { try room.review("decide", "1", "fix") }.words.contains("full"))
    #expect(room.workspace.digest == digest && room.workspace.meeting.decided.isEmpty)
    #expect(room.scratch.text("m.tap.record") == before)
  }

  @Test func anotherWriterIsNoticed() throws {
    let room = try Room()
    try room.start()
    let text = try #require(room.scratch.text("m.tap.record"))
    try room.review("note", "1", "first")
    try room.scratch.put(text, "m.tap.record")
    #expect(refused { try room.review("note", "1", "second") }.words.contains("changed on disk"))
  }

  @Test func namesThatSteerATerminalAreRefused() throws {
    let room = try Room()
    for name in ["al\u{1B}[2Jice=owner", "a;b=owner", "=owner", "alice=king", "alice"] {
      #expect(refused { try room.review("start", name, "bob=isso", "carol=ao") }.status == 2)
    }
    try room.start()
    try room.review("note", "1", "red \u{1B}[31malert")
    #expect(try room.review("minutes").contains("red ^\\[\\[31malert"))
    #expect(refused { _ = try room.workspace.sign(as: "alice", typed: "\u{1B}[2J", key: nil) }.words.contains("^["))
  }
}
