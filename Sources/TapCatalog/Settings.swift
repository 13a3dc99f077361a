import TapModel

/// Whether zones of one region or another region are the alternate site of CP-6 and CP-7.
enum AlternateSite: String, Choice {
  case undecided, zones, region
}

/// What becomes of the data of a new component when the stack is deleted.
enum Deletion: String, Choice {
  case delete = "Delete"
  case snapshot = "Snapshot"
  case retain = "Retain"
}

/// The settings of a design.
struct SettingsFields: Schema {
  static let shared = SettingsFields()

  let name = Field(
    "name", "Name", "stack", required: true, help: "Goes into the description of the template.",
    at: "Design/Name")
  let suffix = Field(
    "suffix", "Environment suffix", "dev", required: true,
    help: "Goes into every name, so that several copies can stand side by side: monitoring-db-dev.",
    at: "Design/Suffix")
  let baseline = Field(
    "baseline", "Baseline", Baseline.moderate, help: "FedRAMP rev 5: Low 156, Moderate 323, High 410 controls.",
    at: "Design/Baseline")
  let region = Field(
    "region", "Region", "us-east-1",
    editor: .suggestions(["us-east-1", "us-east-2", "us-west-1", "us-west-2", "us-gov-west-1", "us-gov-east-1"]),
    required: true, help: "Where the stack runs; the partition follows from it.", at: "Design/Region",
    .saying("Design/Partition") { $0.string.map { .string(Pseudo.partition(of: $0)) } })
  let dataClass = Field(
    "data-class", "Data class", "CUI", editor: .suggestions(["CUI", "public", "internal"]),
    help: "The marking of the data that the system holds.", at: "Design/DataClassification")
  let residency = Field(
    "residency", "Residency", "US",
    help: "Country where the data must stay, as two letters; empty where none is asked.",
    at: "Design/Residency")
  let tags = Field("tags", "Tags", TextMap(), help: "On every resource that takes tags.", at: "Design/Tags")
  let naming = Field(
    "naming", "Naming pattern", "{component}-{suffix}",
    editor: .suggestions(["{component}-{suffix}", "{name}-{kind}-{suffix}", "{component}-{environment}-{suffix}"]),
    help: "The name that a new component gets: {component}, {kind}, {name}, {environment}, {suffix}.",
    at: "Design/Naming")
  let environment = Field(
    "environment", "Environment", "", help: "A word of the naming pattern, such as prod; never the suffix itself.",
    at: "Design/Environment")
  let onDelete = Field(
    "on-delete", "On stack deletion", Deletion.delete, help: "The first value of this choice in new data components.",
    at: "Design/OnDelete")
  let destroyable = Field(
    "destroyable", "Destroyable", true, help: "The whole stack can be deleted: nothing is retained.",
    at: "Design/Destroyable")
  let isolation = Field(
    "isolation", "Isolated network", true,
    help: "Nothing reaches the internet or is reached from it, but the entry points below.", at: "Design/Isolation")
  let logDaysSearchable = Field(
    "log-days-searchable", "Logs at hand", 365, in: 90...3653, unit: "d",
    help: "AU-11, months at hand: 12 of OMB M-21-31, which M-26-14 rescinded; the 2026 rules leave it to you.",
    at: "Design/LogDaysSearchable")
  let logDaysTotal = Field(
    "log-days-total", "Logs in all", 913, in: 90...3653, unit: "d",
    help: "AU-11, at hand and in store: 12 and 18 months of OMB M-21-31.", at: "Design/LogDaysTotal")
  let backupDays = Field(
    "backup-days", "Backups kept", 35, in: 1...3653, unit: "d", help: "CP-9: FedRAMP sets how often, you set how long.",
    at: "Design/BackupDays")
  let alternateSite = Field(
    "alternate-site", "Alternate site", AlternateSite.undecided,
    help: "CP-6 and CP-7: do the zones of one region suffice, or does another region hold copies?",
    at: "Design/AlternateSite")
  let alternateRegion = Field(
    "alternate-region", "Alternate region", "", help: "Where copies go.", at: "Design/AlternateRegion")
  let recoveryTime = Field(
    "recovery-time", "Restored within", 0, in: 0...8760, unit: "h",
    help: "CP-10: the recovery time objective; 0 is undecided.", at: "Design/RecoveryTimeHours")
  let recoveryPoint = Field(
    "recovery-point", "Data lost at most", 0, in: 0...8760, unit: "h",
    help: "CP-9: the recovery point objective; 0 is undecided.", at: "Design/RecoveryPointHours")
  let restoreMethod = Field(
    "restore-method", "Restored how", "", help: "CP-10: from what, by which procedure.", at: "Design/RestoreMethod")
  let entryPoints = Field(
    "entry-points", "Entry points", TextMap(), help: "Components that the outside reaches, each with its reason.",
    at: .saying("Design/EntryPoints") { .array(($0.object?.keys ?? []).map { .string($0) }) })
  let unauthenticated = Field(
    "unauthenticated", "Unauthenticated actions", TextMap(),
    help: "Methods without sign-in, each with its reason (AC-14).")
  let prerequisites = Field(
    "prerequisites", "Prerequisites", TextMap(),
    help: "What must exist before the stack: a secret, a certificate, a vault; each with its owner.")
  let brief = Field(
    "brief", "Brief", "", help: "What was asked for, in a few sentences; rules compare its claims.",
    at: "Design/Brief")
}

