import TapModel

/// What becomes of data when a resource or the stack goes.
package enum Fate {
  /// Types whose data are lost with them.
  package static let stores = [
    "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::EFS::FileSystem",
    "AWS::EC2::Volume", "AWS::KMS::Key", "AWS::Logs::LogGroup", "AWS::Backup::BackupVault",
    "AWS::OpenSearchService::Domain", "AWS::Redshift::Cluster", "AWS::SecretsManager::Secret",
  ]

  /// Types of which CloudFormation can keep a snapshot (AWS CloudFormation: DeletionPolicy attribute).
  private static let withSnapshot = [
    "AWS::RDS::DBInstance", "AWS::RDS::DBCluster", "AWS::EC2::Volume", "AWS::Redshift::Cluster",
  ]

  static let attributes = ["@DeletionPolicy", "@UpdateReplacePolicy"]
  static let retaining: [JSON] = ["Retain", "RetainExceptOnCreate"]

  /// Snapshot where there is one, else what the design says of deletion.
  static func advised(for resource: Value) -> JSON {
    if withSnapshot.contains(resource.type), !resource["DBClusterIdentifier"].exists { return "Snapshot" }
    return isDestroyable(resource.view) == true ? "Delete" : "Retain"
  }

  /// Whether the design says that the stack can be deleted as a whole.
  static func isDestroyable(_ view: any TemplateView) -> Bool? { view.design?["Destroyable"].truth }
}

let fateStated: Rule = Rule(
  "template.fate", "Fate of the data is not stated",
  why: "Without a word CloudFormation deletes most data together with the stack.",
  level: .warn, high: .gap, ["SI-12"], on: Fate.stores,
  source: "cfn-lint I3011; AWS CloudFormation: DeletionPolicy attribute",
  passes: [
    #"{"Type":"AWS::DynamoDB::Table","DeletionPolicy":"Retain","UpdateReplacePolicy":"Retain"}"#,
    #"{"Type":"AWS::RDS::DBInstance","DeletionPolicy":"Snapshot","UpdateReplacePolicy":"Snapshot"}"#,
  ],
  fails: [
    #"{"Type":"AWS::DynamoDB::Table","DeletionPolicy":"Retain"}"#,
    #"{"Type":"AWS::RDS::DBInstance","UpdateReplacePolicy":"Snapshot"}"#,
  ]
) { resource in
  let fate = Fate.advised(for: resource)
  return .all(
    Fate.attributes.map { resource[$0].must(existOr: "no \($0.dropFirst())", fix: resource[$0].set(fate)) })
}

let nothingRetained: Rule = Rule(
  "template.retained", "A destroyable stack keeps a resource",
  why: "What is kept blocks the next stack of the same names, and nobody looks after it.",
  level: .gap, on: ["*"], source: "own: the design says that everything can be destroyed",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Logs":{"Type":"AWS::Logs::LogGroup","DeletionPolicy":"Delete","UpdateReplacePolicy":"Delete"}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":false}},"Logs":{"Type":"AWS::Logs::LogGroup","DeletionPolicy":"Retain"}}"#,
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Logs":{"Type":"AWS::Logs::LogGroup","DeletionPolicy":"Retain","UpdateReplacePolicy":"Delete"}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Logs":{"Type":"AWS::Logs::LogGroup","UpdateReplacePolicy":"RetainExceptOnCreate"}}"#,
  ]
) { resource in
  guard resource.node.resource.attributes.members.contains(where: { $0.key.hasSuffix("Policy") }) else {
    return .notApplicable
  }
  let policies = Fate.attributes.map { resource[$0] }.filter { $0.raw != nil }
  let kept = policies.filter { $0.raw.map(Fate.retaining.contains) ?? false }
  guard !kept.isEmpty, Fate.isDestroyable(resource.view) == true else {
    return policies.isEmpty ? .notApplicable : .passes
  }
  return .all(kept.map { $0.fails("\($0.text ?? "") in a destroyable stack", set: "Delete") })
}

