import TapModel

/// The open findings, worst first, then in the order of the design; follows checks one by one, and knows what came and
/// went since somebody last asked.
struct FindingList {
  /// Who found it: a check by its number, or the mechanism itself at a component.
  enum Source: Hashable {
    case check(Int)
    case fault(String)
  }

  /// What orders the list.
  struct Key: Comparable {
    let level: Level
    let place: Int
    let rule: String
    let resource: String
    let pointer: String
    let message: String

    static func < (a: Key, b: Key) -> Bool {
      if a.level != b.level { return a.level < b.level }
      if a.place != b.place { return a.place < b.place }
      if a.rule != b.rule { return a.rule < b.rule }
      if a.resource != b.resource { return a.resource < b.resource }
      if a.pointer != b.pointer { return a.pointer < b.pointer }
      return a.message < b.message
    }
  }

  private(set) var all: [Finding] = []
  private var keys: [Key] = []
  private var bySource: [Source: [(key: Key, finding: Finding)]] = [:]
  private(set) var byComponent: [String: [Finding]] = [:]
  private(set) var delta = FindingDelta()

  /// Puts what a source finds now in the place of what it found before.
  mutating func replace(_ source: Source, with found: [(key: Key, finding: Finding)]) {
    let before = bySource[source] ?? []
    if before.isEmpty && found.isEmpty { return }
    if before.count == found.count, zip(before, found).allSatisfy({ $0.key == $1.key && $0.finding == $1.finding }) {
      return
    }
    bySource[source] = found.isEmpty ? nil : found
    for (key, finding) in before where !found.contains(where: { $0.finding == finding && $0.key == key }) {
      remove(key, finding)
    }
    for (key, finding) in found where !before.contains(where: { $0.finding == finding && $0.key == key }) {
      insert(key, finding)
    }
  }

  /// Takes everything anew; what was open before and is not now, or the other way round, counts as changed.
  mutating func reset(_ found: [(source: Source, key: Key, finding: Finding)]) {
    let before = Set(all)
    let sorted = found.sorted { $0.key < $1.key }
    all = sorted.map(\.finding)
    keys = sorted.map(\.key)
    bySource = Dictionary(grouping: sorted, by: \.source).mapValues { $0.map { ($0.key, $0.finding) } }
    byComponent = Dictionary(grouping: all, by: \.component)
    let now = Set(all)
    for finding in before.subtracting(now) { delta.clear(finding) }
    for finding in all where !before.contains(finding) { delta.open(finding) }
  }

  /// What changed since the last time; from now on changes are counted anew.
  mutating func takeDelta() -> FindingDelta {
    defer { delta = FindingDelta() }
    return delta
  }

  /// Puts back what was taken for a while.
  mutating func restore(_ delta: FindingDelta) { self.delta = delta }

  private mutating func insert(_ key: Key, _ finding: Finding) {
    let index = lowerBound(key)
    all.insert(finding, at: index)
    keys.insert(key, at: index)
    // Of one component the list is short: its place is found by going through it.
    var own = byComponent[finding.component] ?? []
    byComponent[finding.component] = nil
    own.append(finding)
    byComponent[finding.component] = own
    delta.open(finding)
  }

  private mutating func remove(_ key: Key, _ finding: Finding) {
    var index = lowerBound(key)
    while index < all.count, keys[index] == key, all[index] != finding { index += 1 }
    guard index < all.count, all[index] == finding else { return }
    all.remove(at: index)
    keys.remove(at: index)
    if let place = byComponent[finding.component]?.firstIndex(of: finding) {
      byComponent[finding.component]?.remove(at: place)
    }
    delta.clear(finding)
  }

  private func lowerBound(_ key: Key) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Finding {
  /// Worst first, then by component, rule, resource and words: what came and went stands alike in every run.
  package static func comesFirst(_ a: Finding, _ b: Finding) -> Bool {
    if a.level != b.level { return a.level < b.level }
    if a.component != b.component { return a.component < b.component }
    if a.rule != b.rule { return a.rule < b.rule }
    let (one, other) = (a.resource ?? "", b.resource ?? "")
    return one == other ? a.message < b.message : one < other
  }
}

/// Findings that came and went.
package struct FindingDelta: Sendable {
  /// Not open before, in the order of finding.
  package private(set) var opened: [Finding] = []
  /// Open before, in the order of going.
  package private(set) var cleared: [Finding] = []

  /// What came and went again is no change.
  mutating func open(_ finding: Finding) {
    if let place = cleared.firstIndex(of: finding) { cleared.remove(at: place) } else { opened.append(finding) }
  }

  mutating func clear(_ finding: Finding) {
    if let place = opened.firstIndex(of: finding) { opened.remove(at: place) } else { cleared.append(finding) }
  }
}
