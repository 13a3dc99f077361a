import TapModel

let reachRules: [Rule] = [
  reachInternet, reachFlow, reachCaller, streamRead, streamWritten, reachEntryPoints, reachRemoteEntry,
]

private let walked = [
  "AWS::ECS::Service", "AWS::Lambda::Function", "AWS::EC2::Instance", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster",
  "AWS::ElastiCache::ReplicationGroup", "AWS::EFS::MountTarget", "AWS::ElasticLoadBalancingV2::LoadBalancer",
]

// MARK: REA-01

let reachInternet: Rule = Rule(
  "reach.internet", "A path leads between the internet and the inside",
  why: "What the internet can reach it attacks, and what can reach the internet can carry data there.", high: .block,
  ["SC-7", "SC-7(5)", "AC-4"], on: walked,
  source: "AWS Config NO_UNRESTRICTED_ROUTE_TO_IGW; own walk of routes, gateways, groups, ACLs and addresses",
  passes: [
    exposed(address: "DISABLED", egress: #""CidrIp":"0.0.0.0/0""#),
    exposed(address: "ENABLED", egress: #""DestinationSecurityGroupId":"sg-0a1b2c3d""#),
  ],
  fails: [
    exposed(address: "ENABLED", egress: #""CidrIp":"0.0.0.0/0""#),
    exposed(
      address: "ENABLED", egress: #""DestinationSecurityGroupId":"sg-0a1b2c3d""#,
      ingress: #"{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"CidrIp":"0.0.0.0/0"}"#),
  ]
) { owner in
  guard let station = Station(owner), !station.subnetEntries.isEmpty else { return .notApplicable }
  if station.subnets.isEmpty { return .unknown("its subnets are not in the template") }
  let inbound = inbound(station)
  guard Reach.isIsolated(owner.view) || Reach.wayOut(of: station) == nil else {
    // A way out that the design allows is no weakness, and that there is none would be untrue.
    return inbound == .passes ? .notApplicable : inbound
  }
  return .all([inbound, outbound(station)])
}

private func inbound(_ station: Station) -> Outcome {
  guard Reach.wayIn(to: station) != nil else { return .passes }
  if station.role == .edge, Reach.isEntryPoint(station.owner) { return .passes }
  if station.hasPublicAddress == .unknown { return .unknown("its public address is known only after deployment") }
  let place = station.publicPlace
  return place.fails("the internet can reach it", fix: station.privateValue.flatMap { place.set($0) })
}

private func outbound(_ station: Station) -> Outcome {
  guard let way = Reach.wayOut(of: station) else { return .passes }
  guard way.exit == .internetGateway else { return way.rule.fails("reaches the internet by a NAT") }
  if station.hasPublicAddress == .unknown { return .unknown("its public address is known only after deployment") }
  let place = station.publicPlace
  return place.fails("it can reach the internet", fix: station.privateValue.flatMap { place.set($0) })
}

/// A service in a public subnet.
private func exposed(address: String, egress: String, ingress: String = "") -> String {
  #"{"S":{"Type":"AWS::EC2::Subnet"},"T":{"Type":"AWS::EC2::RouteTable"},"A":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"S"},"RouteTableId":{"Ref":"T"}}},"I":{"Type":"AWS::EC2::InternetGateway"},"R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},"DestinationCidrBlock":"0.0.0.0/0","GatewayId":{"Ref":"I"}}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[\#(ingress)],"SecurityGroupEgress":[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,\#(egress)}]}},"C":{"Type":"AWS::ECS::Service","Properties":{"NetworkConfiguration":{"AwsvpcConfiguration":{"AssignPublicIp":"\#(address)","Subnets":[{"Ref":"S"}],"SecurityGroups":[{"Fn::GetAtt":["G","GroupId"]}]}}}}}"#
}

// MARK: REA-07

let reachEntryPoints: Rule = Rule(
  "reach.entry-points", "A way in or out that the design does not declare",
  why: "Every connection to the outside needs a reason that somebody wrote down; the others are closed.",
  level: .warn, high: .gap, ["SC-7(3)", "SC-7"],
  on: [
    "AWS::EC2::InternetGateway", "AWS::EC2::NatGateway", "AWS::EC2::VPNGateway", "AWS::EC2::ClientVpnEndpoint",
    "AWS::EC2::EgressOnlyInternetGateway", "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ApiGateway::RestApi",
    "AWS::CloudFront::Distribution", "AWS::Lambda::Url",
  ],
  source: "own; NIST SP 800-53 SC-7(3), fewest access points",
  passes: [
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi"},"P":{"Type":"TapTui::EntryPoint","Properties":{"Component":"api","Reason":"agencies ask for metrics"}}}"#
  ],
  fails: [
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi"}}"#, #"{"Type":"AWS::EC2::InternetGateway"}"#,
    exposed(address: "DISABLED", egress: #""CidrIp":"0.0.0.0/0""#),
    #"{"Type":"AWS::EC2::NatGateway","Properties":{"SubnetId":"subnet-0a1b2c3d"}}"#,
  ]
) { value in
  switch value.type {
  case "AWS::EC2::InternetGateway": internetGateway(value)
  case "AWS::ElasticLoadBalancingV2::LoadBalancer" where value["Scheme"].text == "internal": .notApplicable
  case "AWS::ApiGateway::RestApi" where isPrivate(value): .notApplicable
  case "AWS::EC2::NatGateway" where value["ConnectivityType"].text == "private": .notApplicable
  default: Reach.isEntryPoint(value) ? .passes : value.fails("is no declared entry point")
  }
}

private func isPrivate(_ api: Value) -> Bool {
  api["EndpointConfiguration"]["Types"].elements.contains { $0.text == "PRIVATE" }
}

/// A gateway is needed while a declared entry point stands behind its routes.
private func internetGateway(_ gateway: Value) -> Outcome {
  if Reach.isEntryPoint(gateway) { return .passes }
  let routes = gateway.referrers("AWS::EC2::Route").filter { $0["GatewayId"].targetID == gateway.id }
  let tables = routes.compactMap { $0["RouteTableId"].target }
  let subnets = tables.flatMap { $0.referrers("AWS::EC2::SubnetRouteTableAssociation") }.compactMap {
    $0["SubnetId"].target
  }
  let served = subnets.flatMap { Reach.stations(in: $0) }.map(\.owner)
  if served.contains(where: Reach.isEntryPoint) { return .passes }
  // A balancer is judged itself.
  if served.contains(where: { $0.type == "AWS::ElasticLoadBalancingV2::LoadBalancer" }) { return .notApplicable }
  if let first = served.first { return gateway.fails("\(first.id) behind it is no declared entry point") }
  // Of a tier the whole goes; what somebody brought in pieces leaves the gateway behind.
  let tier = tables.first { !$0.ownerID.isEmpty && $0.ownerID == routes.first?.ownerID }
  return gateway.fails("nothing behind it meets the internet", fix: tier.map { .remove(resource: $0.id) })
}

// MARK: BND-12

let reachRemoteEntry: Rule = Rule(
  "reach.remote-entry", "Instance is a bastion",
  why:
    "A host that takes remote sessions from the internet is the first thing attacked; Session Manager needs no port.",
  ["AC-17(3)", "AC-17", "MA-4"], on: ["AWS::EC2::Instance"], source: "AWS Config INCOMING_SSH_DISABLED; own walk",
  passes: [bastion(port: 443)], fails: [bastion(port: 22), bastion(port: 3389)]
) { instance in
  guard let station = Station(instance) else { return .notApplicable }
  if station.groupPlace.isUnknown { return .unknown("its groups are known only after deployment") }
  guard station.subnets.contains(where: { Reach.isPublic($0) }) else { return .passes }
  let rules = station.groups.flatMap { Reach.rules(of: $0, egress: false) }
  let open = rules.first { rule in [22, 3389].contains { Reach.covers(rule, port: $0, proto: "tcp") } }
  return open.map { $0.fails("opens remote sessions to \(instance.id)") } ?? .passes
}

private func bastion(port: Int) -> String {
  #"{"S":{"Type":"AWS::EC2::Subnet"},"T":{"Type":"AWS::EC2::RouteTable"},"A":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"S"},"RouteTableId":{"Ref":"T"}}},"R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},"DestinationCidrBlock":"0.0.0.0/0","GatewayId":"igw-0a1b2c3d"}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":\#(port),"ToPort":\#(port),"CidrIp":"192.0.2.0/24"}]}},"B":{"Type":"AWS::EC2::Instance","Properties":{"SubnetId":{"Ref":"S"},"SecurityGroupIds":[{"Fn::GetAtt":["G","GroupId"]}]}}}"#
}
