import TapModel

/// Fields of a metric filter.
struct MetricFilterFields: Schema {
  let logGroup = Field(
    "log-group", "Log group", Reference("log-group"), required: true, at: .offer("log-group", "Filter/LogGroupName"))
  let pattern = Field(
    "pattern", "Pattern", "ERROR", help: "Which events count, in the filter syntax of CloudWatch Logs.",
    at: "Filter/FilterPattern")
  let namespace = Field(
    "namespace", "Namespace", "Logs-${EnvironmentSuffix}", at: "Filter/MetricTransformations/0/MetricNamespace")
  let metric = Field("metric", "Metric", "Errors", at: "Filter/MetricTransformations/0/MetricName")
  let threshold = Field("threshold", "Alarm at", 1, in: 1...1_000_000, help: "Events in five minutes.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
}

/// Log events of interest as a metric, with an alarm.
let metricFilter: Kind = Kind(
  "metric-filter", "Metric filter", pane: .logging, main: "Filter", MetricFilterFields(),
  help: "Counts log events that match a pattern and raises an alarm.",
  contributions: { filter, _ in
    guard !filter.alarms.isNone else { return [] }
    let alarm: JSON = [
      "Role": "Events", "Namespace": text(filter.namespace), "MetricName": text(filter.metric), "Statistic": "Sum",
      "Threshold": .int(filter.threshold), "ComparisonOperator": "GreaterThanOrEqualToThreshold", "Period": 300,
      "EvaluationPeriods": 1, "Description": .string("Log events match the pattern of \(filter.id)"),
    ]
    return [Contribution(to: filter.alarms.id, "alarm", alarm)]
  },
  resources: { filter, _ in
    [
      Draft(
        "Filter", "AWS::Logs::MetricFilter",
        [
          "MetricTransformations": [
            [
              "MetricName": text(filter.metric), "MetricNamespace": text(filter.namespace), "MetricValue": "1",
              "DefaultValue": 0,
            ]
          ]
        ])
    ]
  })
