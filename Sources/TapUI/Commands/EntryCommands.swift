import TapModel
import TapTerminal
import TapWorkspace

/// Keys that open something to type in: the list of kinds, a new entry, the command.
enum EntryCommands {
  /// `addComponent` stands among the commands of the lists, where the footer wants it.
  static let all: [ViewCommand] = [addEntry, prompt]

  static let addComponent = ViewCommand(
    "add-component", "Add", keys: ["a"], in: [.list], hint: Hint("", "add", weight: 8),
    help: "a database, a log, a key ... by name, type or control",
    unavailable: { $0.workspace == nil ? "No design is open" : nil }
  ) { app, _ in
    guard let workspace = app.workspace else { return "" }
    app.show(AddPlace(workspace, in: app.design?.subject, draft: app.drafts[AddPlace.draftKey]))
    return ""
  }

  static let addEntry = ViewCommand(
    "add-entry", "Add an entry", keys: ["a"], in: [.inspector],
    help: "an entry of a list; on any other field a value on the template itself"
  ) { app, _ throws(WorkspaceError) in
    guard let design = app.place as? DesignPlace, let component = design.subject else {
      throw .nothing("Nothing is selected that takes an entry")
    }
    design.inspector.turn(to: .fields)
    let editor: any FieldEditor
    switch design.inspector.field?.editor {
    case .list?, .references?, .reference?, .map?:
      guard let field = design.inspector.field, let own = FieldEditors.editor(field, of: component, app) else {
        return ""
      }
      editor = own
    default:
      guard component.id != Component.settingsID else { throw .nothing("The settings have no resources of their own") }
      editor = OverrideEditor(design.workspace, of: component, nil, app)
    }
    design.inspector.editor = editor
    app.message = Notice(editor.message)
    return ""
  }

  static let prompt = ViewCommand(
    "command", "Command", keys: [":"], hint: Hint("", "command", weight: 2), help: "type any command; Tab completes"
  ) { app, _ in
    app.show(CommandPlace(app))
    return ""
  }
}
