import TapEngine
import TapModel
import Testing

/// What the brief asks against FedRAMP or against itself, and how the program says so.
struct Contradiction: Sendable, CustomTestStringConvertible {
  /// A rule that speaks of it.
  struct Sign: Sendable {
    let rule: String
    let level: Level
    /// Takes back the choice by which the blueprint resolves it; none where it is left open.
    let edits: [Edit]

    init(_ rule: String, _ level: Level, _ edits: Edit...) {
      self.rule = rule
      self.level = level
      self.edits = edits
    }
  }

  let id: String
  let sentence: String
  /// The rows of the rule plan that carry it.
  let rows: [String]
  let signs: [Sign]

  init(_ id: String, _ sentence: String, rows: String..., signs: Sign...) {
    self.id = id
    self.sentence = sentence
    self.rows = rows
    self.signs = signs
  }

  var testDescription: String { "\(id) \(sentence)" }

  static let all: [Contradiction] = places + ends + names

  private static let places: [Contradiction] = [
    Contradiction(
      "K1", "FedRAMP High, and London", rows: "TPL-27", "BND-01", "BND-02",
      signs: Sign("boundary.region", .block), Sign("template.region-pinned", .gap), Sign("boundary.copies", .block)),
    Contradiction(
      "K2", "Residency in Canada, and London", rows: "BND-03", signs: Sign("boundary.residency", .block)),
    Contradiction(
      "K3", "An agency of Canada, and a programme of the U.S.", rows: "BND-04",
      signs: Sign("boundary.programme", .warn)),
    Contradiction(
      "K4", "Validated cryptography, where no endpoint has it", rows: "BND-08", "BND-09", "VPE-07",
      signs: Sign("boundary.fips-host", .gap)),
    Contradiction(
      "K7", "Recovery at another site, and one region for all", rows: "BND-02", "BND-10", "S3-10", "RDS-16", "BKP-06",
      "DSN-06", "DSN-07",
      signs: Sign("system.recovery", .gap), Sign("boundary.alternate-site", .gap), Sign("backup.copies", .gap),
      Sign("s3.copies", .gap)),
    Contradiction(
      "K12", "All in one region, and events of worldwide services", rows: "BND-11", "CT-02",
      signs: Sign("boundary.global-events", .note, .set("audit-trail", "all-regions", false)),
      Sign("trail.everywhere", .gap, .set("audit-trail", "all-regions", false))),
  ]

  private static let ends: [Contradiction] = [
    Contradiction(
      "K5", "Everything destroyable, and logs and backups that stay", rows: "TPL-15", "TPL-16", "S3-08", "S3-09",
      "BKP-05",
      signs: Sign("s3.immutable", .gap), Sign("backup.locked", .gap),
      Sign("template.retained", .gap, .set("input-bucket", "on-delete", "Retain")),
      Sign("template.audit-kept", .gap, .set("account-backup-account", "provided-by", "nobody yet"))),
    Contradiction(
      "K6", "Destroyable, and buckets with versions", rows: "TPL-17",
      signs: Sign("s3.emptied", .warn, .set("input-bucket", "emptied", false))),
    Contradiction(
      "K8", "Bastion or Systems Manager, and no internet", rows: "BND-12", "SG-02", "SSM-02",
      signs: Sign("ssm.session", .gap, .set("session-preferences", "log-group", ""))),
    Contradiction(
      "K9", "Copies side by side, and what an account has once", rows: "TPL-18", "API-06",
      signs: Sign("account.once", .warn, .set("settings-recorder", "made-by", "stack"))),
    Contradiction(
      "K13", "All calls on record, and what data events cost", rows: "CT-07",
      signs: Sign("trail.data-events", .gap, .set("audit-trail", "data-events", ["AWS::S3::Object"]))),
    Contradiction(
      "K14", "Drift of settings, or of the stack", rows: "BND-14", "CFG-05",
      signs: Sign("claims.drift", .note, .set("settings-recorder", "rules", [])),
      Sign("account.config-rules", .gap, .set("settings-recorder", "rules", []))),
    Contradiction(
      "K15", "Mandatory access control, which no baseline asks for", rows: "BND-13", signs: Sign("claims.beyond", .note)
    ),
  ]

  private static let names: [Contradiction] = [
    Contradiction(
      "K10", "Every resource named, and types without names", rows: "TPL-07", "TPL-08", "TPL-10", "TPL-11",
      signs: Sign("template.name-suffix", .warn, .set("jobs-queue", "name", "jobs-queue")),
      Sign("template.name-tag", .note, .set("processing-vpc", "name", "")),
      Sign("template.name-twice", .block, .set("jobs-queue", "name", "failed-queue-prod-${EnvironmentSuffix}"))),
    Contradiction(
      "K11", "Environment, and environment suffix", rows: "TPL-09",
      signs: Sign("template.name-pattern", .warn, .set("settings", "environment", ""))),
  ]
}

/// Each contradiction of the brief is raised, and what else is open is none of High's.
@Suite struct ContradictionTests {
  @Test(arguments: Contradiction.all)
  func isRaised(_ contradiction: Contradiction) throws {
    let engine = try High.asBriefed.engine()
    let planned = Set(contradiction.rows.flatMap { PlanTests.rules[$0] ?? [] })
    for sign in contradiction.signs {
      #expect(planned.contains(sign.rule), "no row of \(contradiction.id) carries \(sign.rule)")
      let before = engine.findings.filter { $0.rule == sign.rule }
      #expect(sign.edits.isEmpty != before.isEmpty, "\(sign.rule) is \(before.isEmpty ? "not shown" : "shown already")")
      let opposite = try engine.apply(.all(sign.edits))
      let found = engine.findings.filter { $0.rule == sign.rule }
      #expect(!found.isEmpty && found.allSatisfy { $0.level == sign.level }, "\(sign.rule): \(found.map(\.level))")
      _ = try engine.replay(opposite)
      #expect(engine.findings.filter { $0.rule == sign.rule } == before, "\(sign.rule) is not where it began")
    }
  }

  @Test func everyOneIsThere() {
    #expect(Set(Contradiction.all.map(\.id)) == Set((1...15).map { "K\($0)" }) && Contradiction.all.count == 15)
  }

  /// The brief as it stands: its own contradictions, and no other block or gap.
  @Test func onlyContradictionsAreOpen() throws {
    let findings = try High.asBriefed.probe().findings.filter { $0.level <= .gap }
    let shown = Contradiction.all.flatMap(\.signs).filter { $0.edits.isEmpty && $0.level <= .gap }
    #expect(Set(findings.map(\.rule)) == Set(shown.map(\.rule)))
  }

  @Test func nothingIsOpenInGovCloud() throws {
    for suffix in ["dev", "qa", "production1"] {
      let open = try High.govCloud.engine(suffix: suffix).findings.filter { $0.level <= .gap }
      #expect(open.isEmpty, "\(suffix): \(open.map { "\($0.rule) \($0.component): \($0.message)" })")
    }
  }
}
