import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FilesTests {
  let files = Files()
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func whole(size: Int) throws {
    let text = String(repeating: "x", count: size)
    try scratch.put(text, "a")
    let content = try files.read(scratch("a"))
    #expect(content.bytes == text.bytes)
    #expect(content.fingerprint == files.fingerprint(of: scratch("a")))
    #expect(content.fingerprint.size == Int64(size))
  }

  @Test func bounded() throws {
    try scratch.put("12345", "a")
    #expect(try files.read(scratch("a"), limit: 5).bytes == "12345".bytes)
    #expect(
      failure(of: try files.read(scratch("a"), limit: 4))
        == .tooLarge(path: scratch("a"), limit: 4))
    #expect(
      failure(of: try files.read("/dev/zero", limit: 70_000, special: true))
        == .tooLarge(path: "/dev/zero", limit: 70_000))
  }

  @Test func onlyFiles() throws {
    mkfifo(scratch("pipe"), 0o600)
    #expect(failure(of: try files.read(scratch.path)) == .isFolder(path: scratch.path))
    #expect(
      failure(of: try files.read(scratch.path, special: true)) == .isFolder(path: scratch.path))
    #expect(
      failure(of: try files.read(scratch("pipe")))
        == .notAFile(path: scratch("pipe"), kind: "a pipe"))
    #expect(
      failure(of: try files.read("/dev/null")) == .notAFile(path: "/dev/null", kind: "a device"))
    #expect(try files.read("/dev/null", special: true).bytes.isEmpty)
    #expect(
      failure(of: try files.read(scratch("none")))
        == .system(.read, path: scratch("none"), code: ENOENT))
    #expect(failure(of: try files.read("")) == .system(.read, path: "", code: ENOENT))
  }

  @Test func fingerprintTellsReplacement() throws {
    try scratch.put("one", "a")
    let before = files.fingerprint(of: scratch("a"))
    try scratch.put("two", "b")
    rename(scratch("b"), scratch("a"))
    #expect(files.fingerprint(of: scratch("a")) != before)
    #expect(files.fingerprint(of: scratch("none")) == nil)
  }

  @Test func realPaths() throws {
    try scratch.folder("d")
    try scratch.put("", "d/a")
    try scratch.link("to-d", to: "d")
    try scratch.link("to-a", to: scratch("to-d/a"))
    try scratch.link("dangling", to: "d/new")
    try scratch.link("chain", to: "dangling")
    #expect(try files.realPath(scratch("to-d/../d/./a")) == scratch("d/a"))
    #expect(try files.realPath(scratch("to-a")) == scratch("d/a"))
    #expect(try files.realPath(scratch("to-d/new")) == scratch("d/new"))
    #expect(try files.realPath(scratch("d/new//")) == scratch("d/new"))
    #expect(try files.realPath(scratch("chain")) == scratch("d/new"))
    #expect(try files.realPath("/") == "/")
    #expect(try files.realPath("/no-such-file") == "/no-such-file")
  }

  @Test func noRealPath() throws {
    try scratch.link("one", to: "two")
    try scratch.link("two", to: "one")
    try scratch.put("", "a")
    #expect(
      failure(of: try files.realPath(scratch("one")))
        == .system(.read, path: scratch("one"), code: ELOOP))
    #expect(
      failure(of: try files.realPath(scratch("x/y")))
        == .system(.list, path: scratch("x"), code: ENOENT))
    #expect(
      failure(of: try files.realPath(scratch("a/y")))
        == .system(.read, path: scratch("a/y"), code: ENOTDIR))
    #expect(failure(of: try files.realPath("")) == .system(.read, path: "", code: EINVAL))
    #expect(
      failure(of: try files.realPath("a\0b")) == .system(.read, path: "a\0b", code: EINVAL))
  }

  @Test func words() {
    #expect(
      FileError.system(.create, path: "/srv/designs", code: EROFS).description
        == "Cannot make a file in /srv/designs: the disk is read-only. Choose another place.")
    #expect(
      FileError.system(.write, path: "m.tap.json", code: ENOSPC).description
        == "Cannot write m.tap.json: the disk is full. Make room, or choose another place.")
    #expect(
      FileError.tooLarge(path: "m.tap.json", limit: Files.limit).description
        == "m.tap.json is larger than 16 MiB, the most that is taken. Is it the right file?")
    let holder = LockHolder(process: 4711, since: "2026-11-21T14:02:11Z", who: "arc")
    #expect(
      FileError.locked(path: "m.tap.json", by: holder).description
        == "m.tap.json is open in process 4711 of arc, since 2026-11-21T14:02:11Z. Close it there first.")
  }
}
