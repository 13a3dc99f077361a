import TapModel
import TapTerminal

extension ControlState {
  /// One column: how the heat map draws it.
  package var sign: String {
    switch self {
    case .evidenced: "✓"
    case .partial: "/"
    case .gap: "✗"
    case .unknown: "?"
    case .process: "."
    case .inherited: "i"
    }
  }

  /// Loud only where something is to be done; the sign says it without colour.
  package var style: Style {
    switch self {
    case .evidenced, .process, .inherited: .textMuted
    case .partial: .text
    case .gap: .statusGap
    case .unknown: .statusUnknown
    }
  }

  /// Sign and word: `✗ gap`.
  package var line: Line { Line(sign + " " + rawValue, style) }

  /// What the legend says of it.
  var meaning: String {
    switch self {
    case .evidenced: "the template carries it"
    case .partial: "it carries a part, people the rest"
    case .gap: "a rule fails"
    case .unknown: "cannot be judged"
    case .process: "people do it"
    case .inherited: "AWS does it, here"
    }
  }

  /// The legend, in lines of so many columns.
  static func legend(_ width: Int) -> [Line] {
    var lines: [Line] = []
    for state in allCases {
      let entry = state.line + Line("  \(state.meaning)", .textMuted)
      if let last = lines.last, last.width + entry.width + 4 <= width {
        lines[lines.count - 1] = last + "    " + entry
      } else {
        lines.append(entry)
      }
    }
    return lines
  }
}

extension Control {
  /// Of an enhancement its own title, without that of the control it enhances.
  var ownTitle: String {
    guard let bar = title.lastIndex(of: "|") else { return title }
    return String(title[title.index(after: bar)...].drop { $0 == " " })
  }
}
