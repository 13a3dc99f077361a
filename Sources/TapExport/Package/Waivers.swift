import TapModel
import TapReview

/// What other tools call a rule of ours, so that what a meeting decided is not reported again by them.
struct Waiver: Sendable {
  /// Ids of checkov (its policy index for CloudFormation).
  var checkov: [String] = []
  /// Rules of the AWS Guard rules registry, which are named after the rules of AWS Config.
  var guardRules: [String] = []
  /// Rules of cdk-nag: the pack NIST 800-53 rev 5 without its prefix, and AwsSolutions (cdk-nag, RULES.md).
  var nist: [String] = []
  var solutions: [String] = []
  /// Ids of cfn-lint (its docs/rules.md).
  var cfnLint: [String] = []

  /// By the id of our rule; only what looks for the same thing on the same resource.
  static let all: [String: Waiver] = [
    "balancer.access-log": Waiver(
      checkov: ["CKV_AWS_91"], guardRules: ["ELB_LOGGING_ENABLED"], nist: ["ELBLoggingEnabled"], solutions: ["ELB2"]),
    "balancer.deletion": Waiver(
      guardRules: ["ELB_DELETION_PROTECTION_ENABLED"], nist: ["ELBDeletionProtectionEnabled"]),
    "balancer.headers": Waiver(checkov: ["CKV_AWS_131"]),
    "cache.encrypted": Waiver(checkov: ["CKV_AWS_29"]),
    "cache.sign-in": Waiver(checkov: ["CKV_AWS_31"]),
    "cache.tls": Waiver(checkov: ["CKV_AWS_30"]),
    "dynamodb.protected": Waiver(
      checkov: ["CKV_AWS_28", "CKV_AWS_119"], guardRules: ["DYNAMODB_PITR_ENABLED", "DYNAMODB_TABLE_ENCRYPTED_KMS"]),
    "ecr.key": Waiver(checkov: ["CKV_AWS_136"]),
    "ecr.scan": Waiver(checkov: ["CKV_AWS_163"]),
    "ecr.tags": Waiver(checkov: ["CKV_AWS_51"]),
    "ecs.fargate-shape": Waiver(cfnLint: ["E3047"]),
    "kinesis.encrypted": Waiver(checkov: ["CKV_AWS_43"]),
    "kms.rotation": Waiver(
      checkov: ["CKV_AWS_7"], guardRules: ["CMK_BACKING_KEY_ROTATION_ENABLED"], nist: ["KMSBackingKeyRotationEnabled"]),
    "lambda.concurrency": Waiver(
      checkov: ["CKV_AWS_115"], guardRules: ["LAMBDA_CONCURRENCY_CHECK"], nist: ["LambdaConcurrency"]),
    "lambda.failed-events": Waiver(
      checkov: ["CKV_AWS_116"], guardRules: ["LAMBDA_DLQ_CHECK"], nist: ["LambdaDLQ"]),
    "lambda.runtime": Waiver(solutions: ["L1"], cfnLint: ["E2531", "W2531"]),
    "lambda.vpc": Waiver(
      checkov: ["CKV_AWS_117"], guardRules: ["LAMBDA_INSIDE_VPC"], nist: ["LambdaInsideVPC"]),
    "logs.key": Waiver(
      checkov: ["CKV_AWS_158"], guardRules: ["CLOUDWATCH_LOG_GROUP_ENCRYPTED"], nist: ["CloudWatchLogGroupEncrypted"]),
    "logs.retention": Waiver(
      checkov: ["CKV_AWS_66"], guardRules: ["CW_LOGGROUP_RETENTION_PERIOD_CHECK"],
      nist: ["CloudWatchLogGroupRetentionPeriod"]),
    "rds.deletion-protection": Waiver(
      guardRules: ["RDS_INSTANCE_DELETION_PROTECTION_ENABLED"], nist: ["RDSInstanceDeletionProtectionEnabled"],
      solutions: ["RDS10"]),
    "rds.encrypted": Waiver(
      checkov: ["CKV_AWS_16"], guardRules: ["RDS_STORAGE_ENCRYPTED"], nist: ["RDSStorageEncrypted"],
      solutions: ["RDS2"]),
    "rds.iam-sign-in": Waiver(checkov: ["CKV_AWS_161"]),
    "rds.logs": Waiver(
      guardRules: ["RDS_LOGGING_ENABLED"], nist: ["RDSLoggingEnabled"]),
    "rds.monitoring": Waiver(
      checkov: ["CKV_AWS_118"], guardRules: ["RDS_ENHANCED_MONITORING_ENABLED"],
      nist: ["RDSEnhancedMonitoringEnabled"]),
    "rds.multi-az": Waiver(
      checkov: ["CKV_AWS_157"], guardRules: ["RDS_MULTI_AZ_SUPPORT"], nist: ["RDSMultiAZSupport"],
      solutions: ["RDS3"]),
    "rds.not-public": Waiver(
      checkov: ["CKV_AWS_17"], guardRules: ["RDS_INSTANCE_PUBLIC_ACCESS_CHECK"], nist: ["RDSInstancePublicAccess"]),
    "s3.access-log": Waiver(
      checkov: ["CKV_AWS_18"], guardRules: ["S3_BUCKET_LOGGING_ENABLED"], nist: ["S3BucketLoggingEnabled"],
      solutions: ["S1"]),
    "s3.copies": Waiver(guardRules: ["S3_BUCKET_REPLICATION_ENABLED"], nist: ["S3BucketReplicationEnabled"]),
    "s3.encrypted": Waiver(guardRules: ["S3_DEFAULT_ENCRYPTION_KMS"], nist: ["S3DefaultEncryptionKMS"]),
    "s3.immutable": Waiver(guardRules: ["S3_BUCKET_DEFAULT_LOCK_ENABLED"]),
    "s3.tls": Waiver(
      guardRules: ["S3_BUCKET_SSL_REQUESTS_ONLY"], nist: ["S3BucketSSLRequestsOnly"], solutions: ["S10"]),
    "s3.versioned": Waiver(
      checkov: ["CKV_AWS_21"], guardRules: ["S3_BUCKET_VERSIONING_ENABLED"], nist: ["S3BucketVersioningEnabled"]),
    "secret.key": Waiver(
      checkov: ["CKV_AWS_149"], guardRules: ["SECRETSMANAGER_USING_CMK"], nist: ["SecretsManagerUsingKMSKey"]),
    "secret.rotation": Waiver(
      guardRules: ["SECRETSMANAGER_ROTATION_ENABLED_CHECK"], nist: ["SecretsManagerRotationEnabled"],
      solutions: ["SMG4"]),
    "sns.encrypted": Waiver(
      checkov: ["CKV_AWS_26"], guardRules: ["SNS_ENCRYPTED_KMS"], nist: ["SNSEncryptedKMS"]),
    "sqs.customer-key": Waiver(checkov: ["CKV_AWS_27"]),
    "subnet.literal-zone": Waiver(cfnLint: ["W3010"]),
    "trail.integrity": Waiver(
      checkov: ["CKV_AWS_36"], guardRules: ["CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED"],
      nist: ["CloudTrailLogFileValidationEnabled"]),
    "trail.key": Waiver(
      checkov: ["CKV_AWS_35"], guardRules: ["CLOUD_TRAIL_ENCRYPTION_ENABLED"], nist: ["CloudTrailEncryptionEnabled"]),
    "trail.log-group": Waiver(
      guardRules: ["CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED"], nist: ["CloudTrailCloudWatchLogsEnabled"]),
  ]
}

