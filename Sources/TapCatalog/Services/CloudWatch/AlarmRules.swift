import TapModel

/// CW-01.
let alarmsCoverage: Rule = Rule(
  "alarms.coverage", "Component has no alarm",
  why: "It fails or is overrun, and users notice before the operator does.", ["SI-4", "SI-4(2)", "SI-4(5)"],
  on: HealthMetrics.known.map(\.type), source: "AWS documentation: recommended alarms",
  passes: [
    #"""
    {"Fn":{"Type":"AWS::Lambda::Function","Properties":{}},
    "Errors":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"AWS/Lambda","MetricName":"Errors","Dimensions":[{"Name":"FunctionName","Value":{"Ref":"Fn"}}]}},
    "Throttles":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"AWS/Lambda","MetricName":"Throttles","Dimensions":[{"Name":"FunctionName","Value":{"Ref":"Fn"}}]}}}
    """#
  ],
  fails: [
    #"""
    {"Fn":{"Type":"AWS::Lambda::Function","Properties":{}},
    "Errors":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"AWS/Lambda","MetricName":"Errors","Dimensions":[{"Name":"FunctionName","Value":{"Ref":"Fn"}}]}}}
    """#
  ]
) { resource in
  guard let health = HealthMetrics.known.first(where: { $0.type == resource.type }), health.applies(to: resource) else {
    return .notApplicable
  }
  let missing = health.missing(of: resource)
  return missing.isEmpty
    ? .passes
    : resource.fails("no alarm on \(missing.joined(separator: ", "))", insert: "alarms", joins: true, bind: "alarms")
}

/// CW-02.
let alarmsAct: Rule = Rule(
  "alarms.act", "Alarm tells nobody", why: "An alarm without an action changes colour on a screen that nobody watches.",
  ["SI-4(5)", "SI-4(12)", "AU-5"], on: ["AWS::CloudWatch::Alarm"],
  source: "AWS Config rule CLOUDWATCH_ALARM_ACTION_CHECK",
  passes: [
    #"{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":["arn:aws:sns:us-east-1:111122223333:ops"]}}"#
  ],
  fails: [
    #"{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":[]}}"#,
    #"""
    {"Type":"AWS::CloudWatch::Alarm","Properties":{"ActionsEnabled":false,"AlarmActions":["arn:aws:sns:us-east-1:111122223333:ops"]}}
    """#,
    #"""
    {"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":["arn:aws:sns:us-east-1:111122223333:ops"],"MetricName":"CPUUtilization",
    "ComparisonOperator":"GreaterThanThreshold","Threshold":100}}
    """#,
    #"""
    {"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":["arn:aws:sns:us-east-1:111122223333:ops"],"MetricName":"Errors",
    "ComparisonOperator":"GreaterThanOrEqualToThreshold","Threshold":1e12}}
    """#,
  ]
) { alarm in
  let actions = alarm["AlarmActions"]
  let acts: Outcome =
    actions.isUnknown
    ? .unknown("actions are known only later")
    : actions.elements.contains(where: \.exists)
      ? .passes : actions.fails("no action", insert: "topic", bind: "topic", shared: true)
  return .all([
    acts, alarm["ActionsEnabled"].mustNot(equal: false, "actions are off", set: true),
    AlarmSearch.canFire(alarm) ? .passes : alarm["Threshold"].fails("its metric never gets there"),
  ])
}

/// CW-04.
let alarmsDashboard: Rule = Rule(
  "alarms.dashboard", "No dashboard", why: "Reviewers of the logs see first on a screen where to look.", level: .note,
  ["AU-6"], source: "Client requirement; own reading of AU-6",
  passes: [#"{"Type":"AWS::CloudWatch::Dashboard","Properties":{"DashboardBody":"{\"widgets\":[]}"}}"#],
  fails: [#"{"Type":"AWS::CloudWatch::Alarm","Properties":{}}"#]
) { view in
  guard let dashboard = view.resources(of: "AWS::CloudWatch::Dashboard").first else {
    return view.lacks("no dashboard", insert: "dashboard")
  }
  return dashboard["DashboardBody"].exists ? .passes : .notApplicable
}

/// CW-05.
let alarmsLogDelivery: Rule = Rule(
  "alarms.log-delivery", "Lost log events raise no alarm",
  why: "When the record of events breaks off, somebody must hear it before it is needed.", ["AU-5", "AU-5(2)"],
  on: ["AWS::Logs::SubscriptionFilter", "AWS::KinesisFirehose::DeliveryStream"],
  source: "AWS documentation: Monitoring CloudWatch Logs, Monitoring Firehose with CloudWatch metrics",
  passes: [
    #"""
    {"Stream":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"DeliveryStreamName":"archive"}},
    "Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"AWS/Firehose","MetricName":"DeliveryToS3.DataFreshness",
    "Dimensions":[{"Name":"DeliveryStreamName","Value":{"Ref":"Stream"}}]}}}
    """#
  ],
  fails: [
    #"{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"DeliveryStreamName":"archive"}}"#,
    #"""
    {"Type":"AWS::Logs::SubscriptionFilter","Properties":{"LogGroupName":"app","FilterPattern":"","DestinationArn":"arn:aws:firehose:us-east-1:111122223333:deliverystream/a"}}
    """#,
  ]
) { resource in
  if resource.type == "AWS::KinesisFirehose::DeliveryStream" {
    let names = [resource["DeliveryStreamName"].text].compactMap(\.self)
    let isWatched = ["DeliveryToS3.DataFreshness", "DeliveryToS3.Success"].contains {
      !AlarmSearch.alarms(on: $0, of: resource, names: names).isEmpty
    }
    return isWatched
      ? .passes : resource.fails("late delivery raises no alarm", insert: "alarms", joins: true, bind: "alarms")
  }
  let names = [resource["FilterName"].text, resource["LogGroupName"].comparable].compactMap(\.self)
  let silent = ["DeliveryErrors", "DeliveryThrottling"].first {
    AlarmSearch.alarms(on: $0, of: resource, names: names).isEmpty
  }
  return silent.map { resource.fails("no alarm on \($0)", insert: "alarms", joins: true, bind: "alarms") } ?? .passes
}
