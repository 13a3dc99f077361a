import TapModel

/// LOG-01.
let logsRetention: Rule = Rule(
  "logs.retention", "Log group keeps events too short",
  why: "An incident is often found months later; by then its traces must still be there.", ["AU-11", "SI-12"],
  on: ["AWS::Logs::LogGroup"], source: "AWS Config rule CW_LOGGROUP_RETENTION_PERIOD_CHECK; FedRAMP parameter of AU-11",
  passes: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}}"#,
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{}},
    "Archive":{"Type":"AWS::Logs::SubscriptionFilter","Properties":{"LogGroupName":{"Ref":"Logs"},"FilterPattern":"",
    "DestinationArn":"arn:aws:firehose:us-east-1:111122223333:deliverystream/archive"}}}
    """#,
  ],
  fails: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":30}}"#,
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":370}}"#,
    #"{"Type":"AWS::Logs::LogGroup","Properties":{}}"#,
  ]
) { group in
  let days = LogDays(group.view).searchable
  let retention = group["RetentionInDays"]
  let fix = retention.set(.int(Retention.covering(days)))
  guard retention.exists else {
    return group.referrers("AWS::Logs::SubscriptionFilter").isEmpty
      ? retention.fails("never expires, and no archive", fix: fix) : .passes
  }
  if let number = retention.number, number >= days, !Retention.legal.contains(number) {
    return retention.fails(
      "\(number) d is no period of CloudWatch", fix: retention.set(.int(Retention.covering(number))))
  }
  return retention.must("kept under \(days) d", fix: fix) { ($0.wholeNumber ?? 0) >= days }
}

/// LOG-08.
let logsArchive: Rule = Rule(
  "logs.archive", "Log events do not reach an archive",
  why: "Events must outlive the time at hand, in a store that the system under attack cannot rewrite.",
  ["AU-11", "AU-4", "AU-6(3)", "AU-6(4)", "AU-9(2)"], on: ["AWS::Logs::LogGroup"],
  source: "FedRAMP parameter of AU-11; own reading",
  passes: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":1096}}"#,
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}},
    "Filter":{"Type":"AWS::Logs::SubscriptionFilter","Properties":{"LogGroupName":{"Ref":"Logs"},"FilterPattern":"",
    "DestinationArn":{"Fn::GetAtt":["Stream","Arn"]}}},
    "Stream":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"ExtendedS3DestinationConfiguration":
    {"BucketARN":{"Fn::GetAtt":["Bucket","Arn"]}}}},
    "Bucket":{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","ExpirationInDays":913}]}}}}
    """#,
  ],
  fails: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}}"#,
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}},
    "Filter":{"Type":"AWS::Logs::SubscriptionFilter","Properties":{"LogGroupName":{"Ref":"Logs"},"FilterPattern":"ERROR",
    "DestinationArn":{"Fn::GetAtt":["Stream","Arn"]}}},
    "Stream":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"ExtendedS3DestinationConfiguration":
    {"BucketARN":{"Fn::GetAtt":["Bucket","Arn"]}}}},"Bucket":{"Type":"AWS::S3::Bucket"}}
    """#,
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}},
    "Filter":{"Type":"AWS::Logs::SubscriptionFilter","Properties":{"LogGroupName":{"Ref":"Logs"},"FilterPattern":"",
    "DestinationArn":{"Fn::GetAtt":["Stream","Arn"]}}},
    "Stream":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"ExtendedS3DestinationConfiguration":
    {"BucketARN":{"Fn::GetAtt":["Bucket","Arn"]}}}},
    "Bucket":{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","ExpirationInDays":90}]}}}}
    """#,
  ]
) { group in
  let total = LogDays(group.view).total
  let retention = group["RetentionInDays"]
  if retention.isUnknown { return .unknown("retention is known only later") }
  guard let days = retention.number, days < total else { return .passes }
  let filters = Forwarding.filters(of: group)
  guard !filters.isEmpty else {
    return group.fails("kept \(days) d and in no archive", insert: "log-archive", joins: true, bind: "archive")
  }
  return .any(
    filters.map { filter in
      let pattern = filter["FilterPattern"]
      let all: Outcome =
        pattern.text?.isEmpty == false
        ? pattern.fails("only events that fit its pattern are archived", set: "") : .passes
      return .all([all, Forwarding.ends(filter["DestinationArn"], days: total)])
    })
}

extension Forwarding {
  /// Subscription filters of a group, by reference or by its name.
  static func filters(of group: Value) -> [Value] {
    let filters = group.referrers("AWS::Logs::SubscriptionFilter").filter { $0["LogGroupName"].targetID == group.id }
    guard filters.isEmpty, let name = group["LogGroupName"].text else { return filters }
    return group.view.resources(of: "AWS::Logs::SubscriptionFilter", where: "/LogGroupName", is: name)
  }

