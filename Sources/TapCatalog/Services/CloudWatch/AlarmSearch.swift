import TapModel

/// Finds the alarms that watch a resource.
enum AlarmSearch {
  /// Alarms on a metric whose dimensions name the resource: by reference, or by one of its names.
  static func alarms(on metric: String, of resource: Value, names: [String]) -> [Value] {
    watching(resource, names).filter { alarm in
      guard canFire(alarm) else { return false }
      if alarm["MetricName"].text == metric { return watches(alarm["Dimensions"], resource, names) }
      return alarm["Metrics"].elements.contains { query in
        let watched = query["MetricStat"]["Metric"]
        return watched["MetricName"].text == metric && watches(watched["Dimensions"], resource, names)
      }
    }
  }

  /// Whether a metric can pass the threshold of an alarm at all: shares end at 100 %, and counts are not below zero.
  static func canFire(_ alarm: Value) -> Bool {
    guard let limit = alarm["Threshold"].text.flatMap({ Double($0) }) else { return true }
    let comparison = alarm["ComparisonOperator"].text ?? ""
    guard
      comparison.hasPrefix("LessThan") || comparison.hasPrefix("GreaterThanOr") || comparison == "GreaterThanThreshold"
    else { return true }
    let orEqual = comparison.contains("OrEqualTo")
    if comparison.hasPrefix("LessThan") { return orEqual ? limit >= 0 : limit > 0 }
    let name = alarm["MetricName"].text ?? ""
    if ["Utilization", "Percentage"].contains(where: { name.hasSuffix($0) }) {
      return orEqual ? limit <= 100 : limit < 100
    }
    return limit < (["Bytes", "Storage", "Memory"].contains { name.contains($0) } ? 1e15 : 1e11)
  }

  /// Alarms that refer to the resource, or have one of its names in a dimension.
  private static func watching(_ resource: Value, _ names: [String]) -> [Value] {
    let alarm = "AWS::CloudWatch::Alarm"
    return resource.referrers(alarm)
      + names.flatMap { name in
        dimensions.flatMap { resource.view.resources(of: alarm, where: $0, is: name) }
      }
  }

  /// Where names stand: the metrics of `HealthMetrics` have up to three dimensions.
  private static let dimensions: [Pointer] = ["/Dimensions/0/Value", "/Dimensions/1/Value", "/Dimensions/2/Value"]

  private static func watches(_ dimensions: Value, _ resource: Value, _ names: [String]) -> Bool {
    dimensions.elements.contains { dimension in
      guard let text = dimension["Value"].comparable else { return false }
      if names.contains(text) { return true }
      var isNamed = false
      text.eachVariable { isNamed = isNamed || $0 == resource.id || $0.utf8.starts(with: "\(resource.id).".utf8) }
      return isNamed
    }
  }
}

/// The metrics that tell the health of a resource: each entry is met by one of its metrics.
struct HealthMetrics {
  let type: String
  let metrics: [[String]]
  /// Properties whose text may stand in a dimension in place of a reference.
  let names: [Pointer]

  static let known: [HealthMetrics] = [
    HealthMetrics(
      type: "AWS::RDS::DBInstance", metrics: [["CPUUtilization"], ["FreeStorageSpace", "FreeLocalStorage"]],
      names: ["/DBInstanceIdentifier"]),
    HealthMetrics(
      type: "AWS::ElastiCache::ReplicationGroup",
      metrics: [["EngineCPUUtilization", "CPUUtilization"], ["DatabaseMemoryUsagePercentage"]],
      names: ["/ReplicationGroupId"]),
    HealthMetrics(
      type: "AWS::ECS::Service",
      metrics: [["CPUUtilization", "RunningTaskCount"], ["MemoryUtilization", "RunningTaskCount"]],
      names: ["/ServiceName"]),
    HealthMetrics(type: "AWS::Lambda::Function", metrics: [["Errors"], ["Throttles"]], names: ["/FunctionName"]),
    HealthMetrics(type: "AWS::ApiGateway::RestApi", metrics: [["5XXError"]], names: ["/Name"]),
    HealthMetrics(
      type: "AWS::Kinesis::Stream",
      metrics: [["GetRecords.IteratorAgeMilliseconds"], ["WriteProvisionedThroughputExceeded"]], names: ["/Name"]),
    HealthMetrics(type: "AWS::SQS::Queue", metrics: [["ApproximateNumberOfMessagesVisible"]], names: ["/QueueName"]),
    HealthMetrics(
      type: "AWS::WAFv2::WebACL", metrics: [["BlockedRequests"]], names: ["/Name", "/VisibilityConfig/MetricName"]),
  ]

  /// Of queues those that take dead letters, of functions those that do more than set the stack up.
  func applies(to resource: Value) -> Bool {
    switch type {
    case "AWS::SQS::Queue":
      let senders = [
        "AWS::SQS::Queue", "AWS::Lambda::Function", "AWS::SNS::Subscription", "AWS::Lambda::EventInvokeConfig",
      ]
      return !resource["RedrivePolicy"].exists && senders.contains { !resource.referrers($0).isEmpty }
    case "AWS::Lambda::Function":
      return !resource.referrers().contains { $0["ServiceToken"].targetID == resource.id }
    default: return true
    }
  }

  func missing(of resource: Value) -> [String] {
    let names = names.compactMap { resource[at: $0].text }
    return metrics.compactMap { some in
      some.contains { !AlarmSearch.alarms(on: $0, of: resource, names: names).isEmpty } ? nil : some.first
    }
  }
}
