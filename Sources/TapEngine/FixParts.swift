import TapModel

// What a fix adds and takes away.

extension Engine {
  /// Takes away the component of a resource; not where something else names a resource of it outright, and would name
  /// nothing then.
  func remove(_ id: String, _ step: inout FixStep) -> Bool {
    switch resource(id)?.owner {
    case .component(let id):
      guard !isNamedOutright(id) else { return false }
      for flow in synthesiser.flows(of: id) { step.add(.removeFlow(flow.id)) }
      return step.add(.remove(id))
    case .flow(let id): return step.add(.removeFlow(id))
    case .settings, .template, nil: return false
    }
  }

  /// Whether an override of another component, or a section that was brought, names a resource of a component.
  private func isNamedOutright(_ id: String) -> Bool {
    let own = Set(resources(of: id).map(\.id))
    func names(_ json: JSON) -> Bool {
      var found = false
      json.eachReference { name, _ in found = found || own.contains(name) }
      return found
    }
    return design.components.items.contains { component in
      component.id != id
        && component.overrides.contains { override in
          guard let first = override.pointer.tokens.first, first == "@DependsOn" else { return names(override.value) }
          return override.value.string.map(own.contains)
            ?? (override.value.array ?? []).contains {
              $0.string.map(own.contains) ?? false
            }
        }
    }
  }

  /// A new component, or more entries of one that is there.
  func insert(_ insertion: Fix.Insertion, _ finding: Finding, _ step: inout FixStep) -> Bool {
    guard let kind = catalog.kind(insertion.kind) else { return false }
    var values: [String: JSON] = [:]
    for (name, argument) in insertion.fields {
      switch argument {
      case .json(let json): values[name] = json
      case .owner(let resource):
        guard let owner = self.resource(resource)?.owner.id, serves(owner, kind.field(name)) else { return false }
        values[name] = .string(owner)
      }
    }
    let host = insertion.joins ? join(kind, values, &step) : step.shared[insertion]
    let end = insertion.bind == nil ? nil : finding.component
    guard let id = host ?? make(kind, values, &step, end: end) else { return false }
    if host == nil, insertion.isShared { step.share(insertion, id) }
    guard let bind = insertion.bind, let component = design[finding.component] else { return true }
    // An override that leaves out the place that is wrong would hide what the new component brings.
    let role = finding.resource.flatMap { resource($0)?.role }
    for override in component.overrides where override.role == role && override.value == .null {
      guard !finding.pointer.isRoot, override.pointer.overlaps(finding.pointer) else { continue }
      step.add(.override(component.id, role: override.role, override.pointer, nil))
    }
    return step.add(.set(component.id, bind, .string(id)))
  }

  /// Whether a component gives what a reference field asks for.
  private func serves(_ id: String, _ field: AnyField?) -> Bool {
    guard case .reference(let offer)? = field?.editor, let component = design.components[id] else { return true }
    return catalog.kind(component.kind)?.offers.contains(offer) == true
  }

  /// A new component, after those that it cannot be without; nil where nothing in the catalogue makes what it needs.
  ///
  /// - Parameter end: the component that will refer to the new one.
  private func make(
    _ kind: Kind, _ given: [String: JSON], _ step: inout FixStep, end: String?, depth: Int = 0
  ) -> String? {
    var values = given
    wire(kind, &values, besides: step.added, end: end)
    for field in kind.fields where field.required && (values[field.name] ?? field.initial) == "" {
      guard case .reference(let offer) = field.editor else { continue }
      guard depth < 4, let maker = catalog.kinds.first(where: { $0.offers.contains(offer) && standsAlone($0) }),
        let part = make(maker, [:], &step, end: end, depth: depth + 1)
      else { return nil }
      values[field.name] = .string(part)
    }
    let id = design.freeID(Engine.stem(kind, values), besides: step.added)
    if values["name"] == nil { values["name"] = name(for: id, kind, step.added) }
    step.add(.add(kind.component(id, values)))
    return id
  }

  /// Whether a new component of a kind is something by itself: one that only gathers what others ask of it is not.
  private func standsAlone(_ kind: Kind) -> Bool {
    kind.resources(kind.component("x"), synthesiser).contains { !$0.type.hasPrefix(Resource.declarationPrefix) }
  }

  /// The name of a new component by its id, where another one has the name that the kind begins with; else nil.
  private func name(for id: String, _ kind: Kind, _ added: [Component]) -> JSON? {
    guard let initial = kind.field("name")?.initial, let text = initial.string, text.hasPrefix(kind.id + "-"),
      (design.components.items + added).contains(where: { $0.kind == kind.id && $0.fields["name"] == initial })
    else { return nil }
    return .string(id + text.dropFirst(kind.id.count))
  }

  /// `log-group`, or the value of its first choice where one kind stands for several things: `trail`.
  private static func stem(_ kind: Kind, _ values: [String: JSON]) -> String {
    for field in kind.fields {
      if case .choice = field.editor, let word = values[field.name]?.string, Names.isID(word) { return word }
    }
    return kind.id
  }

  /// Adds entries to the list fields of the first component of a kind, and gives its id; nil where there is none.
  private func join(_ kind: Kind, _ values: [String: JSON], _ step: inout FixStep) -> String? {
    let host = (design.components.items + step.added).first { component in
      component.kind == kind.id
        && values.allSatisfy { name, value in
          if case .reference? = kind.field(name)?.editor { component.fields[name] == value } else { true }
        }
    }
    guard let host else { return nil }
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      let standing = step.value(of: host.id, name) ?? host.fields[name] ?? []
      guard case .array(let more) = value, case .array(let have) = standing else { continue }
      let new = more.filter { !have.contains($0) }
      if !new.isEmpty { step.add(.set(host.id, name, .array(have + new))) }
    }
    return host.id
  }

  /// Fills the references of a new component with the first component that makes the offer.
  ///
  /// - Parameters:
  ///   - added: components that the same step adds.
  ///   - end: a component that will refer to the new one: what leads back to it would go round in a circle.
  package func wire(
    _ kind: Kind, _ values: inout [String: JSON], besides added: [Component] = [], end: String? = nil
  ) {
    for field in kind.fields where values[field.name] == nil {
      guard case .reference(let offer) = field.editor, field.initial == "" else { continue }
      let candidates = (design.components.items + added).filter {
        catalog.kind($0.kind)?.offers.contains(offer) == true
      }
      guard field.required || candidates.count == 1 else { continue }
      if let first = candidates.first(where: { candidate in end.map { !leads(from: candidate.id, to: $0) } ?? true }) {
        values[field.name] = .string(first.id)
      }
    }
  }
}