let auditTrailKept: Rule = Rule(
  "template.audit-kept", "Audit trail goes with the stack",
  why: "Who deletes the stack deletes the proof of what happened in it, unless a copy lies outside.",
  level: .gap, ["AU-11", "SI-12"],
  on: ["AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::Backup::BackupVault", "AWS::CloudTrail::Trail"],
  source: "own; FedRAMP rev 5 AU-11, SI-12",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Home":{"Type":"TapTui::AccountService","Properties":{"Service":"log-archive","Provider":"landing zone","Evidence":"archive plan 3"}},"Logs":{"Type":"AWS::Logs::LogGroup","DeletionPolicy":"Delete"}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Logs":{"Type":"AWS::Logs::LogGroup"},"Out":{"Type":"AWS::Logs::SubscriptionFilter","Properties":{"LogGroupName":{"Ref":"Logs"},"FilterPattern":"","DestinationArn":"arn:aws:logs:us-east-1:111122223333:destination:archive"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Vault":{"Type":"AWS::Backup::BackupVault","DeletionPolicy":"Retain"}}"#,
    #"{"Parameters":{"ArchiveBucket":{"Type":"String","Default":"org-trail"}},"Resources":{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"ArchiveBucket"}}}}}"#,
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Home":{"Type":"TapTui::AccountService","Properties":{"Service":"log-archive","Provider":"nobody yet"}},"Logs":{"Type":"AWS::Logs::LogGroup","DeletionPolicy":"Delete"}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Logs":{"Type":"AWS::Logs::LogGroup"}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Vault":{"Type":"AWS::Backup::BackupVault","DeletionPolicy":"Delete"}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Destroyable":true}},"Bucket":{"Type":"AWS::S3::Bucket"},"Trail":{"Type":"AWS::CloudTrail::Trail","Properties":{"S3BucketName":{"Ref":"Bucket"}}}}"#,
  ]
) { store in
  guard store.view.quietly({ Fate.isDestroyable(store.view) }) == true else { return .notApplicable }
  let fate = store["@DeletionPolicy"]
  if fate.raw.map(Fate.retaining.contains) ?? false, fate.exists { return .passes }
  switch store.type {
  case "AWS::Logs::LogGroup":
    return store.goesOut(by: store.referrers("AWS::Logs::SubscriptionFilter").map { $0["DestinationArn"] })
      ?? store.keptElsewhere("log-archive", "goes with the stack, no archive")
  case "AWS::Backup::BackupVault":
    let rules = store.referrers("AWS::Backup::BackupPlan").flatMap { $0["BackupPlan"]["BackupPlanRule"].elements }
    return store.goesOut(by: rules.flatMap { $0["CopyActions"].elements }.map { $0["DestinationBackupVaultArn"] })
      ?? store.keptElsewhere("backup-account", "goes with the stack, no copy")
  case "AWS::CloudTrail::Trail":
    return store["S3BucketName"].targetID == nil ? .passes : .notApplicable
  default:
    guard store.holdsLogs else { return .notApplicable }
    let copies = store["ReplicationConfiguration"]["Rules"].elements.map { $0["Destination"]["Bucket"] }
    return store.goesOut(by: copies) ?? store.keptElsewhere("log-archive", "goes with the stack, no archive")
  }
}

extension Value {
  /// Passes where one of the destinations lies outside, or in a store of the stack that answers for itself.
  fileprivate func goesOut(by destinations: [Value]) -> Outcome? {
    destinations.contains { $0.exists && $0.targetID != id } ? .passes : nil
  }

  /// Whether something writes its logs into this bucket.
  fileprivate var holdsLogs: Bool {
    let writers = [
      "AWS::CloudTrail::Trail", "AWS::EC2::FlowLog", "AWS::Config::DeliveryChannel",
      "AWS::KinesisFirehose::DeliveryStream",
      "AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::WAFv2::LoggingConfiguration",
    ]
    if writers.contains(where: { !referrers($0).isEmpty }) { return true }
    return referrers("AWS::S3::Bucket").contains { $0["LoggingConfiguration"]["DestinationBucketName"].targetID == id }
  }

  /// The verdict on a store that is declared to live outside the stack.
  fileprivate func keptElsewhere(_ service: String, _ message: String) -> Outcome {
    if let declared = Declared.outcome(service, view), case .attested = declared { return declared }
    return fails(message, insert: "account-service", ["service": .json(.string(service))])
  }
}
