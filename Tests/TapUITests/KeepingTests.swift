import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// What can be done about the data of a resource that a fix replaces.
@MainActor @Suite struct KeepingTests {
  /// The preview of the fix that encrypts the database of the blueprint.
  private func preview(_ policy: String, _ size: Size = Size(120, 36)) throws -> Stage {
    let stage = try Stage(size)
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

  /// What holds data stands first, with what becomes of it; a role loses nothing. Nothing of it is cut.
  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func onlyWhatHoldsDataLosesIt(_ size: Size) throws {
    let stage = try preview("Snapshot", size)
    #expect(stage.screen.contains("! THIS REPLACES 3 RESOURCES, 1 HOLDS DATA"))
    /// What the frame says, without its borders and where its lines end.
    func words() -> String {
      let rows = stage.lines.map { $0.split(separator: "║").max { $0.count < $1.count } ?? "" }
      return rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    #expect(words().contains("of the old one a snapshot is kept."), "\(words())")
    #expect(!words().contains("deletes the old one"))
    let choices = stage.lines.filter { $0.contains(" [x] ") || $0.contains(" [ ] ") }
    #expect(choices.count == 4 && choices.allSatisfy { !$0.contains("~") }, "\(choices)")
    #expect(stage.screen.contains("j k scroll") && stage.screen.contains("Fix: storage is not encrypted"))
    try stage.press("j j")
    #expect(stage.screen.contains("> [ ] let the old one go"))
    var isSaid = false
    for _ in 0..<12 {
      isSaid = isSaid || words().contains("MonitoringRole AWS::IAM::Role: made anew, holds no data.")
      try stage.press("j")
    }
    #expect(isSaid, "\(words())")
  }

  /// The difference says the same, and wraps it.
  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func theDifferenceCutsNothing(_ size: Size) throws {
    let stage = try Stage(size)
    _ = try DesignCommands.run("set monitoring-db encrypted off", on: stage.workspace)
    stage.app.refresh()
    try stage.press("=")
    let effects = stage.lines.filter { $0.contains("follows") || $0.contains("1 field") }
    #expect(!effects.isEmpty && effects.allSatisfy { !$0.contains("~") }, "\(effects)")
    if size.width < 80 { try stage.press("<tab>") }
    let place = try #require(stage.app.place as? DiffPlace)
    var seen: [String] = []
    for _ in 0..<20 {
      seen += stage.lines.filter {
        $0.contains("REPLACES") || $0.contains("UpdateReplacePolicy") || $0.contains("FAILS")
      }
      if !place.isBelow { place.isBelow = true }
      try stage.press("j")
    }
    #expect(seen.contains { $0.contains("UpdateReplacePolicy") } && seen.allSatisfy { !$0.contains("~") }, "\(seen)")
  }

  @Test(arguments: [("db-dev", "db-dev-2"), ("db-2", "db-3"), ("db-99", "db-99-2"), ("db-1", "db-1-2"), ("", "-2")])
  func theNextName(_ old: String, _ new: String) { #expect(Keeping.next(old) == new) }
}
