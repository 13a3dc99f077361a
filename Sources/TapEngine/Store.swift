import TapModel

/// A question that a check asked of the template; when its answer may have changed, the check runs again.
struct Dependency: Hashable {
  enum Kind: UInt8 { case node, type, referrers, find, parameter, frame, extent, everything }
  var kind: Kind
  var a: Int32 = 0
  var b: Int32 = 0

  static let everything = Dependency(kind: .everything)
}

/// The resources of a template, indexed for rules; follows changes and says which questions they touch.
final class Store {
  private(set) var nodes: [Node?] = []
  private var slots: [String: Int] = [:]
  /// Ids that slots stand for, also of resources that are not there (yet).
  private(set) var names: [String] = []
  /// Number of each slot's type.
  private var typeOf: [Int] = []
  private var outgoing: [[Int]] = []
  private var incoming: [Row] = []
  /// Place among the resources of the same owner.
  private var rank: [Int] = []
  /// The place of an owner in the template; set by the engine, which knows the design.
  var place: (Owner) -> Int = { _ in 0 }

  /// By number; the first stands for any type.
  private(set) var rows = [TypeRow(type: "*")]
  private var typeNumbers = ["*": 0]
  private(set) var lookups: [Lookup] = []
  /// How a raw value reads as text; set by the view, which knows parameters.
  var text: (JSON?) -> String? = { $0?.scalarText }

  /// Names of parameters as numbers, for `Dependency`.
  private var words: [String: Int32] = [:]
  private(set) var spelled: [String] = []

  /// Grows with every change.
  private(set) var version = 0

  /// Of a copy: how many slots and types it was made with, whose numbers are those of the store.
  private(set) var shared: (slots: Int, types: Int) = (0, 0)

  /// Questions whose answers changed since the last `drain`.
  private var changes: Set<Dependency> = []

  init() {}

  /// A copy for another thread to ask; it knows the order of the resources, and needs not ask the design for it.
  init(of other: Store) {
    nodes = other.nodes
    slots = other.slots
    names = other.names
    typeOf = other.typeOf
    outgoing = other.outgoing
    incoming = other.incoming
    rank = Array(repeating: 0, count: nodes.count)
    rows = other.rows
    typeNumbers = other.typeNumbers
    lookups = other.lookups
    words = other.words
    spelled = other.spelled
    version = other.version
    extent = other.extent
    shared = (names.count, rows.count)
    let all = other.all
    for (place, node) in all.enumerated() { rank[node.handle] = place }
    ordered = (version, all)
  }

  // MARK: Reading

  /// Every resource in the order of the template.
  var all: [Node] {
    if let ordered, ordered.version == version { return ordered.nodes }
    let found = sort(nodes.indices.filter { nodes[$0] != nil }).compactMap { nodes[$0] }
    ordered = (version, found)
    return found
  }
  /// What `all` gave, and for which version.
  private var ordered: (version: Int, nodes: [Node])?
  /// Resources without declarations, and about the bytes that they take in a template.
  private(set) var extent: (resources: Int, bytes: Int) = (0, 0)
  var types: [String] { rows.filter { !$0.row.slots.isEmpty }.map(\.type).sorted() }
  func count(of type: String) -> Int { typeNumbers[type].map { rows[$0].row.slots.count } ?? 0 }

  func node(_ id: String) -> Node? { slots[id].flatMap { nodes[$0] } }

  func slot(_ id: String) -> Int {
    if let slot = slots[id] { return slot }
    slots[id] = nodes.count
    names.append(id)
    nodes.append(nil)
    outgoing.append([])
    incoming.append(Row())
    rank.append(0)
    typeOf.append(0)
    return nodes.count - 1
  }

  func name(_ slot: Int) -> String { names[slot] }

  func word(_ text: String) -> Int32 {
    if let word = words[text] { return word }
    let word = Int32(words.count)
    words[text] = word
    spelled.append(text)
    return word
  }

  /// Number of a type, also of one that nothing has.
  func number(ofType type: String) -> Int {
    if let number = typeNumbers[type] { return number }
    typeNumbers[type] = rows.count
    rows.append(TypeRow(type: type))
    return rows.count - 1
  }

  /// The name of a type by its number.
  func type(_ number: Int) -> String { rows[number].type }

  func nodes(ofType number: Int) -> [Node] {
    if let nodes = rows[number].nodes { return nodes }
    rows[number].row.sort(sort)
    let found = rows[number].row.slots.compactMap { nodes[$0] }
    rows[number].nodes = found
    return found
  }

  /// - Parameter type: its number; 0 is any.
  func referrers(of slot: Int, type: Int) -> [Node] {
    incoming[slot].sort(sort)
    var found: [Node] = []
    for other in incoming[slot].slots where type == 0 || typeOf[other] == type {
      if let node = nodes[other] { found.append(node) }
    }
    return found
  }

  /// The number of the table of a type by the text at a place.
  func lookup(_ type: String, _ pointer: Pointer) -> Int {
    let type = number(ofType: type)
    return rows[type].lookups.first { lookups[$0].pointer == pointer } ?? make(Lookup(type: type, pointer))
  }

  /// The same for a pointer as it is written: it is read once.
  func lookup(_ type: String, _ pointer: String) -> Int {
    let type = number(ofType: type)
    if let number = rows[type].lookups.first(where: { lookups[$0].written == pointer }) { return number }
    return make(Lookup(type: type, Pointer(pointer), written: pointer))
  }

  private func make(_ new: Lookup) -> Int {
    var lookup = new
    for slot in rows[new.type].row.slots { _ = add(slot, to: &lookup) }
    rows[new.type].lookups.append(lookups.count)
    lookups.append(lookup)
    return lookups.count - 1
  }

