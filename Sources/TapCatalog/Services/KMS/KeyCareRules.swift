import TapModel

let kmsConfusedDeputy: Rule = Rule(
  "kms.confused-deputy", "Service may use the key for anyone",
  why: "A stranger can have the same service of AWS use your key on the stranger's behalf.",
  level: .warn, high: .gap, ["AC-3"], on: ["AWS::KMS::Key"],
  source: "AWS documentation: The confused deputy problem; SNS key management (events.amazonaws.com)",
  passes: [
    #"{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:GenerateDataKey*","Resource":"*","Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}},{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*"}]}}}"#,
    #"{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow","Principal":{"Service":{"Fn::Sub":"logs.${AWS::Region}.amazonaws.com"}},"Action":"kms:Encrypt*","Resource":"*","Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":{"Fn::Sub":"arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/app/*"}}}}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"kms:GenerateDataKey*","Resource":"*"}]}}}"#,
    #"{"Type":"AWS::KMS::Key","Properties":{"KeyPolicy":{"Statement":[{"Effect":"Allow","Principal":{"Service":{"Fn::Sub":"logs.${AWS::Region}.amazonaws.com"}},"Action":"kms:Encrypt*","Resource":"*"}]}}}"#,
  ]
) { key in
  guard key["KeyPolicy"].exists || key["KeyPolicy"].isUnknown else { return .notApplicable }
  return .all(
    key["KeyPolicy"].judgeAllows { statement in
      let services = statement.principals.filter { $0.kind == "Service" }
      // EventBridge sends neither account nor source when it publishes to an encrypted topic or queue.
      guard let open = services.first(where: { $0.value.text != "events.amazonaws.com" }) else {
        return services.isEmpty ? .notApplicable : .passes
      }
      if open.value.isUnknown { return .unknown("a principal is known only later") }
      if statement.namesItsSource { return .passes }
      let name = open.value.text ?? "a service"
      return statement.value.fails("\(name) for any account", fix: statement.sourceCondition(for: name))
    })
}

extension PolicyStatement {
  /// Whether a condition says for whom the service acts.
  fileprivate var namesItsSource: Bool {
    let keys = ["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths"]
    return conditions.contains { condition in
      let key = condition.key.lowercased()
      return keys.contains(key) || key.hasPrefix("kms:encryptioncontext")
    }
  }

  /// The change that binds a service to this account; CloudWatch Logs sends the group in place of the account.
  fileprivate func sourceCondition(for service: String) -> Fix? {
    let condition = value["Condition"]
    guard service.hasPrefix("logs.") else {
      return condition["StringEquals"]["aws:SourceAccount"].set(["Ref": "AWS::AccountId"])
    }
    return condition["ArnLike"]["kms:EncryptionContext:aws:logs:arn"].set(
      text("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*"))
  }
}

