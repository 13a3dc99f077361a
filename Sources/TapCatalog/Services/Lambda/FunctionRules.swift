import TapModel

let lambdaRuntime: Rule = Rule(
  "lambda.runtime", "Runtime is no longer supported",
  why: "AWS no longer mends faults in it, and one day refuses to change the function.",
  level: .gap, high: .gap, ["SA-22", "SI-2"], on: ["AWS::Lambda::Function"],
  source: "cfn-lint E2531, W2531; AWS Config LAMBDA_FUNCTION_SETTINGS_CHECK",
  passes: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.13","Handler":"index.handler"}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.11","Handler":"index.handler"}}"#,
  ],
  fails: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.9","Handler":"index.handler"}}"#
  ]
) { function in
  judgeRuntime(function) { runtime, version, today in
    guard !version.deprecatedOn.isEmpty, version.deprecatedOn <= today else { return .passes }
    let message = "support ended on \(version.deprecatedOn)"
    return version.successor.isEmpty ? runtime.fails(message) : runtime.fails(message, set: .string(version.successor))
  }
}

let lambdaRuntimeEnds: Rule = Rule(
  "lambda.runtime-ends", "Support of the runtime ends within a year",
  why: "A change of runtime needs tests: plan it before AWS stops mending this one.",
  level: .note, high: .note, on: ["AWS::Lambda::Function"], source: "AWS documentation, Lambda runtime support policy",
  passes: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.13","Handler":"index.handler"}}"#
  ],
  fails: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Runtime":"python3.11","Handler":"index.handler"}}"#
  ]
) { function in
  let months = function.view.baseline.supportNoticeMonths
  let soon = Day.text(function.view.today + months * 86_400 * 365 / 12)
  return judgeRuntime(function) { runtime, version, today in
    let end = version.deprecatedOn
    guard !end.isEmpty, end > today else { return .passes }
    guard end <= soon else { return .passes }
    let message = "support ends on \(end)"
    return version.successor.isEmpty ? runtime.fails(message) : runtime.fails(message, set: .string(version.successor))
  }
}

/// Hands a runtime and what is known of it to a judge, with the day of the check; images bring their own runtime.
private func judgeRuntime(_ function: Value, _ judge: (Value, EngineVersion, String) -> Outcome) -> Outcome {
  let runtime = function["Runtime"]
  if let doubt = runtime.doubt { return doubt }
  guard let name = runtime.text else { return .notApplicable }
  guard let version = Facts.version(name, of: "runtime", .lambda) else { return .unknown("no dates of \(name)") }
  return judge(runtime, version, Day.text(function.view.today))
}

let lambdaInVPC: Rule = Rule(
  "lambda.vpc", "Function runs outside the VPC",
  why: "Outside, it reaches the whole internet, and none of your network controls sees it.",
  level: .warn, high: .gap, ["SC-7", "AC-4"], on: ["AWS::Lambda::Function"], source: "AWS Config LAMBDA_INSIDE_VPC",
  passes: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","VpcConfig":{"SubnetIds":["subnet-a"],"SecurityGroupIds":["sg-a"]}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Isolation":true}},"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler"}}}"#,
    #"{"Db":{"Type":"AWS::RDS::DBInstance","Properties":{}},"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","Environment":{"Variables":{"DB_HOST":{"Fn::GetAtt":["Db","Endpoint.Address"]}}}}}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","VpcConfig":{"SubnetIds":["subnet-a"]}}}"#,
    #"{"Public":{"Type":"AWS::EC2::Subnet","Properties":{"MapPublicIpOnLaunch":true}},"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","VpcConfig":{"SubnetIds":[{"Ref":"Public"}],"SecurityGroupIds":["sg-a"]}}}}"#,
  ]
) { function in
  let vpc = function["VpcConfig"]
  if let doubt = vpc.doubt { return doubt }
  if vpc.exists {
    let open = vpc["SubnetIds"].elements.filter { $0.target?["MapPublicIpOnLaunch"].truth == true }
    return .all(
      [
        vpc["SubnetIds"].must(existOr: "in no subnet"),
        vpc["SecurityGroupIds"].must(existOr: "without security group"),
      ] + open.map { $0.fails("in a public subnet") })
  }
  let isolated = function.view.design?["Isolation"].truth == true
  guard isolated || talksToNetwork(function) else { return .notApplicable }
  return vpc.fails("outside the VPC")
}

/// Whether the environment names something that lives in a VPC.
private func talksToNetwork(_ function: Value) -> Bool {
  let services: Set<String> = ["RDS", "ElastiCache", "EFS", "OpenSearchService", "DocDB", "Neptune", "Redshift", "MSK"]
  return function["Environment"]["Variables"].members.flatMap(\.value.namedIDs).contains { id in
    guard let type = function.view.node(id)?.resource.type else { return false }
    return type.split(separator: ":").dropFirst().first.map { services.contains(String($0)) } ?? false
  }
}

