import TapModel

let apiEdgeEndpoint: Rule = Rule(
  "api.edge-endpoint", "API is reached through points outside the region",
  why: "An edge endpoint takes requests in at places all over the world, outside the authorised boundary.",
  level: .gap, high: .block, ["SC-7", "SA-9(5)"], on: ["AWS::ApiGateway::RestApi", "AWS::ApiGateway::DomainName"],
  source: "AWS documentation, API endpoint types; schema of AWS::ApiGateway::RestApi",
  passes: [
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"Name":"api","EndpointConfiguration":{"Types":["REGIONAL"]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"Name":"api"}}"#,
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"Name":"api","EndpointConfiguration":{"Types":["EDGE"]}}}"#,
    #"{"Type":"AWS::ApiGateway::DomainName","Properties":{"DomainName":"api.example.gov","CertificateArn":"arn"}}"#,
  ]
) { api in
  let types = api["EndpointConfiguration"]["Types"]
  if let doubt = types.doubt { return doubt }
  if types.elements.isEmpty { return types.fails("edge endpoint by default", set: ["REGIONAL"]) }
  return .all(types.elements.map { $0.must(be: ["REGIONAL", "PRIVATE"], "edge endpoint") })
}

let apiAuthorised: Rule = Rule(
  "api.authorised", "Anybody may call the method",
  why: "Without authorisation nobody knows who called, and nobody can be kept out.",
  level: .gap, high: .block, ["AC-3", "AC-14", "IA-2", "IA-8"],
  on: ["AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route"], source: "cdk-nag APIGWAuthorization; Checkov CKV_AWS_59",
  passes: [
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"GET","AuthorizationType":"AWS_IAM"}}"#,
    #"{"Type":"AWS::ApiGatewayV2::Route","Properties":{"RouteKey":"GET /metrics","AuthorizationType":"JWT"}}"#,
    #"{"Api":{"Type":"AWS::ApiGatewayV2::Api","Properties":{"ProtocolType":"WEBSOCKET"}},"In":{"Type":"AWS::ApiGatewayV2::Route","Properties":{"ApiId":{"Ref":"Api"},"RouteKey":"$connect","AuthorizationType":"AWS_IAM"}},"Out":{"Type":"AWS::ApiGatewayV2::Route","Properties":{"ApiId":{"Ref":"Api"},"RouteKey":"$disconnect"}}}"#,
    #"{"Listed":{"Type":"TapTui::UnauthenticatedAction","Properties":{"Component":"Health","Reason":"Health check"}},"Health":{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"GET","AuthorizationType":"NONE"}}}"#,
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{"EndpointConfiguration":{"Types":["PRIVATE"]},"Policy":{"Statement":[]}}},"Get":{"Type":"AWS::ApiGateway::Method","Properties":{"RestApiId":{"Ref":"Api"},"HttpMethod":"GET","AuthorizationType":"NONE"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"GET","AuthorizationType":"NONE"}}"#,
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"GET"}}"#,
    #"{"Type":"AWS::ApiGatewayV2::Route","Properties":{"RouteKey":"GET /metrics"}}"#,
  ]
) { method in
  if isPreflight(method) || isInsideConnection(method) { return .notApplicable }
  let type = method["AuthorizationType"]
  let verdict = type.must(be: ["AWS_IAM", "COGNITO_USER_POOLS", "CUSTOM", "JWT"], "anybody may call")
  guard case .breaks = verdict else { return verdict }
  if let reason = unauthenticatedReason(of: method) { return .attested(reason) }
  let api = method["RestApiId"].target
  let isPrivate = api?["EndpointConfiguration"]["Types"].elements.contains { $0.text == "PRIVATE" } ?? false
  return isPrivate && api?["Policy"].exists == true ? .attested("a private endpoint with its policy") : verdict
}

/// Whether a browser's preflight, which carries no identity, is all that a method answers.
private func isPreflight(_ method: Value) -> Bool {
  method["HttpMethod"].text == "OPTIONS" || method["RouteKey"].text?.hasPrefix("OPTIONS ") == true
}

/// Whether a message comes on a connection of a WebSocket API, which `$connect` alone authorises.
private func isInsideConnection(_ route: Value) -> Bool {
  guard let key = route["RouteKey"].text, key != "$connect" else { return false }
  return key == "$disconnect" || route["ApiId"].target?["ProtocolType"].text == "WEBSOCKET"
}

/// Why the design lets an action happen without sign-in, where it lists the action, its API or its component.
private func unauthenticatedReason(of resource: Value) -> String? {
  let api = resource["RestApiId"].target ?? resource["ApiId"].target ?? resource["LoadBalancerArn"].target
  let listed = resource.listed(in: "UnauthenticatedAction") ?? api?.listed(in: "UnauthenticatedAction")
  return listed?["Reason"].text.flatMap { $0.isEmpty ? nil : $0 }
}

