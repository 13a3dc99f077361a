import TapModel

let requiredTags: Rule = Rule(
  "template.tags", "Resource lacks required tags",
  why: "Without tags the inventory says neither what a resource holds nor where it belongs.",
  level: .gap, ["CM-8", "CM-12"], on: ["*"], source: "own; FedRAMP rev 5 CM-8, CM-12; provider schema: tagging",
  passes: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Tags":{"Owner":"platform team"}}},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"Tags":[{"Key":"Owner","Value":"platform team"},{"Key":"DataClassification","Value":"CUI"},{"Key":"Environment","Value":"dev"}]}}}"#,
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"main","BackupVaultTags":{"DataClassification":"CUI","Environment":"dev"}}}"#,
  ],
  fails: [
    #"{"Design":{"Type":"TapTui::Design","Properties":{"Tags":{"Owner":"platform team"}}},"Logs":{"Type":"AWS::Logs::LogGroup","Properties":{"Tags":[{"Key":"DataClassification","Value":"CUI"},{"Key":"Environment","Value":"dev"}]}}}"#,
    #"{"Type":"AWS::Backup::BackupVault","Properties":{"BackupVaultName":"main"}}"#,
    #"{"Type":"AWS::SQS::Queue","Properties":{"Tags":[{"Key":"DataClassification","Value":"CUI"}]}}"#,
  ]
) { resource in
  guard let shape = Tagging.shape(of: resource.type) else { return .notApplicable }
  let tags = resource[shape.property]
  let found: [String]
  switch tags.resolved {
  case .unknown(let why): return .unknown(why)
  case .resource(let id, _): return .unknown("tags are taken from \(id)")
  case .absent: found = []
  case .known(let json):
    found = shape.isList ? (json.array ?? []).compactMap { $0["Key"]?.string } : json.object?.keys ?? []
    if json.array?.contains(where: { Intrinsic($0) != nil }) == true { return .unknown("tags depend on a condition") }
  }
  let design = resource.view.design
  let required = design?.extract(RequiredTags.self).keys ?? Tagging.always
  let missing = required.filter { !found.contains($0) }
  if missing.isEmpty { return .passes }
  let fixes = missing.compactMap { key in
    resource.tagged(key, design?["Tags"][key].raw ?? Tagging.initial(key, design))
  }
  return tags.fails("no tag \(missing.joined(separator: ", "))", fix: fixes.count == 1 ? fixes[0] : .all(fixes))
}

/// The tags of the design, and two that are always asked.
private final class RequiredTags: Extract {
  let keys: [String]

  init(_ design: Value) {
    let asked = design["Tags"].json?.object?.keys ?? []
    keys = asked + Tagging.always.filter { !asked.contains($0) }
  }

  func complete() {}
}

extension Tagging {
  /// What a tag says where the design gives it no value.
  fileprivate static func initial(_ key: String, _ design: Value?) -> JSON {
    switch key {
    case dataClassification: design?["DataClassification"].json ?? "CUI"
    case environment: design?["Suffix"].json ?? "dev"
    default: ""
    }
  }
}
