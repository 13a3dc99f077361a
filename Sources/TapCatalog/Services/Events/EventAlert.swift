import TapModel

/// Fields of event alerts.
struct EventAlertFields: Schema {
  let topic = Field("topic", "Topic", Reference("topic"), required: true, help: "Who hears of an event.")
  let presets = Field(
    "presets", "Events", ["audit-tampering"], editor: .list(EventPreset.all.map(\.name)),
    help: "What is worth waking somebody for.")
  let enabled = Field("enabled", "On", true, at: .words("*/State", [(true, "ENABLED"), (false, "DISABLED")]))
}

/// Event rules that tell people at once, each with its way to a topic.
let eventAlert: Kind = Kind(
  "event-alert", "Event alert", pane: .logging, main: "Alert", EventAlertFields(),
  help: "EventBridge rules that send what happens in the account to a topic.",
  summary: { "\($0.presets.count) rules" },
  contributions: { alert, ctx in Publisher.events.contributions(alert.id, to: alert.topic.id, ctx) },
  resources: { alert, ctx in
    EventPreset.all.filter { alert.presets.contains($0.name) }.map { preset in
      var properties: JSON = ["Description": .string(preset.says), "EventPattern": preset.pattern]
      if let topic = ctx.offer("topic", of: alert.topic.id) {
        properties["Targets"] = [["Id": "Topic", "Arn": topic]]
      }
      return Draft(Names.pascal(preset.name), "AWS::Events::Rule", properties)
    }
  })

/// A pattern of events that people should hear of.
struct EventPreset {
  let name: String
  /// One sentence.
  let says: String
  let pattern: JSON

  static let all = [
    auditTampering, threats, findings, keyChanges, accessChanges, rootSignIn, weakSignIn, denials, settings, health,
  ]

  /// Calls that blind the auditor, by service.
  static let tampering: [(source: String, calls: [String])] = [
    ("cloudtrail", ["StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors"]),
    ("logs", ["DeleteLogGroup", "PutRetentionPolicy", "DeleteSubscriptionFilter"]),
    ("config", ["StopConfigurationRecorder"]),
    ("guardduty", ["DeleteDetector"]),
  ]

  /// Calls that change privileges, the network or who may reach a bucket, by service.
  static let changes: [(source: String, calls: [String])] = [
    ("iam", ["CreateUser", "AttachRolePolicy", "PutRolePolicy", "UpdateAssumeRolePolicy", "CreateAccessKey"]),
    (
      "ec2",
      [
        "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "CreateRoute", "AttachInternetGateway",
        "CreateNetworkAclEntry",
      ]
    ),
    ("s3", ["PutBucketPolicy"]),
  ]

  private static let auditTampering = EventPreset(
    name: "audit-tampering", says: "Somebody stops, narrows or deletes what records the account",
    pattern: calls(tampering.map(\.source), tampering.flatMap(\.calls)))

  private static let threats = EventPreset(
    name: "threat-findings", says: "GuardDuty finds a threat of medium severity or above",
    pattern: [
      "source": ["aws.guardduty"], "detail-type": ["GuardDuty Finding"],
      "detail": ["severity": [["numeric": [">=", 4]]]],
    ])

  private static let findings = EventPreset(
    name: "hub-findings", says: "Security Hub takes in a finding of high or critical severity",
    pattern: [
      "source": ["aws.securityhub"], "detail-type": ["Security Hub Findings - Imported"],
      "detail": ["findings": ["Severity": ["Label": ["HIGH", "CRITICAL"]]]],
    ])

  private static let keyChanges = EventPreset(
    name: "key-changes", says: "Somebody disables a key, orders its deletion or changes its policy",
    pattern: calls(["kms"], ["DisableKey", "ScheduleKeyDeletion", "PutKeyPolicy"]))

  private static let accessChanges = EventPreset(
    name: "access-changes", says: "Somebody changes privileges or the network",
    pattern: calls(changes.map(\.source), changes.flatMap(\.calls)))

  private static let rootSignIn = EventPreset(
    name: "root-sign-in", says: "Somebody signs in as root",
    pattern: [
      "detail-type": ["AWS Console Sign In via CloudTrail"], "detail": ["userIdentity": ["type": ["Root"]]],
    ])

  private static let weakSignIn = EventPreset(
    name: "weak-sign-in", says: "Somebody signs in without a second factor",
    pattern: [
      "detail-type": ["AWS Console Sign In via CloudTrail"],
      "detail": ["additionalEventData": ["MFAUsed": ["No"]], "responseElements": ["ConsoleLogin": ["Success"]]],
    ])

  private static let denials = EventPreset(
    name: "denied-calls", says: "A call to AWS is denied",
    pattern: [
      "detail-type": ["AWS API Call via CloudTrail"],
      "detail": ["errorCode": [["prefix": "AccessDenied"], ["suffix": "UnauthorizedOperation"]]],
    ])

  private static let settings = EventPreset(
    name: "wrong-settings", says: "A Config rule finds a resource that does not comply",
    pattern: [
      "source": ["aws.config"], "detail-type": ["Config Rules Compliance Change"],
      "detail": ["newEvaluationResult": ["complianceType": ["NON_COMPLIANT"]]],
    ])

  private static let health = EventPreset(
    name: "provider-health", says: "AWS reports an event that touches the account", pattern: ["source": ["aws.health"]])

  /// API calls that CloudTrail records.
  private static func calls(_ services: [String], _ names: [String]) -> JSON {
    [
      "source": .array(services.map { .string("aws." + $0) }),
      "detail-type": ["AWS API Call via CloudTrail"],
      "detail": [
        "eventSource": .array(services.map { .string($0 + ".amazonaws.com") }), "eventName": names.json,
      ],
    ]
  }
}
