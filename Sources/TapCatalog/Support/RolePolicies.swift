import TapModel

/// Everything that the template lets a role do: inline policies, attached policies, known policies of AWS.
package final class RolePolicies: Extract {
  /// Of inline policies and of those policies of the template that are attached, in this order.
  package let statements: [PolicyStatement]
  /// Policies of AWS by name (`service-role/AWSLambdaBasicExecutionRole`), each with the value that names it.
  package let managed: [(name: String, value: Value)]
  /// Whether a policy is attached whose text the template does not hold.
  package let hasMore: Bool

  /// Reads a resource of type AWS::IAM::Role.
  package init(_ role: Value) {
    var documents = role["Policies"].elements.map { $0["PolicyDocument"] }
    var managed: [(name: String, value: Value)] = []
    var hasMore = role["Policies"].isUnknown || role["ManagedPolicyArns"].isUnknown
    for arn in role["ManagedPolicyArns"].elements {
      if let name = arn.text.flatMap({ ManagedPolicies.name(in: $0) }) {
        managed.append((name, arn))
        if ManagedPolicies.actions[name] == nil { hasMore = true }
      } else if let policy = arn.target, policy.type == "AWS::IAM::ManagedPolicy" {
        documents.append(policy["PolicyDocument"])
      } else {
        hasMore = true
      }
    }
    statements = (documents + RolePolicies.attached(to: role)).flatMap(\.statements)
    self.managed = managed
    self.hasMore = hasMore
  }

  /// Nothing is left to read.
  package func complete() {}

  /// Documents of the policies that name the role, by reference or by its name.
  private static func attached(to role: Value) -> [Value] {
    var documents: [Value] = []
    for type in ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"] {
      documents += role.referrers(type).filter { policy in policy["Roles"].elements.contains { $0.targetID == role.id }
      }
      .map { $0["PolicyDocument"] }
      guard let name = role["RoleName"].text else { continue }
      documents += role.view.resources(of: type, where: "/Roles/0", is: name).map { $0["PolicyDocument"] }
    }
    documents += role.referrers("AWS::IAM::RolePolicy").filter { $0["RoleName"].targetID == role.id }
      .map { $0["PolicyDocument"] }
    return documents
  }

  /// Whether an action is allowed, on a resource where one is given; a denial without condition wins.
  package func permits(_ action: String, on resource: Value? = nil) -> Certainty {
    guard let resource else { return permits(action, onText: nil) }
    guard let text = resource.comparable else { return .all([permits(action, onText: nil), .unknown]) }
    return permits(action, onText: text)
  }

  /// As `permits(_:on:)`, of a resource as a text: an ARN, or `${Id}` of one in the template.
  package func permits(_ action: String, onText resource: String?) -> Certainty {
    let denials = statements.lazy.filter { $0.denies && !$0.value["Condition"].exists }
    if denials.contains(where: { $0.covers(action, onText: resource) == .yes }) { return .no }
    let byAWS = managed.contains { policy in
      (ManagedPolicies.actions[policy.name] ?? []).contains { Glob.matches($0, action, anyCase: true) }
    }
    if byAWS { return .yes }
    let own = Certainty.any(
      statements.lazy.filter { !$0.denies }.map { $0.allows ? $0.covers(action, onText: resource) : .unknown })
    return own == .no && hasMore ? .unknown : own
  }

  /// The first of some actions that is surely not allowed, or the first that cannot be judged.
  package func lacking(_ actions: [String], on resource: Value? = nil) -> (action: String, certainty: Certainty)? {
    let answers = actions.map { ($0, permits($0, on: resource)) }
    return answers.first { $0.1 == .no } ?? answers.first { $0.1 == .unknown }
  }
}

extension Value {
  /// Of a role (this value).
  package var rolePolicies: RolePolicies { extract(RolePolicies.self) }

  /// Whether a role (this value) lets a service assume it: `ecs-tasks.amazonaws.com`.
  package func trusts(_ service: String) -> Certainty {
    let document = self["AssumeRolePolicyDocument"]
    if document.isUnknown { return .unknown }
    return .any(
      document.statements.lazy.filter { $0.allows && $0.covers("sts:AssumeRole") != .no }.flatMap(\.principals)
        .map { principal in
          guard principal.kind == "Service" else { return .no }
          guard let name = principal.text else { return .unknown }
          return name == service ? .yes : .no
        })
  }
}

/// What some policies of AWS allow (AWS managed policy reference); they allow it on every resource.
package enum ManagedPolicies {
  /// Path and name of a policy that AWS owns; nil for any other ARN.
  package static func name(in arn: String) -> String? {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[2] == "iam", parts[4] == "aws", parts[5].hasPrefix("policy/") else { return nil }
    return String(parts[5].dropFirst("policy/".count))
  }

  private static let writeLogs = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
  private static let interfaces = [
    "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface",
    "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
  ]

  /// Actions by path and name; a policy that is not here is attached, but what it allows is not known.
  package static let actions: [String: [String]] = [
    "AdministratorAccess": ["*"],
    "service-role/AmazonECSTaskExecutionRolePolicy": [
      "ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage",
      "logs:CreateLogStream", "logs:PutLogEvents",
    ],
    "service-role/AWSLambdaBasicExecutionRole": writeLogs,
    "service-role/AWSLambdaVPCAccessExecutionRole": writeLogs + interfaces,
    "service-role/AWSLambdaSQSQueueExecutionRole": writeLogs + [
      "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
    ],
    "service-role/AWSLambdaKinesisExecutionRole": writeLogs + [
      "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator",
      "kinesis:ListShards", "kinesis:ListStreams", "kinesis:SubscribeToShard",
    ],
    "service-role/AmazonAPIGatewayPushToCloudWatchLogs": writeLogs + [
      "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:GetLogEvents", "logs:FilterLogEvents",
    ],
    "service-role/AmazonRDSEnhancedMonitoringRole": writeLogs + [
      "logs:PutRetentionPolicy", "logs:DescribeLogStreams", "logs:GetLogEvents",
    ],
    "AWSXRayDaemonWriteAccess": [
      "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets",
      "xray:GetSamplingStatisticSummaries",
    ],
  ]
}
