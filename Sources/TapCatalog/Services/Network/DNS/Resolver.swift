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
}

/// The resolver of a VPC: it checks signatures of answers, and logs questions where a log group is named.
let dnsResolver: Kind = Kind(
  "dns-resolver", "DNS resolver", pane: .network, main: "Validation", DnsResolverFields(),
  help: "Has the VPC's resolver check DNSSEC signatures, and logs its questions.", parent: "vpc",
  summary: { $0.group.isNone ? "DNSSEC" : "DNS, DNSSEC, query log" },
  resources: { resolver, ctx in
    let validation = Draft("Validation", "AWS::Route53Resolver::ResolverDNSSECConfig")
    guard !resolver.group.isNone else { return [validation] }
    return [
      validation,
      Draft("QueryLog", "AWS::Route53Resolver::ResolverQueryLoggingConfig"),
      Draft(
        "QueryLogAssociation", "AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation",
        ["ResolverQueryLogConfigId": ctx.ref(resolver, "QueryLog")]),
    ]
  })
