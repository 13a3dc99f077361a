import TapCatalog
import TapEngine
import TapModel
import Testing

/// What the kinds of account services become.
@Suite struct AccountKindTests {
  private static let parts: [KindStand.Part] = [
    ("audit", "bucket", ["purpose": "log-archive", "key": "log-key", "days": 913]),
    ("trail-log", "log-group", ["key": "log-key"]),
    ("trail", "trail", ["bucket": "audit", "key": "log-key", "log-group": "trail-log"]),
    ("recorder", "recorder", ["bucket": "audit", "key": "log-key"]),
    ("hub", "security-hub", ["all-regions": true]),
    ("detector", "detector", [:]),
    ("analyser", "analyser", [:]),
    ("sessions", "session", ["key": "log-key", "log-group": "trail-log"]),
    ("patches", "patch-baseline", [:]),
    ("images", "repository", ["key": "data-key"]),
  ]

  private static func engine(_ baseline: JSON = "high") throws -> Engine {
    try KindStand.engine(parts, baseline: baseline)
  }

  /// A copy in another account, a scanner, a signature: what no default of one component can bring.
  private static let beside = ["trail.elsewhere", "ecr.signed"]

  @Test(arguments: ["moderate", "high"]) func defaultsLeaveNothingOpen(_ baseline: String) throws {
    let engine = try Self.engine(.string(baseline))
    for part in Self.parts.dropFirst(2) {
      let open = KindStand.open(engine, part.id).filter { line in !Self.beside.contains { line.hasPrefix($0) } }
      #expect(open.isEmpty, "\(part.id): \(open)")
    }
  }

  @Test(arguments: ["recorder", "hub", "detector", "analyser", "sessions"])
  func accountWideIsConditional(_ id: String) throws {
    let engine = try Self.engine()
    let name = Names.pascal(id)
    let made = engine.resources(of: id).filter { $0.type.hasPrefix("AWS::") }
    #expect(!made.isEmpty && made.allSatisfy { $0.attributes["Condition"] == .string("Makes" + name) })
    #expect(engine.template.parameters["Make" + name]?["Default"] == "true")
    #expect(engine.template.conditions["Makes" + name] == ["Fn::Equals": [["Ref": .string("Make" + name)], "true"]])
    #expect(!engine.findings.contains { $0.rule == "account.once" })
  }

  @Test func stackAloneIsSeen() throws {
    let engine = try Self.engine()
    let opposite = try engine.apply(.set("detector", "made-by", "stack"))
    #expect(engine.template.conditions["MakesDetector"] == nil && engine.template.parameters["MakeDetector"] == nil)
    #expect(engine.findings.contains { $0.rule == "account.once" && $0.component == "detector" })
    _ = try engine.replay(opposite)
    #expect(!engine.findings.contains { $0.rule == "account.once" })
  }

  @Test func landingZoneMakesNothingHere() throws {
    let engine = try Self.engine()
    _ = try engine.apply(
      .all([.set("recorder", "made-by", "landing zone"), .set("recorder", "evidence", "LZ-13")]))
    let types = Set(engine.resources(of: "recorder").map(\.type))
    #expect(types == ["TapTui::AccountService", "AWS::Config::ConfigRule"])
    let policy = try #require(engine.resource("AuditPolicy")).properties.compact
    #expect(!policy.contains("config.amazonaws.com"))
    #expect(!engine.findings.contains { $0.rule == "account.recorder" })
  }

  @Test func trailIsAdmittedByItsName() throws {
    let engine = try Self.engine()
    let policy = try #require(engine.resource("AuditPolicy")).properties.compact
    #expect(policy.contains("trail/trail-${EnvironmentSuffix}") && policy.contains("bucket-owner-full-control"))
    #expect(engine.resource("Trail")?.dependsOn == ["AuditPolicy"])
    let key = try #require(engine.resource("LogKey")).properties.compact
    #expect(key.contains("kms:EncryptionContext:aws:cloudtrail:arn"))
  }

  /// Rules of AWS Config follow the baseline: their controls, and what it asks of their parameters.
  @Test(arguments: [("high", "35"), ("moderate", "90")])
  func configRulesFollowTheBaseline(_ baseline: String, _ days: String) throws {
    let engine = try Self.engine(.string(baseline))
    let unused = try #require(engine.resource("RecorderIamUserUnusedCredentialsCheck"))
    #expect(unused.properties["InputParameters"] == ["maxCredentialUsageAge": .string(days)])
    let held = Set(engine.coverage.map(\.control.id))
    for rule in engine.resources(of: "recorder") where rule.type == "AWS::Config::ConfigRule" {
      let named = rule.properties["Description"]?.string?.dropFirst("Speaks of ".count).split(separator: ", ")
      #expect(named?.isEmpty == false && named?.allSatisfy { held.contains(String($0)) } == true)
      #expect(rule.dependsOn == ["Recorder"])
    }
  }

  @Test func firewallAnswersOneListOfNames() throws {
    let engine = try KindStand.engine([("dns", "dns-resolver", ["vpc": "net", "allowed-names": ["*.example.gov"]])])
    let rules = try #require(engine.resource("DnsFirewall")?.properties["FirewallRules"]?.array)
    #expect(rules.map { $0["Action"] } == ["ALLOW", "BLOCK"])
    #expect(engine.resource("DnsOthers")?.properties["Domains"] == ["*"])
    #expect(!engine.findings.contains { $0.rule == "dns.firewall" })
    _ = try engine.apply(.set("dns", "allowed-names", ["*"]))
    #expect(engine.findings.contains { $0.rule == "dns.firewall" && $0.component == "dns" })
  }

  @Test func logsWithAKeeperCannotBeDeletedByOthers() throws {
    let engine = try KindStand.engine([
      ("audit", "bucket", ["purpose": "log-archive", "key": "log-key", "days": 913]),
      ("trail", "trail", ["bucket": "audit", "key": "log-key"]),
    ])
    #expect(engine.findings.contains { $0.rule == "s3.immutable" && $0.component == "audit" })
    _ = try engine.apply(
      .set("audit", "keeper", "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/keeper-${EnvironmentSuffix}"))
    #expect(!engine.findings.contains { $0.rule == "s3.immutable" })
  }
}
