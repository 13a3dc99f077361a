import TapModel

/// What a tier can reach and be reached from.
enum Exposure: String, Choice {
  /// A route to the internet gateway: for internet-facing load balancers only.
  case `public`
  /// No route to the internet; AWS services by endpoints.
  case `private`
  /// The local route alone: not even gateway endpoints. For stores that call nobody.
  case isolated
}

/// The fields of a tier.
struct TierFields: Schema {
  let name = Field(
    "name", "Name", "tier-${EnvironmentSuffix}", help: "The Name tag of subnets, route table and network ACL.",
    at: "Subnet*/Tags/Key=Name/Value", "Routes/Tags/Key=Name/Value", "Acl/Tags/Key=Name/Value")
  let vpc = Field(
    "vpc", "VPC", Reference(.vpc), required: true, at: .offer(.vpc, "Subnet*/VpcId"), .offer(.vpc, "Routes/VpcId"),
    .offer(.vpc, "Acl/VpcId"))
  let exposure = Field(
    "exposure", "Exposure", Exposure.private,
    help: "public: a route to the internet gateway, for load balancers that face the internet. private: no route to "
      + "the internet in either direction; AWS services by endpoints. isolated: the local route alone, without gateway "
      + "endpoints too, for stores. There is no NAT in any of them.")
  let zones = Field("zones", "Zones", 2, in: 1...4, help: "Availability zones, a subnet each.")
  let block = Field(
    "block", "Address block", 0, in: 0...7,
    help: "Number of the eighth of the VPC's range that its subnets are cut from; each tier takes its own.")
  let prefix = Field("prefix", "Subnet size", 24, in: 17...28, unit: "bits", help: "Prefix length of each subnet.")
  let publicAddress = Field(
    "public-address", "Public addresses", false, help: "Whether what starts here gets a public address by itself.",
    at: "Subnet*/MapPublicIpOnLaunch")
  let acl = Field(
    "network-acl", "Network ACL", true,
    help: "An access list of its own, with an entry for each flow, its replies (ports 1024-65535) and the endpoints. "
      + "With a gateway endpoint it lets 443 out to everywhere, since no list of AWS's addresses can stand in an ACL: "
      + "the routes and the security groups keep it to that service.")
}

/// Subnets of one exposure in several zones, with their own route table and network ACL.
let tier: Kind = Kind(
  "tier", "Tier", pane: .network, main: "Routes", TierFields(),
  help: "Subnets in several zones that share one exposure, one route table and one network ACL.", parent: "vpc",
  summary: { "\($0.zones) AZ, \($0.exposure.rawValue)" },
  offers: [
    .vpc: { tier, ctx in ctx.offer(.vpc, of: tier.vpc.id) },
    .subnets: { tier, ctx in .array(tier.numbers.map { ctx.ref(tier, "Subnet\($0)") }) },
    "zones": { tier, _ in .int(tier.zones) },
    "route-tables": { tier, ctx in [ctx.ref(tier, "Routes")] },
    "cidrs": { tier, ctx in .array(tier.numbers.compactMap { range($0, of: tier, ctx).map { .string($0) } }) },
    "exposure": { tier, _ in tier.exposure.json },
  ],
  resources: { tier, ctx in
    var drafts = [Draft("Routes", "AWS::EC2::RouteTable")]
    for number in tier.numbers {
      var subnet: JSON = ["AvailabilityZone": ["Fn::Select": [.int(number - 1), ["Fn::GetAZs": ""]]]]
      subnet["CidrBlock"] = range(number, of: tier, ctx).map { .string($0) }
      drafts += [
        Draft("Subnet\(number)", "AWS::EC2::Subnet", subnet),
        Draft(
          "RouteAssociation\(number)", "AWS::EC2::SubnetRouteTableAssociation",
          ["SubnetId": ctx.ref(tier, "Subnet\(number)"), "RouteTableId": ctx.ref(tier, "Routes")]),
      ]
    }
    if tier.exposure == .public, let route = internetRoute(of: tier, ctx) { drafts.append(route) }
    if tier.acl { drafts += accessList(of: tier, ctx) }
    return drafts
  })

extension Typed where S == TierFields {
  /// The numbers of its subnets: 1 for the first zone.
  var numbers: ClosedRange<Int> { 1...min(max(self.zones, 1), 4) }
}

/// The range of subnet `number`; nil where the block or the subnet does not fit into the VPC.
private func range(_ number: Int, of tier: Typed<TierFields>, _ ctx: any SynthesisContext) -> String? {
  guard let text = ctx.offer("cidr", of: tier.vpc.id)?.string, let whole = CIDR(text) else { return nil }
  let block = whole.part(tier.block, prefix: whole.prefix + 3)
  return block?.part(number - 1, prefix: tier.prefix).map(\.description)
}

private func internetRoute(of tier: Typed<TierFields>, _ ctx: any SynthesisContext) -> Draft? {
  guard let gateway = ctx.offer("internet-gateway", of: tier.vpc.id) else { return nil }
  let attachment = ctx.offer("gateway-attachment", of: tier.vpc.id)?.string
  return Draft(
    "InternetRoute", "AWS::EC2::Route",
    ["RouteTableId": ctx.ref(tier, "Routes"), "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": gateway],
    dependsOn: attachment.map { [$0] } ?? [])
}
