import TapModel

/// A rule of AWS Config: what it watches, and the controls that its findings speak of.
struct ConfigCheck: Sendable {
  /// `S3_BUCKET_VERSIONING_ENABLED`
  let identifier: String
  /// `s3-bucket-versioning-enabled`, as the console and a rule's name say it.
  let name: String
  let controls: [String]
  /// How often it looks; nil for one that looks at each change.
  let period: String?
  /// What AWS asks to be said, beside what the baseline demands.
  let parameters: [(name: String, value: String)]

  init(
    _ identifier: String, _ controls: String, every period: String? = nil,
    with parameters: [(name: String, value: String)] = []
  ) {
    self.identifier = identifier
    name = String(
      decoding: identifier.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 | 0x20 }, as: UTF8.self)
    self.controls = controls.split(separator: " ").map(String.init)
    self.period = period
    self.parameters = parameters
  }

  static func named(_ name: String) -> ConfigCheck? { all.first { $0.name == name } }

  /// How the identifiers of rules begin that watch resources of a type.
  static let subjects: [(type: String, starts: [String])] = [
    ("AWS::S3::Bucket", ["S3_"]), ("AWS::RDS::DBInstance", ["RDS_", "DB_"]),
    ("AWS::RDS::DBCluster", ["RDS_", "AURORA_", "DB_"]), ("AWS::Lambda::Function", ["LAMBDA_"]),
    ("AWS::EC2::SecurityGroup", ["VPC_", "INCOMING_SSH", "RESTRICTED_", "EC2_SECURITY_GROUP"]),
    ("AWS::KMS::Key", ["CMK_", "KMS_"]), ("AWS::IAM::Role", ["IAM_"]),
  ]

  private static let daily = "TwentyFour_Hours"

  /// Rules that AWS has in the commercial and the GovCloud regions, with controls of FedRAMP High.
  ///
  /// Source: conformance packs of AWS Config for FedRAMP and NIST 800-53 rev 5.
  static let all: [ConfigCheck] = [
    ConfigCheck("CLOUD_TRAIL_ENABLED", "AU-2 AU-12 AC-2(4) AC-6(9) AU-6(3) AU-10", every: daily),
    ConfigCheck("MULTI_REGION_CLOUD_TRAIL_ENABLED", "AU-12 AC-2(4) AU-6(3)", every: daily),
    ConfigCheck("CLOUD_TRAIL_ENCRYPTION_ENABLED", "AU-9(3) SC-13 SC-28(1)", every: daily),
    ConfigCheck("CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED", "AU-9 SI-7 SI-7(1) SI-7(7)", every: daily),
    ConfigCheck("CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED", "AU-6(1) AU-6(4) AU-7(1)", every: daily),
    ConfigCheck("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", "AU-2 AU-10 AU-12", every: daily),
    ConfigCheck("CLOUDTRAIL_SECURITY_TRAIL_ENABLED", "AU-2 AU-9 AU-12", every: daily),
    ConfigCheck("CW_LOGGROUP_RETENTION_PERIOD_CHECK", "AU-11 SI-12", every: daily),
    ConfigCheck("CLOUDWATCH_LOG_GROUP_ENCRYPTED", "AU-9(3) SC-28(1)", every: daily),
    ConfigCheck(
      "CLOUDWATCH_ALARM_ACTION_CHECK", "SI-4(12) SI-5(1) CA-7",
      with: [
        ("alarmActionRequired", "true"), ("insufficientDataActionRequired", "false"), ("okActionRequired", "false"),
      ]),
    ConfigCheck("VPC_FLOW_LOGS_ENABLED", "AU-12 AU-12(1)", every: daily),
    ConfigCheck("VPC_DEFAULT_SECURITY_GROUP_CLOSED", "SC-7 SC-7(5) AC-4(21)"),
    ConfigCheck("VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS", "SC-7 SC-7(5) AC-4(21)"),
    ConfigCheck("INCOMING_SSH_DISABLED", "AC-17 AC-17(1) AC-17(4) SC-7"),
    ConfigCheck("RESTRICTED_INCOMING_TRAFFIC", "AC-17 CM-7 SC-7(5)"),
    ConfigCheck("S3_BUCKET_PUBLIC_READ_PROHIBITED", "AC-3 AC-6 SC-7(3)"),
    ConfigCheck("S3_BUCKET_PUBLIC_WRITE_PROHIBITED", "AC-3 AC-6 SC-7(3)"),
    ConfigCheck("S3_BUCKET_LOGGING_ENABLED", "AU-2 AU-12"),
    ConfigCheck("S3_BUCKET_VERSIONING_ENABLED", "CP-9 CP-10"),
    ConfigCheck("S3_BUCKET_SSL_REQUESTS_ONLY", "SC-8 SC-8(1)"),
    ConfigCheck("S3_DEFAULT_ENCRYPTION_KMS", "SC-28(1) CP-9(8)"),
    ConfigCheck("RDS_STORAGE_ENCRYPTED", "SC-28(1) SC-13"),
    ConfigCheck("RDS_SNAPSHOT_ENCRYPTED", "CP-9(8) SC-28(1)"),
    ConfigCheck("RDS_INSTANCE_PUBLIC_ACCESS_CHECK", "AC-3 SC-7 SC-7(3)"),
    ConfigCheck("RDS_LOGGING_ENABLED", "AU-2 AU-12"),
    ConfigCheck("RDS_ENHANCED_MONITORING_ENABLED", "CA-7 SI-2"),
    ConfigCheck("LAMBDA_INSIDE_VPC", "SC-7 AC-4(21)"),
    ConfigCheck("LAMBDA_DLQ_CHECK", "CA-7 SI-2"),
    ConfigCheck("LAMBDA_CONCURRENCY_CHECK", "CA-7 AU-12(3)"),
    ConfigCheck("LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED", "AC-3 AC-6"),
    ConfigCheck("SNS_ENCRYPTED_KMS", "SC-28(1) SC-13"),
    ConfigCheck("SECRETSMANAGER_ROTATION_ENABLED_CHECK", "AC-2(1) SC-23"),
    ConfigCheck("CMK_BACKING_KEY_ROTATION_ENABLED", "SC-12", every: daily),
    ConfigCheck("KMS_CMK_NOT_SCHEDULED_FOR_DELETION", "SC-12 SC-12(1)", every: daily),
    ConfigCheck("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "AC-2 AC-3 AC-6 AC-6(10)"),
    ConfigCheck("IAM_USER_UNUSED_CREDENTIALS_CHECK", "AC-2(3) AC-2(1)", every: daily),
    ConfigCheck("IAM_ROOT_ACCESS_KEY_CHECK", "AC-6(2) IA-2", every: daily),
    ConfigCheck("IAM_PASSWORD_POLICY", "IA-5 IA-5(1)", every: daily),
    ConfigCheck("MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", "IA-2(1) IA-2(2)", every: daily),
    ConfigCheck("SECURITYHUB_ENABLED", "CA-7 AU-6(5)", every: daily),
    ConfigCheck("EC2_EBS_ENCRYPTION_BY_DEFAULT", "SC-28(1) SC-13", every: daily),
  ]
}
