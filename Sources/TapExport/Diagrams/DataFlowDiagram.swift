import TapModel

/// Who gives data to whom, from left to right through the boundary.
struct DataFlowDiagram {
  let architecture: Architecture
  private let links: [Link]
  /// The name of each vertex; outside, those who send and those who are sent to are two.
  private let ends: [String]
  private let blocks: [Block]
  private let layers: Layers
  private let isInside: [Bool]

  /// Lines start at multiples of the grid and stop halfway between, so that no two lie on each other.
  private static let grid = 16
  private static let lane = 12
  /// Between a box and what stands beside its lines: the boundary runs there.
  private static let beside = 20

  init(_ architecture: Architecture) {
    self.architecture = architecture
    let links = architecture.links.filter { $0.from != $0.to }
    var ends: [String] = []
    func vertex(_ end: String, _ sends: Bool) -> Int {
      let name = architecture.isOutside(end) ? (sends ? "from " : "to ") + end : end
      if let known = ends.firstIndex(of: name) { return known }
      ends.append(name)
      return ends.count - 1
    }
    let edges = links.map { (from: vertex($0.from, true), to: vertex($0.to, false)) }
    let isInside = ends.map { end in !architecture.isOutside(end) }
    let outside = Set(ends.indices.filter { !isInside[$0] })
    let first = outside.filter { ends[$0].hasPrefix("from ") }
    self.links = links
    self.ends = ends
    self.isInside = isInside
    layers = Layers(count: ends.count, edges: edges, first: first, last: outside.subtracting(first))
    blocks = ends.enumerated().map { number, end in
      let (leaving, arriving) = (edges.count { $0.from == number }, edges.count { $0.to == number })
      var block = DataFlowDiagram.block(end, architecture)
      // A link that was turned round is drawn from its other end.
      block.least = (leaving + arriving + 1) * DataFlowDiagram.grid
      return block
    }
  }

  private static func block(_ end: String, _ architecture: Architecture) -> Block {
    guard let component = architecture.inside.first(where: { $0.id == end }) else {
      return .thing("", end.split(separator: " ", maxSplits: 1).last.map(String.init) ?? end, ["outside"])
    }
    let stores = architecture.references(of: component).filter { architecture.holdsData($0.id) }
    return .thing(
      component.id, component.title,
      [component.id, architecture.summary(of: component)] + stores.map { "\($0.field): \($0.id)" })
  }

  // MARK: Drawing

  func draw(into drawing: inout Drawing, from top: Int) {
    guard !links.isEmpty else {
      drawing.write(["The design has no flows."], at: Spot(Drawing.margin, top))
      return
    }
    let places = placed(from: (top + 3 * DataFlowDiagram.grid) / DataFlowDiagram.grid * DataFlowDiagram.grid)
    drawBoundary(places, into: &drawing, top: top)
    for (number, block) in blocks.enumerated() {
      if let area = places.areas[number] { block.draw(in: area, into: &drawing) }
    }
    drawLinks(places, into: &drawing)
    let bottom = drawing.size.height
    let columns = max((drawing.size.width - 2 * Drawing.margin) * 100 / (12 * 61), 60)
    let legend = links.enumerated().flatMap { number, link in
      Drawing.lines("\(number + 1)  \(link.from) to \(link.to), \(link.way): \(link.purpose)", columns: columns)
    }
    drawing.write(legend, at: Spot(Drawing.margin, bottom))
  }

  /// Where everything lies: vertices by number, and for each layer its left and right edge and its first lane.
  private struct Places {
    var areas: [Int: Area] = [:]
    var columns: [(left: Int, right: Int, lanes: Int)] = []
    var bottom = 0
  }

  private func placed(from top: Int) -> Places {
    let grid = DataFlowDiagram.grid
    func size(_ vertex: Int) -> (width: Int, height: Int) {
      guard vertex < blocks.count else { return (0, 2 * grid) }
      let size = blocks[vertex].size
      return (size.width, (size.height + grid - 1) / grid * grid)
    }
    let heights = layers.layers.map { $0.reduce(-2 * grid) { $0 + size($1).height + 2 * grid } }
    let tallest = heights.max() ?? 0
    var places = Places()
    var x = Drawing.margin + DataFlowDiagram.beside
    for (number, layer) in layers.layers.enumerated() {
      let width = layer.map { size($0).width }.max() ?? 0
      var y = top + (tallest - heights[number]) / 2 / grid * grid
      for vertex in layer {
        let (own, height) = size(vertex)
        places.areas[vertex] = Area(x: x, y: y, width: vertex < blocks.count ? max(own, width) : width, height: height)
        y += height + 2 * grid
      }
      let leaving = layers.pieces.filter { layer.contains($0.from) }
      let labels = leaving.map { Drawing.width(of: label($0.whole), .small) }.max() ?? 0
      let lanes = x + width + DataFlowDiagram.beside + labels + Drawing.padding
      places.columns.append((x, x + width, lanes))
      x = lanes + leaving.count * DataFlowDiagram.lane + DataFlowDiagram.beside
    }
    places.bottom = top + tallest
    return places
  }

