import TapModel

let wafLogged: Rule = Rule(
  "waf.logged", "Web ACL writes no log",
  why: "Nobody can see which attacks came, and which honest requests were turned away.",
  level: .gap, high: .gap, ["AU-12", "SI-4", "AU-2"], on: ["AWS::WAFv2::WebACL"],
  source: "AWS Config WAFV2_LOGGING_ENABLED; AWS documentation, logging of protection packs",
  passes: [
    #"{"Acl":{"Type":"AWS::WAFv2::WebACL","Properties":{}},"Group":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"aws-waf-logs-api"}},"Log":{"Type":"AWS::WAFv2::LoggingConfiguration","Properties":{"ResourceArn":{"Fn::GetAtt":["Acl","Arn"]},"LogDestinationConfigs":[{"Fn::GetAtt":["Group","Arn"]}],"RedactedFields":\#(redacted)}}}"#,
    #"{"Acl":{"Type":"AWS::WAFv2::WebACL","Properties":{}},"Log":{"Type":"AWS::WAFv2::LoggingConfiguration","Properties":{"ResourceArn":{"Fn::GetAtt":["Acl","Arn"]},"LogDestinationConfigs":["arn:aws:s3:::aws-waf-logs-central"],"RedactedFields":\#(redacted)}}}"#,
  ],
  fails: [
    #"{"Acl":{"Type":"AWS::WAFv2::WebACL","Properties":{}}}"#,
    #"{"Acl":{"Type":"AWS::WAFv2::WebACL","Properties":{}},"Group":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"waf"}},"Log":{"Type":"AWS::WAFv2::LoggingConfiguration","Properties":{"ResourceArn":{"Fn::GetAtt":["Acl","Arn"]},"LogDestinationConfigs":[{"Fn::GetAtt":["Group","Arn"]}],"RedactedFields":\#(redacted)}}}"#,
    #"{"Acl":{"Type":"AWS::WAFv2::WebACL","Properties":{}},"Log":{"Type":"AWS::WAFv2::LoggingConfiguration","Properties":{"ResourceArn":{"Fn::GetAtt":["Acl","Arn"]},"LogDestinationConfigs":["arn:aws:s3:::aws-waf-logs-central"]}}}"#,
    #"{"Acl":{"Type":"AWS::WAFv2::WebACL","Properties":{}},"Log":{"Type":"AWS::WAFv2::LoggingConfiguration","Properties":{"ResourceArn":{"Fn::GetAtt":["Acl","Arn"]},"LogDestinationConfigs":["arn:aws:s3:::aws-waf-logs-central"],"RedactedFields":\#(redacted),"LoggingFilter":{"DefaultBehavior":"DROP","Filters":[{"Behavior":"DROP","Requirement":"MEETS_ALL","Conditions":[{"ActionCondition":{"Action":"BLOCK"}}]}]}}}}"#,
  ]
) { acl in
  let log = acl.referrers("AWS::WAFv2::LoggingConfiguration").first { $0["ResourceArn"].targetID == acl.id }
  guard let log else { return acl.fails("writes no log", insert: "log-home", joins: true, bind: "logs") }
  let filter = log["LoggingFilter"]
  let drops = filter["DefaultBehavior"].text == "DROP"
  let kept = filter["Filters"].elements.contains { $0["Behavior"].text == "KEEP" }
  let isWhole: Outcome =
    !filter.exists
    ? .passes : drops && !kept ? filter.fails("its filter drops every record") : .unknown("a filter leaves out records")
  return .all([judgeDestination(log["LogDestinationConfigs"]), judgeRedaction(log["RedactedFields"]), isWhole])
}

private let redacted = #"[{"SingleHeader":{"Name":"authorization"}},{"SingleHeader":{"Name":"cookie"}}]"#

/// WAF writes only to what is called aws-waf-logs-.
private func judgeDestination(_ list: Value) -> Outcome {
  if let doubt = list.doubt { return doubt }
  guard let place = list.elements.first else { return list.fails("no destination") }
  if case .unknown(let why) = place.resolved { return .unknown(why) }
  let names: [String: String] = [
    "AWS::Logs::LogGroup": "LogGroupName", "AWS::S3::Bucket": "BucketName",
    "AWS::KinesisFirehose::DeliveryStream": "DeliveryStreamName",
  ]
  let target = place.namedIDs.lazy.compactMap { place.view.resource($0) }.first { names[$0.type] != nil }
  if let target, let name = names[target.type] {
    return target[name].must("name must start with aws-waf-logs-") { $0.string?.hasPrefix("aws-waf-logs-") == true }
  }
  let text = place.comparable ?? ""
  let last = text.split { $0 == ":" || $0 == "/" }.contains { $0.hasPrefix("aws-waf-logs-") }
  return last ? .passes : place.fails("name must start with aws-waf-logs-")
}

