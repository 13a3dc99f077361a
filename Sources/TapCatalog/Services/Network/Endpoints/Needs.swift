import TapModel

/// Which AWS services a workload calls from inside its network, by endpoint name (`ecr.api`, `s3`).
///
/// From what its kind of workload needs, and from the actions of its role, without those that AWS's side of the
/// service performs for it (the developer guides of ECS and Lambda on VPC endpoints).
final class Needs: Extract {
  private(set) var services: Set<String> = []
  /// Why the needs cannot be known in full; nil where they can.
  private(set) var unknown: String?

  init(_ workload: Value) {
    switch workload.type {
    case "AWS::ECS::Service": task(of: workload)
    case "AWS::Lambda::Function": function(workload)
    default: break
    }
  }

  func complete() {}

  /// In the order of their names.
  var sorted: [String] { services.sorted() }

  private func task(of service: Value) {
    guard let task = service["TaskDefinition"].target else {
      unknown = "the task definition is not in the template"
      return
    }
    for container in task["ContainerDefinitions"].elements { self.container(container) }
    if service["EnableExecuteCommand"].truth == true { services.insert("ssmmessages") }
    if let role = task["TaskRoleArn"].target { actions(of: role) { _, _ in false } }
  }

  private func container(_ container: Value) {
    services.formUnion(["ecr.api", "ecr.dkr", "s3"])
    if container["LogConfiguration"]["LogDriver"].text == "awslogs" { services.insert("logs") }
    for secret in container["Secrets"].elements {
      let type = secret["ValueFrom"].target?.type
      let arn = secret["ValueFrom"].comparable ?? ""
      let isParameter = type == "AWS::SSM::Parameter" || arn.contains(":ssm:") || arn.hasPrefix("/")
      services.insert(isParameter ? "ssm" : "secretsmanager")
    }
  }

  private func function(_ function: Value) {
    guard let role = function["Role"].target else {
      unknown = "the role is not in the template"
      return
    }
    let failures = function.referrers("AWS::Lambda::EventInvokeConfig").map {
      $0["DestinationConfig"]["OnFailure"]["Destination"]
    }
    let deadLetters = ([function["DeadLetterConfig"]["TargetArn"]] + failures).compactMap(\.targetID)
    actions(of: role) { action, statement in
      if Needs.performedByLambda.contains(where: { Glob.matches($0, action) }) { return true }
      // Lambda itself sends failed events, and opens its environment.
      let targets = statement.resources.map(\.targetID)
      if let target = targets.first, targets.count == 1, target.map(deadLetters.contains) == true { return true }
      return action == "kms:Decrypt" && function["KmsKeyArn"].exists
    }
  }

  /// What Lambda does with a function's role from outside the VPC: logs, interfaces, traces, polling of sources.
  private static let performedByLambda = [
    "logs:Create*", "logs:PutLogEvents", "ec2:*NetworkInterface*", "ec2:*PrivateIpAddresses", "ec2:DescribeSubnets",
    "ec2:DescribeSecurityGroups", "ec2:DescribeVpcs", "xray:*", "kinesis:Get*", "kinesis:List*", "kinesis:Describe*",
    "kinesis:SubscribeToShard", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
    "sqs:ChangeMessageVisibility", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream",
    "dynamodb:ListStreams",
  ]

  /// Adds the services whose actions a role's own policies allow, but for those that `spared` says are not called.
  private func actions(of role: Value, spared: (String, PolicyStatement) -> Bool) {
    for statement in role.rolePolicies.statements where statement.allows {
      // A use of a key through another service is that service's call.
      if statement.has(condition: "kms:ViaService") { continue }
      for action in statement.actions.compactMap(\.text) where !spared(action, statement) {
        services.formUnion(Needs.endpoints(for: action))
      }
    }
  }

  /// The endpoints that a call of an action goes through.
  static func endpoints(for action: String) -> [String] {
    let prefix = action.prefix { $0 != ":" }
    if prefix == "states" { return action.hasPrefix("states:StartSync") ? ["sync-states"] : ["states"] }
    if prefix == "ecs" { return ["ecs"] }
    return (EndpointService.interfaces + EndpointService.gateways).filter { $0.prefix == prefix }.map(\.name)
  }
}

/// The endpoints of a VPC, each with its service.
private final class NetworkEndpoints: Extract {
  let endpoints: [(service: String, value: Value)]

  init(_ vpc: Value) {
    endpoints = vpc.referrers("AWS::EC2::VPCEndpoint").filter { $0["VpcId"].targetID == vpc.id }
      .compactMap { endpoint in Reach.service(of: endpoint).map { ($0, endpoint) } }
  }

  func complete() {}
}

extension Reach {
  /// The endpoints of a VPC, by the name of their service: `com.amazonaws.us-east-1.kms-fips` is `kms`.
  static func endpoints(of vpc: Value) -> [(service: String, value: Value)] {
    vpc.extract(NetworkEndpoints.self).endpoints
  }

  /// The service of an endpoint; nil where it is none of AWS's, or cannot be known.
  static func service(of endpoint: Value) -> String? {
    guard let name = endpoint["ServiceName"].text else { return nil }
    let parts = name.split(separator: ".").drop { $0 != "amazonaws" }.dropFirst(2)
    let service = parts.joined(separator: ".")
    guard !service.isEmpty else { return nil }
    return service.hasSuffix("-fips") ? String(service.dropLast(5)) : service
  }

  /// What runs code of the system: services, functions, instances.
  static let workloadTypes = ["AWS::ECS::Service", "AWS::Lambda::Function"]

  /// The subnets of a workload, where none of them leads to the internet; nil for a workload with another way.
  ///
  /// Where the design demands isolation, no way counts: it has to go.
  static func isolatedSubnets(of workload: Value) -> [Value]? {
    guard let station = Station(workload), !station.subnets.isEmpty else { return nil }
    if workload.view.design?["Isolation"].truth == true { return station.subnets }
    let hasWay = station.subnets.contains { subnet in
      exits(of: subnet).contains { $0.exit != .internetGateway || station.hasPublicAddress != .no }
    }
    return hasWay ? nil : station.subnets
  }

  /// The VPC of some subnets.
  static func vpc(of subnets: [Value]) -> Value? { subnets.lazy.compactMap { $0["VpcId"].target }.first }
}
