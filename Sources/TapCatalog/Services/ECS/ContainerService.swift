import TapModel

/// Containers on Fargate: cluster, task, service, both roles, and a closed security group.
let containerService: Kind = Kind(
  "container-service", "Container service", pane: .network, main: "Service", ContainerServiceFields(),
  help: "Runs a container on Fargate in two zones, without public address, with secrets as secrets.", parent: "tier",
  summary: { "ECS x\($0.count), port \($0.port)" },
  offers: [
    .securityGroup: { $1.att($0, "Group", "GroupId") },
    .port: { service, _ in .int(service.port) },
    .role: { $1.ref($0, "TaskRole") },
    .name: { $1.att($0, "Service", "Name") },
    .ref: { $1.ref($0, "Service") },
    "cluster": { $1.ref($0, "Cluster") },
    "web-target": { service, ctx in service.balancer ? ctx.ref(service, "Balancer") : nil },
  ],
  contributions: { service, ctx in insightsGroup(service) + taskAlarms(service, ctx) },
  outputs: { service, ctx in
    let name = service.output.isEmpty ? Names.pascal(service.id) + "Cluster" : service.output
    return [Output(name, "Name of the ECS cluster", ctx.ref(service, "Cluster"))]
  },
  resources: { service, ctx in
    var drafts = [
      cluster(service, ctx),
      executionRole(service, ctx),
      Workload.role("TaskRole", for: "ecs-tasks.amazonaws.com", if: ofThisAccount, []),
      task(service, ctx),
      Workload.group(in: service.tier, "Container service; flows open it", ctx),
      ecsService(service, ctx),
    ]
    if service.scaling { drafts += scaling(service, ctx) }
    if service.balancer { drafts += InternalBalancer.drafts(service, ctx) }
    if service.image.contains(".dkr.ecr.") { drafts.append(imagePrerequisite(service)) }
    return drafts
  })

private func cluster(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> Draft {
  let group = insightsGroup(service).isEmpty ? [] : [ctx.id(service.logs.id, Names.pascal(service.id) + "Insights")]
  return Draft(
    "Cluster", "AWS::ECS::Cluster", ["ClusterSettings": [["Name": "containerInsights"]]], dependsOn: group)
}

/// The group that Container Insights writes to; made before the cluster, else AWS makes it without end or key.
private func insightsGroup(_ service: Typed<ContainerServiceFields>) -> [Contribution] {
  guard service.insights != .disabled, !service.logs.isNone, !service.cluster.isEmpty else { return [] }
  return [
    Contribution(
      to: service.logs.id, "log-group",
      ["Role": "Insights", "Name": text("/aws/ecs/containerinsights/\(service.cluster)/performance")])
  ]
}

private func task(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> Draft {
  var container: JSON = [
    "Name": "", "Image": "", "Essential": true,
    "PortMappings": [["ContainerPort": .int(service.port)]],
    "LogConfiguration": ["LogDriver": "awslogs", "Options": ["awslogs-region": ["Ref": "AWS::Region"]]],
  ]
  if let secret = ctx.offer("secret", of: service.secret.id), !service.secrets.pairs.isEmpty {
    container["Secrets"] = .array(
      service.secrets.pairs.map { ["Name": .string($0.name), "ValueFrom": Workload.text("", secret, ":\($0.text)::")] })
  }
  return Draft(
    "Task", "AWS::ECS::TaskDefinition",
    [
      "NetworkMode": "awsvpc", "RequiresCompatibilities": ["FARGATE"],
      "ExecutionRoleArn": ctx.arn(service, "ExecutionRole"), "TaskRoleArn": ctx.arn(service, "TaskRole"),
      "ContainerDefinitions": [container],
    ])
}

private func ecsService(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> Draft {
  var properties: JSON = [
    "Cluster": ctx.ref(service, "Cluster"), "TaskDefinition": ctx.ref(service, "Task"), "LaunchType": "FARGATE",
    "PropagateTags": "SERVICE",
    "DeploymentConfiguration": ["MinimumHealthyPercent": 100, "MaximumPercent": 200],
    "NetworkConfiguration": [
      "AwsvpcConfiguration": [
        "Subnets": ctx.offer(.subnets, of: service.tier.id) ?? [],
        "SecurityGroups": [ctx.att(service, "Group", "GroupId")],
      ]
    ],
  ]
  guard service.balancer else { return Draft("Service", "AWS::ECS::Service", properties) }
  properties["LoadBalancers"] = [
    [
      "ContainerName": .string(service.container), "ContainerPort": .int(service.port),
      "TargetGroupArn": ctx.ref(service, "Targets"),
    ]
  ]
  return Draft("Service", "AWS::ECS::Service", properties, dependsOn: [ctx.id(service.id, "Listener")])
}

private func scaling(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> [Draft] {
  let resource = "service/${\(ctx.id(service.id, "Cluster"))}/${\(ctx.id(service.id, "Service")).Name}"
  return [
    Draft(
      "Target", "AWS::ApplicationAutoScaling::ScalableTarget",
      ["ServiceNamespace": "ecs", "ScalableDimension": "ecs:service:DesiredCount", "ResourceId": text(resource)]),
    Draft(
      "Scaling", "AWS::ApplicationAutoScaling::ScalingPolicy",
      [
        "PolicyName": "cpu", "PolicyType": "TargetTrackingScaling", "ScalingTargetId": ctx.ref(service, "Target"),
        "TargetTrackingScalingPolicyConfiguration": [
          "PredefinedMetricSpecification": ["PredefinedMetricType": "ECSServiceAverageCPUUtilization"]
        ],
      ]),
  ]
}

private func taskAlarms(_ service: Typed<ContainerServiceFields>, _ ctx: any SynthesisContext) -> [Contribution] {
  let dimensions = [("ClusterName", ctx.ref(service, "Cluster")), ("ServiceName", ctx.att(service, "Service", "Name"))]
  var all =
    Workload.alarm(
      service.alarms, "Cpu", "AWS/ECS", "CPUUtilization", dimensions, "Average", above: 85, periods: 3,
      "Tasks are short of CPU")
    + Workload.alarm(
      service.alarms, "Memory", "AWS/ECS", "MemoryUtilization", dimensions, "Average", above: 85, periods: 3,
      "Tasks are short of memory")
  if service.insights != .disabled {
    let wanted = service.scaling ? service.least : service.count
    all += Workload.alarm(
      service.alarms, "Tasks", "ECS/ContainerInsights", "RunningTaskCount", dimensions, "Minimum", below: wanted,
      periods: 3, "Fewer tasks run than asked for")
  }
  return all
}

private func imagePrerequisite(_ service: Typed<ContainerServiceFields>) -> Draft {
  .declaration(
    "Prerequisite", service.id + "-image",
    [
      "Name": text(service.image), "What": "The image of the container, pushed and scanned",
      "Owner": "The team that builds it", "Keys": ["The digest in the image field"],
    ])
}
