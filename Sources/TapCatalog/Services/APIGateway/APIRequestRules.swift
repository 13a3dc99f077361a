import TapModel

/// A stage of an example, with one setting for all methods.
private func stage(_ setting: String, _ more: String = "") -> String {
  #"{"Type":"AWS::ApiGateway::Stage","Properties":{"StageName":"prod","MethodSettings":[{"HttpMethod":"*","ResourcePath":"/*"\#(setting)}]\#(more)}}"#
}

// MARK: API-04

let apiExecutionLog: Rule = Rule(
  "api.execution-log", "API does not log how it handled a request",
  why: "The access log says that a request failed; why it failed stands in the execution log alone.",
  level: .warn, ["AU-12"], on: ["AWS::ApiGateway::Stage"], source: "AWS Config API_GW_EXECUTION_LOGGING_ENABLED",
  passes: [stage(#","LoggingLevel":"INFO""#), stage(#","LoggingLevel":"ERROR""#)],
  fails: [
    stage(#","LoggingLevel":"OFF""#), stage(""),
    #"{"Type":"AWS::ApiGateway::Stage","Properties":{"MethodSettings":[{"HttpMethod":"GET","ResourcePath":"/a","LoggingLevel":"INFO"}]}}"#,
  ]
) { stage in
  let settings = stage["MethodSettings"]
  if let doubt = settings.doubt { return doubt }
  let whole = settings.elements.first { $0["HttpMethod"].text == "*" && $0["ResourcePath"].text == "/*" }
  guard let whole else {
    let setting: JSON = ["HttpMethod": "*", "ResourcePath": "/*", "LoggingLevel": "INFO"]
    return settings.fails("no log for all methods", set: .array(settings.elements.compactMap(\.raw) + [setting]))
  }
  return whole["LoggingLevel"].must(be: ["INFO", "ERROR"], absent: "OFF", "no execution log")
}

// MARK: API-13

let apiCacheEncrypted: Rule = Rule(
  "api.cache-encrypted", "Cache of the API is in the clear",
  why: "Answers of earlier callers lie in the cache, unencrypted.", level: .warn, high: .gap, ["SC-28"],
  on: ["AWS::ApiGateway::Stage"], source: "AWS Config API_GW_CACHE_ENABLED_AND_ENCRYPTED",
  passes: [stage(#","CacheDataEncrypted":true"#, #","CacheClusterEnabled":true"#)],
  fails: [
    stage("", #","CacheClusterEnabled":true"#),
    stage(#","CacheDataEncrypted":false"#, #","CacheClusterEnabled":true"#),
  ]
) { stage in
  let cache = stage["CacheClusterEnabled"]
  if let doubt = cache.doubt { return doubt }
  guard cache.truth == true else { return .notApplicable }
  let settings = stage["MethodSettings"]
  if let doubt = settings.doubt { return doubt }
  if settings.elements.isEmpty { return settings.fails("the cache is not encrypted") }
  return .all(
    settings.elements.map { $0["CacheDataEncrypted"].must(equal: true, absent: false, "the cache is not encrypted") })
}

// MARK: API-09

let apiValidated: Rule = Rule(
  "api.validated", "Requests reach the code unchecked",
  why: "What is malformed should be turned away at the door, not found out by code that did not expect it.",
  level: .warn, high: .gap, ["SI-10"], on: ["AWS::ApiGateway::Method"],
  source: "cdk-nag APIGWRequestValidation; AWS documentation, request validation of REST APIs",
  passes: [
    validated("POST", #""RequestModels":{"application/json":{"Ref":"M"}},"#),
    validated("GET", #""RequestParameters":{"method.request.querystring.from":true},"#),
    validated("GET", ""),
  ],
  fails: [
    method("POST", #""RequestModels":{"application/json":{"Ref":"M"}},"#), validated("PUT", ""),
    method("GET", #""RequestParameters":{"method.request.querystring.from":true},"#),
    validated("POST", #""RequestModels":{"application/json":{"Ref":"M"}},"#, body: false),
  ]
) { method in
  let verb = method["HttpMethod"]
  if let doubt = verb.doubt { return doubt }
  guard verb.text != "OPTIONS", method["Integration"]["Type"].text != "MOCK" else { return .notApplicable }
  let hasBody = ["POST", "PUT", "PATCH", "ANY"].contains(verb.text)
  let hasParameters = !method["RequestParameters"].members.isEmpty
  let place = method["RequestValidatorId"]
  guard place.exists else {
    return hasBody || hasParameters ? place.fails("requests are not validated") : .notApplicable
  }
  if case .unknown(let why) = place.resolved { return .unknown(why) }
  guard let validator = place.target else { return .attested("a validator outside the template") }
  let body: Outcome = validator["ValidateRequestBody"].must(equal: true, absent: false, "bodies are not validated")
  let parameters: Outcome = validator["ValidateRequestParameters"].must(
    equal: true, absent: false, "parameters are not validated")
  let model: Outcome = method["RequestModels"].must("no model says what a body is") { $0.object?.isEmpty == false }
  // A method without body or parameters has nothing more to check than its validator.
  return .all((hasBody ? [body, model] : []) + (hasBody && !hasParameters ? [] : [parameters]))
}

/// A method of an example.
private func method(_ verb: String, _ declared: String) -> String {
  #"{"Type":"AWS::ApiGateway::Method","Properties":{"HttpMethod":"\#(verb)",\#(declared)"Integration":{"Type":"AWS_PROXY"}}}"#
}

/// A method with a validator.
private func validated(_ verb: String, _ declared: String, body: Bool = true) -> String {
  #"{"A":\#(method(verb, declared + #""RequestValidatorId":{"Ref":"V"},"#)),"V":{"Type":"AWS::ApiGateway::RequestValidator","Properties":{"ValidateRequestBody":\#(body),"ValidateRequestParameters":true}},"M":{"Type":"AWS::ApiGateway::Model","Properties":{"ContentType":"application/json","Schema":{"type":"object"}}}}"#
}

// MARK: API-10

let apiTLS: Rule = Rule(
  "api.tls", "API takes outdated TLS",
  why: "A regional API that says nothing takes TLS 1.0; FedRAMP asks for TLS 1.2 and validated cryptography.",
  level: .warn, high: .gap, ["SC-8(1)", "SC-13", "SC-8"],
  on: ["AWS::ApiGateway::RestApi", "AWS::ApiGateway::DomainName"],
  source: "AWS documentation, security policies of REST APIs; FedRAMP rev 5 parameter SC-13; Prowler",
  passes: [
    api(#""SecurityPolicy":"SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09","EndpointAccessMode":"STRICT""#),
    api(#""EndpointConfiguration":{"Types":["PRIVATE"]}"#),
    #"{"Type":"AWS::ApiGateway::DomainName","Properties":{"DomainName":"api.example.gov","SecurityPolicy":"TLS_1_2"}}"#,
  ],
  fails: [
    api(#""EndpointConfiguration":{"Types":["REGIONAL"]}"#), api(#""SecurityPolicy":"TLS_1_0""#),
    #"{"D":{"Type":"TapTui::Design","Properties":{"Baseline":"high"}},"A":\#(api(#""SecurityPolicy":"TLS_1_2""#))}"#,
  ]
) { api in
  let policy = api["SecurityPolicy"]
  let types = api["EndpointConfiguration"]["Types"]
  if let doubt = types.doubt { return doubt }
  // What AWS takes where nothing is said: TLS 1.2 for names and private APIs, TLS 1.0 for others.
  let isPrivate = types.elements.contains { $0.text == "PRIVATE" }
  let usual: JSON = api.type == "AWS::ApiGateway::DomainName" || isPrivate ? "TLS_1_2" : "TLS_1_0"
  let high = api.view.baseline == .high
  let strict = [policy.set("SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09"), api["EndpointAccessMode"].set("STRICT")]
  // A name that asks for certificates of clients takes none of the newer policies.
  let fix: Fix? = api["MutualTlsAuthentication"].exists ? nil : .all(strict.compactMap { $0 })
  return policy.must(high ? "no FIPS policy of TLS 1.2 or later" : "takes TLS below 1.2", absent: usual, fix: fix) {
    let name = $0.string ?? ""
    if name.hasPrefix("SecurityPolicy_TLS13_") { return !high || name.contains("FIPS") }
    return !high && name == "TLS_1_2"
  }
}

/// A REST API of an example.
private func api(_ properties: String) -> String {
  #"{"Type":"AWS::ApiGateway::RestApi","Properties":{"Name":"api",\#(properties)}}"#
}
