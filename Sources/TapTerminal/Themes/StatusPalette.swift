/// The colours of the statuses, from the hues of a scheme: readable, and apart to all sorts of colour vision.
///
/// Of all palettes that hold, the one that is nearest to the scheme.
struct StatusPalette {
  /// By status.
  let colors: [Style: Color]

  init(_ scheme: Scheme, _ readable: Readable, isDark: Bool) {
    var search = Search(
      Self.order.map { style in
        let source = scheme[Roles.sources[style] ?? "base05"]
        return Self.candidates(source, readable, standard: Self.standard(style, isDark))
      })
    search.run()
    colors = Dictionary(
      uniqueKeysWithValues: zip(Self.order, search.best).map { ($0, readable.pinned($1.rgb, Theme.leastContrast)) })
  }

  /// Those first whose hue says most.
  private static let order: [Style] = [
    .statusGap, .statusOk, .statusWarn, .statusNote, .statusUnknown, .statusAccepted,
  ]

  /// A colour that a status could have, with how those see it who see less.
  private struct Candidate {
    let rgb: UInt32
    /// How far it is from what the scheme has.
    let cost: Double
    let seen: [Lab]

    init(_ rgb: UInt32, _ cost: Double) {
      (self.rgb, self.cost) = (rgb, cost)
      seen = ColorVision.allCases.map { $0.lab(rgb) }
    }

    func isApart(from other: Candidate) -> Bool {
      zip(seen, other.seen).allSatisfy { $0.difference($1) >= Theme.statusDifference }
    }
  }

  /// Goes through the palettes with the least cost first, and leaves those that cannot be better than the best one.
  private struct Search {
    /// By status, the cheapest first.
    let candidates: [[Candidate]]
    /// The least that the statuses from one on can cost.
    let least: [Double]
    private(set) var best: [Candidate] = []
    private var bound = Double.infinity
    private var chosen: [Candidate] = []

    init(_ candidates: [[Candidate]]) {
      self.candidates = candidates
      var least = [0.0]
      for row in candidates.reversed() { least.insert((row.first?.cost ?? 0) + least[0], at: 0) }
      self.least = least
    }

    mutating func run(_ cost: Double = 0) {
      let level = chosen.count
      guard level < candidates.count else {
        (best, bound) = (chosen, cost)
        return
      }
      for candidate in candidates[level] {
        guard cost + candidate.cost + least[level + 1] < bound else { return }
        guard chosen.allSatisfy({ $0.isApart(from: candidate) }) else { continue }
        chosen.append(candidate)
        run(cost + candidate.cost)
        chosen.removeLast()
        // Nothing behind it depends on it: the first that goes is the best.
        if level == candidates.count - 1 { return }
      }
    }
  }

  /// What a colour costs that is none of the scheme's.
  private static let foreign = 30.0
  /// A hue is seen in a colour that is this far from grey.
  private static let leastChroma = 22.0

  /// Colours of one hue, lighter and darker, and the standard colour.
  private static func candidates(_ source: Lab, _ readable: Readable, standard: UInt32) -> [Candidate] {
    var found: [Candidate] = []
    for chroma in [1, 0.7] {
      for lightness in [source.lightness] + Array(stride(from: 16.0, through: 94, by: 6)) {
        let color = Lab(lightness, source.a * chroma, source.b * chroma)
        let shown = Lab(color.rgb)
        let keepsHue = shown.chroma >= min(leastChroma, source.chroma * 0.7) && shown.isHue(of: source)
        if keepsHue, readable.holds(color.rgb, Theme.leastContrast) {
          found.append(Candidate(color.rgb, source.difference(shown)))
        }
      }
    }
    found.append(Candidate(standard, source.difference(Lab(standard)) + foreign))
    return found.sorted { $0.cost < $1.cost }
  }

  /// Colours that go together on every background a scheme may have.
  private static func standard(_ style: Style, _ isDark: Bool) -> UInt32 {
    switch style {
    case .statusOk: isDark ? 0x86FFF4 : 0x00698B
    case .statusNote: isDark ? 0xA1A0F9 : 0x6204CD
    case .statusWarn: isDark ? 0xF0D910 : 0x7D5600
    case .statusGap: isDark ? 0xFF8968 : 0x881B34
    case .statusUnknown: isDark ? 0xCDA7DC : 0x6D0C53
    default: isDark ? 0xDDE2BB : 0x270600
    }
  }
}

extension Lab {
  /// How far it is from grey.
  fileprivate var chroma: Double { (a * a + b * b).squareRoot() }

  /// Whether it is of the hue of another colour, within 30 degrees; grey is of every hue.
  fileprivate func isHue(of other: Lab) -> Bool {
    let product = chroma * other.chroma
    return product < 1 || a * other.a + b * other.b >= 0.866 * product
  }
}
