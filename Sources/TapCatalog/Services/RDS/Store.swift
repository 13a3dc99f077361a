import TapModel

/// What every data store has in common: a closed group, a declared class, alarms, and what happens at its end.
enum Store {
  /// A security group in the VPC of a tier that lets nothing in or out; flows add their own rules.
  static func group<S>(
    _ store: Typed<S>, in tier: Reference, _ description: String, _ context: any SynthesisContext
  ) -> Draft {
    Draft(
      "Group", "AWS::EC2::SecurityGroup",
      [
        "GroupDescription": text(description),
        "VpcId": context.offer(.vpc, of: tier.id) ?? .null,
        "SecurityGroupEgress": [
          ["IpProtocol": "-1", "CidrIp": "127.0.0.1/32", "Description": "Nothing but what a flow allows"]
        ],
      ])
  }

  /// The declaration that this component holds data; an empty class is that of the system.
  static func declaration<S>(_ store: Typed<S>, class word: String, _ context: any SynthesisContext) -> Draft {
    .declaration(
      "DataStore", store.id,
      [
        "Component": .string(store.id), "Class": text(word.isEmpty ? context.design.dataClass : word),
        "Region": ["Ref": "AWS::Region"],
      ])
  }

  /// An alarm that the component asks of another; none where it names none.
  ///
  /// - Parameters:
  ///   - metric: namespace and name.
  ///   - above: `GreaterThanThreshold`; below, `LessThanThreshold`.
  static func alarm(
    _ to: Reference, _ role: String, _ metric: (namespace: String, name: String),
    of dimension: (name: String, value: JSON),
    _ statistic: String = "Average", above: Int? = nil, below: Int? = nil, periods: Int = 3, _ description: String
  ) -> [Contribution] {
    guard !to.isNone else { return [] }
    return [
      Contribution(
        to: to.id, "alarm",
        [
          "Role": .string(role), "Namespace": .string(metric.namespace), "MetricName": .string(metric.name),
          "Dimensions": [["Name": .string(dimension.name), "Value": dimension.value]],
          "Statistic": .string(statistic), "Threshold": .int(above ?? below ?? 0),
          "ComparisonOperator": above == nil ? "LessThanThreshold" : "GreaterThanThreshold",
          "Period": 300, "EvaluationPeriods": .int(periods), "Description": .string(description),
        ])
    ]
  }

  /// A role that one service of AWS takes on for this account, with one policy.
  ///
  /// - Parameters:
  ///   - statements: of its inline policy; none where managed policies do.
  ///   - confined: for services that say for which account they act.
  static func role(
    _ role: String, name: String, for service: String, _ statements: [JSON] = [], managed: [String] = [],
    confined: Bool = true
  ) -> Draft {
    var trust: JSON = ["Effect": "Allow", "Principal": ["Service": .string(service)], "Action": "sts:AssumeRole"]
    if confined { trust["Condition"] = ["StringEquals": ["aws:SourceAccount": ["Ref": "AWS::AccountId"]]] }
    var properties: JSON = [
      "AssumeRolePolicyDocument": ["Version": "2012-10-17", "Statement": [trust]]
    ]
    if !name.isEmpty { properties["RoleName"] = text(name) }
    if !managed.isEmpty {
      properties["ManagedPolicyArns"] = .array(managed.map { text("arn:${AWS::Partition}:iam::aws:policy/\($0)") })
    }
    if !statements.isEmpty {
      properties["Policies"] = [
        [
          "PolicyName": "work",
          "PolicyDocument": ["Version": "2012-10-17", "Statement": .array(statements)],
        ]
      ]
    }
    return Draft(role, "AWS::IAM::Role", properties)
  }

  /// Statements on the key of a store; none where it has no key of its own.
  static func keyUse(
    _ key: Reference, _ actions: [String], via service: String, _ context: any SynthesisContext
  ) -> [JSON] {
    guard let arn = context.offer(.key, of: key.id) else { return [] }
    return [
      [
        "Effect": "Allow", "Action": .array(actions.map { .string($0) }), "Resource": arn,
        "Condition": ["StringEquals": ["kms:ViaService": text("\(service).${AWS::Region}.amazonaws.com")]],
      ]
    ]
  }
}

/// What CloudFormation does with a store that has snapshots when the stack is deleted or the store replaced.
enum SnapshotDeletion: String, Choice {
  case snapshot = "Snapshot"
  case retain = "Retain"
  case delete = "Delete"
}

/// What CloudFormation does with a store that has no snapshots when the stack is deleted or the store replaced.
enum StoreDeletion: String, Choice {
  case delete = "Delete"
  case retain = "Retain"
}
