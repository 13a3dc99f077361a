/// The styles of a theme made from the colours of a scheme.
///
/// A scheme promises nothing of contrast. Backgrounds are kept dark (or light) enough for every colour to be read on
/// them; every other colour keeps its hue and changes its lightness, as little as will do. Statuses are searched
/// together, so that nobody takes one for another; where the scheme's own hues cannot be told apart, those of the
/// standard palette stand in.
struct Roles {
  private let scheme: Scheme
  private let isDark: Bool
  private let panel: Color
  private let row: Color
  private let selection: Color
  private let readable: Readable

  /// The colour of a scheme that each token comes from.
  static let sources: [Style: String] = [
    .panel: "base00", .cursorRow: "base01", .selection: "base02", .textDisabled: "base03", .border: "base03",
    .textMuted: "base04", .textHeading: "base04", .footer: "base04", .text: "base05", .header: "base05",
    .message: "base05", .status: "base05", .textStrong: "base07", .footerKey: "base07", .input: "base07",
    .statusGap: "base08", .statusBlock: "base08", .inputError: "base08", .diffRemove: "base08",
    .statusAccepted: "base09", .statusWarn: "base0A", .reviewUndecided: "base0A", .match: "base0A",
    .statusOk: "base0B", .diffAdd: "base0B", .statusUnknown: "base0C", .title: "base0D", .borderFocus: "base0D",
    .statusNote: "base0E",
  ]

  init(_ scheme: Scheme) {
    self.scheme = scheme
    isDark = scheme.appearance == .dark
    let ground: (String, Double) -> Lab = { [isDark] key, least in
      var color = scheme[key]
      color.lightness = isDark ? min(color.lightness, least) : max(color.lightness, least)
      return color
    }
    let base = ground("base00", isDark ? 22 : 93)
    panel = Self.ground(base, isDark)
    row = Self.ground(Self.apart(ground("base01", isDark ? 25.5 : 89.5), from: base, isDark, by: 4), isDark)
    selection = Self.ground(Self.apart(ground("base02", isDark ? 25.5 : 89.5), from: base, isDark, by: 4), isDark)
    readable = Readable(grounds: [panel, row, selection], isDark: isDark)
  }

  /// A background that can be told from the panel, where there is room.
  private static func apart(_ color: Lab, from panel: Lab, _ isDark: Bool, by step: Double) -> Lab {
    guard color.difference(panel) < step else { return color }
    var color = color
    color.lightness = isDark ? min(panel.lightness + step, 25.5) : max(panel.lightness - step, 89.5)
    return color
  }

  /// Of the 256 colours those alone stand for a background that are as dark (or light) themselves; clipping to sRGB may
  /// have changed the lightness.
  private static func ground(_ color: Lab, _ isDark: Bool) -> Color {
    var color = color
    let fits: (UInt32) -> Bool = { isDark ? Lab($0).lightness <= 26 : Lab($0).lightness >= 89 }
    while !fits(color.rgb) {
      color = Lab(color.lightness + (isDark ? -1 : 1), color.a * 0.9, color.b * 0.9)
    }
    let pin = Color.nearest(to: color.rgb, among: (UInt8(16)...255).filter { fits(Color.xterm($0)) })
    return Color(color.rgb, pin256: pin)
  }

  // MARK: The theme

  var theme: Theme {
    var tokens: [Style: Look] = [:]
    for (style, key) in Self.sources where !Style.grounds.contains(style) {
      tokens[style] = Look(readable.color(scheme[key], demand(style)))
    }
    for (style, color) in StatusPalette(scheme, readable, isDark: isDark).colors { tokens[style] = Look(color) }
    let gap = tokens[.statusGap]?.foreground
    let warn = tokens[.statusWarn]?.foreground
    tokens[.statusGap]?.attributes = [.bold]
    tokens[.statusBlock] = Look(panel, on: gap, [.bold])
    tokens[.match] = Look(panel, on: warn)
    tokens[.diffAdd] = tokens[.statusOk]
    tokens[.diffRemove] = Look(gap)
    tokens[.reviewUndecided] = Look(warn)
    tokens[.input]?.background = selection
    tokens[.inputError] = Look(gap, on: selection)
    for style: Style in [.textStrong, .title, .footerKey] { tokens[style]?.attributes = [.bold] }
    tokens[.panel] = Look(on: panel)
    tokens[.cursorRow] = Look(on: row)
    tokens[.selection] = Look(on: selection)
    return Theme(
      name: scheme.name, appearance: scheme.appearance, tokens: tokens, mono: Theme.defaultDark.mono)
  }

  private func demand(_ style: Style) -> Double {
    switch style {
    case .border: 1.5
    case .textDisabled, .borderFocus: Theme.faintContrast
    default: Theme.leastContrast
    }
  }
}

/// Makes colours that can be read on all of some backgrounds, in true colours and in 256.
struct Readable {
  private let grounds: [Color]
  private let isDark: Bool

  init(grounds: [Color], isDark: Bool) {
    self.grounds = grounds
    self.isDark = isDark
  }

  /// Whether a colour has a contrast on every background.
  func holds(_ rgb: UInt32, _ demand: Double) -> Bool {
    grounds.allSatisfy { Color.contrast(rgb, $0.rgb) >= demand }
  }

  /// Whether one of the 256 has it on what stands for the backgrounds.
  private func holds(index: UInt8, _ demand: Double) -> Bool {
    let rgb = Color.xterm(index)
    return grounds.allSatisfy { Color.contrast(rgb, Color.xterm($0.index256)) >= demand }
  }

  /// The colour of that hue whose lightness is nearest and can be read; white or black where none can.
  func color(_ color: Lab, _ demand: Double) -> Color {
    var color = color
    while !holds(color.rgb, demand), color.lightness > 0, color.lightness < 100 { color.lightness += isDark ? 1 : -1 }
    let rgb = holds(color.rgb, demand) ? color.rgb : isDark ? 0xFFFFFF : 0
    return pinned(rgb, demand)
  }

  /// The colour with the one of the 256 that stands for it and can be read as well.
  func pinned(_ rgb: UInt32, _ demand: Double) -> Color {
    Color(rgb, pin256: Color.nearest(to: rgb, among: (UInt8(16)...255).filter { holds(index: $0, demand) }))
  }
}
