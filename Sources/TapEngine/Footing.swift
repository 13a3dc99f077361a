import TapModel

/// Which verdicts rest on resources that may never stand: what they show is no evidence.
///
/// A resource is in doubt where it is made under a condition that does not hold, or cannot be known, with the defaults
/// of the parameters.
final class Footing {
  /// Why a resource may never stand, by slot; a condition that does not hold gives no words, for nothing is there.
  let doubts: [Int: String]
  private let engine: Engine
  private var known: [Int: Bool] = [:]

  init(_ engine: Engine) {
    self.engine = engine
    doubts = engine.conditional
  }

  /// Whether a rule passes on something that stands.
  func holds(_ rule: Int) -> Bool {
    guard engine.checks.tallies[rule].passes > 0, engine.catalog.rules[rule].isEvidence else { return false }
    guard !doubts.isEmpty || engine.resourceCount == 0 else { return true }
    if let known = known[rule] { return known }
    let holds = engine.resourceCount > 0 && passing(rule).contains(where: bears)
    known[rule] = holds
    return holds
  }

  /// Why nothing that a rule passes on can be counted; nil where there is nothing.
  func doubt(_ rule: Int) -> String? {
    guard !doubts.isEmpty else { return nil }
    return passing(rule).flatMap { self.places($0) }.compactMap { self.doubts[$0] }.filter { !$0.isEmpty }.min()
  }

  /// Whether a verdict rests on what stands: one on a resource on it and all that it looked at, one on the whole
  /// template on some of it.
  func bears(_ check: Check) -> Bool {
    guard !doubts.isEmpty else { return true }
    let places = places(check)
    return check.slot < 0
      ? places.isEmpty || places.contains { doubts[$0] == nil } : places.allSatisfy { doubts[$0] == nil }
  }

  private func passing(_ rule: Int) -> [Check] {
    engine.checks.checks(of: rule).filter { if case .passes = $0.outcome { true } else { false } }
  }

  private func places(_ check: Check) -> [Int] {
    let own = check.slot < 0 ? [] : [check.slot]
    return own + engine.view.places(engine.catalog.rules[check.rule], slot: check.slot).1.map(\.node.handle)
  }
}

extension Engine {
  /// Resources whose condition does not hold, or cannot be known.
  fileprivate var conditional: [Int: String] {
    guard !view.sections.conditions.isEmpty else { return [:] }
    var found: [Int: String] = [:]
    for node in view.store.all {
      guard let name = node.resource.attributes["Condition"]?.string else { continue }
      switch view.holds(["Condition": .string(name)]) {
      case true?: break
      case false?: found[node.handle] = ""
      case nil: found[node.handle] = "made only where condition \(name) holds"
      }
    }
    return found
  }
}
