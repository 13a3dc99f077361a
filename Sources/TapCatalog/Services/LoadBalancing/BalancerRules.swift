import TapModel

private let balancers = ["AWS::ElasticLoadBalancingV2::LoadBalancer"]

/// A load balancer of an example; `attributes` are pairs of key and value.
private func balancer(_ properties: String = #""Type":"application""#, _ attributes: [(String, String)] = []) -> String
{
  let list = attributes.map { #"{"Key":"\#($0.0)","Value":"\#($0.1)"}"# }.joined(separator: ",")
  return
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{\#(properties),"LoadBalancerAttributes":[\#(list)]}}"#
}

/// The verdict on application load balancers; others have not what is asked.
private func application(_ balancer: Value, _ judge: () -> Outcome) -> Outcome {
  if let doubt = balancer["Type"].doubt { return doubt }
  return Balancer.kind(balancer) == "application" ? judge() : .notApplicable
}

// MARK: ELB-03

let balancerAccessLog: Rule = Rule(
  "balancer.access-log", "Load balancer writes no access log",
  why: "Without it nobody can say afterwards who called what, from where, and with what result.",
  ["AU-12", "AU-2"], on: balancers, source: "AWS Config ELB_LOGGING_ENABLED",
  passes: [
    balancer(#""Type":"application""#, [("access_logs.s3.enabled", "true"), ("access_logs.s3.bucket", "logs-dev")])
  ],
  fails: [
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Type":"application"}}"#,
    balancer(#""Type":"application""#, [("access_logs.s3.enabled", "true")]),
    balancer(#""Type":"application""#, [("access_logs.s3.enabled", "false"), ("access_logs.s3.bucket", "logs-dev")]),
  ]
) { balancer in
  if let doubt = balancer["Type"].doubt { return doubt }
  // A network load balancer logs its TLS listeners alone.
  let logs =
    switch Balancer.kind(balancer) {
    case "application": true
    case "network":
      balancer.referrers("AWS::ElasticLoadBalancingV2::Listener").contains { $0["Protocol"].text == "TLS" }
    default: false
    }
  guard logs else { return .notApplicable }
  let bucket = Balancer.attribute("access_logs.s3.bucket", of: balancer)
  guard let bucket, bucket.exists else {
    return balancer["LoadBalancerAttributes"].doubt
      ?? balancer["LoadBalancerAttributes"].fails(
        "writes no access log", insert: "bucket", ["purpose": "access-log"], bind: "access-log", shared: true)
  }
  return Balancer.judge("access_logs.s3.enabled", of: balancer, absent: "false", "the access log is off", set: "true") {
    $0 == "true"
  }
}

// MARK: ELB-04

let balancerScheme: Rule = Rule(
  "balancer.scheme", "Load balancer faces the internet undeclared",
  why: "A load balancer that says nothing of its scheme stands on the internet; only named entry points may.",
  ["SC-7", "SC-7(3)"], on: balancers, source: "own; AWS documentation, schemes of load balancers",
  passes: [
    balancer(#""Type":"application","Scheme":"internal""#),
    #"{"B":{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Scheme":"internet-facing"}},"P":{"Type":"TapTui::EntryPoint","Properties":{"Component":"B","Reason":"the public site"}}}"#,
  ],
  fails: [balancer(), balancer(#""Type":"network","Scheme":"internet-facing""#)]
) { balancer in
  if let doubt = balancer["Type"].doubt { return doubt }
  guard Balancer.kind(balancer) != "gateway" else { return .notApplicable }
  let verdict = balancer["Scheme"].must(equal: "internal", "faces the internet")
  guard case .breaks = verdict else { return verdict }
  return Reach.isEntryPoint(balancer) ? .passes : verdict
}

// MARK: ELB-05

let balancerHeaders: Rule = Rule(
  "balancer.headers", "Malformed requests reach the service",
  why: "Balancer and service read a malformed request differently, and one user's request ends up in another's answer.",
  level: .warn, ["SI-10", "SC-23"], on: balancers, source: "AWS Config ALB_HTTP_DROP_INVALID_HEADER_ENABLED",
  passes: [
    balancer(#""Type":"application""#, [("routing.http.drop_invalid_header_fields.enabled", "true")]),
    balancer(
      #""Type":"application""#,
      [
        ("routing.http.drop_invalid_header_fields.enabled", "true"),
        ("routing.http.desync_mitigation_mode", "strictest"),
      ]),
  ],
  fails: [
    balancer(),
    balancer(
      #""Type":"application""#,
      [
        ("routing.http.drop_invalid_header_fields.enabled", "true"), ("routing.http.desync_mitigation_mode", "monitor"),
      ]),
  ]
) { balancer in
  application(balancer) {
    .all([
      Balancer.judge(
        "routing.http.drop_invalid_header_fields.enabled", of: balancer, absent: "false", "keeps invalid headers",
        set: "true"
      ) { $0 == "true" },
      Balancer.judge(
        "routing.http.desync_mitigation_mode", of: balancer, absent: "defensive", "lets ambiguous requests pass",
        set: "defensive"
      ) { $0 == "defensive" || $0 == "strictest" },
    ])
  }
}

// MARK: ELB-06

let balancerIdle: Rule = Rule(
  "balancer.idle", "Idle connections stay open",
  why: "A connection that nobody uses any more is one that somebody else may take over.", level: .warn, high: .gap,
  ["SC-10"], on: balancers, source: "FedRAMP rev 5 parameter SC-10",
  passes: [balancer(), balancer(#""Type":"application""#, [("idle_timeout.timeout_seconds", "900")])],
  fails: [balancer(#""Type":"application""#, [("idle_timeout.timeout_seconds", "4000")])]
) { balancer in
  let most = balancer.view.baseline.idleMinutes * 60
  return application(balancer) {
    Balancer.judge(
      "idle_timeout.timeout_seconds", of: balancer, absent: "60", "idle for more than \(most) s", set: String(most)
    ) { Int($0).map { $0 <= most } == true }
  }
}

// MARK: ELB-07

let balancerFailClosed: Rule = Rule(
  "balancer.fail-closed", "Load balancer lets all through when its guard fails",
  why: "When the web ACL cannot be asked, or a zone is lost, what stands at the boundary must stay shut and stay up.",
  level: .warn, high: .gap, ["SC-7(18)"], on: balancers,
  source: "own reading of SC-7(18); AWS documentation, WAF fail open",
  passes: [
    balancer(#""Type":"application","Subnets":["subnet-0a1b2c3d","subnet-1a1b2c3d"]"#),
    balancer(
      #""Type":"application","Subnets":["subnet-0a1b2c3d","subnet-1a1b2c3d"]"#, [("waf.fail_open.enabled", "false")]),
  ],
  fails: [
    balancer(
      #""Type":"application","Subnets":["subnet-0a1b2c3d","subnet-1a1b2c3d"]"#, [("waf.fail_open.enabled", "true")]),
    balancer(#""Type":"application","Subnets":["subnet-0a1b2c3d"]"#),
  ]
) { balancer in
  application(balancer) {
    .all([
      Balancer.judge("waf.fail_open.enabled", of: balancer, absent: "false", "opens when WAF fails", set: "false") {
        $0 == "false"
      },
      zones(of: balancer),
    ])
  }
}

/// AWS takes one subnet of a zone alone, so two subnets are two zones.
private func zones(of balancer: Value) -> Outcome {
  let lists = [balancer["Subnets"], balancer["SubnetMappings"]]
  if let doubt = lists.lazy.compactMap(\.doubt).first { return doubt }
  return lists.contains { $0.elements.count >= 2 } ? .passes : balancer["Subnets"].fails("stands in one zone")
}

// MARK: ELB-08

let balancerDeletion: Rule = Rule(
  "balancer.deletion", "Load balancer can be deleted by mistake",
  why: "With it go its name and addresses, and with them everybody's way to the service.", level: .note, on: balancers,
  source: "AWS Config ELB_DELETION_PROTECTION_ENABLED",
  passes: [kept(balancer(#""Type":"network""#, [("deletion_protection.enabled", "true")]))], fails: [kept(balancer())]
) { balancer in
  if Store.isDestroyable(balancer.view) { return .notApplicable }
  return Balancer.judge(
    "deletion_protection.enabled", of: balancer, absent: "false", "not guarded against deletion", set: "true"
  ) { $0 == "true" }
}

/// What an example holds, in a design that is not to be deleted.
private func kept(_ resource: String) -> String {
  #"{"D":{"Type":"TapTui::Design","Properties":{"Destroyable":false}},"B":\#(resource)}"#
}
