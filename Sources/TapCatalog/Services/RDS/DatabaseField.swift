import TapModel

/// Fields that an instance and an Aurora cluster have alike; `role` is the resource that carries the value.
enum DatabaseField {
  static let groupName = Field("group-name", "Security group", "", at: .unless("Group/GroupName", ""))
  static let subnetGroup = Field("subnet-group", "Subnet group", "", at: .unless("Subnets/DBSubnetGroupName", ""))

  // MARK: Sign-in and encryption

  static func secret(_ role: String) -> Field<Reference> {
    Field(
      "secret", "Credentials", Reference("password"),
      help: "The secret of the master user; empty: RDS makes one, keeps it and rotates it every seven days.",
      at: .when(role + "/ManageMasterUserPassword", reference: ""))
  }
  static let attach = Field(
    "attach-secret", "Address in secret", SecretAttachment.own, help: "Writes host, port and engine into the secret.")
  static let user = Field("username", "Master user", "dbadmin", help: "Where the secret does not name it.")
  static func key(_ role: String) -> Field<Reference> {
    Field(
      "key", "Encryption key", Reference(.key), help: "Encrypts storage, insights and the password that RDS keeps.",
      at: .offer(.key, role + "/KmsKeyId"))
  }
  static func certificate(_ role: String) -> Field<String> {
    Field(
      "ca", "CA certificate", "rds-ca-rsa2048-g1",
      editor: .suggestions(["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"]),
      at: .unless(role + "/CACertificateIdentifier", ""))
  }

  /// - Parameter mysql: how MySQL's parameter says on and off: RDS takes numbers, Aurora words.
  static func forceTLS(mysql: (on: JSON, off: JSON)) -> Field<Bool> {
    Field(
      "force-tls", "TLS only", true, help: "A parameter group refuses plain connections.",
      at: .when("Parameters/Parameters/rds.force_ssl", "1", else: "0"),
      .when("MysqlParameters/Parameters/require_secure_transport", mysql.on, else: mysql.off))
  }

  // MARK: Backup and upkeep

  static func backupWindow(_ role: String) -> Field<String> {
    Field(
      "backup-window", "Backup window", "03:00-04:00", help: "UTC.",
      at: .unless(role + "/PreferredBackupWindow", ""))
  }
  static let backup = Field("backup", "Backup plan", Reference("backup-plan"))
  static func maintenance(_ role: String) -> Field<String> {
    Field(
      "maintenance", "Maintenance window", "sun:05:00-sun:06:00", help: "UTC.",
      at: .unless(role + "/PreferredMaintenanceWindow", ""))
  }

  // MARK: Watching

  static let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Makes the log groups of the export.")
  static func monitoring(_ role: String) -> Field<MonitoringInterval> {
    Field(
      "monitoring", "Enhanced monitoring", MonitoringInterval.s60, unit: "s",
      at: .words(role + "/MonitoringInterval", MonitoringInterval.allCases.map { ($0.json, $0.seconds) }))
  }
  static let insightsDays = Field(
    "insights-days", "Insights kept", 7, in: 7...731, unit: "d", help: "7, 31 to 713 by 31, or 731.")
  static let alarms = Field("alarms", "Alarms", Reference("alarms"))
  static let dataClass = Field("data-class", "Data class", "", help: "Empty is the class of the system.")
  static let output = Field("output", "Output", "", help: "Name of the output; empty is made from the id.")
}
