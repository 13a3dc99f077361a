/// What policies of AWS allow of the functions that guard a system: keys, records, detectors, firewalls, identities.
///
/// Source: AWS managed policy reference, and the documents of the policies as of 2025-02-22, compared action by action
/// with those that `DutyRules` guards.
enum GuardingPolicies {
  /// Actions of a policy, or all but some.
  struct Reach {
    let actions: [String]
    var except: [String] = []

    func covers(_ action: String) -> Bool {
      actions.contains { Glob.matches($0, action, anyCase: true) }
        && !except.contains { Glob.matches($0, action, anyCase: true) }
    }
  }

  /// By path and name; of each only what is more than reading.
  static let wide: [String: Reach] = [
    "AdministratorAccess": Reach(actions: ["*"]),
    "PowerUserAccess": Reach(actions: ["*"], except: ["iam:*", "organizations:*", "account:*"]),
    "IAMFullAccess": Reach(actions: ["iam:*"]),
    "AWSCloudTrail_FullAccess": Reach(actions: ["cloudtrail:*", "s3:PutBucketPolicy", "s3:PutBucketPublicAccessBlock"]),
    "CloudWatchLogsFullAccess": Reach(actions: ["logs:*"]),
    "CloudWatchFullAccess": Reach(actions: ["cloudwatch:*", "logs:*", "sns:*"]),
    "CloudWatchFullAccessV2": Reach(actions: ["cloudwatch:*", "logs:*"]),
    "CloudWatchEventsFullAccess": Reach(actions: ["events:*"]),
    "AmazonEventBridgeFullAccess": Reach(actions: ["events:*", "scheduler:*"]),
    "AWSBackupFullAccess": Reach(actions: ["backup:*"]),
    "AmazonEC2FullAccess": Reach(actions: ["ec2:*", "elasticloadbalancing:*", "cloudwatch:*", "autoscaling:*"]),
    "AmazonVPCFullAccess": Reach(actions: [
      "ec2:*Route*", "ec2:*SecurityGroup*", "ec2:*NetworkAcl*", "ec2:*FlowLogs", "ec2:*Vpc*", "ec2:*InternetGateway",
    ]),
    "AmazonS3FullAccess": Reach(actions: ["s3:*", "s3-object-lambda:*"]),
    "AmazonSNSFullAccess": Reach(actions: ["sns:*"]),
    "AmazonGuardDutyFullAccess": Reach(actions: ["guardduty:*"]),
    "AWSSecurityHubFullAccess": Reach(actions: ["securityhub:*"]),
    "AWSWAFFullAccess": Reach(actions: ["waf:*", "waf-regional:*", "wafv2:*", "s3:PutBucketPolicy"]),
    "IAMAccessAnalyzerFullAccess": Reach(actions: ["access-analyzer:*"]),
    "AmazonRoute53ResolverFullAccess": Reach(actions: ["route53resolver:*"]),
    "AmazonEKSClusterPolicy": Reach(actions: [
      "ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:CreateRoute", "ec2:DeleteRoute",
    ]),
    "SecretsManagerReadWrite": Reach(actions: ["secretsmanager:*", "lambda:AddPermission"]),
    "job-function/NetworkAdministrator": Reach(actions: [
      "ec2:*Route*", "ec2:*SecurityGroup*", "ec2:*NetworkAcl*", "ec2:*FlowLogs", "ec2:*InternetGateway",
      "cloudwatch:DeleteAlarms",
      "cloudwatch:PutMetricAlarm",
    ]),
  ]

  /// Policies that only read, or that let a service do its own work: they change nothing that guards a system but what
  /// the service itself made, as the rules and snapshots of AWS Backup.
  static let harmless: Set<String> = [
    "ReadOnlyAccess", "SecurityAudit", "job-function/ViewOnlyAccess", "AmazonSSMManagedInstanceCore",
    "AmazonSSMReadOnlyAccess", "CloudWatchAgentServerPolicy", "CloudWatchReadOnlyAccess",
    "CloudWatchLogsReadOnlyAccess",
    "AmazonEC2ReadOnlyAccess", "AmazonS3ReadOnlyAccess", "AmazonSQSReadOnlyAccess", "AmazonDynamoDBReadOnlyAccess",
    "AmazonRDSReadOnlyAccess", "AmazonEC2ContainerRegistryReadOnly", "AmazonEC2ContainerRegistryPullOnly",
    "AmazonEC2ContainerRegistryPowerUser", "AWSKeyManagementServicePowerUser",
    "AWSXRayDaemonWriteAccess", "AWSXrayWriteOnlyAccess", "AmazonEKSWorkerNodePolicy",
    "CloudWatchLambdaInsightsExecutionRolePolicy", "AWSBackupServiceRolePolicyForS3Backup",
    "AWSBackupServiceRolePolicyForS3Restore", "service-role/AWSBackupServiceRolePolicyForBackup",
    "service-role/AWSBackupServiceRolePolicyForRestores", "service-role/AWS_ConfigRole",
    "service-role/AmazonEC2ContainerServiceforEC2Role", "service-role/AmazonMSKConnectReadOnlyAccess",
    "service-role/AmazonEBSCSIDriverPolicy", "service-role/AWSLambdaRole", "service-role/AWSLambdaENIManagementAccess",
    "service-role/AWSLambdaDynamoDBExecutionRole", "service-role/AWSLambdaMSKExecutionRole",
  ]

  /// Whether a policy of AWS allows an action; unknown for one that is in no table here.
  static func allows(_ action: String, by name: String) -> Certainty {
    if let reach = wide[name] { return reach.covers(action) ? .yes : .no }
    if harmless.contains(name) { return .no }
    guard let known = ManagedPolicies.actions[name] else { return .unknown }
    return known.contains { Glob.matches($0, action, anyCase: true) } ? .yes : .no
  }
}
