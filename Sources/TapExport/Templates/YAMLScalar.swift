import TapModel

/// What a word of YAML is without quotes.
///
/// Source: YAML 1.1 (the version that CloudFormation reads), types bool, null, int and float. A number stands for one
/// only as JSON writes it: an account with a zero in front, `22:22`, `1_000`, `0x1F` and dates keep their text, which
/// loses nothing.
enum YAMLScalar {
  static func value(_ text: String) -> JSON {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": .bool(true)
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": .bool(false)
    default: number(text) ?? .string(text)
    }
  }

  /// Whether a text without quotes would be read as that text.
  static func isText(_ text: String) -> Bool { value(text) == .string(text) }

  /// Nil for a text that JSON would not write as a number, and for one with an exponent and no point.
  private static func number(_ text: String) -> JSON? {
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || isDigit(first) else { return nil }
    if let value = Int(text), String(value) == text { return .int(value) }
    var rest = text.utf8[...]
    if first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    rest = rest[whole.endIndex...]
    guard rest.first == UInt8(ascii: ".") else { return rest.isEmpty ? .number(text) : nil }
    let fraction = rest.dropFirst().prefix(while: isDigit)
    rest = rest[fraction.endIndex...]
    guard !fraction.isEmpty else { return nil }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      // YAML 1.1 asks for the sign of an exponent.
      guard let sign = rest.dropFirst().first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return nil }
      rest = rest.dropFirst(2)
      guard !rest.isEmpty else { return nil }
      rest = rest.drop(while: isDigit)
    }
    return rest.isEmpty ? .number(text) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
