import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The design screen, at every size that is drawn by hand, with and without Unicode.
@MainActor @Suite struct ScreenTests {
  nonisolated static let sizes = [
    Size(120, 36), Size(100, 30), Size(80, 24), Size(60, 18), Size(160, 45), Size(200, 60),
  ]

  @Test(arguments: sizes) func green(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("2")
    Expected.check(stage.screen, "design-green-\(size)")
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func ascii(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog, unicode: false)
    try stage.press("2")
    Expected.check(stage.screen, "design-green-ascii-\(size)")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func aGapJustMade(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    let before = stage.workspace.count(.gap)
    try stage.press("2 <enter> / \"Multi\" <enter> <space>")
    Expected.check(stage.screen, "a-gap-just-made-\(size)")
    #expect(stage.workspace.count(.gap) == before + 1)
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func aFixThatReplaces(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("2 <enter> / \"Encrypted\" <enter> <space> f")
    Expected.check(stage.screen, "fix-preview-\(size)")
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func editingALine(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("2 <enter> / \"Backups\" <enter> <enter> <c-c> \"99\"")
    Expected.check(stage.screen, "editing-a-number-\(size)")
  }

  @Test(arguments: [Size(120, 36), Size(80, 24), Size(160, 45)]) func findings(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("5 j")
    Expected.check(stage.screen, "findings-\(size)")
  }

  /// The real blueprint fits every size that is drawn by hand; its frames change with the catalogue.
  @Test(arguments: sizes) func theBlueprintIsShown(_ size: Size) throws {
    let stage = try Stage(size)
    try stage.press("2")
    #expect(stage.lines.count == size.height && stage.lines.allSatisfy { $0.columns == size.width })
    #expect(stage.screen.contains("> monitoring-db-dev"))
  }

  @Test(arguments: [Size(52, 14), Size(20, 3)]) func tooSmall(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    Expected.check(stage.screen, "too-small-\(size)")
  }

  /// Every screen that a key reaches, where characters beyond ASCII are not shown.
  @Test(arguments: [
    "2 <enter> ?", "6 j i", "6 j e", "6 a", "H i", "x J J d", "x i", "5 F", "2 <enter> <enter>", ": \"set \"", "7",
    "7 <enter>", "3 a", "? \"undo\"", "2 <enter> i", "2 <enter> i i i", "5 <space> V f", "= i",
  ]) func everyScreenIsASCII(_ keys: String) throws {
    for size in [Size(120, 36), Size(80, 24), Size(60, 18)] {
      let stage = Stage(size, try Small.design(), catalog: Small.whole, unicode: false)
      _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
      stage.app.refresh()
      try stage.press(keys)
      #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
      #expect(stage.lines.allSatisfy { $0.columns == size.width })
    }
  }
}
