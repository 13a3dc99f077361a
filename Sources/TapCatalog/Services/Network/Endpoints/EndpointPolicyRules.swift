import TapModel

let endpointPolicyRules: [Rule] = [endpointNarrow, endpointCount, endpointFIPS]

private let types = ["AWS::EC2::VPCEndpoint"]

/// An endpoint of an example.
private func endpoint(_ service: String, _ more: String = "") -> String {
  #"{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"V"},"VpcEndpointType":"Interface","ServiceName":{"Fn::Sub":"com.amazonaws.${AWS::Region}.\#(service)"}\#(more)}}"#
}

// MARK: VPE-03

let endpointNarrow: Rule = Rule(
  "endpoint.narrow", "Endpoint leads to every account's resources",
  why: "Through an endpoint without policy, data can be carried into anybody's bucket or stream.",
  level: .warn, high: .gap, ["AC-4", "SC-7(10)", "AC-6"], on: types,
  source: "own; AWS documentation, endpoint policies",
  passes: [
    endpoint("logs", policy(#","Condition":{"StringEquals":{"aws:PrincipalAccount":{"Ref":"AWS::AccountId"}}}"#)),
    endpoint("s3", policy(resource: "arn:aws:s3:::records/*")),
  ],
  fails: [
    endpoint("logs"), endpoint("logs", policy()),
    endpoint("s3", policy().replacing(#""Action":"*""#, with: #""Action":"s3:PutObject""#)),
    endpoint("s3", policy(resource: "arn:aws:s3:::*")),
  ]
) { endpoint in
  let type = endpoint["VpcEndpointType"].text ?? "Gateway"
  // Services of other accounts take no policy.
  let isForeign = endpoint["ServiceName"].text?.contains(".vpce.") == true
  guard ["Gateway", "Interface"].contains(type), !isForeign else { return .notApplicable }
  let document = endpoint["PolicyDocument"]
  if let doubt = document.doubt { return doubt }
  guard document.exists else { return document.fails("no policy: anybody, anything") }
  let statements = document.statements
  guard !statements.isEmpty else { return document.fails("its policy says nothing") }
  return .all(statements.map { wide($0) })
}

/// A statement for anybody and anything needs a condition on whose principals or resources they are.
private func wide(_ statement: PolicyStatement) -> Outcome {
  let value = statement.value
  if value["Effect"].isUnknown { return .unknown("a statement cannot be read") }
  guard statement.allows else { return .passes }
  let fences = [
    "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:ResourceAccount", "aws:ResourceOrgID",
  ]
  if fences.contains(where: { statement.has(condition: $0) }) { return .passes }
  let people = statement.principals.map(\.value)
  if people.contains(where: \.isUnknown) { return .unknown("a statement cannot be read") }
  guard people.isEmpty || people.contains(where: { $0.text == "*" }) else { return .passes }
  // Which actions it names says nothing of whose resources they are carried to.
  switch Certainty.any([statement.onEverything, statement.onAnyBucket]) {
  case .no: return .passes
  case .unknown: return .unknown("a statement cannot be read")
  case .yes:
    let isAll = statement.actions.contains { $0.text == "*" }
    return value.fails(
      isAll ? "anybody may do anything through it" : "leads to resources of every account")
  }
}

extension PolicyStatement {
  /// Whether one of the resources is every bucket, or every object; an ARN of S3 names no account.
  fileprivate var onAnyBucket: Certainty {
    .any(resources.map { $0.text.map { $0.hasSuffix(":s3:::*") || $0.hasSuffix(":s3:::*/*") ? .yes : .no } ?? .no })
  }
}

private func policy(_ condition: String = "", resource: String = "*") -> String {
  #","PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"\#(resource)"\#(condition)}]}"#
}

// MARK: VPE-06

let endpointCount: Rule = Rule(
  "endpoint.count", "Many endpoints are paid for",
  why: "Each interface endpoint is paid by the hour in each zone; a landing zone may share them with many VPCs.",
  level: .note, on: ["AWS::EC2::VPC"], source: "own; AWS PrivateLink pricing",
  passes: [addresses(of: 5)], fails: [addresses(of: 6)]
) { vpc in
  let all = Reach.endpoints(of: vpc).map(\.value).filter { $0["VpcEndpointType"].text == "Interface" }
  guard !all.isEmpty else { return .notApplicable }
  let lists = all.map { $0["SubnetIds"] }
  if lists.contains(where: \.isUnknown) { return .unknown("how many zones there are") }
  let places = lists.reduce(0) { $0 + $1.elements.count }
  return places > 10 ? vpc.fails("\(all.count) endpoints, \(places) addresses") : .passes
}

/// A VPC with some endpoints in two zones each.
private func addresses(of count: Int) -> String {
  let all = (0..<count).map {
    #","E\#($0)":"# + endpoint("logs", #","SubnetIds":["subnet-0a1b2c3d","subnet-1a1b2c3d"]"#)
  }
  return #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}}"# + all.joined() + "}"
}

// MARK: VPE-07

let endpointFIPS: Rule = Rule(
  "endpoint.fips", "Endpoint is not the validated one",
  why: "The service has an endpoint whose cryptography was validated; callers that ask for it find no way to it here.",
  level: .note, high: .warn, ["SC-13"], on: types,
  source: "AWS documentation, create a VPC endpoint for AWS KMS; FedRAMP rev 5 parameter SC-13",
  passes: [
    endpoint("kms-fips"), #"{"A":\#(endpoint("kms")),"B":\#(endpoint("kms-fips")),"V":{"Type":"AWS::EC2::VPC"}}"#,
  ],
  fails: [endpoint("kms")]
) { endpoint in
  guard let name = endpoint["ServiceName"].text, let service = Reach.service(of: endpoint) else {
    return endpoint["ServiceName"].doubt ?? .notApplicable
  }
  let country = Facts.regions[endpoint.view.region]?.country
  guard EndpointService.validated.contains(service), country == "US" || country == "CA" else { return .notApplicable }
  if name.hasSuffix("-fips") { return .passes }
  // Beside the usual one a VPC may have the validated one: then callers choose.
  let others = endpoint["VpcId"].target.map { Reach.endpoints(of: $0) } ?? []
  let hasBoth = others.contains { $0.service == service && $0.value["ServiceName"].text?.hasSuffix("-fips") == true }
  return hasBoth ? .passes : endpoint["ServiceName"].fails("\(service)-fips is the validated one")
}
