import TapEngine
import TapModel

/// What becomes of a decision in the course of time; each is a finding of its own.
package enum DecisionFault: String, Hashable, Sendable, CaseIterable {
  case lapsed = "decision.lapsed"
  case expired = "decision.expired"
  case unmatched = "decision.unmatched"

  /// Stands in the place of a rule's title.
  package var title: String {
    switch self {
    case .lapsed: "A decision has lapsed"
    case .expired: "A decision has ended"
    case .unmatched: "A decision meets nothing"
    }
  }

  /// What became of the decision, in a few words.
  package var words: String {
    switch self {
    case .lapsed: "has lapsed, what it was about changed"
    case .expired: "has ended"
    case .unmatched: "meets nothing, its finding is gone"
    }
  }

  /// Stands in the place of a rule's sentence.
  package var why: String {
    switch self {
    case .lapsed: "What was decided on has changed since: nobody has decided on what is there now."
    case .expired: "A risk is accepted until a day; after it the finding is open again."
    case .unmatched: "The finding that it was about is gone: a decision that waits for it would decide unseen."
    }
  }
}

/// The findings of a design, seen with what was decided on them.
package struct Standing: Sendable {
  /// A finding with the decision that holds for it.
  package struct Decided: Hashable, Sendable {
    /// Still there, and not counted.
    package let finding: Finding
    /// The one that holds for it.
    package let decision: Decision
  }

  /// What counts, worst first: findings without a decision that holds, and what is wrong with decisions.
  package let open: [Finding]
  /// In the order of the findings.
  package let decided: [Decided]
  /// Decisions that hold for nothing now, with why.
  package let faults: [(fault: DecisionFault, decision: Decision)]

  /// - Parameter now: asked only where there are decisions; one holds on its last day.
  package init(_ findings: [Finding], _ decisions: [Decision], in engine: Engine, today now: @autoclosure () -> Day) {
    guard !decisions.isEmpty else {
      (open, decided, faults) = (findings, [], [])
      return
    }
    let today = now()
    var byPlace: [Place: [Int]] = [:]
    for (index, decision) in decisions.enumerated() { byPlace[Place(decision.subject), default: []].append(index) }
    var met: [Int: DecisionFault?] = [:]
    var (open, decided): ([Finding], [Decided]) = ([], [])
    for finding in findings {
      let candidates = byPlace[Place(finding)] ?? []
      let subject = candidates.isEmpty ? nil : Decision.Subject(finding, in: engine)
      guard let match = candidates.last(where: { decisions[$0].subject == subject }) else {
        for index in candidates where met[index] == nil { met[index] = .lapsed }
        open.append(finding)
        continue
      }
      let decision = decisions[match]
      let isPast = decision.expires.flatMap { Day($0) }.map { $0 < today } ?? (decision.kind == .acceptRisk)
      if !decision.kind.settles {
        met[match] = .some(nil)
        open.append(finding)
      } else if finding.level == .block || isPast {
        met[match] = finding.level == .block ? .lapsed : .expired
        open.append(finding)
      } else {
        met[match] = .some(nil)
        decided.append(Decided(finding: finding, decision: decision))
      }
    }
    faults = decisions.enumerated().compactMap { index, decision in
      guard decision.kind.settles else { return nil }
      return (met[index] ?? .unmatched).map { ($0, decision) }
    }
    let place = open.firstIndex { $0.level > .warn } ?? open.endIndex
    open.insert(contentsOf: faults.map { Standing.finding($0.fault, $0.decision, in: engine) }, at: place)
    (self.open, self.decided) = (open, decided)
  }

  /// What is open by itself as it was, and was decided on before: its decision no longer holds.
  package func reopened(since old: Standing) -> [Finding] {
    guard !old.decided.isEmpty else { return [] }
    let open = Set(open)
    return old.decided.map(\.finding).filter { open.contains($0) }
  }

  /// `D-7 lapses: `, for what did so of late; empty where nothing did.
  package func lapse(since old: Standing) -> String {
    let ids = faults.filter { $0.fault == .lapsed }.map(\.decision.id)
      .filter { id in !old.faults.contains { $0.decision.id == id } }
    return ids.isEmpty ? "" : "\(ids.joined(separator: ", ")) \(ids.count == 1 ? "lapses" : "lapse"): "
  }

  /// Ids of the decisions whose last day has passed since.
  package func ended(since old: Standing) -> [String] {
    let before = Set(old.faults.filter { $0.fault == .expired }.map(\.decision.id))
    return faults.filter { $0.fault == .expired && !before.contains($0.decision.id) }.map(\.decision.id)
  }

  /// Where a finding and a decision may meet.
  private struct Place: Hashable {
    let rule, component: String
    let resource: String?

    init(_ subject: Decision.Subject) {
      (rule, component, resource) = (subject.rule, subject.component, subject.resource)
    }

    init(_ finding: Finding) {
      (rule, component, resource) = (finding.rule, finding.component, finding.resource)
    }
  }

  private static func finding(_ fault: DecisionFault, _ decision: Decision, in engine: Engine) -> Finding {
    let subject = decision.subject
    let words =
      switch fault {
      case .lapsed: "what it was about has changed"
      case .expired: "ended \(decision.expires ?? "?")"
      case .unmatched: "its finding is gone"
      }
    let resource = subject.resource.flatMap { engine.resource($0) }
    return Finding(
      rule: fault.rawValue, level: .warn, title: fault.title,
      message: "\(decision.id), \(decision.kind.words) for \(subject.rule): \(words)", controls: decision.controls,
      component: engine.design[subject.component] == nil ? "" : subject.component, field: nil, resource: resource?.id,
      type: resource?.type, pointer: "", fix: nil)
  }
}

extension Decision.Subject {
  /// A finding as it is now: rule, place, words, and the resource with all its values.
  package init(_ finding: Finding, in engine: Engine) {
    let rule = engine.catalog.rule(finding.rule)
    let resource = finding.resource.flatMap { engine.resource($0) }
    let accepted: JSON = [
      "rule": .string(finding.rule), "title": .string(finding.title), "why": .string(rule?.why ?? ""),
      "level": .string(finding.level.rawValue), "controls": .array(finding.controls.map { .string($0) }),
      "message": .string(finding.message), "path": .string(finding.pointer.description),
      "resource": resource?.json ?? .null,
    ]
    self.init(
      rule: finding.rule, component: finding.component, resource: finding.resource,
      path: finding.pointer.description, digest: Digest(of: accepted.compact.utf8).description)
  }
}
