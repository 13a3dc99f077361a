import TapModel

/// What a bucket is for.
enum BucketPurpose: String, Choice {
  case data
  case logArchive = "log-archive"
  /// Takes the access logs of buckets and load balancers, which S3's own keys alone can encrypt.
  case accessLog = "access-log"
}

/// Who owns objects that others write.
enum ObjectOwnership: String, Choice {
  /// The account; access control lists are off.
  case enforced = "BucketOwnerEnforced"
  case preferred = "BucketOwnerPreferred"
  case writer = "ObjectWriter"
}

/// The fields of a bucket.
struct BucketFields: Schema {
  let name = Field(
    "name", "Name", "bucket-${AWS::AccountId}-${EnvironmentSuffix}", required: true,
    help: "Unique in the whole partition, so the account stands in it.", at: "Bucket/BucketName")
  let purpose = Field("purpose", "Purpose", BucketPurpose.data)
  let key = Field(
    "key", "Encryption key", Reference(.key),
    at: .offer(.key, "Bucket/\(defaultEncryption)/KMSMasterKeyID"))
  let versioning = Field(
    "versioning", "Versions", true, at: .when("Bucket/VersioningConfiguration/Status", "Enabled"))
  let blockPublic = Field(
    "block-public", "Public access blocked", true,
    at: "Bucket/PublicAccessBlockConfiguration/BlockPublicAcls",
    "Bucket/PublicAccessBlockConfiguration/BlockPublicPolicy",
    "Bucket/PublicAccessBlockConfiguration/IgnorePublicAcls",
    "Bucket/PublicAccessBlockConfiguration/RestrictPublicBuckets")
  let tls = Field("tls", "TLS only", true, help: "The policy refuses plain requests.")
  let ownership = Field(
    "ownership", "Object ownership", ObjectOwnership.enforced, at: "Bucket/OwnershipControls/Rules/0/ObjectOwnership")
  let accessLog = Field(
    "access-log", "Access log bucket", Reference("access-log-bucket"),
    at: .offer("access-log-bucket", "Bucket/LoggingConfiguration/DestinationBucketName"))
  let origins = Field(
    "origins", "Other origins", [String](), help: "Sites whose pages may read the bucket in a browser.",
    at: .unless("Bucket/CorsConfiguration/CorsRules/0/AllowedOrigins", []))

  let coldDays = Field(
    "cold-days", "Moved to cold store", 0, in: 0...3650, unit: "d", help: "Glacier, hours to read; 0 is never.",
    at: .unless("Bucket/\(lifecycleRule)/Transitions/0/TransitionInDays", 0))
  let days = Field(
    "days", "Objects kept", 0, in: 0...3650, unit: "d", help: "0 is for ever.",
    at: .unless("Bucket/\(lifecycleRule)/ExpirationInDays", 0))
  let oldDays = Field(
    "old-versions-days", "Old versions kept", 0, in: 0...3650, unit: "d", help: "0 is for ever.",
    at: .unless("Bucket/\(lifecycleRule)/NoncurrentVersionExpiration/NoncurrentDays", 0))
  let backup = Field("backup", "Backup plan", Reference("backup-plan"))
  let dataClass = Field("data-class", "Data class", "", help: "Empty is the class of the system, or logs.")
  let onDelete = Field(
    "on-delete", "On stack deletion", StoreDeletion.delete,
    help: "CloudFormation refuses to delete a bucket with objects in it.",
    at: "Bucket/@DeletionPolicy", "Bucket/@UpdateReplacePolicy")
}

private let defaultEncryption = "BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault"
private let lifecycleRule = "LifecycleConfiguration/Rules/0"

