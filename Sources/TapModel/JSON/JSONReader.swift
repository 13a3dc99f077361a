extension JSON {
  /// Bounds of what is read: a text beyond them is refused with a message.
  package enum Limits {
    /// Objects and arrays inside each other.
    package static let depth = 200
    /// 16 MiB.
    package static let bytes = 16 << 20
  }

  /// Reads one JSON value (RFC 8259); a key that comes twice is an error.
  package init(parsing text: some StringProtocol) throws(JSONError) {
    self = try JSONReader.read(Array(text.utf8), mapping: false).0
  }

  /// Reads bytes, and tells the line of each value.
  package static func mapped(_ bytes: [UInt8]) throws(JSONError) -> (JSON, SourceMap) {
    let (json, spans) = try spanned(bytes)
    return (json, Lines(of: bytes).map(of: spans))
  }

  /// Reads bytes, and tells the span of each value.
  package static func spanned(_ bytes: [UInt8]) throws(JSONError) -> (JSON, SourceSpans) {
    try JSONReader.read(bytes, mapping: true)
  }

  /// Reads UTF-8 bytes.
  package init(bytes: [UInt8]) throws(JSONError) { self = try JSONReader.read(bytes, mapping: false).0 }
}

/// A recursive-descent reader over bytes.
private struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  var spans: SourceSpans?
  var path = ""

  static func read(_ bytes: [UInt8], mapping: Bool) throws(JSONError) -> (JSON, SourceSpans) {
    guard bytes.count <= JSON.Limits.bytes else {
      throw JSONError(
        position: Position(line: 1, column: 1), reason: "larger than \(JSON.Limits.bytes >> 20) MiB, which is the limit"
      )
    }
    let result: Result<(JSON, SourceSpans), JSONError> = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer, spans: mapping ? [:] : nil)
      do throws(JSONError) {
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
        // A value takes about so many bytes: to make room by and by would place each of them several times.
        reader.spans?.reserveCapacity(buffer.count / 32)
        let value = try reader.value(depth: 0)
        reader.blanks()
        guard reader.at == buffer.count else { throw reader.error("text after the end of the value") }
        return .success((value, reader.spans ?? [:]))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func error(_ reason: String) -> JSONError {
    JSONError(position: Lines.position(of: at, in: bytes), reason: reason)
  }

  mutating func blanks() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  mutating func value(depth: Int, key: Range<Int>? = nil) throws(JSONError) -> JSON {
    guard depth < JSON.Limits.depth else { throw error("nested deeper than \(JSON.Limits.depth) levels") }
    blanks()
    guard at < bytes.count else { throw error("the text ends where a value is expected") }
    guard spans != nil else { return try bare(depth) }
    let (place, start) = (path, at)
    let value = try bare(depth)
    spans?[place] = SourceSpan(start..<at, key: key)
    return value
  }

  private mutating func bare(_ depth: Int) throws(JSONError) -> JSON {
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  mutating func word(_ text: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let count = text.utf8CodeUnitCount
    let found = at + count <= bytes.count && (0..<count).allSatisfy { text.utf8Start[$0] == bytes[at + $0] }
    guard found else { throw error("expected a value (object, array, string, number, true, false or null)") }
    at += count
    return value
  }

  mutating func object(_ depth: Int) throws(JSONError) -> JSON {
    at += 1
    var members: [JSON.Object.Member] = []
    var seen: Set<String> = []
    blanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
      at += 1
      return .object(JSON.Object())
    }
    while true {
      blanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw error("expected a key in quotes") }
      let start = at
      let key = try string()
      let keyEnd = at
      guard fresh(key, &seen, members) else {
        at = start
        throw error("the key \"\(key)\" comes twice")
      }
      blanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw error("expected : after the key") }
      at += 1
      let value = try member(Pointer.escape(key), depth, key: start..<keyEnd)
      members.append(JSON.Object.Member(key, value))
      if try end(UInt8(ascii: "}")) { return .object(JSON.Object(members)) }
    }
  }

  /// Whether no member has this key yet; a set is kept only for large objects.
  func fresh(_ key: String, _ seen: inout Set<String>, _ members: [JSON.Object.Member]) -> Bool {
    if members.count < 8 { return !members.contains { $0.key == key } }
    if seen.isEmpty { for member in members { seen.insert(member.key) } }
    return seen.insert(key).inserted
  }

  mutating func array(_ depth: Int) throws(JSONError) -> JSON {
    at += 1
    var elements: [JSON] = []
    blanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
      at += 1
      return .array([])
    }
    while true {
      elements.append(try member(String(elements.count), depth))
      if try end(UInt8(ascii: "]")) { return .array(elements) }
    }
  }

  /// One value inside an object or an array, with the path kept for the map.
  mutating func member(_ token: String, _ depth: Int, key: Range<Int>? = nil) throws(JSONError) -> JSON {
    guard spans != nil else { return try value(depth: depth + 1) }
    let outer = path
    path += "/" + token
    let result = try value(depth: depth + 1, key: key)
    path = outer
    return result
  }

  /// After a member: a comma goes on, the closing bracket ends.
  mutating func end(_ close: UInt8) throws(JSONError) -> Bool {
    blanks()
    guard at < bytes.count else { throw error("the text ends inside an object or array") }
    if bytes[at] == close {
      at += 1
      return true
    }
    guard bytes[at] == UInt8(ascii: ",") else { throw error("expected , or \(Character(Unicode.Scalar(close)))") }
    at += 1
    return false
  }

  mutating func number() throws(JSONError) -> JSON {
    let start = at
    func digits(_ from: Int) -> Int {
      var index = from
      while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
      return index
    }
    var index = at
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = digits(index)
    guard whole > index, whole == index + 1 || bytes[index] != UInt8(ascii: "0") else {
      throw error("expected a value (object, array, string, number, true, false or null)")
    }
    index = whole
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      let fraction = digits(index + 1)
      guard fraction > index + 1 else { throw error("a digit must follow the point") }
      index = fraction
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "e") || bytes[index] == UInt8(ascii: "E") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      let exponent = digits(index)
      guard exponent > index else { throw error("a digit must follow the exponent") }
      index = exponent
    }
    at = index
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return Int(text).map { JSON.int($0) } ?? .number(text)
  }

  mutating func string() throws(JSONError) -> String {
    let start = at
    at += 1
    let plain = at
    var bits: UInt8 = 0
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
      bits |= bytes[at]
      at += 1
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      at += 1
      let text = bytes[plain..<(at - 1)]
      // Nearly every text is ASCII, which is valid as it is: the check of what is not costs ten times the reading.
      if bits < 0x80 { return String(decoding: UnsafeBufferPointer(rebasing: text), as: UTF8.self) }
      return try utf8(text, start)
    }
    var buffer = Array(bytes[plain..<at])
    while true {
      guard at < bytes.count else {
        at = start
        throw error("this string has no closing quote")
      }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return try buffer.withUnsafeBufferPointer { all throws(JSONError) in try utf8(all[...], start) }
      case UInt8(ascii: "\\"): try escape(&buffer)
      case 0..<0x20: throw error("a control character in a string must be written as an escape (\\n, \\u001b)")
      default:
        buffer.append(bytes[at])
        at += 1
      }
    }
  }

  mutating func utf8(_ slice: Slice<UnsafeBufferPointer<UInt8>>, _ start: Int) throws(JSONError) -> String {
    if let text = String(validating: slice, as: UTF8.self) { return text }
    at = start
    throw error("this string is not valid UTF-8")
  }

  mutating func escape(_ buffer: inout [UInt8]) throws(JSONError) {
    at += 1
    guard at < bytes.count else { throw error("the text ends inside an escape") }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
    case UInt8(ascii: "u"): buffer.append(contentsOf: Array(String(Character(try scalar())).utf8))
    default:
      at -= 1
      throw error("unknown escape; known are \\n \\t \\r \\b \\f \\\" \\\\ \\/ \\uXXXX")
    }
  }

  mutating func scalar() throws(JSONError) -> Unicode.Scalar {
    let high = try hex()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
    else {
      throw error("a lone surrogate is no character")
    }
    at += 2
    let low = try hex()
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw error("a lone surrogate is no character") }
    return scalar
  }

  mutating func hex() throws(JSONError) -> UInt32 {
    guard at + 4 <= bytes.count,
      bytes[at..<(at + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw error("four hex digits must follow \\u") }
    at += 4
    return value
  }
}
