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
  let groupName = Field("group-name", "Security group", "", at: .unless("Group/GroupName", ""))
  let subnetGroup = Field("subnet-group", "Subnet group", "", at: .unless("Subnets/DBSubnetGroupName", ""))
  let isPublic = Field("public", "Public address", false, at: "Instance*/PubliclyAccessible")

  let secret = Field(
    "secret", "Credentials", Reference("password"),
    help: "The secret of the master user; empty: RDS makes one, keeps it and rotates it every seven days.",
    at: .when("Cluster/ManageMasterUserPassword", reference: ""))
  let attach = Field(
    "attach-secret", "Address in secret", SecretAttachment.own, help: "Writes host, port and engine into the secret.")
  let user = Field("username", "Master user", "dbadmin", help: "Where the secret does not name it.")
  let iamAuth = Field("iam-auth", "Sign-in by IAM", true, at: "Cluster/EnableIAMDatabaseAuthentication")
  let key = Field(
    "key", "Encryption key", Reference(.key), help: "Encrypts storage, insights and the password that RDS keeps.",
    at: .offer(.key, "Cluster/KmsKeyId"))
  let encrypted = Field("encrypted", "Encrypted", true, at: "Cluster/StorageEncrypted")
  let forceTLS = Field(
    "force-tls", "TLS only", true, help: "A parameter group refuses plain connections.",
    at: .when("Parameters/Parameters/rds.force_ssl", "1", else: "0"),
    .when("MysqlParameters/Parameters/require_secure_transport", "ON", else: "OFF"))
  let certificate = Field(
    "ca", "CA certificate", "rds-ca-rsa2048-g1",
    editor: .suggestions(["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"]),
    at: .unless("Instance*/CACertificateIdentifier", ""))

  let backupDays = Field("backup-days", "Backups kept", 35, in: 1...35, unit: "d", at: "Cluster/BackupRetentionPeriod")
  let backupWindow = Field(
    "backup-window", "Backup window", "03:00-04:00", help: "UTC.", at: .unless("Cluster/PreferredBackupWindow", ""))
  let deleteBackups = Field(
    "delete-backups", "Backups die with it", false, help: "Automatic backups are deleted with the cluster.",
    at: "Cluster/DeleteAutomatedBackups")
  let backup = Field("backup", "Backup plan", Reference("backup-plan"))
  let protected = Field("deletion-protection", "Deletion protection", true, at: "Cluster/DeletionProtection")
  let copyTags = Field("copy-tags", "Tags on snapshots", true, at: "Cluster/CopyTagsToSnapshot")
  let onDelete = Field(
    "on-delete", "On stack deletion", SnapshotDeletion.snapshot, at: "Cluster/@DeletionPolicy",
    "Cluster/@UpdateReplacePolicy", .words("Instance*/@DeletionPolicy", memberDeletion),
    .words("Instance*/@UpdateReplacePolicy", memberDeletion))
  let maintenance = Field(
    "maintenance", "Maintenance window", "sun:05:00-sun:06:00", help: "UTC.",
    at: .unless("Cluster/PreferredMaintenanceWindow", ""))
  let autoMinor = Field(
    "auto-minor", "Minor versions", true, help: "Come by themselves.", at: "Instance*/AutoMinorVersionUpgrade")

  let logExports = Field(
    "log-exports", "Logs exported", ["postgresql"],
    editor: .list(["postgresql", "instance", "iam-db-auth-error", "audit", "error", "general", "slowquery"]),
    at: .unless("Cluster/EnableCloudwatchLogsExports", []))
  let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Makes the log groups of the export.")
  let monitoring = Field(
    "monitoring", "Enhanced monitoring", MonitoringInterval.s60, unit: "s",
    at: .words("Instance*/MonitoringInterval", MonitoringInterval.allCases.map { ($0.json, $0.seconds) }))
  let insights = Field("insights", "Performance Insights", true, at: "Instance*/EnablePerformanceInsights")
  let insightsDays = Field(
    "insights-days", "Insights kept", 7, in: 7...731, unit: "d", help: "7, 31 to 713 by 31, or 731.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
  let dataClass = Field("data-class", "Data class", "", help: "Empty is the class of the system.")
  let output = Field("output", "Output", "", help: "Name of the output; empty is made from the id.")
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
