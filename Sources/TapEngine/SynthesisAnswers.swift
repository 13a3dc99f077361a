import TapModel

// What the catalogue asks while an owner is made; each question is noted.

extension Synthesiser: SynthesisContext {
  var settings: Component {
    reads.insert(.settings)
    return design.settings
  }

  func component(_ id: String) -> Component? {
    reads.insert(.component(id))
    return design.components[id]
  }

  func kind(of id: String) -> Kind? { component(id).flatMap { catalog.kind($0.kind) } }

  func id(_ id: String, _ role: String) -> String {
    let stem = Names.pascal(id)
    guard let component = component(id) else { return stem + role }
    if let pin = component.pins[role] { return pin }
    return catalog.kind(component.kind)?.main == role ? stem : stem + role
  }

  func offer(_ offer: Offer, of id: String) -> JSON? {
    guard let component = component(id), let kind = catalog.kind(component.kind) else { return nil }
    guard !asking.contains(where: { $0.0 == offer && $0.1 == id }) else { return nil }
    asking.append((offer, id))
    defer { asking.removeLast() }
    return kind.offer(offer, component, self)
  }

  func members(of id: String) -> [Component] {
    reads.insert(.members(id))
    return (links.referrers[id] ?? []).compactMap { member in design.components.place(of: member).map { ($0, member) } }
      .sorted { $0.0 < $1.0 }.compactMap { component($0.1) }
  }

  func contributions(_ slot: Slot, to id: String) -> [Contribution] {
    reads.insert(.contributions(id))
    return (gifts[id] ?? [:]).sorted { number(of: $0.key) < number(of: $1.key) }.flatMap { $0.value }
      .filter { $0.slot == slot }
  }

  func flows(of id: String) -> [Flow] {
    reads.insert(.flows(id))
    return (links.flows[id] ?? []).compactMap { flow in design.flows.place(of: flow).map { ($0, flow) } }
      .sorted { $0.0 < $1.0 }.compactMap { design.flows[$0.1] }
  }
}
