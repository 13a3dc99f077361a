import TapEngine
import TapModel
import TapReview

/// What a package is made of; the clock, the time zone and the locale are no part of it.
package struct PackageInput {
  /// Asked for the template and the evidence; nothing is changed in it.
  package let engine: Engine
  /// `sha256:` and 64 digits, over the design without its notes.
  package let designDigest: String
  /// The time of the design's last edit, `2026-11-21T14:02:11Z`; nil where the design was never edited.
  package let lastEdited: String?
  /// Not signed: every document says so.
  package let isDraft: Bool
  /// Has every file of a signed package, also where nobody has signed.
  package let isWhole: Bool
  /// Stands in every document and in the manifest.
  package let toolVersion: String
  /// Where the provider's Certification Package Overview stands; nil as long as nobody has said.
  package let overviewURI: String?
  /// `sha256:` and 64 digits, over everything that the rules say of themselves.
  package let rulesDigest: String
  /// What meetings resolved, the newest last; those that lapsed or ended among them.
  package let decisions: [Decision]
  /// The findings, seen with the decisions that held on the day of the last edit.
  package let standing: Standing
  /// Made once for all documents, when the first asks for it: a template that is refused needs none.
  package var summary: Summary { later.summary }
  private let later: SummaryLater
  /// The template, cut where it is too large for one stack.
  package private(set) var deployment = Deployment(Template(), isOne: true) { _ in "" }

  /// - Parameter isOne: refuses a design that does not fit one stack, in place of cutting it.
  package init(
    _ engine: Engine, designDigest: String, lastEdited: String?, isDraft: Bool, isWhole: Bool = false,
    toolVersion: String, rulesDigest: String, overviewURI: String? = nil, decisions: [Decision] = [],
    isOne: Bool = false
  ) {
    self.engine = engine
    self.designDigest = designDigest
    self.lastEdited = lastEdited
    self.isDraft = isDraft
    self.isWhole = isWhole || !isDraft
    self.toolVersion = toolVersion
    self.rulesDigest = rulesDigest
    self.overviewURI = overviewURI
    self.decisions = decisions
    let day = lastEdited.flatMap { Day($0.prefix(10)) } ?? Day(seconds: 0)
    standing = Standing(engine.findings, decisions, in: engine, today: day)
    later = SummaryLater(engine, standing)
    deployment =
      engine.design.source.map { Deployment(engine.template, as: $0.text(saying: engine.template)) }
      ?? Deployment(template, isOne: isOne, seam: engine.seam)
  }

  /// The name in the settings; `stack` where the catalogue's settings have none.
  package var name: String { engine.design.settings.fields["name"]?.string ?? "stack" }

  /// The environment suffix; empty where the catalogue's settings have none.
  var suffix: String { engine.design.settings.fields["suffix"]?.string ?? "" }

  /// The tool's version and the digest of its rules.
  var rules: String { "\(toolVersion) (\(rulesDigest))" }

  /// The template of an imported design is called as it is written.
  package func name(of exporter: Exporter) -> String {
    exporter.name == Exporter.template.name ? engine.design.templateName : exporter.name
  }

  /// One line for the head of every document.
  var signOff: String { isDraft ? "none: DRAFT" : PackageInput.signed }

  /// What the documents of a signed package say of it.
  static let signed = "recorded beside the design"
}

/// A summary that is made when somebody asks for it: it asks the rules of every control.
private final class SummaryLater {
  private let engine: Engine
  private let standing: Standing
  private(set) lazy var summary = Summary(engine, decided: standing.decided)

  init(_ engine: Engine, _ standing: Standing) { (self.engine, self.standing) = (engine, standing) }
}

/// Why a package cannot be written: CloudFormation would refuse the template.
package struct ExportRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// In words that say what to do.
  package let description: String

  init(reason: String) { description = reason }

  /// - Parameters:
  ///   - what: `resources`, `bytes`, `outputs`, `parameters`.
  ///   - limit: CloudFormation's quota.
  init(what: String, count: Int, limit: Int) {
    self.init(
      reason: "the template has \(count) \(what); CloudFormation takes \(limit) at most: split the design")
  }
}

/// One file of the package; a new one is a file of its own and one word in `all`.
package struct Exporter: Sendable {
  /// Its name in the folder, always with `/` where it lies deeper.
  package let name: String
  /// What it holds, for README and screen.
  package let about: String
  /// The packages that it belongs to.
  package let share: Share
  /// Makes the whole file: the same input gives the same bytes.
  package let bytes: @Sendable (PackageInput) throws(ExportRefusal) -> [UInt8]

  /// Which packages go with a file.
  package enum Share: Sendable {
    /// A signed package, and a draft that asks for everything, has all of them.
    case every, whole
  }

  /// A file that somebody else has made.
  package static func file(_ name: String, _ about: String, _ bytes: [UInt8]) -> Exporter {
    Exporter(name, about, in: .whole, bytes: { _ in bytes })
  }

  init(
    _ name: String, _ about: String, in share: Share = .every,
    bytes: @escaping @Sendable (PackageInput) throws(ExportRefusal) -> [UInt8]
  ) {
    self.name = name
    self.about = about
    self.share = share
    self.bytes = bytes
  }

  init(
    _ name: String, _ about: String, in share: Share = .every,
    _ text: @escaping @Sendable (PackageInput) throws(ExportRefusal) -> String
  ) {
    self.init(name, about, in: share, bytes: { input throws(ExportRefusal) in Array(try text(input).utf8) })
  }

  /// In the order of the README and of the screen.
  package static let all: [Exporter] = [
    .template, .parameters, .summaryDocument, .summaryRecord, .summaryRows, .responsibilityWorkbook, .inventory,
    .acceptedRisks, .acceptedRiskRows, .componentDefinition, .securityPlan, .boundaryDiagram, .networkDiagram,
    .dataFlowDiagram,
  ]

  /// The files of a package, in the order of `all`.
  package static func all(whole: Bool) -> [Exporter] { all.filter { whole || $0.share == .every } }
}

