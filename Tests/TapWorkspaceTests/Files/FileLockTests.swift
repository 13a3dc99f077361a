import TapWorkspace
import Testing

@Suite struct FileLockTests {
  let scratch: Scratch
  let one = LockHolder(process: 4711, since: "2026-11-21T14:02:11Z", who: "Ada, of arc")
  let two = LockHolder(process: 4712, since: "2026-11-21T14:05:00Z", who: "bob")

  init() throws {
    scratch = try Scratch()
  }

  func lock(_ holder: LockHolder) throws(FileError) -> FileLock {
    try FileLock(at: scratch("lock"), for: "m.tap.json", holder: holder)
  }

  @Test func second() throws {
    let first = try lock(one)
    #expect(first.interrupted == nil)
    #expect(failure(of: try lock(two)) == .locked(path: "m.tap.json", by: one))
    #expect(failure(of: try lock(two)) == .locked(path: "m.tap.json", by: one))
    first.release()
    let second = try lock(two)
    #expect(second.interrupted == nil)
    first.release()
    #expect(failure(of: try lock(one)) == .locked(path: "m.tap.json", by: two))
    second.release()
  }

  @Test func releasedWithItsValue() throws {
    do { _ = try lock(one) }
    #expect(try lock(two).interrupted == nil)
  }

  /// What a killed process leaves: its name in the file, and no lock.
  @Test func interrupted() throws {
    try scratch.put("4711 2026-11-21T14:02:11Z Ada, of arc\n", "lock")
    let lock = try lock(two)
    #expect(lock.interrupted == one)
    #expect(scratch.text("lock") == "4712 2026-11-21T14:05:00Z bob\n")
    lock.release()
    #expect(scratch.text("lock") == "")
  }

  @Test(arguments: ["", "\n", "x y z\n", "12\n", "\u{0}\u{0}\u{0}", "4711 2026"])
  func unreadable(text: String) throws {
    try scratch.put(text, "lock")
    #expect(try lock(two).interrupted == nil)
  }

  @Test func oneLine() throws {
    let lock = try lock(LockHolder(process: 1, since: "2026-11-21T14:02:11Z", who: "a\nb"))
    #expect(scratch.text("lock") == "1 2026-11-21T14:02:11Z a b\n")
    lock.release()
  }
}