let kmsWaiting: Rule = Rule(
  "kms.waiting", "Key is gone too soon after the order",
  why: "Data under a deleted key can never be read again; the waiting period is the only way back.",
  level: .note, high: .gap, ["SC-12(1)"], on: ["AWS::KMS::Key"], source: "own; provider schema: 7 to 30 days",
  passes: [
    #"{"Type":"AWS::KMS::Key","Properties":{"PendingWindowInDays":30}}"#, #"{"Type":"AWS::KMS::Key","Properties":{}}"#,
  ],
  fails: [#"{"Type":"AWS::KMS::Key","Properties":{"PendingWindowInDays":7}}"#]
) { key in
  let window = key["PendingWindowInDays"]
  return window.must(atLeast: 30, absent: 30, "\(window.number ?? 0) d of 30 d to take it back")
}

let kmsAlert: Rule = Rule(
  "kms.alert", "Nobody hears that a key is disabled",
  why: "Who disables or deletes a key takes all data under it; there are 30 days to stop it, if somebody hears it.",
  level: .note, high: .gap, ["SC-12", "SI-4(12)", "AU-5(2)"],
  source: "AWS Config rule KMS_CMK_NOT_SCHEDULED_FOR_DELETION; CIS AWS Foundations Benchmark",
  passes: [
    keyAlertExample(#""DisableKey","ScheduleKeyDeletion","PutKeyPolicy""#),
    #"{"Key":{"Type":"AWS::KMS::Key"},"Declared":{"Type":"TapTui::AccountService","Properties":{"Service":"audit-alerts","Provider":"organisation","Evidence":"LZ-17"}}}"#,
  ],
  fails: [
    #"{"Key":{"Type":"AWS::KMS::Key"}}"#, keyAlertExample(#""DisableKey""#),
    keyAlertExample(#""DisableKey","ScheduleKeyDeletion","PutKeyPolicy""#)
      .replacing(#""detail":{"#, with: #""detail":{"userIdentity":{"type":["Root"]},"#),
  ]
) { view in
  guard !view.nodes(of: "AWS::KMS::Key").isEmpty else { return .notApplicable }
  let calls = ["DisableKey", "ScheduleKeyDeletion", "PutKeyPolicy"].map { ("aws.kms", $0) }
  let heard = EventAlert.listeners(to: calls, view)
  return heard.verdict("audit-alerts", view)
    ?? EventAlert.missing("audit-alerts", heard.message("no alert on keys"), preset: "key-changes", view)
}

/// An example: a key, and a rule that hears these calls and tells a topic.
private func keyAlertExample(_ calls: String) -> String {
  #"""
  {"Key":{"Type":"AWS::KMS::Key"},"Rule":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{"source":["aws.kms"],
  "detail":{"eventName":[\#(calls)]}},"Targets":[{"Id":"T","Arn":{"Ref":"Topic"}}]}},"Topic":{"Type":"AWS::SNS::Topic"},
  "Policy":{"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":[{"Ref":"Topic"}],"PolicyDocument":{"Statement":[{"Effect":"Allow",
  "Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":{"Ref":"Topic"}}]}}}}
  """#
}

let kmsInventory: Rule = Rule(
  "kms.inventory", "Key is missing from the inventory",
  why: "A key that nobody can name is neither reviewed nor missed.", level: .note, high: .gap, ["CM-3(6)"],
  on: ["AWS::KMS::Key"], source: "own; NIST SP 800-53 CM-3(6)",
  passes: [
    inventoryExample,
    inventoryExample.replacing(
      #""Recorder":{"Type":"AWS::Config::ConfigurationRecorder"}"#,
      with:
        #""Recorder":{"Type":"TapTui::AccountService","Properties":{"Service":"recorder","Provider":"organisation","Evidence":"LZ-13"}}"#
    ),
  ],
  fails: [
    inventoryExample.replacing(#""TargetKeyId":{"Ref":"Key"}"#, with: #""TargetKeyId":"1234""#),
    inventoryExample.replacing(#""Description":"Data""#, with: #""Enabled":true"#),
    inventoryExample.replacing("ConfigurationRecorder", with: "DeliveryChannel"),
  ]
) { key in
  let aliases = key.referrers("AWS::KMS::Alias").filter { $0["TargetKeyId"].targetID == key.id }
  let recorder =
    key.view.nodes(of: "AWS::Config::ConfigurationRecorder").isEmpty
    ? Declared.outcome("recorder", key.view) ?? key.fails("no recorder takes it in") : Outcome.passes
  return .all([
    aliases.isEmpty ? key.fails("no alias") : .passes,
    key["Description"].must(existOr: "no description", fix: key["Description"].set(.string("Key \(key.id)"))),
    recorder,
  ])
}

private let inventoryExample = #"""
  {"Key":{"Type":"AWS::KMS::Key","Properties":{"Description":"Data"}},
  "Alias":{"Type":"AWS::KMS::Alias","Properties":{"AliasName":"alias/data","TargetKeyId":{"Ref":"Key"}}},
  "Recorder":{"Type":"AWS::Config::ConfigurationRecorder"}}
  """#
