/// An intrinsic function of CloudFormation, as it stands in a template.
package enum Intrinsic: Sendable {
  case ref(String)
  case getAtt(String, attribute: String)
  /// The text, and the variables that the second form binds.
  case sub(String, variables: JSON.Object)
  /// Any other function: its name (`Fn::If`) and its argument.
  case other(String, JSON)

  /// Reads a value that is an object of one member named like a function.
  package init?(_ json: JSON) {
    guard case .object(let object) = json, object.members.count == 1, let member = object.members.first else {
      return nil
    }
    // Nearly every object of one member is none: its key tells by the first letters.
    guard member.key == "Ref" || member.key.begins(with: "Fn::") else { return nil }
    switch (member.key, member.value) {
    case ("Ref", .string(let name)): self = .ref(name)
    case ("Fn::GetAtt", .array(let parts)):
      guard let id = parts.first?.string else { return nil }
      let attribute = parts.count == 2 ? parts[1].string : nil
      self = .getAtt(id, attribute: attribute ?? parts.dropFirst().compactMap(\.string).joined(separator: "."))
    case ("Fn::GetAtt", .string(let text)):
      guard let dot = text.firstIndex(of: ".") else { return nil }
      self = .getAtt(String(text[..<dot]), attribute: String(text[text.index(after: dot)...]))
    case ("Fn::Sub", .string(let text)): self = .sub(text, variables: .init())
    case ("Fn::Sub", .array(let parts)):
      guard let text = parts.first?.string else { return nil }
      self = .sub(text, variables: parts.dropFirst().first?.object ?? .init())
    case (let key, let value) where key.begins(with: "Fn::"): self = .other(key, value)
    default: return nil
    }
  }
}

/// A text with `${...}` in it, cut into its parts.
package enum SubPart: Hashable, Sendable {
  case literal(String)
  /// The inside of `${...}`: a parameter, a pseudo parameter, a resource, or `Resource.Attribute`.
  case variable(String)

  /// `${!x}` is the literal `${x}`; a `${` that is never closed stays literal.
  package static func split(_ text: String) -> [SubPart] {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return [.literal(text)] }
    var parts: [SubPart] = []
    var held = ""
    text.eachPart { part, isVariable in
      if !isVariable { return held += part }
      if !held.isEmpty { parts.append(.literal(held)) }
      held = ""
      parts.append(.variable(part))
    }
    if !held.isEmpty { parts.append(.literal(held)) }
    return parts
  }
}

extension String {
  /// Calls `visit` with the pieces of a text with `${...}` in it: literals, maybe several in a row, and the insides of
  /// variables.
  package func eachPart(_ visit: (_ part: String, _ isVariable: Bool) -> Void) {
    var copy = self
    copy.withUTF8 { bytes in
      var literal = 0
      func end(_ end: Int) { if literal < end { visit(bytes.text(literal..<end), false) } }
      var at = 0
      while at + 1 < bytes.count {
        guard bytes[at] == UInt8(ascii: "$"), bytes[at + 1] == UInt8(ascii: "{") else {
          at += 1
          continue
        }
        guard let close = bytes[(at + 2)...].firstIndex(of: UInt8(ascii: "}")) else { break }
        end(at)
        if bytes[at + 2] == UInt8(ascii: "!") {
          visit("${", false)
          visit(bytes.text(at + 3..<close + 1), false)
        } else {
          visit(bytes.text(at + 2..<close), true)
        }
        literal = close + 1
        at = literal
      }
      end(bytes.count)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a range as text.
  fileprivate func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

/// A string of a design in a template: `${Name}` alone becomes Ref, a text with variables in it Fn::Sub; `${!x}` is the
/// literal `${x}`.
package func text(_ string: String) -> JSON {
  guard string.utf8.contains(UInt8(ascii: "$")) else { return .string(string) }
  let parts = SubPart.split(string)
  if parts.allSatisfy({ if case .literal = $0 { true } else { false } }) {
    return .string(parts.map { if case .literal(let text) = $0 { text } else { "" } }.joined())
  }
  if parts.count == 1, case .variable(let name) = parts[0], !name.utf8.contains(UInt8(ascii: ".")) {
    return ["Ref": .string(name)]
  }
  return ["Fn::Sub": .string(string)]
}

/// The string of a design that `text` made a template value of, or nil where it was another form.
package func untext(_ json: JSON) -> String? {
  if let string = json.string { return string.mentionsVariable ? string.replacingDollars : string }
  switch Intrinsic(json) {
  case .ref(let name)?: return "${\(name)}"
  case .sub(let text, let variables)? where variables.isEmpty: return text
  default: return nil
  }
}

extension String {
  /// Every `${` as `${!`, so that `text` reads it back as a literal.
  fileprivate var replacingDollars: String {
    var result = ""
    var rest = self[...]
    while let dollar = rest.firstIndex(of: "$") {
      let after = rest[rest.index(after: dollar)...]
      result += rest[...dollar]
      if after.first == "{" {
        result += "{!"
        rest = after.dropFirst()
      } else {
        rest = after
      }
    }
    return result + rest
  }
}

extension JSON {
  /// Calls `visit` with every logical id or parameter that Ref, GetAtt and Sub name inside this value.
  package func eachReference(_ visit: (_ name: String, _ attribute: String?) -> Void) {
    switch self {
    case .array(let elements): for element in elements { element.eachReference(visit) }
    case .object(let object):
      if object.members.count == 1, let intrinsic = Intrinsic(self) {
        intrinsic.eachReference(visit)
      } else {
        for member in object.members { member.value.eachReference(visit) }
      }
    default: break
    }
  }
}

extension Intrinsic {
  fileprivate func eachReference(_ visit: (_ name: String, _ attribute: String?) -> Void) {
    switch self {
    case .ref(let name): visit(name, nil)
    case .getAtt(let id, let attribute): visit(id, attribute)
    case .sub(let text, let variables):
      text.eachVariable { name in
        guard variables.isEmpty || variables[name] == nil else { return }
        if let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) {
          visit(String(name[..<dot]), String(name[name.utf8.index(after: dot)...]))
        } else {
          visit(name, nil)
        }
      }
      for member in variables.members { member.value.eachReference(visit) }
    case .other(_, let argument): argument.eachReference(visit)
    }
  }
}
