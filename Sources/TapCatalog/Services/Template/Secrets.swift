import TapModel

let noSecret: Rule = Rule(
  "template.secret", "Secret stands in the template",
  why: "Whoever may read the template, its copies or the stack reads the secret.",
  level: .block, ["IA-5(7)"], on: ["*"],
  source: "cdk-nag SMG; prowler cloudformation_stack_outputs_secrets, awslambda_function_no_secrets_in_code; own",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUsername":"app","MasterUserPassword":"{{resolve:secretsmanager:db:SecretString:password}}"}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"web","Environment":[{"Name":"DB_PASSWORD_ARN","Value":"arn:aws:secretsmanager:us-east-1:111122223333:secret:db"}],"Secrets":[{"Name":"DB_PASSWORD","ValueFrom":{"Fn::Sub":"${Secret}:password::"}}]}]}}"#,
    #"{"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":"{{resolve:secretsmanager:db:SecretString:password}}"}},"App":{"Type":"AWS::Cognito::UserPoolClient","Properties":{"UserPoolId":"p","TokenValidityUnits":{"AccessToken":"minutes"}}},"Node":{"Type":"AWS::AppMesh::VirtualNode","Properties":{"Spec":{"File":{"PrivateKey":"/keys/key.pem"}}}}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"DB_PASSWORD":"{{resolve:secretsmanager:db}}","DB":"postgres://app@db:5432/x"}},"Code":{"ZipFile":"password = os.environ['DB_PASSWORD']\nurl = f'postgres://{user}:{password}@{host}'\ntoken=word\nif token == 'next': pass"}}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"web","Command":["serve","--require-password","--token","$TOKEN","--secret","/run/secret"],"Secrets":[{"Name":"TOKEN","ValueFrom":"arn:aws:secretsmanager:us-east-1:111122223333:secret:t"}]}]}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUsername":"app","MasterUserPassword":"hunter22"}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"web","Environment":[{"Name":"DB_PASSWORD","Value":"hunter22"}]}]}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"key = 'AKIAIOSFODNN7EXAMPLE'"}}}"#,
    #"{"Type":"AWS::EC2::Instance","Properties":{"UserData":{"Fn::Base64":{"Fn::Sub":"export TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345"}}}}"#,
    #"{"Type":"AWS::SNS::Topic","Metadata":{"ApiKey":"0123456789"}}"#,
    #"{"Type":"AWS::Events::Connection","Properties":{"AuthParameters":{"ApiKeyAuthParameters":{"ApiKeyName":"x-key","ApiKeyValue":"0123456789"}}}}"#,
    #"{"Type":"AWS::ElastiCache::User","Properties":{"UserName":"app","Passwords":["hunter22hunter22"]}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"DB":"postgres://app:hunter22@db.example.com:5432/x"}}}}"#,
    #"{"Type":"AWS::Lambda::Function","Properties":{"Code":{"ZipFile":"import os\npassword = \"hunter22\"\n"}}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"web","Command":["serve","--password=hunter22"]}]}}"#,
    #"{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"web","Command":["serve","--password","hunter22"]}]}}"#,
  ]
) { resource in
  let hasPlace = resource.node.survey.texts.contains { found in
    found.key == "ValueFrom" || SecretWords.isSecret(key: found.key)
      || (found.key.isPairName || found.text.isSwitch) && SecretWords.isSecret(key: found.text)
      || SecretWords.form(in: found.text) != nil
      || SecretText.assigned(in: found.text) != nil
  }
  guard hasPlace else { return .notApplicable }
  var outcomes: [Outcome] = []
  resource.node.resource.eachText { text, place in
    switch text.verdict {
    case nil: break
    case .clean?:
      resource.note(place)
      outcomes.append(.passes)
    case .secret(let message)?:
      outcomes.append(
        .breaks([
          Breach(resource: resource.id, pointer: Pointer(place), message: message, fix: resource.managedSecret(place))
        ]))
    }
  }
  return .all(outcomes)
}

