import TapModel

// What requirements ask of networks.

extension TemplateProbe {
  /// The security group of a name.
  func group(_ stem: String) -> Place? { resources("EC2::SecurityGroup").first { $0["/GroupName"].isNamed(stem) } }

  /// Rules of one direction that stand on a group, inline or beside it.
  func rules(of group: Place?, egress: Bool) -> [Place] {
    guard let group else { return [] }
    let word = egress ? "Egress" : "Ingress"
    return group[Pointer(["SecurityGroup" + word])].elements
      + resources("EC2::SecurityGroup" + word).filter { $0["/GroupId"].names(group) }
  }

  /// Whether a rule of a group reaches every address.
  func isOpen(_ group: Place?) -> Bool { rules(of: group, egress: true).contains { $0["/CidrIp"].is("0.0.0.0/0") } }

  /// Whether one group lets another in on one port alone, by reference and with a description.
  func admits(_ group: String, from source: String, port: Int) -> Bool {
    let admitted = rules(of: self.group(group), egress: false)
    return admitted.contains { rule in
      rule["/SourceSecurityGroupId"].names(self.group(source)) && rule["/IpProtocol"].is("tcp")
        && rule["/FromPort"].is(.int(port)) && rule["/ToPort"].is(.int(port)) && !rule["/CidrIp"].exists
        && rule["/Description"].text?.isEmpty == false
    }
  }

  /// Whether nobody else than one group gets in.
  func admitsOnly(_ group: String, _ source: String) -> Bool {
    let admitted = rules(of: self.group(group), egress: false)
    return !admitted.isEmpty && admitted.allSatisfy { $0["/SourceSecurityGroupId"].names(self.group(source)) }
  }

  /// The subnets of a tier by the tag `Name`.
  func subnets(_ stem: String) -> [Place] { resources("EC2::Subnet").filter { $0.tag("Name") == named(stem) } }

  /// Whether a route of a subnet leads to the internet gateway.
  func isPublic(_ subnet: Place) -> Bool {
    let tables = resources("EC2::SubnetRouteTableAssociation").filter { $0["/SubnetId"].names(subnet) }
      .compactMap { $0["/RouteTableId"].target?.id }
    return any("EC2::Route") { route in
      tables.contains(route["/RouteTableId"].target?.id ?? "") && route["/DestinationCidrBlock"].is("0.0.0.0/0")
    }
  }

  /// Whether a list of subnets holds two of different zones, none of them public.
  func isIsolated(_ list: Place) -> Bool {
    let subnets = list.elements.compactMap(\.target)
    return subnets.count >= 2 && subnets.allSatisfy { !isPublic($0) }
      && Set(subnets.compactMap { $0["/AvailabilityZone"].json }).count >= 2
  }

  /// Whether there are two subnets /24 of a tier, public or not.
  func hasTier(_ stem: String, public isPublic: Bool) -> Bool {
    let subnets = subnets(stem)
    return subnets.count == 2
      && subnets.allSatisfy { $0["/CidrBlock"].text?.hasSuffix("/24") == true && self.isPublic($0) == isPublic }
  }
}
