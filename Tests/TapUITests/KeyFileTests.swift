import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The user's `keys.yaml`.
@MainActor @Suite struct KeyFileTests {
  @Test func keysAreChangedAddedAndTakenAway() {
    let (keymap, failures) = KeyFile.read(
      """
      everywhere:
        <c-r>: redo
        g x: export
        T: theme paper
      list:
        d: none
        X: remove
      findings: {u: ~}
      """)
    #expect(failures.isEmpty, "\(failures)")
    #expect(keymap.match([.ctrl("r")], in: .flows) == .command("redo"))
    #expect(keymap.match([.character("g"), .character("x")], in: .list) == .command("export"))
    #expect(keymap.match([.character("g"), .character("g")], in: .list) == .command("first"))
    #expect(keymap.match([.character("d")], in: .list) == .nothing)
    #expect(keymap.match([.character("d")], in: .inspector) == .command("default"))
    #expect(keymap.match([.character("X")], in: .list) == .command("remove"))
    #expect(keymap.match([.character("u")], in: .findings) == .nothing)
    #expect(keymap.match([.character("u")], in: .list) == .command("undo"))
    #expect(keymap.match([.character("T")], in: .list) == .command("theme paper"))
  }

  @Test(arguments: [
    ("lst: {X: remove}", "line 1, column 1: there is no place \"lst\" (list?)"),
    ("typing: {X: remove}", "line 1, column 1: there is no place \"typing\""),
    ("list: {X: remov}", "line 1, column 11: there is no command \"remov\" (remove?)"),
    ("list: {<entr>: remove}", "line 1, column 8: \"<entr>\" is no key (<enter>?): write j, <enter>, <c-l>, or g g"),
    (
      "list:\n  <cr>: remove\n  <enter>: open",
      "line 3, column 3: <enter> stands at line 2, column 3 already; that one holds"
    ),
    ("everywhere: {g: undo}", "line 1, column 14: g hides gg, which is first in the lists 1 to 4"),
    ("list: {d d: remove}", "line 1, column 8: dd is never reached in the lists 1 to 4: d is remove there"),
    ("list: {X: [remove]}", "line 1, column 11: the name of a command is wanted here, or none"),
    ("list: X", "line 1, column 7: keys with commands are wanted: {X: remove}"),
    ("X", "line 1, column 1: places with keys are wanted: list: {X: remove}"),
    ("list: {", "line 2, column 1: did not find expected node content"),
    ("list: {X: remove}\nlist: {Y: remove}", "line 2, column 1: \"list\" stands here twice"),
  ]) func whatIsWrongIsSaid(yaml: String, message: String) {
    let (keymap, failures) = KeyFile.read(yaml)
    #expect(failures.map(\.description) == [message])
    #expect(keymap.match([.character(":")], in: .list) == .command("command"), "the other keys are there")
  }

  @Test func theRestOfABrokenFileIsTaken() {
    let (keymap, failures) = KeyFile.read("list: {X: remov, Y: remove}\nnowhere: {}\nexport: {W: write-package}\n")
    #expect(failures.count == 2)
    #expect(keymap.match([.character("Y")], in: .list) == .command("remove"))
    #expect(keymap.match([.character("W")], in: .export) == .command("write-package"))
  }

  @Test func theUsersFilesAreReadAndNeverFatal() throws {
    let world = try World()
    let environment = world.environment()
    let folder = try #require(environment.paths.config.ready().path)
    _ = try environment.files.write(Array("theme: papr\nmous: true\n".utf8), to: folder + "/config.yaml")
    _ = try environment.files.write(Array("list: {X: remov}\n".utf8), to: folder + "/keys.yaml")
    let preferences = Preferences(environment)
    #expect(preferences.options.theme == "papr")
    #expect(
      preferences.troubles == [
        "config.yaml: line 2, column 1: there is no option \"mous\"; did you mean mouse?",
        "keys.yaml: line 1, column 11: there is no command \"remov\" (remove?)",
      ])
    let themes = ThemeChoice(environment, wanted: preferences.options.theme)
    #expect(themes.theme == .defaultDark)
    #expect(themes.trouble == "there is no theme \"papr\" (paper?). Shown in default-dark")
    let stage = try Stage()
    stage.app.complain(preferences.troubles)
    #expect(stage.message.hasPrefix("config.yaml: line 2"))
    #expect(stage.message.hasSuffix("(1 of 2)"))
  }

  @Test func aKeyOfTheUserRunsItsCommandWithItsWords() throws {
    let (keymap, _) = KeyFile.read("everywhere: {T: theme paper}")
    let terminal = MemoryTerminal(Size(120, 36))
    let environment = Stage.environment
    let app = App(terminal: terminal, catalog: .aws, environment: environment, keymap: keymap)
    app.show(PickerPlace(.aws, environment))
    app.handle(.character("T"))
    #expect(terminal.theme.name == "paper")
  }
}

/// Messages name the key that a command has now, not the one it came with.
@MainActor @Suite struct NamedKeyTests {
  private func app(_ keys: String, _ design: Design) -> App {
    var environment = Stage.environment
    environment.files = Stage.noDisk
    let app = App(
      terminal: MemoryTerminal(Size(120, 36)), catalog: Small.catalog, environment: environment,
      keymap: KeyFile.read(keys).keymap)
    app.open(
      Workspace(
        DesignFile(design), path: "m.tap.json", catalog: Small.catalog, environment: environment, isInFile: true))
    return app
  }

  private func said(_ app: App, _ script: String) throws -> String {
    for key in try Key.script(script) {
      app.handle(key)
      _ = app.frame()
    }
    return app.message.text + ". " + app.message.next
  }

  private static let other = """
    everywhere: {u: none, <c-u>: undo, f: none, M: fix-this, s: none, W: save, q: none, Q: quit, "?": none, <f1>: none}
    """

  @Test func theUsersKeysAreNamed() throws {
    let app = app(Self.other, try Small.design())
    let off = try said(app, "2 <enter> / \"Multi\" <enter> <space>")
    #expect(off.hasSuffix("M puts it right, ^U undoes"), "\(off)")
    #expect(app.frame().canvas.lines[0].contains("1 edit, W saves"))
    #expect(try said(app, "<c-u>").contains("(^U)"))
    #expect(try said(app, "<esc> <esc> <esc>").contains("Q leaves"))
    // A command without a key is named as a command.
    let nothing = try said(app, "<f5>")
    #expect(nothing.contains(":help shows the keys"), "\(nothing)")
    app.handle(.resize(Size(50, 12)))
    #expect(app.frame().canvas.lines.contains { $0.contains("^U undo   W save   ^Z suspend") })
    app.handle(.character("q"))
    #expect(app.exitStatus == nil)
  }
}
