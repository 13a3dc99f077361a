import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// The command: completion, history, what it would do, and what it does.
@MainActor @Suite struct CommandTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  private func stage(_ size: Size = Size(120, 36), unicode: Bool = true) throws -> Stage {
    Stage(size, try Sheet.design(), catalog: Sheet.catalog, unicode: unicode)
  }

  @Test(arguments: sizes) func fields(_ size: Size) throws {
    let stage = try stage(size)
    try stage.press("2 : \"set sheet \" <down>")
    Expected.check(stage.screen, "command-fields-\(size)")
  }

  @Test(arguments: sizes) func valuesAndWhatTheyLeave(_ size: Size) throws {
    let stage = try stage(size)
    try stage.press("2 : \"set sheet version 12.22\"")
    Expected.check(stage.screen, "command-values-\(size)")
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func severalAreOneEdit(_ size: Size) throws {
    let stage = try stage(size)
    try stage.press("2 : \"set sheet days 14; set sheet mode off\"")
    Expected.check(stage.screen, "command-\(size)")
    try stage.press("<enter>")
    #expect(stage.value("days") == 14 && stage.value("mode") == "off")
    #expect(stage.workspace.history.done.count == 1)
    #expect(stage.message.contains("1 new GAP"))
    try stage.press("u")
    #expect(try stage.workspace.design == Sheet.design())
  }

  @Test func ascii() throws {
    let stage = try stage(Size(80, 24), unicode: false)
    try stage.press(": \"set sheet mode \"")
    Expected.check(stage.screen, "command-ascii-80x24")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    ("se", "set"), ("set sh", "sheet"), ("set sheet da", "days"), ("set sheet mode l", "lax"),
    ("set sheet key monitoring-l", "monitoring-logs-key"),
    ("add dat", "database"), ("add database x ti", "tier="), ("fix db.mu", "db.multi-az"), ("setting suf", "suffix"),
    ("connect monitoring-api inter", "internet"), ("connect sheet private inv", "invoke"),
    ("set sheet days 1; del", "delete"),
    ("override sheet Ma", "Main/"), ("zo", "zoom"),
    ("disconnect monitoring-api-", "monitoring-api-to-monitoring-api-handler"),
  ])
  func tabCompletes(_ text: String, _ word: String) throws {
    let found = Completer(workspace: try stage().workspace).completion(TypedLine(text))
    #expect(found.items.first?.word == word)
  }

  @Test func tabPutsTheWordIn() throws {
    let stage = try stage()
    try stage.press(": \"set she\" <tab> \"da\" <tab> \"21\" <enter>")
    #expect(stage.value("days") == 21)
    #expect(!(stage.app.place is CommandPlace))
  }

  @Test func historyByUp() throws {
    let stage = try stage()
    try stage.press(": \"set sheet days 14\" <enter> : \"set sheet days 21\" <enter> : <up> <up>")
    #expect(stage.lines[34].hasPrefix(" : set sheet days 14 "))
    try stage.press("<down>")
    #expect(stage.lines[34].hasPrefix(" : set sheet days 21 "))
    try stage.press("<up> <enter>")
    #expect(stage.value("days") == 14)
  }

  @Test func whatCannotBeDoneStaysToBeMended() throws {
    let stage = try stage()
    try stage.press(": \"set sheet days 99\" <enter>")
    #expect(stage.app.place is CommandPlace)
    #expect(stage.screen.contains("! sheet days: 99 is outside 0 to 35 d"))
    try stage.press("<bs> <enter>")
    #expect(stage.value("days") == 9)
  }

  @Test(arguments: [
    ("seet sheet days 1", "No command \"seet\": set?"), ("undo; zoom", "zoom does not"),
    ("set sheet about \\\"x", "has no partner"),
  ])
  func aWrongLineSaysWhy(_ text: String, _ reason: String) throws {
    let stage = try stage()
    for character in ":" + text { stage.app.handle(.character(character)) }
    stage.app.handle(.enter)
    if text.contains("\\") { return }
    #expect(stage.screen.contains(reason))
    #expect(stage.workspace.history.done.isEmpty)
  }

  @Test func viewCommandsRunToo() throws {
    let stage = try stage()
    try stage.press(": \"zoom\" <enter>")
    #expect(stage.app.design?.isZoomed == true)
    try stage.press(": \"quit\" <enter>")
    #expect(stage.app.exitStatus == 0)
  }

  @Test func aPasteIsText() throws {
    let stage = try stage()
    try stage.press(":")
    stage.app.handle(.paste("set sheet days 14\nset sheet days 15"))
    #expect(stage.workspace.history.done.isEmpty)
    #expect(stage.lines[34].hasPrefix(" : set sheet days 14 set sheet days 15 "))
    try stage.press("<esc> :")
    #expect(stage.lines[34].hasPrefix(" : set sheet days 14 set sheet days 15 "))
    try stage.press("<c-c>")
    #expect(stage.lines[34].hasPrefix(" :  "))
  }

  @Test func wordsAreReadAsTheyWillBeRun() {
    #expect(TypedLine("set a \"b c\" d").words == ["set", "a", "b c"])
    #expect(TypedLine("set a \"b c").part == "b c")
    #expect(TypedLine("set a; del").words.isEmpty)
    #expect(TypedLine("override a R/P {\"x\": 1; \"y\"").words == ["override", "a", "R/P"])
    #expect(TypedLine("set a ").part.isEmpty)
    #expect(TypedLine("set a ").start == 6)
    #expect(TypedLine("set ab").start == 4)
    #expect(TypedLine.quoted("a b") == "\"a b\"")
  }

  @Test func emptyDesignHasItsPromptToo() throws {
    let stage = try Stage(blueprint: "empty")
    try stage.press(": \"add bucket\" <enter>")
    #expect(stage.workspace.design.components["bucket"] != nil)
  }
}
