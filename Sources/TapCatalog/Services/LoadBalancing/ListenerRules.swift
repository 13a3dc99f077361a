import TapModel

private let listeners = ["AWS::ElasticLoadBalancingV2::Listener"]

// MARK: ELB-01

let balancerTLS: Rule = Rule(
  "balancer.tls", "Listener takes plain connections",
  why: "What users send and get crosses the network in the clear, and nobody can tell the server from an impostor.",
  high: .block, ["SC-8", "AC-17(2)", "SC-23"], on: listeners,
  source: "AWS Config ELB_TLS_HTTPS_LISTENERS_ONLY, ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK",
  passes: [
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443,"Protocol":"HTTPS","Certificates":[{"CertificateArn":"arn"}],"DefaultActions":[{"Type":"forward","TargetGroupArn":"arn"}]}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":80,"Protocol":"HTTP","DefaultActions":[{"Type":"redirect","RedirectConfig":{"Protocol":"HTTPS","Port":"443","StatusCode":"HTTP_301"}}]}}"#,
    #"{"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443,"Protocol":"TCP","DefaultActions":[{"Type":"forward","TargetGroupArn":"arn"}]}},"P":{"Type":"TapTui::EntryPoint","Properties":{"Component":"L","Reason":"TLS ends in the service itself"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443,"Protocol":"HTTPS","DefaultActions":[{"Type":"forward","TargetGroupArn":"arn"}]}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":80,"Protocol":"HTTP","DefaultActions":[{"Type":"forward","TargetGroupArn":"arn"}]}}"#,
    #"{"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":80,"Protocol":"HTTP","DefaultActions":[{"Type":"redirect","RedirectConfig":{"Protocol":"HTTPS","Port":"443","StatusCode":"HTTP_301"}}]}},"R":{"Type":"AWS::ElasticLoadBalancingV2::ListenerRule","Properties":{"ListenerArn":{"Ref":"L"},"Priority":1,"Actions":[{"Type":"forward","TargetGroupArn":"arn"}]}}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Port":443,"Protocol":"TCP","DefaultActions":[{"Type":"forward","TargetGroupArn":"arn"}]}}"#,
  ]
) { listener in
  let proto = listener["Protocol"]
  if let doubt = proto.doubt { return doubt }
  switch proto.text {
  case "HTTPS", "TLS": return listener["Certificates"].must("no certificate") { $0.array?.isEmpty == false }
  // TLS 1.3 is a part of QUIC.
  case "QUIC": return .passes
  case "HTTP": return redirects(listener)
  // A gateway load balancer hands packets on as they are.
  case nil, "GENEVE": return .notApplicable
  case let name?:
    let reason = listener.listed(in: "EntryPoint")?["Reason"].text ?? ""
    return reason.isEmpty ? proto.fails("\(name) without TLS of its own") : .attested(reason)
  }
}

/// Every action of a plain listener sends the caller to HTTPS.
private func redirects(_ listener: Value) -> Outcome {
  let own = listener["DefaultActions"]
  let secure: JSON = [
    "Type": "redirect", "RedirectConfig": ["Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"],
  ]
  let rules = listener.referrers("AWS::ElasticLoadBalancingV2::ListenerRule")
    .filter { $0["ListenerArn"].targetID == listener.id }
  let lists = [own] + rules.map { $0["Actions"] }
  return .all(
    lists.map { list in
      if let doubt = list.doubt { return doubt }
      return list.elements.contains { leadsToTLS($0) }
        ? .passes : list.fails("HTTP is answered, not sent on to HTTPS", set: [secure])
    })
}

private func leadsToTLS(_ action: Value) -> Bool {
  action["Type"].text == "redirect" && action["RedirectConfig"]["Protocol"].text == "HTTPS"
    && action["RedirectConfig"]["Port"].text == "443"
}

// MARK: ELB-02

