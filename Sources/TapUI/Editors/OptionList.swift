import TapTerminal

/// A list in the strip: which line is selected, which ones are seen, and the find in it.
struct OptionList: Sendable {
  /// A line, by its number.
  private struct Row: Hashable, Sendable { let number: Int }

  private var state = ListState<Row>()
  /// What is being looked for, while it is typed.
  private(set) var find: TextInput?
  private var sought = ""

  /// The selected line, from 0.
  var index: Int { state.index }

  init(_ row: Int = 0, of count: Int = 0) { select(row, of: count) }

  mutating func select(_ row: Int, of count: Int) { state.select(row, in: OptionList.rows(count)) }

  private static func rows(_ count: Int) -> [Row] { (0..<max(count, 0)).map { Row(number: $0) } }

  mutating func window(_ rows: Int, of count: Int) -> Range<Int> { state.window(rows, of: count) }

  /// `2 of 5`
  func position(_ count: Int) -> String { count == 0 ? "" : "\(min(index + 1, count)) of \(count)" }

  /// Moves and finds; false for keys of neither.
  mutating func take(_ key: Key, _ names: [String]) -> Bool {
    if find != nil {
      typeFind(key, names)
      return true
    }
    switch key {
    case .character("/"): find = TextInput()
    case .character("n"): seek(.next, names)
    case .character("N"): seek(.previous, names)
    default:
      guard let motion = OptionList.motion(key) else { return false }
      state.move(motion, in: OptionList.rows(names.count))
    }
    return true
  }

  private mutating func typeFind(_ key: Key, _ names: [String]) {
    switch key {
    case .enter: find = nil
    case .escape:
      find = nil
      sought = ""
    default:
      _ = find?.take(key)
      sought = find?.text ?? ""
      seek(.here, names)
    }
  }

  private mutating func seek(_ seek: Seek, _ names: [String]) {
    guard !sought.isEmpty else { return }
    if let row = seek.row(names.count, from: index, where: { names[$0].finds(sought) }) { select(row, of: names.count) }
  }

  /// The movement of a key, as lists have it where letters are no text.
  private static func motion(_ key: Key) -> Motion? {
    switch key {
    case .up, .character("k"): .up
    case .down, .character("j"): .down
    case .pageUp, .ctrl("b"): .pageUp
    case .pageDown, .ctrl("f"): .pageDown
    case .home, .character("g"): .first
    case .end, .character("G"): .last
    default: nil
    }
  }

  /// The words of the find for the message line; nil while nothing is looked for.
  func finding(_ names: [String]) -> String? {
    guard let find else { return nil }
    let hits = names.count { $0.finds(find.text) }
    return find.text.isEmpty ? "Find: type a part of the line" : "Find \"\(find.text)\": \(hits) of \(names.count)"
  }

  /// Draws headings where there is room, then the lines that are seen; returns where the selected one begins.
  ///
  /// Columns and rows of `heads` and `row` are those of the block.
  mutating func draw(
    into canvas: inout Canvas, _ rect: Rect, count: Int, heads: [(x: Int, text: String)],
    row: (_ number: Int, _ y: Int, _ canvas: inout Canvas) -> Void
  ) -> Point? {
    let first = rect.height >= 4 ? 1 : 0
    let seen = window(rect.height - first, of: count)
    canvas.within(rect) { canvas in
      for (at, head) in heads.enumerated() where first > 0 {
        let end = at + 1 < heads.count ? heads[at + 1].x - 1 : rect.width
        canvas.put(head.text, at: Point(head.x, 0), style: .textHeading, maxWidth: end - head.x)
      }
      for (line, number) in seen.enumerated() {
        if number == index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(first + line))
          canvas.put(">", at: Point(1, first + line), style: .title)
        }
        row(number, first + line, &canvas)
      }
    }
    return count == 0 ? nil : rect.origin.moved(1, first + index - seen.lowerBound)
  }
}

/// Where the columns of the lists in the strip begin.
enum OptionColumns {
  static let name = 3

  /// Sign, controls and words of what a line would leave: beside names that are as wide as the longest needs.
  ///
  /// - Parameters:
  ///   - names: columns of the longest name, with its heading.
  ///   - details: columns of the longest word beside it; 0 where there is none.
  static func of(_ width: Int, names: Int, details: Int) -> (detail: Int, sign: Int, controls: Int, words: Int) {
    let at = name + min(max(names, 14), max(width * 2 / 5, 14)) + 2
    let sign = details == 0 ? at : at + min(details, 13) + 1
    return (at, sign, sign + 9, sign + 18)
  }
}
