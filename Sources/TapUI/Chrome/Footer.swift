import TapTerminal

/// The last line: what can be done here. Short words come first, then the least important hints go.
enum Footer {
  static func draw(_ hints: [Hint], into canvas: inout Canvas, _ rect: Rect) {
    let shown = fitting(hints, rect.width - 2)
    var x = rect.left + 1
    for hint in shown {
      x += canvas.put(hint.key, at: Point(x, rect.top), style: .footerKey, maxWidth: rect.right - x)
      x += 1 + canvas.put(hint.label, at: Point(x + 1, rect.top), style: .footer, maxWidth: rect.right - x - 1) + 2
    }
  }

  /// The hints that fit so many columns, with their words as short as need be.
  static func fitting(_ hints: [Hint], _ columns: Int) -> [Hint] {
    var shown = hints
    if width(shown) > columns { for index in shown.indices { shown[index].label = shown[index].short } }
    while width(shown) > columns, let least = shown.indices.min(by: { shown[$0].weight < shown[$1].weight }) {
      shown.remove(at: least)
    }
    return shown
  }

  private static func width(_ hints: [Hint]) -> Int {
    hints.reduce(-2) { $0 + $1.key.columns + $1.label.columns + 3 }
  }
}
