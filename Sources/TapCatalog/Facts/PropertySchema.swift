import TapModel

/// What one property accepts, and how it behaves.
package struct PropertySchema: Sendable {
  /// `*` for an element of a list or an entry of a map.
  package let name: String
  /// Whether CloudFormation refuses the object around it without it.
  package private(set) var isRequired = false
  /// An attribute: a template cannot set it.
  package private(set) var isReadOnly = false
  /// What changing it does to the resource.
  package private(set) var replacement: Replacement = .never
  /// What it may hold.
  package let value: ValueSchema

  /// Whether changing it always makes a new resource.
  package var isCreateOnly: Bool { replacement == .always }

  init(name: String, value: ValueSchema) {
    self.name = name
    self.value = value
  }

  /// Takes one letter of the table: `!` required, `~` an attribute, `?` and `^` replacement at times and always.
  mutating func mark(_ flag: UInt8) {
    switch flag {
    case UInt8(ascii: "!"): isRequired = true
    case UInt8(ascii: "~"): isReadOnly = true
    case UInt8(ascii: "?"): replacement = max(replacement, .sometimes)
    case UInt8(ascii: "^"): replacement = .always
    default: break
    }
  }
}

/// What one object holds: a resource, or what stands in one.
struct ObjectSchema {
  /// Sorted by name.
  let properties: [PropertySchema]
  /// Whether it may hold properties that are not listed.
  let isOpen: Bool
  let constraints: [PropertyConstraint]
}

/// What the properties of one object demand of each other.
package enum PropertyConstraint: Hashable, Sendable {
  /// One of them, and no other.
  case exactlyOne([String])
  /// One of them or more.
  case atLeastOne([String])
  /// With the first, all the others.
  case needs(String, [String])
  /// With the first, none of the others.
  case excludes(String, [String])

  /// Reads `^A,B`, `|A,B`, `A>B,C` or `A!B,C`.
  init?(_ text: String) {
    func names(_ text: Substring) -> [String] { text.split(separator: ",").map(String.init) }
    switch text.first {
    case "^": self = .exactlyOne(names(text.dropFirst()))
    case "|": self = .atLeastOne(names(text.dropFirst()))
    default:
      guard let at = text.firstIndex(where: { $0 == ">" || $0 == "!" }) else { return nil }
      let others = names(text[text.index(after: at)...])
      self = text[at] == ">" ? .needs(String(text[..<at]), others) : .excludes(String(text[..<at]), others)
    }
  }
}
