import TapModel

extension DataProcessing {
  static let stores: [Blueprint.Part] = [
    .init(
      "records-cluster", "database-cluster", "Records",
      [
        "name": name("records-cluster"), "database": "records", "tier": "data-tier",
        "group-name": name("records-cluster-group"), "subnet-group": name("records-subnet-group"),
        "secret": "records-credentials", "key": "data-key", "backup": "backup-plan", "logs": "implicit-logs",
        "alarms": "alarms", "output": "RecordsEndpoint", "on-delete": "Delete",
      ]),
    bucket("input-bucket", "Input", tells: "jobs-queue"), bucket("output-bucket", "Output"),
    .init(
      "jobs-queue", "queue", "Jobs",
      [
        "name": name("jobs-queue"), "key": "data-key", "visibility": 720, "dead-letter": "failed-queue",
        "alarms": "alarms", "alarm-depth": 1000,
      ]),
    .init(
      "failed-queue", "queue", "Failed jobs", ["name": name("failed-queue"), "key": "data-key", "alarms": "alarms"]),
    .init(
      "records-credentials", "secret", "Database credentials",
      [
        "name": name("records-credentials"), "key": "secrets-key", "owner": "platform-operations",
        "rotation-function": .string(rotationFunction),
      ]),
  ]

  private static func bucket(_ id: String, _ title: String, tells queue: JSON = "") -> Blueprint.Part {
    .init(
      id, "bucket", title,
      [
        "name": bucketName(id), "key": "data-key", "access-log": "access-log-bucket", "cold-days": 90,
        "old-versions-days": 90, "backup": "backup-plan", "emptied": true, "emptier": .string(emptyingFunction),
        "notify": queue,
      ])
  }

  static func security(_ site: Site) -> [Blueprint.Part] {
    [
      key("data-key", "Data key", "data"), key("logs-key", "Log key", "logs"),
      key("backup-key", "Backup key", "backup"), key("secrets-key", "Secrets key", "secrets"),
      .init(
        "backup-plan", "backup-plan", "Backup plan",
        [
          "name": name("backup-plan"), "vault-name": name("backup-vault"), "key": "backup-key",
          "role-name": name("backup-role"), "copy-to": site.copies, "lock-days": site.lockDays,
          "restore-test": site.testsRestores, "restore-name": .string("restore_\(environment)_${EnvironmentSuffix}"),
        ]),
      .init(
        "session-preferences", "session", "Session preferences", ["key": "logs-key", "log-group": "session-log"]),
    ]
  }

  private static func key(_ id: String, _ title: String, _ dataClass: JSON) -> Blueprint.Part {
    .init(
      id, "key", title,
      [
        "description": .string("\(title) of data processing - ${EnvironmentSuffix}"),
        "alias": .string("alias/\(id)-\(environment)-${EnvironmentSuffix}"), "data-class": dataClass,
        "administrator": .string(deploymentRole),
      ])
  }
}
