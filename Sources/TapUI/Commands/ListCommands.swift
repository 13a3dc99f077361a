import TapModel
import TapTerminal
import TapWorkspace

/// Keys of the design screen: lists, inspector, findings.
enum ListCommands {
  static let all: [ViewCommand] = [
    open, editFirst, goThere, EntryCommands.addComponent, edit, OutsideEditor.command, flip, remove, back,
    MarkCommands.fix, MarkCommands.fixAll, makeFix, flipChoice, again, MarkCommands.mark, MarkCommands.range, page,
    order, narrower,
    wider,
  ]

  /// The design screen; its commands hold only there.
  @MainActor static func design(_ app: App) throws(WorkspaceError) -> DesignPlace {
    guard let design = app.place as? DesignPlace else {
      throw .nothing("This belongs to the design screen: \(app.key("leave")) goes there")
    }
    return design
  }

  // MARK: Going in

  static let open = ViewCommand(
    "open", "Open", keys: ["<enter>"], in: [.list], hint: Hint("", "edit", weight: 9),
    help: "into the inspector; opens and shuts a branch"
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    switch design.selectedRow(design.lastPane) {
    case nil: throw .nothing(design.lastPane.emptyText(app.key("add-component")))
    case .branch?: _ = design.fold(design.lastPane, open: design.isShut(design.lastPane))
    case .component?: design.take(.inspector)
    case .groups?: app.run("place-6")
    case .elsewhere(_, let pane)? where design.firstMember() == nil: design.take(.list(pane))
    case .elsewhere(_, let pane)?:
      if let first = design.firstMember() { design.select(first) }
      design.take(.list(pane))
    }
    return ""
  }

  static let editFirst = ViewCommand(
    "edit-first", "Edit", keys: ["e"], in: [.list], help: "into the inspector, and edits its first field"
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    guard design.subject != nil else { throw .nothing("A branch has no field: \(app.key("right")) opens it") }
    design.take(.inspector)
    design.inspector.turn(to: .fields)
    _ = design.inspector.move(.first)
    // What a key does without being seen first is no flip.
    if let field = design.inspector.field, field.editor == .toggle {
      return "\(field.title): \(app.key("flip")) flips it"
    }
    return try beginEdit(app, design)
  }

  static let goThere = ViewCommand(
    "go-there", "Go there", keys: ["<enter>"], in: [.findings], hint: Hint("", "go there", weight: 9),
    help: "to the component and the field of the finding"
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    guard let finding = design.selectedFinding else { throw .nothing("Nothing is open here") }
    design.select(design.component(of: finding))
    design.focus = .inspector
    design.inspector.turn(to: .fields)
    design.inspector.show(design.component(of: finding), finding: finding)
    return ""
  }

  // MARK: Fields

  static let edit = ViewCommand(
    "edit", "Edit", keys: ["<enter>", "e"], in: [.inspector], hint: Hint("", "edit", weight: 9),
    help: "edits the field; a toggle flips at once"
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    if design.inspector.field?.editor == .toggle { return try flip(design) }
    return try beginEdit(app, design)
  }

  @MainActor private static func beginEdit(_ app: App, _ design: DesignPlace) throws(WorkspaceError) -> String {
    let inspector = design.inspector
    if let component = inspector.component, let override = inspector.override {
      inspector.editor = OverrideEditor(design.workspace, of: component, override, app)
      app.message = Notice(inspector.editor?.message ?? "")
      return ""
    }
    guard let component = inspector.component, let field = inspector.field else {
      throw .nothing("No field is selected: \(app.key("page")) goes to the page Fields")
    }
    if field.editor == .toggle { return try flip(design) }
    guard let editor = FieldEditors.editor(field, of: component, app) else {
      throw .nothing("\(field.title) cannot be edited here")
    }
    inspector.editor = editor
    app.message = Notice(editor.message)
    return ""
  }

  static let flip = ViewCommand(
    "flip", "Flip", keys: ["<space>"], in: [.inspector], help: "turns a toggle on or off",
    unavailable: { app in
      (app.place as? DesignPlace)?.inspector.field?.editor == .toggle
        ? nil : "\(app.key("flip")) flips a toggle; \(app.key("edit")) edits this field"
    }
  ) { app, _ throws(WorkspaceError) in try flip(try design(app)) }

