import TapModel

/// A question that a check asked of the template; when its answer may have changed, the check runs again.
struct Dependency: Hashable {
  enum Kind: UInt8 { case node, type, referrers, find, parameter, frame, extent, everything }
  var kind: Kind
  var a: Int32 = 0
  var b: Int32 = 0
}

/// The resources of a template, indexed for rules; follows changes and says which questions they touch.
final class Store {
  private(set) var nodes: [Node?] = []
  private var slots: [String: Int] = [:]
  /// Ids that slots stand for, also of resources that are not there (yet).
  private var names: [String] = []
  private var byType: [String: Row] = [:]
  private var outgoing: [[Int]] = []
  private var incoming: [Row] = []
  /// Place among the resources of the same owner.
  private var rank: [Int] = []
  /// The place of an owner in the template; set by the engine, which knows the design.
  var place: (Owner) -> Int = { _ in 0 }

  /// Texts and types as numbers, for `Dependency`.
  private var words: [String: Int32] = [:]
  private var texts: [String] = []

  /// Slots that are put into the order of the template when somebody asks.
  ///
  /// Owners never change places among each other, so that a row stays in order until something is added.
  private struct Row {
    var slots: [Int] = []
    var isSorted = true

    /// Of a slot that is not in the row.
    mutating func insert(_ slot: Int) {
      slots.append(slot)
      isSorted = slots.count < 2
    }

    mutating func remove(_ slot: Int) { slots.firstIndex(of: slot).map { _ = slots.remove(at: $0) } }
  }

  /// Lookup tables by type and pointer, made when a rule first asks.
  private struct Index {
    var pointer: Pointer
    var slots: [String: Row] = [:]
    var texts: [Int: String] = [:]
  }
  private var indices: [String: [Pointer: Index]] = [:]
  /// How a raw value reads as text; set by the view, which knows parameters.
  var text: (JSON?) -> String? = { $0?.scalarText }

  /// Questions whose answers changed since the last `drain`.
  private var changes: Set<Dependency> = []

  // MARK: Reading

  /// Every resource in the order of the template.
  var all: [Node] { sort(nodes.indices.filter { nodes[$0] != nil }).compactMap { nodes[$0] } }
  /// Resources without declarations, and about the bytes that they take in a template.
  private(set) var extent: (resources: Int, bytes: Int) = (0, 0)
  var types: [String] { byType.filter { !$0.value.slots.isEmpty }.keys.sorted() }
  func count(of type: String) -> Int { byType[type]?.slots.count ?? 0 }

  func node(_ id: String) -> Node? { slots[id].flatMap { nodes[$0] } }

  func slot(_ id: String) -> Int {
    if let slot = slots[id] { return slot }
    slots[id] = nodes.count
    names.append(id)
    nodes.append(nil)
    outgoing.append([])
    incoming.append(Row())
    rank.append(0)
    return nodes.count - 1
  }

  func name(_ slot: Int) -> String { names[slot] }

  func word(_ text: String) -> Int32 {
    if let word = words[text] { return word }
    let word = Int32(words.count)
    words[text] = word
    texts.append(text)
    return word
  }

  func nodes(of type: String) -> [Node] {
    byType[type] == nil ? [] : inOrder(&byType[type, default: Row()])
  }

  func referrers(of slot: Int, type: String) -> [Node] {
    let found = inOrder(&incoming[slot])
    return type == "*" ? found : found.filter { $0.resource.type == type }
  }

  func find(_ type: String, _ pointer: Pointer, _ text: String) -> [Node] {
    if indices[type]?[pointer] == nil {
      var index = Index(pointer: pointer)
      for slot in byType[type]?.slots ?? [] { add(slot, to: &index) }
      indices[type, default: [:]][pointer] = index
    }
    guard let row = indices[type]?[pointer]?.slots[text] else { return [] }
    return (row.isSorted ? row.slots : sort(row.slots)).compactMap { nodes[$0] }
  }

  func findDependency(_ type: String, _ pointer: Pointer, _ text: String) -> Dependency {
    Dependency(kind: .find, a: word(type + "\u{0}" + pointer.description), b: word(text))
  }

