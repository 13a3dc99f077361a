import TapModel

/// KMS-01.
let kmsRotation: Rule = Rule(
  "kms.rotation", "Key does not rotate",
  why: "A key that never changes protects ever more data, and a lost copy of it opens all of them.",
  high: .block, ["SC-12", "SC-28(1)"], on: ["AWS::KMS::Key"],
  source: "AWS Config rule CMK_BACKING_KEY_ROTATION_ENABLED",
  passes: [#"{"Type":"AWS::KMS::Key","Properties":{"EnableKeyRotation":true}}"#],
  fails: [
    #"{"Type":"AWS::KMS::Key","Properties":{}}"#,
    #"{"Type":"AWS::KMS::Key","Properties":{"EnableKeyRotation":true,"RotationPeriodInDays":730}}"#,
  ]
) { key in
  if let spec = key["KeySpec"].text, spec != "SYMMETRIC_DEFAULT" { return .notApplicable }
  if let origin = key["Origin"].text, origin != "AWS_KMS" { return .notApplicable }
  return .all([
    key["EnableKeyRotation"].must(equal: true, "rotation is off"),
    key["RotationPeriodInDays"].must(atMost: 365, absent: 365, "rotates less than once a year"),
  ])
}

/// KMS-02.
let kmsServiceAccess: Rule = Rule(
  "kms.service-access", "Key does not admit a service that uses it",
  why: "The service is refused by the key: the resource is not made, or it loses what it is sent.",
  level: .block, ["SC-12", "AU-9"], evidence: false,
  on: [
    "AWS::Logs::LogGroup", "AWS::CloudTrail::Trail", "AWS::SNS::Topic", "AWS::SQS::Queue", "AWS::S3::Bucket",
    "AWS::Config::DeliveryChannel",
  ],
  source: "AWS documentation: Encrypt log data in CloudWatch Logs using KMS; SNS key management; by service",
  passes: [
    #"""
    {"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Sid":"Logs","Effect":"Allow",
    "Principal":{"Service":{"Fn::Sub":"logs.${AWS::Region}.amazonaws.com"}},
    "Action":["kms:Encrypt*","kms:Decrypt*","kms:ReEncrypt*","kms:GenerateDataKey*","kms:Describe*"],"Resource":"*",
    "Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":
    {"Fn::Sub":"arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/app/*"}}}}]}}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/app/api","KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}
    """#,
    #"""
    {"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow",
    "Principal":{"Service":"events.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*"}]}}},
    "Topic":{"Type":"AWS::SNS::Topic","Properties":{"KmsMasterKeyId":{"Ref":"Key"}}},
    "Rule":{"Type":"AWS::Events::Rule","Properties":{"Targets":[{"Id":"Topic","Arn":{"Ref":"Topic"}}]}}}
    """#,
  ],
  fails: [
    #"""
    {"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow",
    "Principal":{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}},"Action":"kms:*","Resource":"*"}]}}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/app/api","KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}
    """#,
    #"""
    {"Key":{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow",
    "Principal":{"Service":"events.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*",
    "Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}}]}}},
    "Topic":{"Type":"AWS::SNS::Topic","Properties":{"KmsMasterKeyId":{"Ref":"Key"}}},
    "Rule":{"Type":"AWS::Events::Rule","Properties":{"Targets":[{"Id":"Topic","Arn":{"Ref":"Topic"}}]}}}
    """#,
  ]
) { resource in
  let uses = KeyUse.uses(of: resource)
  let outcomes = keyProperties(of: resource).compactMap { keyNamed(by: $0) }.flatMap { key in
    uses.map { use -> Outcome in
      switch use.isAdmitted(by: key) {
      case .yes: return .passes
      case .unknown: return .unknown("the policy of \(key.id) is known only later")
      case .no:
        let sid = use.statement()["Sid"]?.string ?? "Service"
        let fix: Fix = .set(resource: key.id, Pointer(["KeyPolicy", "Statement", "Sid=" + sid]), use.statement())
        return resource.fails("\(key.id) does not admit \(use.service)", fix: fix)
      }
    }
  }
  return .all(outcomes)
}

/// The values of a resource that name its key.
private func keyProperties(of resource: Value) -> [Value] {
  switch resource.type {
  case "AWS::Logs::LogGroup": [resource["KmsKeyId"]]
  case "AWS::CloudTrail::Trail": [resource["KMSKeyId"]]
  case "AWS::SNS::Topic", "AWS::SQS::Queue": [resource["KmsMasterKeyId"]]
  case "AWS::Config::DeliveryChannel": [resource["S3KmsKeyArn"]]
  case "AWS::S3::Bucket":
    resource["BucketEncryption"]["ServerSideEncryptionConfiguration"].elements.map {
      $0["ServerSideEncryptionByDefault"]["KMSMasterKeyID"]
    }
  default: []
  }
}

/// KMS-03.
let kmsClosedPolicy: Rule = Rule(
  "kms.closed-policy", "Key policy lets strangers in",
  why: "Who may use the key reads everything that it protects.", high: .block, ["AC-3", "SC-12"], on: ["AWS::KMS::Key"],
  source: "Prowler kms_key_not_publicly_accessible",
  passes: [
    #"""
    {"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow",
    "Principal":{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}},"Action":"kms:*","Resource":"*"}]}}}
    """#,
    #"""
    {"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow","Principal":"*",
    "Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:CallerAccount":{"Ref":"AWS::AccountId"}}}}]}}}
    """#,
  ],
  fails: [
    #"""
    {"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow","Principal":"*",
    "Action":"kms:Decrypt","Resource":"*"}]}}}
    """#,
    #"""
    {"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow",
    "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:Decrypt","Resource":"*"}]}}}
    """#,
  ]
) { key in
  guard key["KeyPolicy"].exists else { return .passes }
  return .all(
    key["KeyPolicy"].judgeAllows { statement in
      if statement.has(anyOf: ["kms:CallerAccount", "aws:PrincipalOrgID", "aws:PrincipalAccount"]) { return .passes }
      let drop = statement.value.set(nil)
      if statement.isForEverybody { return statement.value.fails("everybody may use the key", fix: drop) }
      let strangers = statement.literalAccounts.filter { !isDeclared(account: $0.account, key.view) }
      guard let stranger = strangers.first else { return .passes }
      return stranger.value.fails("account \(stranger.account) is not declared", fix: drop)
    })
}

/// KMS-04.
let kmsSeparation: Rule = Rule(
  "kms.separation", "Key administrators are key users",
  why: "Whoever manages a key and uses it can read the data and cover the traces.", level: .note, high: .gap,
  ["AC-5", "AC-6(1)", "SC-12"], on: ["AWS::KMS::Key"], source: "AWS documentation: Default key policy; own reading",
  passes: [
    #"""
    {"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[
    {"Effect":"Allow","Principal":{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:role/keys"}},
    "Action":["kms:PutKeyPolicy","kms:ScheduleKeyDeletion"],"Resource":"*"},
    {"Effect":"Allow","Principal":{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}},
    "Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*"}]}}}
    """#
  ],
  fails: [
    #"""
    {"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[
    {"Effect":"Allow","Principal":{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}},
    "Action":"kms:*","Resource":"*"}]}}}
    """#
  ]
) { key in
  guard key["KeyPolicy"].exists else { return key["KeyPolicy"].fails("default policy: IAM decides both") }
  return .all(
    key["KeyPolicy"].judgeAllows { statement in
      let manages = Certainty.any(
        ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey"].map { statement.covers($0) })
      let uses = Certainty.any(["kms:Decrypt", "kms:GenerateDataKey"].map { statement.covers($0) })
      switch Certainty.all([manages, uses]) {
      case .no: return .passes
      case .unknown: return .unknown("actions are known only later")
      case .yes:
        let isRoot = statement.principals.contains { $0.text?.hasSuffix(":root") == true }
        return statement.value.fails(isRoot ? "kms:* to root: IAM decides both" : "one principal manages and uses")
      }
    })
}

/// KMS-05.
let kmsClasses: Rule = Rule(
  "kms.classes", "One key for logs and data",
  why: "Who must read the data can then also read, and ruin, the records of what was done with it.",
  level: .warn, high: .gap, ["AU-9", "SC-12", "AU-9(3)"], on: ["AWS::KMS::Key"], source: "Own reading of AU-9",
  passes: [
    #"""
    {"Key":{"Type":"AWS::KMS::Key","Properties":{}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}
    """#
  ],
  fails: [
    #"""
    {"Key":{"Type":"AWS::KMS::Key","Properties":{}},
    "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}},
    "Db":{"Type":"AWS::RDS::DBInstance","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}
    """#
  ]
) { key in
  let users = KeyUser.all(of: key)
  let classes = Set(users.map(\.protects))
  guard let first = users.first else { return .notApplicable }
  let mixed = key.view.baseline == .high ? classes.count > 1 : classes.count > 1 && classes.contains(.logs)
  guard mixed else { return .passes }
  let words = KeyClass.allCases.filter { classes.contains($0) }.map(\.rawValue).joined(separator: ", ")
  return first.value[at: first.property].fails(
    "\(key.id) protects \(words)", insert: "key", ["data-class": .json(first.protects.json)], bind: "key")
}

/// KMS-08.
let kmsOutlived: Rule = Rule(
  "kms.outlived", "Data outlive their key",
  why: "A snapshot whose key is gone can never be read again.", level: .warn, high: .gap, ["SC-12(1)", "CP-9"],
  on: ["AWS::KMS::Key"], source: "AWS documentation: DeletionPolicy attribute; own reading",
  passes: [
    #"""
    {"Key":{"Type":"AWS::KMS::Key","DeletionPolicy":"Retain","Properties":{}},
    "Db":{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Snapshot","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}
    """#,
    #"""
    {"Key":{"Type":"AWS::KMS::Key","Properties":{}},
    "Db":{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Delete","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}
    """#,
  ],
  fails: [
    #"""
    {"Key":{"Type":"AWS::KMS::Key","DeletionPolicy":"Delete","Properties":{}},
    "Db":{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Snapshot","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}
    """#
  ]
) { key in
  let users = KeyUser.all(of: key)
  guard !users.isEmpty else { return .notApplicable }
  guard let survivor = users.first(where: \.survives) else { return .passes }
  return key["@DeletionPolicy"].must(
    be: ["Retain", "RetainExceptOnCreate"], absent: "Delete", "\(survivor.value.id) outlives the key")
}
