import TapExport
import TapModel
import TapReview

/// What is found wrong, and right, in a package or a signed design; nothing in it is believed that was not checked.
package struct Verification: Sendable {
  /// What was checked and is as it should be.
  package private(set) var good: [String] = []
  /// What is wrong: the file, and why.
  package private(set) var faults: [String] = []

  /// Whether nothing is wrong.
  package var isGood: Bool { faults.isEmpty }

  private mutating func check(_ isGood: Bool, _ good: String, else fault: String) {
    if isGood { self.good.append(good) } else { faults.append(fault) }
  }

  // MARK: Package

  /// Checks every file of a package against its manifest, and the signatures against who may sign.
  ///
  /// - Parameter trusted: path of an `allowed_signers` of one's own; nil takes that of the package, which anybody may
  ///   have written.
  package init(
    package folder: String, trusted: String? = nil, environment: Environment
  ) throws(WorkspaceError) {
    let files = environment.files
    var content: [String: [UInt8]] = [:]
    do throws(FileError) {
      content[Package.manifestName] = try files.read(Files.join(folder, Package.manifestName)).bytes
    } catch { throw .file(error) }
    for name in (try? Verification.names(in: folder, "", files)) ?? [] where name != Package.manifestName {
      content[name] = (try? files.read(Files.join(folder, name), limit: JournalStore.limit))?.bytes
    }
    guard let claims = PackageClaims(content) else {
      let isSigned = Statement(String(decoding: content[Package.statementName] ?? [], as: UTF8.self)) != nil
      if isSigned || (try? JSON(bytes: content[Package.manifestName] ?? [])) == nil {
        faults.append("\(Package.manifestName): was changed, and is no manifest")
        return
      }
      throw .usage("\(folder) holds no package of tap-tui: its \(Package.manifestName) is another's")
    }
    for name in claims.names {
      guard let bytes = content[name] else {
        faults.append("\(visible(name)): is not there, or cannot be read")
        continue
      }
      let faults = claims.faults(of: name, bytes)
      check(faults.isEmpty, "\(visible(name)): as it was written", else: faults.joined(separator: "; "))
    }
    for name in content.keys.sorted() where !claims.names.contains(name) {
      faults.append("\(visible(name)): is not in the manifest")
    }
    for name in claims.missing { faults.append("\(visible(name)): was signed, and is not in the manifest") }
    guard !claims.isDraft else {
      faults.append("a draft: nobody has signed it")
      return
    }
    guard let statement = claims.statement else {
      faults.append("\(Package.statementName): is no statement of tap-tui")
      return
    }
    record(content, statement)
    signatures(content, statement, trusted, environment)
  }

  private static func names(in folder: String, _ prefix: String, _ files: Files) throws(FileError) -> [String] {
    var all: [String] = []
    for entry in try files.names(in: Files.join(folder, prefix)).sorted() {
      let name = prefix + entry
      if let more = try? names(in: folder, name + "/", files) { all += more } else { all.append(name) }
    }
    return all
  }

  private mutating func record(_ content: [String: [UInt8]], _ statement: Statement) {
    let name = "signoff/record.jsonl"
    do throws(WorkspaceError) {
      let record = try Files.record(content[name] ?? [], name)
      check(
        record.entries.count == statement.entries && record.tornBytes == 0,
        "\(name): unbroken, \(record.entries.count) entries", else: "\(name): lines are missing")
    } catch { faults.append(error.description) }
  }

  private mutating func signatures(
    _ content: [String: [UInt8]], _ statement: Statement, _ trusted: String?, _ environment: Environment
  ) {
    var allowed = AllowedSigners(String(decoding: content["signoff/allowed_signers"] ?? [], as: UTF8.self))
    if let trusted {
      guard let own = try? environment.files.read(trusted, limit: 1 << 20).bytes else {
        faults.append("\(trusted): cannot be read")
        return
      }
      allowed = AllowedSigners(String(decoding: own, as: UTF8.self))
    }
    let handles = content.keys.sorted().filter(Package.isSignature).map { String($0.dropFirst(8).dropLast(4)) }
    for role in Role.signers {
      var why = "nobody signed as \(role.title)"
      var when = ""
      let signer = handles.first { handle in
        guard Person.isHandle(handle), let lines = allowed.text(for: handle, as: role) else { return false }
        let signature = String(decoding: content["signoff/\(handle).sig"] ?? [], as: UTF8.self)
        let verdict = SSHKeygen(environment).verdict(
          on: signature, of: statement.text, made: statement.made, by: handle, allowed: lines)
        when = verdict == .goodThen ? " as of \(statement.made), when it was made: the key has ended since" : ""
        if let trouble = verdict.trouble { why = "signoff/\(handle).sig: \(visible(trouble))" }
        return verdict.trouble == nil
      }
      check(
        signer != nil, "signed by \(signer ?? "") as \(role.title), checked by ssh-keygen\(when)", else: why)
    }
    if trusted == nil {
      good.append("the keys are those that the package brings: compare them with yours (--allowed-signers FILE)")
    }
  }

  // MARK: Design

  /// Checks the record beside a design, and the sign-off of the design as it is.
  @MainActor package init(design workspace: Workspace) throws(WorkspaceError) {
    if let trouble = workspace.recordTrouble { throw trouble }
    let record = workspace.record
    check(
      record.tornBytes == 0, "the record is unbroken: \(Message.count(record.entries.count, "entry", "entries"))",
      else: "the record ends in a line that was never finished: it does not count")
    let signOff = workspace.signOff
    let there = (try? workspace.environment.files.read(workspace.path, limit: JournalStore.limit))?.bytes ?? []
    let wrong = Verification.faults(
      ofDesign: there, workspace.fileName, workspace.catalog, signed: signOff.statement?.sha256("design"))
    check(wrong.isEmpty, "\(workspace.fileName): as tap-tui writes it", else: wrong.joined(separator: "; "))
    for signer in signOff.signers where signer.proof == .signed {
      good.append("signed by \(signer.handle ?? "") as \(signer.role.title), checked by ssh-keygen")
    }
    for fault in workspace.standing.faults {
      faults.append("\(fault.decision.id): \(fault.fault.title.lowercased())")
    }
    if let trouble = signOff.trouble { faults.append(trouble) }
  }

  /// What is wrong with the file of a design: it is none, is not as this program writes it, or is not what was signed.
  ///
  /// Revision, time of the last edit and notes are no part of what is signed.
  ///
  /// - Parameter signed: 64 digits; nil where nobody has signed.
  package static func faults(
    ofDesign bytes: [UInt8], _ name: String, _ catalog: Catalog, signed: String?
  ) -> [String] {
    guard let json = try? JSON(bytes: bytes), let file = try? DesignFile(json: json, catalog: catalog) else {
      return ["\(name): is no design"]
    }
    var faults: [String] = []
    if Array(file.json(catalog).pretty.utf8) != bytes {
      faults.append("\(name): not as tap-tui writes it; to save it once writes it so")
    }
    if let signed, Workspace.digest(of: file.design, catalog).hex != signed {
      faults.append("\(name): is not what was signed")
    }
    return faults
  }
}
