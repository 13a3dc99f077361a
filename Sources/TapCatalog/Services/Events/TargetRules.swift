import TapModel

/// EVT-01.
let eventsTarget: Rule = Rule(
  "events.target", "Event rule may not reach its target",
  why: "EventBridge is refused and drops the event; nobody is told.", level: .block, evidence: false,
  on: ["AWS::Events::Rule"], source: "AWS documentation: Using resource-based policies for Amazon EventBridge",
  passes: [
    #"""
    {"Rule":{"Type":"AWS::Events::Rule","Properties":{"Targets":[{"Id":"T","Arn":{"Ref":"Topic"}}]}},"Topic":{"Type":"AWS::SNS::Topic"},
    "Policy":{"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":[{"Ref":"Topic"}],"PolicyDocument":{"Statement":[{"Effect":"Allow",
    "Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":{"Ref":"Topic"}}]}}}}
    """#
  ],
  fails: [
    #"""
    {"Rule":{"Type":"AWS::Events::Rule","Properties":{"Targets":[{"Id":"T","Arn":{"Ref":"Topic"}}]}},"Topic":{"Type":"AWS::SNS::Topic"}}
    """#,
    #"""
    {"Rule":{"Type":"AWS::Events::Rule","Properties":{"Targets":[{"Id":"T","Arn":{"Ref":"Topic"}}]}},"Topic":{"Type":"AWS::SNS::Topic"},
    "Policy":{"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":[{"Ref":"Topic"}],"PolicyDocument":{"Statement":[{"Effect":"Allow",
    "Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":{"Ref":"Topic"},
    "Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}}]}}}}
    """#,
    #"""
    {"Rule":{"Type":"AWS::Events::Rule","Properties":{"Targets":[{"Id":"T","Arn":{"Fn::GetAtt":["Fn","Arn"]}}]}},
    "Fn":{"Type":"AWS::Lambda::Function"}}
    """#,
  ]
) { rule in
  let targets = rule["Targets"]
  if targets.isUnknown { return .unknown("targets are known only later") }
  guard !targets.elements.isEmpty else {
    return targets.fails("no target", insert: "topic", bind: "topic", shared: true)
  }
  return .all(targets.elements.map { EventTarget.outcome($0) })
}

/// EVT-02.
let eventsEnabled: Rule = Rule(
  "events.enabled", "Event rule is off", why: "What it should report happens unseen.", ["SI-4(12)"],
  on: ["AWS::Events::Rule"], source: "Own reading of SI-4(12)",
  passes: [
    #"{"Type":"AWS::Events::Rule","Properties":{"State":"ENABLED","EventPattern":{"source":["aws.guardduty"]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::Events::Rule","Properties":{"State":"DISABLED","EventPattern":{"source":["aws.guardduty"]}}}"#
  ]
) { rule in
  rule["EventPattern"].exists ? rule["State"].mustNot(equal: "DISABLED", "rule is off", set: "ENABLED") : .notApplicable
}

/// Whether EventBridge may call a target.
enum EventTarget {
  static func outcome(_ target: Value) -> Outcome {
    let arn = target["Arn"]
    if arn.isUnknown { return .unknown("the target is known only later") }
    guard let resource = arn.target else {
      return arn.exists ? .notApplicable : arn.fails("no target")
    }
    switch resource.type {
    case "AWS::Lambda::Function", "AWS::Serverless::Function": return permission(resource, arn)
    case "AWS::SNS::Topic": return policy(resource, arn, "AWS::SNS::TopicPolicy", "sns:Publish", takesCondition: false)
    case "AWS::SQS::Queue":
      return policy(resource, arn, "AWS::SQS::QueuePolicy", "sqs:SendMessage", takesCondition: true)
    case "AWS::Logs::LogGroup":
      return resource.view.nodes(of: "AWS::Logs::ResourcePolicy").isEmpty
        ? arn.fails("no policy lets events write \(resource.id)") : .passes
    case _ where resource.isCustomResource: return .notApplicable
    default: return target["RoleArn"].must(existOr: "no role calls \(resource.id)")
    }
  }

  private static func permission(_ function: Value, _ place: Value) -> Outcome {
    let permits = function.referrers("AWS::Lambda::Permission").contains {
      $0["Principal"].text == "events.amazonaws.com" && $0["FunctionName"].targetID == function.id
    }
    return permits ? .passes : place.fails("\(function.id) does not admit events")
  }

  private static func policy(
    _ resource: Value, _ place: Value, _ type: String, _ action: String, takesCondition: Bool
  ) -> Outcome {
    let statements = resource.referrers(type).flatMap { $0["PolicyDocument"].statements }.filter(\.allows)
    let answer = Certainty.any(
      statements.map { statement in
        if !takesCondition, statement.value["Condition"].exists { return .no }
        return .all([statement.admits("events.amazonaws.com"), statement.covers(action)])
      })
    switch answer {
    case .yes: return .passes
    case .unknown: return .unknown("the policy of \(resource.id) is known only later")
    case .no: return place.fails("\(resource.id) does not admit events")
    }
  }
}
