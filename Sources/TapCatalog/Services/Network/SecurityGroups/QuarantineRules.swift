import TapModel

// MARK: SG-08

let groupQuarantine: Rule = Rule(
  "group.quarantine", "Nothing is ready to cut off what is taken over",
  why: "In an incident minutes count: a group that lets nothing pass, and what puts it on, must be there before.",
  level: .note, high: .gap, ["SC-7(20)", "IR-4(2)"], on: ["AWS::EC2::VPC"],
  source: "own reading of SC-7(20), IR-4(2)",
  passes: [
    quarantine(
      #","D":{"Type":"AWS::SSM::Document","Properties":{"Content":{"parameters":{"group":{"default":{"Ref":"Q"}}}}}}"#),
    #"{"V":{"Type":"AWS::EC2::VPC"},"I":{"Type":"TapTui::AccountService","Properties":{"Service":"incident-path","Provider":"organisation","Evidence":"IR-7"}}}"#,
  ],
  fails: [#"{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}}"#, quarantine("")]
) { vpc in
  let groups = vpc.referrers("AWS::EC2::SecurityGroup").filter { isQuarantine($0) }
  guard !groups.isEmpty else {
    return Declared.outcome("incident-path", vpc.view)
      ?? vpc.fails("no group cuts off", insert: "account-service", ["service": .json("incident-path")])
  }
  let appliers = [
    "AWS::SSM::Document", "AWS::Lambda::Function", "AWS::StepFunctions::StateMachine", "AWS::Events::Rule",
  ]
  return .any(
    groups.map { group in
      appliers.contains { !group.referrers($0).isEmpty } ? .passes : group.fails("nothing puts it on")
    })
}

/// A group that says of itself what it is for, and lets nothing in or out.
private func isQuarantine(_ group: Value) -> Bool {
  let words = group["Tags"].elements.flatMap { [$0["Key"].text, $0["Value"].text] }.compactMap { $0?.lowercased() }
  guard words.contains(where: { $0.contains("quarantine") || $0.contains("isolat") }) else { return false }
  let egress = Reach.rules(of: group, egress: true)
  return Reach.rules(of: group, egress: false).isEmpty && !egress.isEmpty
    && egress.allSatisfy { Reach.isNowhere($0["CidrIp"].text ?? $0["CidrIpv6"].text) }
}

/// A VPC with a group that cuts off, and what stands beside it.
private func quarantine(_ more: String) -> String {
  #"{"V":{"Type":"AWS::EC2::VPC"},"Q":{"Type":"AWS::EC2::SecurityGroup","Properties":{"VpcId":{"Ref":"V"},"Tags":[{"Key":"Purpose","Value":"quarantine"}],"SecurityGroupEgress":[{"IpProtocol":"-1","CidrIp":"127.0.0.1/32"}]}}\#(more)}"#
}
