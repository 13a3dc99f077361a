import TapModel
import TapReview

extension Exporter {
  static let acceptedRisks = Exporter(
    "accepted-risks.md", "what was accepted, set aside or put off: reason, approver and last day", in: .whole
  ) { AcceptedRisks($0).document }

  static let acceptedRiskRows = Exporter("accepted-risks.csv", "the same, one row a decision", in: .whole) {
    AcceptedRisks($0).rows
  }
}

/// Decisions that leave something open, by what has to be borne first.
private struct AcceptedRisks {
  /// The order of the sections; what was fixed or only talked over leaves nothing open.
  private static let kinds: [Decision.Kind] = [.acceptRisk, .alternative, .notApplicable, .defer]

  /// What stands in both files, in the order of the columns.
  private static let columns: [(title: String, text: @Sendable (Decision, String) -> String)] = [
    ("Decision", { decision, _ in decision.id }), ("Resolved", { decision, _ in decision.kind.words }),
    ("Standing", { _, standing in standing }), ("What", { decision, _ in decision.what }),
    ("Controls", { decision, _ in decision.controls.joined(separator: " ") }),
    ("Rule", { decision, _ in decision.subject.rule }),
    ("Component", { decision, _ in decision.subject.component }),
    ("Resource", { decision, _ in decision.subject.resource ?? "" }),
    ("Path", { decision, _ in decision.subject.path }),
    ("Reason", { decision, _ in decision.reason }), ("Compensating", { decision, _ in decision.compensating }),
    ("Approver", { decision, _ in decision.approver }), ("Role", { decision, _ in decision.role.title }),
    ("Decided", { decision, _ in decision.date }), ("Expires", { decision, _ in decision.expires ?? "" }),
    ("Owner", { decision, _ in decision.owner ?? "" }), ("Due", { decision, _ in decision.due ?? "" }),
  ]

  let input: PackageInput
  /// By section, then the newest first.
  let decisions: [Decision]

  init(_ input: PackageInput) {
    self.input = input
    decisions = AcceptedRisks.kinds.flatMap { kind in input.decisions.reversed().filter { $0.kind == kind } }
  }

  /// How a decision stands in the design as it is.
  private func standing(_ decision: Decision) -> String {
    switch input.standing.faults.first(where: { $0.decision.id == decision.id })?.fault {
    case .lapsed: "lapsed: what it was about has changed, or nobody may waive it"
    case .expired: "ended"
    case .unmatched: "no longer found"
    case nil: decision.kind.settles ? "holds" : "open"
    }
  }

  var rows: String {
    let lines = decisions.map { decision in
      AcceptedRisks.columns.map { visible($0.text(decision, standing(decision))) }
    }
    return ([AcceptedRisks.columns.map(\.title)] + lines).map(CSV.row).joined()
  }

  var document: String {
    var lines = [
      "# \(input.isDraft ? "DRAFT: " : "")Accepted risks: \(Markdown.escape(input.name))", "",
      "- Design: \(Markdown.code(input.designDigest))", "- Sign-off: \(input.signOff)",
      "- Open findings: \(input.summary.findingWords); every one stands in control-summary.md, decided or not.", "",
    ]
    if decisions.isEmpty { lines += ["Nothing was accepted, set aside or put off.", ""] }
    for kind in AcceptedRisks.kinds {
      let these = decisions.filter { $0.kind == kind }
      guard let first = kind.words.first, !these.isEmpty else { continue }
      lines += ["## \(first.uppercased())\(kind.words.dropFirst()) (\(these.count))", ""]
      for decision in these { lines += section(decision) }
    }
    return lines.joined(separator: "\n")
  }

  private func section(_ decision: Decision) -> [String] {
    let facts = AcceptedRisks.columns.filter { !["Decision", "Resolved", "What"].contains($0.title) }
    let lines = facts.compactMap { fact -> String? in
      let text = fact.text(decision, standing(decision))
      return text.isEmpty ? nil : "- \(fact.title): \(Markdown.escape(text))"
    }
    return ["### \(Markdown.escape(decision.id)) \(Markdown.escape(decision.what))", ""] + lines + [""]
  }
}
