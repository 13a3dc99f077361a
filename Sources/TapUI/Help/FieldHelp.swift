import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// What the help says of the field that is selected: what it is, what it takes, where it stands in the template, and
/// who asks for it.
@MainActor enum FieldHelp {
  /// Nothing where no field is selected, or the focus is elsewhere.
  static func lines(_ app: App, width: Int) -> [Line] {
    guard let design = app.place as? DesignPlace, design.focus == .inspector, let field = design.inspector.field,
      let component = design.subject
    else { return [] }
    let workspace = design.workspace
    func labelled(_ label: String, _ text: String, rows: Int = 2) -> [Line] {
      Strip.labelled(label, text, width, indent: 11, rank: 0, rows: rows).map(\.line)
    }
    let initial = FieldText.shown(field.initial, of: field)
    var lines = [
      Line("THIS FIELD: \(field.title.uppercased())", .textHeading)
        + Line("   \(workspace.name(of: component.id)), :set \(component.id) \(field.name) VALUE", .textMuted)
    ]
    lines += labelled("What", field.help)
    lines += labelled("Takes", field.takes)
    lines += labelled("Default", initial == "none" ? "none" : workspace.displayed(initial), rows: 1)
    lines += labelled("Template", places(of: field, component, workspace), rows: 2)
    lines += labelled("Asked by", asks(of: field, design), rows: 2)
    lines += labelled("Source", sources(of: field, design), rows: 2)
    return lines + [""]
  }

  /// Properties that the field sets, and what their schema takes.
  private static func places(of field: AnyField, _ component: Component, _ workspace: Workspace) -> String {
    let resources = workspace.engine.resources(of: component.id)
    return field.bindings.compactMap { binding -> String? in
      guard let resource = resources.first(where: { binding.binds($0.role) }) else { return nil }
      let schema = workspace.schema(of: resource.type, at: binding.pointer)
      let words = [schema?.words ?? "", (schema?.allowed ?? []).joined(separator: ", ")].filter { !$0.isEmpty }
      return "\(resource.type) \(binding.pointer)" + (words.isEmpty ? "" : " (\(words.joined(separator: ": ")))")
    }.joined(separator: ", ")
  }

  private static func rules(of field: AnyField, _ design: DesignPlace) -> [Rule] {
    (design.inspector.status[field.name]?.rules ?? []).compactMap { design.workspace.catalog.rule($0) }
  }

  private static func asks(of field: AnyField, _ design: DesignPlace) -> String {
    let rules = rules(of: field, design)
    if rules.isEmpty { return "no rule looks at it" }
    return rules.map { $0.controls.isEmpty ? $0.id : "\($0.id) (\($0.controls.briefly()))" }.joined(separator: ", ")
  }

  private static func sources(of field: AnyField, _ design: DesignPlace) -> String {
    var sources: [String] = []
    for rule in rules(of: field, design) where !rule.source.isEmpty && !sources.contains(rule.source) {
      sources.append(rule.source)
    }
    return sources.joined(separator: "; ")
  }
}
