import TapModel

private let buckets = ["AWS::S3::Bucket"]

let bucketNotPublic: Rule = Rule(
  "s3.public-access", "Bucket may be opened to the public",
  why: "One careless policy or list would show every object to the internet.", high: .block, ["AC-3", "AC-22", "SC-7"],
  on: buckets, source: "AWS Config S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
  passes: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"BlockPublicPolicy":true,"IgnorePublicAcls":true,"RestrictPublicBuckets":true}}}"#
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"PublicAccessBlockConfiguration":{"BlockPublicAcls":true,"BlockPublicPolicy":true,"IgnorePublicAcls":true,"RestrictPublicBuckets":false}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
  ]
) { bucket in
  let block = bucket["PublicAccessBlockConfiguration"]
  let names = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]
  let all = names.map { JSON.Object.Member($0, true) }
  guard block.exists else { return block.fails("rests on AWS's default for new buckets", set: .object(.init(all))) }
  return .all(names.map { block[$0].must(equal: true, absent: false, "\($0) is off") })
}

let bucketEncrypted: Rule = Rule(
  "s3.encrypted", "Bucket lacks a key of your own",
  why: "Without a key of your own nobody sees, limits or stops who decrypts the objects.", high: .block,
  ["SC-28", "SC-28(1)", "AU-9(3)"], on: buckets, source: "AWS Config S3_DEFAULT_ENCRYPTION_KMS",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"B":{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":{"Fn::GetAtt":["K","Arn"]}},"BucketKeyEnabled":true}]}}}}"#
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}}}"#,
    #"{"K":{"Type":"AWS::KMS::Key"},"B":{"Type":"AWS::S3::Bucket","Properties":{"BucketEncryption":{"ServerSideEncryptionConfiguration":[{"ServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":{"Fn::GetAtt":["K","Arn"]}}}]}}}}"#,
  ]
) { bucket in
  if BucketUse.isAccessLog(bucket) { return .notApplicable }
  let configuration = bucket["BucketEncryption"]
  if configuration.isUnknown { return .unknown("the encryption cannot be known") }
  guard let encryption = BucketUse.encryption(of: bucket) else {
    return configuration.fails("S3's own key", insert: "key", bind: "key", shared: true)
  }
  let standard = encryption["ServerSideEncryptionByDefault"]
  let algorithm = standard["SSEAlgorithm"]
  if algorithm.text == "AES256" { return algorithm.fails("S3's own key", insert: "key", bind: "key", shared: true) }
  return .all([
    algorithm.must(be: ["aws:kms", "aws:kms:dsse"], "S3's own key"),
    Store.customerKey(standard["KMSMasterKeyID"], "AWS's own key"),
    algorithm.text == "aws:kms:dsse"
      ? .passes : encryption["BucketKeyEnabled"].must(equal: true, absent: false, "no bucket key"),
  ])
}

let bucketVersioned: Rule = Rule(
  "s3.versioned", "Bucket keeps no versions",
  why: "An object that is overwritten or deleted is gone.", ["CP-9", "AU-9", "SI-7", "CM-2(3)"], on: buckets,
  source: "AWS Config S3_BUCKET_VERSIONING_ENABLED",
  passes: [#"{"Type":"AWS::S3::Bucket","Properties":{"VersioningConfiguration":{"Status":"Enabled"}}}"#],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"VersioningConfiguration":{"Status":"Suspended"}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
  ]
) { $0["VersioningConfiguration"]["Status"].must(equal: "Enabled", "no versions") }

