import TapModel

/// Where data goes beside its own place: the region of each copy that a template makes.
enum DataCopies {
  static let types = [
    "AWS::Backup::BackupPlan", "AWS::S3::Bucket", "AWS::RDS::DBInstance", "AWS::SecretsManager::Secret",
    "AWS::DynamoDB::GlobalTable", "AWS::ECR::ReplicationConfiguration", "AWS::KMS::ReplicaKey",
  ]

  /// The region of a copy, or why it cannot be known.
  enum Place {
    case region(String)
    case unknown(String)
  }

  /// Every destination that a resource names, with its region.
  static func of(_ resource: Value) -> [(value: Value, place: Place)] {
    destinations(of: resource).filter(\.exists).map { ($0, place(of: $0)) }
  }

  private static func destinations(of resource: Value) -> [Value] {
    switch resource.type {
    case "AWS::Backup::BackupPlan": vaults(of: resource)
    case "AWS::S3::Bucket":
      resource["ReplicationConfiguration"]["Rules"].elements.filter { $0["Status"].text == "Enabled" }
        .map { $0["Destination"]["Bucket"] }
    case "AWS::RDS::DBInstance": [resource["AutomaticBackupReplicationRegion"]]
    case "AWS::SecretsManager::Secret": resource["ReplicaRegions"].elements.map { $0["Region"] }
    case "AWS::DynamoDB::GlobalTable": resource["Replicas"].elements.map { $0["Region"] }
    case "AWS::ECR::ReplicationConfiguration":
      resource["ReplicationConfiguration"]["Rules"].elements.flatMap { $0["Destinations"].elements }.map {
        $0["Region"]
      }
    case "AWS::KMS::ReplicaKey": [resource["PrimaryKeyArn"]]
    default: []
    }
  }

  /// Vaults that the rules of a backup plan copy to.
  static func vaults(of plan: Value) -> [Value] {
    plan["BackupPlan"]["BackupPlanRule"].elements.flatMap { $0["CopyActions"].elements }
      .map { $0["DestinationBackupVaultArn"] }
  }

  private static func place(of destination: Value) -> Place {
    switch destination.resolved {
    case .absent: return .unknown("no destination")
    case .unknown(let why): return .unknown(why)
    case .resource: return .region(destination.view.region)
    case .known(let json):
      let text = json.scalarText ?? ""
      guard text.hasPrefix("arn:") else { return .region(text) }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      if parts.count > 3, !parts[3].isEmpty { return .region(String(parts[3])) }
      let declared = destination.view.resources(of: "TapTui::Prerequisite", where: "/Name", is: text)
      return declared.first?["Region"].text.map { .region($0) } ?? .unknown("the ARN names no region")
    }
  }

  /// The resources of a template that make copies of stores, found without looking at every store.
  static func carriers(in view: any TemplateView) -> [Value] {
    let replicated = Facts.regions.flatMap {
      view.resources(of: "AWS::RDS::DBInstance", where: "/AutomaticBackupReplicationRegion", is: $0.id)
    }
    let buckets = view.resources(
      of: "AWS::S3::Bucket", where: "/ReplicationConfiguration/Rules/0/Status", is: "Enabled"
    ).filter { !BucketUse.isLog($0) }
    return view.resources(of: ["AWS::Backup::BackupPlan", "AWS::DynamoDB::GlobalTable"]) + replicated + buckets
  }

  /// Whether a resource has a copy outside the region of the template.
  static func leave(_ resource: Value) -> Certainty {
    .any(
      of(resource).map { copy in
        switch copy.place {
        case .region(let region): region == resource.view.region ? .no : .yes
        case .unknown: .unknown
        }
      })
  }
}

let copiesInside: Rule = Rule(
  "boundary.copies", "Data is copied out of the boundary",
  why: "Federal data must stay where the authorisation of AWS, and at High U.S. law, reaches.", high: .block,
  ["SA-9(5)"], on: DataCopies.types, source: "FedRAMP rev 5 SA-9(5) parameters; AWS FedRAMP boundary by region",
  passes: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"AutomaticBackupReplicationRegion":"us-west-2"}}"#,
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","CopyActions":[{"DestinationBackupVaultArn":{"Fn::Sub":"arn:${AWS::Partition}:backup:us-west-2:${AWS::AccountId}:backup-vault:v"}}]}]}}}"#,
  ],
  fails: [
    #"{"Type":"AWS::RDS::DBInstance","Properties":{"AutomaticBackupReplicationRegion":"eu-west-1"}}"#,
    #"{"Type":"AWS::SecretsManager::Secret","Properties":{"ReplicaRegions":[{"Region":"ca-central-1"}]}}"#,
  ]
) { resource in
  let baseline = resource.view.baseline
  return .all(
    DataCopies.of(resource).map { copy in
      switch copy.place {
      case .unknown(let why): return .unknown(why)
      case .region(let name):
        guard let region = Facts.regions[name] else { return .unknown("no region \(name) is known") }
        if baseline == .high, !region.isUSJurisdiction { return copy.value.fails("\(name) is not under U.S. law") }
        return region.admits(baseline) ? .passes : copy.value.fails("\(name): no boundary at \(baseline.title)")
      }
    })
}

