import TapTerminal
import TapWorkspace

/// Keys of the difference; those that it shares with the history stand there.
enum DiffCommands {
  static let all: [ViewCommand] = [open, revert, ends, box, boxBack]

  static let open = ViewCommand(
    "diff", "Difference", keys: ["="],
    help: "what changed since the file was written, or since the selected revision of the history",
    unavailable: { app in
      if app.workspace == nil { return "No design is open" }
      return app.place is DiffPlace ? "This is the difference: \(app.key("diff-ends")) picks other ends" : nil
    }
  ) { app, words throws(WorkspaceError) in
    guard let workspace = app.workspace else { return "" }
    let done = workspace.history.done.count
    let chosen = (app.place as? HistoryPlace)?.selected
    let place = DiffPlace(
      workspace, from: chosen.map { .after(min($0, done)) } ?? (workspace.inFile == nil ? .after(0) : .file))
    if let word = words.first { _ = try place.compare(with: word) }
    app.show(place)
    return ""
  }

  @MainActor private static func place(_ app: App) throws(WorkspaceError) -> DiffPlace {
    guard let place = app.place as? DiffPlace else {
      throw .nothing("This belongs to the difference: \(app.key("diff")) opens it")
    }
    return place
  }

  static let revert = ViewCommand(
    "diff-revert", "Revert", keys: ["R"], in: [.history], help: "makes the selected component what it was"
  ) { app, _ throws(WorkspaceError) in try place(app).revert() }

  static let ends = ViewCommand(
    "diff-ends", "Other ends", keys: ["B"], in: [.history], help: "compares with another revision, or with the file"
  ) { app, _ throws(WorkspaceError) in
    let place = try place(app)
    app.show(
      AskLine("Compare with revision (or: file)", "") { _, words throws(WorkspaceError) in
        _ = try place.compare(with: words)
        return "Comparing with \(place.name)"
      })
    return ""
  }

  static let box = ViewCommand(
    "diff-box", "Other box", keys: ["<tab>"], in: [.history], help: "what changed, or the selected component"
  ) { app, _ throws(WorkspaceError) in
    try place(app).isBelow.toggle()
    return ""
  }

  static let boxBack = ViewCommand(
    "diff-box-back", "Other box", keys: ["<s-tab>"], in: [.history], help: "the focus goes to the other box"
  ) { app, _ throws(WorkspaceError) in
    try place(app).isBelow.toggle()
    return ""
  }
}
