import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapReview

/// A small catalogue of its own over the real controls, so that the documents are tested apart from the services.
enum Small {
  struct KeyFields: Schema {
    let rotates = Field("rotates", "Rotates", true, at: "Key/EnableKeyRotation")
  }

  struct StoreFields: Schema {
    let name = Field("name", "Name", "store-${EnvironmentSuffix}", at: "Store/BucketName")
    let key = Field("key", "Key", Reference(.key), required: true, at: .offer(.key, "Store/KeyArn"))
    let days = Field("days", "Days kept", 35, in: 0...90, unit: "d", at: .text("Store/Days"))
    let isPublic = Field("public", "Public", false, at: "Store/Public")
    let port = Field("port", "Port", 5432)
  }

  static let key: Kind = Kind(
    "key", "Key", pane: .security, main: "Key", KeyFields(), help: "A key.",
    offers: [.key: { key, ctx in ctx.arn(key, "Key") }]
  ) { _, _ in [Draft("Key", "AWS::KMS::Key")] }

  static let store: Kind = Kind(
    "store", "Store", pane: .data, main: "Store", StoreFields(), help: "A store.",
    offers: [.securityGroup: { store, ctx in ctx.ref(store, "Store") }, .port: { store, _ in store.port.json }],
    outputs: { store, ctx in [Output("Store", "The store", ctx.ref(store, "Store"))] }
  ) { _, _ in [Draft("Store", "AWS::S3::Bucket"), Draft("Odd", "AWS::Odd::Thing")] }

  static let encrypted: Rule = Rule(
    "store.key", "Store has no key", why: "Whoever holds the disk reads the data.", ["SC-28", "SC-28(1)"],
    on: ["AWS::S3::Bucket"], source: "own",
    passes: [#"{"K":{"Type":"AWS::KMS::Key"},"S":{"Type":"AWS::S3::Bucket","Properties":{"KeyArn":{"Ref":"K"}}}}"#],
    fails: [#"{"Type":"AWS::S3::Bucket"}"#]
  ) { $0["KeyArn"].must(name: "AWS::KMS::Key", "no key") }

  static let kept: Rule = Rule(
    "store.days", "Backups are kept too briefly", why: "What is lost late cannot be brought back.", level: .warn,
    high: .gap,
    ["CP-9"], on: ["AWS::S3::Bucket"], source: "own",
    passes: [#"{"Type":"AWS::S3::Bucket","Properties":{"Days":"35"}}"#],
    fails: [#"{"Type":"AWS::S3::Bucket","Properties":{"Days":"1"}}"#]
  ) { $0["Days"].must(atLeast: 7, absent: 0, "fewer than 7 days") }

  static let closed: Rule = Rule(
    "store.public", "Store is public", why: "Anyone reads the data.", level: .block, ["AC-3"], on: ["AWS::S3::Bucket"],
    source: "own", passes: [#"{"Type":"AWS::S3::Bucket"}"#],
    fails: [#"{"Type":"AWS::S3::Bucket","Properties":{"Public":true}}"#]
  ) { $0["Public"].mustNot(equal: true, "public", set: false) }

  static let rotates: Rule = Rule(
    "key.rotates", "Key does not rotate", why: "An old key has been seen by many.", ["SC-12"], on: ["AWS::KMS::Key"],
    source: "own", passes: [#"{"Type":"AWS::KMS::Key","Properties":{"EnableKeyRotation":true}}"#],
    fails: [#"{"Type":"AWS::KMS::Key"}"#]
  ) { $0["EnableKeyRotation"].must(equal: true, absent: false, "does not rotate") }

  static let some: Rule = Rule(
    "stack.key", "No key at all", why: "Nothing can be encrypted.", level: .gap, ["SC-12"], source: "own",
    passes: [#"{"Type":"AWS::KMS::Key"}"#], fails: [#"{"Type":"AWS::S3::Bucket"}"#]
  ) { view in view.resources(of: "AWS::KMS::Key").isEmpty ? view.lacks("no key", insert: "key") : .passes }

  static let catalog = Catalog(
    services: [Service("small", kinds: [key, store], rules: [encrypted, kept, closed, rotates, some])],
    settings: Catalog.aws.settings, guarded: ["AC-3"], boundary: "none",
    flow: { flow, ctx in
      guard let port = ctx.offer(.port, of: flow.to) else { return [] }
      return [Draft("Ingress", "AWS::EC2::SecurityGroupIngress", ["FromPort": port, "ToPort": port])]
    },
    frame: Catalog.aws.frame, finish: { _ in { _ in } },
    controls: Catalog.aws.controls, replacement: { _, _ in .never },
    baseline: Catalog.aws.baseline, region: Catalog.aws.region)

  /// A key, a store that uses it, a store without a key, and a flow between the stores.
  static func engine(_ settings: [String: JSON] = [:]) throws -> Engine {
    let settings = catalog.settings.component("settings", settings)
    let engine = Engine(Design(settings: settings), catalog: catalog, today: 0)
    for edit in edits { _ = try engine.apply(edit) }
    return engine
  }

  static let edits: [Edit] = [
    .add(key.component("main-key")), .add(store.component("kept", ["key": "main-key"])),
    .add(store.component("bare", ["days": 1])),
    .addFlow(Flow("bare-to-kept", from: "bare", to: "kept", .port(nil, "tcp"), "copies")),
  ]

  /// What a package of an engine is made of, with every outer value fixed.
  static func input(
    _ engine: Engine, isDraft: Bool = true, isWhole: Bool = false, decisions: [Decision] = [], isOne: Bool = false
  ) -> PackageInput {
    PackageInput(
      engine, designDigest: Digest(of: "design".utf8).description, lastEdited: "2026-11-21T14:02:11Z", isDraft: isDraft,
      isWhole: isWhole, toolVersion: "1.2.3", rulesDigest: Reference(catalog).rulesDigest, decisions: decisions,
      isOne: isOne)
  }

  /// The files of a package as texts, by name.
  static func files(_ engine: Engine, isDraft: Bool = true) throws -> [String: String] {
    try files(input(engine, isDraft: isDraft))
  }

  static func files(_ input: PackageInput) throws -> [String: String] {
    let files = try Package.files(input)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }
}
