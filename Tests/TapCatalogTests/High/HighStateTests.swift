import TapCatalog
import TapModel
import Testing

/// How the High blueprints stand as they ship.
@Suite struct HighStateTests {
  @Test(arguments: High.allCases, [(Baseline.low, 156), (.moderate, 323), (.high, 410)])
  func statesSumToTheBaseline(_ design: High, _ wanted: (baseline: Baseline, controls: Int)) throws {
    let engine = try design.engine(wanted.baseline)
    #expect(engine.states.values.reduce(0, +) == wanted.controls && engine.coverage.count == wanted.controls)
  }

  @Test func govCloudLeavesNothingUnknown() throws {
    let unknown = try High.govCloud.engine().coverage.filter { $0.state == .unknown }
    #expect(unknown.isEmpty, "\(unknown.map { "\($0.control.id): \($0.reason)" })")
  }

  @Test(arguments: High.allCases) func deletingMovesOnlyWhatRestedOnIt(_ design: High) throws {
    try Deletions(design.engine()).moveOnlyWhatRested()
  }

  /// Two copies stand side by side.
  @Test(arguments: High.allCases) func namesOfTwoSuffixesAreDisjoint(_ design: High) throws {
    let (one, other) = (
      try TemplateProbe(design.engine(suffix: "one")), try TemplateProbe(design.engine(suffix: "two"))
    )
    let (mine, theirs) = (one.chosenNames.map(\.text), other.chosenNames.map(\.text))
    #expect(mine.count == theirs.count && mine.count > 30)
    #expect(Set(mine).isDisjoint(with: theirs))
  }

  /// What CloudFormation has no type for is a prerequisite with an owner.
  @Test(arguments: High.allCases) func whatNoTemplateMakesIsNamed(_ design: High) throws {
    let named = try design.engine().template.resources.filter { $0.type == "TapTui::Prerequisite" }
    func owner(_ what: String) -> String? {
      named.first { $0.properties["Name"]?.string == what }?.properties["Owner"]?.string
    }
    var wanted = [
      "account password policy", "account-level public access block", "EBS encryption by default", "Amazon Inspector",
      "SecureString parameters", "stack policy and termination protection",
    ]
    if design == .govCloud { wanted += ["Amazon Macie", "restore tests"] }
    for what in wanted { #expect(owner(what)?.isEmpty == false, "\(what) is not named") }
  }

  /// Both places have one list of parts: only what the places ask differs.
  @Test func placesShareTheirParts() throws {
    let (briefed, gov) = (try High.asBriefed.engine().design, try High.govCloud.engine().design)
    let own = gov.components.items.filter { briefed.components[$0.id] == nil }.map(\.id)
    #expect(own == ["account-restore-tests"])
    let differing = briefed.components.items.filter { gov.components[$0.id]?.fields != $0.fields }.map(\.id)
    #expect(
      Set(differing) == [
        "intake-function", "process-function", "backup-plan", "log-archive", "audit-bucket", "access-log-bucket",
      ])
    #expect(briefed.flows.items.map(\.id) == gov.flows.items.map(\.id))
  }
}
