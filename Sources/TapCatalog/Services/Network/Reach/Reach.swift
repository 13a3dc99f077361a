import TapModel

/// Walks the network of a template: routes, gateways, security groups, network ACLs, public addresses.
///
/// It reads through the view alone, so that a rule which walks depends on what it met and on nothing else.
enum Reach {
  /// Where a route for the whole internet leads.
  enum Exit: Hashable {
    case internetGateway
    /// Out only: a NAT gateway or an egress-only gateway.
    case nat
    /// An endpoint of a firewall.
    case firewall
    /// Another network: a peering, a transit gateway, a VPN, an instance.
    case elsewhere
  }

  // MARK: Routes

  /// The route tables that a subnet is associated with; none: the main table, which has the local route alone.
  static func tables(of subnet: Value) -> [Value] { subnet.extract(SubnetWays.self).tables }

  /// The routes of a table that lead to the internet's addresses, each with where they lead.
  static func exits(ofTable table: Value) -> [(exit: Exit, route: Value)] {
    table.referrers("AWS::EC2::Route")
      .filter { $0["RouteTableId"].targetID == table.id && leadsOut($0) }
      .map { (exit(of: $0), $0) }
  }

  /// The routes of a subnet that lead to the internet's addresses.
  static func exits(of subnet: Value) -> [(exit: Exit, route: Value)] { subnet.extract(SubnetWays.self).exits }

  /// Whether a route is for the internet's addresses: all of them, or some by a gateway.
  static func leadsOut(_ route: Value) -> Bool {
    let ranges = [route["DestinationCidrBlock"].text, route["DestinationIpv6CidrBlock"].text].compactMap(\.self)
    return ranges.contains { isOpen($0) || isPublic($0) && exit(of: route) != .elsewhere }
  }

  static func exit(of route: Value) -> Exit {
    if route["VpcEndpointId"].exists { return .firewall }
    if route["NatGatewayId"].exists || route["EgressOnlyInternetGatewayId"].exists { return .nat }
    return route["GatewayId"].exists && route["GatewayId"].target?.type != "AWS::EC2::VPNGateway"
      ? .internetGateway : .elsewhere
  }

  /// Whether a subnet has a route to an internet gateway.
  static func isPublic(_ subnet: Value) -> Bool { exits(of: subnet).contains { $0.exit == .internetGateway } }

  // MARK: Who is where

  /// What has network interfaces in a subnet.
  static func stations(in subnet: Value) -> [Station] {
    let groups = subnet.referrers("AWS::RDS::DBSubnetGroup") + subnet.referrers("AWS::ElastiCache::SubnetGroup")
    let owners = [subnet].flatMap { near in InterfaceForm.types.flatMap { near.referrers($0) } }
    let behind = groups.flatMap { group in InterfaceForm.types.flatMap { group.referrers($0) } }
    return (owners + behind).compactMap { Station($0) }
      .filter { $0.subnets.contains { $0.id == subnet.id } }
  }

  /// What has a security group.
  static func stations(with group: Value) -> [Station] {
    InterfaceForm.types.flatMap { group.referrers($0) }.compactMap { Station($0) }
      .filter { $0.groups.contains { $0.id == group.id } }
  }

  // MARK: Security groups

  /// The rules of a security group: those written in it, and those that name it.
  static func rules(of group: Value, egress: Bool) -> [Value] {
    let all = group.extract(GroupRules.self)
    return egress ? all.egress : all.ingress
  }

  /// Whether a group lets something out to, or in from, public addresses; nil where no rule does.
  static func openRule(of group: Value, egress: Bool) -> Value? {
    if egress, !group["SecurityGroupEgress"].exists || group["SecurityGroupEgress"].json == [] {
      return group["SecurityGroupEgress"]
    }
    return rules(of: group, egress: egress).first { isOpen($0["CidrIp"].text) || isOpen($0["CidrIpv6"].text) }
  }

  /// Whether a group's rules let a connection pass to or from a peer: a group, or a range.
  static func permits(
    _ group: Value, egress: Bool, port: Int, proto: String, group peer: String?, range: String?
  ) -> Bool {
    if egress, !group["SecurityGroupEgress"].exists { return true }
    return rules(of: group, egress: egress).contains { rule in
      covers(rule, port: port, proto: proto) && meets(rule, egress: egress, group: peer, range: range)
    }
  }

