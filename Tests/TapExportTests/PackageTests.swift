import TapCatalog
import TapEngine
import TapExport
import TapModel
import Testing

@Suite struct PackageTests {
  @Test func namesItsFiles() throws {
    let names = try Package.files(Small.input(Small.engine())).map(\.name)
    #expect(
      names == [
        "template.json", "parameters.json", "control-summary.md", "control-summary.json", "control-summary.csv",
        "README.txt", "MANIFEST.json",
      ])
    let whole = try Package.files(Small.input(Small.engine(), isWhole: true)).map(\.name)
    #expect(whole == Exporter.all.map(\.name) + ["README.txt", "MANIFEST.json"])
    #expect(try Package.files(Small.input(Small.engine(), isDraft: false)).map(\.name) == whole)
    #expect(
      Set(whole).isSuperset(of: [
        "cis-crm.xlsx", "inventory.csv", "accepted-risks.md", "accepted-risks.csv", "oscal/component-definition.json",
        "oscal/ssp.json", "diagrams/boundary.svg", "diagrams/network.svg", "diagrams/data-flow.svg",
      ]))
  }

  /// The way by which a design came about leaves no trace.
  @Test func sameDesignSameBytes() throws {
    let straight = try Small.files(Small.engine())
    let engine = try Small.engine()
    let detour: [Edit] = [
      .set("kept", "public", true), .add(Small.key.component("other")), .set("kept", "key", "other"),
      .set("settings", "baseline", "high"), .remove("main-key"),
    ]
    var back: [Edit] = []
    for edit in detour { back.append(try engine.apply(edit)) }
    for edit in back.reversed() { _ = try engine.replay(edit) }
    #expect(engine.design == (try Small.engine()).design)
    #expect(try Small.files(engine) == straight)
  }

  @Test func manifestSealsEveryFile() throws {
    let files = try Package.files(Small.input(Small.engine()))
    let manifest = try #require(files.last)
    let json = try JSON(bytes: manifest.bytes)
    #expect(json["signOff"] == "none: DRAFT")
    #expect(json["design"]?["lastEdited"] == "2026-11-21T14:02:11Z")
    #expect(json["rules"]?["digest"]?.string.flatMap { Digest($0) } != nil)
    #expect(Package.listed(manifest.bytes) == files.dropLast().map(\.name))
    for (listed, file) in zip(json["files"]?.array ?? [], files) {
      #expect(listed["name"]?.string == file.name)
      #expect(listed["bytes"]?.int == file.bytes.count)
      #expect(listed["sha256"]?.string == Digest(of: file.bytes).hex)
    }
    #expect(Package.listed(Array("{\"files\":[]}".utf8)) == nil)
    #expect(Package.listed(Array("nothing".utf8)) == nil)
  }

  @Test func draftIsSaidUntilSigned() throws {
    let draft = try Small.files(Small.engine())
    let signed = try Small.files(Small.engine(), isDraft: false)
    for name in ["template.json", "control-summary.md", "control-summary.json", "README.txt", "MANIFEST.json"] {
      #expect(draft[name]?.contains("DRAFT") == true, "\(name)")
      #expect(signed[name]?.contains("DRAFT") == false, "\(name)")
    }
    let template = try JSON(parsing: try #require(draft["template.json"]))
    #expect(template["Description"] == "DRAFT stack, designed for FedRAMP Moderate, dev")
    #expect(template["Metadata"]?["TapTui"]?["Design"]?.string == Digest(of: "design".utf8).description)
    #expect(template["Metadata"]?["TapTui"]?["SignOff"] == "none: DRAFT")
    #expect(template["Metadata"]?["TapTui"]?["Declarations"]?["Design"] != nil)
    let sections = [
      "AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Rules", "Resources", "Outputs",
    ]
    #expect(template.object?.keys == sections)
    #expect(
      template["Resources"]?.object?.keys == ["MainKey", "Kept", "KeptOdd", "Bare", "BareOdd", "BareToKeptIngress"])
  }

  /// What is exported can be checked again: the same findings by resource.
  @Test func exportedTemplateIsCheckedAlike() throws {
    let engine = try Small.engine()
    let template = try Template(json: JSON(parsing: try #require(Small.files(engine)["template.json"])))
    let again = Engine(template, settings: engine.design.settings, catalog: Small.catalog, today: 0)
    let known = engine.findings.filter { $0.resource != nil }.map { "\($0.rule) \($0.resource ?? "")" }
    #expect(again.findings.map { "\($0.rule) \($0.resource ?? "")" } == known)
    #expect(again.states == engine.states)
  }

  @Test(arguments: [("resources", 501, 0, 0), ("parameters", 1, 201, 0), ("outputs", 1, 0, 201)])
  func refusesWhatCloudFormationRefuses(_ what: String, _ resources: Int, _ parameters: Int, _ outputs: Int) {
    do throws(ExportRefusal) {
      _ = try Package.files(Small.input(Self.engine(resources, parameters, outputs), isOne: true))
      Issue.record("taken")
    } catch {
      let count = max(resources, parameters, outputs)
      #expect(
        error.description.hasPrefix("the template has \(count) \(what); CloudFormation takes \(count - 1) at most"))
    }
  }

  @Test func refusesAMegabyte() {
    let long = JSON.string(String(repeating: "x", count: 1_000_000))
    let template = Template(resources: [Resource(id: "Big", type: "AWS::S3::Bucket", properties: ["Name": long])])
    #expect(throws: ExportRefusal.self) { try Package.files(Small.input(Self.engine(template))) }
  }

  @Test func limitsAreAllowed() throws {
    #expect(try Package.files(Small.input(Self.engine(500, 200, 200))).count == 7)
  }

  @Test func parametersCarryDefaults() throws {
    let template = Template(
      parameters: .init([
        .init("Suffix", ["Type": "String", "Default": "dev"]), .init("Count", ["Type": "Number", "Default": 2]),
        .init("Certificate", ["Type": "String"]),
      ]),
      resources: [Resource(id: "Key", type: "AWS::KMS::Key")])
    let files = try Small.files(Self.engine(template))
    let values = try JSON(parsing: try #require(files["parameters.json"]))
    #expect(
      values == [
        ["ParameterKey": "Suffix", "ParameterValue": "dev"], ["ParameterKey": "Count", "ParameterValue": "2"],
      ])
    #expect(files["README.txt"]?.contains("No default, to be added to parameters.json: Certificate.") == true)
  }

  private static func engine(_ template: Template) -> Engine {
    Engine(template, settings: Small.catalog.settings.component("settings"), catalog: Small.catalog, today: 0)
  }

  private static func engine(_ resources: Int, _ parameters: Int, _ outputs: Int) -> Engine {
    engine(
      Template(
        parameters: .init((0..<parameters).map { .init("P\($0)", ["Type": "String"]) }),
        resources: (0..<resources).map { Resource(id: "K\($0)", type: "AWS::KMS::Key") },
        outputs: .init((0..<outputs).map { .init("O\($0)", ["Value": "x"]) })))
  }
}

/// The blueprints as they ship, at every baseline.
@Suite struct BlueprintPackageTests {
  static let cases: [(String, Baseline)] = Blueprint.all.flatMap { blueprint in
    Baseline.allCases.map { (blueprint.id, $0) }
  }

  @Test(arguments: cases)
  func packageIsWhole(_ id: String, _ baseline: Baseline) throws {
    let region = baseline == .high ? "us-gov-west-1" : "us-east-1"
    let design = try #require(Blueprint.named(id)).design(.init(region: region, baseline: baseline))
    let input = Small.input(Engine(design, catalog: .aws, today: 0), isWhole: true)
    let first = try Package.files(input)
    let second = try Package.files(Small.input(Engine(design, catalog: .aws, today: 0), isWhole: true))
    #expect(first.map(\.name) == second.map(\.name) && first.map(\.bytes) == second.map(\.bytes))
    for file in first where file.name.hasSuffix(".json") { #expect(throws: Never.self) { try JSON(bytes: file.bytes) } }
    let texts = Dictionary(uniqueKeysWithValues: first.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    try SummaryTests.compare(input.summary, texts)
    try AgreementTests.compare(input.summary, first)
  }
}
