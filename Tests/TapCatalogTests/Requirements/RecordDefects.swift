import TapModel

extension Defect {
  /// Whether the application log has no filter that takes its events elsewhere.
  private static func isUnforwarded(_ t: TemplateProbe) -> Bool {
    !t.any("Logs::SubscriptionFilter") { filter in
      filter["/LogGroupName"].target?["/LogGroupName"].text == "/aws/monitoring/" + t.suffix
    }
  }

  /// Records, alarms and keys.
  static let ofRecords: [Defect] = [
    Defect(
      "D3", "Key does not admit CloudWatch Logs", Flag("kms.service-access", .block, "AU-9"),
      choice: { engine in
        ["logs-key", "data-key"].filter { engine.design[$0] != nil }
          .map { .override($0, role: "Key", "/KeyPolicy", AsWritten.rootPolicy) }
      },
      isThere: { t in t.any("Logs::LogGroup") { !t.admits($0["/KmsKeyId"].target, "logs") } }),
    Defect(
      "D9", "No flow log", Flag("vpc.flow-log", .gap, "AU-12"),
      edits: .remove("monitoring-flow"), isThere: { $0.n("EC2::FlowLog") == 0 }),
    Defect(
      "D11", "Web ACL writes no log", Flag("waf.logged", .gap, "AU-12"),
      edits: .set("monitoring-api-waf", "logs", ""), isThere: { $0.n("WAFv2::LoggingConfiguration") == 0 }),
    Defect(
      "D17", "No trail, recorder, detector or hub, nor assumed by design",
      Flag("account.trail", .gap, "AU-2", .opposite),
      Flag("account.recorder", .gap, "CM-8", .opposite), Flag("account.config-rules", .gap, "CM-6", .opposite),
      Flag("account.detector", .gap, "SI-4", .opposite), Flag("account.hub", .warn, "SI-4(1)", .opposite),
      choice: { engine in AsWritten.declared(engine).map { .remove($0) } },
      isThere: { t in
        t.n("CloudTrail::Trail") == 0 && !t.design.components.items.contains { $0.kind == "account-service" }
      }),
    Defect(
      "D18", "No alarm, dashboard or topic", Flag("alarms.coverage", .gap, "SI-4", .opposite),
      Flag("alarms.dashboard", .note, "AU-6", .opposite),
      choice: { engine in AsWritten.leaveOut(AsWritten.alerting, of: engine) },
      isThere: { t in t.n("CloudWatch::Alarm") + t.n("CloudWatch::Dashboard") + t.n("SNS::Topic") == 0 }),
    Defect(
      "D23", "365 days and no archive", Flag("logs.archive", .gap, "AU-11"),
      choice: { engine in
        engine.design.components.items.filter { $0.kind == "log-group" || $0.kind == "log-home" }
          .map { .set($0.id, "archive", "") }
      },
      isThere: isUnforwarded),
    Defect(
      "D24", "Implicit log groups never expire and have no key", Flag("logs.function-group", .gap, "AU-11"),
      Flag("logs.database-group", .gap, "AU-11"), Flag("logs.stage-group", .warn, "AU-11"),
      Flag("logs.insights-group", .warn, "AU-11"),
      choice: { engine in AsWritten.detach(["implicit-logs"], of: engine) },
      isThere: { t in !t.any("Logs::LogGroup") { $0["/LogGroupName"].text?.hasPrefix("/aws/lambda/") == true } }),
    Defect(
      "D25", "Stream has no consumer", Flag("stream.read", .gap, "AU-4"),
      edits: .set("monitoring-logs", "archive", ""),
      isThere: { t in !t.any("KinesisFirehose::DeliveryStream") { $0["/KinesisStreamSourceConfiguration"].exists } }),
    Defect(
      "D32", "One key for data and logs", Flag("kms.classes", .warn, "AU-9", .opposite),
      choice: { engine in AsWritten.detach(["logs-key"], of: engine, for: "data-key") },
      isThere: { t in
        let data = t.resources("RDS::DBInstance").first?["/KmsKeyId"].target?.id
        return t.any("Logs::LogGroup") { $0["/KmsKeyId"].target?.id == data }
      }),
  ]
}
