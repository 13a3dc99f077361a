import CPty
import TapModel
import TapWorkspace
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Signals, crashes, a terminal that goes away: it is left as it was, and nothing is lost.
@Suite(.serialized) struct SignalTests {
  /// A run with one edit that the screen shows as done.
  private func edited(_ world: World) throws -> (run: Run, path: String) {
    let path = try world.design()
    let run = try Run([path], in: world)
    try run.wait(for: "Opened")
    try edit(run, 2)
    return (run, path)
  }

  private func edit(_ run: Run, _ revision: Int) throws {
    run.command("add key key-r\(revision)")
    try run.wait("revision \(revision)") { $0.revision == revision }
  }

  /// The screen, the cursor, the paste and the modes of the terminal are those of the shell again.
  private func isGivenBack(_ run: Run, _ world: World, _ what: Comment) throws {
    #expect(run.modes == (try Run.freshModes(world)), what)
    #expect(run.screen.modes == Screen.modesOfAShell, what)
    #expect(run.text.contains("\u{1B}[?1049l"), what)
  }

  private func isKept(_ world: World, _ path: String, _ what: Comment) async throws {
    let (workspace, opening) = try await world.opened(path)
    #expect(workspace.design["key-r2"] != nil, what)
    #expect(opening.waiting == 1, what)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
  func asksToEnd(_ signal: Int32, _ status: Int32) async throws {
    let world = try World()
    let (run, path) = try edited(world)
    run.signal(signal)
    #expect(run.end() == status)
    try isGivenBack(run, world, "signal \(signal)")
    #expect(run.screen.text.contains("1 edit of \(path) waits in the journal"))
    try await isKept(world, path, "signal \(signal)")
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT])
  func crashes(_ signal: Int32) async throws {
    let world = try World()
    let (run, path) = try edited(world)
    run.signal(signal)
    #expect(run.end() == 128 + signal)
    try isGivenBack(run, world, "signal \(signal)")
    let tail = run.text[(run.text.range(of: "\u{1B}[?1049l")?.upperBound ?? run.text.startIndex)...]
    #expect(tail.contains("tap-tui was stopped by SIG"))
    #expect(tail.contains("Open the design again"))
    try await isKept(world, path, "signal \(signal)")
  }

  /// In plain mode as well: nothing is lost, and the terminal is as it was.
  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
  func asksTheLinesToEnd(_ signal: Int32, _ status: Int32) async throws {
    let world = try World()
    let path = try world.design()
    let run = try Run(["--plain", path], in: world)
    try run.wait(for: "plain mode")
    run.type("add key key-r2\n")
    try run.wait(for: "Added key-r2")
    run.signal(signal)
    #expect(run.end() == status)
    #expect(run.modes == (try Run.freshModes(world)))
    #expect(run.output.allSatisfy { $0 != 0x1B })
    try await isKept(world, path, "signal \(signal)")
    let (_, opening) = try await world.opened(path)
    #expect(!opening.wasInterrupted)
  }

  @Test func aTerminalThatHangsUp() async throws {
    let world = try World()
    let (run, path) = try edited(world)
    run.close()
    #expect(run.end() == 129)
    try await isKept(world, path, "hang-up")
    let (_, opening) = try await world.opened(path)
    #expect(!opening.wasInterrupted)
  }

  @Test func stopsAndGoesOn() throws {
    let world = try World()
    let path = try world.design()
    let script = "set -m; \"$0\" \"$1\"; echo STOPPED; read line; fg >/dev/null; echo \"ended $?\""
    let run = try Run([path], in: world, script: script)
    try run.wait(for: "Opened")
    try edit(run, 2)
    run.type("\u{1A}")
    try run.wait(for: "STOPPED")
    #expect(run.modes == (try Run.freshModes(world)))
    #expect(run.screen.modes == Screen.modesOfAShell)
    run.type("\n")
    try run.wait("the screen again") {
      $0.revision == 2 && $0.modes.contains(1049) && $0.text.contains("Network tiers")
    }
    try edit(run, 3)
    run.type("q")
    try run.wait(for: "ended 0")
  }

  @Test func aStoppedProcessDrawsEverythingAgain() throws {
    let world = try World()
    let (run, _) = try edited(world)
    run.signal(SIGSTOP)
    #expect(run.stopped() == 256 + SIGSTOP)
    run.signal(SIGCONT)
    let seen = run.screen.frames
    try run.wait("a frame") { $0.frames > seen && $0.revision == 2 }
    run.type("q")
    #expect(run.end() == 0)
  }

  @Test func controlCIsAKey() throws {
    let world = try World()
    let (run, _) = try edited(world)
    run.type("\u{3}")
    try run.wait(for: "q leaves")
    run.type("q")
    #expect(run.end() == 0)
  }
}

extension String {
  /// Where words stand.
  func range(of words: String) -> Range<Index>? { firstRange(of: words) }
}
