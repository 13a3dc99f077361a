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
    #expect(primary.count == 47)
    let unknown = primary.filter { $0.state == .unknown }
    #expect(unknown.isEmpty, "\(unknown.map { "\($0.control.id): \($0.reason)" })")
  }

  /// Deleting a component moves only controls that rested on it or on its flows; what then refers to nothing is a block.
  @Test func deletingMovesOnlyWhatRestedOnIt() throws {
    let engine = try Monitoring.compliant.engine()
    let before = engine.coverage
    let findings = Set(engine.findings)
    let foundations = before.map { engine.foundation(of: $0.control.id) }
    for id in engine.design.components.items.map(\.id) {
      let (users, flows) = engine.referrers(of: id)
      let own = Set(([id] + flows.map(\.id)).flatMap { engine.resources(of: $0) }.map(\.id))
      let undo = try engine.apply(.all(flows.map { .removeFlow($0.id) } + [.remove(id)]))
      for (place, new) in engine.coverage.enumerated() where before[place].state != new.state {
        let rested = !foundations[place].isDisjoint(with: own)
        #expect(rested, "\(new.control.id) goes to \(new.state), and did not rest on \(id): \(new.reason)")
      }
      for user in users {
        let isBlocked = engine.findings.contains { $0.level == .block && $0.component == user.id }
        #expect(isBlocked, "\(user.id) refers to \(id), which is gone, and nothing says so")
      }
      _ = try engine.replay(undo)
      #expect(Set(engine.findings) == findings, "taking the deletion of \(id) back is not where it began")
    }
  }
}
