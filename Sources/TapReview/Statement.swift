import TapModel

/// What is signed: an in-toto Statement v1 (in-toto Attestation Framework, spec/v1/statement.md).
package struct Statement: Hashable, Sendable {
  /// Something with a digest.
  package struct Subject: Hashable, Sendable {
    /// `design`, `decisions`, `record`, `rules`, or the name of a file of the package.
    package var name: String
    /// 64 digits.
    package var sha256: String

    /// The digest with or without its `sha256:`.
    package init(_ name: String, _ sha256: String) {
      self.name = name
      self.sha256 = sha256.hasPrefix("sha256:") ? String(sha256.dropFirst(7)) : sha256
    }
  }

  /// How one control stood when it was signed.
  package struct Basis: Hashable, Sendable {
    /// As the rules gave it, whatever was decided.
    package var state: ControlState
    /// 16 digits over its evidence and its findings; another one says that something it rests on has changed.
    package var digest: String

    package init(state: ControlState, digest: String) {
      self.state = state
      self.digest = digest
    }
  }

  /// In the order in which they are shown; names are unique.
  package var subjects: [Subject]
  /// Name of the design in its settings.
  package var name: String
  /// File name of the design.
  package var file: String
  /// Of the design when it was made ready.
  package var revision: Int
  /// UTC; nil where the design was never edited.
  package var edited: String?
  /// UTC; a key or a certificate that was valid then may end later. Empty in the first statements, of before 2026-11-22.
  package var made: String
  /// `High`
  package var baseline: String
  /// `us-gov-west-1`
  package var region: String
  /// `tap-tui 0.1.0`
  package var tool: String
  /// The last session.
  package var session: Int
  /// How many entries of the record the statement covers.
  package var entries: Int
  /// Decisions that let something stay open: what goes with the signature.
  package var exceptions: [Decision]
  /// By id, in the order of the baseline.
  package var controls: [(id: String, basis: Basis)]

  /// What the signer says, in words.
  package var words: String {
    let risks = exceptions.count { $0.kind == .acceptRisk }
    let open = risks == 1 ? "1 accepted risk" : "\(risks) accepted risks"
    return
      "I have reviewed \(file) at rev \(revision) for FedRAMP \(baseline) in \(region). It is designed to meet the "
      + "baseline (implemented by design, not assessed); \(open)."
  }

  package init(
    subjects: [Subject], name: String, file: String, revision: Int, edited: String?, made: String, baseline: String,
    region: String, tool: String, session: Int, entries: Int, exceptions: [Decision],
    controls: [(id: String, basis: Basis)]
  ) {
    self.subjects = subjects
    self.name = name
    self.file = file
    self.revision = revision
    self.edited = edited
    self.made = made
    self.baseline = baseline
    self.region = region
    self.tool = tool
    self.session = session
    self.entries = entries
    self.exceptions = exceptions
    self.controls = controls
  }

  /// 64 digits; nil where it has no such subject.
  package func sha256(_ name: String) -> String? { subjects.first { $0.name == name }?.sha256 }

  /// Of the statement itself, as in-toto names it.
  package static let type = "https://in-toto.io/Statement/v1"
  /// What the bytes are signed for (`-n` of ssh-keygen(1)): a signature for mail or for Git is none.
  package static let namespace = "tap-tui"
  /// Of the predicate; an older program refuses another one.
  package static let predicateType = "urn:x-tap-tui:sign-off:v1"

  package static func == (a: Self, b: Self) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Statement {
  /// The bytes that are signed, as text.
  package var text: String { json.pretty }

  private var json: JSON {
    [
      "_type": .string(Statement.type),
      "subject": .array(subjects.map { ["name": .string($0.name), "digest": ["sha256": .string($0.sha256)]] }),
      "predicateType": .string(Statement.predicateType), "predicate": predicate,
    ]
  }

  private var predicate: JSON {
    var predicate: JSON = [
      "words": .string(words),
      "made": .string(made),
      "design": [
        "name": .string(name), "file": .string(file), "revision": .int(revision),
        "lastEdited": edited.map { .string($0) } ?? .null, "baseline": .string(baseline), "region": .string(region),
      ],
      "tool": .string(tool), "session": .int(session), "entries": .int(entries),
      "exceptions": .array(exceptions.map(\.json)),
      "controls": .object(
        .init(controls.map { id, basis in .init(id, .string(basis.state.rawValue + " " + basis.digest)) })),
    ]
    // The first statements named no time.
    if made.isEmpty { predicate["made"] = nil }
    return predicate
  }

  /// Reads what `text` wrote; nil for anything else, also where a single blank differs.
  package init?(_ text: String) {
    guard let json = try? JSON(parsing: text), let predicate = json["predicate"], let design = predicate["design"],
      let revision = design["revision"]?.int, let session = predicate["session"]?.int,
      let entries = predicate["entries"]?.int
    else { return nil }
    func word(_ json: JSON?) -> String { json?.string ?? "" }
    self.init(
      subjects: (json["subject"]?.array ?? []).map {
        Subject(word($0["name"]), word($0["digest"]?["sha256"]))
      },
      name: word(design["name"]), file: word(design["file"]), revision: revision,
      edited: design["lastEdited"]?.string, made: word(predicate["made"]), baseline: word(design["baseline"]),
      region: word(design["region"]), tool: word(predicate["tool"]), session: session, entries: entries,
      exceptions: (predicate["exceptions"]?.array ?? []).compactMap(Decision.init),
      controls: (predicate["controls"]?.object?.members ?? []).compactMap { member in
        let parts = word(member.value).split(separator: " ")
        guard parts.count == 2, let state = ControlState(rawValue: String(parts[0])) else { return nil }
        return (member.key, Basis(state: state, digest: String(parts[1])))
      })
    guard self.text == text else { return nil }
  }
}
