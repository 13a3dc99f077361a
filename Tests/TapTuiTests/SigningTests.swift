import TapReview
import TapWorkspace
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Signing in a terminal: ssh-keygen has it to itself, and the screen comes back whole.
@MainActor @Suite(.serialized) struct SigningTests {
  @Test func aKeyThatAsksForItsPassphrase() throws {
    let room = try MeetingRoom(isShort: true)
    try room.makeKeys(passphrase: "open sesame", for: [MeetingScript.signers[0]])
    let run = try room.run([room.path])
    try run.wait(for: "Opened")
    run.type("r\u{15}\(MeetingScript.people.joined(separator: " "))\r")
    try run.wait(for: "Nothing has to be decided")
    run.type("S")
    try run.wait(for: "Who must sign")
    // A wrong passphrase signs nothing.
    try sign(run, "wrong")
    try run.wait(for: "Not signed")
    #expect(room.count == 1)
    run.type("\u{1B}")
    try run.wait(for: "Nothing was signed")
    try sign(run, "open sesame")
    try run.wait(for: "Signed by alice")
    #expect(run.screen.modes.contains(1049) && !run.screen.text.contains("passphrase"))
    let before = run.screen.lines
    // ^L draws every cell anew: nothing of the prompt was left.
    run.type("\u{0C}")
    run.drain(300)
    #expect(run.screen.lines == before)
    run.type("q")
    try run.wait(for: "Left session")
    run.type("q")
    #expect(run.end() == 0 && !run.text.contains("open sesame"))
    let workspace = try room.open()
    #expect(workspace.signOff.count == 1)
    workspace.close()
  }

  private func sign(_ run: Run, _ passphrase: String) throws {
    run.type("\r")
    try run.wait(for: "Type your handle")
    run.type("alice\r")
    try run.waitOutside("Enter passphrase")
    run.type(passphrase + "\r")
  }

  /// The line of the README, in the folder of a package that the program has signed and written.
  @Test(.enabled(if: Program.isNamed)) func theLineOfTheReadme() throws {
    let room = try MeetingRoom(isShort: true)
    try room.makeKeys()
    let start = try room.open()
    _ = try ReviewCommands.run(["start"] + MeetingScript.people, on: start)
    start.close()
    let tap = Shell.quoted(Program.path)
    let home = "export HOME=\(Shell.quoted(room.world.folder)) LOGNAME=dan; "
    for (handle, _) in MeetingScript.signers {
      try room.shell(
        home + "\(tap) sign m.tap.json --as \(handle) --name \(handle) --key .ssh/\(handle) >/dev/null 2>&1")
    }
    try room.shell(
      home
        + "\(tap) export m.tap.json --to out >/dev/null && \(tap) verify out --allowed-signers allowed_signers >/dev/null"
    )
    let readme = String(decoding: try Files().read(room.world("out/README.txt")).bytes, as: UTF8.self)
    let lines = readme.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix("  for s in signoff/*.sig") })
    try room.shell("cd out && { set -e; \(lines[place])\n\(lines[place + 1])\n} > ../said")
    let said = String(decoding: try Files().read(room.world("said")).bytes, as: UTF8.self)
    #expect(said.split(separator: "\n").count { $0.hasPrefix("Good \"tap-tui\" signature for ") } == 3, "\(said)")
    // And that of the README of the program, with its names.
    let shown = "ssh-keygen -Y verify -n tap-tui -f signoff/allowed_signers -I alice -s signoff/alice.sig"
    try room.shell("cd out && \(shown) < signoff/statement.json >/dev/null")
  }
}

extension Run {
  /// Reads until words came, whether or not the program has the screen.
  func waitOutside(_ words: String, at location: SourceLocation = #_sourceLocation) throws {
    let from = output.count
    for _ in 0..<200 {
      if String(decoding: output[from...], as: UTF8.self).contains(words) { return }
      drain(100)
    }
    Issue.record("never: \(words)", sourceLocation: location)
    throw Trouble(ETIMEDOUT)
  }
}
