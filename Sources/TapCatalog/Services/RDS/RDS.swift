import TapModel

/// All that tap-tui knows of Amazon RDS and Aurora.
package let rds: Service = Service(
  "rds", kinds: [database, databaseCluster],
  rules: [
    rdsEncrypted, rdsForceTLS, rdsCryptography, rdsPassword, rdsNotPublic, rdsIsolated, rdsMultiAZ, rdsReader,
    rdsBackups,
    rdsProtected, rdsBackupsSurvive, rdsLogs, rdsVersion, rdsMinorVersions, rdsServerless, rdsFits,
    rdsMonitoring, rdsStatements, rdsSnapshotTags, rdsCopies, rdsIAMSignIn,
  ])
