import TapModel

/// A REST API with one stage in front of a function.
let restAPI: Kind = Kind(
  "rest-api", "REST API", pane: .network, main: "Api", RestAPIFields(),
  help: "An API with signed requests, throttling, access log and execution log, in front of a function.",
  branch: "edge",
  summary: { "REST, " + ($0.endpoint == .private ? "private" : $0.endpoint == .edge ? "edge" : "regional") },
  offers: [
    .ref: { $1.ref($0, "Api") },
    .name: { api, _ in text(api.name) },
    "web-target": { api, ctx in text(RestAPI.stageARN(api, ctx)) },
    .arn: { api, ctx in text(RestAPI.stageARN(api, ctx)) },
  ],
  contributions: { api, ctx in
    var all = Workload.alarm(
      api.alarms, "Errors", "AWS/ApiGateway", "5XXError", [("ApiName", text(api.name)), ("Stage", text(api.stage))],
      above: 0, "The API answers with server errors")
    if RestAPI.logsExecution(api) {
      let name = "API-Gateway-Execution-Logs_${\(ctx.id(api.id, "Api"))}/\(api.stage)"
      all.append(Contribution(to: api.logs.id, "log-group", ["Role": "Log", "Name": text(name)]))
    }
    return all
  },
  outputs: { api, ctx in
    let url = "https://${\(ctx.id(api.id, "Api"))}.execute-api.${AWS::Region}.${AWS::URLSuffix}"
    let name = api.output.isEmpty ? Names.pascal(api.id) + "URL" : api.output
    return [Output(name, "URL of the API", text(url + "/${\(ctx.id(api.id, "Stage"))}/"))]
  },
  resources: { api, ctx in
    let table = RouteTable(api.routes)
    let methods = table.routes.flatMap { RestAPI.method($0, api, ctx) }
    let deployment = RestAPI.deployment(table, api, ctx)
    return [RestAPI.api(api)] + RestAPI.authorizer(api, ctx) + RestAPI.validator(api, ctx)
      + table.paths.map { RestAPI.resource($0, api, ctx) } + methods
      + [deployment, RestAPI.stage(deployment.role, api, ctx)] + RestAPI.account(api, ctx)
  })

/// The parts of a REST API.
enum RestAPI {
  static func stageARN(_ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext) -> String {
    "arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${\(ctx.id(api.id, "Api"))}/stages/"
      + "${\(ctx.id(api.id, "Stage"))}"
  }

  static func logsExecution(_ api: Typed<RestAPIFields>) -> Bool { api.logLevel != .off && !api.logs.isNone }

  static func api(_ api: Typed<RestAPIFields>) -> Draft {
    var properties: JSON = ["EndpointConfiguration": ["Types": [""]]]
    if api.tls.hasPrefix("SecurityPolicy_") { properties["EndpointAccessMode"] = "STRICT" }
    if api.endpoint == .private, !api.vpcEndpoint.isEmpty {
      properties["EndpointConfiguration"]?["VpcEndpointIds"] = [text(api.vpcEndpoint)]
      properties["Policy"] = policy(endpoint: text(api.vpcEndpoint))
    }
    return Draft("Api", "AWS::ApiGateway::RestApi", properties)
  }

  /// Lets in what comes through one VPC endpoint.
  static func policy(endpoint: JSON) -> JSON {
    Permit.document([
      [
        "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*",
        "Condition": ["StringEquals": ["aws:SourceVpce": endpoint]],
      ]
    ])
  }

  static func resource(_ path: [String], _ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext) -> Draft {
    Draft(
      "Resource" + Route.word(path), "AWS::ApiGateway::Resource",
      [
        "RestApiId": ctx.ref(api, "Api"), "ParentId": place(path.dropLast(), api, ctx),
        "PathPart": .string(path.last ?? ""),
      ])
  }

  /// The id of the resource at a path; the root has no resource of its own.
  private static func place(
    _ path: some BidirectionalCollection<String>, _ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext
  ) -> JSON {
    path.isEmpty ? ctx.att(api, "Api", "RootResourceId") : ctx.ref(api, "Resource" + Route.word(path))
  }

  /// A method that passes requests on to the handler, and the permission that lets it.
  static func method(_ route: Route, _ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext) -> [Draft] {
    let handler = ctx.offer("function", of: api.handler.id) ?? ""
    var properties: JSON = [
      "RestApiId": ctx.ref(api, "Api"), "ResourceId": place(route.segments, api, ctx),
      "HttpMethod": .string(route.method),
      "Integration": [
        "Type": "AWS_PROXY", "IntegrationHttpMethod": "POST", "Uri": invocation(of: handler),
      ],
    ]
    if api.validate { properties["RequestValidatorId"] = ctx.ref(api, "Validator") }
    if !authorizer(api, ctx).isEmpty { properties["AuthorizerId"] = ctx.ref(api, "Authorizer") }
    let verb = route.method == "ANY" ? "*" : route.method
    return [
      Draft(route.role, "AWS::ApiGateway::Method", properties),
      permission(
        "Permit" + route.role.dropFirst("Method".count), handler, "\(api.stage)/\(verb)/\(route.pattern)", api, ctx),
    ]
  }

  private static func invocation(of function: JSON) -> JSON {
    Workload.text(
      "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/", function, "/invocations")
  }

  /// Lets the API call a function from one place of it only.
  private static func permission(
    _ role: String, _ function: JSON, _ place: String, _ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext
  ) -> Draft {
    let source =
      "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${\(ctx.id(api.id, "Api"))}/\(place)"
    return Draft(
      role, "AWS::Lambda::Permission",
      [
        "FunctionName": function, "Action": "lambda:InvokeFunction", "Principal": "apigateway.amazonaws.com",
        "SourceArn": text(source),
      ])
  }

  static func authorizer(_ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext) -> [Draft] {
    var properties: JSON = ["RestApiId": ctx.ref(api, "Api"), "Name": "caller"]
    switch api.authorisation {
    case .iam, .none: return []
    case .userPool:
      properties["Type"] = "COGNITO_USER_POOLS"
      properties["IdentitySource"] = "method.request.header.Authorization"
      properties["ProviderARNs"] = [""]
      return [Draft("Authorizer", "AWS::ApiGateway::Authorizer", properties)]
    case .function:
      let function = ctx.offer("function", of: api.authorizer.id) ?? ""
      properties["Type"] = "TOKEN"
      properties["IdentitySource"] = "method.request.header.Authorization"
      properties["AuthorizerUri"] = invocation(of: function)
      let place = "authorizers/${\(ctx.id(api.id, "Authorizer"))}"
      return [
        Draft("Authorizer", "AWS::ApiGateway::Authorizer", properties),
        permission("PermitAuthorizer", function, place, api, ctx),
      ]
    }
  }

  static func validator(_ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext) -> [Draft] {
    guard api.validate else { return [] }
    return [
      Draft(
        "Validator", "AWS::ApiGateway::RequestValidator",
        [
          "RestApiId": ctx.ref(api, "Api"), "Name": "body-and-parameters", "ValidateRequestBody": true,
          "ValidateRequestParameters": true,
        ])
    ]
  }
}
