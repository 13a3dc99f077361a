import TapModel

/// All that tap-tui knows of AWS Network Firewall.
package let networkFirewall: Service = Service("network-firewall", rules: [firewallDrops, firewallLogs])

// MARK: NFW-01

let firewallDrops: Rule = Rule(
  "firewall.drops", "Firewall lets through what no rule names",
  why: "A firewall guards a boundary only where everything that nobody allowed is dropped.", ["SC-7(5)", "SC-7(8)"],
  on: ["AWS::NetworkFirewall::FirewallPolicy"],
  source: "AWS Config NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS; AWS documentation, firewall policy settings",
  passes: [
    policy(),
    policy(
      stateless: "aws:drop", stateful: #""StatefulDefaultActions":["aws:drop_established","aws:alert_established"]"#),
  ],
  fails: [
    policy(stateful: #""StatefulDefaultActions":["aws:alert_strict"]"#),
    policy(order: "DEFAULT_ACTION_ORDER"), policy(stateless: "aws:pass"),
    policy(stateful: #""StatefulRuleGroupReferences":[]"#),
  ]
) { resource in
  let policy = resource["FirewallPolicy"]
  let stateful = policy["StatefulDefaultActions"]
  let drops = { (action: JSON) in action.string?.hasPrefix("aws:drop_") == true }
  return .all([
    policy["StatefulEngineOptions"]["RuleOrder"].must(equal: "STRICT_ORDER", "rules are not in strict order"),
    stateful.must("drops nothing by default", fix: stateful.set(["aws:drop_established"])) {
      $0.array?.contains(where: drops) == true
    },
    inspects(policy["StatelessDefaultActions"]), inspects(policy["StatelessFragmentDefaultActions"]),
  ])
}

/// Packets that no stateless rule names go on to the stateful engine, or nowhere.
private func inspects(_ actions: Value) -> Outcome {
  actions.must("packets pass uninspected", fix: actions.set(["aws:forward_to_sfe"])) {
    $0.array?.contains { $0 == "aws:forward_to_sfe" || $0 == "aws:drop" } == true
  }
}

/// A firewall policy that drops by default, with one thing of it changed.
private func policy(
  order: String = "STRICT_ORDER", stateless: String = "aws:forward_to_sfe",
  stateful: String = #""StatefulDefaultActions":["aws:drop_strict"]"#
) -> String {
  #"{"Type":"AWS::NetworkFirewall::FirewallPolicy","Properties":{"FirewallPolicyName":"edge","FirewallPolicy":{"StatefulEngineOptions":{"RuleOrder":"\#(order)"},"StatelessDefaultActions":["\#(stateless)"],"StatelessFragmentDefaultActions":["aws:forward_to_sfe"],\#(stateful)}}}"#
}

// MARK: NFW-02

let firewallLogs: Rule = Rule(
  "firewall.logs", "Firewall keeps no record, or opens when it breaks",
  why: "What passed and what was refused must be seen afterwards, and a broken firewall must not be an open one.",
  ["SC-7(18)", "SI-4(4)", "AU-12", "SI-4(10)"],
  on: ["AWS::NetworkFirewall::Firewall", "AWS::NetworkFirewall::FirewallPolicy"],
  source: "AWS Config NETFW_LOGGING_ENABLED; AWS documentation, stream exception policy",
  passes: [
    firewall(),
    #"{"Type":"AWS::NetworkFirewall::FirewallPolicy","Properties":{"FirewallPolicyName":"edge","FirewallPolicy":{"StatefulEngineOptions":{"StreamExceptionPolicy":"REJECT"}}}}"#,
  ],
  fails: [
    firewall(log: "TLS"), firewall(zone: "us-east-1a"),
    #"{"Type":"AWS::NetworkFirewall::Firewall","Properties":{"FirewallName":"edge","SubnetMappings":[{"SubnetId":"subnet-0a1b2c3d"},{"SubnetId":"subnet-1a1b2c3d"}]}}"#,
    #"{"Type":"AWS::NetworkFirewall::FirewallPolicy","Properties":{"FirewallPolicyName":"edge","FirewallPolicy":{"StatefulEngineOptions":{"StreamExceptionPolicy":"CONTINUE"}}}}"#,
  ]
) { value in
  guard value.type == "AWS::NetworkFirewall::Firewall" else {
    // AWS drops where nothing is said.
    let place = value["FirewallPolicy"]["StatefulEngineOptions"]["StreamExceptionPolicy"]
    return place.must(be: ["DROP", "REJECT"], absent: "DROP", "broken connections go on uninspected")
  }
  let logging = value.referrers("AWS::NetworkFirewall::LoggingConfiguration").first {
    $0["FirewallArn"].targetID == value.id || $0["FirewallName"].targetID == value.id
  }
  let logs: [Outcome] = ["FLOW", "ALERT"].map { kind in
    guard let logging else { return value.fails("writes no \(kind) log") }
    let list = logging["LoggingConfiguration"]["LogDestinationConfigs"]
    if let doubt = list.doubt { return doubt }
    return list.elements.contains { $0["LogType"].text == kind } ? .passes : list.fails("writes no \(kind) log")
  }
  return .all(logs + [zones(of: value)])
}

/// A firewall has an endpoint in each zone that it guards: two at least.
private func zones(of firewall: Value) -> Outcome {
  if firewall["TransitGatewayId"].exists || firewall["TransitGatewayAttachmentId"].exists {
    return firewall["AvailabilityZoneMappings"].must("stands in one zone") { ($0.array?.count ?? 0) >= 2 }
  }
  let mappings = firewall["SubnetMappings"]
  if let doubt = mappings.doubt { return doubt }
  guard mappings.elements.count >= 2 else { return mappings.fails("stands in one zone") }
  let written = mappings.elements.map { $0["SubnetId"].target?["AvailabilityZone"].raw }
  guard written.allSatisfy({ $0 != nil }) else { return .passes }
  return Set(written).count >= 2 ? .passes : mappings.fails("all endpoints in one zone")
}

/// A firewall in two zones with both logs, with one thing of it changed.
private func firewall(log: String = "ALERT", zone: String = "us-east-1b") -> String {
  #"{"F":{"Type":"AWS::NetworkFirewall::Firewall","Properties":{"FirewallName":"edge","SubnetMappings":[{"SubnetId":{"Ref":"A"}},{"SubnetId":{"Ref":"B"}}]}},"A":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1a"}},"B":{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"\#(zone)"}},"L":{"Type":"AWS::NetworkFirewall::LoggingConfiguration","Properties":{"FirewallArn":{"Ref":"F"},"LoggingConfiguration":{"LogDestinationConfigs":[{"LogType":"FLOW","LogDestinationType":"CloudWatchLogs","LogDestination":{"logGroup":"flow"}},{"LogType":"\#(log)","LogDestinationType":"CloudWatchLogs","LogDestination":{"logGroup":"alert"}}]}}}}"#
}
