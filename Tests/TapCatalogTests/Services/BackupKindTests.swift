import TapEngine
import TapModel
import Testing

/// What the options of a backup plan become: copies, lock, and tests of restores.
@Suite struct BackupKindTests {
  private func engine(_ changes: [(String, JSON)] = [], baseline: JSON = "high") throws -> Engine {
    let engine = try KindStand.engine(
      [
        ("data", "bucket", ["key": "data-key", "backup": "backups"]),
        ("db", "database", ["key": "data-key", "tier": "isolated", "backup": "backups"]),
        ("cluster", "database-cluster", ["key": "data-key", "tier": "isolated", "backup": "backups"]),
      ], baseline: baseline)
    for (field, value) in changes { _ = try engine.apply(.set("backups", field, value)) }
    return engine
  }

  @Test(arguments: ["moderate", "high"]) func defaultsLeaveNothingOpen(_ baseline: String) throws {
    #expect(KindStand.open(try engine(baseline: .string(baseline)), "backups").isEmpty)
  }

  @Test func eachRuleCopiesToBothVaults() throws {
    let third = "arn:${AWS::Partition}:backup:${AWS::Region}:${BackupAccount}:backup-vault:third"
    let engine = try engine([("copy-also", .string(third))])
    for rule in 0...1 {
      let copies = engine.resource("Backups")?.value(
        at: Pointer("/BackupPlan/BackupPlanRule/\(rule)/CopyActions"))
      #expect(
        copies?.array?.compactMap { $0["DestinationBackupVaultArn"] } == [
          ["Fn::Sub": .string(KindStand.vault)], ["Fn::Sub": .string(third)],
        ])
    }
    let needed = engine.template.resources.filter { $0.type == "TapTui::Prerequisite" }
    #expect(needed.count == 2)
  }

  @Test func lockTurnsIntoOneThatNobodyLifts() throws {
    func lock(_ changes: [(String, JSON)]) throws -> JSON? {
      try engine(changes).resource("BackupsVault")?.properties["LockConfiguration"]
    }
    #expect(try lock([]) == ["MinRetentionDays": 7])
    #expect(try lock([("lock-grace", 3)]) == ["ChangeableForDays": 3, "MinRetentionDays": 7])
    #expect(try lock([("lock-days", 0), ("lock-grace", 3)]) == nil)
  }

  /// Without a subnet group a restore goes to the default VPC, which a closed account has not.
  @Test func restoresAreTestedStoreByStore() throws {
    let engine = try engine([("restore-test", true)])
    let types = ["Data": "S3", "Db": "RDS", "Cluster": "Aurora"]
    for (id, type) in types {
      let selection = try #require(engine.resource("BackupsRestore\(id)")).properties
      #expect(selection["ProtectedResourceType"] == .string(type))
      #expect(selection["RestoreTestingPlanName"] == ["Ref": "BackupsRestoreTest"])
      let group = selection["RestoreMetadataOverrides"]?["dbsubnetgroupname"]
      #expect(group == (id == "Data" ? nil : ["Ref": .string(id + "Subnets")]))
    }
    #expect(engine.resource("BackupsRestoreRole")?.properties["ManagedPolicyArns"]?.array?.count == 2)
    #expect(!engine.findings.contains { $0.rule == "backup.restore-test" })
  }
}
