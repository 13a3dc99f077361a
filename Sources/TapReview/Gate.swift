import TapEngine
import TapModel

/// What must hold before anybody signs, each line with what keeps it shut.
package struct Gate: Hashable, Sendable {
  /// One thing that must hold.
  package struct Line: Hashable, Sendable {
    /// `every item decided`
    package let what: String
    /// The same in a few letters, for narrow boxes.
    package let short: String
    /// False keeps the gate shut.
    package let isMet: Bool
    /// What there is now: `7 of 7`.
    package let now: String
    /// What opens it; empty where it is open.
    package let next: String
  }

  /// In the order in which they are shown.
  package let lines: [Line]

  /// Whether the design may be signed.
  package var isOpen: Bool { lines.allSatisfy(\.isMet) }

  /// What the first line that is shut needs, and what opens it; nil where none is.
  package var trouble: String? {
    lines.first { !$0.isMet }.map { "needs \($0.short) (now \($0.now)); \($0.next)" }
  }

  /// - Parameters:
  ///   - unknown: how many controls cannot be judged, of how many.
  ///   - digest: of the design as it is now.
  package init(
    _ meeting: Meeting, _ standing: Standing, unknown: (count: Int, of: Int), digest: String, entries: Int
  ) {
    let items = meeting.items.count
    let blocks = standing.open.count { $0.level == .block }
    let gaps = standing.open.count { $0.level == .gap }
    let risks = meeting.decisions.filter { $0.kind == .acceptRisk }
    let change = meeting.undecided.first { $0.section == .changed }
    let isSame = meeting.design == digest && change == nil
    let complete = risks.count { !$0.reason.isEmpty && !$0.compensating.isEmpty && $0.expires != nil }
    func line(_ what: String, short: String? = nil, _ isMet: Bool, _ now: String, _ next: String) -> Line {
      Line(what: what, short: short ?? what, isMet: isMet, now: now, next: isMet ? "" : next)
    }
    let hasMet = meeting.session != nil
    lines = [
      line(
        "every item decided", hasMet && meeting.undecided.isEmpty,
        hasMet ? "\(items - meeting.undecided.count) of \(items)" : "no session",
        meeting.undecided.first.map { "the next is item \($0.number)" } ?? "review start opens one"),
      line("no BLOCK", blocks == 0, "\(blocks)", "it must be fixed: nobody may waive it"),
      line(
        "every GAP fixed, accepted or not applicable", short: "no GAP left open", gaps == 0,
        "\(gaps) open, \(standing.decided.count) decided",
        "a deferred one stays open"),
      line("no unknown control", unknown.count == 0, "\(unknown.count) of \(unknown.of)", "the coverage lists them"),
      line("quorum", meeting.roster.quorumTrouble == nil, "\(meeting.roster.here) here", "the roster says who is here"),
      line("decisions that hold", standing.faults.isEmpty, "\(standing.faults.count) lapsed", "decide on them anew"),
      line(
        "acceptances have reason, approver, end", short: "acceptances complete", complete == risks.count,
        "\(complete) of \(risks.count)",
        "decide on them anew"),
      line(
        "the design is the one that was decided on", short: "design as it was decided on",
        hasMet && isSame, isSame ? "the same" : "another",
        change.map { "item \($0.number) is what changed" }
          ?? "review resume takes the edits in, or they are undone"),
      line("the record is unbroken", true, entries == 1 ? "1 entry" : "\(entries) entries", ""),
    ]
  }
}
