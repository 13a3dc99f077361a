import TapModel

/// Where a stack may run.
package let boundaries: Service = Service(
  "boundary",
  rules: [
    regionInBoundary, residencyHolds, serviceAuthorised, globalEdge, programmeFits, callsFIPS, hasFIPSHost,
    globalEvents,
    externalDeclared,
  ])

let regionInBoundary: Rule = Rule(
  "boundary.region", "Region lies outside AWS's FedRAMP boundary",
  why: "Outside the boundary nothing of AWS's authorisation is inherited, and a third of the baseline is open.",
  level: .block, ["SA-9(5)", "SA-9"],
  source: "AWS services in scope by compliance program: FedRAMP; FedRAMP rev 5 SA-9(5)",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Baseline":"moderate"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-gov-west-1","Baseline":"high"}}}"#,
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"eu-west-2","Baseline":"moderate"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Baseline":"high"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-esat-1","Baseline":"moderate"}}}"#,
  ]
) { view in
  guard let place = view.design?["Region"], place.exists else { return .notApplicable }
  let region = Facts.regions[view.region]
  if region?.admits(view.baseline) == true { return .passes }
  let admitted = Facts.regions.filter { $0.admits(view.baseline) }.map(\.id)
  let message =
    switch region {
    case nil: "\(view.region) is no region of AWS"
    case let region? where region.boundary == nil: "\(view.region) is outside the boundary"
    case _?: "\(view.region) is not authorised at \(view.baseline.title)"
    }
  let near = nearest(view.region, among: admitted) ?? Region.home(of: view.baseline)
  return place.fails(message, fix: place.set(.string(near)))
}

let residencyHolds: Rule = Rule(
  "boundary.residency", "Data leave the country they must stay in",
  why: "Residency is a promise to the owner of the data; a copy abroad breaks it as the store would.",
  level: .block, on: Copies.types, source: "own; AWS regions by country",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"ca-central-1","Residency":"CA"}},"Secret":{"Type":"AWS::SecretsManager::Secret","Properties":{"ReplicaRegions":[{"Region":"ca-west-1"}]}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"eu-west-2","Residency":"CA"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Residency":"US"}},"Secret":{"Type":"AWS::SecretsManager::Secret","Properties":{"ReplicaRegions":[{"Region":"eu-west-1"}]}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Residency":"US","AlternateRegion":"ca-central-1"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Residency":"US"}},"Plan":{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"daily","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"main","CopyActions":[{"DestinationBackupVaultArn":"arn:aws:backup:eu-west-1:111122223333:backup-vault:far"}]}]}}}}"#,
  ]
) { place in
  guard let design = place.view.design, let country = design["Residency"].text, !country.isEmpty else {
    return .notApplicable
  }
  let region = place.view.region
  let home: Outcome =
    place.id != design.id
    ? .notApplicable
    : region.leaves(country)
      ? place["Region"].fails("\(region) is not in \(country)", fix: place.moved(to: country)) : .passes
  let copies = Copies.regions(place).map { copy -> Outcome in
    copy.region.leaves(country) ? copy.place.fails("a copy in \(copy.region), not in \(country)") : .passes
  }
  return .all([home] + copies)
}

/// Where a resource, or the design, puts copies.
private enum Copies {
  static let types = [
    "TapTui::Design", "AWS::SecretsManager::Secret", "AWS::RDS::DBInstance", "AWS::ECR::ReplicationConfiguration",
    "AWS::DynamoDB::GlobalTable", "AWS::Backup::BackupPlan",
  ]

  /// Each region with the place that names it.
  static func regions(_ value: Value) -> [(place: Value, region: String)] {
    let isPlan = value.type == "AWS::Backup::BackupPlan"
    return places(value).compactMap { place in
      guard let text = place.text else { return nil }
      guard isPlan else { return (place, text) }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      return parts.count > 3 ? (place, String(parts[3])) : nil
    }
  }

  /// What names a region; of a plan the ARNs of other vaults.
  private static func places(_ value: Value) -> [Value] {
    switch value.type {
    case "AWS::SecretsManager::Secret": value["ReplicaRegions"].elements.map { $0["Region"] }
    case "AWS::RDS::DBInstance": [value["AutomaticBackupReplicationRegion"]]
    case "AWS::ECR::ReplicationConfiguration":
      value["ReplicationConfiguration"]["Rules"].elements.flatMap { $0["Destinations"].elements }.map { $0["Region"] }
    case "AWS::DynamoDB::GlobalTable": value["Replicas"].elements.map { $0["Region"] }
    case "AWS::Backup::BackupPlan":
      value["BackupPlan"]["BackupPlanRule"].elements.flatMap { $0["CopyActions"].elements }
        .map { $0["DestinationBackupVaultArn"] }
    default: [value["AlternateRegion"]]
    }
  }
}

extension String {
  /// Whether a region lies in another country; an unknown one is said elsewhere.
  fileprivate func leaves(_ country: String) -> Bool {
    Facts.regions[self].map { $0.country != country.uppercased() } ?? false
  }
}

extension Value {
  /// The first region of a country, one in AWS's FedRAMP boundary before the others.
  fileprivate func moved(to country: String) -> Fix? {
    let there = Facts.regions.filter { $0.country == country.uppercased() }
    let best = there.first { $0.admits(view.baseline) } ?? there.first
    return best.flatMap { self["Region"].set(.string($0.id)) }
  }
}
