import TapModel

/// From where an API is reached.
enum APIEndpoint: String, Choice {
  case regional = "REGIONAL"
  case `private` = "PRIVATE"
  case edge = "EDGE"
}

/// How a caller of a method is known.
enum APIAuthorisation: String, Choice {
  case iam = "AWS_IAM"
  case userPool = "COGNITO_USER_POOLS"
  case function = "CUSTOM"
  case none = "NONE"
}

/// What a stage writes of how it handled a request.
enum APILogLevel: String, Choice {
  case info = "INFO"
  case error = "ERROR"
  case off = "OFF"
}

/// The fields of a REST API.
struct RestAPIFields: Schema {
  let name = Field("name", "Name", "rest-api-${EnvironmentSuffix}", required: true, at: "Api/Name")
  let purpose = Field("description", "Description", "", at: "Api/Description")
  let endpoint = Field(
    "endpoint", "Endpoint", APIEndpoint.regional, help: "EDGE passes points outside the region.",
    at: "Api/EndpointConfiguration/Types/0")
  let vpcEndpoint = Field(
    "vpc-endpoint", "VPC endpoint", "", help: "Of a private API: the id of the execute-api endpoint, or ${LogicalId}.")
  let tls = Field(
    "tls", "TLS policy", "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09", editor: .suggestions(RestAPIFields.tlsPolicies),
    help: "Empty is AWS's own, which for a regional API still takes TLS 1.0.", at: "Api/SecurityPolicy")

  let routes = Field(
    "routes", "Routes", ["GET /"], editor: .list([]), help: "Method and path, each passed on to the handler.")
  let handler = Field("handler", "Handler", Reference("function"), required: true)
  let authorisation = Field(
    "authorisation", "Authorisation", APIAuthorisation.iam, help: "NONE lets anybody call.",
    at: "Method*/AuthorizationType")
  let userPool = Field(
    "user-pool", "User pool", "", help: "ARN, where the pool authorises.", at: "Authorizer/ProviderARNs/0")
  let authorizer = Field("authorizer", "Authoriser", Reference("function"), help: "Where a function authorises.")
  let validate = Field(
    "validate", "Validates requests", true, help: "Body and parameters, against what a method declares.")

  let stage = Field("stage", "Stage", "prod", required: true, at: "Stage/StageName")
  let rate = Field(
    "throttle-rate", "Requests", 100, in: 0...10_000, unit: "/s", at: "Stage/MethodSettings/0/ThrottlingRateLimit")
  let burst = Field(
    "throttle-burst", "Burst", 200, in: 0...5000, at: "Stage/MethodSettings/0/ThrottlingBurstLimit")
  let metrics = Field("metrics", "Metrics", true, at: "Stage/MethodSettings/0/MetricsEnabled")
  let logLevel = Field("log-level", "Execution log", APILogLevel.info, at: "Stage/MethodSettings/0/LoggingLevel")
  let dataTrace = Field(
    "data-trace", "Bodies in the log", false, help: "Writes requests and responses whole.",
    at: "Stage/MethodSettings/0/DataTraceEnabled")
  let tracing = Field("tracing", "X-Ray", false, at: "Stage/TracingEnabled")
  let logGroup = Field(
    "log-group", "Access log", Reference("log-group"), required: true,
    at: .offer(.arn, "Stage/AccessLogSetting/DestinationArn"))
  let logFormat = Field(
    "access-log-format", "Access log format", RestAPIFields.accessLog, at: "Stage/AccessLogSetting/Format")
  let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Makes the group of the execution log.")

  let account = Field(
    "account-role", "Account's log role", true,
    help: "One for the account and region: a second stack overwrites it, and deletion takes it from all.")
  let role = Field("role-name", "Log role", "", at: "LogRole/RoleName")
  let policy = Field(
    "execution-policy", "Log role's policy", RolePolicy.scoped, help: "managed is AWS's, which reaches every log group."
  )
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
  let output = Field("output", "Output", "", help: "Name of the URL's output; empty is made from the id.")

  /// AWS documentation "Supported security policies": regional and private REST APIs.
  static let tlsPolicies = [
    "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09", "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
    "SecurityPolicy_TLS13_1_3_2025_09", "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_2021_06", "TLS_1_2",
  ]

  /// Who, what, when, where and with what result; the duration is for High.
  static let accessLog =
    "{"
    + [
      ("requestId", "requestId"), ("ip", "identity.sourceIp"), ("user", "identity.user"),
      ("caller", "identity.caller"), ("requestTime", "requestTime"), ("requestTimeEpoch", "requestTimeEpoch"),
      ("httpMethod", "httpMethod"), ("resourcePath", "resourcePath"), ("status", "status"), ("protocol", "protocol"),
      ("responseLength", "responseLength"), ("responseLatency", "responseLatency"),
    ].map { "\"\($0)\":\"$context.\($1)\"" }.joined(separator: ",") + "}"
}
