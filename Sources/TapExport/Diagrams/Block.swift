/// A box with lines of text at its top and boxes inside.
struct Block {
  /// What lines lead to: a component id; empty where none does.
  var id = ""
  var heading: [String]
  var lines: [String] = []
  var inner: [Block] = []
  /// How many of the inner boxes stand side by side.
  var columns = 1
  var stroke = Drawing.Stroke.thing
  /// Pixels of height that lines to its side need.
  var least = 0

  /// Between boxes.
  static let gap = 12
  /// Letters in a line of a box.
  static let letters = 30

  /// A thing with its name, and what is said of it below.
  static func thing(_ id: String, _ heading: String, _ lines: [String], _ stroke: Drawing.Stroke = .thing) -> Block {
    Block(
      id: id, heading: Drawing.lines(heading, columns: letters),
      lines: lines.flatMap { Drawing.lines($0, columns: letters) }, stroke: stroke)
  }

  /// Things that belong together.
  static func group(_ heading: String, _ lines: [String] = [], _ inner: [Block], columns: Int = 1) -> Block {
    var block = thing("", heading, lines, .group)
    block.inner = inner
    block.columns = max(columns, 1)
    return block
  }

  // MARK: Size

  /// Width and height that it needs.
  var size: (width: Int, height: Int) {
    let grid = grid
    let inside = (
      grid.widths.reduce(0, +) + Block.gap * (grid.widths.count - 1), grid.heights.reduce(0) { $0 + $1 + Block.gap }
    )
    let text =
      (heading.map { Drawing.width(of: $0, .strong) } + lines.map { Drawing.width(of: $0) }).max() ?? 0
    let width = max(text, grid.widths.isEmpty ? 0 : inside.0) + 2 * Drawing.padding
    return (width, max(textHeight + inside.1 + 2 * Drawing.padding - (grid.heights.isEmpty ? 0 : Block.gap), least))
  }

  private var textHeight: Int {
    (heading.count + lines.count) * Drawing.lineHeight + (inner.isEmpty || heading.isEmpty ? 0 : Drawing.padding)
  }

  private var grid: (widths: [Int], heights: [Int]) {
    var widths: [Int] = []
    var heights: [Int] = []
    for (place, size) in inner.map(\.size).enumerated() {
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      if column == widths.count { widths.append(0) }
      if row == heights.count { heights.append(0) }
      widths[column] = max(widths[column], size.width)
      heights[row] = max(heights[row], size.height)
    }
    return (widths, heights)
  }

  // MARK: Drawing

  /// Draws it into an area that is no smaller than its size; gives where each box with an id came to lie.
  @discardableResult
  func draw(in area: Area, into drawing: inout Drawing) -> [String: Area] {
    drawing.shapes.append(.box(area, stroke))
    let left = area.x + Drawing.padding
    var y = drawing.write(heading, at: Spot(left, area.y + Drawing.padding), .strong)
    y = drawing.write(lines, at: Spot(left, y)) + (inner.isEmpty || heading.isEmpty ? 0 : Drawing.padding)
    var places = id.isEmpty ? [:] : [id: area]
    let (widths, heights) = grid
    // What is left of the width goes to the last column.
    let spare = max(area.right - Drawing.padding - left - widths.reduce(0, +) - Block.gap * (widths.count - 1), 0)
    for (place, block) in inner.enumerated() {
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      let isLast = column == widths.count - 1 || place == inner.count - 1
      let x = left + widths[..<column].reduce(0) { $0 + $1 + Block.gap }
      let top = y + heights[..<row].reduce(0) { $0 + $1 + Block.gap }
      let width = isLast ? widths[column...].reduce(spare - Block.gap) { $0 + $1 + Block.gap } : widths[column]
      let inside = Area(x: x, y: top, width: width, height: heights[row])
      places.merge(block.draw(in: inside, into: &drawing)) { first, _ in first }
    }
    return places
  }
}
