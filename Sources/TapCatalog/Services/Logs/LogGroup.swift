import TapModel

/// Fields of a log group.
struct LogGroupFields: Schema {
  let name = Field("name", "Name", "log-group-${EnvironmentSuffix}", required: true, at: "Group/LogGroupName")
  let retention = Field("retention", "Kept", Retention(365), unit: "d", at: Retention.property("Group/RetentionInDays"))
  let key = Field(
    "key", "Encryption key", Reference(.key), help: "Whoever reads the group needs this key as well.",
    at: .offer(.key, "Group/KmsKeyId"))
  let archive = Field(
    "archive", "Archive", Reference("log-archive"), help: "Every event also goes there and outlives the group.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"), help: "Alert when events do not reach the archive.")
  let dataClass = Field("data-class", "Data class", "logs")
  let onDelete = Field(
    "on-delete", "On stack deletion", Disposal.delete, at: "Group/@DeletionPolicy", "Group/@UpdateReplacePolicy")
}

/// A log group that a workload names, with its way into the archive.
let logGroup: Kind = Kind(
  "log-group", "Log group", pane: .logging, main: "Group", LogGroupFields(),
  help: "A CloudWatch log group with its own key, a period of retention and a copy in the archive.",
  summary: { $0.retention.days.map { "\($0) d" } ?? "endless" },
  offers: [
    "log-group": { $1.ref($0, "Group") },
    .ref: { $1.ref($0, "Group") },
    .arn: { $1.arn($0, "Group") },
  ],
  grants: [
    .write: { [Permit.allow(["logs:CreateLogStream", "logs:PutLogEvents"], on: $1.arn($0, "Group"))] },
    .read: {
      [Permit.allow(["logs:DescribeLogStreams", "logs:FilterLogEvents", "logs:GetLogEvents"], on: $1.arn($0, "Group"))]
    },
  ],
  contributions: { group, ctx in
    var all: [Contribution] = []
    if !group.key.isNone {
      let sid = Names.pascal(group.id) + "Logs"
      all.append(Contribution(to: group.key.id, "key-policy", KeyPolicy.logs(sid, names: [group.name])))
    }
    if !group.alarms.isNone, !group.archive.isNone {
      let alarm = Forwarding.alarm("Delivery", group: ctx.ref(group, "Group"), filter: ctx.ref(group, "Archive"))
      all.append(Contribution(to: group.alarms.id, "alarm", alarm))
    }
    return all
  },
  resources: { group, ctx in
    [
      Draft("Group", "AWS::Logs::LogGroup"),
      .declaration(
        "DataStore", group.id,
        ["Component": .string(group.id), "Class": .string(group.dataClass), "Region": ["Ref": "AWS::Region"]]),
    ] + Forwarding.filter("Archive", group: ctx.ref(group, "Group"), to: group.archive.id, ctx)
  })

/// How a log group's events reach an archive.
enum Forwarding {
  /// The subscription filter that sends every event; none without an archive.
  static func filter(_ role: String, group: JSON, to archive: String, _ ctx: any SynthesisContext) -> [Draft] {
    guard let stream = ctx.offer("log-archive", of: archive), let sender = ctx.offer("log-archive-role", of: archive)
    else { return [] }
    return [
      Draft(
        role, "AWS::Logs::SubscriptionFilter",
        ["LogGroupName": group, "FilterPattern": "", "DestinationArn": stream, "RoleArn": sender])
    ]
  }

  /// The alarm on events that CloudWatch Logs could not deliver or had to hold back.
  ///
  /// Source: AWS documentation "Monitoring with CloudWatch metrics" of CloudWatch Logs.
  static func alarm(_ role: String, group: JSON, filter: JSON) -> JSON {
    let dimensions: JSON = [
      ["Name": "LogGroupName", "Value": group],
      ["Name": "DestinationType", "Value": "Firehose"],
      ["Name": "FilterName", "Value": filter],
    ]
    func metric(_ id: String, _ name: String) -> JSON {
      let metric: JSON = ["Namespace": "AWS/Logs", "MetricName": .string(name), "Dimensions": dimensions]
      return [
        "Id": .string(id), "MetricStat": ["Metric": metric, "Period": 300, "Stat": "Sum"], "ReturnData": false,
      ]
    }
    return [
      "Role": .string(role),
      "Metrics": [
        ["Id": "lost", "Expression": "FILL(errors, 0) + FILL(throttled, 0)", "Label": "Events not delivered"],
        metric("errors", "DeliveryErrors"),
        metric("throttled", "DeliveryThrottling"),
      ],
      "Threshold": 0, "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1,
      "Description": "Log events do not reach the archive",
    ]
  }
}
