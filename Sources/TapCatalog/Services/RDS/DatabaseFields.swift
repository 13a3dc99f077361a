import TapModel

/// The fields of a database instance.
struct DatabaseFields: Schema {
  let name = Field(
    "name", "Identifier", "database-${EnvironmentSuffix}", required: true, at: "Instance/DBInstanceIdentifier")
  let engine = Field("engine", "Engine", DatabaseEngine.postgres, at: "Instance/Engine")
  let version = Field(
    "version", "Engine version", "17.9", editor: .suggestions(databaseVersions), required: true,
    help: "A minor version is pinned; AWS raises it by itself where that is allowed.", at: "Instance/EngineVersion")
  let size = Field(
    "class", "Instance class", "db.t4g.small",
    editor: .suggestions([
      "db.t4g.small", "db.t4g.medium", "db.t3.small", "db.t3.medium", "db.m7g.large", "db.m6i.large", "db.r7g.large",
      "db.r6i.large",
    ]), required: true, at: "Instance/DBInstanceClass")
  let storage = Field(
    "storage", "Storage", 20, in: 20...65_536, unit: "GiB", at: .text("Instance/AllocatedStorage"))
  let storageType = Field(
    "storage-type", "Storage type", "gp3", editor: .suggestions(["gp3", "gp2", "io1", "io2"]),
    at: "Instance/StorageType")
  let database = Field(
    "database", "Database name", "", help: "Made with the instance; empty is none.", at: .unless("Instance/DBName", ""))
  let port = Field(
    "port", "Port", 0, in: 0...65_535, help: "0 is the engine's own.",
    at: Binding(
      "Instance/Port",
      .mapped(
        put: { $0 == 0 ? nil : $0.scalarText.map { .string($0) } },
        take: { $0.map { $0.wholeNumber.map { .int($0) } } ?? 0 })))

  let tier = Field("tier", "Tier", Reference(.subnets), required: true, help: "Whose subnets hold the instance.")
  let groupName = DatabaseField.groupName
  let subnetGroup = DatabaseField.subnetGroup
  let isPublic = Field("public", "Public address", false, at: "Instance/PubliclyAccessible")
  let multiAZ = Field(
    "multi-az", "Multi-AZ", true, help: "A standby in another zone takes over by itself.", at: "Instance/MultiAZ")

  let secret = DatabaseField.secret("Instance")
  let attach = DatabaseField.attach
  let user = DatabaseField.user
  let iamAuth = Field("iam-auth", "Sign-in by IAM", false, at: "Instance/EnableIAMDatabaseAuthentication")
  let key = DatabaseField.key("Instance")
  let encrypted = Field("encrypted", "Encrypted", true, at: "Instance/StorageEncrypted")
  let forceTLS = DatabaseField.forceTLS(mysql: (on: "1", off: "0"))
  let ownParameters = Field(
    "parameter-group", "Own parameters", true, help: "Without a group the defaults of the engine hold.")
  let certificate = DatabaseField.certificate("Instance")

  let backupDays = Field(
    "backup-days", "Backups kept", 35, in: 0...35, unit: "d", at: "Instance/BackupRetentionPeriod")
  let backupWindow = DatabaseField.backupWindow("Instance")
  let deleteBackups = Field(
    "delete-backups", "Backups die with it", false, help: "Automatic backups are deleted with the instance.",
    at: "Instance/DeleteAutomatedBackups")
  let backup = DatabaseField.backup
  let protected = Field("deletion-protection", "Deletion protection", true, at: "Instance/DeletionProtection")
  let copyTags = Field("copy-tags", "Tags on snapshots", true, at: "Instance/CopyTagsToSnapshot")
  let onDelete = Field(
    "on-delete", "On stack deletion", SnapshotDeletion.snapshot, at: "Instance/@DeletionPolicy",
    "Instance/@UpdateReplacePolicy")
  let maintenance = DatabaseField.maintenance("Instance")
  let autoMinor = Field(
    "auto-minor", "Minor versions", true, help: "Come by themselves.", at: "Instance/AutoMinorVersionUpgrade")

  let logExports = Field(
    "log-exports", "Logs exported", ["postgresql", "upgrade"],
    editor: .list(["postgresql", "upgrade", "audit", "error", "general", "slowquery"]),
    at: .unless("Instance/EnableCloudwatchLogsExports", []))
  let logs = DatabaseField.logs
  let monitoring = DatabaseField.monitoring("Instance")
  let insights = Field("insights", "Performance Insights", true, at: "Instance/EnablePerformanceInsights")
  let insightsDays = DatabaseField.insightsDays
  let alarms = DatabaseField.alarms
  let dataClass = DatabaseField.dataClass
  let output = DatabaseField.output
}

extension Binding {
  /// True while a reference field names nothing; absent otherwise.
  static func when(_ place: String, reference none: String) -> Binding {
    Binding(
      place, .mapped(put: { $0.string == none ? true : nil }, take: { $0?.truth == true ? .string(none) : nil }))
  }
}

/// Versions of the engines that AWS supports, newest first, and the one that the first brief names.
private let databaseVersions: [String] =
  DatabaseEngine.allCases.flatMap { engine in
    Facts.versions(.instance, engine.rawValue).filter { $0.status != .deprecated && $0.version.contains(".") }
      .map(\.version).reversed()
  } + ["15.4"]
