/// Words with one meaning, as a part of a `Line`.
package struct Span: Hashable, Sendable {
  /// What is written.
  package var text: String
  /// What it means; nil takes the style of the place it is written to.
  package var style: Style?

  /// Words of that style.
  package init(_ text: String, _ style: Style? = nil) {
    self.text = text
    self.style = style
  }
}

/// One line of words with different meanings: `"Multi-AZ " + Line("✓ ok", .textMuted)`.
package struct Line: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The parts from left to right.
  package var spans: [Span]

  /// Words of one style.
  package init(_ text: String, _ style: Style? = nil) {
    spans = [Span(text, style)]
  }

  /// The parts from left to right.
  package init(_ spans: [Span]) { self.spans = spans }

  package init(stringLiteral text: String) { self.init(text) }

  /// Both lines, one after the other.
  package static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  /// Lines of at most so many columns, broken at blanks; all but the first begin with blanks.
  ///
  /// Blanks at a break are dropped, the others stay.
  package func wrapped(to width: Int, hanging: Int = 2) -> [Line] {
    let indent = Span(String(repeating: " ", count: min(hanging, max(width - 1, 0))))
    var lines: [Line] = []
    var line = Line([])
    func close() {
      if line.spans.count > 1, line.spans.last?.text.allSatisfy({ $0 == " " }) == true { line.spans.removeLast() }
      lines.append(line)
      line = Line([indent])
    }
    for span in spans {
      for piece in span.text.pieces {
        var rest = piece
        let isBlank = rest.allSatisfy { $0 == " " }
        if line.width + rest.columns > width, line.width > (lines.isEmpty ? 0 : indent.text.columns) { close() }
        if isBlank, !lines.isEmpty, line.spans == [indent] { continue }
        while line.width + rest.columns > width {
          let fitting = String(rest.prefix(columns: width - line.width))
          guard !fitting.isEmpty else { break }
          line.spans.append(Span(fitting, span.style))
          rest.removeFirst(fitting.count)
          close()
        }
        line.spans.append(Span(rest, span.style))
      }
    }
    return lines + (line.spans == [indent] && !lines.isEmpty ? [] : [line])
  }

  /// Columns it takes when nothing is cut.
  package var width: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// The words without their styles.
  package var text: String { spans.reduce(into: "") { $0 += $1.text } }
}

extension String {
  /// Words and the blanks between them, in turn.
  fileprivate var pieces: [String] {
    var pieces: [String] = []
    for sign in self {
      if let last = pieces.last?.last, (last == " ") == (sign == " ") {
        pieces[pieces.count - 1].append(sign)
      } else {
        pieces.append(String(sign))
      }
    }
    return pieces
  }
}
