import TapModel

/// Addresses of the internet that a rule of a security group names, beside the whole of it.
enum PublicRange {
  /// Ranges of which nobody owns more than a part: a rule for one lets strangers pass.
  private static let widest = (v4: 16, v6: 32)

  /// The verdict on a range or a prefix list of a rule: passes where it is private, or a flow declares it.
  static func outcome(_ place: Value, of rule: Value, egress: Bool) -> Outcome {
    guard let text = place.text, Reach.isPublic(text), !Reach.isNowhere(text) else { return .passes }
    if isDeclared(text, rule, egress: egress) { return .passes }
    let named = place.view.resources(of: Resource.declarationPrefix + "Prerequisite").first {
      $0["Name"].text?.contains(text) == true
    }
    if let named { return .attested("\(text): \(named["Owner"].text ?? "declared")") }
    let prefix = text.split(separator: "/").last.flatMap { Int($0) } ?? 0
    guard prefix >= (text.contains(":") ? widest.v6 : widest.v4) else {
      return place.fails(egress ? "\(text) of the internet may be reached" : "open to \(text) of the internet")
    }
    return .unknown("\(text) is of the internet, and no flow says whose it is")
  }

  /// A flow between this group and this range, on a port of the rule.
  private static func isDeclared(_ text: String, _ rule: Value, egress: Bool) -> Bool {
    guard let group = group(of: rule) else { return false }
    return group.referrers(Resource.declarationPrefix + "Flow").contains { flow in
      flow[egress ? "To" : "From"].text == text && flow[egress ? "FromGroup" : "ToGroup"].targetID == group.id
        && flow["Port"].number.map { Reach.covers(rule, port: $0, proto: flow["Protocol"].text ?? "tcp") } == true
    }
  }

  /// The verdict on the prefix list of a rule: what is in it must be known, or it leads out to a gateway endpoint.
  static func list(of rule: Value, egress: Bool) -> [Outcome] {
    let place = rule[egress ? "DestinationPrefixListId" : "SourcePrefixListId"]
    guard place.exists else { return [] }
    guard let list = place.target else {
      let hasGateway =
        egress
        && place.view.resources(of: "AWS::EC2::VPCEndpoint").contains {
          ($0["VpcEndpointType"].text ?? "Gateway") == "Gateway"
        }
      return [hasGateway ? .passes : .unknown("nothing here says which addresses the prefix list holds")]
    }
    guard list.type == "AWS::EC2::PrefixList" else { return [.passes] }
    if list["Entries"].isUnknown { return [.unknown("what \(list.id) holds is known only later")] }
    return list["Entries"].elements.map { entry in
      let range = entry["Cidr"]
      if range.isUnknown { return .unknown("what \(list.id) holds is known only later") }
      return Reach.isOpen(range.text)
        ? range.fails("\(list.id) holds \(range.text ?? "")") : outcome(range, of: rule, egress: egress)
    }
  }
}

extension Reach {
  /// Ranges that the internet does not route.
  ///
  /// Source: RFC 1918 (private), 6598 (shared), 3927 (link-local), 1122 (loopback).
  private static let inside = [
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8",
  ].compactMap { CIDR($0) }

  /// Whether a range holds addresses of the internet; IPv6 has unique local and link-local ones beside (RFC 4193, 4291).
  static func isPublic(_ range: String) -> Bool {
    guard let slash = range.lastIndex(of: "/"), let prefix = Int(range[range.index(after: slash)...]) else {
      return false
    }
    if range.contains(":") {
      let start = range.prefix(3).lowercased()
      return !start.hasPrefix("fc") && !start.hasPrefix("fd") && !["fe8", "fe9", "fea", "feb", "::1"].contains(start)
    }
    guard let address = CIDR(range[..<slash] + "/32") else { return false }
    let whole = CIDR(base: address.base, prefix: prefix)
    return !inside.contains { $0.contains(whole) }
  }
}
