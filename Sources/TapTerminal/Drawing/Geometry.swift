/// Keeps a coordinate far from overflow: no screen has a million columns.
private func clamped(_ value: Int, from low: Int = -1_000_000) -> Int {
  min(max(value, low), 1_000_000)
}

/// A cell position: x counts columns to the right, y rows downwards, from 0.
package struct Point: Hashable, Sendable {
  /// Columns from the left edge, clamped to a million either way.
  package let x: Int
  /// Rows from the top edge, clamped to a million either way.
  package let y: Int

  /// Takes any two numbers, and clamps them.
  package init(_ x: Int, _ y: Int) {
    self.x = clamped(x)
    self.y = clamped(y)
  }

  /// The upper left corner.
  package static let zero = Point(0, 0)

  /// The position this far to the right and down.
  package func moved(_ dx: Int, _ dy: Int = 0) -> Point {
    Point(x + clamped(dx), y + clamped(dy))
  }
}

/// Columns and rows, never negative.
package struct Size: Hashable, Sendable, CustomStringConvertible {
  /// Columns.
  package let width: Int
  /// Rows.
  package let height: Int

  /// Takes any two numbers; negative ones become 0.
  package init(_ width: Int, _ height: Int) {
    self.width = clamped(width, from: 0)
    self.height = clamped(height, from: 0)
  }

  /// No cell at all.
  package static let zero = Size(0, 0)

  /// As people write it: `120x36`.
  package var description: String { "\(width)x\(height)" }
}

/// A block of cells; cutting more than there is leaves an empty rest, never a negative one.
package struct Rect: Hashable, Sendable {
  /// The upper left cell.
  package let origin: Point
  /// How many cells wide and high.
  package let size: Size

  /// Takes any four numbers; a negative width or height becomes 0.
  package init(x: Int, y: Int, width: Int, height: Int) {
    origin = Point(x, y)
    size = Size(width, height)
  }

  /// The block of that size in the upper left corner.
  package init(_ size: Size) {
    origin = .zero
    self.size = size
  }

  /// The first column.
  package var left: Int { origin.x }
  /// The first row.
  package var top: Int { origin.y }
  /// The first column to the right of it.
  package var right: Int { origin.x + size.width }
  /// The first row below it.
  package var bottom: Int { origin.y + size.height }
  /// Columns.
  package var width: Int { size.width }
  /// Rows.
  package var height: Int { size.height }
  /// True without a single cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell at that position is one of these.
  package func contains(_ point: Point) -> Bool {
    point.x >= left && point.x < right && point.y >= top && point.y < bottom
  }

  /// The cells that both have.
  package func intersection(_ other: Rect) -> Rect {
    let x = max(left, other.left)
    let y = max(top, other.top)
    return Rect(x: x, y: y, width: min(right, other.right) - x, height: min(bottom, other.bottom) - y)
  }

  /// The same block elsewhere.
  package func moved(_ dx: Int, _ dy: Int) -> Rect {
    let corner = origin.moved(dx, dy)
    return Rect(x: corner.x, y: corner.y, width: width, height: height)
  }

  /// What is left when that many columns and rows are taken from each side.
  package func inset(_ dx: Int = 1, _ dy: Int = 1) -> Rect {
    let dx = min(max(dx, 0), width)
    let dy = min(max(dy, 0), height)
    return Rect(x: left + dx, y: top + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// A block of that size in the middle, cut to this one.
  package func centred(_ inner: Size) -> Rect {
    let width = min(inner.width, self.width)
    let height = min(inner.height, self.height)
    return Rect(
      x: left + (self.width - width) / 2, y: top + (self.height - height) / 2, width: width, height: height)
  }

  /// The row with that number inside; empty when there is none.
  package func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: left, y: top, width: 0, height: 0) }
    return Rect(x: left, y: top + index, width: width, height: 1)
  }

  /// The first rows, and what is below them.
  package func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(rows, 0), height)
    return (
      Rect(x: left, y: top, width: width, height: rows),
      Rect(x: left, y: top + rows, width: width, height: height - rows)
    )
  }

  /// The last rows, and what is above them.
  package func split(bottom rows: Int) -> (bottom: Rect, rest: Rect) {
    let parts = split(top: height - min(max(rows, 0), height))
    return (parts.rest, parts.top)
  }

  /// The first columns, and what is to the right of them.
  package func split(left columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(columns, 0), width)
    return (
      Rect(x: left, y: top, width: columns, height: height),
      Rect(x: left + columns, y: top, width: width - columns, height: height)
    )
  }

  /// The last columns, and what is to the left of them.
  package func split(right columns: Int) -> (right: Rect, rest: Rect) {
    let parts = split(left: width - min(max(columns, 0), width))
    return (parts.rest, parts.left)
  }

  /// Blocks of those heights from the top down; the last ones are cut, or empty, where rows run out.
  package func rows(_ heights: [Int]) -> [Rect] {
    var rest = self
    return heights.map { height in
      let parts = rest.split(top: height)
      rest = parts.rest
      return parts.top
    }
  }
}
