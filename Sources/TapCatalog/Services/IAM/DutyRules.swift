import TapModel

/// Who may touch what watches and guards the system.
let dutyRules: [Rule] = [logsCustody, logBucketCustody, iamAuditSwitches, iamSecurityFunctions, iamDuties]

/// An example: a role with a duty (or none) that holds one action.
private func holdingExample(_ action: String, duty: String = "", on resource: String = "*") -> String {
  let tag = duty.isEmpty ? "" : #""Tags":[{"Key":"Duty","Value":"\#(duty)"}],"#
  return #"""
    {"Type":"AWS::IAM::Role","Properties":{\#(tag)"Policies":[{"PolicyName":"work","PolicyDocument":{"Statement":[
    {"Effect":"Allow","Action":["\#(action)"],"Resource":"\#(resource)"}]}}]}}
    """#
}

private let custody = Duty.Guarded([
  "logs:DeleteLogGroup", "logs:DeleteLogStream", "logs:PutRetentionPolicy", "logs:DeleteSubscriptionFilter",
])
private let custodyOfMonitors = Duty.Guarded(custody.actions.filter { $0 != "logs:PutRetentionPolicy" })

/// LOG-13.
let logsCustody: Rule = Rule(
  "logs.custody", "Workload may delete the logs of its work",
  why: "Whoever takes the workload over must not be able to wipe the traces of it.", level: .warn, high: .gap,
  ["AU-9(4)", "AU-6(7)", "AU-9"],
  on: ["AWS::IAM::Role", "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"],
  source: "Own reading of AU-9(4)",
  passes: [holdingExample("logs:PutLogEvents"), holdingExample("logs:DeleteLogGroup", duty: "audit")],
  fails: [
    holdingExample("logs:DeleteLogGroup"), holdingExample("logs:Delete*"), holdingExample("s3:*", onBucket: true),
  ]
) { holder in
  // What collects metrics of a database sets the retention of its own group: AWS runs it, no workload does.
  let isMonitor = Duty.roles(of: holder).contains { $0.trusts("monitoring.rds.amazonaws.com") == .yes }
  let logs = Duty.judge(holder, isMonitor ? custodyOfMonitors : custody, only: Duty.audit)
  if case .breaks = logs { return logs }
  if Duty.isBoundary(holder) || !Duty.roles(of: holder).contains(where: { !$0.hasDuty(Duty.audit) }) { return logs }
  return .all([logs, holder.judge(holder.policyDocuments) { deletesLogs($0) }])
}

/// A statement that lets objects of a log bucket be deleted.
private func deletesLogs(_ statement: PolicyStatement) -> Outcome {
  guard statement.covers("s3:DeleteObject") == .yes || statement.covers("s3:DeleteObjectVersion") == .yes else {
    return .passes
  }
  let named = statement.resources.flatMap(\.namedIDs).compactMap { statement.value.view.resource($0) }
  let bucket = named.first { $0.type == "AWS::S3::Bucket" && BucketUse.isLog($0) }
  return bucket.map { statement.value.fails("may delete logs in \($0.id)") } ?? .passes
}

private func holdingExample(_ action: String, onBucket: Bool) -> String {
  let role = holdingExample(action, on: "ARN").replacing(#""ARN""#, with: #"{"Fn::Sub":"${Logs.Arn}/*"}"#)
  return #"""
    {"Role":\#(role),"Logs":{"Type":"AWS::S3::Bucket"},"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"Logs"}}}}
    """#
}

/// LOG-13, of policies of buckets.
let logBucketCustody: Rule = Rule(
  "s3.log-custody", "Bucket policy lets logs be deleted",
  why: "Whoever takes a workload over must not be able to wipe the traces of it.", level: .warn, high: .gap,
  ["AU-9(4)", "AU-6(7)", "AU-9"], on: ["AWS::S3::BucketPolicy"], source: "Own reading of AU-9(4)",
  passes: [bucketExample("s3:GetObject")], fails: [bucketExample("s3:DeleteObject"), bucketExample("s3:*")]
) { policy in
  guard let bucket = policy["Bucket"].target, bucket.type == "AWS::S3::Bucket", BucketUse.isLog(bucket) else {
    return .notApplicable
  }
  return .all(
    policy["PolicyDocument"].judgeAllows { statement in
      switch Certainty.any([statement.covers("s3:DeleteObject"), statement.covers("s3:DeleteObjectVersion")]) {
      case .no: return .passes
      case .unknown: return .unknown("an action is known only later")
      case .yes: break
      }
      let isAudit = statement.principals.allSatisfy { $0.value.target?.hasDuty(Duty.audit) == true }
      return isAudit ? .passes : statement.value.fails("lets logs be deleted")
    })
}

private func bucketExample(_ action: String) -> String {
  #"""
  {"Logs":{"Type":"AWS::S3::Bucket"},"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"Logs"}}},
  "Reader":{"Type":"AWS::IAM::Role"},"Policy":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"Logs"},"PolicyDocument":{"Statement":[
  {"Effect":"Allow","Principal":{"AWS":{"Fn::GetAtt":["Reader","Arn"]}},"Action":"\#(action)","Resource":{"Fn::Sub":"${Logs.Arn}/*"}}]}}}}
  """#
}

/// CT-11.
let iamAuditSwitches: Rule = Rule(
  "iam.audit-switches", "Workload may switch the record off",
  why: "Who can stop the record of his own calls leaves none.", level: .note, high: .gap,
  ["AU-12(3)", "AU-9(4)", "AC-6(1)", "AC-6(10)"],
  on: ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role", "AWS::IAM::RolePolicy"],
  source: "Own reading of AU-12(3)",
  passes: [holdingExample("cloudtrail:LookupEvents"), holdingExample("cloudtrail:StopLogging", duty: "audit")],
  fails: [
    holdingExample("cloudtrail:StopLogging"), holdingExample("config:*"), holdingExample("ec2:DeleteFlowLogs"),
    attachedExample("AWSCloudTrail_FullAccess"), attachedExample("PowerUserAccess"),
  ]
) {
  Duty.judge($0, auditSwitches, only: Duty.audit)
}

/// Calls that stop, narrow or redirect a record (Service Authorization Reference).
private let auditSwitches = Duty.Guarded([
  "cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail", "cloudtrail:PutEventSelectors",
  "logs:DeleteLogGroup", "config:StopConfigurationRecorder", "config:DeleteConfigurationRecorder",
  "config:DeleteDeliveryChannel", "ec2:DeleteFlowLogs", "logs:DisassociateKmsKey",
  "route53resolver:DisassociateResolverQueryLogConfig", "wafv2:DeleteLoggingConfiguration",
  "firehose:DeleteDeliveryStream", "firehose:UpdateDestination",
])

/// IAM-13.
let iamSecurityFunctions: Rule = Rule(
  "iam.security-functions", "Workload may change what guards it",
  why: "Keys, identities, detectors and firewalls are changed by few, who are named, and by nothing that runs.",
  level: .warn, high: .gap, ["AC-6(1)", "AC-6(5)", "SC-3", "AC-6(10)"],
  on: ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role", "AWS::IAM::RolePolicy"],
  source: "Own reading of AC-6(1)",
  passes: [
    holdingExample("kms:Decrypt"), holdingExample("kms:PutKeyPolicy", duty: "admin"),
    attachedExample("AmazonSSMManagedInstanceCore"),
    holdingExample("cloudwatch:DeleteAlarms").replacing(
      #""Policies""#,
      with:
        #""AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"application-autoscaling.amazonaws.com"},"Action":"sts:AssumeRole"}]},"Policies""#
    ),
  ],
  fails: [
    holdingExample("kms:PutKeyPolicy"), holdingExample("wafv2:*"), holdingExample("guardduty:Delete*"),
    holdingExample("ec2:CreateRoute"), holdingExample("events:DisableRule"), holdingExample("backup:Delete*"),
    holdingExample("cloudwatch:DisableAlarmActions"), attachedExample("IAMFullAccess"),
    attachedExample("AmazonEventBridgeFullAccess"), attachedExample("AmazonEKSClusterPolicy"),
    attachedExample("SecretsManagerReadWrite"),
  ]
) { holder in
  // What scales for AWS makes and deletes the alarms that it scales by.
  let isScaler = Duty.roles(of: holder).contains { $0.trusts("application-autoscaling.amazonaws.com") == .yes }
  return Duty.judge(holder, isScaler ? functionsButAlarms : securityFunctions, only: Duty.guarding)
}

private let functionsButAlarms = Duty.Guarded(securityFunctions.actions.filter { $0 != "cloudwatch:DeleteAlarms" })

/// Actions that change what guards a system, some of each service (Service Authorization Reference).
private let securityFunctions = Duty.Guarded([
  "kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:PutKeyPolicy", "kms:DisableKeyRotation", "cloudtrail:StopLogging",
  "cloudtrail:DeleteTrail", "config:StopConfigurationRecorder", "config:DeleteConfigRule", "guardduty:DeleteDetector",
  "guardduty:UpdateDetector", "securityhub:DisableSecurityHub", "securityhub:BatchDisableStandards",
  "iam:CreateUser", "iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:CreatePolicyVersion",
  "iam:DeleteRolePermissionsBoundary", "access-analyzer:DeleteAnalyzer", "wafv2:DeleteWebACL", "wafv2:UpdateWebACL",
  "wafv2:DisassociateWebACL", "ec2:CreateRoute", "ec2:ReplaceRoute", "ec2:AttachInternetGateway",
  "ec2:AuthorizeSecurityGroupIngress", "ec2:AuthorizeSecurityGroupEgress", "ec2:CreateNetworkAclEntry",
  "ec2:ReplaceNetworkAclEntry", "events:DisableRule", "events:DeleteRule", "events:RemoveTargets",
  "cloudwatch:DeleteAlarms", "cloudwatch:DisableAlarmActions", "backup:DeleteRecoveryPoint",
  "backup:DeleteBackupVaultLockConfiguration", "backup:DeleteBackupPlan", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy",
  "s3:PutBucketPublicAccessBlock", "s3:PutLifecycleConfiguration", "sns:DeleteTopic", "sns:Unsubscribe",
  "network-firewall:UpdateFirewallPolicy", "network-firewall:DeleteFirewall",
  "route53resolver:DisassociateFirewallRuleGroup", "secretsmanager:PutResourcePolicy", "lambda:AddPermission",
  "rds:ModifyDBSnapshotAttribute", "rds:ModifyDBClusterSnapshotAttribute",
])

/// An example: a role with one policy of AWS.
private func attachedExample(_ policy: String) -> String {
  #"{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/\#(policy)"]}}"#
}

/// IAM-14.
let iamDuties: Rule = Rule(
  "iam.duties", "Duties are not on different roles",
  why: "Who runs a system must not also check it: mistakes and misuse are found by somebody else.", level: .note,
  high: .gap, ["AC-5", "AC-6(2)", "AC-2(7)"], source: "Own reading of AC-5",
  passes: [
    dutiesExample(["admin", "operator", "audit"]),
    declaredExample("identity-provider", provider: "organisation", evidence: "IDP-2"),
  ],
  fails: [dutiesExample(["admin", "operator"]), twoDutiesExample]
) { view in
  if view.nodes(of: "AWS::SSO::Assignment").isEmpty, let declared = Declared.attests("identity-provider", view) {
    return declared
  }
  let holders = view.resources(of: ["AWS::IAM::Role", "AWS::SSO::PermissionSet"])
  let found = wantedDuties.map { duty in holders.filter { $0.hasDuty(duty.words) } }
  guard found.contains(where: { !$0.isEmpty }) else {
    return Declared.outcome("identity-provider", view) ?? .notApplicable
  }
  if let missing = zip(wantedDuties, found).first(where: { $0.1.isEmpty }) {
    return Declared.attests("identity-provider", view) ?? view.lacks("no role with the duty \(missing.0.name)")
  }
  return .all([.passes] + view.resources(of: "AWS::SSO::Assignment").map { hasOneDuty($0, found) })
}

/// A person or group has permission sets of one duty only.
private func hasOneDuty(_ assignment: Value, _ found: [[Value]]) -> Outcome {
  guard let person = assignment["PrincipalId"].text else { return .unknown("who is assigned is known only later") }
  let all = assignment.view.resources(of: "AWS::SSO::Assignment", where: "/PrincipalId", is: person)
  let sets = Set(all.compactMap { $0["PermissionSetArn"].targetID })
  let duties = zip(wantedDuties, found).filter { $0.1.contains { sets.contains($0.id) } }.map(\.0.name)
  return duties.count < 2 ? .passes : assignment.fails("one holder of \(duties.joined(separator: " and "))")
}

private let wantedDuties: [(name: String, words: Set<String>)] = [
  ("admin", ["admin", "administrator"]), ("operator", ["operator", "operations"]), ("audit", Duty.audit),
]

private func dutiesExample(_ duties: [String]) -> String {
  "{"
    + duties.map { #""R\#($0)":{"Type":"AWS::IAM::Role","Properties":{"Tags":[{"Key":"Duty","Value":"\#($0)"}]}}"# }
    .joined(separator: ",") + "}"
}

private let twoDutiesExample: String = {
  let parts = ["admin", "operator", "audit"].map { duty in
    #"""
    "S\#(duty)":{"Type":"AWS::SSO::PermissionSet","Properties":{"Tags":[{"Key":"Duty","Value":"\#(duty)"}]}},
    "A\#(duty)":{"Type":"AWS::SSO::Assignment","Properties":{"PrincipalId":"0a1b","PermissionSetArn":{"Fn::GetAtt":["S\#(duty)","PermissionSetArn"]}}}
    """#
  }
  return "{" + parts.joined(separator: ",") + "}"
}()
