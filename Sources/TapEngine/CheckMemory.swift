import TapModel

/// What checks gave before an edit that is tried and taken back: afterwards they give it again, without being run.
///
/// A verdict and its questions follow from the template alone, so that what held for it holds for it again.
struct CheckMemory {
  enum Phase {
    case off, keeping, recalling
  }

  private struct Key: Hashable {
    let rule: Int
    let slot: Int

    init(_ check: Check) { (rule, slot) = (check.rule, check.slot) }
  }

  var phase = Phase.off
  private var kept: [Key: (outcome: Outcome, asked: [Dependency])] = [:]
  /// Checks that were not there before the edit.
  private var fresh: Set<Key> = []

  init(phase: Phase = .off) { self.phase = phase }

  /// Takes what a check gave, before it runs again or falls away; what came first stands.
  mutating func keep(_ check: Check) {
    guard phase == .keeping, kept[Key(check)] == nil, !fresh.contains(Key(check)) else { return }
    if check.hasRun { kept[Key(check)] = (check.outcome, check.dependencies) } else { fresh.insert(Key(check)) }
  }

  func recalled(_ check: Check) -> (Outcome, [Dependency])? {
    guard phase == .recalling, let known = kept[Key(check)] else { return nil }
    return (known.outcome, known.asked)
  }
}
