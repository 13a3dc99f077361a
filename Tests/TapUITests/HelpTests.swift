import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

@MainActor @Suite struct HelpTests {
  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func screens(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("2 ?")
    Expected.check(stage.screen, "help-\(size)")
  }

  @Test func enterRunsTheLine() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("2 ? \"go to 5\" <enter>")
    #expect(stage.app.place === stage.app.design)
    #expect(stage.app.design?.focus == .findings)
  }

  @Test func whatIsNotPossibleSaysWhy() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("? \"redo\"")
    #expect(stage.screen.contains("NOT NOW, AND WHY"))
    #expect(stage.screen.contains("Nothing to redo"))
    try stage.press("<enter>")
    #expect(stage.message == "Nothing to redo")
  }

  @Test func nothingFoundIsSaid() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("? \"qqqq\" <enter>")
    #expect(stage.message == "Nothing matches \"qqqq\". Esc clears")
    try stage.press("<esc> <esc>")
    #expect(stage.app.place === stage.app.design)
  }

  /// At every place every line can be run, and help opens with its first line.
  @Test(arguments: ["", "<enter>", "5", "7", "7 <enter>", "x"]) func everyPlaceHasHelp(_ way: String) throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole)
    try stage.press(way + " ?")
    #expect(stage.app.place is HelpPlace)
    #expect(stage.screen.contains(" HERE: "))
    try stage.press("<end> <enter>")
    #expect(!(stage.app.place is HelpPlace))
  }

  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func helpOnAField(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("2 <enter> / \"Backups\" <enter> <esc> ?")
    Expected.check(stage.screen, "help-on-a-field-\(size)")
  }

  @Test func aKeyOfAnotherPlaceSaysWhereItWorks() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("2 ? \"undoes, or makes\"")
    #expect(stage.screen.contains("NOT HERE"))
    try stage.press("<enter>")
    #expect(stage.message == "Enter does nothing here: \"Go there\" belongs to the history")
  }
}
