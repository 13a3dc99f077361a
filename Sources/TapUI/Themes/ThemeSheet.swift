import TapModel
import TapTerminal

/// What a theme says of each token, as a table of text.
package struct ThemeSheet {
  private let theme: Theme

  package init(_ theme: Theme) { self.theme = theme }

  /// A line with the name, then one for each token: its letters, its background, the colours of 256 that stand for
  /// them, attributes, and the least contrast on any background.
  package var text: String {
    let head = "\(theme.name), \(theme.appearance.rawValue), words at \(theme.contrast.figure):1 or more"
    let titles = ["token", "letters", "on", "256", "contrast", "attributes", "without colour"]
    let rows = [titles] + Style.allCases.map(row)
    let widths = titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      let line = zip(row, widths).map { $0.padded($1) }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ([head, ""] + lines).joined(separator: "\n")
  }

  /// `{"name", "appearance", "contrast", "tokens": [{"token", "letters", "on", "letters256", "on256"}]}`; null where the
  /// terminal's own colour stands.
  package var json: JSON {
    let tokens = Style.allCases.map { style -> JSON in
      let look = theme.look(style)
      let number: (Color?) -> JSON = { $0.map { .int(Int($0.index256)) } ?? .null }
      let hex: (Color?) -> JSON = { $0.map { .string($0.hex) } ?? .null }
      return [
        "token": .string(style.name), "letters": hex(look.foreground), "on": hex(look.background),
        "letters256": number(look.foreground), "on256": number(look.background),
      ]
    }
    return [
      "name": .string(theme.name), "appearance": .string(theme.appearance.rawValue),
      "contrast": .number(theme.contrast.figure), "tokens": .array(tokens),
    ]
  }

  private func row(_ style: Style) -> [String] {
    let look = theme.look(style)
    let isGround = Style.grounds.contains(style)
    let pins = [isGround ? nil : look.foreground, look.background].compactMap { $0.map { "\($0.index256)" } }
    return [
      style.name, isGround ? "" : look.foreground?.hex ?? "-", look.background?.hex ?? "-",
      pins.joined(separator: " on "), isGround ? "" : least(style)?.figure ?? "-",
      (look.attributes ?? []).words, theme.monoLook(style).words,
    ]
  }

  private func least(_ style: Style) -> Double? {
    Style.grounds.compactMap { ground in
      let look = theme.look(style, on: ground)
      guard let front = look.foreground, let back = look.background else { return nil }
      return Color.contrast(front.rgb, back.rgb)
    }.min()
  }
}

extension Attributes {
  /// Their words in theme files.
  fileprivate var words: String {
    Attributes.named.filter { contains($0.attribute) }.map(\.name).joined(separator: " ")
  }
}
