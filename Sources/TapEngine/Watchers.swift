/// Which checks asked what: tells whom a change of the template concerns.
struct Watchers {
  /// A check that asked, and its stamp then.
  typealias Watch = (check: Int, stamp: UInt32)

  /// Questions for one resource, nearly all, by its slot.
  private var nodes: [[Watch]]
  private var others: [Dependency: [Watch]] = [:]

  /// Notes who asked what so far, in lists that need not grow: there are tens of thousands.
  init(_ checks: [Check], slots: Int) {
    var counts = Array(repeating: 0, count: slots)
    var rest = 0
    for check in checks where check.isLive {
      for question in check.dependencies {
        if question.kind == .node { counts[Int(question.a)] += 1 } else { rest += 1 }
      }
    }
    nodes = counts.map { count in
      var list: [Watch] = []
      list.reserveCapacity(count)
      return list
    }
    others.reserveCapacity(rest / 2)
    for (number, check) in checks.enumerated() where check.isLive {
      for question in check.dependencies {
        if question.kind == .node {
          nodes[Int(question.a)].append((number, check.stamp))
        } else {
          others[question, default: []].append((number, check.stamp))
        }
      }
    }
  }

  /// Who asked a question, also with verdicts that are stale by now.
  func of(_ question: Dependency) -> [Watch] {
    guard question.kind == .node else { return others[question] ?? [] }
    let slot = Int(question.a)
    return nodes.indices.contains(slot) ? nodes[slot] : []
  }

  mutating func add(_ watch: Watch, _ question: Dependency, _ isStale: (Watch) -> Bool) {
    if question.kind == .node {
      let slot = Int(question.a)
      while nodes.count <= slot { nodes.append([]) }
      Watchers.add(watch, to: &nodes[slot], isStale)
    } else {
      Watchers.add(watch, to: &others[question, default: []], isStale)
    }
  }

  /// Adds an entry, and sweeps stale ones whenever the list has doubled.
  private static func add(_ watch: Watch, to list: inout [Watch], _ isStale: (Watch) -> Bool) {
    if list.count >= 16, list.count & (list.count - 1) == 0 { list.removeAll(where: isStale) }
    list.append(watch)
  }
}
