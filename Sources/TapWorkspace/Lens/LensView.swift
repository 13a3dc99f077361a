import TapCatalog
import TapEngine
import TapModel

/// What a lens shows of a design: both sides of the comparison, and what the other place has or lacks.
package struct LensView {
  /// What it is looked at through.
  package let lens: Lens
  /// The design as it is.
  package let now: Engine
  /// The design as the lens sees it.
  package let seen: Engine
  /// From the one to the other.
  package let comparison: Comparison

  /// Checks the design anew; throws for a region that is no code of one.
  ///
  /// - Parameter today: the day of the check, in seconds since 1970.
  package init(_ lens: Lens, on now: Engine, today: Int) throws(WorkspaceError) {
    self.lens = lens
    self.now = now
    seen = Engine(try Opened.lens(now.design, lens.baseline, lens.region), catalog: now.catalog, today: today)
    comparison = Comparison(now, Lens(of: now).words, seen, lens.words)
  }

  /// What would be open there and is not here, or is worse there; worst first.
  package var opened: [Finding] { comparison.opened }

  // MARK: Controls

  /// Number of controls in each state, here and there.
  package func states(_ state: ControlState) -> (now: Int, seen: Int) {
    (now.coverage.count { $0.state == state }, seen.coverage.count { $0.state == state })
  }

  /// Controls that a design can carry and that only the baseline of the lens has, and how many of them it carries.
  package var onlyThere: (controls: Int, carried: Int) {
    let known = Set(now.coverage.map(\.control.id))
    let new = seen.coverage.filter { !known.contains($0.control.id) && $0.control.kind == .designCheckable }
    return (new.count, new.count { $0.state == .evidenced || $0.state == .partial })
  }

  /// FedRAMP's values that differ between the two baselines, for controls that both have.
  package var values: [(control: String, what: String, now: String, seen: String)] {
    let (here, there) = (now.baseline, lens.baseline)
    return Facts.parameters.compactMap { parameter in
      guard let old = parameter.value(in: here), let new = parameter.value(in: there), old != new else { return nil }
      return (parameter.control, parameter.title, old, new)
    }
  }

  // MARK: Region

  /// What is known of the region; nil for one that is not in the list.
  package var region: Region? { Facts.regions[lens.region] }

  /// Resources whose type the region lacks, of those that CloudFormation makes; nil where its types are not known.
  package var missing: (resources: [Resource], of: Int)? {
    guard ResourceSchema.hasTypes(of: lens.region) else { return nil }
    let all = seen.template.resources.filter { !$0.isDeclaration && $0.type.hasPrefix("AWS::") }
    return (all.filter { ResourceSchema.exists($0.type, in: lens.region) == false }, all.count)
  }

  /// Findings there of a rule.
  package func findings(of rule: String) -> [Finding] { seen.findings.filter { $0.rule == rule } }
}
