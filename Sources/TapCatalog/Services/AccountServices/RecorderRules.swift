import TapModel

/// What the recorder of the configuration must see, and where it delivers.
let recorderRules: [Rule] = [configPair, configBucketPolicy, configAllTypes, configContinuous, configHistory]

/// CFG-02.
let configPair: Rule = Rule(
  "config.pair", "Recorder and delivery channel do not come together",
  why: "AWS Config starts only with both; one that waits for the other is never made.", level: .block, evidence: false,
  on: [
    "AWS::Config::ConfigurationRecorder", "AWS::Config::DeliveryChannel", "AWS::Config::ConfigRule",
    "AWS::Config::ConformancePack",
  ],
  source: "AWS documentation: AWS::Config::ConfigurationRecorder, AWS::Config::DeliveryChannel",
  passes: [pairExample],
  fails: [
    #"{"Type":"AWS::Config::ConfigurationRecorder","Properties":{"RoleARN":"arn:aws:iam::111122223333:role/config"}}"#,
    pairExample.replacing(#""DependsOn":"Recorder","#, with: ""),
    pairExample.replacing(
      #""AWS::Config::DeliveryChannel","#, with: #""AWS::Config::DeliveryChannel","DependsOn":"Recorder","#),
  ]
) { part in
  let (recorder, channel) = ("AWS::Config::ConfigurationRecorder", "AWS::Config::DeliveryChannel")
  switch part.type {
  case recorder: return companion(part, channel, "no delivery channel")
  case channel: return companion(part, recorder, "no recorder")
  default:
    let recorders = part.view.nodes(of: recorder).map(\.resource.id)
    guard let first = recorders.first else { return .notApplicable }
    if recorders.contains(where: part.waits) { return .passes }
    let all = part.node.resource.dependsOn + [first]
    return part["@DependsOn"].fails("may come before the recorder", set: .array(all.map { .string($0) }))
  }
}

/// Recorder and channel: the other is there, and neither waits for the other.
private func companion(_ part: Value, _ other: String, _ missing: String) -> Outcome {
  let others = part.view.nodes(of: other).map(\.resource.id)
  if others.isEmpty { return part.fails(missing) }
  let named = part.node.resource.dependsOn
  guard let waits = named.first(where: others.contains) else { return part.exists ? .passes : .notApplicable }
  let rest = named.filter { $0 != waits }
  return part["@DependsOn"].fails(
    "waits for \(waits), which waits for it",
    fix: part["@DependsOn"].set(rest.isEmpty ? nil : .array(rest.map { .string($0) })))
}

private let pairExample = #"""
  {"Recorder":{"Type":"AWS::Config::ConfigurationRecorder","Properties":{"RoleARN":"arn:aws:iam::111122223333:role/config"}},
  "Channel":{"Type":"AWS::Config::DeliveryChannel","Properties":{"S3BucketName":"config-111122223333"}},
  "Rule":{"Type":"AWS::Config::ConfigRule","DependsOn":"Recorder","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"RDS_STORAGE_ENCRYPTED"}}}}
  """#

/// CFG-02, of the bucket.
let configBucketPolicy: Rule = Rule(
  "config.bucket-policy", "Config may not write its bucket",
  why: "AWS Config refuses a bucket that it may not write: nothing is recorded.", level: .block, evidence: false,
  on: ["AWS::Config::DeliveryChannel"],
  source: "AWS documentation: Permissions for the Amazon S3 Bucket for the AWS Config Delivery Channel",
  passes: [deliveryExample],
  fails: [
    deliveryExample.replacing(#""s3:ListBucket""#, with: #""s3:GetBucketTagging""#),
    deliveryExample.replacing(#""Bucket":{"Ref":"Bucket"},"#, with: #""Bucket":"other","#),
  ]
) { channel in
  let name = channel["S3BucketName"]
  if name.isUnknown { return .unknown("the bucket is known only later") }
  guard let bucket = name.target, bucket.type == "AWS::S3::Bucket" else { return .notApplicable }
  let statements = BucketUse.statements(of: bucket).filter(\.allows)
  let writers = channel.view.resources(of: "AWS::Config::ConfigurationRecorder").compactMap { $0["RoleARN"].target }
    .filter { $0.type == "AWS::IAM::Role" }.map { $0.rolePolicies }
  return .all(
    ["s3:GetBucketAcl", "s3:ListBucket", "s3:PutObject"].map { action in
      let byPolicy = statements.map {
        Certainty.all([$0.admits("config.amazonaws.com"), $0.covers(action), givesOwnership($0, action)])
      }
      switch Certainty.any(byPolicy + writers.map { $0.permits(action) }) {
      case .yes: return name.exists ? .passes : .notApplicable
      case .unknown: return .unknown("a policy is known only later")
      case .no: return name.fails("nothing lets Config \(action)")
      }
    })
}

/// Objects must belong to the owner of the bucket where the policy asks for an access control list.
private func givesOwnership(_ statement: PolicyStatement, _ action: String) -> Certainty {
  guard action == "s3:PutObject", let acl = statement.conditions.first(where: { $0.key.isSameWord(as: "s3:x-amz-acl") })
  else { return .yes }
  guard let text = acl.value.text else { return .unknown }
  return text == "bucket-owner-full-control" ? .yes : .no
}

private let deliveryExample = #"""
  {"Channel":{"Type":"AWS::Config::DeliveryChannel","Properties":{"S3BucketName":{"Ref":"Bucket"}}},"Bucket":{"Type":"AWS::S3::Bucket"},
  "Policy":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"Bucket"},"PolicyDocument":{"Statement":[
  {"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:ListBucket"],"Resource":{"Fn::GetAtt":["Bucket","Arn"]}},
  {"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":"s3:PutObject","Resource":{"Fn::Sub":"${Bucket.Arn}/AWSLogs/*"},
  "Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"}}}]}}}}
  """#

/// An example: a recorder of these properties.
private func recorderExample(_ properties: String) -> String {
  #"""
  {"Type":"AWS::Config::ConfigurationRecorder","Properties":{"RoleARN":"arn:aws:iam::111122223333:role/config",\#(properties)}}
  """#
}

/// CFG-03.
let configAllTypes: Rule = Rule(
  "config.all-types", "Recorder leaves out resource types",
  why: "An inventory with holes hides exactly what nobody meant to be there.",
  ["CM-8", "CM-8(2)", "CM-2(2)", "CM-3(6)"], on: ["AWS::Config::ConfigurationRecorder"],
  source: "AWS documentation: Selecting which resources AWS Config records",
  passes: [
    recorderExample(#""RecordingGroup":{"AllSupported":true,"IncludeGlobalResourceTypes":true}"#),
    recorderExample(#""RecordingGroup":{"RecordingStrategy":{"UseOnly":"ALL_SUPPORTED_RESOURCE_TYPES"}}"#),
  ],
  fails: [
    recorderExample(#""Name":"default""#),
    recorderExample(#""RecordingGroup":{"AllSupported":true}"#),
    recorderExample(#""RecordingGroup":{"ResourceTypes":["AWS::EC2::Instance"]}"#),
    recorderExample(#""RecordingGroup":{"RecordingStrategy":{"UseOnly":"EXCLUSION_BY_RESOURCE_TYPES"}}"#),
  ]
) { recorder in
  let group = recorder["RecordingGroup"]
  if group.isUnknown { return .unknown("what is recorded is known only later") }
  let strategy = group["RecordingStrategy"]["UseOnly"]
  if strategy.exists {
    return strategy.must(equal: "ALL_SUPPORTED_RESOURCE_TYPES", "some types are left out")
  }
  return .all([
    group["AllSupported"].must(equal: true, absent: group.exists ? false : true, "some types are left out"),
    group["IncludeGlobalResourceTypes"].must(equal: true, "users and roles are left out"),
  ])
}

/// CFG-04.
let configContinuous: Rule = Rule(
  "config.continuous", "Recorder looks once a day",
  why: "What comes and goes between two looks is never seen.", ["CM-8(3)", "CM-8(1)"],
  on: ["AWS::Config::ConfigurationRecorder"], source: "FedRAMP parameter of CM-8(3)",
  passes: [
    recorderExample(#""Name":"default""#), recorderExample(#""RecordingMode":{"RecordingFrequency":"CONTINUOUS"}"#),
  ],
  fails: [
    recorderExample(#""RecordingMode":{"RecordingFrequency":"DAILY"}"#),
    recorderExample(
      #""RecordingMode":{"RecordingFrequency":"CONTINUOUS","RecordingModeOverrides":[{"RecordingFrequency":"DAILY","ResourceTypes":["AWS::EC2::Volume"]}]}"#
    ),
  ]
) { recorder in
  let mode = recorder["RecordingMode"]
  if mode.isUnknown { return .unknown("the mode is known only later") }
  let frequency = mode["RecordingFrequency"].must(equal: "CONTINUOUS", absent: "CONTINUOUS", "looks once a day")
  return .all(
    [frequency]
      + mode["RecordingModeOverrides"].elements.map {
        $0["RecordingFrequency"].must(equal: "CONTINUOUS", "some types once a day")
      })
}

/// CFG-09.
let configHistory: Rule = Rule(
  "config.history", "Configuration history may be lost",
  why: "What was set at the time of an incident must still be there when it is found.", level: .warn, high: .gap,
  ["CM-2(3)", "CM-2(2)"], on: ["AWS::Config::DeliveryChannel"], source: "Own reading of CM-2(3)",
  passes: [historyExample],
  fails: [
    historyExample.replacing("Enabled", with: "Suspended"),
    historyExample.replacing("913", with: "90"),
  ]
) { channel in
  let name = channel["S3BucketName"]
  if name.isUnknown { return .unknown("the bucket is known only later") }
  guard let bucket = name.target, bucket.type == "AWS::S3::Bucket" else {
    return Declared.outcome("log-archive", channel.view) ?? .notApplicable
  }
  let days = LogDays(channel.view).total
  let rules = bucket["LifecycleConfiguration"]["Rules"].elements.filter { $0["Status"].text == "Enabled" }
  let versions = bucket["VersioningConfiguration"]["Status"].must(equal: "Enabled", "history can be overwritten")
  return .all(
    [versions]
      + rules.map { rule in
        let expiry = rule["ExpirationInDays"]
        return expiry.exists ? expiry.must(atLeast: days, "history is kept under \(days) d") : .passes
      })
}

private let historyExample = #"""
  {"Channel":{"Type":"AWS::Config::DeliveryChannel","Properties":{"S3BucketName":{"Ref":"Bucket"}}},
  "Bucket":{"Type":"AWS::S3::Bucket","Properties":{"VersioningConfiguration":{"Status":"Enabled"},
  "LifecycleConfiguration":{"Rules":[{"ExpirationInDays":913,"Status":"Enabled"}]}}}}
  """#
