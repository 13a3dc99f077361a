import TapModel

let snsTLS: Rule = Rule(
  "sns.tls", "Topic or queue takes plain connections",
  why: "Messages and signatures could cross the network in the clear.", level: .warn, high: .gap, ["SC-8"],
  on: ["AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy"],
  source: "cdk-nag SNSTopicSSLPublishOnly; AWS documentation: SNS and SQS security best practices",
  passes: [
    #"{"T":{"Type":"AWS::SNS::Topic"},"P":{"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":[{"Ref":"T"}],"PolicyDocument":{"Statement":[{"Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":{"Ref":"T"},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}"#,
    #"{"Q":{"Type":"AWS::SQS::Queue"},"P":{"Type":"AWS::SQS::QueuePolicy","Properties":{"Queues":[{"Ref":"Q"}],"PolicyDocument":{"Statement":[{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":{"Fn::GetAtt":["Q","Arn"]},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}"#,
  ],
  fails: [
    #"{"T":{"Type":"AWS::SNS::Topic"},"P":{"Type":"AWS::SNS::TopicPolicy","Properties":{"Topics":[{"Ref":"T"}],"PolicyDocument":{"Statement":[{"Effect":"Allow","Principal":{"AWS":{"Ref":"AWS::AccountId"}},"Action":"sns:Publish","Resource":{"Ref":"T"}}]}}}}"#,
    #"{"Q":{"Type":"AWS::SQS::Queue"},"P":{"Type":"AWS::SQS::QueuePolicy","Properties":{"Queues":[{"Ref":"Q"}],"PolicyDocument":{"Statement":[{"Effect":"Deny","Principal":"*","Action":"sqs:ReceiveMessage","Resource":{"Fn::GetAtt":["Q","Arn"]},"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}}}}"#,
  ]
) { policy in
  let document = policy["PolicyDocument"]
  let isTopic = policy.type == "AWS::SNS::TopicPolicy"
  let named = policy[isTopic ? "Topics" : "Queues"]
  if document.isUnknown || named.isUnknown { return .unknown("the policy cannot be known") }
  let refusals = document.statements.filter { $0.refusesPlain(isTopic ? "sns:Publish" : "sqs:SendMessage") }
  let entries = refusals.flatMap(\.resources)
  return .all(
    named.elements.map { target in
      if entries.contains(where: { $0.means(target) }) { return .passes }
      if target.isUnknown || entries.contains(where: \.isUnknown) { return .unknown("a resource cannot be known") }
      let name = target.targetID ?? (isTopic ? "the topic" : "the queue")
      return document["Statement"].fails(
        "\(name) takes plain connections", fix: document.adding(refusal(target, isTopic: isTopic)))
    })
}

extension Value {
  /// Whether an entry of `Resource` means a topic by its ARN, or a queue by its URL.
  fileprivate func means(_ target: Value) -> Bool {
    if text == "*" { return true }
    if let id = targetID { return id == target.targetID }
    guard let own = text, let other = target.text else { return false }
    return own == other || own.split(separator: ":").last == other.split(separator: "/").last
  }
}

private func refusal(_ target: Value, isTopic: Bool) -> JSON {
  let queue: JSON = target.targetID.map { ["Fn::GetAtt": [.string($0), "Arn"]] } ?? "*"
  return Permit.deny(
    "Plaintext", [isTopic ? "sns:Publish" : "sqs:*"], on: isTopic ? target.raw ?? "*" : queue,
    if: ["Bool": ["aws:SecureTransport": "false"]])
}
