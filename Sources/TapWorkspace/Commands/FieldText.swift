import TapModel

/// Field values as people write and read them.
package enum FieldText {
  /// Reads what was typed for a field; the value is checked by the engine, this settles only its form.
  package static func value(_ text: String, for field: AnyField) throws(WorkspaceError) -> JSON {
    switch field.editor {
    case .toggle:
      guard
        let value = ["on": true, "yes": true, "true": true, "off": false, "no": false, "false": false][
          text.lowercased()]
      else { throw .usage("\(field.name) takes on or off, not \"\(text)\"") }
      return .bool(value)
    case .number:
      guard let number = Int(text.filter { $0 != "," && $0 != "_" }) else {
        throw .usage("\(field.name) takes a whole number, not \"\(text)\"")
      }
      return .int(number)
    case .text, .cidr, .suggestions, .reference: return .string(text)
    case .choice(let known):
      return .string(known.first { $0.lowercased() == text.lowercased() } ?? text)
    case .list, .references: return try list(text, field)
    case .map: return try map(text, field)
    }
  }

  private static func list(_ text: String, _ field: AnyField) throws(WorkspaceError) -> JSON {
    if text.hasPrefix("[") { return try parsed(text, field) }
    return .array(
      text.split(separator: ",").map { .string(trimmed($0)) }.filter { $0 != "" })
  }

  private static func map(_ text: String, _ field: AnyField) throws(WorkspaceError) -> JSON {
    if text.hasPrefix("{") { return try parsed(text, field) }
    var object = JSON.Object()
    for entry in text.split(separator: ",") {
      guard let sign = entry.firstIndex(of: "=") else {
        throw .usage("\(field.name) takes NAME=TEXT, NAME=TEXT; \"\(entry)\" has no =")
      }
      object[trimmed(entry[..<sign])] = .string(trimmed(entry[entry.index(after: sign)...]))
    }
    return .object(object)
  }

  private static func parsed(_ text: String, _ field: AnyField) throws(WorkspaceError) -> JSON {
    do throws(JSONError) { return try JSON(parsing: text) } catch { throw .usage("\(field.name): \(error)") }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    return String(part)
  }

  /// A value as a form shows it: `on`, `35 d`, `a, b`, `name=text`; `none` where it is empty.
  package static func shown(_ value: JSON, of field: AnyField) -> String {
    switch value {
    case .bool(let value): value ? "on" : "off"
    case .int(let number) where field.name.hasSuffix("port"): String(number)
    case .int(let number): field.unit.isEmpty ? grouped(number) : "\(grouped(number)) \(field.unit)"
    case .string(""): "none"
    case .string(let text): text
    case .array(let items): items.isEmpty ? "none" : items.map(\.brief).joined(separator: ", ")
    case .object(let object):
      object.isEmpty ? "none" : object.members.map { "\($0.key)=\($0.value.brief)" }.joined(separator: ", ")
    default: value.brief
    }
  }

  /// `2914` as `2,914`.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }
}
