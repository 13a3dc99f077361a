import TapModel

/// An event as AWS sends it, to try patterns on: what stands at each path that any such event has.
///
/// A pattern that asks for more than these paths hears only some such events, so it does not count.
struct EventSample {
  /// `detail.eventName` and what stands there.
  let fields: [String: JSON]
  /// Whether AWS reports it in the home region of the partition alone.
  ///
  /// Source: AWS documentation, CloudTrail "global service events" and "AWS Management Console sign-in events".
  var isGlobal = false

  /// A call of a service that changes something, as CloudTrail records it.
  static func call(_ source: String, _ name: String, error: JSON? = nil) -> EventSample {
    var fields: [String: JSON] = [
      "source": .string(source), "detail-type": "AWS API Call via CloudTrail",
      "detail.eventSource": .string(source.dropFirst("aws.".count) + ".amazonaws.com"),
      "detail.eventName": .string(name), "detail.eventType": "AwsApiCall", "detail.eventCategory": "Management",
      "detail.managementEvent": true, "detail.readOnly": false,
    ]
    if let error { fields["detail.errorCode"] = error }
    return EventSample(fields: fields, isGlobal: source == "aws.iam")
  }

  static let rootSignIn = EventSample(
    fields: [
      "source": "aws.signin", "detail-type": "AWS Console Sign In via CloudTrail",
      "detail.eventSource": "signin.amazonaws.com", "detail.eventName": "ConsoleLogin",
      "detail.eventType": "AwsConsoleSignIn", "detail.userIdentity.type": "Root",
    ], isGlobal: true)

  static let weakSignIn = EventSample(fields: [
    "source": "aws.signin", "detail-type": "AWS Console Sign In via CloudTrail",
    "detail.eventSource": "signin.amazonaws.com", "detail.eventName": "ConsoleLogin",
    "detail.eventType": "AwsConsoleSignIn", "detail.additionalEventData.MFAUsed": "No",
    "detail.responseElements.ConsoleLogin": "Success",
  ])

  /// Calls that are denied, in the two words that services have for it.
  static let denials = [
    call("aws.ec2", "RunInstances", error: "Client.UnauthorizedOperation"),
    call("aws.s3", "PutBucketPolicy", error: "AccessDenied"),
  ]

  /// Threats of severity 4 and above, as GuardDuty counts.
  static let threats = [4, 5, 7, 8].map { (severity: Int) in
    EventSample(fields: [
      "source": "aws.guardduty", "detail-type": "GuardDuty Finding", "detail.severity": .int(severity),
    ])
  }

  /// Findings of Security Hub that are new and severe, or the same of the newer Security Hub.
  static let findings = [hub(["HIGH", "CRITICAL"]), openHub([("High", 4), ("Critical", 5)])]

  /// The same threats as Security Hub hands them on.
  static let handedThreats = [
    hub(["MEDIUM", "HIGH", "CRITICAL"]), openHub([("Medium", 3), ("High", 4), ("Critical", 5)]),
  ]

  private static func hub(_ labels: [String]) -> [EventSample] {
    labels.map { label in
      EventSample(fields: [
        "source": "aws.securityhub", "detail-type": "Security Hub Findings - Imported",
        "detail.findings.Severity.Label": .string(label), "detail.findings.Workflow.Status": "NEW",
        "detail.findings.RecordState": "ACTIVE",
      ])
    }
  }

  /// Findings that follow OCSF, which has a word and a number for each severity.
  private static func openHub(_ severities: [(String, Int)]) -> [EventSample] {
    severities.map { word, number in
      EventSample(fields: [
        "source": "aws.securityhub", "detail-type": "Findings Imported V2",
        "detail.findings.severity": .string(word), "detail.findings.severity_id": .int(number),
        "detail.findings.status": "New", "detail.findings.status_id": 1,
      ])
    }
  }

  static let nonCompliance = EventSample(fields: [
    "source": "aws.config", "detail-type": "Config Rules Compliance Change",
    "detail.messageType": "ComplianceChangeNotification", "detail.newEvaluationResult.complianceType": "NON_COMPLIANT",
  ])

  static let health = ["issue", "accountNotification"].map { (category: String) in
    EventSample(fields: [
      "source": "aws.health", "detail-type": "AWS Health Event", "detail.eventTypeCategory": .string(category),
    ])
  }
}

/// Whether a rule hears an event, and what it asks for beside it.
struct Hearing {
  let answer: Certainty
  /// A path that only some such events have, where it alone holds the event back: `errorCode`.
  let narrowedBy: String?
}