/// A bucket of S3 with its policy.
let bucket: Kind = Kind(
  "bucket", "Bucket", pane: .data, main: "Bucket", BucketFields(),
  help: "Objects, encrypted, versioned, closed to the public, and reached through TLS only.",
  summary: { bucket in
    switch bucket.purpose {
    case .data: "S3, data"
    case .logArchive: "S3, archive of logs"
    case .accessLog: "S3, access logs"
    }
  },
  offers: [
    .arn: { bucket, context in context.arn(bucket, "Bucket") },
    .name: { bucket, context in context.ref(bucket, "Bucket") },
    "access-log-bucket": { bucket, context in
      bucket.purpose == .accessLog ? context.ref(bucket, "Bucket") : nil
    },
    "log-bucket": { bucket, context in bucket.purpose == .logArchive ? context.ref(bucket, "Bucket") : nil },
    "log-bucket-policy": { bucket, context in
      bucket.purpose == .logArchive ? .string(context.id(bucket.id, "Policy")) : nil
    },
  ],
  grants: [
    .read: { bucket, context in
      bucketAccess(bucket, ["s3:GetObject"], of: "/*", context)
        + bucketAccess(bucket, ["s3:ListBucket"], of: "", context)
        + Store.keyUse(bucket.key, ["kms:Decrypt"], via: "s3", context)
    },
    .write: { bucket, context in
      bucketAccess(bucket, ["s3:PutObject", "s3:AbortMultipartUpload"], of: "/*", context)
        + Store.keyUse(bucket.key, ["kms:Decrypt", "kms:GenerateDataKey"], via: "s3", context)
    },
  ],
  contributions: { bucket, context in
    bucket.backup.isNone
      ? []
      : [Contribution(to: bucket.backup.id, "backup", ["Arn": context.arn(bucket, "Bucket"), "Service": "s3"])]
  },
  outputs: { bucket, context in
    [Output(Names.pascal(bucket.id) + "Name", "Name of the bucket", context.ref(bucket, "Bucket"))]
  },
  resources: { bucket, context in
    var drafts = [bucketItself(bucket)]
    if let policy = bucketPolicy(bucket, context) { drafts.append(policy) }
    let word = bucket.purpose == .data || !bucket.dataClass.isEmpty ? bucket.dataClass : "logs"
    drafts.append(Store.declaration(bucket, "Bucket", class: word, context))
    return drafts
  })

private func bucketARN(_ bucket: Typed<BucketFields>, _ rest: String, _ context: any SynthesisContext) -> JSON {
  rest.isEmpty
    ? context.arn(bucket, "Bucket") : ["Fn::Sub": .string("${\(context.id(bucket.id, "Bucket")).Arn}\(rest)")]
}

private func bucketAccess(
  _ bucket: Typed<BucketFields>, _ actions: [String], of rest: String, _ context: any SynthesisContext
) -> [JSON] {
  [["Effect": "Allow", "Action": actions.json, "Resource": bucketARN(bucket, rest, context)]]
}

private func bucketItself(_ bucket: Typed<BucketFields>) -> Draft {
  var encryption: JSON = ["ServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]
  if !bucket.key.isNone {
    encryption = ["ServerSideEncryptionByDefault": ["SSEAlgorithm": "aws:kms"], "BucketKeyEnabled": true]
  }
  var properties: JSON = [
    "BucketEncryption": ["ServerSideEncryptionConfiguration": [encryption]],
    "OwnershipControls": ["Rules": [[:]]],
    "LifecycleConfiguration": ["Rules": [lifecycle(bucket)]],
  ]
  if !bucket.accessLog.isNone { properties["LoggingConfiguration"] = ["LogFilePrefix": .string(bucket.id + "/")] }
  if !bucket.origins.isEmpty {
    properties["CorsConfiguration"] = ["CorsRules": [["AllowedMethods": ["GET", "HEAD"]]]]
  }
  return Draft("Bucket", "AWS::S3::Bucket", properties)
}

private func lifecycle(_ bucket: Typed<BucketFields>) -> JSON {
  var rule: JSON = [
    "Id": "keep", "Status": "Enabled", "AbortIncompleteMultipartUpload": ["DaysAfterInitiation": 7],
  ]
  if bucket.coldDays > 0 { rule["Transitions"] = [["StorageClass": "GLACIER"]] }
  return rule
}

private func bucketPolicy(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> Draft? {
  var statements: [JSON] = []
  if bucket.tls {
    let all: JSON = [bucketARN(bucket, "", context), bucketARN(bucket, "/*", context)]
    statements += [
      Permit.deny("TLSOnly", ["s3:*"], on: all, if: ["Bool": ["aws:SecureTransport": "false"]]),
      Permit.deny("OldTLS", ["s3:*"], on: all, if: ["NumericLessThan": ["s3:TlsVersion": "1.2"]]),
    ]
  }
  if bucket.purpose == .accessLog {
    statements.append([
      "Sid": "ServerAccessLogs", "Effect": "Allow", "Principal": ["Service": "logging.s3.amazonaws.com"],
      "Action": "s3:PutObject", "Resource": bucketARN(bucket, "/*", context),
      "Condition": ["StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]]],
    ])
  }
  statements += context.contributions("bucket-policy", to: bucket.id).map(\.value)
  guard !statements.isEmpty else { return nil }
  return Draft(
    "Policy", "AWS::S3::BucketPolicy",
    [
      "Bucket": context.ref(bucket, "Bucket"),
      "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)],
    ])
}
