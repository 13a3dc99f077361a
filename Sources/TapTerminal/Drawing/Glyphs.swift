/// What the characters of the screen become on terminals that have no Unicode.
///
/// Widgets write the Unicode character; the table is applied where a canvas is shown, cell by cell.
package struct Glyphs: Hashable, Sendable {
  /// One sign of the screen.
  package struct Glyph: Hashable, Sendable {
    /// Its name in theme files.
    package let name: String
    /// What widgets write.
    package let written: Unicode.Scalar
    /// What a terminal with Unicode shows; one column.
    package var unicode: Unicode.Scalar
    /// What any terminal shows; one column.
    package var ascii: Unicode.Scalar

    fileprivate init(_ name: String, _ written: Unicode.Scalar, _ ascii: Unicode.Scalar) {
      self.name = name
      self.written = written
      unicode = written
      self.ascii = ascii
    }
  }

  /// The signs that a theme may change.
  package private(set) var table: [Glyph]

  /// The signs as they are drawn when a theme says nothing.
  package static let standard = Glyphs(table: [
    Glyph("ok", "✓", "o"), Glyph("gap", "✗", "x"), Glyph("open", "▾", "-"), Glyph("shut", "▸", "+"),
    Glyph("box", "☐", "_"), Glyph("accepted", "⚑", "#"),
  ])

  /// Gives a sign another look; false when there is none of that name or a character does not take one column.
  package mutating func set(_ name: String, unicode: Unicode.Scalar, ascii: Unicode.Scalar) -> Bool {
    guard let index = table.firstIndex(where: { $0.name == name }), unicode.shape == .spacing(1),
      ascii.isASCII, ascii.shape == .spacing(1)
    else { return false }
    table[index].unicode = unicode
    table[index].ascii = ascii
    return true
  }

  /// The cell as a terminal of that kind can show it.
  package func shown(_ cell: Cell, unicode: Bool) -> Cell {
    let base = cell.scalars.0
    if base < 0x80 { return unicode || cell.isContinuation ? cell : cell.withoutMarks }
    if let glyph = table.first(where: { $0.written.value == base }) {
      return cell.replacing(unicode ? glyph.unicode : glyph.ascii)
    }
    return unicode ? cell : cell.replacing(Self.line(base) ?? Self.control(base) ?? "?")
  }

  /// The cell as a terminal without Unicode, but with the lines of the VT100, can show it.
  package func shownWithLines(_ cell: Cell) -> Cell {
    Self.vt100Lines.contains(cell.scalars.0) ? cell : shown(cell, unicode: false)
  }

  /// Single lines, corners and joints.
  private static let vt100Lines: [UInt32] = [0x2500, 0x2502, 0x250C, 0x2510, 0x2514, 0x2518, 0x251C, 0x2524]

  /// One row as a terminal of that kind can show it; without Unicode a wide character becomes a sign and a blank.
  package func shown(_ row: some Sequence<Cell>, unicode: Bool) -> [Cell] {
    row.map { cell in
      cell.isContinuation && !unicode ? cell.replacing(" ") : shown(cell, unicode: unicode)
    }
  }

  /// Box drawing in ASCII: corners and joints `+`, double across `=`.
  private static func line(_ base: UInt32) -> Unicode.Scalar? {
    switch base {
    case 0x2500: "-"
    case 0x2550: "="
    case 0x2502, 0x2551: "|"
    case 0x2503...0x257F: "+"
    default: nil
    }
  }

  /// The sign for the pictures of control characters.
  private static func control(_ base: UInt32) -> Unicode.Scalar? {
    (0x2400...0x2421).contains(base) ? "^" : nil
  }
}