  /// Whether the protocol and ports of a rule take in this one.
  static func covers(_ rule: Value, port: Int, proto: String) -> Bool {
    let name = rule["IpProtocol"].text ?? ""
    if name == "-1" { return true }
    guard name == proto || name == (proto == "udp" ? "17" : "6") else { return false }
    guard let from = rule["FromPort"].number, let to = rule["ToPort"].number else { return false }
    return from == -1 || (from <= port && port <= to)
  }

  private static func meets(_ rule: Value, egress: Bool, group: String?, range: String?) -> Bool {
    let named = rule[egress ? "DestinationSecurityGroupId" : "SourceSecurityGroupId"].targetID
    if let named { return named == group }
    guard let text = rule["CidrIp"].text, let cidr = CIDR(text) else { return false }
    guard let range else { return cidr.prefix == 0 }
    return CIDR(range).map { cidr.contains($0) } ?? false
  }

  // MARK: Network ACLs

  /// The network ACL of the template that a subnet has; nil: the VPC's own, which lets everything pass.
  static func accessList(of subnet: Value) -> Value? { subnet.extract(SubnetWays.self).accessList }

  /// Whether the ACL of a subnet lets every port of a span pass to or from a range: the first entry that covers decides.
  static func lets(_ subnet: Value, egress: Bool, ports: ClosedRange<Int>, proto: String, range: String) -> Bool {
    guard let list = accessList(of: subnet), let wanted = CIDR(range) else { return true }
    let first = list.extract(AccessList.self).entries.first {
      $0.isEgress == egress && $0.touches(wanted, ports, proto)
    }
    return first?.allows ?? false
  }

  // MARK: The internet

  /// What lets the internet open a connection to a station; nil where something on the way does not.
  static func wayIn(to station: Station) -> Value? {
    guard station.hasPublicAddress != .no else { return nil }
    let open = station.subnets.filter { subnet in
      isPublic(subnet) && admitsInternet(subnet, egress: false)
    }
    guard !open.isEmpty else { return nil }
    if station.form.groups.isEmpty { return station.owner }
    return station.groups.lazy.compactMap { openRule(of: $0, egress: false) }.first
  }

  /// What lets a station open a connection to the internet; nil where something on the way does not.
  static func wayOut(of station: Station) -> (exit: Exit, rule: Value)? {
    guard station.role != .edge, let rule = station.groups.lazy.compactMap({ openRule(of: $0, egress: true) }).first
    else { return nil }
    for subnet in station.subnets where admitsInternet(subnet, egress: true) {
      for found in exits(of: subnet) {
        switch found.exit {
        case .nat: return (.nat, rule)
        case .internetGateway where station.hasPublicAddress != .no: return (.internetGateway, rule)
        case .internetGateway, .firewall, .elsewhere: continue
        }
      }
    }
    return nil
  }

  /// Whether the ACL of a subnet allows anything from or to public addresses.
  private static func admitsInternet(_ subnet: Value, egress: Bool) -> Bool {
    guard let list = accessList(of: subnet) else { return true }
    return list.extract(AccessList.self).entries.contains { entry in
      entry.isEgress == egress && entry.allows && isOpen(entry.range)
    }
  }

  /// Whether a range is as good as everything: `0.0.0.0/0`, `::/0`, an IPv4 range wider than /8, or an IPv6 range wider
  /// than the /7 of unique local addresses (RFC 4193). Bits behind the prefix do not count: `10.0.0.0/0` is everything.
  static func isOpen(_ range: String?) -> Bool {
    guard let range, let slash = range.lastIndex(of: "/"), let prefix = Int(range[range.index(after: slash)...]) else {
      return false
    }
    return prefix < (range.contains(":") ? 7 : 8)
  }

  /// Whether a range is one that nothing answers in: how "no egress" is written.
  static func isNowhere(_ range: String?) -> Bool {
    range == "127.0.0.1/32" || range == "255.255.255.255/32" || range == "::1/128"
  }

  /// Whether the design declares a resource as an entry point: by its component, or by its logical id.
  static func isEntryPoint(_ value: Value) -> Bool {
    let owner = value.node.resource.owner.id
    let id = NestedStack.localID(of: value)
    return value.view.resources(of: Resource.declarationPrefix + "EntryPoint").contains { point in
      guard let name = point["Component"].text else { return false }
      return name == owner || name == id || Names.pascal(name) == id
    }
  }

  /// Whether the design lets nothing reach the internet; a template that says nothing is held to it.
  static func isIsolated(_ view: any TemplateView) -> Bool { view.design?["Isolation"].truth ?? true }
}
