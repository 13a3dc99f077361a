import TapModel

let vpcRules: [Rule] = [vpcFlowLog, vpcFlowLogDelivers, vpcDefaultGroup, vpcDNS]

// MARK: VPC-01

let vpcFlowLog: Rule = Rule(
  "vpc.flow-log", "VPC has no flow log",
  why: "Without flow logs nobody can say who talked to whom, or what was refused.",
  ["AU-12", "AU-2", "SI-4", "SI-4(4)", "AU-12(1)"], on: ["AWS::EC2::VPC"],
  source: "AWS Config VPC_FLOW_LOGS_ENABLED; cdk-nag VPCFlowLogsEnabled",
  passes: [
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"L":{"Type":"AWS::EC2::FlowLog","Properties":{"ResourceId":{"Ref":"V"},"ResourceType":"VPC","TrafficType":"ALL"}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"S":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"V"}}},"L":{"Type":"AWS::EC2::FlowLog","Properties":{"ResourceId":{"Ref":"S"},"ResourceType":"Subnet","TrafficType":"ALL"}}}"#,
  ],
  fails: [
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"CidrBlock":"10.0.0.0/16"}},"L":{"Type":"AWS::EC2::FlowLog","Properties":{"ResourceId":{"Ref":"V"},"ResourceType":"VPC","TrafficType":"REJECT"}}}"#,
  ]
) { vpc in
  let own = logs(of: vpc)
  if !own.isEmpty { return .any(own.map { recordsAll($0) }) }
  let subnets = vpc.referrers("AWS::EC2::Subnet").filter { $0["VpcId"].targetID == vpc.id }
  let missing = vpc.fails("no flow log", insert: "flow-log", ["vpc": .owner(of: vpc.id)])
  guard !subnets.isEmpty else { return missing }
  let logged = subnets.map { subnet in logs(of: subnet) }
  if logged.contains(where: \.isEmpty) { return missing }
  return .all(logged.map { .any($0.map { recordsAll($0) }) })
}

private func logs(of target: Value) -> [Value] {
  target.referrers("AWS::EC2::FlowLog").filter { $0["ResourceId"].targetID == target.id }
}

private func recordsAll(_ log: Value) -> Outcome {
  // A log of a transit gateway has no traffic type, one of a VPC must have it.
  log["TrafficType"].must(equal: "ALL", "not all traffic is recorded")
}

// MARK: VPC-03

let vpcFlowLogDelivers: Rule = Rule(
  "vpc.flow-log-delivers", "Flow log cannot deliver its records",
  why: "A flow log whose role or bucket refuses it is made, and stays empty.", level: .block,
  evidence: false, on: ["AWS::EC2::FlowLog"], source: "AWS documentation: flow logs to CloudWatch Logs, to S3",
  passes: [
    #"{"L":{"Type":"AWS::EC2::FlowLog","Properties":{"LogGroupName":"g","DeliverLogsPermissionArn":{"Fn::GetAtt":["R","Arn"]}}},"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]},"Policies":[{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents","logs:Describe*"],"Resource":"*"}]}}]}}}"#,
    #"{"L":{"Type":"AWS::EC2::FlowLog","Properties":{"LogDestinationType":"s3","LogDestination":{"Fn::GetAtt":["B","Arn"]}}},"B":{"Type":"AWS::S3::Bucket"},"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"Bucket":{"Ref":"B"},"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":["s3:PutObject","s3:GetBucketAcl"],"Resource":"*"}]}}}}"#,
  ],
  fails: [
    #"{"L":{"Type":"AWS::EC2::FlowLog","Properties":{"LogGroupName":"g"}}}"#,
    #"{"L":{"Type":"AWS::EC2::FlowLog","Properties":{"LogGroupName":"g","DeliverLogsPermissionArn":{"Fn::GetAtt":["R","Arn"]}}},"R":{"Type":"AWS::IAM::Role","Properties":{"AssumeRolePolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]},"Policies":[{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}}]}}}"#,
    #"{"L":{"Type":"AWS::EC2::FlowLog","Properties":{"LogDestinationType":"s3","LogDestination":{"Fn::GetAtt":["B","Arn"]}}},"B":{"Type":"AWS::S3::Bucket"}}"#,
  ]
) { log in
  switch log["LogDestinationType"].text ?? "cloud-watch-logs" {
  case "cloud-watch-logs": deliversToLogs(log)
  case "s3": deliversToBucket(log)
  default: .notApplicable
  }
}

