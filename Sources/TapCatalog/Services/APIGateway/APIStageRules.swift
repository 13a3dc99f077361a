import TapModel

let apiAccessLog: Rule = Rule(
  "api.access-log", "API writes no access log",
  why: "Without it nobody can say afterwards who called what, from where, and with what result.",
  level: .gap, high: .gap, ["AU-12", "AU-2"], on: ["AWS::ApiGateway::Stage", "AWS::ApiGatewayV2::Stage"],
  source: "cdk-nag APIGWAccessLogging",
  passes: [
    #"{"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod","AccessLogSetting":{"DestinationArn":{"Fn::GetAtt":["Logs","Arn"]}}}}}"#,
    #"{"Type":"AWS::ApiGatewayV2::Stage","Properties":{"StageName":"prod","AccessLogSettings":{"DestinationArn":"arn:aws:logs:us-east-1:111122223333:log-group:api"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod"}}"#,
    #"{"Topic":{"Type":"AWS::SNS::Topic","Properties":{}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod","AccessLogSetting":{"DestinationArn":{"Ref":"Topic"}}}}}"#,
  ]
) { stage in
  let setting = stage.type == "AWS::ApiGatewayV2::Stage" ? "AccessLogSettings" : "AccessLogSetting"
  let place = stage[setting]["DestinationArn"]
  let fix: Fix = .insert(.init("log-group", [:], bind: "log-group"))
  let target = place.target
  if let target, target.type == "AWS::KinesisFirehose::DeliveryStream" {
    return target["DeliveryStreamName"].must("stream name must start amazon-apigateway-") {
      $0.string?.hasPrefix("amazon-apigateway-") == true
    }
  }
  return place.must(name: "AWS::Logs::LogGroup", "no access log", fix: fix)
}

let apiAccessLogFields: Rule = Rule(
  "api.access-log-fields", "Access log leaves out what an auditor asks",
  why: "A record has to say what happened, when, where, from where, by whom and with what result.",
  level: .gap, high: .gap, ["AU-3", "AU-3(1)", "AU-8"], on: ["AWS::ApiGateway::Stage"],
  source: "FedRAMP rev 5 profile AU-3(1); AWS documentation, variables for access logging",
  passes: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"AccessLogSetting":{"DestinationArn":"arn","Format":"$context.requestId $context.identity.sourceIp $context.identity.caller $context.requestTime $context.httpMethod $context.resourcePath $context.status $context.protocol $context.responseLength"}}}"#
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"AccessLogSetting":{"DestinationArn":"arn","Format":"$context.requestId $context.identity.sourceIp $context.identity.caller $context.requestTime $context.httpMethod $context.resourcePath $context.protocol $context.responseLength"}}}"#,
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"AccessLogSetting":{"DestinationArn":"arn"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"AccessLogSetting":{"DestinationArn":"arn","Format":"$context.requestId $context.identity.sourceIp $context.identity.caller $context.requestTime $context.httpMethod $context.resourcePath $context.status $context.protocol $context.responseLength"}}}}"#,
  ]
) { stage in
  guard stage["AccessLogSetting"].exists else { return .notApplicable }
  let format = stage["AccessLogSetting"]["Format"]
  if let doubt = format.doubt { return doubt }
  let there = contextVariables(in: format.text ?? "")
  let wanted = auditFields + (stage.view.baseline == .high ? highAuditFields : [])
  guard let missing = wanted.first(where: { there.isDisjoint(with: $0.variables) }) else { return .passes }
  return format.fails("no \(missing.word) in the record", set: .string(RestAPIFields.accessLog))
}

/// What a record must say, each with the variables that say it.
private let auditFields: [(word: String, variables: Set<String>)] = [
  ("request id", ["requestId", "extendedRequestId"]),
  ("source address", ["identity.sourceIp"]),
  (
    "caller",
    [
      "identity.user", "identity.caller", "identity.userArn", "authorizer.principalId", "authorizer.claims.sub",
      "authorizer.claims.username",
    ]
  ),
  ("time", ["requestTime", "requestTimeEpoch"]),
  ("method", ["httpMethod"]),
  ("path", ["resourcePath", "path"]),
  ("status", ["status"]),
  ("protocol", ["protocol"]),
  ("response length", ["responseLength"]),
]

/// What the High profile adds: how long it took, and a time that can be compared.
private let highAuditFields: [(word: String, variables: Set<String>)] = [
  ("duration", ["responseLatency", "integrationLatency", "integration.latency"]),
  ("time in milliseconds", ["requestTimeEpoch"]),
]

/// `requestId` of every `$context.requestId`.
private func contextVariables(in format: String) -> Set<String> {
  var found: Set<String> = []
  for part in format.split(separator: "$") where part.hasPrefix("context.") {
    let name = part.dropFirst("context.".count).prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
    found.insert(String(name.last == "." ? name.dropLast() : name))
  }
  return found
}

let apiNoBodies: Rule = Rule(
  "api.no-bodies", "Bodies of requests stand in the log",
  why: "What people send and get, sensitive data included, would lie in a log that others read.",
  level: .gap, high: .gap, ["AU-9", "SC-28", "SI-12"], on: ["AWS::ApiGateway::Stage"],
  source: "AWS documentation, CloudWatch logging for REST APIs: data tracing is not for production",
  passes: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"HttpMethod":"*","ResourcePath":"/*","LoggingLevel":"INFO","DataTraceEnabled":false}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"HttpMethod":"*","ResourcePath":"/*","LoggingLevel":"INFO","DataTraceEnabled":true}]}}"#
  ]
) { stage in
  let settings = stage["MethodSettings"]
  if let doubt = settings.doubt { return doubt }
  return .all(
    [.passes] + settings.elements.map { $0["DataTraceEnabled"].mustNot(equal: true, "writes bodies", set: false) })
}

