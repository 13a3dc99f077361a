/// How letters are set apart where colour is not enough, or not there.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier letters; some terminals show a brighter colour instead.
  package static let bold = Attributes(rawValue: 1)
  /// Fainter letters.
  package static let dim = Attributes(rawValue: 2)
  /// Slanted letters; the Linux console and screen have none.
  package static let italic = Attributes(rawValue: 4)
  /// A line below.
  package static let underline = Attributes(rawValue: 8)
  /// Letters and background exchanged.
  package static let reverse = Attributes(rawValue: 16)

  /// The words of theme files.
  package static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]
}

/// What a theme says of one style; nil where it says nothing and the next shorter name speaks.
package struct Look: Hashable, Sendable {
  /// The colour of the letters.
  package var foreground: Color?
  /// The colour behind them.
  package var background: Color?
  /// How they are set apart.
  package var attributes: Attributes?

  /// Says as much as it is given.
  package init(_ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes? = nil) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// This look, and the other one where this says nothing.
  func over(_ other: Look) -> Look {
    Look(
      foreground ?? other.foreground, on: background ?? other.background, attributes ?? other.attributes)
  }
}

/// How many colours a terminal shows.
package enum ColorDepth: Int, Comparable, Sendable, CaseIterable {
  /// None, or NO_COLOR is set.
  case mono = 0
  /// The first ANSI colours.
  case eight = 8
  /// These, and bright ones.
  case sixteen = 16
  /// Xterm's cube and greys.
  case indexed = 256
  /// Red, green and blue in 8 bits each.
  case direct = 16_777_216

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How styles look: colours, and attributes for terminals without them.
package struct Theme: Hashable, Sendable {
  /// Whether letters are light on dark, or dark on light.
  package enum Appearance: String, Sendable { case dark, light }

  /// What `--theme` calls it.
  package let name: String
  /// Light letters or dark ones.
  package let appearance: Appearance
  /// What the theme says itself, for themes that inherit from it.
  let tokens: [Style: Look]
  /// Attributes for terminals without colour.
  let mono: [Style: Attributes]
  /// The signs.
  package let glyphs: Glyphs
  /// The contrast that the theme promises for its words: 4.5, or 7 (WCAG 2.2, success criteria 1.4.3 and 1.4.6).
  package let contrast: Double

  /// By style: its own words, then those of its shorter names, then the letters of `text`.
  private let looks: [Look]
  private let monoLooks: [Attributes]

  /// What every theme promises for its words.
  package static let leastContrast = 4.5

  init(
    name: String, appearance: Appearance, tokens: [Style: Look], mono: [Style: Attributes],
    glyphs: Glyphs = .standard, contrast: Double = Theme.leastContrast
  ) {
    self.name = name
    self.appearance = appearance
    self.tokens = tokens
    self.mono = mono
    self.glyphs = glyphs
    self.contrast = contrast
    let letters = Look(tokens[.text]?.foreground)
    let families = Style.families
    looks = families.map { family in
      family.reduce(Look()) { $0.over(tokens[$1] ?? Look()) }.over(letters)
    }
    monoLooks = families.map { family in family.lazy.compactMap { mono[$0] }.first ?? [] }
  }

  /// The look of a style on a ground; the style's own background wins over the ground.
  package func look(_ style: Style, on ground: Style = .panel) -> Look {
    let own = looks[Int(style.rawValue)]
    let under = looks[Int(ground.rawValue)]
    let background = own.background ?? under.background ?? looks[Int(Style.panel.rawValue)].background
    let attributes = (own.attributes ?? []).union(under.attributes ?? [])
    return Look(own.foreground, on: background, attributes)
  }

  /// Whether a style is always on a background of its own.
  func bringsGround(_ style: Style) -> Bool { looks[Int(style.rawValue)].background != nil }

  /// What a terminal without colour shows.
  package func monoLook(_ style: Style, on ground: Style = .panel) -> Attributes {
    monoLooks[Int(style.rawValue)].union(monoLooks[Int(ground.rawValue)])
  }
}

extension Style {
  /// Itself, then the styles of its shorter names.
  var family: [Style] { Self.families[Int(rawValue)] }

  /// By style: itself, then the styles of its shorter names.
  fileprivate static let families: [[Style]] = allCases.map { style in
    let name = style.name
    return [style] + allCases.filter { name.hasPrefix($0.name + ".") }.reversed()
  }
}

/// A look in the numbers of a terminal: what `TapCurses` sets.
package struct Ink: Hashable, Sendable {
  /// Letters: an index, `0xRRGGBB` at depth `direct`, or -1 for the terminal's own.
  package var foreground: Int32
  /// Behind them, in the same numbers.
  package var background: Int32
  /// How they are set apart.
  package var attributes: Attributes
}

extension Theme {
  /// What stands for a style at a colour depth.
  ///
  /// With 8 colours only letters have colours: what is told by a background takes the attributes for no colour.
  package func ink(_ style: Style, on ground: Style = .panel, depth: ColorDepth) -> Ink {
    let look = look(style, on: ground)
    let set = look.attributes ?? []
    switch depth {
    case .mono: return Ink(foreground: -1, background: -1, attributes: monoLook(style, on: ground))
    case .eight: return eight(style, on: ground, look)
    case .sixteen: return ink(look, set) { Int32($0.index16) }
    case .indexed: return ink(look, set) { Int32($0.index256) }
    // The lowest numbers of a direct terminal are its palette.
    case .direct: return ink(look, set) { Int32(max($0.rgb, 8)) }
    }
  }

  private func ink(_ look: Look, _ attributes: Attributes, _ number: (Color) -> Int32) -> Ink {
    Ink(
      foreground: look.foreground.map(number) ?? -1, background: look.background.map(number) ?? -1,
      attributes: attributes)
  }

  private func eight(_ style: Style, on ground: Style, _ look: Look) -> Ink {
    let plain = appearance == .dark ? Color(0xFFFFFF, pin16: 7) : Color(0, pin16: 0)
    let bringsGround = bringsGround(style)
    var attributes = (look.attributes ?? []).union(monoLooks[Int(ground.rawValue)])
    // On a row that is reversed itself, what else is reversed stands out by not being it.
    if bringsGround { attributes.formSymmetricDifference(.reverse) }
    let index = (bringsGround ? plain : look.foreground ?? plain).index16
    if index > 8 { attributes.insert(.bold) }
    return Ink(
      foreground: Int32(index == 8 ? plain.index16 : index & 7), background: appearance == .dark ? 0 : 7,
      attributes: attributes)
  }
}
