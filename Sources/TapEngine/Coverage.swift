import TapModel

/// One piece of evidence: a value of a resource that a passing rule read.
package struct Evidence: Hashable, Sendable {
  /// Id of the component, flow or settings; empty in a template that somebody brought.
  package var component: String
  /// Logical id.
  package var resource: String
  /// `AWS::RDS::DBInstance`, or that of a declaration.
  package var type: String
  /// The place that was read; the root where the resource alone counts.
  package var pointer: Pointer
  /// The value as it stands in the template, resolved where it is a text; nil where the resource alone counts.
  package var value: JSON?
  /// Id of the rule that passes.
  package var rule: String
  /// What the design declares of others: counts as partial at most.
  package var isStated: Bool
}

/// How one control stands.
package struct ControlCoverage: Hashable, Sendable {
  /// Of the baseline.
  package var control: Control
  /// By its class, its role and the verdicts of its rules.
  package var state: ControlState
  /// Why, in a few words.
  package var reason: String
  /// Resource types that no rule asked about, where they hold the control at partial.
  package var unjudged: [String] = []
  /// What of its core nothing shows and nobody states, a sentence each; empty where nothing is missing.
  package var missing: [String] = []
}

extension Engine {
  /// Every control of the baseline with its state; the states sum to the baseline.
  package var coverage: [ControlCoverage] {
    let boundary = catalog.rules.firstIndex { $0.id == catalog.boundary }
    let outside = boundary.map { checks.tallies[$0].breaks > 0 } ?? false
    let footing = Footing(self)
    lazy var strange = unjudgedTypes
    return catalog.controls(view.baseline).map { control in
      var result = coverage(of: control, rulesByControl[control.id] ?? [], outside: outside, footing)
      guard result.state == .evidenced || result.state == .partial, catalog.guarded.contains(control.id),
        !strange.isEmpty
      else { return result }
      result.unjudged = strange
      if result.state == .evidenced {
        result.state = .partial
        let more = strange.count > 3 ? " and \(strange.count - 3) more types" : ""
        result.reason = "no rule asked about " + strange.prefix(3).joined(separator: ", ") + more
      }
      return result
    }
  }

  /// Number of controls in each state.
  package var states: [ControlState: Int] {
    Dictionary(grouping: coverage, by: \.state).mapValues(\.count)
  }

  /// Resource types that no rule asked about, with how many there are: none names them, asks for them or follows a
  /// reference to them, and they have something to judge. What is asked of every resource is asked of them too.
  package var unknownTypes: [(type: String, count: Int)] {
    unjudgedTypes.map { ($0, view.store.count(of: $0)) }
  }

  private var unjudgedTypes: [String] {
    view.store.types.filter { type in
      let number = view.store.number(ofType: type)
      return checks.isStrange(number, view.store) && !checks.asks(about: number) && !catalog.inert.contains(type)
    }
  }

  static func rulesByControl(_ catalog: Catalog) -> [String: [Int]] {
    var map: [String: [Int]] = [:]
    for (index, rule) in catalog.rules.enumerated() { for id in rule.controls { map[id, default: []].append(index) } }
    return map
  }

  private func coverage(
    of control: Control, _ rules: [Int], outside: Bool, _ footing: Footing
  ) -> ControlCoverage {
    func state(_ state: ControlState, _ reason: String) -> ControlCoverage {
      ControlCoverage(control: control, state: state, reason: reason)
    }
    switch control.kind {
    case .organisational: return state(.process, "people and procedure")
    case .shared: return state(.process, "shared: the customer's part is procedure")
    case .inherited:
      return outside
        ? state(.gap, "outside AWS's authorised boundary") : state(.inherited, "provided by AWS inside its boundary")
    case .designCheckable: break
    }
    guard !rules.isEmpty else { return state(.unknown, "no rule looks at it yet") }
    var shown = false
    var attested = false
    var held = false
    var loose: Int?
    var unknown: Int?
    for rule in rules {
      let tally = checks.tallies[rule]
      let level = catalog.level(of: catalog.rules[rule], at: view.baseline)
      if tally.breaks > 0 {
        if level <= .gap { return state(.gap, catalog.rules[rule].title) }
        held = true
      }
      if tally.unknown > 0 { unknown = unknown ?? rule }
      if tally.attested > 0 { attested = true }
      guard tally.passes > 0, catalog.rules[rule].isEvidence else { continue }
      if footing.holds(rule) { shown = true } else { loose = loose ?? rule }
    }
    if let unknown { return state(.unknown, "\(catalog.rules[unknown].id) cannot be judged") }
    if shown {
      guard control.role == .primary else {
        let part =
          control.role == .evidence
          ? "the template only supports it; people carry it" : "the template carries a part; people carry the rest"
        return state(.partial, held ? "weak: see its findings" : part)
      }
      let lack = lack(of: control, footing)
      let reasons = [held ? "weak: see its findings" : nil, lack.words].compactMap { $0 }
      return ControlCoverage(
        control: control, state: reasons.isEmpty ? .evidenced : .partial,
        reason: reasons.isEmpty ? "the template carries its technical core" : reasons.joined(separator: "; "),
        missing: lack.missing)
    }
    if attested { return state(.partial, "stated by the design, not proven by the template") }
    if let loose, let why = footing.doubt(loose) { return state(.partial, why) }
    return state(.process, held ? "weak, and nothing in this design shows it" : "nothing in this design carries it")
  }

