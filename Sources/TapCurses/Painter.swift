import CNCurses
import TapTerminal

/// Hands ncurses the runs of cells that changed since the last frame.
@MainActor struct Painter {
  /// How styles look.
  var theme: Theme {
    didSet { if theme != oldValue { forgetTheme() } }
  }
  private let capabilities: Capabilities
  /// Whether the lines of the VT100 are drawn where there is no Unicode.
  private let hasLines: Bool
  /// What stands on the screen; nil when that is not known.
  private var shown: Canvas?
  private var shownCursor: Point?
  /// By style and ground: what ncurses sets.
  private var inks: [Drawn?]

  /// What ncurses sets for a style on a ground, and what shows of it where nothing stands.
  private struct Drawn {
    var pair: Int16
    var attributes: UInt8
    /// Nil where an attribute shows on an empty cell.
    var paper: Int32?
  }

  private static let noInks = [Drawn?](repeating: nil, count: Style.allCases.count * Style.allCases.count)

  /// A screen of which nothing is known.
  init(theme: Theme, capabilities: Capabilities, hasLines: Bool = true) {
    self.theme = theme
    self.hasLines = hasLines
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
      let cells = joined(Array(row))
      let runs = before.map { changedRuns(in: cells, since: joined(Array($0))) } ?? [0..<cells.count]
      for run in runs { send(cells, run, at: y) }
    }
    shown = canvas
    let cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    guard hasChanged || cursor != shownCursor else { return }
    shownCursor = cursor
    cn_show(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
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
    if cell.isContinuation { return cell.replacing(" ") }
    return hasLines ? theme.glyphs.shownWithLines(cell) : theme.glyphs.shown(cell, unicode: false)
  }

  /// The row with empty cells in the style of the letters before them, else behind them, where that looks the same:
  /// each change of style takes some twenty bytes.
  private mutating func joined(_ row: [Cell]) -> [Cell] {
    var cells = row
    var last: Cell?
    var isLed = [Bool](repeating: false, count: row.count)
    for x in cells.indices { isLed[x] = join(&cells[x], &last) }
    last = nil
    for x in cells.indices.reversed() where !isLed[x] { _ = join(&cells[x], &last) }
    return cells
  }

  /// Whether an empty cell looks the same in the style of the last letter, which it then has; a letter becomes the last.
  private mutating func join(_ cell: inout Cell, _ last: inout Cell?) -> Bool {
    guard cell.isBlank else {
      last = cell.style == .border || cell.style == .borderFocus ? nil : cell
      return false
    }
    guard let other = last, other.ground == cell.ground, let paper = ink(cell.style, on: cell.ground).paper,
      ink(other.style, on: other.ground).paper == paper
    else { return false }
    cell = cell.restyled(other.style)
    return true
  }

  private mutating func ink(_ style: Style, on ground: Style) -> Drawn {
    let index = Int(style.rawValue) * Style.allCases.count + Int(ground.rawValue)
    if let known = inks[index] { return known }
    let ink = theme.ink(style, on: ground, depth: capabilities.colors)
    let isEven = ink.attributes.isDisjoint(with: [.underline, .reverse])
    let found = Drawn(
      pair: cn_pair(ink.foreground, ink.background), attributes: ink.attributes.rawValue,
      paper: isEven ? ink.background : nil)
    inks[index] = found
    return found
  }

  private mutating func forgetTheme() {
    inks = Self.noInks
    cn_forget_pairs()
    shown = nil
  }
}