let lambdaConcurrency: Rule = Rule(
  "lambda.concurrency", "Function can use up the account",
  why: "A flood of calls from the internet takes every run of the account, and all other functions stop.",
  level: .warn, high: .warn, ["SC-5"], on: ["AWS::Lambda::Function"], source: "AWS Config LAMBDA_CONCURRENCY_CHECK",
  passes: [
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","ReservedConcurrentExecutions":20}},"Permit":{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":{"Ref":"Fn"},"Principal":"apigateway.amazonaws.com"}}}"#
  ],
  fails: [
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler"}},"Permit":{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":{"Ref":"Fn"},"Principal":"apigateway.amazonaws.com"}}}"#,
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler"}},"Url":{"Type":"AWS::Lambda::Url","Properties":{"TargetFunctionArn":{"Ref":"Fn"},"AuthType":"AWS_IAM"}}}"#,
  ]
) { function in
  let reserved = function["ReservedConcurrentExecutions"]
  let entries: Set<String> = ["apigateway.amazonaws.com", "elasticloadbalancing.amazonaws.com"]
  var isReached: Bool {
    !function.referrers("AWS::Lambda::Url").isEmpty
      || function.referrers("AWS::Lambda::Permission").contains { entries.contains($0["Principal"].text ?? "") }
  }
  guard reserved.exists || isReached else { return .notApplicable }
  return reserved.must(existOr: "no bound on runs", fix: reserved.set(20))
}

let lambdaSecrets: Rule = Rule(
  "lambda.plain-secret", "Secret stands in the environment of a function",
  why: "Whoever may look at the function reads the password; code can fetch a secret when it needs it.",
  level: .gap, high: .block, ["IA-5(7)", "SC-28"], on: ["AWS::Lambda::Function"],
  source: "cdk-nag; Prowler; FedRAMP rev 5 profile IA-5(7)",
  passes: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","Environment":{"Variables":{"STAGE":"dev","SECRET_ARN":"arn:aws:secretsmanager:us-east-1:111122223333:secret:db"}}}}"#
  ],
  fails: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","Environment":{"Variables":{"API_KEY":"abc123"}}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","Environment":{"Variables":{"STAGE":"dev"}}}}}"#,
  ]
) { function in
  let variables = function["Environment"]["Variables"]
  if let doubt = variables.doubt { return doubt }
  guard !variables.members.isEmpty else { return .notApplicable }
  var parts = variables.members.map { SecretLike.judge($0.key, $0.value) }
  if function.view.baseline == .high {
    parts.append(function["KmsKeyArn"].must(existOr: "environment without customer key", fix: newKey))
  }
  return .all(parts)
}

private let newKey: Fix = .insert(.init("key", [:], bind: "key"))

let lambdaWildcardOrigin: Rule = Rule(
  "lambda.wildcard-origin", "Any web site may read the answers",
  why: "With the origin * a page that a user happens to visit can read what this user is shown.",
  level: .warn, high: .warn, ["AC-4"], on: ["AWS::Lambda::Function", "AWS::ApiGateway::Method"],
  source: "own reading of AC-4; Fetch standard, CORS protocol",
  passes: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","Code":{"ZipFile":"def handler(event, context):\n    return {'headers': {'Access-Control-Allow-Origin': 'https://app.example.gov'}}"}}}"#,
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"OPTIONS","Integration":{"IntegrationResponses":[{"StatusCode":"200","ResponseParameters":{"method.response.header.Access-Control-Allow-Origin":"'https://app.example.gov'"}}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","Code":{"ZipFile":"def handler(event, context):\n    return {'headers': {'Access-Control-Allow-Origin': '*'}}"}}}"#,
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"OPTIONS","Integration":{"IntegrationResponses":[{"StatusCode":"200","ResponseParameters":{"method.response.header.Access-Control-Allow-Origin":"'*'"}}]}}}"#,
  ]
) { resource in
  if resource.type == "AWS::Lambda::Function" {
    let code = resource["Code"]["ZipFile"]
    if let doubt = code.doubt { return doubt }
    guard let text = code.text else { return .notApplicable }
    return allowsAnyOrigin(text) ? code.fails("answers with origin *") : .passes
  }
  let header = "method.response.header.Access-Control-Allow-Origin"
  let origins = resource["Integration"]["IntegrationResponses"].elements.map { $0["ResponseParameters"][header] }
  return .all(origins.filter(\.exists).map { $0.mustNot(equal: "'*'", "answers with origin *") })
}

/// Whether code names the header and then, behind quotes and signs, a lone star.
private func allowsAnyOrigin(_ code: String) -> Bool {
  let code = Array(code.utf8)
  let header = Array("access-control-allow-origin".utf8)
  let between = Set("'\"`]):=,> \t\n".utf8)
  var place = 0
  while place + header.count <= code.count {
    let isHeader = (0..<header.count).allSatisfy { code[place + $0] | 0x20 == header[$0] | 0x20 }
    guard isHeader else {
      place += 1
      continue
    }
    place += header.count
    while place < code.count, between.contains(code[place]) { place += 1 }
    if place < code.count, code[place] == UInt8(ascii: "*") { return true }
  }
  return false
}
