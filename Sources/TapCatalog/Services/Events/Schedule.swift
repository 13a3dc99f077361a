import TapModel

/// The fields of a schedule.
struct ScheduleFields: Schema {
  let name = Field("name", "Name", "schedule-${EnvironmentSuffix}", required: true, at: "Rule/Name")
  let purpose = Field("description", "Description", "Starts work by the clock", at: "Rule/Description")
  let expression = Field(
    "expression", "When", "rate(1 day)",
    editor: .suggestions(["rate(5 minutes)", "rate(1 hour)", "rate(1 day)", "cron(0 6 * * ? *)", "cron(0 6 ? * SUN *)"]
    ),
    required: true, help: "UTC.", at: "Rule/ScheduleExpression")
  let enabled = Field("enabled", "On", true, at: .words("Rule/State", [(true, "ENABLED"), (false, "DISABLED")]))
  let function = Field("function", "Calls", Reference("function"), help: "A function.")
  let queue = Field("queue", "Sends to", Reference("queue"), help: "A queue, which gets a message each time.")
  let input = Field("input", "Input", "", help: "JSON that the function or the queue gets; empty: the event itself.")
  let deadLetter = Field(
    "dead-letter", "Dead-letter queue", Reference("queue"), help: "Takes events that could not be delivered.")
  let attempts = Field("attempts", "Attempts", 10, in: 0...185, help: "Of delivery, until the dead-letter queue.")
  let age = Field("event-age", "Events live", 3600, in: 60...86_400, unit: "s")
}

/// A rule of EventBridge that starts work by the clock.
let schedule: Kind = Kind(
  "schedule", "Schedule", pane: .network, main: "Rule", ScheduleFields(),
  help: "Calls a function or sends to a queue by the clock, and keeps what could not be delivered.",
  summary: { schedule in
    let words = schedule.expression.split { "()".contains($0) }
    return words.first == "rate" ? String(words.last ?? "") : "cron"
  },
  offers: [.arn: { $1.arn($0, "Rule") }, .name: { $1.ref($0, "Rule") }],
  contributions: { schedule, ctx in admissions(schedule, ctx) },
  resources: { schedule, ctx in
    let targets = [
      target("Function", ctx.offer("function", of: schedule.function.id), schedule, ctx),
      target("Queue", ctx.offer("queue", of: schedule.queue.id), schedule, ctx),
    ].compactMap { $0 }
    return [Draft("Rule", "AWS::Events::Rule", targets.isEmpty ? [:] : ["Targets": .array(targets)])]
      + permission(schedule, ctx)
  })

private func target(
  _ id: JSON, _ arn: JSON?, _ schedule: Typed<ScheduleFields>, _ ctx: any SynthesisContext
) -> JSON? {
  guard let arn else { return nil }
  var target: JSON = [
    "Id": id, "Arn": arn,
    "RetryPolicy": [
      "MaximumRetryAttempts": .int(schedule.attempts), "MaximumEventAgeInSeconds": .int(schedule.age),
    ],
  ]
  if !schedule.input.isEmpty { target["Input"] = text(schedule.input) }
  target["DeadLetterConfig"] = ctx.offer("queue", of: schedule.deadLetter.id).map { ["Arn": $0] }
  return target
}

private func permission(_ schedule: Typed<ScheduleFields>, _ ctx: any SynthesisContext) -> [Draft] {
  guard let function = ctx.offer("function", of: schedule.function.id) else { return [] }
  return [
    Draft(
      "Permission", "AWS::Lambda::Permission",
      [
        "FunctionName": function, "Action": "lambda:InvokeFunction", "Principal": "events.amazonaws.com",
        "SourceArn": ctx.arn(schedule, "Rule"),
      ])
  ]
}

/// What the queues and their keys must say so that this rule may send; EventBridge sends KMS no condition.
///
/// Source: AWS documentation, "Using resource-based policies for Amazon EventBridge", "SQS key management".
private func admissions(_ schedule: Typed<ScheduleFields>, _ ctx: any SynthesisContext) -> [Contribution] {
  let (service, sid) = ("events.amazonaws.com", Names.pascal(schedule.id) + "Sends")
  let condition: JSON = ["ArnEquals": ["aws:SourceArn": ctx.arn(schedule, "Rule")]]
  var all: [Contribution] = []
  func add(_ id: String, _ slot: Slot, _ statement: JSON) {
    if !all.contains(where: { $0.to == id && $0.slot == slot }) { all.append(Contribution(to: id, slot, statement)) }
  }
  for queue in [schedule.queue, schedule.deadLetter] {
    guard let arn = ctx.offer("queue", of: queue.id) else { continue }
    let admits = Permit.allow(
      sid, to: ["Service": .string(service)], ["sqs:SendMessage"], on: arn, if: condition)
    add(queue.id, "queue-policy", admits)
    if let key = ctx.component(queue.id)?.fields["key"]?.string, !key.isEmpty {
      add(key, "key-policy", KeyPolicy.publisher(sid, service))
    }
  }
  return all
}
