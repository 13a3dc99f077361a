import TapModel

let dnsRules: [Rule] = [dnsValidation, dnsSigned]

// MARK: DNS-03

let dnsValidation: Rule = Rule(
  "dns.validation", "Resolver does not check DNSSEC signatures",
  why: "A forged answer sends traffic to someone else; the resolver notices only where signatures are checked.",
  ["SC-21"], on: ["AWS::EC2::VPC"], source: "FedRAMP rev 5 parameter SC-21; AWS documentation: DNSSEC validation",
  passes: [
    #"{"V":{"Type":"AWS::EC2::VPC"},"G":{"Type":"AWS::EC2::VPCGatewayAttachment","Properties":{"VpcId":{"Ref":"V"},"InternetGatewayId":"igw-0a1b2c3d"}},"D":{"Type":"AWS::Route53Resolver::ResolverDNSSECConfig","Properties":{"ResourceId":{"Ref":"V"}}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"}}"#,
  ],
  fails: [
    #"{"V":{"Type":"AWS::EC2::VPC"},"G":{"Type":"AWS::EC2::VPCGatewayAttachment","Properties":{"VpcId":{"Ref":"V"},"InternetGatewayId":"igw-0a1b2c3d"}}}"#
  ]
) { vpc in
  let configs = vpc.referrers("AWS::Route53Resolver::ResolverDNSSECConfig").filter {
    $0["ResourceId"].targetID == vpc.id
  }
  if !configs.isEmpty { return .passes }
  let exits = [
    "AWS::EC2::VPCGatewayAttachment", "AWS::EC2::EgressOnlyInternetGateway", "AWS::EC2::TransitGatewayAttachment",
    "AWS::EC2::TransitGatewayVpcAttachment", "AWS::EC2::VPCPeeringConnection", "AWS::Route53Resolver::ResolverEndpoint",
  ]
  // A VPC that leads nowhere has names of its own zones and endpoints alone to resolve.
  guard exits.contains(where: { !vpc.referrers($0).isEmpty }) else { return .passes }
  return vpc.fails("signatures of answers are not checked", insert: "dns-resolver", ["vpc": .owner(of: vpc.id)])
}

// MARK: DNS-04

let dnsSigned: Rule = Rule(
  "dns.signed", "Public zone is not signed",
  why: "Whoever asks for a name of an unsigned zone cannot tell a forged answer from yours.", ["SC-20"],
  on: ["AWS::Route53::HostedZone"],
  source: "FedRAMP rev 5 parameter SC-20; AWS documentation: Route 53 DNSSEC signing",
  passes: [signedZone(spec: "ECC_NIST_P256")],
  fails: [
    #"{"Z":{"Type":"AWS::Route53::HostedZone","Properties":{"Name":"example.org"}}}"#, signedZone(spec: "RSA_2048"),
  ]
) { zone in
  if zone["VPCs"].exists { return .notApplicable }
  let signing = zone.referrers("AWS::Route53::DNSSEC").filter { $0["HostedZoneId"].targetID == zone.id }
  let keys = zone.referrers("AWS::Route53::KeySigningKey").filter { $0["HostedZoneId"].targetID == zone.id }
  if signing.isEmpty { return zone.fails("signing is not switched on") }
  if keys.isEmpty { return zone.fails("no key signs the zone") }
  return .any(keys.map { signs($0) })
}

private func signs(_ signer: Value) -> Outcome {
  let status = signer["Status"].must(equal: "ACTIVE", "the signing key is not active")
  let place = signer["KeyManagementServiceArn"]
  guard let key = place.target, key.type == "AWS::KMS::Key" else {
    return .all([status, place.exists ? .attested("a key outside the template") : place.fails("names no key")])
  }
  let admits = key["KeyPolicy"].statements.contains { statement in
    statement.allows && statement.covers("kms:Sign") == .yes
      && statement.principals.contains { $0.text == "dnssec-route53.amazonaws.com" }
  }
  return .all([
    status, key["KeySpec"].must(equal: "ECC_NIST_P256", "key is no ECC_NIST_P256"),
    key["KeyUsage"].must(equal: "SIGN_VERIFY", "key is not for signing"),
    key.view.region == "us-east-1" ? .passes : place.fails("the key must stand in us-east-1"),
    admits ? .passes : key["KeyPolicy"].fails("does not admit dnssec-route53"),
  ])
}

private func signedZone(spec: String) -> String {
  #"{"Z":{"Type":"AWS::Route53::HostedZone","Properties":{"Name":"example.org"}},"D":{"Type":"AWS::Route53::DNSSEC","Properties":{"HostedZoneId":{"Ref":"Z"}}},"S":{"Type":"AWS::Route53::KeySigningKey","Properties":{"HostedZoneId":{"Ref":"Z"},"Name":"signer","Status":"ACTIVE","KeyManagementServiceArn":{"Fn::GetAtt":["K","Arn"]}}},"K":{"Type":"AWS::KMS::Key","Properties":{"KeySpec":"\#(spec)","KeyUsage":"SIGN_VERIFY","KeyPolicy":{"Statement":[{"Effect":"Allow","Principal":{"Service":"dnssec-route53.amazonaws.com"},"Action":["kms:DescribeKey","kms:GetPublicKey","kms:Sign"],"Resource":"*"}]}}}}"#
}
