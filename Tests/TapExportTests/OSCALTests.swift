import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

/// What no schema of OSCAL holds: ids, value lists, and references that lead somewhere.
@Suite struct OSCALTests {
  private static let made: Result<[JSON], any Error> = Result {
    let input = Small.input(try SignedFilesTests.monitoring(), isWhole: true)
    return try [Exporter.componentDefinition, .securityPlan].map { try JSON(bytes: $0.bytes(input)) }
  }

  static func documents() throws -> [JSON] { try made.get() }

  /// Every value under a key, wherever it stands.
  static func values(_ key: String, in json: JSON) -> [JSON] {
    switch json {
    case .array(let items): items.flatMap { values(key, in: $0) }
    case .object(let object):
      object.members.flatMap { ($0.key == key ? [$0.value] : []) + values(key, in: $0.value) }
    default: []
    }
  }

  @Test func everyIdIsOneOfItsOwn() throws {
    for document in try Self.documents() {
      let ids = Self.values("uuid", in: document).compactMap(\.string)
      #expect(ids.count > 100 && Set(ids).count == ids.count)
      for id in ids {
        let groups = id.split(separator: "-").map(Array.init)
        #expect(groups.map(\.count) == [8, 4, 4, 4, 12], "\(id)")
        #expect(groups[2].first == "5" && ["8", "9", "a", "b"].contains(groups[3].first), "\(id)")
      }
      let known = Set(ids)
      #expect(Self.values("component-uuid", in: document).allSatisfy { known.contains($0.string ?? "") })
    }
  }

  @Test func controlsAndPartsAreThoseOfTheBaseline() throws {
    let controls = Set(Baseline.moderate.controls.map(\.oscalID))
    let documents = try Self.documents()
    for document in documents {
      #expect(Self.values("control-id", in: document).allSatisfy { controls.contains($0.string ?? "") })
      #expect(Self.values("oscal-version", in: document) == ["1.1.3"])
    }
    #expect(
      Self.values("control-id", in: documents[1]).compactMap(\.string) == Baseline.moderate.controls.map(\.oscalID))
    #expect(Self.values("statement-id", in: documents[1]).count == Baseline.moderate.parts.count)
    let ids = ["AC-2(3)(a)", "AC-2(1)", "AC-1(c)"].compactMap { Facts.parts[$0] }.map(OSCAL.statementID)
    #expect(ids == ["ac-2.3_smt.a", "ac-2.1_smt", "ac-1_smt.c"])
  }

  /// Of what the design does not carry no part is said to be carried by the template.
  @Test func partsAreCarriedWhereTheControlIs() throws {
    let engine = try SignedFilesTests.monitoring()
    let plan = try JSON(bytes: Exporter.securityPlan.bytes(Small.input(engine, isWhole: true)))
    for control in Summary(engine).controls where control.state == .process || control.state == .gap {
      let all = plan["system-security-plan"]?["control-implementation"]?["implemented-requirements"]?.array ?? []
      let requirement = try #require(all.first { $0["control-id"]?.string == OSCAL.controlID(control.id) })
      for text in Self.values("description", in: requirement["statements"] ?? .null).compactMap(\.string) {
        #expect(!text.hasPrefix("Carried by the template"), "\(control.id): \(text)")
      }
    }
  }

  @Test func valuesAreThoseOfTheLists() throws {
    let lists: [String: Set<String>] = [
      "implementation-status": ["implemented", "partial", "planned", "alternative", "not-applicable"],
      "control-origination": ["sp-corporate", "sp-system", "customer-configured", "customer-provided", "inherited"],
    ]
    for document in try Self.documents() {
      for property in Self.values("props", in: document).flatMap({ $0.array ?? [] }) {
        guard let list = lists[property["name"]?.string ?? ""] else { continue }
        #expect(list.contains(property["value"]?.string ?? "") && property["ns"]?.string == OSCAL.namespace)
      }
    }
    #expect(ImplementationStatus.allCases.allSatisfy { lists["implementation-status"]?.contains($0.oscal) == true })
    #expect(
      OriginationColumn.allCases.flatMap(\.oscal).allSatisfy { lists["control-origination"]?.contains($0) == true })
  }

  @Test func parametersAreThoseOfTheProfile() throws {
    let ids = Self.values("param-id", in: try Self.documents()[1]).compactMap(\.string)
    #expect(Set(ids).count == ids.count && ids.contains("ac-02.03_odp.02"))
    #expect(ids.contains("si-03_odp.01") && ids.contains("si-03_odp.02"))
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) } })
  }

  /// A component keeps its identifier while the design around it changes; a document does not.
  @Test func identifiersOutliveARevision() throws {
    let engine = try Small.engine()
    let before = OSCAL(Small.input(engine))
    _ = try engine.apply(.set("kept", "days", 40))
    let after = OSCAL(Small.input(engine))
    #expect(
      before.componentID("kept") == after.componentID("kept") && before.componentID("bare") != after.componentID("kept")
    )
    #expect(before.documentID("ssp") != OSCAL(Small.input(engine, isDraft: false)).documentID("ssp"))
  }
}
