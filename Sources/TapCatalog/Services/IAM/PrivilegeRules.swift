import TapModel

/// An example: a policy of one statement.
private func policyExample(_ statement: String) -> String {
  #"""
  {"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Version":"2012-10-17","Statement":[\#(statement)]}}}
  """#
}

private let queueAllow =
  #"{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}"#

/// IAM-01.
let iamEverything: Rule = Rule(
  "iam.everything", "Policy allows everything",
  why: "Whoever takes over this identity owns the account, or a whole service.", high: .block,
  ["AC-6", "AC-3", "AC-6(10)"], on: identityPolicyTypes,
  source: "AWS Config rules IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS, IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS",
  passes: [policyExample(queueAllow)],
  fails: [
    policyExample(#"{"Effect":"Allow","Action":"*","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}"#),
    policyExample(#"{"Effect":"Allow","Action":["sqs:*"],"Resource":"*"}"#),
  ]
) { holder in
  holder.judge(holder.policyDocuments) { statement in
    .all(
      statement.actions.map { action in
        guard let text = action.text else { return .unknown("an action is known only later") }
        if text == "*" || text == "*:*" { return action.fails("every action of AWS", fix: action.removal) }
        guard text.hasSuffix(":*") else { return .passes }
        switch statement.onEverything {
        case .yes: return action.fails("\(text) on every resource", fix: action.removal)
        case .unknown: return .unknown("a resource is known only later")
        case .no: return .passes
        }
      })
  }
}

/// IAM-02.
let iamResources: Rule = Rule(
  "iam.resources", "Policy names no resource",
  why: "The identity reaches every resource of the account where one would do.", ["AC-6"], on: identityPolicyTypes,
  source: "cdk-nag AwsSolutions-IAM5; Service Authorization Reference",
  passes: [
    policyExample(queueAllow),
    policyExample(#"{"Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"}"#),
    policyExample(
      #"{"Effect":"Allow","Action":["organizations:ListAccounts","fms:AssociateAdminAccount"],"Resource":"*"}"#),
    policyExample(#"{"Effect":"Allow","Action":["aoss:ListCollections","pricing:GetProducts"],"Resource":"*"}"#),
  ],
  fails: [policyExample(#"{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}"#)]
) { holder in
  holder.judge(holder.policyDocuments) { statement in
    switch statement.onEverything {
    case .no: return .passes
    case .unknown: return .unknown("a resource is known only later")
    case .yes: break
    }
    let actions = statement.actions.compactMap(\.text)
    let wide = actions.filter { IAMKnowledge.knowsNoResource($0) == false }
    guard let first = wide.first else {
      let strange = actions.first { IAMKnowledge.knowsNoResource($0) == nil }
      return strange.map { .unknown("no table says whether \($0) takes a resource") } ?? .passes
    }
    let more = wide.count > 1 ? " and \(wide.count - 1) more" : ""
    return statement.value["Resource"].fails("\(first)\(more) on all")
  }
}

/// IAM-03.
let iamAdministrators: Rule = Rule(
  "iam.administrators", "A workload is an administrator",
  why: "A fault in the workload becomes control of the account.", high: .block, ["AC-6", "AC-6(5)", "AC-6(2)"],
  on: ["AWS::IAM::Role", "AWS::IAM::Group", "AWS::IAM::User", "AWS::SSO::PermissionSet"],
  source: "AWS Config rule IAM_POLICY_BLACKLISTED_CHECK",
  passes: [
    #"{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"]}}"#,
    #"""
    {"Type":"AWS::IAM::Role","Properties":{"Tags":[{"Key":"Duty","Value":"admin"}],"ManagedPolicyArns":["arn:aws:iam::aws:policy/AdministratorAccess"]}}
    """#,
  ],
  fails: [
    #"""
    {"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess"}]}}
    """#
  ]
) { holder in
  let arns = holder[holder.type == "AWS::SSO::PermissionSet" ? "ManagedPolicies" : "ManagedPolicyArns"]
  if arns.isUnknown { return .unknown("policies are known only later") }
  guard arns.exists else { return .passes }
  let verdict: Outcome = .all(
    [.passes]
      + arns.elements.map { arn in
        guard let policy = arn.text.flatMap({ ManagedPolicies.name(in: $0) }) else {
          return arn.isUnknown ? .unknown("a policy is known only later") : .passes
        }
        return IAMKnowledge.isAdministrative(policy) ? arn.fails(policy, fix: arn.set(nil)) : .passes
      })
  // The duty decides only where the policies are those of an administrator.
  return verdict != .passes && holder.hasDuty(["admin", "administrator"]) ? .passes : verdict
}

/// IAM-04.
let iamManaged: Rule = Rule(
  "iam.managed", "Policy of AWS is wider than the workload",
  why: "AWS writes it for everybody: it reaches every resource, and grows without you.", level: .warn, ["AC-6"],
  on: ["AWS::IAM::Role"], source: "cdk-nag AwsSolutions-IAM4; AWS managed policy reference",
  passes: [#"{"Type":"AWS::IAM::Role","Properties":{"RoleName":"task"}}"#],
  fails: [
    #"""
    {"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]}}
    """#
  ]
) { role in
  let arns = role["ManagedPolicyArns"]
  if arns.isUnknown { return .unknown("policies are known only later") }
  guard arns.exists else { return .passes }
  return .all(
    [.passes]
      + arns.elements.map { arn in
        guard let policy = arn.text.flatMap({ ManagedPolicies.name(in: $0) }) else { return .passes }
        let name = policy.split(separator: "/").last.map(String.init) ?? policy
        return arn.fails("\(name): \(IAMKnowledge.wide[name] ?? "as AWS decides")")
      })
}

/// IAM-05.
let iamEscalation: Rule = Rule(
  "iam.escalation", "Identity can raise its own privilege",
  why: "It can give itself, or something that it controls, any right in the account.", high: .block,
  ["AC-6", "AC-6(10)", "AC-6(1)"], on: identityPolicyTypes, source: "Prowler iam_policy_allows_privilege_escalation",
  passes: [
    policyExample(queueAllow),
    policyExample(
      #"{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}}"#
    ),
  ],
  fails: [
    policyExample(#"{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}"#),
    policyExample(
      #"{"Effect":"Allow","Action":["sqs:SendMessage","iam:PutRolePolicy"],"Resource":"arn:aws:iam::111122223333:role/a"}"#
    ),
  ]
) { holder in
  let verdict = holder.judge(holder.policyDocuments) { statement in
    .all(IAMKnowledge.escalations.map { raises(statement, $0.action, tamedBy: $0.tamedBy, onlyOnAll: $0.onlyOnAll) })
  }
  if verdict == .passes || verdict == .notApplicable || holder.type != "AWS::IAM::Role" { return verdict }
  return holder.hasDuty(["admin", "administrator"]) ? .passes : verdict
}

private func raises(_ statement: PolicyStatement, _ action: String, tamedBy: [String], onlyOnAll: Bool) -> Outcome {
  let covered = statement.covers(action)
  if covered == .no || statement.has(anyOf: tamedBy) { return .passes }
  let reach: Certainty = onlyOnAll ? statement.onEverything : .yes
  switch Certainty.all([covered, reach]) {
  case .no: return .passes
  case .unknown: return .unknown("\(action) is known only later")
  case .yes:
    let entry = statement.actions.first { $0.text?.isSameWord(as: action) == true } ?? statement.value["Action"]
    return entry.fails(onlyOnAll ? "\(action) on all" : action, fix: statement.actions.count > 1 ? entry.removal : nil)
  }
}

/// IAM-09.
let iamNegations: Rule = Rule(
  "iam.negations", "Policy allows all but what it names",
  why: "What AWS adds tomorrow is allowed today.", ["AC-6"], on: identityPolicyTypes,
  source: "cfn-guard rules registry; cdk-nag",
  passes: [policyExample(queueAllow)],
  fails: [
    policyExample(#"{"Effect":"Allow","NotAction":"iam:*","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}"#),
    policyExample(
      #"{"Effect":"Allow","Action":"sqs:SendMessage","NotResource":"arn:aws:sqs:us-east-1:111122223333:q"}"#),
  ]
) { holder in
  let trust = holder.type == "AWS::IAM::Role" ? [holder["AssumeRolePolicyDocument"]].filter(\.exists) : []
  return holder.judge(holder.policyDocuments + trust) { statement in
    .all(
      ["NotAction", "NotResource", "NotPrincipal"].map { word in
        statement.value[word].exists ? statement.value[word].fails("Allow with \(word)") : .passes
      })
  }
}
