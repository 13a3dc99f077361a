import TapModel

/// A small catalogue of its own, so that the mechanism is tested apart from the knowledge.
enum Tiny {
  struct KeyFields: Schema {
    let rotates = Field("rotates", "Rotates", true, at: "Key/EnableKeyRotation")
  }

  struct StoreFields: Schema {
    let name = Field("name", "Name", "store-${Suffix}", at: "Store/Name")
    let key = Field("key", "Key", Reference(.key), at: .offer(.key, "Store/KeyArn"))
    let isPublic = Field("public", "Public", false, at: "Store/Public")
    let days = Field("days", "Days kept", 35, in: 0...35, unit: "d", at: .text("Store/Days"))
    let mode = Field("mode", "Mode", "a", editor: .suggestions(["a", "b"]), at: .when("Store/Safe", true))
    let port = Field("port", "Port", 5432)
  }

  struct SettingsFields: Schema {
    let baseline = Field("baseline", "Baseline", "moderate")
    let region = Field("region", "Region", "us-east-1")
  }

  static let key: Kind = Kind(
    "key", "Key", pane: .security, main: "Key", KeyFields(), help: "A key.",
    offers: [.key: { key, ctx in ctx.arn(key, "Key") }]
  ) { key, ctx in
    let statements = ctx.contributions("policy", to: key.id).map(\.value)
    return [Draft("Key", "T::Key", ["Policy": .array(statements)])]
  }

  static let store: Kind = Kind(
    "store", "Store", pane: .data, main: "Store", StoreFields(), help: "A store.",
    offers: [
      .securityGroup: { store, ctx in ctx.att(store, "Group", "GroupId") }, .port: { store, _ in store.port.json },
    ],
    grants: [.read: { store, ctx in [["Action": "t:Read", "Resource": ctx.arn(store, "Store")]] }],
    contributions: { store, ctx in
      [Contribution(to: store.key.id, "policy", ["Sid": .string(store.id)])]
    },
    outputs: { store, ctx in [Output(store.id, "The store", ctx.ref(store, "Store"))] }
  ) { store, ctx in
    [Draft("Store", "T::Store"), Draft("Group", "T::Group", ["Members": .int(ctx.flows(of: store.id).count)])]
  }

  static let settings: Kind = Kind(
    "settings", "Settings", pane: .security, main: "Design", SettingsFields(), help: "Settings."
  ) { settings, _ in [.declaration("Design", "Design", ["Region": settings.region.json])] }

  static let encrypted: Rule = Rule(
    "store.key", "Store has no key", why: "Whoever holds the disk reads the data.", level: .gap, ["SC-28"],
    on: ["T::Store"], source: "own", passes: ["{}"], fails: ["{}"]
  ) { $0["KeyArn"].must(name: "T::Key", "no key") }

  static let closed: Rule = Rule(
    "store.public", "Store is public", why: "Anyone reads the data.", level: .block, ["AC-3"], on: ["T::Store"],
    source: "own", passes: ["{}"], fails: ["{}"]
  ) { $0["Public"].mustNot(equal: true, "public", set: false) }

  static let rotates: Rule = Rule(
    "key.rotates", "Key does not rotate", why: "An old key has been seen by many.", ["SC-12"], on: ["T::Key"],
    source: "own", passes: ["{}"], fails: ["{}"]
  ) { $0["EnableKeyRotation"].must(equal: true, "does not rotate") }

  static let used: Rule = Rule(
    "key.used", "Key is used by nothing", why: "A key that nothing uses costs money.", level: .warn, ["SC-12"],
    on: ["T::Key"], source: "own", passes: ["{}"], fails: ["{}"]
  ) { $0.referrers("T::Store").isEmpty ? $0.fails("nothing uses it") : .passes }

  static let names: Rule = Rule(
    "store.names", "Two stores of one name", why: "The second fails to deploy.", level: .block, on: ["T::Store"],
    source: "own", passes: ["{}"], fails: ["{}"]
  ) { store in
    guard let name = store["Name"].text else { return .notApplicable }
    let others = store.view.resources(of: "T::Store", where: "/Name", is: name)
    return others.count > 1 ? store["Name"].fails("\(others.count) are called \(name)") : .passes
  }

  static let some: Rule = Rule(
    "stack.key", "No key at all", why: "Nothing can be encrypted.", ["SC-12"], source: "own", passes: ["{}"],
    fails: ["{}"]
  ) { view in view.resources(of: "T::Key").isEmpty ? view.lacks("no key", insert: "key") : .passes }

  static let catalog = Catalog(
    services: [Service("tiny", kinds: [key, store], rules: [encrypted, closed, rotates, used, names, some])],
    settings: settings, guarded: ["AC-3"], boundary: "none",
    flow: { flow, ctx in
      guard ctx.offer(.securityGroup, of: flow.from) != nil, let port = ctx.offer(.port, of: flow.to) else { return [] }
      return [Draft("Ingress", "T::Ingress", ["Port": port, "Group": ctx.offer(.securityGroup, of: flow.to) ?? .null])]
    },
    frame: { _ in Template(parameters: .init([.init("Suffix", ["Default": "dev"])])) },
    finish: { _ in { _ in } },
    controls: { _ in
      [
        ("AC-3", Control.Class.designCheckable, Control.Role.primary), ("SC-12", .designCheckable, .partial),
        ("SC-28", .designCheckable, .primary), ("PE-1", .organisational, .none), ("PE-2", .inherited, .none),
        ("AU-9", .designCheckable, .primary),
      ].map { Control(id: $0.0, title: $0.0, family: "XX", kind: $0.1, role: $0.2, origination: "sp-system") }
    },
    replacement: { _, pointer in pointer == "/Name" ? .always : .never },
    baseline: { Baseline(rawValue: $0.fields["baseline"]?.string ?? "") ?? .moderate },
    region: { $0.fields["region"]?.string ?? "us-east-1" })

  static var design: Design { Design(settings: settings.component("settings")) }
}
