import TapEngine
import TapModel

@testable import TapCatalog

/// A catalogue of the network alone, with stand-ins for what other services bring: a worker, a store, log groups.
enum NetworkStand {
  struct StationFields: Schema {
    let tier = Field(
      "tier", "Tier", Reference(.subnets),
      at: .offer(.subnets, "Service/NetworkConfiguration/AwsvpcConfiguration/Subnets"),
      .offer(.subnets, "Subnets/SubnetIds"))
    let port = Field("port", "Port", 5432)
  }

  struct LogFields: Schema {
    let name = Field("name", "Name", "log-${EnvironmentSuffix}", at: "Group/LogGroupName")
  }

  /// A task with a role; it writes to a stream.
  static let worker: Kind = Kind(
    "worker", "Worker", pane: .network, main: "Service", StationFields(), help: "A task.",
    offers: [
      .securityGroup: { $1.att($0, "Group", "GroupId") }, .role: { $1.ref($0, "Role") },
      .port: { worker, _ in worker.port.json },
    ]
  ) { worker, ctx in
    let writes: JSON = ["Effect": "Allow", "Action": "kinesis:PutRecord", "Resource": "*"]
    return [
      group(worker, ctx),
      Draft(
        "Role", "AWS::IAM::Role",
        [
          "AssumeRolePolicyDocument": NetworkParts.trust("ecs-tasks.amazonaws.com"),
          "Policies": [["PolicyName": "write", "PolicyDocument": NetworkParts.document([writes])]],
        ]),
      Draft(
        "Task", "AWS::ECS::TaskDefinition",
        [
          "TaskRoleArn": ctx.arn(worker, "Role"),
          "ContainerDefinitions": [["Name": "main", "Image": "main", "LogConfiguration": ["LogDriver": "awslogs"]]],
        ]),
      Draft(
        "Service", "AWS::ECS::Service",
        [
          "TaskDefinition": ctx.ref(worker, "Task"),
          "NetworkConfiguration": [
            "AwsvpcConfiguration": [
              "SecurityGroups": [ctx.att(worker, "Group", "GroupId")]
            ]
          ],
        ]),
    ]
  }

  static let store: Kind = Kind(
    "store", "Store", pane: .data, main: "Store", StationFields(), help: "A database.",
    offers: [.securityGroup: { $1.att($0, "Group", "GroupId") }, .port: { store, _ in store.port.json }],
    grants: [.read: { _, _ in [["Effect": "Allow", "Action": "rds-db:connect", "Resource": "arn:aws:rds-db:::db"]] }]
  ) { store, ctx in
    [
      group(store, ctx),
      Draft(
        "Subnets", "AWS::RDS::DBSubnetGroup",
        ["DBSubnetGroupDescription": "Subnets"]),
      Draft(
        "Store", "AWS::RDS::DBInstance",
        [
          "DBSubnetGroupName": ctx.ref(store, "Subnets"),
          "VPCSecurityGroups": [ctx.att(store, "Group", "GroupId")],
        ]),
    ]
  }

  static let logGroup: Kind = Kind(
    "stand-group", "Log group", pane: .logging, main: "Group", LogFields(), help: "A log group.",
    offers: ["log-group": { $1.ref($0, "Group") }, .arn: { $1.arn($0, "Group") }]
  ) { _, _ in [Draft("Group", "AWS::Logs::LogGroup")] }

  private static func group(_ station: Typed<StationFields>, _ ctx: any SynthesisContext) -> Draft {
    NetworkParts.closedGroup("Group", "A group", vpc: ctx.offer(.vpc, of: station.tier.id) ?? .null)
  }

  static let catalog: Catalog = {
    let aws = Catalog.aws
    return Catalog(
      services: [network, Service("stand", kinds: [worker, store, logGroup])], settings: aws.settings,
      guarded: aws.guarded, boundary: aws.boundary, flow: aws.flow, frame: aws.frame, finish: aws.finish,
      controls: aws.controls, replacement: aws.replacement, baseline: aws.baseline, region: aws.region)
  }()

  /// A VPC with a tier of workers and endpoints, a tier of stores, a flow log and two flows.
  static func engine(baseline: String = "moderate", region: String = "us-east-1") throws -> Engine {
    var settings = catalog.settings.component("settings")
    settings.fields["baseline"] = .string(baseline)
    settings.fields["region"] = .string(region)
    let engine = Engine(Design(settings: settings), catalog: catalog, today: 0)
    for component in components { _ = try engine.apply(.add(component)) }
    for flow in flows { _ = try engine.apply(.addFlow(flow)) }
    return engine
  }

  static let services: JSON = ["ecr.api", "ecr.dkr", "logs", "kinesis-streams"]

  static let components: [Component] = [
    vpc.component("main", ["output": "VPCId"]),
    tier.component("work", ["vpc": "main", "block": 0]),
    tier.component("data", ["vpc": "main", "block": 1, "exposure": "isolated"]),
    logGroup.component("records"),
    flowLog.component("flow-log", ["vpc": "main", "log-group": "records"]),
    endpoints.component("endpoints", ["vpc": "main", "tier": "work", "interfaces": services]),
    worker.component("worker", ["tier": "work"]),
    store.component("db", ["tier": "data"]),
  ]

  static let flows: [Flow] = [
    Flow("worker-to-db", from: "worker", to: "db", .port(nil, "tcp"), "queries"),
    Flow("worker-reads-db", from: "worker", to: "db", .access(.read), "signs in"),
  ]
}
