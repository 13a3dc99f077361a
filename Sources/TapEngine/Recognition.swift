import TapModel

/// Finds, in a template that somebody brought, the resources that a kind covers, and makes components of that kind.
///
/// The values of fields are read back through the bindings, logical ids are pinned, and what is still different stays
/// as overrides: a component is recognised only where it becomes the very resources that it was made of.
package struct Recognition {
  /// How a resource becomes a component where no kind covers it: id, then the resource.
  package typealias Plain = (String, Resource) -> Component

  private let catalog: Catalog
  private let plain: Plain
  private let resources: [String: Resource]
  private let surveys: [String: Survey]
  private let kinds: [String: [Kind]]
  /// What the components stand in; they come one by one.
  private var design: Design
  /// Logical ids that a component has.
  private var claimed: Set<String> = []

  /// The design of a template: one component for each resource, or for several that one kind makes.
  ///
  /// - Parameter empty: the settings and the source, without components.
  package static func design(
    of template: Template, in empty: Design, catalog: Catalog, plain: @escaping Plain
  ) -> Design {
    var recognition = Recognition(template, empty, catalog, plain)
    let all = template.resources.filter { !$0.isDeclaration }
    for resource in all where !recognition.claimed.contains(resource.id) { recognition.add(resource) }
    recognition.connect()
    recognition.demote()
    return recognition.design
  }

  private init(_ template: Template, _ empty: Design, _ catalog: Catalog, _ plain: @escaping Plain) {
    (self.catalog, self.plain, design) = (catalog, plain, empty)
    let all = template.resources.filter { !$0.isDeclaration }
    resources = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    surveys = resources.mapValues { Survey(of: $0) }
    // The kind that takes any type covers nothing in particular.
    let any = plain("x", Resource(id: "X", type: "X")).kind
    kinds = Dictionary(
      grouping: catalog.kinds.filter { $0.id != any },
      by: { Recognition.mainType(of: $0, empty, catalog) ?? "" })
  }

  /// The type of a kind's main resource; nil for kinds that have none as long as nobody asks them for more.
  private static func mainType(of kind: Kind, _ empty: Design, _ catalog: Catalog) -> String? {
    kind.resources(kind.component("x"), Synthesiser(empty, catalog: catalog))
      .first { $0.role == kind.main && !$0.type.hasPrefix(Resource.declarationPrefix) }?.type
  }

  // MARK: One by one

  private mutating func add(_ resource: Resource) {
    let id = design.freeID(Names.kebab(resource.id))
    for kind in kinds[resource.type] ?? [] {
      guard let found = recognise(resource, kind, id) else { continue }
      _ = try? design.apply(.add(found))
      claimed.formUnion(found.pins.values)
      return
    }
    _ = try? design.apply(.add(plain(id, resource)))
    claimed.insert(resource.id)
  }

  /// The component that becomes a resource, and others that belong to it; nil where the kind makes something else.
  private func recognise(_ resource: Resource, _ kind: Kind, _ id: String) -> Component? {
    var component = kind.component(id, title: resource.id)
    component.pins = [kind.main: resource.id]
    for field in kind.fields {
      for binding in field.bindings where binding.binds(kind.main) {
        if let value = Engine.taken(resource.value(at: binding.pointer), binding, field),
          field.problem(with: value) == nil
        {
          component.fields[field.name] = value
        }
      }
    }
    for attempt in attempts(component, kind, resource) {
      if let paired = paired(attempt, resource, kind), let settled = settled(paired, in: alone(paired)) { return settled }
    }
    return nil
  }

  /// The component, and what it may be besides: without the parts that a switch or an empty text leaves out.
  private func attempts(_ component: Component, _ kind: Kind, _ resource: Resource) -> [Component] {
    let others: [(String, JSON)] = kind.fields.compactMap { field in
      guard !field.required, !field.bindings.contains(where: { $0.binds(kind.main) }) else { return nil }
      switch (field.editor, component.fields[field.name]) {
      case (.toggle, .bool(true)?): return (field.name, false)
      case (.text, .string(let text)?) where !text.isEmpty: return (field.name, "")
      default: return nil
      }
    }
    func without(_ fields: [(String, JSON)]) -> Component {
      var copy = component
      for (name, value) in fields { copy.fields[name] = value }
      return copy
    }
    return [component] + others.map { without([$0]) } + (others.count > 1 ? [without(others)] : [])
  }

  /// The design with this component alone.
  private func alone(_ component: Component) -> Design {
    var design = Design(settings: self.design.settings, source: self.design.source)
    _ = try? design.apply(.add(component))
    return design
  }

  private func made(_ id: String, in design: Design) -> Synthesis {
    let synthesiser = Synthesiser(design, catalog: catalog)
    synthesiser.makeAll()
    return synthesiser.made[.component(id)] ?? Synthesis()
  }

  /// The component with a pin for each of its resources; nil where the template lacks one, or has not just one.
  private func paired(_ component: Component, _ resource: Resource, _ kind: Kind) -> Component? {
    let made = made(component.id, in: alone(component))
    guard made.outputs.allSatisfy(\.name.isEmpty), made.frame.isEmpty else { return nil }
    var component = component
    for part in made.resources where !part.isDeclaration && part.role != kind.main {
      let fits = resources.values.filter { other in
        other.type == part.type && !claimed.contains(other.id) && !component.pins.values.contains(other.id)
          && surveys[other.id]?.names.contains(resource.id) == true
      }
      guard fits.count == 1 else { return nil }
      component.pins[part.role] = fits[0].id
    }
    return component
  }

  /// The component with an override for everything that its fields do not bring about; nil where that does not do.
  private func settled(_ component: Component, in design: Design) -> Component? {
    var (component, design) = (component, design)
    component.overrides = []
    replace(component, in: &design)
    for part in made(component.id, in: design).resources where !part.isDeclaration {
      guard let wanted = resources[part.id], wanted.type == part.type else { return nil }
      component.overrides += Recognition.overrides(part, to: wanted)
    }
    component.overrides.sort { $0.place < $1.place }
    replace(component, in: &design)
    let parts = made(component.id, in: design).resources.filter { !$0.isDeclaration }
    guard Set(parts.map(\.id)) == Set(component.pins.values), parts.allSatisfy(isAsBrought) else { return nil }
    return component
  }

  private func isAsBrought(_ part: Resource) -> Bool {
    guard let wanted = resources[part.id] else { return false }
    return JSON.differences(part.json, wanted.json).isEmpty
  }

  /// What must be set on a resource that was made, so that it is the one that was brought.
  private static func overrides(_ made: Resource, to wanted: Resource) -> [Override] {
    let properties = JSON.differences(made.properties, wanted.properties)
    let attributes = JSON.differences(.object(made.attributes), .object(wanted.attributes)).map {
      Pointer(["@" + ($0.tokens.first ?? "")] + $0.tokens.dropFirst())
    }
    return (properties + attributes).map { Override(made.role, $0, wanted.value(at: $0) ?? .null) }
  }

  private func replace(_ component: Component, in design: inout Design) {
    guard let place = design.components.place(of: component.id) else { return }
    _ = try? design.apply(.all([.remove(component.id), .add(component, at: place)]))
  }

  // MARK: All together

  /// Sets the references between recognised components where everything stays as it was brought.
  private mutating func connect() {
    let owners = Dictionary(
      design.components.items.flatMap { component in component.pins.values.map { ($0, component.id) } },
      uniquingKeysWith: { first, _ in first })
    for id in design.components.items.map(\.id) {
      guard let before = design[id], let kind = catalog.kind(before.kind), let main = before.pins[kind.main] else {
        continue
      }
      for field in kind.fields {
        guard case .reference(let offer) = field.editor, let binding = field.bindings.first(where: { $0.binds(kind.main) }),
          let value = resources[main]?.value(at: binding.pointer),
          let owner = Recognition.owner(of: value, owners), owner != id,
          design[owner].flatMap({ catalog.kind($0.kind) })?.offers.contains(offer) == true
        else { continue }
        connect(id, field, to: owner)
      }
    }
  }

  private static func owner(of value: JSON, _ owners: [String: String]) -> String? {
    var found: String?
    value.eachReference { name, _ in found = found ?? owners[name] }
    return found
  }

  private mutating func connect(_ id: String, _ field: AnyField, to owner: String) {
    guard let before = design[id] else { return }
    var component = before
    component.fields[field.name] = .string(owner)
    var changed = design
    guard let settled = settled(component, in: changed), settled.overrides.count <= before.overrides.count else { return }
    replace(settled, in: &changed)
    let synthesiser = Synthesiser(changed, catalog: catalog)
    synthesiser.makeAll()
    let parts = synthesiser.made.values.flatMap(\.resources).filter { !$0.isDeclaration }
    if parts.count == resources.count, parts.allSatisfy(isAsBrought) { design = changed }
  }

  /// What lacks something that its kind needs is a plain resource after all.
  private mutating func demote() {
    for component in design.components.items {
      guard let kind = catalog.kind(component.kind), let place = design.components.place(of: component.id) else {
        continue
      }
      let lacks = kind.fields.contains { $0.required && (component.fields[$0.name] ?? $0.initial) == "" }
      guard lacks else { continue }
      var edits: [Edit] = [.remove(component.id)]
      for (offset, logical) in component.pins.values.sorted().enumerated() {
        guard let resource = resources[logical] else { continue }
        let id = offset == 0 ? component.id : design.freeID(Names.kebab(logical))
        edits.append(.add(plain(id, resource), at: place + offset))
      }
      _ = try? design.apply(.all(edits))
    }
  }
}
