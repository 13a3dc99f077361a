import TapModel

let lambdaPermission: Rule = Rule(
  "lambda.permission", "More may call the function than should",
  why: "A service that calls for anybody calls for strangers as well, unless the permission says for which resource.",
  level: .gap, high: .block, ["AC-3", "AC-6"], on: ["AWS::Lambda::Permission"],
  source: "AWS Config LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED; AWS documentation, the confused deputy problem",
  passes: [
    #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":"fn","Action":"lambda:InvokeFunction","Principal":"apigateway.amazonaws.com","SourceArn":{"Fn::Sub":"arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/prod/GET/metrics"}}}"#,
    #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":"fn","Action":"lambda:InvokeFunction","Principal":"s3.amazonaws.com","SourceAccount":{"Ref":"AWS::AccountId"}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":"fn","Action":"lambda:InvokeFunction","Principal":"apigateway.amazonaws.com"}}"#,
    #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":"fn","Action":"lambda:InvokeFunction","Principal":"s3.amazonaws.com"}}"#,
    #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":"fn","Action":"lambda:InvokeFunction","Principal":"*"}}"#,
  ]
) { permission in
  let principal = permission["Principal"]
  if case .unknown(let why) = principal.resolved { return .unknown(why) }
  guard let name = principal.comparable else { return principal.fails("no caller") }
  if name == "*" {
    return permission["PrincipalOrgID"].exists ? .passes : principal.fails("anybody may call")
  }
  guard name.hasSuffix(".amazonaws.com") || name.hasSuffix(".amazonaws.com.cn") else { return .passes }
  let source = permission["SourceArn"]
  if name.hasPrefix("s3."), !source.exists {
    let account = permission["SourceAccount"]
    return account.must(existOr: "for buckets of any account", fix: account.set(["Ref": "AWS::AccountId"]))
  }
  return .all([source.must(existOr: "for any resource of the service"), source.mustNot(equal: "*", "for any resource")])
}

let lambdaFailedEvents: Rule = Rule(
  "lambda.failed-events", "Events that fail are lost",
  why: "Nobody waits for the answer of such a call: after the last attempt the event is gone.",
  level: .warn, high: .gap, ["CP-10(2)"], on: ["AWS::Lambda::Function", "AWS::Lambda::EventSourceMapping"],
  source: "AWS Config LAMBDA_DLQ_CHECK; AWS documentation, asynchronous invocation",
  passes: [
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler","DeadLetterConfig":{"TargetArn":"arn:aws:sqs:us-east-1:111122223333:dead"}}},"Permit":\#(byEvents)}"#,
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler"}},"Permit":\#(byEvents),"Config":{"Type":"AWS::Lambda::EventInvokeConfig","Properties":{"FunctionName":{"Ref":"Fn"},"Qualifier":"$LATEST","DestinationConfig":{"OnFailure":{"Destination":"arn:aws:sqs:us-east-1:111122223333:dead"}}}}}"#,
    #"{"Stream":{"Type":"AWS::Kinesis::Stream","Properties":{}},"Map":{"Type":"AWS::Lambda::EventSourceMapping","Properties":{"EventSourceArn":{"Fn::GetAtt":["Stream","Arn"]},"FunctionName":"fn","MaximumRetryAttempts":5,"DestinationConfig":{"OnFailure":{"Destination":"arn:aws:sqs:us-east-1:111122223333:dead"}}}}}"#,
  ],
  fails: [
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Handler":"index.handler"}},"Permit":\#(byEvents)}"#,
    #"{"Stream":{"Type":"AWS::Kinesis::Stream","Properties":{}},"Map":{"Type":"AWS::Lambda::EventSourceMapping","Properties":{"EventSourceArn":{"Fn::GetAtt":["Stream","Arn"]},"FunctionName":"fn","MaximumRetryAttempts":5}}}"#,
    #"{"Map":{"Type":"AWS::Lambda::EventSourceMapping","Properties":{"EventSourceArn":"arn:aws:kinesis:us-east-1:111122223333:stream/s","FunctionName":"fn","MaximumRetryAttempts":-1,"DestinationConfig":{"OnFailure":{"Destination":"arn:aws:sqs:us-east-1:111122223333:dead"}}}}}"#,
  ]
) { $0.type == "AWS::Lambda::Function" ? judgeCallers(of: $0) : judgeStream($0) }

