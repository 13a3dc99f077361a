import TapModel

/// Who may use a role, how far it reaches, and what it may start.
let roleUseRules: [Rule] = [iamDeputy, iamBoundary, iamDeployment, iamStartedSessions]

/// IAM-08.
let iamDeputy: Rule = Rule(
  "iam.deputy", "Service may act for another account",
  why: "A service that works for every account can be sent by a stranger: the role must say for whom it acts.",
  level: .warn, high: .gap, ["AC-3", "AC-6"], on: ["AWS::IAM::Role"],
  source: "AWS documentation: The confused deputy problem",
  passes: [
    roleExample(
      #"{"Service":"firehose.amazonaws.com"}"#,
      condition: #"{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}}"#)
  ],
  fails: [
    roleExample(#"{"Service":"firehose.amazonaws.com"}"#),
    roleExample(#"{"Service":{"Fn::Sub":"logs.${AWS::Region}.amazonaws.com"}}"#),
  ]
) { role in
  let trust = role["AssumeRolePolicyDocument"]
  if trust.isUnknown { return .unknown("trust is known only later") }
  return .all(
    trust.judgeAllows { statement in
      let deputy = statement.principals.first { principal in
        principal.kind == "Service" && principal.text.map(isDeputy) == true
      }
      guard let deputy else { return .notApplicable }
      if statement.has(anyOf: ["aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths"]) {
        return .passes
      }
      let place = statement.value["Condition"]["StringEquals"]["aws:SourceAccount"]
      return place.fails("\(deputy.value.text ?? "a service") acts for anybody", set: ["Ref": "AWS::AccountId"])
    })
}

/// Whether a service assumes roles on behalf of what others made, and says for whom.
///
/// Source: AWS documentation, pages on cross-service confused deputy prevention, by service. Lambda, EC2 and the
/// monitoring of RDS send no such keys or need none; of API Gateway, CloudTrail and SNS nothing says that they send
/// them with this call, so that a condition might stop their logs.
private func isDeputy(_ service: String) -> Bool {
  let name = service.split(separator: ".").first.map(String.init) ?? service
  return ["config", "logs", "events", "scheduler", "firehose", "ssm", "vpc-flow-logs", "ecs-tasks", "states"]
    .contains(name)
}

/// IAM-10.
let iamBoundary: Rule = Rule(
  "iam.boundary", "Powerful role has no boundary",
  why: "A boundary holds even when somebody gives the role more than was meant.", level: .note, high: .warn,
  ["AC-6(10)", "AU-12(3)"], on: ["AWS::IAM::Role"],
  source: "Own reading of AC-6(10), by which boundaries are optional for workloads",
  passes: [boundedExample("Deny")],
  fails: [roleExample(accountPrincipal), boundedExample("Allow")]
) { role in
  let policies = role.rolePolicies
  let mayGrant = ["iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:CreateRole"].contains {
    policies.permits($0) == .yes
  }
  guard mayGrant || !People.statements(of: role).isEmpty else { return .notApplicable }
  let boundary = role["PermissionsBoundary"]
  if boundary.isUnknown { return .unknown("its boundary is known only later") }
  guard boundary.exists else { return boundary.fails("no boundary") }
  guard let policy = boundary.target else { return .passes }
  if policy["PolicyDocument"].isUnknown { return .unknown("its boundary is known only later") }
  let switches = [
    "cloudtrail:StopLogging", "config:StopConfigurationRecorder", "guardduty:DeleteDetector", "kms:ScheduleKeyDeletion",
  ]
  let open = switches.first { !Duty.isBarred(role, from: $0) }
  return open.map { boundary.fails("its boundary allows \($0)") } ?? .passes
}

private func boundedExample(_ effect: String) -> String {
  #"""
  {"Role":\#(roleExample(accountPrincipal, #""PermissionsBoundary":{"Ref":"Bound"}"#)),
  "Bound":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
  {"Effect":"\#(effect)","Action":["cloudtrail:*","config:*","guardduty:*","kms:ScheduleKeyDeletion"],"Resource":"*"}]}}}}
  """#
}

/// IAM-16.
let iamDeployment: Rule = Rule(
  "iam.deployment", "No role is meant for deployments",
  why: "Where only one role changes production, every change has been seen and can be named.", level: .note, high: .gap,
  ["CM-5", "CM-5(5)", "CM-5(1)"], source: "Own reading of CM-5",
  passes: [
    roleExample(#"{"Service":"cloudformation.amazonaws.com"}"#),
    declaredExample("deployment", provider: "organisation", evidence: "CD-1"),
  ],
  fails: [
    declaredExample("trail", provider: "landing zone", evidence: "LZ-12"),
    declaredExample("deployment", provider: "organisation", evidence: ""),
  ]
) { view in
  let services = ["cloudformation", "codepipeline", "codebuild"]
  let roles = services.flatMap { service in
    view.resources(of: "AWS::IAM::Role", where: deployingService, is: service + ".amazonaws.com")
  }
  guard !roles.isEmpty else { return Declared.absent("deployment", view, "no role for deployments") }
  return .all(roles.map { $0["AssumeRolePolicyDocument"].exists ? .passes : .notApplicable })
}

private let deployingService: Pointer = "/AssumeRolePolicyDocument/Statement/0/Principal/Service"

/// IAM-18.
let iamStartedSessions: Rule = Rule(
  "iam.started-sessions", "Sessions may be started on every host",
  why: "Who may open a shell anywhere is an administrator of everything.", level: .note, high: .gap,
  ["AC-17(4)", "AC-6(3)", "MA-4"], on: identityPolicyTypes,
  source: "AWS documentation: Restrict access by specifying the default session document in IAM policies",
  passes: [
    sessionExample(
      #"["arn:aws:ec2:us-east-1:111122223333:instance/i-0a1b2c3d","arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell"]"#
    ),
    sessionExample(
      #"["arn:aws:ec2:us-east-1:111122223333:instance/*","arn:aws:ssm:us-east-1:111122223333:document/SSM-SessionManagerRunShell"]"#,
      #"{"StringLike":{"ssm:resourceTag/Team":"web"}}"#),
  ],
  fails: [
    sessionExample(#""*""#),
    sessionExample(#"["arn:aws:ec2:us-east-1:111122223333:instance/i-0a1b2c3d"]"#),
    sessionExample(#""*""#).replacing("ssm:StartSession", with: "ecs:ExecuteCommand"),
  ]
) { holder in
  holder.judge(holder.policyDocuments) { statement in
    let (shell, command) = (statement.covers("ssm:StartSession"), statement.covers("ecs:ExecuteCommand"))
    if shell == .no, command == .no { return .notApplicable }
    if shell == .unknown || command == .unknown { return .unknown("an action is known only later") }
    let isTagged = statement.conditions.contains { condition in
      ["ssm:resourceTag/", "aws:ResourceTag/", "ecs:ResourceTag/", "ecs:cluster", "ecs:container-name"].contains {
        condition.key.lowercased().hasPrefix($0.lowercased())
      }
    }
    switch statement.onEverything {
    case .unknown: return .unknown("a resource is known only later")
    case .yes where !isTagged:
      return statement.value["Resource"].fails("sessions on everything")
    default: break
    }
    guard shell == .yes else { return .passes }
    let names = statement.resources.map(\.comparable)
    if names.contains(nil) { return .unknown("a resource is known only later") }
    let isDocument = names.contains { $0?.contains(":document/SSM-SessionManagerRunShell") == true }
    let isChecked = statement.has(anyOf: ["ssm:SessionDocumentAccessCheck"])
    if !isDocument, !isChecked { return statement.value["Resource"].fails("names no session document") }
    let isWide = names.contains { $0?.hasSuffix(":instance/*") == true || $0 == "*" }
    return isWide && !isTagged ? statement.value["Resource"].fails("sessions on every host") : .passes
  }
}

private func sessionExample(_ resources: String, _ condition: String = "") -> String {
  #"""
  {"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"ssm:StartSession",
  "Resource":\#(resources)\#(condition.isEmpty ? "" : #","Condition":"# + condition)}]}}}
  """#
}
