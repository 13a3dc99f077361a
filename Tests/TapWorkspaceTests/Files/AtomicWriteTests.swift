import Synchronization
import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct AtomicWriteTests {
  let files = Files()
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test func new() throws {
    let fingerprint = try files.write("one".bytes, to: scratch("a"))
    #expect(scratch.text("a") == "one")
    #expect(files.fingerprint(of: scratch("a")) == fingerprint)
    #expect(scratch.tree() == ["a"])
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755])
  func keepsPermissions(mode: Int) throws {
    try scratch.put("old", "a")
    chmod(scratch("a"), mode_t(mode))
    try files.write("new".bytes, to: scratch("a"))
    #expect(scratch.text("a") == "new")
    #expect(scratch.permissions("a") == mode)
  }

  @Test func throughLinks() throws {
    try scratch.folder("d")
    try scratch.put("old", "d/a")
    try scratch.link("link", to: "d/a")
    try scratch.link("dangling", to: "d/b")
    try files.write("new".bytes, to: scratch("link"))
    try files.write("made".bytes, to: scratch("dangling"))
    #expect(scratch.text("d/a") == "new")
    #expect(scratch.text("d/b") == "made")
    var target = stat()
    #expect(lstat(scratch("link"), &target) == 0 && target.st_mode & S_IFMT == S_IFLNK)
    #expect(scratch.tree() == ["d/", "d/a", "d/b", "dangling", "link"])
  }

  /// Whatever call fails: the old file, or the whole new one, and nothing beside it.
  @Test(arguments: [ENOSPC, EIO, EROFS, EDQUOT])
  func everyFailure(code: Int32) throws {
    let new = String(repeating: "new ", count: 50_000)
    for failing in 0..<20 {
      try scratch.put("old", "a")
      let faults = Faults(failing: failing, code: code)
      let error = failure(of: try Files(calls: faults.calls()).write(new.bytes, to: scratch("a")))
      #expect((error != nil) == faults.happened)
      #expect(scratch.tree() == ["a"], "call \(failing)")
      switch error {
      case nil, .unconfirmed: #expect(scratch.text("a") == new, "call \(failing)")
      default: #expect(scratch.text("a") == "old", "call \(failing)")
      }
      if error == nil { return #expect(failing == 4, "write, sync, rename, sync of the folder") }
    }
    Issue.record("no run without a failure")
  }

  /// A system that takes seven bytes at a time, and is interrupted in between.
  @Test func piecemeal() throws {
    let interrupted = Mutex(false)
    let real = SystemCalls()
    var calls = real
    calls.write = { file, bytes in
      let now = interrupted.withLock {
        $0.toggle()
        return $0
      }
      return now ? (-1, EINTR) : real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(7)))
    }
    let text = String(repeating: "0123456789", count: 10)
    try Files(calls: calls).write(text.bytes, to: scratch("a"))
    #expect(scratch.text("a") == text)
  }

  @Test func neverEndingWriteEnds() throws {
    var calls = SystemCalls()
    calls.write = { _, _ in (0, 0) }
    let error = failure(of: try Files(calls: calls).write("x".bytes, to: scratch("a")))
    #expect(error == .system(.write, path: scratch("a"), code: EIO))
    #expect(scratch.tree() == [])
  }

  @Test func expectations() throws {
    let first = try files.write("one".bytes, to: scratch("a"), over: .nothing)
    let second = try files.write("two".bytes, to: scratch("a"), over: .still(first))
    for stale in [Files.Expected.nothing, .still(first)] {
      let error = failure(of: try files.write("x".bytes, to: scratch("a"), over: stale))
      #expect(error == (stale == .nothing ? .exists(path: scratch("a")) : .changed(path: scratch("a"))))
    }
    unlink(scratch("a"))
    let gone = failure(of: try files.write("x".bytes, to: scratch("a"), over: .still(second)))
    #expect(gone == .changed(path: scratch("a")))
    #expect(scratch.tree() == [])
  }

  /// Another program is quicker by the time of the write.
  @Test(arguments: [true, false])
  func changedMeanwhile(wasThere: Bool) throws {
    if wasThere { try scratch.put("old", "a") }
    let path = scratch("a")
    let real = SystemCalls()
    var calls = real
    calls.sync = { file in
      if let theirs = fopen(path, "w") {
        fputs("theirs", theirs)
        fclose(theirs)
      }
      return real.sync(file)
    }
    let expected = files.fingerprint(of: path).map { Files.Expected.still($0) } ?? .nothing
    let error = failure(of: try Files(calls: calls).write("ours".bytes, to: path, over: expected))
    #expect(error == (wasThere ? .changed(path: path) : .exists(path: path)))
    #expect(scratch.text("a") == "theirs")
    #expect(scratch.tree() == ["a"])
  }

  @Test func impossiblePlaces() throws {
    try scratch.put("", "a")
    try scratch.folder("d")
    func write(_ path: String) -> FileError? { failure(of: try files.write([1], to: path)) }
    #expect(write(scratch("d")) == .isFolder(path: scratch("d")))
    #expect(write("/dev/full") == .notAFile(path: "/dev/full", kind: "a device"))
    #expect(write(scratch("a/b")) == .system(.read, path: scratch("a/b"), code: ENOTDIR))
    #expect(write(scratch("x/b")) == .system(.list, path: scratch("x"), code: ENOENT))
    let long = String(repeating: "n", count: 300)
    #expect(write(scratch(long)) != nil)
    #expect(scratch.tree() == ["a", "d/"])
  }

  @Test func namesOfAnyLength() throws {
    let long = String(repeating: "n", count: 255)
    try files.write("x".bytes, to: scratch(long))
    #expect(scratch.tree() == [long])
  }

  /// A file that a killed process left is neither used nor harmed.
  @Test func leftover() throws {
    let name = ".tap-tui-\(getpid())-0.tmp"
    try scratch.put("left", name)
    try files.write("x".bytes, to: scratch("a"))
    #expect(scratch.tree() == [name, "a"])
    #expect(scratch.text(name) == "left")
  }

  /// A folder, then a file, that the user may not write. Root may, so root skips it.
  @Test(.enabled(if: geteuid() != 0)) func noPermission() throws {
    try scratch.put("old", "a")
    chmod(scratch.path, 0o500)
    let folder = failure(of: try files.write("new".bytes, to: scratch("a")))
    chmod(scratch.path, 0o700)
    #expect(folder == .system(.create, path: scratch.path, code: EACCES))
    chmod(scratch("a"), 0o400)
    #expect(
      failure(of: try files.write("new".bytes, to: scratch("a"))) == .system(.write, path: scratch("a"), code: EACCES))
    #expect(scratch.text("a") == "old")
    #expect(scratch.tree() == ["a"])
  }
}