  /// Ids of the resources that answer a question now; of a `node`, whether it is there or not.
  func answers(_ question: Dependency) -> [String] {
    switch question.kind {
    case .node: [names[Int(question.a)]]
    case .type: nodes(of: texts[Int(question.a)]).map(\.resource.id)
    case .referrers: referrers(of: Int(question.a), type: texts[Int(question.b)]).map(\.resource.id)
    case .find: find(question).map(\.resource.id)
    case .everything: nodes.compactMap { $0?.resource.id }
    case .frame, .parameter, .extent: []
    }
  }

  private func find(_ question: Dependency) -> [Node] {
    let parts = texts[Int(question.a)].split(separator: "\u{0}", omittingEmptySubsequences: false)
    return find(String(parts[0]), Pointer(parts[parts.count - 1]), texts[Int(question.b)])
  }

  private func inOrder(_ row: inout Row) -> [Node] {
    if !row.isSorted { (row.slots, row.isSorted) = (sort(row.slots), true) }
    return row.slots.compactMap { nodes[$0] }
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
    self.rank[slot] = rank
    if resource == old { return }
    measure(nodes[slot], -1)
    nodes[slot] = resource.map { Node($0, handle: slot) }
    measure(nodes[slot], 1)
    changes.insert(Dependency(kind: .node, a: Int32(slot)))
    changes.insert(Dependency(kind: .everything))
    if old?.type != resource?.type {
      if let type = old?.type { move(slot, type, add: false) }
      if let type = resource?.type { move(slot, type, add: true) }
    }
    relink(slot, old?.type, nodes[slot])
    reindex(slot, old?.type, resource?.type)
  }

  func removeAll() {
    self.nodes = []
    slots = [:]
    names = []
    byType = [:]
    extent = (0, 0)
    outgoing = []
    incoming = []
    rank = []
    indices = [:]
    changes = []
  }

  private func measure(_ node: Node?, _ by: Int) {
    guard let node, !node.resource.isDeclaration else { return }
    extent.resources += by
    extent.bytes += by * node.survey.bytes
    changes.insert(Dependency(kind: .extent))
  }

  private func move(_ slot: Int, _ type: String, add: Bool) {
    if add { byType[type, default: Row()].insert(slot) } else { byType[type]?.remove(slot) }
    changes.insert(Dependency(kind: .type, a: word(type)))
  }

  private func relink(_ slot: Int, _ old: String?, _ node: Node?) {
    let before = outgoing[slot]
    var after: [Int] = []
    for name in node?.survey.names ?? [] {
      let target = self.slot(name)
      if target != slot { after.append(target) }
    }
    outgoing[slot] = after
    let gone = before.filter { !after.contains($0) }
    let come = after.filter { !before.contains($0) }
    for target in gone { incoming[target].remove(slot) }
    for target in come { incoming[target].insert(slot) }
    let new = node?.resource.type
    for target in old == new ? gone + come : gone + after {
      for type in Set([old, new, "*"].compactMap { $0 }) {
        changes.insert(Dependency(kind: .referrers, a: Int32(target), b: word(type)))
      }
    }
  }

  private func reindex(_ slot: Int, _ old: String?, _ new: String?) {
    for type in Set([old, new].compactMap { $0 }) {
      guard var tables = indices.removeValue(forKey: type) else { continue }
      for pointer in tables.keys {
        if let text = tables[pointer]?.texts.removeValue(forKey: slot) {
          tables[pointer]?.slots[text]?.remove(slot)
          changes.insert(findDependency(type, pointer, text))
        }
        guard type == new, var index = tables[pointer] else { continue }
        if let text = add(slot, to: &index) { changes.insert(findDependency(type, pointer, text)) }
        tables[pointer] = index
      }
      indices[type] = tables
    }
  }

  @discardableResult
  private func add(_ slot: Int, to index: inout Index) -> String? {
    guard let text = text(nodes[slot]?.resource.value(at: index.pointer)) else { return nil }
    index.slots[text, default: Row()].insert(slot)
    index.texts[slot] = text
    return text
  }
}