let backupCopies: Rule = Rule(
  "backup.copies", "Backups have no copy at another site",
  why: "What takes away the region or the account takes the backups with it.",
  ["CP-6", "CP-6(1)", "CP-9(3)", "CP-9(5)", "CP-9", "CP-6(2)"], on: ["AWS::Backup::BackupPlan"],
  source: "FedRAMP rev 5 CP-9 (three copies) and CP-6",
  passes: [
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","CopyActions":[{"DestinationBackupVaultArn":"arn:aws:backup:us-west-2:111122223333:backup-vault:v"}]}]}}}"#
  ],
  fails: [
    #"{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v"}]}}}"#,
    #"{"W":{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"w"}},"P":{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"p","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"v","CopyActions":[{"DestinationBackupVaultArn":{"Fn::GetAtt":["W","BackupVaultArn"]}}]}]}}}}"#,
  ]
) { plan in
  let vaults = DataCopies.vaults(of: plan)
  switch DataCopies.leave(plan) {
  case .yes: return .passes
  case .unknown: return .unknown("where copies go cannot be known")
  case .no: break
  }
  let rules = plan["BackupPlan"]["BackupPlanRule"]
  guard let first = rules.elements.first, vaults.isEmpty else {
    return vaults.contains(where: namesAccount)
      ? .unknown("whether the copies go to another account") : rules.fails("copies stay in the region")
  }
  return first["CopyActions"].fails("no copy elsewhere", fix: copyFix(first, plan.view))
}

/// Whether an ARN names an account by its number, which may be this one.
private func namesAccount(_ vault: Value) -> Bool {
  let parts = vault.text?.split(separator: ":", omittingEmptySubsequences: false) ?? []
  return parts.count > 4 && parts[4].count == 12 && parts[4].allSatisfy(\.isNumber)
}

/// A copy of the same name in the region that the design names, else in the usual partner.
private func copyFix(_ rule: Value, _ view: any TemplateView) -> Fix? {
  let vault = rule["TargetBackupVault"]
  let name = vault.target?["BackupVaultName"].text ?? vault.text ?? "copies"
  guard let arn = farVault(name, view) else { return nil }
  return rule["CopyActions"].set([
    ["DestinationBackupVaultArn": text(arn), "Lifecycle": rule["Lifecycle"].raw ?? ["DeleteAfterDays": 35]]
  ])
}

/// The ARN of a vault in the region that the design names, else in the usual partner; nil where there is none.
private func farVault(_ name: String, _ view: any TemplateView) -> String? {
  let named = view.design?["AlternateRegion"].text ?? ""
  let partners = [
    "us-east-1": "us-west-2", "us-east-2": "us-west-2", "us-west-1": "us-east-1", "us-west-2": "us-east-1",
    "us-gov-west-1": "us-gov-east-1", "us-gov-east-1": "us-gov-west-1",
  ]
  guard let region = named.isEmpty ? partners[view.region] : named else { return nil }
  return "arn:${AWS::Partition}:backup:\(region):${AWS::AccountId}:backup-vault:\(name)"
}

extension TemplateView {
  /// What gives a store a copy in another region: the first backup plan, with copies if it has none, else a new one.
  ///
  /// - Parameter field: names the plan in the component of the store; nil where any store will do.
  func copiesByPlan(bind field: String? = nil) -> Fix? {
    guard let plan = resources(of: "AWS::Backup::BackupPlan").first else {
      let name = "backup-vault-${EnvironmentSuffix}"
      return farVault(name, self).map { .insert(.init("backup-plan", ["copy-to": .json(.string($0))], bind: field)) }
    }
    let named: [Fix] = field.map { [.insert(.init("backup-plan", joins: true, bind: $0))] } ?? []
    // Copies that go who knows where are not written over.
    if DataCopies.leave(plan) != .no { return .all(named) }
    guard let rule = plan["BackupPlan"]["BackupPlanRule"].elements.first, let copies = copyFix(rule, self) else {
      return nil
    }
    return .all(named + [copies])
  }
}

let alternateSite: Rule = Rule(
  "boundary.alternate-site", "No alternate site is decided",
  why: "When the site fails, nobody has said where the system runs and where its backups lie.",
  ["CP-6", "CP-6(1)", "CP-7", "CP-7(1)"],
  source: "FedRAMP rev 5 CP-6 and CP-7; the 2026 rules (CP-07-01) leave the separation to the provider",
  passes: [
    #"{"D":{"Type":"AWS::RDS::DBInstance","Properties":{"AutomaticBackupReplicationRegion":"us-west-2"}}}"#,
    #"{"D":{"Type":"AWS::RDS::DBInstance"},"Design":{"Type":"TapTui::Design","Properties":{"AlternateSite":"zones"}}}"#,
  ],
  fails: [
    #"{"D":{"Type":"AWS::RDS::DBInstance"}}"#,
    #"{"D":{"Type":"AWS::RDS::DBInstance"},"Design":{"Type":"TapTui::Design","Properties":{"AlternateSite":"region","AlternateRegion":"us-west-2"}}}"#,
  ]
) { view in
  let copied = Certainty.any(DataCopies.carriers(in: view).map(DataCopies.leave))
  if copied == .yes { return .passes }
  let stores = durableTypes.lazy.filter { !view.nodes(of: $0).isEmpty }
  guard stores.first != nil else { return .notApplicable }
  if copied == .unknown { return .unknown("where copies go cannot be known") }
  switch view.design?["AlternateSite"].text {
  case "zones"?: return .attested("the design decides that the zones of one region suffice")
  case "region"?: return view.lacks("no copy goes to the other region", fix: view.copiesByPlan())
  // Which of them is for people to decide.
  default: return view.lacks("neither zones nor a region")
  }
}
