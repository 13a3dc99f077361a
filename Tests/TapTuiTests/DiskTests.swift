import TapModel
import TapWorkspace
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if os(Linux)
  /// No room on the disk: a clear message, the program goes on, nothing that was shown as done is lost.
  ///
  /// A limit on the size of files stands for the full disk: it can be laid on a running program without being root.
  @Suite(.serialized) struct FullDiskTests {
    private func open(_ world: World) throws -> (run: Run, path: String) {
      let path = try world.design()
      let run = try Run([path], in: world)
      try run.wait(for: "Opened")
      return (run, path)
    }

    private func add(_ run: Run, _ revision: Int) throws {
      run.command("add key key-r\(revision)")
      try run.wait("revision \(revision)") { $0.revision == revision }
    }

    @Test func anEditThatCannotBeKeptIsNotMade() async throws {
      let world = try World()
      let (run, path) = try open(world)
      try add(run, 2)
      run.limitFiles(1)
      run.command("add key key-r3")
      try run.wait(for: "Not done: the journal cannot keep it")
      #expect(run.screen.text.contains(":save keeps the rest"))
      #expect(run.screen.revision == 2)
      run.limitFiles(nil)
      run.type("\r")
      try run.wait("revision 3") { $0.revision == 3 }
      try add(run, 4)
      #expect(run.kill() == 128 + SIGKILL)
      let (workspace, opening) = try await world.opened(path)
      #expect(workspace.design.components.items.map(\.id) == ["key-r2", "key-r3", "key-r4"])
      #expect(opening.waiting == 3)
    }

    @Test func aFileThatCannotBeSaved() async throws {
      let world = try World()
      let (run, path) = try open(world)
      let before = try Files().read(path).bytes
      try add(run, 2)
      run.limitFiles(1)
      run.type("s")
      try run.wait(for: "Cannot save m.tap.json")
      #expect(run.screen.message.contains("Edits are in the journal; :save PATH writes elsewhere"))
      #expect(run.screen.lines[0].contains("1 edit, s saves"))
      #expect(try Files().read(path).bytes == before)
      #expect(TestFolder.names(in: world.folder).filter { $0.hasSuffix(".tmp") } == [])
      run.limitFiles(nil)
      try add(run, 3)
      run.type("s")
      try run.wait(for: "Saved")
      try add(run, 4)
      #expect(run.kill() == 128 + SIGKILL)
      let (workspace, opening) = try await world.opened(path)
      #expect(workspace.design.components.items.map(\.id) == ["key-r2", "key-r3", "key-r4"])
      #expect(opening.waiting == 1)
      #expect(opening.setAside == nil)
    }

    @Test func anExportThatFindsNoRoom() throws {
      let world = try World()
      let (run, _) = try open(world)
      run.type("x")
      try run.wait(for: "Draft package")
      let before = TestFolder.names(in: world.folder)
      run.limitFiles(100)
      run.type("\r")
      try run.wait(for: "Not exported to out/: ")
      #expect(run.screen.message.contains("Nothing was written; make room, or e changes the folder"))
      #expect(TestFolder.names(in: world.folder) == before)
      run.limitFiles(nil)
      run.type("\r")
      try run.wait(for: "Wrote 7 files")
      #expect(TestFolder.names(in: world("out")).count == 7)
      run.type("qq")
      #expect(run.end() == 0)
    }

    @Test func commandsThatFindNoRoom() async throws {
      let world = try World()
      let full = "ulimit -f 0; exec \"$0\" \"$@\""
      let new = try Run(["new", "n.tap.json", "--blueprint", "empty"], in: world, script: full)
      #expect(new.end() == 3)
      #expect(new.screen.text.contains("Cannot write"))
      #expect(new.screen.text.contains("Make room"))
      #expect(TestFolder.names(in: world.folder).filter { !$0.hasPrefix(".local") } == [])

      let path = try world.design()
      let before = try Files().read(path).bytes
      let edit = try Run(["edit", "m.tap.json", "-c", "add key k"], in: world, script: full)
      #expect(edit.end() == 3)
      #expect(edit.screen.text.contains("Make room"))
      #expect(try Files().read(path).bytes == before)

      let export = try Run(["export", "m.tap.json", "--draft", "--to", "out"], in: world, script: full)
      #expect(export.end() == 3)
      #expect(export.screen.text.contains("Make room"))
      #expect(TestFolder.names(in: world.folder).filter { !$0.hasPrefix(".local") } == ["m.tap.json"])

      let again = try Run(["edit", "m.tap.json", "-c", "add key k"], in: world)
      #expect(again.end() == 0)
      let (workspace, opening) = try await world.opened(path)
      #expect(workspace.design.components.items.map(\.id) == ["k"])
      #expect(opening.waiting == 0)
    }

    @Test(arguments: [
      ["check", "m.tap.json"], ["coverage", "m.tap.json"], ["edit", "m.tap.json", "-c", "add key k"],
    ])
    func outputThatFindsNoRoom(_ arguments: [String]) async throws {
      let world = try World()
      let path = try world.design()
      let run = try Run(arguments, in: world, script: "exec \"$0\" \"$@\" >/dev/full")
      #expect(run.end() == 3)
      #expect(run.screen.text.contains("Cannot write to standard output: the disk is full."))
      let (workspace, opening) = try await world.opened(path)
      #expect(opening.waiting == 0)
      #expect(workspace.design.components.items.map(\.id) == (arguments[0] == "edit" ? ["k"] : []))
    }
  }
