import TapModel

let prerequisitesDeclared: Rule = Rule(
  "template.prerequisite", "Something undeclared must exist before",
  why: "A stack that needs what nobody has written down fails on its first day in another account.",
  level: .warn, on: ["*"], source: "own",
  passes: [
    #"{"Ready":{"Type":"TapTui::Prerequisite","Properties":{"Name":"db-login","Owner":"database team"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":"{{resolve:secretsmanager:db-login:SecretString:password}}"}}}"#,
    #"{"Ready":{"Type":"TapTui::Prerequisite","Properties":{"Name":{"Fn::Sub":"db-login-${AWS::Region}"},"Owner":"database team"}},"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":{"Fn::Sub":"{{resolve:secretsmanager:db-login-${AWS::Region}:SecretString:password}}"}}}}"#,
    #"{"Run":{"Type":"AWS::IAM::Role","Properties":{"ManagedPolicyArns":[{"Fn::Sub":"arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess"}],"Tags":[{"Key":"Key","Value":"arn:aws:kms:us-east-1:111122223333:key/0a"}]}},"Ready":{"Type":"TapTui::Prerequisite","Properties":{"Name":"key/0a","Owner":"platform team"}}}"#,
    #"{"Up":{"Type":"TapTui::Prerequisite","Properties":{"Name":"key/0a","Owner":"platform team"}},"B":{"Type":"AWS::S3::Bucket"},"A":{"Type":"AWS::CloudWatch::Alarm","Properties":{"AlarmActions":[{"Fn::Sub":"arn:${AWS::Partition}:automate:${AWS::Region}:ec2:recover"}]}},"F":{"Type":"AWS::KinesisFirehose::DeliveryStream","Properties":{"ExtendedS3DestinationConfiguration":{"BucketARN":{"Fn::Join":["",["arn:aws:s3:::",{"Ref":"B"}]]}}}},"I":{"Type":"AWS::EC2::Instance","Properties":{"ImageId":"{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023}}","Tags":[{"Key":"Key","Value":"arn:aws:kms:us-east-1:111122223333:key/0a"}]}}}"#,
    #"{"Parameters":{"CertificateArn":{"Type":"String"}},"Resources":{"Ready":{"Type":"TapTui::Prerequisite","Properties":{"Name":"web certificate","Owner":"web team","Keys":["CertificateArn"]}},"Web":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Certificates":[{"CertificateArn":{"Ref":"CertificateArn"}}]}}}}"#,
  ],
  fails: [
    #"{"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":"{{resolve:secretsmanager:db-login:SecretString:password}}"}}}"#,
    #"{"Parameters":{"CertificateArn":{"Type":"String"}},"Resources":{"Web":{"Type":"AWS::ElasticLoadBalancingV2::Listener","Properties":{"Certificates":[{"CertificateArn":{"Ref":"CertificateArn"}}]}}}}"#,
    #"{"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"KmsKeyId":"arn:aws:kms:us-east-1:111122223333:key/0a"}}}"#,
    #"{"Web":{"Type":"AWS::EC2::Instance","Properties":{"ImageId":"ami-0123456789abcdef0","SubnetId":{"Fn::ImportValue":"net-subnet"}}}}"#,
  ]
) { resource in
  var outcomes: [Outcome] = []
  func judge(_ what: String, _ place: [String]) {
    let declared = resource.view.resources(of: ["TapTui::Prerequisite", "TapTui::AccountService"])
    let known = resource.view.filledIn(what)
    if declared.contains(where: { $0.declares(what, known) }) {
      outcomes.append(.passes)
    } else {
      let message = "needs \(known), not declared"
      outcomes.append(.breaks([Breach(resource: resource.id, pointer: Pointer(place), message: message, fix: nil)]))
    }
  }
  if resource.node.survey.texts.contains(where: Outside.mayNeed) {
    resource.node.resource.eachText { text, place in
      if let what = Outside.need(text, place, resource.view) { judge(what, place) }
    }
  }
  guard resource.parameters.contains(where: { Outside.isPointer($0.name, $0.declaration) }) else {
    return .all(outcomes)
  }
  resource.node.resource.eachNaming { naming, place in
    if naming.use == .value, let parameter = resource.view.parameter(naming.name),
      Outside.isPointer(naming.name, parameter)
    {
      judge(naming.name, place)
    }
  }
  return .all(outcomes)
}

/// What in a template points outside the stack.
private enum Outside {
  /// Keys below which ARNs say what is allowed, not what is needed.
  private static let documents = [
    "PolicyDocument", "AssumeRolePolicyDocument", "KeyPolicy", "ResourcePolicy", "Policy", "RepositoryPolicyText",
    "AccessPolicy",
    "DefinitionString", "Definition", "EventPattern", "ZipFile", "DashboardBody",
  ]

