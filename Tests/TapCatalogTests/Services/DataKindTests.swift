import TapCatalog
import TapEngine
import TapModel
import Testing

/// What the kinds of databases, caches, streams, buckets, secrets and backups become.
@Suite struct DataKindTests {
  private static let parts: [(id: String, kind: String, fields: [String: JSON])] = [
    ("key", "key", ["data-class": "data"]),
    ("log-key", "key", ["data-class": "logs"]),
    ("net", "vpc", [:]),
    ("isolated", "tier", ["vpc": "net"]),
    ("ops", "topic", ["key": "log-key"]),
    ("alarms", "alarms", ["topic": "ops"]),
    ("archive", "log-archive", ["key": "log-key", "alarms": "alarms", "access-log": "access-logs"]),
    ("home", "log-home", ["key": "log-key", "archive": "archive", "alarms": "alarms"]),
    ("cache-logs", "log-group", ["name": "/app/cache/${EnvironmentSuffix}", "key": "log-key", "archive": "archive"]),
    ("backups", "backup-plan", ["key": "key", "copy-to": .string(vault)]),
    ("access-logs", "bucket", ["purpose": "access-log", "name": "logs-${AWS::AccountId}-${EnvironmentSuffix}"]),
    ("credentials", "secret", ["name": "monitoring-db-credentials-${EnvironmentSuffix}", "key": "key"]),
    (
      "db", "database",
      [
        "name": "monitoring-db-${EnvironmentSuffix}", "tier": "isolated", "key": "key", "backup": "backups",
        "logs": "home",
        "alarms": "alarms", "secret": "credentials", "output": "RDSEndpoint",
      ]
    ),
    ("managed", "database", ["tier": "isolated", "key": "key", "backup": "backups", "logs": "home"]),
    (
      "cache", "cache",
      ["tier": "isolated", "key": "key", "log-group": "cache-logs", "alarms": "alarms", "output": "RedisEndpoint"]
    ),
    ("stream", "stream", ["key": "key", "archive": "archive", "alarms": "alarms", "output": "KinesisStreamName"]),
    ("data", "bucket", ["key": "key", "access-log": "access-logs", "backup": "backups", "old-versions-days": 90]),
  ]

  private static let vault =
    "arn:${AWS::Partition}:backup:us-west-2:${AWS::AccountId}:backup-vault:copies-${EnvironmentSuffix}"

  /// A design of every one of these kinds, wired; the given fields are set over it.
  private func engine(_ changes: [(String, String, JSON)] = []) throws -> Engine {
    var design = Design(settings: Catalog.aws.settings.component("settings"))
    for part in Self.parts {
      let kind = try #require(Catalog.aws.kind(part.kind))
      for (name, value) in part.fields {
        let field = try #require(kind.field(name), "\(part.kind) has no field \(name)")
        #expect(field.problem(with: value) == nil)
      }
      _ = try design.apply(.add(kind.component(part.id, part.fields)))
    }
    let engine = Engine(design, catalog: .aws, today: 1_795_305_600)
    for (id, field, value) in changes { _ = try engine.apply(.set(id, field, value)) }
    return engine
  }

  @Test func defaultsKeepTheRulesOfTheArea() throws {
    let known = Set(dataPlan.values.joined())
    for finding in try engine().findings where known.contains(finding.rule) || finding.rule.hasPrefix("design.") {
      Issue.record(
        Comment(rawValue: "\(finding.rule) \(finding.resource ?? "") \(finding.pointer): \(finding.message)"))
    }
  }

