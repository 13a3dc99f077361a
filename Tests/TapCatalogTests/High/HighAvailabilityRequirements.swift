import TapModel

extension HighRequirement {
  /// Zones, failover, backups.
  static let availability: [HighRequirement] = [
    HighRequirement("003-20", "Critical parts in several zones") { t in
      let members = t.resources("RDS::DBInstance").filter { $0["/DBClusterIdentifier"].names("RDS::DBCluster") }
      return Set(members.compactMap { $0["/AvailabilityZone"].json }).count >= 2
        && t.all("RDS::DBSubnetGroup") { $0["/SubnetIds"].elements.count >= 2 }
        && t.all("Lambda::Function") { $0["/VpcConfig/SubnetIds"].elements.count >= 2 }
    },
    HighRequirement("003-21", "A reader in another zone takes over") { t in
      t.all("RDS::DBCluster") { cluster in
        let members = t.resources("RDS::DBInstance").filter { $0["/DBClusterIdentifier"].target?.id == cluster.id }
        return members.count >= 2 && members.allSatisfy { ($0["/PromotionTier"].number ?? 15) <= 1 }
      }
    },
    HighRequirement("003-22", "Daily and weekly backups of every store, encrypted; restores are tested") { t in
      let taken = t.resources("Backup::BackupSelection").flatMap { $0["/BackupSelection/Resources"].elements }
        .compactMap { $0.target?.id }
      let schedules = t.resources("Backup::BackupPlan").flatMap { $0["/BackupPlan/BackupPlanRule"].elements }
        .compactMap { $0["/ScheduleExpression"].text }
      let data = t.resources("S3::Bucket").filter { $0.id == "InputBucket" || $0.id == "OutputBucket" }
      let isTested = t.n("Backup::RestoreTestingPlan") > 0 && t.n("Backup::RestoreTestingSelection") > 0
      let isDeclared = t.design.components.items.contains { $0.fields["service"] == "restore-tests" }
      return t.isEncrypted("Backup::BackupVault", at: "/EncryptionKeyArn") && data.count == 2
        && (data + t.resources("RDS::DBCluster")).allSatisfy { taken.contains($0.id) }
        && schedules.contains { $0.contains("SUN") } && schedules.contains { $0.hasSuffix("* * *)") }
        && (isTested || isDeclared) && t.isClear(of: "backup.restore-test", "backup.schedule", "backup.covered")
    },
    HighRequirement("003-23", "Copies outside the failing zone, or the open question of it") { t in
      let isCopied = t.all("Backup::BackupPlan") { plan in
        plan["/BackupPlan/BackupPlanRule"].elements.allSatisfy { $0["/CopyActions/0"].exists }
      }
      return t.holds(isCopied, orFinds: "backup.copies") && t.holds(isCopied, orFinds: "boundary.alternate-site")
    },
    HighRequirement("003-51", "Failover and recovery", as: "003-21", "003-22", "003-23"),
  ]
}
