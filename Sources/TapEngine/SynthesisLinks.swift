import TapModel

/// Which components and flows name a component: an edit of it concerns them, and theirs concern it.
struct Links {
  /// Who refers to a component in a field.
  private(set) var referrers: [String: Set<String>] = [:]
  /// The flows that begin or end at a component.
  private(set) var flows: [String: Set<String>] = [:]

  /// Takes in what a component or a flow names; gives the questions that this answers otherwise.
  mutating func add(_ subject: Subject, _ catalog: Catalog) -> [Read] {
    link(subject, catalog) { names, name in names.insert(name) }
  }

  mutating func remove(_ subject: Subject, _ catalog: Catalog) -> [Read] {
    link(subject, catalog) { names, name in names.remove(name) }
  }

  private mutating func link<Ignored>(
    _ subject: Subject, _ catalog: Catalog, _ change: (inout Set<String>, String) -> Ignored
  ) -> [Read] {
    switch subject {
    case .component(let component):
      let targets = catalog.references(of: component).map(\.id)
      for id in targets { _ = change(&referrers[id, default: []], component.id) }
      return targets.map { .members($0) }
    case .flow(let flow):
      let ends = [flow.from, flow.to]
      for id in ends { _ = change(&flows[id, default: []], flow.id) }
      return ends.map { .flows($0) }
    }
  }
}

extension Catalog {
  /// Every reference that a component holds, with its field.
  func references(of component: Component) -> [(field: AnyField, offer: Offer, id: String)] {
    guard let kind = kind(component.kind) else { return [] }
    var found: [(AnyField, Offer, String)] = []
    for field in kind.fields {
      switch field.editor {
      case .reference(let offer):
        if let id = component.fields[field.name]?.string, !id.isEmpty { found.append((field, offer, id)) }
      case .references(let offer):
        for id in component.fields[field.name]?.array?.compactMap(\.string) ?? [] { found.append((field, offer, id)) }
      default: break
      }
    }
    return found
  }
}
