import TapModel

/// Fields of the home of implicit log groups.
struct LogHomeFields: Schema {
  let retention = Field("retention", "Kept", Retention(365), unit: "d")
  let key = Field("key", "Encryption key", Reference(.key))
  let archive = Field("archive", "Archive", Reference("log-archive"))
  let alarms = Field("alarms", "Alarms", Reference("alarms"), help: "Alert when events do not reach the archive.")
  let onDelete = Field("on-delete", "On stack deletion", Disposal.delete)
}

/// The groups that AWS would make by itself, endless and without a customer key; others contribute to slot
/// `log-group`: `Role` and `Name`.
let logHome: Kind = Kind(
  "log-home", "Implicit log groups", pane: .logging, main: "Home", LogHomeFields(),
  help: "Makes the log groups of functions, databases, stages and clusters before AWS does, with retention and key.",
  summary: { $0.retention.days.map { "\($0) d" } ?? "endless" },
  offers: ["log-home": { home, _ in .string(home.id) }],
  contributions: { home, ctx in
    var all: [Contribution] = []
    if !home.key.isNone {
      let sid = Names.pascal(home.id) + "Logs"
      all.append(Contribution(to: home.key.id, "key-policy", KeyPolicy.logs(sid, names: implicitFamilies)))
    }
    return all
  },
  resources: { home, ctx in
    ctx.contributions("log-group", to: home.id).flatMap { wanted -> [Draft] in
      let role = Names.pascal(wanted.from) + (wanted.value["Role"]?.string ?? "")
      var properties: JSON = ["LogGroupName": wanted.value["Name"] ?? ""]
      properties["RetentionInDays"] = home.retention.days.map { .int($0) }
      properties["KmsKeyId"] = ctx.offer(.key, of: home.key.id)
      let group = ctx.ref(home, role)
      let filters = Forwarding.filter(role + "Archive", group: group, to: home.archive.id, ctx)
      let alarms = filters.isEmpty ? nil : ctx.offer("alarms", of: home.alarms.id)
      return [Draft(role, "AWS::Logs::LogGroup", properties, deletion: home.onDelete.rawValue)] + filters
        + (alarms.map { topic in
          let alarm = Forwarding.alarm(role + "Delivery", group: group, filter: ctx.ref(home, role + "Archive"))
          return [Alarm.draft(alarm, from: "", topic: topic)]
        } ?? [])
    }
  })

/// Names that AWS gives to the groups it makes: functions, databases, stages, clusters, web ACLs.
private let implicitFamilies = [
  "/aws/lambda/*", "/aws/rds/*", "API-Gateway-Execution-Logs_*", "/aws/ecs/containerinsights/*", "aws-waf-logs-*",
]
