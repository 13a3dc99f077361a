import TapModel

/// The explicit name of a resource, as its type takes it.
struct ExplicitName {
  let form: NameForm
  let value: Value
  /// With account and resources as `${...}`; parameters count with their default.
  let text: String

  /// Nil where the type is not known to take a name, or the resource has none that can be known.
  fileprivate init?(_ resource: Value) {
    guard let form = NameForm.of(resource.type) else { return nil }
    let value: Value
    switch form.rule.place {
    case .property: value = resource[at: form.pointer]
    case .tag:
      let tags = resource["Tags"].elements
      guard let tag = tags.first(where: { $0["Key"].raw == "Name" }) else { return nil }
      value = tag["Value"]
    case .taggable, .none: return nil
    }
    guard value.raw != nil, let text = value.text, !text.contains("{{resolve:") else { return nil }
    (self.form, self.value, self.text) = (form, value, text)
  }

  var rule: NameRule { form.rule }

  /// Whether AWS reads the resource by this very name, so that no other will do.
  var isPrescribed: Bool { ["SSM-SessionManagerRunShell", "RDSOSMetrics"].contains(text) }

  /// What is wrong with the name; nil where it fits, as far as it can be known.
  var problem: (message: String, mended: String?)? {
    guard rule.place == .property else { return nil }
    let pieces = SubPart.split(text)
    let plain = pieces.allSatisfy { if case .literal = $0 { true } else { false } }
    let length = pieces.reduce(0) { $0 + $1.length } + growth
    if let max = rule.max, length > max { return ("\(length) characters, at most \(max)", shortened(by: length - max)) }
    if plain, let min = rule.min, length < min { return ("\(length) characters, at least \(min)", nil) }
    var literals = pieces.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
    if form.takesFifo, literals.hasSuffix(".fifo") { literals.removeLast(5) }
    if let set = form.set,
      let odd = literals.unicodeScalars.first(where: { !set.contains($0.isASCII ? UInt8($0.value) : 0xFF) })
    {
      return ("\"\(odd)\" is not allowed: \(rule.characters)", cleaned(set))
    }
    for clause in form.clauses { if let message = clause.problem(with: text, literals) { return (message, nil) } }
    if plain, let pattern = form.pattern, !pattern.admits(text) {
      return ("does not fit \(rule.pattern)", nil)
    }
    return nil
  }

  /// By how much parameters can make the name longer than their defaults do.
  private var growth: Int {
    var more = 0
    let parameters = value.parameters
    if parameters.isEmpty { return 0 }
    value.raw?.eachReference { name, attribute in
      guard attribute == nil, let parameter = parameters.first(where: { $0.name == name })?.declaration else { return }
      let now = parameter["Default"]?.scalarText?.count ?? 0
      let words = (parameter["AllowedValues"]?.array ?? []).compactMap { $0.scalarText?.count }
      more += min(max(0, (words.max() ?? parameter["MaxLength"]?.wholeNumber ?? now) - now), 1 << 20)
    }
    return more
  }

  /// The text of Sub or the plain text with its first literal made shorter.
  private func shortened(by excess: Int) -> String? {
    guard let raw = value.raw, let text = untext(raw) else { return nil }
    var pieces = SubPart.split(text)
    guard case .literal(let first)? = pieces.first, first.count > excess + 1 else { return nil }
    let joint = pieces.count > 1 && first.last == "-" ? "-" : ""
    pieces[0] = .literal(String(first.dropLast(excess + joint.count)) + joint)
    return pieces.joined
  }

  private func cleaned(_ set: ByteSet) -> String? {
    guard let raw = value.raw, let text = untext(raw) else { return nil }
    func fit(_ literal: String) -> String {
      String(
        String.UnicodeScalarView(
          literal.unicodeScalars.compactMap { scalar in
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return [scalar, lower, "-", "_"].first { set.contains($0.isASCII ? UInt8($0.value) : 0xFF) }
          }))
    }
    return SubPart.split(text).map { piece in
      if case .literal(let literal) = piece { SubPart.literal(fit(literal)) } else { piece }
    }.joined
  }
}

/// The name of a resource, for all the rules about names.
private final class NameExtract: Extract {
  let name: ExplicitName?

  init(_ resource: Value) { name = ExplicitName(resource) }

  func complete() {}
}

extension Value {
  /// Nil where the type is not known to take a name, or the resource has none that can be known.
  var explicitName: ExplicitName? { NameForm.of(type) == nil ? nil : extract(NameExtract.self).name }
}

