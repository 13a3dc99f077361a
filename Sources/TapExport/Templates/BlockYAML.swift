import TapModel

extension JSON {
  /// The tree as YAML by lines, functions in their short form; a line at the end.
  package var yaml: String { BlockYAML.lines(self).joined(separator: "\n") + "\n" }
}

/// Writes values as YAML by lines, functions in their short form where they fit one line.
enum BlockYAML {
  /// The lines of a value, the first one without an indent.
  static func lines(_ value: JSON) -> [String] {
    if let word = inline(value) { return [word] }
    switch value {
    case .object(let object): return object.members.flatMap(member)
    case .array(let items): return items.flatMap(entry)
    case .string(let text): return literal(text)
    default: return []
    }
  }

  /// The lines of a member of an object; a value that stands alone may be a function, a member is none.
  static func member(_ member: JSON.Object.Member) -> [String] {
    let key = word(member.key) + ":"
    if let word = inline(member.value) { return [key + " " + word] }
    let inner = lines(member.value)
    if case .string = member.value { return [key + " " + (inner.first ?? "")] + inner.dropFirst() }
    return [key] + inner.map(indented)
  }

  private static func entry(_ item: JSON) -> [String] {
    let inner = lines(item)
    return ["- " + (inner.first ?? "")] + inner.dropFirst().map(indented)
  }

  private static func indented(_ line: String) -> String { line.isEmpty ? "" : "  " + line }

  /// A value that fits one line; nil where it takes several.
  static func inline(_ value: JSON) -> String? {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .number(let text): text
    case .string(let text): literal(text).isEmpty ? word(text) : nil
    case .array(let items): items.isEmpty ? "[]" : nil
    case .object(let object): object.isEmpty ? "{}" : function(object)
    }
  }

  /// `!Ref Name`, `!GetAtt Name.Attribute`, `!Sub "text"`.
  private static func function(_ object: JSON.Object) -> String? {
    guard object.count == 1, let member = object.members.first, let tag = ShortFunction.tag(member.key) else {
      return nil
    }
    switch (member.key, member.value) {
    case ("Fn::GetAtt", .array(let parts)):
      let names = parts.compactMap(\.string)
      guard names.count == 2, parts.count == 2, !names[0].contains(".") else { return nil }
      return "\(tag) \(word(names.joined(separator: ".")))"
    case ("Fn::GetAtt", _): return nil
    case (_, .string(let text)) where literal(text).isEmpty: return "\(tag) \(word(text))"
    default: return nil
    }
  }

  /// A text in one line: bare where nobody reads it as anything else, else in quotes.
  static func word(_ text: String) -> String {
    let isBare =
      text.utf8.allSatisfy(isPlain) && text.utf8.first.map { isLetter($0) || $0 == UInt8(ascii: "/") } == true
      && text.utf8.last != UInt8(ascii: ":") && YAMLScalar.isText(text) && !["y", "Y", "n", "N"].contains(text)
    return isBare ? text : JSON.string(text).compact.escapingSeparators
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || "-_./:+=@".utf8.contains(byte)
  }

  /// A text of several lines as a block (`|`); empty where it is none, or where a block would not keep it.
  private static func literal(_ text: String) -> [String] {
    guard text.contains("\n"), let first = text.utf8.first, first > 0x20, !text.hasSuffix("\n\n"),
      text.unicodeScalars.allSatisfy({ $0 == "\n" || ($0.value >= 0x20 && $0.value < 0x7F) || $0.value >= 0xA0 }),
      text == text.escapingSeparators
    else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.allSatisfy({ !$0.hasSuffix(" ") }) else { return [] }
    let ends = text.hasSuffix("\n")
    return [ends ? "|" : "|-"] + lines.dropLast(ends ? 1 : 0).map { $0.isEmpty ? "" : "  " + $0 }
  }
}
