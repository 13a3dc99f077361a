import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Keys of 7 Controls and of the view of one control.
enum ControlCommands {
  static let all: [ViewCommand] = [place, open, goThere, fix, fixAll]

  static let place = ViewCommand(
    "place-7", "Go to 7 Controls", keys: ["7"], help: "the number you see on the screen",
    unavailable: { $0.workspace == nil ? "No design is open" : nil }
  ) { app, _ in
    if app.place is ControlsPlace { return "This is \(NumberedPlace.controls.title)" }
    guard let workspace = app.workspace, app.showDesign() != nil else { return "" }
    app.show(app.kept(.controls) { ControlsPlace(workspace) })
    return ""
  }

  /// The heat map whose control is selected.
  @MainActor private static func controls(_ app: App) throws(WorkspaceError) -> ControlsPlace {
    if let place = app.place as? ControlsPlace { return place }
    if let place = app.place as? ControlPlace { return place.controls }
    throw .nothing("This belongs to 7 Controls")
  }

  static let open = ViewCommand(
    "open-control", "Open", keys: ["<enter>"], in: [.controls],
    help: "the control: why, evidence, findings, what remains"
  ) { app, _ throws(WorkspaceError) in
    app.show(ControlPlace(try controls(app)))
    return ""
  }

  static let goThere = ViewCommand(
    "go-to-component", "Go to the component", keys: ["<enter>"], in: [.control],
    help: "to the component and the field of its finding, else of its evidence"
  ) { app, _ throws(WorkspaceError) in
    let controls = try controls(app)
    guard let summary = controls.summary, let design = app.design else { return "" }
    if let finding = summary.findings.first {
      app.showDesign()
      design.go(to: finding.component, field: finding.field)
      return finding.message
    }
    guard let piece = summary.evidence.first else {
      throw .nothing("\(summary.id) has no component: \(summary.reason)")
    }
    app.showDesign()
    let resource = app.workspace?.engine.resource(piece.resource)
    let field = resource.flatMap { app.workspace?.engine.field(at: piece.pointer, in: $0)?.field.name }
    design.go(to: piece.component, field: field)
    return "Evidence of \(summary.id): \(ControlText.brief(piece))"
  }

  static let fix = ViewCommand(
    "fix-control", "Fix", keys: ["f"], in: [.controls, .control],
    help: "the fix of its worst finding; shows replacements first"
  ) { app, _ throws(WorkspaceError) in try Fixing.fix(try finding(app), app) }

  static let fixAll = ViewCommand(
    "fix-control-all", "Fix all like it", keys: ["F"], in: [.controls, .control],
    help: "the same fix wherever its rule fires; one edit, one undo"
  ) { app, _ throws(WorkspaceError) in
    guard let workspace = app.workspace else { return "" }
    return try workspace.fix(rule: try finding(app).rule, component: nil)
  }

  /// The finding of the selected control that `f` fixes.
  @MainActor private static func finding(_ app: App) throws(WorkspaceError) -> Finding {
    let controls = try controls(app)
    let open = controls.summary?.findings ?? []
    guard let finding = open.first(where: { $0.fix != nil }) ?? open.first else {
      throw .nothing(
        "Nothing to fix here: \(controls.selected?.control.id ?? "this") has no open finding. "
          + "\(app.key("next-open")) goes to the next gap")
    }
    return finding
  }
}
