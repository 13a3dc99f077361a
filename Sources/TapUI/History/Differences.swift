import TapModel
import TapTerminal
import TapWorkspace

/// One thing that two designs do not have alike.
struct Difference: Hashable, Sendable {
  /// The component or flow, as people call it.
  var subject: String
  /// The field; empty where the whole thing came or went.
  var what: String
  /// Nil where it was not there.
  var old: String?
  var new: String?

  /// `- what old` and `+ what new`.
  func lines(_ width: Int) -> [Line] {
    let label = (what.isEmpty ? subject : what) + "  "
    let gone = old.map { Line("- ", .diffRemove) + Line(label + $0) }
    let come = new.map { Line("+ ", .diffAdd) + Line(label + $0) }
    return [gone, come].compactMap { $0 }
  }
}

/// What is not alike in two designs, and what an edit changed, field by field.
@MainActor enum Differences {
  /// - Parameters:
  ///   - old: what stands in the column to the left.
  static func of(_ old: Design, _ new: Design, _ catalog: Catalog) -> [Difference] {
    var found = fields(old.settings, new.settings, "settings", catalog.settings)
    let ids = old.components.items.map(\.id) + new.components.items.map(\.id).filter { old.components[$0] == nil }
    for id in ids {
      switch (old.components[id], new.components[id]) {
      case (let a?, let b?): found += fields(a, b, id, catalog.kind(b.kind))
      case (let a?, nil): found.append(Difference(subject: id, what: "", old: a.kind, new: nil))
      case (nil, let b?): found.append(Difference(subject: id, what: "", old: nil, new: b.kind))
      case (nil, nil): break
      }
    }
    let flows = old.flows.items.map(\.id) + new.flows.items.map(\.id).filter { old.flows[$0] == nil }
    for id in flows where old.flows[id] != new.flows[id] {
      found.append(
        Difference(subject: id, what: "flow", old: old.flows[id].map(words), new: new.flows[id].map(words)))
    }
    return found
  }

  private static func fields(_ a: Component, _ b: Component, _ subject: String, _ kind: Kind?) -> [Difference] {
    guard a != b, let kind else { return [] }
    return Comparison.changes(a, b, kind).map { part in
      let isField = part.place.map { kind.field($0) != nil } ?? false
      return Difference(
        subject: subject, what: isField ? part.title : part.place ?? "", old: part.kind == .added ? nil : part.old,
        new: part.kind == .removed ? nil : part.new)
    }
  }

  private static func words(_ flow: Flow) -> String { "\(flow.from) -> \(flow.to)  \(flow.purpose)" }

  /// What one step changed: values before and after.
  static func changes(of step: Transaction, _ workspace: Workspace) -> [Difference] {
    let before = step.undoes.flat
    return step.does.flat.compactMap { edit in
      switch edit {
      case .set(let id, let name, let value):
        let old =
          before.lazy.compactMap { edit -> JSON?? in
            if case .set(id, name, let old) = edit { .some(old) } else { nil }
          }.first ?? nil
        guard let field = field(id, name, workspace) else { return nil }
        return Difference(
          subject: id, what: field.title, old: FieldText.shown(old ?? field.initial, of: field),
          new: FieldText.shown(value ?? field.initial, of: field))
      case .add(let component, _): return Difference(subject: component.kind, what: "", old: nil, new: component.id)
      case .remove(let id): return Difference(subject: "component", what: "", old: id, new: nil)
      case .override(_, let role, let pointer, let value):
        return Difference(subject: "", what: "\(role)\(pointer)", old: nil, new: value?.brief ?? "no override")
      case .addFlow(let flow, _): return Difference(subject: "flow", what: "", old: nil, new: words(flow))
      case .removeFlow(let id): return Difference(subject: "flow", what: "", old: id, new: nil)
      case .setFlow(let flow): return Difference(subject: "flow", what: "", old: nil, new: words(flow))
      case .title(_, let text): return Difference(subject: "title", what: "", old: nil, new: text)
      case .note(_, let text): return Difference(subject: "note", what: "", old: nil, new: text ?? "none")
      case .rename(let id, let new): return Difference(subject: "id", what: "", old: id, new: new)
      case .pin, .all: return nil
      }
    }
  }

  private static func field(_ id: String, _ name: String, _ workspace: Workspace) -> AnyField? {
    if id == Component.settingsID { return workspace.catalog.settings.field(name) }
    return workspace.design[id].flatMap { workspace.catalog.kind($0.kind)?.field(name) }
  }
}
