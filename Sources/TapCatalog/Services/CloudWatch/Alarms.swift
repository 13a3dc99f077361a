import TapModel

/// Fields of the alarms of a design.
struct AlarmsFields: Schema {
  let topic = Field("topic", "Topic", Reference("topic"), required: true, help: "Who hears of an alarm.")
  let enabled = Field("enabled", "Actions on", true, at: "*/ActionsEnabled")
  let recovery = Field("recovery", "Tell recovery", true, help: "Also tells when an alarm is over.")
}

/// One alarm for each that workloads and stores contribute to slot `alarm`.
let alarms: Kind = Kind(
  "alarms", "Alarms", pane: .logging, main: "Alarm", AlarmsFields(),
  help: "Makes the alarms that workloads and stores ask for, and sends them to a topic.",
  summary: { $0.topic.isNone ? "silent" : "to topic" },
  offers: ["alarms": { $1.offer("topic", of: $0.topic.id) }],
  contributions: { alarms, ctx in Publisher.cloudWatch.contributions(alarms.id, to: alarms.topic.id, ctx) },
  resources: { alarms, ctx in
    let topic = ctx.offer("topic", of: alarms.topic.id)
    return ctx.contributions("alarm", to: alarms.id).map {
      Alarm.draft($0.value, from: $0.from, topic: topic, tellsRecovery: alarms.recovery)
    }
  })

/// What a component says of an alarm: the properties of AWS::CloudWatch::Alarm, with `Role` and `Description`.
enum Alarm {
  /// The alarm as a resource; missing data is no alarm unless the contribution says otherwise.
  static func draft(_ alarm: JSON, from component: String, topic: JSON?, tellsRecovery: Bool = true) -> Draft {
    let role = Names.pascal(component) + (alarm["Role"]?.string ?? "")
    var properties: JSON = ["AlarmDescription": alarm["Description"] ?? .string(role)]
    for member in alarm.object?.members ?? [] where member.key != "Role" && member.key != "Description" {
      properties[member.key] = member.value
    }
    if properties["TreatMissingData"] == nil { properties["TreatMissingData"] = "notBreaching" }
    if let topic {
      properties["AlarmActions"] = [topic]
      if tellsRecovery { properties["OKActions"] = [topic] }
    }
    return Draft(role, "AWS::CloudWatch::Alarm", properties)
  }
}
