import TapModel

/// CW-09.
let alarmsDimension: Rule = Rule(
  "alarms.dimension", "Alarm watches nothing that exists",
  why: "An alarm on a name that is not there stays calm for ever.", level: .warn, evidence: false,
  on: ["AWS::CloudWatch::Alarm"], source: "AWS documentation: CloudWatch metrics, by service; own reading",
  passes: [
    dimensionExample("QueueName", #"{"Fn::GetAtt":["Jobs","QueueName"]}"#), dimensionExample("QueueName", #""jobs""#),
  ],
  fails: [
    dimensionExample("QueueName", #"{"Ref":"Jobs"}"#), dimensionExample("QueueName", #""job""#),
    dimensionExample("Queue", #"{"Fn::GetAtt":["Jobs","QueueName"]}"#),
  ]
) { alarm in
  let metrics: [Value] = [alarm] + alarm["Metrics"].elements.map { $0["MetricStat"]["Metric"] }
  return .all(
    metrics.flatMap { metric -> [Outcome] in
      let space = metric["Namespace"].text
      let known = MetricDimension.known.filter { $0.namespace == space }
      guard !known.isEmpty else { return [] }
      return metric["Dimensions"].elements.map { MetricDimension.judge($0, known) }
    })
}

private func dimensionExample(_ name: String, _ value: String) -> String {
  #"""
  {"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}},"Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{
  "Namespace":"AWS/SQS","MetricName":"ApproximateNumberOfMessagesVisible","Dimensions":[{"Name":"\#(name)","Value":\#(value)}]}}}
  """#
}

/// A dimension of a service's metrics, and what its value names.
private struct MetricDimension {
  let namespace: String
  let name: String
  let type: String
  /// The property that holds the same text.
  let property: Pointer
  /// How a template reads it of the resource: by `Ref` (nil) or by an attribute; more than one may do.
  let reads: [String?]

  private init(_ namespace: String, _ name: String, _ type: String, _ property: Pointer, _ reads: [String?]) {
    self.namespace = namespace
    self.name = name
    self.type = type
    self.property = property
    self.reads = reads
  }

  /// Source: AWS documentation, metrics by service; return values of `Ref` in the CloudFormation reference.
  static let known: [MetricDimension] = [
    MetricDimension("AWS/RDS", "DBInstanceIdentifier", "AWS::RDS::DBInstance", "/DBInstanceIdentifier", [nil]),
    MetricDimension("AWS/RDS", "DBClusterIdentifier", "AWS::RDS::DBCluster", "/DBClusterIdentifier", [nil]),
    MetricDimension("AWS/Lambda", "FunctionName", "AWS::Lambda::Function", "/FunctionName", [nil]),
    MetricDimension("AWS/SQS", "QueueName", "AWS::SQS::Queue", "/QueueName", ["QueueName"]),
    MetricDimension("AWS/SNS", "TopicName", "AWS::SNS::Topic", "/TopicName", ["TopicName"]),
    MetricDimension("AWS/Kinesis", "StreamName", "AWS::Kinesis::Stream", "/Name", [nil]),
    MetricDimension(
      "AWS/Firehose", "DeliveryStreamName", "AWS::KinesisFirehose::DeliveryStream", "/DeliveryStreamName", [nil]),
    MetricDimension("AWS/ECS", "ClusterName", "AWS::ECS::Cluster", "/ClusterName", [nil]),
    MetricDimension("AWS/ECS", "ServiceName", "AWS::ECS::Service", "/ServiceName", ["Name"]),
    MetricDimension("AWS/DynamoDB", "TableName", "AWS::DynamoDB::Table", "/TableName", [nil]),
  ]

  /// The dimension is one of the namespace's, and its value names a resource of the template.
  static func judge(_ dimension: Value, _ known: [MetricDimension]) -> Outcome {
    guard let name = dimension["Name"].text else { return .unknown("a dimension is known only later") }
    guard let own = known.first(where: { $0.name == name }) else {
      return isSpare(name, known[0].namespace)
        ? .notApplicable : dimension["Name"].fails("\(known[0].namespace) has no \(name)")
    }
    return own.judge(dimension["Value"])
  }

  /// Dimensions beside those that name a resource.
  private static func isSpare(_ name: String, _ namespace: String) -> Bool {
    let spare: [String: [String]] = [
      "AWS/RDS": ["DatabaseClass", "EngineName", "Role", "SourceRegion", "DbClusterIdentifier"],
      "AWS/Lambda": ["Resource", "ExecutedVersion", "EventSourceMappingUUID"],
      "AWS/SNS": ["Application", "Platform", "Country", "SMSType"],
      "AWS/Kinesis": ["ShardId", "ConsumerName", "StreamId"],
      "AWS/ECS": [
        "CapacityProviderName", "DiscoveryName", "TargetDiscoveryName", "VolumeName", "EBSVolumeId", "TaskId",
      ],
      "AWS/DynamoDB": [
        "GlobalSecondaryIndexName", "Operation", "OperationType", "ReceivingRegion", "StreamLabel", "Verb",
        "DelegatedOperation", "Source",
      ],
    ]
    return spare[namespace]?.contains(name) == true
  }

  private func judge(_ value: Value) -> Outcome {
    switch value.resolved {
    case .absent: return value.fails("\(name) has no value")
    case .unknown(let why): return .unknown(why)
    case .resource(let id, let attribute): return judge(value, id, attribute)
    case .known:
      guard let text = value.text else { return .notApplicable }
      if let part = SubPart.resource(text) {
        let attribute = text.dropFirst(2).dropLast().split(separator: ".", maxSplits: 1).dropFirst().first
        return judge(value, part, attribute.map(String.init))
      }
      if !value.view.nodes(of: type, where: property, is: text).isEmpty { return .passes }
      let all = value.view.resources(of: type)
      if all.isEmpty || text.contains("${") { return .notApplicable }
      if all.contains(where: { !$0[at: property].exists || $0[at: property].text == nil }) { return .notApplicable }
      return value.fails("no \(name) \(text.prefix(20))")
    }
  }

  private func judge(_ value: Value, _ id: String, _ attribute: String?) -> Outcome {
    guard let resource = value.view.resource(id) else { return .unknown("\(id) is not in the template") }
    guard resource.type == type else { return value.fails("\(id) is no \(name)") }
    if reads.contains(attribute) { return .passes }
    return value.fails(
      "is no name of \(id)",
      fix: reads.first.flatMap { read in
        value.set(read.map { ["Fn::GetAtt": [.string(id), .string($0)]] } ?? ["Ref": .string(id)])
      })
  }
}
