import TapModel

let groupRules: [Rule] = [
  groupIngress, groupRemoteAdministration, groupEgress, groupImplicitEgress, groupBetweenTiers, groupSinglePort,
  groupDescribed, groupOwn,
]

/// The rules that a resource holds: a group those written in it, a rule of its own itself.
func groupRules(in value: Value, egress: Bool) -> [Value] {
  value.type == "AWS::EC2::SecurityGroup" ? value["SecurityGroup" + (egress ? "Egress" : "Ingress")].elements : [value]
}

/// The security group that a rule belongs to, where it is in the template.
func group(of rule: Value) -> Value? {
  rule.type == "AWS::EC2::SecurityGroup" ? rule.root : rule["GroupId"].target
}

private let ingress = ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"]
private let egress = ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupEgress"]

/// One verdict over the rules of a group, each judged on its own; unknown where the list is.
private func each(_ value: Value, egress: Bool, _ check: (Value) -> Outcome) -> Outcome {
  let list = value["SecurityGroup" + (egress ? "Egress" : "Ingress")]
  if value.type == "AWS::EC2::SecurityGroup", list.isUnknown {
    return .unknown("the rules of \(value.id) cannot be read")
  }
  let rules = groupRules(in: value, egress: egress)
  // A group without rules lets nothing in; out, `group.implicit-egress` speaks.
  return rules.isEmpty && !egress ? .passes : .all(rules.map(check))
}

/// The range of a rule, where it has one; unknown ranges are told apart by the caller.
private func ranges(of rule: Value) -> [Value] {
  [rule["CidrIp"], rule["CidrIpv6"]].filter { if case .absent = $0.resolved { false } else { true } }
}

// MARK: SG-01

let groupIngress: Rule = Rule(
  "group.ingress", "Security group is open to the internet",
  why: "Everybody can knock: only a load balancer that the design names as an entry point may be open, on 443.",
  high: .block, ["SC-7", "SC-7(5)", "AC-4"], on: ingress,
  source: "AWS Config VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS; Guard rules registry",
  passes: [
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/16"}]}}"#,
    #"{"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":{"Fn::GetAtt":["G","GroupId"]},"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"0.0.0.0/0"}},"G":{"Type":"AWS::EC2::SecurityGroup"},"B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Scheme":"internet-facing","Subnets":["subnet-0a1b2c3d"],"SecurityGroups":[{"Fn::GetAtt":["G","GroupId"]}]}},"P":{"Type":"TapTui::EntryPoint","Properties":{"Component":"b","Reason":"the public site"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"0.0.0.0/0"}]}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIpv6":"::/0"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIpv6":"0:0:0:0:0:0:0:0/0"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.0.0.0/0"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"64.0.0.0/2"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"52.0.0.0/8"}}"#,
    #"{"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"SourcePrefixListId":{"Ref":"L"}}},"L":{"Type":"AWS::EC2::PrefixList","Properties":{"PrefixListName":"all","AddressFamily":"IPv4","Entries":[{"Cidr":"0.0.0.0/0"}]}}}"#,
  ]
) { value in
  each(value, egress: false) { rule in
    let open = ranges(of: rule).map { range -> Outcome in
      if range.isUnknown { return .unknown("a range is known only after deployment") }
      guard Reach.isOpen(range.text) else { return PublicRange.outcome(range, of: rule, egress: false) }
      return isEntry(rule) ? .passes : range.fails("open to \(range.text ?? "everybody")")
    }
    return .all([.passes] + open + PublicRange.list(of: rule, egress: false) + owner(of: rule))
  }
}

/// A group of another account, behind a peering: nobody here knows what is in it.
private func owner(of rule: Value) -> [Outcome] {
  let owner = rule["SourceSecurityGroupOwnerId"]
  guard owner.exists, owner.text != "${AWS::AccountId}" else { return [] }
  guard let account = owner.text, isDeclared(account: account, rule.view) else {
    return [.unknown("the group it lets in is of an account that nobody declares")]
  }
  return [.attested("a group of a declared account")]
}

/// Port 443 of an internet-facing load balancer that the design declares as an entry point.
private func isEntry(_ rule: Value) -> Bool {
  guard rule["IpProtocol"].text == "tcp", rule["FromPort"].number == 443, rule["ToPort"].number == 443,
    let group = group(of: rule)
  else { return false }
  return group.referrers("AWS::ElasticLoadBalancingV2::LoadBalancer").contains { balancer in
    balancer["Scheme"].text != "internal" && Reach.isEntryPoint(balancer)
  }
}

// MARK: SG-02

/// SSH, remote desktop, and Windows remote management.
private let administrationPorts = [22, 3389, 5985, 5986]

