import TapCatalog
import TapEngine
import TapModel

/// What is different between two designs, two states of one, or two templates: from the first to the second.
package struct Comparison {
  /// How one thing came to be different.
  package enum Kind: String, Hashable, Sendable {
    case added, removed, changed
  }

  /// One part of a design: a component, a field of one, a flow, an override.
  package struct Part: Hashable, Sendable {
    /// Seen from the first.
    package var kind: Kind
    /// The id of the component or flow; `settings` for the settings.
    package var id: String
    /// The field, or the place of the override; nil for the whole.
    package var place: String?
    /// What it is called on screens: `Multi-AZ`; of a whole component its kind.
    package var title: String
    /// As a form shows it; empty where there is none.
    package var old = ""
    /// As `old`, in the second.
    package var new = ""
  }

  /// One resource of the template, and what CloudFormation does with it.
  package struct ResourceChange: Hashable, Sendable {
    /// Seen from the first.
    package var kind: Kind
    /// Logical id.
    package var resource: String
    /// CloudFormation type, of the second where both have it.
    package var type: String
    /// Places in the properties; attributes of the resource begin with `@`.
    package var paths: [Pointer]
    /// The worst that any of the paths brings.
    package var replacement: Replacement
    /// The name that the resource keeps although it is replaced: CloudFormation cannot make the new one beside the old.
    package var taken: String?
  }

  /// One control whose state moved; nil where a baseline does not have it.
  package struct Move: Hashable, Sendable {
    /// `CP-9(3)`.
    package var control: String
    /// In the first.
    package var from: ControlState?
    /// In the second.
    package var to: ControlState?
  }

  let old: Engine
  let new: Engine
  /// What the two are called: a path, a path and a revision.
  package let names: (old: String, new: String)
  /// Whole components that only one of the two has; removed ones first.
  package let components: [Part]
  /// Of what both have, the settings first.
  package let fields: [Part]
  /// In the order of the first, then new ones.
  package let flows: [Part]
  /// In the order of the first, then new ones; declarations left out.
  package let resources: [ResourceChange]
  /// Open in the second alone, or worse there; worst first.
  package let opened: [Finding]
  /// Open in the first alone, or worse there; worst first.
  package let closed: [Finding]
  /// In the order of the second baseline, then what only the first has.
  package let moves: [Move]

  /// - Parameter areDesigns: whether both are; of a template only resources, findings and controls are compared.
  package init(_ old: Engine, _ oldName: String, _ new: Engine, _ newName: String, areDesigns: Bool = true) {
    (self.old, self.new, names) = (old, new, (oldName, newName))
    components = areDesigns ? Comparison.components(old, new) : []
    fields = areDesigns ? Comparison.fields(old, new) : []
    flows = areDesigns ? Comparison.flows(old.design, new.design) : []
    resources = Comparison.resources(old, new)
    opened = Comparison.worse(new.findings, than: old.findings)
    closed = Comparison.worse(old.findings, than: new.findings)
    moves = Comparison.moves(old.coverage, new.coverage)
  }

  /// What makes a finding the same in a design and in a template, which knows no components.
  private struct Mark: Hashable {
    let rule, message: String
    let resource: String?
    let pointer: Pointer

    init(_ finding: Finding) {
      (rule, message, resource, pointer) = (finding.rule, finding.message, finding.resource, finding.pointer)
    }
  }

  /// Those that the others do not have, or have at a milder level.
  private static func worse(_ findings: [Finding], than others: [Finding]) -> [Finding] {
    let levels = Dictionary(others.map { (Mark($0), $0.level) }, uniquingKeysWith: min)
    return findings.filter { finding in levels[Mark(finding)].map { finding.level < $0 } ?? true }
  }

  /// Whether nothing at all differs.
  package var isEmpty: Bool {
    components.isEmpty && fields.isEmpty && flows.isEmpty && resources.isEmpty && opened.isEmpty && closed.isEmpty
      && moves.isEmpty
  }

  // MARK: Design

  private static func components(_ old: Engine, _ new: Engine) -> [Part] {
    let removed = old.design.components.items.filter { new.design.components[$0.id] == nil }
    let added = new.design.components.items.filter { old.design.components[$0.id] == nil }
    return removed.map { Part(kind: .removed, id: $0.id, title: old.catalog.kind($0.kind)?.title ?? $0.kind) }
      + added.map { Part(kind: .added, id: $0.id, title: new.catalog.kind($0.kind)?.title ?? $0.kind) }
  }

  /// Fields and overrides of what both have, the settings first.
  private static func fields(_ old: Engine, _ new: Engine) -> [Part] {
    ([old.design.settings] + old.design.components.items).flatMap { before -> [Part] in
      guard let after = new.design[before.id], let kind = new.catalog.kind(after.kind) else { return [] }
      return changes(before, after, kind)
    }
  }

  /// What differs between two states of one component: its fields, its overrides, its title.
  package static func changes(_ before: Component, _ after: Component, _ kind: TapModel.Kind) -> [Part] {
    let fields = kind.fields.compactMap { field -> Part? in
      let (from, to) = (before.fields[field.name] ?? field.initial, after.fields[field.name] ?? field.initial)
      guard from != to else { return nil }
      return Part(
        kind: .changed, id: before.id, place: field.name, title: field.title, old: FieldText.shown(from, of: field),
        new: FieldText.shown(to, of: field))
    }
    let isTitled = before.title == after.title
    return fields + overrides(before, after)
      + (isTitled
        ? []
        : [Part(kind: .changed, id: before.id, place: "title", title: "Title", old: before.title, new: after.title)])
  }

  private static func overrides(_ before: Component, _ after: Component) -> [Part] {
    let (old, new) = (before.overrides, after.overrides)
    let places = old.map(\.place) + new.map(\.place).filter { place in !old.contains { $0.place == place } }
    return places.compactMap { place in
      let from = old.first { $0.place == place }?.value
      let to = new.first { $0.place == place }?.value
      guard from != to else { return nil }
      return Part(
        kind: from == nil ? .added : to == nil ? .removed : .changed, id: before.id, place: place, title: "override",
        old: from?.brief ?? "", new: to?.brief ?? "")
    }
  }

  private static func flows(_ old: Design, _ new: Design) -> [Part] {
    let ids = old.flows.items.map(\.id) + new.flows.items.map(\.id).filter { old.flows[$0] == nil }
    return ids.compactMap { id in
      let (from, to) = (old.flows[id], new.flows[id])
      guard from != to else { return nil }
      return Part(
        kind: from == nil ? .added : to == nil ? .removed : .changed, id: id, title: "flow",
        old: from.map(words) ?? "", new: to.map(words) ?? "")
    }
  }

  /// `service to db, tcp 5432, metrics`
  private static func words(_ flow: Flow) -> String {
    let way =
      switch flow.way {
      case .port(let port, let kind): port.map { "\(kind) \($0)" } ?? kind
      case .access(let access): access.rawValue
      }
    return "\(flow.from) to \(flow.to), \(way), \(flow.purpose)"
  }

  // MARK: Template and controls

  private static func resources(_ old: Engine, _ new: Engine) -> [ResourceChange] {
    func all(_ engine: Engine) -> [Resource] { engine.template.resources.filter { !$0.isDeclaration } }
    let (before, after) = (all(old), all(new))
    let known = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let there = Set(before.map(\.id))
    let gone = before.compactMap { resource -> ResourceChange? in
      guard let now = known[resource.id] else {
        return ResourceChange(
          kind: .removed, resource: resource.id, type: resource.type, paths: [], replacement: .never)
      }
      return change(resource, now, new.catalog)
    }
    return gone
      + after.filter { !there.contains($0.id) }.map {
        ResourceChange(kind: .added, resource: $0.id, type: $0.type, paths: [], replacement: .never)
      }
  }

  private static func change(_ old: Resource, _ new: Resource, _ catalog: Catalog) -> ResourceChange? {
    let places = JSON.differences(old.json, new.json)
    guard !places.isEmpty else { return nil }
    var worst = old.type == new.type ? Replacement.never : .always
    let paths = places.map { place -> Pointer in
      guard place.tokens.first == "Properties" else {
        return Pointer(["@" + (place.tokens.first ?? "")] + place.tokens.dropFirst())
      }
      let inner = Pointer(Array(place.tokens.dropFirst()))
      worst = max(worst, catalog.replacement(new.type, inner))
      return inner
    }
    var change = ResourceChange(kind: .changed, resource: new.id, type: new.type, paths: paths, replacement: worst)
    if worst == .always, old.type == new.type, let rule = Facts.names[new.type], rule.place == .property {
      let pointer = Pointer(rule.property.split(separator: ".").map(String.init))
      if let name = new.properties.at(pointer), name == old.properties.at(pointer) {
        change.taken = name["Fn::Sub"]?.string ?? name.brief
      }
    }
    return change
  }

  /// In the order of the second, then what only the first has.
  private static func moves(_ old: [ControlCoverage], _ new: [ControlCoverage]) -> [Move] {
    let before = Dictionary(old.map { ($0.control.id, $0.state) }, uniquingKeysWith: { first, _ in first })
    let there = Set(new.map(\.control.id))
    return new.map { Move(control: $0.control.id, from: before[$0.control.id], to: $0.state) }.filter {
      $0.from != $0.to
    }
      + old.filter { !there.contains($0.control.id) }.map { Move(control: $0.control.id, from: $0.state, to: nil) }
  }
}
