// The one deterministic writer: same tree, same bytes.

extension JSON {
  /// One line without blanks.
  package var compact: String {
    var writer = JSONWriter(indent: nil)
    writer.write(self, depth: 0)
    return writer.text
  }

  /// Two-space indent, one member a line, a newline at the end.
  package var pretty: String {
    var writer = JSONWriter(indent: 2)
    writer.write(self, depth: 0)
    writer.newline()
    return writer.text
  }
}

/// Appends a tree to a buffer of UTF-8 bytes.
private struct JSONWriter {
  let indent: Int?
  private var bytes: [UInt8] = []

  init(indent: Int?) {
    self.indent = indent
    bytes.reserveCapacity(256)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  mutating func write(_ value: JSON, depth: Int) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .int(let value): put(String(value))
    case .number(let value): put(value)
    case .string(let value): quote(value)
    case .array(let elements):
      list("[", "]", depth, elements) { writer, element in writer.write(element, depth: depth + 1) }
    case .object(let object):
      list("{", "}", depth, object.members) { writer, member in
        writer.quote(member.key)
        writer.put(writer.indent == nil ? ":" : ": ")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Item>(
    _ open: String, _ close: String, _ depth: Int, _ items: [Item], _ item: (inout JSONWriter, Item) -> Void
  ) {
    put(open)
    for (number, each) in items.enumerated() {
      if number > 0 { put(",") }
      breakLine(depth + 1)
      item(&self, each)
    }
    if !items.isEmpty { breakLine(depth) }
    put(close)
  }

  private mutating func breakLine(_ depth: Int) {
    guard let indent else { return }
    newline()
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * depth))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Control characters are escaped, C1 (in UTF-8 C2 80 to C2 9F) like C0: JSON goes to terminals as well.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var previous: UInt8 = 0
    for byte in text.utf8 {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case 0..<0x20, 0x7F: escape(byte)
      case 0x80..<0xA0 where previous == 0xC2:
        bytes.removeLast()
        escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ code: UInt8) {
    let digits = String(code, radix: 16)
    put("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}
