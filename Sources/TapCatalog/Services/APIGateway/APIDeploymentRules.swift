import TapModel

let apiAccountRole: Rule = Rule(
  "api.account-role", "Stage logs without the account's role",
  why: "Deployment fails: API Gateway writes logs with one role of the account, which must be there before the stage.",
  level: .block, high: .block, evidence: false, on: ["AWS::ApiGateway::Stage"],
  source: "AWS documentation, permissions for CloudWatch logging of REST APIs",
  passes: [
    #"{"Role":\#(logRole),"Account":{"Type":"AWS::ApiGateway::Account","Properties":{"CloudWatchRoleArn":{"Fn::GetAtt":["Role","Arn"]}}},"Stage":{"Type":"AWS::ApiGateway::Stage","DependsOn":"Account","Properties":{"MethodSettings":[{"LoggingLevel":"INFO"}]}}}"#,
    #"{"There":{"Type":"TapTui::AccountService","Properties":{"Service":"api-log-role","Provider":"landing zone","Evidence":"network account, role api-logs"}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"LoggingLevel":"INFO"}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"LoggingLevel":"INFO"}]}}"#,
    #"{"Role":\#(logRole),"Account":{"Type":"AWS::ApiGateway::Account","Properties":{"CloudWatchRoleArn":{"Fn::GetAtt":["Role","Arn"]}}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"LoggingLevel":"INFO"}]}}}"#,
    #"{"Role":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}}},"Account":{"Type":"AWS::ApiGateway::Account","Properties":{"CloudWatchRoleArn":{"Fn::GetAtt":["Role","Arn"]}}},"Stage":{"Type":"AWS::ApiGateway::Stage","DependsOn":"Account","Properties":{"MethodSettings":[{"LoggingLevel":"INFO"}]}}}"#,
  ]
) { stage in
  guard stageLogs(stage) else { return .notApplicable }
  guard let account = stage.view.resources(of: "AWS::ApiGateway::Account").first else {
    return Declared.outcome("api-log-role", stage.view) ?? stage.fails("no role for logs in the account")
  }
  return .all([judgeLogRole(account["CloudWatchRoleArn"]), judgeOrder(stage, after: account.id)])
}

private let logRole =
  #"{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]},"ManagedPolicyArns":["arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"]}}"#

private func stageLogs(_ stage: Value) -> Bool {
  stage["AccessLogSetting"]["DestinationArn"].exists
    || stage["MethodSettings"].elements.contains { ["INFO", "ERROR"].contains($0["LoggingLevel"].text ?? "") }
}

private func judgeLogRole(_ name: Value) -> Outcome {
  guard let role = name.target else { return name.must(existOr: "account names no role") }
  let trust = role.trusts("apigateway.amazonaws.com")
  if trust == .no { return name.fails("API Gateway may not assume \(role.id)") }
  let needed = [
    "logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams",
    "logs:PutLogEvents", "logs:GetLogEvents", "logs:FilterLogEvents",
  ]
  if let (action, certainty) = role.rolePolicies.lacking(needed) {
    return certainty == .no ? name.fails("log role lacks \(action)") : .unknown("whether \(role.id) has \(action)")
  }
  return trust == .yes ? .passes : .unknown("who may assume \(role.id)")
}

/// The stage, or the deployment that it shows, must wait for the account's role.
private func judgeOrder(_ stage: Value, after account: String) -> Outcome {
  if stage.waits(for: account) || stage["DeploymentId"].target?.waits(for: account) == true { return .passes }
  let all = stage.node.resource.dependsOn + [account]
  return stage["@DependsOn"].fails("may be made before the role for logs", set: all.json)
}

let apiDeploymentOrder: Rule = Rule(
  "api.deployment-order", "Deployment does not wait for its methods",
  why: "Deployment fails or leaves methods out: it is a copy of what the API has at that moment.",
  level: .block, high: .block, evidence: false, on: ["AWS::ApiGateway::Deployment"],
  source: "AWS documentation, AWS::ApiGateway::Deployment",
  passes: [
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{}},"Get":\#(get),"Copy":{"Type":"AWS::ApiGateway::Deployment","DependsOn":["Get"],"Properties":{"RestApiId":{"Ref":"Api"}}}}"#
  ],
  fails: [
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{}},"Get":\#(get),"Copy":{"Type":"AWS::ApiGateway::Deployment","Properties":{"RestApiId":{"Ref":"Api"}}}}"#,
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{}},"Get":\#(get),"Copy":{"Type":"AWS::ApiGateway::Deployment","DependsOn":["Get"],"Properties":{"RestApiId":{"Ref":"Api"},"StageName":"prod"}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"RestApiId":{"Ref":"Api"},"DeploymentId":{"Ref":"Copy"},"StageName":"prod"}}}"#,
  ]
) { deployment in
  guard let api = deployment["RestApiId"].target else { return deployment["RestApiId"].doubt ?? .notApplicable }
  let waits = deployment.node.resource.dependsOn
  let methods = api.referrers("AWS::ApiGateway::Method").filter { $0["RestApiId"].targetID == api.id }.map(\.id)
  let missing = methods.filter { !waits.contains($0) }
  let order: Outcome =
    missing.isEmpty
    ? .passes : deployment["@DependsOn"].fails("does not wait for \(missing[0])", set: (waits + missing).json)
  let name = deployment["StageName"]
  let shown = deployment.referrers("AWS::ApiGateway::Stage").isEmpty
  let stage: Outcome = shown || !name.exists ? .passes : name.fails("makes the stage a second time", fix: name.set(nil))
  return methods.isEmpty && !name.exists ? .notApplicable : .all([order, stage])
}

private let get =
  #"{"Type":"AWS::ApiGateway::Method","Properties":{"RestApiId":{"Ref":"Api"},"HttpMethod":"GET","AuthorizationType":"AWS_IAM"}}"#
