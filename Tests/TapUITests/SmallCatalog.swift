import TapModel

/// A small catalogue and a design of it, so that the frames stay as they are while the real knowledge grows.
enum Small {
  struct Plain: Schema {
    let name = Field("name", "Name", "", at: "Main/Name")
    init() {}
  }

  struct TierFields: Schema {
    let name = Field("name", "Name", "", at: "Main/Name")
    let vpc = Field("vpc", "VPC", Reference(.vpc), at: .ref("Main/VpcId"))
    let isPublic = Field("public", "Route to the internet", false, at: "Main/Public")
  }

  struct InTier: Schema {
    let name = Field("name", "Name", "", at: "Main/Name")
    let tier = Field("tier", "Tier", Reference(.subnets), at: .ref("Main/Tier"))
  }

  struct DatabaseFields: Schema {
    let name = Field("name", "Name", "", at: "Main/Name")
    let engine = Field(
      "engine", "Engine", "PostgreSQL 16.9", editor: .suggestions(["PostgreSQL 17.5", "PostgreSQL 16.9"]),
      help: "What answers queries.", at: "Main/Engine")
    let size = Field("size", "Size", "db.t3.small, 20 GB", at: "Main/Size")
    let multiAZ = Field(
      "multi-az", "Multi-AZ", true, help: "A standby in a second zone, takes over by itself.", at: "Main/MultiAZ")
    let tier = Field("tier", "Tier", Reference(.subnets), at: .ref("Main/Tier"))
    let address = Field("public", "Public address", false, at: "Main/PubliclyAccessible")
    let key = Field("key", "Encryption key", Reference(.key), at: .ref("Main/KmsKeyId"))
    let encrypted = Field("encrypted", "Encrypted", true, at: "Main/StorageEncrypted")
    let days = Field(
      "backup-days", "Backups kept", 7, in: 0...35, unit: "d", help: "How long automatic backups are kept.",
      at: "Main/Days")
    let guarded = Field("guard", "Deletion guard", true, at: "Main/DeletionProtection")
  }

  struct KeyFields: Schema {
    let name = Field("name", "Name", "", at: "Main/Name")
    let rotates = Field("rotates", "Rotates", true, at: "Main/EnableKeyRotation")
  }

  struct SettingsFields: Schema {
    let suffix = Field("suffix", "Environment suffix", "dev")
    let baseline = Field("baseline", "Baseline", "moderate")
  }

  private static func kind<S: Schema>(
    _ id: String, _ title: String, _ pane: Pane, _ schema: S, branch: String = "", parent: String? = nil,
    summary: String, offer: Offer = .ref, type: String
  ) -> Kind {
    Kind(
      id, title, pane: pane, main: "Main", schema, help: "\(title) of the small catalogue.", branch: branch,
      parent: parent, summary: { _ in summary }, offers: [offer: { it, context in context.ref(it, "Main") }]
    ) { _, _ in [Draft("Main", type)] }
  }

  static let kinds: [Kind] = [
    kind("api", "REST API", .network, Plain(), branch: "edge", summary: "REST", type: "S::Api"),
    kind("waf", "Web ACL", .network, Plain(), branch: "edge", summary: "WAF", type: "S::Waf"),
    kind("vpc", "VPC", .network, Plain(), summary: "2 AZ", offer: .vpc, type: "S::Vpc"),
    kind("tier", "Tier", .network, TierFields(), parent: "vpc", summary: "2 AZ", offer: .subnets, type: "S::Tier"),
    kind("function", "Function", .network, InTier(), parent: "tier", summary: "Lambda", type: "S::Function"),
    kind("service", "Container service", .network, InTier(), parent: "tier", summary: "ECS x2", type: "S::Service"),
    Kind(
      "database", "Relational database", pane: .data, main: "Main", DatabaseFields(),
      help: "A database with a standby.", parent: "tier", summary: { $0.multiAZ ? "Postgres" : "1 AZ" },
      offers: [.port: { _, _ in 5432 }]
    ) { _, _ in [Draft("Main", "S::Database")] },
    kind("cache", "Cache", .data, InTier(), parent: "tier", summary: "Redis x2", type: "S::Cache"),
    kind("stream", "Stream", .data, Plain(), summary: "Kinesis", type: "S::Stream"),
    kind("secret", "Secret", .data, Plain(), summary: "secret", type: "S::Secret"),
    kind("log-group", "Log group", .logging, Plain(), summary: "365 d", type: "S::Log"),
    kind("key", "Key", .security, KeyFields(), branch: "keys", summary: "rotates", offer: .key, type: "S::Key"),
    kind("backup-plan", "Backup plan", .security, Plain(), summary: "plan", type: "S::Plan"),
    kind(
      "account-service", "Account service", .security, Plain(), branch: "account services", summary: "stated",
      type: "S::Account"),
  ]

