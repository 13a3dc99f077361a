import TapModel

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
    (bucket.backup.isNone
      ? []
      : [Contribution(to: bucket.backup.id, "backup", ["Arn": context.arn(bucket, "Bucket"), "Type": "S3"])])
      + (Emptying.of(bucket, context)?.contributions(of: bucket, context) ?? [])
      + Notices.contributions(bucket, context)
  },
  outputs: { bucket, context in
    [Output(Names.pascal(bucket.id) + "Name", "Name of the bucket", context.ref(bucket, "Bucket"))]
  },
  resources: { bucket, context in
    var drafts = [bucketItself(bucket, context)]
    if let policy = bucketPolicy(bucket, context) { drafts.append(policy) }
    let word = bucket.purpose == .data || !bucket.dataClass.isEmpty ? bucket.dataClass : "logs"
    drafts.append(Store.declaration(bucket, "Bucket", class: word, context))
    return drafts + Replication.drafts(bucket, context) + Emptying.drafts(bucket, context)
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

private func bucketItself(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> Draft {
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
  if bucket.lock != .off {
    properties["ObjectLockEnabled"] = true
    properties["ObjectLockConfiguration"] = [
      "ObjectLockEnabled": "Enabled", "Rule": ["DefaultRetention": ["Days": .int(bucket.lockDays)]],
    ]
  }
  properties["ReplicationConfiguration"] = Replication.configuration(bucket, context)
  properties["NotificationConfiguration"] = Notices.configuration(bucket)
  return Draft("Bucket", "AWS::S3::Bucket", properties, dependsOn: Notices.waits(bucket, context))
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
  statements += Custody.statements(
    bucket.keeper, on: [bucketARN(bucket, "", context), bucketARN(bucket, "/*", context)])
  statements += context.contributions("bucket-policy", to: bucket.id).map(\.value)
  guard !statements.isEmpty else { return nil }
  return Draft(
    "Policy", "AWS::S3::BucketPolicy",
    [
      "Bucket": context.ref(bucket, "Bucket"),
      "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)],
    ])
}
