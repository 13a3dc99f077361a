import TapTerminal
import TapWorkspace

/// The key of the help.
enum HelpCommands {
  static let all: [ViewCommand] = [help]

  static let help = ViewCommand(
    "help", "Help", keys: ["?", "<f1>"], hint: Hint("", "help", weight: 8),
    help: "keys and commands of this place; Enter runs one"
  ) { app, _ in
    app.show(HelpPlace(app))
    return ""
  }
}
