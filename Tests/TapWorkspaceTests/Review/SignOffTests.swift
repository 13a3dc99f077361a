import TapExport
import TapModel
import TapReview
import TapWorkspace
import Testing

@MainActor @Suite struct SignOffTests {
  /// A meeting that has decided everything, with keys for all who sign.
  private func decided() throws -> Room {
    let room = try Room()
    try room.makeKeys()
    try room.start()
    try room.accept()
    return room
  }

  @Test func signedExportedAndVerified() throws {
    let room = try decided()
    let shut = refused { _ = try room.workspace.export(to: room.scratch("out"), draft: false) }
    #expect(shut.status == 5 && shut.words.contains("is not signed"))
    try room.signAll()
    #expect(room.workspace.signOff.isValid && room.workspace.signOff.count == 3)
    #expect(try Verification(design: room.workspace).isGood)
    let done = try room.workspace.export(to: room.scratch("out"), draft: false)
    #expect(!done.isDraft)
    let found = try Verification(package: room.scratch("out"), environment: room.environment)
    #expect(found.faults == [])
    let readme = try #require(room.scratch.text("out/README.txt"))
    #expect(!readme.contains("DRAFT") && readme.contains("signoff/statement.json"))
  }

  /// Anybody can check a signature without this program.
  @Test func sshKeygenAloneVerifies() throws {
    let room = try decided()
    try room.signAll()
    _ = try room.workspace.export(to: room.scratch("out"), draft: false)
    let folder = Shell.quoted(room.scratch("out/signoff"))
    let line =
      "cd \(folder) && ssh-keygen -Y verify -f allowed_signers -I bob -n tap-tui -s bob.sig < statement.json >/dev/null"
    #expect(Shell.run(line) == 0)
    let statement = try JSON(parsing: try #require(room.scratch.text("out/signoff/statement.json")))
    #expect(statement["_type"]?.string == Statement.type)
    #expect(statement["subject"]?.array?.first?["name"]?.string == "design")
  }

  @Test func everyChangedFileIsFound() throws {
    let room = try decided()
    try room.signAll()
    _ = try room.workspace.export(to: room.scratch("out"), draft: false)
    let files = room.environment.files
    let manifest = try JSON(bytes: try files.read(room.scratch("out/MANIFEST.json")).bytes)
    let names = ["MANIFEST.json"] + (manifest["files"]?.array ?? []).compactMap { $0["name"]?.string }
    #expect(names.count > 15)
    for name in names {
      let path = room.scratch("out/" + name)
      let bytes = try files.read(path).bytes
      for place in [0, bytes.count / 2, bytes.count - 1] {
        var changed = bytes
        changed[place] ^= 1
        _ = try files.write(changed, to: path)
        let isGood = (try? Verification(package: room.scratch("out"), environment: room.environment))?.isGood ?? false
        #expect(!isGood, "\(name), byte \(place)")
      }
      _ = try files.write(bytes, to: path)
    }
    try room.scratch.put("x", "out/more.txt")
    #expect(try !Verification(package: room.scratch("out"), environment: room.environment).isGood)
  }

  /// One changed file is one fault, of that file; and a manifest that is none is a fault as well.
  @Test func onlyTheFileThatWasChangedIsNamed() throws {
    let room = try decided()
    try room.signAll()
    _ = try room.workspace.export(to: room.scratch("out"), draft: false)
    let files = room.environment.files
    func faults() throws -> [String] {
      try Verification(package: room.scratch("out"), environment: room.environment).faults
    }
    for name in ["inventory.csv", "template.json", "README.txt"] {
      let path = room.scratch("out/" + name)
      let bytes = try files.read(path).bytes
      _ = try files.write(bytes + [10], to: path)
      #expect(try faults() == ["\(name): was changed; \(name): is not what was signed"])
      _ = try files.write(bytes, to: path)
    }
    let path = room.scratch("out/MANIFEST.json")
    let manifest = try files.read(path).bytes
    _ = try files.write(
      Array(String(decoding: manifest, as: UTF8.self).replacing("\"bytes\": ", with: "\"bytes\": 1").utf8), to: path)
    #expect(try faults() == ["MANIFEST.json: was changed"])
    _ = try files.write(Array(manifest.prefix(100)), to: path)
    #expect(try faults() == ["MANIFEST.json: was changed, and is no manifest"])
    _ = try files.write(Array("{}".utf8), to: path)
    #expect(try faults() == ["MANIFEST.json: was changed, and is no manifest"])
  }

  @Test func everyByteOfTheManifestCounts() throws {
    let room = try Room()
    let input = try room.workspace.packageInput(draft: true)
    let manifest = try #require(try room.workspace.packageFiles(input).last).bytes
    #expect(Package.isIntact(manifest))
    for place in manifest.indices {
      var changed = manifest
      changed[place] ^= 1
      #expect(!Package.isIntact(changed))
    }
  }

  @Test func anEditReopensAndUndoRestores() throws {
    let room = try decided()
    try room.signAll()
    _ = try DesignCommands.run("set monitoring-db backup-days 7", on: room.workspace)
    #expect(room.workspace.signOff.changed.contains("the design") && !room.workspace.signOff.isValid)
    #expect(room.workspace.reopenedControls.contains { $0.control == "CP-9" })
    #expect(room.workspace.changesSinceSigned.map(\.place) == ["backup-days"])
    let shut = refused { _ = try room.workspace.packageInput(draft: false) }
    #expect(shut.status == 5 && shut.words.contains("changed since the sign-off"))
    #expect(shut.words.contains("Reopened: ") && shut.words.contains("CP-9"), "\(shut.words)")
    _ = try room.workspace.undo()
    #expect(room.workspace.signOff.isValid && room.workspace.reopenedControls.isEmpty)
  }

  @Test func changesSinceSigningAreOnTheNextAgendaAndCanBeTakenBack() throws {
    let room = try decided()
    try room.signAll()
    try room.review("end")
    _ = try DesignCommands.run("set monitoring-db backup-days 7", on: room.workspace)
    _ = try DesignCommands.run("title monitoring-db Main", on: room.workspace)
    try room.start()
    let item = try #require(room.workspace.meeting.items.first { $0.subject.path == "backup-days" })
    #expect(item.section == .changed && item.makers == ["dan"])
    try room.review("decide", String(item.number), "revert", "--reason", "it was changed for a test only")
    #expect(room.workspace.design["monitoring-db"]?.fields["backup-days"] == 35)
  }

  @Test func whoMayNotSign() throws {
    let room = try decided()
    let other = refused { _ = try room.workspace.sign(as: "alice", typed: "alice", key: room.scratch("bob")) }
    #expect(other.words.hasPrefix("Not signed") && other.status == 5)
    #expect(refused { _ = try room.workspace.sign(as: "alice", typed: "Alice", key: nil) }.words.contains("typed"))
    #expect(refused { _ = try room.workspace.sign(as: "dan", typed: "dan", key: nil) }.words.contains("owner, isso"))
    let missing = refused { _ = try room.workspace.sign(as: "alice", typed: "alice", key: room.scratch("none")) }
    #expect(missing.words.hasPrefix("Not signed"))
    try room.scratch.put("alice \(try #require(room.scratch.text("alice.pub")))", "allowed_signers")
    let noRole = refused { _ = try room.workspace.sign(as: "alice", typed: "alice", key: room.scratch("alice")) }
    #expect(noRole.words.contains("role:owner"))
    try room.scratch.put("*,role:owner \(try #require(room.scratch.text("alice.pub")))", "allowed_signers")
    #expect(
      refused { _ = try room.workspace.sign(as: "alice", typed: "alice", key: room.scratch("alice")) }.status == 5)
    #expect(
      room.workspace.signOff.count == 0
        && room.workspace.record.entries.allSatisfy { entry in
          if case .sign = entry.body { false } else { true }
        })
  }

  @Test func aTypedNameIsARecordAndNotASignature() throws {
    let room = try decided()
    for handle in ["alice", "bob"] { _ = try room.workspace.sign(as: handle, typed: handle, key: room.scratch(handle)) }
    let said = try room.workspace.sign(as: "carol", typed: "carol", key: nil)
    #expect(said.contains("a record, not a signature"))
    #expect(!room.workspace.signOff.isValid && room.workspace.signOff.count == 2)
    #expect(room.workspace.signOff.trouble?.contains("only a record") == true)
  }

  /// A signature for other bytes does not stand, whoever made it.
  @Test func aSignatureOfSomethingElseIsRefused() throws {
    let room = try decided()
    try room.signAll()
    let old = try #require(room.workspace.meeting.seal)
    _ = try DesignCommands.run("set monitoring-db backup-days 30", on: room.workspace)
    try room.review("note", "0", "another backup time")
    for item in room.workspace.meeting.undecided {
      if item.section == .changed {
        try room.review("decide", String(item.number), "keep")
      } else {
        try room.accept(item.number)
      }
    }
    try room.signAll()
    _ = try room.workspace.export(to: room.scratch("out"), draft: false)
    let files = room.environment.files
    let signature = try #require(old.signatures.first { $0.person == "carol" }?.armoured)
    _ = try files.write(Array(signature.utf8), to: room.scratch("out/signoff/carol.sig"))
    let found = try Verification(package: room.scratch("out"), environment: room.environment)
    #expect(found.faults.contains { $0.contains("carol.sig") && !$0.contains("was changed") })
    #expect(!found.good.contains { $0.contains("authorising official") })
  }

  @Test func nothingIsSignedBeforeTheGateIsOpen() throws {
    let room = try Room()
    try room.makeKeys()
    try room.start()
    let shut = refused { _ = try room.workspace.sign(as: "alice", typed: "alice", key: room.scratch("alice")) }
    #expect(shut.status == 5 && shut.words.contains("every item decided"))
    #expect(room.workspace.record.entries.count == 1)
  }

  @Test func aDraftIsNeverSigned() throws {
    let room = try Room()
    _ = try room.workspace.export(to: room.scratch("out"), draft: true)
    let found = try Verification(package: room.scratch("out"), environment: room.environment)
    #expect(found.faults == ["a draft: nobody has signed it"])
  }
}
