import TapModel

extension Defect {
  /// API, its handler, and what reaches the network.
  static let ofEdge: [Defect] = [
    Defect(
      "D10", "Default security group is not closed", Flag("vpc.default-group", .gap, "SC-7(5)", .opposite),
      edits: .set("monitoring-vpc", "default-group", "declared"),
      isThere: { t in !t.any("CloudFormation::CustomResource") { $0["/GroupId"].asked == "DefaultSecurityGroup" } }),
    Defect(
      "D12", "Method without authorisation", Flag("api.authorised", .gap, "AC-3"),
      edits: .set("monitoring-api", "authorisation", "NONE"),
      isThere: any("ApiGateway::Method", "/AuthorizationType", "NONE")),
    Defect(
      "D13", "Edge endpoint: traffic outside the region", Flag("api.edge-endpoint", .gap, "SC-7"),
      edits: .set("monitoring-api", "endpoint", "EDGE"),
      isThere: any("ApiGateway::RestApi", "/EndpointConfiguration/Types/0", "EDGE")),
    Defect(
      "D14", "Bodies of requests in the log", Flag("api.no-bodies", .gap, "SC-28"),
      edits: .set("monitoring-api", "data-trace", true),
      isThere: any("ApiGateway::Stage", "/MethodSettings/0/DataTraceEnabled", true)),
    Defect(
      "D16", "Function outside the VPC, and without a bound", Flag("lambda.vpc", .warn, "SC-7", .opposite),
      Flag("lambda.concurrency", .warn, "SC-5"),
      edits: .set("monitoring-api-handler", "tier", ""), .set("monitoring-api-handler", "concurrency", 0),
      isThere: { t in
        t.resources("Lambda::Function").contains {
          $0["/FunctionName"].isNamed("monitoring-api-handler") && !$0["/VpcConfig"].exists
            && !$0["/ReservedConcurrentExecutions"].exists
        }
      }),
    Defect(
      "D30", "Any web site may read the answers", Flag("lambda.wildcard-origin", .warn, "AC-4", .opposite),
      edits: .set("monitoring-api-handler", "code", .string(AsWritten.code)),
      isThere: { t in
        t.any("Lambda::Function") { $0["/Code/ZipFile"].text?.contains("Access-Control-Allow-Origin': '*'") == true }
      }),
  ]
}
