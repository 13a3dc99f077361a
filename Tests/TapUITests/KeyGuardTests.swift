import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// Keys that take things away or flip them: never more than what is seen.
@MainActor @Suite struct KeyGuardTests {
  private func kinds(_ stage: Stage) -> [String] { stage.workspace.design.components.items.map(\.id) }

  /// What others name is deleted with a second key, like what flows end at.
  @Test func deletingAsksWhereOthersReferToIt() throws {
    let stage = try Stage()
    let before = kinds(stage)
    try #require(stage.app.design).select(.component("monitoring-vpc"))
    try stage.press("d")
    #expect(kinds(stage) == before)
    #expect(stage.message.hasPrefix("Not deleted: ") && stage.message.contains("D deletes it all the same"))
    try stage.press("d D")
    #expect(!kinds(stage).contains("monitoring-vpc"))
    try stage.press("u")
    #expect(kinds(stage) == before)
  }

  @Test func deletingTheMarkedAsksAsWell() throws {
    let stage = try Stage()
    let before = kinds(stage)
    try stage.press("2 g g <space> <space> d")
    #expect(kinds(stage) == before && stage.message.contains("the 2 marked components"))
    try stage.press("D")
    #expect(kinds(stage).count == before.count - 2)
  }

  /// `e` in a list edits the first field, whatever was selected in the form.
  @Test func editInAListFlipsNothing() throws {
    let stage = try Stage()
    try stage.press("2 <enter> / \"Multi-AZ\" <enter> <esc> 2 e")
    #expect(stage.workspace.history.done.isEmpty)
    let inspector = try #require(stage.app.design?.inspector)
    #expect(inspector.editor != nil && inspector.field?.name == "name")
  }

  /// On a field that is ok `f` does not change another one.
  @Test func aFixIsOfTheFieldThatIsSelected() throws {
    let stage = try Stage()
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
    stage.app.refresh()
    try #require(stage.app.design).select(.component("monitoring-db"))
    try stage.press("2")
    try #require(stage.app.design).select(.component("monitoring-db"))
    try stage.press("<enter> / \"Storage\" <enter> f")
    #expect(stage.workspace.design["monitoring-db"]?.fields["multi-az"] == false)
    #expect(stage.app.message.sort == .refused)
    try stage.press("/ \"Multi-AZ\" <enter> f")
    #expect(stage.workspace.design["monitoring-db"]?.fields["multi-az"] == true)
  }

  /// The strip speaks of what is open, not of what was.
  @Test func aFixedFindingLeavesTheStrip() throws {
    let stage = try Stage()
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
    stage.app.refresh()
    try stage.press("5 g g f")
    #expect(stage.app.design?.findings.first?.isFixed == true)
    #expect(stage.app.design?.inspector.strip == nil)
  }

  /// `5` lands on what the last edit opened.
  @Test func theFindingsBeginWithTheNewest() throws {
    let stage = try Stage()
    try stage.press("5 j j q")
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
    stage.app.refresh()
    try stage.press("5")
    #expect(stage.app.design?.selectedFinding?.level == .gap)
    try stage.press("j q 5")
    #expect(stage.app.design?.selectedFinding?.level == .warn)
  }

  /// `]` and Enter come to the field of a finding, whatever page was shown.
  @Test(arguments: ["i ]", "i 5 <enter>"]) func aFindingIsShownOnThePageOfTheFields(_ keys: String) throws {
    let stage = try Stage()
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
    stage.app.refresh()
    try stage.press(keys)
    #expect(stage.app.design?.inspector.page == .fields)
    #expect(stage.app.design?.inspector.field?.name == "multi-az")
  }

  /// What somebody noted on a component is seen where the component is looked at.
  @Test func aNoteIsShownInTheStrip() throws {
    let stage = try Stage()
    _ = try DesignCommands.run("note monitoring-db ask the owner first", on: stage.workspace)
    stage.app.refresh()
    try stage.press("2")
    try #require(stage.app.design).select(.component("monitoring-db"))
    try stage.press("<enter>")
    #expect(stage.screen.contains("ask the owner first"))
  }

  @Test func suspendingWorksWhileTyping() throws {
    let stage = try Stage()
    try stage.press("2 e \"x\"")
    let editor = stage.app.design?.inspector.editor != nil
    try stage.press("<c-z>")
    #expect(editor && stage.app.design?.inspector.editor != nil)
    #expect(stage.app.message.sort != .refused)
  }

  @Test func helpPutsFirstWhatIsCalledSo() throws {
    let stage = try Stage()
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
    stage.app.refresh()
    try stage.press("? \"undo\"")
    let lines = stage.lines.filter { $0.contains("Undo") || $0.contains("Fix all like it") }
    #expect(lines.first?.contains("Undo") == true && lines.first?.contains("Fix all") == false)
  }

  /// A way is offered on the port that the end listens on, and ports are written as numbers of ports.
  @Test func portsAreOfferedAndWrittenPlainly() throws {
    let stage = try Stage()
    try stage.press(": \"connect monitoring-service monitoring-redis \"")
    #expect(stage.screen.contains("6379/tcp") && !stage.screen.contains("6,379"))
    let field = try #require(stage.workspace.catalog.kind("cache")?.field("port"))
    #expect(FieldText.shown(6379, of: field) == "6379")
  }

  @Test func aFileThatIsLeftOutStaysSo() throws {
    let stage = try Stage()
    try stage.press("x")
    let export = try #require(stage.app.place as? ExportPlace)
    export.leftOut = ["parameters.json"]
    try stage.press("<esc> x")
    #expect((stage.app.place as? ExportPlace)?.leftOut == ["parameters.json"])
  }
}
