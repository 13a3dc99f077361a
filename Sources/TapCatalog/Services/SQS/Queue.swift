import TapModel

/// The fields of a queue.
struct QueueFields: Schema {
  let name = Field("name", "Name", "queue-${EnvironmentSuffix}", at: "Queue/QueueName")
  let key = Field("key", "Encryption key", Reference(.key), at: .offer(.key, "Queue/KmsMasterKeyId"))
  let retention = Field(
    "retention", "Messages kept", 14, in: 1...14, unit: "d", at: .days("Queue/MessageRetentionPeriod"))
  let visibility = Field(
    "visibility", "Hidden while worked on", 180, in: 0...43_200, unit: "s",
    help: "Six times the timeout of the function that reads.", at: "Queue/VisibilityTimeout")
  let redrive = Field(
    "dead-letter", "Dead-letter queue", Reference("queue"), help: "Takes messages that fail too often.",
    at: .offer("queue", "Queue/RedrivePolicy/deadLetterTargetArn"))
  let attempts = Field("attempts", "Attempts", 5, in: 1...1000, help: "Before the dead-letter queue takes a message.")
  let tlsOnly = Field("tls-only", "TLS only", true, help: "A policy refuses plain connections.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
  let depth = Field("alarm-depth", "Alarm from", 1, in: 1...100_000, help: "Messages that wait.")
  let dataClass = Field("data-class", "Data class", "", help: "Empty is the class of the system.")
  let onDelete = Field(
    "on-delete", "On stack deletion", Disposal.delete, at: "Queue/@DeletionPolicy", "Queue/@UpdateReplacePolicy")
}

/// A queue, also the dead-letter queue of another; others contribute to slot `queue-policy`.
let queue: Kind = Kind(
  "queue", "Queue", pane: .data, main: "Queue", QueueFields(),
  help: "Keeps messages until a worker takes them, encrypted and over TLS only.",
  summary: { $0.redrive.isNone ? "SQS" : "SQS, dead letters kept" },
  offers: [
    "queue": { $1.arn($0, "Queue") },
    .arn: { $1.arn($0, "Queue") },
    .ref: { $1.ref($0, "Queue") },
    .name: { $1.att($0, "Queue", "QueueName") },
  ],
  grants: [
    .write: { queue, ctx in
      [Permit.allow(["sqs:SendMessage", "sqs:GetQueueUrl", "sqs:GetQueueAttributes"], on: ctx.arn(queue, "Queue"))]
        + Workload.useKey(of: queue.id, ["kms:GenerateDataKey", "kms:Decrypt"], in: ctx)
    },
    .consume: { queue, ctx in
      let actions = [
        "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes",
        "sqs:GetQueueUrl",
      ]
      return [Permit.allow(actions, on: ctx.arn(queue, "Queue"))] + Workload.useKey(of: queue.id, in: ctx)
    },
  ],
  contributions: { queue, ctx in
    Workload.alarm(
      queue.alarms, "Depth", "AWS/SQS", "ApproximateNumberOfMessagesVisible",
      [("QueueName", ctx.att(queue, "Queue", "QueueName"))], "Maximum", above: queue.depth - 1,
      "Messages wait that nobody took")
  },
  resources: { queue, ctx in
    var properties: JSON = [:]
    if !queue.redrive.isNone { properties["RedrivePolicy"] = ["maxReceiveCount": .int(queue.attempts)] }
    var drafts = [
      Draft("Queue", "AWS::SQS::Queue", properties),
      .declaration("DataStore", queue.id, dataStore(queue, ctx)),
    ]
    let statements =
      (queue.tlsOnly ? [Permit.deny("PlainConnections", ["sqs:*"], on: ctx.arn(queue, "Queue"), if: plain)] : [])
      + ctx.contributions("queue-policy", to: queue.id).map(\.value)
    if !statements.isEmpty {
      drafts.append(
        Draft(
          "Policy", "AWS::SQS::QueuePolicy",
          ["Queues": [ctx.ref(queue, "Queue")], "PolicyDocument": Permit.document(statements)]))
    }
    return drafts
  })

private func dataStore(_ queue: Typed<QueueFields>, _ ctx: any SynthesisContext) -> JSON {
  let word = queue.dataClass.isEmpty ? ctx.design.dataClass : queue.dataClass
  return ["Component": .string(queue.id), "Class": text(word), "Region": ["Ref": "AWS::Region"]]
}

/// Connections without TLS.
private let plain: JSON = ["Bool": ["aws:SecureTransport": "false"]]

extension Binding {
  /// Days as seconds.
  static func days(_ place: String) -> Binding {
    Binding(
      place,
      .mapped(
        put: { $0.int.map { .int($0 * 86_400) } },
        take: { value in
          guard let seconds = value?.wholeNumber, seconds % 86_400 == 0 else { return nil }
          return .int(seconds / 86_400)
        }))
  }
}
