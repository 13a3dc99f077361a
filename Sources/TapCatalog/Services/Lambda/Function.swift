import TapModel

/// How the log of a function is written.
enum LogFormat: String, Choice {
  case json = "JSON"
  case text = "Text"
}

/// The fields of a function.
struct FunctionFields: Schema {
  let name = Field("name", "Name", "function-${EnvironmentSuffix}", at: "Function/FunctionName")
  let purpose = Field("description", "Description", "", at: "Function/Description")
  let runtime = Field(
    "runtime", "Runtime", "python3.13", editor: .suggestions(Lambda.runtimes), required: true, at: "Function/Runtime")
  let handler = Field("handler", "Handler", "index.handler", required: true, at: "Function/Handler")
  let code = Field(
    "code", "Code", Lambda.starter, help: "Inline; a ${ in it is written ${!. Empty: from the bucket.",
    at: "Function/Code/ZipFile")
  let codeBucket = Field(
    "code-bucket", "Code bucket", "", help: "Where a build puts the signed package.", at: .unless("Function/Code/S3Bucket", ""))
  let codeObject = Field(
    "code-object", "Code object", "", help: "Its key in the bucket, with the version of the build.",
    at: .unless("Function/Code/S3Key", ""))
  let signing = Field(
    "signing-profile", "Signing profile", "",
    help: "ARN of the version of a profile of AWS Signer: code with no signature of it is refused.",
    at: .unless("Signing/AllowedPublishers/SigningProfileVersionArns/0", ""))
  let timeout = Field("timeout", "Timeout", 15, in: 1...900, unit: "s", at: "Function/Timeout")
  let memory = Field("memory", "Memory", 256, in: 128...32_768, unit: "MiB", at: "Function/MemorySize")
  let concurrency = Field(
    "concurrency", "Runs at once", 20, in: 0...10_000,
    help: "Reserved of the account's quota, and the most there can be; 0 reserves none.",
    at: .unless("Function/ReservedConcurrentExecutions", 0))
  let environment = Field(
    "environment", "Environment", ["ENVIRONMENT": "${EnvironmentSuffix}"] as TextMap,
    help: "${LogicalId} is what Ref gives: a stream's name, say.", at: "Function/Environment/Variables")
  let key = Field(
    "key", "Encryption key", Reference(.key), help: "Encrypts the environment.",
    at: .offer(.key, "Function/KmsKeyArn"))

  let tier = Field(
    "tier", "Tier", Reference(.subnets), help: "Where its network interfaces are; empty runs it outside the VPC.")
  let groupName = Field("group-name", "Security group", "", at: "Group/GroupName")
  let deadLetter = Field(
    "dead-letter", "Dead-letter queue", Reference("queue"), help: "Takes events of asynchronous callers that failed.",
    at: .offer("queue", "Function/DeadLetterConfig/TargetArn"))

  let logs = Field("logs", "Implicit logs", Reference("log-home"), help: "Makes the log group of the function.")
  let logFormat = Field("log-format", "Log format", LogFormat.json, at: "Function/LoggingConfig/LogFormat")
  let logGroup = Field(
    "log-group", "Also writes to", Reference("log-group"), help: "An application log group that the code writes to.")
  let role = Field("role-name", "Role", "", help: "Empty lets AWS name it.", at: "Role/RoleName")
  let policy = Field(
    "execution-policy", "Execution policy", RolePolicy.scoped, help: "managed is AWS's, which reaches every log group.")
  let alarms = Field("alarms", "Alarms", Reference("alarms"))
}

/// A Lambda function with its role, log group and, in a tier, its closed security group.
let function: Kind = Kind(
  "function", "Function", pane: .network, main: "Function", FunctionFields(),
  help: "Runs code on a call, with a role and a log group of its own.", parent: "tier",
  summary: { "Lambda, \($0.runtime)" },
  offers: [
    "function": { $1.arn($0, "Function") },
    .arn: { $1.arn($0, "Function") },
    .ref: { $1.ref($0, "Function") },
    .name: { $1.ref($0, "Function") },
    .role: { $1.ref($0, "Role") },
    .securityGroup: { function, ctx in function.tier.isNone ? nil : ctx.att(function, "Group", "GroupId") },
  ],
  grants: [
    .invoke: { [Permit.allow(["lambda:InvokeFunction"], on: $1.arn($0, "Function"))] }
  ],
  contributions: { function, ctx in functionGroup(function) + functionAlarms(function, ctx) },
  resources: { function, ctx in
    var drafts = [functionDraft(function, ctx), functionRole(function, ctx)]
    if !function.tier.isNone { drafts.append(Workload.group(in: function.tier, "Function; flows open it", ctx)) }
    return drafts + signature(function)
  })

