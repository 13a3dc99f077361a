import TapModel

/// Turns components and flows into resources, and knows which of them an edit can change.
final class Synthesiser {
  let catalog: Catalog
  var design: Design
  private(set) var made: [Owner: Synthesis] = [:]

  /// Who asked for a thing, by phase.
  private var readers: [Read: Set<Owner>] = [:]
  private var contributionReaders: [Read: Set<Owner>] = [:]
  /// What each component is given, by giver.
  private(set) var gifts: [String: [Owner: [Contribution]]] = [:]
  /// Who refers to a component in a field.
  private(set) var referrers: [String: Set<String>] = [:]
  private(set) var flowsAt: [String: Set<String>] = [:]

  private var numbers = OwnerNumbers()
  /// By the present settings.
  private var finish: Finisher?

  /// What owners were before an edit that is only tried.
  private var memory = TrialMemory<Owner, Synthesis>()

  /// What the present owner asked for.
  var reads: Set<Read> = []
  /// Offers that are being answered now: asking again would go round in a circle.
  var asking: [(Offer, String)] = []

  /// How many owners are worth a second thread.
  var many = 40

  init(_ design: Design, catalog: Catalog) {
    self.design = design
    self.catalog = catalog
  }

  /// A copy for another thread: it knows what owners contribute, and what each becomes it can say.
  private init(of other: Synthesiser) {
    design = other.design
    catalog = other.catalog
    gifts = other.gifts
    referrers = other.referrers
    flowsAt = other.flowsAt
    numbers = other.numbers
    finish = other.finish
  }

  // MARK: All, or what changed

  /// Every owner in the order of the template: settings, components, flows.
  var owners: [Owner] {
    [.settings] + design.components.items.map { .component($0.id) } + design.flows.items.map { .flow($0.id) }
  }

  /// Makes everything from nothing.
  func makeAll() {
    made = [:]
    readers = [:]
    contributionReaders = [:]
    gifts = [:]
    referrers = [:]
    flowsAt = [:]
    for component in design.components.items { link(component, add: true) }
    for flow in design.flows.items { link(flow, add: true) }
    let owners = owners
    numbers.makeAll(design)
    finish = catalog.finish(design.settings)
    for owner in owners { _ = contribute(owner) }
    make(owners)
  }

  /// Follows a change of some subjects (components, flows, settings) and gives the owners that were made anew or fell
  /// away, with what they had been.
  ///
  /// - Parameter old: what the subjects were before; nil where they are new.
  func follow(_ old: [String: Subject?]) -> [Owner: Synthesis] {
    var changed: Set<Read> = []
    var dirty: Set<Owner> = []
    for (id, before) in old {
      let after = subject(id)
      if before == after { continue }
      if let before { unlink(before, &changed) }
      if let after { relink(after, &changed) }
      changed.insert(id == Component.settingsID ? .settings : .component(id))
      for case let subject? in [before, after] { dirty.insert(subject.owner) }
    }
    var asked: Set<Owner> = dirty
    for read in changed { asked.formUnion(contributionReaders[read] ?? []) }
    for owner in asked {
      for id in contribute(owner) { changed.insert(.contributions(id)) }
    }
    for read in changed { dirty.formUnion(readers[read] ?? []) }
    var before: [Owner: Synthesis] = [:]
    for owner in dirty {
      before[owner] = made[owner] ?? Synthesis()
      make(owner)
    }
    return before
  }

  /// From here on what owners were is kept, for `recall`.
  func remember() { memory = .init(phase: .keeping) }

  /// From here on the design goes back to what it was at `remember`: owners are again what they were then.
  func recall() { memory.phase = .recalling }

  func forget() { memory = .init() }

  /// Whether a resource refers to a name, which may be a parameter.
  func names(_ name: String) -> Bool {
    made.values.contains { synthesis in
      synthesis.resources.contains { resource in
        var isNamed = false
        resource.properties.eachReference { found, _ in if found == name { isNamed = true } }
        return isNamed && !resource.isDeclaration
      }
    }
  }

  /// Orders owners as they stand in the template: settings, components, flows.
  func number(of owner: Owner) -> Int { numbers.number(of: owner, design) }

  /// Forgets the numbers of components and flows that are gone.
  func forgetNumbers(_ ids: some Sequence<String>) {
    for id in ids where design.components[id] == nil && design.flows[id] == nil { numbers.forget(id) }
  }

  /// A component or a flow as it is now.
  func subject(_ id: String) -> Subject? {
    design[id].map { .component($0) } ?? design.flows[id].map { .flow($0) }
  }

  private func exists(_ owner: Owner) -> Bool {
    switch owner {
    case .settings: true
    case .component(let id): design.components[id] != nil
    case .flow(let id): design.flows[id] != nil
    case .template: false
    }
  }

  // MARK: Links

  private func unlink(_ subject: Subject, _ changed: inout Set<Read>) {
    link(subject, add: false, &changed)
  }

  private func relink(_ subject: Subject, _ changed: inout Set<Read>) {
    link(subject, add: true, &changed)
  }

