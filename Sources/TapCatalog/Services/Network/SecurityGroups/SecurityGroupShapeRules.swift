import TapModel

private let bothWays = [
  "AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress",
]

/// Every rule that a resource holds, in either direction; those that lead nowhere are left out.
private func allRules(in value: Value) -> [Value] {
  let found =
    value.type == "AWS::EC2::SecurityGroup"
    ? groupRules(in: value, egress: false) + groupRules(in: value, egress: true) : [value]
  return found.filter { !Reach.isNowhere($0["CidrIp"].text ?? $0["CidrIpv6"].text) }
}

// MARK: SG-05

let groupBetweenTiers: Rule = Rule(
  "group.between-tiers", "Rule inside the VPC names addresses, not a group",
  why: "A range lets in whatever comes to stand there later; a group lets in the component that was meant.",
  ["AC-4", "AC-4(21)"], on: ["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroup"],
  source: "own; AWS documentation: security group referencing",
  passes: [
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"SourceSecurityGroupId":"sg-0a1b2c3d"}}"#
  ],
  fails: [
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"VpcId":{"Ref":"V"},"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"CidrIp":"10.0.2.0/24"}]}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"VpcId":{"Ref":"V"},"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"CidrIp":"10.0.0.0/8"}]}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"VpcId":{"Ref":"V"}}},"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":{"Fn::GetAtt":["G","GroupId"]},"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"CidrIp":{"Fn::GetAtt":["V","CidrBlock"]}}}}"#,
  ]
) { value in
  .all(groupRules(in: value, egress: false).map { sourceIsGroup($0) })
}

private func sourceIsGroup(_ rule: Value) -> Outcome {
  if rule["SourceSecurityGroupId"].exists || rule["SourcePrefixListId"].exists { return .passes }
  let place = rule["CidrIp"]
  switch place.resolved {
  case .absent: return .notApplicable
  case .resource(_, "CidrBlock"): return place.fails("names the range of the VPC")
  case .resource: return .passes
  case .unknown(let why): return .unknown(why)
  case .known:
    guard let range = place.text.flatMap({ CIDR($0) }) else { return .notApplicable }
    let vpc = group(of: rule)?["VpcId"].target?["CidrBlock"].text.flatMap { CIDR($0) }
    guard let vpc, vpc.overlaps(range), !Reach.isNowhere(place.text), !Reach.isOpen(place.text) else { return .passes }
    return place.fails(vpc.contains(range) ? "names \(range) of the VPC" : "names \(range), the VPC and more")
  }
}

// MARK: SG-06

let groupSinglePort: Rule = Rule(
  "group.single-port", "Security group rule is wider than one port",
  why: "Every port more is a service more that can be reached, whether it was meant to run or not.",
  ["CM-7", "SA-4(9)"], on: bothWays, source: "AWS Config RESTRICTED_INCOMING_TRAFFIC; cdk-nag EC2SecurityGroup",
  passes: [
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"SourceSecurityGroupId":"sg-0a1b2c3d"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"-1","CidrIp":"127.0.0.1/32"},{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"DestinationPrefixListId":"pl-0a1b2c3d"}]}}"#,
  ],
  fails: [
    #"{"Type":"AWS::EC2::SecurityGroupEgress","Properties":{"IpProtocol":"-1","DestinationSecurityGroupId":"sg-0a1b2c3d"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":1024,"ToPort":65535,"SourceSecurityGroupId":"sg-0a1b2c3d"}]}}"#,
  ]
) { value in
  .all(allRules(in: value).map { onePort($0) })
}

private func onePort(_ rule: Value) -> Outcome {
  if rule["IpProtocol"].isUnknown { return .unknown("the protocol is known only after deployment") }
  let proto = rule["IpProtocol"].text ?? ""
  if proto == "-1" { return rule["IpProtocol"].fails("every protocol and port") }
  guard proto == "tcp" || proto == "udp" || proto == "6" || proto == "17" else { return .passes }
  guard let from = rule["FromPort"].number, let to = rule["ToPort"].number else {
    return rule["FromPort"].isUnknown || rule["ToPort"].isUnknown
      ? samePort(rule) : rule["FromPort"].fails("names no port")
  }
  return from == to ? .passes : rule["ToPort"].fails("opens ports \(from) to \(to)", set: .int(from))
}

/// Two ports that cannot be known but are written alike are one.
private func samePort(_ rule: Value) -> Outcome {
  rule["FromPort"].raw == rule["ToPort"].raw ? .passes : .unknown("its ports are known only after deployment")
}

let groupDescribed: Rule = Rule(
  "group.described", "Security group rule has no description",
  why: "A rule that says not what it is for is never taken away.", level: .warn, ["CM-7"], on: bothWays,
  source: "cdk-nag EC2SecurityGroupDescription",
  passes: [
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"Description":"queries of the service","IpProtocol":"tcp"}}"#
  ],
  fails: [
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"tcp"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"tcp","Description":""}]}}"#,
  ]
) { value in
  .all(allRules(in: value).map { $0["Description"].must("says not what it is for") { $0 != "" } })
}

// MARK: SG-07

let groupOwn: Rule = Rule(
  "group.own", "Component has no security group of its own",
  why: "What shares a group shares every rule of it, and what names none gets the default group.",
  ["SC-7(21)", "AC-4(21)"],
  on: [
    "AWS::ECS::Service", "AWS::Lambda::Function", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster",
    "AWS::ElastiCache::ReplicationGroup", "AWS::EC2::VPCEndpoint", "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "AWS::EC2::Instance",
  ],
  source: "own; NIST SP 800-53 SC-7(21), isolation of components",
  passes: [
    #"{"G":{"Type":"AWS::EC2::SecurityGroup"},"F":{"Type":"AWS::Lambda::Function","Properties":{"VpcConfig":{"SubnetIds":["subnet-0a1b2c3d"],"SecurityGroupIds":[{"Fn::GetAtt":["G","GroupId"]}]}}}}"#
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{}}"#,
    #"{"G":{"Type":"AWS::EC2::SecurityGroup"},"F":{"Type":"AWS::Lambda::Function","Properties":{"VpcConfig":{"SubnetIds":["subnet-0a1b2c3d"],"SecurityGroupIds":[{"Ref":"G"}]}}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"VPCSecurityGroups":[{"Ref":"G"}]}}}"#,
  ]
) { owner in
  guard let station = Station(owner) else { return .notApplicable }
  // An instance of a cluster takes the cluster's groups.
  if owner.type == "AWS::RDS::DBInstance", owner["DBClusterIdentifier"].exists { return .notApplicable }
  if station.groupPlace.isUnknown { return .unknown("its groups are known only after deployment") }
  if station.groupEntries.isEmpty, owner["Type"].text == "gateway" { return .notApplicable }
  guard !station.groupEntries.isEmpty else { return station.groupPlace.fails("names no security group") }
  return .all(station.groups.map { sharedWithOtherWork($0, station) } + [.passes])
}

private func sharedWithOtherWork(_ group: Value, _ station: Station) -> Outcome {
  let other = Reach.stations(with: group).first { $0.owner.id != station.owner.id && $0.role != station.role }
  return other.map { station.groupPlace.fails("shares a group with \($0.owner.id)") } ?? .passes
}
