import TapTerminal

/// The numbered answers of a dialog: a digit takes one, `j k` and Enter do the same.
struct Answers {
  /// One answer.
  struct Answer: Hashable, Sendable {
    var words: String
    /// What becomes of the rest.
    var note: String
    /// Why it cannot be taken; nil where it can.
    var refusal: String?

    init(_ words: String, _ note: String, refusal: String? = nil) {
      self.words = words
      self.note = note
      self.refusal = refusal
    }
  }

  /// What a key came to.
  enum Taken: Hashable, Sendable {
    /// The answer with this number, from 1.
    case answer(Int)
    case moved
    case nothing
  }

  let all: [Answer]
  private(set) var index = 0
  /// Whether the dialog was on the screen: what was typed ahead of it is no answer.
  var isSeen = false

  init(_ all: [Answer]) { self.all = all }

  mutating func take(_ key: Key) -> Taken {
    guard isSeen, !all.isEmpty else { return .nothing }
    switch key {
    case .down, .character("j"): index = min(index + 1, all.count - 1)
    case .up, .character("k"): index = max(index - 1, 0)
    case .enter: return .answer(index + 1)
    case .character(let digit):
      guard let number = digit.wholeNumberValue, all.indices.contains(number - 1) else { return .nothing }
      index = number - 1
      return .answer(number)
    default: return .nothing
    }
    return .moved
  }

  /// One line each; where there is room what becomes of the rest, else on a line of its own.
  func lines(_ width: Int) -> [Line] {
    let words = (all.map(\.words.columns).max() ?? 0) + 4
    return all.enumerated().flatMap { number, answer -> [Line] in
      let isBlocked = answer.refusal != nil
      let head =
        Line(number == index ? "> " : "  ", .title) + Line(String(number + 1), .footerKey)
        + Line("  " + answer.words.padded(words), isBlocked ? .textDisabled : nil)
      let note = Line(answer.refusal ?? answer.note, .textMuted)
      return head.width + note.width <= width ? [head + note] : [head, Line("       ") + note]
    }
  }
}

/// The box of a dialog: centred over what is there, the whole body on narrow screens.
enum DialogBox {
  /// - Parameter rows: how many lines it has to show.
  static func rect(_ body: Rect, rows: Int, width: Int = 100) -> Rect {
    guard body.width >= 110 else { return body }
    return body.centred(Size(min(body.width - 8, width), min(max(body.height - 6, 8), rows + 2)))
  }
}
