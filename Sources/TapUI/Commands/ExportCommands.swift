import TapTerminal
import TapWorkspace

/// Keys of the export.
enum ExportCommands {
  static let all: [ViewCommand] = [open, diagram, write, change, leaveOut, nextBox, previousBox, page]

  static let open = ViewCommand(
    "export", "Export", keys: ["x"], help: "the package: template, summary of the controls; Esc comes back",
    unavailable: { app in
      if app.workspace == nil { return "No design is open" }
      return app.place is ExportPlace ? "This is the export: \(app.key("write-package")) writes the package" : nil
    }
  ) { app, _ in
    guard let workspace = app.workspace else { return "" }
    app.show(ExportPlace(workspace, folder: app.drafts["export"] ?? "out", app.keymap, app.design?.exported ?? .init()))
    return ""
  }

  static let diagram = ViewCommand(
    "diagram", "Network diagram", keys: [],
    help: "tiers, subnets, what stands in them, and who talks to whom by which port",
    unavailable: { app in app.workspace == nil ? "No design is open" : nil }
  ) { app, _ in
    guard let workspace = app.workspace else { return "" }
    let place = ExportPlace(workspace, folder: app.drafts["export"] ?? "out", app.keymap)
    place.showNetwork()
    app.show(place)
    return ""
  }

  @MainActor private static func place(_ app: App) throws(WorkspaceError) -> ExportPlace {
    guard let place = app.place as? ExportPlace else {
      throw .nothing("This belongs to the export: \(app.key("export")) opens it")
    }
    return place
  }

  static let write = ViewCommand(
    "write-package", "Write", keys: ["<enter>"], in: [.export],
    help: "writes all files in one step; nothing is half-written"
  ) { app, _ throws(WorkspaceError) in try place(app).write(app) }

  static let change = ViewCommand(
    "change-setting", "Change", keys: ["e", "<space>"], in: [.export],
    help: "the selected setting, or whether the selected file is written"
  ) { app, _ throws(WorkspaceError) in try place(app).change(app) }

  static let leaveOut = ViewCommand(
    "leave-out", "Leave a file out", keys: ["d"], in: [.export],
    help: "the selected file is not written; again takes it in"
  ) { app, _ throws(WorkspaceError) in try place(app).flip() }

  static let nextBox = ViewCommand(
    "export-box", "Next box", keys: ["<tab>"], in: [.export],
    help: "settings, files, preview; J and K go through the files"
  ) { app, _ throws(WorkspaceError) in
    try place(app).step(1, app.layout.form)
    return ""
  }

  static let previousBox = ViewCommand(
    "export-box-back", "Previous box", keys: ["<s-tab>"], in: [.export], help: "the focus goes to the box before"
  ) { app, _ throws(WorkspaceError) in
    try place(app).step(-1, app.layout.form)
    return ""
  }

  static let page = ViewCommand(
    "export-page", "Preview or Checks", keys: ["i"], in: [.export],
    help: "the files as they are written, or what speaks against it"
  ) { app, _ throws(WorkspaceError) in
    try place(app).turn()
    return ""
  }
}
