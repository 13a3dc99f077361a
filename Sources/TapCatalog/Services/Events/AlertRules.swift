import TapModel

/// CT-10.
let eventsTampering: Rule = Rule(
  "events.tampering", "Tampering with the audit trail is silent",
  why: "The first thing an intruder does is to switch off what watches: somebody must hear it at once.",
  ["AU-5", "AU-5(2)", "AU-9", "SI-4(5)", "SI-7(7)"], source: "Prowler cloudtrail checks; own reading of AU-5",
  passes: [
    tamperingExample,
    tamperingExample.replacing(
      #""detail":{"#, with: #""account":[{"Ref":"AWS::AccountId"}],"detail":{"errorCode":[{"exists":false}],"#),
  ],
  fails: [
    #"{"Topic":{"Type":"AWS::SNS::Topic"}}"#,
    tamperingExample.replacing(#""StopLogging","#, with: ""),
    tamperingExample.replacing(#""detail":{"#, with: #""detail":{"errorCode":["AccessDenied"],"#),
    tamperingExample.replacing(#""detail":{"#, with: #""detail":{"userIdentity":{"type":["Root"]},"#),
  ]
) { view in
  let heard = EventAlert.listeners(
    to: EventPreset.tampering.flatMap { group in group.calls.map { ("aws." + group.source, $0) } }, view)
  return heard.verdict("audit-alerts", view)
    ?? EventAlert.missing("audit-alerts", heard.message("no alert on tampering"), preset: "audit-tampering", view)
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
    alertExample(#"{"source":["aws.guardduty"],"detail":{"severity":[{"numeric":[">=",4,"<",7]}]}}"#),
    alertExample(
      #"{"source":["aws.securityhub"],"detail":{"findings":{"Severity":{"Label":["HIGH","CRITICAL"]}}}}"#),
    alertExample(#"{"source":["aws.guardduty"],"detail":{"type":["Recon:EC2/PortProbeUnprotectedPort"]}}"#),
  ]
) { view in
  EventAlert.judge(
    [EventSample.threats] + EventSample.handedThreats, "incident-path", "no alert on threats of medium severity",
    preset: "threat-findings", view)
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
    alertExample(
      #"{"source":["aws.securityhub"],"detail":{"findings":{"ProductName":["Macie"],"Severity":{"Label":["HIGH","CRITICAL"]}}}}"#
    ),
  ]
) { view in
  EventAlert.judge(
    EventSample.findings, "incident-path", "no alert on severe findings",
    preset: "hub-findings", reaches: false, view)
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
