import TapModel

/// Fields of a log archive.
struct LogArchiveFields: Schema {
  let name = Field(
    "name", "Name", "log-archive-${AWS::AccountId}-${EnvironmentSuffix}", required: true,
    help: "Of the bucket, which is alone in the partition, and of the delivery stream.",
    at: "Bucket/BucketName", "Stream/DeliveryStreamName")
  let key = Field(
    "key", "Encryption key", Reference(.key), required: true,
    help: "Encrypts the bucket, the stream and the error log.",
    at: .offer(.key, "Stream/DeliveryStreamEncryptionConfigurationInput/KeyARN"), .offer(.key, "Errors/KmsKeyId"))
  let coldClass = Field(
    "cold-class", "Storage after search", ColdClass.glacier, help: "Where objects go after the searchable period.")
  let buffer = Field("buffer", "Buffer", 300, in: 0...900, unit: "s", help: "How long events wait for company.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"), help: "Alert when events do not arrive in the bucket.")
  let accessLog = Field("access-log", "Access log bucket", Reference("access-log-bucket"))
  let keeper = Custody.field
  let onDelete = Field(
    "on-delete", "On stack deletion", Disposal.delete,
    help: "AWS deletes only an empty bucket: Retain says so, Delete asks for emptying it first.",
    at: "Bucket/@DeletionPolicy", "Bucket/@UpdateReplacePolicy")
  let emptier = Field(
    "emptier", "Emptying function", "",
    help: "ARN of one that is there before and empties the bucket while the stack is deleted; empty: nothing does.",
    at: .unless("Emptying/ServiceToken", ""))
}

/// Storage classes of S3 for what is rarely read.
enum ColdClass: String, Choice {
  case glacierInstant = "GLACIER_IR", glacier = "GLACIER", deep = "DEEP_ARCHIVE"
}

/// The bucket that keeps every log event for the whole period, and the delivery streams into it.
let logArchive: Kind = Kind(
  "log-archive", "Log archive", pane: .logging, main: "Bucket", LogArchiveFields(),
  help: "An encrypted bucket that keeps log events for the whole period, fed by Firehose from every log group.",
  summary: { _ in "S3, archive" },
  offers: [
    "log-archive": { $1.arn($0, "Stream") },
    "log-archive-role": { $1.arn($0, "SenderRole") },
    "log-archive-bucket": { $1.ref($0, "Bucket") },
    .arn: { $1.arn($0, "Bucket") },
  ],
  contributions: { archive, ctx in
    var all: [Contribution] = []
    if !archive.key.isNone {
      let statement = KeyPolicy.logs(Names.pascal(archive.id) + "Errors", names: [Delivery.errorGroup(archive.name)])
      all.append(Contribution(to: archive.key.id, "key-policy", statement))
    }
    if !archive.alarms.isNone {
      all.append(Contribution(to: archive.alarms.id, "alarm", Delivery.alarm(stream: ctx.ref(archive, "Stream"))))
    }
    return all
  },
  resources: { archive, ctx in
    let sources = ctx.contributions("stream-source", to: archive.id)
    var drafts = ArchiveBucket.drafts(archive, ctx)
    if !archive.emptier.isEmpty, archive.onDelete == .delete {
      drafts += Emptying.step(of: archive.id, ctx.ref(archive, "Bucket"), by: archive.emptier)
    }
    drafts += Delivery.errorLog(archive, ctx)
    drafts += [Delivery.deliveryRole(archive, sources, ctx), Delivery.senderRole(archive, ctx)]
    drafts.append(Delivery.direct(archive, ctx))
    drafts += sources.flatMap { Delivery.streams(from: $0, archive, ctx) }
    drafts.append(
      .declaration(
        "DataStore", archive.id, ["Component": .string(archive.id), "Class": "logs", "Region": ["Ref": "AWS::Region"]]))
    return drafts
  })

/// The bucket of an archive.
private enum ArchiveBucket {
  static func drafts(_ archive: Typed<LogArchiveFields>, _ ctx: any SynthesisContext) -> [Draft] {
    let arn = ctx.arn(archive, "Bucket")
    let all: JSON = [arn, ["Fn::Sub": .string("${\(ctx.id(archive.id, "Bucket")).Arn}/*")]]
    let denials = [
      Permit.deny("Plaintext", ["s3:*"], on: all, if: ["Bool": ["aws:SecureTransport": "false"]]),
      Permit.deny("OldTls", ["s3:*"], on: all, if: ["NumericLessThan": ["s3:TlsVersion": "1.2"]]),
    ]
    let kept = Custody.statements(archive.keeper, on: all)
    let contributed = ctx.contributions("bucket-policy", to: archive.id).map(\.value)
    return [
      Draft("Bucket", "AWS::S3::Bucket", properties(archive, ctx)),
      Draft(
        "BucketPolicy", "AWS::S3::BucketPolicy",
        ["Bucket": ctx.ref(archive, "Bucket"), "PolicyDocument": Permit.document(denials + kept + contributed)]),
    ]
  }

  private static func properties(_ archive: Typed<LogArchiveFields>, _ ctx: any SynthesisContext) -> JSON {
    var encryption: JSON = ["SSEAlgorithm": "aws:kms"]
    encryption["KMSMasterKeyID"] = ctx.offer(.key, of: archive.key.id)
    var properties: JSON = [
      "BucketEncryption": [
        "ServerSideEncryptionConfiguration": [
          ["ServerSideEncryptionByDefault": encryption, "BucketKeyEnabled": true]
        ]
      ],
      "PublicAccessBlockConfiguration": [
        "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true,
      ],
      "OwnershipControls": ["Rules": [["ObjectOwnership": "BucketOwnerEnforced"]]],
      "VersioningConfiguration": ["Status": "Enabled"],
      "LifecycleConfiguration": ["Rules": [lifecycle(archive.coldClass, LogDays(ctx))]],
    ]
    if let target = ctx.offer("access-log-bucket", of: archive.accessLog.id) {
      properties["LoggingConfiguration"] = [
        "DestinationBucketName": target, "LogFilePrefix": .string(archive.id + "/"),
      ]
    }
    return properties
  }

  /// Searchable first, then cold, then gone.
  private static func lifecycle(_ cold: ColdClass, _ days: LogDays) -> JSON {
    var rule: JSON = ["Id": "Archive", "Status": "Enabled"]
    if days.total > days.searchable {
      rule["Transitions"] = [["StorageClass": .string(cold.rawValue), "TransitionInDays": .int(days.searchable)]]
    }
    rule["ExpirationInDays"] = .int(days.total)
    rule["NoncurrentVersionExpiration"] = ["NoncurrentDays": .int(days.total)]
    rule["AbortIncompleteMultipartUpload"] = ["DaysAfterInitiation": 7]
    return rule
  }
}
