import TapModel

/// In which list of the screen a resource of any type stands: by its service, here and there by the type.
enum TypePlaces {
  static func pane(of type: String) -> Pane {
    if let own = byType[type] { return own }
    let parts = type.split(separator: ":", omittingEmptySubsequences: true)
    return parts.count == 3 ? byService[String(parts[1])] ?? .network : .network
  }

  /// Types that stand elsewhere than their service.
  private static let byType: [String: Pane] = [
    "AWS::EC2::FlowLog": .logging, "AWS::EC2::KeyPair": .security, "AWS::EC2::Volume": .data,
    "AWS::EC2::VolumeAttachment": .data, "AWS::Route53Resolver::ResolverQueryLoggingConfig": .logging,
  ]

  /// Networks and workloads are the rest.
  private static let byService: [String: Pane] = Dictionary(
    uniqueKeysWithValues: data.map { ($0, .data) } + logging.map { ($0, .logging) } + security.map { ($0, .security) })

  private static let data = [
    "Athena", "Cassandra", "DAX", "DMS", "DocDB", "DocDBElastic", "DynamoDB", "ECR", "EFS", "EMR", "ElastiCache",
    "Elasticsearch", "FSx", "Glue", "Kinesis", "LakeFormation", "MSK", "MemoryDB", "Neptune", "OpenSearchServerless",
    "OpenSearchService", "QLDB", "RDS", "Redshift", "RedshiftServerless", "S3", "S3Express", "S3Tables", "SDB", "SQS",
    "Timestream",
  ]

  private static let logging = [
    "ApplicationSignals", "Chatbot", "CloudTrail", "CloudWatch", "Events", "KinesisFirehose", "Logs", "SNS", "Scheduler",
    "Synthetics", "XRay",
  ]

  private static let security = [
    "ACMPCA", "AccessAnalyzer", "AuditManager", "Backup", "CertificateManager", "CloudFormation", "Cognito", "Config",
    "Detective", "DirectoryService", "FMS", "GuardDuty", "IAM", "IdentityStore", "Inspector", "InspectorV2", "KMS",
    "Macie", "Organizations", "RAM", "RolesAnywhere", "SSM", "SSO", "SecretsManager", "SecurityHub", "ServiceCatalog",
    "Shield", "WAF", "WAFRegional",
  ]
}
