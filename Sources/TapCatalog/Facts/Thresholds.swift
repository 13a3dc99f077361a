import TapModel

/// The values that rules measure a design against.
///
/// FedRAMP's own values are those of `Facts.parameters`; a test compares the two. Low has none of its own in the
/// sources: it is held to Moderate's. A value called "ours" is a choice of this program, not a demand of FedRAMP.
extension Baseline {
  private func value<Value>(_ moderate: Value, high: Value) -> Value { self == .high ? high : moderate }

  // MARK: Audit records

  /// AU-11, days that logs can be searched: 12 months of OMB M-21-31, which M-26-14 rescinded on 2026-05-22; the 2026
  /// rules leave the value to the provider, so this is the default of a setting.
  package var logSearchableDays: Int { 365 }
  /// AU-11, days in all: 12 and 18 months of M-21-31; like `logSearchableDays` a default.
  package var logTotalDays: Int { 913 }
  /// AU-11, days online below which no setting may go (rev 5 profile).
  package var logOnlineFloorDays: Int { 90 }
  /// AU-5(1), percent of the log store that raises a warning; assigned at High, advice below.
  package var logCapacityWarningPercent: Int { 75 }

  // MARK: Backups

  /// CP-9, days between backups: daily incremental.
  package var backupIntervalDays: Int { 1 }
  /// CP-9, days between full backups: weekly.
  package var fullBackupIntervalDays: Int { 7 }
  /// CP-9, copies of a backup, one of them online.
  package var backupCopies: Int { 3 }
  /// Days that backups are kept before a rule is content; ours: FedRAMP sets how often, not how long.
  package var backupRetentionFloorDays: Int { 7 }
  /// Days that backups are kept by default; ours, and the value of AWS's conformance packs.
  package var backupRetentionDays: Int { 35 }
  /// Days that cache snapshots are kept as AWS's conformance packs advise.
  package var cacheSnapshotDays: Int { 15 }
  /// CP-9(1), days between tests of a restore: yearly; at High monthly.
  package var restoreTestDays: Int { value(365, high: 31) }

  // MARK: Accounts and sessions

  /// AC-2(2), hours after last use that a temporary or emergency account lives.
  package var temporaryAccountHours: Int { value(96, high: 24) }
  /// AC-2(3), days without use after which an account is disabled.
  package var inactiveAccountDays: Int { value(90, high: 35) }
  /// AC-2(5), minutes of inactivity before logout; below High the end of the work period.
  package var logoutMinutes: Int? { value(nil, high: 15) }
  /// SC-10, minutes before an idle user session ends.
  package var idleMinutes: Int { 15 }
  /// SC-10, minutes before an idle privileged session ends.
  package var privilegedIdleMinutes: Int { 10 }
  /// AC-12, minutes that an access or identity token holds; ours: the provider defines it.
  package var tokenMinutes: Int { 60 }
  /// AC-12, hours that a refresh token holds; ours.
  package var refreshTokenHours: Int { 12 }
  /// AC-12, hours that a session of a person's role holds; ours.
  package var sessionHours: Int { 8 }
  /// AC-12, hours that a privileged session holds; ours.
  package var privilegedSessionHours: Int { 1 }
  /// IA-5(1), characters of a password where multi-factor authentication is impossible.
  package var passwordLength: Int { 14 }

  // MARK: Keys, patches, components

  /// Days between rotations of a key: KMS's default; ours for SC-12.
  package var keyRotationDays: Int { 365 }
  /// SI-2, days from release to installed patch.
  package var patchDays: Int { 30 }
  /// CM-8(3), minutes until an unauthorised component is seen.
  package var detectionMinutes: Int { 5 }
  /// SA-22, months before the end of support when a note appears; ours.
  package var supportNoticeMonths: Int { 12 }
}