let noFrameSecret: Rule = Rule(
  "template.frame-secret", "Secret stands beside the resources",
  why: "Whoever may read the template, its copies or the stack reads the secret.",
  level: .block, ["IA-5(7)"], evidence: false, source: "cfn-lint W2501; prowler; own",
  passes: [
    #"{"Parameters":{"DbPassword":{"Type":"String","NoEcho":true},"Days":{"Type":"Number","Default":30}},"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}"#
  ],
  fails: [
    #"{"Parameters":{"DbPassword":{"Type":"String","NoEcho":true,"Default":"hunter22"}},"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}"#,
    #"{"Metadata":{"Deploy":{"ApiToken":"0123456789"}},"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}"#,
    #"{"Mappings":{"Keys":{"dev":{"Id":"AKIAIOSFODNN7EXAMPLE"}}},"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}}}"#,
  ]
) { view in
  let frame = view.frame
  var outcomes: [Outcome] = [.passes]
  func look(_ text: PlacedText, _ place: [String]) {
    guard case .secret(let message)? = text.verdict else { return }
    outcomes.append(.breaks([Breach(resource: nil, pointer: Pointer(place), message: message, fix: nil)]))
  }
  for (section, values) in [("Metadata", frame.metadata), ("Mappings", frame.mappings), ("Outputs", frame.outputs)] {
    var place = [section]
    JSON.object(values).eachText(under: "", at: &place, look)
  }
  for parameter in frame.parameters.members where parameter.isSecret {
    guard let value = parameter.value["Default"]?.scalarText else { continue }
    if SecretWords.isPlain(value) {
      let place = Pointer(["Parameters", parameter.key, "Default"])
      outcomes.append(.breaks([Breach(resource: nil, pointer: place, message: "default of a secret", fix: nil)]))
    }
  }
  return .all(outcomes)
}

let noSecretParameter: Rule = Rule(
  "template.secret-parameter", "Secret comes through a parameter",
  why: "NoEcho hides a value on the console; it is not encrypted and shows in the properties of resources.",
  level: .gap, high: .block, ["IA-5(7)", "IA-5"],
  source: "cfn-lint W2501; own: secrets belong in Secrets Manager",
  passes: [
    #"{"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"ManageMasterUserPassword":true}}}"#,
    #"{"Parameters":{"Secret":{"Type":"String","Default":"db"}},"Resources":{"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":{"Fn::Sub":"{{resolve:secretsmanager:${Secret}:SecretString:password}}"}}}}}"#,
  ],
  fails: [
    #"{"Parameters":{"DbPassword":{"Type":"String","NoEcho":true}},"Resources":{"Db":{"Type":"AWS::RDS::DBInstance","Properties":{"MasterUserPassword":{"Ref":"DbPassword"}}}}}"#,
    #"{"Parameters":{"Word":{"Type":"String","NoEcho":"true"}},"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"AuthToken":{"Ref":"Word"}}}}}"#,
  ]
) { view in
  var outcomes: [Outcome] = []
  for parameter in view.frame.parameters.members where parameter.isSecret {
    for user in view.referrers(of: parameter.key, type: "*").map({ view.value($0) }) {
      user.node.resource.eachNaming { naming, place in
        guard naming.name == parameter.key, naming.use == .value, case .ref = naming.form else { return }
        let fix = user.managedSecret(place)
        outcomes.append(
          .breaks([
            Breach(
              resource: user.id, pointer: Pointer(place), message: "secret from parameter \(naming.name)", fix: fix)
          ]))
      }
    }
  }
  let places = PasswordPlaces.properties.flatMap { view.resources(of: $0.key) }
  outcomes += places.map { $0.extract(PasswordPlaces.self).areUsed ? .passes : .notApplicable }
  return .all(outcomes)
}

