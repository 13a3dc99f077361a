import TapModel

let claimMultiAZ: Rule = Rule(
  "claims.multi-az", "Claimed failover is not there",
  why: "Who reads of failover plans for it; without a standby a failed zone takes the store with it.",
  level: .warn, ["CP-10"], evidence: false,
  on: ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::ElastiCache::ReplicationGroup", "AWS::ECS::Service"],
  source: "own; AWS documentation of the services",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Multi-AZ RDS with automatic failover"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":true}}}"#,
    #"{"Description":"Highly available service","Resources":{"Web":{"Type":"AWS::ECS::Service","Properties":{"DesiredCount":2}}}}"#,
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"Multi-AZ RDS with automatic failover"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":false}}}"#,
    #"{"Description":"Highly available service","Resources":{"Web":{"Type":"AWS::ECS::Service","Properties":{"DesiredCount":1}}}}"#,
    #"{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"ReplicationGroupDescription":"cache with failover","AutomaticFailoverEnabled":true}}}"#,
  ]
) { resource in
  let words: [StaticString] = [
    "multi-az", "multi az", "failover", "high availability", "highly available", "highly-available",
  ]
  guard Claim.isMade(words, of: resource) else { return .notApplicable }
  switch resource.type {
  case "AWS::RDS::DBInstance":
    if resource["DBClusterIdentifier"].exists { return .notApplicable }
    return resource["MultiAZ"].must(equal: true, absent: false, "claimed Multi-AZ, has one zone")
  case "AWS::RDS::DBCluster":
    let members = resource.referrers("AWS::RDS::DBInstance").count
    return members >= 2 || resource["DBClusterInstanceClass"].exists
      ? .passes : resource.fails("claimed failover, \(members) instance")
  case "AWS::ElastiCache::ReplicationGroup":
    return .all([
      resource["AutomaticFailoverEnabled"].must(equal: true, absent: false, "claimed failover, not on"),
      resource["MultiAZEnabled"].must(equal: true, absent: false, "claimed Multi-AZ, has one zone"),
    ])
  default: return resource["DesiredCount"].must(atLeast: 2, absent: 1, "claimed failover, one task")
  }
}

let claimIsolated: Rule = Rule(
  "claims.isolated", "Claimed isolation is not there",
  why: "Who reads of an isolated network takes no other measures against the internet.",
  level: .warn, ["SC-7"], evidence: false, on: ["AWS::RDS::DBInstance", "AWS::ECS::Service", "AWS::EC2::Instance"],
  source: "own; AWS Config NO_UNRESTRICTED_ROUTE_TO_IGW",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"network isolation for all"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"PubliclyAccessible":false}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"network isolation for all"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"PubliclyAccessible":true}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Brief":"tasks have no internet"}},"Net":{"Type":"AWS::EC2::Subnet"},"Table":{"Type":"AWS::EC2::RouteTable"},"Join":{"Type":"AWS::EC2::SubnetRouteTableAssociation","Properties":{"SubnetId":{"Ref":"Net"},"RouteTableId":{"Ref":"Table"}}},"Way":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":{"Ref":"Table"},"DestinationCidrBlock":"0.0.0.0/0","NatGatewayId":"nat-1"}},"Web":{"Type":"AWS::ECS::Service","Properties":{"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":[{"Ref":"Net"}]}}}}}"#,
  ]
) { resource in
  let words: [StaticString] = ["isolated", "isolation", "no internet", "private network", "private subnet"]
  guard Claim.isMade(words, of: resource) else { return .notApplicable }
  let awsvpc = resource["NetworkConfiguration"]["AwsvpcConfiguration"]
  let (address, on, off, subnets): (Value, JSON, JSON, [Value])
  switch resource.type {
  case "AWS::RDS::DBInstance":
    let group = resource["DBSubnetGroupName"].target
    (address, on, off, subnets) = (resource["PubliclyAccessible"], true, false, group?["SubnetIds"].elements ?? [])
  case "AWS::ECS::Service":
    (address, on, off, subnets) = (awsvpc["AssignPublicIp"], "ENABLED", "DISABLED", awsvpc["Subnets"].elements)
  default:
    let card = resource["NetworkInterfaces"].elements.first
    let own = (card ?? resource)["AssociatePublicIpAddress"]
    (address, on, off, subnets) = (own, true, false, [resource["SubnetId"]] + (card.map { [$0["SubnetId"]] } ?? []))
  }
  let ways = subnets.compactMap(\.target).flatMap(\.waysOut)
  let routes = ways.map { resource.fails("claimed isolation; \($0.id) leads to the internet") }
  return .all([address.mustNot(equal: on, "claimed isolation, public address", set: off)] + routes.prefix(1))
}

extension Value {
  /// The routes of a subnet that lead anywhere.
  fileprivate var waysOut: [Value] {
    let tables = referrers("AWS::EC2::SubnetRouteTableAssociation").compactMap { $0["RouteTableId"].target }
    return tables.flatMap { $0.referrers("AWS::EC2::Route") }.filter { route in
      let everywhere =
        route["DestinationCidrBlock"].text == "0.0.0.0/0" || route["DestinationIpv6CidrBlock"].text == "::/0"
      return everywhere && ["GatewayId", "NatGatewayId", "EgressOnlyInternetGatewayId"].contains { route[$0].exists }
    }
  }
}