let apiThrottled: Rule = Rule(
  "api.throttled", "API takes any number of requests",
  why: "One caller can use up what the account has, and every other API stops as well.",
  level: .gap, high: .gap, ["SC-5"], on: ["AWS::ApiGateway::Stage"],
  source: "AWS documentation, throttle requests to REST APIs; own reading of SC-5",
  passes: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"HttpMethod":"*","ResourcePath":"/*","ThrottlingRateLimit":100,"ThrottlingBurstLimit":200}]}}"#
  ],
  fails: [
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"HttpMethod":"*","ResourcePath":"/*","ThrottlingRateLimit":100}]}}"#,
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"HttpMethod":"GET","ResourcePath":"/metrics","ThrottlingRateLimit":100,"ThrottlingBurstLimit":200}]}}"#,
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod"}}"#,
  ]
) { stage in
  let settings = stage["MethodSettings"]
  if let doubt = settings.doubt { return doubt }
  let whole = settings.elements.first { $0["HttpMethod"].text == "*" && $0["ResourcePath"].text == "/*" }
  guard let whole else {
    let limit: JSON = [
      "HttpMethod": "*", "ResourcePath": "/*", "ThrottlingRateLimit": 100, "ThrottlingBurstLimit": 200,
    ]
    return settings.fails("no limit for all methods", set: .array(settings.elements.compactMap(\.raw) + [limit]))
  }
  func limited(_ name: String, _ usual: JSON) -> Outcome {
    whole[name].must("no limit", fix: whole[name].set(usual)) { ($0.wholeNumber ?? 1) >= 0 }
  }
  return .all([limited("ThrottlingRateLimit", 100), limited("ThrottlingBurstLimit", 200)])
}

let apiWebACL: Rule = Rule(
  "api.web-acl", "No web ACL in front",
  why: "Known attacks and floods reach your code; a web ACL turns them away before.",
  level: .gap, high: .gap, ["SC-7", "SC-5", "SI-10", "SI-4"],
  on: ["AWS::ApiGateway::Stage", "AWS::ElasticLoadBalancingV2::LoadBalancer"],
  source: "AWS Config API_GW_ASSOCIATED_WITH_WAF, ALB_WAF_ENABLED",
  passes: [
    #"{"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"RestApiId":{"Ref":"Api"},"StageName":"prod"}},"Join":{"Type":"AWS::WAFv2::WebACLAssociation","Properties":{"ResourceArn":{"Fn::Sub":"arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Stage}"},"WebACLArn":"arn"}}}"#,
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"RestApiId":{"Ref":"Api"},"StageName":"prod"}},"Join":{"Type":"AWS::WAFv2::WebACLAssociation","Properties":{"ResourceArn":{"Fn::Sub":"arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/prod"},"WebACLArn":"arn"}}}"#,
  ],
  fails: [
    #"{"Api":{"Type":"AWS::ApiGateway::RestApi","Properties":{}},"Stage":{"Type":"AWS::ApiGateway::Stage","Properties":{"RestApiId":{"Ref":"Api"},"StageName":"prod"}},"Join":{"Type":"AWS::WAFv2::WebACLAssociation","Properties":{"ResourceArn":{"Fn::Sub":"arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/test"},"WebACLArn":"arn"}}}"#,
    #"{"Type":"AWS::ElasticLoadBalancingV2::LoadBalancer","Properties":{"Type":"application","Scheme":"internet-facing"}}"#,
  ]
) { $0.type == "AWS::ApiGateway::Stage" ? judgeStageACL($0) : judgeBalancerACL($0) }

private let association = "AWS::WAFv2::WebACLAssociation"

private func judgeStageACL(_ stage: Value) -> Outcome {
  let api = stage["RestApiId"].target
  let types = api?["EndpointConfiguration"]["Types"].elements ?? []
  if types.contains(where: { $0.text == "PRIVATE" }) { return .notApplicable }
  let direct = stage.referrers(association)
  let end = "/stages/" + (stage["StageName"].text ?? "")
  let byName = (api?.referrers(association) ?? []).filter { $0["ResourceArn"].text?.hasSuffix(end) == true }
  if let joined = (direct + byName).first { return joined["WebACLArn"].must(existOr: "association without web ACL") }
  return stage.fails("no web ACL in front", insert: "web-acl", ["protects": .owner(of: stage.id)])
}

private func judgeBalancerACL(_ balancer: Value) -> Outcome {
  if let doubt = balancer["Scheme"].doubt ?? balancer["Type"].doubt { return doubt }
  guard balancer["Scheme"].text != "internal", (balancer["Type"].text ?? "application") == "application" else {
    return .notApplicable
  }
  if let joined = balancer.referrers(association).first {
    return joined["WebACLArn"].must(existOr: "association without web ACL")
  }
  return balancer.fails("no web ACL in front", insert: "web-acl", ["protects": .owner(of: balancer.id)])
}
