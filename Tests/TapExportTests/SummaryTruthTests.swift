import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

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

  // MARK: Evidence

  /// The names of its tags do not show that a role is no administrator: its policies do.
  @Test(arguments: blueprints) func tagsProveNoAdministrator(_ blueprint: String) throws {
    let pieces = try Self.engine(blueprint).evidence(for: "AC-6").filter {
      ["iam.administrators", "iam.escalation", "iam.managed"].contains($0.rule)
    }
    let strange = pieces.filter { $0.pointer.isRoot || $0.pointer.tokens.first == "Tags" }
    #expect(strange.isEmpty, "\(strange.map { "\($0.resource) \($0.pointer)" })")
    #expect(blueprint == "empty" || !pieces.isEmpty)
  }

  /// An alert rests on the event rules that hear, and on who listens: not on a timer, nor on a rule that hears others.
  @Test(arguments: blueprints) func alertsRestOnWhatHears(_ blueprint: String) throws {
    let engine = try Self.engine(blueprint)
    let rules: Set<String> = ["kms.alert", "events.tampering", "events.changes", "events.threats"]
    for control in ["SI-4(5)", "SI-4(12)", "AU-5(2)", "AC-2(4)"] {
      let pieces = engine.evidence(for: control).filter { rules.contains($0.rule) }
      for piece in pieces where piece.type == "AWS::Events::Rule" {
        let pattern = engine.resource(piece.resource)?.properties["EventPattern"]
        #expect(pattern != nil, "\(piece.rule): \(piece.resource)")
        guard piece.rule == "kms.alert" else { continue }
        #expect(pattern?["source"]?.compact.contains("aws.kms") == true, "\(piece.resource)")
      }
      #expect(!pieces.contains { $0.type == "AWS::SNS::TopicPolicy" }, "\(control)")
    }
  }

  /// A destroyable stack is no proof that the audit trail outlives it.
  @Test(arguments: blueprints) func destroyableKeepsNothing(_ blueprint: String) throws {
    let pieces = try Self.engine(blueprint).evidence(for: "AU-11").filter { $0.rule == "template.audit-kept" }
    #expect(!pieces.contains { $0.pointer == "/Destroyable" })
  }

  /// A bound on runs answers none of the kinds of denial of service that FedRAMP names.
  @Test(arguments: blueprints) func aBoundOnRunsIsNoProtection(_ blueprint: String) throws {
    let summary = Summary(try Self.engine(blueprint))
    let service = try #require(summary["SC-5"])
    #expect(service.state != .evidenced)
    #expect(service.state != .partial || service.remaining.contains("what the template leaves of SC-5(a), SC-5(b)"))
    let places = Set(service.evidence.filter { $0.rule == "lambda.concurrency" }.map(\.pointer))
    #expect(places.isSubset(of: ["/ReservedConcurrentExecutions"]))
  }

  // MARK: What remains

  /// What the template does not carry somebody is asked to carry.
  @Test(arguments: blueprints, Baseline.allCases)
  func everyControlHasACarrier(_ blueprint: String, _ baseline: Baseline) throws {
    let engine = try Self.engine(blueprint)
    _ = try engine.apply(.set("settings", "baseline", .string(baseline.rawValue)))
    let alone = ["", "record that the stack is deployed as designed"]
    let left = Summary(engine).controls.filter {
      $0.state != .evidenced && $0.state != .inherited && alone.contains($0.remaining)
    }
    #expect(left.isEmpty, "\(left.map { "\($0.id) \($0.state)" })")
  }

  /// What is only stated is said in words, and each word once.
  @Test func statementsAreSaidInWords() throws {
    let text = try #require(Small.files(Small.input(Self.engine("monitoring")))["control-summary.md"])
    let stated = text.split(separator: "\n").drop { $0 != "## Stated, not proven" }.dropFirst()
    #expect(stated.first == "The design says this, and no resource of the template shows it:")
    #expect(stated.contains("- Account service: trail, Provider landing zone, Evidence landing zone inventory"))
    #expect(
      !stated.contains { $0.contains("backup-vault") && $0.hasPrefix("- Prerequisite: arn") && $0.contains("Name arn") }
    )
  }

  // MARK: Who carries it

  /// Of a control that people carry whole the design says nothing that a person has not recorded.
  @Test(arguments: blueprints) func whatPeopleCarryHasNoStatus(_ blueprint: String) throws {
    let summary = Summary(try Self.engine(blueprint))
    for control in summary.controls where control.parts.count == control.peoplesParts.count {
      #expect(control.status == nil || control.state == .gap, "\(control.id)")
      #expect(control.control.role != .primary, "\(control.id) is carried by the template and by people alone")
      guard control.state == .partial else { continue }
      #expect(control.statusWords == "none, until a person records one; the design only supports it", "\(control.id)")
    }
  }

  /// A parameter is filled with what it is, not with a number that stands near.
  @Test func parametersAreFilledWithWhatTheyAre() throws {
    func settings(_ blueprint: String, _ control: String) throws -> [String] {
      try #require(Summary(Self.engine(blueprint))[control]).parameters.map(\.setting)
    }
    for control in ["SC-8", "SC-12", "SC-5", "IA-5", "SC-28(1)"] {
      #expect(try settings("monitoring", control).allSatisfy { $0 == "people record it" }, "\(control)")
    }
    let schedules = "Daily: cron(0 5 ? * * *) (monitoring-backup), Weekly: cron(0 6 ? * SUN *) (monitoring-backup)"
    #expect(try settings("monitoring", "CP-9").first == "the design sets \(schedules)")
    #expect(
      try settings("data-processing-govcloud", "SC-10")
        == ["the design sets Idle session ends after: 10 min (session-preferences)"])
  }

  /// What somebody states of an account service is listed, and is no evidence of an indicator.
  @Test(arguments: blueprints) func declarationsAreNoEvidenceOfIndicators(_ blueprint: String) throws {
    let engine = try Self.engine(blueprint)
    let stated = Set(engine.template.resources.filter(\.isDeclaration).map(\.id))
    for indicator in Summary(engine).indicators {
      let pieces = indicator.controls.flatMap(\.evidence)
      let proven = pieces.filter { !$0.isStated && !stated.contains($0.resource) }
      #expect(indicator.resources == Set(proven.map(\.resource)).count, "\(indicator.indicator.id)")
      #expect(indicator.rules == Set(proven.map(\.rule)).sorted(), "\(indicator.indicator.id)")
      let declared = pieces.filter { $0.isStated && stated.contains($0.resource) }.map(\.resource)
      #expect(Set(indicator.stated) == Set(declared), "\(indicator.indicator.id)")
    }
  }

  // MARK: Words

  @Test(arguments: blueprints) func sentencesCountAndSayThingsOnce(_ blueprint: String) throws {
    let summary = Summary(try Self.engine(blueprint))
    for control in summary.controls {
      for sentence in control.statement(region: summary.region) {
        #expect(!sentence.contains(" 1 more resources"), "\(control.id): \(sentence)")
      }
      let places = control.evidence.map { "\($0.rule) \($0.resource) \($0.pointer)" }
      #expect(Set(places).count == places.count, "\(control.id)")
    }
  }
}
