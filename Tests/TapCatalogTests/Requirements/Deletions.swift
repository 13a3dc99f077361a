import TapEngine
import TapModel
import Testing

/// Every component of a design deleted in turn, with its flows.
struct Deletions {
  private let engine: Engine
  private let before: [ControlCoverage]
  /// Logical ids that each control rests on, in the order of the coverage.
  private let foundations: [Set<String>]

  init(_ engine: Engine) {
    self.engine = engine
    before = engine.coverage
    foundations = before.map { engine.foundation(of: $0.control.id) }
  }

  /// Deleting a component moves only controls that rested on it or on its flows; what then refers to nothing is a block.
  func moveOnlyWhatRested() throws {
    let findings = Set(engine.findings)
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
