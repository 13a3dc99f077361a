import TapModel

extension Replication {
  /// The verdict on copies in another account of everything that a bucket takes under a prefix; nil where no rule makes
  /// any.
  ///
  /// Source: AWS documentation, "Replication configuration file elements": a filter leaves out what it does not name, and
  /// objects under KMS keys are left out unless `SourceSelectionCriteria` takes them in.
  static func copiesElsewhere(_ bucket: Value, under prefix: String, isEncrypted: Bool) -> Outcome? {
    let replication = bucket["ReplicationConfiguration"]
    if replication.isUnknown { return .unknown("replication is known only later") }
    let rules = replication["Rules"].elements.filter { $0["Status"].text == "Enabled" && leaves($0, bucket) }
    return rules.isEmpty ? nil : .any(rules.map { takesAll($0, under: prefix, isEncrypted: isEncrypted) })
  }

  /// What the rules of a bucket leave out of their copies; nil where one of them takes all.
  static func leavesOut(_ bucket: Value) -> Outcome? {
    let rules = bucket["ReplicationConfiguration"]["Rules"].elements.filter { $0["Status"].text == "Enabled" }
    let algorithm = BucketUse.encryption(of: bucket)?["ServerSideEncryptionByDefault"]["SSEAlgorithm"].text
    let isEncrypted = algorithm?.hasPrefix("aws:kms") == true
    let verdict: Outcome = .any(rules.map { takesAll($0, under: "", isEncrypted: isEncrypted) })
    return verdict == .passes ? nil : verdict
  }

  /// Whether a rule copies into an account that is not this one; what the template itself makes is of this one.
  private static func leaves(_ rule: Value, _ bucket: Value) -> Bool {
    let destination = rule["Destination"]
    guard destination["Account"].exists, destination["Account"].text != "${AWS::AccountId}" else { return false }
    let name = destination["Bucket"]
    return name.target == nil
      && (name.text == nil || name.text != bucket["BucketName"].text.map { "arn:aws:s3:::" + $0 })
  }

  private static func takesAll(_ rule: Value, under prefix: String, isEncrypted: Bool) -> Outcome {
    let filter = rule["Filter"]
    if filter.isUnknown { return .unknown("what is copied is known only later") }
    for place in [rule["Prefix"], filter["Prefix"], filter["And"]["Prefix"]] where place.exists {
      guard let text = place.text else { return .unknown("what is copied is known only later") }
      if !prefix.hasPrefix(text) { return place.fails("only objects under \(text) are copied") }
    }
    for tags in [filter["TagFilter"], filter["And"]["TagFilters"]] where tags.exists {
      return tags.fails("only objects with a tag are copied")
    }
    guard isEncrypted else { return .passes }
    return rule["SourceSelectionCriteria"]["SseKmsEncryptedObjects"]["Status"].must(
      equal: "Enabled", "objects under a KMS key are not copied")
  }
}
