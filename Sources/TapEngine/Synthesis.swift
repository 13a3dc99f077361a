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
  private(set) var links = Links()

  private var numbers = OwnerNumbers()
  /// By the present settings.
  private(set) var finish: Finisher?

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
    links = other.links
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
    links = Links()
    for component in design.components.items { _ = links.add(.component(component), catalog) }
    for flow in design.flows.items { _ = links.add(.flow(flow), catalog) }
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
      if let before { changed.formUnion(links.remove(before, catalog)) }
      if let after { changed.formUnion(links.add(after, catalog)) }
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
}
