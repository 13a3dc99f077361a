import TapModel

// A fix is said of resources; here it becomes edits of the design.

extension Engine {
  /// The edit that carries out a fix, or nil where the design cannot carry it: a resource that no component owns, a kind
  /// without the field that would name the new component, a reference that would go round in a circle.
  package func edit(for fix: Fix, of finding: Finding) -> Edit? {
    var step = FixStep()
    return take(fix, of: finding, into: &step) ? step.edit : nil
  }

  /// The edit that carries out the fixes of several findings in one step, and how many of them; nil where there is none.
  ///
  /// Each is made on what those before it leave: what one adds the next can join, and what would undo another is left
  /// for the next step.
  package func edit(forAll findings: [Finding]) -> (edit: Edit, count: Int)? {
    var step = FixStep()
    var count = 0
    for finding in findings {
      let before = step.edits.count
      if let fix = finding.fix, take(fix, of: finding, into: &step), step.edits.count > before { count += 1 }
    }
    return step.edit.map { ($0, count) }
  }

  /// Adds a fix to a step, which stays as it is where the design cannot carry the fix.
  private func take(_ fix: Fix, of finding: Finding, into step: inout FixStep) -> Bool {
    guard make(fix, of: finding, &step), !step.now.edits.isEmpty else {
      step.forget()
      return false
    }
    let kinds = Dictionary(step.added.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    guard step.now.edits.allSatisfy({ (try? allow($0, kinds)) != nil }) else {
      step.forget()
      return false
    }
    step.keep()
    return true
  }

  private func make(_ fix: Fix, of finding: Finding, _ step: inout FixStep) -> Bool {
    switch fix {
    case .set(let id, let pointer, let value): step.note(id, pointer, value) && set(id, pointer, value, &step)
    case .remove(let id): remove(id, &step)
    case .insert(let insertion): insert(insertion, finding, &step)
    case .all(let fixes): fixes.allSatisfy { make($0, of: finding, &step) }
    }
  }

  /// Drops overrides that would hide the change, then sets the bound field, else an override.
  private func set(_ id: String, _ place: Pointer, _ value: JSON?, _ step: inout FixStep) -> Bool {
    guard let resource = resource(id), let component = design[resource.owner.id], resource.isWritten(above: place)
    else { return false }
    let pointer = resource.place(place, asIn: component.overrides.filter { $0.role == resource.role })
    let near = component.overrides.filter { $0.role == resource.role && $0.pointer.overlaps(pointer) }
    // What an override says beside the place would be lost with it.
    if let above = near.first(where: { $0.pointer.tokens.count < pointer.tokens.count && $0.value.holdsOthers }) {
      if near.count == 1 { change(inside: above, of: component, pointer, value, &step) }
      return near.count == 1
    }
    for override in near { step.add(.override(component.id, role: override.role, override.pointer, nil)) }
    if let (field, binding, exact) = field(at: pointer, in: resource), exact,
      let taken = take(value, binding, field), field.problem(with: taken) == nil
    {
      return step.add(.set(component.id, field.name, taken))
    }
    guard component.id != Component.settingsID else { return false }
    return step.add(.override(component.id, role: resource.role, pointer, value ?? .null))
  }

  /// The change inside an override that stands above the place: what the override says beside that stays.
  private func change(
    inside above: Override, of component: Component, _ pointer: Pointer, _ value: JSON?, _ step: inout FixStep
  ) {
    var changed = step.value(of: component.id, above.role, above.pointer) ?? above.value
    changed.set(Pointer(Array(pointer.tokens.dropFirst(above.pointer.tokens.count))), value)
    step.add(.override(component.id, role: above.role, above.pointer, changed))
  }

  /// A property value read back as the value of the field bound to it.
  func take(_ value: JSON?, _ binding: Binding, _ field: AnyField) -> JSON? {
    guard case .offer = binding.form else { return Engine.taken(value, binding, field) }
    guard let value else { return "" }
    var owner: String?
    value.eachReference { name, _ in owner = owner ?? self.resource(name)?.owner.id }
    return owner.map { .string($0) }
  }

  /// As `take`; nil for what another component offers.
  static func taken(_ value: JSON?, _ binding: Binding, _ field: AnyField) -> JSON? {
    switch binding.form {
    case .mapped(_, let take): return take(value)
    case .offer: return nil
    case .same:
      guard let value else { return field.problem(with: "") == nil ? "" : nil }
      if let string = untext(value), field.editor != .toggle, field.editor != .number { return .string(string) }
      switch field.editor {
      case .toggle: return value.truth.map { .bool($0) }
      case .number: return value.wholeNumber.map { .int($0) }
      default: return Engine.written(value)
      }
    }
  }

  /// The texts of a list or a map as the design writes them.
  private static func written(_ value: JSON) -> JSON {
    func entry(_ value: JSON) -> JSON { untext(value).map { .string($0) } ?? value }
    switch value {
    case .array(let items): return .array(items.map(entry))
    case .object(let object): return .object(.init(object.members.map { .init($0.key, entry($0.value)) }))
    default: return value
    }
  }

  /// The findings that an edit would leave, or why it cannot be made; the design stays as it is.
  package func preview(_ edit: Edit) -> Result<Preview, EditError> {
    let standing = list.takeDelta()
    defer { list.restore(standing) }
    let old = changed(by: edit)
    do throws(EditError) {
      return .success(
        try trying(edit) {
          let delta = list.takeDelta()
          let new = Dictionary(old.keys.map { ($0, resource($0)) }, uniquingKeysWith: { first, _ in first })
            .merging(changed(by: edit).filter { old[$0.key] == nil }) { first, _ in first }
          return Preview(
            opened: delta.opened.sorted(by: Finding.comesFirst), cleared: delta.cleared.sorted(by: Finding.comesFirst),
            changes: Engine.changes(old, new, catalog))
        })
    } catch {
      return .failure(error)
    }
  }

  /// What stands after an edit, which is then taken back.
  private func trying<Seen>(_ edit: Edit, _ look: () -> Seen) throws(EditError) -> Seen {
    checks.remember()
    synthesiser.remember()
    defer {
      checks.forget()
      synthesiser.forget()
    }
    let inverse = try apply(edit)
    let seen = look()
    checks.recall()
    synthesiser.recall()
    _ = try replay(inverse)
    return seen
  }

  /// Edits that keep the logical ids of resources which an edit only calls by another role: alarms that are named after
  /// what they watch, say. Tried on the design, which stays as it is.
  package func pins(of ids: [String], keeping edit: Edit) -> [Edit] {
    let standing = list.takeDelta()
    defer { list.restore(standing) }
    let old = ids.map { resources(of: $0) }
    guard let new = try? trying(edit, { ids.map { resources(of: $0) } }) else { return [] }
    return zip(ids, zip(old, new)).flatMap { id, made -> [Edit] in
      guard made.0.map(\.type) == made.1.map(\.type) else { return [] }
      return zip(made.0, made.1).filter { $0.id != $1.id && !$0.isDeclaration }.map { .pin(id, $1.role, $0.id) }
    }
  }

  /// The resources of everything that an edit names, by logical id.
  private func changed(by edit: Edit) -> [String: Resource?] {
    var found: [String: Resource?] = [:]
    for id in Set(edit.flat.compactMap(\.subject)) {
      for resource in resources(of: id) { found[resource.id] = resource }
    }
    return found
  }

  private static func changes(
    _ old: [String: Resource?], _ new: [String: Resource?], _ catalog: Catalog
  ) -> [Preview.Change] {
    Set(old.keys).union(new.keys).sorted().compactMap { id in
      let before = old[id].flatMap { $0 }
      let after = new[id].flatMap { $0 }
      guard before != after, let type = (after ?? before)?.type, !type.hasPrefix(Resource.declarationPrefix) else {
        return nil
      }
      guard let before else { return Preview.Change(resource: id, type: type, kind: .added, replacement: .never) }
      guard let after else { return Preview.Change(resource: id, type: type, kind: .removed, replacement: .never) }
      let pointers = JSON.differences(before.properties, after.properties)
      let worst = pointers.map { catalog.replacement(type, $0) }.max() ?? .never
      return Preview.Change(
        resource: id, type: type, kind: .changed(pointers), replacement: before.type == after.type ? worst : .always)
    }
  }
}

extension Resource {
  /// A place with elements of lists named by their keys where overrides name the same elements so: `/Tags/Key=Name`.
  fileprivate func place(_ pointer: Pointer, asIn overrides: [Override]) -> Pointer {
    var tokens = pointer.tokens
    for index in tokens.indices where Int(tokens[index]) != nil {
      let list = tokens[..<index]
      let element = value(at: Pointer(Array(tokens[...index])))
      let named = overrides.lazy.map(\.pointer.tokens).first { other in
        other.count > index && other[..<index] == list && other[index].contains("=")
          && element != nil && self.value(at: Pointer(Array(other[...index]))) == element
      }
      if let named { tokens[index] = named[index] }
    }
    return Pointer(tokens)
  }

