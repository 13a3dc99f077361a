import TapModel

let secretGenerated: Rule = Rule(
  "secret.generated", "Secret is written down",
  why: "What stands in a template stands in every copy of it, and people know it.", high: .block, ["IA-5", "IA-5(7)"],
  on: ["AWS::SecretsManager::Secret"],
  source: "CloudFormation reference, AWS::SecretsManager::Secret; DISA STIG V-222536",
  passes: [
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"GenerateSecretString":{"PasswordLength":32}}}"#
  ],
  fails: [
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"SecretString":"correct horse"}}"#,
    #"{"Parameters":{"P":{"Type":"String","NoEcho":true}},"Resources":{"S":{"Type":"AWS::SecretsManager::Secret","Properties":{"SecretString":{"Ref":"P"}}}}}"#,
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"Name":"db"}}"#,
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"GenerateSecretString":{"PasswordLength":8}}}"#,
  ]
) { secret in
  let written = secret["SecretString"]
  guard written.exists || written.isUnknown else {
    let made = secret["GenerateSecretString"]
    let length = made["PasswordLength"]
    return .all([
      made.must(existOr: "nothing generates it", fix: made.set(["PasswordLength": 32])),
      made.exists && length.exists
        ? length.must(atLeast: shortest, "\(length.number ?? 0) characters of \(shortest)", fix: 32) : .notApplicable,
    ])
  }
  // A text put together from other secrets holds nothing that anybody wrote.
  if written.text?.contains("{{resolve:secretsmanager:") == true { return .passes }
  let fix: [Fix] = [written.set(nil), secret["GenerateSecretString"].set(["PasswordLength": 32])].compactMap { $0 }
  return written.fails("its value is written or typed in", fix: .all(fix))
}

/// Characters that a password needs at least; Secrets Manager makes 32 where nothing is said.
///
/// Source: DISA Application Security and Development STIG, V-222536.
private let shortest = 15

let secretDeclared: Rule = Rule(
  "secret.existing", "Outside secret is hidden or changed",
  why: "The stack needs something that nobody has said, or changes it for all its other readers.", level: .warn,
  ["IA-5"], evidence: false,
  on: [
    "AWS::SecretsManager::SecretTargetAttachment", "AWS::RDS::DBInstance", "AWS::RDS::DBCluster",
    "AWS::ElastiCache::ReplicationGroup", "AWS::ECS::TaskDefinition",
  ], source: "AWS documentation, AWS::SecretsManager::SecretTargetAttachment; own",
  passes: [
    #"{"S":{"Type":"AWS::SecretsManager::Secret"},"A":{"Type":"AWS::SecretsManager::SecretTargetAttachment","Properties":{"SecretId":{"Ref":"S"},"TargetType":"AWS::RDS::DBInstance","TargetId":"db"}}}"#,
    #"{"P":{"Type":"TapTui::Prerequisite","Properties":{"Name":"db-dev","Keys":["host"]}},"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Secrets":[{"Name":"DB_HOST","ValueFrom":{"Fn::Sub":"arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:db-dev:host::"}}]}]}}}"#,
    #"{"P":{"Type":"TapTui::Prerequisite","Properties":{"Name":"db-dev","What":"secret","Owner":"platform","Keys":["password"]}},"D":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":"{{resolve:secretsmanager:db-dev:SecretString:password}}"}}}"#,
  ],
  fails: [
    #"{"A":{"Type":"AWS::SecretsManager::SecretTargetAttachment","Properties":{"SecretId":"arn:aws:secretsmanager:us-east-1:111122223333:secret:db-dev","TargetType":"AWS::RDS::DBInstance","TargetId":"db"}}}"#,
    #"{"D":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":"{{resolve:secretsmanager:db-dev:SecretString:password}}"}}}"#,
    #"{"P":{"Type":"TapTui::Prerequisite","Properties":{"Name":"db-dev","Keys":["password"]}},"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"app","Secrets":[{"Name":"DB_HOST","ValueFrom":{"Fn::Sub":"arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:db-dev:host::"}}]}]}}}"#,
  ]
) { user in
  if user.type == "AWS::SecretsManager::SecretTargetAttachment" { return attachmentIsOurs(user["SecretId"]) }
  let uses: [Value] =
    user.type == "AWS::ECS::TaskDefinition"
    ? user["ContainerDefinitions"].elements.flatMap { $0["Secrets"].elements }.map { $0["ValueFrom"] }
    : ["MasterUsername", "MasterUserPassword", "AuthToken"].map { user[$0] }
  return .all(uses.compactMap { OutsideSecret($0) }.map { $0.isDeclared })
}

private func attachmentIsOurs(_ secret: Value) -> Outcome {
  switch secret.resolved {
  case .unknown(let why): .unknown(why)
  case .resource: .passes
  case .absent, .known: secret.targetID == nil ? secret.fails("writes into a secret from outside") : .passes
  }
}

/// A secret that is there before the stack, as a dynamic reference or a container names it.
private struct OutsideSecret {
  let value: Value
  /// `db-dev`: the name, without the six characters that an ARN may end in.
  let name: String
  /// The JSON key that is read; empty is all of it.
  let key: String

