import TapModel

let ecsFargate: Rule = Rule(
  "ecs.fargate-shape", "Fargate does not take this task",
  why: "Deployment fails: Fargate knows only certain pairs of CPU and memory, and gives each task its own network.",
  level: .block, high: .block, evidence: false, on: ["AWS::ECS::TaskDefinition", "AWS::ECS::Service"],
  source: "cfn-lint E3047; AWS documentation, Fargate task definition considerations",
  passes: [
    #"{"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"RequiresCompatibilities":["FARGATE"],"NetworkMode":"awsvpc","Cpu":"256","Memory":"512","ContainerDefinitions":[{"Name":"app","Image":"app","PortMappings":[{"ContainerPort":443,"HostPort":443}]}]}},"App":{"Type":"AWS::ECS::Service","Properties":{"LaunchType":"FARGATE","TaskDefinition":{"Ref":"Task"},"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-a"]}}}}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"RequiresCompatibilities":["FARGATE"],"NetworkMode":"awsvpc","Cpu":".5 vCPU","Memory":"2 GB"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"RequiresCompatibilities":["FARGATE"],"NetworkMode":"awsvpc","Cpu":"256","Memory":"4096"}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"RequiresCompatibilities":["FARGATE"],"NetworkMode":"bridge","Cpu":"256","Memory":"512"}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"RequiresCompatibilities":["FARGATE"],"NetworkMode":"awsvpc","Cpu":"256","Memory":"512","ContainerDefinitions":[{"Name":"app","Image":"app","PortMappings":[{"ContainerPort":443,"HostPort":8443}]}]}}"#,
    #"{"Type":"AWS::ECS::Service","Properties":{"LaunchType":"FARGATE","TaskDefinition":"app:1"}}"#,
  ]
) { $0.type == "AWS::ECS::Service" ? judgeFargateService($0) : judgeFargateTask($0) }

private func judgeFargateService(_ service: Value) -> Outcome {
  guard service["LaunchType"].text == "FARGATE" else { return .notApplicable }
  return service["NetworkConfiguration"]["AwsvpcConfiguration"]["Subnets"].must(existOr: "Fargate needs subnets")
}

private func judgeFargateTask(_ task: Value) -> Outcome {
  let compatible = task["RequiresCompatibilities"]
  if let doubt = compatible.doubt { return doubt }
  let isNamed = compatible.elements.contains { $0.text == "FARGATE" }
  guard isNamed || task.referrers("AWS::ECS::Service").contains(where: { $0["LaunchType"].text == "FARGATE" }) else {
    return .notApplicable
  }
  let ports = task["ContainerDefinitions"].elements.flatMap { $0["PortMappings"].elements }.map { mapping in
    guard let port = mapping["ContainerPort"].number, mapping["HostPort"].exists else { return Outcome.passes }
    return mapping["HostPort"].must(equal: .int(port), "host port differs from the container's")
  }
  return .all(
    [
      isNamed ? .passes : compatible.fails("not declared for Fargate", set: ["FARGATE"]),
      task["NetworkMode"].must(equal: "awsvpc", "Fargate needs network mode awsvpc"),
      judgeSize(task["Cpu"], task["Memory"]),
    ] + ports)
}

private func judgeSize(_ cpu: Value, _ memory: Value) -> Outcome {
  if let doubt = cpu.doubt ?? memory.doubt { return doubt }
  guard let units = cpu.text.flatMap({ FargateSize.amount($0, unit: "vcpu") }) else {
    return cpu.fails("no CPU", set: "256")
  }
  guard let legal = FargateSize.memory[units] else { return cpu.fails("Fargate has no \(units) CPU units", set: "256") }
  let amount = memory.text.flatMap { FargateSize.amount($0, unit: "gb") } ?? 0
  guard !legal.contains(amount) else { return .passes }
  let nearest = legal.min { abs($0 - amount) < abs($1 - amount) } ?? legal[0]
  return memory.fails("\(amount) MiB do not go with \(units) CPU units", set: .string(String(nearest)))
}

/// What Fargate sells (AWS documentation, task size; the same table as cfn-lint's E3047).
enum FargateSize {
  /// MiB by CPU units.
  static let memory: [Int: [Int]] = [
    256: [512, 1024, 2048],
    512: Array(stride(from: 1024, through: 4096, by: 1024)),
    1024: Array(stride(from: 2048, through: 8192, by: 1024)),
    2048: Array(stride(from: 4096, through: 16_384, by: 1024)),
    4096: Array(stride(from: 8192, through: 30_720, by: 1024)),
    8192: Array(stride(from: 16_384, through: 61_440, by: 4096)),
    16_384: Array(stride(from: 32_768, through: 122_880, by: 8192)),
  ]

  /// Units of CPU or MiB: `1024`, `1 vCPU`, `.5 vCPU`, `2 GB`.
  static func amount(_ text: String, unit: String) -> Int? {
    if let number = Int(text) { return number }
    let word = text.lowercased().filter { $0 != " " }
    guard word.hasSuffix(unit), let number = Double("0" + word.dropLast(unit.count)) else { return nil }
    return number < 1000 ? Int(number * 1024) : nil
  }
}

