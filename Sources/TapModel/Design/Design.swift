/// What the user edits and saves: settings, components, flows, notes. A value; it changes only by `apply`.
package struct Design: Hashable, Sendable {
  /// The settings, as a component of the settings kind with the id `settings`.
  package private(set) var settings: Component
  /// The settings are not among them.
  package private(set) var components = Ordered<Component>(by: \.id)
  /// Their order is that of the design, and of their resources in the template.
  package private(set) var flows = Ordered<Flow>(by: \.id)
  /// Notes by the id of what they are on; template, digest and sign-off do not cover them.
  package private(set) var notes: [String: String] = [:]
  /// The template that it was imported from; nil for a design that began here.
  package let source: Source?

  package init(settings: Component, source: Source? = nil) {
    self.settings = settings
    self.source = source
  }

  /// A component, also the settings.
  package subscript(id: String) -> Component? { id == Component.settingsID ? settings : components[id] }

  /// Whether an id is taken by a component, a flow or a word.
  package func isTaken(_ id: String) -> Bool {
    id == Component.settingsID || id == Flow.internet || components[id] != nil || flows[id] != nil
  }

  /// `stem`, else `stem-b`, `stem-c` ...: an id that is free.
  ///
  /// - Parameter added: components that the same step adds.
  package func freeID(_ stem: String, besides added: [Component] = []) -> String {
    func isFree(_ id: String) -> Bool { Names.isID(id) && !isTaken(id) && !added.contains { $0.id == id } }
    if isFree(stem) { return stem }
    var base = Names.isID(stem) ? String(stem.prefix(36)) : "component"
    // No dash may follow on one that the cut left at the end.
    if base.hasSuffix("-") { base.removeLast() }
    for number in 0... {
      let id = base + "-" + Design.letters(number + 1)
      if isFree(id) { return id }
    }
    return base
  }

  /// 0 is a, 25 is z, 26 is aa.
  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
    return number < 26 ? letter : letters(number / 26 - 1) + letter
  }

  /// Applies an edit and gives the edit that undoes it; on an error nothing is changed.
  package mutating func apply(_ edit: Edit) throws(EditError) -> Edit {
    switch edit {
    case .add(let component, let place): return try add(component, place)
    case .remove(let id): return try remove(id)
    case .set(let id, let field, let value): return try set(id, field, value)
    case .title(let id, let title):
      // No file holds one: it would be shown as done and lost.
      guard id != Component.settingsID else {
        throw .other("the settings have no title: setting name NAME names the stack")
      }
      let old = try component(id).title
      update(id) { $0.title = title }
      return .title(id, old)
    case .override(let id, let role, let pointer, let value): return try override(id, role, pointer, value)
    case .pin(let id, let role, let logical):
      let old = try component(id).pins[role]
      update(id) { $0.pins[role] = logical }
      return .pin(id, role, old)
    case .rename(let id, let new): return try rename(id, new)
    case .addFlow(let flow, let place):
      guard Names.isID(flow.id) else { throw .badID(flow.id) }
      guard !isTaken(flow.id) else { throw .taken(flow.id) }
      flows.insert(flow, at: place)
      return .removeFlow(flow.id)
    case .removeFlow(let id):
      guard let place = flows.place(of: id), let flow = flows.remove(id) else { throw .noFlow(id, near: nearFlow(id)) }
      return .addFlow(flow, at: place)
    case .setFlow(let flow):
      guard let old = flows[flow.id] else { throw .noFlow(flow.id, near: nearFlow(flow.id)) }
      flows.replace(flow.id, with: flow)
      return .setFlow(old)
    case .note(let id, let text):
      let old = notes[id]
      notes[id] = text
      return .note(id, old)
    case .all(let edits): return try applyAll(edits)
    }
  }

  private mutating func applyAll(_ edits: [Edit]) throws(EditError) -> Edit {
    var inverses: [Edit] = []
    for edit in edits {
      do throws(EditError) { inverses.append(try apply(edit)) } catch {
        for inverse in inverses.reversed() { _ = try? apply(inverse) }
        throw error
      }
    }
    return .all(inverses.reversed())
  }

  private mutating func add(_ component: Component, _ place: Int?) throws(EditError) -> Edit {
    guard Names.isID(component.id) else { throw .badID(component.id) }
    guard !isTaken(component.id) else { throw .taken(component.id) }
    components.insert(component, at: place)
    return .remove(component.id)
  }

  private mutating func remove(_ id: String) throws(EditError) -> Edit {
    guard let place = components.place(of: id), let component = components.remove(id) else {
      throw .noComponent(id, near: near(id))
    }
    return .add(component, at: place)
  }

  private mutating func set(_ id: String, _ field: String, _ value: JSON?) throws(EditError) -> Edit {
    let old = try component(id).fields[field]
    update(id) { $0.fields[field] = value }
    return .set(id, field, old)
  }

  /// Overrides stay sorted by place, so that undo restores the very same list.
  private mutating func override(
    _ id: String, _ role: String, _ pointer: Pointer, _ value: JSON?
  ) throws(EditError) -> Edit {
    let old = try component(id).overrides.first { $0.role == role && $0.pointer == pointer }
    update(id) { component in
      component.overrides.removeAll { $0.role == role && $0.pointer == pointer }
      guard let value else { return }
      let new = Override(role, pointer, value)
      let place = component.overrides.firstIndex { $0.place > new.place } ?? component.overrides.count
      component.overrides.insert(new, at: place)
    }
    return .override(id, role: role, pointer, old?.value)
  }

  private mutating func rename(_ id: String, _ new: String) throws(EditError) -> Edit {
    guard Names.isID(new) else { throw .badID(new) }
    guard !isTaken(new) else { throw .taken(new) }
    guard var component = components[id] else { throw .noComponent(id, near: near(id)) }
    component.id = new
    components.replace(id, with: component)
    for flow in flows.items where flow.from == id || flow.to == id {
      flows.update(flow.id) { flow in
        if flow.from == id { flow.from = new }
        if flow.to == id { flow.to = new }
      }
    }
    if let note = notes[id] {
      notes[id] = nil
      notes[new] = note
    }
    return .rename(new, id)
  }

  private func component(_ id: String) throws(EditError) -> Component {
    guard let component = self[id] else { throw .noComponent(id, near: near(id)) }
    return component
  }

  private mutating func update(_ id: String, _ change: (inout Component) -> Void) {
    if id == Component.settingsID { change(&settings) } else { components.update(id, change) }
  }

  private func near(_ id: String) -> String? { nearest(id, among: components.items.lazy.map(\.id)) }
  private func nearFlow(_ id: String) -> String? { nearest(id, among: flows.items.lazy.map(\.id)) }
}