extension EventSample {
  /// Tries a pattern.
  ///
  /// Source: Amazon EventBridge User Guide, "Creating event patterns": every key must match, one of its values is enough.
  func heard(by pattern: Value) -> Hearing {
    let pattern = pattern.parsed
    if pattern.isUnknown { return Hearing(answer: .unknown, narrowedBy: nil) }
    if isOfAnotherKind(than: pattern) { return Hearing(answer: .no, narrowedBy: nil) }
    let leaves = leaves(pattern, "")
    let answer: Certainty = leaves.isEmpty ? .no : .all(leaves.lazy.map(\.answer))
    guard answer == .no else { return Hearing(answer: answer, narrowedBy: nil) }
    let held = leaves.filter { $0.answer == .no }
    // Only of a pattern that names calls: others are about something else.
    let isOnlyNarrow =
      leaves.contains { $0.place == "detail.eventName" } && held.allSatisfy { fields[$0.place] == nil }
    return Hearing(
      answer: .no, narrowedBy: isOnlyNarrow ? held.first?.place.split(separator: ".").last.map(String.init) : nil)
  }

  /// Whether a pattern asks for other senders or other types of events: most do, and need no second look.
  private func isOfAnotherKind(than pattern: Value) -> Bool {
    ["detail-type", "source"].contains { key in
      let wanted = pattern[key].elements
      return !wanted.isEmpty && wanted.allSatisfy { EventTest.takes($0, fields[key]) == .no }
    }
  }

  private func leaves(_ part: Value, _ path: String) -> [(place: String, answer: Certainty)] {
    part.members.flatMap { key, value -> [(place: String, answer: Certainty)] in
      let place = path.isEmpty ? key : path + "." + key
      if value.isUnknown { return [(place, .unknown)] }
      if key == "$or" {
        return [(place, .any(value.elements.map { part in .all(leaves(part, path).map(\.answer)) }))]
      }
      let members = value.members
      guard members.isEmpty else { return leaves(value, place) }
      return [(place, .any(value.elements.map { takes($0, at: place) }))]
    }
  }

  private func takes(_ entry: Value, at place: String) -> Certainty {
    switch place {
    // The rule stands in the account and region whose events it hears.
    case "account": return entry.text == "${AWS::AccountId}" ? .yes : .unknown
    case "region": return entry.text == entry.view.region ? .yes : entry.isUnknown ? .unknown : .no
    default: return EventTest.takes(entry, fields[place])
    }
  }
}

/// The tests that a pattern may name for a value.
enum EventTest {
  /// Whether an entry of a pattern takes a value, or the lack of one.
  static func takes(_ entry: Value, _ value: JSON?) -> Certainty {
    if entry.isUnknown { return .unknown }
    if let own = entry.json, own.scalarText != nil { return value.map { same(own, $0) ? .yes : .no } ?? .no }
    guard let test = entry.members.first else { return .no }
    if test.key == "exists" { return test.value.truth.map { $0 == (value != nil) ? .yes : .no } ?? .unknown }
    guard let value, let text = value.scalarText else { return .no }
    switch test.key {
    case "anything-but":
      return Certainty.any(test.value.elementsOrSelf.map { takes($0, value) }).opposite
    case "numeric": return numeric(test.value.elements, value)
    case "prefix", "suffix", "wildcard", "equals-ignore-case":
      return words(test.key, test.value.members.first?.value ?? test.value, text)
    default: return .unknown
    }
  }

  private static func words(_ test: String, _ wanted: Value, _ text: String) -> Certainty {
    guard let wanted = wanted.text else { return .unknown }
    switch test {
    case "prefix": return text.hasPrefix(wanted) ? .yes : .no
    case "suffix": return text.hasSuffix(wanted) ? .yes : .no
    case "wildcard": return Glob.matches(wanted, text) ? .yes : .no
    default: return text.isSameWord(as: wanted) ? .yes : .no
    }
  }

  /// Pairs of an operator and a number, all of which must hold.
  private static func numeric(_ parts: [Value], _ value: JSON) -> Certainty {
    guard let number = double(value), !parts.isEmpty, parts.count.isMultiple(of: 2) else { return .unknown }
    return .all(
      stride(from: 0, to: parts.count, by: 2).map { index in
        guard let limit = parts[index + 1].json.flatMap(double) else { return .unknown }
        switch parts[index].text {
        case "=": return number == limit ? .yes : .no
        case ">=": return number >= limit ? .yes : .no
        case ">": return number > limit ? .yes : .no
        case "<=": return number <= limit ? .yes : .no
        case "<": return number < limit ? .yes : .no
        default: return .unknown
        }
      })
  }

  private static func same(_ a: JSON, _ b: JSON) -> Bool {
    a.means(b) || a.string == nil && b.string == nil && double(a).map { $0 == double(b) } == true
  }

  private static func double(_ json: JSON) -> Double? { json.scalarText.flatMap { Double($0) } }
}
