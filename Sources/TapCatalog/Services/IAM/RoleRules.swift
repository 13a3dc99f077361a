import TapModel

/// An example: a role that trusts this.
private func trustExample(_ statement: String) -> String {
  #"""
  {"Type":"AWS::IAM::Role","Properties":{"Description":"Runs the task","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[\#(statement)]}}}
  """#
}

/// IAM-07.
let iamTrust: Rule = Rule(
  "iam.trust", "Role trusts too many",
  why: "Strangers can take the role and act with its rights.", high: .block, ["AC-3", "AC-2", "AC-2(7)"],
  on: ["AWS::IAM::Role"],
  source: "Prowler iam_role_cross_service_confused_deputy_prevention; cdk-nag; AWS documentation",
  passes: [
    trustExample(#"{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}"#),
    trustExample(
      #"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"a1"}}}"#
    ),
  ],
  fails: [
    trustExample(#"{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}"#),
    trustExample(#"{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}"#),
    trustExample(#"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole"}"#),
    trustExample(
      #"{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:oidc-provider/ci.example.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"ci.example.com:aud":"sts"}}}"#
    ),
  ]
) { role in
  let trust = role["AssumeRolePolicyDocument"]
  guard trust.exists else { return trust.fails("no trust policy") }
  return .all(
    trust.judgeAllows { statement in
      if statement.has(anyOf: ["aws:PrincipalOrgID", "aws:PrincipalArn", "sts:ExternalId"]) { return .passes }
      if statement.isForEverybody { return statement.value.fails("everybody is trusted", fix: statement.value.removal) }
      if let stranger = statement.literalAccounts.first(where: {
        ($0.value.text == $0.account || $0.value.text?.hasSuffix(":root") == true)
          && !isDeclared(account: $0.account, role.view)
      }) {
        return stranger.value.fails("all of account \(stranger.account)")
      }
      return .all(statement.principals.filter { $0.kind == "Federated" }.map { federated($0.value, statement) })
    } + [.passes])
}

/// A federated principal with OpenID Connect must be held to an audience and a subject without wildcard.
private func federated(_ provider: Value, _ statement: PolicyStatement) -> Outcome {
  let name = provider.comparable ?? ""
  let isOpenID = name.contains("oidc-provider/") || provider.target?.type == "AWS::IAM::OIDCProvider"
  guard isOpenID else { return .passes }
  let keys = statement.conditions
  guard keys.contains(where: { $0.key.hasSuffix(":aud") }) else {
    return provider.fails("no condition on the audience")
  }
  guard let subject = keys.first(where: { $0.key.hasSuffix(":sub") }) else {
    return provider.fails("no condition on the subject")
  }
  let isWide = subject.value.elementsOrSelf.contains { $0.text?.contains("*") == true }
  return isWide ? subject.value.fails("any subject of a pattern") : .passes
}

/// IAM-17.
let iamWorkload: Rule = Rule(
  "iam.workload", "Role has no one workload",
  why: "Only a role of its own says in the records which workload acted.", ["AC-2", "IA-4"], on: ["AWS::IAM::Role"],
  source: "Own reading of AC-2 and IA-4",
  passes: [
    #"""
    {"Role":{"Type":"AWS::IAM::Role","Properties":{"RoleName":"api-role"}},
    "Fn":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["Role","Arn"]}}}}
    """#
  ],
  fails: [
    #"""
    {"Role":{"Type":"AWS::IAM::Role","Properties":{"RoleName":"shared"}},
    "A":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["Role","Arn"]}}},
    "B":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["Role","Arn"]}}}}
    """#
  ]
) { role in
  let workloads: [(type: String, property: String)] = [
    ("AWS::Lambda::Function", "Role"), ("AWS::ECS::TaskDefinition", "TaskRoleArn"),
    ("AWS::StepFunctions::StateMachine", "RoleArn"), ("AWS::EC2::InstanceProfile", "Roles"),
  ]
  let users = workloads.flatMap { workload in
    role.referrers(workload.type).filter { user in
      user[workload.property].elementsOrSelf.contains { $0.targetID == role.id }
    }
  }
  let owners = Set(users.map { $0.node.resource.owner == .template ? $0.id : $0.node.resource.owner.id })
  if owners.count > 1 { return role.fails("shared by \(owners.sorted().prefix(3).joined(separator: ", "))") }
  return users.isEmpty ? .notApplicable : .passes
}
