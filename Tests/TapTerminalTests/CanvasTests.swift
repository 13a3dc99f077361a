import Testing

@testable import TapTerminal

@Suite struct CanvasTests {
  private func drawn(_ width: Int, _ height: Int, _ draw: (inout Canvas) -> Void) -> [String] {
    var canvas = Canvas(Size(width, height))
    draw(&canvas)
    return canvas.lines
  }

  @Test func cutsAtTheRight() {
    #expect(drawn(8, 1) { $0.put("monitoring", at: .zero) } == ["monitor~"])
    #expect(drawn(10, 1) { $0.put("monitoring", at: .zero) } == ["monitoring"])
    #expect(drawn(8, 1) { $0.put("monitoring", at: Point(1, 0), maxWidth: 4) } == [" mon~   "])
    #expect(drawn(6, 1) { $0.put("✓ okay now", at: .zero) } == ["✓ oka~"])
  }

  @Test func cutsPathsAtTheLeft() {
    #expect(drawn(12, 1) { $0.put("Properties/MultiAZ", at: .zero, maxWidth: 9, cut: .left) } == ["~/MultiAZ   "])
  }

  @Test func aligns() {
    #expect(drawn(8, 1) { $0.put("12", at: .zero, maxWidth: 5, align: .right) } == ["   12   "])
    #expect(drawn(7, 1) { $0.put("abc", at: .zero, maxWidth: 7, align: .centre) } == ["  abc  "])
  }

  @Test func returnsTheColumnsWritten() {
    var canvas = Canvas(Size(10, 1))
    #expect(canvas.put("✓ ok", at: .zero) == 4)
    #expect(canvas.put("a word too long", at: Point(6, 0)) == 4)
    #expect(canvas.put("x", at: Point(10, 0)) == 0)
    #expect(canvas.put(Line("ab") + Line("cd", .title), at: .zero) == 4)
  }

  @Test func cutsLinesAsOne() {
    let line = Line("Fields", .title) + Line("  Flows") + Line("")
    #expect(drawn(13, 1) { $0.put(line, at: .zero) } == ["Fields  Flows"])
    #expect(drawn(9, 1) { $0.put(line, at: .zero) } == ["Fields  ~"])
    #expect(drawn(6, 1) { $0.put(line, at: .zero) } == ["Field~"])
    #expect(drawn(15, 1) { $0.put(line, at: .zero, maxWidth: 15, align: .right) } == ["  Fields  Flows"])
  }

  @Test func wideCharactersTakeTwoCells() {
    #expect(drawn(5, 1) { $0.put("日本x", at: .zero) } == ["日本x"])
    #expect(drawn(4, 1) { $0.put("日本語", at: .zero) } == ["日 ~"])
    var canvas = Canvas(Size(6, 1))
    canvas.put("日本", at: .zero)
    canvas.put("x", at: Point(1, 0))
    #expect(canvas.lines == [" x本  "])
    canvas.put("y", at: Point(2, 0))
    #expect(canvas.lines == [" xy   "])
  }

  @Test func marksStayOnTheirBase() {
    var canvas = Canvas(Size(4, 1))
    canvas.put("e\u{301}日\u{300}x", at: .zero)
    #expect(canvas[Point(0, 0)].scalars == (0x65, 0x301, 0))
    #expect(canvas[Point(1, 0)].scalars == (0x65E5, 0x300, 0))
    #expect(canvas[Point(3, 0)].text == "x")
    canvas.put("\u{301}", at: .zero)
    #expect(canvas[.zero].text == "\u{25CC}\u{301}")
    canvas.put("a\u{301}\u{302}\u{303}\u{304}", at: .zero)
    #expect(canvas[.zero].scalars == (0x61, 0x301, 0x302))
  }

  @Test func controlCharactersAreShown() {
    let text = "a\u{1B}[2J\u{7}\u{7F}\u{9B}\u{202E}\u{200D}\n"
    #expect(drawn(13, 1) { $0.put(text, at: .zero) } == ["a␛[2J␇␡␦␦␦␊  "])
  }

