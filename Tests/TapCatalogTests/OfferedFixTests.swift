import TapModel
import Testing

@testable import TapCatalog
@testable import TapEngine

/// A fix that is offered can be made, and clears what it is offered for; the walk in CI looks at all of them.
struct OfferedFixTests {
  private struct Missing: Error { let rule: String }

  /// A finding of a rule, in the first blueprint that takes the edit and has one then, and the edit of its fix.
  private func found(_ rule: String, after change: Edit? = nil) throws -> (engine: Engine, fix: Edit?) {
    for blueprint in Blueprint.all {
      let engine = Engine(try blueprint.design(), catalog: .aws, today: 1_790_000_000)
      if let change, (try? engine.apply(change)) == nil { continue }
      if let finding = engine.findings.first(where: { $0.rule == rule }) {
        return (engine, finding.fix.flatMap { engine.edit(for: $0, of: finding) })
      }
    }
    throw Missing(rule: rule)
  }

  @Test func whatTheComponentHasNoFieldForIsNotOffered() throws {
    #expect(try found("events.target", after: .set("intake-schedule", "function", "")).fix == nil)
  }

  @Test func whatWouldGoRoundInACircleIsNotOffered() throws {
    #expect(try found("logs.function-group", after: .set("access-log-bucket", "emptied", true)).fix == nil)
  }

  @Test func whatPeopleDecideIsNotOffered() throws {
    #expect(try found("boundary.alternate-site", after: .set("settings", "alternate-site", "undecided")).fix == nil)
  }

  @Test func anAlertBringsItsTopic() throws {
    let (engine, fix) = try found("events.tampering")
    _ = try engine.apply(try #require(fix))
    let kinds = engine.design.components.items.map(\.kind)
    #expect(kinds.contains("topic") && kinds.contains("event-alert"))
    #expect(!engine.findings.contains { $0.rule == "events.tampering" })
  }

  @Test func aCopyIsAddedToThePlanThatIsThere() throws {
    // The High blueprint in GovCloud; the one in London has no second region in the boundary.
    let far: Edit = .all([
      .set("settings", "alternate-site", "region"), .set("settings", "region", "us-gov-west-1"),
      .set("backup-plan", "copy-to", ""),
    ])
    let (engine, fix) = try found("boundary.alternate-site", after: far)
    let count = engine.design.components.items.count
    _ = try engine.apply(try #require(fix))
    #expect(engine.design.components.items.count == count)
    #expect(!engine.findings.contains { $0.rule == "boundary.alternate-site" })
  }
}
