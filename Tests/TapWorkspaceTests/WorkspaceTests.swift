import TapCatalog
import TapEngine
import TapModel
import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@MainActor @Suite struct WorkspaceTests {
  /// A folder of its own for one test, and the world seen from it.
  private func world() throws -> (folder: String, environment: TapWorkspace.Environment) {
    var template = Array("/tmp/tap-tui-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.flatMap { mkdtemp($0) } }
    let folder = String(cString: try #require(made))
    let variables = ["HOME": folder, "XDG_STATE_HOME": folder + "/state"]
    return (
      folder,
      TapWorkspace.Environment(
        clock: .fixed(1_795_305_600), paths: Paths(environment: variables), user: "arch", process: 1,
        variables: variables)
    )
  }

  private func begin(_ name: String = "m.tap.json") throws -> (Workspace, String, TapWorkspace.Environment) {
    let (folder, environment) = try world()
    let path = folder + "/" + name
    let design = try #require(Blueprint.named("empty")).design()
    let workspace = Workspace(
      DesignFile(design), path: path, catalog: .aws, environment: environment, isInFile: false)
    try workspace.save()
    return (workspace, path, environment)
  }

  /// Nothing but the id changes, whatever else names the component.
  @Test func aRenamedComponentKeepsItsResources() throws {
    let design = try #require(Blueprint.named("monitoring")).design()
    let ids: Set = [
      "monitoring-vpc", "monitoring-api", "monitoring-redis", "monitoring-service", "engine-log", "logs-key",
    ]
    for component in design.components.items where ids.contains(component.id) {
      let workspace = Workspace(
        DesignFile(design), path: "/none/m.tap.json", catalog: .aws, environment: try world().environment,
        isInFile: false)
      let ids = workspace.engine.template.resources.filter { !$0.isDeclaration }.map(\.id)
      let findings = workspace.findings.count
      _ = try workspace.apply(workspace.renaming(component.id, to: "renamed"), say: "Renamed")
      let fresh = Engine(workspace.engine.design, catalog: .aws, today: workspace.environment.clock.now())
      #expect(workspace.engine.template.resources.filter { !$0.isDeclaration }.map(\.id) == ids, "\(component.id)")
      #expect(workspace.engine.findings == fresh.findings && fresh.findings.count == findings, "\(component.id)")
      _ = try workspace.undo()
      let change = try workspace.apply(workspace.renaming(component.id, to: "renamed"), say: "Renamed")
      #expect(change.opened.isEmpty && change.cleared.isEmpty && change.moves.isEmpty, "\(component.id)")
    }
  }

  /// Whoever deletes what others name is told who they are.
  @Test func deletingSaysWhatStillNamesIt() throws {
    let design = try #require(Blueprint.named("monitoring")).design()
    let workspace = Workspace(
      DesignFile(design), path: "/none/m.tap.json", catalog: .aws, environment: try world().environment,
      isInFile: false)
    let vpc = try #require(design.components.items.first { $0.kind == "vpc" })
    #expect(try workspace.delete(vpc.id, withReferrers: false).contains("Still named by "))
  }

  @Test func whatWaitsInTheJournalComesBack() throws {
    let (workspace, path, environment) = try begin()
    _ = try DesignCommands.run("setting name atlas", on: workspace)
    _ = try DesignCommands.run("setting suffix test", on: workspace)
    let digest = workspace.digest
    workspace.close()
    let (again, opening) = try Workspace.open(path, catalog: .aws, environment: environment)
    #expect(opening.waiting == 2)
    #expect(!opening.wasInterrupted)
    #expect(again.digest == digest)
    #expect(again.history.done.count == 2)
    try again.undo()
    #expect(again.design.settings.fields["suffix"] == "dev")
  }

  /// What was taken back, or typed back, is no edit: neither here, nor for who looks at the file, nor after a restart.
  @Test func whatIsTakenBackDoesNotWait() throws {
    let (workspace, path, environment) = try begin()
    func waits() throws -> Int {
      let file = try Workspace.read(path, catalog: .aws, files: environment.files).0
      return Workspace.waitingEdits(of: path, file.design, catalog: .aws, environment: environment)
    }
    _ = try DesignCommands.run("setting name atlas", on: workspace)
    #expect(try workspace.saveState == .waiting(1) && waits() == 1)
    try workspace.undo()
    guard case .saved = workspace.saveState else { throw WorkspaceError.nothing("\(workspace.saveState)") }
    #expect(try waits() == 0)
    for name in ["atlas", "stack"] { _ = try DesignCommands.run("setting name \(name)", on: workspace) }
    guard case .saved = workspace.saveState else { throw WorkspaceError.nothing("\(workspace.saveState)") }
    #expect(try waits() == 0)
    workspace.close()
    let (again, opening) = try Workspace.open(path, catalog: .aws, environment: environment)
    #expect(opening.waiting == 0 && opening.setAside == nil && again.revision == workspace.revision)
    #expect(again.saveState == .saved(nil) && again.unsaved.isEmpty)
  }

  /// A saved step that is taken back is an edit, until it is made again.
  @Test func aSavedStepThatIsTakenBackWaits() throws {
    let (workspace, _, _) = try begin()
    for name in ["atlas", "borealis"] { _ = try DesignCommands.run("setting name \(name)", on: workspace) }
    try workspace.save()
    let began = workspace.history.beginning
    try workspace.undo()
    try workspace.undo()
    #expect(workspace.saveState == .waiting(2) && workspace.unsaved.map(\.kind) == [.undo, .undo])
    try workspace.redo()
    #expect(workspace.saveState == .waiting(1))
    _ = try DesignCommands.run("setting suffix test", on: workspace)
    #expect(workspace.saveState == .waiting(2))
    // However the line goes on, it began where it began.
    try workspace.undo()
    try workspace.undo()
    #expect(workspace.history.beginning == began && began == 1)
  }

  @Test func undoSurvivesASaveAndARestart() throws {
    let (workspace, path, environment) = try begin()
    _ = try DesignCommands.run("setting name atlas", on: workspace)
    try workspace.save()
    workspace.close()
    let (again, opening) = try Workspace.open(path, catalog: .aws, environment: environment)
    #expect(opening.waiting == 0)
    try again.undo()
    #expect(again.design.settings.fields["name"] == "stack")
    try again.redo()
    #expect(again.design.settings.fields["name"] == "atlas")
    #expect(throws: WorkspaceError.self) { try again.redo() }
  }

  @Test func aSecondRunIsKeptOut() throws {
    let (workspace, path, environment) = try begin()
    #expect(throws: WorkspaceError.self) { try Workspace.open(path, catalog: .aws, environment: environment) }
    workspace.close()
    _ = try Workspace.open(path, catalog: .aws, environment: environment)
  }

  @Test func aChangeOnDiskIsNotOverwritten() throws {
    let (workspace, path, environment) = try begin()
    _ = try DesignCommands.run("setting name atlas", on: workspace)
    _ = try environment.files.write(Array("{}".utf8), to: path)
    #expect(workspace.isChangedOnDisk)
    #expect(throws: WorkspaceError.self) { try workspace.save() }
    #expect(try environment.files.read(path).bytes == Array("{}".utf8))
  }

  @Test func severalCommandsAreOneStepOrNone() throws {
    let (workspace, _, _) = try begin()
    _ = try DesignCommands.run("setting name a; setting suffix b", on: workspace)
    #expect(workspace.history.done.count == 1)
    let before = workspace.design
    #expect(throws: WorkspaceError.self) { try DesignCommands.run("setting name c; setting nane d", on: workspace) }
    #expect(workspace.design == before)
    try workspace.undo()
    #expect(workspace.design.settings.fields["name"] == "stack")
  }

  @Test func saveThenLoadIsIdentity() throws {
    let (workspace, path, environment) = try begin()
    _ = try DesignCommands.run("setting tags Environment=${EnvironmentSuffix},Owner=platform", on: workspace)
    _ = try DesignCommands.run("note settings \"one; \\\"two\\\"\"", on: workspace)
    try workspace.save()
    let (file, _) = try Workspace.read(path, catalog: .aws, files: environment.files)
    #expect(file.design == workspace.design)
    #expect(file.design.notes == ["settings": "one; \"two\""])
    #expect(Array(file.json(.aws).pretty.utf8) == workspace.bytes)
  }

  @Test(arguments: [
    ("{\"format\": 1, \"setings\": {}}", "x:1:26: /setings: a design has no \"setings\"; settings?"),
    ("{\"format\": 9}", "x:1:12: /format: 9 is newer than 1, which this version reads: use a newer tap-tui"),
    (
      "{\"format\": 1,\n \"settings\": {\"regoin\": \"x\"}}",
      "x:2:25: /settings/regoin: settings has no field \"regoin\"; region?"
    ),
    ("[]", "x:1:1: a design is a JSON object"),
    ("{\"format\": 1, \"components\": {\"a\": {\"kind\": \"zzz\"}}}", "x:1:44: /components/a/kind: no kind \"zzz\""),
    (
      "{\"format\": 1, \"flows\": {\"f\": {\"access\": \"read\", \"port\": 443}}}",
      "x:1:57: /flows/f/port: stands beside an access: a flow goes by a port or by an access"
    ),
    ("{\"format\": 1, \"flows\": {\"f\": {\"protocol\": 6}}}", "x:1:43: /flows/f/protocol: takes a text"),
    ("{\"format\": 1, \"revision\": \"two\"}", "x:1:27: /revision: takes a number"),
    ("{\"format\": 1, \"edited\": 7}", "x:1:25: /edited: takes a text"),
  ])
  func aBadFileIsRefusedWithItsPlace(_ text: String, _ message: String) {
    do {
      _ = try Workspace.parse(Array(text.utf8), path: "x", catalog: .aws)
      Issue.record("taken: \(text)")
    } catch {
      #expect(error.description == message)
    }
  }
}
