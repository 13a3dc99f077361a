import Testing

@testable import TapTerminal

/// Schemes of other people's making: whatever their colours are, what comes of them can be read.
@Suite struct SchemeTests {
  /// Fifty schemes by chance: dark and light, dull and shrill, with hues anywhere.
  @Test(arguments: Array(UInt64(1)...50)) func everySchemeCanBeRead(seed: UInt64) throws {
    let yaml = Self.random(seed)
    let file = try ThemeFile(yaml: yaml)
    #expect(file.theme.faults.map(\.description) == [], "seed \(seed)\n\(yaml)")
    for style in Style.allCases where style != .diff && style != .review { #expect(file.marks[style] != nil) }
  }

  /// The background of a scheme stays where it is dark or light enough to read on.
  @Test func aGoodSchemeKeepsItsColours() throws {
    let theme = try Theme.load(yaml: Self.eighties)
    #expect(theme.name == "Night of the Eighties")
    #expect(theme.appearance == .dark)
    #expect(theme.look(.panel).background?.rgb == 0x101418)
    #expect(theme.look(.text).foreground?.rgb == 0xD0D4D8)
    #expect(theme.look(.title).foreground?.rgb == 0x70A8F0)
  }

  @Test func theOlderFormIsTaken() throws {
    let colors = Self.eighties.split(separator: "\n").filter { $0.hasPrefix("  base") }.map { $0.dropFirst(2) }
    let older = "scheme: \"Night of the Eighties\"\nauthor: \"nobody\"\n" + colors.joined(separator: "\n")
    #expect(try Theme.load(yaml: older.replacing("\"#", with: "\"")) == Theme.load(yaml: Self.eighties))
  }

  @Test(arguments: [
    (
      "palette:\n  base00: \"#101418\"\n",
      "line 1, column 1: a scheme has the colours base00 to base0F, and base01 is missing"
    ),
    (
      "base00: night\n",
      "line 1, column 9: base00 is no colour: it is written \"rrggbb\" or \"#rrggbb\""
    ),
  ]) func aBrokenSchemeSaysWhy(yaml: String, message: String) {
    let error = #expect(throws: YAML.Failure.self) { try Theme.load(yaml: yaml) }
    #expect(error?.description == message)
  }

  static let eighties = """
    system: "base24"
    name: "Night of the Eighties"
    author: "nobody"
    variant: "dark"
    palette:
      base00: "#101418"
      base01: "#20262c"
      base02: "#2c3640"
      base03: "#8a949e"
      base04: "#b0b8c0"
      base05: "#d0d4d8"
      base06: "#e0e4e8"
      base07: "#ffffff"
      base08: "#f07070"
      base09: "#f0a060"
      base0A: "#f0d060"
      base0B: "#80d080"
      base0C: "#70d0d0"
      base0D: "#70a8f0"
      base0E: "#c090f0"
      base0F: "#b08060"
      base10: "#0c0f12"
      base17: "#d0b0ff"
    """

  private static func random(_ seed: UInt64) -> String {
    var random = SeededRandom(seed: seed)
    let isDark = Bool.random(using: &random)
    var lines = seed % 2 == 0 ? ["scheme: \"Chance \(seed)\"", "author: \"chance\""] : ["system: base16", "palette:"]
    for number in 0..<16 {
      let hex: String
      if number < 8, seed % 5 != 0 {
        let step = Double(isDark ? number : 7 - number) * Double.random(in: 6...13, using: &random)
        let grey = Lab(
          step + Double.random(in: 0...8, using: &random), Double.random(in: -12...12, using: &random),
          Double.random(in: -12...12, using: &random))
        hex = digits(grey.rgb)
      } else {
        hex = digits(UInt32.random(in: 0...0xFF_FFFF, using: &random))
      }
      let key = "base0" + String(number, radix: 16, uppercase: true)
      lines.append(seed % 2 == 0 ? "\(key): \"\(hex)\"" : "  \(key): \"#\(hex)\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func digits(_ rgb: UInt32) -> String {
    let text = String(rgb, radix: 16)
    return String(repeating: "0", count: 6 - text.count) + text
  }
}
