import TapCatalog
import TapModel
import TestSupport
import Testing

@testable import TapWorkspace

/// Files that somebody put back to an earlier state: what is on disk counts, and undo reaches what was there.
@MainActor @Suite struct PutBackTests {
  private let folder: TestFolder
  private let path: String
  private let environment: TapWorkspace.Environment

  init() throws {
    folder = try #require(TestFolder("put-back"))
    path = folder.path + "/m.tap.json"
    let variables = ["HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state"]
    environment = TapWorkspace.Environment(
      clock: .fixed(1_795_305_600), paths: Paths(environment: variables), user: "arch", process: 1,
      variables: variables)
  }

  /// A design that was saved as `first` and then as `second`; gives the bytes of the first file.
  private func saved(leaving waiting: String? = nil) throws -> [UInt8] {
    let blueprint = try #require(Blueprint.named("empty"))
    let workspace = try Workspace.begin(blueprint, .init(), at: path, catalog: .aws, environment: environment)
    _ = try DesignCommands.run("setting name first", on: workspace)
    try workspace.save()
    let bytes = try environment.files.read(path).bytes
    _ = try DesignCommands.run("setting name second", on: workspace)
    try workspace.save()
    if let waiting { _ = try DesignCommands.run("setting name \(waiting)", on: workspace) }
    workspace.close()
    return bytes
  }

  private func name(_ workspace: Workspace) -> JSON? { workspace.design.settings.fields["name"] }

  @Test(arguments: [nil, "third"]) func whatWasPutBackCounts(_ waiting: String?) throws {
    _ = try environment.files.write(try saved(leaving: waiting), to: path, over: .anything)
    let file = try Workspace.read(path, catalog: .aws, files: environment.files).0
    #expect(Workspace.waitingEdits(of: path, file.design, catalog: .aws, environment: environment) == 0)
    let (workspace, opening) = try Workspace.open(path, catalog: .aws, environment: environment)
    #expect(opening.isPutBack && opening.waiting == 0 && opening.setAside == nil)
    #expect(name(workspace) == "first" && workspace.saveState == .saved(nil))
    // The way back is one step.
    try workspace.undo()
    #expect(name(workspace) == .string(waiting ?? "second"))
    try workspace.redo()
    while !workspace.history.done.isEmpty { try workspace.undo() }
    #expect(name(workspace) == "stack")
    workspace.close()
  }

  /// It is said once, and edits go on from there.
  @Test func itIsTakenInOnce() throws {
    _ = try environment.files.write(try saved(), to: path, over: .anything)
    try Workspace.open(path, catalog: .aws, environment: environment).0.close()
    let (workspace, opening) = try Workspace.open(path, catalog: .aws, environment: environment)
    #expect(!opening.isPutBack && opening.waiting == 0 && workspace.history.done.count == 3)
    _ = try DesignCommands.run("setting suffix test", on: workspace)
    try workspace.save()
    #expect(name(workspace) == "first")
    workspace.close()
    let (next, last) = try Workspace.open(path, catalog: .aws, environment: environment)
    #expect(!last.isPutBack && last.waiting == 0 && name(next) == "first")
  }

  /// A state that was never saved here leaves the journal aside, and is not edited.
  @Test func anUnknownStateIsLeftAsItIs() throws {
    let text = String(decoding: try saved(leaving: "third"), as: UTF8.self)
    let other = text.replacing("\"first\"", with: "\"elsewhere\"")
    _ = try environment.files.write(Array(other.utf8), to: path, over: .anything)
    let (workspace, opening) = try Workspace.open(path, catalog: .aws, environment: environment)
    #expect(name(workspace) == "elsewhere" && opening.waiting == 0 && opening.setAside != nil)
  }
}
