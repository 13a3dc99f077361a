import TapModel

/// Which traffic a flow log records.
enum FlowTraffic: String, Choice {
  case all = "ALL"
  case accept = "ACCEPT"
  case reject = "REJECT"
}

/// How long traffic is gathered into one record.
enum FlowInterval: String, Choice {
  case minute = "1 min"
  case tenMinutes = "10 min"
}

/// The fields of a flow log.
struct FlowLogFields: Schema {
  let name = Field(
    "name", "Name", "flow-log-${EnvironmentSuffix}", help: "The Name tag.", at: "Log/Tags/Key=Name/Value")
  let vpc = Field(
    "vpc", "VPC", Reference(.vpc), required: true, help: "The network it records.", at: .offer(.vpc, "Log/ResourceId"))
  let group = Field(
    "log-group", "Log group", Reference("log-group"), required: true,
    help: "Where records go; its key and retention hold for them.", at: .offer("log-group", "Log/LogGroupName"))
  let traffic = Field("traffic", "Traffic", FlowTraffic.all, help: "What is recorded.", at: "Log/TrafficType")
  let interval = Field(
    "interval", "Interval", FlowInterval.minute, help: "How long traffic is gathered into one record.",
    at: .words("Log/MaxAggregationInterval", [("1 min", 60), ("10 min", 600)]))
  let record = Field(
    "record", "Record", FlowRecord.full, editor: .list(FlowRecord.known),
    help: "The fields of a record: who, what, when, where from, and with what outcome.",
    at: Binding(
      "Log/LogFormat",
      .mapped(put: { FlowRecord.format($0) }, take: { $0.flatMap { FlowRecord.fields($0) } })))
  let role = Field(
    "role", "Role", "flow-log-${EnvironmentSuffix}", help: "Name of the role that delivers the records.",
    at: "Role/RoleName")
}

/// The format of a flow log record: `${srcaddr} ${dstaddr}`, not an expression of CloudFormation.
enum FlowRecord {
  /// What a record says by default (VPC user guide, "Flow log records", version 2).
  static let basic = [
    "version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol", "packets", "bytes",
    "start", "end", "action", "log-status",
  ]
  /// What a record must say besides at High: where it was, and who was behind a NAT or load balancer (AU-3(1)).
  static let full = basic + ["vpc-id", "subnet-id", "instance-id", "flow-direction", "pkt-srcaddr", "pkt-dstaddr"]
  static let known =
    full + ["tcp-flags", "type", "region", "az-id", "pkt-src-aws-service", "pkt-dst-aws-service", "traffic-path"]

  static func format(_ fields: JSON) -> JSON? {
    guard let names = fields.array?.compactMap(\.string), !names.isEmpty else { return nil }
    return .string(names.map { "${\($0)}" }.joined(separator: " "))
  }

  static func fields(_ format: JSON) -> JSON? {
    let parts = format.string.map { SubPart.split($0) } ?? []
    let names: [JSON] = parts.compactMap { if case .variable(let name) = $0 { .string(name) } else { nil } }
    return names.isEmpty ? nil : .array(names)
  }
}

/// Records of every connection in a VPC, delivered to a log group.
let flowLog: Kind = Kind(
  "flow-log", "Flow log", pane: .logging, main: "Log", FlowLogFields(),
  help: "Records who talked to whom in the VPC, and what was refused.",
  summary: { $0.traffic == .all ? "VPC, all" : "VPC, some" },
  offers: [.ref: { $1.ref($0, "Log") }],
  resources: { log, ctx in
    let home = "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc-flow-log/*"
    let caller: JSON = [
      "StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]], "ArnLike": ["aws:SourceArn": text(home)],
    ]
    return [
      Draft(
        "Log", "AWS::EC2::FlowLog",
        [
          "ResourceType": "VPC", "LogDestinationType": "cloud-watch-logs",
          "DeliverLogsPermissionArn": ctx.arn(log, "Role"),
        ]),
      Draft(
        "Role", "AWS::IAM::Role",
        [
          "Description": "Delivers flow log records to their log group",
          "AssumeRolePolicyDocument": NetworkParts.trust("vpc-flow-logs.amazonaws.com", conditions: caller),
          "Policies": [["PolicyName": "deliver", "PolicyDocument": delivery(to: log.group.id, ctx)]],
        ]),
    ]
  })

private func delivery(to group: String, _ ctx: any SynthesisContext) -> JSON {
  let look: JSON = ["Sid": "Look", "Effect": "Allow", "Action": "logs:DescribeLogGroups", "Resource": "*"]
  guard let group = ctx.offer(.arn, of: group) else { return NetworkParts.document([look]) }
  let actions: JSON = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"]
  return NetworkParts.document([
    ["Sid": "Deliver", "Effect": "Allow", "Action": actions, "Resource": group], look,
  ])
}
