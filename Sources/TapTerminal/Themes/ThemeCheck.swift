/// One thing of a theme that somebody could not read or tell apart.
package struct ThemeFault: Hashable, Sendable, CustomStringConvertible {
  /// The token, or the sign, that is wrong.
  package let token: String
  /// The style of a token; nil for a sign.
  package let style: Style?
  /// What it is compared with; nil for a background.
  var other: Style?
  /// What was looked at: `on cursor.row in 256 colours`.
  package let what: String
  /// The figure that was found.
  package let measured: String
  /// The figure that is wanted.
  package let wanted: String

  package var description: String { "\(token) \(what): \(measured), wanted \(wanted)" }
}

/// A status as screens write it; no status is told by its colour alone.
package struct StatusSign: Hashable, Sendable {
  /// Its colour.
  package let style: Style
  /// As widgets write it; a theme's glyphs may change it.
  package let sign: Unicode.Scalar
  /// Always beside it.
  package let word: String

  /// All of them; BLOCK and GAP share the sign of what is broken and differ in word and reverse.
  package static let all: [StatusSign] = [
    StatusSign(style: .statusOk, sign: "✓", word: "ok"), StatusSign(style: .statusNote, sign: "-", word: "NOTE"),
    StatusSign(style: .statusWarn, sign: "!", word: "WARN"), StatusSign(style: .statusGap, sign: "✗", word: "GAP"),
    StatusSign(style: .statusBlock, sign: "✗", word: "BLOCK"),
    StatusSign(style: .statusUnknown, sign: "?", word: "unknown"),
    StatusSign(style: .statusAccepted, sign: "⚑", word: "risk"),
  ]
}

extension Theme {
  /// What of the theme cannot be read or told apart; empty for every theme that is shipped.
  package var faults: [ThemeFault] { contrastFaults + statusFaults + signFaults + monoFaults }

  /// Disabled words, and what shows the focus (WCAG 2.2, success criterion 1.4.11).
  static let faintContrast = 3.0
  /// Statuses differ by this ΔE*ab to everybody.
  static let statusDifference = 20.0
  /// Frames without the focus only adorn, and a background is no word.
  private static let wordless: Set<Style> = Set(Style.grounds + [.border])

  /// The least contrast of a style; nil where there is no demand.
  func demand(_ style: Style) -> Double? {
    if Self.wordless.contains(style) { return nil }
    return style == .textDisabled || style == .borderFocus ? Self.faintContrast : contrast
  }

  // MARK: Contrast

  private var hasColors: Bool { Style.allCases.contains { look($0).hasColor } }

  private var contrastFaults: [ThemeFault] {
    guard hasColors else { return [] }
    var faults: [ThemeFault] = []
    for style in Style.allCases {
      guard let demand = demand(style) else { continue }
      for ground in Style.grounds {
        faults += self.faults(of: style, on: ground, demand)
        // A style that brings its own background looks the same everywhere.
        if bringsGround(style) { break }
      }
    }
    return faults
  }

  private func faults(of style: Style, on ground: Style, _ demand: Double) -> [ThemeFault] {
    let look = look(style, on: ground)
    let place = bringsGround(style) ? "on its own background" : "on \(ground.name)"
    guard let front = look.foreground, let back = look.background else {
      let what = look.foreground == nil ? "has no colour of its own" : "stands on no colour of the theme"
      return [fault(style, "\(place) \(what)", "no contrast can be known", demand.figure)]
    }
    let depths: [(String, Double)] = [
      ("", Color.contrast(front.rgb, back.rgb)),
      (" in 256 colours", Color.contrast(Color.xterm(front.index256), Color.xterm(back.index256))),
    ]
    return depths.filter { $0.1 < demand }.map { depth, measured in
      fault(style, place + depth, "contrast \(measured.figure)", demand.figure)
    }
  }

  private func fault(_ style: Style, _ what: String, _ measured: String, _ wanted: String) -> ThemeFault {
    ThemeFault(token: style.name, style: style, what: what, measured: measured, wanted: wanted)
  }

  // MARK: Statuses

  /// Statuses that stand beside one another: each differs from every other.
  static let apart: [(Style, Style)] = {
    let all: [Style] = [.statusOk, .statusNote, .statusWarn, .statusGap, .statusUnknown, .statusAccepted]
    return all.indices.flatMap { later in all[..<later].map { (all[later], $0) } }
  }()

  private var statusFaults: [ThemeFault] {
    Self.apart.compactMap { style, other in
      guard let one = look(style).foreground, let two = look(other).foreground else { return nil }
      let least = ColorVision.least(one.rgb, two.rgb)
      guard least.difference < Self.statusDifference else { return nil }
      var found = fault(
        style, "beside \(other.name) under \(least.vision.rawValue)", "dE \(least.difference.figure)",
        Self.statusDifference.figure)
      found.other = other
      return found
    }
  }

  // MARK: Signs

  private var signFaults: [ThemeFault] {
    var faults: [ThemeFault] = []
    for glyph in glyphs.table {
      let isOne = glyph.unicode.shape == .spacing(1) && !glyph.unicode.properties.isEmojiPresentation
      if !isOne || !glyph.ascii.isASCII {
        faults.append(sign(glyph.name, "takes one column, and has an ASCII sign", "\(glyph.unicode)", "one column"))
      }
    }
    for isUnicode in [true, false] {
      var seen: [String: StatusSign] = [:]
      for status in StatusSign.all {
        let shown = glyphs.shown(Cell(status.sign, style: .text, ground: .panel), unicode: isUnicode).text
        if let other = seen[shown], other.sign != status.sign || other.word == status.word {
          let kind = isUnicode ? "" : " in ASCII"
          faults.append(
            sign(status.style.name, "beside \(other.style.name)\(kind)", "the same sign \(shown)", "another"))
        }
        seen[shown] = seen[shown] ?? status
      }
    }
    return faults
  }

  private func sign(_ name: String, _ what: String, _ measured: String, _ wanted: String) -> ThemeFault {
    ThemeFault(token: name, style: Style(name: name), what: what, measured: measured, wanted: wanted)
  }

  // MARK: Without colour

  private var monoFaults: [ThemeFault] {
    let must: [(Style, Style)] =
      [.selection, .cursorRow, .borderFocus, .statusBlock, .statusGap, .match].map { ($0, .text) }
      + [(.statusBlock, .statusGap)]
    return must.filter { monoLook($0) == monoLook($1) }.map { style, other in
      fault(style, "beside \(other.name) without colour", "the same attributes", "another attribute")
    }
  }
}

extension Look {
  /// Whether it says anything of colours.
  fileprivate var hasColor: Bool { foreground != nil || background != nil }
}

extension Double {
  /// With one or two digits behind the point: what is below a demand never rounds up to it.
  package var figure: String {
    let hundredths = Int(self * 100)
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