/// How names of a type are formed, read once.
final class NameForm: Sendable {
  let rule: NameRule
  let pointer: Pointer
  let pattern: Pattern?
  let clauses: [NameClause]
  /// The characters that may stand; nil where they are not known.
  let set: ByteSet?
  /// Whether the name of a first-in-first-out one ends so.
  let takesFifo: Bool

  private init(_ rule: NameRule) {
    self.rule = rule
    pointer = Pointer(rule.property.split(separator: ".").map(String.init))
    pattern = rule.pattern.isEmpty ? nil : Pattern(rule.pattern)
    let words = rule.characters.split(separator: ";").map { $0.drop { $0 == " " } }
    clauses = words.compactMap { NameClause($0) }
    takesFifo = words.contains { $0.hasPrefix(".fifo") }
    set = NameForm.set(words)
  }

  /// Nil for a type whose names are not known, or that can have none.
  static func of(_ type: String) -> NameForm? {
    known[type] {
      Facts.names[type].flatMap { $0.place == .property || $0.place == .tag ? NameForm($0) : nil }
    }
  }

  private static let known = Memo<String, NameForm?>()

  /// The characters of the first clause, where all its words are known: `letters, digits, _ - .`.
  private static func set(_ clauses: [Substring]) -> ByteSet? {
    let clause = clauses.first { !$0.hasPrefix("letter first") }
    guard let clause, !clause.isEmpty else { return nil }
    var set = ByteSet()
    let words = clause.split(separator: ",", omittingEmptySubsequences: true).flatMap { $0.split(separator: " ") }
    // `(no hyphen)` says again what is left out.
    for word in words.prefix(while: { $0 != "(no" }) {
      switch word {
      case "letters": set = set.union(.letters)
      case "digits": set = set.union(.digits)
      case "hyphens", "-": set.insert(UInt8(ascii: "-"))
      case "space": set.insert(0x20)
      case "lower", "case": return nil
      default:
        guard word.utf8.allSatisfy({ !$0.isLetterOrDigit }) else { return nil }
        for byte in word.utf8 { set.insert(byte) }
      }
    }
    return set
  }
}

/// What a name must be beside its characters and its length.
enum NameClause {
  case noDoubleHyphen, letterFirst, noHyphenAtEnd, noHyphenAtEnds, lowerCase
  case notStarting([String])

  /// Reads a clause such as `no --` or `not starting internal-`; nil for one that says nothing of that.
  fileprivate init?(_ words: Substring) {
    switch words {
    case "no --", "no -- ": self = .noDoubleHyphen
    case "letter first": self = .letterFirst
    case _ where words.hasPrefix("no trailing hyphen"): self = .noHyphenAtEnd
    case _ where words.hasPrefix("not starting or ending with hyphen"): self = .noHyphenAtEnds
    case _ where words.hasPrefix("lower case"): self = .lowerCase
    case _ where words.hasPrefix("not starting "):
      let filler: Set<Substring> = ["or", "hyphen", "ending", "with"]
      self = .notStarting(words.dropFirst(13).split(separator: " ").filter { !filler.contains($0) }.map(String.init))
    default: return nil
    }
  }

  /// What it says against a name, of which the literals are what no parameter can change.
  fileprivate func problem(with name: String, _ literals: String) -> String? {
    let hyphen = UInt8(ascii: "-")
    switch self {
    case .noDoubleHyphen: return name.contains("--") ? "two hyphens in a row" : nil
    case .letterFirst:
      guard let first = name.utf8.first, first != UInt8(ascii: "$") else { return nil }
      return (0x61...0x7A).contains(first | 0x20) ? nil : "starts with no letter"
    case .noHyphenAtEnd: return name.utf8.last == hyphen ? "ends with a hyphen" : nil
    case .noHyphenAtEnds:
      return name.utf8.first == hyphen || name.utf8.last == hyphen ? "starts or ends with a hyphen" : nil
    case .lowerCase: return literals == literals.lowercased() ? nil : "small letters only"
    case .notStarting(let wrong): return wrong.first { name.hasPrefix($0) }.map { "must not start with \($0)" }
    }
  }
}

extension SubPart {
  /// Characters after deployment at least: an account has twelve digits.
  fileprivate var length: Int {
    switch self {
    case .literal(let text): text.unicodeScalars.count
    case .variable("AWS::AccountId"): 12
    case .variable: 1
    }
  }
}

extension [SubPart] {
  /// The text of Sub.
  fileprivate var joined: String {
    map { if case .variable(let name) = $0 { "${\(name)}" } else if case .literal(let text) = $0 { text } else { "" } }
      .joined()
  }
}
