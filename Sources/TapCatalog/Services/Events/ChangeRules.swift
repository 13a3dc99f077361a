import TapModel

/// Events of the account that people or machines must hear of.
let changeRules: [Rule] = [eventsChanges, eventsSettings, eventsHealth, eventsResponse]

/// Changes of privileges and of the network, and who hears of them.
enum AccountChanges {
  /// Whether an event rule or a metric alarm takes each call and the sign-in of root: passes, or unknown; nil where
  /// nobody hears of one, and what to say of it.
  static func verdict(_ view: any TemplateView) -> (outcome: Outcome?, message: String) {
    let calls = EventPreset.changes.flatMap { group in group.calls.map { ("aws." + group.source, $0) } }
    var heard = EventAlert.listeners(to: calls, view)
    let rules = EventAlert.working(view)
    view.quietly { heard.take(root, .rootSignIn, rules) }
    EventAlert.cite(heard.rules)
    if heard.silent.isEmpty, heard.doubtful.isEmpty { return (.passes, "") }
    let patterns = MetricAlert.patterns(view)
    heard.drop { call in
      patterns.contains { call == root ? MetricAlert.hearsRoot($0) : MetricAlert.hears(call, in: $0) }
    }
    return (heard.verdict("audit-alerts", view), heard.message("no alert on changes"))
  }

  private static let root = "sign-in of root"
}

extension EventAlert {
  /// The verdict where some rule must hear all these events.
  fileprivate static func heard(
    _ samples: [EventSample], _ service: String, _ message: String, presets: [String], _ view: any TemplateView
  ) -> Outcome {
    let rules = working(view)
    let answers = view.quietly { rules.map { hearsAll($0, samples) } }
    let hearing = zip(rules, answers).filter { $0.1 == .yes }.map(\.0)
    if !hearing.isEmpty { return reachPeople(hearing) }
    if answers.contains(.unknown) { return .unknown("a pattern is known only later") }
    return absent(service, message, presets: presets, view)
  }

  /// The verdict where nobody hears of something: declared as the account's, else missing where the template speaks of
  /// its account.
  fileprivate static func absent(
    _ service: String, _ message: String, presets: [String], _ view: any TemplateView
  ) -> Outcome {
    return Declared.absent(
      service, view, message, fix: .insert(.init("event-alert", ["presets": .json(presets.json)], joins: true)))
  }
}

