/// A path into a JSON value: RFC 6901, and `Sid=Logs` picks the list element whose member `Sid` is `Logs`.
///
/// Keys of CloudFormation hold dots and colons (`rds.force_ssl`, `aws:SecureTransport`), so dotted paths cannot work.
package struct Pointer: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// Unescaped: member names, list indices, `Key=value` selectors, `@Name` for an attribute of a resource.
  package var tokens: [String]

  package init(_ tokens: [String] = []) { self.tokens = tokens }

  /// Reads `/A/B~1C`; a leading slash may be left out.
  package init(_ text: some StringProtocol) {
    let body = text.first == "/" ? text.dropFirst() : text[...]
    tokens =
      body.isEmpty ? [] : body.split(separator: "/", omittingEmptySubsequences: false).map { Pointer.unescape($0) }
  }

  package init(stringLiteral value: String) { self.init(value) }

  package var description: String { tokens.map { "/" + Pointer.escape($0) }.joined() }

  /// Whether it names the whole value.
  package var isRoot: Bool { tokens.isEmpty }

  /// The place one level down; the token stands unescaped.
  package func appending(_ token: String) -> Pointer { Pointer(tokens + [token]) }

  /// Whether one of the two lies at or above the other.
  package func overlaps(_ other: Pointer) -> Bool {
    for index in 0..<min(tokens.count, other.tokens.count) where tokens[index] != other.tokens[index] { return false }
    return true
  }

  /// `~0` for `~` and `~1` for `/`, as RFC 6901 asks.
  package static func escape(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
    var result = ""
    for character in token {
      switch character {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.append(character)
      }
    }
    return result
  }

  static func unescape(_ token: some StringProtocol) -> String {
    guard token.utf8.contains(UInt8(ascii: "~")) else { return String(token) }
    var result = ""
    var tilde = false
    for character in token {
      switch (tilde, character) {
      case (false, "~"): tilde = true
      case (false, _): result.append(character)
      case (true, "1"):
        result.append("/")
        tilde = false
      case (true, "0"):
        result.append("~")
        tilde = false
      case (true, _):
        result += "~" + String(character)
        tilde = false
      }
    }
    return tilde ? result + "~" : result
  }
}

extension JSON {
  /// The value at a pointer, or nil where nothing is.
  package func at(_ pointer: Pointer) -> JSON? { at(pointer.tokens[...]) }

  private func at(_ tokens: ArraySlice<String>) -> JSON? {
    guard let token = tokens.first else { return self }
    switch self {
    case .object(let object): return object[token]?.at(tokens.dropFirst())
    case .array(let elements): return JSON.index(token, elements).flatMap { elements[$0].at(tokens.dropFirst()) }
    default: return nil
    }
  }

  /// Puts a value at a pointer, making objects on the way; nil removes what is there.
  ///
  /// In a list, a number past the end and a `Key=value` that nothing has append an element.
  package mutating func set(_ pointer: Pointer, _ value: JSON?) { set(pointer.tokens[...], value) }

  /// Takes its own content out before it changes it, so that nothing is copied on the way.
  private mutating func set(_ tokens: ArraySlice<String>, _ value: JSON?) {
    guard let token = tokens.first else {
      self = value ?? .null
      return
    }
    let rest = tokens.dropFirst()
    switch self {
    case .array(var elements):
      self = .null
      JSON.setElement(token, rest, value, &elements)
      self = .array(elements)
    case .object(var object):
      self = .null
      JSON.setMember(token, rest, value, &object)
      self = .object(object)
    default:
      guard value != nil else { return }
      var object = Object()
      JSON.setMember(token, rest, value, &object)
      self = .object(object)
    }
  }

  private static func setMember(_ token: String, _ rest: ArraySlice<String>, _ value: JSON?, _ object: inout Object) {
    let place = object.members.firstIndex { $0.key == token }
    if rest.isEmpty {
      object[token] = value
    } else if let place {
      object.members[place].value.set(rest, value)
    } else if let value {
      var child = JSON.empty(for: rest.first)
      child.set(rest, value)
      object.members.append(.init(token, child))
    }
  }

  private static func setElement(_ token: String, _ rest: ArraySlice<String>, _ value: JSON?, _ elements: inout [JSON])
  {
    if let index = JSON.index(token, elements) {
      if rest.isEmpty {
        if let value { elements[index] = value } else { elements.remove(at: index) }
      } else {
        elements[index].set(rest, value)
      }
      return
    }
    guard let value else { return }
    var element: JSON = .object(Object())
    if let (key, name) = JSON.selector(token) { element[key] = .string(name) }
    if rest.isEmpty { element = value } else { element.set(rest, value) }
    elements.append(element)
  }

  private static func empty(for token: String?) -> JSON {
    guard let token, selector(token) != nil || token == "-" || token == "0" else { return .object(Object()) }
    return .array([])
  }

  private static func selector(_ token: String) -> (String, String)? {
    guard let sign = token.firstIndex(of: "=") else { return nil }
    return (String(token[..<sign]), String(token[token.index(after: sign)...]))
  }

  private static func index(_ token: String, _ elements: [JSON]) -> Int? {
    if let number = Int(token) { return elements.indices.contains(number) ? number : nil }
    guard let (key, name) = selector(token) else { return nil }
    return elements.firstIndex { $0[key]?.scalarText == name }
  }
}
