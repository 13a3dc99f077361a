import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Commands that say how the fields of a component stand, and what a change would do.
enum PlainFields {
  static let all: [Command<PlainSession>] = [fields, field, preview]

  static let fields = Command<PlainSession>(
    "fields", "Fields", help: "list the fields of a component with their values", usage: "[ID]",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let component = try PlainLooks.subject(words.first, session)
    let status = workspace.engine.fieldStatus(of: component.id)
    let facts = (workspace.catalog.kind(component.kind)?.fields ?? []).map { field in
      let worst = status[field.name]?.findings.first
      return PlainWords.sentences([
        worst.map { PlainWords.level($0.level) } ?? "",
        "\(field.name), \(field.title): \(value(of: field, component, workspace))", worst?.message ?? "",
      ])
    }
    let overrides = component.overrides.map { "Override of \($0.place): \($0.value.brief)." }
    return (["\(workspace.name(of: component.id)), \(Message.count(facts.count, "field"))."] + facts + overrides)
      .joined(separator: "\n")
  }

  @MainActor static func value(of field: AnyField, _ component: Component, _ workspace: Workspace) -> String {
    workspace.displayed(FieldText.shown(component.fields[field.name] ?? field.initial, of: field))
  }

  static let field = Command<PlainSession>(
    "field", "Field", help: "what one field is, who asks for it, and what each value would leave open",
    usage: "ID FIELD", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    guard let name = words.last, words.count <= 2 else { throw .usage("write: field ID FIELD") }
    let component = try PlainLooks.subject(words.count == 2 ? words[0] : nil, session)
    guard let kind = workspace.catalog.kind(component.kind), let field = kind.field(name) else {
      let names = workspace.catalog.kind(component.kind)?.fields.map(\.name) ?? []
      throw .edit(.noField(name, of: component.id, near: nearest(name, among: names)))
    }
    let about = "\(field.title) of \(workspace.name(of: component.id)): \(value(of: field, component, workspace))."
    let initial = workspace.displayed(FieldText.shown(field.initial, of: field))
    return
      ([about, field.help, "Takes \(field.takes). At first \(initial)."]
      + standing(of: field, component, workspace) + options(of: field, component, workspace))
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What is open at a field, which controls look at it, what they read, and what CloudFormation does with a change.
  @MainActor private static func standing(of field: AnyField, _ component: Component, _ workspace: Workspace)
    -> [String]
  {
    let status = workspace.engine.fieldStatus(of: component.id)[field.name] ?? FieldStatus()
    var facts = status.findings.map {
      PlainWords.sentences([PlainWords.level($0.level), $0.message, PlainWords.controls($0)])
    }
    if !status.controls.isEmpty {
      facts.append("Controls that look at it: \(status.controls.joined(separator: ", ")).")
    }
    if let evidence = status.evidence {
      let value = evidence.value.map { ", \($0.brief)" } ?? ", not set"
      facts.append("Evidence: \(evidence.resource), \(evidence.type), \(evidence.pointer)\(value).")
    }
    if let replacement = workspace.engine.replacement(of: field, in: component.id) {
      facts.append("CloudFormation: \(replacement.line.text).")
    }
    return facts
  }

  /// The values that are known, each with what it would leave open.
  @MainActor private static func options(of field: AnyField, _ component: Component, _ workspace: Workspace) -> [String]
  {
    let line = component.id == Component.settingsID ? "setting \(field.name) " : "set \(component.id) \(field.name) "
    let items = Completer(workspace: workspace).completion(TypedLine(line)).items.filter { $0.edit != nil }
    return items.enumerated().map { place, item in
      PlainWords.sentences([
        "\(place + 1) of \(items.count)", item.word, item.edit.map { PlainOptions.leaves($0, workspace) } ?? "",
      ])
    }
  }

  static let preview = Command<PlainSession>(
    "preview", "Preview", help: "what a command would do, without doing it", usage: "COMMAND ...",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let text = words.map(TypedLine.quoted).joined(separator: " ")
    guard let line = Outlook.line(text, workspace) else {
      throw .nothing("Only set, setting, add, delete and override are foreseen; undo takes the others back")
    }
    return "Would do: \(PlainWords.heard(line.text))."
  }
}
