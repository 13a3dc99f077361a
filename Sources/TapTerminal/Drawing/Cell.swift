/// One character cell: what stands in it, what that means, and what is laid under it.
///
/// A value of 16 bytes. A base character and up to two marks on it are packed in 21 bits each; a wide character owns
/// its own cell and the one to the right, which is then a `continuation`.
package struct Cell: Hashable, Sendable {
  /// The base scalar in the low 21 bits, the marks above it; 0 for a continuation.
  private(set) var packed: UInt64
  /// What the character means.
  package internal(set) var style: Style
  /// The background it stands on.
  package internal(set) var ground: Style
  /// Columns: 1, or 2 for a wide character, or 0 for the right half of one.
  package private(set) var width: UInt8

  /// One base character of width 1 or 2.
  init(_ base: Unicode.Scalar, width: UInt8 = 1, style: Style, ground: Style) {
    packed = UInt64(base.value)
    self.style = style
    self.ground = ground
    self.width = width
  }

  private init(continuing style: Style, ground: Style) {
    packed = 0
    self.style = style
    self.ground = ground
    width = 0
  }

  /// An empty cell.
  package static let blank = Cell(" ", style: .text, ground: .panel)

  /// The right half of a wide character.
  static func continuation(style: Style, ground: Style) -> Cell {
    Cell(continuing: style, ground: ground)
  }

  /// True for the right half of a wide character.
  package var isContinuation: Bool { width == 0 }

  /// Puts a mark on the character; a third one finds no room and is left out.
  mutating func add(mark: Unicode.Scalar) {
    let shift: UInt64 = packed >> 21 == 0 ? 21 : 42
    guard packed >> shift == 0 else { return }
    packed |= UInt64(mark.value) << shift
  }

  /// The base character and its marks as code points; 0 where there is none.
  package var scalars: (UInt32, UInt32, UInt32) {
    let mask: UInt64 = 0x1F_FFFF
    return (UInt32(packed & mask), UInt32(packed >> 21 & mask), UInt32(packed >> 42 & mask))
  }

  /// The characters as text; empty for a continuation.
  package var text: String {
    guard !isContinuation else { return "" }
    let (base, first, second) = scalars
    var text = String.UnicodeScalarView()
    for value in [base, first, second] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// The same character without its marks.
  var withoutMarks: Cell {
    var cell = self
    cell.packed &= 0x1F_FFFF
    return cell
  }

  /// Whether nothing stands in it.
  package var isBlank: Bool { packed == 0x20 }

  /// The same character with another meaning.
  package func restyled(_ style: Style) -> Cell {
    var cell = self
    cell.style = style
    return cell
  }

  /// The same cell with another base character and no marks.
  package func replacing(_ base: Unicode.Scalar) -> Cell {
    Cell(base, style: style, ground: ground)
  }
}