let ecsExecutionRole: Rule = Rule(
  "ecs.execution-role", "Execution role cannot start the task",
  why: "Tasks stop before they run: the image cannot be pulled, the log not opened, or the secret not read.",
  level: .block, high: .block, evidence: false, on: ["AWS::ECS::TaskDefinition"],
  source: "AWS documentation, Amazon ECS task execution IAM role",
  passes: [
    #"{"Role":\#(executionTrust),"ManagedPolicyArns":["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]}},"Task":\#(pullingTask)}"#,
    #"{"Key":{"Type":"AWS::KMS::Key","Properties":{}},"Credentials":{"Type":"AWS::SecretsManager::Secret","Properties":{"KmsKeyId":{"Ref":"Key"}}},"Role":\#(executionTrust),"Policies":[{"PolicyName":"work","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":{"Ref":"Credentials"}},{"Effect":"Allow","Action":"kms:Decrypt","Resource":{"Fn::GetAtt":["Key","Arn"]}}]}}]}},"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ExecutionRoleArn":{"Fn::GetAtt":["Role","Arn"]},"ContainerDefinitions":[{"Name":"app","Image":"app","Secrets":[{"Name":"DB_HOST","ValueFrom":{"Fn::Sub":"${Credentials}:host::"}}]}]}}}"#,
  ],
  fails: [
    #"{"Role":\#(executionTrust)}},"Task":\#(pullingTask)}"#,
    #"{"Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]},"ManagedPolicyArns":["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]}},"Task":\#(pullingTask)}"#,
    #"{"Credentials":{"Type":"AWS::SecretsManager::Secret","Properties":{}},"Role":\#(executionTrust),"ManagedPolicyArns":["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]}},"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ExecutionRoleArn":{"Fn::GetAtt":["Role","Arn"]},"ContainerDefinitions":[{"Name":"app","Image":"app","Secrets":[{"Name":"DB_HOST","ValueFrom":{"Ref":"Credentials"}}]}]}}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"RequiresCompatibilities":["FARGATE"],"ContainerDefinitions":[{"Name":"app","Image":"app","LogConfiguration":{"LogDriver":"awslogs"}}]}}"#,
  ]
) { task in
  let needs = StartNeeds(task)
  let name = task["ExecutionRoleArn"]
  guard !needs.isEmpty else { return .notApplicable }
  guard let role = name.target else {
    return name.doubt ?? (name.exists ? .notApplicable : name.fails("no execution role"))
  }
  let policies = role.rolePolicies
  return .all([judgeTrust(role, name)] + needs.actions.map { judge($0, policies, name) })
}

private func judgeTrust(_ role: Value, _ name: Value) -> Outcome {
  switch role.trusts("ecs-tasks.amazonaws.com") {
  case .yes: .passes
  case .no: name.fails("ECS tasks may not assume the role")
  case .unknown: .unknown("who may assume \(role.id)")
  }
}

private func judge(_ need: (action: String, resource: String?), _ policies: RolePolicies, _ name: Value) -> Outcome {
  switch policies.permits(need.action, onText: need.resource) {
  case .yes: .passes
  case .no: name.fails("execution role lacks \(need.action)")
  case .unknown: .unknown("whether the execution role has \(need.action)")
  }
}

/// What must be allowed before the containers of a task run.
private struct StartNeeds {
  private(set) var actions: [(action: String, resource: String?)] = []
  var isEmpty: Bool { actions.isEmpty }

  init(_ task: Value) {
    // On EC2 the agent pulls and logs by the role of the instance.
    let isOnInstance =
      !task["RequiresCompatibilities"].isUnknown
      && !task["RequiresCompatibilities"].elements.contains { ["FARGATE", "EXTERNAL"].contains($0.text) }
    for container in task["ContainerDefinitions"].elements {
      for secret in container["Secrets"].elements { add(secret: secret["ValueFrom"]) }
      if isOnInstance { continue }
      if container["Image"].comparable?.contains(".dkr.ecr") == true {
        add(["ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"])
      }
      if container["LogConfiguration"]["LogDriver"].text == "awslogs" {
        add(["logs:CreateLogStream", "logs:PutLogEvents"])
      }
    }
  }

  private mutating func add(_ names: [String], on resource: String? = nil) {
    for name in names where !actions.contains(where: { $0.action == name && $0.resource == resource }) {
      actions.append((name, resource))
    }
  }

  /// The secret or parameter, and the key that it is encrypted with.
  private mutating func add(secret: Value) {
    guard let text = secret.comparable else { return }
    let target = secret.namedIDs.lazy.compactMap { secret.view.resource($0) }.first
    let isParameter = target?.type == "AWS::SSM::Parameter" || (target == nil && !text.contains(":secretsmanager:"))
    if isParameter { return add(["ssm:GetParameters"]) }
    guard let target else { return add(["secretsmanager:GetSecretValue"]) }
    let offered = text.split(separator: "}", maxSplits: 1).first.map { $0 + "}" } ?? ""
    add(["secretsmanager:GetSecretValue"], on: offered)
    if target["KmsKeyId"].target?.type == "AWS::KMS::Key" { add(["kms:Decrypt"], on: target["KmsKeyId"].comparable) }
  }
}

private let executionTrust =
  #"{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#
private let pullingTask =
  #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"RequiresCompatibilities":["FARGATE"],"ExecutionRoleArn":{"Fn::GetAtt":["Role","Arn"]},"ContainerDefinitions":[{"Name":"app","Image":{"Fn::Sub":"${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/app@sha256:1"},"LogConfiguration":{"LogDriver":"awslogs"}}]}}"#
