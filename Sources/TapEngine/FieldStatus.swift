import TapModel

/// How one field of a component stands: what is open at it, and which controls look at it.
package struct FieldStatus: Hashable, Sendable {
  /// Open findings whose place the field is bound to, worst first.
  package var findings: [Finding] = []
  /// Controls of the rules that read the field, in the order of the catalogue.
  package var controls: [String] = []
  /// Ids of the rules that read the field and had something to judge.
  package var rules: [String] = []
  /// The first place that a rule read, with its value; nil where no rule reads the field.
  package var evidence: Evidence?

  package init() {}

  /// The worst level that is open; nil where nothing is.
  package var level: Level? { findings.first?.level }
}

extension Engine {
  /// The fields of a component that a rule reads, by name: found by asking its resources' rules again, so that it costs
  /// what the rules of one component cost.
  package func fieldStatus(of id: String) -> [String: FieldStatus] {
    var found: [String: FieldStatus] = [:]
    let slots = Set(resources(of: id).map { view.store.slot($0.id) })
    for index in slots.sorted().flatMap({ checks.checks(ofSlot: $0) }) {
      if case .notApplicable = checks.checks[index].outcome { continue }
      look(checks.checks[index], id, &found)
    }
    for finding in findings(of: id).sorted(by: { $0.level < $1.level }) {
      guard let field = finding.field else { continue }
      found[field, default: FieldStatus()].findings.append(finding)
    }
    return found
  }

  private func look(_ check: Check, _ id: String, _ found: inout [String: FieldStatus]) {
    let rule = catalog.rules[check.rule]
    let (outcome, places) = view.places(rule, slot: check.slot) { $0.resource.owner.id == id }
    for (node, pointer) in places where node.resource.owner.id == id && !pointer.isRoot {
      guard let field = field(at: pointer, in: node.resource)?.field.name else { continue }
      var status = found[field] ?? FieldStatus()
      if !status.rules.contains(rule.id) { status.rules.append(rule.id) }
      for control in rule.controls where !status.controls.contains(control) { status.controls.append(control) }
      if status.evidence == nil { status.evidence = evidence(node.resource, pointer, rule, outcome) }
      found[field] = status
    }
  }

  private func evidence(_ resource: Resource, _ pointer: Pointer, _ rule: Rule, _ outcome: Outcome) -> Evidence {
    let isStated = if case .attested = outcome { true } else { false }
    let value = resource.value(at: pointer).map { raw in
      if case .known(let known) = view.resolve(raw) { known } else { raw }
    }
    return Evidence(
      component: resource.owner.id, resource: resource.id, type: resource.type, pointer: pointer, value: value,
      rule: rule.id, isStated: isStated)
  }

  /// What CloudFormation does at worst with the resources of a component when one of its fields changes; nil where the
  /// field is bound to none.
  package func replacement(of field: AnyField, in component: String) -> Replacement? {
    let resources = resources(of: component).filter { !$0.isDeclaration }
    return field.bindings.flatMap { binding in
      resources.filter { binding.binds($0.role) }.map { catalog.replacement($0.type, binding.pointer) }
    }.max()
  }
}
