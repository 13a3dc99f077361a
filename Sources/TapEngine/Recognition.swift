import TapModel

/// Finds, in a template that somebody brought, the resources that a kind covers, and makes components of that kind.
///
/// The values of fields are read back through the bindings, logical ids are pinned, and what is still different stays
/// as overrides, also that a part is left out: a component is recognised only where it becomes the very resources that
/// it was made of.
package struct Recognition {
  /// How a resource becomes a component where no kind covers it: id, then the resource.
  package typealias Plain = (String, Resource) -> Component

  private let catalog: Catalog
  private let plain: Plain
  private let resources: [String: Resource]
  private let surveys: [String: Survey]
  private let byType: [String: [Resource]]
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
    byType = Dictionary(grouping: all, by: \.type)
    // The kind that takes any type covers nothing in particular.
    let any = plain("x", Resource(id: "X", type: "X")).kind
    kinds = catalog.kinds.filter { $0.id != any }.reduce(into: [:]) { kinds, kind in
      if let type = Recognition.mainType(of: kind, empty, catalog) { kinds[type, default: []].append(kind) }
    }
  }

  /// The type of a kind's main resource; nil for kinds that have none as long as nobody asks them for more.
  private static func mainType(of kind: Kind, _ empty: Design, _ catalog: Catalog) -> String? {
    kind.resources(kind.component("x"), Synthesiser(empty, catalog: catalog))
      .first { $0.role == kind.main && !$0.type.hasPrefix(Resource.declarationPrefix) }?.type
  }

  // MARK: One by one

  private mutating func add(_ resource: Resource) {
    let id = design.freeID(Names.kebab(resource.id))
    // The kind that explains most: nothing that it asks for lacks, and least is set or left out by hand.
    let found = (kinds[resource.type] ?? []).compactMap { kind in
      recognise(resource, kind, id).map { (component: $0, doubts: (lacks($0, kind) ? 1000 : 0) + $0.overrides.count) }
    }
    let component = found.min { $0.doubts < $1.doubts }?.component ?? plain(id, resource)
    _ = try? design.apply(.add(component))
    claimed.formUnion(component.pins.values)
  }

  /// The component that becomes a resource, and others that belong to it; nil where the kind makes something else.
  private func recognise(_ resource: Resource, _ kind: Kind, _ id: String) -> Component? {
    // A kind whose main resource no field speaks of is more than that resource.
    guard kind.fields.contains(where: { $0.bindings.contains { $0.binds(kind.main) } }) else { return nil }
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
    // What a switch or an empty text leaves out need not be left out by hand.
    for (field, off) in switches(of: component, kind) {
      var less = component
      less.fields[field] = off
      if surplus(of: less, resource, kind) < surplus(of: component, resource, kind) { component = less }
    }
    return paired(component, resource, kind).flatMap { settled($0, in: alone($0)) }
  }

  /// The fields that may leave parts out, each with the value that does.
  private func switches(of component: Component, _ kind: Kind) -> [(field: String, off: JSON)] {
    kind.fields.compactMap { field in
      guard !field.required, !field.bindings.contains(where: { $0.binds(kind.main) }) else { return nil }
      switch (field.editor, component.fields[field.name]) {
      case (.toggle, .bool(true)?): return (field.name, false)
      case (.text, .string(let text)?) where !text.isEmpty: return (field.name, "")
      default: return nil
      }
    }
  }

  /// How much the component makes that the template does not have: parts, outputs, parameters.
  private func surplus(of component: Component, _ resource: Resource, _ kind: Kind) -> Int {
    let made = made(component.id, in: alone(component))
    let parts = made.resources.filter { !$0.isDeclaration && $0.role != kind.main }
    return parts.count { counterparts(of: $0, resource).count != 1 } + made.frame.count
      + made.outputs.count { !$0.name.isEmpty }
  }

  /// The resources of the template that may be a part of what a resource is the main part of.
  private func counterparts(of part: Resource, _ resource: Resource) -> [Resource] {
    (byType[part.type] ?? []).filter { other in
      !claimed.contains(other.id) && surveys[other.id]?.names.contains(resource.id) == true
    }
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

  /// The component with a pin for each of its resources, and without the parts of which the template has none, or not
  /// just one; nil where it makes something besides.
  private func paired(_ component: Component, _ resource: Resource, _ kind: Kind) -> Component? {
    let made = made(component.id, in: alone(component))
    guard made.frame.isEmpty else { return nil }
    var component = component
    if !made.outputs.allSatisfy(\.name.isEmpty) {
      component.overrides.append(Override(Output.role, Override.omission, true))
    }
    for part in made.resources where !part.isDeclaration && part.role != kind.main {
      let fits = counterparts(of: part, resource).filter { !component.pins.values.contains($0.id) }
      if fits.count == 1 {
        component.pins[part.role] = fits[0].id
      } else {
        component.overrides.append(Override(part.role, Override.omission, true))
      }
    }
    // What comes in numbers, as the subnets of a tier do, is the thing itself: not all of it can be left out.
    let omitted = component.omitted
    let series = kind.fields.flatMap(\.bindings).filter { $0.isPrefix && !$0.role.isEmpty }
    let isThere = series.allSatisfy { binding in
      let parts = made.resources.filter { $0.role.hasPrefix(binding.role) }
      return parts.isEmpty || !parts.allSatisfy { omitted.contains($0.role) }
    }
    return isThere ? component : nil
  }

  /// The component with an override for everything that its fields do not bring about; nil where that does not do.
  private func settled(_ component: Component, in design: Design) -> Component? {
    var (component, design) = (component, design)
    component.overrides = component.overrides.filter(\.omits)
    replace(component, in: &design)
    for part in made(component.id, in: design).resources where !part.isDeclaration {
      guard let wanted = resources[part.id], wanted.type == part.type else { return nil }
      component.overrides += Recognition.overrides(part, to: wanted)
    }
    if let kind = catalog.kind(component.kind) { component.overrides += absences(of: component, kind) }
    component.overrides.sort { $0.place < $1.place }
    replace(component, in: &design)
    let parts = made(component.id, in: design).resources.filter { !$0.isDeclaration }
    guard Set(parts.map(\.id)) == Set(component.pins.values), parts.allSatisfy(isAsBrought) else { return nil }
    return component
  }

  /// For each field that must be set and is not, what stands in its place, be it nothing.
  private func absences(of component: Component, _ kind: Kind) -> [Override] {
    guard let resource = component.pins[kind.main].flatMap({ resources[$0] }) else { return [] }
    return kind.fields.compactMap { field in
      guard component.lacks(field), let binding = field.bindings.first(where: { $0.binds(kind.main) }) else {
        return nil
      }
      return Override(kind.main, binding.pointer, resource.value(at: binding.pointer) ?? .null)
    }
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
    let before = design
    let owners = Dictionary(
      design.components.items.flatMap { component in component.pins.values.map { ($0, component.id) } },
      uniquingKeysWith: { first, _ in first })
    for component in before.components.items {
      guard let kind = catalog.kind(component.kind), let main = component.pins[kind.main] else { continue }
      for field in kind.fields {
        guard case .reference(let offer) = field.editor,
          let binding = field.bindings.first(where: { $0.binds(kind.main) }),
          let value = resources[main]?.value(at: binding.pointer),
          let owner = Recognition.owner(of: value, owners).flatMap({ design[$0] }), owner.id != component.id,
          catalog.kind(owner.kind)?.offers.contains(offer) == true
        else { continue }
        connect(component.id, field, to: owner)
      }
    }
    design = wholly(design) ?? before
  }

  /// Sets one reference where it explains no less than the overrides do, seen by the two alone.
  private mutating func connect(_ id: String, _ field: AnyField, to owner: Component) {
    guard var component = design[id] else { return }
    let count = component.overrides.count
    component.fields[field.name] = .string(owner.id)
    var pair = alone(owner)
    _ = try? pair.apply(.add(component))
    guard let settled = settled(component, in: pair), settled.overrides.count <= count else { return }
    replace(settled, in: &design)
  }

  /// The design with the overrides that it needs as a whole: what one component gives to another may need some more;
  /// nil where it becomes something else than was brought.
  private func wholly(_ connected: Design) -> Design? {
    var design = connected
    let recognised = connected.components.items.filter { component in
      kinds.values.joined().contains { $0.id == component.kind }
    }
    for component in recognised {
      var bare = component
      bare.overrides = bare.overrides.filter(\.omits)
      replace(bare, in: &design)
    }
    let synthesiser = Synthesiser(design, catalog: catalog)
    synthesiser.makeAll()
    for component in recognised {
      var dressed = component
      dressed.overrides = dressed.overrides.filter(\.omits)
      for part in synthesiser.made[.component(component.id)]?.resources ?? [] where !part.isDeclaration {
        guard let wanted = resources[part.id], wanted.type == part.type else { return nil }
        dressed.overrides += Recognition.overrides(part, to: wanted)
      }
      if let kind = catalog.kind(component.kind) { dressed.overrides += absences(of: dressed, kind) }
      dressed.overrides.sort { $0.place < $1.place }
      replace(dressed, in: &design)
    }
    let whole = Synthesiser(design, catalog: catalog)
    whole.makeAll()
    let parts = whole.made.values.flatMap(\.resources).filter { !$0.isDeclaration }
    return parts.count == resources.count && parts.allSatisfy(isAsBrought) ? design : nil
  }

  private static func owner(of value: JSON, _ owners: [String: String]) -> String? {
    var found: String?
    value.eachReference { name, _ in found = found ?? owners[name] }
    return found
  }

  /// Whether something that the kind needs is empty.
  private func lacks(_ component: Component, _ kind: Kind) -> Bool {
    kind.fields.contains { component.lacks($0) }
  }

  /// What lacks something that its kind needs is a plain resource after all, and so is what refers to it.
  private mutating func demote() {
    while true {
      let doomed = design.components.items.filter { component in
        guard let kind = catalog.kind(component.kind), !component.pins.isEmpty else { return false }
        return lacks(component, kind) || refersToNothing(component, kind)
      }
      if doomed.isEmpty { return }
      for component in doomed { demote(component) }
    }
  }

  /// Whether a reference leads to what does not give what it asks for.
  private func refersToNothing(_ component: Component, _ kind: Kind) -> Bool {
    kind.fields.contains { field in
      guard case .reference(let offer) = field.editor, let id = component.fields[field.name]?.string, !id.isEmpty else {
        return false
      }
      return design[id].flatMap { catalog.kind($0.kind) }?.offers.contains(offer) != true
    }
  }

  private mutating func demote(_ component: Component) {
    guard let place = design.components.place(of: component.id) else { return }
    var edits: [Edit] = [.remove(component.id)]
    for (offset, logical) in component.pins.values.sorted().enumerated() {
      guard let resource = resources[logical] else { continue }
      let id = offset == 0 ? component.id : design.freeID(Names.kebab(logical))
      edits.append(.add(plain(id, resource), at: place + offset))
    }
    _ = try? design.apply(.all(edits))
  }
}