  /// Whether a place can be written without breaking what stands above it: an intrinsic function is no container, but
  /// for what is written inside it as the place says.
  fileprivate func isWritten(above pointer: Pointer) -> Bool {
    pointer.tokens.indices.dropFirst().allSatisfy { count in
      guard let value = value(at: Pointer(Array(pointer.tokens.prefix(count)))), Intrinsic(value) != nil else {
        return true
      }
      return value[pointer.tokens[count]] != nil
    }
  }
}

extension JSON {
  /// Whether it is a list or an object with something in it.
  fileprivate var holdsOthers: Bool { array?.isEmpty == false || object?.isEmpty == false }
}

/// What an edit would do.
package struct Preview: Sendable {
  /// One resource that changes.
  package struct Change: Hashable, Sendable {
    /// What becomes of the resource; `changed` names the places that differ.
    package enum Kind: Hashable, Sendable {
      case added, removed
      case changed([Pointer])
    }
    /// Logical id; a renamed resource is one removed and one added.
    package let resource: String
    /// The type afterwards; before, where it is removed.
    package let type: String
    /// An equal resource is no change.
    package let kind: Kind
    /// Whether CloudFormation makes the resource anew.
    package let replacement: Replacement
  }

  /// Findings that would be new.
  package let opened: [Finding]
  /// Findings that would be gone.
  package let cleared: [Finding]
  /// Changes of resources of what the edit names.
  package let changes: [Change]

  /// The changes that make a resource anew, or may do so.
  package var replaced: [Change] { changes.filter { $0.replacement != .never } }
}

extension JSON {
  /// The places in which two values differ, at the outermost where a whole part came or went.
  package static func differences(_ a: JSON, _ b: JSON, at pointer: Pointer = "") -> [Pointer] {
    if a == b { return [] }
    guard case .object(let x) = a, case .object(let y) = b else { return [pointer] }
    let keys = x.keys + y.keys.filter { x[$0] == nil }
    return keys.flatMap { key -> [Pointer] in
      let place = pointer.appending(key)
      guard let p = x[key], let q = y[key] else { return [place] }
      return differences(p, q, at: place)
    }
  }
}
