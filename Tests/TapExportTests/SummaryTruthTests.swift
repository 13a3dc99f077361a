import TapCatalog
import TapEngine
import TapExport
import TapModel
import Testing

/// What the summary of every blueprint says is so: of each word an assessor must be able to find the ground.
@Suite struct SummaryTruthTests {
  private static let blueprints = Blueprint.all.map(\.id)

  private static func engine(_ blueprint: String) throws -> Engine {
    Engine(try #require(Blueprint.named(blueprint)).design(), catalog: .aws, today: 0)
  }

  // MARK: Beyond the rules

  /// A type that the evidence of a rule of its own names is not said to be beyond the rules.
  @Test(arguments: blueprints) func typesBeyondTheRulesAreCitedByNoRuleOfTheirs(_ blueprint: String) throws {
    let summary = Summary(try Self.engine(blueprint))
    let evidence = Dictionary(grouping: summary.controls.flatMap(\.evidence), by: \.type)
    for (type, count, general) in summary.unknownTypes {
      #expect(count > 0 && !Catalog.aws.rules.contains { $0.types.contains(type) }, "\(type)")
      let cited = Set((evidence[type] ?? []).map(\.rule))
      #expect(cited == Set(general), "\(type)")
      for rule in cited { #expect(Catalog.aws.rule(rule)?.types == ["*"], "\(type): \(rule)") }
    }
  }

  @Test func typesThatRulesLookUpAreNotBeyondThem() throws {
    let types = Set(Summary(try Self.engine("data-processing")).unknownTypes.map(\.type))
    let known: Set<String> = [
      "AWS::SecurityHub::Standard", "AWS::Route53Resolver::ResolverDNSSECConfig", "AWS::Lambda::CodeSigningConfig",
      "AWS::EC2::SubnetNetworkAclAssociation",
    ]
    #expect(types.isDisjoint(with: known), "\(types.intersection(known))")
  }

  /// A control that such types hold at partial names them, and asks people to look.
  @Test(arguments: blueprints) func controlsNameTheTypesTheyArePartialFor(_ blueprint: String) throws {
    let summary = Summary(try Self.engine(blueprint))
    for id in Catalog.aws.guarded {
      guard let control = summary[id], control.state == .partial else { continue }
      for (type, _, _) in summary.unknownTypes { #expect(control.remaining.contains(type), "\(id)") }
    }
  }
}