let balancerTLSPolicy: Rule = Rule(
  "balancer.tls-policy", "Listener takes outdated TLS",
  why: "The policy that AWS takes by itself lets TLS 1.0 in; FedRAMP asks for TLS 1.2 and validated cryptography.",
  ["SC-8(1)", "SC-13", "AC-17(2)"], on: listeners,
  source: "AWS documentation, security policies of load balancers; FedRAMP rev 5 parameter SC-13",
  passes: [
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Protocol":"HTTPS","SslPolicy":"ELBSecurityPolicy-TLS13-1-2-2021-06"}}"#,
    #"{"D":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Protocol":"TLS","SslPolicy":"ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Protocol":"HTTPS"}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Protocol":"HTTPS","SslPolicy":"ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04"}}"#,
    #"{"D":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Protocol":"HTTPS","SslPolicy":"ELBSecurityPolicy-TLS13-1-2-2021-06"}}}"#,
  ]
) { listener in
  if let doubt = listener["Protocol"].doubt { return doubt }
  guard ["HTTPS", "TLS"].contains(listener["Protocol"].text) else { return .notApplicable }
  let policy = listener["SslPolicy"]
  let high = policy.view.baseline == .high
  let fix = policy.set("ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04")
  return policy.must(high ? "no FIPS policy of TLS 1.2 or later" : "takes TLS below 1.2", fix: fix) {
    isStrong($0.string ?? "", fips: high)
  }
}

/// Whether a policy of AWS starts at TLS 1.2, and at High takes validated cryptography alone.
private func isStrong(_ policy: String, fips: Bool) -> Bool {
  let families = ["TLS13-1-2", "TLS13-1-3", "TLS-1-2", "FS-1-2"]
  return families.contains { policy.hasPrefix("ELBSecurityPolicy-" + $0) } && (!fips || policy.contains("FIPS"))
}

// MARK: ELB-09

let balancerInspected: Rule = Rule(
  "balancer.inspected", "Encrypted traffic passes uninspected",
  why: "An attack inside an encrypted connection is seen only where the encryption ends, or is opened on the way.",
  level: .note, high: .gap, ["AC-4(4)", "SI-4(10)"], on: listeners + ["AWS::ApiGateway::Stage"],
  source: "own reading of AC-4(4), SI-4(10); AWS documentation, TLS inspection of Network Firewall",
  passes: [
    #"{"B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Type":"application","Scheme":"internet-facing"}},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"LoadBalancerArn":{"Ref":"B"},"Protocol":"HTTPS"}},"J":{"Type":"AWS::WAFv2::WebACLAssociation","Properties":{"ResourceArn":{"Ref":"B"},"WebACLArn":"arn"}}}"#,
    #"{"B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Type":"network","Scheme":"internet-facing"}},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"LoadBalancerArn":{"Ref":"B"},"Protocol":"TCP"}},"F":{"Type":"AWS::NetworkFirewall::FirewallPolicy","Properties":{"FirewallPolicyName":"edge","FirewallPolicy":{"TLSInspectionConfigurationArn":{"Ref":"T"}}}},"T":{"Type":"AWS::NetworkFirewall::TLSInspectionConfiguration","Properties":{}}}"#,
  ],
  fails: [
    #"{"B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Type":"network","Scheme":"internet-facing"}},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"LoadBalancerArn":{"Ref":"B"},"Protocol":"TCP"}}}"#,
    #"{"B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Type":"application","Scheme":"internet-facing"}},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"LoadBalancerArn":{"Ref":"B"},"Protocol":"HTTPS"}}}"#,
  ]
) { entry in
  // A stage without web ACL is the matter of `api.web-acl`.
  if entry.type == "AWS::ApiGateway::Stage" { return apiWebACL.check(entry) == .passes ? .passes : .notApplicable }
  let place = entry["LoadBalancerArn"]
  guard let balancer = place.target else { return place.doubt ?? .unknown("its load balancer is not in the template") }
  if let doubt = balancer["Scheme"].doubt ?? balancer["Type"].doubt { return doubt }
  guard balancer["Scheme"].text != "internal", Balancer.kind(balancer) != "gateway" else { return .notApplicable }
  if Balancer.kind(balancer) == "application", apiWebACL.check(balancer) == .passes { return .passes }
  let inspecting = entry.view.resources(of: "AWS::NetworkFirewall::FirewallPolicy")
    .map { $0["FirewallPolicy"]["TLSInspectionConfigurationArn"] }.first(where: \.exists)
  if let inspecting { return inspecting.must(existOr: "") }
  return entry.fails(
    Balancer.kind(balancer) == "application" ? "no web ACL looks into it" : "passes on what nobody looks into")
}
