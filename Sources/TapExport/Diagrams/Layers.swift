/// Vertices of a graph in layers, so that every edge runs from one layer to the next (after Sugiyama): cycles are opened,
/// long edges pass through vertices of their own, and each layer is ordered to cross little.
struct Layers {
  /// From one vertex to another.
  struct Edge {
    let from: Int
    let to: Int
    /// Number of the edge it is a piece of.
    let whole: Int
    /// Drawn against its direction, which opens a cycle.
    let isReversed: Bool
  }

  /// Vertices of each layer from top to bottom; numbers from `count` on are places where an edge passes.
  private(set) var layers: [[Int]] = []
  /// Each between two neighbouring layers.
  private(set) var pieces: [Edge] = []
  private var depth: [Int]

  /// - Parameters:
  ///   - first: vertices that stand before all others.
  ///   - last: vertices that stand after all others.
  init(count: Int, edges: [(from: Int, to: Int)], first: Set<Int>, last: Set<Int>) {
    depth = [Int](repeating: 0, count: count)
    let directed = Layers.opened(edges, count: count)
    place(directed, first, last)
    cut(directed)
    for number in depth.indices { layers[depth[number]].append(number) }
    layers.removeAll(where: \.isEmpty)
    for _ in 0..<4 {
      for layer in layers.indices.dropFirst() { order(layer, by: layer - 1) }
      for layer in layers.indices.dropLast().reversed() { order(layer, by: layer + 1) }
    }
  }

  /// The edges without cycles: one that closes a cycle is turned round.
  private static func opened(_ edges: [(from: Int, to: Int)], count: Int) -> [Edge] {
    var next = [[Int]](repeating: [], count: count)
    func reaches(_ from: Int, _ to: Int) -> Bool {
      var seen: Set<Int> = [from]
      var open = [from]
      while let here = open.popLast() {
        if here == to { return true }
        for other in next[here] where seen.insert(other).inserted { open.append(other) }
      }
      return false
    }
    return edges.enumerated().map { number, edge in
      let isReversed = reaches(edge.to, edge.from)
      let (from, to) = isReversed ? (edge.to, edge.from) : edge
      next[from].append(to)
      return Edge(from: from, to: to, whole: number, isReversed: isReversed)
    }
  }

  /// Each vertex as deep as the longest way to it.
  private mutating func place(_ edges: [Edge], _ first: Set<Int>, _ last: Set<Int>) {
    for number in depth.indices where !first.contains(number) { depth[number] = 1 }
    for _ in depth.indices {
      for edge in edges { depth[edge.to] = max(depth[edge.to], depth[edge.from] + 1) }
    }
    let deepest = depth.max() ?? 0
    if !last.isEmpty {
      let inside = depth.indices.filter { !last.contains($0) }.map { depth[$0] }.max() ?? 0
      for number in last { depth[number] = max(inside + 1, deepest) }
    }
    layers = [[Int]](repeating: [], count: (depth.max() ?? 0) + 1)
  }

  /// Cuts long edges into pieces from one layer to the next.
  private mutating func cut(_ edges: [Edge]) {
    for edge in edges {
      var from = edge.from
      for between in (depth[edge.from] + 1)..<max(depth[edge.to], depth[edge.from] + 1) {
        depth.append(between)
        pieces.append(Edge(from: from, to: depth.count - 1, whole: edge.whole, isReversed: edge.isReversed))
        from = depth.count - 1
      }
      pieces.append(Edge(from: from, to: edge.to, whole: edge.whole, isReversed: edge.isReversed))
    }
  }

  /// Sorts a layer by where its neighbours in another layer lie on average.
  private mutating func order(_ layer: Int, by other: Int) {
    let places = Dictionary(uniqueKeysWithValues: layers[other].enumerated().map { ($1, $0) })
    var weights: [Int: (sum: Int, count: Int)] = [:]
    for piece in pieces {
      for (here, there) in [(piece.from, piece.to), (piece.to, piece.from)] {
        guard let place = places[there] else { continue }
        weights[here, default: (0, 0)].sum += place * 1000
        weights[here, default: (0, 0)].count += 1
      }
    }
    let old = Dictionary(uniqueKeysWithValues: layers[layer].enumerated().map { ($1, $0) })
    func weight(_ vertex: Int) -> (Int, Int) {
      let place = old[vertex] ?? 0
      let weight = weights[vertex].map { $0.sum / max($0.count, 1) } ?? place * 1000
      return (weight, place)
    }
    layers[layer].sort { weight($0) < weight($1) }
  }
}
