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

  /// Columns it takes when nothing is cut.
  package var width: Int { spans.reduce(0) { $0 + $1.text.columns } }

  /// The words without their styles.
  package var text: String { spans.reduce(into: "") { $0 += $1.text } }
}