let apiUnauthenticated: Rule = Rule(
  "api.unauthenticated", "Action without sign-in has no reason",
  why: "Auditors ask for the list of what people may do before they sign in, and why.",
  level: .note, high: .warn, ["AC-14"],
  on: [
    "AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route", "AWS::Lambda::Url",
    "AWS::ElasticLoadBalancingV2::Listener",
  ], source: "FedRAMP rev 5 profile AC-14",
  passes: [
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"GET","AuthorizationType":"AWS_IAM"}}"#,
    #"{"Listed":{"Type":"TapTui::UnauthenticatedAction","Properties":{"Component":"Fn","Reason":"Public data only"}},"Fn":{"Type":"AWS::Lambda::Url","Properties":{"TargetFunctionArn":"fn","AuthType":"NONE"}}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"DefaultActions":[{"Type":"authenticate-oidc"},{"Type":"forward"}]}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"GET","AuthorizationType":"NONE"}}"#,
    #"{"Type":"AWS::Lambda::Url","Properties":{"TargetFunctionArn":"fn","AuthType":"NONE"}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"DefaultActions":[{"Type":"forward"}]}}"#,
    #"{"Listed":{"Type":"TapTui::UnauthenticatedAction","Properties":{"Component":"Fn","Reason":""}},"Fn":{"Type":"AWS::Lambda::Url","Properties":{"TargetFunctionArn":"fn","AuthType":"NONE"}}}"#,
  ]
) { entry in
  if isPreflight(entry) { return .notApplicable }
  if entry["LoadBalancerArn"].target?["Scheme"].text == "internal" { return .notApplicable }
  let (place, isOpen) = openPlace(of: entry)
  if let doubt = place.doubt { return doubt }
  if !isOpen || unauthenticatedReason(of: entry) != nil { return .passes }
  return place.fails("no reason for access without sign-in")
}

/// Where an entry says how callers are known, and whether it lets anybody in.
private func openPlace(of entry: Value) -> (Value, Bool) {
  switch entry.type {
  case "AWS::Lambda::Url": return (entry["AuthType"], entry["AuthType"].text != "AWS_IAM")
  case "AWS::ElasticLoadBalancingV2::Listener":
    let actions = entry["DefaultActions"]
    let kinds = actions.elements.map { $0["Type"].text ?? "" }
    return (actions, !kinds.contains { $0.hasPrefix("authenticate-") || $0 == "redirect" || $0 == "jwt-validation" })
  default:
    let type = entry["AuthorizationType"]
    return (type, type.text == nil || type.text == "NONE")
  }
}

let apiPrivatePolicy: Rule = Rule(
  "api.private-policy", "Private API has no way in, or no fence",
  why: "Without a policy a private API answers nobody; without the endpoint in it, any endpoint of AWS will do.",
  level: .block, high: .block, ["AC-3"], on: ["AWS::ApiGateway::RestApi"],
  source: "AWS documentation, private REST APIs",
  passes: [
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"EndpointConfiguration":{"Types":["PRIVATE"],"VpcEndpointIds":[{"Ref":"Endpoint"}]},"Policy":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"StringEquals":{"aws:SourceVpce":{"Ref":"Endpoint"}}}}]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"EndpointConfiguration":{"Types":["PRIVATE"],"VpcEndpointIds":[{"Ref":"Endpoint"}]}}}"#,
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"EndpointConfiguration":{"Types":["PRIVATE"],"VpcEndpointIds":[{"Ref":"Endpoint"}]},"Policy":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}]}}}"#,
    #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"EndpointConfiguration":{"Types":["PRIVATE"]},"Policy":{"Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1"}}}]}}}"#,
  ]
) { api in
  let endpoint = api["EndpointConfiguration"]
  if let doubt = endpoint["Types"].doubt { return doubt }
  guard endpoint["Types"].elements.contains(where: { $0.text == "PRIVATE" }) else { return .notApplicable }
  let policy = api["Policy"]
  if let doubt = policy.doubt { return doubt }
  let statements = policy.statements
  let fenced =
    statements.contains { $0.denies && $0.has(condition: "aws:SourceVpce") }
    || statements.filter(\.allows).allSatisfy { $0.has(condition: "aws:SourceVpce") }
  let door = endpoint["VpcEndpointIds"].elements.first?.raw.flatMap { policy.set(RestAPI.policy(endpoint: $0)) }
  return .all([
    endpoint["VpcEndpointIds"].must(existOr: "names no endpoint"),
    statements.isEmpty ? policy.fails("no policy: answers nobody", fix: door) : .passes,
    statements.isEmpty || fenced ? .passes : policy.fails("any VPC endpoint will do", fix: door),
  ])
}