let outputsShowNoSecret: Rule = Rule(
  "template.secret-output", "Output shows a secret",
  why: "Everybody who may describe the stack reads its outputs.",
  level: .gap, high: .block, ["IA-5(7)"], source: "prowler cloudformation_stack_outputs_secrets; own",
  passes: [
    #"{"Resources":{"Secret":{"Type":"AWS::SecretsManager::Secret"}},"Outputs":{"SecretArn":{"Value":{"Ref":"Secret"}}}}"#
  ],
  fails: [
    #"{"Resources":{"Secret":{"Type":"AWS::SecretsManager::Secret"}},"Outputs":{"Login":{"Value":{"Fn::Sub":"{{resolve:secretsmanager:${Secret}:SecretString:password}}"}}}}"#,
    #"{"Resources":{"Key":{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":"bot"}}},"Outputs":{"Login":{"Value":{"Fn::GetAtt":["Key","SecretAccessKey"]}}}}"#,
    #"{"Parameters":{"DbPassword":{"Type":"String","NoEcho":true}},"Resources":{"Topic":{"Type":"AWS::SNS::Topic"}},"Outputs":{"Login":{"Value":{"Ref":"DbPassword"}}}}"#,
  ]
) { view in
  let frame = view.frame
  guard !frame.outputs.isEmpty else { return .notApplicable }
  var outcomes: [Outcome] = [.passes]
  for output in frame.outputs.members {
    var place = ["Outputs", output.key]
    var shows = false
    output.value.eachText(under: "", at: &place) { text, _ in shows = shows || text.text.contains("{{resolve:") }
    output.value.eachNaming(at: &place) { naming, _ in
      if case .attribute(let word) = naming.use, SecretWords.isSecret(key: word) { shows = true }
      if naming.use == .value, let declared = frame.parameters[naming.name] {
        shows = shows || JSON.Object.Member(naming.name, declared).isSecret
      }
    }
    if shows {
      outcomes.append(
        .breaks([Breach(resource: nil, pointer: Pointer(place), message: "\(output.key) shows a secret", fix: nil)]))
    }
  }
  return .all(outcomes)
}

/// Where passwords of the services stand, and the properties that keep them out of the template.
/// Whether a store says where its passwords come from.
private final class PasswordPlaces: Extract {
  static let properties: KeyValuePairs = [
    "AWS::RDS::DBInstance": ["MasterUserPassword", "ManageMasterUserPassword"],
    "AWS::RDS::DBCluster": ["MasterUserPassword", "ManageMasterUserPassword"],
    "AWS::ElastiCache::ReplicationGroup": ["AuthToken", "UserGroupIds"],
  ]

  let areUsed: Bool

  init(_ value: Value) {
    let own = PasswordPlaces.properties.first { $0.key == value.type }?.value ?? []
    areUsed = own.map { value[$0].exists }.contains(true)
  }

  func complete() {}
}

extension PlacedText {
  /// What a text says of secrets.
  enum Verdict {
    /// A place for a secret holds a reference.
    case clean
    case secret(String)
  }

  /// Nil where the text is no place for a secret and has the form of none.
  var verdict: Verdict? {
    if key.isSwitch {
      if SecretWords.isSecret(key: key), SecretText.isWritten(text) {
        return .secret("gives \(key.prefix(24)) a value in plain text")
      }
    } else if SecretWords.isSecret(key: key) {
      if text.contains("{{resolve:") { return .clean }
      if !isPart, SecretWords.isPlain(text) { return .secret("\(key.prefix(24)) is in plain text") }
    }
    if key == "ValueFrom" { return .clean }
    if let form = SecretWords.form(in: text) { return .secret("holds a \(form)") }
    return SecretText.assigned(in: text).map { .secret("gives \($0.prefix(24)) a value in plain text") }
  }
}

extension JSON.Object.Member {
  /// Whether the declaration of a parameter says, or its name, that it is a secret.
  fileprivate var isSecret: Bool {
    if value["NoEcho"]?.truth == true { return true }
    // A switch or a number about secrets is none: AllowUsersToChangePassword.
    let words = (value["AllowedValues"]?.array ?? []) + [value["Default"]].compactMap(\.self)
    let isSwitch = value["Type"]?.string == "Number" || words.contains { $0.truth != nil }
    return !isSwitch && SecretWords.isSecret(key: key)
  }
}

extension Value {
  /// Takes the value at a place for evidence; what stands inside an intrinsic counts as the intrinsic.
  fileprivate func note(_ place: [String]) {
    let steps = place.prefix { !$0.isFunction }
    view.note(node, steps.reduce(.root) { view.step($0, .key($1)) })
  }

  /// Lets RDS make and keep the password by itself.
  fileprivate func managedSecret(_ place: [String]) -> Fix? {
    guard place == ["MasterUserPassword"], type.utf8.starts(with: "AWS::RDS::".utf8) else { return nil }
    return .all([
      .set(resource: id, "/MasterUserPassword", nil), .set(resource: id, "/ManageMasterUserPassword", true),
    ])
  }
}
