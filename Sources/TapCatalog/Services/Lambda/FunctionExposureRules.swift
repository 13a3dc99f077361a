import TapModel

// MARK: LAM-06

let lambdaURL: Rule = Rule(
  "lambda.url", "Anybody may call the function by its URL",
  why: "A function URL without authentication answers the whole internet, past every gateway and web ACL.",
  high: .block, ["AC-3", "AC-14"], on: ["AWS::Lambda::Url"], source: "Prowler; AWS documentation, function URLs",
  passes: [
    url(#""AuthType":"AWS_IAM""#),
    #"{"U":\#(url(#""AuthType":"NONE""#)),"P":{"Type":"TapTui::UnauthenticatedAction","Properties":{"Component":"U","Reason":"public data only"}}}"#,
  ],
  fails: [url(#""AuthType":"NONE""#), url(#""AuthType":"AWS_IAM","Cors":{"AllowOrigins":["*"]}"#)]
) { url in
  let verdict = url["AuthType"].must(equal: "AWS_IAM", "anybody may call")
  let origins = url["Cors"]["AllowOrigins"]
  let pages: Outcome =
    origins.doubt
    ?? (origins.elements.contains { $0.text == "*" } ? origins.fails("any web site may read the answers") : .passes)
  guard case .breaks = verdict else { return .all([verdict, pages]) }
  let listed =
    url.listed(in: "UnauthenticatedAction") ?? url["TargetFunctionArn"].target?.listed(in: "UnauthenticatedAction")
  let reason = listed?["Reason"].text ?? ""
  return .all([reason.isEmpty ? verdict : .attested(reason), pages])
}

/// A function URL of an example.
private func url(_ properties: String) -> String {
  #"{"Type":"AWS::Lambda::Url","Properties":{"TargetFunctionArn":"fn",\#(properties)}}"#
}

// MARK: LAM-09

let lambdaSigned: Rule = Rule(
  "lambda.signed", "Function takes unsigned code",
  why: "Whoever may change the function runs any code as it; a signature shows that a build made it.",
  level: .note, high: .gap, ["CM-14", "SI-7(15)", "CM-7(5)", "SI-7"], on: ["AWS::Lambda::Function"],
  source: "FedRAMP rev 5 parameter SI-7(15); AWS documentation, code signing for Lambda",
  passes: [signed(policy: "Enforce")],
  fails: [
    signed(policy: "Warn"),
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"S3Bucket":"code","S3Key":"fn.zip"}}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"def handler(e, c): pass"}}}"#,
  ]
) { function in
  let place = function["CodeSigningConfigArn"]
  guard place.exists else {
    let code = function["Code"]
    if function["PackageType"].text == "Image" || code["ImageUri"].exists {
      return code.fails("an image takes no signature")
    }
    return code["ZipFile"].exists
      ? code["ZipFile"].fails("code in the template is not signed") : place.fails("no code signing")
  }
  guard let config = place.target else {
    return place.json == nil
      ? place.doubt ?? .unknown("which signatures it takes") : .attested("a config outside the template")
  }
  return .all([
    config["CodeSigningPolicies"]["UntrustedArtifactOnDeployment"].must(
      equal: "Enforce", absent: "Warn", "unsigned code is only warned of"),
    config["AllowedPublishers"]["SigningProfileVersionArns"].must("trusts no publisher") { $0.array?.isEmpty == false },
  ])
}

/// A function that takes signed code.
private func signed(policy: String) -> String {
  #"{"F":{"Type":"AWS::Lambda::Function","Properties":{"Code":{"S3Bucket":"code","S3Key":"fn.zip"},"CodeSigningConfigArn":{"Ref":"C"}}},"C":{"Type":"AWS::Lambda::CodeSigningConfig","Properties":{"AllowedPublishers":{"SigningProfileVersionArns":[{"Fn::GetAtt":["P","ProfileVersionArn"]}]},"CodeSigningPolicies":{"UntrustedArtifactOnDeployment":"\#(policy)"}}},"P":{"Type":"AWS::Signer::SigningProfile","Properties":{"PlatformId":"AWSLambda-SHA384-ECDSA"}}}"#
}

// MARK: LAM-10

let lambdaOwnRole: Rule = Rule(
  "lambda.own-role", "Functions share a role",
  why: "Each of them may do what any of them needs; a fault in one opens the stores of the others.",
  level: .warn, high: .gap, ["AC-6", "AC-6(8)"], on: ["AWS::Lambda::Function"], source: "cdk-nag; Prowler",
  passes: [
    #"{"R":{"Type":"AWS::IAM::Role","Properties":{}},"F":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["R","Arn"]}}}}"#
  ],
  fails: [
    #"{"R":{"Type":"AWS::IAM::Role","Properties":{}},"F":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["R","Arn"]}}},"G":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["R","Arn"]}}}}"#,
    #"{"F":{"Type":"AWS::Lambda::Function","Properties":{"Role":"arn:aws:iam::111122223333:role/fn"}},"G":{"Type":"AWS::Lambda::Function","Properties":{"Role":"arn:aws:iam::111122223333:role/fn"}}}"#,
  ]
) { function in
  let role = function["Role"]
  if case .unknown(let why) = role.resolved { return .unknown(why) }
  let sharing: [Value]
  if let target = role.target {
    sharing = target.referrers(function.type).filter { $0["Role"].targetID == target.id }
  } else if let arn = role.text {
    sharing = function.view.resources(of: function.type, where: "/Role", is: arn)
  } else {
    return .notApplicable
  }
  return sharing.first { $0.id != function.id }.map { role.fails("shares its role with \($0.id)") } ?? .passes
}

// MARK: LAM-12

let lambdaAPITimeout: Rule = Rule(
  "lambda.api-timeout", "Function runs longer than its API waits",
  why: "The API gives up after 29 seconds: the caller gets an error, and the function works on for nobody.",
  level: .warn, on: ["AWS::Lambda::Function"], source: "AWS documentation, quotas of REST APIs: integration timeout",
  passes: [behindAPI(timeout: 29), behindAPI(timeout: 60, #","TimeoutInMillis":60000"#)],
  fails: [behindAPI(timeout: 30), behindAPI(timeout: 60, #","TimeoutInMillis":29000"#)]
) { function in
  let waits = function.referrers("AWS::ApiGateway::Method").map { $0["Integration"] }
    .filter { !isAsynchronous($0) }.map { $0["TimeoutInMillis"].number ?? 29_000 }
  guard let least = waits.min() else { return .notApplicable }
  return function["Timeout"].must(atMost: least / 1000, absent: 3, "the API waits \(least / 1000) s")
}

/// Whether an integration does not wait for the function.
private func isAsynchronous(_ integration: Value) -> Bool {
  integration["RequestParameters"]["integration.request.header.X-Amz-Invocation-Type"].text == "'Event'"
}

/// A function behind a REST API.
private func behindAPI(timeout: Int, _ more: String = "") -> String {
  #"{"F":{"Type":"AWS::Lambda::Function","Properties":{"Timeout":\#(timeout)}},"M":{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"GET","Integration":{"Type":"AWS_PROXY","Uri":{"Fn::Sub":"arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations"}\#(more)}}}}"#
}
