import TapModel

let tierRules: [Rule] = [
  subnetPublicAddress, subnetPublicOnly, subnetPublicUnused, subnetSeparation, subnetZones, subnetRanges, subnetEgress,
]

// MARK: VPC-05

let subnetPublicAddress: Rule = Rule(
  "subnet.public-address", "Subnet gives public addresses by itself",
  why: "Whatever starts in such a subnet can be reached from the internet, whether that was meant or not.", ["SC-7"],
  on: ["AWS::EC2::Subnet"], source: "AWS Config SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED",
  passes: [
    #"{"Type":"AWS::EC2::Subnet","Properties":{"MapPublicIpOnLaunch":false}}"#, #"{"Type":"AWS::EC2::Subnet"}"#,
  ],
  fails: [#"{"Type":"AWS::EC2::Subnet","Properties":{"MapPublicIpOnLaunch":true}}"#]
) { $0["MapPublicIpOnLaunch"].mustNot(equal: true, "public address on launch", set: false) }

// MARK: VPC-06

let subnetPublicOnly: Rule = Rule(
  "subnet.public-only", "Public subnet holds what should be private",
  why: "A subnet with a route to the internet is for load balancers that face it; all else is one rule from exposure.",
  ["SC-7", "AC-4(21)"], on: ["AWS::EC2::Subnet"], source: "FedRAMP rev 5 parameter SC-7(b); own walk",
  passes: [
    publicSubnet(
      #""B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Scheme":"internet-facing","Subnets":[{"Ref":"S"}]}}"#
    )
  ],
  fails: [
    publicSubnet(
      #""E":{"Type":"AWS::ECS::Service","Properties":{"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":[{"Ref":"S"}]}}}}"#
    ),
    publicSubnet(
      #""G":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"SubnetIds":[{"Ref":"S"}]}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"DBSubnetGroupName":{"Ref":"G"}}}"#
    ),
  ]
) { subnet in
  guard Reach.isPublic(subnet) else { return .notApplicable }
  let wrong = Reach.stations(in: subnet).filter { $0.role != .edge }
  guard !wrong.isEmpty else { return .passes }
  return .all(
    wrong.map { station in
      let place = station.subnetEntries.first { $0.targetID == subnet.id } ?? station.owner
      return place.fails("\(station.owner.id) stands in a public subnet", fix: moving(station, outOf: subnet))
    })
}

/// Puts a component into the private subnets of its VPC: those of the route table that has most of them.
private func moving(_ station: Station, outOf subnet: Value) -> Fix? {
  let all = subnet["VpcId"].target?.referrers("AWS::EC2::Subnet") ?? []
  let tiers = Dictionary(grouping: all.filter { !Reach.isPublic($0) }) { Reach.tables(of: $0).first?.id ?? "" }
  guard let tier = tiers.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }).first?.value else {
    return nil
  }
  return station.subnetList?.moved(to: tier)
}

extension Value {
  /// A fix that makes a list of subnets this one.
  fileprivate func moved(to subnets: [Value]) -> Fix? { set(.array(subnets.map { ["Ref": .string($0.id)] })) }
}

/// A subnet S with a route to an internet gateway, and what an example puts beside it.
private func publicSubnet(_ others: String) -> String {
  #"{"S":{"Type":"AWS::EC2::Subnet"},"T":{"Type":"AWS::EC2::RouteTable"},"A":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"S"},"RouteTableId":{"Ref":"T"}}},"I":{"Type":"AWS::EC2::InternetGateway"},"R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},"DestinationCidrBlock":"0.0.0.0/0","GatewayId":{"Ref":"I"}}},"#
    + others + "}"
}

// MARK: VPC-07

