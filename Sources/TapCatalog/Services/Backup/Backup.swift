import TapModel

/// All that tap-tui knows of AWS Backup.
package let backup: Service = Service(
  "backup", kinds: [backupPlan],
  rules: [
    backupCovered, backupSchedule, backupRetention, backupVaultKey, backupRoleWorks, backupCopies, copiesInside,
    alternateSite, backupLocked, backupRestored,
  ])
