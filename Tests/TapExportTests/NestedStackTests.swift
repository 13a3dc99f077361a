import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

/// A template cut into nested stacks, and put together again.
@Suite struct NestedStackTests {
  /// The resources of a root with its nested templates, every value that was passed read where it comes from.
  private func flat(_ stacks: NestedStacks) throws -> [String: JSON] {
    var all: [String: JSON] = [:]
    let templates = Dictionary(uniqueKeysWithValues: stacks.parts.map { ($0.id, $0.template) })
    for part in stacks.parts {
      let call = try #require(stacks.root.resources.first { $0.id == part.id })
      let given = call.properties["Parameters"]?.object ?? .init()
      #expect(Set(given.keys) == Set(part.template.parameters.keys))
      func value(_ name: String) -> JSON? {
        guard case .getAtt(let from, let output)? = given[name].flatMap({ Intrinsic($0) }) else { return nil }
        return templates[from]?.outputs[String(output.dropFirst("Outputs.".count))]?["Value"]
      }
      for resource in part.template.resources {
        #expect(all[resource.id] == nil)
        all[resource.id] = read(resource.properties, value)
      }
    }
    return all
  }

  /// A value with every parameter that another part gives in its place.
  private func read(_ json: JSON, _ value: (String) -> JSON?) -> JSON {
    switch Intrinsic(json) {
    case .ref(let name)?: return value(name) ?? json
    case .sub(let text, let variables)?:
      let parts = SubPart.split(text).map { part in
        switch part {
        case .literal(let text): text
        case .variable(let name):
          switch value(name).flatMap({ Intrinsic($0) }) {
          case .getAtt(let id, let attribute)?: "${\(id).\(attribute)}"
          default: "${\(name)}"
          }
        }
      }
      let bound = JSON.Object(variables.members.map { .init($0.key, read($0.value, value)) })
      let text = JSON.string(parts.joined())
      return ["Fn::Sub": bound.isEmpty ? text : .array([text, .object(bound)])]
    case .getAtt?: return json
    default: break
    }
    switch json {
    case .array(let items): return .array(items.map { read($0, value) })
    case .object(let object):
      return .object(JSON.Object(object.members.map { .init($0.key, read($0.value, value)) }))
    default: return json
    }
  }

  private func originals(_ template: Template) -> [String: JSON] {
    Dictionary(
      uniqueKeysWithValues: template.resources.filter { !$0.isDeclaration }.map {
        ($0.id, read($0.properties) { _ in nil })
      })
  }

  @Test(arguments: [20, 45, 90]) func theBlueprintCutIsTheBlueprint(_ most: Int) throws {
    let design = try #require(Blueprint.named("monitoring")).design()
    let engine = Engine(design, catalog: .aws, today: 0)
    let template = engine.template
    let stacks = try NestedStacks(template, NestedPlan.Limits(resources: most), seam: engine.seam)
    #expect(stacks.parts.allSatisfy { $0.template.resources.count <= most })
    #expect(try flat(stacks) == originals(template))
    #expect(stacks.root.outputs.keys == template.outputs.keys)
    #expect(stacks.root.resources.filter(\.isDeclaration) == template.resources.filter(\.isDeclaration))
  }

  @Test func partsNeedOnlyWhatCameBefore() throws {
    let design = try #require(Blueprint.named("monitoring")).design()
    let engine = Engine(design, catalog: .aws, today: 0)
    let stacks = try NestedStacks(engine.template, NestedPlan.Limits(resources: 30), seam: engine.seam)
    var before: Set<String> = []
    for part in stacks.parts {
      let call = try #require(stacks.root.resources.first { $0.id == part.id })
      var needs = Set(call.dependsOn)
      call.properties.eachReference { name, attribute in if attribute != nil { needs.insert(name) } }
      #expect(needs.isSubset(of: before))
      before.insert(part.id)
    }
    // What a resource waited for is there before it, in its part or in one that its part waits for.
    for resource in engine.template.resources {
      for wanted in resource.dependsOn {
        let home = try #require(stacks.parts.firstIndex { $0.template.resources.contains { $0.id == resource.id } })
        let other = try #require(stacks.parts.firstIndex { $0.template.resources.contains { $0.id == wanted } })
        #expect(other <= home)
      }
    }
  }

  @Test func everyNestedTemplateIsRightByItself() throws {
    let design = try #require(Blueprint.named("monitoring")).design()
    let engine = Engine(design, catalog: .aws, today: 0)
    let stacks = try NestedStacks(engine.template, NestedPlan.Limits(resources: 40), seam: engine.seam)
    for part in stacks.parts {
      let again = try Template(json: JSON(parsing: part.template.json.pretty))
      let names = Set(again.resources.map(\.id)).union(again.parameters.keys)
      var read: Set<String> = []
      for resource in again.resources { resource.json.eachReference { name, _ in read.insert(name) } }
      #expect(read.filter { !$0.hasPrefix("AWS::") }.isSubset(of: names))
      // Nothing is declared that nobody reads.
      #expect(Set(again.parameters.keys).isSubset(of: read))
    }
  }

  @Test func aDesignAboveTheQuotaIsCutUnlessOneIsAskedFor() throws {
    let many = (0..<1_200).map { number in
      Resource(
        id: "Q\(number)", type: "AWS::SQS::Queue",
        properties: number == 0 ? [:] : ["KmsMasterKeyId": ["Fn::GetAtt": [.string("Q\(number / 2)"), "Arn"]]])
    }
    let template = Template(
      resources: many, outputs: .init([.init("Last", ["Value": ["Fn::Sub": "q ${Q1199.Arn} ${AWS::Region}"]])]))
    let cut = Deployment(template, isOne: false) { _ in "data" }
    #expect(cut.stacks.count >= 3 && cut.words == "\(cut.stacks.count) nested stacks")
    let root = try JSON(parsing: cut.template.get())
    #expect(root["Outputs"]?["Last"]?["Value"]?["Fn::Sub"]?.array?.count == 2)
    let one = Deployment(template, isOne: true) { _ in "data" }
    #expect(throws: ExportRefusal.self) { try one.template.get() }
  }

  @Test func declarationsWithoutRoomInTheRootGoWithTheirOwners() throws {
    let text = JSON.string(String(repeating: "x", count: 1_000))
    let owned = (0..<600).flatMap { number -> [Resource] in
      let owner = Owner.component("c\(number)")
      return [
        Resource(id: "Q\(number)", type: "AWS::SQS::Queue", owner: owner),
        Resource(id: "DataStore/c\(number)", type: "TapTui::DataStore", properties: ["Text": text], owner: owner),
      ]
    }
    let stacks = try NestedStacks(Template(resources: owned)) { _ in "data" }
    #expect(stacks.root.resources.allSatisfy { !$0.isDeclaration })
    for part in stacks.parts {
      let declared = Set(part.template.resources.filter(\.isDeclaration).map(\.owner))
      #expect(declared == Set(part.template.resources.filter { !$0.isDeclaration }.map(\.owner)))
    }
    #expect(stacks.parts.flatMap(\.template.resources).count { $0.isDeclaration } == 600)
  }

  @Test func aCircleIsRefused() {
    let circle = [("A", "B"), ("B", "A")].map { id, other in
      Resource(id: id, type: "AWS::SQS::Queue", properties: ["X": ["Ref": .string(other)]])
    }
    #expect(throws: ExportRefusal.self) { try NestedStacks(Template(resources: circle)) { _ in "data" } }
  }
}
