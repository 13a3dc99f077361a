import TapCatalog
import TapEngine
import TapModel

/// What is said of a control, in CommonMark: every sentence rests on evidence, a finding or the class of the control.
extension ControlSummary {
  /// The words beside the status, which never say more than a template can show.
  package var claim: String {
    switch state {
    case .inherited: "by AWS under its own authorization"
    case .evidenced, .partial: claimOfDesign
    case .gap: decidedStatus == nil ? "while a finding is open" : "by decision of a meeting (not assessed)"
    case .process, .unknown: "until a person records one"
    }
  }

  private var claimOfDesign: String {
    if status == nil { return "until a person records one; the design only supports it" }
    if evidence.isEmpty { return "by design, if it is made at all (not assessed)" }
    if evidence.allSatisfy(\.isStated) { return "stated by the design (not proven)" }
    return isReady
      ? "implemented by design (not assessed)" : "implemented by a design that is not ready to deploy (not assessed)"
  }

  /// FedRAMP's word and what it rests on: `Partially Implemented, implemented by design (not assessed)`.
  package var statusWords: String { (status?.words ?? "none") + ", " + claim }

  /// The columns, with semicolons; empty where the catalogue's word is none of FedRAMP's.
  package var originationWords: String { origination.map(\.words).joined(separator: "; ") }

  /// How it is implemented: one line for each rule that the design passes, or why there is none.
  package func statement(region: String) -> [String] {
    switch state {
    case .inherited:
      let boundary = Facts.regions[region]?.boundary.map { ", boundary \(Markdown.escape($0))" } ?? ""
      return ["Provided by AWS under its own FedRAMP authorization (region \(Markdown.escape(region))\(boundary))."]
    case .process where evidence.isEmpty: return ["Not carried by the template."]
    case .unknown where evidence.isEmpty: return ["Not known."]
    case .gap where evidence.isEmpty: return ["Not met: \(Markdown.escape(reason))."]
    case .evidenced where evidence.isEmpty, .partial where evidence.isEmpty:
      return ["Not shown by what is sure to be made: \(Markdown.escape(reason))."]
    case .evidenced, .partial, .gap, .process, .unknown: return sentences(evidence)
    }
  }

  /// The share of some owners: one line for each rule that they are evidence for.
  func statement(by isOwner: (String) -> Bool) -> [String] { sentences(evidence.filter { isOwner($0.component) }) }

  private func sentences(_ evidence: [Evidence]) -> [String] {
    evidence.runs(by: \.rule).map { RuleEvidence($0, title: titles[$0[0].rule] ?? "").sentence }
  }

  /// What is open, one line a finding.
  package var openWords: [String] { words(of: findings) }

  /// What is open at some owners.
  func openWords(at isOwner: (String) -> Bool) -> [String] { words(of: findings.filter { isOwner($0.component) }) }

  /// What was decided on it, one line a finding.
  package var decisionWords: [String] {
    decided.map { decided in
      let decision = decided.decision
      let instead = decision.compensating.isEmpty ? "" : "; meanwhile: \(Markdown.escape(decision.compensating))"
      return "\(Markdown.escape(decision.id)), \(Markdown.escape(decision.words)): \(Markdown.escape(decision.reason))"
        + "\(instead) (\(Markdown.code(decided.finding.rule)))"
    }
  }

  private func words(of findings: [Finding]) -> [String] {
    findings.map { finding in
      let place = [finding.component, finding.resource ?? ""].filter { !$0.isEmpty }.map(Markdown.escape)
      let whose = place.isEmpty ? "" : place.joined(separator: " ") + ": "
      return "\(finding.level.rawValue): \(whose)\(Markdown.escape(finding.message)) (\(Markdown.code(finding.rule)))"
    }
  }

