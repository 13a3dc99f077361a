import Testing

/// Every `package` declaration says in a doc comment what its name and type do not.
@Suite struct DocCommentTests {
  @Test func everyPackageDeclarationHasOne() {
    let files = SourceFiles.all
    #expect(files.count > 100)
    var bare: [String] = []
    for (path, lines) in files { bare += DocComments.missing(in: lines).map { "\(path):\($0)" } }
    #expect(bare.isEmpty, "no doc comment at \(bare.joined(separator: ", "))")
  }

  @Test(arguments: [
    ("package let a = 1", [1]),
    ("  @MainActor package final class A {", [1]),
    ("/// A.\n\npackage struct A {", [3]),
    ("// A.\npackage struct A {", [2]),
    ("/// A.\npackage struct A {\n  package var b: Int\n  package private(set) var c: Int", [3, 4]),
    ("/// A.\n@discardableResult\n@inlinable\npackage func a() -> Int {", []),
    ("/// A.\n@MainActor package protocol A {", []),
    ("let a = 1\n/// B.\nvar b = 2", []),
    ("package static func == (a: A, b: A) -> Bool { true }\npackage init() {}", []),
    ("package var description: String { \"\" }\npackage var description: String", [2]),
    ("  package init(a: Int) {\n    self.a = a\n  }", []),
    ("  package init(\n    a: Int\n  ) {\n    self.a = a\n    b = c\n  }", []),
    ("  package init(a: Int) {\n    self.a = max(a, 0)\n  }", [1]),
    ("  package init(a: Int) { self.a = a }\n  package init(b: Int) { a = b + 1 }", [2]),
  ])
  func tellsBareDeclarations(_ text: String, _ lines: [Int]) {
    #expect(DocComments.missing(in: text.split(separator: "\n", omittingEmptySubsequences: false)) == lines)
  }
}

/// Finds declarations without a doc comment, line by line.
private enum DocComments {
  /// What needs none: witnesses of the standard library's protocols, which say it, and `init()`.
  private static let exempt = [
    "func == (", "func < (", "func hash(into", "var description: String {", "var rawValue", "let rawValue",
    "init(rawValue", "init(stringLiteral", "init(integerLiteral", "init(booleanLiteral", "init(arrayLiteral",
    "init(dictionaryLiteral", "init() ",
  ]

  private static let keywords: Set<Substring> = [
    "struct", "class", "enum", "protocol", "actor", "typealias", "func", "var", "let", "init", "subscript",
  ]
  private static let modifiers: Set<Substring> = [
    "static", "final", "indirect", "mutating", "consuming", "nonisolated", "convenience", "lazy", "weak", "override",
    "private(set)", "internal(set)",
  ]

  /// Numbers of the lines, from 1, that declare something `package` without a doc comment right above; attributes may
  /// stand between.
  static func missing(in lines: [Substring]) -> [Int] {
    lines.indices.filter { number in
      guard let declaration = declaration(in: lines[number]) else { return false }
      if exempt.contains(where: { declaration.hasPrefix($0) }) { return false }
      if declaration.hasPrefix("init"), onlyStores(lines[number...]) { return false }
      let above = lines[..<number].last { !trimmed($0).hasPrefix("@") }
      return above.map { !trimmed($0).hasPrefix("///") } ?? true
    }.map { $0 + 1 }
  }

  /// From the keyword on, where a line declares something `package`; extensions declare nothing new.
  private static func declaration(in line: Substring) -> Substring? {
    var rest = trimmed(line)
    while rest.first == "@" { rest = trimmed(rest.drop { $0 != " " }) }
    guard rest.hasPrefix("package ") else { return nil }
    while case let word = rest.prefix(while: { $0 != " " }), word == "package" || modifiers.contains(word) {
      rest = trimmed(rest.dropFirst(word.count))
    }
    return keywords.contains(rest.prefix { $0.isLetter }) ? rest : nil
  }

  /// Whether the body of an `init` does nothing but take its parameters in: `self.a = a`, `b = c`.
  private static func onlyStores(_ lines: ArraySlice<Substring>) -> Bool {
    guard let head = lines.first else { return false }
    if head.last == "}" { return head.split(separator: "{").last.map { isStore($0.dropLast()) } ?? false }
    let end = head.prefix { $0 == " " } + "}"
    return lines.drop { $0.last != "{" }.dropFirst().prefix { $0 != end }.allSatisfy(isStore)
  }

  private static func isStore(_ line: Substring) -> Bool {
    let sides = line.split(separator: " ").filter { $0 != "=" }
    guard line.contains(" = "), sides.count == 2 else { return false }
    let stored = sides[0].hasPrefix("self.") ? sides[0].dropFirst(5) : sides[0]
    return (stored + sides[1]).allSatisfy { $0.isLetter || $0.isNumber }
  }

  private static func trimmed(_ line: Substring) -> Substring { line.drop { $0 == " " } }
}
