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

  private static let components = Blueprint.named("monitoring").flatMap { try? $0.design() }?.components.items.map(\.id) ?? []

  /// Deleting a component moves only controls that rested on it or on its flows; what then refers to nothing is a block.
  @Test(arguments: components) func deletingMovesOnlyWhatRestedOnIt(_ id: String) throws {
    let engine = try Monitoring.compliant.engine()
    let (users, flows) = engine.referrers(of: id)
    let own = Set(([id] + flows.map(\.id)).flatMap { engine.resources(of: $0) }.map(\.id))
    let before = engine.coverage
    var foundations: [String: Set<String>] = [:]
    for control in before { foundations[control.control.id] = engine.foundation(of: control.control.id) }

    _ = try engine.apply(.all(flows.map { .removeFlow($0.id) } + [.remove(id)]))
    for (old, new) in zip(before, engine.coverage) where old.state != new.state {
      let rested = foundations[old.control.id]?.isDisjoint(with: own) == false
      #expect(rested, "\(old.control.id) goes from \(old.state) to \(new.state), and did not rest on \(id): \(new.reason)")
    }
    for user in users {
      let isBlocked = engine.findings.contains { $0.level == .block && $0.component == user.id }
      #expect(isBlocked, "\(user.id) refers to \(id), which is gone, and nothing says so")
    }
  }
}