/// Everything that `export` writes.
package enum Package {
  /// A path inside the package, with `/`, and what is in the file.
  package typealias File = (name: String, bytes: [UInt8])
  /// What the manifest says of a file: its size in bytes, and 64 digits.
  package typealias Listing = (name: String, size: Int, sha256: String)

  /// Always the last file; its presence tells a package of ours from any other folder.
  package static let manifestName = "MANIFEST.json"
  /// Beside the files that it describes.
  package static let readmeName = "README.txt"

  /// The files in the order in which they are shown: what the exporters make, then README and manifest.
  ///
  /// - Parameter exporters: by default all that belong to such a package.
  package static func files(
    _ input: PackageInput, _ exporters: [Exporter]? = nil
  ) throws(ExportRefusal) -> [File] {
    let exporters = exporters ?? Exporter.all(whole: input.isWhole)
    var files: [File] = []
    for exporter in exporters { files.append((input.name(of: exporter), try exporter.bytes(input))) }
    files += input.deployment.stacks.map { ($0.name, Array($0.text.utf8)) }
    files.append((readmeName, readme(of: input, exporters)))
    return files + [(manifestName, manifest(ManifestHead(input), files))]
  }

  /// The bytes of the README of a package with these documents, whoever signs it.
  package static func readme(of input: PackageInput, _ exporters: [Exporter]) -> [UInt8] {
    Array(readme(input, exporters).utf8)
  }

  /// What a manifest says of a file.
  package static func listing(_ file: File) -> Listing {
    (file.name, file.bytes.count, Digest(of: file.bytes).hex)
  }

  /// The bytes of the manifest of some files, which follow from them and its head.
  package static func manifest(_ head: ManifestHead, _ files: [File]) -> [UInt8] {
    manifest(head, listing: files.map(listing))
  }

  /// The bytes of the manifest that says this of its files.
  package static func manifest(_ head: ManifestHead, listing files: [Listing]) -> [UInt8] {
    Array(sealed(head.json(files)).pretty.utf8)
  }

  /// The manifest with its own digest, over all that stands before it.
  private static func sealed(_ manifest: JSON) -> JSON {
    var manifest = manifest
    manifest["sha256"] = nil
    manifest["sha256"] = .string(Digest(of: manifest.compact.utf8).hex)
    return manifest
  }

  /// Whether the bytes of a manifest are just those that were written.
  package static func isIntact(_ manifest: [UInt8]) -> Bool {
    guard let json = try? JSON(bytes: manifest) else { return false }
    return Array(sealed(json).pretty.utf8) == manifest
  }

  /// The names that a manifest of ours lists; nil for any other text.
  package static func listed(_ manifest: [UInt8]) -> [String]? {
    guard let json = try? JSON(bytes: manifest), json["tool"]?.string?.hasPrefix("tap-tui ") == true else { return nil }
    return json["files"]?.array?.compactMap { $0["name"]?.string }
  }
}

/// What a manifest says beside the files.
package struct ManifestHead: Hashable, Sendable {
  /// `0.1.0`
  package var toolVersion: String
  /// As every document says it.
  package var signOff: String
  /// Name of the design.
  package var name: String
  /// `sha256:` and 64 digits, of the design.
  package var design: String
  /// Time of the last edit; nil where the design was never edited.
  package var lastEdited: String?
  /// `sha256:` and 64 digits, of the rules.
  package var rules: String

  init(_ input: PackageInput) {
    (toolVersion, signOff, name) = (input.toolVersion, input.signOff, input.name)
    (design, lastEdited, rules) = (input.designDigest, input.lastEdited, input.rulesDigest)
  }

  /// That of the package which goes with a statement.
  package init(_ statement: Statement) {
    toolVersion = String(statement.tool.split(separator: " ").last ?? "")
    signOff = PackageInput.signed
    (name, lastEdited) = (statement.name, statement.edited)
    design = "sha256:" + (statement.sha256("design") ?? "")
    rules = "sha256:" + (statement.sha256("rules") ?? "")
  }

  fileprivate func json(_ files: [Package.Listing]) -> JSON {
    [
      "tool": .string("tap-tui " + toolVersion),
      "signOff": .string(signOff),
      "design": [
        "name": .string(visible(name)), "digest": .string(design),
        "lastEdited": lastEdited.map { .string($0) } ?? .null,
      ],
      "rules": ["version": .string(toolVersion), "digest": .string(rules)],
      "files": .array(
        files.map { file in
          ["name": .string(file.name), "bytes": .int(file.size), "sha256": .string(file.sha256)]
        }),
    ]
  }
}
