import TapEngine
import TapModel

/// Networks, their tiers and what stands in them, one below the other; to the right a lane for every flow by port.
struct NetworkDiagram {
  let input: PackageInput
  let architecture: Architecture
  /// Flows by port, with their numbers on all pictures.
  private let flows: [(number: Int, flow: Flow)]

  /// Between two lanes, and between two ends at one box.
  private static let lane = 14
  private static let end = 18

  init(_ input: PackageInput, _ architecture: Architecture) {
    self.input = input
    self.architecture = architecture
    flows = architecture.flows.enumerated().filter { if case .port = $0.element.way { true } else { false } }
      .map { ($0.offset + 1, $0.element) }
  }

  func draw(into drawing: inout Drawing, from top: Int) {
    let blocks = networks + beside
    guard !blocks.isEmpty else {
      drawing.write(["The design has no network."], at: Spot(Drawing.margin, top))
      return
    }
    let width = blocks.map(\.size.width).max() ?? 0
    var places: [String: Area] = [:]
    var y = top
    for block in blocks {
      let area = Area(x: Drawing.margin, y: y, width: width, height: block.size.height)
      places.merge(block.draw(in: area, into: &drawing)) { first, _ in first }
      y = area.bottom + Block.gap
    }
    drawLanes(places, right: Drawing.margin + width, into: &drawing)
    let columns = max((drawing.size.width - 2 * Drawing.margin) * 100 / (12 * 61), 60)
    let legend = flows.flatMap { number, flow in
      Drawing.lines(
        "\(number)  \(flow.from) to \(flow.to), \(architecture.way(of: flow)): \(flow.purpose)", columns: columns)
    }
    let rest = "What reaches a service by its interface instead of a port stands in the picture of the data flows."
    drawing.write(legend + Drawing.lines(rest, columns: columns), at: Spot(Drawing.margin, y))
  }

  // MARK: Boxes

  private var networks: [Block] {
    architecture.children(of: "").filter(isNetwork).map(block)
  }

  private func isNetwork(_ component: Component) -> Bool {
    !architecture.children(of: component.id).isEmpty || !architecture.ranges(of: component).isEmpty
  }

  private func block(_ component: Component) -> Block {
    let inner = architecture.children(of: component.id).map(block)
    let ranges = architecture.ranges(of: component)
    let lines = [component.id, architecture.summary(of: component), ranges.joined(separator: ", ")]
    var block =
      inner.isEmpty && ranges.isEmpty
      ? Block.thing(component.id, component.title, lines) : Block.group(component.title, lines, inner)
    block.id = component.id
    block.least = least(component.id)
    return block
  }

  /// Ends of flows that lie in none of the networks.
  private var beside: [Block] {
    let drawn = Set(architecture.children(of: "").filter(isNetwork).flatMap(ids))
    var ends: [String] = []
    for end in flows.flatMap({ [$0.flow.from, $0.flow.to] }) where !drawn.contains(end) && !ends.contains(end) {
      ends.append(end)
    }
    return ends.map { end in
      let component = input.engine.design.components[end]
      var block = Block.thing(
        end, component?.title ?? end, component.map { [$0.id, architecture.summary(of: $0)] } ?? ["outside"])
      block.least = least(end)
      return block
    }
  }

  private func ids(_ component: Component) -> [String] {
    [component.id] + architecture.children(of: component.id).flatMap(ids)
  }

  private func least(_ id: String) -> Int {
    (flows.count { $0.flow.from == id } + flows.count { $0.flow.to == id } + 1) * NetworkDiagram.end
  }

  // MARK: Lanes

  /// One end of a flow at the right edge of a box.
  private struct End {
    let flow: Int
    let isTarget: Bool
    /// The middle of the other end's box.
    let other: Int
  }

  private func drawLanes(_ places: [String: Area], right: Int, into drawing: inout Drawing) {
    var ends: [String: [End]] = [:]
    for (place, (_, flow)) in flows.enumerated() {
      guard let from = places[flow.from], let to = places[flow.to] else { continue }
      ends[flow.from, default: []].append(End(flow: place, isTarget: false, other: to.middle))
      ends[flow.to, default: []].append(End(flow: place, isTarget: true, other: from.middle))
    }
    var starts: [Int: Spot] = [:]
    var stops: [Int: Spot] = [:]
    for (id, all) in ends {
      guard let area = places[id] else { continue }
      for (rank, end) in all.sorted(by: { ($0.other, $0.flow) < ($1.other, $1.flow) }).enumerated() {
        let spot = Spot(area.right, area.y + (rank + 1) * area.height / (all.count + 1))
        if end.isTarget { stops[end.flow] = spot } else { starts[end.flow] = spot }
      }
    }
    let labels = flows.map { "\($0.number) \(architecture.way(of: $0.flow))" }
    let first = right + (labels.map { Drawing.width(of: $0, .small) }.max() ?? 0) + 2 * Drawing.padding
    let order = flows.indices.sorted { span($0, starts, stops) < span($1, starts, stops) }
    for (rank, place) in order.enumerated() {
      guard let start = starts[place], let stop = stops[place] else { continue }
      let x = first + rank * NetworkDiagram.lane
      drawing.shapes.append(
        .line([start, Spot(x, start.y), Spot(x, stop.y), stop], .thing, isArrow: true))
      drawing.shapes.append(.text(labels[place], Spot(right + Drawing.padding, start.y - 4), .small))
      drawing.shapes.append(.text("\(flows[place].number)", Spot(right + Drawing.padding, stop.y - 4), .small))
    }
  }

  /// How far a lane runs, then its number: short ones lie inside.
  private func span(_ place: Int, _ starts: [Int: Spot], _ stops: [Int: Spot]) -> (Int, Int) {
    (abs((starts[place]?.y ?? 0) - (stops[place]?.y ?? 0)), place)
  }
}
