import TapModel

/// Where traffic of a subnet goes: what several walks through the network ask.
final class SubnetWays: Extract {
  private let subnet: Value
  /// Those that the subnet is associated with.
  private(set) lazy var tables: [Value] = subnet.referrers("AWS::EC2::SubnetRouteTableAssociation")
    .filter { $0["SubnetId"].targetID == subnet.id }
    .compactMap { $0["RouteTableId"].target }
  private(set) lazy var exits: [(exit: Reach.Exit, route: Value)] = tables.flatMap { Reach.exits(ofTable: $0) }
  private(set) lazy var accessList: Value? =
    subnet.referrers("AWS::EC2::SubnetNetworkAclAssociation").first { $0["SubnetId"].targetID == subnet.id }?[
      "NetworkAclId"
    ].target

  init(_ subnet: Value) { self.subnet = subnet }

  func complete() { _ = (exits, accessList) }
}

/// The rules of a security group: those written in it, and those that name it.
final class GroupRules: Extract {
  private let group: Value
  private(set) lazy var ingress: [Value] = rules("Ingress")
  private(set) lazy var egress: [Value] = rules("Egress")

  init(_ group: Value) { self.group = group }

  func complete() { _ = (ingress, egress) }

  private func rules(_ word: String) -> [Value] {
    group["SecurityGroup" + word].elements
      + group.referrers("AWS::EC2::SecurityGroup" + word).filter { $0["GroupId"].targetID == group.id }
  }
}

/// The entries of a network ACL in the order in which they are tried.
final class AccessList: Extract {
  private let list: Value
  private(set) lazy var entries: [Entry] = list.referrers("AWS::EC2::NetworkAclEntry")
    .filter { $0["NetworkAclId"].targetID == list.id }
    .map { (number: $0["RuleNumber"].number ?? .max, entry: Entry($0)) }
    .sorted { $0.number < $1.number }.map(\.entry)

  init(_ list: Value) { self.list = list }

  func complete() { _ = entries }

  /// One entry, read.
  struct Entry {
    let isEgress: Bool
    let allows: Bool
    /// IPv4, else IPv6.
    let range: String?
    private let cidr: CIDR?
    /// Of the protocol; -1 is any.
    private let proto: Int
    private let ports: ClosedRange<Int>

    fileprivate init(_ entry: Value) {
      isEgress = entry["Egress"].truth ?? false
      allows = entry["RuleAction"].text == "allow"
      let block = entry["CidrBlock"].text
      cidr = block.flatMap { CIDR($0) }
      range = block ?? entry["Ipv6CidrBlock"].text
      proto = entry["Protocol"].number ?? -1
      if entry["Protocol"].number != -1, let from = entry["PortRange"]["From"].number,
        let to = entry["PortRange"]["To"].number, from <= to
      {
        ports = from...to
      } else {
        ports = 0...65535
      }
    }

    /// Whether it decides on a connection; an allowing entry for a part only leaves the rest to later ones.
    func touches(_ wanted: CIDR, _ span: ClosedRange<Int>, _ word: String) -> Bool {
      guard let cidr, cidr.overlaps(wanted), proto == -1 || proto == (word == "udp" ? 17 : 6) else { return false }
      let holds = cidr.contains(wanted) && ports.lowerBound <= span.lowerBound && span.upperBound <= ports.upperBound
      return allows ? holds : proto == -1 || ports.overlaps(span)
    }
  }
}
