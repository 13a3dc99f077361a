import TapModel

/// Restores by schedule: of each store that the plan takes, the latest backup, into a copy that is deleted again.
enum RestoreTests {
  /// None while the tests are off.
  static func drafts(_ plan: Typed<BackupPlanFields>, _ context: any SynthesisContext) -> [Draft] {
    guard plan.restores else { return [] }
    let stores = context.contributions("backup", to: plan.id)
    let wanted: JSON = [
      "Algorithm": "LATEST_WITHIN_WINDOW", "RecoveryPointTypes": ["SNAPSHOT"], "SelectionWindowDays": 30,
      "IncludeVaults": [context.att(plan, "Vault", "BackupVaultArn")],
    ]
    return [
      Draft("RestoreTest", "AWS::Backup::RestoreTestingPlan", ["RecoveryPointSelection": wanted]),
      role(withBuckets: stores.contains { $0.value["Type"] == "S3" }),
    ] + stores.compactMap { selection(of: $0, plan, context) }
  }

  /// One for each store: what a restore must be told differs.
  private static func selection(
    of store: Contribution, _ plan: Typed<BackupPlanFields>, _ context: any SynthesisContext
  ) -> Draft? {
    guard let arn = store.value["Arn"], let type = store.value["Type"] else { return nil }
    var properties: JSON = [
      "RestoreTestingPlanName": context.ref(plan, "RestoreTest"),
      "RestoreTestingSelectionName": .string(Names.pascal(store.from)), "ProtectedResourceType": type,
      "ProtectedResourceArns": [arn], "IamRoleArn": context.arn(plan, "RestoreRole"),
    ]
    properties["RestoreMetadataOverrides"] = store.value["Overrides"]
    return Draft("Restore" + Names.pascal(store.from), "AWS::Backup::RestoreTestingSelection", properties)
  }

  private static func role(withBuckets: Bool) -> Draft {
    var role = Workload.role(
      "RestoreRole", for: "backup.amazonaws.com", [],
      managed: ["service-role/AWSBackupServiceRolePolicyForRestores"]
        + (withBuckets ? ["AWSBackupServiceRolePolicyForS3Restore"] : []))
    role.properties["Description"] = "Restores backups for tests"
    return role
  }
}
