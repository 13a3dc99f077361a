/// A screen of cells to draw on, in the coordinates of the block it was handed with.
///
/// Whatever is drawn, nothing is written outside that block or outside the screen, at any size from 0x0 up. A wide
/// character always has both of its cells: whoever writes over one half blanks the other.
package struct Canvas: Sendable {
  /// The whole screen, whatever block is being drawn.
  package let screen: Size
  /// Row after row.
  package private(set) var cells: [Cell]
  /// The block being drawn, in columns and rows of the screen.
  private var frame: Rect
  /// The part of `frame` that may be written to.
  private var clip: Rect

  /// An empty screen.
  package init(_ size: Size) {
    screen = Size(min(size.width, 4096), min(size.height, 4096))
    cells = Array(repeating: .blank, count: screen.width * screen.height)
    frame = Rect(screen)
    clip = frame
  }

  /// Columns and rows of the block being drawn.
  package var size: Size { frame.size }

  /// The block being drawn, in its own coordinates.
  package var bounds: Rect { Rect(frame.size) }

  /// Draws in a block of this one: inside `draw` its upper left cell is (0, 0), and nothing outside it can be written.
  package mutating func within<Result>(
    _ rect: Rect, _ draw: (inout Canvas) throws -> Result
  ) rethrows -> Result {
    let saved = (frame, clip)
    frame = rect.moved(frame.left, frame.top)
    clip = clip.intersection(frame)
    defer { (frame, clip) = saved }
    return try draw(&self)
  }

  /// The cell at a position of the block; blank where there is none.
  package subscript(point: Point) -> Cell {
    let point = point.moved(frame.left, frame.top)
    guard clip.contains(point) else { return .blank }
    return cells[point.y * screen.width + point.x]
  }

  /// The cells of one row of the screen; empty where there is none.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < screen.height else { return [] }
    return cells[y * screen.width..<(y + 1) * screen.width]
  }

  /// Blanks a block, or fills it with a character of one column, and lays a background under it.
  package mutating func fill(
    _ rect: Rect, with character: Unicode.Scalar = " ", style: Style = .text, ground: Style = .panel
  ) {
    let shown = character.shape == .spacing(1) ? character : " "
    let cell = Cell(shown, style: style, ground: ground)
    each(in: rect, mending: true) { $0 = cell }
  }

  /// Lays a background under what stands in a block; the words keep their own colours.
  package mutating func lay(_ ground: Style, under rect: Rect) {
    each(in: rect) { $0.ground = ground }
  }

  /// Gives what stands in a block another meaning, as disabled words behind a dialog.
  package mutating func restyle(_ rect: Rect, as style: Style) {
    each(in: rect) { $0.style = style }
  }

  private mutating func each(in rect: Rect, mending: Bool = false, _ change: (inout Cell) -> Void) {
    let area = rect.moved(frame.left, frame.top).intersection(clip)
    guard !area.isEmpty else { return }
    for y in area.top..<area.bottom {
      let row = y * screen.width
      if mending { mendEdges(from: row + area.left, to: row + area.right, row: row) }
      for index in row + area.left..<row + area.right { change(&cells[index]) }
    }
  }

  /// Blanks the other halves of wide characters that a write to these cells cuts in two.
  private mutating func mendEdges(from start: Int, to end: Int, row: Int) {
    if cells[start].isContinuation, start > row { cells[start - 1] = cells[start - 1].replacing(" ") }
    if end < row + screen.width, cells[end].isContinuation { cells[end] = cells[end].replacing(" ") }
  }
}

// The writing of characters, for `put`.
extension Canvas {
  /// Writes printable ASCII from a column of the block on, with no check but the clip; `limit` counts columns.
  mutating func write(ascii bytes: UnsafeBufferPointer<UInt8>, at point: Point, limit: Int, style: Style) {
    let start = point.moved(frame.left, frame.top)
    guard start.y >= clip.top, start.y < clip.bottom else { return }
    let left = max(start.x, clip.left)
    let right = min(start.x + min(bytes.count, limit), clip.right)
    guard left < right else { return }
    let row = start.y * screen.width
    mendEdges(from: row + left, to: row + right, row: row)
    cells.withUnsafeMutableBufferPointer { cells in
      for x in left..<right {
        let index = row + x
        cells[index] = Cell(Unicode.Scalar(bytes[x - start.x]), style: style, ground: cells[index].ground)
      }
    }
  }

  /// Writes one character of 1 or 2 columns; of one that the clip cuts, the seen half becomes blank.
  mutating func write(_ scalar: Unicode.Scalar, width: UInt8, at point: Point, style: Style) {
    let start = point.moved(frame.left, frame.top)
    let columns = Int(width)
    guard start.y >= clip.top, start.y < clip.bottom, start.x < clip.right, start.x + columns > clip.left else {
      return
    }
    let row = start.y * screen.width
    let whole = start.x >= clip.left && start.x + columns <= clip.right
    let left = max(start.x, clip.left)
    let right = min(start.x + columns, clip.right)
    mendEdges(from: row + left, to: row + right, row: row)
    let ground = cells[row + left].ground
    cells[row + left] = Cell(whole ? scalar : " ", width: whole ? width : 1, style: style, ground: ground)
    if whole, width == 2 { cells[row + left + 1] = .continuation(style: style, ground: ground) }
  }

  /// Puts a mark on the character that ends before a column of the block.
  mutating func add(mark: Unicode.Scalar, before point: Point) {
    let point = point.moved(frame.left - 1, frame.top)
    guard clip.contains(point) else { return }
    let index = point.y * screen.width + point.x
    let base = cells[index].isContinuation && clip.contains(point.moved(-1)) ? index - 1 : index
    cells[base].add(mark: mark)
  }
}
