import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// Themes while the designer runs: choosing, the user's files, light and dark.
@MainActor @Suite struct ThemeChoiceTests {
  /// An app on the first screen whose theme follows the terminal, or is the wanted one.
  private func entrance(
    _ world: World, wanted: String? = nil, keys: [Key] = []
  ) throws -> (app: App, terminal: MemoryTerminal) {
    var environment = world.environment()
    environment.variables["TERM"] = "xterm-256color"
    let terminal = MemoryTerminal(Size(120, 36), keys: keys)
    let themes = ThemeChoice(environment, wanted: wanted)
    terminal.theme = themes.theme
    let app = App(terminal: terminal, catalog: .aws, environment: environment, themes: themes)
    app.show(PickerPlace(.aws, environment))
    return (app, terminal)
  }

  private func write(_ yaml: String, _ name: String, _ world: World) throws -> String {
    let environment = world.environment()
    let config = try #require(environment.paths.config.ready().path)
    let folder = try #require(Paths.Folder.at(config + "/themes").ready().path)
    _ = try environment.files.write(Array(yaml.utf8), to: "\(folder)/\(name).yaml")
    return "\(folder)/\(name).yaml"
  }

  @Test func aThemeIsShownWhileItIsChosen() throws {
    let (app, terminal) = try entrance(try World(), wanted: "default-dark")
    for key in try Key.script(": \"theme \"") { app.handle(key) }
    #expect(terminal.theme.name == "default-dark")
    app.handle(.down)
    #expect(terminal.theme.name == "default-light")
    app.handle(.escape)
    #expect(terminal.theme.name == "default-dark")
    for key in try Key.script(": <c-c> \"theme pap\"") { app.handle(key) }
    #expect(terminal.theme.name == "paper")
    app.handle(.enter)
    #expect(terminal.theme.name == "paper" && app.themes.word == "paper")
    #expect(app.message.text == "Theme paper. A line \"theme: paper\" in config.yaml keeps it")
  }

  @Test func anUnknownThemeLeavesTheOldOne() throws {
    let (app, terminal) = try entrance(try World(), wanted: "mono")
    app.run("theme", ["pape"])
    #expect(app.message.text == "there is no theme \"pape\" (paper?). The old theme stays")
    #expect(terminal.theme.name == "mono")
  }

  @Test func aChangedFileIsTakenUpAndABrokenOneIsNot() throws {
    let world = try World()
    let path = try write("name: mine\ninherits: paper\n", "mine", world)
    let (app, terminal) = try entrance(world, wanted: "mine")
    #expect(terminal.theme.look(.title).foreground?.rgb == 0x003A7A)
    _ = try write("name: mine\ninherits: paper\ntokens: {title: \"#ff0000\"}\n", "mine", world)
    app.handle(.down)
    #expect(terminal.theme.look(.title).foreground?.rgb == 0xFF0000)
    #expect(app.message.text == "Theme mine as its file is now")
    _ = try write("name: mine\ntokens: {titel: \"#00ff00\"}\n", "mine", world)
    app.handle(.down)
    #expect(
      app.message.text
        == "theme mine: line 2, column 10: there is no token \"titel\"; did you mean title?. The old theme stays")
    #expect(terminal.theme.look(.title).foreground?.rgb == 0xFF0000)
    app.message = Notice("")
    app.handle(.down)
    #expect(!app.message.text.contains("titel"), "said once")
    #expect(app.themes.shelf.entries.contains { $0.name == "mine" && $0.path == path })
  }

  @Test func aSchemeFileIsATheme() throws {
    let world = try World()
    let colors = (0..<16).map {
      "base0\(String($0, radix: 16, uppercase: true)): \"\($0 % 10)\($0 % 10)7a\($0 % 10)0\""
    }
    let path = try write("scheme: \"Chance\"\n" + colors.joined(separator: "\n"), "chance", world)
    let (app, terminal) = try entrance(world, wanted: "mono")
    app.run("theme", [path])
    #expect(terminal.theme.name == "Chance")
    #expect(terminal.theme.faults.isEmpty)
  }

  @Test func theTerminalIsAskedOnceAndFollowed() throws {
    let world = try World()
    let (app, terminal) = try entrance(world, keys: [.background(0xFDF6E3), .character("q")])
    #expect(terminal.theme.name == "default-dark")
    #expect(app.run() == 0)
    #expect(terminal.questions == 1)
    #expect(terminal.theme.name == "default-light")
    // Before the answer, and after it; the key that leaves draws no more.
    #expect(terminal.frames <= 3)
    let (next, again) = try entrance(world, keys: [.character("q")])
    #expect(again.theme.name == "default-light", "remembered")
    #expect(next.run() == 0)
  }

  @Test func aChosenThemeStays() throws {
    let (app, terminal) = try entrance(try World(), wanted: "paper", keys: [.background(0x000000), .character("q")])
    #expect(app.run() == 0)
    #expect(terminal.questions == 0)
    #expect(terminal.theme.name == "paper")
  }

  @Test func theSameAnswerDrawsNothingNew() throws {
    let (app, terminal) = try entrance(try World(), keys: [.background(0x101010), .character("q")])
    let before = terminal.theme
    #expect(app.run() == 0)
    #expect(terminal.theme == before)
  }

  @Test func theSheetSaysEveryToken() {
    let text = ThemeSheet(.defaultDark).text
    for style in Style.allCases { #expect(text.contains("\n\(style.name) "), "\(style.name)") }
    #expect(ThemeSheet(.defaultDark).json["tokens"]?.array?.count == Style.allCases.count)
    #expect(ThemeSheet(.defaultDark).json["contrast"] == .number("4.5"))
    #expect(text.hasPrefix("default-dark, dark, words at 4.5:1 or more\n"))
  }

  @Test func everyStatusOfTheScreenHasItsSignAndWord() {
    var screen = Set(Level.allCases.map { $0.line.text })
    screen.formUnion(["✓ ok", "? unknown", "⚑ risk"])
    let signs = StatusSign.all.map { "\($0.sign) \($0.word)" }
    #expect(Set(signs) == screen)
    for level in Level.allCases {
      #expect(
        StatusSign.all.contains { "\($0.sign) \($0.word)" == level.line.text && $0.style == level.line.spans[0].style })
    }
  }
}
