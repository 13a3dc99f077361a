import TapCatalog
import TapEngine
import TapModel
import Testing

/// What the kinds of keys, logs, alarms and account services become.
@Suite struct OperationsKindTests {
  /// A design of every one of these kinds, wired.
  static func design() throws -> Design {
    var design = Design(settings: Catalog.aws.settings.component("settings"))
    let parts: [(id: String, kind: String, fields: [String: JSON])] = [
      ("log-key", "key", ["data-class": "logs"]),
      ("alert-key", "key", [:]),
      ("ops", "topic", ["key": "alert-key"]),
      ("alarms", "alarms", ["topic": "ops"]),
      ("archive", "log-archive", ["key": "log-key", "alarms": "alarms"]),
      ("home", "log-home", ["key": "log-key", "archive": "archive", "alarms": "alarms"]),
      (
        "app-logs", "log-group",
        ["name": "/aws/app/${EnvironmentSuffix}", "key": "log-key", "archive": "archive", "alarms": "alarms"]
      ),
      ("errors", "metric-filter", ["log-group": "app-logs", "alarms": "alarms"]),
      ("board", "dashboard", ["alarms": "alarms"]),
      ("alert", "event-alert", ["topic": "ops", "presets": ["audit-tampering", "threat-findings", "hub-findings"]]),
      ("trail", "account-service", ["provided-by": "landing zone", "evidence": "LZ-1", "date": "2026-11-21"]),
    ]
    for part in parts {
      let kind = try #require(Catalog.aws.kind(part.kind))
      for (name, value) in part.fields {
        let field = try #require(kind.field(name), "\(part.kind) has no field \(name)")
        #expect(field.problem(with: value) == nil)
      }
      _ = try design.apply(.add(kind.component(part.id, part.fields)))
    }
    return design
  }

  static func engine() throws -> Engine { Engine(try design(), catalog: .aws, today: 1_795_305_600) }

  /// Rules of this area that may stay open in the design: what the account brings, and the default key policy.
  private let open: Set<String> = [
    "account.recorder", "account.config-rules", "account.detector", "account.hub", "account.declared",
    "kms.separation",
  ]

  @Test func keepTheRulesOfTheArea() throws {
    let known = Set(operationsPlan.values.joined()).subtracting(open)
    for finding in try Self.engine().findings where known.contains(finding.rule) || finding.rule.hasPrefix("design.") {
      Issue.record(
        Comment(
          rawValue:
            "\(finding.rule) \(finding.component) \(finding.resource ?? "") \(finding.pointer): \(finding.message)"))
    }
  }

  @Test func keyAdmitsEachServiceOnce() throws {
    let engine = try Self.engine()
    let statements = try #require(engine.resource("LogKey")?.value(at: "/KeyPolicy/Statement")?.array)
    #expect(statements.map { $0["Sid"]?.string } == ["Root", "ArchiveErrors", "HomeLogs", "AppLogsLogs"])
    #expect(engine.resource("AlertKey")?.value(at: "/KeyPolicy/Statement/Sid=AlertPublish/Condition") == nil)
    #expect(engine.resource("AlertKey")?.value(at: "/KeyPolicy/Statement/Sid=AlarmsPublish/Condition") != nil)
  }

  @Test func administratorTakesTheKeyFromTheRoot() throws {
    let engine = try Self.engine()
    #expect(engine.findings.contains { $0.rule == "kms.separation" && $0.component == "log-key" })
    let role: JSON = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/keys"
    _ = try engine.apply(.set("log-key", "administrator", role))
    #expect(!engine.findings.contains { $0.rule == "kms.separation" && $0.component == "log-key" })
  }

