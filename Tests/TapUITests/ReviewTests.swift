import TapExport
import TapModel
import TapReview
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// A design of the small catalogue in a file, with one gap, and a terminal on it.
@MainActor struct ReviewStage {
  let world: World
  let path: String
  let entrance: Entrance
  var app: App { entrance.app }
  var workspace: Workspace

  /// The small catalogue with the controls that its rules can judge, so that the gate can open.
  static let catalog: Catalog = {
    let small = Small.catalog
    let named = Set(small.rules.flatMap(\.controls))
    let controls = Small.controls.filter { $0.kind != .designCheckable || named.contains($0.id) }
    return Catalog(
      services: small.services, settings: small.settings, guarded: [], boundary: "none", flow: small.flow,
      frame: small.frame, finish: small.finish, controls: { _ in controls }, replacement: small.replacement,
      baseline: small.baseline, region: small.region)
  }()

  static let people = ["alice=owner", "bob=isso", "carol=ao", "dan=arch"]

  init(_ size: Size = Size(120, 36), unicode: Bool = true, gaps: [String] = ["set monitoring-db multi-az off"]) throws {
    world = try World()
    path = world("m.tap.json")
    var environment = world.environment()
    environment.clock = .fixed(1_795_305_600)
    environment.user = "dan"
    workspace = Workspace(
      DesignFile(try Small.design()), path: path, catalog: ReviewStage.catalog, environment: environment,
      isInFile: false)
    try workspace.save()
    for line in gaps { _ = try DesignCommands.run(line, on: workspace) }
    try workspace.save()
    workspace.close()
    workspace = try Workspace.open(path, catalog: ReviewStage.catalog, environment: environment).0
    entrance = Entrance(environment, size, catalog: ReviewStage.catalog, unicode: unicode)
    app.open(workspace)
  }

  /// Opens the session by keys.
  func start() throws { try press("r <c-u> \"\(Self.people.joined(separator: " "))\" <enter>") }

  func press(_ script: String) throws { try entrance.press(script) }
  var screen: String { entrance.screen }
  var message: String { app.message.text }

  /// Keys for all who sign, in `~/.ssh`, and the file of who may.
  func makeKeys() throws {
    #expect(Shell.run("mkdir -p \(Shell.quoted(world(".ssh")))") == 0)
    var allowed = ""
    for (handle, role) in [("alice", "owner"), ("bob", "isso"), ("carol", "ao")] {
      let file = world(".ssh/\(handle)")
      #expect(Shell.run("ssh-keygen -q -t ed25519 -N '' -C \(handle)@laptop -f \(Shell.quoted(file))") == 0)
      let line = String(decoding: try Files().read(file + ".pub").bytes, as: UTF8.self)
      allowed += "\(handle),role:\(role) \(line)"
    }
    _ = try Files().write(Array(allowed.utf8), to: world("allowed_signers"))
  }

  /// Keys that accept the risk on the card.
  static let acceptance = """
    2 "The database is rebuilt from the stream" <tab> "Snapshots are taken every night" <tab> <tab> "2027-03-31" <enter>
    """
}

