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
  level: .block, source: "own; AWS regions by country",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"ca-central-1","Residency":"CA"}},"Secret":{"Type":"AWS::SecretsManager::Secret","Properties":{"ReplicaRegions":[{"Region":"ca-west-1"}]}}}"#
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"eu-west-2","Residency":"CA"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Residency":"US"}},"Secret":{"Type":"AWS::SecretsManager::Secret","Properties":{"ReplicaRegions":[{"Region":"eu-west-1"}]}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Residency":"US","AlternateRegion":"ca-central-1"}}}"#,
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Region":"us-east-1","Residency":"US"}},"Plan":{"Type":"AWS::Backup::BackupPlan","Properties":{"BackupPlan":{"BackupPlanName":"daily","BackupPlanRule":[{"RuleName":"daily","TargetBackupVault":"main","CopyActions":[{"DestinationBackupVaultArn":"arn:aws:backup:eu-west-1:111122223333:backup-vault:far"}]}]}}}}"#,
  ]
) { view in
  guard let design = view.design, let country = design["Residency"].text, !country.isEmpty else {
    return .notApplicable
  }
  let home =
    view.region.leaves(country)
    ? design["Region"].fails("\(view.region) is not in \(country)", fix: design.moved(to: country)) : .passes
  let copies = copyRegions(view, design).compactMap { place, region -> Outcome? in
    region.leaves(country) ? place.fails("a copy in \(region), not in \(country)") : nil
  }
  return .all([home] + copies)
}

/// Where copies go, each with the place that says so.
private func copyRegions(_ view: any TemplateView, _ design: Value) -> [(Value, String)] {
  let named =
    [design["AlternateRegion"]]
    + view.resources(of: "AWS::SecretsManager::Secret").flatMap { $0["ReplicaRegions"].elements }.map { $0["Region"] }
    + view.resources(of: "AWS::RDS::DBInstance").map { $0["AutomaticBackupReplicationRegion"] }
    + view.resources(of: "AWS::ECR::ReplicationConfiguration").flatMap {
      $0["ReplicationConfiguration"]["Rules"].elements
    }
    .flatMap { $0["Destinations"].elements }.map { $0["Region"] }
    + view.resources(of: "AWS::DynamoDB::GlobalTable").flatMap { $0["Replicas"].elements }.map { $0["Region"] }
  let vaults = view.resources(of: "AWS::Backup::BackupPlan").flatMap { $0["BackupPlan"]["BackupPlanRule"].elements }
    .flatMap { $0["CopyActions"].elements }.map { $0["DestinationBackupVaultArn"] }
  return named.compactMap { place in place.text.map { (place, $0) } }
    + vaults.compactMap { place in
      let parts = place.text?.split(separator: ":", omittingEmptySubsequences: false) ?? []
      return parts.count > 3 ? (place, String(parts[3])) : nil
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
