import TapModel

/// Copies of the objects of a bucket in another: its rule, and the role that S3 takes on for it.
///
/// Source: AWS documentation, "Setting up permissions for live replication", "Replicating encrypted objects".
enum Replication {
  /// Copies keep what is deleted here: markers of deletion are not copied.
  static func configuration(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> JSON? {
    guard !bucket.replica.isEmpty else { return nil }
    var destination: JSON = [:]
    if !bucket.replicaAccount.isEmpty { destination["AccessControlTranslation"] = ["Owner": "Destination"] }
    var rule: JSON = [
      "Id": "copy", "Status": "Enabled", "Priority": 1, "Filter": ["Prefix": ""],
      "DeleteMarkerReplication": ["Status": "Disabled"], "Destination": destination,
    ]
    if !bucket.replicaKey.isEmpty {
      rule["SourceSelectionCriteria"] = ["SseKmsEncryptedObjects": ["Status": "Enabled"]]
    }
    return ["Role": context.arn(bucket, "ReplicationRole"), "Rules": [rule]]
  }

  /// The role, and what must be there before the stack; none without copies.
  static func drafts(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> [Draft] {
    guard !bucket.replica.isEmpty else { return [] }
    var role = Workload.role("ReplicationRole", for: "s3.amazonaws.com", statements(bucket, context))
    role.properties["Description"] = "Copies objects to the bucket at another site"
    var there: Draft = .prerequisite(bucket.id + "-copies", bucket.replica, "bucket of the copies")
    if !bucket.replicaRegion.isEmpty { there.properties["Region"] = text(bucket.replicaRegion) }
    let asked = [
      (bucket.replicaAccount, "Account that owns the copies.", "^[0-9]{12}$"),
      (bucket.replicaKey, "ARN of the key of the copies.", "^arn:[^:]+:kms:[^:]+:[0-9]{12}:key/.+$"),
    ].compactMap(parameter)
    let isGiven = !bucket.replicaKey.isEmpty && !asked.contains { "${\($0.declared ?? "")}" == bucket.replicaKey }
    let key: Draft = .prerequisite(bucket.id + "-copies-key", bucket.replicaKey, "key of the copies")
    return [role, there] + (isGiven ? [key] : []) + asked
  }

  /// A value such as `${ArchiveAccount}` is asked for when the stack is made.
  private static func parameter(_ value: String, _ what: String, _ pattern: String) -> Draft? {
    guard case .variable(let name)? = SubPart.split(value).first, value == "${\(name)}" else { return nil }
    return .parameter(name, ["Type": "String", "Description": .string(what), "AllowedPattern": .string(pattern)])
  }

  /// The bucket names the role, so the role names the bucket by its name.
  private static func statements(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> [JSON] {
    let here = "arn:${AWS::Partition}:s3:::\(bucket.name)"
    var writes = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"]
    if !bucket.replicaAccount.isEmpty { writes.append("s3:ObjectOwnerOverrideToBucketOwner") }
    var statements = [
      Permit.allow(["s3:GetReplicationConfiguration", "s3:ListBucket"], on: text(here)),
      Permit.allow(
        ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"],
        on: text(here + "/*")),
      Permit.allow(writes, on: text(bucket.replica + "/*")),
    ]
    statements += Store.keyUse(bucket.key, ["kms:Decrypt"], via: "s3", context)
    if !bucket.replicaKey.isEmpty {
      statements.append(
        Permit.allow(
          ["kms:Encrypt", "kms:GenerateDataKey"], on: text(bucket.replicaKey),
          if: ["StringLike": ["kms:ViaService": "s3.*.amazonaws.com"]]))
    }
    return statements
  }
}

/// Messages about new objects, and what the queue that takes them must allow.
///
/// Source: AWS documentation, "Granting permissions to publish event notification messages to a destination".
enum Notices {
  static func configuration(_ bucket: Typed<BucketFields>) -> JSON? {
    bucket.notify.isNone ? nil : ["QueueConfigurations": [["Event": "s3:ObjectCreated:*"]]]
  }

  /// S3 asks whether it may write to the queue while the bucket is made.
  static func waits(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> [String] {
    bucket.notify.isNone ? [] : [context.id(bucket.notify.id, "Policy")]
  }

  /// The queue is made before the bucket, so its policy names the bucket by its name.
  static func contributions(_ bucket: Typed<BucketFields>, _ context: any SynthesisContext) -> [Contribution] {
    guard let queue = context.offer("queue", of: bucket.notify.id) else { return [] }
    let sid = Names.pascal(bucket.id) + "Notices"
    let condition: JSON = [
      "StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]],
      "ArnEquals": ["aws:SourceArn": text("arn:${AWS::Partition}:s3:::\(bucket.name)")],
    ]
    let service = "s3.amazonaws.com"
    var all = [
      Contribution(
        to: bucket.notify.id, "queue-policy",
        Permit.allow(sid, to: ["Service": .string(service)], ["sqs:SendMessage"], on: queue, if: condition))
    ]
    if let key = context.component(bucket.notify.id)?.fields["key"]?.string, !key.isEmpty {
      all.append(Contribution(to: key, "key-policy", KeyPolicy.publisher(sid, service)))
    }
    return all
  }
}
