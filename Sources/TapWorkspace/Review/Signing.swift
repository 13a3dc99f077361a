import TapEngine
import TapExport
import TapModel
import TapReview

// From an open gate to names under a statement.

extension Workspace {
  /// What must hold before anybody signs.
  package var gate: Gate {
    Gate(
      meeting, standing, unknown: (states[.unknown] ?? 0, coverage.count), digest: digest.description,
      entries: record.entries.count)
  }

  /// Name of the file, without its folder.
  package var fileName: String { Files.split(path).name }

  /// What the signed package is made of: its day is that of the last edit, so that its bytes are the same on any day.
  ///
  /// - Parameters:
  ///   - inline: refuses a design that does not fit one stack.
  ///   - statement: what was signed; its day holds, also where the design was changed and changed back since.
  func signedInput(inline: Bool = false, as statement: Statement? = nil) -> PackageInput {
    let edited = statement.map(\.edited) ?? edited
    let day = edited.flatMap { WallClock.seconds($0) } ?? 0
    return PackageInput(
      Engine(design, catalog: catalog, today: day), designDigest: digest.description, lastEdited: edited,
      isDraft: false, toolVersion: Tool.version, rulesDigest: rulesDigest, decisions: meeting.decisions,
      isOne: inline)
  }

  /// The statement over everything as it is now; throws `gate` (exit status 5) where a line of the gate is shut.
  func makeStatement() throws(WorkspaceError) -> Statement {
    if let trouble = gate.trouble { throw .gate("Not to be signed yet: \(trouble)") }
    let input = signedInput()
    var covered = record
    let bytes = try recordBytes(record.entries.count) + record.lines(pendingEdits)
    for entry in pendingEdits { covered.add(entry) }
    var subjects = [
      Statement.Subject("design", digest.description), .init("decisions", meeting.decisionsDigest),
      .init("record", Digest(of: bytes).hex), .init("rules", rulesDigest),
    ]
    let documents = Exporter.all + Exporter.minutes(covered)
    do throws(ExportRefusal) {
      for exporter in documents {
        subjects.append(.init(input.name(of: exporter), Digest(of: try exporter.bytes(input)).hex))
      }
    } catch { throw .refused(error) }
    for stack in input.deployment.stacks { subjects.append(.init(stack.name, Digest(of: stack.text.utf8).hex)) }
    let readme = Package.readme(of: input, documents + signOffDocuments())
    subjects.append(.init(Package.readmeName, Digest(of: readme).hex))
    return Statement(
      subjects: subjects, name: input.name, file: fileName, revision: revision, edited: edited,
      made: WallClock.utc(environment.clock.now()), baseline: engine.baseline.title, region: engine.region,
      tool: "tap-tui " + Tool.version, session: meeting.session?.number ?? 0, entries: covered.entries.count,
      exceptions: meeting.decisions.filter(\.kind.settles), controls: basis(of: input.engine))
  }

  /// The record as it is in the file, up to an entry.
  func recordBytes(_ entries: Int) throws(WorkspaceError) -> [UInt8] {
    let path = Files.record(of: path)
    do throws(FileError) {
      let bytes = try environment.files.read(path, limit: JournalStore.limit).bytes
      return Array(bytes.prefix(record.length(through: entries)))
    } catch { throw .file(error) }
  }

  /// What each control rests on.
  func basis(of engine: Engine) -> [(id: String, basis: Statement.Basis)] {
    let findings = engine.findings
    return engine.coverage.map { coverage in
      let id = coverage.control.id
      let evidence = coverage.control.kind == .designCheckable ? engine.evidence(for: id) : []
      let words =
        evidence.map { "\($0.rule) \($0.resource)\($0.pointer) \($0.value?.compact ?? "")" }
        + findings.filter { $0.controls.contains(id) }.map { "\($0.rule) \($0.resource ?? "") \($0.message)" }
      return (
        id, .init(state: coverage.state, digest: String(Digest(of: words.joined(separator: "\n").utf8).hex.prefix(16)))
      )
    }
  }

  /// Makes ready what is to be signed: the statement there is, while it is about what there is now, else a new one.
  package func readyToSign() throws(WorkspaceError) -> Statement {
    if let recordTrouble { throw recordTrouble }
    allowedSigners = Workspace.allowedSigners(beside: path, environment.files)
    knownSignOff = nil
    if let statement = signOff.statement, signOff.changed.isEmpty {
      if let trouble = gate.trouble { throw .gate("Not to be signed yet: \(trouble)") }
      return statement
    }
    if pendingEdits.isEmpty, let knownStatement, knownStatement.revision == revision,
      knownStatement.head == record.head
    {
      return knownStatement.statement
    }
    let statement = try makeStatement()
    if pendingEdits.isEmpty { knownStatement = (revision, record.head, statement) }
    return statement
  }