  static let rules: [Rule] = [
    rule(
      "db.multi-az", "Database has no standby", ["CP-10"], "S::Database",
      "When the zone fails, the data is out of reach."
    ) {
      $0["MultiAZ"].must(equal: true, "one zone, no failover")
    },
    rule(
      "db.public", "Database has a public address", ["AC-3", "SC-7"], "S::Database", "Anyone can knock at it.", .block
    ) {
      $0["PubliclyAccessible"].mustNot(equal: true, "public address", set: false)
    },
    rule(
      "db.encrypted", "Storage is not encrypted", ["SC-28", "SC-28(1)"], "S::Database",
      "Whoever holds the disk reads the data.", .block
    ) {
      $0["StorageEncrypted"].must(equal: true, "not encrypted")
    },
    rule(
      "db.guard", "Database can be deleted by mistake", ["CP-9"], "S::Database", "One wrong key and it is gone.", .note
    ) {
      $0["DeletionProtection"].must(equal: true, "no deletion guard")
    },
    rule(
      "tier.public-unused", "Public subnets without use", ["SC-7(3)"], "S::Tier",
      "What is open and unused is only risk.", .warn
    ) {
      $0["Public"].mustNot(equal: true, "two subnets, unused")
    },
    rule("key.rotates", "Key does not rotate", ["SC-12"], "S::Key", "An old key has been seen by many.") {
      $0["EnableKeyRotation"].must(equal: true, "does not rotate")
    },
    rule("account.evidence", "Account service is only stated", ["AU-12"], "S::Account", "Nobody has shown it.", .warn) {
      $0["Proof"].must(equal: true, "stated, unproven")
    },
  ]

  private static func rule(
    _ id: String, _ title: String, _ controls: [String], _ type: String, _ why: String, _ level: Level = .gap,
    _ check: @escaping @Sendable (Value) -> Outcome
  ) -> Rule {
    Rule(
      id, title, why: why, level: level, controls, on: [type], source: "own", passes: ["{}"], fails: ["{}"],
      check: check)
  }

  static let settings: Kind = Kind(
    "settings", "Settings", pane: .security, main: "Design", SettingsFields(), help: "What holds for the whole design."
  ) { _, _ in [] }

  static let controls: [Control] = [
    ("AC-3", "Access Enforcement", Control.Class.designCheckable, Control.Role.primary),
    ("AU-12", "Audit Record Generation", .designCheckable, .primary),
    ("CP-9", "System Backup", .designCheckable, .partial),
    ("CP-10", "System Recovery and Reconstitution", .designCheckable, .primary),
    ("PE-2", "Physical Access", .inherited, .none), ("PS-1", "Policy and Procedures", .organisational, .none),
    ("SC-7", "Boundary Protection", .designCheckable, .partial),
    ("SC-7(3)", "Access Points", .designCheckable, .partial),
    ("SC-12", "Key Establishment", .designCheckable, .partial),
    ("SC-28", "Protection of Information at Rest", .designCheckable, .primary),
    ("SC-28(1)", "Cryptographic Protection", .designCheckable, .primary),
  ].map {
    Control(id: $0.0, title: $0.1, family: String($0.0.prefix(2)), kind: $0.2, role: $0.3, origination: "sp-system")
  }

  static let catalog = Catalog(
    services: [Service("small", kinds: kinds, rules: rules)], settings: settings, guarded: [], boundary: "none",
    flow: { _, _ in [] }, frame: { _ in Template() }, finish: { _ in { _ in } }, controls: { _ in controls },
    replacement: { type, pointer in
      type == "S::Database" && (pointer == "/Engine" || pointer == "/StorageEncrypted") ? .always : .never
    },
    baseline: { _ in .moderate }, region: { _ in "us-east-1" })

  /// The monitoring system as it is drawn, in the kinds of this catalogue.
  static func design() throws -> Design {
    var design = Design(settings: settings.component("settings"))
    func add(_ kind: String, _ id: String, _ fields: [String: JSON] = [:]) throws {
      guard let kind = catalog.kind(kind) else { return }
      var fields = fields
      if fields["name"] == nil { fields["name"] = .string("\(id)-${EnvironmentSuffix}") }
      _ = try design.apply(.add(kind.component(id, fields)))
    }
    try add("waf", "monitoring-api-waf")
    try add("api", "monitoring-api")
    try add("vpc", "monitoring-vpc")
    try add("tier", "public", ["vpc": "monitoring-vpc", "public": true])
    try add("tier", "private", ["vpc": "monitoring-vpc"])
    try add("function", "monitoring-api-handler", ["tier": "private"])
    try add("service", "monitoring-service", ["tier": "private"])
    try add("key", "monitoring-data-key")
    try add("key", "monitoring-logs-key")
    try add("database", "monitoring-db", ["tier": "private", "key": "monitoring-data-key"])
    try add("cache", "monitoring-redis", ["tier": "private"])
    try add("stream", "monitoring-logs")
    try add("secret", "monitoring-db-credentials")
    for (id, name) in [
      ("app-log", "/aws/monitoring/dev"), ("flow", "monitoring-flow-dev"), ("alarms", "monitoring-alarms-dev"),
    ] {
      try add("log-group", id, ["name": .string(name)])
    }
    try add("backup-plan", "monitoring-backup")
    for id in ["trail", "recorder"] { try add("account-service", id) }
    for (from, to) in [("monitoring-api", "monitoring-api-handler"), ("monitoring-service", "monitoring-db")] {
      _ = try design.apply(.addFlow(Flow("\(from)-to-\(to)", from: from, to: to, .port(5432, "tcp"), "metrics")))
    }
    return design
  }
}
