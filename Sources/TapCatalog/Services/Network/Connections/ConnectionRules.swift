import TapModel

let connectionRules: [Rule] = [connectionDeclared, vpnStrong, vpnSplitTunnel, vpnIdentity, vpnSession]

// MARK: VPC-16

let connectionDeclared: Rule = Rule(
  "connection.declared", "Connection to another network without a reason",
  why: "What another network can reach, its faults can reach as well; somebody must need it, and say for what.",
  level: .warn, high: .gap, ["CA-9", "SC-7(4)", "AC-4"],
  on: [
    "AWS::EC2::VPCPeeringConnection", "AWS::EC2::TransitGatewayAttachment", "AWS::EC2::TransitGatewayVpcAttachment",
    "AWS::EC2::VPNConnection", "AWS::EC2::VPCEndpointService",
  ],
  source: "own reading of CA-9, SC-7(4)",
  passes: [peered(#""DestinationCidrBlock":"10.9.0.0/16""#)],
  fails: [
    peered(#""DestinationCidrBlock":"0.0.0.0/0""#), peered(#""DestinationCidrBlock":"10.9.0.0/16""#, reason: ""),
    #"{"S":{"Type":"AWS::EC2::VPCEndpointService","Properties":{"AcceptanceRequired":false}},"P":{"Type":"TapTui::EntryPoint","Properties":{"Component":"S","Reason":"agencies send records"}}}"#,
  ]
) { connection in
  let reason = connection.listed(in: "EntryPoint")?["Reason"].text ?? ""
  let declared: Outcome = reason.isEmpty ? connection.fails("has no declared reason") : .passes
  guard connection.type != "AWS::EC2::VPCEndpointService" else { return .all([declared, invited(connection)]) }
  let names = ["VpcPeeringConnectionId", "TransitGatewayId", "GatewayId"]
  let owners = [connection] + [connection["TransitGatewayId"], connection["VpnGatewayId"]].compactMap(\.target)
  let ways = owners.flatMap { owner in
    owner.referrers("AWS::EC2::Route").filter { route in names.contains { route[$0].targetID == owner.id } }
  }
  return .all(
    [declared]
      + ways.filter(Reach.leadsOut).map { $0.fails("sends everything to another network") })
}

/// An endpoint service answers those alone whom somebody let in.
private func invited(_ service: Value) -> Outcome {
  let guests = service.referrers("AWS::EC2::VPCEndpointServicePermissions").flatMap { $0["AllowedPrincipals"].elements }
  return .all(
    [service["AcceptanceRequired"].must(equal: true, absent: true, "takes connections unasked")]
      + guests.map { $0.mustNot(equal: "*", "any account may connect") })
}

/// A peering with a route to it.
private func peered(_ destination: String, reason: String = "records of the agency's other system") -> String {
  #"{"C":{"Type":"AWS::EC2::VPCPeeringConnection","Properties":{"VpcId":"vpc-0a1b2c3d","PeerVpcId":"vpc-1a1b2c3d"}},"R":{"Type":"AWS::EC2::Route","Properties":{"RouteTableId":"rtb-0a1b2c3d","VpcPeeringConnectionId":{"Ref":"C"},\#(destination)}},"P":{"Type":"TapTui::EntryPoint","Properties":{"Component":"C","Reason":"\#(reason)"}}}"#
}

// MARK: VPC-17

let vpnStrong: Rule = Rule(
  "vpn.strong", "VPN takes weak cryptography",
  why: "Without a choice a tunnel takes what the other end offers, down to what can be broken.",
  level: .warn, high: .gap, ["SC-7(4)", "AC-17(2)"], on: ["AWS::EC2::VPNConnection"],
  source: "AWS documentation, tunnel options of Site-to-Site VPN; RFC 8247, Diffie-Hellman groups",
  passes: [vpn("\(tunnel()),\(tunnel())")],
  fails: [
    vpn(""), vpn(tunnel()), vpn("\(tunnel()),\(tunnel(encryption: "AES128"))"), vpn("\(tunnel()),\(tunnel(group: 2))"),
    vpn("\(tunnel()),\(tunnel(version: "ikev1"))"), vpn("\(tunnel()),\(tunnel(logs: false))"),
  ]
) { connection in
  let tunnels = connection["VpnTunnelOptionsSpecifications"]
  if let doubt = tunnels.doubt { return doubt }
  // A connection has two tunnels; what is not said of one is AWS's default, which takes everything.
  guard tunnels.elements.count >= 2 else { return tunnels.fails("a tunnel takes what it is offered") }
  return .all(tunnels.elements.flatMap { judge($0) })
}

private func judge(_ tunnel: Value) -> [Outcome] {
  let strong: Set<JSON> = ["AES256", "AES256-GCM-16"]
  let groups = Set((14...21).map { JSON.int($0) })
  let log = tunnel["LogOptions"]["CloudwatchLogOptions"]
  return [
    only(tunnel["IKEVersions"], ["ikev2"], usual: "ikev2"),
    only(tunnel["Phase1EncryptionAlgorithms"], strong, usual: "AES256-GCM-16"),
    only(tunnel["Phase2EncryptionAlgorithms"], strong, usual: "AES256-GCM-16"),
    only(tunnel["Phase1DHGroupNumbers"], groups, usual: 20), only(tunnel["Phase2DHGroupNumbers"], groups, usual: 20),
    log["LogEnabled"].must(equal: true, absent: false, "writes no log"),
    log["LogGroupArn"].must(existOr: "names no log group"),
  ]
}

/// A list of choices holds none but these; an empty one is every choice.
private func only(_ list: Value, _ allowed: Set<JSON>, usual: JSON) -> Outcome {
  if let doubt = list.doubt { return doubt }
  let chosen = list.elements.map { $0["Value"] }
  let name = list.pointer.tokens.last ?? ""
  if chosen.contains(where: \.isUnknown) { return .unknown("\(name) cannot be known") }
  return !chosen.isEmpty && chosen.allSatisfy { $0.json.map(allowed.contains) == true }
    ? .passes : list.fails("\(name) takes weak ones", set: [["Value": usual]])
}

/// A VPN of an example.
private func vpn(_ tunnels: String) -> String {
  #"{"Type":"AWS::EC2::VPNConnection","Properties":{"Type":"ipsec.1","CustomerGatewayId":"cgw-0a1b2c3d","VpnTunnelOptionsSpecifications":[\#(tunnels)]}}"#
}

/// A strong tunnel, with one thing of it changed.
private func tunnel(
  version: String = "ikev2", encryption: String = "AES256-GCM-16", group: Int = 20, logs: Bool = true
) -> String {
  #"{"IKEVersions":[{"Value":"\#(version)"}],"Phase1EncryptionAlgorithms":[{"Value":"\#(encryption)"}],"Phase2EncryptionAlgorithms":[{"Value":"AES256"}],"Phase1DHGroupNumbers":[{"Value":\#(group)}],"Phase2DHGroupNumbers":[{"Value":14}],"LogOptions":{"CloudwatchLogOptions":{"LogEnabled":\#(logs),"LogGroupArn":"arn"}}}"#
}
