import TapModel

/// The fields of an Aurora cluster.
struct DatabaseClusterFields: Schema {
  let name = Field(
    "name", "Identifier", "database-cluster-${EnvironmentSuffix}", required: true,
    help: "Its instances take it with a number behind.", at: "Cluster/DBClusterIdentifier")
  let engine = Field("engine", "Engine", ClusterEngine.postgres, at: "Cluster/Engine", "Instance*/Engine")
  let version = Field(
    "version", "Engine version", "17.9", editor: .suggestions(ClusterEngine.versions), required: true,
    at: "Cluster/EngineVersion")
  let size = Field(
    "class", "Instance class", "db.serverless",
    editor: .suggestions(["db.serverless", "db.t4g.medium", "db.r7g.large", "db.r8g.large"]), required: true,
    help: "db.serverless follows the load between the two capacities.", at: "Instance*/DBInstanceClass")
  let least = Field(
    "min-capacity", "Least capacity", "0.5", unit: "ACU", editor: .suggestions(["0.5", "1", "2", "4", "8"]),
    help: "In steps of 0.5; AWS advises 2 or more where Performance Insights is on.",
    at: .number("Cluster/ServerlessV2ScalingConfiguration/MinCapacity"))
  let most = Field(
    "max-capacity", "Most capacity", "4", unit: "ACU",
    editor: .suggestions(["1", "2", "4", "8", "16", "32", "64", "128"]),
    at: .number("Cluster/ServerlessV2ScalingConfiguration/MaxCapacity"))
  let readers = Field(
    "readers", "Readers", 1, in: 0...15,
    help: "Each in the next zone of the tier; the first that is free takes over when the writer fails.")
  let database = Field(
    "database", "Database name", "", help: "Made with the cluster; empty is none.",
    at: .unless("Cluster/DatabaseName", ""))
  let port = Field("port", "Port", 0, in: 0...65_535, help: "0 is the engine's own.", at: .unless("Cluster/Port", 0))

  let tier = Field("tier", "Tier", Reference(.subnets), required: true, help: "Whose subnets hold the instances.")
  let groupName = DatabaseField.groupName
  let subnetGroup = DatabaseField.subnetGroup
  let isPublic = Field("public", "Public address", false, at: "Instance*/PubliclyAccessible")

  let secret = DatabaseField.secret("Cluster")
  let attach = DatabaseField.attach
  let user = DatabaseField.user
  let iamAuth = Field("iam-auth", "Sign-in by IAM", true, at: "Cluster/EnableIAMDatabaseAuthentication")
  let key = DatabaseField.key("Cluster")
  let encrypted = Field("encrypted", "Encrypted", true, at: "Cluster/StorageEncrypted")
  let forceTLS = DatabaseField.forceTLS(mysql: (on: "ON", off: "OFF"))
  let certificate = DatabaseField.certificate("Instance*")

  let backupDays = Field("backup-days", "Backups kept", 35, in: 1...35, unit: "d", at: "Cluster/BackupRetentionPeriod")
  let backupWindow = DatabaseField.backupWindow("Cluster")
  let deleteBackups = Field(
    "delete-backups", "Backups die with it", false, help: "Automatic backups are deleted with the cluster.",
    at: "Cluster/DeleteAutomatedBackups")
  let backup = DatabaseField.backup
  let protected = Field("deletion-protection", "Deletion protection", true, at: "Cluster/DeletionProtection")
  let copyTags = Field("copy-tags", "Tags on snapshots", true, at: "Cluster/CopyTagsToSnapshot")
  let onDelete = Field(
    "on-delete", "On stack deletion", SnapshotDeletion.snapshot, at: "Cluster/@DeletionPolicy",
    "Cluster/@UpdateReplacePolicy", .words("Instance*/@DeletionPolicy", memberDeletion),
    .words("Instance*/@UpdateReplacePolicy", memberDeletion))
  let maintenance = DatabaseField.maintenance("Cluster")
  let autoMinor = Field(
    "auto-minor", "Minor versions", true, help: "Come by themselves.", at: "Instance*/AutoMinorVersionUpgrade")

  let logExports = Field(
    "log-exports", "Logs exported", ["postgresql"],
    editor: .list(["postgresql", "instance", "iam-db-auth-error", "audit", "error", "general", "slowquery"]),
    at: .unless("Cluster/EnableCloudwatchLogsExports", []))
  let logs = DatabaseField.logs
  let monitoring = DatabaseField.monitoring("Instance*")
  let insights = Field("insights", "Performance Insights", true, at: "Instance*/EnablePerformanceInsights")
  let insightsDays = DatabaseField.insightsDays
  let alarms = DatabaseField.alarms
  let dataClass = DatabaseField.dataClass
  let output = DatabaseField.output
}

/// An instance of a cluster has no snapshot of its own: the cluster's holds all data.
private let memberDeletion: [(JSON, JSON)] = [("Delete", "Delete"), ("Retain", "Retain"), ("Snapshot", "Delete")]

extension Binding {
  /// A number with a fraction, which the field holds as a text.
  static func number(_ place: String) -> Binding {
    Binding(
      place,
      .mapped(
        put: { $0.string.flatMap { try? JSON(parsing: $0) } },
        take: { $0?.scalarText.map { .string($0) } }))
  }
}
