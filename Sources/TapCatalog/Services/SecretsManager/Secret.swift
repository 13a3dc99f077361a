import TapModel

/// Where a secret comes from.
enum SecretSource: String, Choice {
  /// Secrets Manager generates it when the stack is made.
  case generated
  /// It is there before the stack, under its name.
  case existing
}

/// The fields of a secret.
struct SecretFields: Schema {
  let name = Field("name", "Name", "secret-${EnvironmentSuffix}", required: true, at: "Secret/Name")
  let source = Field(
    "source", "Comes from", SecretSource.generated,
    help: "An existing secret is found by its name and is declared as a prerequisite.")
  let owner = Field("owner", "Owner", "", help: "Who makes the existing secret.")
  let jsonKeys = Field(
    "keys", "Keys in it", ["username", "password"], help: "The JSON keys that an existing secret must have.")
  let username = Field(
    "username", "User name", "dbadmin", help: "Stands beside the generated password; empty is none.",
    at: Binding(
      "Secret/GenerateSecretString/SecretStringTemplate",
      .mapped(
        put: { .string($0 == "" ? "{}" : JSON.object(.init([.init("username", $0)])).compact) },
        take: { $0?.string.flatMap { try? JSON(parsing: $0) }.map { $0["username"] ?? "" } })))
  let length = Field(
    "length", "Length", 32, in: 16...128, at: "Secret/GenerateSecretString/PasswordLength")
  let letters = Field(
    "letters-only", "Letters and digits only", true, help: "Every engine takes such a password.",
    at: "Secret/GenerateSecretString/ExcludePunctuation")
  let exclude = Field(
    "exclude", "Excluded characters", "", at: .unless("Secret/GenerateSecretString/ExcludeCharacters", ""))
  let key = Field("key", "Encryption key", Reference(.key), at: .offer(.key, "Secret/KmsKeyId"))
  let rotationFunction = Field(
    "rotation-function", "Rotation function", "",
    help: "ARN of the function that sets new passwords; empty: the secret is not rotated here.",
    at: .unless("Rotation/RotationLambdaARN", ""))
  let rotationDays = Field(
    "rotation-days", "Rotated every", 30, in: 1...1000, unit: "d", at: "Rotation/RotationRules/AutomaticallyAfterDays")
  let onDelete = Field(
    "on-delete", "On stack deletion", StoreDeletion.delete,
    help: "A deleted secret keeps its name for up to 30 days: the same name cannot be made again until then.",
    at: "Secret/@DeletionPolicy", "Secret/@UpdateReplacePolicy")
}

/// A secret that Secrets Manager generates, or one that is there before the stack.
let secret: Kind = Kind(
  "secret", "Secret", pane: .security, main: "Secret", SecretFields(),
  help: "A password that is generated, encrypted, and read by name only.", branch: "secrets",
  summary: { $0.source == .generated ? "made" : "existing" },
  offers: [
    "secret": { secret, context in secretARN(secret, context) },
    "secret-pattern": { secret, context in secretPattern(secret, context) },
    "own-secret": { secret, context in secret.source == .generated ? context.ref(secret, "Secret") : nil },
    "username": { secret, context in secretValue("username", of: secret, context) },
    "password": { secret, context in secretValue("password", of: secret, context) },
    .arn: { secret, context in secretARN(secret, context) },
  ],
  grants: [.read: { secret, context in secretReading(secret, context) }],
  resources: { secret, context in
    secret.source == .existing ? [prerequisite(secret)] : generatedSecret(secret, context)
  })

private func existingARN(_ secret: Typed<SecretFields>) -> String {
  "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:\(secret.name)"
}

private func secretARN(_ secret: Typed<SecretFields>, _ context: any SynthesisContext) -> JSON {
  secret.source == .generated ? context.ref(secret, "Secret") : text(existingARN(secret))
}

/// A dynamic reference, which CloudFormation resolves while it makes the resource that carries it.
private func secretValue(_ key: String, of secret: Typed<SecretFields>, _ context: any SynthesisContext) -> JSON? {
  if key == "username", secret.source == .generated, secret.username.isEmpty { return nil }
  let name = secret.source == .generated ? "${\(context.id(secret.id, "Secret"))}" : secret.name
  return text("{{resolve:secretsmanager:\(name):SecretString:\(key)}}")
}

/// What a policy names: the ARN of a secret ends in six characters that nobody knows before it is there.
private func secretPattern(_ secret: Typed<SecretFields>, _ context: any SynthesisContext) -> JSON {
  secret.source == .generated ? context.ref(secret, "Secret") : text(existingARN(secret) + "-??????")
}

private func secretReading(_ secret: Typed<SecretFields>, _ context: any SynthesisContext) -> [JSON] {
  let read: JSON = [
    "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
    "Resource": secretPattern(secret, context),
  ]
  return [read] + Store.keyUse(secret.key, ["kms:Decrypt"], via: "secretsmanager", context)
}

private func prerequisite(_ secret: Typed<SecretFields>) -> Draft {
  .declaration(
    "Prerequisite", secret.id,
    [
      "Name": text(secret.name), "What": "secret", "Owner": .string(secret.owner), "Keys": secret.jsonKeys.json,
    ])
}

private func generatedSecret(_ secret: Typed<SecretFields>, _ context: any SynthesisContext) -> [Draft] {
  let made = Draft(
    "Secret", "AWS::SecretsManager::Secret",
    ["Description": .string(secret.component.title), "GenerateSecretString": ["GenerateStringKey": "password"]])
  guard !secret.rotationFunction.isEmpty else { return [made] }
  return [
    made,
    Draft(
      "Rotation", "AWS::SecretsManager::RotationSchedule",
      ["SecretId": context.ref(secret, "Secret"), "RotateImmediatelyOnUpdate": false]),
    .declaration(
      "Prerequisite", secret.id + "-rotation",
      ["Name": text(secret.rotationFunction), "What": "rotation function", "Owner": .string(secret.owner), "Keys": []]),
  ]
}
