import TapModel

/// Fields of the recorder of the configuration.
struct RecorderFields: Schema {
  let madeBy = AccountWide.field
  let evidence = AccountWide.evidence
  let bucket = Field(
    "bucket", "Bucket", Reference("log-bucket"), required: true, help: "Keeps the history and a snapshot each day.",
    at: .offer("log-bucket", "Channel/S3BucketName"))
  let key = Field(
    "key", "Encryption key", Reference(.key), help: "Encrypts what is delivered.",
    at: .offer(.key, "Channel/S3KmsKeyArn"))
  let role = Field(
    "role", "Role", serviceLinkedRole, required: true,
    help: "The service-linked role of AWS Config, which is there before: aws iam create-service-linked-role.",
    at: "Recorder/RoleARN")
  let ruleName = Field(
    "rule-name", "Name of rules", "{rule}-${EnvironmentSuffix}", required: true, help: "{rule} is AWS's own name.")
  let rules = Field(
    "rules", "Rules", ConfigCheck.all.map(\.name), editor: .list(ConfigCheck.all.map(\.name)),
    help: "What AWS checks again while the stack runs; those whose controls the baseline does not hold are left out.")
}

private let serviceLinkedRole =
  "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"

/// AWS Config: every setting of every resource over time, and rules that watch them.
let recorder: Kind = Kind(
  "recorder", "Configuration recorder", pane: .security, main: "Recorder", RecorderFields(),
  help: "Records what was set when, and checks it against the controls of the baseline.", branch: "account services",
  summary: { "\($0.rules.count) rules" },
  offers: [.ref: { $1.ref($0, "Recorder") }],
  contributions: { recorder, ctx in bucketStatements(of: recorder, ctx) + keyStatement(of: recorder) },
  resources: { recorder, ctx in
    let checks = checks(of: recorder, ctx)
    // A rule looks at the whole account: where another recorder runs, its rules look already.
    let made = recorder.madeBy.drafts(.recorder, of: recorder.id, evidence: recorder.evidence) {
      [recorderItself, channel(of: recorder, ctx)] + checks
    }
    return made + (recorder.madeBy == .landingZone ? checks : [rolePrerequisite(of: recorder)])
  })

private let recorderItself = Draft(
  "Recorder", "AWS::Config::ConfigurationRecorder",
  [
    "RecordingGroup": ["AllSupported": true, "IncludeGlobalResourceTypes": true],
    "RecordingMode": ["RecordingFrequency": "CONTINUOUS"],
  ])

private func channel(of recorder: Typed<RecorderFields>, _ ctx: any SynthesisContext) -> Draft {
  let policy = ctx.offer("log-bucket-policy", of: recorder.bucket.id)?.string
  return Draft(
    "Channel", "AWS::Config::DeliveryChannel",
    ["ConfigSnapshotDeliveryProperties": ["DeliveryFrequency": "TwentyFour_Hours"]],
    dependsOn: policy.map { [$0] } ?? [])
}

/// The rules whose controls the baseline holds, in the order of the table.
private func checks(of recorder: Typed<RecorderFields>, _ ctx: any SynthesisContext) -> [Draft] {
  let baseline = ctx.design.baseline
  let held = Set(baseline.controls.map(\.id))
  let demands = SettingDemand.all(baseline, LogDays(ctx))
  let waits = recorder.madeBy == .landingZone ? [] : [ctx.id(recorder.id, "Recorder")]
  return recorder.rules.compactMap { ConfigCheck.named($0) }.filter { !held.isDisjoint(with: $0.controls) }
    .map { check in
      var properties: JSON = [
        "ConfigRuleName": text(recorder.ruleName.replacing("{rule}", with: check.name)),
        "Description": .string("Speaks of " + check.controls.filter(held.contains).joined(separator: ", ")),
        "Source": ["Owner": "AWS", "SourceIdentifier": .string(check.identifier)],
      ]
      let parameters = demands.filter { $0.rule == check.identifier }.compactMap(\.parameterValue)
      if !parameters.isEmpty { properties["InputParameters"] = .object(.init(parameters)) }
      if let period = check.period { properties["MaximumExecutionFrequency"] = .string(period) }
      return Draft(Names.pascal(check.name), "AWS::Config::ConfigRule", properties, dependsOn: waits)
    }
}

extension SettingDemand {
  /// The parameter as a rule takes it; nil where the baseline asks that it be left out.
  fileprivate var parameterValue: JSON.Object.Member? {
    switch bound {
    case .atMost(let days), .atLeast(let days): .init(parameter, .string(String(days)))
    case .absent: nil
    }
  }
}

private func rolePrerequisite(of recorder: Typed<RecorderFields>) -> Draft {
  .declaration(
    "Prerequisite", recorder.id + "-role",
    [
      "Name": text(recorder.role), "What": "service-linked role of AWS Config: aws iam create-service-linked-role",
      "Owner": "platform operations", "Keys": [],
    ])
}

/// Source: AWS documentation "Permissions for the Amazon S3 Bucket for the AWS Config Delivery Channel".
private func bucketStatements(of recorder: Typed<RecorderFields>, _ ctx: any SynthesisContext) -> [Contribution] {
  guard recorder.madeBy != .landingZone, let bucket = ctx.offer(.arn, of: recorder.bucket.id) else { return [] }
  let service: JSON = ["Service": "config.amazonaws.com"]
  let sid = Names.pascal(recorder.id)
  let account: JSON = ["Ref": "AWS::AccountId"]
  let owned: JSON = [
    "StringEquals": ["aws:SourceAccount": account, "s3:x-amz-acl": "bucket-owner-full-control"]
  ]
  return [
    Permit.allow(
      sid + "Look", to: service, ["s3:GetBucketAcl", "s3:ListBucket"], on: bucket, if: Permit.thisAccount),
    Permit.allow(
      sid + "Write", to: service, ["s3:PutObject"],
      on: Workload.text("", bucket, "/AWSLogs/${AWS::AccountId}/Config/*"), if: owned),
  ].map { Contribution(to: recorder.bucket.id, "bucket-policy", $0) }
}

private func keyStatement(of recorder: Typed<RecorderFields>) -> [Contribution] {
  guard !recorder.key.isNone, recorder.madeBy != .landingZone else { return [] }
  let statement = KeyPolicy.publisher(Names.pascal(recorder.id) + "Deliver", "config.amazonaws.com")
  return [Contribution(to: recorder.key.id, "key-policy", statement)]
}
