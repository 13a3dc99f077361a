import TapModel

/// The way into a log archive: delivery streams, their role, the sender's role and the error log.
///
/// Source: AWS documentation "Controlling access with Amazon Data Firehose", "Subscription filters with Firehose".
enum Delivery {
  private typealias Archive = Typed<LogArchiveFields>

  /// Where Firehose writes what it could not deliver; named after the stream.
  static func errorGroup(_ stream: String) -> String { "/aws/kinesisfirehose/" + stream }

  /// The alarm on records that wait too long for the bucket.
  static func alarm(stream: JSON) -> JSON {
    [
      "Role": "Freshness", "Namespace": "AWS/Firehose", "MetricName": "DeliveryToS3.DataFreshness",
      "Dimensions": [["Name": "DeliveryStreamName", "Value": stream]], "Statistic": "Maximum", "Threshold": 1800,
      "ComparisonOperator": "GreaterThanThreshold", "Period": 300, "EvaluationPeriods": 3,
      "Description": "Log events wait over half an hour for the archive",
    ]
  }

  /// The group is kept for the whole period: to send it through the stream whose errors it holds would be a circle.
  static func errorLog(_ archive: Typed<LogArchiveFields>, _ ctx: any SynthesisContext) -> [Draft] {
    let days = Retention.covering(LogDays(ctx).total)
    return [
      Draft(
        "Errors", "AWS::Logs::LogGroup",
        ["LogGroupName": text(errorGroup(archive.name)), "RetentionInDays": .int(days)],
        deletion: archive.onDelete.rawValue),
      Draft("ErrorStream", "AWS::Logs::LogStream", ["LogGroupName": ctx.ref(archive, "Errors")]),
    ]
  }

  /// The role of the delivery streams: writes the bucket with its key, reads the sources with theirs.
  static func deliveryRole(
    _ archive: Typed<LogArchiveFields>, _ sources: [Contribution], _ ctx: any SynthesisContext
  ) -> Draft {
    let bucket = ctx.id(archive.id, "Bucket")
    var statements = [
      Permit.allow(
        [
          "s3:AbortMultipartUpload", "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads",
          "s3:PutObject",
        ],
        on: [ctx.arn(archive, "Bucket"), ["Fn::Sub": .string("${\(bucket).Arn}/*")]]),
      Permit.allow(["logs:PutLogEvents"], on: ctx.arn(archive, "Errors")),
    ]
    let keys = [ctx.offer(.key, of: archive.key.id)].compactMap(\.self)
    if !keys.isEmpty { statements.append(Permit.allow(["kms:Decrypt", "kms:GenerateDataKey"], on: .array(keys))) }
    let streams = sources.compactMap { $0.value["Arn"] }
    if !streams.isEmpty {
      statements.append(
        Permit.allow(
          ["kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards"],
          on: .array(streams)))
    }
    let theirs = sources.compactMap { $0.value["Key"] }
    if !theirs.isEmpty { statements.append(Permit.allow(["kms:Decrypt"], on: .array(theirs))) }
    return Permit.role(
      "DeliveryRole", trust: Permit.trust("firehose.amazonaws.com", if: Permit.thisAccount), policy: "Deliver",
      statements, description: "Firehose writes log events into the archive bucket")
  }

  /// The role of CloudWatch Logs: puts events on the stream.
  static func senderRole(_ archive: Typed<LogArchiveFields>, _ ctx: any SynthesisContext) -> Draft {
    let source: JSON = ["Fn::Sub": "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*"]
    return Permit.role(
      "SenderRole", trust: Permit.trust("logs.amazonaws.com", if: ["StringLike": ["aws:SourceArn": source]]),
      policy: "Send",
      [Permit.allow(["firehose:PutRecord", "firehose:PutRecordBatch"], on: ctx.arn(archive, "Stream"))],
      description: "CloudWatch Logs sends log events to the archive")
  }

  /// The stream that subscription filters write to.
  static func direct(_ archive: Typed<LogArchiveFields>, _ ctx: any SynthesisContext) -> Draft {
    Draft(
      "Stream", "AWS::KinesisFirehose::DeliveryStream",
      [
        "DeliveryStreamType": "DirectPut",
        "DeliveryStreamEncryptionConfigurationInput": ["KeyType": "CUSTOMER_MANAGED_CMK"],
        "ExtendedS3DestinationConfiguration": destination("logs", archive, ctx),
      ])
  }

  /// A stream that reads a Kinesis stream, with its alarm; a delivery stream has one source, so each has its own.
  static func streams(
    from source: Contribution, _ archive: Typed<LogArchiveFields>, _ ctx: any SynthesisContext
  ) -> [Draft] {
    let role = Names.pascal(source.from) + "Stream"
    let stream = Draft(
      role, "AWS::KinesisFirehose::DeliveryStream",
      [
        "DeliveryStreamType": "KinesisStreamAsSource",
        "KinesisStreamSourceConfiguration": [
          "KinesisStreamARN": source.value["Arn"] ?? "", "RoleARN": ctx.arn(archive, "DeliveryRole"),
        ],
        "ExtendedS3DestinationConfiguration": destination(source.from, archive, ctx),
      ])
    guard let topic = ctx.offer("alarms", of: archive.alarms.id) else { return [stream] }
    let alarm = alarm(stream: ctx.ref(archive, role))
    return [stream, Alarm.draft(alarm, from: source.from + "-stream", topic: topic)]
  }

  /// Events of CloudWatch Logs arrive compressed; objects are filed by day.
  private static func destination(_ prefix: String, _ archive: Archive, _ ctx: any SynthesisContext) -> JSON {
    var destination: JSON = [
      "BucketARN": ctx.arn(archive, "Bucket"),
      "RoleARN": ctx.arn(archive, "DeliveryRole"),
      "Prefix": .string(prefix + "/!{timestamp:yyyy/MM/dd}/"),
      "ErrorOutputPrefix": .string("errors/" + prefix + "/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/"),
      "BufferingHints": ["IntervalInSeconds": .int(archive.buffer), "SizeInMBs": 64],
      "CloudWatchLoggingOptions": [
        "Enabled": true, "LogGroupName": ctx.ref(archive, "Errors"), "LogStreamName": ctx.ref(archive, "ErrorStream"),
      ],
    ]
    destination["EncryptionConfiguration"] = ctx.offer(.key, of: archive.key.id).map {
      ["KMSEncryptionConfig": ["AWSKMSKeyARN": $0]]
    }
    return destination
  }
}
