import TapCatalog
import TapEngine
import TapModel
import Testing

/// How the blueprint stands as it ships, and what deleting does.
@Suite struct MonitoringStateTests {
  @Test func blueprintHasNoBlockAndNoGap() throws {
    for suffix in ["dev", "qa", "production1"] {
      let open = try Monitoring.compliant.engine(suffix: suffix).findings.filter { $0.level <= .gap }
      #expect(open.isEmpty, "\(suffix): \(open.map { "\($0.rule) \($0.component): \($0.message)" })")
    }
  }

  @Test(arguments: Monitoring.allCases) func statesSumToTheBaseline(_ design: Monitoring) throws {
    let engine = try design.engine()
    #expect(engine.states.values.reduce(0, +) == 323)
    #expect(engine.coverage.count == 323)
  }

  @Test func primaryControlsAreAllKnown() throws {
    let primary = try Monitoring.compliant.engine().coverage.filter { $0.control.role == .primary }
    #expect(primary.count == 46)
    let unknown = primary.filter { $0.state == .unknown }
    #expect(unknown.isEmpty, "\(unknown.map { "\($0.control.id): \($0.reason)" })")
  }

  @Test func deletingMovesOnlyWhatRestedOnIt() throws {
    try Deletions(Monitoring.compliant.engine()).moveOnlyWhatRested()
  }
}
