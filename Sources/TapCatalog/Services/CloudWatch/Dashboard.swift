import TapModel

/// Fields of a dashboard.
struct DashboardFields: Schema {
  let name = Field("name", "Name", "dashboard-${EnvironmentSuffix}", at: "Dashboard/DashboardName")
  let alarms = Field(
    "alarms", "Alarms", Reference("alarms"), required: true, help: "A widget for each alarm of this component.")
}

/// One screen of what the alarms watch, with their thresholds.
let dashboard: Kind = Kind(
  "dashboard", "Dashboard", pane: .logging, main: "Dashboard", DashboardFields(),
  help: "A CloudWatch dashboard with a widget for every alarm.",
  resources: { dashboard, ctx in
    let alarms = ctx.contributions("alarm", to: dashboard.alarms.id)
    let widgets = alarms.enumerated().map { Widget.json($0.element, place: $0.offset) }
    let body = Widget.inline(["widgets": .array(widgets)]).compact
    return [Draft("Dashboard", "AWS::CloudWatch::Dashboard", ["DashboardBody": text(body)])]
  })

/// A widget of a dashboard body.
///
/// Source: AWS documentation "Dashboard body structure and syntax".
private enum Widget {
  /// Three in a row of 24 columns.
  static func json(_ alarm: Contribution, place: Int) -> JSON {
    let value = alarm.value
    var properties: JSON = [
      "title": .string(alarm.from + ": " + (value["Description"]?.string ?? value["Role"]?.string ?? "")),
      "region": ["Ref": "AWS::Region"],
      "view": "timeSeries",
      "metrics": .array(metrics(value)),
    ]
    if let threshold = value["Threshold"] {
      properties["annotations"] = ["horizontal": [["label": "Alarm", "value": threshold]]]
    }
    return [
      "type": "metric", "x": .int(place % 3 * 8), "y": .int(place / 3 * 6), "width": 8, "height": 6,
      "properties": properties,
    ]
  }

  /// The one metric of an alarm, or those of its expression.
  private static func metrics(_ alarm: JSON) -> [JSON] {
    guard let queries = alarm["Metrics"]?.array else {
      let statistic = alarm["Statistic"] ?? alarm["ExtendedStatistic"] ?? "Average"
      return [line(alarm, ["stat": statistic, "period": alarm["Period"] ?? 300])]
    }
    return queries.map { query in
      guard let stat = query["MetricStat"], let metric = stat["Metric"] else {
        return [["id": query["Id"] ?? "", "expression": query["Expression"] ?? "", "label": query["Label"] ?? ""]]
      }
      return line(
        metric,
        [
          "id": query["Id"] ?? "", "stat": stat["Stat"] ?? "Sum", "period": stat["Period"] ?? 300, "visible": false,
        ])
    }
  }

  /// Namespace, name, dimensions and options, as a dashboard body lists them.
  private static func line(_ metric: JSON, _ options: JSON) -> JSON {
    var line: [JSON] = [metric["Namespace"] ?? "", metric["MetricName"] ?? ""]
    for dimension in metric["Dimensions"]?.array ?? [] { line += [dimension["Name"] ?? "", dimension["Value"] ?? ""] }
    return .array(line + [options])
  }

  /// References inside a JSON text stand in it as `${...}`: one Fn::Sub around the text resolves them.
  static func inline(_ json: JSON) -> JSON {
    switch json {
    case .array(let items): return .array(items.map { inline($0) })
    case .object(let object):
      switch Intrinsic(json) {
      case .ref(let name)?: return .string("${\(name)}")
      case .getAtt(let id, let attribute)?: return .string("${\(id).\(attribute)}")
      case .sub(let text, _)?: return .string(text)
      default: return .object(.init(object.members.map { .init($0.key, inline($0.value)) }))
      }
    default: return json
    }
  }
}
