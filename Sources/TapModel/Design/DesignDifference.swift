// From one design to another.

extension Design {
  /// The edits that make this design another one; what is alike in both stays as it is.
  ///
  /// A component that has another kind, or stands elsewhere, is taken out and put in anew.
  package func edits(to other: Design) -> [Edit] {
    let gone = flows.items.map(\.id).filter { other.flows[$0] == nil }.map { Edit.removeFlow($0) }
    let notes = Set(self.notes.keys).union(other.notes.keys).sorted().filter { self.notes[$0] != other.notes[$0] }
    return Design.edits(settings, other.settings) + gone + componentEdits(other) + flowEdits(other)
      + notes.map { .note($0, other.notes[$0]) }
  }

  private func componentEdits(_ other: Design) -> [Edit] {
    var edits: [Edit] = []
    var order: [String] = []
    for component in components.items {
      if other.components[component.id]?.kind == component.kind {
        order.append(component.id)
      } else {
        edits.append(.remove(component.id))
      }
    }
    for (place, wanted) in other.components.items.enumerated() {
      if place < order.count, order[place] == wanted.id, let old = components[wanted.id] {
        edits += Design.edits(old, wanted)
        continue
      }
      if let stands = order[min(place, order.count)...].firstIndex(of: wanted.id) {
        order.remove(at: stands)
        edits.append(.remove(wanted.id))
      }
      order.insert(wanted.id, at: min(place, order.count))
      edits.append(.add(wanted, at: place))
    }
    return edits
  }

  /// Of flows that both have, and that the other alone has.
  private func flowEdits(_ other: Design) -> [Edit] {
    var edits: [Edit] = []
    var order = flows.items.map(\.id).filter { other.flows[$0] != nil }
    for (place, wanted) in other.flows.items.enumerated() {
      if place < order.count, order[place] == wanted.id {
        if flows[wanted.id] != wanted { edits.append(.setFlow(wanted)) }
        continue
      }
      if let stands = order[min(place, order.count)...].firstIndex(of: wanted.id) {
        order.remove(at: stands)
        edits.append(.removeFlow(wanted.id))
      }
      order.insert(wanted.id, at: min(place, order.count))
      edits.append(.addFlow(wanted, at: place))
    }
    return edits
  }

  /// Of two components of one kind.
  private static func edits(_ old: Component, _ new: Component) -> [Edit] {
    guard old != new else { return [] }
    let id = old.id
    var edits: [Edit] = []
    for name in Set(old.fields.keys).union(new.fields.keys).sorted() where old.fields[name] != new.fields[name] {
      edits.append(.set(id, name, new.fields[name]))
    }
    if id != Component.settingsID, old.title != new.title { edits.append(.title(id, new.title)) }
    for override in old.overrides where !new.overrides.contains(where: { $0.place == override.place }) {
      edits.append(.override(id, role: override.role, override.pointer, nil))
    }
    for override in new.overrides where !old.overrides.contains(override) {
      edits.append(.override(id, role: override.role, override.pointer, override.value))
    }
    for role in Set(old.pins.keys).union(new.pins.keys).sorted() where old.pins[role] != new.pins[role] {
      edits.append(.pin(id, role, new.pins[role]))
    }
    return edits
  }
}
