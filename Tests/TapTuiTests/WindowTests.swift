import TapCatalog
import TapModel
import TestSupport
import Testing

/// The window and what stands in it: sizes, mouse, paste, colours that are asked for, names that nobody expects.
@Suite(.serialized) struct WindowTests {
  private func open(_ world: World, _ path: String, columns: Int32 = 120, rows: Int32 = 36) throws -> Run {
    let run = try Run([path], in: world, columns: columns, rows: rows)
    try run.wait(for: "Opened")
    return run
  }

  /// A storm of sizes from 1x1 on: the last frame is that of a program that was started in the last size.
  @Test func aStormOfSizes() throws {
    let world = try World()
    let path = try world.design("monitoring")
    let calm = try open(world, path, columns: 97, rows: 31)
    // What a frame does not wait for comes in the next one.
    calm.drain(500)
    let wanted = calm.screen.lines
    calm.type("q")
    #expect(calm.end() == 0)

    let run = try open(world, path)
    var random = Seeded(state: 11)
    for _ in 0..<200 {
      run.resize(
        columns: Int.random(in: 1...400, using: &random), rows: Int.random(in: 1...200, using: &random))
      run.sip(Int.random(in: 1...4_096, using: &random))
    }
    run.resize(columns: 1, rows: 1)
    run.resize(columns: 97, rows: 31)
    try run.wait("the screen of the last size") { $0.lines == wanted }
    run.type("q")
    #expect(run.end() == 0)
  }

  @Test func theWheelMovesAndAClickSelects() throws {
    let world = try World()
    let run = try open(world, try world.design("monitoring"))
    #expect(!run.screen.modes.contains(1000))
    run.command("mouse")
    try run.wait(for: "Mouse on")
    #expect(run.screen.modes.isSuperset(of: [1000, 1006]))
    let store = try #require(run.screen.lines.firstIndex { $0.contains("monitoring-redis-dev") })
    run.type("\u{1B}[<0;10;\(store + 1)M\u{1B}[<0;10;\(store + 1)m")
    try run.wait("the store is selected") { $0.lines[store].contains("> monitoring-redis-dev") }
    run.type("\u{1B}[<64;10;\(store + 1)M")
    try run.wait("the wheel went up") { !$0.lines[store].contains("> monitoring-redis-dev") }
    run.command("mouse")
    try run.wait(for: "Mouse off")
    #expect(run.screen.modes.isDisjoint(with: [1000, 1006]))
    run.type("q")
    #expect(run.end() == 0)
    #expect(run.screen.modes == Screen.modesOfAShell)
  }

  // MARK: Paste

  @Test func aPasteIsText() throws {
    let world = try World()
    let path = try world.design()
    let run = try open(world, path)
    let paste = "\u{1B}[200~add key k1\r:quit\r\u{1B}[31mq\u{1B}[2J\u{7}\u{1B}[201~"
    run.type(paste)
    try run.wait(for: "A paste is text")
    #expect(run.screen.revision == 1)
    run.type(":\(paste)")
    try run.wait("the text of the paste") { $0.text.contains("add key k1 :quit \u{241B}[31mq\u{241B}[2J\u{2407}") }
    #expect(run.screen.revision == 1)
    #expect(!run.text.contains("\u{1B}[31mq"))
    run.type("\u{1B}")
    try run.wait("the command is shut") { !$0.text.contains("add key k1") }
    run.type("q")
    #expect(run.end() == 0)
  }

  /// A paste in parts, its end split over two reads.
  @Test func aPasteInParts() throws {
    let world = try World()
    let run = try open(world, try world.design())
    run.type(":\u{1B}[200~note settings one")
    run.type(" two\u{1B}[20")
    run.type("1~ three")
    try run.wait(for: "note settings one two three")
    run.type("\r")
    try run.wait("revision 2") { $0.revision == 2 }
    run.type("q")
    #expect(run.end() == 0)
  }

  // MARK: The question for the background

  private static let question = "\u{1B}]11;?"

  @Test(arguments: ["\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]11;rgb:ff/ff/ff\u{7}"])
  func aLateAnswerRedrawsOnce(_ answer: String) throws {
    let world = try World()
    let run = try open(world, try world.design())
    try run.wait("the question") { _ in run.text.contains(Self.question) }
    for row in [2, 3] {
      run.command("add key key-r\(row)")
      try run.wait("revision \(row)") { $0.revision == row }
    }
    let frames = run.screen.frames
    let shown = run.screen.lines
    run.type(answer)
    try run.wait("a frame") { $0.frames > frames }
    #expect(run.screen.lines == shown)
    run.command("add key key-r4")
    try run.wait("revision 4") { $0.revision == 4 }
    run.type("q")
    #expect(run.end() == 0)
  }