  /// What people still owe; empty where nothing is left to them.
  package var remaining: String {
    var duties: [String] = []
    if decidedStatus != nil {
      duties.append("carry what was decided instead of the open findings")
    } else if state == .gap {
      duties.append(findings.isEmpty ? "bring the design into AWS's authorized boundary" : "close the open findings")
    } else if state != .unknown, findings.contains(where: { !isDecided($0) }) {
      duties.append("settle the open findings")
    }
    if state == .unknown { duties.append("judge by hand what no rule could") }
    if !missing.isEmpty {
      duties.append("show by other means " + missing.map { "that \($0)" }.joined(separator: " and "))
    }
    if !unjudged.isEmpty {
      duties.append("judge by hand \(unjudged.joined(separator: ", ")), which no rule asked about")
    }
    if evidence.contains(where: \.isStated) { duties.append("show the proof of what is stated") }
    duties += dutiesOfParts
    if state == .evidenced || state == .partial {
      duties.append(
        (isReady ? "" : "settle what blocks the deployment, then ") + "record that the stack is deployed as designed")
    }
    return duties.joined(separator: "; ")
  }

  /// What people carry of the parts: their own, and what the template leaves of the others.
  private var dutiesOfParts: [String] {
    let shared = ControlSummary.list(parts.filter { $0.carrier == .inheritedAndPeople })
    let template = ControlSummary.list(parts.filter { $0.carrier == .template })
    let people = ControlSummary.list(peoplesParts)
    var duties: [String] = []
    if !people.isEmpty { duties.append("carry and record \(people)") }
    if !shared.isEmpty { duties.append("the customer's part of \(shared)") }
    guard !template.isEmpty else { return duties }
    switch state {
    case .process: duties.append("carry and record \(template), or put it into the design")
    case .partial where control.role != .primary && duties.isEmpty:
      duties.append("carry and record what the template leaves of \(template)")
    case .partial, .evidenced, .gap, .unknown, .inherited: break
    }
    return duties
  }

  private func isDecided(_ finding: Finding) -> Bool { decided.contains { $0.finding == finding } }

  private static func list(_ parts: [ControlPart]) -> String { parts.map(\.id).joined(separator: ", ") }
}

/// What one rule rests on, as a sentence that names the telling places and counts the others.
private struct RuleEvidence {
  /// Most resources that a sentence names, and most values of each; all of them stand in the coverage.
  private static let resources = 4
  private static let values = 3

  let pieces: [Evidence]
  let title: String

  init(_ pieces: [Evidence], title: String) {
    self.pieces = pieces
    self.title = title
  }

  var sentence: String {
    let rule = Markdown.code(pieces[0].rule) + (title.isEmpty ? "" : " (\(Markdown.escape(title)))")
    let stated = pieces.contains(where: \.isStated)
    let runs = pieces.runs(by: \.resource)
    let shown = runs.prefix(Self.resources).map(words).joined(separator: "; ")
    let left = runs.count - Self.resources
    let more = left > 0 ? "; and \(left) more \(left == 1 ? "resource" : "resources")" : ""
    return "\(rule): \(stated ? "stated by the design, not proven:" : "not found at") \(shown)\(more)."
  }

  private func words(_ run: [Evidence]) -> String {
    let owner = run[0].component.isEmpty ? "" : "\(Markdown.escape(run[0].component)): "
    let telling = RuleEvidence.telling(run)
    let values = telling.prefix(Self.values).map(\.words).joined(separator: ", ")
    let more = telling.count > Self.values ? ", and \(telling.count - Self.values) more" : ""
    return owner + Markdown.code(run[0].resource) + (values.isEmpty ? "" : " " + values + more)
  }

  /// The values that say something by themselves: not what merely holds another one, and what is absent only where
  /// nothing is present.
  private static func telling(_ run: [Evidence]) -> [Evidence] {
    let places = run.map(\.pointer)
    let leaves = run.filter { piece in
      !piece.pointer.isRoot
        && !places.contains { $0.tokens.count > piece.pointer.tokens.count && $0.overlaps(piece.pointer) }
    }
    let present = leaves.filter { $0.value != nil }
    return present.isEmpty ? leaves : present
  }
}

extension Evidence {
  /// `/Path = value`, on one line and short.
  fileprivate var words: String {
    let place = Markdown.code(pointer.description)
    return value.map { place + " = " + Markdown.code($0.shown.shortened(to: 60)) } ?? place + " absent"
  }
}

extension Array {
  /// Neighbours with the same key, together.
  fileprivate func runs(by key: (Element) -> String) -> [[Element]] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }
}
