/// A meeting on the blueprint `data-processing`, from its agenda to three signatures: 25 items, four people, votes,
/// fixes, risks that are accepted, deferrals, a note that is edited, an undo, a leave and a resume.
///
/// Each step is told twice, as keys and as commands: both must write the same.
package struct MeetingScript: Sendable {
  /// Where a step begins.
  package enum Place: Hashable, Sendable {
    case design, agenda, card, gate
  }

  /// What a command line does.
  package enum Act: Hashable, Sendable {
    /// Words behind `tap-tui review FILE`, the action first.
    case review([String])
    /// A line of `tap-tui edit -c`.
    case edit(String)
    /// The handle of who signs.
    case sign(String)
  }

  /// One thing that somebody does.
  package struct Step: Sendable {
    package let place: Place
    /// As they are typed: `\r` is Enter, `\t` Tab, `\u{15}` clears a line.
    package let keys: String
    package let acts: [Act]

    init(_ place: Place, _ keys: String, _ acts: [Act]) {
      self.place = place
      self.keys = keys
      self.acts = acts
    }
  }

  /// In their order.
  package let steps: [Step]
  /// Id of the one that the design begins with.
  package let blueprint: String

  package static let people = ["alice=owner", "bob=isso", "carol=ao", "dan=arch"]
  /// Those who sign, with their roles.
  package static let signers = [("alice", "owner"), ("bob", "isso"), ("carol", "ao")]
  /// Numbers of the items that the chair takes off: they go with the region, and with what the settings say of recovery.
  private static let dropped = [5, 6, 7, 9, 10, 11, 12, 14] + Array(16...27) + [29, 31] + Array(33...37)

  /// - Parameters:
  ///   - until: last day of the risks that are accepted.
  ///   - due: of what is deferred.
  package init(until: String = "2027-03-31", due: String = "2027-01-31") {
    var steps = [Step(.design, "r\u{15}\(Self.people.joined(separator: " "))\r", [.review(["start"] + Self.people)])]
    steps += Self.cut + Self.opening(due, note: 37) + Self.leaving
    func decide(_ item: Int, next: Int?) -> Step {
      Step(.card, "1", [.review(["decide", "\(item)", "fix"])] + Self.open(next))
    }
    let early = [(2, 3), (3, 4), (4, 8), (8, 13), (13, 15), (15, 28), (28, 30)]
    steps += early.map { decide($0.0, next: $0.1) }
    steps += [
      Step(.card, "u", [.review(["undo"])]), Step(.card, "[", [.review(["open", "28"])]), decide(28, next: 30),
      decide(30, next: 32),
    ]
    let logs = "The access log is copied to the archive every hour"
    let lock = "The lock follows when the agency has set its period"
    steps.append(
      Self.accept(32, logs, "Only the log service writes, and the trail records deletes", until, next: 38))
    let late = Array(38...48)
    steps += late.map { decide($0, next: $0 + 1) }
    steps.append(Self.accept(49, lock, "Only the backup role may delete recovery points", until, next: 50))
    steps += [(50, 51), (51, 52)].map { item, next in
      Step(
        .card, "3dan\t\(due)\r",
        [.review(["decide", "\(item)", "defer", "--owner", "dan", "--due", due])] + Self.open(next))
    }
    let why = "The account is another team's, and is assessed by them"
    steps.append(
      Step(.card, "4\(why)\r", [.review(["decide", "52", "not-applicable", "--reason", why, "--approver", "bob"])]))
    steps += Self.signing
    self.steps = steps
    blueprint = "data-processing"
  }

  /// A short one on `monitoring`, with two gaps.
  package init(shortUntil until: String, due: String) {
    let gaps = ["set monitoring-db multi-az off", "set monitoring-db backup-days 0"]
    let why = "The database is rebuilt from the stream every night"
    steps =
      gaps.map { Step(.design, ":\($0)\r", [.edit($0)]) }
      + [Step(.design, "r\u{15}\(Self.people.joined(separator: " "))\r", [.review(["start"] + Self.people)])]
      + Self.opening(due, note: 7) + [
        Step(.card, "u", [.review(["undo"])]), Step(.card, "[", [.review(["open", "1"])]),
        Step(.card, "1", [.review(["decide", "1", "fix"])] + Self.open(2)),
        Self.accept(2, why, "Snapshots are taken every night and kept", until, next: nil),
        Step(.card, "q", [.review(["leave"])]), Step(.design, "r", [.review(["resume"])]),
      ] + Self.signing
    blueprint = "monitoring"
  }

  private static var signing: [Step] {
    signers.enumerated().map { place, signer in
      Step(.gate, "gg" + String(repeating: "j", count: place) + "\r\(signer.0)\r", [.sign(signer.0)])
    }
  }

  private static func open(_ item: Int?) -> [Act] { item.map { [.review(["open", "\($0)"])] } ?? [] }

  /// The agenda is cut to 22 items, and three are added.
  private static var cut: [Step] {
    var left = Array(1...49)
    var steps: [Step] = []
    for item in dropped {
      let place = left.firstIndex(of: item) ?? 0
      left.remove(at: place)
      steps.append(
        Step(
          .agenda, "gg" + String(repeating: "j", count: place) + "d", [.review(["drop", "\(item)"])]))
    }
    return steps
      + ["iam.managed backup-plan", "iam.managed backup-plan", "account.evidence"].map { words in
        Step(.agenda, "a\(words)\r", [.review(["add"] + words.split(separator: " ").map(String.init))])
      }
  }

  /// The first card: votes, a note and its edit, an action, a fix.
  ///
  /// - Parameter note: number of the entry that the note is.
  private static func opening(_ due: String, note: Int) -> [Step] {
    let (said, meant) = ("the region follows the date", "the region follows the data")
    return [
      Step(.agenda, "gg\r", [.review(["open", "1"])]),
      Step(
        .card, "v111-\r",
        ["alice", "bob", "carol"].map { .review(["vote", "1", $0, "fix"]) } + [
          .review(["vote", "1", "dan", "abstain"])
        ]),
      Step(.card, "calice: \(said)\r", [.review(["note", "1", said, "--by", "alice"])]),
      Step(.card, "e\u{15}\(meant)\r", [.review(["note", "N-\(note)", meant])]),
      Step(
        .card, "adan \(due) move the state of the deployment\r",
        [.review(["action", "1", "move the state of the deployment", "--owner", "dan", "--due", due])]),
      Step(.card, "1", [.review(["decide", "1", "fix"])] + open(2)),
    ]
  }

  /// What no fix on a key can do is done in the designer, while the room is left.
  private static var leaving: [Step] {
    let vault = "arn:${AWS::Partition}:backup:us-gov-east-1:${AWS::AccountId}:backup-vault:copies-vault"
    let lines = [
      "setting residency US", "setting data-class CUI", "setting alternate-site region",
      "setting alternate-region us-gov-east-1", "set backup-plan restore-test off",
      "set backup-plan copy-to \(vault)", "fix boundary.fips-calls",
      "add account-service restore-tests service=restore-tests provided-by=organisation evidence=CP-4",
      "setting recovery-time 24", "setting recovery-point 24", "setting restore-method newest copy into a new stack",
    ]
    return [Step(.card, "q", [.review(["leave"])])]
      + lines.map { Step(.design, ":\($0)\r", [.edit($0)]) }
      + [Step(.design, "r", [.review(["resume"])])]
  }

  private static func accept(_ item: Int, _ reason: String, _ instead: String, _ until: String, next: Int?) -> Step {
    Step(
      .card, "2\(reason)\t\(instead)\t\t\(until)\r",
      [
        .review([
          "decide", "\(item)", "accept-risk", "--reason", reason, "--compensating", instead, "--approver", "carol",
          "--until", until,
        ])
      ] + open(next))
  }
}
