import TapModel

/// What keeps a file from being text that can be read: it is not in UTF-8.
enum Encoding {
  /// Where and why bytes are not UTF-8; nil where they are.
  static func trouble(_ bytes: [UInt8]) -> JSONError? {
    let start = Position(line: 1, column: 1)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0) {
      return JSONError(position: start, reason: "is UTF-16: save it as UTF-8")
    }
    guard let at = firstInvalid(bytes) else { return nil }
    let byte = String(bytes[at], radix: 16, uppercase: true)
    return JSONError(
      position: Lines(of: bytes).position(of: at),
      reason: "is not UTF-8, as of the byte 0x\(byte) here (Latin-1?): save it as UTF-8")
  }

  /// The offset of the first byte that belongs to no character.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var (input, at) = (bytes.makeIterator(), 0)
    while true {
      switch decoder.decode(&input) {
      case .scalarValue(let scalar): at += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return min(at, bytes.count - 1)
      }
    }
  }
}
