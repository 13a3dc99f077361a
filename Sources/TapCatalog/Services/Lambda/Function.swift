import TapModel

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
    if !function.boundary.isEmpty {
      drafts.append(.prerequisite(function.id + "-boundary", function.boundary, "permissions boundary"))
    }
    return drafts + FunctionEvents.drafts(function, ctx) + FunctionSigning.drafts(function, ctx)
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
  statements += FunctionEvents.statements(function, ctx)
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
