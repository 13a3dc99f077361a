import TapModel
import TapTerminal
import TapWorkspace

/// Keys of the lens.
enum LensCommands {
  static let all: [ViewCommand] = [open, show, change, adopt, fix]

  /// Of the command in the prompt and in plain mode.
  static let usage = "[BASELINE] [REGION]"

  static let open = ViewCommand(
    "lens", "Lens", keys: ["L"],
    help: "the same design as another baseline or in another region; changes nothing", usage: usage,
    unavailable: { $0.workspace == nil ? "No design is open" : nil }
  ) { app, words throws(WorkspaceError) in
    guard let workspace = app.workspace else { return "" }
    if words.isEmpty, let place = app.place as? LensPlace {
      app.close(place)
      return "Lens off: the design is as it was"
    }
    let lens = try Lens.wanted(for: workspace.engine, words)
    if let place = app.places.last(where: { $0 is LensPlace }) as? LensPlace {
      try place.look(through: lens)
      return place.view?.sentence ?? ""
    }
    app.show(try LensPlace(workspace, lens))
    return ""
  }

  @MainActor private static func place(_ app: App) throws(WorkspaceError) -> LensPlace {
    guard let place = app.place as? LensPlace else { throw .nothing("This belongs to the lens: L opens it") }
    return place
  }

  static let show = ViewCommand(
    "show-in-design", "Show it", keys: ["<enter>"], in: [.lens], help: "the component and the field of the finding"
  ) { app, _ throws(WorkspaceError) in
    let place = try place(app)
    guard let finding = place.list.selected else { throw .nothing("Nothing more would be open there") }
    app.showDesign()?.go(to: finding.component, field: finding.field)
    return "At \(place.lens.words): \(finding.message)"
  }

  static let change = ViewCommand(
    "change-lens", "Change the lens", keys: ["e"], in: [.lens], help: "types another baseline or region"
  ) { app, _ throws(WorkspaceError) in
    let lens = try place(app).lens
    app.show(CommandPlace(app, draft: "\(open.id) \(lens.baseline.rawValue) \(lens.region)"))
    return ""
  }

  static let adopt = ViewCommand(
    "adopt-lens", "Adopt the lens", keys: ["A"], in: [.lens],
    help: "makes its baseline and region the design's own; one edit, one undo"
  ) { app, _ throws(WorkspaceError) in
    let place = try place(app)
    let (workspace, lens) = (place.workspace, place.lens)
    guard lens != Lens(of: workspace.engine) else { throw .nothing("The design is \(lens.words) already") }
    let change = try workspace.together("the design is \(lens.words)") { () throws(WorkspaceError) in
      for edit in lens.edits { try workspace.apply(edit, say: "") }
    }
    app.showDesign()
    return change.say
  }

  static let fix = ViewCommand(
    "fix-in-lens", "Fix", keys: ["f", "F"], in: [.lens], help: "off here: it would change the design",
    unavailable: { _ in "f is off in the lens: it would change the design. A adopts the lens first" }
  ) { _, _ in "" }
}
