import TapEngine
import TapExport
import TapModel
import TapReview

/// How far the sign-off of a design is, as it can be proven now.
package struct SignOff: Hashable, Sendable {
  /// What is known of one name under the statement.
  package enum Proof: Hashable, Sendable {
    /// ssh-keygen has checked it against who may sign.
    case signed
    /// Typed, without a key: a record, and not a signature.
    case typed
    /// Under a statement about something else than what there is now: it can be signed anew.
    case outdated
    /// It does not stand, and why.
    case refused(String)
    case missing

    /// Whether somebody has put a name that stands.
    fileprivate var isName: Bool { self == .signed || self == .typed }
  }

  /// One of those who must sign.
  package struct Signer: Hashable, Sendable {
    /// One of `Role.signers`.
    package let role: Role
    /// Nil where nobody of that role is on the roster.
    package let handle: String?
    /// Of the best name under the statement.
    package let proof: Proof
  }

  /// Nil where nothing was made ready to sign.
  package let statement: Statement?
  /// In the order of `Role.signers`.
  package let signers: [Signer]
  /// What is no longer as it was signed: `the design`, `the decisions`, `the rules`.
  package let changed: [String]
  /// The day of the last name; empty where there is none.
  package let date: String

  /// What the names are under, where that is not what there is now: `rev 7, and the design changed since`.
  package var outdated: String? {
    guard let statement, !changed.isEmpty, isBegun else { return nil }
    return "rev \(statement.revision), and \(changed.joined(separator: " and ")) changed since"
  }
  /// How many have signed what there is now, by a key.
  package var count: Int { signers.count { $0.proof == .signed } }
  /// Whether somebody has put a name under the statement.
  package var isBegun: Bool { signers.contains { $0.proof != .missing } }
  /// Whether all that must sign have signed just what there is now.
  package var isValid: Bool { statement != nil && changed.isEmpty && count == signers.count }

  /// What keeps it from being valid, in words; nil where nothing does.
  package var trouble: String? {
    guard let statement else { return "the design is not signed: tap-tui review, then tap-tui sign" }
    if !changed.isEmpty {
      return "\(changed.joined(separator: " and ")) changed since the sign-off of rev \(statement.revision): "
        + "sign again, or restore what was signed"
    }
    let missing = signers.compactMap { signer -> String? in
      let who = "\(signer.handle ?? "nobody") as \(signer.role.title)"
      return switch signer.proof {
      case .signed, .outdated: nil
      case .typed: "\(who) (only a record, not a signature)"
      case .refused(let why): "\(who) (\(why))"
      case .missing: who
      }
    }
    return missing.isEmpty ? nil : "missing: " + missing.joined(separator: ", ")
  }
}

extension Workspace {
  /// Digest of the rules, counted once.
  package var rulesDigest: String {
    if let knownRules { return knownRules }
    let digest = Reference(catalog).rulesDigest
    knownRules = digest
    return digest
  }

  /// The file of who may sign, beside the design.
  package nonisolated static func allowedSignersPath(beside design: String) -> String {
    Files.join(Files.split(design).folder, "allowed_signers")
  }

  /// Who may sign; nobody where the file cannot be read.
  nonisolated static func allowedSigners(beside design: String, _ files: Files) -> AllowedSigners {
    let bytes = (try? files.read(allowedSignersPath(beside: design), limit: 1 << 20))?.bytes ?? []
    return AllowedSigners(String(decoding: bytes, as: UTF8.self))
  }

  /// How far the sign-off is; asked of ssh-keygen once for each signature.
  package var signOff: SignOff {
    if let knownSignOff, knownSignOff.revision == revision, knownSignOff.head == record.head {
      return knownSignOff.signOff
    }
    let found = findSignOff()
    knownSignOff = (revision, record.head, found)
    return found
  }

  /// Whether names stand under just what there is now; found out only where something was made ready to sign.
  package var isSigned: Bool { meeting.seal != nil && signOff.isBegun && signOff.changed.isEmpty }

  private func findSignOff() -> SignOff {
    let seal = recordTrouble == nil ? meeting.seal : nil
    let statement = seal.flatMap { Statement($0.statement) }
    let date = record.entries.last { if case .sign = $0.body { true } else { false } }?.at.prefix(10)
    guard let seal, let statement else {
      return SignOff(statement: nil, signers: signers([], nil, isCurrent: true), changed: [], date: "")
    }
    var changed: [String] = []
    if statement.sha256("design") != digest.hex { changed.append("the design") }
    if statement.sha256("decisions") != meeting.decisionsDigest.hexDigits { changed.append("the decisions") }
    if statement.sha256("rules") != rulesDigest.hexDigits { changed.append("the rules of tap-tui") }
    return SignOff(
      statement: statement, signers: signers(seal.signatures, statement, isCurrent: changed.isEmpty), changed: changed,
      date: date.map(String.init) ?? "")
  }

  private func signers(
    _ signatures: [Entry.Signature], _ statement: Statement?, isCurrent: Bool
  ) -> [SignOff.Signer] {
    Role.signers.map { role in
      let mine = signatures.filter { $0.role == role }
      let proofs = mine.map { ($0, proof($0, of: statement)) }
      let best = proofs.first { $0.1 == .signed } ?? proofs.first
      return SignOff.Signer(
        role: role, handle: best?.0.person ?? meeting.roster.people.first { $0.role == role }?.handle,
        proof: best.map { isCurrent || !$0.1.isName ? $0.1 : .outdated } ?? .missing)
    }
  }

  /// Where the file of who may sign lies, as messages name it.
  private var signersPlace: String {
    let real = (try? environment.files.realPath(path)) ?? path
    return environment.paths.display(Files.join(Files.split(real).folder, "allowed_signers"))
  }

  private func proof(_ signature: Entry.Signature, of statement: Statement?) -> SignOff.Proof {
    guard let statement, let armoured = signature.armoured else { return .typed }
    let trouble = trouble(
      armoured, of: statement.text, made: statement.made, by: signature.person, as: signature.role)
    return trouble.map { .refused($0) } ?? .signed
  }

  /// Why a signature does not stand; nil where it stands.
  ///
  /// - Parameter made: time of the statement; nil where key and certificate must be valid now.
  func trouble(
    _ signature: String, of text: String, made: String?, by handle: String, as role: Role
  ) -> String? {
    guard let allowed = allowedSigners.text(for: handle, as: role) else {
      return allowedSigners.knows(handle)
        ? "\(signersPlace) has \(handle), and not as \(AllowedSigners.principal(role))"
        : "\(handle) is not in \(signersPlace)"
    }
    let key = Digest(of: [text, made ?? "", signature, handle, allowed].joined(separator: "\u{0}").utf8).hex
    if let known = verdicts[key] { return known.trouble }
    let found = SSHKeygen(environment).verdict(on: signature, of: text, made: made, by: handle, allowed: allowed)
    verdicts[key] = found
    return found.trouble
  }
}

extension String {
  /// A digest without its `sha256:`.
  var hexDigits: String { hasPrefix("sha256:") ? String(dropFirst(7)) : self }
}
