import TapCatalog
import TapEngine
import TapModel
import Testing

/// Small designs that are wired as a designer would wire them: for kinds at one baseline or another.
enum KindStand {
  typealias Part = (id: String, kind: String, fields: [String: JSON])

  /// What most kinds name: keys by class, network, alarms, log groups, a backup plan with copies elsewhere.
  static let ground: [Part] = [
    ("data-key", "key", ["data-class": "data"]),
    ("log-key", "key", ["data-class": "logs"]),
    ("backup-key", "key", ["data-class": "backup"]),
    ("secret-key", "key", ["data-class": "secrets"]),
    ("net", "vpc", ["logs": "home", "alarms": "alarms"]),
    ("isolated", "tier", ["vpc": "net", "zones": 3]),
    ("ops", "topic", ["key": "log-key"]),
    ("alarms", "alarms", ["topic": "ops"]),
    ("home", "log-home", ["key": "log-key", "alarms": "alarms"]),
    ("backups", "backup-plan", ["key": "backup-key", "copy-to": .string(vault)]),
  ]

  /// In the other region of GovCloud.
  static let vault = "arn:${AWS::Partition}:backup:us-gov-east-1:${AWS::AccountId}:backup-vault:copies"

  /// A design of the ground and of more; every value must fit its field.
  static func engine(_ parts: [Part], baseline: JSON = "high") throws -> Engine {
    let settings: [String: JSON] = [
      "baseline": baseline, "region": "us-gov-west-1", "tags": ["Owner": "platform-operations"],
      "alternate-region": "us-gov-east-1",
    ]
    var design = Design(settings: Catalog.aws.settings.component("settings", settings))
    for part in ground + parts {
      let kind = try #require(Catalog.aws.kind(part.kind))
      for (name, value) in part.fields {
        let field = try #require(kind.field(name), "\(part.kind) has no field \(name)")
        #expect(field.problem(with: value) == nil)
      }
      _ = try design.apply(.add(kind.component(part.id, part.fields)))
    }
    return Engine(design, catalog: .aws, today: 1_795_305_600)
  }

  /// Blocks and gaps of a component: `rule Resource: message`.
  static func open(_ engine: Engine, _ component: String) -> [String] {
    engine.findings.filter { $0.component == component && ($0.level == .block || $0.level == .gap) }
      .map { "\($0.rule) \($0.resource ?? ""): \($0.message)" }
  }
}
