import TapModel

/// The fields of the resolver settings of a VPC.
struct DnsResolverFields: Schema {
  let vpc = Field(
    "vpc", "VPC", Reference(.vpc), required: true, help: "The network whose resolver is set.",
    at: .offer(.vpc, "Validation/ResourceId"), .offer(.vpc, "QueryLogAssociation/ResourceId"))
  let name = Field(
    "name", "Name", "dns-${EnvironmentSuffix}", help: "Name of the query log settings.", at: "QueryLog/Name")
  let group = Field(
    "log-group", "Query log group", Reference("log-group"), help: "Where every question to the resolver is logged.",
    at: .offer(.arn, "QueryLog/DestinationArn"))
  let allowed = Field(
    "allowed-names", "Names answered", [String](),
    help: "*.amazonaws.com, say: a firewall answers no other name, so that no question carries data away. Empty: none.",
    at: "Allowed/Domains")
}

/// The resolver of a VPC: it checks signatures of answers, and logs questions where a log group is named.
let dnsResolver: Kind = Kind(
  "dns-resolver", "DNS resolver", pane: .network, main: "Validation", DnsResolverFields(),
  help: "Has the VPC's resolver check DNSSEC signatures, and logs its questions.", parent: "vpc",
  summary: { $0.group.isNone ? "DNSSEC" : "DNS, DNSSEC, query log" },
  resources: { resolver, ctx in
    let validation = [Draft("Validation", "AWS::Route53Resolver::ResolverDNSSECConfig")] + firewall(resolver, ctx)
    guard !resolver.group.isNone else { return validation }
    return validation + [
      Draft("QueryLog", "AWS::Route53Resolver::ResolverQueryLoggingConfig"),
      Draft(
        "QueryLogAssociation", "AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation",
        ["ResolverQueryLogConfigId": ctx.ref(resolver, "QueryLog")]),
    ]
  })

/// Answers the names of one list and no other; the list of all names comes last.
///
/// Source: AWS documentation "Rule groups and rules in DNS Firewall", "Route 53 Resolver DNS Firewall actions".
private func firewall(_ resolver: Typed<DnsResolverFields>, _ ctx: any SynthesisContext) -> [Draft] {
  guard !resolver.allowed.isEmpty else { return [] }
  func rule(_ priority: JSON, _ list: String, _ rest: JSON) -> JSON {
    var rule = rest
    rule["Priority"] = priority
    rule["FirewallDomainListId"] = ctx.ref(resolver, list)
    return rule
  }
  let rules = [
    rule(1, "Allowed", ["Action": "ALLOW"]), rule(2, "Others", ["Action": "BLOCK", "BlockResponse": "NXDOMAIN"]),
  ]
  return [
    Draft("Allowed", "AWS::Route53Resolver::FirewallDomainList", ["Name": text("allowed-" + resolver.name)]),
    Draft(
      "Others", "AWS::Route53Resolver::FirewallDomainList",
      ["Name": text("others-" + resolver.name), "Domains": ["*"]]),
    Draft(
      "Firewall", "AWS::Route53Resolver::FirewallRuleGroup",
      ["Name": text("firewall-" + resolver.name), "FirewallRules": .array(rules)]),
    Draft(
      "FirewallAssociation", "AWS::Route53Resolver::FirewallRuleGroupAssociation",
      [
        "Name": text("association-" + resolver.name), "FirewallRuleGroupId": ctx.ref(resolver, "Firewall"),
        "VpcId": ctx.offer(.vpc, of: resolver.vpc.id) ?? .null, "Priority": 101, "MutationProtection": "DISABLED",
      ]),
  ]
}
