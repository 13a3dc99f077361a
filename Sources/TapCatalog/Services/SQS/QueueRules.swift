import TapModel

let sqsEncrypted: Rule = Rule(
  "sqs.customer-key", "Queue has no customer key",
  why: "Only with a key of your own do you say who may read messages, and can take that back.",
  level: .gap, high: .gap, ["SC-28", "SC-28(1)"], on: ["AWS::SQS::Queue"],
  source: "Prowler; AWS documentation, SQS encryption at rest",
  passes: [
    #"{"Key":{"Type":"AWS::KMS::Key","Properties":{}},"Queue":{"Type":"AWS::SQS::Queue","Properties":{"KmsMasterKeyId":{"Fn::GetAtt":["Key","Arn"]}}}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"SqsManagedSseEnabled":true}}"#,
  ],
  fails: [
    #"{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"SqsManagedSseEnabled":false}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"KmsMasterKeyId":"alias/aws/sqs"}}"#,
  ]
) { queue in
  let key = queue["KmsMasterKeyId"]
  let fix: Fix = .insert(.init("key", [:], bind: "key"))
  if key.text == "alias/aws/sqs" { return key.fails("encrypted with AWS's key", fix: fix) }
  if let target = key.target, target.type == "AWS::KMS::Alias" || target.type == "AWS::KMS::ReplicaKey" {
    return .passes
  }
  if !key.exists, queue["SqsManagedSseEnabled"].truth == true { return .attested("keys that SQS holds") }
  return key.must(name: "AWS::KMS::Key", "no customer key", fix: fix)
}

let sqsDeadLetter: Rule = Rule(
  "sqs.dead-letter", "Messages that fail are lost unseen",
  why: "A message that nobody can work on comes back until it expires, and nobody learns of it.",
  level: .warn, high: .gap, ["CP-10(2)"], on: ["AWS::SQS::Queue"],
  source: "AWS documentation, SQS dead-letter queues",
  passes: [
    #"{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"RedrivePolicy":{"deadLetterTargetArn":{"Fn::GetAtt":["Dead","Arn"]},"maxReceiveCount":5}}},"Dead":{"Type":"AWS::SQS::Queue","Properties":{"MessageRetentionPeriod":1209600}},"Waiting":\#(depthAlarm)}"#
  ],
  fails: [
    #"{"Type":"AWS::SQS::Queue","Properties":{"QueueName":"jobs"}}"#,
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"DeadLetterConfig":{"TargetArn":{"Fn::GetAtt":["Dead","Arn"]}}}},"Dead":{"Type":"AWS::SQS::Queue","Properties":{}},"Waiting":\#(depthAlarm)}"#,
    #"{"Fn":{"Type":"AWS::Lambda::Function","Properties":{"DeadLetterConfig":{"TargetArn":{"Fn::GetAtt":["Dead","Arn"]}}}},"Dead":{"Type":"AWS::SQS::Queue","Properties":{"MessageRetentionPeriod":1209600}}}"#,
  ]
) { queue in
  guard isDeadLetter(queue) else {
    let target = queue["RedrivePolicy"]
    if target.exists { return .passes }
    return target.fails("no dead-letter queue", insert: "queue", bind: "dead-letter")
  }
  let watched = isWatched(queue)
  return .all([
    queue["MessageRetentionPeriod"].must(atLeast: 1_209_600, absent: 345_600, "kept under 14 days"),
    watched ? .passes : queue.fails("nobody learns of failed messages", insert: "alarms", bind: "alarms"),
  ])
}

private let depthAlarm =
  #"{"Type":"AWS::CloudWatch::Alarm","Properties":{"Namespace":"AWS/SQS","MetricName":"ApproximateNumberOfMessagesVisible","Dimensions":[{"Name":"QueueName","Value":{"Fn::GetAtt":["Dead","QueueName"]}}]}}"#

/// Whether something names the queue as the place of its failures.
private func isDeadLetter(_ queue: Value) -> Bool {
  func names(_ type: String, _ pick: (Value) -> [Value]) -> Bool {
    queue.referrers(type).contains { pick($0).contains { $0.namedIDs.contains(queue.id) } }
  }
  return names("AWS::SQS::Queue") { [$0["RedrivePolicy"]] }
    || names("AWS::Lambda::Function") { [$0["DeadLetterConfig"]] }
    || names("AWS::Lambda::EventInvokeConfig") { [$0["DestinationConfig"]["OnFailure"]] }
    || names("AWS::Lambda::EventSourceMapping") { [$0["DestinationConfig"]["OnFailure"]] }
    || names("AWS::Events::Rule") { $0["Targets"].elements.map { $0["DeadLetterConfig"] } }
    || names("AWS::SNS::Subscription") { [$0["RedrivePolicy"]] }
    || names("AWS::Scheduler::Schedule") { [$0["Target"]["DeadLetterConfig"]] }
}

/// Whether an alarm looks at how many messages wait.
private func isWatched(_ queue: Value) -> Bool {
  let metrics: Set<String> = ["ApproximateNumberOfMessagesVisible", "NumberOfMessagesSent", "NumberOfMessagesReceived"]
  let byName = queue["QueueName"].text.map {
    queue.view.resources(of: "AWS::CloudWatch::Alarm", where: "/Dimensions/0/Value", is: $0)
  }
  return (queue.referrers("AWS::CloudWatch::Alarm") + (byName ?? [])).contains {
    metrics.contains($0["MetricName"].text ?? "")
  }
}

let sqsTimeout: Rule = Rule(
  "sqs.timeout", "Messages come back while they are worked on",
  why: "Deployment fails: Lambda refuses a queue that hides a message shorter than the function may run.",
  level: .block, high: .block, evidence: false, on: ["AWS::Lambda::EventSourceMapping"],
  source: "AWS documentation, using Lambda with Amazon SQS",
  passes: [
    #"{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"VisibilityTimeout":180}},"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Timeout":30}},"Map":\#(jobs)}"#
  ],
  fails: [
    #"{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{"VisibilityTimeout":20}},"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Timeout":30}},"Map":\#(jobs)}"#,
    #"{"Jobs":{"Type":"AWS::SQS::Queue","Properties":{}},"Fn":{"Type":"AWS::Lambda::Function","Properties":{"Timeout":60}},"Map":\#(jobs)}"#,
  ]
) { mapping in
  guard let queue = mapping["EventSourceArn"].target, queue.type == "AWS::SQS::Queue",
    let function = mapping["FunctionName"].target, function.type == "AWS::Lambda::Function"
  else { return .notApplicable }
  if let doubt = function["Timeout"].doubt { return doubt }
  let runs = function["Timeout"].number ?? 3
  return queue["VisibilityTimeout"].must(
    atLeast: runs, absent: 30, "hidden shorter than \(runs) s of work", fix: min(6 * runs, 43_200))
}

private let jobs =
  #"{"Type":"AWS::Lambda::EventSourceMapping","Properties":{"EventSourceArn":{"Fn::GetAtt":["Jobs","Arn"]},"FunctionName":{"Ref":"Fn"}}}"#
