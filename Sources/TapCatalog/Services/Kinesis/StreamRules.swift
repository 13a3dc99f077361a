import TapModel

let streamEncrypted: Rule = Rule(
  "kinesis.encrypted", "Stream lacks a key of your own",
  why: "Whoever gets hold of the storage of the stream can read its records.", high: .block, ["SC-28", "SC-28(1)"],
  on: ["AWS::Kinesis::Stream"], source: "AWS Config KINESIS_STREAM_ENCRYPTED",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"S":{"Type":"AWS::Kinesis::Stream","Properties":{"ShardCount":1,"StreamEncryption":{"EncryptionType":"KMS","KeyId":{"Fn::GetAtt":["K","Arn"]}}}}}"#
  ],
  fails: [
    #"{"Type":"AWS::Kinesis::Stream","Properties":{"ShardCount":1}}"#,
    #"{"Type":"AWS::Kinesis::Stream","Properties":{"ShardCount":1,"StreamEncryption":{"EncryptionType":"KMS","KeyId":"alias/aws/kinesis"}}}"#,
  ]
) { stream in
  let encryption = stream["StreamEncryption"]
  guard encryption.exists else { return Store.customerKey(encryption["KeyId"], "records are not encrypted") }
  return .all([
    encryption["EncryptionType"].must(equal: "KMS", "records are not encrypted"),
    Store.customerKey(encryption["KeyId"], "no key of your own"),
  ])
}

let streamRetention: Rule = Rule(
  "kinesis.retention", "Stream forgets before its reader recovers",
  why: "When a reader fails over a weekend, the records of those days are lost.", level: .warn, ["AU-4", "CP-10(2)"],
  on: ["AWS::Kinesis::Stream"], source: "own: 72 hours are a weekend",
  passes: [#"{"Type":"AWS::Kinesis::Stream","Properties":{"RetentionPeriodHours":168}}"#],
  fails: [
    #"{"Type":"AWS::Kinesis::Stream","Properties":{"RetentionPeriodHours":24}}"#,
    #"{"Type":"AWS::Kinesis::Stream","Properties":{}}"#,
  ]
) { stream in
  let hours = stream["RetentionPeriodHours"]
  return .all([
    hours.must(atLeast: 72, absent: 24, "records kept \(hours.number ?? 24) h", fix: 168),
    hours.must(atMost: 8760, absent: 24, "at most 8760 h"),
  ])
}
