import TapModel
import TapReview
import TapWorkspace
import TestSupport
import Testing

@testable import TapUI

/// Keys of every sort, and what can go wrong with them: never a false "signed", and nothing half-written.
@MainActor @Suite struct SigningTrialTests {
  /// A meeting that has decided everything, on the small catalogue, with a key for alice.
  @MainActor private final class Trial {
    let stage: ReviewStage
    var workspace: Workspace

    init(_ lines: (String) -> String = { "alice,role:owner \($0)\n" }) throws {
      stage = try ReviewStage()
      try stage.start()
      try stage.press("<enter> \(ReviewStage.acceptance)")
      workspace = stage.workspace
      try key("alice")
      try allow(lines(try publicKey("alice")))
    }

    func file(_ name: String) -> String { stage.world(name) }

    func key(_ name: String, passphrase: String = "") throws {
      try run("ssh-keygen -q -t ed25519 -N '\(passphrase)' -C \(name) -f \(name)")
    }

    /// A line of a shell in the folder of the design.
    func run(_ line: String) throws {
      try #require(Shell.run("cd \(Shell.quoted(stage.world.folder)) && { \(line); } >/dev/null 2>&1") == 0, "\(line)")
    }

    func publicKey(_ name: String) throws -> String { try text(name + ".pub").split(separator: "\n").joined() }

    func text(_ name: String) throws -> String {
      String(decoding: try Files().read(file(name)).bytes, as: UTF8.self)
    }

    func allow(_ text: String) throws { _ = try Files().write(Array(text.utf8), to: file("allowed_signers")) }

    /// Opens the design anew, with other variables or at another time.
    func reopen(_ variables: [String: String] = [:], at seconds: Int = 1_795_305_600) throws {
      stage.workspace.close()
      workspace.close()
      var environment = stage.world.environment()
      environment.clock = .fixed(seconds, offset: WallClock.system.offset(seconds))
      environment.user = "dan"
      environment.variables.merge(variables) { _, new in new }
      workspace = try Workspace.open(stage.path, catalog: ReviewStage.catalog, environment: environment).0
    }

    @discardableResult
    func sign(_ key: String, as handle: String = "alice") throws -> String {
      try workspace.sign(as: handle, typed: handle, key: key.contains(" ") ? key : file(key))
    }

    /// Refuses to sign, and leaves the record as it was.
    func refuses(_ key: String, as handle: String = "alice", at location: SourceLocation = #_sourceLocation) throws
      -> String
    {
      let before = try text("m.tap.record")
      let count = workspace.signOff.count
      var words = ""
      do {
        try sign(key, as: handle)
        Issue.record("signed with \(key)", sourceLocation: location)
      } catch let error as WorkspaceError { words = error.description }
      #expect(try text("m.tap.record") == before, sourceLocation: location)
      #expect(workspace.signOff.count == count, sourceLocation: location)
      return words
    }

    /// A certificate for some minutes before or after the time at which the others are: never now.
    func certify(_ handle: String, _ from: Int, _ to: Int) throws {
      let times = [from, to].map { WallClock.utc(1_795_305_600 + 60 * $0).filter(\.isNumber) }
      try run("TZ=UTC ssh-keygen -q -s authority -I x -n \(handle) -V \(times.joined(separator: ":")) \(handle).pub")
    }

    /// Puts a signature of the statement into the record by hand, by the certificate there is.
    func enter(_ handle: String, _ role: Role) throws {
      let statement = try #require(workspace.meeting.seal?.statement)
      _ = try Files().write(Array(statement.utf8), to: file("statement"))
      try run("rm -f statement.sig; ssh-keygen -q -Y sign -n tap-tui -f \(handle)-cert.pub statement")
      try add(.init(person: handle, role: role, typed: handle, armoured: try text("statement.sig")))
      try reopen()
    }

    /// Writes a line of the record as the program would.
    func add(_ signature: Entry.Signature) throws {
      let record = workspace.record
      let entry = Entry(
        number: record.entries.count + 1, at: "2026-11-22T00:00:00Z", by: "dan",
        design: workspace.digest.description, .sign(signature))
      let before = try text("m.tap.record")
      _ = try Files().write(Array(before.utf8) + record.line(entry), to: file("m.tap.record"))
    }

    /// How many names stand under the statement by a key.
    var signatures: Int {
      workspace.record.entries.count {
        if case .sign(let signature) = $0.body { signature.armoured != nil } else { false }
      }
    }
  }

