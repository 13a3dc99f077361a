import TapModel

/// What a web ACL guards: something in the region, or a CloudFront distribution.
enum ACLScope: String, Choice {
  case regional = "REGIONAL"
  case cloudFront = "CLOUDFRONT"
}

/// What happens to a request that no rule matches.
enum DefaultAction: String, Choice { case allow, block }

/// The fields of a web ACL.
struct WebACLFields: Schema {
  let name = Field("name", "Name", "web-acl-${EnvironmentSuffix}", required: true, at: "Acl/Name")
  let scope = Field("scope", "Scope", ACLScope.regional, at: "Acl/Scope")
  let defaultAction = Field(
    "default-action", "Without a match", DefaultAction.allow,
    at: .words("Acl/DefaultAction", [("allow", ["Allow": [:]]), ("block", ["Block": [:]])]))
  let protects = Field(
    "protects", "Protects", Reference("web-target"), help: "The stage or load balancer that it stands in front of.",
    at: .offer("web-target", "Association/ResourceArn"))
  let groups = Field(
    "rule-groups", "Rule groups of AWS",
    ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet"], editor: .list(WAF.managedGroups),
    help: "In the order of their priority; SQLi with a database behind.")
  let rate = Field(
    "rate-limit", "Rate limit", 2000, in: 0...2_000_000_000, unit: "/5 min",
    help: "Requests of one address; more are blocked. 0 is no limit.",
    at: .unless("Acl/Rules/Name=RateLimitRule/Statement/RateBasedStatement/Limit", 0))
  let metrics = Field(
    "metrics", "Metrics", true, at: "Acl/VisibilityConfig/CloudWatchMetricsEnabled")
  let sampling = Field(
    "sampling", "Sampled requests", true, at: "Acl/VisibilityConfig/SampledRequestsEnabled")
  let logs = Field(
    "logs", "Implicit logs", Reference("log-home"),
    help: "Makes the log group of every request that it judged, aws-waf-logs-...; empty writes none.")
  let redacted = Field(
    "redacted", "Headers left out of the log", ["authorization", "cookie"], editor: .list([]),
    at: Binding("Logging/RedactedFields", .mapped(put: WAF.fields(of:), take: WAF.headers(of:))))
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
  let blocked = Field("alarm-blocked", "Alarm from", 100, in: 1...1_000_000, help: "Blocked requests in five minutes.")
}

/// A web ACL with AWS's rule groups, a rate limit and a log.
let webACL: Kind = Kind(
  "web-acl", "Web ACL", pane: .network, main: "Acl", WebACLFields(),
  help: "Stands in front of an API and turns known attacks and floods away.", branch: "edge",
  summary: { $0.rate > 0 ? "WAF, \($0.groups.count) rule sets, rate" : "WAF, \($0.groups.count) rule sets" },
  offers: [
    .arn: { $1.arn($0, "Acl") },
    .ref: { $1.ref($0, "Acl") },
  ],
  contributions: { acl, ctx in
    var all = Workload.alarm(
      acl.alarms, "Blocked", "AWS/WAFV2", "BlockedRequests",
      [("WebACL", text(acl.name)), ("Region", ["Ref": "AWS::Region"]), ("Rule", "ALL")], above: acl.blocked - 1,
      "Many requests are turned away")
    if !acl.logs.isNone {
      all.append(
        Contribution(to: acl.logs.id, "log-group", ["Role": "Log", "Name": text("aws-waf-logs-" + acl.name)]))
    }
    return all
  },
  resources: { acl, ctx in
    var drafts = [
      Draft(
        "Acl", "AWS::WAFv2::WebACL",
        ["Rules": .array(rules(acl)), "VisibilityConfig": ["MetricName": text(acl.name)]])
    ]
    if !acl.logs.isNone {
      let group = ctx.id(acl.logs.id, Names.pascal(acl.id) + "Log")
      drafts.append(
        Draft(
          "Logging", "AWS::WAFv2::LoggingConfiguration",
          ["ResourceArn": ctx.arn(acl, "Acl"), "LogDestinationConfigs": [text(WAF.logs + "${\(group)}")]]))
    }
    if !acl.protects.isNone {
      drafts.append(Draft("Association", "AWS::WAFv2::WebACLAssociation", ["WebACLArn": ctx.arn(acl, "Acl")]))
    }
    return drafts
  })

private func rules(_ acl: Typed<WebACLFields>) -> [JSON] {
  var rules: [JSON] = acl.groups.enumerated().map { index, name in
    [
      "Name": .string(name), "Priority": .int(index + 1), "OverrideAction": ["None": [:]],
      "Statement": ["ManagedRuleGroupStatement": ["VendorName": "AWS", "Name": .string(name)]],
      "VisibilityConfig": visibility(name, acl),
    ]
  }
  if acl.rate > 0 {
    rules.append([
      "Name": "RateLimitRule", "Priority": .int(rules.count + 1), "Action": ["Block": [:]],
      "Statement": ["RateBasedStatement": ["AggregateKeyType": "IP"]],
      "VisibilityConfig": visibility("RateLimitRule", acl),
    ])
  }
  return rules
}

private func visibility(_ name: String, _ acl: Typed<WebACLFields>) -> JSON {
  [
    "CloudWatchMetricsEnabled": .bool(acl.metrics), "MetricName": .string(name),
    "SampledRequestsEnabled": .bool(acl.sampling),
  ]
}

/// Facts of AWS WAF that kind and rules share.
enum WAF {
  /// Without the `:*` that GetAtt puts behind the ARN of a log group.
  static let logs = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:"

  /// AWS documentation "AWS Managed Rules rule groups list".
  static let managedGroups = [
    "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesSQLiRuleSet",
    "AWSManagedRulesAdminProtectionRuleSet", "AWSManagedRulesLinuxRuleSet", "AWSManagedRulesUnixRuleSet",
    "AWSManagedRulesWindowsRuleSet", "AWSManagedRulesPHPRuleSet", "AWSManagedRulesWordPressRuleSet",
    "AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesAnonymousIpList",
  ]

  /// Names of headers as `RedactedFields`.
  @Sendable static func fields(of headers: JSON) -> JSON? {
    let names = headers.array ?? []
    return names.isEmpty ? nil : .array(names.map { ["SingleHeader": ["Name": $0]] })
  }

  /// `RedactedFields` as names of headers; nil where it holds anything else.
  @Sendable static func headers(of fields: JSON?) -> JSON? {
    let names = (fields?.array ?? []).map { $0["SingleHeader"]?["Name"] }
    return names.contains { $0 == nil } ? nil : .array(names.compactMap { $0 })
  }
}
