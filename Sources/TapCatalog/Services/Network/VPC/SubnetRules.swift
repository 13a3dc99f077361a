import TapModel

// MARK: VPC-11

let subnetZones: Rule = Rule(
  "subnet.zones", "Tier stands in one zone only",
  why: "When the zone fails, everything in the tier fails with it.", ["CP-10", "CP-7(1)", "CP-2(5)"],
  on: ["AWS::EC2::VPC"], source: "AWS Config operational best practices for FedRAMP; own",
  passes: [subnets(zones: 0, 1)], fails: [subnets(zones: 0, 0), subnets(zones: 0)]
) { vpc in
  let subnets = vpc.referrers("AWS::EC2::Subnet").filter { $0["VpcId"].targetID == vpc.id }
  guard !subnets.isEmpty else { return .notApplicable }
  return .all(tiers(of: subnets).map { severalZones($0) })
}

/// Subnets that belong together: by their route table where tables are shared, else by exposure.
private func tiers(of subnets: [Value]) -> [[Value]] {
  var exposures: [[Value]] = [[], []]
  for subnet in subnets { exposures[Reach.isPublic(subnet) ? 0 : 1].append(subnet) }
  return exposures.filter { !$0.isEmpty }.flatMap { all in
    let byTable = Dictionary(grouping: all) { Reach.tables(of: $0).first?.id ?? "" }
    let shared = byTable.values.contains { $0.count > 1 }
    return shared ? byTable.keys.sorted().compactMap { byTable[$0] } : [all]
  }
}

private func severalZones(_ tier: [Value]) -> Outcome {
  let zones = tier.map { $0["AvailabilityZone"] }
  for zone in zones { _ = zone.exists }
  let distinct = Set(zones.map { $0.raw ?? .null })
  if distinct.count > 1 { return .passes }
  return zones.first?.fails("one zone for \(tier.count == 1 ? "1 subnet" : "\(tier.count) subnets")") ?? .notApplicable
}

private func subnets(zones: Int...) -> String {
  let all = zones.enumerated().map { index, zone in
    #","S\#(index)":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"},"AvailabilityZone":{"Fn::Select":[\#(zone),{"Fn::GetAZs":""}]}}}"#
  }
  return #"{"V":{"Type":"AWS::EC2::VPC"}"# + all.joined() + "}"
}

// MARK: VPC-13

let subnetRanges: Rule = Rule(
  "subnet.ranges", "Subnet range does not fit",
  why: "CloudFormation fails on a subnet outside its VPC, or on another one's addresses.", level: .block,
  evidence: false, on: ["AWS::EC2::Subnet"], source: "cfn-lint E3059; AWS documentation: subnet sizing",
  passes: [ranges("10.0.0.0/24", "10.0.1.0/24"), ranges("10.0.119.0/21", "10.0.1.0/24")],
  fails: [
    ranges("10.0.0.0/24", "10.0.0.128/25"), ranges("10.1.0.0/24", "10.0.1.0/24"), ranges("10.0.0.0/29", "10.0.1.0/24"),
  ]
) { subnet in
  let place = subnet["CidrBlock"]
  if place.isUnknown { return .unknown("the range is known only after deployment") }
  guard let text = place.text else {
    let hasOther = subnet["Ipv4IpamPoolId"].exists || subnet["Ipv6CidrBlock"].exists
    if subnet["VpcId"].target == nil { return .notApplicable }
    return hasOther ? .notApplicable : place.fails("no range fits into the VPC's block")
  }
  guard let range = CIDR(canonical: text) else { return place.fails("\(text) is no range") }
  let vpc = subnet["VpcId"].target
  let others = siblings(of: subnet, in: vpc)
  guard (16...28).contains(range.prefix) else {
    return place.fails("/\(range.prefix) is outside /16 to /28", fix: free(place, prefix: 24, vpc, others))
  }
  if let whole = vpc?["CidrBlock"].text.flatMap({ CIDR($0) }), !whole.contains(range), !hasMoreRanges(vpc) {
    return place.fails("\(text) is outside \(whole)", fix: free(place, prefix: range.prefix, vpc, others))
  }
  guard let clash = others.first(where: { $0.range.overlaps(range) && $0.value.id < subnet.id }) else { return .passes }
  return place.fails("overlaps \(clash.value.id)", fix: free(place, prefix: range.prefix, vpc, others))
}

extension CIDR {
  /// EC2 clears the bits behind the prefix by itself: `10.0.119.0/21` becomes `10.0.112.0/21` (EC2 API: CreateSubnet).
  fileprivate init?(canonical text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let prefix = Int(parts[1]), let address = CIDR(parts[0] + "/32") else { return nil }
    guard (0...32).contains(prefix) else { return nil }
    self.init(base: address.base, prefix: prefix)
  }
}

private func siblings(of subnet: Value, in vpc: Value?) -> [(value: Value, range: CIDR)] {
  (vpc?.referrers("AWS::EC2::Subnet") ?? []).filter { $0.id != subnet.id && $0["VpcId"].targetID == vpc?.id }
    .compactMap { other in other["CidrBlock"].text.flatMap { CIDR(canonical: $0) }.map { (other, $0) } }
}

private func hasMoreRanges(_ vpc: Value?) -> Bool { vpc?.referrers("AWS::EC2::VPCCidrBlock").isEmpty == false }

/// The first range of this size that no sibling has.
private func free(_ place: Value, prefix: Int, _ vpc: Value?, _ others: [(value: Value, range: CIDR)]) -> Fix? {
  guard let whole = vpc?["CidrBlock"].text.flatMap({ CIDR($0) }) else { return nil }
  for index in 0..<1024 {
    guard let part = whole.part(index, prefix: prefix) else { return nil }
    if !others.contains(where: { $0.range.overlaps(part) }) { return place.set(.string(part.description)) }
  }
  return nil
}

private func ranges(_ a: String, _ b: String) -> String {
  #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"A":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"},"CidrBlock":"\#(a)"}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"},"CidrBlock":"\#(b)"}}}"#
}
