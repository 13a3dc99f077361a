import TapModel

extension RestAPI {
  /// A copy of the methods; its role changes with them, so that CloudFormation makes a new one.
  static func deployment(
    _ table: RouteTable, _ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext
  ) -> Draft {
    let digest = table.digest([
      api.handler.id, api.authorisation.rawValue, api.authorizer.id, api.userPool, api.validate ? "validated" : "",
      api.endpoint.rawValue, api.vpcEndpoint,
    ])
    return Draft(
      "Deployment" + digest.prefix(8), "AWS::ApiGateway::Deployment",
      ["RestApiId": ctx.ref(api, "Api"), "Description": .string("Methods \(digest)")],
      dependsOn: table.routes.map { ctx.id(api.id, $0.role) })
  }

  static func stage(_ deployment: String, _ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext) -> Draft {
    var before: [String] = []
    if api.account { before.append(ctx.id(api.id, "Account")) }
    if logsExecution(api) { before.append(ctx.id(api.logs.id, Names.pascal(api.id) + "Log")) }
    return Draft(
      "Stage", "AWS::ApiGateway::Stage",
      [
        "RestApiId": ctx.ref(api, "Api"), "DeploymentId": ctx.ref(api, deployment),
        "MethodSettings": [["HttpMethod": "*", "ResourcePath": "/*"]],
      ], dependsOn: before)
  }

  /// The account's role for logs: one for all APIs of account and region.
  static func account(_ api: Typed<RestAPIFields>, _ ctx: any SynthesisContext) -> [Draft] {
    guard api.account else { return [] }
    let groups = text("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*")
    let name = "service-role/AmazonAPIGatewayPushToCloudWatchLogs"
    let scoped = api.policy == .scoped
    let statements = scoped ? [Permit.allow(ManagedPolicies.actions[name] ?? [], on: groups)] : []
    return [
      Workload.role("LogRole", for: "apigateway.amazonaws.com", statements, managed: scoped ? [] : [name]),
      Draft("Account", "AWS::ApiGateway::Account", ["CloudWatchRoleArn": ctx.arn(api, "LogRole")]),
    ]
  }
}