/// The kind of the pseudo-component that holds the settings; it declares what no resource carries.
let settingsKind = Kind(
  "settings", "Settings", pane: .security, main: "Design", SettingsFields.shared,
  help: "What holds for the whole design."
) { settings, _ in
  var drafts: [Draft] = [
    .declaration("Design", settings.suffix, [:])
  ]
  drafts += settings.entryPoints.pairs.map { .declaration("EntryPoint", $0.name, reason($0)) }
  drafts += settings.unauthenticated.pairs.map { .declaration("UnauthenticatedAction", $0.name, reason($0)) }
  drafts += settings.prerequisites.pairs.map {
    .declaration("Prerequisite", $0.name, ["Name": text($0.name), "Owner": text($0.text)])
  }
  return drafts
}

private func reason(_ entry: (name: String, text: String)) -> JSON {
  ["Component": .string(entry.name), "Reason": .string(entry.text)]
}

/// The settings that are declarations of their own, one for each entry, read back from them.
package enum DeclaredSettings {
  /// Maps by field name; only those that have an entry.
  package static func maps(_ declarations: [Resource]) -> [String: JSON] {
    let maps = [
      "entry-points": entries(declarations, "EntryPoint", "Reason"),
      "unauthenticated": entries(declarations, "UnauthenticatedAction", "Reason"),
      // What a component needs says what it is; here people do.
      "prerequisites": entries(declarations.filter { $0.properties["What"] == nil }, "Prerequisite", "Owner"),
    ]
    return maps.filter { !$0.value.isEmpty }.mapValues { .object($0) }
  }

  /// Whether it says what neither a setting nor a component that is a declaration alone can say: of a flow, of the data
  /// in a store, of what a component needs.
  package static func carries(_ declaration: Resource) -> Bool {
    switch declaration.type.dropFirst(Resource.declarationPrefix.count) {
    case "Flow", "DataStore": true
    case "Prerequisite": declaration.properties["What"] != nil
    default: false
    }
  }

  private static func entries(_ declarations: [Resource], _ section: String, _ text: String) -> JSON.Object {
    .init(
      declarations.filter { $0.type == Resource.declarationPrefix + section }.map {
        .init(String($0.id.dropFirst(section.count + 1)), .string($0.properties[text]?.string ?? ""))
      })
  }
}

extension SynthesisContext {
  /// The settings, typed.
  var design: Typed<SettingsFields> { Typed(settings, SettingsFields.shared) }
}