  /// Whether a destination ends in a bucket that keeps events for some days.
  static func ends(_ destination: Value, days: Int) -> Outcome {
    if destination.isUnknown { return .unknown("the destination is known only later") }
    guard let stream = destination.target else {
      return Declared.outcome("log-archive", destination.view)
        ?? destination.fails("the archive is not in the template")
    }
    switch stream.type {
    case "AWS::KinesisFirehose::DeliveryStream": return bucket(of: stream, days: days)
    case "AWS::Kinesis::Stream":
      let readers = stream.referrers("AWS::KinesisFirehose::DeliveryStream")
      return readers.isEmpty
        ? destination.fails("nothing carries \(stream.id) into an archive")
        : .any(readers.map { bucket(of: $0, days: days) })
    default: return destination.fails("\(stream.id) is no way into an archive")
    }
  }

  private static func bucket(of stream: Value, days: Int) -> Outcome {
    let arn = stream["ExtendedS3DestinationConfiguration"]["BucketARN"]
    if arn.isUnknown { return .unknown("the bucket is known only later") }
    guard arn.exists else { return stream.fails("does not end in a bucket") }
    guard let bucket = arn.target else {
      return Declared.outcome("log-archive", stream.view) ?? arn.fails("the bucket is not in the template")
    }
    let rules = bucket["LifecycleConfiguration"]["Rules"].elements.filter { $0["Status"].text == "Enabled" }
    return .all(
      [.passes]
        + rules.map { rule in
          let expiry = rule["ExpirationInDays"]
          return expiry.exists ? expiry.must(atLeast: days, "archive keeps under \(days) d") : .passes
        })
  }
}

/// LOG-10.
let logsVended: Rule = Rule(
  "logs.vended", "A service may not write its log group",
  why: "The service refuses the group, or its events vanish.", level: .warn, evidence: false,
  on: ["AWS::WAFv2::LoggingConfiguration", "AWS::Logs::ResourcePolicy"],
  source: "AWS documentation: Logging AWS WAF traffic; CloudWatch Logs quotas",
  passes: [
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"aws-waf-logs-api"}},
    "Logging":{"Type":"AWS::WAFv2::LoggingConfiguration","Properties":{"LogDestinationConfigs":[{"Fn::GetAtt":["Logs","Arn"]}]}}}
    """#
  ],
  fails: [
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"waf-api"}},
    "Logging":{"Type":"AWS::WAFv2::LoggingConfiguration","Properties":{"LogDestinationConfigs":[{"Fn::GetAtt":["Logs","Arn"]}]}}}
    """#
  ]
) { resource in
  if resource.type == "AWS::Logs::ResourcePolicy" {
    let count = resource.view.nodes(of: resource.type).count
    return count > 10 ? resource.fails("\(count) policies, 10 fit in a region") : .passes
  }
  return .all(
    resource["LogDestinationConfigs"].elements.map { destination in
      guard let group = destination.target, group.type == "AWS::Logs::LogGroup" else { return .passes }
      return group["LogGroupName"].must("name must start aws-waf-logs-") {
        $0.string?.hasPrefix("aws-waf-logs-") == true
      }
    })
}

/// LOG-14.
let logsShared: Rule = Rule(
  "logs.shared", "Several sources share a log group",
  why: "Who may read one sort of log reads them all, and bodies of requests end up beside system messages.",
  level: .warn, ["AU-9"], on: ["AWS::Logs::LogGroup"], source: "Own reading of AU-9",
  passes: [
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{}},
    "Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"AccessLogSetting":{"DestinationArn":{"Fn::GetAtt":["Logs","Arn"]}}}}}
    """#
  ],
  fails: [
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{}},
    "Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"AccessLogSetting":{"DestinationArn":{"Fn::GetAtt":["Logs","Arn"]}}}},
    "Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"LogConfiguration":{"Options":{"awslogs-group":{"Ref":"Logs"}}}}]}}}
    """#
  ]
) { group in
  let writers = LogSource.known.flatMap { known in group.referrers(known.type).map { (known.source, $0) } }
  guard let first = writers.first else { return .notApplicable }
  guard let other = writers.first(where: { $0.0 != first.0 }) else { return first.1.exists ? .passes : .notApplicable }
  return other.1.fails("writes \(other.0) into the \(first.0) group", insert: "log-group", bind: "log-group")
}

/// What sort of events a resource writes to the group that it names.
enum LogSource {
  static let known: [(type: String, source: String)] = [
    ("AWS::ApiGateway::Stage", "access log"), ("AWS::ApiGatewayV2::Stage", "access log"),
    ("AWS::ECS::TaskDefinition", "application log"), ("AWS::Lambda::Function", "application log"),
    ("AWS::ElastiCache::ReplicationGroup", "engine log"), ("AWS::WAFv2::LoggingConfiguration", "firewall log"),
    ("AWS::EC2::FlowLog", "flow log"),
  ]
}