  /// What of a control's core no rule shows.
  private func lack(of control: Control, _ footing: Footing) -> CoreLack {
    var lack = CoreLack()
    for line in catalog.cores[control.id] ?? [] {
      let rules = line.rules.compactMap(catalog.index(of:))
      if rules.contains(where: footing.holds) { continue }
      if rules.contains(where: { checks.tallies[$0].attested > 0 }) {
        lack.stated.append(line.words)
      } else {
        let doubt = rules.compactMap(footing.doubt).first.map { " (\($0))" } ?? ""
        lack.missing.append(line.words + doubt)
      }
    }
    return lack
  }

  /// What shows that a control is met, in the order of rules and resources.
  package func evidence(for control: String) -> [Evidence] {
    var found: [Evidence] = []
    let footing = Footing(self)
    for index in rulesByControl[control] ?? [] where catalog.rules[index].isEvidence {
      for check in checks.checks(of: index) {
        switch check.outcome {
        case .passes, .attested: if footing.bears(check) { found += evidence(of: check, on: footing) }
        default: break
        }
      }
    }
    return found.sorted { ($0.rule, place($0)) < ($1.rule, place($1)) }
  }

  private func place(_ evidence: Evidence) -> Int {
    view.store.node(evidence.resource).map { synthesiser.number(of: $0.resource.owner) } ?? 0
  }

  private func evidence(of check: Check, on footing: Footing) -> [Evidence] {
    let rule = catalog.rules[check.rule]
    let (outcome, places) = view.places(rule, slot: check.slot)
    let stated = if case .attested = outcome { true } else { false }
    return places.filter { footing.doubts[$0.node.handle] == nil }.map { node, pointer in
      let raw = pointer.isRoot ? nil : node.resource.value(at: pointer)
      return Evidence(
        component: node.resource.owner.id, resource: node.resource.id, type: node.resource.type, pointer: pointer,
        value: raw.map { value in if case .known(let known) = view.resolve(value) { known } else { value } },
        rule: rule.id, isStated: stated)
    }
  }

  /// The open findings that name a control.
  package func findings(for control: String) -> [Finding] { findings.filter { $0.controls.contains(control) } }

  /// How often each rule gave each verdict, in the order of the catalogue.
  package var tallies: [(rule: Rule, tally: Tally)] { zip(catalog.rules, checks.tallies).map { ($0, $1) } }

  /// The resources that the verdicts on a control rest on, queries included.
  package func foundation(of control: String) -> Set<String> {
    var ids: Set<String> = []
    for index in rulesByControl[control] ?? [] {
      for check in checks.checks(of: index) {
        if check.slot >= 0 { ids.insert(view.store.name(check.slot)) }
        for dependency in check.dependencies { ids.formUnion(view.store.answers(dependency)) }
      }
    }
    return ids
  }
}

/// What of a control's core no rule shows.
private struct CoreLack {
  /// The lines that nobody so much as states.
  var missing: [String] = []
  /// The lines that rest on the word of the design.
  var stated: [String] = []

  /// Nil where nothing is lacking.
  var words: String? {
    let parts = [
      missing.isEmpty ? nil : "its core is not shown: " + missing.joined(separator: "; "),
      stated.isEmpty ? nil : "its core is stated, not proven: " + stated.joined(separator: "; "),
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: "; ")
  }
}
