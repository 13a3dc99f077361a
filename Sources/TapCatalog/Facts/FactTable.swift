import TapModel

/// One embedded table: tab-separated lines of UTF-8 that stay in the binary and are read in place.
///
/// `.ci/embed-facts` writes the tables; line count and digest are its seal, so that an edit by hand is noticed.
struct FactTable: Sendable {
  let name: String
  let lines: Int
  /// FNV-1a, 64 bits, over the bytes of `text`.
  let digest: UInt64
  let text: StaticString

  /// The whole table.
  var all: FactText { FactText(source: text, start: 0, end: text.utf8CodeUnitCount) }

  /// Each line, cut at its tabs.
  var rows: some Sequence<FactRow> { all.split(.newline).lazy.map { FactRow(cells: Array($0.split(.tab))) } }
}

/// A stretch of an embedded table; nothing is copied until `string` is asked for.
struct FactText: Sendable {
  let source: StaticString
  let start: Int
  let end: Int

  var count: Int { end - start }
  var isEmpty: Bool { start >= end }
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: source.utf8Start + start, count: count) }
  var string: String { String(decoding: bytes, as: UTF8.self) }
  /// The first byte; zero when there is none.
  var first: UInt8 { isEmpty ? 0 : source.utf8Start[start] }

  /// The rest after `count` bytes.
  func dropFirst(_ count: Int = 1) -> FactText { FactText(source: source, start: min(start + count, end), end: end) }

  /// The first `count` bytes.
  func prefix(_ count: Int) -> FactText { FactText(source: source, start: start, end: min(start + count, end)) }

  /// How many bytes stand before the first `byte`; nil when there is none.
  func distance(to byte: UInt8) -> Int? { bytes.first(byte) }

  /// Pieces between separators; an empty text is one empty piece.
  func split(_ separator: UInt8) -> FactPieces { FactPieces(rest: self, separator: separator) }

  /// Where the lines stand that begin with a text.
  func lines(with prefix: StaticString) -> [Int] {
    var starts: [Int] = []
    var rest = self
    while !rest.isEmpty {
      if rest.has(prefix: prefix) { starts.append(rest.start) }
      guard let length = rest.distance(to: .newline) else { break }
      rest = rest.dropFirst(length + 1)
    }
    return starts
  }

  /// Pieces between separators as strings; an empty text has none.
  func strings(_ separator: UInt8 = .space) -> [String] { isEmpty ? [] : split(separator).map(\.string) }

  /// Whether these are exactly the bytes of `word`.
  func matches(_ word: some StringProtocol) -> Bool { word.utf8.count == count && bytes.elementsEqual(word.utf8) }

  func has(prefix: StaticString) -> Bool {
    let size = prefix.utf8CodeUnitCount
    return count >= size && bytes.prefix(size).elementsEqual(UnsafeBufferPointer(start: prefix.utf8Start, count: size))
  }
}

/// The pieces of a text, one after the other.
struct FactPieces: Sequence, IteratorProtocol {
  private var rest: FactText?
  private let separator: UInt8

  init(rest: FactText, separator: UInt8) {
    self.rest = rest
    self.separator = separator
  }

  mutating func next() -> FactText? {
    guard let text = rest else { return nil }
    guard let length = text.distance(to: separator) else {
      rest = nil
      return text
    }
    rest = text.dropFirst(length + 1)
    return text.prefix(length)
  }
}

/// One line of a table; a column that the line leaves out is empty.
struct FactRow {
  let cells: [FactText]

  init(cells: [FactText]) { self.cells = cells }

  /// The first line of a text.
  init(line text: FactText) { cells = Array(text.prefix(text.distance(to: .newline) ?? text.count).split(.tab)) }

  subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column].string : "" }

  /// Parts of a column between separators; none when it is empty.
  func list(_ column: Int, _ separator: UInt8 = .space) -> [String] {
    cells.indices.contains(column) ? cells[column].strings(separator) : []
  }

  /// The case that a column names.
  func value<Value: RawRepresentable<String>>(_ column: Int, _: Value.Type = Value.self) -> Value? {
    Value(rawValue: self[column])
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let colon = UInt8(ascii: ":")
}