/// CW-07.
let eventsChanges: Rule = Rule(
  "events.changes", "Changes of privileges and network are silent",
  why: "Who opens the network or gives rights away must be asked why, while it can still be undone.", level: .warn,
  high: .gap, ["AC-2(7)", "SI-4(20)", "SI-4(22)", "CM-5(1)", "AC-2(4)", "SI-4(12)"],
  source: "CIS AWS Foundations Benchmark, monitoring; Prowler",
  passes: [changesExample],
  fails: [
    changesExample.replacing(#""CreateRoute","#, with: ""),
    changesExample.replacing(#""detail":{"eventName""#, with: #""detail":{"errorCode":["AccessDenied"],"eventName""#),
    changesExample.replacing(#""Root""#, with: #""IAMUser""#),
  ]
) { view in
  let (outcome, message) = AccountChanges.verdict(view)
  return outcome
    ?? EventAlert.absent("audit-alerts", message, presets: ["access-changes", "root-sign-in"], view)
}

private let changesExample: String = {
  let calls = EventPreset.changes.flatMap(\.calls).map { #""\#($0)""# }.joined(separator: ",")
  return #"""
    {"Changes":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{"source":["aws.iam","aws.ec2","aws.s3"],"detail":{"eventName":[\#(calls)]}},
    "Targets":[{"Id":"T","Arn":"arn:aws:sns:us-east-1:111122223333:ops"}]}},
    "Root":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{"detail-type":["AWS Console Sign In via CloudTrail"],
    "detail":{"userIdentity":{"type":["Root"]}}},"Targets":[{"Id":"T","Arn":"arn:aws:sns:us-east-1:111122223333:ops"}]}},
    "Trail":{"Type":"AWS::CloudTrail::Trail"}}
    """#
}()

/// CFG-08.
let eventsSettings: Rule = Rule(
  "events.settings", "Wrong settings are reported to nobody",
  why: "A setting that drifts is mended only when somebody hears of it.", level: .warn, high: .gap,
  ["CM-6(2)", "CM-3(1)", "CM-8(3)", "SI-7(2)", "SI-6"], source: "Own reading of CM-6(2)",
  passes: [
    alertExample(
      #"{"source":["aws.config"],"detail-type":["Config Rules Compliance Change"],"detail":{"newEvaluationResult":{"complianceType":["NON_COMPLIANT"]}}}"#
    )
  ],
  fails: [
    #"{"Type":"AWS::Config::ConfigRule","Properties":{"Source":{"Owner":"AWS","SourceIdentifier":"RDS_STORAGE_ENCRYPTED"}}}"#,
    alertExample(
      #"{"source":["aws.config"],"detail":{"newEvaluationResult":{"complianceType":["COMPLIANT"]}}}"#
    ).replacing(#"{"Rule""#, with: #"{"Check":{"Type":"AWS::Config::ConfigRule"},"Rule""#),
    alertExample(#"{"source":["aws.config"],"detail":{"configRuleName":["ssh"]}}"#)
      .replacing(#"{"Rule""#, with: #"{"Check":{"Type":"AWS::Config::ConfigRule"},"Rule""#),
  ]
) { view in
  EventAlert.heard(
    [.nonCompliance], "audit-alerts", "no alert on wrong settings", presets: ["wrong-settings"], view)
}

/// HLT-01.
let eventsHealth: Rule = Rule(
  "events.health", "Alerts of AWS reach nobody",
  why: "AWS tells of failures, of work to come and of keys that leaked: somebody must read it.", level: .note,
  high: .gap, ["SI-5(1)"], source: "AWS documentation: Monitoring AWS Health events with EventBridge",
  passes: [alertExample(#"{"source":["aws.health"]}"#)],
  fails: [
    #"{"Detector":{"Type":"AWS::GuardDuty::Detector","Properties":{"Enable":true}}}"#,
    alertExample(#"{"source":["aws.guardduty"]}"#)
      .replacing(#"{"Rule""#, with: #"{"Detector":{"Type":"AWS::GuardDuty::Detector"},"Rule""#),
    alertExample(#"{"source":["aws.health"],"detail":{"service":["EC2"]}}"#)
      .replacing(#"{"Rule""#, with: #"{"Detector":{"Type":"AWS::GuardDuty::Detector"},"Rule""#),
  ]
) { view in
  EventAlert.heard(
    EventSample.health, "incident-path", "no alert on health events", presets: ["provider-health"], view)
}

/// IRP-01.
let eventsResponse: Rule = Rule(
  "events.response", "Incidents wait for people",
  why: "What isolates a host or stops a key must start by itself: minutes decide how far an intruder gets.",
  level: .note, high: .gap, ["IR-4(1)", "IR-4(2)", "SI-7(5)", "IR-5(1)"],
  source: "AWS documentation: Security Hub automated response; own reading",
  passes: [
    #"""
    {"Rule":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":{"source":["aws.securityhub"]},"Targets":[{"Id":"T",
    "Arn":{"Fn::GetAtt":["Isolate","Arn"]}}]}},"Isolate":{"Type":"AWS::Lambda::Function"},
    "Permit":{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":{"Ref":"Isolate"},"Principal":"events.amazonaws.com","Action":"lambda:InvokeFunction"}}}
    """#,
    declaredExample("incident-path", provider: "organisation", evidence: "IR-3"),
  ],
  fails: [
    alertExample(#"{"source":["aws.guardduty"]}"#)
      .replacing(#"{"Rule""#, with: #"{"Detector":{"Type":"AWS::GuardDuty::Detector"},"Rule""#),
    declaredExample("trail", provider: "landing zone", evidence: "LZ-12"),
  ]
) { view in
  let acting = EventAlert.working(view) { rule in
    rule["EventPattern"].parsed["source"].exists
      && ["aws.securityhub", "aws.guardduty"].contains { EventAlert.takes(rule, source: $0) }
      && rule["Targets"].elements.contains { acts($0["Arn"]) }
  }
  if let first = acting.first { return EventAlert.cite([first]) }
  return Declared.absent("incident-path", view, "no finding starts a response")
}

/// Whether a target does something: a function, a state machine or an automation document.
func acts(_ arn: Value) -> Bool {
  switch arn.target?.type {
  case "AWS::Lambda::Function", "AWS::StepFunctions::StateMachine", "AWS::SSM::Document": true
  case nil: ["automation-definition/", ":function:", ":stateMachine:"].contains { arn.text?.contains($0) == true }
  default: arn.text?.contains("automation-definition/") == true
  }
}
