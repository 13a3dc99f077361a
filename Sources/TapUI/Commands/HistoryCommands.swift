import TapTerminal
import TapWorkspace

/// Keys of the history.
enum HistoryCommands {
  static let all: [ViewCommand] = [open, go, page]

  static let open = ViewCommand(
    "history", "History", keys: ["H"],
    help: "every edit as a time line, with the command that does the same; goes to any of them",
    unavailable: { app in
      if app.workspace == nil { return "No design is open" }
      return app.place is HistoryPlace ? "This is the history: \(app.key("history-go")) goes to the selected edit" : nil
    }
  ) { app, _ in
    guard let workspace = app.workspace else { return "" }
    app.show(HistoryPlace(workspace))
    return ""
  }

  @MainActor private static func place(_ app: App) throws(WorkspaceError) -> HistoryPlace {
    guard let place = app.place as? HistoryPlace else {
      throw .nothing("This belongs to the history: \(app.key("history")) opens it")
    }
    return place
  }

  static let go = ViewCommand(
    "history-go", "Go there", keys: ["<enter>"], in: [.history],
    help: "undoes, or makes again, until the selected edit is the last one; in the difference to the component"
  ) { app, _ throws(WorkspaceError) in
    if let diff = app.place as? DiffPlace { return try diff.go(app) }
    return try place(app).go()
  }

  static let page = ViewCommand(
    "history-page", "Findings or commands", keys: ["i"], in: [.history],
    help: "what was open after each edit, or the command that does the same; in the difference Design or Template"
  ) { app, _ throws(WorkspaceError) in
    if let diff = app.place as? DiffPlace {
      diff.page = diff.page == .design ? .template : .design
      diff.scroll = 0
      return ""
    }
    try place(app).showsCommands.toggle()
    return ""
  }
}
