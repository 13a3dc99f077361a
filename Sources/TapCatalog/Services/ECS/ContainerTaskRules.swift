import TapModel

let ecsOwnImage: Rule = Rule(
  "ecs.own-image", "Image is not pinned in the own registry",
  why: "An image from elsewhere, or under a name that can move, may be another one tomorrow than the one you tested.",
  level: .gap, high: .gap, ["CM-7(5)", "SI-7", "CM-14"], on: ["AWS::ECS::TaskDefinition"],
  source: "FedRAMP rev 5 profile CM-7(5), SI-7; cdk-nag; own reading",
  passes: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":{"Fn::Sub":"${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/app@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}]}}"#,
    #"{"Repo":{"Type":"AWS::ECR::Repository","Properties":{"ImageTagMutability":"IMMUTABLE"}},"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":{"Fn::Sub":"${Repo.RepositoryUri}:v1"}}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"amazon/amazon-ecs-sample"}]}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":{"Fn::Sub":"${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/app:latest"}}]}}"#,
  ]
) { task in eachContainer(of: task) { judgeImage($0["Image"]) } }

private func judgeImage(_ image: Value) -> Outcome {
  if case .unknown(let why) = image.resolved { return .unknown(why) }
  guard let text = image.comparable else { return image.fails("names no image") }
  let repository = image.namedIDs.lazy.compactMap { image.view.resource($0) }.first {
    $0.type == "AWS::ECR::Repository"
  }
  let host = text.prefix { $0 != "/" }
  guard repository != nil || host.contains(".dkr.ecr") else { return image.fails("not from the own registry") }
  if let account = host.split(separator: ".").first, account == "public" {
    return image.fails("from a public registry")
  }
  let halves = text.split(separator: "@", maxSplits: 1)
  if halves.count == 2, halves[1].hasPrefix("sha256:"), halves[1].utf8.count == 71 { return .passes }
  if repository?["ImageTagMutability"].text == "IMMUTABLE", !text.hasSuffix(":latest"), halves[0].contains(":") {
    return .attested("a tag that the repository keeps from moving")
  }
  return image.fails("not pinned by digest")
}

/// One verdict over the containers of a task.
func eachContainer(of task: Value, _ judge: (Value) -> Outcome) -> Outcome {
  let containers = task["ContainerDefinitions"]
  return containers.doubt ?? .all(containers.elements.map(judge))
}

let ecsLogs: Rule = Rule(
  "ecs.logs", "Container writes no log",
  why: "What a container does leaves no trace where nobody collects its output.",
  level: .gap, high: .gap, ["AU-12", "AU-2"], on: ["AWS::ECS::TaskDefinition"],
  source: "AWS Config ECS_TASK_DEFINITION_LOG_CONFIGURATION",
  passes: [
    #"{"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"app"}},"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","LogConfiguration":{"LogDriver":"awslogs","Options":{"awslogs-group":{"Ref":"Logs"},"awslogs-region":{"Ref":"AWS::Region"}}}}]}}}"#,
    #"{"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"app"}},"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","LogConfiguration":{"LogDriver":"awslogs","Options":{"awslogs-group":"app"}}}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app"}]}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","LogConfiguration":{"LogDriver":"awslogs","Options":{"awslogs-group":"app"}}}]}}"#,
  ]
) { task in
  eachContainer(of: task) { container in
    let log = container["LogConfiguration"]
    if !log.exists { return log.fails("writes no log", insert: "log-group", bind: "log-group") }
    if let doubt = log["LogDriver"].doubt { return doubt }
    guard log["LogDriver"].text == "awslogs" else { return log["LogDriver"].must(existOr: "no log driver") }
    return judgeLogGroup(log["Options"]["awslogs-group"])
  }
}

private func judgeLogGroup(_ group: Value) -> Outcome {
  if case .unknown(let why) = group.resolved { return .unknown(why) }
  if let target = group.target, target.type == "AWS::Logs::LogGroup" { return .passes }
  if let name = group.text, !group.view.nodes(of: "AWS::Logs::LogGroup", where: "/LogGroupName", is: name).isEmpty {
    return .passes
  }
  return group.fails("log group is not in the template", insert: "log-group", bind: "log-group")
}

let ecsSecrets: Rule = Rule(
  "ecs.plain-secret", "Secret stands in the environment of a container",
  why: "Whoever may read the task definition reads the password; a secret is handed over when the task starts.",
  level: .gap, high: .block, ["IA-5(7)"], on: ["AWS::ECS::TaskDefinition"],
  source: "AWS Config ECS_NO_ENVIRONMENT_SECRETS",
  passes: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","Environment":[{"Name":"STAGE","Value":"dev"}],"Secrets":[{"Name":"DB_PASSWORD","ValueFrom":{"Fn::Sub":"${Credentials}:password::"}}]}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","Environment":[{"Name":"DB_PASSWORD","Value":"hunter2"}]}]}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Image":"app","Secrets":[{"Name":"DB_PASSWORD"}]}]}}"#,
  ]
) { task in
  eachContainer(of: task) { container in
    if let doubt = container["Environment"].doubt ?? container["Secrets"].doubt { return doubt }
    let plain = container["Environment"].elements.map { SecretLike.judge($0["Name"].text ?? "", $0["Value"]) }
    let handed = container["Secrets"].elements.map { $0["ValueFrom"].must(existOr: "says not where the secret is") }
    return .all([.passes] + plain + handed)
  }
}

let ecsSharedFiles: Rule = Rule(
  "ecs.shared-files", "Shared file system is mounted without TLS",
  why: "Files cross the network in the clear, and any task in the network can mount them.",
  level: .gap, high: .block, ["SC-8"], on: ["AWS::ECS::TaskDefinition"],
  source: "Prowler; AWS documentation, Amazon EFS volumes of ECS",
  passes: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"Volumes":[{"Name":"share","EFSVolumeConfiguration":{"FilesystemId":"fs-12345678","TransitEncryption":"ENABLED","AuthorizationConfig":{"IAM":"ENABLED"}}}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"Volumes":[{"Name":"share","EFSVolumeConfiguration":{"FilesystemId":"fs-12345678","AuthorizationConfig":{"IAM":"ENABLED"}}}]}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"Volumes":[{"Name":"share","EFSVolumeConfiguration":{"FilesystemId":"fs-12345678","TransitEncryption":"ENABLED"}}]}}"#,
  ]
) { task in
  if let doubt = task["Volumes"].doubt { return doubt }
  return .all(
    task["Volumes"].elements.map { $0["EFSVolumeConfiguration"] }.filter(\.exists).flatMap { volume in
      [
        volume["TransitEncryption"].must(equal: "ENABLED", "mounted without TLS"),
        volume["AuthorizationConfig"]["IAM"].must(equal: "ENABLED", "mounted without IAM"),
      ]
    })
}
