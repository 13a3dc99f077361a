import TapModel

/// A plan of AWS Backup with vault, role and selection.
let backupPlan: Kind = Kind(
  "backup-plan", "Backup plan", pane: .security, main: "Plan", BackupPlanFields(),
  help: "Daily and weekly backups of every store that names it, in a vault of its own.",
  summary: { "\($0.days) d, daily" },
  offers: [
    "backup-plan": { plan, context in context.ref(plan, "Plan") },
    .name: { plan, context in context.ref(plan, "Vault") },
    .arn: { plan, context in context.att(plan, "Vault", "BackupVaultArn") },
  ],
  resources: { plan, context in
    let stores = context.contributions("backup", to: plan.id).map(\.value)
    var drafts = [
      backupVault(plan), backupRules(plan, context),
      backupRole(plan, withBuckets: stores.contains { $0["Type"] == "S3" }),
    ]
    if !stores.isEmpty || !plan.tagKey.isEmpty { drafts.append(backupSelection(plan, stores, context)) }
    for (number, vault) in vaults(plan).enumerated() {
      drafts.append(.prerequisite(plan.id + (number == 0 ? "-copy" : "-copy-also"), vault, "backup vault"))
    }
    return drafts + RestoreTests.drafts(plan, context)
  })

/// Where copies go: one place, or two.
private func vaults(_ plan: Typed<BackupPlanFields>) -> [String] {
  plan.copyTo.isEmpty ? [] : [plan.copyTo, plan.copyAlso].filter { !$0.isEmpty }
}

private func backupVault(_ plan: Typed<BackupPlanFields>) -> Draft {
  var properties: JSON = [:]
  if plan.lockDays > 0, plan.lockGrace > 0 {
    properties["LockConfiguration"] = ["ChangeableForDays": .int(plan.lockGrace)]
  }
  return Draft("Vault", "AWS::Backup::BackupVault", properties)
}

private func backupRules(_ plan: Typed<BackupPlanFields>, _ context: any SynthesisContext) -> Draft {
  func rule(_ name: String, keeping days: Int) -> JSON {
    var rule: JSON = ["RuleName": .string(name), "TargetBackupVault": context.ref(plan, "Vault")]
    let copies: [JSON] = vaults(plan).map {
      ["DestinationBackupVaultArn": text($0), "Lifecycle": ["DeleteAfterDays": .int(days)]]
    }
    if !copies.isEmpty { rule["CopyActions"] = .array(copies) }
    return rule
  }
  let rules: JSON = [rule("daily", keeping: plan.days), rule("weekly", keeping: plan.weeklyDays)]
  return Draft("Plan", "AWS::Backup::BackupPlan", ["BackupPlan": ["BackupPlanRule": rules]])
}

private func backupRole(_ plan: Typed<BackupPlanFields>, withBuckets: Bool) -> Draft {
  Store.role(
    "Role", name: plan.roleName, for: "backup.amazonaws.com",
    managed: ["service-role/AWSBackupServiceRolePolicyForBackup"]
      + (withBuckets ? ["AWSBackupServiceRolePolicyForS3Backup"] : []), confined: false)
}

private func backupSelection(
  _ plan: Typed<BackupPlanFields>, _ stores: [JSON], _ context: any SynthesisContext
) -> Draft {
  var selection: JSON = ["SelectionName": "stores", "IamRoleArn": context.arn(plan, "Role")]
  if !stores.isEmpty { selection["Resources"] = .array(stores.compactMap { $0["Arn"] }) }
  if !plan.tagKey.isEmpty {
    selection["ListOfTags"] = [
      [
        "ConditionType": "STRINGEQUALS", "ConditionKey": .string(plan.tagKey), "ConditionValue": .string(plan.tagValue),
      ]
    ]
  }
  return Draft(
    "Selection", "AWS::Backup::BackupSelection",
    ["BackupPlanId": context.ref(plan, "Plan"), "BackupSelection": selection])
}
