import Synchronization
import TapExport
import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct JournalStoreTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  func open(calls: SystemCalls = SystemCalls(), limit: Int = JournalStore.limit) throws(FileError)
    -> (store: JournalStore, contents: JournalStore.Contents)
  {
    try JournalStore.open(scratch("j"), calls: calls, limit: limit)
  }

  /// Adds `count` lines, `{"n":0` and on.
  @discardableResult
  func write(_ count: Int) throws -> [String] {
    let (store, _) = try open()
    for number in 0..<count { try store.append(members: "{\"n\":\(number)") }
    return try open().contents.lines
  }

  @Test func chain() throws {
    let lines = try write(3)
    let links = lines.map { Digest(of: $0.utf8).hex.prefix(16) }
    #expect(lines == ["{\"n\":0}", "{\"n\":1,\"prev\":\"\(links[0])\"}", "{\"n\":2,\"prev\":\"\(links[1])\"}"])
    #expect(scratch.text("j") == lines.map { $0 + "\n" }.joined())
    #expect(scratch.permissions("j") == 0o600)
    #expect(try write(1).count == 4)
  }

  /// A killed process can leave any part of a line: the whole lines are kept, and the next one fits.
  @Test func tornAtEveryByte() throws {
    try write(4)
    let whole = try #require(scratch.text("j"))
    for kept in 0...whole.utf8.count {
      let text = String(decoding: whole.bytes.prefix(kept), as: UTF8.self)
      try scratch.put(text, "j")
      let good = text.utf8.count { $0 == UInt8(ascii: "\n") }
      let torn = text.split(separator: "\n", omittingEmptySubsequences: false).last?.utf8.count
      let (store, contents) = try open()
      #expect(contents.lines.count == good && contents.tornBytes == torn && contents.brokenLine == nil, "\(kept) bytes")
      try store.append(members: "{\"next\":true")
      let again = try open().contents
      #expect(again.lines.count == good + 1 && again.tornBytes == 0 && again.brokenLine == nil, "\(kept) bytes")
    }
  }

  /// Any byte that changes, but in the last line, is noticed in the line after it.
  @Test func brokenAtEveryByte() throws {
    let lines = try write(4)
    let whole = try #require(scratch.text("j")).bytes
    let last = whole.count - (lines.last?.utf8.count ?? 0) - 1
    for place in 0..<last {
      var bytes = whole
      bytes[place] = bytes[place] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
      try scratch.put(String(decoding: bytes, as: UTF8.self), "j")
      let before = whole[..<place].count { $0 == UInt8(ascii: "\n") }
      let broken = try #require(try open().contents.brokenLine, "byte \(place)")
      #expect(broken == before + 1 || broken == before + 2, "byte \(place)")
    }
  }

  @Test func brokenIsNamedAndPutAside() throws {
    let lines = try write(4)
    try scratch.put(lines[0] + "\n" + lines[1] + "\n" + lines[3] + "\n", "j")
    let (store, contents) = try open()
    #expect(contents.lines == Array(lines[..<2]))
    #expect(contents.brokenLine == 3)
    let refused = failure(of: try store.append(members: "{\"n\":9"))
    #expect(refused == .brokenJournal(path: scratch("j"), line: 3))
    #expect(try store.archive(.broken) == scratch("j.broken-1"))
    try store.append(members: "{\"n\":9")
    #expect(scratch.text("j") == "{\"n\":9}\n")
    #expect(try store.archive(.broken) == scratch("j.broken-2"))
    #expect(try store.archive(.stale) == scratch("j.stale-1"))
    #expect(scratch.tree() == ["j", "j.broken-1", "j.broken-2", "j.stale-1"])
    #expect(scratch.text("j.broken-1")?.hasSuffix(lines[3] + "\n") == true)
  }

  /// A full disk takes half a line: it is taken back, and a later line follows the last whole one.
  @Test func fullDisk() throws {
    let (store, _) = try open(calls: Faults(failing: 1, code: ENOSPC).calls())
    try store.append(members: "{\"n\":0")
    let error = failure(of: try store.append(members: "{\"lost\":1"))
    #expect(error == .system(.write, path: scratch("j"), code: ENOSPC))
    #expect(scratch.text("j") == "{\"n\":0}\n")
    try store.append(members: "{\"n\":1")
    let contents = try open().contents
    #expect(contents.lines.count == 2 && contents.brokenLine == nil && contents.tornBytes == 0)
  }

  @Test func syncsOnceASecond() throws {
    let count = Mutex(0)
    var calls = SystemCalls()
    calls.sync = { _ in
      count.withLock { $0 += 1 }
      return 0
    }
    try withExtendedLifetime(count) {
      let (store, _) = try open(calls: calls)
      #expect(count.withLock { $0 } == 0, "opening does not wait for the disk")
      try store.sync()
      let atStart = count.withLock { $0 }
      #expect(atStart == 1, "the name of a new file")
      var done: [Bool] = []
      for second in [10, 10, 10, 11, 5, 5] {
        try store.append(members: "{\"n\":0")
        done.append(try store.syncIfNeeded(at: second))
      }
      #expect(done == [true, false, false, true, true, false])
      #expect(count.withLock { $0 } == atStart + 3)
      try store.sync()
      try store.sync()
      #expect(try store.syncIfNeeded(at: 99))
      #expect(count.withLock { $0 } == atStart + 4)
    }
  }

  @Test func failedSyncIsTriedAgain() throws {
    let (store, _) = try open(calls: Faults(failing: 1, code: EIO).calls())
    try store.append(members: "{\"n\":0")
    #expect(
      failure(of: try store.syncIfNeeded(at: 1))
        == .system(.write, path: scratch("j"), code: EIO))
    #expect(try store.syncIfNeeded(at: 2))
  }

  @Test func bounded() throws {
    let (store, _) = try open(limit: 50)
    try store.append(members: "{\"n\":0")
    try store.append(members: "{\"n\":1")
    #expect(
      failure(of: try store.append(members: "{\"n\":2"))
        == .tooLarge(path: scratch("j"), limit: 50))
    #expect(try open(limit: 50).contents.lines.count == 2)
    #expect(failure(of: try open(limit: 20)) == .tooLarge(path: scratch("j"), limit: 20))
    #expect(try JournalStore.archive(scratch("j"), .full) == scratch("j.full-1"))
    #expect(try open(limit: 20).contents.lines == [])
  }

  @Test func oneLineEach() throws {
    let (store, _) = try open()
    try store.append(members: "{\n  \"n\": 0")
    #expect(try open().contents.lines == ["{   \"n\": 0}"])
  }

  @Test func notAFile() throws {
    try scratch.folder("j")
    #expect(failure(of: try open()) == .system(.write, path: scratch("j"), code: EISDIR))
    let error = failure(of: try JournalStore.open("/dev/full"))
    #expect(error == .notAFile(path: "/dev/full", kind: "a device"))
  }
}
