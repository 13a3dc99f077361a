import TapModel

let domainClosed: Rule = Rule(
  "opensearch.closed", "Search domain is open or not encrypted",
  why: "What is found by searching is the data itself: it must be closed, encrypted and watched like any store.",
  high: .block, ["SC-28", "SC-8", "SC-8(1)", "SC-7", "AU-12", "AC-3"], on: ["AWS::OpenSearchService::Domain"],
  source: "AWS Config OPENSEARCH_* rules; provider schema",
  passes: [domainExample],
  fails: [
    domainExample.replacing(#""EncryptionAtRestOptions":{"Enabled":true}"#, with: #""X":1"#),
    domainExample.replacing(#""NodeToNodeEncryptionOptions":{"Enabled":true}"#, with: #""X":1"#),
    domainExample.replacing(#""EnforceHTTPS":true"#, with: #""EnforceHTTPS":false"#),
    domainExample.replacing("Policy-Min-TLS-1-2-PFS-2023-10", with: "Policy-Min-TLS-1-0-2019-07"),
    domainExample.replacing(#""SubnetIds":["subnet-1"]"#, with: #""SecurityGroupIds":["sg-1"]"#),
    domainExample.replacing("AUDIT_LOGS", with: "INDEX_SLOW_LOGS"),
    domainExample.replacing(#""AdvancedSecurityOptions":{"Enabled":true}"#, with: #""X":1"#),
  ]
) { domain in
  let endpoint = domain["DomainEndpointOptions"]
  let policy = endpoint["TLSSecurityPolicy"]
  return .all([
    domain["EncryptionAtRestOptions"]["Enabled"].must(equal: true, absent: false, "data are not encrypted"),
    domain["NodeToNodeEncryptionOptions"]["Enabled"].must(equal: true, absent: false, "nodes talk in the clear"),
    endpoint["EnforceHTTPS"].must(equal: true, absent: false, "takes plain connections"),
    policy.must("takes old TLS", fix: policy.set("Policy-Min-TLS-1-2-PFS-2023-10")) {
      $0.string?.hasPrefix("Policy-Min-TLS-1-2-") == true
    },
    inNetwork(domain["VPCOptions"]["SubnetIds"]),
    audited(domain["LogPublishingOptions"]),
    domain["AdvancedSecurityOptions"]["Enabled"].must(equal: true, absent: false, "no users, only the network"),
  ])
}

private func inNetwork(_ subnets: Value) -> Outcome {
  if subnets.exists, subnets.elements.isEmpty, let doubt = subnets.doubt { return doubt }
  return subnets.elements.isEmpty ? subnets.must(existOr: "in no VPC") : .passes
}

private func audited(_ logs: Value) -> Outcome {
  let audit = logs["AUDIT_LOGS"]
  return .all([
    audit["Enabled"].must(equal: true, absent: audit.exists ? true : false, "no audit log"),
    audit["CloudWatchLogsLogGroupArn"].must(existOr: "the audit log goes nowhere"),
  ])
}

private let domainExample = #"""
  {"Type":"AWS::OpenSearchService::Domain","Properties":{"EncryptionAtRestOptions":{"Enabled":true},"NodeToNodeEncryptionOptions":{"Enabled":true},
  "DomainEndpointOptions":{"EnforceHTTPS":true,"TLSSecurityPolicy":"Policy-Min-TLS-1-2-PFS-2023-10"},"VPCOptions":{"SubnetIds":["subnet-1"]},
  "LogPublishingOptions":{"AUDIT_LOGS":{"Enabled":true,"CloudWatchLogsLogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:audit:*"}},
  "AdvancedSecurityOptions":{"Enabled":true}}}
  """#
