import TapTerminal
import Testing

@testable import TapUI

@MainActor @Suite struct MouseTests {
  private func click(_ x: Int, _ y: Int, _ stage: Stage) {
    stage.app.handle(.mouse(Mouse(.press, at: Point(x, y))))
    _ = stage.app.frame()
  }

  @Test func aCommandTurnsItOnAndOff() throws {
    let stage = try Stage()
    #expect(!stage.terminal.hasMouse)
    try stage.press(": \"mouse\" <enter>")
    #expect(stage.terminal.hasMouse)
    #expect(stage.message == "Mouse on: Shift selects text. :mouse turns it off")
    try stage.press(": \"mouse\" <enter>")
    #expect(!stage.terminal.hasMouse)
  }

  @Test func aClickFocusesAndSelects() throws {
    let stage = try Stage()
    _ = stage.app.frame()
    let lists = stage.app.layout.lists
    click(lists[1].left + 5, lists[1].top + 2, stage)
    #expect(stage.app.design?.focus == .list(.data))
    #expect(stage.app.design?.lists[.data]?.index == 1)
    click(stage.app.layout.findings.left + 5, stage.app.layout.findings.top + 4, stage)
    #expect(stage.app.design?.focus == .findings)
    #expect(stage.app.design?.findingState.index == 2)
    click(lists[1].left + 5, lists[1].top + 1, stage)
    click(stage.app.layout.inspector.left + 5, stage.app.layout.inspector.top + 3, stage)
    #expect(stage.app.design?.focus == .inspector)
    #expect(stage.app.design?.inspector.form.index == 2)
    click(-5, 500, stage)
    #expect(stage.message == "A click does nothing here. ? shows the keys")
  }

  @Test func theWheelMovesInTheBoxUnderIt() throws {
    let stage = try Stage()
    _ = stage.app.frame()
    let rect = stage.app.layout.findings
    for _ in 0..<2 { stage.app.handle(.mouse(Mouse(.wheelDown, at: rect.origin.moved(3, 3)))) }
    #expect(stage.app.design?.focus == .findings)
    #expect(stage.app.design?.findingState.index == 6)
    stage.app.handle(.mouse(Mouse(.wheelUp, at: rect.origin.moved(3, 3))))
    #expect(stage.app.design?.findingState.index == 3)
  }

  @Test func aLineOfAnyListIsSelected() throws {
    let stage = try Stage()
    try stage.press("6 g g")
    let cursor = try #require(stage.app.frame().cursor)
    click(cursor.x + 8, cursor.y + 2, stage)
    #expect(stage.app.frame().cursor == cursor.moved(0, 2))
    let flows = try #require(stage.app.place as? FlowsPlace)
    #expect(flows.list.index == 2)
    // Below the list stands another box.
    click(cursor.x, 33, stage)
    #expect(flows.list.index == 2)
    #expect(stage.message == "A click does nothing here. ? shows the keys")
  }

  @Test func tabsAreClicked() throws {
    let stage = try Stage(Size(80, 24))
    let line = try #require(stage.lines.firstIndex { $0.contains("3 Logging") })
    let row = stage.lines[line]
    let at = try #require(row.firstRange(of: "3 Logging"))
    click(row.distance(from: row.startIndex, to: at.lowerBound), line, stage)
    #expect(stage.app.design?.focus == .list(.logging))
  }

  @Test func whileTypingAClickIsNoCommand() throws {
    let stage = try Stage()
    try stage.press(": \"set \"")
    click(5, 5, stage)
    stage.app.handle(.mouse(Mouse(.wheelDown, at: Point(5, 5))))
    #expect(stage.app.place is CommandPlace)
  }
}
