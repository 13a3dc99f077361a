import TapModel

/// One thing that can be done: keys, prompt, command line, help and manual all come from it.
package struct Command<Target>: Sendable {
  /// The word of the `:` prompt and of `keys.yaml`: `set`, `delete`.
  package let id: String
  /// A word or two for help and footer: `Delete`.
  package let title: String
  /// One line: what it does.
  package let help: String
  /// Default keys, as key names: `d`, `<enter>`.
  package let keys: [String]
  /// Arguments as the prompt takes them: `ID FIELD VALUE`; empty where there are none.
  package let usage: String
  /// Why it cannot be done now, in words; nil where it can.
  package let unavailable: @MainActor @Sendable (Target) -> String?
  /// Does it, and gives the message of what was done.
  package let run: @MainActor @Sendable (Target, [String]) throws(WorkspaceError) -> String

  package init(
    _ id: String, _ title: String, help: String, keys: [String] = [], usage: String = "",
    unavailable: @escaping @MainActor @Sendable (Target) -> String? = { _ in nil },
    run: @escaping @MainActor @Sendable (Target, [String]) throws(WorkspaceError) -> String
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.keys = keys
    self.usage = usage
    self.unavailable = unavailable
    self.run = run
  }
}

/// How a command line is cut into commands and words.
package enum CommandLine {
  /// Words by blanks; `"..."` and `'...'` hold blanks together, a backslash takes the next character as it is;
  /// `;` between words ends a command; a word that starts with `[` or `{` goes on to its closing bracket.
  package static func commands(_ text: String) throws(WorkspaceError) -> [[String]] {
    var all: [[String]] = [[]]
    var scanner = WordScanner(text)
    while let word = try scanner.next() {
      if word.text == ";", !word.isQuoted { all.append([]) } else { all[all.count - 1].append(word.text) }
    }
    return all.filter { !$0.isEmpty }
  }
}

/// Reads one word after the other.
private struct WordScanner {
  private var rest: Substring
  init(_ text: String) { rest = text[...] }

  mutating func next() throws(WorkspaceError) -> (text: String, isQuoted: Bool)? {
    rest = rest.drop { $0.isWhitespace }
    guard let first = rest.first else { return nil }
    if first == ";" {
      rest = rest.dropFirst()
      return (";", false)
    }
    if first == "[" || first == "{" { return (try brackets(), true) }
    var word = ""
    var quote: Character?
    var isQuoted = false
    while let character = rest.first {
      if quote == nil, character.isWhitespace || character == ";" { break }
      rest = rest.dropFirst()
      switch (character, quote) {
      case ("\\", _):
        guard let escaped = rest.first else { throw .usage("a backslash ends the line: write \\\\ for one") }
        word.append(escaped)
        rest = rest.dropFirst()
      case (let mark, let open?) where mark == open: quote = nil
      case ("\"", nil), ("'", nil):
        quote = character
        isQuoted = true
      default: word.append(character)
      }
    }
    if let quote { throw .usage("a \(quote) has no partner") }
    return (word, isQuoted)
  }

  /// JSON up to the bracket that closes the first.
  private mutating func brackets() throws(WorkspaceError) -> String {
    var depth = 0
    var inString = false
    var escaped = false
    var word = ""
    while let character = rest.first {
      rest = rest.dropFirst()
      word.append(character)
      if escaped {
        escaped = false
      } else if inString {
        if character == "\\" { escaped = true } else if character == "\"" { inString = false }
      } else {
        switch character {
        case "\"": inString = true
        case "[", "{": depth += 1
        case "]", "}":
          depth -= 1
          if depth == 0 { return word }
        default: break
        }
      }
    }
    throw .usage("a bracket has no partner: \(word.prefix(30))")
  }
}
