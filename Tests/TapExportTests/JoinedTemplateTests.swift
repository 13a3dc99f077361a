import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

/// A template read with the nested stacks that lie beside it.
@Suite struct JoinedTemplateTests {
  private func joined(_ root: String, _ files: [String: String], path: String = "dir/root.json") throws
    -> JoinedTemplate
  {
    JoinedTemplate(try Template(json: JSON(parsing: root)), path: path) { files[$0].map { Array($0.utf8) } }
  }

  private func engine(_ template: Template) -> Engine {
    Engine(template, settings: Catalog.aws.settings.component("settings"), catalog: .aws, today: 1_795_305_600)
  }

  @Test(arguments: ["monitoring", "data-processing", "data-processing-govcloud"], [25, 60])
  func aCutDesignHasTheFindingsOfTheWhole(_ blueprint: String, _ most: Int) throws {
    let design = try #require(Blueprint.named(blueprint)).design()
    let source = Engine(design, catalog: .aws, today: 1_795_305_600)
    let whole = try Template(json: JSON(parsing: source.template.json.pretty))
    let stacks = try NestedStacks(source.template, NestedPlan.Limits(resources: most), seam: source.seam)
    let files = Dictionary(
      uniqueKeysWithValues: stacks.parts.map { ("out/\(NestedStacks.folder)/\($0.name).json", $0.template.json.pretty) }
    )
    let joined = try joined(stacks.root.json.pretty, files, path: "out/template.json")
    #expect(joined.parts.count == stacks.parts.count)
    let wanted = counted(engine(whole).findings)
    let found = counted(engine(joined.template).findings)
    // The stacks are resources more, that names and tags are asked of.
    let kinds = Set(wanted.keys).union(found.keys).filter { wanted[$0] != found[$0] }
    #expect(kinds.isEmpty, "\(kinds.map { "\($0): \(wanted[$0] ?? 0) whole, \(found[$0] ?? 0) cut" })")
  }