  @Test func aKeyThatOnlyTheAgentHolds() throws {
    let trial = try Trial()
    let socket = trial.file("agent")
    try trial.run("ssh-agent -a \(socket) > agent.pid; SSH_AUTH_SOCK=\(socket) ssh-add alice && rm alice")
    defer { try? trial.run(". ./agent.pid; kill $SSH_AGENT_PID") }
    try trial.reopen(["SSH_AUTH_SOCK": socket])
    let keys = trial.workspace.signingKeys(for: "alice", as: .owner)
    #expect(keys.map(\.place) == ["in the agent"] && keys.allSatisfy(\.isAllowed))
    #expect(try trial.sign(try #require(keys.first).key).contains("Signed by alice"))
    #expect(trial.workspace.signOff.count == 1 && trial.signatures == 1)
    _ = try trial.workspace.takeSignature(of: "alice")
    #expect(try trial.sign("alice.pub").contains("Signed by alice"))
    // The agent goes: the public key alone signs nothing.
    _ = try trial.workspace.takeSignature(of: "alice")
    try trial.run(". ./agent.pid; kill $SSH_AGENT_PID; rm -f \(socket)")
    #expect(try trial.refuses("alice.pub").hasPrefix("Not signed"))
    #expect(trial.workspace.signingKeys(for: "alice", as: .owner).isEmpty)
  }

  @Test func aCertificateAndOneThatHasExpired() throws {
    let trial = try Trial()
    try trial.key("authority")
    try trial.allow("alice,role:owner cert-authority \(try trial.publicKey("authority"))\n")
    try trial.run("ssh-keygen -q -s authority -I alice -n alice -V -2d:-1d alice.pub")
    #expect(try trial.refuses("alice-cert.pub").lowercased().contains("expired"))
    try trial.run("ssh-keygen -q -s authority -I alice -n mallory -V -1d:+52w alice.pub")
    #expect(try trial.refuses("alice-cert.pub").hasPrefix("Not signed"))
    try trial.run("ssh-keygen -q -s authority -I alice -n alice -V -1d:+52w alice.pub")
    #expect(try trial.sign("alice-cert.pub").contains("Signed by alice"))
    #expect(trial.workspace.signOff.count == 1)
    // The key without its certificate is not the authority's.
    _ = try trial.workspace.takeSignature(of: "alice")
    #expect(try trial.refuses("alice").hasPrefix("Not signed"))
  }

  /// What signed while it was valid stays good; what was not valid then never is.
  @Test func aCertificateThatEndedAfterSigning() throws {
    let trial = try Trial()
    let signers: [(String, Role)] = [("alice", .owner), ("bob", .isso), ("carol", .ao)]
    for name in ["authority", "bob", "carol"] { try trial.key(name) }
    let authority = try trial.publicKey("authority")
    try trial.allow(signers.map { "\($0),role:\($1.rawValue) cert-authority \(authority)\n" }.joined())
    try trial.reopen()
    // Valid for the statement, and not now: nobody signs with that.
    try trial.certify("alice", -2, 2)
    #expect(try trial.refuses("alice-cert.pub").hasPrefix("Not signed"))
    _ = try trial.workspace.sign(as: "alice", typed: "alice", key: nil)
    for minutes in [(-4, -2), (2, 4)] {
      try trial.certify("alice", minutes.0, minutes.1)
      try trial.enter("alice", .owner)
      #expect(trial.workspace.signOff.count == 0, "\(minutes)")
    }
    for (handle, role) in signers {
      try trial.certify(handle, -2, 2)
      try trial.enter(handle, role)
    }
    #expect(trial.workspace.signOff.isValid, "\(trial.workspace.signOff.trouble ?? "")")
    // Nobody has signed a statement of tomorrow.
    try trial.reopen(at: 1_795_305_600 - 60)
    #expect(trial.workspace.signOff.count == 0)
    try trial.reopen(at: 1_795_305_600 + 366 * 86_400)
    #expect(trial.workspace.signOff.isValid)
    try check(trial)
  }