#endif

/// Folders that take nothing, and a second run.
@Suite(.serialized) struct PlaceTests {
  /// Somebody whom permissions bind: root becomes nobody.
  private let somebody: uid_t = getuid() == 0 ? 65_534 : getuid()

  @Test func aFolderThatTakesNothing() throws {
    let world = try World()
    let path = try world.design()
    let state = world("state")
    mkdir(state, 0o777)
    chmod(state, 0o777)
    chmod(world.folder, 0o555)
    defer { chmod(world.folder, 0o755) }
    let run: Run
    do {
      run = try Run([path], in: world, changing: ["XDG_STATE_HOME": state], as: somebody)
      try run.wait("a start") { $0.text.contains("Opened") || $0.text.contains("Permission denied") }
    } catch let trouble as Run.Trouble where trouble.code == EACCES { return }
    // Nobody may not come to where the program lies: nothing can be said.
    if run.screen.text.contains("Permission denied") { return }
    run.command("add key key-r2")
    try run.wait("revision 2") { $0.revision == 2 }
    run.type("s")
    try run.wait(for: "Cannot save m.tap.json: no permission. Edits are in the journal; :save PATH writes elsewhere")
    run.command("save \(state)/m2.tap.json")
    try run.wait(for: "Saved")
    run.type("q")
    #expect(run.end() == 0)
    let (file, _) = try Workspace.read(state + "/m2.tap.json", catalog: .aws, files: Files())
    #expect(file.design["key-r2"] != nil)
  }

  @Test func aSecondRunIsKeptAway() throws {
    let world = try World()
    let path = try world.design()
    let first = try Run([path], in: world)
    try first.wait(for: "Opened")
    for arguments in [[path], ["edit", path, "-c", "add key k"]] {
      let second = try Run(arguments, in: world)
      #expect(second.end() == 4)
      #expect(second.screen.text.contains("is open in process \(first.child.pid) of arch"))
      #expect(second.text.contains("Close it there first."))
    }
    first.command("add key key-r2")
    try first.wait("revision 2") { $0.revision == 2 }
    first.type("sq")
    #expect(first.end() == 0)
    let third = try Run(["edit", path, "-c", "add key k"], in: world)
    #expect(third.end() == 0)
  }

  /// A journal cannot be kept: it says so at once, and what is saved is in the file.
  @Test(
    arguments: [["XDG_STATE_HOME": "/dev/null/state"], ["HOME": nil, "XDG_STATE_HOME": nil]] as [[String: String?]])
  func withoutAStateFolder(_ changes: [String: String?]) throws {
    let world = try World()
    let path = try world.design()
    let run = try Run([path], in: world, changing: changes)
    try run.wait(for: "No journal: ")
    #expect(run.screen.message.contains("s saves"))
    run.command("add key key-r2")
    try run.wait("revision 2") { $0.revision == 2 }
    run.type("s")
    try run.wait(for: "Saved")
    run.type("q")
    #expect(run.end() == 0)
    let (file, _) = try Workspace.read(path, catalog: .aws, files: Files())
    #expect(file.design["key-r2"] != nil)
  }
}
