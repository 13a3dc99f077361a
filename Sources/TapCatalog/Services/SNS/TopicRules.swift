import TapModel

/// SNS-01.
let snsEncrypted: Rule = Rule(
  "sns.encrypted", "Topic has no customer key",
  why: "Messages lie open, and the key of AWS lets neither alarms nor events through.", ["SC-28", "SC-28(1)"],
  on: ["AWS::SNS::Topic"], source: "AWS Config rule SNS_ENCRYPTED_KMS; AWS documentation: SNS key management",
  passes: [
    #"""
    {"Topic":{"Type":"AWS::SNS::Topic","Properties":{"KmsMasterKeyId":{"Ref":"Key"}}},"Key":{"Type":"AWS::KMS::Key"}}
    """#
  ],
  fails: [
    #"{"Type":"AWS::SNS::Topic","Properties":{}}"#,
    #"{"Type":"AWS::SNS::Topic","Properties":{"KmsMasterKeyId":"alias/aws/sns"}}"#,
  ]
) { topic in
  let key = topic["KmsMasterKeyId"]
  let fix: Fix = .insert(.init("key", bind: "key"))
  switch key.resolved {
  case .known(let json) where json.string?.hasSuffix("alias/aws/sns") == true:
    return key.fails("the key of AWS stops alarms", fix: fix)
  default: return key.must(existOr: "no key", fix: fix)
  }
}

/// SNS-02.
let snsClosedPolicy: Rule = Rule(
  "sns.closed-policy", "Topic or queue takes messages from anyone",
  why: "Anybody can send false alarms, or a foreign account can use a service of AWS to do it.", high: .block,
  ["AC-3", "AC-6"], on: ["AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy"],
  source: "Prowler sns_topics_not_publicly_accessible; AWS documentation: resource-based policies for EventBridge",
  passes: [
    #"""
    {"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":["arn:aws:sns:us-east-1:111122223333:a"],"PolicyDocument":{"Statement":[
    {"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*",
    "Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}},
    {"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}]}}}
    """#
  ],
  fails: [
    #"""
    {"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":["arn:aws:sns:us-east-1:111122223333:a"],"PolicyDocument":{"Statement":[
    {"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Action":"sns:Publish","Resource":"*"}]}}}
    """#,
    #"""
    {"Type":"AWS::SQS::QueuePolicy","Properties":{"Queues":["https://q"],"PolicyDocument":{"Statement":[
    {"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage","Resource":"*"}]}}}
    """#,
  ]
) { policy in
  let ways = [
    "aws:SourceArn", "aws:SourceAccount", "aws:SourceOwner", "aws:SourceOrgID", "aws:PrincipalOrgID",
    "aws:PrincipalAccount", "aws:PrincipalArn",
  ]
  return .all(
    policy["PolicyDocument"].judgeAllows { statement in
      if statement.has(anyOf: ways) { return .passes }
      if statement.isForEverybody { return statement.value.fails("anybody may send", fix: statement.value.set(nil)) }
      let services = statement.principals.filter { $0.kind == "Service" }.compactMap { $0.text }
      // EventBridge cannot carry a condition to a topic; to a queue it can.
      let isExempt = policy.type == "AWS::SNS::TopicPolicy" ? ["events.amazonaws.com"] : []
      guard let service = services.first(where: { !isExempt.contains($0) }) else { return .passes }
      let condition = statement.value["Condition"]["StringEquals"]["aws:SourceAccount"]
      return statement.value.fails("\(service) from any account", fix: condition.set(["Ref": "AWS::AccountId"]))
    })
}

/// SNS-04.
let snsPlaintext: Rule = Rule(
  "sns.plaintext", "Subscription goes over plain http", why: "Messages cross the network in the clear.", high: .block,
  ["SC-8"], on: ["AWS::SNS::Subscription"], source: "Own reading of SC-8",
  passes: [
    #"{"Type":"AWS::SNS::Subscription","Properties":{"Protocol":"https","TopicArn":"arn:aws:sns:us-east-1:111122223333:a"}}"#
  ],
  fails: [
    #"{"Type":"AWS::SNS::Subscription","Properties":{"Protocol":"http","TopicArn":"arn:aws:sns:us-east-1:111122223333:a"}}"#
  ]
) { $0["Protocol"].mustNot(equal: "http", "plain http", set: "https") }

/// CW-03.
let snsListener: Rule = Rule(
  "sns.listener", "Nobody listens to the topic",
  why: "The alarm is raised, and nobody hears it.", ["SI-4(5)", "AU-5", "AC-2(12)", "IR-6(1)"], on: ["AWS::SNS::Topic"],
  source: "Own reading of SI-4(5)",
  passes: [
    #"""
    {"Topic":{"Type":"AWS::SNS::Topic"},"Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":[{"Ref":"Topic"}]}},
    "Mail":{"Type":"AWS::SNS::Subscription","Properties":{"Protocol":"email","TopicArn":{"Ref":"Topic"}}}}
    """#
  ],
  fails: [
    #"""
    {"Topic":{"Type":"AWS::SNS::Topic"},"Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":[{"Ref":"Topic"}]}}}
    """#,
    #"""
    {"Topic":{"Type":"AWS::SNS::Topic"},"Alarm":{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":[{"Ref":"Topic"}]}},
    "Mail":{"Type":"AWS::SNS::Subscription","Properties":{"Protocol":"email","TopicArn":{"Ref":"Topic"},"FilterPolicy":{"team":["none"]}}}}
    """#,
  ]
) { topic in
  let isTarget = ["AWS::CloudWatch::Alarm", "AWS::Events::Rule"].contains { !topic.referrers($0).isEmpty }
  return isTarget ? Listener.outcome(topic) : .notApplicable
}

/// Who hears what a topic is told.
enum Listener {
  static func outcome(_ topic: Value) -> Outcome {
    let own = topic["Subscription"]
    if own.isUnknown { return .unknown("subscriptions are known only later") }
    if !own.elements.isEmpty { return .passes }
    let subscribed = topic.referrers("AWS::SNS::Subscription").filter { $0["TopicArn"].targetID == topic.id }
    guard !subscribed.isEmpty else { return topic.fails("no subscription") }
    // A filter on attributes drops what carries none, as messages of alarms and events do.
    guard let filtered = subscribed.first, !subscribed.contains(where: { !$0["FilterPolicy"].exists }) else {
      return .passes
    }
    let filter = filtered["FilterPolicy"]
    return filtered["FilterPolicyScope"].text == "MessageBody"
      ? .unknown("a filter decides what is heard")
      : filter.fails("its filter drops alarms and events, which carry no attributes", fix: filter.set(nil))
  }
}
