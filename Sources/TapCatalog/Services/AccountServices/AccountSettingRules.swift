import TapModel

/// A setting of the account that CloudFormation has no type for, and the command that sets it.
private let settings: [(types: [String], words: String)] = [
  (["AWS::S3::Bucket"], "S3 public access: s3control put-public-access-block"),
  (["AWS::EC2::Instance", "AWS::EC2::Volume", "AWS::EC2::LaunchTemplate"], "ec2 enable-ebs-encryption-by-default"),
  (["AWS::IAM::User", "AWS::IAM::Group"], "passwords: iam update-account-password-policy"),
  (["AWS::ECR::Repository", "AWS::EC2::Instance"], "Inspector: inspector2 enable"),
  (["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"], "cloudformation update-termination-protection"),
]

let accountSettings: Rule = Rule(
  "account.settings", "Nobody sets what no template can set",
  why: "Some switches of the account have no resource: a person must turn them, and somebody must know who.",
  level: .note, source: "own; AWS command line reference",
  passes: [
    settingsExample(
      #","Set":{"Type":"TapTui::AccountService","Properties":{"Service":"account-settings","Provider":"landing zone","Evidence":"LZ-20"}}"#
    )
  ],
  fails: [settingsExample("")]
) { view in
  guard view.design != nil else { return .notApplicable }
  let open = settings.filter { setting in setting.types.contains { !view.nodes(of: $0).isEmpty } }
  guard !open.isEmpty else { return .notApplicable }
  if let declared = Declared.outcome("account-settings", view) { return declared }
  let fix: Fix = .insert(.init("account-service", ["service": "account-settings"]))
  return .breaks(open.map { Breach(resource: nil, pointer: "", message: $0.words, fix: fix) })
}

private func settingsExample(_ more: String) -> String {
  #"{"Design":{"Type":"TapTui::Design","Properties":{"Name":"app"}},"B":{"Type":"AWS::S3::Bucket"}\#(more)}"#
}

let snapshotsPrivate: Rule = Rule(
  "account.snapshot-sharing", "Snapshots of disks can be shared with everyone",
  why: "One wrong click on a snapshot shows the whole disk to the world.", level: .note, ["AC-3"],
  source: "provider schema of AWS::EC2::SnapshotBlockPublicAccess",
  passes: [
    #"{"D":{"Type":"AWS::EC2::Volume"},"S":{"Type":"AWS::EC2::SnapshotBlockPublicAccess","Properties":{"State":"block-all-sharing"}}}"#,
    #"{"D":{"Type":"AWS::EC2::Volume"},"S":{"Type":"TapTui::AccountService","Properties":{"Service":"snapshot-sharing","Provider":"landing zone","Evidence":"LZ-21"}}}"#,
  ],
  fails: [
    #"{"D":{"Type":"AWS::EC2::Volume"}}"#,
    #"{"D":{"Type":"AWS::EC2::Volume"},"S":{"Type":"AWS::EC2::SnapshotBlockPublicAccess","Properties":{"State":"block-new-sharing"}}}"#,
  ]
) { view in
  let disks = ["AWS::EC2::Volume", "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate"]
  let blocks = "AWS::EC2::SnapshotBlockPublicAccess"
  guard (disks + [blocks]).contains(where: { !view.nodes(of: $0).isEmpty }) else { return .notApplicable }
  return Declared.outcome("snapshot-sharing", made: [blocks], view, missing: "snapshots can be shared") {
    $0["State"].must(equal: "block-all-sharing", "what is shared stays shared")
  }
}