private func deliversToLogs(_ log: Value) -> Outcome {
  let place = log["DeliverLogsPermissionArn"]
  guard place.exists else { return place.fails("no role delivers the records") }
  guard let role = place.target, role.type == "AWS::IAM::Role" else {
    return .unknown("the role is not in the template")
  }
  let needed = [
    "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams",
  ]
  let trust: Outcome =
    switch role.trusts("vpc-flow-logs.amazonaws.com") {
    case .yes: .passes
    case .no: role["AssumeRolePolicyDocument"].fails("does not trust vpc-flow-logs")
    case .unknown: .unknown("the trust of \(role.id) cannot be read")
    }
  guard let lack = role.rolePolicies.lacking(needed) else { return trust }
  let rights: Outcome =
    lack.certainty == .no ? place.fails("role lacks \(lack.action)") : .unknown("what \(role.id) may do cannot be read")
  return .all([trust, rights])
}

private func deliversToBucket(_ log: Value) -> Outcome {
  if log["DeliverLogsPermissionArn"].exists { return log["DeliverLogsPermissionArn"].fails("a bucket takes no role") }
  guard let bucket = log["LogDestination"].target, bucket.type == "AWS::S3::Bucket" else {
    return log["LogDestination"].exists
      ? .unknown("the bucket is not in the template") : log["LogDestination"].fails("no destination")
  }
  let policies = bucket.referrers("AWS::S3::BucketPolicy").filter { $0["Bucket"].targetID == bucket.id }
  let admitted = policies.flatMap { $0["PolicyDocument"].statements }.contains { admitsDelivery($0, "s3:PutObject") }
  guard admitted else { return log["LogDestination"].fails("bucket does not admit log delivery") }
  let rule = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"].elements.first
  guard let key = rule?["ServerSideEncryptionByDefault"]["KMSMasterKeyID"].target, key.type == "AWS::KMS::Key" else {
    return .passes
  }
  return key["KeyPolicy"].statements.contains { admitsDelivery($0, "kms:GenerateDataKey") }
    ? .passes : log["LogDestination"].fails("key \(key.id) does not admit log delivery")
}

private func admitsDelivery(_ statement: PolicyStatement, _ action: String) -> Bool {
  statement.allows && statement.covers(action) == .yes
    && statement.principals.contains { $0.text == "delivery.logs.amazonaws.com" || $0.text == "*" }
}

// MARK: VPC-04

let vpcDefaultGroup: Rule = Rule(
  "vpc.default-group", "Default security group is open or used",
  why: "What forgets to name a group gets the default one, whose members reach each other and everywhere.",
  ["SC-7(5)", "AC-4"], on: ["AWS::EC2::VPC", "AWS::CloudFormation::CustomResource"],
  source: "AWS Config VPC_DEFAULT_SECURITY_GROUP_CLOSED; cdk-nag VPCDefaultSecurityGroupClosed",
  passes: [
    #"{"V":{"Type":"AWS::EC2::VPC"},"C":{"Type":"AWS::CloudFormation::CustomResource","Properties":{"ServiceToken":{"Fn::GetAtt":["F","Arn"]},"GroupId":{"Fn::GetAtt":["V","DefaultSecurityGroup"]}}},"F":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["R","Arn"]},"Code":{"ZipFile":"ec2.revoke_security_group_ingress(**a)\nec2.revoke_security_group_egress(**b)"}}},"R":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"ec2:RevokeSecurityGroup*","Resource":"*"}]}}]}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"},"A":{"Type":"TapTui::AccountService","Properties":{"Service":"default-security-group","Provider":"landing-zone","Evidence":"baseline pack"}}}"#,
  ],
  fails: [
    #"{"V":{"Type":"AWS::EC2::VPC"}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"},"C":{"Type":"AWS::CloudFormation::CustomResource","Properties":{"ServiceToken":{"Fn::GetAtt":["F","Arn"]},"GroupId":{"Fn::GetAtt":["V","DefaultSecurityGroup"]}}},"F":{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["R","Arn"]},"Code":{"ZipFile":"print('done')"}}},"R":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"ec2:RevokeSecurityGroup*","Resource":"*"}]}}]}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"},"A":{"Type":"TapTui::AccountService","Properties":{"Service":"default-security-group"}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"VPCSecurityGroups":[{"Fn::GetAtt":["V","DefaultSecurityGroup"]}]}}}"#,
  ]
) { value in
  guard value.type == "AWS::EC2::VPC" else { return closesDefaultGroup(value) }
  let used = InterfaceForm.types.flatMap { value.referrers($0) }.flatMap { Station($0)?.groupEntries ?? [] }
    .filter { $0.resolved == .resource(value.id, attribute: "DefaultSecurityGroup") }
  if !used.isEmpty { return .all(used.map { $0.fails("uses the default security group") }) }
  let closers = value.referrers("*").filter { $0.isCustomResource && names(defaultGroupOf: value, $0) }
  if !closers.isEmpty { return .any(closers.map { closesDefaultGroup($0) }) }
  return Declared.outcome("default-security-group", value.view) ?? value.fails("default security group is not closed")
}