  @Test func archiveKeepsTheDaysOfTheSettings() throws {
    let engine = try Self.engine()
    let rule: Pointer = "/LifecycleConfiguration/Rules/0"
    #expect(engine.resource("Archive")?.value(at: rule.appending("ExpirationInDays")) == 913)
    _ = try engine.apply(.set("settings", "log-days-total", 1200))
    #expect(engine.resource("Archive")?.value(at: rule.appending("ExpirationInDays")) == 1200)
    #expect(engine.resource("ArchiveErrors")?.value(at: "/RetentionInDays") == 1827)
  }

  @Test func groupWithoutArchiveIsFoundAndMended() throws {
    let engine = try Self.engine()
    _ = try engine.apply(.set("app-logs", "archive", ""))
    let finding = try #require(engine.findings.first { $0.rule == "logs.archive" && $0.component == "app-logs" })
    let fix = try #require(finding.fix)
    _ = try engine.apply(try #require(engine.edit(for: fix, of: finding)))
    #expect(!engine.findings.contains { $0.rule == "logs.archive" && $0.component == "app-logs" })
  }

  @Test func retentionIsMendedInTheField() throws {
    let engine = try Self.engine()
    _ = try engine.apply(.set("app-logs", "retention", "30"))
    let finding = try #require(engine.findings.first { $0.rule == "logs.retention" })
    #expect(finding.field == "retention")
    let fix = try #require(finding.fix)
    #expect(engine.edit(for: fix, of: finding) == .set("app-logs", "retention", "365"))
  }

  @Test func dashboardShowsEveryAlarm() throws {
    let template = try Self.engine().template
    let alarms = template.resources.filter { $0.type == "AWS::CloudWatch::Alarm" }
    #expect(alarms.count == 3)
    let body = template.resources.first { $0.id == "Board" }?.value(at: "/DashboardBody")
    let text = try #require(body?["Fn::Sub"]?.string)
    #expect(text.contains("\"DeliveryStreamName\",\"${ArchiveStream}\""))
    #expect(try JSON(parsing: text)["widgets"]?.array?.count == 3)
  }

  @Test func topicAsksForItsAddress() throws {
    let template = try Self.engine().template
    #expect(template.parameters["AlertEmail"]?["Type"] == "String")
  }

  @Test func evidenceOfAnAccountServiceAttests() throws {
    let engine = try Self.engine()
    #expect(!engine.findings.contains { $0.rule == "account.trail" })
    _ = try engine.apply(.set("trail", "evidence", ""))
    let finding = try #require(engine.findings.first { $0.rule == "account.trail" })
    #expect(finding.component == "trail" && finding.field == "evidence")
  }

  @Test func missingAccountServiceIsInserted() throws {
    let engine = try Self.engine()
    let finding = try #require(engine.findings.first { $0.rule == "account.hub" })
    let fix = try #require(finding.fix)
    _ = try engine.apply(try #require(engine.edit(for: fix, of: finding)))
    #expect(engine.findings.contains { $0.rule == "account.hub" && $0.component == "hub" })
  }

  @Test func homeAndArchiveServeWhatOthersContribute() throws {
    let design = try #require(Blueprint.named("monitoring")).design()
    let engine = Engine(design, catalog: .aws, today: 1_795_305_600)
    let group = try #require(engine.resource("ImplicitLogsMonitoringApiHandlerLog"))
    #expect(group.type == "AWS::Logs::LogGroup" && group.value(at: "/RetentionInDays") == 365)
    #expect(group.value(at: "/KmsKeyId") == ["Fn::GetAtt": ["LogsKey", "Arn"]])
    #expect(engine.resource("ImplicitLogsMonitoringApiHandlerLogArchive") != nil)
    #expect(engine.resource("ImplicitLogsMonitoringApiHandlerLogDelivery")?.type == "AWS::CloudWatch::Alarm")
    let stream = try #require(engine.resource("MonitoringArchiveMonitoringLogsStream"))
    #expect(stream.value(at: "/DeliveryStreamType") == "KinesisStreamAsSource")
    #expect(stream.value(at: "/DeliveryStreamEncryptionConfigurationInput") == nil)
  }
}
