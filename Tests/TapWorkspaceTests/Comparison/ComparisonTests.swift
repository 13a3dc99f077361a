import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapWorkspace

/// What changed between designs, revisions and templates.
@MainActor @Suite struct ComparisonTests {
  private func world(_ home: Scratch) -> TapWorkspace.Environment {
    TapWorkspace.Environment(
      clock: .fixed(1_795_305_600), paths: Paths(environment: ["HOME": home.path]), user: "arch", process: 1)
  }

  private func engine(_ design: Design) -> Engine { Engine(design, catalog: .aws, today: 1_795_305_600) }

  private func monitoring() throws -> Design { try #require(Blueprint.named("monitoring")).design() }

  @Test func theSameIsSaidInOneLine() throws {
    let design = try monitoring()
    let same = Comparison(engine(design), "a", engine(design), "b")
    #expect(same.isEmpty && same.text == "a and b are the same.\n")
  }

  /// A name inside Fn::Sub is the name; a resource that is replaced under its old name cannot be made.
  @Test func aNewNameReplacesAndAnOldOneIsTaken() throws {
    let old = try monitoring()
    let renamed = engine(old)
    _ = try renamed.apply(.set("monitoring-db", "name", "other-db-${EnvironmentSuffix}"))
    let moved = try #require(
      Comparison(engine(old), "a", renamed, "b").resources.first { $0.resource == "MonitoringDb" })
    #expect(moved.replacement == .always && moved.taken == nil)
    let plain = engine(old)
    _ = try plain.apply(.set("monitoring-db", "encrypted", false))
    let found = Comparison(engine(old), "a", plain, "b")
    let stuck = try #require(found.resources.first { $0.resource == "MonitoringDb" })
    #expect(stuck.replacement == .always && stuck.taken?.contains("monitoring-db-") == true)
    #expect(found.text.contains("the update FAILS"))
    #expect(found.json["resources"]?.array?.contains { $0["nameTaken"] != nil } == true)
  }

  @Test func everySortOfChangeIsThere() throws {
    let old = try monitoring()
    let changed = engine(old)
    _ = try changed.apply(.set("monitoring-db", "multi-az", false))
    _ = try changed.apply(.set(Component.settingsID, "suffix", "test"))
    _ = try changed.apply(.override("monitoring-db", role: "", "/CopyTagsToSnapshot", false))
    _ = try changed.apply(.remove("monitoring-dashboard"))
    _ = try changed.apply(.removeFlow("service-to-db"))
    let found = Comparison(engine(old), "old", changed, "new")
    #expect(found.components == [.init(kind: .removed, id: "monitoring-dashboard", title: "Dashboard")])
    #expect(
      found.fields.contains(
        .init(kind: .changed, id: "monitoring-db", place: "multi-az", title: "Multi-AZ", old: "on", new: "off")))
    #expect(found.fields.contains { $0.id == "settings" && $0.place == "suffix" && $0.new == "test" })
    #expect(found.fields.contains { $0.kind == .added && $0.place == "/CopyTagsToSnapshot" && $0.new == "false" })
    #expect(found.flows.map(\.id) == ["service-to-db"])
    #expect(found.resources.contains { $0.kind == .removed && $0.resource == "MonitoringDashboard" })
    let database = try #require(found.resources.first { $0.resource == "MonitoringDb" })
    #expect(database.paths.contains("/MultiAZ") && database.replacement != .never)
    #expect(found.opened.contains { $0.rule == "rds.multi-az" })
    #expect(found.moves.contains(.init(control: "CP-10", from: .evidenced, to: .gap)))
    #expect(found.text.contains("  ~ monitoring-db multi-az                  on -> off\n"))
    let json = found.json
    #expect(json["summary"]?["opened"]?.int == found.opened.count)
    #expect(json["findings"]?["opened"]?.array?.count == found.opened.count)
    #expect(json["fields"]?.array?.first { $0["field"] == "multi-az" }?["old"] == "on")
  }

  @Test func backAgainIsTheOtherWayRound() throws {
    let old = try monitoring()
    let changed = engine(old)
    _ = try changed.apply(.set("monitoring-db", "multi-az", false))
    let (there, back) = (Comparison(engine(old), "a", changed, "b"), Comparison(changed, "b", engine(old), "a"))
    #expect(there.opened == back.closed && there.closed == back.opened)
    #expect(there.moves.map(\.from) == back.moves.map(\.to))
    #expect(there.resources.map(\.paths) == back.resources.map(\.paths))
  }

  @Test func aDesignAndItsOwnTemplateDifferInNothingButWhatTheTemplateDoesNotHold() throws {
    let design = engine(try monitoring())
    let template = Engine(design.template, settings: design.design.settings, catalog: .aws, today: 1_795_305_600)
    let found = Comparison(design, "design", template, "template", areDesigns: false)
    #expect(found.components.isEmpty && found.fields.isEmpty && found.resources.isEmpty)
    #expect(found.opened.isEmpty && found.closed.isEmpty && found.moves.isEmpty, "\(found.text)")
  }

  @Test func aRevisionIsTheDesignAsItWas() throws {
    let home = try Scratch()
    let path = home("m.tap.json")
    let workspace = Workspace(
      DesignFile(try monitoring()), path: path, catalog: .aws, environment: world(home), isInFile: false)
    try workspace.save()
    var states = [workspace.revision: workspace.design]
    func step(_ body: () throws -> Void) rethrows {
      try body()
      states[workspace.revision] = workspace.design
    }
    try step { try workspace.apply(.set("monitoring-db", "multi-az", false), say: "a") }
    try step { try workspace.apply(.remove("monitoring-dashboard"), say: "b") }
    try step { try workspace.undo() }
    try workspace.save()
    try step { try workspace.apply(.set("monitoring-db", "backup-days", 14), say: "c") }
    try step { try workspace.undo() }
    try step { try workspace.redo() }
    for (revision, design) in states {
      let wanted = try #require(RevisionPath("\(path)@\(revision)"))
      #expect(try Workspace.design(at: wanted, catalog: .aws, environment: world(home)) == design, "\(revision)")
    }
    #expect(try Workspace.newestRevision(of: path, catalog: .aws, environment: world(home)) == workspace.revision)
    let beyond = try #require(RevisionPath("\(path)@\(workspace.revision + 1)"))
    #expect(throws: WorkspaceError.self) {
      try Workspace.design(at: beyond, catalog: .aws, environment: world(home))
    }
  }

  @Test(arguments: ["m.tap.json", "m@x", "@3", "m@-1"]) func noRevision(_ text: String) {
    #expect(RevisionPath(text) == nil)
  }
}
