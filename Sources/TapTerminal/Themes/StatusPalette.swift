/// The colours of the statuses, from the hues of a scheme: readable, and apart to all sorts of colour vision.
struct StatusPalette {
  /// By status.
  let colors: [Style: Color]

  /// A colour that a status could have, with how those see it who see less.
  private struct Candidate {
    let rgb: UInt32
    let seen: [Lab]

    init(_ rgb: UInt32) {
      self.rgb = rgb
      seen = ColorVision.allCases.map { $0.lab(rgb) }
    }

    func isApart(from other: Candidate) -> Bool {
      zip(seen, other.seen).allSatisfy { $0.difference($1) >= Theme.statusDifference }
    }
  }

  /// In the order of the search: what matters most keeps most of its own hue.
  private static let order: [Style] = [
    .statusGap, .statusWarn, .statusOk, .statusNote, .statusUnknown, .statusAccepted,
  ]

  init(_ scheme: Scheme, _ readable: Readable, isDark: Bool) {
    let candidates = Self.order.map { style in
      Self.candidates(scheme[Roles.sources[style] ?? "base05"], readable, standard: Self.standard(style, isDark))
    }
    var chosen: [Candidate] = []
    _ = Self.search(candidates, &chosen)
    let found = zip(Self.order, chosen).map { ($0, readable.pinned($1.rgb, Theme.leastContrast)) }
    colors = Dictionary(uniqueKeysWithValues: found)
  }

  /// Takes for each status the first colour that goes with those before it, and goes back where none does.
  private static func search(_ candidates: [[Candidate]], _ chosen: inout [Candidate]) -> Bool {
    guard chosen.count < candidates.count else { return true }
    let style = order[chosen.count]
    let rivals = chosen.indices.filter { isApart(style, order[$0]) }
    for candidate in candidates[chosen.count] where rivals.allSatisfy({ chosen[$0].isApart(from: candidate) }) {
      chosen.append(candidate)
      if search(candidates, &chosen) { return true }
      chosen.removeLast()
    }
    return false
  }

  private static func isApart(_ one: Style, _ other: Style) -> Bool {
    Theme.apart.contains { ($0 == one && $1 == other) || ($0 == other && $1 == one) }
  }

  /// Colours of one hue, those like the source first, and the standard colour as the last.
  private static func candidates(_ source: Lab, _ readable: Readable, standard: UInt32) -> [Candidate] {
    var found: [(difference: Double, rgb: UInt32)] = []
    for chroma in [1, 0.6] {
      for lightness in [source.lightness] + Array(stride(from: 4.0, through: 96, by: 7)) {
        let rgb = Lab(lightness, source.a * chroma, source.b * chroma).rgb
        if readable.holds(rgb, Theme.leastContrast) { found.append((source.difference(Lab(rgb)), rgb)) }
      }
    }
    found.sort { $0.difference < $1.difference }
    return found.map { Candidate($0.rgb) } + [Candidate(standard)]
  }

  /// Colours that go together on every background a scheme may have.
  private static func standard(_ style: Style, _ isDark: Bool) -> UInt32 {
    switch style {
    case .statusOk: isDark ? 0x86FFF4 : 0x00698B
    case .statusNote: isDark ? 0xA1A0F9 : 0x6204CD
    case .statusWarn: isDark ? 0xF0D910 : 0x7D5600
    case .statusGap: isDark ? 0xFF8968 : 0x881B34
    case .statusUnknown: isDark ? 0xD7B9FF : 0x6E0F55
    default: isDark ? 0xEBC8AA : 0x735014
    }
  }
}