  /// Whether a text may point outside, by its first letters or its key.
  static func mayNeed(_ found: Survey.Text) -> Bool {
    let bytes = found.text.utf8
    return switch bytes.first {
    case UInt8(ascii: "{"): found.text.begins(with: "{{resolve:")
    case UInt8(ascii: "a"):
      found.text.begins(with: "arn:") && bytes.last != UInt8(ascii: "*") || found.text.begins(with: "ami-")
    default: found.key == "Fn::ImportValue"
    }
  }

  /// The name, ARN or id that a text needs; nil where it needs nothing, or only what AWS brings.
  static func need(_ text: PlacedText, _ place: [String], _ view: any TemplateView) -> String? {
    let bytes = text.text.utf8
    switch bytes.first {
    case UInt8(ascii: "{"): return resolved(text.text, view)
    case UInt8(ascii: "a"):
      if bytes.starts(with: "ami-".utf8) { return text.text }
      // Most ARNs that say what is allowed end so; of no one thing can it be said that it exists.
      guard bytes.starts(with: "arn:".utf8), bytes.last != UInt8(ascii: "*"),
        !place.contains(where: documents.contains)
      else { return nil }
      return isForeign(arn: text.text, view) ? text.text : nil
    default: return place.last == "Fn::ImportValue" ? text.text : nil
    }
  }

  /// `{{resolve:secretsmanager:NAME:...}}` of a secret that is no resource of the template.
  private static func resolved(_ text: String, _ view: any TemplateView) -> String? {
    guard text.utf8.starts(with: "{{resolve:".utf8) else { return nil }
    let parts = view.filledIn(text).dropFirst(10).split(separator: ":", maxSplits: 1)
    guard parts.count == 2, !namesOwn(text, view) else { return nil }
    let rest = parts[1].drop { $0 == "}" }
    // AWS keeps these for everybody (Systems Manager user guide, public parameters).
    if parts[0].hasPrefix("ssm"), rest.hasPrefix("/aws/service/") { return nil }
    return String(rest.hasPrefix("arn:") ? rest.prefix { $0 != "}" } : rest.prefix { $0 != ":" && $0 != "}" })
  }

  /// Services whose ARNs name an action or an integration that AWS brings, `automate` those of alarms on instances.
  private static let builtIn: [Substring] = ["apigateway", "states", "execute-api", "automate", "swf"]

  /// An ARN of the account, or of another one, that no resource of the template stands in.
  private static func isForeign(arn: String, _ view: any TemplateView) -> Bool {
    let plain = SubPart.split(arn).map { if case .literal(let text) = $0 { text } else { "_" } }.joined()
    let parts = plain.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, !parts[5].hasSuffix("*") else { return false }
    if parts[4] == "aws" || builtIn.contains(parts[2]) { return false }
    // A part of a text, which goes on with what the template names.
    if parts[5].isEmpty || parts[5].hasSuffix("/") { return false }
    if parts[4].isEmpty, parts[2] != "s3" { return false }
    return !namesOwn(arn, view)
  }

  private static func namesOwn(_ text: String, _ view: any TemplateView) -> Bool {
    var own = false
    text.eachVariable { name in
      own = own || !name.hasPrefix("AWS::") && view.node(String(name.prefix { $0 != "." })) != nil
    }
    return own
  }

  /// Whether a parameter names something outside: by its type, or by a name that ends in Arn or Id.
  static func isPointer(_ name: String, _ parameter: JSON) -> Bool {
    let type = parameter["Type"]?.string ?? ""
    if type.hasPrefix("AWS::SSM::Parameter::Value") { return parameter["Default"]?.string?.hasPrefix("/aws/") != true }
    if type.hasPrefix("AWS::") || type.hasPrefix("List<AWS::") { return !type.contains("AvailabilityZone") }
    return name.hasSuffix("Arn") || name.hasSuffix("ARN") || name.hasSuffix("Id")
  }
}

extension TemplateView {
  /// A text with what is known of its parameters in it.
  fileprivate func filledIn(_ text: String) -> String {
    guard text.mentionsVariable, case .known(let json) = resolve(["Fn::Sub": .string(text)]) else { return text }
    return json.scalarText ?? text
  }
}

extension Value {
  /// Whether a declaration of the design says that something exists before the stack.
  fileprivate func declares(_ what: String, _ known: String) -> Bool {
    let names = [self["Name"], self["Arn"]] + self["Keys"].elements
    return names.contains { name in
      name.text.map { !$0.isEmpty && (what.contains($0) || known.contains($0)) } ?? false
    }
  }
}