  @Test func framesLikeTheDrawings() {
    let lines = drawn(36, 4) { canvas in
      let inner = canvas.frame(
        canvas.bounds, title: "1 Network tiers", right: "worst first", bottom: "7 of 11")
      canvas.rule(canvas.bounds, row: 2, title: "Multi-AZ", right: "1-9 of 17")
      #expect(inner == Rect(x: 1, y: 1, width: 34, height: 2))
    }
    #expect(
      lines == [
        "┌─ 1 Network tiers ── worst first ─┐", "│                                  │",
        "├─ Multi-AZ ─────────── 1-9 of 17 ─┤", "└──────────────────────── 7 of 11 ─┘",
      ])
  }

  @Test func wordsGiveWayToTheFocusedFrame() {
    let lines = drawn(20, 3) { canvas in
      canvas.frame(canvas.bounds, focused: true, title: "2 Data stores and more")
      canvas.rule(canvas.bounds, row: 1, focused: true)
    }
    #expect(lines == ["╔═ 2 Data stores~ ═╗", "╟──────────────────╢", "╚══════════════════╝"])
    #expect(drawn(12, 1) { $0.frame($0.bounds, title: "left side", right: "7 of 11") } == ["┌─ 7 of ~ ─┐"])
  }

  @Test func aGroundLiesUnderWords() {
    var canvas = Canvas(Size(6, 2))
    canvas.put("✓ ok", at: .zero, style: .statusOk)
    canvas.lay(.cursorRow, under: canvas.bounds.row(0))
    #expect(canvas[.zero].style == .statusOk)
    #expect(canvas[.zero].ground == .cursorRow)
    canvas.put("x", at: .zero)
    #expect(canvas[.zero].ground == .cursorRow)
    #expect(canvas[Point(0, 1)].ground == .panel)
    #expect(canvas.styles == ["0-0 text on cursor.row, 1-3 status.ok on cursor.row, 4-5 text on cursor.row", ""])
  }

  @Test func asciiTerminalsSeeEverything() {
    var canvas = Canvas(Size(12, 3))
    canvas.frame(canvas.bounds, focused: true)
    canvas.put("✓✗▾▸☐⚑日é", at: Point(1, 1))
    #expect(canvas.lines(.standard, unicode: false) == ["+==========+", "|ox-+_#? ? |", "+==========+"])
  }

  /// Whatever is drawn in a block, no cell outside it changes, and every wide character has both its cells.
  @Test(arguments: 0..<200 as Range<UInt64>) func nothingIsWrittenOutside(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let size = Size(Int.random(in: 0...12, using: &random), Int.random(in: 0...6, using: &random))
    var canvas = Canvas(size)
    for y in -1...size.height { canvas.put("日本日本日本日本", at: Point(Int.random(in: -2...2, using: &random), y)) }
    let before = canvas
    let block = rect(&random)
    canvas.within(block) { canvas in
      for _ in 0..<12 { draw(on: &canvas, &random) }
    }
    for y in 0..<size.height {
      for x in 0..<size.width {
        let point = Point(x, y)
        let (old, new) = (before[point], canvas[point])
        let isNeighbour = block.contains(point.moved(1)) || block.contains(point.moved(-1))
        let halved = isNeighbour && (old.width != 1) && new.text == " "
        #expect(block.contains(point) || old == new || halved, "seed \(seed) at \(point)")
        let next = canvas[point.moved(1)]
        #expect((new.width == 2) == (next.isContinuation && x + 1 < size.width), "seed \(seed) at \(point)")
      }
    }
    #expect(canvas.lines.allSatisfy { $0.columns == size.width }, "seed \(seed)")
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(2, 2), Size(1, 9), Size(9, 1), Size(3, 3)])
  func framesFitAnySize(size: Size) {
    var canvas = Canvas(size)
    canvas.frame(canvas.bounds, focused: true, title: "title", right: "right", bottom: "bottom")
    canvas.rule(canvas.bounds, row: 1, title: "rule", right: "x")
    canvas.frame(Rect(x: -5, y: -5, width: 100, height: 100))
    #expect(canvas.cells.count == size.width * size.height)
  }

  /// Random bytes as text: nothing that steers a terminal gets through.
  @Test(arguments: 0..<100 as Range<UInt64>) func noControlGetsThrough(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = (0..<80).map { _ in UInt8.random(in: 0...255, using: &random) }
    let scalars = (0..<40).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) }
    var canvas = Canvas(Size(60, 2))
    canvas.put(String(decoding: bytes, as: UTF8.self), at: .zero)
    canvas.put(String(String.UnicodeScalarView(scalars)), at: Point(0, 1))
    for cell in canvas.cells {
      for scalar in cell.text.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format && category != .unassigned, "seed \(seed)")
      }
    }
    #expect(canvas.lines.allSatisfy { $0.columns == 60 }, "seed \(seed)")
  }

  private func rect(_ random: inout SeededRandom) -> Rect {
    Rect(
      x: Int.random(in: -4...12, using: &random), y: Int.random(in: -2...6, using: &random),
      width: Int.random(in: -1...12, using: &random), height: Int.random(in: -1...6, using: &random))
  }

  private func draw(on canvas: inout Canvas, _ random: inout SeededRandom) {
    let at = Point(Int.random(in: -9...14, using: &random), Int.random(in: -3...8, using: &random))
    let words = ["plain ascii", "日本語", "a日b本c", "e\u{301}", "\u{1B}x", ""].randomElement(using: &random) ?? ""
    switch Int.random(in: 0...6, using: &random) {
    case 0: canvas.put(words, at: at)
    case 1: canvas.put(words, at: at, maxWidth: Int.random(in: -2...9, using: &random), align: .right)
    case 2: canvas.put(words, at: at, maxWidth: Int.random(in: -2...9, using: &random), cut: .left)
    case 3: canvas.fill(rect(&random), with: "日")
    case 4: canvas.lay(.selection, under: rect(&random))
    case 5: canvas.frame(rect(&random), focused: true, title: "\(words)", right: "r日", bottom: "b")
    default: canvas.put(Line(words) + Line("日本", .title), at: at, align: .centre)
    }
  }

  /// Styles and inner blanks stay; a line that goes on is set in; a word that is too long is broken.
  @Test func linesAreWrapped() {
    let line = Line("! ", .statusBlock) + Line("one  two three") + Line(" four", .textMuted)
    #expect(line.wrapped(to: 12).map(\.text) == ["! one  two", "  three four"])
    #expect(line.wrapped(to: 12)[1].spans.last == Span("four", .textMuted))
    #expect(line.wrapped(to: 80) == [line.wrapped(to: 80)[0]] && line.wrapped(to: 80)[0].text == line.text)
    #expect(Line("abcdefghij kl").wrapped(to: 4, hanging: 1).map(\.text) == ["abcd", " efg", " hij", " kl"])
    #expect(Line("").wrapped(to: 10).map(\.text) == [""])
    for width in 0...6 {
      let lines = line.wrapped(to: width)
      #expect(width < 1 || lines.allSatisfy { $0.width <= max(width, 1) }, "\(width): \(lines.map(\.text))")
    }
  }
}

@Suite struct ColumnsTests {
  @Test func countsAsTheCanvasWrites() {
    for text in ["", "abc", "日本", "e\u{301}", "\u{301}", "a\u{1B}\u{202E}", "✓ ok"] {
      var canvas = Canvas(Size(20, 1))
      #expect(canvas.put(text, at: .zero) == text.columns)
    }
  }

  @Test func takesWholeCharacters() {
    #expect("日本語".prefix(columns: 3) == "日")
    #expect("ae\u{301}b".prefix(columns: 2) == "ae\u{301}")
    #expect("日本語".suffix(columns: 3) == "語")
    #expect("abc".suffix(columns: 0) == "")
  }

  @Test func wraps() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
    #expect("a\n\nb".wrapped(to: 9) == ["a", "", "b"])
    #expect("日本語".wrapped(to: 1) == ["日", "本", "語"])
  }
}
