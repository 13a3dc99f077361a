import TapModel

/// What a trail must record, keep and prove.
let trailRules: [Rule] = [
  trailEverywhere, trailIntegrity, trailKey, trailLogGroup, trailManagementEvents, trailDataEvents, trailElsewhere,
]

/// An example: a trail of these properties.
private func trailExample(_ properties: String) -> String {
  #"{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true,"S3BucketName":"trail-111122223333",\#(properties)}}"#
}

/// CT-02.
let trailEverywhere: Rule = Rule(
  "trail.everywhere", "Trail leaves out regions or global services",
  why: "An intruder works in the region that nobody watches, and with identities that belong to no region.",
  ["AU-12", "AC-2(4)", "AU-6(3)"], on: ["AWS::CloudTrail::Trail"],
  source: "AWS Config rule MULTI_REGION_CLOUD_TRAIL_ENABLED",
  passes: [trailExample(#""IsMultiRegionTrail":true"#)],
  fails: [
    trailExample(#""IsMultiRegionTrail":false"#),
    trailExample(#""IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":false"#),
  ]
) { trail in
  .all([
    trail["IsMultiRegionTrail"].must(equal: true, "one region only"),
    trail["IncludeGlobalServiceEvents"].mustNot(equal: false, "global services are left out", set: true),
  ])
}

/// CT-03.
let trailIntegrity: Rule = Rule(
  "trail.integrity", "Trail cannot prove that it is whole",
  why: "Only signed digests show that nobody changed or took away what the trail wrote.",
  ["AU-9", "AU-9(3)", "SI-7", "SI-7(1)", "AU-10"], on: ["AWS::CloudTrail::Trail"],
  source: "AWS Config rule CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
  passes: [trailExample(#""EnableLogFileValidation":true"#)],
  fails: [trailExample(#""EnableLogFileValidation":false"#), trailExample(#""IsMultiRegionTrail":true"#)]
) { $0["EnableLogFileValidation"].must(equal: true, "no digests of log files") }

/// CT-04.
let trailKey: Rule = Rule(
  "trail.key", "Trail has no customer key",
  why: "With a key of yours, reading the trail takes a second permission, and each use of it is on record.",
  high: .block, ["AU-9", "AU-9(3)", "SC-28"], on: ["AWS::CloudTrail::Trail"],
  source: "AWS Config rule CLOUD_TRAIL_ENCRYPTION_ENABLED",
  passes: [
    trailExample(#""KMSKeyId":"arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d""#),
    keyedExample,
  ],
  fails: [
    trailExample(#""IsMultiRegionTrail":true"#),
    keyedExample.replacing("cloudtrail.amazonaws.com", with: "config.amazonaws.com"),
  ]
) { trail in
  let named = trail["KMSKeyId"]
  guard let key = keyNamed(by: named) else { return named.must(existOr: "no customer key") }
  switch Certainty.all(KeyUse.uses(of: trail).map { $0.isAdmitted(by: key) }) {
  case .yes: return .passes
  case .no: return named.fails("\(key.id) does not admit CloudTrail")
  case .unknown: return .unknown("the policy of \(key.id) is known only later")
  }
}

private let keyedExample = #"""
  {"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true,"S3BucketName":"trail-111122223333",
  "KMSKeyId":{"Fn::GetAtt":["Key","Arn"]}}},
  "Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow",
  "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["kms:GenerateDataKey*","kms:DescribeKey"],"Resource":"*"}]}}}}
  """#

/// CT-05.
let trailLogGroup: Rule = Rule(
  "trail.log-group", "Trail reaches no log group",
  why: "Files that arrive minutes later wake nobody; a log group can raise an alarm at once.", level: .warn, high: .gap,
  ["AU-6(1)", "AU-6(3)", "SI-4(2)", "AU-7(1)"], on: ["AWS::CloudTrail::Trail"],
  source: "AWS Config rule CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED",
  passes: [
    trailExample(
      #""CloudWatchLogsLogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:trail:*","CloudWatchLogsRoleArn":"arn:aws:iam::111122223333:role/trail""#
    )
  ],
  fails: [
    trailExample(#""IsMultiRegionTrail":true"#),
    trailExample(
      #""CloudWatchLogsLogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:trail:*""#),
  ]
) { trail in
  let place = trail["CloudWatchLogsLogGroupArn"]
  let group = place.must(existOr: "no log group")
  for id in place.namedIDs { _ = trail.view.resource(id)?.exists }
  // Event rules alert as fast, but nobody can search in them.
  if case .breaks = group, AccountChanges.verdict(trail.view).outcome == .passes { return .notApplicable }
  return .all([group, trail["CloudWatchLogsRoleArn"].must(existOr: "no role writes its log group")])
}

/// CT-09.
let trailElsewhere: Rule = Rule(
  "trail.elsewhere", "Trail stays in the account that it watches",
  why: "Whoever takes the account over must not reach the only record of how it was done.", level: .note, high: .gap,
  ["AU-9(2)"], on: ["AWS::CloudTrail::Trail"], source: "FedRAMP parameter of AU-9(2)",
  passes: [
    copiedExample,
    #"""
    {"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true,"S3BucketName":"trail-of-all"}},
    "Archive":{"Type":"TapTui::AccountService","Properties":{"Service":"log-archive","Provider":"landing zone",
    "Account":"444455556666","Evidence":"LZ-9","Date":"2026-11-21"}}}
    """#,
  ],
  fails: [
    copiedExample.replacing(#""Account":"444455556666","#, with: ""),
    copiedExample.replacing(#""444455556666""#, with: #"{"Ref":"AWS::AccountId"}"#),
    copiedExample.replacing(#""arn:aws:s3:::trail-copy""#, with: #"{"Fn::GetAtt":["Bucket","Arn"]}"#),
    copiedExample.replacing(
      #""Status":"Enabled","Dest"#, with: #""Status":"Enabled","Filter":{"Prefix":"old/"},"Dest"#),
    copiedExample.replacing(#""IsLogging":true"#, with: #""IsLogging":true,"KMSKeyId":"alias/trail""#),
    trailExample(#""IsMultiRegionTrail":true"#),
    #"""
    {"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true,"S3BucketName":"somebody-elses"}},"Archive":{
    "Type":"TapTui::AccountService","Properties":{"Service":"log-archive","Provider":"landing zone","Evidence":"LZ-9",
    "Arn":"arn:aws:s3:::trail-of-all"}}}
    """#,
    #"""
    {"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true,"S3BucketName":"trail-of-all"}},
    "Archive":{"Type":"TapTui::AccountService","Properties":{"Service":"log-archive","Provider":"same account",
    "Account":"111122223333","Evidence":"LZ-9","Date":"2026-11-21"}}}
    """#,
    #"""
    {"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true}},"Archive":{"Type":"TapTui::AccountService",
    "Properties":{"Service":"log-archive","Provider":"landing zone","Evidence":"LZ-9"}}}
    """#,
  ]
) { trail in
  let name = trail["S3BucketName"]
  if name.isUnknown { return .unknown("the bucket is known only later") }
  guard name.exists else { return name.fails("no bucket takes the records") }
  guard let bucket = name.target, bucket.type == "AWS::S3::Bucket" else {
    let archives = trail.view.resources(of: "TapTui::AccountService", where: "/Service", is: "log-archive")
    if let near = archives.first(where: { $0["Provider"].text == ServiceProvider.account.rawValue }) {
      return near["Provider"].fails("the archive is declared in the same account")
    }
    let named = archives.compactMap { $0["Arn"].text }.filter { $0.contains(":s3:::") }
    if let text = name.text, !named.isEmpty, !named.contains(where: { $0.contains(text) }) {
      return name.fails("the declared archive is another: \(named[0])")
    }
    return Declared.outcome("log-archive", trail.view)
      ?? name.fails("nobody says whose bucket this is", insert: "account-service", ["service": "log-archive"])
  }
  let algorithm = BucketUse.encryption(of: bucket)?["ServerSideEncryptionByDefault"]["SSEAlgorithm"].text
  let isEncrypted = trail["KMSKeyId"].exists || algorithm?.hasPrefix("aws:kms") == true
  let start = trail["S3KeyPrefix"].text.map { $0 + "/" } ?? ""
  return Replication.copiesElsewhere(bucket, under: start + "AWSLogs/", isEncrypted: isEncrypted)
    ?? name.fails("no copy in another account")
}

private let copiedExample = #"""
  {"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"IsLogging":true,"S3BucketName":{"Ref":"Bucket"}}},
  "Bucket":{"Type":"AWS::S3::Bucket","Properties":{"VersioningConfiguration":{"Status":"Enabled"},"ReplicationConfiguration":{
  "Role":"arn:aws:iam::111122223333:role/copy","Rules":[{"Status":"Enabled","Destination":{"Account":"444455556666",
  "Bucket":"arn:aws:s3:::trail-copy"}}]}}}}
  """#