  /// Its package, by `verify` and by the lines of its README.
  private func check(_ trial: Trial) throws {
    _ = try trial.workspace.export(to: trial.file("out"), draft: false)
    let found = try Verification(package: trial.file("out"), environment: trial.workspace.environment)
    #expect(found.faults == [])
    #expect(found.good.count { $0.contains("as of 2026-11-22T00:00:00Z") } == 3, "\(found.good)")
    let readme = try trial.text("out/README.txt")
    let option = try #require(readme.firstRange(of: "-O verify-time=")).lowerBound
    let line = "cd out; ssh-keygen -Y verify -n tap-tui -f signoff/allowed_signers -I bob -s signoff/bob.sig"
    try trial.run("\(line) \(readme[option...].prefix { $0 != "\n" }) < signoff/statement.json")
    try trial.run("! (\(line) < signoff/statement.json)")
  }

  @Test func whoMayNot() throws {
    let trial = try Trial()
    try trial.key("mallory")
    #expect(try trial.refuses("mallory").hasPrefix("Not signed"))
    #expect(try trial.refuses("alice", as: "bob").contains("/allowed_signers"))
    try trial.allow("alice \(try trial.publicKey("alice"))\n")
    #expect(try trial.refuses("alice").contains("role:owner"))
    try trial.allow("alice,role:isso \(try trial.publicKey("alice"))\n")
    #expect(try trial.refuses("alice").contains("role:owner"))
    try trial.allow("alice,role:owner namespaces=\"git\" \(try trial.publicKey("alice"))\n")
    #expect(try trial.refuses("alice").hasPrefix("Not signed"))
    try trial.allow("alice,role:owner valid-before=\"20200101\" \(try trial.publicKey("alice"))\n")
    #expect(try trial.refuses("alice").hasPrefix("Not signed"))
    #expect(try trial.refuses("nowhere").hasPrefix("Not signed"))
  }

  @Test func withoutSSHKeygen() throws {
    let trial = try Trial()
    try trial.reopen(["PATH": trial.file("nowhere")])
    #expect(try trial.refuses("alice").contains("ssh-keygen is not on this machine"))
    try trial.reopen()
    try trial.sign("alice")
    // What cannot be checked does not count.
    try trial.reopen(["PATH": trial.file("nowhere")])
    #expect(trial.workspace.signOff.count == 0)
    #expect(trial.workspace.signOff.trouble?.contains("ssh-keygen is not on this machine") == true)
  }

  /// A name that was put into the record by hand, with a signature of something else.
  @Test func aSignatureOfAnotherDigest() throws {
    let trial = try Trial()
    try trial.sign("alice")
    try trial.run("printf other > other; ssh-keygen -q -Y sign -n tap-tui -f alice other")
    try trial.add(.init(person: "alice", role: .owner, typed: "alice", armoured: try trial.text("other.sig")))
    try trial.reopen()
    #expect(trial.workspace.recordTrouble == nil && trial.workspace.signOff.count == 0)
    #expect(trial.workspace.signOff.trouble?.contains("alice as system owner (") == true)
  }

  @Test func twoAtOnce() throws {
    let trial = try Trial()
    try trial.key("bob")
    try trial.allow(
      "alice,role:owner \(try trial.publicKey("alice"))\nbob,role:isso \(try trial.publicKey("bob"))\n")
    try trial.reopen()
    let file = try Workspace.read(trial.stage.path, catalog: ReviewStage.catalog, files: Files()).0
    let other = Workspace(
      file, path: trial.stage.path, catalog: ReviewStage.catalog, environment: trial.workspace.environment,
      isInFile: true)
    try trial.sign("alice")
    #expect(throws: WorkspaceError.self) {
      try other.sign(as: "bob", typed: "bob", key: trial.file("bob"))
    }
    #expect(other.signOff.count == 0)
    try trial.sign("bob", as: "bob")
    try trial.reopen()
    #expect(trial.workspace.signOff.count == 2 && trial.signatures == 2)
  }

  @Test func aClockThatGoesBack() throws {
    let trial = try Trial()
    try trial.reopen(at: 1_795_305_600 - 86_400)
    #expect(try trial.refuses("alice").contains("Set the clock"))
    try trial.reopen(at: 1_795_305_600 - 60)
    #expect(try trial.sign("alice").contains("Signed by alice"))
  }

  @Test func openItemsKeepTheGateShut() throws {
    let stage = try ReviewStage()
    try stage.makeKeys()
    try stage.start()
    let before = stage.workspace.record.head
    try stage.press("S <enter>")
    #expect(
      stage.app.place is GatePlace
        && stage.message.contains("needs every item decided (now 0 of 1); the next is item 1"))
    try stage.press("K")
    #expect(stage.app.place is GatePlace && stage.message.contains("every item decided"))
    #expect(stage.workspace.record.head == before)
  }
}
