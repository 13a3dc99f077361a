/// A command line while it is typed: the words before the last one, and the part of a word that stands at its end.
struct TypedLine: Hashable, Sendable {
  /// Whole words of the last command, without quotes.
  private(set) var words: [String] = []
  /// The word at the end; empty behind a blank.
  private(set) var part = ""
  /// How many characters stand before the part.
  private(set) var start = 0
  private var quote: Character?
  private var depth = 0
  private var isInWord = false

  /// Reads like `CommandLine.commands`, but takes quotes and brackets that are still open.
  init(_ text: String) {
    for (offset, character) in text.enumerated() { take(character, at: offset) }
    if !isInWord { start = text.count }
  }

  private mutating func take(_ character: Character, at offset: Int) {
    if let open = quote {
      if character == open { quote = nil } else { part.append(character) }
      if depth > 0, character == open { part.append(character) }
      return
    }
    if depth == 0, character.isWhitespace || character == ";" {
      if isInWord { words.append(part) }
      (part, isInWord) = ("", false)
      if character == ";" { words = [] }
      return
    }
    if !isInWord { (isInWord, start) = (true, offset) }
    switch character {
    case "\"", "'":
      quote = character
      if depth > 0 { part.append(character) }
    case "[", "{":
      depth += part.isEmpty || depth > 0 ? 1 : 0
      part.append(character)
    case "]", "}":
      depth = max(depth - 1, 0)
      part.append(character)
    default: part.append(character)
    }
  }

  /// A word as it must be written to be one word.
  static func quoted(_ word: String) -> String {
    guard word.contains(where: { $0.isWhitespace || ";\"'\\".contains($0) }) else { return word }
    return word.contains("\"") ? "'\(word)'" : "\"\(word)\""
  }
}