@MainActor @Suite struct ReviewTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]
  nonisolated static let twoGaps = ["set monitoring-db multi-az off", "set monitoring-db encrypted off"]

  @Test(arguments: sizes) func agenda(_ size: Size) throws {
    let stage = try ReviewStage(size, gaps: Self.twoGaps)
    try stage.start()
    Expected.check(stage.screen, "agenda-\(size)")
  }

  @Test(arguments: sizes) func card(_ size: Size) throws {
    let stage = try ReviewStage(size)
    try stage.start()
    try stage.press("<enter> c \"alice: it was a test\" <enter> a \"dan 2026-12-05 switch it on\" <enter>")
    Expected.check(stage.screen, "card-\(size)")
    #expect(stage.screen.contains("1  Fix: Multi-AZ on ") && !stage.screen.contains("multi-az true"))
    try stage.press("z")
    Expected.check(stage.screen, "card-focus-\(size)")
    #expect(stage.screen.contains("Not applicable") && stage.screen.contains("Alternative implementation"))
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func votes(_ size: Size) throws {
    let stage = try ReviewStage(size)
    try stage.start()
    try stage.press("<enter> v 1 - c \"it is quick\" <enter>")
    Expected.check(stage.screen, "votes-\(size)")
    try stage.press("<enter>")
    #expect(stage.workspace.meeting.votes.map(\.person) == ["alice", "bob"])
    #expect(stage.workspace.meeting.votes.map(\.kind) == [.fix, nil])
  }

  /// Every word that is decided on can be read, at once or by going through the fields.
  @Test(arguments: sizes) func decisionDialog(_ size: Size) throws {
    let stage = try ReviewStage(size)
    try stage.start()
    try stage.press("<enter> 2")
    #expect(stage.screen.contains("the finding is") && !stage.screen.contains("it lapses~"))
    #expect(stage.screen.contains("line 1-12 of") == (size.width == 60))
    try stage.press("\"too short\" <enter>")
    Expected.check(stage.screen.maskingDigests, "decision-dialog-\(size)")
    #expect(stage.workspace.meeting.decided.isEmpty)
    try stage.press("<s-tab>")
    #expect(stage.screen.contains("> Due") && stage.screen.contains("What the record and the export will say"))
    #expect(stage.screen.contains("It is never shown as evidenced."))
  }

  @Test(arguments: sizes) func gate(_ size: Size) throws {
    let stage = try ReviewStage(size)
    try stage.start()
    try stage.press("S")
    Expected.check(stage.screen, "gate-shut-\(size)")
    #expect(stage.screen.contains("1 open, 0 decided"))
    try stage.press("<esc> <enter> \(ReviewStage.acceptance) S")
    Expected.check(stage.screen.maskingDigests, "gate-open-\(size)")
  }

  /// From the gate to a signed design, an edit that reopens it, and undo that restores it.
  @Test(arguments: [Size(120, 36), Size(80, 24)]) func signing(_ size: Size) throws {
    let stage = try ReviewStage(size)
    try stage.makeKeys()
    try stage.start()
    try stage.press("<enter> \(ReviewStage.acceptance) S <enter>")
    Expected.check(stage.screen.maskingDigests, "signing-\(size)")
    try stage.press("\"nobody\" <enter>")
    #expect(stage.message.contains("was typed") && stage.workspace.meeting.seal == nil)
    for handle in ["alice", "bob", "carol"] {
      if handle != "alice" { try stage.press("<enter>") }
      try stage.press("<c-u> \"\(handle)\" <enter> j")
    }
    #expect(stage.workspace.signOff.isValid, "\(stage.message)")
    try stage.press("<esc> <esc> q 2")
    Expected.check(stage.screen, "signed-design-\(size)")
    try stage.press(": \"set monitoring-db multi-az on\" <enter>")
    #expect(stage.message.contains("The sign-off does not hold any more"))
    try stage.press("S =")
    Expected.check(stage.screen, "changed-since-sign-off-\(size)")
    _ = try stage.workspace.undo()
    #expect(stage.workspace.signOff.isValid)
  }

  /// An edit after the signatures is decided on, and Enter signs anew; an edit that was undone, and looks, leave rev and
  /// count of what was signed as they were.
  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func signingAnew(_ size: Size) throws {
    let stage = try ReviewStage(size)
    try stage.makeKeys()
    try stage.start()
    try stage.press("<enter> \(ReviewStage.acceptance) S")
    for handle in ["alice", "bob", "carol"] { try stage.press("<enter> <c-u> \"\(handle)\" <enter> j") }
    #expect(stage.workspace.signOff.isValid, "\(stage.message)")
    let statement = try #require(stage.workspace.signOff.statement)
    try stage.press("q : \"set monitoring-db public on\" <enter> u")
    let before = stage.workspace.record.head
    try stage.press("r q r S")
    #expect(stage.workspace.record.head == before && stage.workspace.revision > statement.revision)
    if size.width >= 110 {
      #expect(
        stage.screen.contains("m.tap.json at rev \(statement.revision) ") && stage.screen.contains("3 entries, head"))
    }
    try stage.press("q")
    _ = try DesignCommands.run("set monitoring-db size \"db.m6i.large, 100 GB\"", on: stage.workspace)
    try stage.press("S")
    #expect(stage.screen.contains("! rev 2 only") && stage.message.contains("The gate is shut"))
    try stage.press("=")
    #expect(stage.screen.contains("! D-3 risk accepted, monitoring-db CP-10: has lapsed"))
    Expected.check(stage.screen, "lapsed-since-sign-off-\(size)")
    try stage.press("q r")
    #expect(stage.workspace.record.head == before && stage.workspace.meeting.undecided.count == 2)
    try stage.press("g g <enter> \(ReviewStage.acceptance) 1 S")
    #expect(stage.workspace.gate.isOpen, "\(stage.message)")
    Expected.check(stage.screen.maskingDigests, "gate-outdated-\(size)")
    try stage.press("<enter>")
    let next = try stage.workspace.readyToSign()
    let digests = [Digest(of: next.text.utf8).hex, next.sha256("design") ?? ""].map { "sha256  " + GatePlace.short($0) }
    #expect(digests.allSatisfy { stage.screen.contains($0) } && stage.screen.contains("Type your handle to sign"))
    #expect(stage.screen.contains("═ line ") == (size.width < 110) && !stage.screen.contains("comes ba~"))
    try stage.press("<pageup> <pageup>")
    #expect(stage.screen.contains("You sign exactly this"))
    try stage.press("\"alice\" <enter>")
    #expect(stage.workspace.signOff.signers.map(\.proof) == [.signed, .missing, .missing], "\(stage.message)")
  }

  /// The same meeting by keys and by the command line gives the same record.
  @Test func keysAndCommandsWriteTheSame() throws {
    let keys = try ReviewStage(gaps: Self.twoGaps)
    try keys.start()
    try keys.press(
      """
      <enter> v 1 <enter> c "alice: it was a test" <enter> a "dan 2026-12-05 say why" <enter> d u 1
      3 "dan" <tab> "2027-01-01" <enter> u \(ReviewStage.acceptance) q r
      """)
    let typed = try ReviewStage(gaps: Self.twoGaps)
    let why = "The database is rebuilt from the stream"
    let lines: [[String]] = [
      ["start"] + ReviewStage.people, ["open", "1"], ["vote", "1", "alice", "fix"],
      ["note", "1", "it was a test", "--by", "alice"],
      ["action", "1", "say why", "--owner", "dan", "--due", "2026-12-05"],
      ["action", "A-5", "--delete"], ["undo"], ["decide", "1", "fix"], ["next"],
      ["decide", "2", "defer", "--owner", "dan", "--due", "2027-01-01"], ["undo"],
      [
        "decide", "2", "--accept-risk", "--reason", why, "--compensating", "Snapshots are taken every night",
        "--approver", "carol", "--until", "2027-03-31",
      ], ["leave"], ["resume"],
    ]
    for line in lines { _ = try ReviewCommands.run(line, on: typed.workspace) }
    let (a, b) = (keys.workspace.record, typed.workspace.record)
    #expect(a.entries == b.entries && a.head == b.head)
    #expect(a.entries.count > 12)
  }

  /// A digit takes the item that carries it, and never leaves the room.
  @Test func aDigitStaysInTheAgenda() throws {
    let stage = try ReviewStage()
    try stage.start()
    try stage.press("1")
    #expect(stage.app.place is AgendaPlace && stage.message.hasPrefix("Item 1: "))
    try stage.press("7")
    #expect(stage.app.place is AgendaPlace && stage.message.contains("has no item 7"))
  }

  @Test func refusalsSayWhatCanBeDone() throws {
    let stage = try ReviewStage()
    try stage.press("S")
    #expect(stage.message.contains("r opens a review"))
    try stage.start()
    try stage.press("<enter> 9")
    try stage.press("R <c-u> \"bob=isso dan=arch\" <enter> 2")
    #expect(stage.message.contains("No quorum"))
    try stage.press("1")
    #expect(stage.message.contains("No quorum"))
  }

  @Test(arguments: ["r", "r <enter>", "r <enter> z", "r <enter> 3", "r <enter> v", "S", "r <enter> ?", "r R"])
  func everyScreenIsASCII(_ keys: String) throws {
    for size in Self.sizes {
      let stage = try ReviewStage(size, unicode: false)
      try stage.start()
      try stage.press("<esc>")
      try stage.press(keys)
      #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
      let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.allSatisfy { $0.columns == size.width })
    }
  }

  @Test func thePlainModeHasTheSameCommands() throws {
    let stage = try ReviewStage()
    let session = PlainSession(ReviewStage.catalog, stage.workspace.environment)
    _ = session.open(stage.workspace)
    #expect(session.answer("review start alice=owner bob=isso carol=ao dan=arch").hasPrefix("Session 1 on rev"))
    #expect(session.answer("review").contains("monitoring-db"))
    #expect(session.answer("review decide 1 fix").contains("Item 1 fixed"))
    #expect(session.answer("gate").contains("Met. every item decided: 1 of 1."))
    #expect(session.answer("review decide 7 fix").hasPrefix("Not done."))
    for line in ["review show 1", "review minutes", "gate", "changed"] {
      #expect(session.answer(line).split(separator: "\n").allSatisfy { $0.columns <= 80 })
    }
  }
}

extension String {
  /// Digests change with the program: their digits are masked.
  var maskingDigests: String {
    var text = ""
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      var words = String(line)
      if let place = words.range(of: "sha256  ")?.upperBound {
        let end = words.index(place, offsetBy: 28, limitedBy: words.endIndex) ?? words.endIndex
        words.replaceSubrange(place..<end, with: "0000 0000 0000 0000 ... 0000")
      }
      if let place = words.range(of: "digest ")?.upperBound, words.contains("digest "), words.contains("...") {
        let end = words.index(place, offsetBy: 8, limitedBy: words.endIndex) ?? words.endIndex
        words.replaceSubrange(place..<end, with: "00000000")
      }
      // A digest that stands at the beginning of a line.
      if let place = words.range(of: "...")?.lowerBound,
        let start = words.index(place, offsetBy: -8, limitedBy: words.startIndex),
        words[start..<place].utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
      {
        words.replaceSubrange(start..<place, with: "00000000")
      }
      text += words + "\n"
    }
    return String(text.dropLast())
  }

  /// Where a word stands.
  private func range(of word: String) -> Range<Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(word) }.first.map { $0..<index($0, offsetBy: word.count) }
  }
}
