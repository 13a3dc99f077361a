import TapModel

/// Finds the alarms that watch a resource.
enum AlarmSearch {
  /// Alarms on a metric whose dimensions name the resource: by reference, or by one of its names.
  static func alarms(on metric: String, of resource: Value, names: [String]) -> [Value] {
    let plain = resource.view.resources(of: "AWS::CloudWatch::Alarm", where: "/MetricName", is: metric)
      .filter { watches($0["Dimensions"], resource, names) }
    if !plain.isEmpty { return plain }
    return resource.referrers("AWS::CloudWatch::Alarm").filter { alarm in
      alarm["Metrics"].elements.contains { query in
        let watched = query["MetricStat"]["Metric"]
        return watched["MetricName"].text == metric && watches(watched["Dimensions"], resource, names)
      }
    }
  }

  private static func watches(_ dimensions: Value, _ resource: Value, _ names: [String]) -> Bool {
    let references = ["${\(resource.id)}", "${\(resource.id)."]
    return dimensions.elements.contains { dimension in
      guard let text = dimension["Value"].comparable else { return false }
      return names.contains(text) || references.contains { text.contains($0) }
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
