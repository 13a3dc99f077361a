import TapModel

/// Who provides the capacity of a stream.
enum StreamMode: String, Choice {
  case provisioned
  case onDemand = "on-demand"
}

/// The fields of a stream.
struct StreamFields: Schema {
  let name = Field("name", "Name", "stream-${EnvironmentSuffix}", required: true, at: "Stream/Name")
  let mode = Field(
    "mode", "Capacity", StreamMode.provisioned,
    at: .words(
      "Stream/StreamModeDetails/StreamMode",
      [("provisioned", "PROVISIONED"), ("on-demand", "ON_DEMAND")]))
  let shards = Field(
    "shards", "Shards", 1, in: 1...10_000, help: "Each takes 1 MiB/s and gives 2 MiB/s; provisioned capacity only.")
  let hours = Field(
    "retention-hours", "Records kept", 168, in: 24...8760, unit: "h",
    help: "Long enough for a reader that fails over a weekend.", at: "Stream/RetentionPeriodHours")
  let key = Field("key", "Encryption key", Reference(.key), at: .offer(.key, "Stream/StreamEncryption/KeyId"))
  let archive = Field(
    "archive", "Archive", Reference("log-archive"), help: "Reads the stream and keeps its records in the log archive.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
  let dataClass = Field("data-class", "Data class", "", help: "Empty is the class of the system.")
  let onDelete = Field(
    "on-delete", "On stack deletion", StoreDeletion.delete, at: "Stream/@DeletionPolicy", "Stream/@UpdateReplacePolicy")
  let output = Field("output", "Output", "", help: "Name of the output; empty is made from the id.")
}

/// A Kinesis data stream.
let stream: Kind = Kind(
  "stream", "Data stream", pane: .data, main: "Stream", StreamFields(),
  help: "Takes records in order and keeps them for their readers; an archive keeps them longer.",
  summary: { "Kinesis, " + ($0.mode == .onDemand ? "on demand" : "\($0.shards) shard" + ($0.shards == 1 ? "" : "s")) },
  offers: [
    .arn: { stream, context in context.arn(stream, "Stream") },
    .name: { stream, context in context.ref(stream, "Stream") },
    .ref: { stream, context in context.ref(stream, "Stream") },
  ],
  grants: [
    .write: { stream, context in
      streamAccess(stream, ["PutRecord", "PutRecords", "DescribeStreamSummary", "ListShards"], context)
        + Store.keyUse(stream.key, ["kms:GenerateDataKey"], via: "kinesis", context)
    },
    .read: { stream, context in streamReading(stream, context) },
    .consume: { stream, context in streamReading(stream, context) },
  ],
  contributions: { stream, context in streamContributions(stream, context) },
  outputs: { stream, context in
    [
      Output(
        stream.output.isEmpty ? Names.pascal(stream.id) + "Name" : stream.output, "Name of the stream",
        context.ref(stream, "Stream"))
    ]
  },
  resources: { stream, context in
    [streamItself(stream), Store.declaration(stream, "Stream", class: stream.dataClass, context)]
  })

private func streamItself(_ stream: Typed<StreamFields>) -> Draft {
  var properties: JSON = [:]
  if stream.mode == .provisioned { properties["ShardCount"] = .int(stream.shards) }
  if !stream.key.isNone { properties["StreamEncryption"] = ["EncryptionType": "KMS"] }
  return Draft("Stream", "AWS::Kinesis::Stream", properties)
}

private func streamAccess(
  _ stream: Typed<StreamFields>, _ actions: [String], _ context: any SynthesisContext
) -> [JSON] {
  [
    [
      "Effect": "Allow", "Action": .array(actions.map { .string("kinesis:" + $0) }),
      "Resource": context.arn(stream, "Stream"),
    ]
  ]
}

private func streamReading(_ stream: Typed<StreamFields>, _ context: any SynthesisContext) -> [JSON] {
  streamAccess(
    stream,
    ["DescribeStream", "DescribeStreamSummary", "GetRecords", "GetShardIterator", "ListShards", "SubscribeToShard"],
    context) + Store.keyUse(stream.key, ["kms:Decrypt"], via: "kinesis", context)
}

private func streamContributions(_ stream: Typed<StreamFields>, _ context: any SynthesisContext) -> [Contribution] {
  let dimension = [("StreamName", context.ref(stream, "Stream"))]
  var all = Workload.alarm(
    stream.alarms, "Age", "AWS/Kinesis", "GetRecords.IteratorAgeMilliseconds", dimension, "Maximum",
    above: 3_600_000, periods: 3, "Readers are an hour behind the stream")
  all += Workload.alarm(
    stream.alarms, "Throttle", "AWS/Kinesis", "WriteProvisionedThroughputExceeded", dimension, "Average", above: 0,
    periods: 3,
    "The stream refuses records for want of capacity")
  if !stream.archive.isNone {
    var source: JSON = ["Arn": context.arn(stream, "Stream")]
    source["Key"] = context.offer(.key, of: stream.key.id)
    all.append(Contribution(to: stream.archive.id, "stream-source", source))
  }
  return all
}
