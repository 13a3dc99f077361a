import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

@MainActor @Suite struct KeymapTests {
  @Test func noKeyIsWantedTwice() { #expect(Keymap().clashes == []) }

  @Test func everyDefaultKeyIsAKey() {
    for command in ViewCommands.all {
      for name in command.command.keys {
        #expect(name.split(separator: " ").allSatisfy { Key(name: String($0)) != nil }, "\(command.id): \(name)")
      }
      #expect(!command.command.help.isEmpty && !command.command.title.isEmpty, "\(command.id)")
    }
    let ids = ViewCommands.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func sequencesWaitForTheirEnd() {
    let keymap = Keymap()
    #expect(keymap.match([.character("g")], in: .list) == .prefix)
    #expect(keymap.match([.character("g"), .character("g")], in: .list) == .command("first"))
    #expect(keymap.match([.character("g"), .character("x")], in: .list) == .nothing)
    #expect(keymap.match([.character("g")], in: .typing) == .nothing)
  }

  @Test func usersChangeAndRemoveKeys() {
    let keymap = Keymap(changes: [
      .init(.list, [.character("X")], "remove"), .init(nil, [.character("u")], nil),
      .init(nil, [.ctrl("r")], "redo"),
    ])
    #expect(keymap.match([.character("X")], in: .list) == .command("remove"))
    #expect(keymap.match([.character("u")], in: .findings) == .nothing)
    #expect(keymap.keys(of: "redo", in: .list) == ["U", "^R"])
  }

  @Test func aKeyThatDoesNothingSaysWhy() throws {
    let stage = try Stage()
    try stage.press("5 d")
    #expect(stage.message == "d does nothing in 5 Findings: \"Delete\" belongs to the lists 1 to 4")
    try stage.press("%")
    #expect(stage.message == "% does nothing. ? shows the keys")
  }

  @Test func theFooterGivesWayByWeight() {
    let hints = [Hint("a", "first thing", short: "first", weight: 9), Hint("b", "second thing", weight: 1)]
    #expect(Footer.fitting(hints, 80).map(\.label) == ["first thing", "second thing"])
    #expect(Footer.fitting(hints, 24).map(\.label) == ["first", "second thing"])
    #expect(Footer.fitting(hints, 10).map(\.label) == ["first"])
  }
}
