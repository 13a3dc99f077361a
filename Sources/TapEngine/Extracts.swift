import TapModel

/// What checks made of places of resources, kept for the checks that would make the same of them.
///
/// An extract that asked for its own resource and the sections alone stands as long as these do; one that asked for more
/// stands until any resource changes.
struct Extracts {
  private struct Entry {
    let kind: ObjectIdentifier
    /// Held, because values point to it.
    let node: Node
    let place: [Path.Step]
    let content: AnyObject
    /// What making it asked, beside its own resource.
    let asked: [Dependency]
    /// Of the store, where it stands only for that one.
    let version: Int?
  }

  /// By the slot of the resource; the first are those of the template itself.
  private var entries: [[Entry]] = [[]]
  private(set) var steps = KeptSteps()

  /// Its number among those of the resource; nil where nobody has made it, or what it was made of has changed.
  func find(_ kind: ObjectIdentifier, _ node: Node, _ place: [Path.Step], _ version: Int) -> Int? {
    guard node.row < entries.count else { return nil }
    return entries[node.row].firstIndex { entry in
      entry.kind == kind && entry.node === node && (entry.version == nil || entry.version == version)
        && entry.place == place
    }
  }

  func content(_ node: Node, _ number: Int) -> AnyObject { entries[node.row][number].content }

  /// What making it asked, beside its own resource.
  func asked(_ node: Node, _ number: Int) -> [Dependency] { entries[node.row][number].asked }

  mutating func add(
    _ kind: ObjectIdentifier, _ node: Node, _ place: [Path.Step], _ content: AnyObject, _ asked: [Dependency],
    _ version: Int
  ) {
    let asked = asked.filter { $0 != Dependency(kind: .node, a: Int32(node.handle)) }
    let isOwn = asked.allSatisfy { question in
      switch question.kind {
      case .parameter, .frame: true
      case .node, .type, .referrers, .find, .extent, .everything: false
      }
    }
    let slot = node.row
    while entries.count <= slot { entries.append([]) }
    entries[slot].removeAll { $0.node !== node || $0.kind == kind && $0.place == place }
    entries[slot].append(
      Entry(kind: kind, node: node, place: place, content: content, asked: asked, version: isOwn ? nil : version))
  }

  /// The place as one that outlives the check.
  mutating func keep(_ place: [Path.Step]) -> Path { place.reduce(.root) { step($0, $1) } }

  mutating func step(_ path: Path, _ step: Path.Step) -> Path { steps.add(path, step) }
}

extension Node {
  /// Where its extracts stand: the template itself has the slot -1.
  fileprivate var row: Int { handle + 1 }
}

/// Places, each a step from another one.
struct Steps {
  private var list: [(from: Path, step: Path.Step)] = []
  /// How many of the list are in use; the others are written over.
  private var count = 0

  mutating func add(_ path: Path, _ step: Path.Step) -> Path {
    if count < list.count { list[count] = (path, step) } else { list.append((path, step)) }
    count += 1
    return Path(Int32(truncatingIfNeeded: count - 1))
  }

  subscript(path: Path) -> (from: Path, step: Path.Step) { list[path.place] }

  mutating func removeAll() { count = 0 }
}

/// Places that outlive their check, in pieces: a list of a million would be copied in an edit when it grows.
struct KeptSteps {
  private var pieces: [[(from: Path, step: Path.Step)]] = []
  private static let size = 1024

  mutating func add(_ path: Path, _ step: Path.Step) -> Path {
    if pieces.last.map({ $0.count == KeptSteps.size }) ?? true {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(KeptSteps.size)
    }
    let last = pieces.count - 1
    pieces[last].append((path, step))
    return Path(Int32(truncatingIfNeeded: last * KeptSteps.size + pieces[last].count - 1)).kept
  }

  subscript(path: Path) -> (from: Path, step: Path.Step) {
    pieces[path.place / KeptSteps.size][path.place % KeptSteps.size]
  }
}

/// Places of a check have the numbers from 0 on, those of extracts the ones below the root's -1.
extension Path {
  var isKept: Bool { number < Path.root.number }

  fileprivate var place: Int { Int(isKept ? -2 - number : number) }

  /// The place in the steps of the extracts.
  fileprivate var kept: Path { Path(-2 - number) }
}
