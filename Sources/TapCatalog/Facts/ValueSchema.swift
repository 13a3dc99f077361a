/// What a value may be.
///
/// In the table a value is written outside in: `[u1:5s1:64` is a list of one to five different strings of 1 to 64
/// characters. `s i n b o a` name the JSON types, `[` starts a list (`u`: no element twice), `{` a map of any keys,
/// `#7` an object described under `=7`; `1:64` bounds a length, a value or a count.
package struct ValueSchema: Sendable {
  /// What stands inside a value.
  package indirect enum Content: Sendable {
    /// Nothing, or an object or list that may hold anything.
    case open
    /// Elements of one form.
    case list(ValueSchema)
    /// Entries of one form under any keys.
    case map(ValueSchema)
    /// Described by the type under this number.
    case object(Int)
  }

  /// Empty where the schema names none.
  package private(set) var types: JSONTypes = []
  /// Bounds of a string's length, a number's value or a list's count; both ends belong to it.
  package private(set) var lower: Double?
  /// As `lower`; nil where there is no end.
  package private(set) var upper: Double?
  /// Whether the elements of a list must differ.
  package private(set) var isUnique = false
  /// Legal words or numbers; empty where anything is legal, or more than 40 are.
  package private(set) var allowed: [String] = []
  /// Whether legal words may be written in any letter case.
  package private(set) var ignoresCase = false
  /// Regular expression; nil where there is none, or a long one.
  package private(set) var pattern: String?
  /// What elements, entries or members look like.
  package private(set) var content: Content = .open

  /// The root of a type.
  static let root = ValueSchema(object: 0)

  private init(object number: Int) {
    types = .object
    content = .object(number)
  }

  init(_ expression: FactText, allowed words: FactText, pattern text: FactText) {
    var rest = expression
    while let type = JSONTypes(letter: rest.first) {
      types.insert(type)
      rest = rest.dropFirst()
    }
    switch rest.first {
    case UInt8(ascii: "["):
      types.insert(.array)
      rest = rest.dropFirst()
      isUnique = rest.first == UInt8(ascii: "u")
      rest = bounded(isUnique ? rest.dropFirst() : rest)
      content = .list(ValueSchema(rest, allowed: words, pattern: text))
    case UInt8(ascii: "{"):
      types.insert(.object)
      content = .map(ValueSchema(rest.dropFirst(), allowed: words, pattern: text))
    case UInt8(ascii: "#"):
      types.insert(.object)
      content = Int(rest.dropFirst().string).map(Content.object) ?? .open
    default:
      _ = bounded(rest)
      ignoresCase = words.first == UInt8(ascii: "~")
      allowed = (ignoresCase ? words.dropFirst() : words).strings(UInt8(ascii: "|"))
      pattern = text.isEmpty ? nil : text.string
    }
  }

  /// Takes `1:64` from the front.
  private mutating func bounded(_ text: FactText) -> FactText {
    let numbers = text.bytes.prefix { $0 < UInt8(ascii: "A") && $0 != UInt8(ascii: "#") }
    let digits = text.prefix(numbers.count)
    guard let colon = digits.distance(to: .colon) else { return text }
    lower = Double(digits.prefix(colon).string)
    upper = Double(digits.dropFirst(colon + 1).string)
    return text.dropFirst(digits.count)
  }

  /// Whether a length, value or count lies within the bounds.
  package func admits(_ size: Double) -> Bool { size >= lower ?? -.infinity && size <= upper ?? .infinity }

  /// Whether a word is legal; yes where nothing is listed.
  package func allows(_ word: String) -> Bool {
    guard ignoresCase, !allowed.isEmpty else { return allowed.isEmpty || allowed.contains(word) }
    return allowed.contains { $0.lowercased() == word.lowercased() }
  }
}

/// A set of JSON types.
package struct JSONTypes: OptionSet, Hashable, Sendable {
  /// One bit a type.
  package let rawValue: UInt8
  /// From the bits of several types.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Text.
  package static let string = JSONTypes(rawValue: 1)
  /// Whole numbers.
  package static let integer = JSONTypes(rawValue: 2)
  /// Any number.
  package static let number = JSONTypes(rawValue: 4)
  /// `true` or `false`.
  package static let boolean = JSONTypes(rawValue: 8)
  /// With or without listed properties.
  package static let object = JSONTypes(rawValue: 16)
  /// Lists.
  package static let array = JSONTypes(rawValue: 32)

  fileprivate init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "s"): self = .string
    case UInt8(ascii: "i"): self = .integer
    case UInt8(ascii: "n"): self = .number
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "o"): self = .object
    case UInt8(ascii: "a"): self = .array
    default: return nil
    }
  }
}
