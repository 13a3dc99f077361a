import TapTerminal
import TapWorkspace

/// Commands about the screen itself; they have no keys of their own until `keys.yaml` gives them some.
enum ScreenCommands {
  static let all: [ViewCommand] = [theme, mouse]

  static let theme = ViewCommand(
    "theme", "Theme", keys: [], help: "another theme for this session; shown while you choose", usage: "THEME"
  ) { app, words throws(WorkspaceError) in
    guard let word = words.first else {
      throw .usage("The theme is \(app.themes.word): \(app.themes.shelf.entries.map(\.name).joined(separator: ", "))")
    }
    return try app.themes.choose(word, app)
  }

  static let mouse = ViewCommand(
    "mouse", "Mouse", keys: [], help: "clicks select and the wheel scrolls, or no longer"
  ) { app, _ throws(WorkspaceError) in
    let wanted = !app.terminal.hasMouse
    app.terminal.hasMouse = wanted
    guard app.terminal.hasMouse == wanted else { throw .nothing("This terminal reports no mouse") }
    return wanted ? "Mouse on: Shift selects text. :mouse turns it off" : "Mouse off: the terminal selects text again"
  }
}
