import CNCurses
import TapTerminal

/// Hands ncurses the runs of cells that changed since the last frame.
@MainActor struct Painter {
  /// How styles look.
  var theme: Theme {
    didSet { if theme != oldValue { forgetTheme() } }
  }
  private let capabilities: Capabilities
  /// What stands on the screen; nil when that is not known.
  private var shown: Canvas?
  private var shownCursor: Point?
  /// By style and ground: what ncurses sets.
  private var inks: [(pair: Int16, attributes: UInt8)?]

  /// Cells that did not change but are sent between two that did, rather than a second run.
  private static let gap = 4
  private static let noInks = [(pair: Int16, attributes: UInt8)?](
    repeating: nil, count: Style.allCases.count * Style.allCases.count)

  /// A screen of which nothing is known.
  init(theme: Theme, capabilities: Capabilities) {
    self.theme = theme
    self.capabilities = capabilities
    inks = Self.noInks
  }

  /// Forgets what is on the screen.
  mutating func forget() { shown = nil }

  /// Shows a frame on a screen of that size; sends nothing when it equals the last one.
  mutating func show(_ canvas: Canvas, cursor: Point?, on size: Size) {
    let old = shown?.screen == canvas.screen ? shown : nil
    var hasChanged = shown == nil
    for y in 0..<min(canvas.screen.height, size.height) {
      let row = canvas.row(y)
      let before = old?.row(y)
      if let before, before == row { continue }
      hasChanged = true
      send(Array(row), over: before.map(Array.init), at: y)
    }
    shown = canvas
    let cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    guard hasChanged || cursor != shownCursor else { return }
    shownCursor = cursor
    cn_show(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
  }

  /// Sends the parts of a row that differ, whole characters each.
  private mutating func send(_ row: [Cell], over before: [Cell]?, at y: Int) {
    guard let before else { return send(row, 0..<row.count, at: y) }
    let cuts: (Int) -> Bool = { row[$0].isContinuation || before[$0].isContinuation }
    var x = 0
    while x < row.count {
      guard row[x] != before[x] else {
        x += 1
        continue
      }
      var start = x
      var end = x + 1
      x += 1
      while x < row.count, x - end < Self.gap {
        if row[x] != before[x] { end = x + 1 }
        x += 1
      }
      while start > 0, cuts(start) { start -= 1 }
      while end < row.count, cuts(end) { end += 1 }
      x = max(x, end)
      send(row, start..<end, at: y)
    }
  }

  private mutating func send(_ row: [Cell], _ range: Range<Int>, at y: Int) {
    var cells: [cn_cell] = []
    cells.reserveCapacity(range.count)
    for cell in row[range] {
      if cell.isContinuation, capabilities.unicode { continue }
      let seen = visible(cell)
      let ink = ink(seen.style, on: seen.ground)
      cells.append(
        cn_cell(
          scalars: seen.scalars, width: seen.width, attributes: ink.attributes, pair: ink.pair))
    }
    guard !cells.isEmpty else { return }
    cells.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { cn_put(Int32(y), Int32(range.lowerBound), start, Int32(buffer.count)) }
    }
  }

  private func visible(_ cell: Cell) -> Cell {
    if capabilities.unicode { return theme.glyphs.shown(cell, unicode: true) }
    return cell.isContinuation ? cell.replacing(" ") : theme.glyphs.shownWithLines(cell)
  }

  private mutating func ink(_ style: Style, on ground: Style) -> (pair: Int16, attributes: UInt8) {
    let index = Int(style.rawValue) * Style.allCases.count + Int(ground.rawValue)
    if let known = inks[index] { return known }
    let ink = theme.ink(style, on: ground, depth: capabilities.colors)
    let found = (pair: cn_pair(ink.foreground, ink.background), attributes: ink.attributes.rawValue)
    inks[index] = found
    return found
  }

  private mutating func forgetTheme() {
    inks = Self.noInks
    cn_forget_pairs()
    shown = nil
  }
}
