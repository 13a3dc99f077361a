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
  let copyAlso = Field(
    "copy-also", "Copied also to", "",
    help: "ARN of a second vault, of another account say, which must be there before; it holds the third copy.")
  let lockDays = Field(
    "lock-days", "Locked for", Baseline.moderate.backupRetentionFloorDays, in: 0...3650, unit: "d",
    help: "No backup younger than this is deleted, by whomever; 0: the vault has no lock.",
    at: .unless("Vault/LockConfiguration/MinRetentionDays", 0))
  let lockGrace = Field(
    "lock-grace", "Lock can be lifted for", 0, in: 0...36_500, unit: "d",
    help: "3 or more: after them nobody can ever lift the lock; 0: who may change the vault can.")
  let restores = Field(
    "restore-test", "Restores tested", false,
    help: "AWS Backup restores every store by schedule and deletes the copy again; GovCloud has no such tests.")
  let restoreName = Field(
    "restore-name", "Test name", "restore_${EnvironmentSuffix}", help: "Letters, digits and underscores.",
    at: "RestoreTest/RestoreTestingPlanName")
  let restoreSchedule = Field(
    "restore-schedule", "Restores", "cron(0 7 1 * ? *)", help: "UTC; High asks for every month.",
    at: "RestoreTest/ScheduleExpression")
  let roleName = Field("role-name", "Role", "backup-role-${EnvironmentSuffix}", at: .unless("Role/RoleName", ""))
  let tagKey = Field(
    "tag-key", "Tag", "",
    help: "Also takes every resource of the account with this tag; empty: only what names the plan.")
  let tagValue = Field("tag-value", "Value of the tag", "true")
  let onDelete = Field(
    "on-delete", "On stack deletion", StoreDeletion.delete, help: "A vault that holds backups cannot be deleted.",
    at: "Vault/@DeletionPolicy", "Vault/@UpdateReplacePolicy")
}