  /// Nil where the value names a secret of the template, or none at all.
  init?(_ value: Value) {
    // The colons of the account's name are none of the ARN's.
    guard value.targetID == nil, let text = value.text?.replacing("${AWS::AccountId}", with: "account") else {
      return nil
    }
    let mark = "{{resolve:secretsmanager:"
    var rest = text[...]
    if text.hasPrefix(mark) {
      rest = text.dropFirst(mark.count).dropLast(2)
    } else if !text.hasPrefix("arn:") || !text.contains(":secretsmanager:") {
      return nil
    }
    var parts = rest.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.first == "arn" {
      guard parts.count > 6 else { return nil }
      parts = Array(parts.dropFirst(6))
    }
    guard let name = parts.first, !name.hasPrefix("${") || name.hasPrefix("${AWS::") else { return nil }
    let after = parts.dropFirst().filter { $0 != "SecretString" }
    self.value = value
    self.name = name
    key = after.first ?? ""
  }

  /// Whether a prerequisite names the secret, and the key that is read.
  var isDeclared: Outcome {
    let declared = value.view.resources(of: "TapTui::Prerequisite").first { entry in
      guard let text = entry["Name"].text, !text.isEmpty else { return false }
      return text == name || name.hasPrefix(text + "-") && name.count == text.count + 7
    }
    guard let declared else { return value.fails("\(name) is not declared") }
    let keys = declared["Keys"].elements.compactMap(\.text)
    return keys.isEmpty || key.isEmpty || keys.contains(key)
      ? .passes : value.fails("key \(key) of \(name) is not declared")
  }
}

let secretRotationRuns: Rule = Rule(
  "secret.rotation-runs", "Rotation cannot run",
  why: "The schedule deploys, and every rotation fails.", level: .block,
  on: ["AWS::SecretsManager::RotationSchedule"],
  source: "AWS documentation, AWS::SecretsManager::RotationSchedule and \"Rotation function permissions\"",
  passes: [
    #"{"Transform":"AWS::SecretsManager-2024-09-16","Resources":{"R":{"Type":"AWS::SecretsManager::RotationSchedule","Properties":{"SecretId":"db","HostedRotationLambda":{"RotationType":"PostgreSQLSingleUser"}}}}}"#,
    #"{"F":{"Type":"AWS::Lambda::Function"},"P":{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":{"Ref":"F"},"Action":"lambda:InvokeFunction","Principal":"secretsmanager.amazonaws.com"}},"R":{"Type":"AWS::SecretsManager::RotationSchedule","Properties":{"SecretId":"db","RotationLambdaARN":{"Fn::GetAtt":["F","Arn"]}}}}"#,
  ],
  fails: [
    #"{"Resources":{"R":{"Type":"AWS::SecretsManager::RotationSchedule","Properties":{"SecretId":"db","HostedRotationLambda":{"RotationType":"PostgreSQLSingleUser"}}}}}"#,
    #"{"F":{"Type":"AWS::Lambda::Function"},"R":{"Type":"AWS::SecretsManager::RotationSchedule","Properties":{"SecretId":"db","RotationLambdaARN":{"Fn::GetAtt":["F","Arn"]}}}}"#,
    #"{"F":{"Type":"AWS::Lambda::Function","Properties":{"VpcConfig":{"SubnetIds":["subnet-1"]}}},"P":{"Type":"AWS::Lambda::Permission","Properties":{"FunctionName":{"Ref":"F"},"Action":"lambda:InvokeFunction","Principal":"secretsmanager.amazonaws.com"}},"R":{"Type":"AWS::SecretsManager::RotationSchedule","Properties":{"SecretId":"db","RotationLambdaARN":{"Fn::GetAtt":["F","Arn"]}}}}"#,
  ]
) { schedule in
  let hosted = schedule["HostedRotationLambda"]
  if hosted.exists {
    let transforms = schedule.view.frame.transform.map { $0.array ?? [$0] } ?? []
    return transforms.contains { $0.string?.hasPrefix("AWS::SecretsManager-20") == true }
      ? .passes : hosted.fails("the template lacks the transform")
  }
  let arn = schedule["RotationLambdaARN"]
  guard arn.exists else {
    return arn.isUnknown ? .unknown("the function cannot be known") : arn.fails("no rotation function")
  }
  guard let function = arn.target else { return .attested("a rotation function made elsewhere") }
  let isAllowed = function.referrers("AWS::Lambda::Permission").contains {
    $0["Principal"].text == "secretsmanager.amazonaws.com"
  }
  guard isAllowed else { return arn.fails("Secrets Manager may not call it") }
  return function["VpcConfig"].exists ? reachesService(schedule.view, arn) : .passes
}

/// A function inside a VPC has no way to the service but an endpoint, or a way to the internet.
private func reachesService(_ view: any TemplateView, _ arn: Value) -> Outcome {
  let hasEndpoint = view.resources(of: "AWS::EC2::VPCEndpoint").contains {
    $0["ServiceName"].text?.hasSuffix(".secretsmanager") == true
  }
  let hasNAT = !view.nodes(of: "AWS::EC2::NatGateway").isEmpty
  return hasEndpoint || hasNAT ? .passes : arn.fails("no endpoint to Secrets Manager")
}