let bucketLogged: Rule = Rule(
  "s3.access-log", "Bucket access is not logged",
  why: "Nobody can later say who read or changed which object.", ["AU-12", "AU-2"], on: buckets,
  source: "AWS Config S3_BUCKET_LOGGING_ENABLED",
  passes: [
    #"{"L":{"Type":"AWS::S3::Bucket"},"B":{"Type":"AWS::S3::Bucket","Properties":{"LoggingConfiguration":{"DestinationBucketName":{"Ref":"L"}}}}}"#
  ],
  fails: [#"{"Type":"AWS::S3::Bucket","Properties":{}}"#]
) { bucket in
  if BucketUse.isAccessLog(bucket) { return .notApplicable }
  let target = bucket["LoggingConfiguration"]["DestinationBucketName"]
  if !target.exists, isInDataEvents(bucket) { return .passes }
  return target.must(
    existOr: "access is not logged",
    fix: .insert(.init("bucket", ["purpose": "access-log"], bind: "access-log")))
}

/// Whether a trail of the template records who reads and writes the objects of a bucket.
private func isInDataEvents(_ bucket: Value) -> Bool {
  bucket.view.resources(of: "AWS::CloudTrail::Trail").contains { trail in
    let classic = trail["EventSelectors"].elements.flatMap { $0["DataResources"].elements }
      .filter { $0["Type"].text == "AWS::S3::Object" }.flatMap { $0["Values"].elements }
    if classic.contains(where: { covers($0, bucket) }) { return true }
    return trail["AdvancedEventSelectors"].elements.contains { selector in
      let fields = selector["FieldSelectors"].elements
      let isObjects = fields.contains {
        $0["Field"].text == "resources.type" && $0["Equals"].elements.contains { $0.text == "AWS::S3::Object" }
      }
      let limits = fields.filter { $0["Field"].text == "resources.ARN" }
      return isObjects
        && limits.allSatisfy { limit in
          ["StartsWith", "Equals"].flatMap { limit[$0].elements }.contains { covers($0, bucket) }
        }
    }
  }
}

private func covers(_ value: Value, _ bucket: Value) -> Bool {
  if value.targetID == bucket.id { return true }
  guard let text = value.text else { return false }
  if text.contains("${\(bucket.id)}") || text.contains("${\(bucket.id).Arn}") { return true }
  if text.hasSuffix(":s3") || text.hasSuffix(":s3:::") { return true }
  return bucket["BucketName"].text.map { text.hasSuffix(":::\($0)/") } == true
}

let bucketNoWebsite: Rule = Rule(
  "s3.website", "Bucket serves a website",
  why: "A bucket website knows no encryption in transit and shows its objects to everyone.", high: .block,
  ["AC-22", "SC-7", "SC-8"], on: buckets, source: "Prowler, S3 checks; AWS documentation, \"Website endpoints\"",
  passes: [#"{"Type":"AWS::S3::Bucket","Properties":{}}"#],
  fails: [#"{"Type":"AWS::S3::Bucket","Properties":{"WebsiteConfiguration":{"IndexDocument":"index.html"}}}"#]
) { bucket in
  let website = bucket["WebsiteConfiguration"]
  return website.exists ? website.fails("is a website, without TLS", fix: website.set(nil)) : .passes
}

let bucketOrigins: Rule = Rule(
  "s3.origins", "Any site may read the bucket in a browser",
  why: "A page that someone is lured to can read objects with that person's rights.", level: .warn, ["AC-4"],
  on: buckets, source: "own; Fetch standard, CORS",
  passes: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"CorsConfiguration":{"CorsRules":[{"AllowedMethods":["GET"],"AllowedOrigins":["https://app.example.gov"]}]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"CorsConfiguration":{"CorsRules":[{"AllowedMethods":["GET"],"AllowedOrigins":["*"]}]}}}"#
  ]
) { bucket in
  .all(
    bucket["CorsConfiguration"]["CorsRules"].elements.flatMap { $0["AllowedOrigins"].elements }.map { origin in
      if origin.isUnknown { return .unknown("an origin cannot be known") }
      return origin.text?.contains("*") == true ? origin.fails("origin \(origin.text ?? "*")") : .passes
    })
}

let bucketKeepsLogs: Rule = Rule(
  "s3.log-archive", "Log archive forgets too early",
  why: "An incident that is found late can only be understood from logs that are still there.",
  ["AU-11", "AU-4", "SI-12"], on: buckets,
  source: "FedRAMP rev 5 AU-11 (12 and 18 months of M-21-31, rescinded 2026-05-22; a setting of the design)",
  passes: [
    #"{"B":{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","ExpirationInDays":913,"Transitions":[{"StorageClass":"GLACIER","TransitionInDays":365}]}]}}},"T":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"B"}}}}"#,
    #"{"B":{"Type":"AWS::S3::Bucket"},"T":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"B"}}}}"#,
  ],
  fails: [
    #"{"B":{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","ExpirationInDays":365}]}}},"T":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"B"}}}}"#,
    #"{"B":{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","ExpirationInDays":913,"Transitions":[{"StorageClass":"DEEP_ARCHIVE","TransitionInDays":30}]}]}}},"T":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"B"}}}}"#,
  ]
) { bucket in
  guard BucketUse.isLog(bucket) else { return .notApplicable }
  let (searchable, total) = logDays(bucket.view)
  let rules = bucket["LifecycleConfiguration"]["Rules"]
  if rules.isUnknown { return .unknown("the lifecycle cannot be known") }
  let parts = rules.elements.filter { $0["Status"].text == "Enabled" }.flatMap { rule in
    let ends = [rule["ExpirationInDays"], rule["NoncurrentVersionExpiration"]["NoncurrentDays"]].filter(\.exists)
      .map { end in end.must(atLeast: total, "kept \(end.number ?? 0) d of \(total) d") }
    let moves = rule["Transitions"].elements.filter { ["GLACIER", "DEEP_ARCHIVE"].contains($0["StorageClass"].text) }
      .map { move in
        move["TransitionInDays"].must(
          atLeast: searchable, "searchable \(move["TransitionInDays"].number ?? 0) d of \(searchable) d")
      }
    return ends + moves
  }
  return parts.isEmpty ? .passes : .all(parts)
}

/// Days that logs must be at hand, and in all: the design's, else the baseline's.
private func logDays(_ view: any TemplateView) -> (searchable: Int, total: Int) {
  let design = view.design
  return (
    design?["LogDaysSearchable"].number ?? view.baseline.logSearchableDays,
    design?["LogDaysTotal"].number ?? view.baseline.logTotalDays
  )
}
