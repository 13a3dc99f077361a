import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// Place 6, and the questions with numbered answers.
@MainActor @Suite struct FlowsTests {
  @Test(arguments: [Size(120, 36), Size(80, 24)]) func flows(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("6 j")
    Expected.check(stage.screen, "flows-\(size)")
  }

  @Test func aFlowIsEditedDeletedAndComesBack() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("6 <enter> <c-c> \"70000\" <enter>")
    #expect(stage.message.contains("is no port"))
    try stage.press("<c-c> \"443\" <enter>")
    #expect(stage.workspace.design.flows.items[0].way == .port(443, "tcp"))
    let count = stage.workspace.design.flows.items.count
    try stage.press("d")
    #expect(stage.workspace.design.flows.items.count == count - 1)
    try stage.press("u u")
    #expect(stage.workspace.design == (try Small.design()))
    try stage.press("<esc>")
    #expect(stage.app.place is DesignPlace)
  }

  @Test func aPlaceKeepsItsSelection() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.press("6 j 2 6")
    #expect((stage.app.place as? FlowsPlace)?.selected?.to == "monitoring-db")
  }

  @Test func aDialogTakesDigitsAndMovement() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    var answered = ""
    func dialog() -> ChoiceDialog {
      ChoiceDialog(
        "Which", says: Notice("Choose"), lines: ["one line"],
        answers: [
          .init(.character("1"), "one", "the first") { _ in
            answered += "1"
            return ""
          },
          .init(.escape, "none", "leave it") { _ in
            answered += "-"
            return ""
          },
        ])
    }
    stage.app.show(dialog())
    #expect(stage.message == "Choose")
    try stage.press("7")
    #expect(stage.message.hasPrefix("7 is no answer"))
    try stage.press("1")
    stage.app.show(dialog())
    try stage.press("j <enter>")
    stage.app.show(dialog())
    try stage.press("<esc>")
    #expect(answered == "1--")
    #expect(stage.app.place is DesignPlace)
  }
}
