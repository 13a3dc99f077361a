import TapCatalog
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

/// A folder of its own for one test: the home of its user, with a design in it.
final class World: Sendable {
  private let home: TestFolder
  var folder: String { home.path }

  init() throws { home = try #require(TestFolder("whole")) }

  func callAsFunction(_ name: String) -> String { folder + "/" + name }

  var variables: [String: String] {
    ["HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "LOGNAME": "arch"]
  }

  /// Makes a design from a blueprint and some edits, and gives its path.
  func design(
    _ blueprint: String = "empty", _ edits: [Edit] = [], at name: String = "m.tap.json"
  ) throws -> String {
    var design = try #require(Blueprint.named(blueprint)).design()
    for edit in edits { _ = try design.apply(edit) }
    let file = DesignFile(design, edited: "2026-11-22T00:00:00Z")
    _ = try Files().write(Array(file.json(.aws).pretty.utf8), to: self(name))
    return self(name)
  }

  /// What a run leaves behind, as the next one finds it.
  struct Kept: Sendable {
    let design: Design
    let revision: Int
    /// Steps that can be undone.
    let steps: Int
    let journalTrouble: String?
  }

  /// Opens a design as the next run would, and lets go of it; without rules, which say nothing of what is kept.
  @MainActor func opened(_ path: String) throws -> (workspace: Kept, opening: Opening) {
    let environment = TapWorkspace.Environment(
      clock: .system, paths: Paths(environment: variables), user: "arch", process: Int(getpid()), variables: variables)
    let (workspace, opening) = try Workspace.open(path, catalog: Catalog.aws.only([]), environment: environment)
    defer { workspace.close() }
    let kept = Kept(
      design: workspace.design, revision: workspace.revision, steps: workspace.history.done.count,
      journalTrouble: workspace.journalTrouble)
    return (kept, opening)
  }
}