  private func drawBoundary(_ places: Places, into drawing: inout Drawing, top: Int) {
    let inside = layers.layers.indices.filter { layer in
      layers.layers[layer].contains { $0 < ends.count && isInside[$0] }
    }
    guard let first = inside.first, let last = inside.last else { return }
    let left = places.columns[first].left - DataFlowDiagram.beside / 2
    let right = places.columns[last].right + DataFlowDiagram.beside / 2
    let area = Area(x: left, y: top, width: max(right - left, 190), height: places.bottom + Block.gap - top)
    drawing.shapes.append(.box(area, .boundary))
    drawing.write(["Authorization boundary"], at: Spot(left + Drawing.padding, top + 6), .strong)
  }

  private func label(_ link: Int) -> String { "\(link + 1) \(links[link].way)" }

  private func drawLinks(_ places: Places, into drawing: inout Drawing) {
    let (starts, stops) = ports(places)
    for layer in layers.layers.indices.dropLast() {
      let leaving = layers.pieces.indices.filter { layers.layers[layer].contains(layers.pieces[$0].from) }
      for (lane, number) in leaving.sorted(by: { (starts[$0]?.y ?? 0, $0) > (starts[$1]?.y ?? 0, $1) }).enumerated() {
        let piece = layers.pieces[number]
        guard let start = starts[number], let stop = stops[number] else { continue }
        let x = places.columns[layer].lanes + lane * DataFlowDiagram.lane
        let way = [start, Spot(x, start.y), Spot(x, stop.y), stop]
        let (isBegin, isEnd) = (piece.from < blocks.count, piece.to < blocks.count)
        let stroke: Drawing.Stroke = links[piece.whole].isImplied ? .implied : .thing
        drawing.shapes.append(
          .line(piece.isReversed ? way.reversed() : way, stroke, isArrow: piece.isReversed ? isBegin : isEnd))
        if isBegin {
          let spot = Spot(places.columns[layer].right + DataFlowDiagram.beside, start.y - 4)
          drawing.shapes.append(.text(label(piece.whole), spot, .small))
        }
        if !isEnd, let area = places.areas[piece.to], let next = starts[passing(piece.to)] {
          let bend = area.x + 4
          drawing.shapes.append(
            .line([stop, Spot(bend, stop.y), Spot(bend, next.y), Spot(area.right, next.y)], stroke, isArrow: false))
        }
      }
    }
  }

  /// The piece that goes on from a place where an edge passes.
  private func passing(_ vertex: Int) -> Int { layers.pieces.firstIndex { $0.from == vertex } ?? -1 }

  /// Where each piece leaves its vertex and where it arrives, by piece.
  private func ports(_ places: Places) -> (starts: [Int: Spot], stops: [Int: Spot]) {
    let grid = DataFlowDiagram.grid
    var (starts, stops): ([Int: Spot], [Int: Spot]) = ([:], [:])
    let rank = Dictionary(
      uniqueKeysWithValues: layers.layers.flatMap { $0.enumerated().map { ($1, $0) } })
    for (vertex, area) in places.areas {
      let leaving = layers.pieces.indices.filter { layers.pieces[$0].from == vertex }
        .sorted { (rank[layers.pieces[$0].to] ?? 0, $0) < (rank[layers.pieces[$1].to] ?? 0, $1) }
      let arriving = layers.pieces.indices.filter { layers.pieces[$0].to == vertex }
        .sorted { (rank[layers.pieces[$0].from] ?? 0, $0) < (rank[layers.pieces[$1].from] ?? 0, $1) }
      for (place, piece) in leaving.enumerated() {
        let first = area.y + (area.height / grid - leaving.count + 1) / 2 * grid
        starts[piece] = Spot(area.right, first + place * grid)
      }
      for (place, piece) in arriving.enumerated() {
        let first = area.y + (area.height / grid - arriving.count) / 2 * grid + grid / 2
        stops[piece] = Spot(area.x, first + place * grid)
      }
    }
    return (starts, stops)
  }
}