  /// The choices of the first brief are reachable, and each is seen.
  @Test func literalChoicesAreFound() throws {
    let engine = try engine([
      ("db", "version", "15.4"), ("db", "multi-az", false), ("db", "backup-days", 7), ("db", "delete-backups", true),
      ("db", "deletion-protection", false), ("db", "on-delete", "Delete"), ("db", "backup", ""),
      ("db", "parameter-group", false), ("cache", "engine", "redis"), ("cache", "version", "7.0"),
      ("cache", "users", false),
      ("cache", "multi-az", false), ("cache", "endpoint", "configuration"), ("credentials", "source", "existing"),
      ("db", "attach-secret", "always"),
    ])
    let found = Set(engine.findings.map { "\($0.rule) \($0.component)" })
    for wanted in [
      "rds.version db", "rds.multi-az db", "rds.backups-survive db", "rds.deletion-protection db", "backup.covered db",
      "rds.force-tls db", "cache.sign-in cache", "cache.failover cache", "cache.endpoint cache", "secret.existing db",
    ] {
      #expect(found.contains(wanted), "\(wanted) is not among \(found.sorted())")
    }
  }

  @Test func databaseTakesItsPasswordFromTheSecret() throws {
    let engine = try engine()
    let own = try #require(engine.resource("Db")).properties
    #expect(own["MasterUserPassword"] == ["Fn::Sub": "{{resolve:secretsmanager:${Credentials}:SecretString:password}}"])
    #expect(own["ManageMasterUserPassword"] == nil)
    #expect(engine.resource("DbAttachment")?.properties["SecretId"] == ["Ref": "Credentials"])
    let managed = try #require(engine.resource("Managed")).properties
    #expect(managed["ManageMasterUserPassword"] == true && managed["MasterUserPassword"] == nil)
    #expect(managed["MasterUserSecret"] == ["KmsKeyId": ["Fn::GetAtt": ["Key", "Arn"]]])
  }

  @Test func existingSecretIsAPrerequisiteAndStaysAsItIs() throws {
    let engine = try engine([("credentials", "source", "existing")])
    #expect(engine.resource("Credentials") == nil && engine.resource("DbAttachment") == nil)
    #expect(
      engine.template.resources.contains {
        $0.type == "TapTui::Prerequisite" && $0.properties["Keys"] == ["username", "password"]
      })
    #expect(!engine.findings.contains { $0.rule == "secret.existing" })
  }

  @Test func databaseWaitsForItsLogGroups() throws {
    let database = try #require(try engine().resource("Db"))
    #expect(database.dependsOn == ["HomeDbPostgresql", "HomeDbUpgrade"])
  }

  @Test func planTakesEveryStoreThatNamesIt() throws {
    let selection = try #require(try engine().resource("BackupsSelection"))
    #expect(selection.value(at: "/BackupSelection/Resources")?.array?.count == 3)
  }

  @Test func outputsCarryTheNamesAsked() throws {
    let outputs = try engine().template.outputs
    #expect(outputs["RDSEndpoint"]?["Value"] == ["Fn::GetAtt": ["Db", "Endpoint.Address"]])
    #expect(outputs["RedisEndpoint"]?["Value"] == ["Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]])
    #expect(outputs["KinesisStreamName"]?["Value"] == ["Ref": "Stream"])
  }

  /// A fix that the field is bound to changes the field, not an override.
  @Test(arguments: [
    ("db", "multi-az", JSON.bool(false), "rds.multi-az"), ("db", "public", true, "rds.not-public"),
    ("db", "version", "15.4", "rds.version"), ("db", "force-tls", false, "rds.force-tls"),
    ("stream", "retention-hours", 24, "kinesis.retention"), ("cache", "snapshot-days", 0, "cache.snapshots"),
    ("data", "block-public", false, "s3.public-access"), ("backups", "days", 7, "backup.retention"),
  ])
  func fixesChangeFields(_ id: String, _ field: String, _ value: JSON, _ rule: String) throws {
    let engine = try engine([(id, field, value)])
    let finding = try #require(engine.findings.first { $0.rule == rule && $0.component == id })
    #expect(finding.field == field)
    let fix = try #require(finding.fix)
    let edit = try #require(engine.edit(for: fix, of: finding))
    _ = try engine.apply(edit)
    #expect(!engine.findings.contains { $0.rule == rule && $0.component == id })
    #expect(engine.design[id]?.overrides.isEmpty == true && engine.design[id]?.fields[field] != value)
  }
}
