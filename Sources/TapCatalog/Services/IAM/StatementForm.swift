import TapModel

let iamStatement: Rule = Rule(
  "iam.statement", "Policy is not in the language of IAM",
  why: "IAM refuses the policy, and the stack rolls back.", level: .block, evidence: false,
  on: identityPolicyTypes + StatementForm.guarding.map(\.type),
  source: "cfn-lint E3510, E3512, E3530; IAM user guide, \"IAM JSON policy element reference\"",
  passes: [
    #"{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"},{"Effect":"Deny","NotAction":"iam:*","NotResource":"a"}]}}}"#,
    #"{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"a"},"Action":"sts:AssumeRole"}}}}"#,
    #"{"Type":"AWS::S3::BucketPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Version":"2012-10-18","Statement":[{"Effect":"Allow","Action":"a","Resource":"*"}]}}}"#,
    #"{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Permit","Action":"a","Resource":"*"}]}}}"#,
    #"{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"a"}]}}}"#,
    #"{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"a","Resource":"*","Principal":"*"}]}}}"#,
    #"{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*","Principal":{"Service":"a"}}]}}}"#,
    #"{"Type":"AWS::S3::BucketPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}}}"#,
  ]
) { holder in
  var outcomes = holder.policyDocuments.map { StatementForm.identity.judge($0) }
  if let guarding = StatementForm.guarding.first(where: { $0.type == holder.type }) {
    outcomes = [StatementForm.resource.judge(holder[guarding.property])]
  } else if holder.type == "AWS::IAM::Role" {
    outcomes.append(StatementForm.trust.judge(holder["AssumeRolePolicyDocument"]))
  }
  return .all(outcomes)
}

/// Which elements a statement of a sort of policy must have, one of each row, and which it must not.
private struct StatementForm {
  var needs: [[String]]
  var refuses: [String]

  private static let actions = ["Action", "NotAction"]
  private static let resources = ["Resource", "NotResource"]
  private static let principals = ["Principal", "NotPrincipal"]

  static let identity = StatementForm(needs: [actions, resources], refuses: principals)
  static let trust = StatementForm(needs: [actions, principals], refuses: resources)
  static let resource = StatementForm(needs: [actions, principals], refuses: [])

  /// Policies that stand at what they guard.
  static let guarding: [(type: String, property: String)] = [
    ("AWS::S3::BucketPolicy", "PolicyDocument"), ("AWS::SQS::QueuePolicy", "PolicyDocument"),
    ("AWS::SNS::TopicPolicy", "PolicyDocument"), ("AWS::KMS::Key", "KeyPolicy"),
  ]

  func judge(_ document: Value) -> Outcome {
    guard document.exists, !document.isUnknown, document.json?.object != nil else { return .notApplicable }
    let version = document["Version"]
    let versions: Outcome =
      version.exists
      ? version.must("is no version of the language") { ["2012-10-17", "2008-10-17"].contains($0.string ?? "") }
      : .notApplicable
    return .all([versions] + document["Statement"].elementsOrSelf.map { judge(statement: $0) })
  }

  private func judge(statement: Value) -> Outcome {
    if statement.isUnknown { return .unknown("a statement is known only later") }
    guard let elements = statement.json?.object, !elements.keys.contains(where: { $0.isFunction }) else {
      return .notApplicable
    }
    var outcomes = [
      statement["Effect"].must("Effect is Allow or Deny") { ["Allow", "Deny"].contains($0.string ?? "") }
    ]
    for row in needs {
      let there = row.filter { elements[$0] != nil }
      outcomes.append(there.count == 1 ? .passes : statement.fails("needs one of \(row.joined(separator: ", "))"))
    }
    for name in refuses where elements[name] != nil {
      outcomes.append(statement[name].fails("this policy takes no \(name)"))
    }
    return .all(outcomes)
  }
}