let groupRemoteAdministration: Rule = Rule(
  "group.remote-administration", "Security group opens a port of remote administration",
  why: "Sessions by SSH or remote desktop pass no broker that authorises and records them: use Session Manager.",
  high: .block, ["AC-17", "AC-17(3)", "MA-4", "AC-6(3)", "SC-7(5)"], on: ingress,
  source: "AWS Config INCOMING_SSH_DISABLED, RESTRICTED_INCOMING_TRAFFIC",
  passes: [
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"CidrIp":"10.0.0.0/16"}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"tcp","FromPort":20,"ToPort":30,"CidrIp":"10.0.0.0/16"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":-1,"CidrIp":"10.0.0.0/16"}]}}"#,
    #"{"D":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"SourceSecurityGroupId":"sg-0a1b2c3d"}}}"#,
  ]
) { value in
  each(value, egress: false) { rule in
    if rule["IpProtocol"].isUnknown || rule["FromPort"].isUnknown || rule["ToPort"].isUnknown {
      return .unknown("its ports are known only after deployment")
    }
    guard let port = administrationPorts.first(where: { Reach.covers(rule, port: $0, proto: "tcp") }) else {
      return .passes
    }
    guard !ranges(of: rule).isEmpty || rule.view.baseline == .high else { return .passes }
    let message = rule["IpProtocol"].text == "-1" ? "opens every port" : "opens port \(port)"
    return rule.type == "AWS::EC2::SecurityGroup"
      ? rule.fails(message, fix: rule.set(nil)) : rule.fails(message, fix: .remove(resource: rule.id))
  }
}

// MARK: SG-03

let groupEgress: Rule = Rule(
  "group.egress", "Security group lets traffic out to everywhere",
  why: "Who takes over a component sends data to any address; name what it needs by group or prefix list.",
  ["SC-7(5)", "AC-4", "SC-7(10)"], on: egress, source: "FedRAMP rev 5 parameter SC-7(5): deny by default",
  passes: [
    #"{"Type":"AWS::EC2::SecurityGroupEgress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"DestinationSecurityGroupId":"sg-1a1b2c3d"}}"#,
    #"{"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"52.1.2.0/24"}]}},"F":{"Type":"TapTui::Flow","Properties":{"From":"g","To":"52.1.2.0/24","FromGroup":{"Fn::GetAtt":["G","GroupId"]},"Port":443,"Protocol":"tcp"}}}"#,
    #"{"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"0.0.0.0/0"}]}},"F":{"Type":"TapTui::Flow","Properties":{"From":"g","To":"internet","FromGroup":{"Fn::GetAtt":["G","GroupId"]},"Port":443,"Protocol":"tcp"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"-1","CidrIp":"0.0.0.0/0"}]}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupEgress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"0.0.0.0/0"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupEgress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"52.0.0.0/8"}}"#,
    #"{"Type":"AWS::EC2::SecurityGroupEgress","Properties":{"GroupId":"sg-0a1b2c3d","IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIpv6":"2600::/12"}}"#,
  ]
) { value in
  each(value, egress: true) { rule in
    let open = ranges(of: rule).map { range -> Outcome in
      if range.isUnknown { return .unknown("a range is known only after deployment") }
      guard Reach.isOpen(range.text) else { return PublicRange.outcome(range, of: rule, egress: true) }
      if isDeclaredEgress(rule) { return .passes }
      let what = rule["IpProtocol"].text == "-1" ? "everything" : "port \(rule["FromPort"].text ?? "?")"
      return range.fails("\(what) may leave to everywhere", fix: closing(rule))
    }
    return .all([.passes] + open + PublicRange.list(of: rule, egress: true))
  }
}

/// A flow to the internet, on this port alone, that the design declares.
private func isDeclaredEgress(_ rule: Value) -> Bool {
  guard rule["IpProtocol"].text != "-1", let port = rule["FromPort"].number, rule["ToPort"].number == port,
    let group = group(of: rule)
  else { return false }
  return group.referrers(Resource.declarationPrefix + "Flow").contains { flow in
    flow["To"].text == Flow.internet && flow["FromGroup"].targetID == group.id && flow["Port"].number == port
  }
}

private func closing(_ rule: Value) -> Fix? {
  rule.type == "AWS::EC2::SecurityGroup" ? rule.set(closedEgress) : .remove(resource: rule.id)
}

/// The egress rule that stands for "none".
private let closedEgress: JSON = [
  "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "127.0.0.1/32",
  "Description": "Nothing leaves but by named rules",
]

// MARK: SG-04

let groupImplicitEgress: Rule = Rule(
  "group.implicit-egress", "Security group says nothing of egress",
  why: "AWS lets everything out of a group that names no egress when it is made; a rule elsewhere does not undo it.",
  ["SC-7(5)"], on: ["AWS::EC2::SecurityGroup"], source: "AWS documentation: AWS::EC2::SecurityGroup, default egress",
  passes: [
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"-1","CidrIp":"127.0.0.1/32"}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{}}"#,
    #"{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[]}}"#,
  ]
) { group in
  let place = group["SecurityGroupEgress"]
  // A group that names no VPC takes no egress rule (cfn-lint E3021).
  let fix = group["VpcId"].exists ? place.set([closedEgress]) : nil
  return place.must("everything may leave by default", fix: fix) { $0 != [] }
}
