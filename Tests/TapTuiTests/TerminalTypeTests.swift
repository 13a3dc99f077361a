import Testing

/// Types of terminals and locales: it starts, line by line where nothing else can be, or says why not and ends with 69.
@Suite(.serialized) struct TerminalTypeTests {
  @Test(arguments: [
    "linux", "vt100", "screen", "screen-256color", "tmux-256color", "xterm-256color", "xterm-kitty", "no-such-type", "",
  ]) func starts(_ type: String) throws {
    let world = try World()
    let path = try world.design()
    let run = try Run([path], in: world, changing: ["TERM": type])
    try run.wait("a frame with \(type)") { _ in run.text.contains("FedRAMP") && run.text.contains("help") }
    run.type("q")
    #expect(run.end() == 0)
    #expect(run.modes == (try Run.freshModes(world)))
  }

  @Test func aTerminalWithoutACursorIsSpokenTo() async throws {
    let world = try World()
    let path = try world.design()
    let run = try Run([path], in: world, changing: ["TERM": "dumb"])
    try run.wait(for: "plain mode")
    #expect(run.text.contains("cannot move its cursor"))
    run.type("quit\n")
    #expect(run.end() == 0)
    #expect(run.output.allSatisfy { $0 != 0x1B })
    #expect(run.modes == (try Run.freshModes(world)))
    let (_, opening) = try await world.opened(path)
    #expect(!opening.wasInterrupted)
  }

  @Test func withoutATerminal() throws {
    let world = try World()
    let path = try world.design()
    let run = try Run([path], in: world, script: "\"$0\" \"$@\" </dev/null; echo \"ended $?\"")
    try run.wait(for: "ended 69")
    #expect(run.text.contains("not a terminal"))
  }

  @Test(arguments: ["C", "POSIX", "xx_XX.UTF-8"]) func aLocaleWithoutUnicode(_ language: String) throws {
    let world = try World()
    let path = try world.design()
    let run = try Run([path], in: world, changing: ["LANG": language, "LC_ALL": language])
    try run.wait(for: "1 Network tiers")
    #expect(run.output.allSatisfy { $0 < 0x80 })
    run.type("q")
    #expect(run.end() == 0)
  }
}
