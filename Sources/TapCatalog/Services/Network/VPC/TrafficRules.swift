import TapModel

let trafficRules: [Rule] = [
  flowLogFields, subnetAccessList, aclOpen, subnetLiteralZone, vpcPublicAccess, vpcEncryption,
]

// MARK: VPC-02

let flowLogFields: Rule = Rule(
  "vpc.flow-log-fields", "Flow log leaves out what an auditor asks",
  why: "A record has to say who talked to whom, when, and with what result; at High also where it happened.",
  level: .note, high: .gap, ["AU-3", "AU-3(1)", "AU-8"], on: ["AWS::EC2::FlowLog"],
  source: "FedRAMP rev 5 parameter AU-3(1); AWS documentation, flow log records",
  passes: [log(""), log(#","LogFormat":"\#(format(FlowRecord.full))""#)],
  fails: [
    log(#","LogFormat":"\#(format(FlowRecord.basic.filter { $0 != "action" }))""#),
    #"{"D":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"L":\#(log(""))}"#,
  ]
) { log in
  let type = log["ResourceType"]
  if let doubt = type.doubt { return doubt }
  guard ["VPC", "Subnet", "NetworkInterface"].contains(type.text) else { return .notApplicable }
  let place = log["LogFormat"]
  if case .unknown(let why) = place.resolved { return .unknown(why) }
  // Where nothing is said, records are of version 2, which holds all that Moderate asks.
  let there = place.exists ? names(in: place.text ?? "") : FlowRecord.basic
  let wanted = log.view.baseline == .high ? FlowRecord.full : FlowRecord.basic
  let optional: Set<String> = ["version", "account-id", "interface-id"]
  let missing = wanted.filter { !there.contains($0) && !optional.contains($0) }
  guard let first = missing.first else { return .passes }
  let whole: JSON = .array((there + missing).map { .string($0) })
  return place.fails("no \(first) in the record", fix: FlowRecord.format(whole).flatMap { place.set($0) })
}

/// `srcaddr` of every `${srcaddr}`.
private func names(in format: String) -> [String] {
  SubPart.split(format).compactMap { if case .variable(let name) = $0 { name } else { nil } }
}

private func format(_ names: [String]) -> String { names.map { "${\($0)}" }.joined(separator: " ") }

/// A flow log of an example.
private func log(_ more: String) -> String {
  #"{"Type":"AWS::EC2::FlowLog","Properties":{"ResourceId":"vpc-0a1b2c3d","ResourceType":"VPC","TrafficType":"ALL"\#(more)}}"#
}

// MARK: VPC-08

let subnetAccessList: Rule = Rule(
  "subnet.access-list", "Subnet has the network ACL of everything",
  why: "The VPC's own list lets all pass: one wrong security group is then one open door.", level: .note, high: .gap,
  ["SC-7(5)", "AC-4(21)", "SC-7(21)"], on: ["AWS::EC2::Subnet"],
  source: "own; AWS documentation, default network ACL",
  passes: [
    #"{"S":{"Type":"AWS::EC2::Subnet"},"L":{"Type":"AWS::EC2::NetworkAcl"},"A":{"Type":"AWS::EC2::SubnetNetworkAclAssociation","Properties":{"SubnetId":{"Ref":"S"},"NetworkAclId":{"Ref":"L"}}}}"#
  ],
  fails: [#"{"Type":"AWS::EC2::Subnet","Properties":{"CidrBlock":"10.0.1.0/24"}}"#]
) { subnet in
  let join = subnet.referrers("AWS::EC2::SubnetNetworkAclAssociation").first { $0["SubnetId"].targetID == subnet.id }
  guard let join else { return subnet.fails("no network ACL of its own") }
  let list = join["NetworkAclId"]
  return list.must(name: "AWS::EC2::NetworkAcl", "names no network ACL")
}

// MARK: VPC-09

let aclOpen: Rule = Rule(
  "acl.open", "Network ACL lets everything pass", why: "A list that allows all is no second line behind the groups.",
  level: .note, high: .gap, ["SC-7(5)"], on: ["AWS::EC2::NetworkAclEntry"],
  source: "AWS Config NACL_NO_UNRESTRICTED_SSH_RDP; AWS documentation, ephemeral ports",
  passes: [
    entry(#""Protocol":6,"CidrBlock":"10.0.0.0/16","PortRange":{"From":5432,"To":5432}"#),
    entry(#""Protocol":6,"CidrBlock":"0.0.0.0/0","PortRange":{"From":1024,"To":65535}"#),
    entry(#""Protocol":-1,"CidrBlock":"0.0.0.0/0""#, action: "deny"),
  ],
  fails: [
    entry(#""Protocol":-1,"CidrBlock":"0.0.0.0/0""#), entry(#""Protocol":-1,"Ipv6CidrBlock":"::/0""#),
    entry(#""Protocol":6,"CidrBlock":"0.0.0.0/0","PortRange":{"From":22,"To":22}"#),
    entry(#""Protocol":6,"CidrBlock":"0.0.0.0/0","PortRange":{"From":3389,"To":3389}"#),
  ]
) { entry in
  let action = entry["RuleAction"]
  if let doubt = action.doubt ?? entry["Protocol"].doubt { return doubt }
  guard action.text == "allow" else { return .passes }
  let range = [entry["CidrBlock"], entry["Ipv6CidrBlock"]].first(where: \.exists) ?? entry["CidrBlock"]
  if range.isUnknown { return .unknown("its range is known only after deployment") }
  guard Reach.isOpen(range.text) else { return .passes }
  if entry["Protocol"].number == -1 { return entry.fails("allows everything from or to \(range.text ?? "")") }
  guard entry["Egress"].truth != true, let port = administration(in: entry["PortRange"]) else { return .passes }
  return entry["PortRange"].fails("lets \(port) in from \(range.text ?? "")")
}

/// A port of remote administration that a span opens; a span of ephemeral ports lets replies back, which a list that
/// remembers no connection must.
private func administration(in span: Value) -> Int? {
  guard let from = span["From"].number, let to = span["To"].number, from <= to else { return nil }
  return from >= 1024 && to >= 60_999 ? nil : [22, 3389].first { (from...to).contains($0) }
}

/// An entry of a network ACL.
private func entry(_ properties: String, action: String = "allow") -> String {
  #"{"Type":"AWS::EC2::NetworkAclEntry","Properties":{"NetworkAclId":"acl-0a1b2c3d","RuleNumber":100,"RuleAction":"\#(action)",\#(properties)}}"#
}

// MARK: VPC-12

let subnetLiteralZone: Rule = Rule(
  "subnet.literal-zone", "Zone is written out",
  why: "In another region, or in an account where that zone is closed, the stack cannot be made.", level: .warn,
  on: ["AWS::EC2::Subnet"], source: "cfn-lint W3010",
  passes: [
    #"{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":{"Fn::Select":[0,{"Fn::GetAZs":""}]}}}"#,
    #"{"Type":"AWS::EC2::Subnet","Properties":{"CidrBlock":"10.0.1.0/24"}}"#,
  ],
  fails: [#"{"Type":"AWS::EC2::Subnet","Properties":{"AvailabilityZone":"us-east-1b"}}"#]
) { subnet in
  let zone = subnet["AvailabilityZone"]
  guard zone.exists, case .string(let name)? = zone.raw, let letter = name.utf8.last else { return .passes }
  let number = Int(letter) - Int(UInt8(ascii: "a"))
  let fix: Fix? = (0..<8).contains(number) ? zone.set(["Fn::Select": [.int(number), ["Fn::GetAZs": ""]]]) : nil
  return zone.fails("\(name) is written out", fix: fix)
}

// MARK: VPC-21

let vpcPublicAccess: Rule = Rule(
  "vpc.public-access", "Block of public access leaves a way",
  why: "The block holds for the whole account and region: one way is open that no stack of it may need.", level: .note,
  on: ["AWS::EC2::VPCBlockPublicAccessOptions"], source: "AWS documentation, block public access to VPCs",
  passes: [
    #"{"Type":"AWS::EC2::VPCBlockPublicAccessOptions","Properties":{"InternetGatewayBlockMode":"block-bidirectional"}}"#
  ],
  fails: [
    #"{"Type":"AWS::EC2::VPCBlockPublicAccessOptions","Properties":{"InternetGatewayBlockMode":"block-ingress"}}"#
  ]
) { options in
  let mode = options["InternetGatewayBlockMode"]
  return Reach.isIsolated(options.view)
    ? mode.must(equal: "block-bidirectional", "what starts inside may reach the internet")
    : mode.must(existOr: "no mode")
}

// MARK: VPC-22

let vpcEncryption: Rule = Rule(
  "vpc.encryption", "Encryption inside the VPC is not watched",
  why: "Only a control that is on tells which traffic between instances is not encrypted on the wire.", level: .note,
  on: ["AWS::EC2::VPCEncryptionControl"], source: "AWS documentation, VPC encryption controls; provider schema",
  passes: [#"{"Type":"AWS::EC2::VPCEncryptionControl","Properties":{"VpcId":"vpc-0a1b2c3d","Mode":"enforce"}}"#],
  fails: [#"{"Type":"AWS::EC2::VPCEncryptionControl","Properties":{"VpcId":"vpc-0a1b2c3d"}}"#]
) { $0["Mode"].must(be: ["monitor", "enforce"], "neither watches nor enforces") }
