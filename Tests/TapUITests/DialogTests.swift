import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// Recovery after a crash, and a file that changed on disk.
@MainActor @Suite struct DialogTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  /// A design whose last run was killed with two edits that are not in the file.
  private func killed(_ size: Size, unicode: Bool = true) throws -> (World, Entrance, String) {
    let world = try World()
    let environment = world.environment()
    let path = world("plan.tap.json")
    let blueprint = Small.blueprints[0]
    let workspace = try Workspace.begin(blueprint, .init(), at: path, catalog: Small.catalog, environment: environment)
    _ = try DesignCommands.run("set db backup-days 14", on: workspace)
    _ = try DesignCommands.run("set db multi-az on", on: workspace)
    workspace.close()
    try world.leaveLock(of: path, environment)
    let entrance = Entrance(environment, size, catalog: Small.catalog, unicode: unicode)
    entrance.app.attempt { app throws(WorkspaceError) in
      try app.openFile(path)
      return ""
    }
    return (world, entrance, path)
  }

  @Test(arguments: sizes) func recovery(_ size: Size) throws {
    let (_, entrance, _) = try killed(size)
    Expected.check(entrance.screen, "recovery-after-a-crash-\(size)")
  }

  @Test(arguments: sizes) func recoveryCompared(_ size: Size) throws {
    let (_, entrance, _) = try killed(size)
    _ = entrance.screen
    try entrance.press("=")
    Expected.check(entrance.screen, "recovery-compared-\(size)")
    try entrance.press("<esc>")
    #expect(entrance.app.place is ChoiceDialog)
  }

  @Test func oneKeepsTheEdits() throws {
    let (_, entrance, _) = try killed(Size(80, 24), unicode: false)
    #expect(entrance.screen.utf8.allSatisfy { $0 < 0x80 })
    try entrance.press("1")
    #expect(entrance.app.place === entrance.app.design)
    #expect(entrance.app.workspace?.design["db"]?.fields["backup-days"] == 14)
    #expect(entrance.app.workspace?.saveState == .waiting(2))
  }

  @Test func twoOpensTheFileAsItIs() throws {
    let (_, entrance, path) = try killed(Size(120, 36))
    _ = entrance.screen
    try entrance.press("j <enter>")
    let workspace = try #require(entrance.app.workspace)
    #expect(workspace.design["db"]?.fields["backup-days"] == 7)
    #expect(workspace.saveState == .saved(nil))
    _ = try DesignCommands.run("set db backup-days 21", on: workspace)
    workspace.close()
    let (again, opening) = try Workspace.open(path, catalog: Small.catalog, environment: workspace.environment)
    #expect(opening.waiting == 1)
    #expect(again.design["db"]?.fields["backup-days"] == 21)
  }

  @Test func escapeLeavesBothUntouched() throws {
    let (_, entrance, path) = try killed(Size(120, 36))
    _ = entrance.screen
    try entrance.press("<esc>")
    #expect(entrance.app.exitStatus == 0)
    let workspace = try #require(entrance.app.workspace)
    workspace.close()
    let (_, opening) = try Workspace.open(path, catalog: Small.catalog, environment: workspace.environment)
    #expect(opening.waiting == 2)
    // It is asked again until somebody answers.
    #expect(opening.interrupted?.process == 4121)
  }

  /// Whoever has answered, or went on working, is not asked again.
  @Test(arguments: ["1", "2"]) func anAnswerIsTheLastWord(_ answer: String) throws {
    let (_, entrance, path) = try killed(Size(120, 36))
    _ = entrance.screen
    try entrance.press(answer)
    let workspace = try #require(entrance.app.workspace)
    workspace.close()
    let (_, opening) = try Workspace.open(path, catalog: Small.catalog, environment: workspace.environment)
    #expect(!opening.wasInterrupted && opening.waiting == (answer == "1" ? 2 : 0))
  }

  @Test func whatWasTypedAheadIsNoAnswer() throws {
    let (_, entrance, _) = try killed(Size(120, 36))
    #expect(entrance.app.place is ChoiceDialog)
    for key in try Key.script("2") { entrance.app.handle(key) }
    #expect(entrance.app.place is ChoiceDialog)
  }

  // MARK: Changed on disk

  /// An open design with one edit, whose file another program wrote.
  private func changed(_ size: Size, to text: String? = nil) throws -> (World, Entrance, String) {
    let world = try World()
    let environment = world.environment()
    let path = world("plan.tap.json")
    let blueprint = Small.blueprints[0]
    try Workspace.begin(blueprint, .init(), at: path, catalog: Small.catalog, environment: environment).close()
    let entrance = Entrance(environment, size, catalog: Small.catalog)
    entrance.app.attempt { app throws(WorkspaceError) in
      try app.openFile(path)
      return ""
    }
    try entrance.press("<size:\(size)>")
    let workspace = try #require(entrance.app.workspace)
    _ = try DesignCommands.run("set db backup-days 14", on: workspace)
    var theirs = DesignFile(workspace.design, revision: 7)
    _ = try theirs.design.apply(.set("db", "backup-days", 30))
    let bytes = text.map { Array($0.utf8) } ?? Array(theirs.json(Small.catalog).pretty.utf8)
    _ = try environment.files.write(bytes, to: path, over: .anything)
    return (world, entrance, path)
  }

  @Test(arguments: sizes) func changedOnDisk(_ size: Size) throws {
    let (_, entrance, _) = try changed(size)
    try entrance.press("j")
    Expected.check(entrance.screen, "file-changed-on-disk-\(size)")
  }

  /// Many changes of both sides, two of them at odds: these are seen first, with what each side says.
  @Test(arguments: sizes) func manyChangedOnDisk(_ size: Size) throws {
    let (_, entrance, path) = try changed(size)
    let workspace = try #require(entrance.app.workspace)
    for line in ["set db engine 'PostgreSQL 17.5'", "add key mine"] { _ = try DesignCommands.run(line, on: workspace) }
    let files = workspace.environment.files
    var (theirs, _) = try Workspace.read(path, catalog: Small.catalog, files: files)
    let edits: [Edit] = [
      .set("data-key", "rotates", false), .set("private", "public", true), .set("db", "engine", "PostgreSQL 15.13"),
    ]
    for edit in edits { _ = try theirs.design.apply(edit) }
    _ = try files.write(Array(theirs.json(Small.catalog).pretty.utf8), to: path, over: .anything)
    try entrance.press("j")
    Expected.check(entrance.screen, "file-changed-much-\(size)")
    let rows = entrance.screen.split(separator: "\n").filter { $0.contains("✗ db") }
    #expect(rows.count == 2 && rows.allSatisfy { !$0.contains("~") }, "\(rows)")
    #expect(rows.contains { $0.contains("30 d") && $0.contains("14 d") }, "\(rows)")
    for answer in 1...4 { #expect(entrance.screen.split(separator: "\n").last?.contains(" \(answer) ") == true) }
    // The rest is a page further.
    if entrance.screen.contains(", PgDn ") {
      try entrance.press("<pgdn>")
      #expect(entrance.screen.contains("✓ mine"), "\(entrance.screen)")
    }
  }

  /// A merge that opens nothing is done, and the question asks again after a look.
  @Test func whatIsSaidAfterAMergeAndAfterALook() throws {
    let (_, entrance, path) = try changed(Size(120, 36))
    let workspace = try #require(entrance.app.workspace)
    let files = workspace.environment.files
    var (theirs, _) = try Workspace.read(path, catalog: Small.catalog, files: files)
    _ = try theirs.design.apply(.set("db", "backup-days", 7))
    _ = try theirs.design.apply(.set("db", "multi-az", true))
    _ = try files.write(Array(theirs.json(Small.catalog).pretty.utf8), to: path, over: .anything)
    _ = try DesignCommands.run("set db public on", on: workspace)
    try entrance.press("j =")
    #expect(entrance.app.message.text.contains("Esc goes back"))
    try entrance.press("<esc>")
    #expect(entrance.app.message.text.contains("was changed by another program"))
    try entrance.press("1")
    #expect(entrance.app.message.sort == .done && entrance.app.message.text.hasPrefix("Merged 3 changes"))
  }

  @Test(arguments: sizes) func changedOnDiskCompared(_ size: Size) throws {
    let (_, entrance, _) = try changed(size)
    try entrance.press("j =")
    Expected.check(entrance.screen, "file-changed-compared-\(size)")
    try entrance.press("<esc>")
    #expect(entrance.app.place is ChoiceDialog)
  }

  @Test func theirsIsTakenAndUndoBringsMineBack() throws {
    let (_, entrance, path) = try changed(Size(120, 36))
    try entrance.press("j 3")
    let workspace = try #require(entrance.app.workspace)
    #expect(workspace.design["db"]?.fields["backup-days"] == 30)
    #expect(workspace.revision == 8)
    #expect(!workspace.isChangedOnDisk && !entrance.app.watch.isChanged)
    guard case .saved = workspace.saveState else { throw WorkspaceError.nothing("\(workspace.saveState)") }
    try entrance.press("u")
    #expect(workspace.design["db"]?.fields["backup-days"] == 14)
    // A run that is killed now comes back to just this.
    workspace.close()
    let (again, opening) = try Workspace.open(path, catalog: Small.catalog, environment: workspace.environment)
    #expect(again.design == workspace.design && opening.setAside == nil)
  }

  @Test func mineIsKeptAndWrittenOverTheFile() throws {
    let (_, entrance, path) = try changed(Size(120, 36))
    try entrance.press("j 2")
    let workspace = try #require(entrance.app.workspace)
    #expect(workspace.design["db"]?.fields["backup-days"] == 14)
    try workspace.save()
    let (file, _) = try Workspace.read(path, catalog: Small.catalog, files: workspace.environment.files)
    #expect(file.design == workspace.design && file.revision > 7)
    try entrance.press("U")
    #expect(workspace.design["db"]?.fields["backup-days"] == 30)
  }

  /// Both changed one field; the other changes fit together.
  @Test(arguments: [("1", 30), ("2", 14)]) func mergedWithAChoice(_ answer: String, _ days: Int) throws {
    let (_, entrance, path) = try changed(Size(120, 36))
    let workspace = try #require(entrance.app.workspace)
    _ = try DesignCommands.run("set db multi-az on", on: workspace)
    _ = try DesignCommands.run("add key mine", on: workspace)
    try entrance.press("j 1")
    #expect(entrance.screen.contains("Both changed db"))
    #expect(workspace.design["db"]?.fields["backup-days"] == 14)
    try entrance.press(answer)
    #expect(workspace.design["db"]?.fields["backup-days"] == .int(days))
    #expect(workspace.design["db"]?.fields["multi-az"] == true)
    #expect(workspace.design["mine"] != nil)
    #expect(!workspace.isChangedOnDisk)
    let merged = workspace.design
    try workspace.save()
    let (file, _) = try Workspace.read(path, catalog: Small.catalog, files: workspace.environment.files)
    #expect(file.design == merged)
    try entrance.press("u u")
    #expect(workspace.design["db"]?.fields["backup-days"] == 14)
  }

  @Test func mineGoesElsewhere() throws {
    let (_, entrance, path) = try changed(Size(80, 24))
    try entrance.press("j 4 <enter>")
    let workspace = try #require(entrance.app.workspace)
    #expect(workspace.path == path.dropLast(9) + "-mine.tap.json")
    #expect(workspace.design["db"]?.fields["backup-days"] == 14)
    let (theirs, _) = try Workspace.read(path, catalog: Small.catalog, files: workspace.environment.files)
    #expect(theirs.design["db"]?.fields["backup-days"] == 30)
    try entrance.press("j j j")
    #expect(entrance.app.place === entrance.app.design)
  }

  @Test func laterIsAskedOnceAndSavingIsRefused() throws {
    let (_, entrance, _) = try changed(Size(120, 36))
    try entrance.press("j <esc> j j")
    #expect(entrance.app.place === entrance.app.design)
    #expect(entrance.screen.contains("! changed on disk"))
    try entrance.press("s")
    #expect(entrance.app.message.text.contains("was changed on disk by someone else"))
  }

  @Test func aFileThatIsNoDesignIsNotTaken() throws {
    let (_, entrance, _) = try changed(Size(120, 36), to: "{")
    try entrance.press("j 1")
    #expect(entrance.app.workspace?.design["db"]?.fields["backup-days"] == 14)
    #expect(entrance.app.message.text.hasPrefix("1 is no answer"))
  }
}
