/// What a terminal of the kind of xterm shows of the bytes that it was sent; as much of one as ncurses uses.
struct Screen {
  private(set) var columns: Int
  private(set) var rows: Int
  private var cells: [[Unicode.Scalar]]
  private var x = 0
  private var y = 0
  private var last: Unicode.Scalar = " "
  /// Bytes of a sequence or a character that is not complete.
  private var pending: [UInt8] = []
  /// Private modes that are on: 1049 alternate screen, 2004 paste, 2026 in the midst of a frame.
  private(set) var modes = Screen.modesOfAShell
  /// Wrapping of lines and the cursor.
  static let modesOfAShell: Set<Int> = [7, 25]
  /// How many frames have come to their end.
  private(set) var frames = 0

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[Unicode.Scalar]] {
    Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// Takes another size, as a terminal does when its window changes: what stands there stays, as far as there is room.
  mutating func resize(columns: Int, rows: Int) {
    cells = (0..<rows).map { row in
      let old = row < cells.count ? cells[row].prefix(columns) : []
      return old + Array(repeating: " ", count: columns - old.count)
    }
    (self.columns, self.rows) = (columns, rows)
    (x, y) = (min(x, columns), min(y, rows - 1))
  }

  /// The right half of a wide character.
  private static let half = Unicode.Scalar(UInt8(0))

  /// The rows without the blanks at their ends.
  var lines: [String] {
    cells.map { row in
      var text = String(String.UnicodeScalarView(row.filter { $0 != Self.half }))
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  var text: String { lines.joined(separator: "\n") }

  /// The line that says what happened: the last but one.
  var message: String { rows > 1 ? lines[rows - 2] : "" }

  /// The revision that the first line names: `rev 12`.
  var revision: Int? {
    let words = lines[0].split(separator: " ")
    guard let at = words.firstIndex(of: "rev"), at + 1 < words.count else { return nil }
    return Int(words[at + 1])
  }

  /// Takes bytes as they come.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      if take(pending) { pending = [] }
    }
  }

  /// Whether these bytes were complete.
  private mutating func take(_ bytes: [UInt8]) -> Bool {
    guard bytes[0] == 0x1B else { return character(bytes) }
    guard bytes.count > 1 else { return false }
    switch bytes[1] {
    case UInt8(ascii: "["):
      guard bytes.count > 2, let end = bytes.last, (0x40...0x7E).contains(end) else { return false }
      control(bytes.dropFirst(2).dropLast(), end)
    case UInt8(ascii: "]"): return bytes.last == 0x07 || bytes.suffix(2) == [0x1B, 0x5C]
    case UInt8(ascii: "("), UInt8(ascii: ")"): return bytes.count == 3
    case UInt8(ascii: "M"): y = max(y - 1, 0)
    default: break
    }
    return true
  }

  private mutating func character(_ bytes: [UInt8]) -> Bool {
    switch bytes[0] {
    case 0x08: x = max(x - 1, 0)
    case 0x09: x = min((x / 8 + 1) * 8, columns - 1)
    case 0x0A: lineFeed()
    case 0x0D: x = 0
    case 0..<0x20, 0x7F: break
    case 0x20..<0x7F: put(Unicode.Scalar(bytes[0]))
    default:
      let length = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
      guard bytes.count == length else { return false }
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { put(scalar) }
    }
    return true
  }

  private mutating func lineFeed() {
    if y < rows - 1 {
      y += 1
    } else {
      cells.removeFirst()
      cells.append(Self.blank(columns, 1)[0])
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.properties.generalCategory == .nonspacingMark { return }
    let width = Self.isWide(scalar) ? 2 : 1
    if x + width > columns {
      x = 0
      lineFeed()
    }
    cells[y][x] = scalar
    if width == 2, x + 1 < columns { cells[y][x + 1] = Self.half }
    last = scalar
    x += width
  }

  /// The scripts that the tests write.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    [0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF01...0xFF60, 0x1F300...0x1FAFF].contains {
      $0.contains(scalar.value)
    }
  }

  /// One control sequence by its last byte.
  private mutating func control(_ body: ArraySlice<UInt8>, _ end: UInt8) {
    let text = String(decoding: body, as: UTF8.self)
    if text.hasPrefix("?") { return mode(text.dropFirst(), end) }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(first, 1)
    switch Character(Unicode.Scalar(end)) {
    case "H", "f": (x, y) = (clamp(numbers.count > 1 ? numbers[1] : 1, columns), clamp(first, rows))
    case "A": y = max(y - count, 0)
    case "B": y = min(y + count, rows - 1)
    case "C": x = min(x + count, columns - 1)
    case "D": x = max(x - count, 0)
    case "G", "`": x = clamp(first, columns)
    case "d": y = clamp(first, rows)
    case "b": for _ in 0..<count { put(last) }
    case "X": erase(y, x..<min(x + count, columns))
    case "K": erase(y, first == 0 ? x..<columns : first == 1 ? 0..<min(x + 1, columns) : 0..<columns)
    case "J": clear(first)
    case "P": shift(by: -count)
    case "@": shift(by: count)
    default: break
    }
  }

  private func clamp(_ number: Int, _ limit: Int) -> Int { min(max(number, 1), limit) - 1 }

  private mutating func erase(_ row: Int, _ range: Range<Int>) { for column in range { cells[row][column] = " " } }

  private mutating func clear(_ part: Int) {
    if part != 1 { erase(y, (part == 0 ? min(x, columns) : 0)..<columns) }
    for row in 0..<rows where part == 2 || (part == 0 && row > y) { erase(row, 0..<columns) }
  }

  private mutating func shift(by count: Int) {
    let tail = Array(cells[y][min(x, columns)...])
    let moved = count > 0 ? Array(repeating: " ", count: count) + tail : Array(tail.dropFirst(-count))
    for at in tail.indices { cells[y][x + at] = at < moved.count ? moved[at] : " " }
  }

  private mutating func mode(_ text: Substring, _ end: UInt8) {
    for number in text.split(separator: ";").compactMap({ Int($0) }) {
      if end == UInt8(ascii: "h") { modes.insert(number) } else { modes.remove(number) }
      if number == 1049 { cells = Self.blank(columns, rows) }
      if number == 2026, end == UInt8(ascii: "l") { frames += 1 }
    }
  }
}