private let byEvents =
  #"{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":{"Ref":"Fn"},"Action":"lambda:InvokeFunction","Principal":"events.amazonaws.com"}}"#

/// Services that do not wait for the answer (AWS documentation, Lambda and other services).
private let asynchronous: Set<String> = [
  "events.amazonaws.com", "sns.amazonaws.com", "s3.amazonaws.com", "ses.amazonaws.com", "logs.amazonaws.com",
  "config.amazonaws.com", "iot.amazonaws.com", "codecommit.amazonaws.com", "cloudformation.amazonaws.com",
]

private func judgeCallers(of function: Value) -> Outcome {
  let target = function["DeadLetterConfig"]["TargetArn"]
  if target.exists { return target.must(existOr: "") }
  let kept = function.referrers("AWS::Lambda::EventInvokeConfig").map {
    $0["DestinationConfig"]["OnFailure"]["Destination"]
  }
  if kept.contains(where: \.exists) { return .passes }
  let isAsynchronous =
    function.referrers("AWS::Lambda::Permission").contains { asynchronous.contains($0["Principal"].text ?? "") }
    || ["AWS::Events::Rule", "AWS::Scheduler::Schedule", "AWS::SNS::Subscription"].contains {
      !function.referrers($0).isEmpty
    }
  guard isAsynchronous else { return .notApplicable }
  return target.fails("failed events are lost", insert: "queue", bind: "dead-letter")
}

/// A stream is read again and again until a record succeeds: attempts need a bound, and failures a place.
private func judgeStream(_ mapping: Value) -> Outcome {
  let source = mapping["EventSourceArn"]
  if case .unknown(let why) = source.resolved { return .unknown(why) }
  let type = source.target?.type ?? ""
  let arn = source.text ?? ""
  let isStream =
    ["AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer", "AWS::DynamoDB::Table"].contains(type)
    || arn.contains(":kinesis:") || arn.contains(":dynamodb:")
  guard isStream else { return .notApplicable }
  let attempts = mapping["MaximumRetryAttempts"]
  return .all([
    attempts.must("tries for ever", fix: attempts.set(5)) { ($0.wholeNumber ?? -1) >= 0 },
    mapping["DestinationConfig"]["OnFailure"]["Destination"].must(existOr: "failed records are lost"),
  ])
}

let lambdaInterfaces: Rule = Rule(
  "lambda.interfaces", "Function may not make its network interfaces",
  why: "Deployment fails: Lambda makes the interfaces in the VPC with the rights of the function's role.",
  level: .block, high: .block, evidence: false, on: ["AWS::Lambda::Function"],
  source: "AWS documentation, giving Lambda functions access to resources in an Amazon VPC",
  passes: [
    #"{"Role":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"}]}},"Fn":\#(inVPC)}"#,
    #"{"Role":{"Type":"AWS::IAM::Role","Properties":{"RoleName":"fn"}},"Policy":{"Type":"AWS::IAM::Policy","Properties":{"Roles":[{"Ref":"Role"}],"PolicyDocument":{"Statement":{"Effect":"Allow","Action":["ec2:CreateNetworkInterface","ec2:Describe*","ec2:DeleteNetworkInterface"],"Resource":"*"}}}},"Fn":\#(inVPC)}"#,
  ],
  fails: [
    #"{"Role":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"}]}},"Fn":\#(inVPC)}"#
  ]
) { function in
  guard function["VpcConfig"]["SubnetIds"].exists else { return .notApplicable }
  let name = function["Role"]
  guard let role = name.target else { return name.doubt ?? .notApplicable }
  guard role.type == "AWS::IAM::Role" else { return name.fails("names \(role.id), which is no role") }
  let needed = ["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface"]
  guard let (action, certainty) = role.rolePolicies.lacking(needed) else { return .passes }
  return certainty == .no ? name.fails("role lacks \(action)") : .unknown("whether the role has \(action)")
}

private let inVPC =
  #"{"Type":"AWS::Lambda::Function","Properties":{"Role":{"Fn::GetAtt":["Role","Arn"]},"VpcConfig":{"SubnetIds":["subnet-a"],"SecurityGroupIds":["sg-a"]}}}"#
