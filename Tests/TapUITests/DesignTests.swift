import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// What keys do on the design screen.
@MainActor @Suite struct DesignTests {
  private func design(_ stage: Stage) throws -> DesignPlace { try #require(stage.app.design) }

  @Test func tabGoesThroughAllBoxesAndBack() throws {
    let stage = try Stage()
    let design = try design(stage)
    var seen: [Focus] = []
    for _ in Focus.order {
      seen.append(design.focus)
      try stage.press("<tab>")
    }
    #expect(seen == Focus.order)
    #expect(design.focus == .list(.network))
    try stage.press("<s-tab>")
    #expect(design.focus == .findings)
  }

  @Test func digitsGoToPlacesAndEscapeComesBack() throws {
    let stage = try Stage()
    let design = try design(stage)
    try stage.press("2 <enter>")
    #expect(design.focus == .inspector)
    try stage.press("<esc>")
    #expect(design.focus == .list(.data))
    try stage.press("5")
    #expect(design.focus == .findings)
    try stage.press("q")
    #expect(design.focus == .list(.data))
    #expect(stage.app.exitStatus == nil)
    try stage.press("q")
    #expect(stage.app.exitStatus == 0)
  }

  @Test func aToggleFlipsAndAFixPutsItRight() throws {
    let stage = try Stage()
    let gaps = stage.workspace.count(.gap)
    try stage.press("2 <enter> / \"Multi-AZ\" <enter> <enter>")
    #expect(stage.workspace.count(.gap) == gaps + 1)
    #expect(stage.message.contains("1 new GAP (CP-10 evidenced -> gap). f puts it right, u undoes"))
    #expect(stage.app.message.sort == .opened)
    try stage.press("f")
    #expect(stage.workspace.count(.gap) == gaps)
    #expect(stage.app.message.sort == .done)
    #expect(stage.lines.contains { $0.contains("✓ fixed monitoring-db-dev") })
    try stage.press("j")
    #expect(!stage.lines.contains { $0.contains("✓ fixed") })
    try stage.press("u u")
    #expect(stage.workspace.history.done.isEmpty)
  }

  @Test func theSelectedFindingKeepsItsRow() throws {
    let stage = try Stage()
    try stage.press("5 j j j")
    let design = try design(stage)
    let selected = try #require(design.selectedFinding)
    let row = try #require(stage.lines.firstIndex { $0.contains("│>") || $0.contains("║>") && $0.hasSuffix("║") })
    try stage.workspace.apply(.set("monitoring-db", "multi-az", false), say: "off")
    stage.app.refresh()
    #expect(design.selectedFinding == selected)
    #expect(stage.lines.firstIndex { $0.contains("│>") || $0.contains("║>") && $0.hasSuffix("║") } == row)
  }

  @Test func nextOpenShowsComponentAndField() throws {
    let stage = try Stage()
    try stage.press("2 <enter> / \"Multi-AZ\" <enter> <space> 1 ]")
    let design = try design(stage)
    var hops = 0
    while design.inspector.field?.name != "multi-az", hops < 40 {
      try stage.press("]")
      hops += 1
    }
    #expect(design.subject?.id == "monitoring-db")
    #expect(design.focus == .inspector)
  }

  @Test func aComponentWithFlowsSaysSoBeforeItGoes() throws {
    let stage = try Stage()
    let components = stage.workspace.design.components.items.count
    try stage.press("2 d")
    #expect(stage.message.hasPrefix("Not deleted: "))
    #expect(stage.workspace.design.components.items.count == components)
    try stage.press("D")
    #expect(stage.workspace.design.components["monitoring-db"] == nil)
    #expect(stage.message.hasPrefix("Deleted monitoring-db-dev"))
    try stage.press("u")
    #expect(stage.workspace.design.components.items.count == components)
    try stage.press("d j D")
    #expect(stage.message.contains("D does nothing"))
  }

  @Test func branchesOpenAndShut() throws {
    let stage = try Stage()
    try stage.press("4")
    let design = try design(stage)
    let rows = try #require(design.tree.rows[.security])
    let branch = try #require(rows.firstIndex { $0.isOpen == false })
    design.lists[.security]?.select(branch, in: rows.map(\.id))
    try stage.press("l")
    #expect(design.tree.rows[.security]?.count == rows.count + rows[branch].members)
    try stage.press("j h")
    #expect(design.lists[.security]?.index == branch)
    try stage.press("h")
    #expect(design.tree.rows[.security]?.count == rows.count)
  }

  @Test func aLineEditorKeepsOnlyWhatFits() throws {
    let stage = try Stage()
    try stage.press("2 <enter> / \"Backup\" <enter>")
    let design = try design(stage)
    let field = try #require(design.inspector.field)
    #expect(field.editor == .number)
    try stage.press("<enter> <c-c> \"9999\" <enter>")
    #expect(design.inspector.editor != nil)
    #expect(stage.workspace.history.done.isEmpty)
    try stage.press("<c-c> \"14\" <enter>")
    #expect(design.inspector.editor == nil)
    #expect(stage.workspace.design["monitoring-db"]?.fields[field.name] == 14)
    try stage.press("d")
    #expect(stage.workspace.design["monitoring-db"]?.fields[field.name] == field.initial)
  }

  @Test func findMovesAndEscapeClears() throws {
    let stage = try Stage()
    try stage.press("2 / \"redis\"")
    #expect(try design(stage).selectedRow(.data) == .component("monitoring-redis"))
    #expect(stage.app.frame().canvas.styles.contains { $0.contains("match") })
    try stage.press("<esc>")
    #expect(stage.app.sought.isEmpty)
    try stage.press("/ \"no such thing\"")
    #expect(stage.message.hasPrefix("Nothing matches"))
  }

  @Test func aMessageEndsWhereTheFindBegins() throws {
    let stage = try Stage(Size(80, 24))
    try stage.press("2 / \"a name that no component has\"")
    #expect(stage.screen.contains(" Nothing matches \"a name that no~ / a name that no component has"))
  }

  @Test func theInspectorHasFourPages() throws {
    let stage = try Stage()
    try stage.press("2 i")
    #expect(stage.screen.contains("[Flows]"))
    #expect(stage.screen.contains("from  monitoring-service-dev"))
    try stage.press("i")
    #expect(stage.screen.contains("\"Type\": \"AWS::RDS::DB"))
    try stage.press("i")
    #expect(stage.screen.contains("No edit of it yet"))
    try stage.press("i")
    #expect(stage.screen.contains("[Fields]"))
  }

  @Test func aFixThatReplacesIsShownFirst() throws {
    let stage = try Stage()
    try stage.workspace.apply(.set("monitoring-db", "encrypted", false), say: "plain")
    try stage.press("2 <enter> / \"Encrypted\" <enter> f")
    #expect(stage.app.place is FixPreview)
    #expect(stage.screen.contains("THIS REPLACES"))
    try stage.press("<esc>")
    #expect(stage.workspace.history.done.count == 1)
    try stage.press("f <enter>")
    #expect(stage.workspace.history.done.count == 2)
    #expect(stage.app.place is DesignPlace)
  }

  @Test func copyTakesWhatIsSelected() throws {
    let stage = try Stage()
    try stage.press("2 y")
    #expect(stage.terminal.copied?.hasPrefix("monitoring-db-dev") == true)
    try stage.press("<enter> y")
    #expect(stage.terminal.copied == "monitoring-db-dev")
  }
}
