import TapCatalog
import TapModel
import TapWorkspace
import Testing

/// What commands accept, what they fill in by themselves, and what they say.
@MainActor @Suite struct CommandTests {
  /// The monitoring system, in memory.
  private func workspace() throws -> Workspace {
    let design = try #require(Blueprint.named("monitoring")).design()
    let environment = TapWorkspace.Environment(
      clock: .fixed(1_795_305_600), paths: Paths(environment: [:]), user: "arch", process: 1)
    return Workspace(
      DesignFile(design), path: "/none/m.tap.json", catalog: .aws, environment: environment, isInFile: false)
  }

  /// A region that there is not is refused, with the nearest one.
  @Test func aRegionMustBeThere() throws {
    let workspace = try workspace()
    #expect(throws: WorkspaceError.self) { try DesignCommands.run("setting region mars", on: workspace) }
    do throws(WorkspaceError) { _ = try DesignCommands.run("setting region us-east-3", on: workspace) } catch {
      #expect(error.description.contains("no region \"us-east-3\"; us-east-"))
    }
    _ = try DesignCommands.run("setting region us-west-2", on: workspace)
  }

  /// A new component gets the tier without a way out, the key of its class, and an address block of its own.
  @Test func aNewComponentGetsWhatFits() throws {
    let workspace = try workspace()
    for kind in ["cache", "log-group", "backup-plan", "tier", "bucket"] {
      _ = try DesignCommands.run("add \(kind) new-\(kind)", on: workspace)
    }
    func value(_ id: String, _ field: String) -> String? { workspace.design[id]?.fields[field]?.string }
    let tier = try #require(value("new-cache", "tier"))
    #expect(value(tier, "exposure") == "private")
    for (id, wanted) in [
      ("new-cache", "data"), ("new-log-group", "logs"), ("new-backup-plan", "backup"), ("new-bucket", "data"),
    ] {
      #expect(value(id, "key").flatMap { value($0, "data-class") } == wanted, "\(id)")
    }
    #expect(workspace.design["new-tier"]?.fields["block"] == 2)
    #expect(value("new-tier", "vpc").flatMap { workspace.design[$0]?.kind } == "vpc")
  }

  /// Both directions of an edit are told.
  @Test func aMessageTellsBothWays() throws {
    var change = Change(say: "Set")
    let workspace = try workspace()
    change.opened = try workspace.apply(.set("monitoring-db", "multi-az", false), say: "").opened
    #expect(Message.done(change) == "Set: 1 new GAP")
    change.cleared = change.opened + change.opened
    #expect(Message.done(change) == "Set: 1 new GAP 2 GAPs less")
  }
}
