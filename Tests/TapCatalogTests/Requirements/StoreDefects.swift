import TapModel

extension Defect {
  /// Whether some resource of a type has this value at a place.
  static func any(_ type: String, _ pointer: Pointer, _ value: JSON) -> @Sendable (TemplateProbe) -> Bool {
    { $0.any(type) { $0[pointer].is(value) } }
  }

  /// Database, cache and backups.
  static let ofStores: [Defect] = [
    Defect(
      "D6", "Multi-AZ database claimed, not set", Flag("rds.multi-az", .gap, "CP-10"),
      edits: .set("monitoring-db", "multi-az", false), isThere: any("RDS::DBInstance", "/MultiAZ", false)),
    Defect(
      "D7", "Deletion protection off", Flag("rds.deletion-protection", .gap, "SI-12"),
      edits: .set("monitoring-db", "deletion-protection", false),
      isThere: any("RDS::DBInstance", "/DeletionProtection", false)),
    Defect(
      "D8", "Backups deleted with the instance, no backup plan", Flag("rds.backups-survive", .gap, "CP-9", .opposite),
      Flag("backup.covered", .gap, "CP-9"),
      choice: { engine in
        AsWritten.leaveOut(["monitoring-backup"], of: engine) + [
          .set("monitoring-db", "delete-backups", true), .set("monitoring-db", "on-delete", "Delete"),
          .set("monitoring-db", "backup-days", 7),
        ]
      },
      isThere: { t in
        t.n("Backup::BackupPlan") == 0
          && t.all("RDS::DBInstance") {
            $0["/DeleteAutomatedBackups"].is(true) && $0.attribute("DeletionPolicy") == "Delete"
              && $0["/BackupRetentionPeriod"].is(7)
          }
      }),
    Defect(
      "D15", "Cache without sign-in, nodes may share a zone, snapshots of 5 days",
      Flag("cache.sign-in", .gap, "AC-3"), Flag("cache.failover", .gap, "CP-10"),
      edits: .set("monitoring-redis", "users", false), .set("monitoring-redis", "multi-az", false),
      .set("monitoring-redis", "snapshot-days", 5),
      isThere: { t in
        t.all("ElastiCache::ReplicationGroup") {
          !$0["/AuthToken"].exists && !$0["/UserGroupIds"].exists && $0["/MultiAZEnabled"].is(false)
            && $0["/SnapshotRetentionLimit"].is(5)
        }
      }),
    Defect(
      "D29", "TLS of the database relies on the engine's default", Flag("rds.force-tls", .warn, "SC-8", .opposite),
      edits: .set("monitoring-db", "parameter-group", false), isThere: { $0.n("RDS::DBParameterGroup") == 0 }),
  ]
}
