/// Names of keys, as keymap files and key scripts write them.
extension Key {
  /// Reads one name: `j`, `<enter>`, `<c-l>`, `<a-x>`, `<f5>`; nil for what is no key.
  ///
  /// Names in angle brackets are read without regard to case, and by several spellings (`<esc>`, `<escape>`).
  package init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    guard name.count > 2, name.first == "<", name.last == ">" else { return nil }
    let inner = name.dropFirst().dropLast()
    let word = inner.lowercased()
    if let key = Self.named[word] {
      self = key
    } else if word.hasPrefix("f"), let number = Int(word.dropFirst()), (1...20).contains(number) {
      self = .f(number)
    } else if inner.dropFirst(2).count == 1 || word.hasSuffix("-space"), let modifier = word.first,
      inner.dropFirst().first == "-"
    {
      let character: Character = word.hasSuffix("-space") ? " " : inner.last ?? " "
      switch modifier {
      case "c": self = .ctrl(Character(character.lowercased()))
      case "a", "m": self = .alt(character)
      default: return nil
      }
    } else {
      return nil
    }
  }

  /// How keymaps, hints and help write the key; text in quotes for a paste.
  package var name: String {
    switch self {
    case .character(" "): "<space>"
    case .character(let character): String(character)
    case .f(let number): "<f\(number)>"
    case .ctrl(" "): "<c-space>"
    case .ctrl(let character): "<c-\(character)>"
    case .alt(" "): "<a-space>"
    case .alt(let character): "<a-\(character)>"
    case .paste(let text): "\"\(text)\""
    case .resize(let size): "<size:\(size)>"
    case .mouse(let mouse): "<\(mouse.action) \(mouse.point.x),\(mouse.point.y)>"
    case .background(let rgb): "<background:\(Color(rgb).hex)>"
    default: "<\(Self.names[self] ?? "?")>"
    }
  }

  /// The first spelling of a key is the one that is written.
  private static let spellings: [(Key, [String])] = [
    (.enter, ["enter", "cr", "return"]), (.escape, ["esc", "escape"]), (.tab, ["tab"]),
    (.backTab, ["s-tab", "btab", "backtab"]), (.backspace, ["bs", "backspace"]), (.delete, ["del", "delete"]),
    (.insert, ["ins", "insert"]), (.up, ["up"]), (.down, ["down"]), (.left, ["left"]), (.right, ["right"]),
    (.home, ["home"]), (.end, ["end"]), (.pageUp, ["pgup", "pageup"]), (.pageDown, ["pgdn", "pagedown"]),
    (.character(" "), ["space"]), (.character("<"), ["lt"]), (.stop(.hangUp), ["hangup"]),
    (.stop(.terminate), ["terminate"]), (.stop(.interrupt), ["interrupt"]),
  ]
  private static let named = Dictionary(
    uniqueKeysWithValues: spellings.flatMap { key, words in words.map { ($0, key) } })
  /// Every name in angle brackets that has no modifier, for the one that was probably meant.
  package static let knownNames = spellings.flatMap(\.1).map { "<\($0)>" } + (1...12).map { "<f\($0)>" }
  private static let names = Dictionary(uniqueKeysWithValues: spellings.map { ($0.0, $0.1[0]) })
}

extension Key {
  /// What is wrong with a key script.
  package struct ScriptError: Error, Equatable, CustomStringConvertible {
    /// The word that is no key.
    package let word: String

    package var description: String {
      "\"\(word)\" is no key: write j, <enter>, <c-l>, <size:80x24>, \"text\" or KEY*3, with blanks between"
    }
  }

  /// Reads keys with blanks between them: names, `"text"` typed as it stands, `<size:80x24>`, and `KEY*3` to repeat.
  ///
  /// - Throws: `ScriptError` with the first word that is no key.
  package static func script(_ text: String) throws(ScriptError) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let close: Character? = rest.first == "\"" ? "\"" : rest.first == "<" ? ">" : nil
      var end = rest.index(after: start)
      if let close, let found = rest[end...].firstIndex(of: close), close == "\"" || found > end {
        end = rest.index(after: found)
      }
      end = rest[end...].firstIndex(where: \.isWhitespace) ?? rest.endIndex
      let word = rest[..<end]
      rest = rest[end...]
      guard let read = repeated(word) else { throw ScriptError(word: String(word)) }
      keys += read
    }
    return keys
  }

  private static func repeated(_ word: Substring) -> [Key]? {
    if let keys = single(word) { return keys }
    guard let star = word.lastIndex(of: "*"), let count = Int(word[word.index(after: star)...]),
      (1...100_000).contains(count), let keys = single(word[..<star])
    else { return nil }
    return Array(repeatElement(keys, count: count).joined())
  }

  private static func single(_ word: Substring) -> [Key]? {
    if word.count >= 2, word.first == "\"", word.last == "\"" {
      return word.dropFirst().dropLast().map { .character($0) }
    }
    if word.hasPrefix("<size:"), word.hasSuffix(">") {
      let numbers = word.dropFirst(6).dropLast().split(separator: "x").compactMap { Int($0) }
      return numbers.count == 2 ? [.resize(Size(numbers[0], numbers[1]))] : nil
    }
    return Key(name: String(word)).map { [$0] }
  }
}
