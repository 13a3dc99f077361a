import TapTerminal

/// One line of text that is being typed.
package struct TextInput: Hashable, Sendable {
  /// Without line ends: those of a paste become blanks.
  package private(set) var text: String
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int

  /// A text with the cursor behind it.
  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Takes a key; false where it is not one of typing.
  package mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(String(text.map { $0.isNewline ? " " : $0 }))
    case .backspace:
      guard cursor > 0 else { return true }
      cursor -= 1
      removeAtCursor()
    case .delete: removeAtCursor()
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, text.count)
    case .home, .ctrl("a"): cursor = 0
    case .end, .ctrl("e"): cursor = text.count
    case .ctrl("c"), .ctrl("u"): set("")
    case .ctrl("w"): dropWord()
    default: return false
    }
    return true
  }

  /// Replaces everything; the cursor stands at the end.
  package mutating func set(_ text: String) { self = TextInput(text) }

  private mutating func insert(_ more: String) {
    text.insert(contentsOf: more, at: text.index(text.startIndex, offsetBy: min(cursor, text.count)))
    cursor = min(cursor + more.count, text.count)
  }

  private mutating func removeAtCursor() {
    guard cursor < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: cursor))
  }

  private mutating func dropWord() {
    while cursor > 0, before == " " { _ = take(.backspace) }
    while cursor > 0, before != " " { _ = take(.backspace) }
  }

  private var before: Character? { cursor > 0 ? text[text.index(text.startIndex, offsetBy: cursor - 1)] : nil }

  /// Draws as much of it as fits, the cursor always inside; returns where the cursor stands.
  @discardableResult
  package func draw(into canvas: inout Canvas, at point: Point, width: Int, style: Style = .input) -> Point {
    guard width > 0 else { return point }
    canvas.fill(Rect(x: point.x, y: point.y, width: width, height: 1), style: style)
    let head = text.prefix(cursor).suffix(columns: width - 1)
    let used = canvas.put(head, at: point, style: style, maxWidth: width)
    canvas.put(text.dropFirst(cursor), at: point.moved(used), style: style, maxWidth: width - used)
    return point.moved(used)
  }
}