  /// Puts a name under the statement: by a key, or typed where there is none.
  ///
  /// - Parameters:
  ///   - typed: the handle, typed once more by the person.
  ///   - key: path of a key; nil keeps a record, which is no signature.
  ///   - away: runs ssh-keygen with the terminal to itself.
  package func sign(
    as handle: String, typed: String, key: String?, away: (() -> Void) -> Void = { $0() }
  ) throws(WorkspaceError) -> String {
    guard let person = meeting.roster[handle] else { throw .usage("\"\(handle)\" is not on the roster") }
    guard Role.signers.contains(person.role) else {
      throw .usage("\(handle) is \(person.role.title): owner, isso and ao sign")
    }
    guard typed == handle else {
      throw .usage("Not signed: \"\(visible(typed))\" was typed, and the handle is \(handle)")
    }
    try clockMustGoOn()
    let statement = try readyToSign()
    let text = statement.text
    var armoured: String?
    if let key {
      let made = try SSHKeygen(environment).sign(text, key: key, away: away)
      if let trouble = trouble(made, of: text, made: nil, by: handle, as: person.role) {
        throw .gate("Not signed: \(trouble)")
      }
      armoured = made
    }
    if meeting.seal?.statement != text {
      try write(.seal(text, content: .object(design.content(catalog))))
    }
    try write(.sign(.init(person: handle, role: person.role, typed: typed, armoured: armoured)))
    let missing = signOff.signers.filter { $0.proof != .signed }.map { $0.handle ?? $0.role.rawValue }
    let what = armoured == nil ? "Record of \(handle) kept: a record, not a signature" : "Signed by \(handle)"
    return what
      + (missing.isEmpty ? ". The sign-off is complete" : ". Still missing: \(missing.joined(separator: ", "))")
  }

  /// Throws where the clock stands before the last entry of the record: a name would be older than what it is under.
  private func clockMustGoOn() throws(WorkspaceError) {
    let now = environment.clock.now()
    guard let at = record.entries.last?.at, let last = WallClock.seconds(at), now + Workspace.clockLeeway < last else {
      return
    }
    throw .gate(
      "Not signed: the clock says \(WallClock.utc(now)), and the record's last entry is of \(at). Set the clock")
  }

  /// Seconds by which a clock may be put right without anybody asking.
  private static let clockLeeway = 300

  /// Takes somebody's name back; what was signed stays in the record.
  package func takeSignature(of handle: String) throws(WorkspaceError) -> String {
    guard meeting.seal?.signatures.contains(where: { $0.person == handle }) == true else {
      throw .usage("\(handle) has not signed")
    }
    try write(.unsign(handle))
    return "Signature of \(handle) taken back"
  }

  // MARK: After signing

  /// A control that is not as it was signed.
  package struct Reopened: Hashable, Sendable {
    /// Its id.
    package let control: String
    /// As it was signed.
    package let was: ControlState
    /// As the design is at present.
    package let now: ControlState
    /// Ids of the decisions on it that no longer hold.
    package let lapsed: [String]
  }

  /// The controls that rest on something else than when they were signed, in the order of the baseline: on other
  /// evidence, on other findings, or on a decision that no longer holds.
  package var reopenedControls: [Reopened] {
    guard let statement = signOff.statement else { return [] }
    let signed = Dictionary(statement.controls.map { ($0.id, $0.basis) }, uniquingKeysWith: { first, _ in first })
    let day = statement.edited.flatMap { WallClock.seconds($0) } ?? 0
    return basis(of: Engine(design, catalog: catalog, today: day)).compactMap { id, basis in
      let was = signed[id]
      let lapsed = standing.faults.map(\.decision).filter { $0.controls.contains(id) }.map(\.id)
      guard was != basis || !lapsed.isEmpty else { return nil }
      return Reopened(control: id, was: was?.state ?? .unknown, now: basis.state, lapsed: lapsed)
    }
  }

  // MARK: Package

  /// The files that only a signed package has; throws `gate` (exit status 5) where the sign-off is not valid.
  func signOffFiles() throws(WorkspaceError) -> [Exporter] {
    guard let seal = meeting.seal, let statement = signOff.statement, signOff.isValid else {
      let reopened = reopenedControls.map(\.control).joined(separator: ", ")
      throw .gate(
        "Not exported: \(signOff.trouble ?? "the design is not signed"). "
          + (reopened.isEmpty ? "" : "Reopened: \(reopened). ") + "As a draft it can be (--draft)")
    }
    let bytes = try recordBytes(statement.entries)
    let covered = try Files.record(bytes, Files.record(of: path))
    let people = signOff.signers.compactMap { signer in
      signer.handle.flatMap { handle in allowedSigners.text(for: handle, as: signer.role) }
    }
    let signatures = seal.signatures.compactMap { signature in
      signature.armoured.map {
        Exporter.file(
          "signoff/\(signature.person).sig", "signature of \(signature.person), \(signature.role.title)",
          Array($0.utf8))
      }
    }
    return Exporter.minutes(covered)
      + signOffDocuments(statement: seal.statement, record: bytes, people: people.joined()) + signatures
  }

  /// What goes with the signatures; without arguments only names and words are of use, as before there is a statement.
  private func signOffDocuments(statement: String = "", record: [UInt8] = [], people: String = "") -> [Exporter] {
    [
      .file(Package.statementName, "what was signed: an in-toto statement", Array(statement.utf8)),
      .file(
        "signoff/design.json", "the design that was signed: its SHA-256 is the design's digest",
        Array(JSON.object(design.content(catalog)).compact.utf8)),
      .file(
        "signoff/decisions.json", "the decisions that were signed",
        Array(JSON.array(meeting.decisions.map(\.json)).compact.utf8)),
      .file("signoff/record.jsonl", "the record of the review, each line bound to those before it", record),
      .file("signoff/allowed_signers", "who may sign, as which role", Array(people.utf8)),
    ]
  }
}
