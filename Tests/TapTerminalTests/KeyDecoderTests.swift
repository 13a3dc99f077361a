import Testing

@testable import TapTerminal

@Suite struct KeyDecoderTests {
  /// Bytes as they come, and the keys they are.
  private static let cases: [(String, [Key])] = [
    ("aé日👍", [.character("a"), .character("é"), .character("日"), .character("👍")]),
    (
      "\r\n\t\u{7F}\u{8}\0\u{3}\u{1A}\u{1C}",
      [
        .enter, .enter, .tab, .backspace, .backspace, .ctrl(" "), .ctrl("c"), .ctrl("z"), .ctrl("\\"),
      ]
    ),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}Od", [.up, .down, .right, .left]),
    ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[8~\u{1B}[5~\u{1B}[6~", [.home, .end, .home, .end, .pageUp, .pageDown]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[Z\u{1B}[3$\u{1B}[5^", [.insert, .delete, .backTab, .delete, .pageUp]),
    (
      "\u{1B}OP\u{1B}[[A\u{1B}[11~\u{1B}[[E\u{1B}[15~\u{1B}[24~\u{1B}[1;2S",
      [
        .f(1), .f(1), .f(1), .f(5), .f(5), .f(12), .f(4),
      ]
    ),
    ("\u{1B}x\u{1B}é\u{1B}X", [.alt("x"), .alt("é")]),
    ("\u{1B}[27;5;108~\u{1B}[108;5u\u{1B}[9;2u\u{1B}[97;3u", [.ctrl("l"), .ctrl("l"), .backTab, .alt("a")]),
    ("\u{1B}[999;1;2zj\u{1B}[?62;4cj\u{1B}[24;80Rj\u{1B}[Ij", Array(repeating: .character("j"), count: 4)),
    (
      "\u{1B}]11;rgb:ffff/8000/0000\u{1B}\\\u{1B}]11;rgb:f/8/0\u{7}\u{1B}]11;rgba:ff/ff/ff/00\u{7}j",
      [.background(0xFF7F00), .background(0xFF8800), .background(0xFFFFFF), .character("j")]
    ),
    (
      "\u{1B}[<0;3;5M\u{1B}[<0;3;5m\u{1B}[<64;1;1M\u{1B}[<69;200;90M\u{1B}[<2;1;1M\u{1B}[<0;0;0Mj",
      [
        .mouse(Mouse(.press, at: Point(2, 4))), .mouse(Mouse(.wheelUp, at: .zero)),
        .mouse(Mouse(.wheelDown, at: Point(199, 89))), .character("j"),
      ]
    ),
    ("\u{1B}[M !!j", [.mouse(Mouse(.press, at: .zero)), .character("j")]),
    (
      "\u{1B}]11;rgb:no/t/it\u{1B}\\j\u{1B}]0;x\u{7}j\u{1B}P1$r0m\u{1B}\\j\u{1B}[?2026;2$yj",
      Array(repeating: .character("j"), count: 4)
    ),
    ("\u{1B}[200~q!\r\nd\u{1B}[A日\r\u{1B}[201~j", [.paste("q!\nd\u{1B}[A日\n"), .character("j")]),
    ("\u{1B}\u{1B}[A", [.up]),
    ("\u{1B}\r", [.escape, .enter]),
  ]

  private func keys(_ chunks: [[UInt8]]) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for chunk in chunks {
      decoder.feed(chunk)
      while let key = decoder.next() { keys.append(key) }
    }
    decoder.flush()
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  @Test(arguments: cases.indices.filter { $0 != 6 }) func readsKeysHoweverTheyAreSplit(index: Int) {
    let (text, expected) = Self.cases[index]
    let bytes = Array(text.utf8)
    #expect(keys([bytes]) == expected)
    #expect(keys(bytes.map { [$0] }) == expected, "byte by byte")
    for cut in 0...bytes.count {
      #expect(keys([Array(bytes[..<cut]), Array(bytes[cut...])]) == expected, "split at \(cut)")
    }
  }

  @Test func altIsALeadingEscape() {
    #expect(keys([Array("\u{1B}x\u{1B}é\u{1B}[".utf8)]) == [.alt("x"), .alt("é"), .alt("[")])
  }

  @Test func escapeAloneWaitsForSilence() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next() == nil)
    #expect(decoder.isWaiting)
    decoder.flush()
    #expect(decoder.next() == .escape)
    #expect(!decoder.isWaiting)
    decoder.feed([0x1B, 0x1B])
    #expect(decoder.next() == nil)
    decoder.flush()
    #expect(decoder.next() == .escape)
    #expect(decoder.next() == .escape)
  }

  @Test func bytesThatAreNoTextDoNotStopIt() {
    #expect(
      keys([[0xFF, 0x6A, 0xC3, 0x28, 0xE2, 0x82], [0x6A]]) == [
        .character("\u{FFFD}"), .character("j"), .character("\u{FFFD}"), .character("("), .character("\u{FFFD}"),
        .character("\u{FFFD}"), .character("j"),
      ])
  }

  @Test func halfACharacterOutlivesASilence() {
    var decoder = KeyDecoder()
    decoder.feed([0xE6, 0x97])
    decoder.flush()
    #expect(decoder.next() == nil)
    decoder.feed([0xA5])
    #expect(decoder.next() == .character("日"))
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func anyBytesComeToAnEnd(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let likely: [UInt8] = [0x1B, 0x1B, 0x5B, 0x4F, 0x5D, 0x50, 0x32, 0x30, 0x7E, 0x3B, 0x6A, 0xC3]
    var decoder = KeyDecoder()
    for _ in 0..<300 {
      decoder.feed([
        Bool.random(using: &random)
          ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      ])
      while decoder.next() != nil {}
    }
    decoder.feed(Array("\u{7}\u{1B}[201~\u{1B}\\j".utf8))
    var last: Key?
    while let key = decoder.next() { last = key }
    #expect(last == .character("j"), "seed \(seed)")
  }
}

@Suite struct KeyNameTests {
  @Test func namesAreReadBack() {
    let keys: [Key] = [
      .character("j"), .character("<"), .character(" "), .character("é"), .enter, .escape, .tab, .backTab, .backspace,
      .delete,
      .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .f(1), .f(12), .ctrl("l"), .ctrl(" "),
      .alt("x"), .alt("X"), .alt(" "), .stop(.terminate),
    ]
    for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    #expect(Key(name: "<ESC>") == .escape)
    #expect(Key(name: "<C-L>") == .ctrl("l"))
    for wrong in ["", "<>", "<x>", "jj", "<f99>", "<q-x>", "<c->"] { #expect(Key(name: wrong) == nil, "\(wrong)") }
  }

  @Test func scriptsAreKeysWithBlanksBetween() throws {
    #expect(
      try Key.script(" j  <enter> \"a <b\" k*3 <size:80x24> < ") == [
        .character("j"), .enter, .character("a"), .character(" "), .character("<"), .character("b"), .character("k"),
        .character("k"), .character("k"), .resize(Size(80, 24)), .character("<"),
      ])
    #expect(throws: Key.ScriptError(word: "<wrong>")) { try Key.script("j <wrong>") }
  }
}
