import TapModel

let bucketImmutable: Rule = Rule(
  "s3.immutable", "Log archive can be rewritten",
  why: "Who breaks in can delete the proof of it.", level: .note, high: .gap, ["AU-9", "AU-9(2)", "SI-7"],
  on: ["AWS::S3::Bucket"], source: "AWS Config S3_BUCKET_DEFAULT_LOCK_ENABLED; AWS documentation, S3 Object Lock",
  passes: [lockExample("GOVERNANCE", 365), deniedExample],
  fails: [
    lockExample("GOVERNANCE", 30), lockExample("COMPLIANCE", 365),
    deniedExample.replacing(#""s3:DeleteObject*","#, with: ""),
    deniedExample.replacing(#"{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:role/audit"}"#, with: #""*""#),
    deniedExample.replacing("role/audit", with: "role/*"),
    deniedExample.replacing("aws:PrincipalArn", with: "aws:PrincipalAccount"),
    deniedExample.replacing(#""Principal":"*""#, with: #""NotPrincipal":"*""#),
    deniedExample.replacing(#""Resource":"*""#, with: #""Resource":{"Fn::Sub":"${B.Arn}/old/*"}"#),
    #"{"B":{"Type":"AWS::S3::Bucket"},"T":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"B"}}}}"#,
  ]
) { bucket in
  guard BucketUse.isLog(bucket) else { return .notApplicable }
  let policies = BucketUse.policies(of: bucket)
  let statements = policies.flatMap { $0["PolicyDocument"].statements }
  let isGuarded = deletions.allSatisfy { action, ofObjects in
    statements.contains { $0.forbids(action) && $0.reaches(bucket, objects: ofObjects) }
  }
  if isGuarded { return .passes }
  let days = bucket.view.design?["LogDaysSearchable"].number ?? bucket.view.baseline.logSearchableDays
  let retention = bucket["ObjectLockConfiguration"]["Rule"]["DefaultRetention"]
  guard bucket["ObjectLockEnabled"].truth == true, retention.exists else {
    if retention.isUnknown || policies.contains(where: { $0["PolicyDocument"].isUnknown }) {
      return .unknown("lock or policy cannot be known")
    }
    return bucket.fails("logs can be deleted and changed", fix: lock(bucket, days))
  }
  if retention["Mode"].text == "COMPLIANCE", Store.isDestroyable(bucket.view) {
    return retention["Mode"].fails("nobody can ever delete a destroyable stack", set: "GOVERNANCE")
  }
  if let years = retention["Years"].number { return years * 365 >= days ? .passes : retention.fails("\(years) y only") }
  return retention["Days"].must(atLeast: days, "locked \(retention["Days"].number ?? 0) d of \(days) d")
}

/// Calls that take log files away before their time, and whether they are about objects.
private let deletions = [
  ("s3:DeleteObject", true), ("s3:DeleteObjectVersion", true), ("s3:PutLifecycleConfiguration", false),
]

/// A lock that administrators can lift; S3 delivers no access logs to a bucket with a default lock.
private func lock(_ bucket: Value, _ days: Int) -> Fix? {
  guard !BucketUse.isAccessLog(bucket) else { return nil }
  let configuration: JSON = [
    "ObjectLockEnabled": "Enabled", "Rule": ["DefaultRetention": ["Mode": "GOVERNANCE", "Days": .int(days)]],
  ]
  return .all(
    [bucket["ObjectLockEnabled"].set(true), bucket["ObjectLockConfiguration"].set(configuration)].compactMap { $0 })
}

private func lockExample(_ mode: String, _ days: Int) -> String {
  #"""
  {"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},
  "B":{"Type":"AWS::S3::Bucket","Properties":{"ObjectLockEnabled":true,"ObjectLockConfiguration":{"ObjectLockEnabled":"Enabled",
  "Rule":{"DefaultRetention":{"Mode":"\#(mode)","Days":\#(days)}}}}},
  "T":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"B"}}}}
  """#
}

private let deniedExample = #"""
  {"B":{"Type":"AWS::S3::Bucket"},"T":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"B"}}},
  "P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"B"},"PolicyDocument":{"Statement":[{"Effect":"Deny","Principal":"*",
  "Action":["s3:DeleteObject*","s3:PutLifecycleConfiguration"],"Resource":"*",
  "Condition":{"ArnNotLike":{"aws:PrincipalArn":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:role/audit"}}}}]}}}}
  """#

let bucketNoLists: Rule = Rule(
  "s3.no-lists", "Access control lists are on",
  why: "A list on a single object can let strangers in where every policy says no.", level: .warn, ["AC-3"],
  on: ["AWS::S3::Bucket"], source: "AWS documentation, \"Controlling ownership of objects and disabling ACLs\"",
  passes: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"OwnershipControls":{"Rules":[{"ObjectOwnership":"BucketOwnerEnforced"}]}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"AccessControl":"Private"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::S3::Bucket","Properties":{"OwnershipControls":{"Rules":[{"ObjectOwnership":"ObjectWriter"}]}}}"#,
    #"{"Type":"AWS::S3::Bucket","Properties":{"AccessControl":"LogDeliveryWrite"}}"#,
  ]
) { bucket in
  // CloudFront delivers its standard logs by a list.
  let takesEdgeLogs = bucket.referrers("AWS::CloudFront::Distribution").contains { distribution in
    distribution["DistributionConfig"]["Logging"]["Bucket"].raw.map { mentions(bucket.id, in: $0) } == true
  }
  if takesEdgeLogs { return .notApplicable }
  let rules = bucket["OwnershipControls"]["Rules"]
  if rules.isUnknown { return .unknown("the ownership cannot be known") }
  let ownership: [Outcome] = rules.elements.map {
    $0["ObjectOwnership"].must(equal: "BucketOwnerEnforced", "lists count")
  }
  let list = bucket["AccessControl"]
  guard list.exists || list.isUnknown else { return .all(ownership + [.passes]) }
  // These two let in nobody but the owner, and deploy also where lists are off (S3 API: CreateBucket).
  if ["Private", "BucketOwnerFullControl"].contains(list.text) { return .all(ownership + [.passes]) }
  let isOff = rules.elements.allSatisfy { $0["ObjectOwnership"].text == "BucketOwnerEnforced" }
  return .all(
    ownership + [
      list.fails(isOff ? "a list does not deploy: they are off" : "a list on the bucket", fix: list.set(nil))
    ])
}

private func mentions(_ id: String, in json: JSON) -> Bool {
  var found = false
  json.eachReference { name, _ in found = found || name == id }
  return found
}

let bucketEmptied: Rule = Rule(
  "s3.emptied", "Bucket with objects stops the deletion of the stack",
  why: "CloudFormation refuses to delete a bucket that holds objects or versions, and the stack stays behind by half.",
  level: .warn, on: ["AWS::S3::Bucket"],
  source: "AWS documentation: AWS::S3::Bucket, a bucket must be empty to be deleted",
  passes: [emptiedExample],
  fails: [
    emptiedExample.replacing(#""Bucket":{"Ref":"B"}"#, with: #""Bucket":"b""#),
    emptiedExample.replacing("s3:DeleteObjectVersion", with: "s3:GetObject"),
  ]
) { bucket in
  guard Store.isDestroyable(bucket.view), !Fate.retaining.contains(bucket["@DeletionPolicy"].json ?? .null) else {
    return .notApplicable
  }
  guard bucket["VersioningConfiguration"]["Status"].text == "Enabled" || BucketUse.isLog(bucket) else {
    return .notApplicable
  }
  let steps = bucket.referrers().filter(\.isCustomResource)
  guard !steps.isEmpty else { return bucket.fails("nothing empties it") }
  return .any(
    steps.map { step in
      guard let function = step["ServiceToken"].target else { return .attested("a function made elsewhere empties it") }
      guard let role = function["Role"].target else { return .unknown("the role of \(function.id) is made elsewhere") }
      switch role.rolePolicies.permits("s3:DeleteObjectVersion", onText: "${\(bucket.id).Arn}/*") {
      case .yes: return .passes
      case .unknown: return .unknown("what \(role.id) may do cannot be known")
      case .no: return bucket.fails("\(function.id) may not empty it")
      }
    })
}

private let emptiedExample = #"""
  {"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},
  "B":{"Type":"AWS::S3::Bucket","Properties":{"VersioningConfiguration":{"Status":"Enabled"}}},
  "Empty":{"Type":"Custom::Empty","Properties":{"ServiceToken":{"Fn::GetAtt":["F","Arn"]},"Bucket":{"Ref":"B"}}},
  "F":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["R","Arn"]}}},
  "R":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyName":"empty","PolicyDocument":{"Statement":[{"Effect":"Allow",
  "Action":["s3:DeleteObject","s3:DeleteObjectVersion"],"Resource":{"Fn::Sub":"${B.Arn}/*"}}]}}]}}}
  """#