private func names(defaultGroupOf vpc: Value, _ custom: Value) -> Bool {
  custom.members.contains { $0.value.resolved == .resource(vpc.id, attribute: "DefaultSecurityGroup") }
}

/// Whether the function behind a custom resource that is given a default group may revoke rules.
private func closesDefaultGroup(_ custom: Value) -> Outcome {
  guard
    custom.members.contains(where: {
      if case .resource(_, "DefaultSecurityGroup") = $0.value.resolved { true } else { false }
    })
  else { return .notApplicable }
  let token = custom["ServiceToken"]
  guard let role = token.target?["Role"].target else {
    return .unknown("what closes the default group is not in the template")
  }
  let lack = role.rolePolicies.lacking(["ec2:RevokeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress"])
  guard let lack else { return token.target.map { revokes($0["Code"]) } ?? .passes }
  return lack.certainty == .no
    ? token.fails("its role lacks \(lack.action)") : .unknown("what \(role.id) may do cannot be read")
}

/// Whether code calls what takes rules away, in the words of any of AWS's libraries; code elsewhere cannot be read.
private func revokes(_ code: Value) -> Outcome {
  guard let text = code["ZipFile"].text else { return .unknown("what closes the default group is code elsewhere") }
  let words = String(decoding: text.lowercased().utf8.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  return ["revokesecuritygroupingress", "revokesecuritygroupegress"].allSatisfy(words.contains)
    ? .passes : code["ZipFile"].fails("its code takes no rules away")
}

extension Value {
  var isCustomResource: Bool { type == "AWS::CloudFormation::CustomResource" || type.hasPrefix("Custom::") }
}

// MARK: VPC-14

let vpcDNS: Rule = Rule(
  "vpc.dns", "Names inside the VPC do not resolve",
  why: "Endpoints and private zones answer by name; without DNS their clients go to public addresses, or nowhere.",
  level: .block, ["SC-22"], on: ["AWS::EC2::VPC"], source: "AWS documentation: DNS attributes for your VPC",
  passes: [
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"EnableDnsHostnames":true}},"E":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"V"},"VpcEndpointType":"Interface","PrivateDnsEnabled":true}}}"#
  ],
  fails: [
    #"{"V":{"Type":"AWS::EC2::VPC"},"E":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"V"},"VpcEndpointType":"Interface","PrivateDnsEnabled":true}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC","Properties":{"EnableDnsHostnames":true,"EnableDnsSupport":false}},"E":{"Type":"AWS::EC2::VPCEndpoint","Properties":{"VpcId":{"Ref":"V"},"VpcEndpointType":"Gateway"}}}"#,
    #"{"V":{"Type":"AWS::EC2::VPC"},"Z":{"Type":"AWS::Route53::HostedZone","Properties":{"Name":"in.example.org","VPCs":[{"VPCId":{"Ref":"V"},"VPCRegion":"us-east-1"}]}}}"#,
  ]
) { vpc in
  guard !vpc.referrers("AWS::EC2::VPCEndpoint").isEmpty || !vpc.referrers("AWS::Route53::HostedZone").isEmpty else {
    return .notApplicable
  }
  return .all([
    vpc["EnableDnsSupport"].mustNot(equal: false, "DNS support is off", set: true),
    vpc["EnableDnsHostnames"].must(equal: true, "DNS host names are off"),
  ])
}