let subnetPublicUnused: Rule = Rule(
  "subnet.public-unused", "Public tier holds nothing",
  why: "A way to the internet that nothing needs is only a way in for a later mistake.", level: .warn,
  ["SC-7(3)", "CM-7"], on: ["AWS::EC2::Route"], source: "own; NIST SP 800-53 SC-7(3), fewest access points",
  passes: [publicSubnet(#""N":{"Type":"AWS::EC2::NatGateway","Properties":{"SubnetId":{"Ref":"S"}}}"#)],
  fails: [publicSubnet(#""V":{"Type":"AWS::EC2::VPC"}"#)]
) { route in
  guard Reach.leadsOut(route), Reach.exit(of: route) == .internetGateway, let table = route["RouteTableId"].target
  else { return .notApplicable }
  let subnets = table.referrers("AWS::EC2::SubnetRouteTableAssociation").compactMap { $0["SubnetId"].target }
  if subnets.contains(where: { !Reach.stations(in: $0).isEmpty }) { return .passes }
  let count = subnets.count == 1 ? "1 subnet" : "\(subnets.count) subnets"
  return route.fails("\(count), unused", fix: .remove(resource: route.id))
}

// MARK: VPC-10

let subnetSeparation: Rule = Rule(
  "subnet.separation", "Kinds of components are not kept apart",
  why: "Who takes over one component must meet a boundary before the next.",
  ["AC-4(21)", "SC-7(21)", "SC-2", "SC-3"], on: ["AWS::EC2::Subnet"],
  source: "FedRAMP rev 5 parameter SC-7(b); AC-4(21): logically or physically separate",
  passes: [
    twoTiers(groupOfDatabase: "H", subnetOfDatabase: "S"),
    #"{"P":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"#
      + twoTiers(groupOfDatabase: "H", subnetOfDatabase: "T").dropFirst(),
  ],
  fails: [
    twoTiers(groupOfDatabase: "G", subnetOfDatabase: "S"),
    #"{"P":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"#
      + twoTiers(groupOfDatabase: "H", subnetOfDatabase: "S").dropFirst(),
  ]
) { subnet in
  let stations = Reach.stations(in: subnet)
  guard !stations.isEmpty else { return .notApplicable }
  let roles = Set(stations.map(\.role))
  if roles.count > 1, roles.contains(.edge) {
    return subnet.fails("holds public and private components")
  }
  if roles.count > 1, subnet.view.baseline == .high {
    return subnet.fails("holds " + roles.map(\.rawValue).sorted().joined(separator: " and "))
  }
  return sharedGroups(stations)
}

/// Components with different work in one subnet must not share a security group.
private func sharedGroups(_ stations: [Station]) -> Outcome {
  var first: [String: Station] = [:]
  var shared: [Outcome] = []
  for station in stations {
    for group in station.groups.map(\.id) {
      if let other = first[group], other.role != station.role {
        shared.append(station.groupPlace.fails("shares a group with \(other.owner.id)"))
      } else {
        first[group] = station
      }
    }
  }
  return .all([.passes] + shared)
}

/// A service in subnet S with group G, and a database.
private func twoTiers(groupOfDatabase group: String, subnetOfDatabase subnet: String) -> String {
  #"{"S":{"Type":"AWS::EC2::Subnet"},"T":{"Type":"AWS::EC2::Subnet"},"G":{"Type":"AWS::EC2::SecurityGroup"},"H":{"Type":"AWS::EC2::SecurityGroup"},"E":{"Type":"AWS::ECS::Service","Properties":{"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":[{"Ref":"S"}],"SecurityGroups":[{"Fn::GetAtt":["G","GroupId"]}]}}}},"N":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"SubnetIds":[{"Ref":"\#(subnet)"}]}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"DBSubnetGroupName":{"Ref":"N"},"VPCSecurityGroups":[{"Fn::GetAtt":["\#(group)","GroupId"]}]}}}"#
}

// MARK: VPC-15

let subnetEgress: Rule = Rule(
  "subnet.egress", "Way out passes no control point",
  why: "Data can leave to anywhere when nothing between a workload and the internet looks at the destination.",
  ["SC-7(8)", "SC-7(5)", "SC-7(10)"], on: ["AWS::EC2::Subnet"], source: "FedRAMP rev 5 parameter SC-7(8); own walk",
  passes: [
    workload(route: ""),
    workload(
      route:
        #","R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},"DestinationCidrBlock":"0.0.0.0/0","VpcEndpointId":"vpce-0a1b2c3d"}}"#
    ),
  ],
  fails: [
    workload(
      route:
        #","N":{"Type":"AWS::EC2::NatGateway"},"R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"T"},"DestinationCidrBlock":"0.0.0.0/0","NatGatewayId":{"Ref":"N"}}}"#
    )
  ]
) { subnet in
  guard Reach.stations(in: subnet).contains(where: { $0.role == .processing || $0.role == .data }) else {
    return .notApplicable
  }
  return .all([.passes] + Reach.exits(of: subnet).map { controlled($0.exit, $0.route) })
}

private func controlled(_ exit: Reach.Exit, _ route: Value) -> Outcome {
  switch exit {
  case .firewall: .passes
  case .internetGateway: route.fails("workload has a route to the internet", fix: .remove(resource: route.id))
  case .elsewhere: .unknown("\(route.id) leads to another network")
  case .nat: natControlled(route)
  }
}

/// Behind a NAT gateway the next hop must be a firewall.
private func natControlled(_ route: Value) -> Outcome {
  let next = route["NatGatewayId"].target?["SubnetId"].target.map { Reach.exits(of: $0) } ?? []
  return next.contains { $0.exit == .firewall } ? .passes : route.fails("leaves by a NAT that filters nothing")
}

private func workload(route: String) -> String {
  #"{"S":{"Type":"AWS::EC2::Subnet"},"T":{"Type":"AWS::EC2::RouteTable"},"A":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"S"},"RouteTableId":{"Ref":"T"}}},"F":{"Type":"AWS::Lambda::Function","Properties":{"VpcConfig":{"SubnetIds":[{"Ref":"S"}],"SecurityGroupIds":["sg-0a1b2c3d"]}}}"#
    + route + "}"
}
