import TapModel

/// The fields of a backup plan with its vault.
struct BackupPlanFields: Schema {
  let name = Field(
    "name", "Plan name", "backup-plan-${EnvironmentSuffix}", required: true, at: "Plan/BackupPlan/BackupPlanName")
  let vault = Field(
    "vault-name", "Vault name", "backup-vault-${EnvironmentSuffix}", required: true, at: "Vault/BackupVaultName")
  let key = Field("key", "Encryption key", Reference(.key), at: .offer(.key, "Vault/EncryptionKeyArn"))
  let daily = Field(
    "daily", "Daily", "cron(0 5 ? * * *)", required: true, help: "UTC.",
    at: "Plan/BackupPlan/BackupPlanRule/0/ScheduleExpression")
  let days = Field(
    "days", "Daily kept", 35, in: 1...3650, unit: "d",
    at: "Plan/BackupPlan/BackupPlanRule/0/Lifecycle/DeleteAfterDays")
  let weekly = Field(
    "weekly", "Weekly", "cron(0 6 ? * SUN *)", required: true, help: "UTC.",
    at: "Plan/BackupPlan/BackupPlanRule/1/ScheduleExpression")
  let weeklyDays = Field(
    "weekly-days", "Weekly kept", 180, in: 1...3650, unit: "d",
    at: "Plan/BackupPlan/BackupPlanRule/1/Lifecycle/DeleteAfterDays")
  let coldDays = Field(
    "cold-days", "Weekly moved to cold store", 0, in: 0...3560, unit: "d",
    help: "At least 90 days before it is deleted; 0 is never.",
    at: .unless("Plan/BackupPlan/BackupPlanRule/1/Lifecycle/MoveToColdStorageAfterDays", 0))
  let copyTo = Field(
    "copy-to", "Copied to", "",
    help: "ARN of a vault in another region, which must be there before; empty: no copies.",
    at: .unless("Plan/BackupPlan/BackupPlanRule/0/CopyActions/0/DestinationBackupVaultArn", ""),
    .unless("Plan/BackupPlan/BackupPlanRule/1/CopyActions/0/DestinationBackupVaultArn", ""))
  let roleName = Field("role-name", "Role", "backup-role-${EnvironmentSuffix}", at: .unless("Role/RoleName", ""))
  let tagKey = Field(
    "tag-key", "Tag", "",
    help: "Also takes every resource of the account with this tag; empty: only what names the plan.")
  let tagValue = Field("tag-value", "Value of the tag", "true")
  let onDelete = Field(
    "on-delete", "On stack deletion", StoreDeletion.delete, help: "A vault that holds backups cannot be deleted.",
    at: "Vault/@DeletionPolicy", "Vault/@UpdateReplacePolicy")
}

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
      Draft("Vault", "AWS::Backup::BackupVault"), backupRules(plan, context),
      backupRole(plan, withBuckets: stores.contains { $0["Service"] == "s3" }),
    ]
    if !stores.isEmpty || !plan.tagKey.isEmpty { drafts.append(backupSelection(plan, stores, context)) }
    if !plan.copyTo.isEmpty {
      let vault: JSON = ["Name": text(plan.copyTo), "What": "backup vault", "Owner": "", "Keys": []]
      drafts.append(.declaration("Prerequisite", plan.id + "-copy", vault))
    }
    return drafts
  })

private func backupRules(_ plan: Typed<BackupPlanFields>, _ context: any SynthesisContext) -> Draft {
  func rule(_ name: String, keeping days: Int) -> JSON {
    var rule: JSON = ["RuleName": .string(name), "TargetBackupVault": context.ref(plan, "Vault")]
    if !plan.copyTo.isEmpty { rule["CopyActions"] = [["Lifecycle": ["DeleteAfterDays": .int(days)]]] }
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
