import TapModel

let bucketTLSVersion: Rule = Rule(
  "s3.tls-version", "Bucket policy does not ask for TLS 1.2",
  why: "S3 itself refuses older TLS; only the statement shows it to whoever reads the template.",
  level: .note, high: .gap, ["SC-8(1)"], on: ["AWS::S3::BucketPolicy"],
  source: "AWS documentation, Amazon S3 condition keys: s3:TlsVersion",
  passes: [tlsVersionExample("1.2")], fails: [tlsVersionExample("1.1"), plainPolicyExample]
) { policy in
  let document = policy["PolicyDocument"]
  if document.isUnknown { return .unknown("the policy cannot be known") }
  let isAsked = document.statements.contains { statement in
    statement.refuses("s3:GetObject", when: "NumericLessThan", "s3:TlsVersion") {
      $0.text.flatMap(Double.init).map { $0 >= 1.2 } ?? false
    }
  }
  if isAsked { return .passes }
  let bucket = policy["Bucket"]
  let arn = "arn:${AWS::Partition}:s3:::" + (bucket.targetID.map { "${\($0)}" } ?? bucket.text ?? "*")
  let statement = Permit.deny(
    "OldTLS", ["s3:*"], on: [text(arn), text(arn + "/*")], if: ["NumericLessThan": ["s3:TlsVersion": "1.2"]])
  return document["Statement"].fails("older TLS is not refused", fix: document.adding(statement))
}

private func tlsVersionExample(_ version: String) -> String {
  #"""
  {"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":"b","PolicyDocument":{"Statement":[{"Effect":"Deny","Principal":"*",
  "Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"],"Condition":{"NumericLessThan":{"s3:TlsVersion":"\#(version)"}}}]}}}
  """#
}

private let plainPolicyExample = #"""
  {"B":{"Type":"AWS::S3::Bucket"},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"B"},"PolicyDocument":{"Statement":[
  {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}
  """#

let bucketLifecycle: Rule = Rule(
  "s3.lifecycle", "Bucket keeps everything for ever",
  why: "What nobody deletes is kept beyond its purpose, and old versions and broken uploads add up unseen.",
  level: .warn, high: .gap, ["SI-12"], on: ["AWS::S3::Bucket"],
  source: "AWS Config S3_VERSION_LIFECYCLE_POLICY_CHECK; own",
  passes: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","NoncurrentVersionExpiration":{"NoncurrentDays":90},"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}}]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Disabled","ExpirationInDays":90,"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}}]}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}}]}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"LifecycleConfiguration":{"Rules":[{"Status":"Enabled","ExpirationInDays":90}]}}}"#,
  ]
) { bucket in
  let rules = bucket["LifecycleConfiguration"]["Rules"]
  if rules.isUnknown { return .unknown("the lifecycle cannot be known") }
  let active = rules.elements.filter { $0["Status"].text == "Enabled" }
  let ends = [
    "ExpirationInDays", "ExpirationDate", "Transitions", "Transition", "NoncurrentVersionExpiration",
    "NoncurrentVersionExpirationInDays",
  ]
  let days = BucketUse.isLog(bucket) ? bucket.view.baseline.logTotalDays : 90
  guard let first = active.first else {
    let rule: JSON = [
      "Id": "keep", "Status": "Enabled", "NoncurrentVersionExpiration": ["NoncurrentDays": .int(days)],
      "AbortIncompleteMultipartUpload": ["DaysAfterInitiation": 7],
    ]
    return rules.fails("no lifecycle", set: .array(rules.elements.compactMap(\.raw) + [rule]))
  }
  return .all([
    active.contains { rule in ends.contains { rule[$0].exists } }
      ? .passes
      : first.fails(
        "nothing ever goes", fix: first["NoncurrentVersionExpiration"]["NoncurrentDays"].set(.int(days))),
    active.contains { $0["AbortIncompleteMultipartUpload"].exists }
      ? .passes
      : first.fails(
        "broken uploads stay", fix: first["AbortIncompleteMultipartUpload"].set(["DaysAfterInitiation": 7])),
  ])
}

let bucketCopied: Rule = Rule(
  "s3.copies", "Bucket has no copy at another site",
  why: "When the region is lost, so are the objects.", level: .note, high: .gap, ["CP-6", "CP-6(1)", "CP-9(3)"],
  on: ["AWS::S3::Bucket"], source: "AWS Config S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED; FedRAMP rev 5 CP-6",
  passes: [
    copiedBucketExample("us-west-2"),
    #"{"Design":{"Type":"TapTui::Design","Properties":{"AlternateRegion":"us-west-2"}},"B":{"Type":"AWS::S3::Bucket","Properties":{"ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/copy","Rules":[{"Status":"Enabled","Destination":{"Bucket":"arn:aws:s3:::far"}}]}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/copy","Rules":[{"Status":"Disabled","Destination":{"Bucket":"arn:aws:s3:::far"}}]}}}"#,
    copiedBucketExample("us-east-1"),
    #"{"Design":{"Type":"TapTui::Design","Properties":{"AlternateRegion":"us-west-2"}},"B":{"Type":"AWS::S3::Bucket","Properties":{"ReplicationConfiguration":{"Role":"arn:aws:iam::111122223333:role/copy","Rules":[{"Status":"Enabled","Filter":{"Prefix":"some/"},"Destination":{"Bucket":"arn:aws:s3:::far"}}]}}}}"#,
  ]
) { bucket in
  if BucketUse.isLog(bucket) { return .notApplicable }
  let byPlan = BackupCover.leaves(bucket)
  if byPlan == .yes { return .passes }
  let leaves = DataCopies.leave(bucket)
  if leaves != .no, let part = Replication.leavesOut(bucket) { return part }
  switch leaves {
  case .yes: return .passes
  case .unknown:
    // The ARN of a bucket names no region.
    guard let region = bucket.view.design?["AlternateRegion"].text, !region.isEmpty else {
      return .unknown("the region of the copy cannot be known")
    }
    return .attested("replicated; the design puts copies in \(region)")
  case .no: break
  }
  if byPlan == .unknown { return .unknown("where backups are copied cannot be known") }
  return bucket.fails("no copy elsewhere", fix: bucket.view.copiesByPlan(bind: "backup"))
}

private func copiedBucketExample(_ region: String) -> String {
  #"""
  {"B":{"Type":"AWS::S3::Bucket"},"P":{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[
  {"RuleName":"daily","TargetBackupVault":"v","CopyActions":[{"DestinationBackupVaultArn":"arn:aws:backup:\#(region):111122223333:backup-vault:v"}]}]}}},
  "S":{"Type":"AWS::Backup::BackupSelection","Properties":{"BackupPlanId":{"Ref":"P"},"BackupSelection":{"Resources":[{"Fn::GetAtt":["B","Arn"]}]}}}}
  """#
}
