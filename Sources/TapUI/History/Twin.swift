import TapModel
import TapWorkspace

/// The command line that does what an edit did: every key has one.
@MainActor enum Twin {
  /// `set db multi-az off ; delete old`; nothing for edits that no command makes alone.
  static func words(_ edit: Edit, _ catalog: Catalog) -> String {
    edit.flat.compactMap { one($0, catalog) }.joined(separator: " ; ")
  }

  /// The whole line of a shell.
  static func shell(_ edit: Edit, _ workspace: Workspace) -> String {
    let words = words(edit, workspace.catalog)
    let mark = words.contains("\"") ? "'" : "\""
    return "tap-tui edit \(workspace.path) -c \(mark)\(words)\(mark)"
  }

  private static func one(_ edit: Edit, _ catalog: Catalog) -> String? {
    switch edit {
    case .set(Component.settingsID, let name, let value): line("setting", name, text(value))
    case .set(let id, let name, let value): line("set", id, name, text(value))
    case .add(let component, _): added(component, catalog)
    case .remove(let id): line("delete", id)
    case .title(let id, let text): line("title", id, text)
    case .override(let id, let role, let pointer, let value?): line("override", id, "\(role)\(pointer)", value.compact)
    case .override(let id, let role, let pointer, nil): line("clear", id, "\(role)\(pointer)")
    case .rename(let id, let new): line("rename", id, new)
    case .addFlow(let flow, _): connected(flow)
    case .removeFlow(let id): line("disconnect", id)
    case .setFlow(let flow): line("disconnect", flow.id) + " ; " + connected(flow)
    case .note(let id, let text): line("note", id, text ?? "")
    case .pin, .all: nil
    }
  }

  private static func line(_ words: String...) -> String {
    words.enumerated().map { $0 == 0 ? $1 : TypedLine.quoted($1) }.joined(separator: " ")
  }

  private static func text(_ value: JSON?) -> String { value?.typed ?? "" }

  private static func added(_ component: Component, _ catalog: Catalog) -> String {
    let fields = catalog.kind(component.kind)?.fields ?? []
    let set = fields.compactMap { field -> String? in
      guard let value = component.fields[field.name], value != field.initial else { return nil }
      return TypedLine.quoted("\(field.name)=\(value.typed)")
    }
    return ([line("add", component.kind, component.id)] + set).joined(separator: " ")
  }

  private static func connected(_ flow: Flow) -> String {
    let way: [String] =
      switch flow.way {
      case .port(let port?, let proto): ["\(port)/\(proto)"]
      case .port(nil, _): []
      case .access(let access): [access.rawValue]
      }
    return (["connect", flow.from, flow.to] + way + ["\"\(flow.purpose)\""]).joined(separator: " ")
  }
}
