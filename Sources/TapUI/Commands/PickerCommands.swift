import TapTerminal
import TapWorkspace

/// Keys of the first screen.
enum PickerCommands {
  static let all: [ViewCommand] = [open, change, remove, nextBox, previousBox]

  @MainActor private static func place(_ app: App) throws(WorkspaceError) -> PickerPlace {
    guard let place = app.place as? PickerPlace else { throw .nothing("This belongs to the first screen") }
    return place
  }

  static let open = ViewCommand(
    "picker-open", "Open", keys: ["<enter>"], in: [.picker], help: "the design, or a new one from the blueprint"
  ) { app, _ throws(WorkspaceError) in try place(app).open(app) }

  static let change = ViewCommand(
    "picker-change", "Change a setting", keys: ["e", "<space>"], in: [.picker],
    help: "file, suffix, baseline or region of the new design"
  ) { app, _ throws(WorkspaceError) in
    try place(app).change()
    return ""
  }

  static let remove = ViewCommand(
    "picker-remove", "Off the list", keys: ["d"], in: [.picker],
    help: "takes a recent design off its list; the file stays"
  ) { app, _ throws(WorkspaceError) in try place(app).remove() }

  static let nextBox = ViewCommand(
    "picker-box", "Next box", keys: ["<tab>"], in: [.picker], help: "recent designs, blueprints, settings"
  ) { app, _ throws(WorkspaceError) in
    try place(app).step(1)
    return ""
  }

  static let previousBox = ViewCommand(
    "picker-box-back", "Previous box", keys: ["<s-tab>"], in: [.picker], help: "the focus goes to the box before"
  ) { app, _ throws(WorkspaceError) in
    try place(app).step(-1)
    return ""
  }
}
