import TapModel
import TestSupport
import Testing

/// What goes over the line to the terminal: little, nothing where nothing changed, never a flood.
@Suite(.serialized) struct LineTests {
  /// The blueprint on a screen, with the focus in the findings.
  private func open(_ world: World) throws -> Run {
    let run = try Run([try world.design("monitoring")], in: world)
    try run.wait(for: "5 Findings")
    return run
  }

  #if os(Linux)
    @Test func nothingIsWrittenWhereNothingChanged() throws {
      let world = try World()
      let run = try open(world)
      // At the first line there is nothing above; the message stays.
      for keys in ["k", "\u{1B}[A", "\u{1B}[H", "k"] {
        #expect(try run.answer(keys) == 0, "\(keys) wrote")
      }
      #expect(try run.answer("j") > 0)
      run.type("q")
      #expect(run.end() == 0)
    }

    @Test func nothingWakesItWhileNobodyTypes() throws {
      let world = try World()
      let run = try open(world)
      let before = try run.settle()
      #expect(run.drain(2_500) == 0)
      #expect(run.rest == before)
      // An edit is on the disk a second later; that is the one time it wakes.
      let edited = try run.answer(":note settings looked at\r")
      #expect(edited > 0)
      run.drain(1_500)
      let after = try run.settle()
      #expect(run.drain(2_500) == 0)
      #expect(run.rest == after)
      #expect(run.kill() == 128 + 9)
    }
  #endif

  /// Keys that come faster than frames are taken together, and drawn once.
  @Test func heldKeysAreDrawnTogether() throws {
    let world = try World()
    let run = try open(world)
    run.type("5")
    try run.wait("the findings") { $0.lines.contains { $0.contains("╔═ 5 Findings") } }
    let frames = run.screen.frames
    run.type(String(repeating: "j", count: 400) + String(repeating: "k", count: 390) + "z")
    try run.wait("the zoomed findings") { $0.lines.contains { $0.hasPrefix("╔═ 5 Findings") } }
    #expect(run.screen.frames - frames <= 40)
    run.type("qq")
    #expect(run.end() == 0)
  }

  /// A reader of 16 bytes a key: what is written stays far below a frame for each key, and the last frame is right.
  @Test func aSlowLineIsNotFlooded() throws {
    let world = try World()
    let run = try open(world)
    run.type("5")
    try run.wait("the findings") { $0.lines.contains { $0.contains("╔═ 5 Findings") } }
    let before = run.output.count
    for number in 0..<1_500 {
      run.type(number % 3 == 2 ? "k" : "j")
      run.sip(16)
    }
    run.type("z")
    try run.wait("the zoomed findings") { $0.lines.contains { $0.hasPrefix("╔═ 5 Findings") } }
    // Room of the line itself, and a few frames.
    #expect(run.output.count - before < 200_000)
    run.type("qq")
    #expect(run.end() == 0)
  }

  /// A thousand random keys: the screen is cleared once, when it is taken.
  @Test func theScreenIsClearedOnce() throws {
    let world = try World()
    let run = try open(world)
    var random = Seeded(state: 3)
    let keys = Array("jjjjkkkkhlgG1234567]]][[fuUadx=Hiz.<>/?:") + ["\r", "\t", " ", "\u{1B}"]
    for _ in 0..<50 {
      // Escape at the end of a handful: nothing is left open that takes the next for text.
      let typed = (0..<20).map { _ in String(keys.randomElement(using: &random) ?? "j") }.joined()
      run.type(typed + "\u{1B}")
      run.drain(30)
    }
    try run.wait("the last frame") { _ in true }
    run.drain(500)
    let clears = run.text.split(separator: "\u{1B}[2J", omittingEmptySubsequences: false).count - 1
    #expect(clears == 1)
    #expect(run.kill() == 128 + 9)
  }
}
