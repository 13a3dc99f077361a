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
    let manifest: [UInt8]
    do throws(FileError) { manifest = try files.read(Files.join(folder, Package.manifestName)).bytes } catch {
      throw .file(error)
    }
    guard let listed = Package.listed(manifest), let json = try? JSON(bytes: manifest) else {
      throw .usage("\(folder) holds no package of tap-tui: its \(Package.manifestName) is another's")
    }
    check(
      Package.isIntact(manifest), "\(Package.manifestName): as it was written",
      else: "\(Package.manifestName): was changed")
    var bytes: [String: [UInt8]] = [:]
    for entry in json["files"]?.array ?? [] {
      let name = entry["name"]?.string ?? ""
      guard !name.split(separator: "/").contains(".."), !name.hasPrefix("/"),
        let there = (try? files.read(Files.join(folder, name), limit: JournalStore.limit))?.bytes
      else {
        faults.append("\(visible(name)): is not there, or cannot be read")
        continue
      }
      bytes[name] = there
      check(
        Digest(of: there).hex == entry["sha256"]?.string, "\(visible(name)): as the manifest says",
        else: "\(visible(name)): was changed")
    }
    for name in (try? Verification.names(in: folder, "", files)) ?? []
    where !listed.contains(name) && name != Package.manifestName {
      faults.append("\(visible(name)): is not in the manifest")
    }
    if json["signOff"]?.string?.hasPrefix("none") == true {
      faults.append("a draft: nobody has signed it")
      return
    }
    signatures(bytes, trusted, environment)
  }

  private static func names(in folder: String, _ prefix: String, _ files: Files) throws(FileError) -> [String] {
    var all: [String] = []
    for entry in try files.names(in: Files.join(folder, prefix)).sorted() {
      let name = prefix + entry
      if let more = try? names(in: folder, name + "/", files) { all += more } else { all.append(name) }
    }
    return all
  }

  /// Names of subjects that are files under another name.
  private static let places = [
    "design": "signoff/design.json", "decisions": "signoff/decisions.json", "record": "signoff/record.jsonl",
  ]

  private mutating func signatures(_ bytes: [String: [UInt8]], _ trusted: String?, _ environment: Environment) {
    let text = String(decoding: bytes["signoff/statement.json"] ?? [], as: UTF8.self)
    guard let statement = Statement(text) else {
      faults.append("signoff/statement.json: is no statement of tap-tui")
      return
    }
    for subject in statement.subjects where subject.name != "rules" {
      let file = Verification.places[subject.name] ?? subject.name
      check(
        bytes[file].map { Digest(of: $0).hex } == subject.sha256, "\(visible(file)): as it was signed",
        else: "\(visible(file)): is not what was signed")
    }
    do throws(WorkspaceError) {
      let record = try Files.record(bytes["signoff/record.jsonl"] ?? [], "signoff/record.jsonl")
      check(
        record.entries.count == statement.entries && record.tornBytes == 0,
        "signoff/record.jsonl: unbroken, \(record.entries.count) entries", else: "signoff/record.jsonl: lines are missing")
    } catch { faults.append(error.description) }
    var allowed = AllowedSigners(String(decoding: bytes["signoff/allowed_signers"] ?? [], as: UTF8.self))
    if let trusted {
      guard let own = try? environment.files.read(trusted, limit: 1 << 20).bytes else {
        faults.append("\(trusted): cannot be read")
        return
      }
      allowed = AllowedSigners(String(decoding: own, as: UTF8.self))
    }
    let handles = bytes.keys.sorted().filter { $0.hasPrefix("signoff/") && $0.hasSuffix(".sig") }
      .map { String($0.dropFirst(8).dropLast(4)) }
    for role in Role.signers {
      var why = "nobody signed as \(role.title)"
      let signer = handles.first { handle in
        guard Person.isHandle(handle), let lines = allowed.text(for: handle, as: role) else { return false }
        let signature = String(decoding: bytes["signoff/\(handle).sig"] ?? [], as: UTF8.self)
        let trouble = SSHKeygen(environment).trouble(signature, of: text, by: handle, allowed: lines)
        if let trouble { why = "signoff/\(handle).sig: \(visible(trouble))" }
        return trouble == nil
      }
      check(
        signer != nil, "signed by \(signer ?? "") as \(role.title), checked by ssh-keygen", else: why)
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
    for signer in signOff.signers where signer.proof == .signed {
      good.append("signed by \(signer.handle ?? "") as \(signer.role.title), checked by ssh-keygen")
    }
    for fault in workspace.standing.faults {
      faults.append("\(fault.decision.id): \(fault.fault.title.lowercased())")
    }
    if let trouble = signOff.trouble { faults.append(trouble) }
  }
}
