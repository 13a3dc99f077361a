import TapModel

let tableProtected: Rule = Rule(
  "dynamodb.protected", "Table is not recoverable or under no own key",
  why: "A wrong write cannot be undone, or the key of AWS lets you neither limit nor see who decrypts.",
  ["CP-9", "CP-10(2)", "SC-28", "SC-28(1)"], on: ["AWS::DynamoDB::Table"],
  source: "AWS Config DYNAMODB_PITR_ENABLED, DYNAMODB_TABLE_ENCRYPTED_KMS",
  passes: [
    #"{"K":{"Type":"AWS::KMS::Key"},"T":{"Type":"AWS::DynamoDB::Table","Properties":{"PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true},"SSESpecification":{"SSEEnabled":true,"SSEType":"KMS","KMSMasterKeyId":{"Fn::GetAtt":["K","Arn"]}}}}}"#
  ],
  fails: [
    #"{"K":{"Type":"AWS::KMS::Key"},"T":{"Type":"AWS::DynamoDB::Table","Properties":{"SSESpecification":{"SSEEnabled":true,"KMSMasterKeyId":{"Ref":"K"}}}}}"#,
    #"{"Type":"AWS::DynamoDB::Table","Properties":{"PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true},"SSESpecification":{"SSEEnabled":true}}}"#,
    #"{"K":{"Type":"AWS::KMS::Key"},"T":{"Type":"AWS::DynamoDB::Table","Properties":{"PointInTimeRecoverySpecification":{"PointInTimeRecoveryEnabled":true},"SSESpecification":{"SSEEnabled":false,"KMSMasterKeyId":{"Ref":"K"}}}}}"#,
  ]
) { table in
  let encryption = table["SSESpecification"]
  return .all([
    table["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"]
      .must(equal: true, absent: false, "no point-in-time recovery"),
    encryption["SSEEnabled"].must(equal: true, absent: false, "DynamoDB's own key"),
    Store.customerKey(encryption["KMSMasterKeyId"], "no key of your own"),
  ])
}

let tableScales: Rule = Rule(
  "dynamodb.scales", "Table does not grow with its load",
  why: "When more comes than was planned, requests are refused.", level: .note, high: .warn, ["CP-2(2)", "SC-5"],
  on: ["AWS::DynamoDB::Table"], source: "AWS Config DYNAMODB_AUTOSCALING_ENABLED",
  passes: [
    #"{"Type":"AWS::DynamoDB::Table","Properties":{"BillingMode":"PAY_PER_REQUEST"}}"#,
    scaledTableExample("WriteCapacityUnits"),
  ],
  fails: [
    #"{"Type":"AWS::DynamoDB::Table","Properties":{"ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}}}"#,
    scaledTableExample("ReadCapacityUnits"),
  ]
) { table in
  let mode = table["BillingMode"]
  if mode.isUnknown { return .unknown("the billing mode cannot be known") }
  if mode.text == "PAY_PER_REQUEST" { return .passes }
  let named = table.referrers("AWS::ApplicationAutoScaling::ScalableTarget")
  let byName = table["TableName"].text.map {
    table.view.resources(of: "AWS::ApplicationAutoScaling::ScalableTarget", where: "/ResourceId", is: "table/" + $0)
  }
  let scaled = Set((named + (byName ?? [])).compactMap { $0["ScalableDimension"].text })
  let missing = ["Read", "Write"].first { !scaled.contains("dynamodb:table:\($0)CapacityUnits") }
  return missing.map { mode.fails("\($0.lowercased())s do not scale", set: "PAY_PER_REQUEST") } ?? .passes
}

/// An example: a table that scales reads, and by a second target this dimension.
private func scaledTableExample(_ dimension: String) -> String {
  let target = { (name: String, dimension: String) in
    #""\#(name)":{"Type":"AWS::ApplicationAutoScaling::ScalableTarget","Properties":{"ServiceNamespace":"dynamodb","ScalableDimension":"dynamodb:table:\#(dimension)","ResourceId":{"Fn::Sub":"table/${T}"},"MinCapacity":5,"MaxCapacity":50}}"#
  }
  return #"{"T":{"Type":"AWS::DynamoDB::Table","Properties":{"BillingMode":"PROVISIONED"}},"#
    + target("A", "ReadCapacityUnits") + "," + target("B", dimension) + "}"
}
