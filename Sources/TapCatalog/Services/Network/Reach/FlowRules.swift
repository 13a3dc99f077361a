import TapModel

// MARK: REA-02

let reachFlow: Rule = Rule(
  "reach.flow", "A declared flow cannot pass",
  why: "A flow that is meant and not let through is found by whoever waits for an answer, after deployment.",
  level: .block, evidence: false, on: ["TapTui::Flow"], source: "own walk",
  passes: [
    flow(egress: #""DestinationSecurityGroupId":{"Ref":"H"}"#, list: ""),
    flow(egress: #""DestinationSecurityGroupId":{"Ref":"H"}"#, list: accessList(replies: true)),
  ],
  fails: [
    flow(egress: #""CidrIp":"127.0.0.1/32""#, list: ""),
    flow(egress: #""DestinationSecurityGroupId":{"Ref":"H"}"#, list: accessList(replies: false)),
  ]
) { flow in
  guard let port = flow["Port"].number else {
    return flow["Access"].exists ? .notApplicable : flow["Port"].fails("its end listens on no known port")
  }
  let proto = flow["Protocol"].text ?? "tcp"
  let (from, to) = (FlowEnd(flow, "From"), FlowEnd(flow, "To"))
  guard from.isKnown, to.isKnown else { return .notApplicable }
  return .all([
    passesGroup(flow, of: from, to: to, egress: true, port, proto),
    passesGroup(flow, of: to, to: from, egress: false, port, proto),
    passesLists(flow, from, to, port, proto), hasRoute(flow, from, to),
  ])
}

/// One end of a declared flow: a group in the template, or a range.
private struct FlowEnd {
  let group: Value?
  /// A range, or all addresses for the internet; nil for a component.
  let range: String?
  /// Where the components with that group stand, each subnet once.
  let subnets: [Value]

  init(_ flow: Value, _ name: String) {
    group = flow[name + "Group"].target
    let text = flow[name].text ?? ""
    range = text == Flow.internet ? "0.0.0.0/0" : CIDR(text) == nil ? nil : text
    var seen: Set<String> = []
    subnets = (group.map { Reach.stations(with: $0).flatMap(\.subnets) } ?? []).filter { seen.insert($0.id).inserted }
  }

  var isKnown: Bool { group != nil || range != nil }
  var isInternet: Bool { range.map { Reach.isOpen($0) } ?? false }
}

private func passesGroup(
  _ flow: Value, of end: FlowEnd, to peer: FlowEnd, egress: Bool, _ port: Int, _ proto: String
) -> Outcome {
  guard let group = end.group else { return .notApplicable }
  let range = peer.range ?? peer.subnets.first?["CidrBlock"].text
  let open = Reach.permits(group, egress: egress, port: port, proto: proto, group: peer.group?.id, range: range)
  return open ? .passes : flow.fails("\(group.id) lets \(proto) \(port) \(egress ? "not out" : "not in")")
}

/// Whether the ACLs on both sides let the connection and its replies pass, from every subnet to every other.
private func passesLists(_ flow: Value, _ from: FlowEnd, _ to: FlowEnd, _ port: Int, _ proto: String) -> Outcome {
  let replies = AclEntry.replies
  let sides: [Outcome] =
    crossings(from, to).map { subnet, range in
      lets(flow, subnet, range, proto, out: port...port, in: replies)
    }
    + crossings(to, from).map { subnet, range in
      lets(flow, subnet, range, proto, out: replies, in: port...port)
    }
  return sides.first { $0 != .passes } ?? .passes
}

/// Each subnet of one end with each range of the other; traffic inside a subnet meets no ACL.
private func crossings(_ end: FlowEnd, _ peer: FlowEnd) -> [(Value, String)] {
  end.subnets.flatMap { subnet -> [(Value, String)] in
    if let range = peer.range { return [(subnet, range)] }
    return peer.subnets.filter { $0.id != subnet.id }.compactMap { other in
      other["CidrBlock"].text.map { (subnet, $0) }
    }
  }
}

private func lets(
  _ flow: Value, _ subnet: Value, _ range: String, _ proto: String, out: ClosedRange<Int>, in inwards: ClosedRange<Int>
) -> Outcome {
  guard let list = Reach.accessList(of: subnet) else { return .passes }
  let goes = Reach.lets(subnet, egress: true, ports: out, proto: proto, range: range)
  let comes = Reach.lets(subnet, egress: false, ports: inwards, proto: proto, range: range)
  return goes && comes
    ? .passes : flow.fails("\(list.id) holds \(goes ? "what comes from" : "what goes to") \(range) back")
}

private func hasRoute(_ flow: Value, _ from: FlowEnd, _ to: FlowEnd) -> Outcome {
  if to.isInternet {
    let lost = from.subnets.first { Reach.exits(of: $0).isEmpty }
    return lost.map { flow.fails("\($0.id) has no route out") } ?? .passes
  }
  if from.isInternet {
    let lost = to.subnets.first { !Reach.isPublic($0) }
    return lost.map { flow.fails("\($0.id) has no route to the internet") } ?? .passes
  }
  let networks = Set((from.subnets + to.subnets).compactMap { $0["VpcId"].targetID })
  guard networks.count > 1 else { return .passes }
  let joined = flow.view.resources(of: ["AWS::EC2::VPCPeeringConnection", "AWS::EC2::TransitGatewayAttachment"])
  return joined.isEmpty ? flow.fails("no route leads from one VPC to the other") : .passes
}

private func flow(egress: String, list: String) -> String {
  #"{"F":{"Type":"TapTui::Flow","Properties":{"From":"a","To":"b","FromGroup":{"Fn::GetAtt":["G","GroupId"]},"ToGroup":{"Fn::GetAtt":["H","GroupId"]},"Port":5432,"Protocol":"tcp"}},"S":{"Type":"AWS::EC2::Subnet","Properties":{"CidrBlock":"10.0.1.0/24"}},"T":{"Type":"AWS::EC2::Subnet","Properties":{"CidrBlock":"10.0.2.0/24"}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupEgress":[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,\#(egress)}]}},"H":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"SourceSecurityGroupId":{"Ref":"G"}}]}},"A":{"Type":"AWS::Lambda::Function","Properties":{"VpcConfig":{"SubnetIds":[{"Ref":"S"}],"SecurityGroupIds":[{"Ref":"G"}]}}},"N":{"Type":"AWS::RDS::DBSubnetGroup","Properties":{"SubnetIds":[{"Ref":"T"}]}},"B":{"Type":"AWS::RDS::DBInstance","Properties":{"DBSubnetGroupName":{"Ref":"N"},"VPCSecurityGroups":[{"Ref":"H"}]}}\#(list)}"#
}

private func accessList(replies: Bool) -> String {
  let last = replies ? 65535 : 2000
  return
    #","L":{"Type":"AWS::EC2::NetworkAcl"},"M":{"Type":"AWS::EC2::SubnetNetworkAclAssociation","Properties":{"SubnetId":{"Ref":"T"},"NetworkAclId":{"Ref":"L"}}},"P":{"Type":"AWS::EC2::NetworkAclEntry","Properties":{"NetworkAclId":{"Ref":"L"},"RuleNumber":100,"Egress":false,"Protocol":6,"RuleAction":"allow","CidrBlock":"10.0.1.0/24","PortRange":{"From":5432,"To":5432}}},"Q":{"Type":"AWS::EC2::NetworkAclEntry","Properties":{"NetworkAclId":{"Ref":"L"},"RuleNumber":100,"Egress":true,"Protocol":6,"RuleAction":"allow","CidrBlock":"10.0.1.0/24","PortRange":{"From":1024,"To":\#(last)}}}"#
}
