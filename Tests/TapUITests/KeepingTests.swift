import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// What can be done about the data of a resource that a fix replaces.
@MainActor @Suite struct KeepingTests {
  /// The preview of the fix that encrypts the database of the blueprint.
  private func preview(_ policy: String) throws -> Stage {
    let stage = try Stage()
    for line in ["set monitoring-db encrypted off", "set monitoring-db on-delete \(policy)"] {
      _ = try DesignCommands.run(line, on: stage.workspace)
    }
    stage.app.refresh()
    try stage.press("2 <enter> / \"Encrypted\" <enter> f")
    try #require(stage.app.place is FixPreview, "\(stage.message)")
    return stage
  }

  @Test func aSnapshotAndANewNameAreOffered() throws {
    let stage = try preview("Delete")
    #expect(stage.screen.contains("> [x] keep the old one as a snapshot"))
    #expect(stage.screen.contains("[x] name the new one monitoring-db-dev-2"))
    let steps = stage.workspace.history.done.count
    try stage.press("<enter>")
    let database = try #require(stage.workspace.design["monitoring-db"])
    #expect(database.fields["on-delete"] == "Snapshot")
    #expect(database.fields["name"]?.string?.hasSuffix("-2") == true)
    #expect(stage.workspace.history.done.count == steps + 1)
    try stage.press("u")
    #expect(stage.workspace.design["monitoring-db"]?.fields["on-delete"] == "Delete")
  }

  @Test func whatIsChosenIsDoneAndCopied() throws {
    let stage = try preview("Snapshot")
    let name = stage.workspace.design["monitoring-db"]?.fields["name"]
    // Beside the new one, under its old name.
    try stage.press("j <space> j j <space>")
    let copied = try #require(stage.app.place?.copied(stage.app)?.text)
    #expect(copied.contains("set monitoring-db on-delete Retain") && !copied.contains(" name "))
    #expect(stage.screen.contains("[ ] name the new one"))
    try stage.press("<enter>")
    #expect(stage.workspace.design["monitoring-db"]?.fields["on-delete"] == "Retain")
    #expect(stage.workspace.design["monitoring-db"]?.fields["name"] == name)
  }

  @Test(arguments: [("db-dev", "db-dev-2"), ("db-2", "db-3"), ("db-99", "db-99-2"), ("db-1", "db-1-2"), ("", "-2")])
  func theNextName(_ old: String, _ new: String) { #expect(Keeping.next(old) == new) }
}
