import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// Marks and ranges, the fixes of what is marked, and all fixes of a rule: looked at before they are made.
@MainActor @Suite struct MarkTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  /// Two stores without a standby, in the real catalogue.
  private func open(_ size: Size = Size(120, 36)) throws -> Stage {
    let stage = try Stage(size)
    _ = try DesignCommands.run(
      "set monitoring-db multi-az off ; set monitoring-redis failover off", on: stage.workspace)
    stage.app.refresh()
    return stage
  }

  @Test func theMarkedFindingsAreFixedTogether() throws {
    let stage = try open()
    let open = stage.workspace.count(.gap)
    #expect(open == 2)
    try stage.press("5 g g <space> V f")
    #expect(stage.app.place is FixPreview)
    #expect(stage.screen.contains("WHAT CHANGES") && stage.screen.contains("/MultiAZ"))
    try stage.press("<enter>")
    #expect(stage.workspace.count(.gap) == 0)
    try stage.press("u")
    #expect(stage.workspace.count(.gap) == open)
  }

  @Test func theMarkedRowsAreFixedTogether() throws {
    let stage = try open()
    try stage.press("2 g g <space> <space>")
    #expect(stage.message.contains("2 rows marked, 2 fixes: f fixes them"))
    try stage.press("f <enter>")
    #expect(stage.workspace.count(.gap) == 0)
  }

  @Test(arguments: sizes) func allLikeIt(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
    stage.app.refresh()
    try stage.press("5 g g F")
    Expected.check(stage.screen, "fix-all-\(size)")
    #expect(stage.workspace.history.done.count == 1)
    try stage.press("<esc>")
    #expect(stage.message == "Nothing changed")
    try stage.press("F <enter>")
    #expect(stage.workspace.history.done.count == 2)
  }

  // MARK: $EDITOR

  @Test func aLongTextIsEditedOutside() throws {
    let world = try World()
    var environment = world.environment()
    _ = try environment.files.write(Array("first\nsecond\n".utf8), to: world("new.txt"), over: .anything)
    environment.variables["EDITOR"] = "cp '\(world("new.txt"))'"
    let workspace = Workspace(
      DesignFile(try Small.design()), path: world("a.tap.json"), catalog: Small.catalog, environment: environment,
      isInFile: true)
    let entrance = Entrance(environment, catalog: Small.catalog)
    entrance.app.open(workspace)
    try entrance.press("2 <enter> / \"Size\" <enter> E")
    #expect(workspace.design["monitoring-db"]?.fields["size"] == "first\nsecond")
    #expect(entrance.app.message.text.contains("Size edited, 2 lines"))
    #expect(entrance.screen.contains("2 lines: first"))
    try entrance.press("/ \"Multi\" <enter> E")
    #expect(entrance.app.message.text == "Multi-AZ is no text: Enter edits it here")
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    let world = try World()
    var environment = world.environment()
    environment.variables["EDITOR"] = "false"
    let workspace = Workspace(
      DesignFile(try Small.design()), path: world("a.tap.json"), catalog: Small.catalog, environment: environment,
      isInFile: true)
    let entrance = Entrance(environment, catalog: Small.catalog)
    entrance.app.open(workspace)
    try entrance.press("2 <enter> / \"Size\" <enter> E")
    #expect(workspace.history.done.isEmpty)
    #expect(entrance.app.message.text == "Nothing changed: false did not end well")
  }

  // MARK: Words that give way

  @Test func summariesGiveWayPartByPart() {
    #expect("Postgres, 16.13, 2 AZ".parts(30) == "Postgres, 16.13, 2 AZ")
    #expect("Postgres, 16.13, 2 AZ".parts(15) == "Postgres, 16.13")
    #expect("Postgres, 16.13, 2 AZ".parts(9) == "Postgres")
    #expect("Postgres".parts(3) == "Postgres")
  }

  @Test func aMessageLosesItsLastWordsFirst() {
    let notice = Notice("Deleted it: 1 new GAP", next: "u brings it back")
    #expect(notice.line(60).text == "Deleted it: 1 new GAP. u brings it back")
    #expect(notice.line(30).text == "Deleted it: 1 new GAP")
  }
}
