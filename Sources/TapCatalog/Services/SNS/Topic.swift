import TapModel

/// How a topic tells people; plain http is not offered.
enum TopicProtocol: String, Choice {
  case email, https, sqs, lambda, sms

  /// The template parameter that an endpoint such as `${AlertEmail}` asks for.
  func parameter(_ name: String) -> Draft {
    var declaration: JSON = ["Type": "String", "Description": "Who is told of alarms and events.", "MinLength": 1]
    if self == .email {
      declaration["AllowedPattern"] = "[^@ ]+@[^@ ]+"
      declaration["ConstraintDescription"] = "an e-mail address"
    }
    return .parameter(name, declaration)
  }
}

/// Fields of a topic.
struct TopicFields: Schema {
  let name = Field("name", "Name", "topic-${EnvironmentSuffix}", at: "Topic/TopicName")
  let key = Field(
    "key", "Encryption key", Reference(.key),
    help: "A customer key: the key of AWS does not let alarms and events through.",
    at: .offer(.key, "Topic/KmsMasterKeyId"))
  let `protocol` = Field("protocol", "Protocol", TopicProtocol.email, at: "Subscription/Protocol")
  let endpoint = Field(
    "endpoint", "Endpoint", "${AlertEmail}",
    help: "Who is told; a template parameter keeps addresses out of the design.",
    at: "Subscription/Endpoint")
}

/// An encrypted topic with a listener and a closed policy; others contribute to slot `topic-policy`.
let topic: Kind = Kind(
  "topic", "Topic", pane: .logging, main: "Topic", TopicFields(),
  help: "An SNS topic that alarms and events publish to, with somebody who listens.",
  summary: { $0.endpoint.isEmpty ? "SNS, nobody listens" : "SNS, \($0.protocol.rawValue)" },
  offers: [
    "topic": { $1.ref($0, "Topic") },
    .arn: { $1.ref($0, "Topic") },
    .ref: { $1.ref($0, "Topic") },
    .name: { $1.att($0, "Topic", "TopicName") },
  ],
  grants: [
    .write: { topic, ctx in
      var statements = [Permit.allow(["sns:Publish"], on: ctx.ref(topic, "Topic"))]
      if let key = ctx.offer(.key, of: topic.key.id) {
        statements.append(Permit.allow(["kms:Decrypt", "kms:GenerateDataKey*"], on: key))
      }
      return statements
    }
  ],
  resources: { topic, ctx in
    let arn = ctx.ref(topic, "Topic")
    let plaintext = Permit.deny(
      "Plaintext", ["sns:Publish"], on: arn, if: ["Bool": ["aws:SecureTransport": "false"]])
    let contributed = ctx.contributions("topic-policy", to: topic.id).map(\.value)
    var drafts = [
      Draft("Topic", "AWS::SNS::Topic"),
      Draft(
        "Policy", "AWS::SNS::TopicPolicy",
        ["Topics": [arn], "PolicyDocument": Permit.document(contributed + [plaintext])]),
    ]
    if !topic.endpoint.isEmpty { drafts.append(Draft("Subscription", "AWS::SNS::Subscription", ["TopicArn": arn])) }
    if case .variable(let name)? = SubPart.split(topic.endpoint).first { drafts.append(topic.protocol.parameter(name)) }
    return drafts
  })

/// A service that publishes to a topic, and what the topic and its key must say for it.
enum Publisher: String {
  case cloudWatch = "cloudwatch.amazonaws.com"
  case events = "events.amazonaws.com"

  /// Statements that let the service publish to the topic on behalf of a component.
  func contributions(_ component: String, to topic: String, _ ctx: any SynthesisContext) -> [Contribution] {
    guard let arn = ctx.offer("topic", of: topic) else { return [] }
    let sid = Names.pascal(component) + "Publish"
    var all = [
      Contribution(
        to: topic, "topic-policy",
        Permit.allow(
          sid, to: ["Service": .string(rawValue)], ["sns:Publish"], on: arn,
          if: Permit.source(of: rawValue)))
    ]
    if let key = ctx.component(topic)?.fields["key"]?.string, !key.isEmpty {
      all.append(Contribution(to: key, "key-policy", KeyPolicy.publisher(sid, rawValue)))
    }
    return all
  }
}
