import TapModel

/// What a key protects; one key for each class keeps the reader of one away from the others.
enum KeyClass: String, Choice { case data, logs, backup, secrets }

/// Fields of an encryption key.
struct KeyFields: Schema {
  let purpose = Field(
    "description", "Description", "Encryption key - ${EnvironmentSuffix}", required: true, at: "Key/Description")
  let alias = Field(
    "alias", "Alias", "", help: "Starts with alias/; empty takes the component's id and the environment suffix.")
  let dataClass = Field("data-class", "Protects", KeyClass.data)
  let rotates = Field("rotation", "Rotation", true, at: "Key/EnableKeyRotation")
  let period = Field(
    "rotation-days", "Rotation period", 365, in: 90...2560, unit: "d", at: "Key/RotationPeriodInDays")
  let window = Field(
    "pending-days", "Waiting period", 30, in: 7...30, unit: "d", help: "Between the order to delete and the deletion.",
    at: "Key/PendingWindowInDays")
  let administrator = Field(
    "administrator", "Administrator role", "",
    help: "ARN of the only role that may manage the key, which must be the one that deploys; empty leaves it to IAM.")
  let onDelete = Field(
    "on-delete", "On stack deletion", Disposal.delete, at: "Key/@DeletionPolicy", "Key/@UpdateReplacePolicy")
}

/// A customer managed key with its alias; others contribute to slot `key-policy`.
let key: Kind = Kind(
  "key", "Encryption key", pane: .security, main: "Key", KeyFields(),
  help: "A customer managed KMS key that rotates and admits the services which use it.", branch: "keys",
  summary: { $0.dataClass.rawValue },
  offers: [
    .key: { $1.arn($0, "Key") },
    .arn: { $1.arn($0, "Key") },
    .ref: { $1.ref($0, "Key") },
  ],
  resources: { key, ctx in
    let contributed = ctx.contributions("key-policy", to: key.id).map(\.value)
    let alias = key.alias.isEmpty ? "alias/\(key.id)-${EnvironmentSuffix}" : key.alias
    return [
      Draft("Key", "AWS::KMS::Key", ["KeyPolicy": Permit.document(KeyPolicy.base(key.administrator) + contributed)]),
      Draft("Alias", "AWS::KMS::Alias", ["AliasName": text(alias), "TargetKeyId": ctx.ref(key, "Key")]),
    ]
  })

/// Statements of key policies.
///
/// Source: AWS documentation "Default key policy", "Encrypt log data in CloudWatch Logs using KMS".
enum KeyPolicy {
  /// The account's root makes IAM count; with an administrator, root is left with use, and the root user itself with
  /// recovery.
  static func base(_ administrator: String) -> [JSON] {
    let root: JSON = ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"]]
    guard !administrator.isEmpty else { return [Permit.allow("Root", to: root, ["kms:*"], on: "*")] }
    return [
      Permit.allow("Use", to: root, use, on: "*"),
      Permit.allow(
        "Recovery", to: root, ["kms:PutKeyPolicy", "kms:GetKeyPolicy"], on: "*",
        if: ["StringEquals": ["aws:PrincipalType": "Account"]]),
      Permit.allow("Administration", to: ["AWS": text(administrator)], administration, on: "*"),
    ]
  }

  /// Admits CloudWatch Logs for groups whose names match these patterns.
  static func logs(_ sid: String, names: [String]) -> JSON {
    let arns: [JSON] = names.map {
      text("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:" + $0)
    }
    return Permit.allow(
      sid, to: ["Service": ["Fn::Sub": "logs.${AWS::Region}.amazonaws.com"]],
      ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"], on: "*",
      if: ["ArnLike": ["kms:EncryptionContext:aws:logs:arn": arns.count == 1 ? arns[0] : .array(arns)]])
  }

  /// Admits a service that publishes to an encrypted topic or queue.
  static func publisher(_ sid: String, _ service: String) -> JSON {
    Permit.allow(
      sid, to: ["Service": .string(service)], ["kms:Decrypt", "kms:GenerateDataKey*"], on: "*",
      if: Permit.source(of: service))
  }

  private static let use = [
    "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:Get*", "kms:List*",
    "kms:ReEncrypt*",
  ]

  private static let administration = [
    "kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DescribeKey", "kms:DisableKey", "kms:EnableKey",
    "kms:EnableKeyRotation", "kms:DisableKeyRotation", "kms:Get*", "kms:List*", "kms:PutKeyPolicy", "kms:RevokeGrant",
    "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription",
  ]
}
