import TapModel

/// LOG-02.
let logsKey: Rule = Rule(
  "logs.key", "Log group has no customer key",
  why: "With a key of yours, reading the logs takes a second permission, and each use of it is on record.",
  level: .warn, high: .gap, ["SC-28", "AU-9", "AU-9(3)"], on: ["AWS::Logs::LogGroup"],
  source: "AWS Config rule CLOUDWATCH_LOG_GROUP_ENCRYPTED; cdk-nag",
  passes: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d"}}"#,
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":{"Fn::GetAtt":["Key","Arn"]}}},"Key":{"Type":"AWS::KMS::Key"}}
    """#,
  ],
  fails: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"RetentionInDays":365}}"#
  ]
) { group in
  let key = group["KmsKeyId"]
  guard key.exists else {
    return key.fails("no customer key", insert: "key", ["data-class": "logs"], bind: "key", shared: true)
  }
  if keyID(key) != nil { return .notApplicable }
  return key.isUnknown ? .unknown("the key is known only later") : .passes
}

/// A key that is named by its id or by an alias and not by its ARN, and what names it rightly.
private func keyID(_ key: Value) -> (id: String, fix: Fix?)? {
  if case .resource(let id, nil) = key.resolved, key.view.node(id)?.resource.type == "AWS::KMS::Key" {
    return (id, key.set(["Fn::GetAtt": [.string(id), "Arn"]]))
  }
  guard let text = key.text, !text.isEmpty, !text.hasPrefix("arn:"), !text.contains("${") else { return nil }
  return text.contains("{{resolve:") ? nil : (text, nil)
}

let logsKeyForm: Rule = Rule(
  "logs.key-arn", "Key of the log group is no ARN",
  why: "CloudWatch Logs refuses the id of a key and its alias, and the stack rolls back.", level: .block,
  on: ["AWS::Logs::LogGroup"], source: "CloudWatch Logs API: CreateLogGroup, kmsKeyId; AWS::Logs::LogGroup: KmsKeyId",
  passes: [
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d"}}"#
  ],
  fails: [
    #"{"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":{"Ref":"Key"}}},"Key":{"Type":"AWS::KMS::Key"}}"#,
    #"{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":"0a1b2c3d-0000-1111-2222-0a1b2c3d4e5f"}}"#,
  ]
) { group in
  let key = group["KmsKeyId"]
  guard key.exists else { return .notApplicable }
  if let named = keyID(key) { return key.fails("takes an ARN, not \(named.id)", fix: named.fix) }
  return key.isUnknown ? .notApplicable : .passes
}

/// LOG-09.
let logsProtected: Rule = Rule(
  "logs.protected", "Log group can be deleted by one call",
  why: "The record of an intrusion is the first thing that an intruder deletes.", level: .note, high: .warn, ["AU-9"],
  on: ["AWS::Logs::LogGroup"], source: "CloudFormation schema of AWS::Logs::LogGroup",
  passes: [protectedExample("true")], fails: [protectedExample("false")]
) { group in
  if group.view.design?["Destroyable"].truth != false { return .notApplicable }
  return group["DeletionProtectionEnabled"].must(equal: true, "not guarded against deletion")
}

private func protectedExample(_ value: String) -> String {
  #"""
  {"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":false}},
  "Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"DeletionProtectionEnabled":\#(value)}}}
  """#
}

/// LOG-11.
let logsQuestions: Rule = Rule(
  "logs.questions", "No question to the logs is prepared",
  why: "In an incident nobody has the time to find out how to ask.", level: .note, high: .gap,
  ["AU-7", "AU-7(1)", "AU-6(4)"], source: "Own reading of AU-7",
  passes: [
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup"},"Denied":{"Type":"AWS::Logs::QueryDefinition","Properties":{"Name":"denied",
    "LogGroupNames":[{"Ref":"Logs"}],"QueryString":"fields @timestamp, @message | filter @message like /denied/"}}}
    """#,
    #"""
    {"Logs":{"Type":"AWS::Logs::LogGroup"},"Denied":{"Type":"AWS::Athena::NamedQuery","Properties":{"Database":"archive","QueryString":"SELECT * FROM events"}}}
    """#,
  ],
  fails: [#"{"Logs":{"Type":"AWS::Logs::LogGroup"},"Trail":{"Type":"AWS::CloudTrail::Trail"}}"#]
) { view in
  let queries = view.resources(of: ["AWS::Logs::QueryDefinition", "AWS::Athena::NamedQuery"])
  if !queries.isEmpty { return .all(queries.map { $0["QueryString"].must(existOr: "asks nothing") }) }
  guard !view.nodes(of: "AWS::Logs::LogGroup").isEmpty else { return .notApplicable }
  return Declared.absent("siem", view, "no saved query")
}

/// LOG-12.
let logsEventsOfInterest: Rule = Rule(
  "logs.events-of-interest", "Events of interest raise no alarm",
  why: "Denied calls, sign-ins without a second factor and use of root are how an intrusion first shows.",
  level: .note, high: .gap, ["AU-6(1)", "AU-7(1)", "SI-4(5)", "AU-6"],
  source: "CIS AWS Foundations Benchmark, monitoring; Prowler",
  passes: [interestExample],
  fails: [
    interestExample.replacing("UnauthorizedOperation", with: "ThrottlingException"),
    interestExample.replacing(#""Namespace":"Trail""#, with: #""Namespace":"Other""#),
    interestExample.replacing(
      #""Trail":{"Type":"#,
      with: #""Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"trail"}},"Trail":{"Type":"#
    ),
    interestExample.replacing("$.eventName = PutRolePolicy", with: "$.eventName = PutRolePolicy && $.errorCode = *"),
    declaredExample("trail", provider: "landing zone", evidence: "LZ-12"),
  ]
) { view in
  let filters = MetricAlert.patterns(view)
  let rules = EventAlert.working(view)
  var doubtful: InterestingEvent?
  let silent = InterestingEvent.all.first { event in
    if filters.contains(where: event.isMet) { return false }
    let answers = view.quietly { rules.map { rule in event.answer(of: rule) } }
    if let index = answers.firstIndex(of: .yes) {
      EventAlert.cite([rules[index]])
      return false
    }
    guard answers.contains(.unknown) else { return true }
    doubtful = doubtful ?? event
    return false
  }
  if let silent {
    let presets: JSON = ["access-changes", "root-sign-in", "weak-sign-in", "denied-calls"]
    return Declared.absent(
      "audit-alerts", view, "no alarm on \(silent.name)",
      fix: .insert(.init("event-alert", ["presets": .json(presets)], joins: true)))
  }
  guard let doubtful else { return .passes }
  return Declared.attests("audit-alerts", view) ?? Listeners.doubt(doubtful.name, view)
}

/// Metric filters that lead to an alarm.
enum MetricAlert {
  /// Patterns of the filters whose metric has an alarm with an action.
  static func patterns(_ view: any TemplateView) -> [String] {
    view.resources(of: "AWS::Logs::MetricFilter").compactMap { filter in
      let isHeard = filter["MetricTransformations"].elements.contains { metric in
        guard let name = metric["MetricName"].text else { return false }
        return view.resources(of: "AWS::CloudWatch::Alarm", where: "/MetricName", is: name).contains { alarm in
          alarm["AlarmActions"].elements.contains(where: \.exists) && alarm["ActionsEnabled"].truth != false
            && alarm["Namespace"].text == metric["MetricNamespace"].text && AlarmSearch.canFire(alarm)
        }
      }
      return isHeard && mayHoldCalls(filter["LogGroupName"]) ? filter["FilterPattern"].text : nil
    }
  }

  /// Whether calls may stand in a log group: one of the template holds them where a trail writes to it.
  private static func mayHoldCalls(_ name: Value) -> Bool {
    let named = name.text.flatMap {
      name.view.resources(of: "AWS::Logs::LogGroup", where: "/LogGroupName", is: $0).first
    }
    guard let group = name.target ?? named else { return true }
    return !group.referrers("AWS::CloudTrail::Trail").isEmpty
  }

  /// Whether a filter pattern takes every call of a name: it asks for nothing that only some have.
  static func hears(_ call: String, in pattern: String) -> Bool {
    pattern.contains(call) && !pattern.contains("!=")
      && names(in: pattern).isSubset(of: ["eventName", "eventSource", "eventType"])
  }

  /// Whether a filter pattern takes the use of root, as the CIS benchmark words it.
  static func hearsRoot(_ pattern: String) -> Bool {
    let names = names(in: pattern)
    return names.contains("userIdentity.type") && pattern.contains("Root")
      && names.isSubset(of: ["userIdentity.type", "userIdentity.invokedBy", "eventType"])
  }

  /// `eventName` of `$.eventName`.
  private static func names(in pattern: String) -> Set<String> {
    Set(
      pattern.split(separator: "$.").dropFirst().map { part in
        String(part.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" })
      })
  }
}

/// What should raise an alarm, in the words of a filter pattern or in an event pattern.
private struct InterestingEvent {
  let name: String
  /// One of these is heard.
  let samples: [EventSample]
  /// Whether a filter pattern takes it.
  let isMet: @Sendable (String) -> Bool

  func answer(of rule: Value) -> Certainty { .any(samples.map { EventAlert.hears(rule, $0).answer }) }

  static let all: [InterestingEvent] = [
    InterestingEvent(name: "denied calls", samples: EventSample.denials) {
      $0.contains("UnauthorizedOperation") || $0.contains("AccessDenied")
    },
    InterestingEvent(name: "sign-in without MFA", samples: [.weakSignIn]) {
      $0.contains("ConsoleLogin") && $0.contains("MFAUsed")
    },
    InterestingEvent(name: "use of root", samples: [.rootSignIn], isMet: MetricAlert.hearsRoot),
    InterestingEvent(name: "changes of policies", samples: [.call("aws.iam", "PutRolePolicy")]) {
      MetricAlert.hears("PutRolePolicy", in: $0) || MetricAlert.hears("AttachRolePolicy", in: $0)
    },
    InterestingEvent(name: "changes of security groups", samples: [.call("aws.ec2", "AuthorizeSecurityGroupIngress")]) {
      MetricAlert.hears("AuthorizeSecurityGroupIngress", in: $0)
    },
  ]
}

private let interestExample = {
  let patterns = [
    "{ $.errorCode = *UnauthorizedOperation }",
    "{ $.eventName = ConsoleLogin && $.additionalEventData.MFAUsed != Yes }",
    "{ $.userIdentity.type = Root }", "{ $.eventName = PutRolePolicy }",
    "{ $.eventName = AuthorizeSecurityGroupIngress }",
  ]
  let parts = patterns.enumerated().map { number, pattern in
    #"""
    "F\#(number)":{"Type":"AWS::Logs::MetricFilter","Properties":{"LogGroupName":"trail","FilterPattern":"\#(pattern)",
    "MetricTransformations":[{"MetricName":"M\#(number)","MetricNamespace":"Trail","MetricValue":"1"}]}},
    "A\#(number)":{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"Trail","MetricName":"M\#(number)","AlarmActions":["arn:aws:sns:us-east-1:111122223333:ops"]}}
    """#
  }
  return "{" + parts.joined(separator: ",") + #","Trail":{"Type":"AWS::CloudTrail::Trail"}}"#
}()
