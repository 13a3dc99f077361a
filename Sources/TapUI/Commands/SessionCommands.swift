import TapTerminal
import TapWorkspace

/// Keys for the whole session: places by number, undo, save, leaving.
enum SessionCommands {
  static let all: [ViewCommand] =
    NumberedPlace.allCases.compactMap(goTo) + [undo, redo, save, quit, back, redraw, suspend, cancel]

  // MARK: Places

  private static func goTo(_ place: NumberedPlace) -> ViewCommand? {
    guard let focus = place.focus else { return nil }
    return ViewCommand(
      "place-\(place.rawValue)", "Go to \(place.title)", keys: [String(place.rawValue)],
      help: "the number you see on the screen",
      unavailable: { $0.workspace == nil ? "No design is open" : nil }
    ) { app, _ in
      guard let design = app.design else { return "" }
      if app.place === design, design.focus == focus { return "This is \(place.title)" }
      app.showDesign()?.take(focus)
      return ""
    }
  }

  // MARK: Design

  /// A key of a command that the table of design commands has.
  private static func design(_ id: String, _ keys: [String], hint: Hint? = nil) -> ViewCommand {
    let command = DesignCommands.command(id)
    return ViewCommand(
      id, command?.title ?? id, keys: keys, hint: hint, help: command?.help ?? "", usage: command?.usage ?? "",
      unavailable: { app in
        guard let workspace = app.workspace else { return "No design is open" }
        return command?.unavailable(workspace)
      }
    ) { app, words throws(WorkspaceError) in
      guard let workspace = app.workspace, let command else { return "" }
      return try command.run(workspace, words)
    }
  }

  static let undo = design("undo", ["u"], hint: Hint("", "undo", weight: 6))
  static let redo = design("redo", ["U"])
  static let save = design("save", ["s"])

  // MARK: Leaving

  static let quit = ViewCommand(
    "quit", "Leave", keys: ["q"], in: [.list, .picker],
    help: "leaves at once: edits that are not in the file wait in the journal"
  ) { app, _ in
    app.quit()
    return ""
  }

  static let back = ViewCommand(
    "lists", "Back", keys: ["q"],
    in: [.inspector, .findings, .flows, .controls, .control, .lens, .history, .export, .preview],
    help: "back to the lists, from any other place to the design"
  ) { app, _ in
    if let place = app.place, place.scope == .preview, place.leave(app) { return "" }
    guard let design = app.design else {
      app.close()
      return ""
    }
    if app.place === design { design.take(.list(design.lastPane)) }
    app.showDesign()
    return ""
  }

  // MARK: Terminal

  static let redraw = ViewCommand("redraw", "Draw again", keys: ["<c-l>"], help: "draws the whole screen again") {
    app, _ in
    app.terminal.redraw()
    return ""
  }

  static let suspend = ViewCommand("suspend", "Suspend", keys: ["<c-z>"], help: "to the shell; fg comes back") {
    app, _ in
    app.terminal.suspend()
    return ""
  }

  static let cancel = ViewCommand("cancel", "Cancel", keys: ["<c-c>"], help: "clears what is typed; never leaves") {
    app, _ in
    "Nothing runs that \(app.key("cancel")) could stop. \(app.key("quit")) leaves"
  }
}

extension NumberedPlace {
  /// The box of the design screen; nil for a place of its own.
  var focus: Focus? { pane.map { .list($0) } ?? (self == .findings ? .findings : nil) }
}
