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

  /// Words on every background that they can stand on, in true colours and in 256.
  @Test(arguments: names) func wordsCanBeRead(name: String) throws {
    let theme = try Self.theme(name)
    let isStrict = ["high-contrast", "paper"].contains(name)
    for style in Style.allCases where !Style.grounds.contains(style) && style != .border {
      let isFaint = style == .textDisabled || style == .borderFocus
      for ground in Style.grounds {
        let look = theme.look(style, on: ground)
        guard let front = look.foreground, let back = look.background else {
          #expect(name == "mono")
          continue
        }
        let seen = Color.contrast(front.rgb, back.rgb)
        #expect(seen >= (isFaint ? 3 : isStrict ? 7 : 4.5), "\(name): \(style.name) on \(ground.name): \(seen)")
        let reduced = Color.contrast(Color.xterm(front.index256), Color.xterm(back.index256))
        #expect(reduced >= (isFaint ? 3 : 4.5), "\(name): \(style.name) on \(ground.name) in 256: \(reduced)")
      }
    }
  }

  @Test(arguments: names) func withoutColourTheMainThingsStandOut(name: String) throws {
    let theme = try Self.theme(name)
    for style: Style in [.selection, .cursorRow, .borderFocus, .statusBlock, .statusGap, .match] {
      #expect(theme.monoLook(style) != theme.monoLook(.text), "\(style.name)")
      #expect(theme.ink(style, depth: .mono).foreground == -1)
    }
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
    ("- a\n", "line 1, column 1: a theme has the keys name, inherits, appearance, palette, tokens, mono, glyphs"),
  ]) func errorsNameThePlaceAndTheWord(yaml: String, message: String) {
    let error = #expect(throws: YAML.Failure.self) { try Theme.load(yaml: yaml) }
    #expect(error?.description == message)
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
