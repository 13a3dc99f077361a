import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapWorkspace

/// What a lens counts, and what it says of the place it looks from.
@Suite struct LensTests {
  private func monitoring(_ region: String = "us-east-1") throws -> Engine {
    let design = try #require(Blueprint.named("monitoring")).design(.init(region: region))
    return Engine(design, catalog: .aws, today: 1_795_305_600)
  }

  private func view(_ lens: Lens) throws -> LensView { try LensView(lens, on: monitoring(), today: 1_795_305_600) }

  @Test(arguments: [Baseline.low, .moderate, .high]) func theCountsAreThoseOfTheBaseline(_ baseline: Baseline) throws {
    let view = try view(Lens(baseline: baseline, region: "us-gov-west-1"))
    let direct = try #require(Blueprint.named("monitoring"))
      .design(.init(region: "us-gov-west-1", baseline: baseline))
    let engine = Engine(direct, catalog: .aws, today: 1_795_305_600)
    #expect(view.seen.coverage.map(\.state) == engine.coverage.map(\.state))
    #expect(view.seen.findings.map(\.message) == engine.findings.map(\.message))
    let sum = ControlState.allCases.reduce(0) { $0 + view.states($1).seen }
    #expect(sum == [.low: 156, .moderate: 323, .high: 410][baseline])
  }

  @Test func theSamePlaceOpensNothing() throws {
    let view = try view(Lens(baseline: .moderate, region: "us-east-1"))
    #expect(view.opened.isEmpty && view.comparison.isEmpty && view.values.isEmpty)
    #expect(view.onlyThere == (0, 0))
  }

  @Test func whatIsWorseThereCountsAsOpened() throws {
    let view = try view(Lens(baseline: .high, region: "us-gov-west-1"))
    let separation = view.now.findings.filter { $0.rule == "kms.separation" }
    #expect(separation.allSatisfy { $0.level > .gap })
    #expect(view.opened.contains { $0.rule == "kms.separation" && $0.level == .gap })
    #expect(view.values.contains { $0.control == "AC-2(3)" && $0.now == "90 d" && $0.seen == "35 d" })
  }

  @Test func outsideTheBoundaryItIsSaid() throws {
    let view = try view(Lens(baseline: .moderate, region: "eu-west-2"))
    #expect(view.opened.contains { $0.rule == "boundary.region" && $0.level == .block })
    #expect(view.facts.prefix(2).map(\.words) == ["no", "no"])
    #expect(view.text.contains("The design is unchanged."))
    #expect(view.json["opened"]?.array?.count == view.opened.count)
  }

  @Test func typesThatTheRegionLacksAreNamed() throws {
    let view = try view(Lens(baseline: .moderate, region: "ap-east-2"))
    let missing = try #require(view.missing)
    #expect(missing.of > 150)
    #expect(missing.resources.allSatisfy { ResourceSchema.exists($0.type, in: "ap-east-2") == false })
  }

  @Test func wordsOfACommand() throws {
    let engine = try monitoring()
    #expect(try Lens.wanted(for: engine, []) == Lens(baseline: .high, region: "us-gov-west-1"))
    #expect(try Lens.wanted(for: engine, ["HIGH"]) == Lens(baseline: .high, region: "us-gov-west-1"))
    #expect(try Lens.wanted(for: engine, ["us-east-2"]) == Lens(baseline: .moderate, region: "us-east-2"))
    #expect(try Lens.wanted(for: engine, ["us-east-2", "low"]) == Lens(baseline: .low, region: "us-east-2"))
    #expect(throws: WorkspaceError.self) { try Lens.wanted(for: engine, ["low", "high"]) }
    #expect(throws: WorkspaceError.self) { try Lens.wanted(for: engine, ["us-esat-2"]) }
    #expect(Region.home(in: "aws-us-gov") == "us-gov-west-1" && Region.home(in: "nope") == nil)
  }
}