/// Headers that carry sessions and passwords stay out of the log.
private func judgeRedaction(_ fields: Value) -> Outcome {
  if let doubt = fields.doubt { return doubt }
  let headers = fields.elements.compactMap { $0["SingleHeader"]["Name"].text?.lowercased() }
  let missing = ["authorization", "cookie"].filter { !headers.contains($0) }
  guard let first = missing.first else { return .passes }
  let added: [JSON] = missing.map { ["SingleHeader": ["Name": .string($0)]] }
  return fields.fails("\(first) stands in the log", set: .array(fields.elements.compactMap(\.raw) + added))
}

let wafManagedRules: Rule = Rule(
  "waf.managed-rules", "Web ACL does not know common attacks",
  why: "AWS keeps rule groups against known attacks up to date; without them you would have to.",
  level: .gap, high: .gap, ["SI-10", "SC-7"], on: ["AWS::WAFv2::WebACL"], source: "AWS Config WAFV2_WEBACL_NOT_EMPTY",
  passes: [
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[\#(group("AWSManagedRulesCommonRuleSet")),\#(group("AWSManagedRulesKnownBadInputsRuleSet"))]}}"#
  ],
  fails: [
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[\#(group("AWSManagedRulesCommonRuleSet"))]}}"#,
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[\#(group("AWSManagedRulesCommonRuleSet")),\#(group("AWSManagedRulesKnownBadInputsRuleSet", "Count"))]}}"#,
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{}}"#,
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[\#(group("AWSManagedRulesCommonRuleSet").replacing(#""VendorName""#, with: #""RuleActionOverrides":[{"Name":"A","ActionToUse":{"Count":{}}},{"Name":"B","ActionToUse":{"Count":{}}},{"Name":"C","ActionToUse":{"Count":{}}},{"Name":"D","ActionToUse":{"Count":{}}},{"Name":"E","ActionToUse":{"Count":{}}}],"VendorName""#)),\#(group("AWSManagedRulesKnownBadInputsRuleSet"))]}}"#,
  ]
) { acl in
  let rules = acl["Rules"]
  if let doubt = rules.doubt { return doubt }
  return .all(
    ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet"].map { name in
      let rule = rules.elements.first { $0["Statement"]["ManagedRuleGroupStatement"]["Name"].text == name }
      guard let rule else {
        var fields: [String: Fix.Argument] = ["rule-groups": .json([.string(name)])]
        fields["protects"] = guardedIDs(of: acl).first.map { .owner(of: $0) }
        return rules.fails(
          "no \(name.dropFirst("AWSManagedRules".count))", insert: "web-acl", fields, joins: true)
      }
      let override = rule["OverrideAction"]
      return override["Count"].exists
        ? override.fails("only counts attacks", set: ["None": [:]]) : .all([blocks(rule), .seesAll(rule, rules)])
    })
}

/// Of the rules of a group a few may be held back, where honest requests look alike; not most of them.
private func blocks(_ rule: Value) -> Outcome {
  let group = rule["Statement"]["ManagedRuleGroupStatement"]
  let overrides = group["RuleActionOverrides"]
  if let doubt = overrides.doubt ?? group["ExcludedRules"].doubt { return doubt }
  let idle = overrides.elements.filter { $0["ActionToUse"]["Count"].exists || $0["ActionToUse"]["Allow"].exists }.count
  let excluded = group["ExcludedRules"].elements.count
  return idle + excluded > mostIdle
    ? overrides.fails("\(idle + excluded) of its rules stop nothing") : .passes
}

/// Rules of a managed group that may only count; the core group has 23, known bad inputs 12.
private let mostIdle = 4

extension Outcome {
  /// Every request comes to a rule: none before it lets requests pass, and it looks at all.
  fileprivate static func seesAll(_ rule: Value, _ rules: Value) -> Outcome {
    let scopes = ["ManagedRuleGroupStatement", "RateBasedStatement"].map { rule["Statement"][$0]["ScopeDownStatement"] }
    if scopes.contains(where: \.exists) { return .unknown("its scope leaves out requests") }
    let order = rule["Priority"].number ?? .max
    let before = rules.elements.first { $0["Action"]["Allow"].exists && ($0["Priority"].number ?? 0) < order }
    return before.map { .unknown("\($0["Name"].text ?? "a rule") lets requests pass before it") } ?? .passes
  }
}

/// An example's rule of a managed group.
private func group(_ name: String, _ override: String = "None") -> String {
  #"{"Name":"\#(name)","OverrideAction":{"\#(override)":{}},"Statement":{"ManagedRuleGroupStatement":{"VendorName":"AWS","Name":"\#(name)"}}}"#
}

let wafRate: Rule = Rule(
  "waf.rate", "Web ACL does not stop floods",
  why: "One address may ask as often as it likes, until the service has nothing left for others.",
  level: .gap, high: .gap, ["SC-5"], on: ["AWS::WAFv2::WebACL"],
  source: "AWS documentation, rate-based rule statements; own reading of SC-5",
  passes: [
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[{"Name":"Rate","Action":{"Block":{}},"Statement":{"RateBasedStatement":{"AggregateKeyType":"IP","Limit":2000}}}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[]}}"#,
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[{"Name":"Rate","Action":{"Count":{}},"Statement":{"RateBasedStatement":{"AggregateKeyType":"IP","Limit":2000}}}]}}"#,
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[{"Name":"Rate","Action":{"Block":{}},"Statement":{"RateBasedStatement":{"AggregateKeyType":"IP","Limit":50000}}}]}}"#,
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"Rules":[{"Name":"Rate","Action":{"Block":{}},"Statement":{"RateBasedStatement":{"AggregateKeyType":"IP","Limit":2000,"EvaluationWindowSec":60}}}]}}"#,
  ]
) { acl in
  let rules = acl["Rules"]
  if let doubt = rules.doubt { return doubt }
  let rated = rules.elements.filter { $0["Statement"]["RateBasedStatement"].exists }
  guard !rated.isEmpty else { return rules.fails("no limit for one address", fix: newLimit(acl)) }
  return .any(rated.map { .all([judgeLimit($0, acl), .seesAll($0, rules)]) })
}

