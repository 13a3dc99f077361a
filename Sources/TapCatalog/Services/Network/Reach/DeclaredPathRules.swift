import TapModel

// MARK: REA-03

let reachDeclared: Rule = Rule(
  "reach.declared", "Open path has no declared flow",
  why: "A path that nobody declared is one that nobody needs, or one that nobody wrote down.", level: .warn, high: .gap,
  ["CM-7", "CA-9", "AC-4"], on: ["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroup"],
  source: "own reading of CA-9, CM-7",
  passes: [path(port: 5432), path(port: 443, endpoint)],
  fails: [path(port: 22), path(port: 443)]
) { value in
  guard declaresFlows(value) else { return .notApplicable }
  return .all(groupRules(in: value, egress: false).map { declared($0) })
}

/// Whether paths are declared at all: in a design always, in a template that somebody brought where it holds a flow.
private func declaresFlows(_ value: Value) -> Bool {
  value.node.resource.owner != .template || !value.view.nodes(of: Resource.declarationPrefix + "Flow").isEmpty
}

/// One verdict on an ingress rule that names a group; what ranges may do, `group.ingress` and `group.between-tiers` say.
private func declared(_ rule: Value) -> Outcome {
  let source = rule["SourceSecurityGroupId"]
  guard source.exists else { return .notApplicable }
  guard let to = group(of: rule), let from = source.target else {
    return .unknown("a group of the rule is not in the template")
  }
  guard to.id != from.id else { return .notApplicable }
  let flows = to.referrers(Resource.declarationPrefix + "Flow").filter {
    $0["ToGroup"].targetID == to.id && $0["FromGroup"].targetID == from.id
  }
  if flows.contains(where: { covers(rule, $0) }) || serves(to, from) { return .passes }
  return rule.type == "AWS::EC2::SecurityGroup"
    ? rule.fails("\(from.id) to \(to.id): no flow", fix: rule.set(nil))
    : rule.fails("\(from.id) to \(to.id): no flow", fix: .remove(resource: rule.id))
}

private func covers(_ rule: Value, _ flow: Value) -> Bool {
  guard let port = flow["Port"].number else { return false }
  return Reach.covers(rule, port: port, proto: flow["Protocol"].text ?? "tcp")
}

/// Whether a path follows from what stands at its end: an endpoint of AWS's, or a load balancer in front of a service.
private func serves(_ to: Value, _ from: Value) -> Bool {
  if !to.referrers("AWS::EC2::VPCEndpoint").isEmpty { return true }
  guard !from.referrers("AWS::ElasticLoadBalancingV2::LoadBalancer").isEmpty else { return false }
  return to.referrers("AWS::ECS::Service").contains { !$0["LoadBalancers"].elements.isEmpty }
    || !to.referrers("AWS::AutoScaling::AutoScalingGroup").isEmpty
}

private let endpoint =
  #","E":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcEndpointType":"Interface","SecurityGroupIds":[{"Ref":"H"}]}}"#

/// A rule from group G to group H, a flow on 5432 between them, and what stands beside.
private func path(port: Int, _ more: String = "") -> String {
  #"{"F":{"Type":"TapTui::Flow","Properties":{"From":"a","To":"b","FromGroup":{"Fn::GetAtt":["G","GroupId"]},"ToGroup":{"Fn::GetAtt":["H","GroupId"]},"Port":5432,"Protocol":"tcp"}},"G":{"Type":"AWS::EC2::SecurityGroup"},"H":{"Type":"AWS::EC2::SecurityGroup"},"I":{"Type":"AWS::EC2::SecurityGroupIngress","Properties":{"GroupId":{"Ref":"H"},"IpProtocol":"tcp","FromPort":\#(port),"ToPort":\#(port),"SourceSecurityGroupId":{"Ref":"G"}}}\#(more)}"#
}
