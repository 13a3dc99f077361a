import TapModel

/// What a flow becomes: rules of the security groups at its ends, or a policy of the role it starts from; and the
/// declaration that says it was meant. Entries of network ACLs belong to the tiers.
func synthesise(_ flow: Flow, _ ctx: any SynthesisContext) -> [Draft] {
  switch flow.way {
  case .port(_, let proto): portDrafts(flow, proto, ctx)
  case .access(let access): accessDrafts(flow, access, ctx)
  }
}

/// The port of a flow: its own, else what the component at its end listens on.
func port(of flow: Flow, _ ctx: any SynthesisContext) -> Int? {
  guard case .port(let port, _) = flow.way else { return nil }
  return port ?? ctx.offer(.port, of: flow.to)?.wholeNumber
}

private func portDrafts(_ flow: Flow, _ proto: String, _ ctx: any SynthesisContext) -> [Draft] {
  let (from, to) = (ctx.offer(.securityGroup, of: flow.from), ctx.offer(.securityGroup, of: flow.to))
  let port = port(of: flow, ctx)
  var drafts: [Draft] = []
  if let port {
    let ports = port...port
    if let to, let peer = from.map({ ("SourceSecurityGroupId", $0) }) ?? range(flow.from) {
      drafts.append(
        NetworkParts.groupRule(
          "Ingress", egress: false, group: to, ports: ports, proto: proto, peer: peer, flow.purpose))
    }
    if let from, let peer = to.map({ ("DestinationSecurityGroupId", $0) }) ?? range(flow.to) {
      drafts.append(
        NetworkParts.groupRule(
          "Egress", egress: true, group: from, ports: ports, proto: proto, peer: peer, flow.purpose))
    }
  }
  var facts = facts(of: flow)
  facts["Port"] = port.map { .int($0) }
  facts["Protocol"] = .string(proto)
  facts["FromGroup"] = from
  facts["ToGroup"] = to
  return drafts + [.declaration("Flow", flow.id, facts)]
}

private func accessDrafts(_ flow: Flow, _ access: Access, _ ctx: any SynthesisContext) -> [Draft] {
  var facts = facts(of: flow)
  facts["Access"] = .string(access.rawValue)
  let declaration = Draft.declaration("Flow", flow.id, facts)
  guard let role = ctx.offer(.role, of: flow.from), let target = ctx.component(flow.to),
    let statements = ctx.kind(of: flow.to)?.grants(access, target, ctx), !statements.isEmpty
  else { return [declaration] }
  return [
    Draft(
      "Policy", "AWS::IAM::Policy",
      [
        "PolicyName": text(flow.id + "-${EnvironmentSuffix}"), "Roles": [role],
        "PolicyDocument": NetworkParts.document(statements),
      ]),
    declaration,
  ]
}

private func facts(of flow: Flow) -> JSON {
  ["From": .string(flow.from), "To": .string(flow.to), "Purpose": text(flow.purpose)]
}

/// The range that an end names: the internet or a range; nil for a component.
private func range(_ end: String) -> (String, JSON)? {
  if end == Flow.internet { return ("CidrIp", "0.0.0.0/0") }
  return CIDR(end) == nil ? nil : ("CidrIp", .string(end))
}
