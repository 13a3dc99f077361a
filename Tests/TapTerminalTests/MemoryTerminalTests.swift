import Testing

@testable import TapTerminal

@Suite @MainActor struct MemoryTerminalTests {
  @Test func playsAScriptAndKeepsTheLastFrame() throws {
    let terminal = MemoryTerminal(Size(6, 2), keys: try Key.script("j <size:4x1> k"))
    var typed: [Key] = []
    while let key = terminal.next(timeout: nil), key != .stop(.hangUp) {
      typed.append(key)
      var canvas = Canvas(terminal.size)
      canvas.put("✓ \(typed.count)", at: .zero, style: .statusOk)
      terminal.draw(canvas, cursor: Point(typed.count, 0))
    }
    #expect(typed == [.character("j"), .resize(Size(4, 1)), .character("k")])
    #expect(terminal.lines == ["✓ 3 "])
    #expect(terminal.styles == ["0-2 status.ok"])
    #expect(terminal.cursor == Point(3, 0))
    #expect(terminal.frames == 3)
    #expect(terminal.next(timeout: 0) == nil)
  }

  @Test func showsAsciiWhereThereIsNoUnicode() {
    let terminal = MemoryTerminal(Size(4, 1), capabilities: Capabilities(colors: .mono, unicode: false))
    var canvas = Canvas(terminal.size)
    canvas.put("✗ ─║", at: .zero)
    terminal.draw(canvas, cursor: nil)
    #expect(terminal.lines == ["x -|"])
  }
}
