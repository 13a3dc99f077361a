import TapModel

/// Which resource of a template goes into which nested stack.
///
/// A part needs only parts before it: it takes resources whose own needs are met, as many as its seam and
/// CloudFormation's quotas allow; so parts never depend on each other in a circle.
struct NestedPlan {
  /// One nested stack.
  struct Part {
    /// Where the design is cut: `network`, `data`.
    var seam: String
    /// Places in the template, in its order.
    var resources: [Int]
  }

  private(set) var parts: [Part] = []
  /// The part of each logical id.
  private(set) var part: [String: Int] = [:]

  /// What one part may hold at most.
  struct Limits {
    var resources = StackQuota.resources
    /// Values that other parts read: a margin below the quota, for outputs of the template itself.
    var outputs = StackQuota.outputs - 10
    /// Values of other parts, and parameters of the template.
    var parameters = StackQuota.parameters - 10
    /// A margin below the quota, for parameters and outputs that come with the cut.
    var bytes = StackQuota.bytes * 8 / 10
  }

  /// - Parameters:
  ///   - resources: without declarations.
  ///   - seam: where a resource belongs.
  init(_ resources: [Resource], _ limits: Limits = Limits(), seam: (Resource) -> String) throws(ExportRefusal) {
    var waiting = Needs(resources)
    let seams = resources.map(seam)
    var ready: [String: [Int]] = [:]
    for place in resources.indices where waiting.count[place] == 0 { ready[seams[place], default: []].append(place) }
    var left = resources.count
    while left > 0 {
      guard let seam = NestedPlan.next(ready) else {
        throw ExportRefusal(cycle: resources.map(\.id).filter { part[$0] == nil })
      }
      var load = Load(limits: limits)
      var taken: [Int] = []
      var queue = ready[seam] ?? []
      var next = 0
      while next < queue.count {
        let place = queue[next]
        guard load.takes(resources[place], waiting.exports[place], waiting.imports(of: place, but: parts.count, part))
        else { break }
        next += 1
        taken.append(place)
        part[resources[place].id] = parts.count
        for user in waiting.users[place] {
          waiting.count[user] -= 1
          guard waiting.count[user] == 0 else { continue }
          if seams[user] == seam { queue.append(user) } else { ready[seams[user], default: []].append(user) }
        }
      }
      ready[seam] = Array(queue[next...])
      left -= taken.count
      parts.append(Part(seam: seam, resources: taken.sorted()))
    }
  }

  /// The seam with the most resources that wait for nothing, the first by name of several.
  private static func next(_ ready: [String: [Int]]) -> String? {
    ready.filter { !$0.value.isEmpty }.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.key
  }

  /// What a part holds so far.
  private struct Load {
    let limits: Limits
    var resources = 0
    var outputs = 0
    var bytes = 0
    var imports: Set<Read> = []

    /// False where the part is full; the first resource always finds room.
    mutating func takes(_ resource: Resource, _ exports: Int, _ reads: Set<Read>) -> Bool {
      let size = Survey(of: resource).bytes
      let all = imports.union(reads)
      let isFull =
        resources + 1 > limits.resources || outputs + exports > limits.outputs || bytes + size > limits.bytes
        || all.count > limits.parameters
      guard resources == 0 || !isFull else { return false }
      resources += 1
      outputs += exports
      bytes += size
      imports = all
      return true
    }
  }

  /// A value that a resource reads of another, or a parameter of the template.
  private struct Read: Hashable {
    var name: String
    var attribute: String?
  }

  /// Who needs whom.
  private struct Needs {
    /// How many others a resource still waits for.
    var count: [Int]
    /// The resources that wait for one.
    var users: [[Int]]
    /// How many values of a resource others read.
    var exports: [Int] = []
    /// What a resource reads of others, and of the template's parameters.
    private var reads: [Set<Read>] = []

    init(_ resources: [Resource]) {
      let places = Dictionary(resources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      count = Array(repeating: 0, count: resources.count)
      users = Array(repeating: [], count: resources.count)
      var read: [Set<String>] = Array(repeating: [], count: resources.count)
      var reads: [Set<Read>] = Array(repeating: [], count: resources.count)
      for (place, resource) in resources.enumerated() {
        var needs = Set(resource.dependsOn.compactMap { places[$0] })
        resource.json.eachReference { name, attribute in
          if name.hasPrefix("AWS::") || name == resource.id { return }
          reads[place].insert(Read(name: name, attribute: attribute))
          guard let target = places[name] else { return }
          needs.insert(target)
          read[target].insert(attribute ?? "")
        }
        needs.remove(place)
        count[place] = needs.count
        for need in needs { users[need].append(place) }
      }
      exports = read.map(\.count)
      self.reads = reads
      for place in users.indices { users[place].sort() }
    }

    /// What a resource would bring into a part as parameters.
    func imports(of place: Int, but number: Int, _ part: [String: Int]) -> Set<Read> {
      reads[place].filter { part[$0.name] != number }
    }
  }
}

extension ExportRefusal {
  /// Resources that need each other in a circle cannot be cut apart.
  init(cycle ids: [String]) {
    self.init(reason: "\(ids.count) resources need each other in a circle: \(ids.prefix(3).joined(separator: ", "))")
  }
}
