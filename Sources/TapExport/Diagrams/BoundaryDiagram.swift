import TapEngine
import TapModel

/// The authorisation boundary as a box, to its left who comes in, to its right what the system relies on.
struct BoundaryDiagram {
  let input: PackageInput
  let architecture: Architecture

  /// Room for arrows between the boundary and what lies outside.
  private static let corridor = 56

  init(_ input: PackageInput, _ architecture: Architecture) {
    self.input = input
    self.architecture = architecture
  }

  func draw(into drawing: inout Drawing, from top: Int) {
    let (left, right) = (callers, reliedOn)
    let inside = boundary
    let (leftWidth, leftHeight) = BoundaryDiagram.size(left)
    let (rightWidth, rightHeight) = BoundaryDiagram.size(right.map { ($0, true) })
    let x = Drawing.margin + (left.isEmpty ? 0 : leftWidth + BoundaryDiagram.corridor)
    let size = inside.size
    let area = Area(x: x, y: top, width: size.width, height: max(size.height, leftHeight, rightHeight))
    inside.draw(in: area, into: &drawing)
    stack(left, x: Drawing.margin, width: leftWidth, top: top, into: &drawing) { block, comesIn in
      let (from, to) = (Spot(block.right, block.middle), Spot(area.x, block.middle))
      return comesIn ? [from, to] : [to, from]
    }
    let beyond = area.right + BoundaryDiagram.corridor
    stack(right.map { ($0, true) }, x: beyond, width: rightWidth, top: top, into: &drawing) { block, _ in
      [Spot(area.right, block.middle), Spot(block.x, block.middle)]
    }
    let legend = "Broken heavy line: the boundary. Broken thin boxes: stated by the design, not proven."
    drawing.write([legend], at: Spot(Drawing.margin, area.bottom + Drawing.padding))
  }

  private static func size(_ blocks: [(Block, Bool)]) -> (width: Int, height: Int) {
    let sizes = blocks.map(\.0.size)
    return (sizes.map(\.width).max() ?? 0, sizes.reduce(0) { $0 + $1.height + Block.gap })
  }

  private func stack(
    _ blocks: [(Block, Bool)], x: Int, width: Int, top: Int, into drawing: inout Drawing,
    arrow: (Area, Bool) -> [Spot]
  ) {
    var y = top
    for (block, comesIn) in blocks {
      let area = Area(x: x, y: y, width: width, height: block.size.height)
      block.draw(in: area, into: &drawing)
      drawing.shapes.append(.line(arrow(area, comesIn), block.stroke, isArrow: true))
      y = area.bottom + Block.gap
    }
  }

  // MARK: Inside

  private var boundary: Block {
    let roots = architecture.children(of: "")
    var inner = roots.filter { !architecture.children(of: $0.id).isEmpty }.map(block)
    let alone = roots.filter { architecture.children(of: $0.id).isEmpty }
    for pane in Pane.allCases {
      let things = alone.filter { architecture.pane(of: $0) == pane }
      guard !things.isEmpty else { continue }
      let title = pane == .network ? "Network and edge" : pane.title
      inner.append(.group(title, [], things.map(block), columns: BoundaryDiagram.columns(things.count)))
    }
    let heading = "\(input.name), \(input.summary.region)"
    var block = Block.group("Authorization boundary", Drawing.lines(heading, columns: Block.letters), inner, columns: 1)
    block.stroke = .boundary
    return block
  }

  private func block(_ component: Component) -> Block {
    let children = architecture.children(of: component.id)
    let lines = [component.id, architecture.summary(of: component)]
    guard !children.isEmpty else {
      let isEntry = architecture.main(of: component).map(architecture.isEntryPoint) ?? false
      return .thing(component.id, component.title, lines + (isEntry ? ["entry point"] : []))
    }
    return .group(component.title, lines, children.map(block), columns: BoundaryDiagram.columns(children.count))
  }

  /// About as wide as it is high: boxes are about three times as wide as high.
  private static func columns(_ count: Int) -> Int { count > 9 ? 4 : count > 2 ? 3 : max(count, 1) }

  // MARK: Outside

  /// Who comes in (true), and what is called outside by a flow (false).
  private var callers: [(Block, Bool)] {
    let entries = architecture.entryPoints.map { (Block.thing("", "Users of \($0.name)", [$0.reason]), true) }
    let flows = architecture.flows.compactMap { flow -> (Block, Bool)? in
      let comesIn = architecture.isOutside(flow.from)
      guard comesIn || architecture.isOutside(flow.to) else { return nil }
      let (end, words) = comesIn ? (flow.from, "to \(flow.to)") : (flow.to, "from \(flow.from)")
      return (.thing("", end, ["\(words), \(architecture.way(of: flow))", flow.purpose]), comesIn)
    }
    return entries + flows
  }

  private var reliedOn: [Block] {
    let inherited = input.summary.count(.inherited)
    let provider = Block.thing(
      "", "Amazon Web Services",
      inherited > 0
        ? ["its own FedRAMP authorization", "\(inherited) controls inherited"]
        : ["nothing is inherited", "in \(input.summary.region)"])
    let stated = architecture.stated.map {
      Block.thing("", $0.title, [$0.id, architecture.summary(of: $0)], .implied)
    }
    let needed = architecture.prerequisites.map { Block.thing("", $0.name, [$0.owner], .implied) }
    return [provider] + BoundaryDiagram.grouped("Stated by the design", stated)
      + BoundaryDiagram.grouped("Must exist before the stack", needed)
  }

  /// Many are one group in two columns, so that the picture is not much higher than what is inside.
  private static func grouped(_ heading: String, _ blocks: [Block]) -> [Block] {
    guard blocks.count > 4 else { return blocks }
    var group = Block.group(heading, [], blocks, columns: 2)
    group.stroke = .implied
    return [group]
  }
}
