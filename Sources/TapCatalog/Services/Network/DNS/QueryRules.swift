import TapModel

let queryRules: [Rule] = [dnsQueryLog, dnsFirewall, dnsRedundant, dnsTimeSource]

// MARK: DNS-01

let dnsQueryLog: Rule = Rule(
  "dns.query-log", "Questions to the resolver are not logged",
  why: "What a taken-over component looks for, it asks by name first; the answers may even carry data out.",
  level: .warn, high: .gap, ["AU-12", "SI-4(4)", "AU-2"], on: ["AWS::EC2::VPC"],
  source: "own; AWS documentation, Resolver query logging",
  passes: [asked(#""DestinationArn":{"Fn::GetAtt":["G","Arn"]}"#)],
  fails: [
    #"{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}}"#, asked(#""Name":"queries""#),
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"D":{"Type":"AWS::Route53Resolver::ResolverDNSSECConfig","Properties":{"ResourceId":{"Ref":"V"}}}}"#,
  ]
) { vpc in
  let joins = vpc.referrers("AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation")
    .filter { $0["ResourceId"].targetID == vpc.id }
  guard !joins.isEmpty else {
    let resolver = vpc.referrers("AWS::Route53Resolver::ResolverDNSSECConfig").first
    return resolver?.fails("questions are not logged", insert: "log-group", bind: "log-group")
      ?? vpc.fails("questions are not logged", insert: "dns-resolver", ["vpc": .owner(of: vpc.id)])
  }
  return .any(joins.map { logs($0["ResolverQueryLogConfigId"]) })
}

/// A log group, a bucket or a stream takes the questions.
private func logs(_ place: Value) -> Outcome {
  guard let config = place.target else {
    return place.json == nil
      ? place.doubt ?? place.fails("names no query log") : .attested("a query log outside the template")
  }
  let destination = config["DestinationArn"]
  if case .unknown(let why) = destination.resolved { return .unknown(why) }
  let takers = ["AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::KinesisFirehose::DeliveryStream"]
  if let target = destination.target, !takers.contains(target.type) {
    return destination.fails("\(target.id) takes no records")
  }
  return destination.exists ? .passes : destination.fails("names no destination")
}

/// A VPC whose questions are logged.
private func asked(_ properties: String) -> String {
  #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"Q":{"Type":"AWS::Route53Resolver::ResolverQueryLoggingConfig","Properties":{\#(properties)}},"A":{"Type":"AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation","Properties":{"ResourceId":{"Ref":"V"},"ResolverQueryLogConfigId":{"Ref":"Q"}}},"G":{"Type":"AWS::Logs::LogGroup","Properties":{"LogGroupName":"dns"}}}"#
}

// MARK: DNS-02

let dnsFirewall: Rule = Rule(
  "dns.firewall", "Data can leave by the names that are asked for",
  why: "The resolver answers even where no route leads out: a question for a name can carry data to whoever owns it.",
  level: .note, high: .gap, ["SC-7(10)", "SI-4(18)"],
  on: ["AWS::EC2::VPC", "AWS::Route53Resolver::FirewallDomainList"],
  source: "own; AWS documentation, Route 53 Resolver DNS Firewall",
  passes: [walled(last: "BLOCK")],
  fails: [
    #"{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}}"#, walled(last: "ALLOW"), walled(last: "ALERT"),
    everyName,
  ]
) { vpc in
  guard vpc.type == "AWS::EC2::VPC" else { return allowsLittle(vpc) }
  let joins = vpc.referrers("AWS::Route53Resolver::FirewallRuleGroupAssociation")
    .filter { $0["VpcId"].targetID == vpc.id }
  if joins.isEmpty { return vpc.fails("any name is answered") }
  return .any(joins.map { holdsBack($0["FirewallRuleGroupId"]) })
}

/// A list that a rule allows names something, and not every name.
private func allowsLittle(_ list: Value) -> Outcome {
  let domains = list["Domains"]
  if let doubt = domains.doubt { return doubt }
  let isAllowed = list.referrers("AWS::Route53Resolver::FirewallRuleGroup").flatMap { $0["FirewallRules"].elements }
    .contains { $0["FirewallDomainListId"].targetID == list.id && $0["Action"].text == "ALLOW" }
  let all = domains.elements.first { $0.text == "*" }
  return isAllowed ? all?.fails("every name is answered") ?? .passes : .passes
}

/// A firewall that allows the list of all names.
private let everyName =
  #"{"L":{"Type":"AWS::Route53Resolver::FirewallDomainList","Properties":{"Domains":["*"]}},"G":{"Type":"AWS::Route53Resolver::FirewallRuleGroup","Properties":{"FirewallRules":[{"Action":"ALLOW","Priority":1,"FirewallDomainListId":{"Ref":"L"}}]}}}"#

/// The rule that is asked last blocks; one that alerts answers all the same.
private func holdsBack(_ place: Value) -> Outcome {
  guard let group = place.target else {
    return place.json == nil ? place.doubt ?? .unknown("which rules it has") : .attested("rules outside the template")
  }
  let rules = group["FirewallRules"]
  if let doubt = rules.doubt { return doubt }
  let last = rules.elements.max { ($0["Priority"].number ?? 0) < ($1["Priority"].number ?? 0) }
  guard let last else { return rules.fails("the firewall has no rule") }
  return last["Action"].must(
    equal: "BLOCK",
    last["Action"].text == "ALERT" ? "other names are answered, with an alert" : "what no rule names is answered")
}

/// A VPC with a firewall of two rules.
private func walled(last: String) -> String {
  #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"A":{"Type":"AWS::Route53Resolver::FirewallRuleGroupAssociation","Properties":{"VpcId":{"Ref":"V"},"FirewallRuleGroupId":{"Ref":"G"},"Priority":101}},"G":{"Type":"AWS::Route53Resolver::FirewallRuleGroup","Properties":{"FirewallRules":[{"Action":"\#(last)","FirewallDomainListId":"all","Priority":200,"BlockResponse":"NODATA"},{"Action":"ALLOW","FirewallDomainListId":"own","Priority":100}]}}}"#
}

// MARK: DNS-05

let dnsRedundant: Rule = Rule(
  "dns.redundant", "Names depend on one zone, or are told to everybody",
  why: "When names no longer resolve everything stops; and the names of the inside tell strangers what is there.",
  level: .warn, high: .gap, ["SC-22"], on: ["AWS::Route53Resolver::ResolverEndpoint", "AWS::Route53::HostedZone"],
  source: "own reading of SC-22; AWS documentation, resilience of Resolver endpoints",
  passes: [
    resolver("us-east-1a", "us-east-1b"),
    #"{"Type":"AWS::Route53::HostedZone","Properties":{"Name":"in.example.internal","VPCs":[{"VPCId":"vpc-0a1b2c3d","VPCRegion":"us-east-1"}]}}"#,
  ],
  fails: [
    resolver("us-east-1a", "us-east-1a"),
    #"{"Type":"AWS::Route53Resolver::ResolverEndpoint","Properties":{"Direction":"OUTBOUND","IpAddresses":[{"SubnetId":"subnet-0a1b2c3d"}]}}"#,
    #"{"Type":"AWS::Route53::HostedZone","Properties":{"Name":"in.example.internal"}}"#,
  ]
) { value in
  guard value.type == "AWS::Route53Resolver::ResolverEndpoint" else { return zone(value) }
  let addresses = value["IpAddresses"]
  if let doubt = addresses.doubt { return doubt }
  let subnets = addresses.elements.map { $0["SubnetId"] }
  guard subnets.count >= 2 else { return addresses.fails("one address only") }
  let zones = subnets.map { $0.target?["AvailabilityZone"].raw }
  if zones.contains(where: { $0 == nil }) {
    return Set(subnets.map(\.comparable)).count >= 2
      ? .attested("subnets outside the template") : addresses.fails("one subnet only")
  }
  return Set(zones).count >= 2 ? .passes : addresses.fails("all addresses in one zone")
}

/// A zone of the inside answers in VPCs alone; other zones are public by their purpose.
private func zone(_ zone: Value) -> Outcome {
  let vpcs = zone["VPCs"]
  if let doubt = vpcs.doubt { return doubt }
  if !vpcs.elements.isEmpty { return .passes }
  guard let name = zone["Name"].text else { return zone["Name"].doubt ?? .notApplicable }
  let last = name.split(separator: ".").last.map(String.init) ?? ""
  return ["internal", "local", "corp", "home", "lan", "private"].contains(last)
    ? vpcs.fails("names of the inside are public") : .notApplicable
}

/// A resolver endpoint with two addresses in these zones.
private func resolver(_ first: String, _ second: String) -> String {
  #"{"R":{"Type":"AWS::Route53Resolver::ResolverEndpoint","Properties":{"Direction":"OUTBOUND","SecurityGroupIds":["sg-0a1b2c3d"],"IpAddresses":[{"SubnetId":{"Ref":"A"}},{"SubnetId":{"Ref":"B"}}]}},"A":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"\#(first)"}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"\#(second)"}}}"#
}

// MARK: DNS-06

let dnsTimeSource: Rule = Rule(
  "dns.time-source", "Nobody says where the time comes from",
  why: "Records of several systems fit together only by time; FedRAMP names NIST's servers, AWS brings its own.",
  level: .note, ["AU-8"], on: ["AWS::EC2::VPC", "AWS::EC2::DHCPOptions"],
  source: "FedRAMP rev 5 parameter SC-45(1); AWS documentation, Amazon Time Sync Service",
  passes: [
    #"{"V":{"Type":"AWS::EC2::VPC"},"A":{"Type":"AWS::EC2::VPCDHCPOptionsAssociation","Properties":{"VpcId":{"Ref":"V"},"DhcpOptionsId":{"Ref":"D"}}},"D":{"Type":"AWS::EC2::DHCPOptions","Properties":{"NtpServers":["169.254.169.123"]}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"},"T":{"Type":"TapTui::AccountService","Properties":{"Service":"time-source","Provider":"landing zone","Evidence":"LZ-9"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}}"#,
    #"{"Type":"AWS::EC2::DHCPOptions","Properties":{"NtpServers":[]}}"#,
  ]
) { value in
  if value.type == "AWS::EC2::DHCPOptions" {
    let servers = value["NtpServers"]
    return servers.exists ? servers.must("names no server") { $0.array?.isEmpty == false } : .notApplicable
  }
  let options = value.referrers("AWS::EC2::VPCDHCPOptionsAssociation").compactMap { $0["DhcpOptionsId"].target }
  if let servers = options.map({ $0["NtpServers"] }).first(where: \.exists) {
    return servers.must("names no server") { $0.array?.isEmpty == false }
  }
  return Declared.outcome("time-source", value.view)
    ?? value.fails(
      "Amazon Time Sync, by default", insert: "account-service", ["service": .json("time-source")])
}
