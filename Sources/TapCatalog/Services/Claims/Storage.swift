import TapModel

let claimRetention: Rule = Rule(
  "claims.retention", "Claimed log retention is not there",
  why: "Who reads of a retention relies on logs that are gone when they are asked for.",
  level: .warn, ["AU-11", "SC-28"], evidence: false,
  on: ["AWS::Logs::LogGroup", "AWS::Lambda::Function", "AWS::RDS::DBInstance"],
  source: "own; AWS documentation: log groups that services make",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"365-day log retention"}},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"365-day log retention"}},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"/aws/lambda/api","RetentionInDays":400}},"Api":{"Type":"AWS::Lambda::Function","Properties":{"FunctionName":"api"}}}"#,
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"365-day log retention"}},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":90}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"365-day log retention"}},"Api":{"Type":"AWS::Lambda::Function","Properties":{"FunctionName":"api"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"logs with 365 days retention"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"DBInstanceIdentifier":"core","EnableCloudwatchLogsExports":["postgresql"]}}}"#,
  ]
) { resource in
  guard let days = claimedDays(resource.view) else { return .notApplicable }
  let groups = { (name: String) in resource.view.nodes(of: "AWS::Logs::LogGroup", where: "/LogGroupName", is: name) }
  switch resource.type {
  case "AWS::Logs::LogGroup":
    let legal =
      ResourceSchema.of(resource.type)?.property(at: ["RetentionInDays"])?.value.allowed.compactMap { Int($0) } ?? []
    let next = legal.sorted().first { $0 >= days }
    return resource["RetentionInDays"].must(atLeast: days, "claimed \(days) days", fix: next)
  case "AWS::Lambda::Function":
    if resource["LoggingConfig"]["LogGroup"].exists { return .passes }
    let name = resource["FunctionName"].text.map { "/aws/lambda/\($0)" } ?? "/aws/lambda/${\(resource.id)}"
    return groups(name).isEmpty ? resource.fails("claimed \(days) days; AWS's own group never expires") : .passes
  default:
    let name = resource["DBInstanceIdentifier"].text ?? "${\(resource.id)}"
    return .all(
      resource["EnableCloudwatchLogsExports"].elements.compactMap(\.text).map { export in
        groups("/aws/rds/instance/\(name)/\(export)").isEmpty
          ? resource.fails("claimed \(days) days; AWS's own group never expires") : .passes
      })
  }
}

let claimEncryption: Rule = Rule(
  "claims.encryption", "Claimed encryption is not there",
  why: "Who reads that all is encrypted does not look for the store that is not.",
  level: .warn, ["AU-11", "SC-28"], evidence: false, on: storeEncryption.map(\.type),
  source: "own; AWS documentation of the services",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"encryption for all data at rest"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"StorageEncrypted":true}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"encryption for all data at rest"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"StorageEncrypted":false}}}"#,
    #"{"Description":"All data encrypted","Resources":{"Logs":{"Type":"AWS::Logs::LogGroup"}}}"#,
    #"{"Description":"All data encrypted","Resources":{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"SqsManagedSseEnabled":false}}}}"#,
  ]
) { resource in
  let words: [StaticString] = [
    "all encrypted", "all data encrypted", "encryption for all", "encryption of all", "all data at rest",
    "everything encrypted",
    "everything is encrypted", "encrypted at rest", "encryption at rest", "all data is encrypted",
    "all data are encrypted",
  ]
  guard Claim.isMade(words, of: resource), let store = storeEncryption.first(where: { $0.type == resource.type }) else {
    return .notApplicable
  }
  let value = resource[store.property]
  guard store.isSwitch else { return value.must(existOr: "claimed encryption, no key") }
  if store.isOnByItself { return value.mustNot(equal: false, "claimed encryption, is off", set: true) }
  return value.must(equal: true, absent: false, "claimed encryption, is off")
}

/// How stores say that they are encrypted; those that always are need no word.
private let storeEncryption: [(type: String, property: String, isSwitch: Bool, isOnByItself: Bool)] = [
  ("AWS::RDS::DBInstance", "StorageEncrypted", true, false),
  ("AWS::RDS::DBCluster", "StorageEncrypted", true, false),
  ("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled", true, false),
  ("AWS::EFS::FileSystem", "Encrypted", true, false),
  ("AWS::EC2::Volume", "Encrypted", true, false),
  ("AWS::Kinesis::Stream", "StreamEncryption", false, false),
  ("AWS::SNS::Topic", "KmsMasterKeyId", false, false),
  ("AWS::SQS::Queue", "SqsManagedSseEnabled", true, true),
  ("AWS::Logs::LogGroup", "KmsKeyId", false, false),
]

/// `365-day log retention`, `retention of 365 days`: the number beside the word, from the brief or the description.
private func claimedDays(_ view: any TemplateView) -> Int? {
  for text in [view.design?["Brief"].text, view.frame.description] {
    guard let text, text.mentions("retention") || text.mentions("retained") || text.mentions("logs kept") else {
      continue
    }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    for (index, word) in words.enumerated() where index > 0 && (word == "day" || word == "days") {
      let near = words[max(0, index - 4)..<min(words.count, index + 5)]
      let isOfLogs =
        near.contains("log") || near.contains("logs") || near.contains("logging") || near.contains("cloudwatch")
      if let days = Int(words[index - 1]), days > 0, isOfLogs { return days }
    }
  }
  return nil
}
