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
    guard member.key == "Ref" || member.key.utf8.starts(with: "Fn::".utf8) else { return nil }
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
    case (let key, let value) where key.utf8.starts(with: "Fn::".utf8): self = .other(key, value)
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
      parts.append(.variable(String(part)))
    }
    if !held.isEmpty { parts.append(.literal(held)) }
    return parts
  }
}

extension String {
  /// Calls `visit` with the pieces of a text with `${...}` in it: literals, maybe several in a row, and the insides of
  /// variables.
  package func eachPart(_ visit: (_ part: Substring, _ isVariable: Bool) -> Void) {
    var whole = self
    let places = whole.withUTF8 { $0.variables }
    var literal = utf8.startIndex
    for (dollar, close) in places {
      let start = utf8.index(utf8.startIndex, offsetBy: dollar)
      let name = utf8.index(start, offsetBy: 2)
      let end = utf8.index(utf8.startIndex, offsetBy: close)
      if literal < start { visit(self[literal..<start], false) }
      if utf8[name] == UInt8(ascii: "!") {
        visit("${", false)
        visit(self[utf8.index(after: name)...end], false)
      } else {
        visit(self[name..<end], true)
      }
      literal = utf8.index(after: end)
    }
    if literal < utf8.endIndex { visit(self[literal...], false) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where each `${` stands that is closed, and the brace that closes it.
  fileprivate var variables: [(dollar: Int, close: Int)] {
    var found: [(dollar: Int, close: Int)] = []
    var at = 0
    while at + 1 < count {
      guard self[at] == UInt8(ascii: "$"), self[at + 1] == UInt8(ascii: "{") else {
        at += 1
        continue
      }
      guard let close = self[(at + 2)...].firstIndex(of: UInt8(ascii: "}")) else { break }
      found.append((at, close))
      at = close + 1
    }
    return found
  }
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
      for case .variable(let name) in SubPart.split(text) where variables[name] == nil {
        if let dot = name.firstIndex(of: ".") {
          visit(String(name[..<dot]), String(name[name.index(after: dot)...]))
        } else {
          visit(name, nil)
        }
      }
      for member in variables.members { member.value.eachReference(visit) }
    case .other(_, let argument): argument.eachReference(visit)
    }
  }
}
