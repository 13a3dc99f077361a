import TapModel

// MARK: REA-04

/// What calls a function: permissions to services, event sources, and what names it as its worker.
private let triggers = [
  "AWS::Lambda::Permission", "AWS::Lambda::EventSourceMapping", "AWS::Lambda::Url",
  "AWS::CloudFormation::CustomResource", "AWS::SecretsManager::RotationSchedule", "AWS::Events::Rule",
  "AWS::Scheduler::Schedule", "AWS::StepFunctions::StateMachine", "AWS::ApiGateway::Method",
  "AWS::KinesisFirehose::DeliveryStream", "AWS::Logs::SubscriptionFilter",
]

let reachCaller: Rule = Rule(
  "reach.caller", "Nothing can reach the service",
  why: "What listens and is never called is only there to be attacked; or a caller was forgotten.", level: .warn,
  ["CM-7"], on: ["AWS::ECS::Service", "AWS::ElasticLoadBalancingV2::TargetGroup", "AWS::Lambda::Function"],
  source: "own; NIST SP 800-53 CM-7, least functionality",
  passes: [
    listening(#""LoadBalancers":[{"TargetGroupArn":{"Ref":"T"},"ContainerName":"main","ContainerPort":80}],"#),
    #"{"F":{"Type":"AWS::Lambda::Function"},"P":{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":{"Ref":"F"},"Principal":"apigateway.amazonaws.com"}}}"#,
    #"{"F":{"Type":"AWS::Lambda::Function"},"C":{"Type":"Custom::Thing","Properties":{"ServiceToken":{"Fn::GetAtt":["F","Arn"]}}}}"#,
  ],
  fails: [
    listening(""), #"{"Type":"AWS::Lambda::Function"}"#, #"{"Type":"AWS::ElasticLoadBalancingV2::TargetGroup"}"#,
  ]
) { value in
  switch value.type {
  case "AWS::ECS::Service": serviceIsReached(value)
  case "AWS::Lambda::Function": functionIsReached(value)
  default: targetGroupIsReached(value)
  }
}

private func serviceIsReached(_ service: Value) -> Outcome {
  guard let task = service["TaskDefinition"].target else {
    return .unknown("the task definition is not in the template")
  }
  guard
    let port = task["ContainerDefinitions"].elements.lazy.map({ $0["PortMappings"] }).first(where: {
      !$0.elements.isEmpty
    })
  else { return .notApplicable }
  let groups = Station(service)?.groups ?? []
  let flows = groups.flatMap { $0.referrers(Resource.declarationPrefix + "Flow") }
  let called =
    !service["LoadBalancers"].elements.isEmpty || !service["ServiceRegistries"].elements.isEmpty
    || service["ServiceConnectConfiguration"]["Enabled"].truth == true
    || flows.contains { flow in groups.contains { flow["ToGroup"].targetID == $0.id } }
  guard called else { return port.fails("listens, and nothing calls it") }
  let admitted = groups.isEmpty || groups.contains { !Reach.rules(of: $0, egress: false).isEmpty }
  return admitted ? .passes : port.fails("listens, and its group lets nobody in")
}

private func functionIsReached(_ function: Value) -> Outcome {
  let called =
    triggers.contains { !function.referrers($0).isEmpty }
    || function.referrers("*").contains { $0.isCustomResource || isInvoked(function, by: $0) || isAliasCalled($0) }
  return called ? .passes : function.fails("nothing calls it")
}

/// Whether a policy lets somebody invoke the function.
private func isInvoked(_ function: Value, by policy: Value) -> Bool {
  let documents: [Value] =
    switch policy.type {
    case "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy": [policy["PolicyDocument"]]
    case "AWS::IAM::Role": policy["Policies"].elements.map { $0["PolicyDocument"] }
    default: []
    }
  return documents.flatMap(\.statements).contains { statement in
    statement.allows && statement.covers("lambda:InvokeFunction") == .yes
      && statement.resources.contains { ($0.comparable ?? "").contains("${\(function.id)") }
  }
}

private func isAliasCalled(_ alias: Value) -> Bool {
  (alias.type == "AWS::Lambda::Alias" || alias.type == "AWS::Lambda::Version")
    && triggers.contains { !alias.referrers($0).isEmpty }
}

private func targetGroupIsReached(_ group: Value) -> Outcome {
  let used = ["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule"]
    .contains { !group.referrers($0).isEmpty }
  return used ? .passes : group.fails("no listener forwards to it")
}

private func listening(_ caller: String) -> String {
  #"{"T":{"Type":"AWS::ElasticLoadBalancingV2::TargetGroup"},"L":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"DefaultActions":[{"Type":"forward","TargetGroupArn":{"Ref":"T"}}]}},"D":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"main","PortMappings":[{"ContainerPort":80}]}]}},"G":{"Type":"AWS::EC2::SecurityGroup","Properties":{"SecurityGroupIngress":[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"SourceSecurityGroupId":"sg-0a1b2c3d"}]}},"S":{"Type":"AWS::ECS::Service","Properties":{\#(caller)"TaskDefinition":{"Ref":"D"},"NetworkConfiguration":{"AwsvpcConfiguration":{"Subnets":["subnet-0a1b2c3d"],"SecurityGroups":[{"Fn::GetAtt":["G","GroupId"]}]}}}}}"#
}

// MARK: REA-05

let streamRead: Rule = Rule(
  "stream.read", "Nothing reads the stream",
  why: "Records that nobody takes expire; logs that go there are lost before anyone looks.", ["AU-4", "AU-6(4)"],
  on: ["AWS::Kinesis::Stream"], source: "own; NIST SP 800-53 AU-6(4), central review",
  passes: [
    #"{"K":{"Type":"AWS::Kinesis::Stream"},"D":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"KinesisStreamSourceConfiguration":{"KinesisStreamARN":{"Fn::GetAtt":["K","Arn"]}}}}}"#
  ],
  fails: [
    #"{"K":{"Type":"AWS::Kinesis::Stream"},"D":{"Type":"AWS::DynamoDB::Table","Properties":{"KinesisStreamSpecification":{"StreamArn":{"Fn::GetAtt":["K","Arn"]}}}}}"#
  ]
) { stream in
  let readers = [
    "AWS::Lambda::EventSourceMapping", "AWS::KinesisFirehose::DeliveryStream", "AWS::Kinesis::StreamConsumer",
    "AWS::KinesisAnalyticsV2::Application", "AWS::Pipes::Pipe",
  ]
  if readers.contains(where: { !stream.referrers($0).isEmpty }) { return .passes }
  let grants = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role"].flatMap { stream.referrers($0) }
  if grants.contains(where: { lets($0, "kinesis:GetRecords", on: stream) }) { return .passes }
  return stream.fails("no consumer", insert: "log-archive", joins: true, bind: "archive")
}

// MARK: REA-06

let streamWritten: Rule = Rule(
  "stream.written", "Nothing writes to the stream",
  why: "A stream that nobody may write to carries nothing, and what should be in it is missing elsewhere.",
  level: .warn,
  evidence: false, on: ["AWS::Kinesis::Stream"], source: "own",
  passes: [
    #"{"K":{"Type":"AWS::Kinesis::Stream"},"P":{"Type":"AWS::IAM::Policy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"kinesis:PutRecord*","Resource":{"Fn::GetAtt":["K","Arn"]}}]}}}}"#
  ],
  fails: [
    #"{"Type":"AWS::Kinesis::Stream"}"#,
    #"{"K":{"Type":"AWS::Kinesis::Stream"},"P":{"Type":"AWS::IAM::Policy","Properties":{"PolicyDocument":{"Statement":[{"Effect":"Allow","Action":"kinesis:Get*","Resource":{"Fn::GetAtt":["K","Arn"]}}]}}}}"#,
  ]
) { stream in
  let writers = [
    "AWS::Logs::SubscriptionFilter", "AWS::Logs::Destination", "AWS::DynamoDB::Table", "AWS::Events::Rule",
  ]
  if writers.contains(where: { !stream.referrers($0).isEmpty }) { return .passes }
  let policies = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::Role"].flatMap { stream.referrers($0) }
  if policies.contains(where: {
    lets($0, "kinesis:PutRecord", on: stream) || lets($0, "kinesis:PutRecords", on: stream)
  }) {
    return .passes
  }
  return stream.fails("no producer")
}

/// Whether a policy, or an inline policy of a role, allows an action on a resource that it names.
private func lets(_ policy: Value, _ action: String, on target: Value) -> Bool {
  let documents =
    policy.type == "AWS::IAM::Role"
    ? policy["Policies"].elements.map { $0["PolicyDocument"] } : [policy["PolicyDocument"]]
  return documents.flatMap(\.statements).contains { statement in
    statement.allows && statement.covers(action) == .yes
      && statement.resources.contains { $0.targetID == target.id || ($0.comparable ?? "").contains("${\(target.id)") }
  }
}