  /// What the design says of others, prerequisites above all, the exported template says as well.
  @Test(arguments: ["data-processing", "data-processing-govcloud"])
  func anExportedDesignHasTheFindingsOfTheDesign(_ blueprint: String) throws {
    let source = Engine(try #require(Blueprint.named(blueprint)).design(), catalog: .aws, today: 1_795_305_600)
    let whole = try Template(json: JSON(parsing: source.template.json.pretty))
    let again = Engine(whole, settings: source.design.settings, catalog: .aws, today: 1_795_305_600)
    #expect(counted(again.findings) == counted(source.findings))
  }

  private func counted(_ findings: [Finding]) -> [String: Int] {
    Dictionary(findings.filter { $0.type != NestedStack.type }.map { ("\($0.level) \($0.rule)", 1) }) { $0 + $1 }
  }

  private let network = """
    Parameters: {Range: {Type: String}, Zones: {Type: CommaDelimitedList}, Env: {Type: String, Default: dev}}
    Conditions: {Two: !Equals [!Ref Env, prod]}
    Resources:
      Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Range, Tags: [{Key: Name, Value: !Sub 'net-${Env}-${Range}'}]}}
      Extra: {Type: AWS::EC2::Subnet, Condition: Two, Properties: {VpcId: !Ref Vpc, AvailabilityZone: !Select [0, !Ref Zones]}}
    Outputs:
      Vpc: {Value: !Ref Vpc}
      Name: {Value: !Sub '${Vpc}.example'}
    """
  private let root = """
    {"Parameters":{"Where":{"Type":"String"}},
    "Conditions":{"Wanted":{"Fn::Equals":[{"Ref":"Where"},"here"]}},
    "Resources":{
    "Net":{"Type":"AWS::CloudFormation::Stack","Condition":"Wanted","Properties":{"TemplateURL":"net.yaml",
    "Parameters":{"Range":"10.0.0.0/16","Zones":{"Fn::Join":[",",["a",{"Ref":"Where"}]]}}}},
    "App":{"Type":"AWS::CloudFormation::Stack","Properties":{
    "TemplateURL":{"Fn::Sub":"https://${Where}.s3.amazonaws.com/prefix/sub/app.json"},
    "Parameters":{"VpcId":{"Fn::GetAtt":["Net","Outputs.Vpc"]},"Host":{"Fn::GetAtt":["Net","Outputs.Name"]}}}},
    "Far":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"https://s3.amazonaws.com/b/far.json"}}}}
    """
  private let app = """
    {"Parameters":{"VpcId":{"Type":"AWS::EC2::VPC::Id"},"Host":{"Type":"String"}},
    "Resources":{"Group":{"Type":"AWS::EC2::SecurityGroup","DependsOn":"Zone","Properties":{"VpcId":{"Ref":"VpcId"},
    "GroupDescription":{"Fn::Sub":"of ${VpcId} at ${Host} ${!literal}"}}},
    "Zone":{"Type":"AWS::Route53::HostedZone","Properties":{"Name":{"Ref":"Host"}}},
    "Again":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"./app.json"}}}}
    """

  @Test func namesStandForWhatIsHandedIn() throws {
    let joined = try joined(root, ["dir/net.yaml": network, "dir/sub/app.json": app])
    #expect(joined.parts.map(\.stack) == ["Net", "App"])
    #expect(joined.parts.map(\.path) == ["dir/net.yaml", "dir/sub/app.json"])
    func resource(_ id: String) throws -> Resource { try #require(joined.template.resources.first { $0.id == id }) }
    let vpc = try resource("Net/Vpc")
    #expect(vpc.properties["CidrBlock"] == ["Ref": "Net/Range"])
    #expect(joined.template.parameters["Net/Range"]?["Default"] == "10.0.0.0/16")
    // What is not handed in, or as a plain text, stays a parameter.
    #expect(vpc.properties["Tags"]?.array?[0]["Value"] == ["Fn::Sub": "net-${Net/Env}-${Net/Range}"])
    #expect(joined.template.parameters["Net/Env"]?["Default"] == "dev")
    #expect(vpc.attributes["Condition"] == "Wanted")
    let extra = try resource("Net/Extra")
    #expect(extra.attributes["Condition"] == "Net/Two&Wanted")
    #expect(joined.template.conditions["Net/Two"] == ["Fn::Equals": [["Ref": "Net/Env"], "prod"]])
    #expect(extra.properties["AvailabilityZone"] == ["Fn::Select": [0, ["a", ["Ref": "Where"]]]])
    let group = try resource("App/Group")
    #expect(group.properties["VpcId"] == ["Ref": "Net/Vpc"])
    #expect(group.properties["GroupDescription"] == ["Fn::Sub": "of ${Net/Vpc} at ${Net/Vpc}.example ${!literal}"])
    #expect(group.dependsOn == ["App/Zone"])
  }

  @Test func whatIsNotReadIsSaid() throws {
    let joined = try joined(root, ["dir/net.yaml": network, "dir/sub/app.json": app])
    let unread = engine(joined.template).findings.filter { $0.rule == "template.nested" }.compactMap(\.resource)
    // One lies elsewhere, one is itself again.
    #expect(unread == ["App/Again", "Far"] || unread == ["Far", "App/Again"])
    #expect(try self.joined(root, [:]).parts.isEmpty)
    let broken = try self.joined(root, ["dir/net.yaml": "Resources: [", "dir/sub/app.json": "{}"])
    #expect(broken.parts.isEmpty)
    let messages = engine(broken.template).findings.filter { $0.rule == "template.nested" }.map(\.message)
    #expect(messages.count == 3 && messages.contains { $0.hasPrefix("dir/net.yaml: 1:") })
    #expect(messages.contains { $0.hasPrefix("dir/sub/app.json: no \"Resources\"") })
  }

  @Test func findingsStandInTheirFiles() throws {
    let joined = try joined(root, ["dir/net.yaml": network, "dir/sub/app.json": app])
    let engine = engine(joined.template)
    let places = SourceMap.places(of: engine.findings, in: engine)
    let local = JoinedTemplate.local(places)
    #expect(Set(local.keys).isSuperset(of: ["Net", "App"]))
    #expect(local["Net"]?.contains { $0.tokens.starts(with: ["Resources", "Vpc"]) } == true)
    let report = Report(engine, file: "dir/root.json", parts: joined.parts)
    #expect(report.text.contains("dir/net.yaml: ") && report.text.contains("dir/sub/app.json: "))
    #expect(report.text.hasSuffix(", with 2 nested stacks\n"))
    #expect(report.json["nested"] == ["Net": "dir/net.yaml", "App": "dir/sub/app.json"])
    #expect(report.sarif(toolVersion: "1").compact.contains("\"uri\":\"dir/net.yaml\""))
  }

  @Test func quotasHoldForEachStack() throws {
    let queues = (0..<300).map { "\"Q\($0)\":{\"Type\":\"AWS::SQS::Queue\"}" }.joined(separator: ",")
    let many = "{\"Resources\":{\(queues)}}"
    let root = """
      {"Resources":{"A":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"a.json"}},
      "B":{"Type":"AWS::CloudFormation::Stack","Properties":{"TemplateURL":"b.json"}}}}
      """
    func sizes(_ files: [String: String]) throws -> [String] {
      engine(try joined(root, files).template).findings.filter {
        ["template.size", "template.logical-id"].contains($0.rule)
      }
      .map(\.message)
    }
    #expect(try sizes(["dir/a.json": many, "dir/b.json": many]).isEmpty)
    let more = many.replacing(
      "\"Q0\"", with: (0..<250).map { "\"R\($0)\":{\"Type\":\"AWS::SQS::Queue\"}," }.joined() + "\"Q0\"")
    #expect(try sizes(["dir/a.json": many, "dir/b.json": more]) == ["550 resources, at most 500"])
    #expect(
      try sizes(["dir/a.json": many.replacing("\"Q0\"", with: "\"Q-0\"")]).first?.hasPrefix("Q-0: letters") == true)
  }
}