private func judgeLimit(_ rule: Value, _ acl: Value) -> Outcome {
  let action = rule["Action"]
  if let doubt = action.doubt { return doubt }
  guard action["Block"].exists else { return action.fails("floods are only counted", set: ["Block": [:]]) }
  let statement = rule["Statement"]["RateBasedStatement"]
  let window = statement["EvaluationWindowSec"].number ?? 300
  let most = max(10, 2000 * window / 300)
  let limit = statement["Limit"]
  if let doubt = limit.doubt { return doubt }
  if let number = limit.number, number <= most { return .passes }
  let place: Pointer =
    rule["Name"].text.map { Pointer(["Rules", "Name=" + $0, "Statement", "RateBasedStatement", "Limit"]) }
    ?? limit.pointer
  return .breaks([
    Breach(
      resource: acl.id, pointer: place, message: "over \(most) in \(window) s",
      fix: .set(resource: acl.id, place, .int(most)))
  ])
}

/// The rule that a design's field stands for; a whole one in a template that somebody brought.
private func newLimit(_ acl: Value) -> Fix {
  let place: Pointer = "/Rules/Name=RateLimitRule"
  guard acl.node.resource.owner == .template else {
    return .set(resource: acl.id, Pointer(place.tokens + ["Statement", "RateBasedStatement", "Limit"]), 2000)
  }
  let rule: JSON = [
    "Name": "RateLimitRule", "Priority": 1000, "Action": ["Block": [:]],
    "Statement": ["RateBasedStatement": ["AggregateKeyType": "IP", "Limit": 2000]],
    "VisibilityConfig": [
      "CloudWatchMetricsEnabled": true, "MetricName": "RateLimitRule", "SampledRequestsEnabled": true,
    ],
  ]
  return .set(resource: acl.id, place, rule)
}

let wafDefaultAction: Rule = Rule(
  "waf.default-action", "Web ACL lets through what no rule matches",
  why: "That is the usual form for a public API, as long as somebody decided it: give the entry point its reason.",
  level: .note, high: .note, evidence: false, on: ["AWS::WAFv2::WebACL"], source: "own reading of SC-7(5)",
  passes: [
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"DefaultAction":{"Block":{}}}}"#,
    #"{"Reason":{"Type":"TapTui::EntryPoint","Properties":{"Component":"Stage","Reason":"Partners send metrics"}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{}},"Acl":{"Type":"AWS::WAFv2::WebACL","Properties":{"DefaultAction":{"Allow":{}}}},"Join":{"Type":"AWS::WAFv2::WebACLAssociation","Properties":{"ResourceArn":{"Fn::Sub":"arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/x/stages/${Stage}"},"WebACLArn":{"Fn::GetAtt":["Acl","Arn"]}}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::WAFv2::WebACL","Properties":{"DefaultAction":{"Allow":{}}}}"#
  ]
) { acl in
  let action = acl["DefaultAction"]
  if let doubt = action.doubt { return doubt }
  guard action["Allow"].exists else { return .passes }
  let reasoned = guardedIDs(of: acl).compactMap { acl.view.resource($0)?.listed(in: "EntryPoint")?["Reason"].text }
  return reasoned.contains { !$0.isEmpty } ? .passes : action.fails("allows what no rule matches")
}

/// Logical ids that the associations of a web ACL name as what it stands in front of.
private func guardedIDs(of acl: Value) -> [String] {
  acl.referrers("AWS::WAFv2::WebACLAssociation").flatMap { $0["ResourceArn"].namedIDs }
}