  @Test(arguments: [
    "\u{1B}]11;banana\u{7}", "\u{1B}]11;rgb:zz/1/2\u{1B}\\", "\u{1B}]11;rgb:\u{1B}\\", "\u{1B}]4;1;rgb:1/2/3\u{7}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[?62;22c",
  ]) func garbageIsNoKey(_ answer: String) throws {
    let world = try World()
    let run = try open(world, try world.design())
    try run.wait("the question") { _ in run.text.contains(Self.question) }
    run.type(answer)
    run.command("add key key-r2")
    try run.wait("revision 2") { $0.revision == 2 }
    run.type("q")
    #expect(run.end() == 0)
    #expect(run.screen.modes == Screen.modesOfAShell)
  }

  /// An answer that never ends: Esc ends it.
  @Test func halfAnAnswer() throws {
    let world = try World()
    let run = try open(world, try world.design())
    try run.wait("the question") { _ in run.text.contains(Self.question) }
    run.type("\u{1B}]11;rgb:ffff/ff\u{1B}")
    try run.wait(for: "This is the outermost place")
    run.type("q")
    #expect(run.end() == 0)
  }

  /// Nobody answers, and the program leaves at once: the shell gets no answer that comes after.
  @Test func noAnswerAtAll() throws {
    let world = try World()
    let run = try open(world, try world.design())
    try run.wait("the question") { _ in run.text.contains(Self.question) }
    run.type("q")
    #expect(run.end() == 0)
  }

  // MARK: Names

  @Test func wideAndCombinedCharactersKeepTheirColumns() throws {
    let world = try World()
    let kind = try #require(Catalog.aws.kind("log-group"))
    let names = [
      "/\u{4E2D}\u{6587}/\u{6A21}\u{578B}", "/cafe\u{301}", "/\u{AC00}\u{B098}\u{B2E4}-long-enough-to-be-cut-somewhere",
    ]
    let edits = zip(["one", "two", "three"], names).map { id, name in
      Edit.add(kind.component(id, ["name": .string(name)]))
    }
    let run = try open(world, try world.design("empty", edits))
    run.type("3")
    try run.wait(for: "/\u{4E2D}\u{6587}/\u{6A21}\u{578B}")
    #expect(run.text.contains("e\u{301}"))
    // The right border of the pane stands in one column, whatever stands before it.
    let rows = run.screen.lines.filter { $0.hasPrefix("║") }
    #expect(!rows.isEmpty)
    for row in rows { #expect(row.unicodeScalars.reduce(0) { $0 + Self.width($1) } <= 120, "\(row)") }
    for row in rows { #expect(Self.column(of: "║", in: row.dropFirst()) == 51, "\(row)") }
    run.type("q")
    #expect(run.end() == 0)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int { (0x2E80...0xD7A3).contains(scalar.value) ? 2 : 1 }

  /// The column of a sign, from 0 at the beginning of the row that lost its first one.
  private static func column(of sign: Unicode.Scalar, in row: Substring) -> Int {
    row.unicodeScalars.prefix { $0 != sign }.reduce(1) { $0 + width($1) }
  }

  @Test func aNameOfEscapeSequences() throws {
    let world = try World()
    let kind = try #require(Catalog.aws.kind("log-group"))
    let evil = "/\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}x"
    let edits = [
      Edit.add(kind.component("log", ["name": .string(evil)])), .note("log", "\u{1B}]52;c;b3duZWQ=\u{7}"),
      .title("log", "\u{1B}c"),
    ]
    let run = try open(world, try world.design("empty", edits))
    run.type("3\r")
    try run.wait(for: "/\u{241B}]0;owned\u{2407}")
    for keys in ["i", "i", "i", "5", "6", "7", "H"] {
      let frames = run.screen.frames
      run.type(keys)
      try run.wait("a frame after \(keys)") { $0.frames > frames }
    }
    for sequence in ["\u{1B}]0;owned", "\u{1B}]52;c;b3duZWQ=", "\u{1B}c", "\u{9B}", "\u{202E}"] {
      #expect(!run.text.contains(sequence))
    }
    #expect(run.text.split(separator: "\u{1B}[2J", omittingEmptySubsequences: false).count == 2)
    #expect(run.kill() == 128 + 9)
  }
}
