import TapCatalog
import TapModel

extension Requirement {
  /// Requests, as the access log of the brief's code tells them.
  private static let standardFields = [
    "requestId", "ip", "user", "caller", "requestTime", "httpMethod", "resourcePath", "status", "protocol",
    "responseLength",
  ]

  /// API, web ACL, function, tags.
  static let edge: [Requirement] = [
    Requirement("000-59", "REST API monitoring-api-S") { t in
      t.all("ApiGateway::RestApi") {
        $0["/Name"].isNamed("monitoring-api") && $0["/Description"].text?.isEmpty == false
      }
    },
    Requirement("000-60", "Stage prod: INFO log, bodies, metrics", on: .asWritten) { t in
      t.finds("api.no-bodies")
        && t.all("ApiGateway::Stage") {
          let settings = $0["/MethodSettings/0"]
          return $0["/StageName"].is("prod") && settings["/LoggingLevel"].is("INFO")
            && settings["/DataTraceEnabled"].is(true) && settings["/MetricsEnabled"].is(true)
            && $0["/DeploymentId"].names("ApiGateway::Deployment")
        }
    },
    Requirement("000-61", "Access log as JSON with the standard fields") { t in
      t.all("ApiGateway::Stage") { stage in
        let log = stage["/AccessLogSetting"]
        let format = try? JSON(parsing: log["/Format"].text ?? "")
        return log["/DestinationArn"].names("Logs::LogGroup")
          && standardFields.allSatisfy { format?[$0]?.string?.hasPrefix("$context.") == true }
      }
    },
    Requirement("000-62", "Role that lets API Gateway log") { t in
      t.n("ApiGateway::Account") == 1
        && t.all("ApiGateway::Account") { t.trusts($0["/CloudWatchRoleArn"].target, "apigateway.amazonaws.com") }
    },
    Requirement(
      "000-63", "Web ACL monitoring-api-waf-S, regional, allows by default, metrics and samples", on: .asWritten
    ) {
      t in
      t.all("WAFv2::WebACL") {
        $0["/Name"].isNamed("monitoring-api-waf") && $0["/Scope"].is("REGIONAL") && $0["/DefaultAction/Allow"].exists
          && $0["/VisibilityConfig/CloudWatchMetricsEnabled"].is(true)
          && $0["/VisibilityConfig/SampledRequestsEnabled"].is(true)
      }
    },
    Requirement("000-64", "Common rules first, known bad inputs second, 2000 requests of one address third") { t in
      t.all("WAFv2::WebACL") {
        let rules = $0["/Rules"].elements
        let names = rules.prefix(2).map { $0["/Statement/ManagedRuleGroupStatement/Name"].text }
        let limit = rules.last?["/Statement/RateBasedStatement"]
        return names == ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet"]
          && rules.map { $0["/Priority"].number } == [1, 2, 3] && rules.allSatisfy { $0["/VisibilityConfig"].exists }
          && limit?["/Limit"].is(2000) == true && limit?["/AggregateKeyType"].is("IP") == true
          && rules.last?["/Action/Block"].exists == true
      }
    },
    Requirement("000-65", "Web ACL attached to the stage") { t in
      t.all("WAFv2::WebACLAssociation") { association in
        let named = association["/ResourceArn"].references.compactMap { t.resource($0)?.type }
        return named.contains("AWS::ApiGateway::Stage") && association["/WebACLArn"].names("WAFv2::WebACL")
      }
    },
    Requirement("000-66", "Role api-lambda-role-S: writes the stream and the log, and no more") { t in
      let role = t.role("api-lambda-role")
      return t.trusts(role, "lambda.amazonaws.com") && t.lets(role, "kinesis:PutRecords", on: "Kinesis::Stream")
        && t.lets(role, "logs:PutLogEvents", on: "Logs::LogGroup") && t.isNarrow
    },
    Requirement(
      "000-67", "Function monitoring-api-handler-S, python3.11, inline, 30 s, three variables", on: .asWritten
    ) {
      t in
      t.finds("lambda.runtime-ends")
        && t.all("Lambda::Function") {
          let variables = $0["/Environment/Variables"]
          return $0["/FunctionName"].isNamed("monitoring-api-handler") && $0["/Runtime"].is("python3.11")
            && $0["/Handler"].is("index.handler") && $0["/Code/ZipFile"].exists && $0["/Timeout"].is(30)
            && variables["/ENVIRONMENT"].text == t.suffix && variables["/KINESIS_STREAM"].names("Kinesis::Stream")
            && variables["/LOG_GROUP"].names("Logs::LogGroup")
        }
        && t.all("Lambda::Permission") { $0["/Principal"].is("apigateway.amazonaws.com") }
    },
    Requirement("000-68", "GET /metrics goes to the function, for anybody", on: .asWritten) { t in
      t.finds("api.authorised")
        && t.all("ApiGateway::Method") {
          $0["/HttpMethod"].is("GET") && $0["/ResourceId"].target?["/PathPart"].is("metrics") == true
            && $0["/Integration/Type"].is("AWS_PROXY") && $0["/AuthorizationType"].is("NONE")
            && $0["/Integration/Uri"].names("Lambda::Function")
        }
    },

    Requirement("000-69", "Compliance, Environment and DataClassification on everything", on: .asWritten) { t in
      let taggable = t.everything.filter { ResourceSchema.of($0.type)?.taggable == true }
      let wanted = [("Compliance", "FedRAMP-Moderate"), ("Environment", t.suffix), ("DataClassification", "SBU")]
      return !taggable.isEmpty
        && taggable.allSatisfy { resource in wanted.allSatisfy { resource.tag($0.0) == $0.1 } }
    },
  ]
}
