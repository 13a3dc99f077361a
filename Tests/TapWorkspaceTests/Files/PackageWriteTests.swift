import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct PackageWriteTests {
  let files = Files()
  let scratch: Scratch
  /// What each test begins with: an older package, with one folder.
  let old = package("old", ["template.json", "docs/a.md", "docs/deep/b.md"])
  let new = package("new", ["template.json", "summary.csv", "docs/a.md", "pictures/a.txt"])

  init() throws {
    scratch = try Scratch()
  }

  /// A package whose manifest lists one name a line.
  static func package(_ text: String, _ names: [String]) -> [Files.Part] {
    names.map { Files.Part($0, text.bytes) } + [Files.Part("MANIFEST.json", names.joined(separator: "\n").bytes)]
  }

  static func listed(_ manifest: [UInt8]) -> [String]? {
    manifest.first == UInt8(ascii: "?")
      ? nil : String(decoding: manifest, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func export(
    _ parts: [Files.Part], _ name: String = "out", _ files: Files = Files(),
    progress: (Int, String) -> Void = { _, _ in }
  ) -> FileError? {
    failure(of: try files.writePackage(parts, to: scratch(name), listed: Self.listed, progress: progress))
  }

  let oldTree = [
    "out/", "out/MANIFEST.json", "out/docs/", "out/docs/a.md", "out/docs/deep/", "out/docs/deep/b.md",
    "out/template.json",
  ]
  let newTree = [
    "out/", "out/MANIFEST.json", "out/docs/", "out/docs/a.md", "out/pictures/", "out/pictures/a.txt", "out/summary.csv",
    "out/template.json",
  ]

  @Test func newFolder() {
    var seen: [String] = []
    #expect(export(new, progress: { seen.append("\($0) \($1)") }) == nil)
    #expect(scratch.tree() == newTree)
    #expect(scratch.text("out/docs/a.md") == "new")
    #expect(seen == ["0 template.json", "1 summary.csv", "2 docs/a.md", "3 pictures/a.txt", "4 MANIFEST.json"])
  }

  @Test func emptyFolder() throws {
    try scratch.folder("out")
    #expect(export(new, "out/") == nil)
    #expect(scratch.tree() == newTree)
  }

  @Test(arguments: [true, false])
  func replaces(swapping: Bool) throws {
    let files = Files(calls: Faults(failing: .max, code: 0).calls(swapping: swapping))
    #expect(export(old, "out", files) == nil)
    #expect(scratch.tree() == oldTree)
    chmod(scratch("out"), 0o750)
    #expect(export(new, "out", files) == nil)
    #expect(scratch.tree() == newTree)
    #expect(scratch.text("out/template.json") == "new")
    #expect(scratch.permissions("out") == 0o750)
  }

  @Test func throughLink() throws {
    try scratch.folder("real")
    try scratch.link("out", to: "real")
    #expect(export(old) == nil)
    #expect(export(new) == nil)
    #expect(scratch.tree("real") == newTree.dropFirst().map { String($0.dropFirst(4)) })
    #expect(scratch.tree().first == "out")
  }

  @Test(arguments: ["out/notes.txt", "out/docs/mine.md", "out/empty/", "out/.hidden"])
  func foreign(entry: String) throws {
    #expect(export(old) == nil)
    if entry.hasSuffix("/") { try scratch.folder(entry) } else { try scratch.put("mine", entry) }
    let before = scratch.tree()
    let name = String(entry.dropFirst(4).prefix { $0 != "/" || entry.hasSuffix(".md") })
    #expect(export(new) == .foreignFolder(path: scratch("out"), entry: name))
    #expect(scratch.tree() == before)
    #expect(scratch.text("out/template.json") == "old")
  }

  @Test func foreignManifest() throws {
    try scratch.folder("out")
    try scratch.put("mine", "out/a")
    #expect(export(new) == .foreignFolder(path: scratch("out"), entry: "a"))
    try scratch.put("?", "out/MANIFEST.json")
    #expect(export(new) == .foreignFolder(path: scratch("out"), entry: "MANIFEST.json"))
    #expect(scratch.text("out/a") == "mine")
  }

  /// A folder where the manifest lists a file, and a file where it lists a folder.
  @Test func wrongSort() throws {
    #expect(export(old) == nil)
    unlink(scratch("out/template.json"))
    try scratch.folder("out/template.json")
    #expect(export(new) == .foreignFolder(path: scratch("out"), entry: "template.json"))
  }

  @Test func notAFolder() throws {
    try scratch.put("mine", "out")
    #expect(export(new) == .isNotFolder(path: scratch("out")))
    #expect(export(new, "none/out") == .system(.list, path: scratch("none"), code: ENOENT))
    #expect(scratch.text("out") == "mine")
    #expect(scratch.tree() == ["out"])
  }

  @Test(arguments: ["", "/a", "a/", "a//b", "..", "a/../b", "./a", "a\0b", "template.json"])
  func badName(name: String) {
    #expect(export(new + [Files.Part(name, [])]) == .badName(name))
    #expect(scratch.tree() == [])
  }

  @Test func clashOfFileAndFolder() {
    #expect(
      export([Files.Part("a", []), Files.Part("a/b", [])])
        == .system(.createFolder, path: scratch("out/a"), code: EEXIST))
    #expect(scratch.tree() == [])
  }

  /// A file that comes while the package is written stays, and stops it.
  @Test(arguments: [true, false])
  func strangerMeanwhile(wasThere: Bool) throws {
    if wasThere { #expect(export(old) == nil) }
    let error = export(new) { index, _ in
      guard index == 3 else { return }
      if !wasThere { try? scratch.folder("out") }
      try? scratch.put("mine", "out/mine")
    }
    #expect(error == (wasThere ? .foreignFolder(path: scratch("out"), entry: "mine") : .exists(path: scratch("out"))))
    #expect(scratch.text("out/mine") == "mine")
    #expect(scratch.tree() == (wasThere ? (oldTree + ["out/mine"]).sorted() : ["out/", "out/mine"]))
  }

  /// Whatever call fails, with and without a swap of folders: all of the old package or all of the new one.
  @Test(arguments: [true, false], [true, false])
  func everyFailure(swapping: Bool, wasThere: Bool) throws {
    for failing in 0..<60 {
      let scratch = try Scratch()
      func export(_ parts: [Files.Part], _ files: Files) -> FileError? {
        failure(of: try files.writePackage(parts, to: scratch("out"), listed: Self.listed))
      }
      if wasThere { #expect(export(old, Files()) == nil) }
      let faults = Faults(failing: failing, code: ENOSPC)
      let error = export(new, Files(calls: faults.calls(swapping: swapping)))
      #expect((error != nil) == faults.happened)
      switch error {
      case nil:
        #expect(scratch.tree() == newTree)
        // Five files written and synced, four folders synced, one rename or two.
        return #expect(failing == (wasThere && !swapping ? 16 : 15))
      case .unconfirmed: #expect(scratch.tree() == newTree, "call \(failing)")
      default: #expect(scratch.tree() == (wasThere ? oldTree : []), "call \(failing)")
      }
    }
    Issue.record("no run without a failure")
  }
}