extension Template {
  /// Writes what was decided on a resource into its Metadata, in the forms that other tools read, with the reason.
  mutating func carry(_ decided: [Standing.Decided]) {
    let byResource = Dictionary(grouping: decided.filter { $0.finding.resource != nil }) { $0.finding.resource ?? "" }
    for index in resources.indices {
      let decisions = (byResource[resources[index].id] ?? []).map(\.decision)
      guard !decisions.isEmpty else { continue }
      var metadata = resources[index].attributes["Metadata"] ?? [:]
      for member in Template.waivers(decisions).members {
        metadata[member.key] = Template.join(metadata[member.key], member.value)
      }
      resources[index].attributes["Metadata"] = metadata
    }
  }

  private static func waivers(_ decisions: [Decision]) -> JSON.Object {
    var (checkov, guardRules, nag, lint): ([JSON], [JSON], [JSON], [JSON]) = ([], [], [], [])
    for decision in decisions {
      guard let waiver = Waiver.all[decision.subject.rule] else { continue }
      let why =
        "\(decision.id), \(decision.words): \(decision.reason.isEmpty ? decision.compensating : decision.reason)"
      let reason = JSON.string(visible(why))
      checkov += waiver.checkov.map { ["id": .string($0), "comment": reason] }
      guardRules += waiver.guardRules.map { .string($0) }
      let ids = waiver.nist.map { "NIST.800.53.R5-" + $0 } + waiver.solutions.map { "AwsSolutions-" + $0 }
      nag += ids.map { ["id": .string($0), "reason": reason] }
      lint += waiver.cfnLint.map { .string($0) }
    }
    var object = JSON.Object([.init("TapTui", ["Decisions": .array(decisions.map(\.json))])])
    if !lint.isEmpty { object["cfn-lint"] = ["config": ["ignore_checks": .array(lint)]] }
    if !checkov.isEmpty { object["checkov"] = ["skip": .array(checkov)] }
    if !guardRules.isEmpty { object["guard"] = ["SuppressedRules": .array(guardRules)] }
    if !nag.isEmpty { object["cdk_nag"] = ["rules_to_suppress": .array(nag)] }
    return object
  }

  /// Two values of Metadata as one: objects member by member, lists one after the other.
  private static func join(_ old: JSON?, _ new: JSON) -> JSON {
    switch (old, new) {
    case (.object(let before)?, .object(let after)):
      var joined = before
      for member in after.members { joined[member.key] = join(before[member.key], member.value) }
      return .object(joined)
    case (.array(let before)?, .array(let after)): return .array(before + after.filter { !before.contains($0) })
    default: return new
    }
  }
}
