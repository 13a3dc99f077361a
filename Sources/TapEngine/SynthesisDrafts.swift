import TapModel

/// How a component's drafts become resources: its fields are laid over them, then what was written by hand.
extension Synthesiser {
  func resources(of component: Component, _ kind: Kind, _ owner: Owner) -> [Resource] {
    var drafts = kind.resources(component, self)
    let omitted = component.omitted
    if !omitted.isEmpty { drafts.removeAll { omitted.contains($0.role) && $0.role != kind.main } }
    for field in kind.fields where !field.bindings.isEmpty {
      let value = component.fields[field.name] ?? field.initial
      for binding in field.bindings { lay(value, binding, into: &drafts) }
    }
    // In an imported design, what was brought has the last word, also over the tags of the settings.
    let areLast = design.source != nil
    for override in component.overrides where !areLast {
      for index in drafts.indices where drafts[index].role == override.role && !override.omits {
        drafts[index].set(override.pointer, override.value == .null ? nil : override.value)
      }
    }
    let stem = Names.pascal(component.id)
    return drafts.map { draft in
      let id =
        draft.declared.map { "\(draft.role)/\($0)" } ?? component.pins[draft.role]
        ?? (draft.role == kind.main ? stem : stem + draft.role)
      var made = resource(draft, id: id, owner)
      for override in component.overrides where areLast && override.role == draft.role && !override.omits {
        made.set(override.pointer, override.value == .null ? nil : override.value)
      }
      return made
    }
  }

  func resource(_ draft: Draft, id: String, _ owner: Owner) -> Resource {
    var resource = Resource(
      id: id, type: draft.type, properties: draft.properties, attributes: draft.attributes, owner: owner,
      role: draft.role)
    finish?(&resource)
    return resource
  }

  /// Puts a field value where its binding says.
  private func lay(_ value: JSON, _ binding: Binding, into drafts: inout [Draft]) {
    let property: JSON?
    switch binding.form {
    case .same: property = Synthesiser.plain(value)
    case .mapped(let put, _): property = put(value)
    case .offer(let wanted):
      if let ids = value.array {
        let offers = ids.compactMap(\.string).compactMap { offer(wanted, of: $0) }
        property = offers.isEmpty ? nil : .array(offers)
      } else {
        property = value.string.flatMap { $0.isEmpty ? nil : offer(wanted, of: $0) }
      }
    }
    guard let property else { return }
    for index in drafts.indices where binding.binds(drafts[index].role) {
      drafts[index].set(binding.pointer, property)
    }
  }

  /// A field value as a property; an empty text, list or map is left out.
  private static func plain(_ value: JSON) -> JSON? {
    switch value {
    case .string(""), .array([]): nil
    case .string(let string): text(string)
    case .array(let items): .array(items.map { $0.string.map { text($0) } ?? $0 })
    case .object(let object):
      object.isEmpty
        ? nil : .object(.init(object.members.map { .init($0.key, $0.value.string.map { text($0) } ?? $0.value) }))
    default: value
    }
  }
}

extension Draft {
  /// Sets a property, or with a first token `@Name` an attribute.
  fileprivate mutating func set(_ pointer: Pointer, _ value: JSON?) {
    guard pointer.tokens.first?.utf8.first == UInt8(ascii: "@") else { return properties.set(pointer, value) }
    var resource = Resource(id: "", type: type, properties: .null, attributes: attributes)
    resource.set(pointer, value)
    attributes = resource.attributes
  }
}
