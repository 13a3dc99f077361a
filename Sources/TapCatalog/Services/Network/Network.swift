import TapModel

/// All that tap-tui knows of the network: VPC, tiers, endpoints, security groups, DNS, flows and reach.
package let network: Service = Service(
  "network", kinds: [vpc, tier, endpoints, flowLog, dnsResolver],
  rules: vpcRules + tierRules + trafficRules + endpointRules + endpointPolicyRules + groupRules + [groupQuarantine]
    + dnsRules + queryRules + connectionRules + reachRules + [reachDeclared])
