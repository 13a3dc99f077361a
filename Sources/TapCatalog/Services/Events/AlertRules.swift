import TapModel

/// CT-10.
let eventsTampering: Rule = Rule(
  "events.tampering", "Tampering with the audit trail is silent",
  why: "The first thing an intruder does is to switch off what watches: somebody must hear it at once.",
  ["AU-5", "AU-5(2)", "AU-9", "SI-4(5)", "SI-7(7)"], source: "Prowler cloudtrail checks; own reading of AU-5",
  passes: [tamperingExample],
  fails: [
    #"{"Topic":{"Type":"AWS::SNS::Topic"}}"#,
    tamperingExample.replacing(#""StopLogging","#, with: ""),
  ]
) { view in
  let wanted = EventPreset.tampering.flatMap { group in group.calls.map { ("aws." + group.source, $0) } }
  let (listeners, silent) = EventAlert.listeners(to: wanted, view)
  guard let first = silent.first else { return EventAlert.cite(listeners) }
  let open =
    EventAlert.working(view).contains(where: EventAlert.isUnknown)
    ? Outcome.unknown("a pattern is known only later") : nil
  return open
    ?? EventAlert.missing(
      "audit-alerts", silent.count == wanted.count ? "no alert on tampering" : "\(first) alerts nobody",
      preset: "audit-tampering", view)
}

/// GD-06.
let eventsThreats: Rule = Rule(
  "events.threats", "Threat findings reach nobody",
  why: "A finding that nobody reads is no detection.",
  ["AC-2(12)", "SI-4(5)", "SI-4(12)", "IR-4(1)", "IR-6(1)", "SI-7(7)"],
  source: "FedRAMP parameter of AC-2(12); own reading",
  passes: [alertExample(#"{"source":["aws.guardduty"],"detail":{"severity":[{"numeric":[">=",4]}]}}"#)],
  fails: [
    #"{"Topic":{"Type":"AWS::SNS::Topic"}}"#,
    alertExample(#"{"source":["aws.guardduty"],"detail":{"severity":[{"numeric":[">=",8]}]}}"#),
  ]
) { view in
  let rules = EventAlert.working(view) {
    EventAlert.takes($0, source: "aws.securityhub") || EventAlert.takes($0, source: "aws.guardduty") && isWide($0)
  }
  return rules.isEmpty
    ? EventAlert.missing("incident-path", "no alert on findings", preset: "threat-findings", view)
    : EventAlert.reachPeople(rules)
}

/// Whether a pattern lets findings of severity 4 through.
private func isWide(_ rule: Value) -> Bool {
  let severity = rule["EventPattern"]["detail"]["severity"]
  guard severity.exists else { return true }
  return severity.elements.contains { item in
    if let number = item.number { return number <= 4 }
    let test = item["numeric"].elements
    guard test.count >= 2, let least = test[1].number else { return false }
    return test[0].text == ">=" && least <= 4 || test[0].text == ">" && least < 4
  }
}

/// SH-04.
let eventsFindings: Rule = Rule(
  "events.findings", "Severe findings start no incident",
  why: "A severe finding must reach the people and machines that handle incidents, without anybody looking first.",
  ["IR-4(1)", "IR-5(1)", "IR-6(1)", "SI-4(5)", "SI-7(7)"],
  source: "AWS documentation: Security Hub events; own reading",
  passes: [
    alertExample(
      #"{"source":["aws.securityhub"],"detail-type":["Security Hub Findings - Imported"],"detail":{"findings":{"Severity":{"Label":["HIGH","CRITICAL"]}}}}"#
    )
  ],
  fails: [
    #"{"Topic":{"Type":"AWS::SNS::Topic"}}"#,
    alertExample(
      #"{"source":["aws.securityhub"],"detail-type":["Security Hub Findings - Imported"],"detail":{"findings":{"Severity":{"Label":["LOW"]}}}}"#
    ),
  ]
) { view in
  let rules = EventAlert.working(view) { rule in
    let labels = rule["EventPattern"]["detail"]["findings"]["Severity"]["Label"]
    let isSevere =
      !labels.exists
      || ["HIGH", "CRITICAL"].allSatisfy { level in
        labels.elements.contains { $0.text == level }
      }
    return EventAlert.takes(rule, source: "aws.securityhub") && isSevere
  }
  guard let first = rules.first else {
    return EventAlert.missing("incident-path", "no alert on severe findings", preset: "hub-findings", view)
  }
  return EventAlert.cite([first])
}

/// How rules about events read event rules.
enum EventAlert {
  /// Rules that are on, have a pattern, and may call a target; the search alone is no evidence (see `cite`).
  static func working(
    _ view: any TemplateView, where isWanted: (Value) -> Bool = { _ in true }
  ) -> [Value] {
    view.quietly { view.resources(of: "AWS::Events::Rule").filter { $0.extract(EventWork.self).works && isWanted($0) } }
  }

  /// Of calls with their sources: for each the first rule that hears it, every rule once, and the calls that none hears.
  static func listeners(
    to calls: [(String, String)], _ view: any TemplateView
  ) -> (rules: [Value], silent: [String]) {
    let rules = working(view)
    var heard: Set<String> = []
    let silent = view.quietly {
      calls.filter { source, call in
        guard let rule = rules.first(where: { hears($0, source, call: call) }) else { return true }
        heard.insert(rule.id)
        return false
      }
    }
    return (rules.filter { heard.contains($0.id) }, silent.map(\.1))
  }

  /// Passes on rules that hear: reads what they hear, that they are on and whom they tell.
  @discardableResult
  static func cite(_ rules: [Value]) -> Outcome {
    for rule in rules {
      for (_, part) in rule["EventPattern"].members { _ = part.exists }
      _ = rule["State"].exists
      for target in rule["Targets"].elements { _ = target["Arn"].exists }
    }
    return .passes
  }

  static func isUnknown(_ rule: Value) -> Bool { rule["EventPattern"].isUnknown }

  static func takes(_ rule: Value, source: String) -> Bool {
    let sources = rule["EventPattern"]["source"]
    return !sources.exists || sources.elements.contains { $0.matches(source) }
  }

  /// Whether a rule hears an API call of a service.
  static func hears(_ rule: Value, _ source: String, call: String) -> Bool {
    let pattern = rule["EventPattern"]
    guard takes(rule, source: source), !pattern.isUnknown else { return false }
    let kinds = pattern["detail-type"]
    if kinds.exists, !kinds.elements.contains(where: { $0.matches("AWS API Call via CloudTrail") }) { return false }
    let services = pattern["detail"]["eventSource"]
    let service = source.dropFirst("aws.".count) + ".amazonaws.com"
    if services.exists, !services.elements.contains(where: { $0.matches(String(service)) }) { return false }
    let names = pattern["detail"]["eventName"]
    return !names.exists || names.elements.contains { $0.matches(call) }
  }

  /// Whether a rule hears that root signs in.
  static func hearsRoot(_ rule: Value) -> Bool {
    let pattern = rule["EventPattern"]
    let kinds = pattern["detail-type"]
    let hearsSignIn = kinds.elements.contains { $0.matches("AWS Console Sign In via CloudTrail") } || !kinds.exists
    return hearsSignIn && takes(rule, source: "aws.signin")
      && pattern["detail"]["userIdentity"]["type"].elements.contains { $0.matches("Root") }
  }

  /// Whether a rule hears that a resource does not comply with a Config rule.
  static func hearsNonCompliance(_ rule: Value) -> Bool {
    let pattern = rule["EventPattern"]
    let kinds = pattern["detail-type"]
    let states = pattern["detail"]["newEvaluationResult"]["complianceType"]
    return takes(rule, source: "aws.config") && pattern["source"].exists
      && (!kinds.exists || kinds.elements.contains { $0.matches("Config Rules Compliance Change") })
      && (!states.exists || states.elements.contains { $0.matches("NON_COMPLIANT") })
  }

  /// At least one of these rules, which hear, has a target that is a topic with a listener, or something that acts.
  static func reachPeople(_ rules: [Value]) -> Outcome {
    cite(rules)
    return .any(rules.map(reachesPeople))
  }

  private static func reachesPeople(_ rule: Value) -> Outcome {
    .any(
      rule["Targets"].elements.map { target in
        guard let resource = target["Arn"].target else { return .passes }
        return resource.type == "AWS::SNS::Topic" ? Listener.outcome(resource) : .passes
      })
  }

  /// The verdict where no rule tells anybody: declared as the account's, else missing.
  static func missing(_ service: String, _ message: String, preset: String, _ view: any TemplateView) -> Outcome {
    let presets: JSON = [.string(preset)]
    let alert: Fix = .insert(.init("event-alert", ["presets": .json(presets)], joins: true))
    let hasTopic = !view.nodes(of: "AWS::SNS::Topic").isEmpty
    return Declared.outcome(service, view)
      ?? view.lacks(message, fix: hasTopic ? alert : .all([.insert(.init("topic")), alert]))
  }
}

/// Whether an event rule does anything, for all the rules that look for one.
private final class EventWork: Extract {
  private let rule: Value
  private(set) lazy var works: Bool =
    rule["EventPattern"].exists && rule["State"].text != "DISABLED"
    && rule["Targets"].elements.contains { target in
      if case .breaks = EventTarget.outcome(target) { false } else { true }
    }

  init(_ rule: Value) { self.rule = rule }

  func complete() { _ = works }
}

extension Value {
  /// Whether an entry of an event pattern lets a text through: the text itself, or a prefix.
  fileprivate func matches(_ text: String) -> Bool {
    if let own = json?.string { return own == text }
    if let prefix = self["prefix"].text { return text.hasPrefix(prefix) }
    if let pattern = self["wildcard"].text { return Glob.matches(pattern, text) }
    return false
  }
}

/// An example: a rule of this pattern that tells a topic with a listener.
func alertExample(_ pattern: String) -> String {
  #"""
  {"Rule":{"Type":"AWS::Events::Rule","Properties":{"EventPattern":\#(pattern),"Targets":[{"Id":"T","Arn":{"Ref":"Topic"}}]}},
  "Topic":{"Type":"AWS::SNS::Topic"},"Mail":{"Type":"AWS::SNS::Subscription","Properties":{"Protocol":"email","TopicArn":{"Ref":"Topic"}}},
  "Policy":{"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":[{"Ref":"Topic"}],"PolicyDocument":{"Statement":[{"Effect":"Allow",
  "Principal":{"Service":"events.amazonaws.com"},"Action":"sns:Publish","Resource":{"Ref":"Topic"}}]}}}}
  """#
}

private let tamperingExample = alertExample(
  #"""
  {"source":["aws.cloudtrail","aws.logs","aws.config","aws.guardduty"],"detail":{"eventName":["StopLogging","DeleteTrail",
  "UpdateTrail","PutEventSelectors","DeleteLogGroup","PutRetentionPolicy","DeleteSubscriptionFilter",
  "StopConfigurationRecorder","DeleteDetector"]}}
  """#)
