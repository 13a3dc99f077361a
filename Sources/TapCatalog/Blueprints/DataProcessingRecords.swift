import TapModel

extension DataProcessing {
  static func records(_ site: Site) -> [Blueprint.Part] {
    logs + [
      .init(
        "log-archive", "log-archive", "Log archive",
        [
          "name": bucketName("log-archive"), "key": "logs-key", "alarms": "alarms", "access-log": "access-log-bucket",
          "keeper": site.keeper, "emptier": .string(emptyingFunction),
        ]),
      .init(
        "audit-bucket", "bucket", "Audit files",
        [
          "name": bucketName("audit-bucket"), "purpose": "log-archive", "key": "logs-key",
          "access-log": "access-log-bucket", "cold-days": 365, "days": 913, "old-versions-days": 913,
          "replicate-to": .string(
            "arn:${AWS::Partition}:s3:::audit-copies-${AWS::AccountId}-\(environment)-${EnvironmentSuffix}"),
          "replica-account": "${ArchiveAccount}", "replica-region": "${AWS::Region}", "replica-key": "${ArchiveKey}",
          "keeper": site.keeper,
          "emptied": true, "emptier": .string(emptyingFunction),
        ]),
      .init(
        "access-log-bucket", "bucket", "Bucket access log",
        [
          "name": bucketName("access-log-bucket"), "purpose": "access-log", "days": 913, "keeper": site.keeper,
          "emptied": true, "emptier": .string(emptyingFunction),
        ]),
      .init(
        "audit-trail", "trail", "Audit trail",
        [
          "name": name("audit-trail"), "bucket": "audit-bucket", "key": "logs-key", "log-group": "trail-log",
          "role-name": name("trail-role"),
        ]),
      .init(
        "flow-log", "flow-log", "Flow log",
        [
          "name": name("flow-log"), "vpc": "processing-vpc", "log-group": "network-log",
          "role": name("flow-log-role"),
        ]),
      .init("alarms", "alarms", "Alarms", ["topic": "alert-topic"]),
      .init("alert-topic", "topic", "Alert topic", ["name": name("alert-topic"), "key": "logs-key"]),
      .init(
        "alert-events", "event-alert", "Event alerts",
        ["topic": "alert-topic", "presets": .array(EventPreset.all.map { .string($0.name) })]),
      .init("dashboard", "dashboard", "Dashboard", ["name": name("dashboard"), "alarms": "alarms"]),
    ]
  }

  private static let logs: [Blueprint.Part] =
    [
      .init(
        "implicit-logs", "log-home", "Implicit log groups",
        ["key": "logs-key", "archive": "log-archive", "alarms": "alarms"])
    ]
    + [("trail-log", "Trail log"), ("network-log", "Network log"), ("session-log", "Session log")].map { id, title in
      .init(
        id, "log-group", title,
        ["name": name(id), "key": "logs-key", "archive": "log-archive", "alarms": "alarms"])
    }
}