  private func link(_ subject: Subject, add: Bool, _ changed: inout Set<Read>) {
    switch subject {
    case .component(let component):
      for id in link(component, add: add) { changed.insert(.members(id)) }
    case .flow(let flow):
      link(flow, add: add)
      for end in [flow.from, flow.to] { changed.insert(.flows(end)) }
    }
  }

  @discardableResult
  private func link(_ component: Component, add: Bool) -> [String] {
    let targets = references(of: component).map(\.id)
    for id in targets {
      if add { referrers[id, default: []].insert(component.id) } else { referrers[id]?.remove(component.id) }
    }
    return targets
  }

  private func link(_ flow: Flow, add: Bool) {
    for end in [flow.from, flow.to] {
      if add { flowsAt[end, default: []].insert(flow.id) } else { flowsAt[end]?.remove(flow.id) }
    }
  }

  /// Every reference that a component holds, with its field.
  func references(of component: Component) -> [(field: AnyField, offer: Offer, id: String)] {
    guard let kind = catalog.kind(component.kind) else { return [] }
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

  // MARK: One owner

  /// Computes what an owner contributes anew, and gives the components whose gifts changed.
  private func contribute(_ owner: Owner) -> Set<String> {
    reads = []
    memory.keep(owner, made[owner])
    var given: [Contribution] = []
    if let known = memory.recalled(owner) {
      (given, reads) = (known.contributions, known.contributionReads)
    } else if case .component(let id) = owner, let component = design.components[id],
      let kind = catalog.kind(component.kind)
    {
      given = kind.contributions(component, self)
      for index in given.indices { given[index].from = id }
    }
    let before = made[owner]?.contributions ?? []
    register(owner, reads, in: &contributionReaders, before: made[owner]?.contributionReads ?? [])
    if !exists(owner), made[owner] == nil { return [] }
    made[owner, default: Synthesis()].contributions = given
    made[owner]?.contributionReads = reads
    guard before != given else { return [] }
    let touched = Set(before.map(\.to)).union(given.map(\.to))
    for id in touched {
      let own = given.filter { $0.to == id }
      gifts[id, default: [:]][owner] = own.isEmpty ? nil : own
    }
    return touched
  }

  private func register(_ owner: Owner, _ now: Set<Read>, in readers: inout [Read: Set<Owner>], before: Set<Read>) {
    guard now != before else { return }
    for read in before.subtracting(now) { readers[read]?.remove(owner) }
    for read in now.subtracting(before) { readers[read, default: []].insert(owner) }
  }

  /// Makes owners; where they are many, every second one on a thread of its own.
  private func make(_ owners: [Owner]) {
    guard owners.count >= many else {
      for owner in owners { make(owner) }
      return
    }
    let own = stride(from: 0, to: owners.count, by: 2).map { owners[$0] }
    let theirs = stride(from: 1, to: owners.count, by: 2).map { owners[$0] }
    let copy = Synthesiser(of: self)
    var parts: [Synthesis] = []
    together {
      parts = theirs.map { copy.resources(of: $0) }
    } and: {
      for owner in own { make(owner) }
    }
    for (owner, part) in zip(theirs, parts) { take(owner, part) }
  }

  private func make(_ owner: Owner) {
    memory.keep(owner, made[owner])
    guard exists(owner) else {
      register(owner, [], in: &readers, before: made[owner]?.reads ?? [])
      made[owner] = nil
      return
    }
    take(owner, memory.recalled(owner) ?? resources(of: owner))
  }

  /// Takes what an owner became; what it contributes stands.
  private func take(_ owner: Owner, _ new: Synthesis) {
    register(owner, new.reads, in: &readers, before: made[owner]?.reads ?? [])
    made[owner, default: Synthesis()].resources = new.resources
    made[owner]?.outputs = new.outputs
    made[owner]?.reads = new.reads
  }

  /// What an owner becomes: its resources and outputs, and what they depend on.
  private func resources(of owner: Owner) -> Synthesis {
    reads = []
    var new = Synthesis()
    make(owner, &new)
    new.reads = reads
    return new
  }

  private func make(_ owner: Owner, _ new: inout Synthesis) {
    switch owner {
    case .settings: new.resources = resources(of: design.settings, catalog.settings, owner)
    case .component(let id): makeComponent(id, &new)
    case .flow(let id): makeFlow(id, &new)
    case .template: break
    }
    reads.insert(.settings)
  }

  private func makeComponent(_ id: String, _ new: inout Synthesis) {
    guard let component = design.components[id], let kind = catalog.kind(component.kind) else { return }
    new.resources = resources(of: component, kind, .component(id))
    new.outputs = component.omitted.contains(Output.role) ? [] : kind.outputs(component, self)
  }

  private func makeFlow(_ id: String, _ new: inout Synthesis) {
    guard let flow = design.flows[id] else { return }
    let stem = Names.pascal(id)
    for end in [flow.from, flow.to] where design[end] != nil { reads.insert(.component(end)) }
    new.resources = catalog.flow(flow, self).map { draft in
      resource(draft, id: draft.declared.map { "\(draft.role)/\($0)" } ?? stem + draft.role, .flow(id))
    }
  }

  private func resources(of component: Component, _ kind: Kind, _ owner: Owner) -> [Resource] {
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

  private func resource(_ draft: Draft, id: String, _ owner: Owner) -> Resource {
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
