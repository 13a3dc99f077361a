import TapThemes
import Testing

@testable import TapTerminal

@Suite struct ThemeTests {
  private static let names = ["default-dark", "default-light", "high-contrast", "mono", "paper"]

  private static func theme(_ name: String) throws -> Theme {
    try Theme.load(yaml: try contents(of: "themes/\(name).yaml"))
  }

  @Test func theBuiltInThemeIsItsFile() throws {
    #expect(try Self.theme("default-dark") == .defaultDark)
  }

  @Test(arguments: names) func filesAreNamedAsTheirThemes(name: String) throws {
    #expect(try Self.theme(name).name == name)
  }

  @Test(arguments: names) func everyShippedThemeHoldsTheCheck(name: String) throws {
    #expect(try Self.theme(name).faults.map(\.description) == [])
  }

  @Test func theProgramHasTheFiles() throws {
    #expect(ShippedThemes.all.map(\.name).sorted() == Self.names)
    for theme in ShippedThemes.all { #expect(theme.yaml == (try contents(of: "themes/\(theme.name).yaml"))) }
  }

  @Test func twoThemesPromiseMore() throws {
    #expect(try Self.names.filter { try Self.theme($0).contrast >= 7 } == ["high-contrast", "paper"])
  }

  /// One theme for each thing that the check knows.
  @Test(arguments: [
    (
      "tokens: {text.muted: \"#5a6470\"}",
      "text.muted on panel: contrast 2.96, wanted 4.5; line 3, column 10"
    ),
    (
      "contrast: 7\ntokens: {input: {fg: \"#a0a0a0\", bg: \"#202020\"}}",
      "input on its own background: contrast 6.23, wanted 7; line 4, column 10"
    ),
    (
      "palette: {p: {hex: \"#ffffff\", 256: 240}}\ntokens: {title: p}",
      "title on panel in 256 colours: contrast 2.39, wanted 4.5; line 4, column 10"
    ),
    (
      "tokens: {status.warn: \"#ffaa88\"}",
      "status.gap beside status.warn under protanopia: dE 10.5, wanted 20; line 3, column 10"
    ),
    (
      "glyphs: {gap: [\"!\", \"x\"]}",
      "status.gap beside status.warn: the same sign !, wanted another; line 1, column 1"
    ),
    (
      "mono: {match: []}",
      "match beside text without colour: the same attributes, wanted another attribute; line 1, column 1"
    ),
  ]) func theCheckNamesTheFigure(yaml: String, says: String) throws {
    let file = try ThemeFile(yaml: "name: x\ninherits: default-dark\n" + yaml)
    let found = file.theme.faults.map { "\($0); \(file.mark(of: $0))" }
    #expect(found.contains(says), "\(found)")
  }

  @Test(arguments: names, ColorDepth.allCases) func inksFitTheirDepth(name: String, depth: ColorDepth) throws {
    let theme = try Self.theme(name)
    for style in Style.allCases {
      for ground in Style.grounds {
        let ink = theme.ink(style, on: ground, depth: depth)
        #expect(ink.foreground < depth.rawValue && ink.background < depth.rawValue)
        #expect(ink.foreground == -1 || ink.foreground != ink.background, "\(style.name) on \(ground.name)")
      }
    }
  }

  @Test func longerNamesInherit() throws {
    let theme = try Theme.load(
      yaml: """
        name: t
        palette: {a: "#112233", b: "#445566", c: "#778899"}
        tokens:
          text: a
          status: {fg: b, attributes: [bold]}
          input: {fg: b, bg: c}
          input.error: a
          panel: {bg: c}
        """)
    #expect(theme.look(.statusGap).foreground == Color(0x445566))
    #expect(theme.look(.statusGap).attributes == .bold)
    #expect(theme.look(.footerKey).foreground == Color(0x112233))
    #expect(theme.look(.inputError) == Look(Color(0x112233), on: Color(0x778899), []))
  }

  @Test func aChildSaysOnlyWhatDiffers() throws {
    let theme = try Theme.load(yaml: "name: mine\ninherits: default-dark\ntokens: {title: \"#ffffff\"}\n")
    #expect(theme.look(.title).foreground == Color(0xFFFFFF))
    #expect(theme.look(.statusGap) == Theme.defaultDark.look(.statusGap))
  }

  @Test func glyphsCanBeChanged() throws {
    let theme = try Theme.load(yaml: "name: mine\nglyphs: {ok: [\"√\", \"y\"]}\n")
    var canvas = Canvas(Size(2, 1))
    canvas.put("✓", at: .zero)
    #expect(canvas.lines(theme.glyphs, unicode: true) == ["√ "])
    #expect(canvas.lines(theme.glyphs, unicode: false) == ["y "])
  }

  @Test(arguments: [
    (
      "name: x\ntokens:\n  text.mutde: \"#000000\"\n",
      "line 3, column 3: there is no token \"text.mutde\"; did you mean text.muted?"
    ),
    ("name: x\npallete: {}\n", "line 2, column 1: there is no key \"pallete\"; did you mean palette?"),
    ("name: x\npalette: {a: red}\n", "line 2, column 14: a colour is written \"#rrggbb\""),
    (
      "name: x\npalette: {ink: \"#000000\"}\ntokens: {text: inc}\n",
      "line 3, column 16: there is no colour of the palette \"inc\"; did you mean ink?"
    ),
    ("name: x\nmono: {title: [bolt]}\n", "line 2, column 16: there is no attribute \"bolt\"; did you mean bold?"),
    ("name: x\nappearance: dim\n", "line 2, column 13: appearance is dark or light"),
    ("name: x\ninherits: nobody\n", "line 2, column 11: there is no theme \"nobody\" to inherit from"),
    ("name: x\nname: y\n", "line 2, column 1: \"name\" stands here twice"),
    (
      "name: x\nglyphs: {ok: [\"日\", \"o\"]}\n",
      "line 2, column 14: a glyph is [\"✓\", \"o\"]: two signs of one column, the second ASCII"
    ),
    ("name: x\npalette: {a: {hex: \"#000000\", 16: 16}}\n", "line 2, column 35: a number from 0 to 15 is wanted here"),
    ("name: &a x\nappearance: *a\n", "line 2, column 13: too many aliases"),
    ("name: x\n---\nname: y\n", "line 2, column 1: a second document begins"),
    ("appearance: dark\n", "line 1, column 1: a theme needs a name"),
    ("", "line 1, column 1: a theme needs a name"),
    (
      "- a\n",
      "line 1, column 1: a theme has the keys name, inherits, appearance, contrast, palette, tokens, mono, glyphs"
    ),
  ]) func errorsNameThePlaceAndTheWord(yaml: String, message: String) {
    let error = #expect(throws: YAML.Failure.self) { try Theme.load(yaml: yaml) }
    #expect(error?.description == message)
  }

  /// A file with bytes that were changed is a theme or says what is wrong, whatever was changed.
  @Test(arguments: UInt64(1)...40) func brokenFilesNeverTrap(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sources = ShippedThemes.all.map(\.yaml) + [SchemeTests.eighties, "theme: paper\nmouse: true\n"]
    var bytes = Array((sources.randomElement(using: &random) ?? "").utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
      default: bytes.insert(contentsOf: Array("\n: {[\"#-&*!|>'%@`".utf8).shuffled(using: &random).prefix(3), at: place)
      }
      if bytes.isEmpty { break }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      let theme = try Theme.load(yaml: text)
      #expect(theme.faults.allSatisfy { !$0.measured.isEmpty }, "seed \(seed)")
    } catch {
      #expect(error.mark.line >= 1 && !error.message.isEmpty, "seed \(seed)")
    }
    for failure in Options.read(text).failures { #expect(!failure.message.isEmpty, "seed \(seed)") }
  }

  @Test func deepAndLongTextsAreRefused() {
    let deep = String(repeating: "[", count: 100)
    #expect(throws: YAML.Failure("nested too deeply", at: YAML.Mark(line: 1, column: 17))) { try YAML.read(deep) }
    #expect(throws: YAML.Failure.self) { try YAML.read(String(repeating: "a ", count: 200_000)) }
    #expect(throws: YAML.Failure.self) { try YAML.read("a: \u{1}") }
    #expect(throws: YAML.Failure.self) { try YAML.read("a: [") }
  }
}

@Suite struct ColorTests {
  @Test func quantisingKeepsWhatIsThere() {
    for index in UInt8(16)...255 {
      let color = Color(Color.xterm(index))
      #expect(Color.xterm(color.index256) == color.rgb)
    }
    #expect(Color(0xFF8968).index256 == 209)
    #expect(Color(0xFE0101).index16 == 9)
    #expect(Color(0x123456, pin256: 3, pin16: 4).index256 == 3)
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(Color.contrast(0, 0xFFFFFF) == 21)
    #expect(abs(Color.contrast(0x777777, 0xFFFFFF) - 4.48) < 0.01)
  }

  @Test func readsHex() {
    #expect(Color(hex: "#0a0B0c")?.rgb == 0x0A0B0C)
    #expect(Color(hex: "ffffff")?.rgb == 0xFFFFFF)
    for wrong in ["", "#fff", "#gggggg", "#1234567", "+12345"] { #expect(Color(hex: wrong) == nil) }
  }
}
