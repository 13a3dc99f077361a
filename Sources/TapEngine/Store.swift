import TapModel

/// A question that a check asked of the template; when its answer may have changed, the check runs again.
struct Dependency: Hashable {
  enum Kind: UInt8 { case node, type, referrers, find, frame, everything }
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
  private var byType: [String: Set<Int>] = [:]
  private var sorted: [String: [Int]] = [:]
  private var outgoing: [[Int]] = []
  private var incoming: [Set<Int>] = []
  /// Place among the resources of the same owner.
  private var rank: [Int] = []
  /// The place of an owner in the template; set by the engine, which knows the design.
  var place: (Owner) -> Int = { _ in 0 }

  /// Texts and types as numbers, for `Dependency`.
  private var words: [String: Int32] = [:]
  private var texts: [String] = []

  /// Lookup tables by type and pointer, made when a rule first asks.
  private struct Index {
    var pointer: Pointer
    var slots: [String: Set<Int>] = [:]
    var texts: [Int: String] = [:]
  }
  private var indices: [String: [Pointer: Index]] = [:]
  /// How a raw value reads as text; set by the view, which knows parameters.
  var text: (JSON?) -> String? = { $0?.scalarText }

  /// Questions whose answers changed since the last `drain`.
  private var changes: Set<Dependency> = []

  // MARK: Reading

  /// Every resource in the order of the template.
  var all: [Node] { sort(Set(nodes.indices.filter { nodes[$0] != nil })).compactMap { nodes[$0] } }
  var count: Int { byType.reduce(0) { $0 + ($1.key.hasPrefix(Resource.declarationPrefix) ? 0 : $1.value.count) } }
  var types: [String] { byType.filter { !$0.value.isEmpty }.keys.sorted() }
  func count(of type: String) -> Int { byType[type]?.count ?? 0 }

  func node(_ id: String) -> Node? { slots[id].flatMap { nodes[$0] } }

  func slot(_ id: String) -> Int {
    if let slot = slots[id] { return slot }
    slots[id] = nodes.count
    names.append(id)
    nodes.append(nil)
    outgoing.append([])
    incoming.append([])
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
    if sorted[type] == nil { sorted[type] = sort(byType[type] ?? []) }
    return (sorted[type] ?? []).compactMap { nodes[$0] }
  }

  func referrers(of slot: Int, type: String) -> [Node] {
    let found = sort(incoming[slot]).compactMap { nodes[$0] }
    return type == "*" ? found : found.filter { $0.resource.type == type }
  }

  func find(_ type: String, _ pointer: Pointer, _ text: String) -> [Node] {
    if indices[type]?[pointer] == nil {
      var index = Index(pointer: pointer)
      for slot in byType[type] ?? [] { add(slot, to: &index) }
      indices[type, default: [:]][pointer] = index
    }
    return sort(indices[type]?[pointer]?.slots[text] ?? []).compactMap { nodes[$0] }
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
    case .frame: []
    }
  }

  private func find(_ question: Dependency) -> [Node] {
    let parts = texts[Int(question.a)].split(separator: "\u{0}", omittingEmptySubsequences: false)
    return find(String(parts[0]), Pointer(parts[parts.count - 1]), texts[Int(question.b)])
  }

  /// Slots in the order of the template: by owner, then as the owner made them.
  private func sort(_ slots: Set<Int>) -> [Int] {
    guard slots.count > 1 else { return Array(slots) }
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
    nodes[slot] = resource.map { Node($0, handle: slot) }
    changes.insert(Dependency(kind: .node, a: Int32(slot)))
    changes.insert(Dependency(kind: .everything))
    if old?.type != resource?.type {
      if let type = old?.type { move(slot, type, add: false) }
      if let type = resource?.type { move(slot, type, add: true) }
    }
    relink(slot, old, resource)
    reindex(slot, old?.type, resource?.type)
  }

  func removeAll() {
    self.nodes = []
    slots = [:]
    names = []
    byType = [:]
    sorted = [:]
    outgoing = []
    incoming = []
    rank = []
    indices = [:]
    changes = []
  }

  private func move(_ slot: Int, _ type: String, add: Bool) {
    if add { byType[type, default: []].insert(slot) } else { byType[type]?.remove(slot) }
    sorted[type] = nil
    changes.insert(Dependency(kind: .type, a: word(type)))
  }

  private func relink(_ slot: Int, _ old: Resource?, _ new: Resource?) {
    let before = Set(outgoing[slot])
    outgoing[slot] = new.map { references(of: $0) } ?? []
    let after = Set(outgoing[slot])
    for target in before.subtracting(after) { incoming[target].remove(slot) }
    for target in after.subtracting(before) { incoming[target].insert(slot) }
    let told = old?.type == new?.type ? before.symmetricDifference(after) : before.union(after)
    for target in told {
      for type in Set([old?.type, new?.type, "*"].compactMap { $0 }) {
        changes.insert(Dependency(kind: .referrers, a: Int32(target), b: word(type)))
      }
    }
  }

  private func references(of resource: Resource) -> [Int] {
    var found: [Int] = []
    let own = slots[resource.id]
    let visit: (String, String?) -> Void = { name, _ in
      let slot = self.slot(name)
      if slot != own, !found.contains(slot) { found.append(slot) }
    }
    resource.properties.eachReference(visit)
    for member in resource.attributes.members {
      if member.key == "DependsOn" {
        for id in resource.dependsOn { visit(id, nil) }
      } else {
        member.value.eachReference(visit)
      }
    }
    return found
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
    index.slots[text, default: []].insert(slot)
    index.texts[slot] = text
    return text
  }
}
