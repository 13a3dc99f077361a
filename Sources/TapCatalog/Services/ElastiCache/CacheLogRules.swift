import TapModel

let cacheLogs: Rule = Rule(
  "cache.logs", "Cache logs are delivered nowhere",
  why: "Slow commands and failures of the engine are seen only while they last.", level: .note, high: .warn, ["AU-12"],
  on: ["AWS::ElastiCache::ReplicationGroup"],
  source: "own; AWS documentation, \"Log delivery\" of ElastiCache: Redis OSS 6.0 and 6.2, Valkey 7.2",
  passes: [
    loggedCacheExample("slow-log", "engine-log"),
    loggedCacheExample("slow-log", "slow-log").replacing(#""7.1""#, with: #""6.0""#),
  ],
  fails: [
    loggedCacheExample("slow-log", "slow-log"),
    #"{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"cache","Engine":"valkey"}}"#,
  ]
) { cache in
  let deliveries = cache["LogDeliveryConfigurations"]
  if deliveries.isUnknown || cache["EngineVersion"].isUnknown { return .unknown("the logs cannot be known") }
  let wanted = logs(of: cache)
  guard !wanted.isEmpty else { return .notApplicable }
  return .all(
    wanted.map { type in
      guard let delivery = deliveries.elements.first(where: { $0["LogType"].text == type }) else {
        return deliveries.fails("no \(type)", insert: "log-group", bind: "log-group")
      }
      let details = delivery["DestinationDetails"]
      let target = [details["CloudWatchLogsDetails"]["LogGroup"], details["KinesisFirehoseDetails"]["DeliveryStream"]]
      return target.first { $0.exists || $0.isUnknown }?.must(existOr: "\(type) goes nowhere")
        ?? details.fails("\(type) goes nowhere", insert: "log-group", bind: "log-group")
    })
}

/// The logs that an engine can deliver.
private func logs(of cache: Value) -> [String] {
  guard cache["Engine"].text != "valkey", let version = cache["EngineVersion"].text else {
    return ["slow-log", "engine-log"]
  }
  let parts = version.split(separator: ".").compactMap { Int($0) }
  guard let major = parts.first else { return ["slow-log", "engine-log"] }
  // A bare 6 or 6.x is the newest 6.
  let minor = parts.count > 1 ? parts[1] : 2
  if major < 6 { return [] }
  return major == 6 && minor < 2 ? ["slow-log"] : ["slow-log", "engine-log"]
}

private func loggedCacheExample(_ types: String...) -> String {
  let entries = types.map {
    #"{"DestinationType":"cloudwatch-logs","LogFormat":"json","LogType":"\#($0)","DestinationDetails":{"CloudWatchLogsDetails":{"LogGroup":{"Ref":"L"}}}}"#
  }
  return #"""
    {"L":{"Type":"AWS::Logs::LogGroup"},"C":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"cache",
    "Engine":"redis","EngineVersion":"7.1","LogDeliveryConfigurations":[\#(entries.joined(separator: ","))]}}}
    """#
}
