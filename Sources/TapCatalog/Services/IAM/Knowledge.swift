import TapModel

/// What IAM's actions and the policies of AWS allow beyond what they say.
enum IAMKnowledge {
  /// Actions that know no resource, or that read what only a listing of all shows: `*` is the only resource they take.
  ///
  /// Source: Service Authorization Reference, actions without resource types.
  static let withoutResource = [
    "access-analyzer:validatepolicy", "acm:listcertificates", "application-autoscaling:describe*",
    "autoscaling:describe*", "cloudformation:describe*", "cloudformation:list*", "cloudtrail:describetrails",
    "cloudwatch:describealarms*", "cloudwatch:getmetric*", "cloudwatch:listmetrics", "cloudwatch:putmetricdata",
    "config:putevaluations", "ec2:assignprivateipaddresses", "ec2:createnetworkinterface", "ec2:deletenetworkinterface",
    "ec2:describe*", "ec2:unassignprivateipaddresses", "ec2messages:*", "ecr:describeregistry",
    "ecr:getauthorizationtoken", "ecs:discoverpollendpoint", "ecs:listclusters", "elasticache:describe*",
    "elasticloadbalancing:describe*", "guardduty:listdetectors", "health:describe*", "iam:getaccount*",
    "iam:list*", "kinesis:liststreams", "kms:createkey", "kms:generaterandom", "kms:listaliases", "kms:listkeys",
    "lambda:listfunctions", "logs:createlogdelivery", "logs:deletelogdelivery", "logs:describeloggroups",
    "logs:describeresourcepolicies", "logs:getlogdelivery", "logs:getqueryresults", "logs:listlogdeliveries",
    "logs:putresourcepolicy", "logs:updatelogdelivery", "rds:describe*", "s3:getaccountpublicaccessblock",
    "s3:listallmybuckets", "secretsmanager:getrandompassword", "secretsmanager:listsecrets", "sns:listtopics",
    "sqs:listqueues", "ssm:describeparameters", "ssmmessages:*", "sts:getcalleridentity", "tag:getresources",
    "xray:get*", "xray:put*",
  ]

  /// Nil for an action of a service that is not known.
  static func knowsNoResource(_ action: String) -> Bool? {
    if withoutResource.contains(where: { Glob.matches($0, action, anyCase: true) }) { return true }
    let parts = action.lowercased().split(separator: ":")
    guard parts.count == 2 else { return false }
    guard let known = ResourcelessActions.of(parts[0]) else { return parts[0].contains("*") ? false : nil }
    return known.contains { pattern in
      pattern.last == "*" ? parts[1].hasPrefix(pattern.dropLast()) : parts[1] == pattern
    }
  }

  /// Actions that let their holder become more than it is, and the condition that tames each.
  ///
  /// Source: Prowler iam_policy_allows_privilege_escalation.
  static let escalations: [(action: String, tamedBy: [String], onlyOnAll: Bool)] = [
    ("iam:PassRole", ["iam:PassedToService"], true),
    ("iam:CreatePolicyVersion", [], false),
    ("iam:SetDefaultPolicyVersion", [], false),
    ("iam:AttachRolePolicy", ["iam:PermissionsBoundary", "iam:PolicyARN"], false),
    ("iam:AttachUserPolicy", ["iam:PermissionsBoundary", "iam:PolicyARN"], false),
    ("iam:PutRolePolicy", ["iam:PermissionsBoundary"], false),
    ("iam:PutUserPolicy", ["iam:PermissionsBoundary"], false),
    ("iam:UpdateAssumeRolePolicy", [], false),
    ("iam:CreateAccessKey", [], false),
    ("lambda:UpdateFunctionCode", [], true),
    ("sts:AssumeRole", [], true),
    ("kms:PutKeyPolicy", [], false),
    ("kms:CreateGrant", ["kms:GrantIsForAWSResource", "kms:GrantOperations"], false),
  ]

  /// Policies of AWS that make an administrator.
  static func isAdministrative(_ policy: String) -> Bool {
    let name = policy.split(separator: "/").last.map(String.init) ?? policy
    return ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"].contains(name) || name.hasSuffix("FullAccess")
  }

  /// What policies of AWS allow on every resource, in a few words.
  ///
  /// Source: AWS managed policy reference.
  static let wide: [String: String] = [
    "AWSLambdaBasicExecutionRole": "logs on all",
    "AWSLambdaVPCAccessExecutionRole": "logs, interfaces on all",
    "AWSLambdaKinesisExecutionRole": "logs, streams on all",
    "AWSLambdaSQSQueueExecutionRole": "logs, queues on all",
    "AmazonECSTaskExecutionRolePolicy": "images, logs on all",
    "AmazonAPIGatewayPushToCloudWatchLogs": "logs on all",
    "AmazonRDSEnhancedMonitoringRole": "logs on all",
    "AWSBackupServiceRolePolicyForBackup": "all stores",
    "AWSBackupServiceRolePolicyForRestores": "all stores",
    "AmazonSSMManagedInstanceCore": "parameters on all",
    "CloudWatchAgentServerPolicy": "logs, metrics on all",
  ]
}