private func functionDraft(_ function: Typed<FunctionFields>, _ ctx: any SynthesisContext) -> Draft {
  var properties: JSON = ["Role": ctx.arn(function, "Role"), "PackageType": "Zip"]
  if !function.logs.isNone {
    let group = ctx.id(function.logs.id, Names.pascal(function.id) + "Log")
    properties["LoggingConfig"] = ["LogGroup": ["Ref": .string(group)]]
  }
  if !function.tier.isNone {
    properties["VpcConfig"] = [
      "SubnetIds": ctx.offer(.subnets, of: function.tier.id) ?? [],
      "SecurityGroupIds": [ctx.att(function, "Group", "GroupId")],
    ]
  }
  if !function.signing.isEmpty { properties["CodeSigningConfigArn"] = ctx.ref(function, "Signing") }
  return Draft("Function", "AWS::Lambda::Function", properties)
}

/// What refuses code without signature, and the package and profile that must be there before.
private func signature(_ function: Typed<FunctionFields>) -> [Draft] {
  guard !function.signing.isEmpty else { return [] }
  return [
    Draft(
      "Signing", "AWS::Lambda::CodeSigningConfig",
      [
        "Description": .string("Signed code only: " + function.component.title),
        "AllowedPublishers": ["SigningProfileVersionArns": []],
        "CodeSigningPolicies": ["UntrustedArtifactOnDeployment": "Enforce"],
      ]),
    .declaration(
      "Prerequisite", function.id + "-code",
      [
        "Name": text("\(function.codeBucket)/\(function.codeObject)"), "What": "signed package of the function",
        "Owner": "The team that builds it", "Keys": [text(function.signing)],
      ]),
  ]
}

private func groupName(_ function: Typed<FunctionFields>) -> String {
  "/aws/lambda/" + (function.name.isEmpty ? function.id + "-${EnvironmentSuffix}" : function.name)
}

private func functionGroup(_ function: Typed<FunctionFields>) -> [Contribution] {
  guard !function.logs.isNone else { return [] }
  return [
    Contribution(to: function.logs.id, "log-group", ["Role": "Log", "Name": text(groupName(function))])
  ]
}

private func functionRole(_ function: Typed<FunctionFields>, _ ctx: any SynthesisContext) -> Draft {
  var statements: [JSON] = []
  var managed: [String] = []
  let writes = ["logs:CreateLogStream", "logs:PutLogEvents"]
  if function.policy == .managed {
    managed = [
      "service-role/" + (function.tier.isNone ? "AWSLambdaBasicExecutionRole" : "AWSLambdaVPCAccessExecutionRole")
    ]
  } else {
    let group = "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:\(groupName(function)):*"
    statements.append(Permit.allow(writes, on: text(group)))
    if !function.tier.isNone { statements.append(Permit.allow(Lambda.interfaceActions, on: "*")) }
  }
  if let group = ctx.offer(.arn, of: function.logGroup.id) { statements.append(Permit.allow(writes, on: group)) }
  if let queue = ctx.offer("queue", of: function.deadLetter.id) {
    statements.append(Permit.allow(["sqs:SendMessage"], on: queue))
    statements += Workload.useKey(of: function.deadLetter.id, ["kms:Decrypt", "kms:GenerateDataKey"], in: ctx)
  }
  if let key = ctx.offer(.key, of: function.key.id), !function.environment.pairs.isEmpty {
    statements.append(Permit.allow(["kms:Decrypt"], on: key))
  }
  return Workload.role("Role", for: "lambda.amazonaws.com", statements, managed: managed)
}

private func functionAlarms(_ function: Typed<FunctionFields>, _ ctx: any SynthesisContext) -> [Contribution] {
  let dimensions = [("FunctionName", ctx.ref(function, "Function"))]
  return Workload.alarm(
    function.alarms, "Errors", "AWS/Lambda", "Errors", dimensions, above: 0, "Calls of the function fail")
    + Workload.alarm(
      function.alarms, "Throttles", "AWS/Lambda", "Throttles", dimensions, above: 0, "Calls of the function are refused"
    )
}

/// Facts of Lambda that kind and rules share.
enum Lambda {
  /// Runtimes that AWS supports, newest of each family first.
  static let runtimes: [String] = Facts.versions(.lambda).filter { $0.status == .supported }.map(\.version)

  /// What a role needs for the network interfaces of a function; EC2 knows no narrower resource for all of them.
  ///
  /// Source: AWS documentation "Giving Lambda functions access to resources in an Amazon VPC".
  static let interfaceActions = [
    "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface",
    "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
  ]

  static let starter = """
    import json


    def handler(event, context):
        return {
            'statusCode': 200,
            'headers': {'Content-Type': 'application/json'},
            'body': json.dumps({'status': 'ok'})
        }

    """
}
