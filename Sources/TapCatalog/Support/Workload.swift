import TapModel

/// What every workload is made of: a closed group, roles, alarms, and texts around what others offer.
enum Workload {
  /// A security group in the VPC of a tier that lets nothing in or out; flows add their own rules.
  static func group(
    _ role: String = "Group", in tier: Reference, _ description: String, _ ctx: any SynthesisContext
  )
    -> Draft
  {
    Draft(
      role, "AWS::EC2::SecurityGroup",
      [
        "GroupDescription": .string(description),
        "VpcId": ctx.offer(.vpc, of: tier.id) ?? .null,
        "SecurityGroupEgress": closed,
      ])
  }

  /// An egress list that reaches nothing: without any, EC2 allows everything.
  static let closed: JSON = [
    ["IpProtocol": "-1", "CidrIp": "127.0.0.1/32", "Description": "Nothing but what a flow allows"]
  ]

  /// An egress list that reaches everything.
  static let open: JSON = [["IpProtocol": "-1", "CidrIp": "0.0.0.0/0", "Description": "Everything"]]

  /// A role that one service assumes.
  ///
  /// - Parameters:
  ///   - statements: of its inline policy; none where there are none.
  ///   - managed: names of AWS managed policies.
  static func role(
    _ role: String, for service: String, if condition: JSON? = nil, _ statements: [JSON], managed: [String] = []
  ) -> Draft {
    var properties: JSON = ["AssumeRolePolicyDocument": Permit.trust(service, if: condition)]
    if !managed.isEmpty {
      properties["ManagedPolicyArns"] = .array(
        managed.map { TapModel.text("arn:${AWS::Partition}:iam::aws:policy/" + $0) })
    }
    if !statements.isEmpty {
      properties["Policies"] = [["PolicyName": "work", "PolicyDocument": Permit.document(statements)]]
    }
    return Draft(role, "AWS::IAM::Role", properties)
  }

  /// Decryption with the key of a component that has the shared field `key`; none where it has no key.
  static func useKey(
    of id: String, _ actions: [String] = ["kms:Decrypt"], in ctx: any SynthesisContext
  ) -> [JSON] {
    guard let key = ctx.component(id)?.fields["key"]?.string, let arn = ctx.offer(.key, of: key) else { return [] }
    return [Permit.allow(actions, on: arn)]
  }

  /// An alarm that a component asks of the one that makes alarms; none where it names none.
  static func alarm(
    _ to: Reference, _ role: String, _ namespace: String, _ metric: String, _ dimensions: [(String, JSON)],
    _ statistic: String = "Sum", above: Int? = nil, below: Int? = nil, periods: Int = 1, _ description: String
  ) -> [Contribution] {
    guard !to.isNone else { return [] }
    let list = dimensions.map { JSON.object(.init([.init("Name", .string($0.0)), .init("Value", $0.1)])) }
    return [
      Contribution(
        to: to.id, "alarm",
        [
          "Role": .string(role), "Namespace": .string(namespace), "MetricName": .string(metric),
          "Dimensions": .array(list), "Statistic": .string(statistic), "Threshold": .int(above ?? below ?? 0),
          "ComparisonOperator": above == nil ? "LessThanThreshold" : "GreaterThanThreshold",
          "Period": 300, "EvaluationPeriods": .int(periods), "Description": .string(description),
        ])
    ]
  }

  /// A text with what a component offers in it: `arn:...:${MonitoringHandler.Arn}/invocations`.
  static func text(_ before: String = "", _ offered: JSON, _ after: String = "") -> JSON {
    switch Intrinsic(offered) {
    case .ref(let name)?: TapModel.text(before + "${\(name)}" + after)
    case .getAtt(let id, let attribute)?: TapModel.text(before + "${\(id).\(attribute)}" + after)
    case .sub(let inner, let variables)? where variables.isEmpty: TapModel.text(before + inner + after)
    case nil where offered.string != nil: TapModel.text(before + (offered.string ?? "") + after)
    default: ["Fn::Sub": [.string(before + "${Offered}" + after), ["Offered": offered]]]
    }
  }
}

extension Draft {
  /// What must exist before the stack: its name or ARN, and what it is; nobody is named who makes it.
  static func prerequisite(_ entry: String, _ name: String, _ what: String) -> Draft {
    .declaration(
      "Prerequisite", entry, ["Name": TapModel.text(name), "What": .string(what), "Owner": "", "Keys": []])
  }
}

/// Whether a role gets AWS's broad policy, or one that names its resources.
enum RolePolicy: String, Choice { case scoped, managed }