  @MainActor private static func flip(_ design: DesignPlace) throws(WorkspaceError) -> String {
    guard let component = design.subject, let field = design.inspector.field else { return "" }
    let now = (component.fields[field.name] ?? field.initial).bool ?? false
    return try design.workspace.change(component, field, to: .bool(!now))
  }

  static let back = ViewCommand(
    "default", "Default", keys: ["d"], in: [.inspector],
    help: "the field goes back to its default; an override is taken away"
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    guard let component = design.subject else { throw .nothing("Nothing is selected") }
    if let override = design.inspector.override {
      return Message.done(
        try design.workspace.apply(
          .override(component.id, role: override.role, override.pointer, nil),
          say: "Took the override \(override.place) away"))
    }
    guard let field = design.inspector.field else { throw .nothing("No field is selected") }
    return try design.workspace.change(component, field, to: field.initial)
  }

  static let again = ViewCommand(
    "again", "Repeat", keys: ["."], in: [.list, .inspector],
    help: "sets what was set last on the selected component as well",
    unavailable: { app in
      if case .set? = app.workspace?.history.done.last?.does { return nil }
      return "Nothing to repeat: the last edit did not set a field"
    }
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    guard case .set(_, let name, let value)? = design.workspace.history.done.last?.does, let component = design.subject
    else { throw .nothing("Select a component first") }
    guard let field = design.workspace.catalog.kind(component.kind)?.field(name) else {
      throw .nothing("\(design.workspace.name(of: component.id)) has no field \(name)")
    }
    return try design.workspace.change(component, field, to: value ?? field.initial)
  }

  // MARK: Components

  static let remove = ViewCommand(
    "remove", "Delete", keys: ["d"], in: [.list], hint: Hint("", "delete", weight: 8),
    help: "undo brings it back; says what still refers to it"
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    let ids = design.chosen
    guard let first = ids.first else {
      throw .nothing("Only a component can be deleted: this is a branch, or the settings")
    }
    return try DeleteGuard(ids.count > 1 ? ids : [first], design).delete(app)
  }

  static let makeFix = ViewCommand(
    "make-fix", "Make the fix", keys: ["<enter>"], in: [.preview], help: "the fix as it is shown; undo takes it back"
  ) { app, _ throws(WorkspaceError) in
    guard let preview = app.place as? FixPreview else { throw .nothing("This belongs to the preview of a fix") }
    return try preview.make(app)
  }

  static let flipChoice = ViewCommand(
    "flip-choice", "Flip a choice", keys: ["<space>"], in: [.preview],
    help: "what becomes of what a replaced resource holds"
  ) { app, _ throws(WorkspaceError) in
    guard let preview = app.place as? FixPreview else { throw .nothing("This belongs to the preview of a fix") }
    return try preview.flip()
  }

  // MARK: Looks

  static let page = ViewCommand(
    "page", "Inspector page", keys: ["i"], in: [.list, .inspector, .findings], hint: Hint("", "page", weight: 4),
    help: "Fields, Flows, Template, History"
  ) { app, _ throws(WorkspaceError) in
    try design(app).inspector.turn()
    return ""
  }

  static let order = ViewCommand(
    "order", "Order", keys: ["o"], in: [.list, .findings], help: "by name, by worst finding, as in the design"
  ) { app, _ throws(WorkspaceError) in
    let design = try design(app)
    return "\(design.title): \(design.nextOrder())"
  }

  static let narrower = ViewCommand(
    "narrower", "Narrower", keys: ["<lt>"], in: [.inspector], help: "a narrower inspector"
  ) { app, _ throws(WorkspaceError) in try shift(app, by: 2, "narrow") }

  static let wider = ViewCommand(
    "wider", "Wider", keys: [">"], in: [.inspector], help: "a wider inspector"
  ) { app, _ throws(WorkspaceError) in try shift(app, by: -2, "wide") }

  @MainActor private static func shift(_ app: App, by step: Int, _ end: String) throws(WorkspaceError) -> String {
    let before = app.layout
    app.shift += step
    if app.layout == before {
      app.shift -= step
      let hasColumns = before.form == .columns || before.form == .wide
      throw .nothing("The inspector is as \(end) as it gets" + (hasColumns ? "" : " on a screen below 110x30"))
    }
    return ""
  }
}
