import TapModel

/// A function of the stack that does what no property of CloudFormation does; a custom resource calls it.
///
/// It runs outside the VPC: it answers CloudFormation and calls AWS's API, neither of which an isolated VPC reaches.
struct StackFunction {
  /// Of the function in its component; its role has `Role` behind.
  let role: String
  /// FunctionName and RoleName.
  let name: String
  /// What it does, for the operator: `Closes the default security group of the VPC`.
  let purpose: String
  /// As an alarm calls it: `set-up of the VPC`.
  let work: String
  /// What its role may do besides writing its log.
  let statements: [JSON]
  /// Python with `handler`; Lambda adds `cfnresponse` to inline code.
  let code: String
  /// Seconds, 1 to 900.
  var timeout = 60
  /// Encrypts its environment; without one it has none.
  var key = Reference(.key)
  /// The log home and the alarms that it names.
  let logs: Reference
  let alarms: Reference

  /// Its role and itself; with a key, FIPS endpoints are asked for where the baseline does and the region has them.
  func drafts<S>(in component: Typed<S>, _ ctx: any SynthesisContext) -> [Draft] {
    var function: JSON = [
      "Description": .string(purpose), "FunctionName": text(name), "Role": ctx.arn(component, role + "Role"),
      "Handler": "index.handler", "Runtime": "python3.13", "Timeout": .int(timeout), "MemorySize": 128,
      "Code": ["ZipFile": .string(code)],
    ]
    var statements = statements + [writing]
    if let key = ctx.offer(.key, of: key.id), ctx.design.baseline == .high, FIPS.isOffered(in: ctx.design.region) {
      function["Environment"] = ["Variables": .object(.init([.init(FIPS.variable, "true")]))]
      function["KmsKeyArn"] = key
      statements.append(Permit.allow(["kms:Decrypt"], on: key))
    }
    let waits = logs.isNone ? [] : [ctx.id(logs.id, Names.pascal(component.id) + role)]
    return [
      Draft(
        role + "Role", "AWS::IAM::Role",
        [
          "RoleName": text(name), "Description": .string(purpose),
          "AssumeRolePolicyDocument": Permit.trust("lambda.amazonaws.com"),
          "Policies": [["PolicyName": "work", "PolicyDocument": Permit.document(statements)]],
        ]),
      Draft(role, "AWS::Lambda::Function", function, dependsOn: waits),
    ]
  }

  /// Its log group and its alarms.
  func contributions<S>(of component: Typed<S>, _ ctx: any SynthesisContext) -> [Contribution] {
    let dimensions = [("FunctionName", ctx.ref(component, role))]
    let group: JSON = ["Role": .string(role), "Name": text("/aws/lambda/" + name)]
    return (logs.isNone ? [] : [Contribution(to: logs.id, "log-group", group)])
      + Workload.alarm(alarms, role + "Errors", "AWS/Lambda", "Errors", dimensions, above: 0, "The \(work) fails")
      + Workload.alarm(
        alarms, role + "Throttles", "AWS/Lambda", "Throttles", dimensions, above: 0, "The \(work) is refused")
  }

  private var writing: JSON {
    Permit.allow(
      ["logs:CreateLogStream", "logs:PutLogEvents"],
      on: text("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/lambda/\(name):*"))
  }
}