  /// The question which resources have this text in a table.
  func question(_ text: String, in lookup: Int) -> Dependency {
    Dependency(kind: .find, a: Int32(lookup), b: Int32(lookups[lookup].number(text)))
  }

  /// What answers it.
  func found(_ question: Dependency) -> [Node] {
    let (lookup, text) = (Int(question.a), Int(question.b))
    guard !lookups[lookup].rows[text].slots.isEmpty else { return [] }
    lookups[lookup].rows[text].sort(sort)
    return lookups[lookup].rows[text].slots.compactMap { nodes[$0] }
  }

  /// Ids of the resources that answer a question now; of a `node`, whether it is there or not.
  func answers(_ question: Dependency) -> [String] {
    switch question.kind {
    case .node: [names[Int(question.a)]]
    case .type: nodes(ofType: Int(question.a)).map(\.resource.id)
    case .referrers: referrers(of: Int(question.a), type: Int(question.b)).map(\.resource.id)
    case .find: found(question).map(\.resource.id)
    case .everything: nodes.compactMap { $0?.resource.id }
    case .frame, .parameter, .extent: []
    }
  }

  /// Number of the type that a question is about; 0 where it is about none or any.
  func subject(of question: Dependency) -> Int {
    switch question.kind {
    case .node: typeOf[Int(question.a)]
    case .type: Int(question.a)
    case .referrers: Int(question.b)
    case .find: lookups[Int(question.a)].type
    case .everything, .frame, .parameter, .extent: 0
    }
  }

  /// Slots in the order of the template: by owner, then as the owner made them.
  private func sort(_ slots: [Int]) -> [Int] {
    guard slots.count > 1 else { return slots }
    let keys = slots.map { slot in
      (key: (nodes[slot].map { place($0.resource.owner) } ?? 0, rank[slot]), slot: slot)
    }
    return keys.sorted { $0.key < $1.key }.map(\.slot)
  }

  // MARK: Changing

  /// The questions whose answers changed, once.
  func drain() -> Set<Dependency> {
    defer { changes = [] }
    return changes
  }

  /// Puts a resource in, or takes it away; `rank` orders it among those of its owner.
  func put(_ resource: Resource?, at id: String, rank: Int) {
    let slot = slot(id)
    let old = nodes[slot]?.resource
    if self.rank[slot] != rank { ordered = nil }
    self.rank[slot] = rank
    if resource == old { return }
    version += 1
    measure(nodes[slot], -1)
    nodes[slot] = resource.map { Node($0, handle: slot) }
    measure(nodes[slot], 1)
    changes.insert(Dependency(kind: .node, a: Int32(slot)))
    changes.insert(.everything)
    let before = typeOf[slot]
    let after = resource.map { number(ofType: $0.type) } ?? 0
    typeOf[slot] = after
    for type in before == after ? [before] : [before, after] where type != 0 { rows[type].nodes = nil }
    if before != after {
      if before != 0 { move(slot, before, add: false) }
      if after != 0 { move(slot, after, add: true) }
    }
    relink(slot, before, nodes[slot])
    reindex(slot, before, after)
  }

  func removeAll() {
    version += 1
    nodes = []
    slots = [:]
    names = []
    typeOf = []
    rows = [TypeRow(type: "*")]
    typeNumbers = ["*": 0]
    lookups = []
    extent = (0, 0)
    outgoing = []
    incoming = []
    rank = []
    changes = []
  }

  private func measure(_ node: Node?, _ by: Int) {
    guard let node, !node.resource.isDeclaration else { return }
    extent.resources += by
    extent.bytes += by * node.survey.bytes
    changes.insert(Dependency(kind: .extent))
  }

  private func move(_ slot: Int, _ type: Int, add: Bool) {
    if add { rows[type].row.insert(slot) } else { rows[type].row.remove(slot) }
    changes.insert(Dependency(kind: .type, a: Int32(type)))
  }

  private func relink(_ slot: Int, _ old: Int, _ node: Node?) {
    let before = outgoing[slot]
    var after: [Int] = []
    for name in node?.survey.names ?? [] {
      let target = self.slot(name)
      if target != slot { after.append(target) }
    }
    let new = typeOf[slot]
    if before == after, old == new { return }
    outgoing[slot] = after
    let gone = before.filter { !after.contains($0) }
    let come = after.filter { !before.contains($0) }
    for target in gone { incoming[target].remove(slot) }
    for target in come { incoming[target].insert(slot) }
    for target in old == new ? gone + come : gone + after {
      changes.insert(Dependency(kind: .referrers, a: Int32(target)))
      for type in old == new ? [new] : [old, new] where type != 0 {
        changes.insert(Dependency(kind: .referrers, a: Int32(target), b: Int32(type)))
      }
    }
  }

  private func reindex(_ slot: Int, _ old: Int, _ new: Int) {
    for type in old == new ? [new] : [old, new] where type != 0 {
      for number in rows[type].lookups {
        let gone = lookups[number].remove(slot)
        let come = type == new ? add(slot, to: &lookups[number]) : nil
        for text in [gone, come] {
          if let text { changes.insert(Dependency(kind: .find, a: Int32(number), b: Int32(text))) }
        }
      }
    }
  }

  /// Gives the number of its text at the place; nil where it has none.
  private func add(_ slot: Int, to lookup: inout Lookup) -> Int? {
    text(nodes[slot]?.resource.value(at: lookup.pointer)).map { lookup.add(slot, $0) }
  }
}
