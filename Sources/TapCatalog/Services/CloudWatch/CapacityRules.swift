import TapModel

/// CW-06.
let alarmsCapacity: Rule = Rule(
  "alarms.capacity", "Log store fills up without a warning",
  why: "When the store is full the record breaks off: the warning must come while there is still room.", level: .note,
  high: .gap, ["AU-5(1)", "AU-4"], on: ["AWS::Kinesis::Stream", "AWS::RDS::DBInstance"],
  source: "FedRAMP parameter of AU-5(1); S3 and CloudWatch Logs have no limit",
  passes: [streamExample("64800000"), databaseExample("26843545600")],
  fails: [
    streamExample("86400000"), databaseExample("10737418240"),
    streamExample("64800000").replacing(#"{"Ref":"Events"}}]"#, with: #""other"}]"#),
  ]
) { store in
  let percent = store.view.baseline.logCapacityWarningPercent
  if store.type == "AWS::Kinesis::Stream" {
    let writers = ["AWS::Logs::SubscriptionFilter", "AWS::KinesisFirehose::DeliveryStream"]
    guard writers.contains(where: { !store.referrers($0).isEmpty }) else { return .notApplicable }
    let hours = store["RetentionPeriodHours"]
    guard hours.number != nil || !hours.exists else { return .unknown("retention is known only later") }
    let most = (hours.number ?? 24) * 3_600_000 / 100 * percent
    return watched(store, "GetRecords.IteratorAgeMilliseconds", "/Name") {
      $0.must(atMost: most, "warns at over \(percent) % of the retention")
    }
  }
  // Aurora's storage grows by itself; what is exported does not wait on the instance.
  let exports = store["EnableCloudwatchLogsExports"]
  if store["Engine"].text?.hasPrefix("aurora") == true || !exports.elements.isEmpty { return .notApplicable }
  if exports.isUnknown { return .unknown("exports are known only later") }
  guard let storage = store["AllocatedStorage"].number else {
    return store["AllocatedStorage"].exists ? .unknown("its storage is known only later") : .notApplicable
  }
  let least = storage * 1_073_741_824 / 100 * (100 - percent)
  return watched(store, "FreeStorageSpace", "/DBInstanceIdentifier") {
    $0.must(atLeast: least, "warns at under \(100 - percent) % of free storage")
  }
}

/// One of the alarms on a metric of a store warns in time.
private func watched(
  _ store: Value, _ metric: String, _ name: Pointer, _ threshold: (Value) -> Outcome
) -> Outcome {
  let alarms = AlarmSearch.alarms(on: metric, of: store, names: [store[at: name].text].compactMap(\.self))
  guard !alarms.isEmpty else {
    return store.fails("no alarm on \(metric)", insert: "alarms", joins: true, bind: "alarms")
  }
  return .any(alarms.map { threshold($0["Threshold"]) })
}

private func streamExample(_ threshold: String) -> String {
  #"""
  {"Events":{"Type":"AWS::Kinesis::Stream","Properties":{"RetentionPeriodHours":24}},
  "Filter":{"Type":"AWS::Logs::SubscriptionFilter","Properties":{"DestinationArn":{"Fn::GetAtt":["Events","Arn"]}}},
  "Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"AWS/Kinesis","MetricName":"GetRecords.IteratorAgeMilliseconds",
  "Threshold":\#(threshold),"Dimensions":[{"Name":"StreamName","Value":{"Ref":"Events"}}]}}}
  """#
}

private func databaseExample(_ threshold: String) -> String {
  #"""
  {"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"Engine":"postgres","AllocatedStorage":"100"}},
  "Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"AWS/RDS","MetricName":"FreeStorageSpace",
  "Threshold":\#(threshold),"Dimensions":[{"Name":"DBInstanceIdentifier","Value":{"Ref":"Db"}}]}}}
  """#
}

/// CW-08.
let alarmsOutbound: Rule = Rule(
  "alarms.outbound", "Unusual outbound traffic goes unnoticed",
  why: "Stolen data leaves as traffic: more than usual is the last sign that anybody gets.", level: .note, high: .gap,
  ["SI-4(11)", "SI-4(18)"], source: "Own reading of SI-4(11); GuardDuty compares traffic with what is usual",
  passes: [
    #"""
    {"Type":"AWS::CloudWatch::AnomalyDetector","Properties":{"Namespace":"AWS/NATGateway","MetricName":"BytesOutToDestination","Stat":"Sum"}}
    """#,
    #"{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":true}}"#,
    declaredExample("detector", provider: "organisation", evidence: "LZ-15"),
  ],
  fails: [
    declaredExample("trail", provider: "landing zone", evidence: "LZ-12"),
    #"{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":false}}"#,
  ]
) { view in
  let anomalies = view.resources(of: "AWS::CloudWatch::AnomalyDetector").filter { isOutbound($0) }
  if !anomalies.isEmpty { return .all(anomalies.map { $0.exists ? .passes : .notApplicable }) }
  let detectors = view.resources(of: "AWS::GuardDuty::Detector")
  if !detectors.isEmpty {
    return .any(detectors.map { $0["Enable"].must(equal: true, "nothing compares traffic") })
  }
  return Declared.absent("detector", view, "nothing compares traffic")
}

private func isOutbound(_ detector: Value) -> Bool {
  let namespaces = [
    "AWS/NATGateway", "AWS/NetworkFirewall", "AWS/PrivateLinkEndpoints", "AWS/TransitGateway", "AWS/EC2",
  ]
  return [detector["Namespace"], detector["SingleMetricAnomalyDetector"]["Namespace"]].contains { place in
    place.text.map(namespaces.contains) == true
  }
}
