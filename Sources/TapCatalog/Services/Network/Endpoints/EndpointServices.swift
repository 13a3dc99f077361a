/// An AWS service that can be reached through an interface endpoint.
struct EndpointService: Sendable {
  /// Last part of the service name: `com.amazonaws.REGION.NAME`.
  let name: String
  /// The prefix of its IAM actions.
  let prefix: String
  init(_ name: String, _ prefix: String) {
    self.name = name
    self.prefix = prefix
  }

  /// Interface endpoints that workloads of this catalogue need (each service's page "interface VPC endpoints").
  ///
  /// Where one prefix has several, all are needed by a workload whose role holds its actions.
  static let interfaces: [EndpointService] = [
    .init("ecr.api", "ecr"), .init("ecr.dkr", "ecr"), .init("logs", "logs"), .init("secretsmanager", "secretsmanager"),
    .init("kms", "kms"), .init("ssm", "ssm"), .init("ssmmessages", "ssmmessages"), .init("ec2messages", "ec2messages"),
    .init("kinesis-streams", "kinesis"), .init("kinesis-firehose", "firehose"), .init("lambda", "lambda"),
    .init("sqs", "sqs"), .init("sns", "sns"), .init("sts", "sts"), .init("events", "events"), .init("states", "states"),
    .init("sync-states", "states"), .init("monitoring", "cloudwatch"), .init("xray", "xray"),
    .init("rds-data", "rds-data"), .init("execute-api", "execute-api"), .init("ecs", "ecs"),
    .init("ecs-agent", "ecs"), .init("ecs-telemetry", "ecs"), .init("cloudformation", "cloudformation"),
    .init("config", "config"), .init("ec2", "ec2"),
  ]

  /// Services that a route table reaches (VPC user guide, "Gateway endpoints").
  static let gateways: [EndpointService] = [.init("s3", "s3"), .init("dynamodb", "dynamodb")]

  /// Services whose pages name a FIPS form of the endpoint.
  static let validated: Set<String> = ["kms"]

  static func named(_ name: String) -> EndpointService? { (interfaces + gateways).first { $0.name == name } }
}
