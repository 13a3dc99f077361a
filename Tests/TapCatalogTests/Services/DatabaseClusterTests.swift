import TapCatalog
import TapEngine
import TapModel
import Testing

/// What the kind of Aurora clusters becomes.
@Suite struct DatabaseClusterTests {
  private func engine(_ fields: [String: JSON] = [:], baseline: JSON = "high") throws -> Engine {
    let wired: [String: JSON] = [
      "tier": "isolated", "key": "data-key", "backup": "backups", "logs": "home", "alarms": "alarms",
    ]
    return try KindStand.engine(
      [("db", "database-cluster", wired.merging(fields) { $1 }), ("login", "secret", ["key": "secret-key"])],
      baseline: baseline)
  }

  @Test(arguments: ["moderate", "high"], ["aurora-postgresql", "aurora-mysql"])
  func defaultsLeaveNothingOpen(_ baseline: String, _ name: String) throws {
    let mysql: [String: JSON] = [
      "engine": .string(name), "version": "8.0.mysql_aurora.3.10.6", "log-exports": ["audit", "error"],
    ]
    let engine = try engine(name == "aurora-mysql" ? mysql : [:], baseline: .string(baseline))
    #expect(KindStand.open(engine, "db").isEmpty)
  }

  @Test func everyInstanceHasAZoneOfItsOwn() throws {
    let engine = try engine(["readers": 2])
    let zones = (1...3).compactMap { engine.resource("DbInstance\($0)")?.properties["AvailabilityZone"] }
    #expect(Set(zones).count == 3)
    #expect(engine.resource("DbInstance3")?.properties["DBClusterIdentifier"] == ["Ref": "Db"])
    #expect(engine.resource("DbInstance4") == nil)
    let lone = try self.engine(["readers": 0])
    #expect(lone.findings.contains { $0.rule == "rds.reader" && $0.component == "db" })
  }

  @Test func capacityIsANumber() throws {
    let scaling = try engine(["min-capacity": "1.5"]).resource("Db")?.properties["ServerlessV2ScalingConfiguration"]
    #expect(scaling == ["MinCapacity": .number("1.5"), "MaxCapacity": 4])
    let crossed = try engine(["min-capacity": "8"])
    #expect(crossed.findings.contains { $0.rule == "rds.serverless" && $0.field == "max-capacity" })
  }

  @Test func passwordComesFromRDSOrFromTheSecret() throws {
    let managed = try #require(try engine().resource("Db")).properties
    #expect(managed["ManageMasterUserPassword"] == true && managed["MasterUserPassword"] == nil)
    #expect(managed["MasterUserSecret"] == ["KmsKeyId": ["Fn::GetAtt": ["DataKey", "Arn"]]])
    let engine = try engine(["secret": "login"])
    let own = try #require(engine.resource("Db")).properties
    #expect(own["MasterUserPassword"] == ["Fn::Sub": "{{resolve:secretsmanager:${Login}:SecretString:password}}"])
    #expect(engine.resource("DbAttachment")?.properties["TargetType"] == "AWS::RDS::DBCluster")
    #expect(KindStand.open(engine, "db").isEmpty)
  }

  /// A database tells others which secret is its own, but is none itself.
  @Test(arguments: ["database", "database-cluster", "cache"])
  func credentialsComeFromSecretsAlone(_ kind: String) throws {
    let field = try #require(Catalog.aws.kind(kind)?.field("secret"))
    guard case .reference(let offer) = field.editor else {
      Issue.record("\(kind) takes its credentials from no component")
      return
    }
    #expect(Catalog.aws.kinds.filter { $0.offers.contains(offer) }.map(\.id) == ["secret"])
  }

  @Test func clusterWaitsForItsLogGroupAndIsInThePlan() throws {
    let engine = try engine()
    #expect(engine.resource("Db")?.dependsOn == ["HomeDbPostgresql"])
    #expect(
      engine.resource("HomeDbPostgresql")?.properties["LogGroupName"]
        == ["Fn::Sub": "/aws/rds/cluster/database-cluster-${EnvironmentSuffix}/postgresql"])
    #expect(
      engine.resource("BackupsSelection")?.value(at: "/BackupSelection/Resources")
        == [["Fn::GetAtt": ["Db", "DBClusterArn"]]])
  }

  /// The cluster's snapshot holds the data of its instances, which have none of their own.
  @Test(arguments: [("Snapshot", "Delete"), ("Retain", "Retain"), ("Delete", "Delete")])
  func instancesFollowTheFateOfTheCluster(_ fate: String, _ member: String) throws {
    let engine = try engine(["on-delete": .string(fate)])
    #expect(engine.resource("Db")?.attributes["DeletionPolicy"] == .string(fate))
    #expect(engine.resource("DbInstance2")?.attributes["UpdateReplacePolicy"] == .string(member))
  }

  @Test(arguments: [
    ("force-tls", JSON.bool(false), "rds.force-tls"), ("encrypted", false, "rds.encrypted"),
    ("public", true, "rds.not-public"), ("backup-days", 1, "rds.backups"), ("version", "15.4", "rds.version"),
    ("deletion-protection", false, "rds.deletion-protection"), ("log-exports", JSON.array([]), "rds.logs"),
  ])
  func fixesChangeFields(_ field: String, _ value: JSON, _ rule: String) throws {
    let engine = try engine([field: value])
    let finding = try #require(engine.findings.first { $0.rule == rule && $0.component == "db" })
    #expect(finding.field == field)
    let edit = try #require(finding.fix.flatMap { engine.edit(for: $0, of: finding) })
    _ = try engine.apply(edit)
    #expect(!engine.findings.contains { $0.rule == rule && $0.component == "db" })
    #expect(engine.design["db"]?.overrides.isEmpty == true)
  }
}
