import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// The small catalogue with one kind more that has a field for every editor, and rules that look at them.
enum Sheet {
  struct Fields: Schema {
    let guarded = Field("guarded", "Deletion guard", true, help: "Nobody deletes it by mistake.", at: "Main/Guard")
    let days = Field(
      "days", "Backups kept", 7, in: 0...35, unit: "d", help: "How long backups are kept.", at: "Main/Days")
    let about = Field("about", "Description", "Monitoring", help: "For people.", at: "Main/About")
    let range = Field("range", "Address range", "10.0.0.0/16", editor: .cidr(16...28), at: "Main/Range")
    let mode = Field("mode", "Mode", "strict", editor: .choice(["strict", "lax", "off"]), at: "Main/Mode")
    let version = Field(
      "version", "Version", "16.9",
      editor: .suggestions(["17.5", "16.9", "15.13", "15.4", "12.22", "11.1", "10.2", "9.6"]),
      required: true, at: "Main/Version")
    let key = Field("key", "Encryption key", Reference(.key), at: .offer(.key, "Main/Key"))
    let tiers = Field("tiers", "Tiers", References(.subnets), at: .offer(.subnets, "Main/Tiers"))
    let logs = Field(
      "logs", "Logs exported", ["postgresql"], editor: .list(["postgresql", "upgrade", "audit"]), at: "Main/Logs")
    let routes = Field("routes", "Routes", ["GET /"], editor: .list([]), at: "Main/Routes")
    let tags: Field<TextMap> = Field("tags", "Own tags", ["Team": "data"], at: "Main/Tags")
    init() {}
  }

  static let kind = Kind(
    "sheet", "Sheet", pane: .data, main: "Main", Fields(), help: "Has a field for every editor.",
    summary: { $0.version }
  ) { _, _ in [Draft("Main", "S::Sheet")] }

  private static func rule(
    _ id: String, _ title: String, _ control: String, _ level: Level = .gap,
    _ check: @escaping @Sendable (Value) -> Outcome
  ) -> Rule {
    Rule(
      id, title, why: "It is asked for.", level: level, [control], on: ["S::Sheet"], source: "own", passes: ["{}"],
      fails: ["{}"], check: check)
  }

  static let rules: [Rule] = [
    rule("sheet.days", "Backups are not kept", "CP-9") { $0["Days"].must(atLeast: 1, "no restore point") },
    rule("sheet.mode", "Mode is weak", "AC-3") { $0["Mode"].mustNot(equal: "off", "checks nothing") },
    rule("sheet.old", "Version is withdrawn", "CP-10", .block) {
      $0["Version"].must("withdrawn: will not deploy", fix: nil) {
        !["12.22", "11.1", "10.2", "9.6"].contains($0.string ?? "")
      }
    },
    rule("sheet.age", "Version is old", "CP-10", .warn) {
      $0["Version"].must("support ends within 18 months") { $0.string?.hasPrefix("15") != true }
    },
    rule("sheet.key", "No key of its own", "SC-28") { $0["Key"].must(existOr: "no key of its own") },
    rule("sheet.logs", "Log is not exported", "AU-12") {
      $0["Logs"].must("postgresql is not exported") { $0.array?.contains("postgresql") == true }
    },
  ]

  static let catalog = Catalog(
    services: [Service("sheet", kinds: Small.kinds + [kind], rules: Small.rules + rules)], settings: Small.settings,
    guarded: [], boundary: "none", flow: { _, _ in [] }, frame: { _ in Template() }, finish: { _ in { _ in } },
    controls: { _ in Small.controls },
    replacement: { type, pointer in
      type == "S::Sheet" && (pointer == "/Range" || pointer == "/Version")
        ? .always
        : Small.catalog.replacement(type, pointer)
    },
    baseline: { _ in .moderate }, region: { _ in "us-east-1" })

  static func design() throws -> Design {
    var design = try Small.design()
    _ = try design.apply(.add(kind.component("sheet", ["key": "monitoring-data-key", "tiers": ["private"]])))
    return design
  }

  /// A stage whose inspector stands on a field of the sheet.
  @MainActor static func stage(_ size: Size, on field: String, unicode: Bool = true) throws -> Stage {
    let stage = Stage(size, try design(), catalog: catalog, unicode: unicode)
    let place = try #require(stage.app.design)
    place.select(.component("sheet"))
    place.take(.inspector)
    _ = place.inspector.form.select(.field(field), in: place.inspector.entries)
    return stage
  }
}

extension Stage {
  /// A block of the screen, as one text.
  func screen(_ rect: Rect) -> String {
    lines[rect.top..<rect.bottom].map { String(Array($0)[rect.left..<rect.right]) }.joined(separator: "\n") + "\n"
  }

  /// The value of a field of the sheet.
  func value(_ field: String) -> JSON? { workspace.design["sheet"]?.fields[field] }
}
