/// What things were before an edit that is tried and taken back: afterwards they are it again, without being made anew.
///
/// What an owner becomes follows from the design alone, a verdict and its questions from the template alone: what held for
/// them holds for them again.
struct TrialMemory<Key: Hashable, Value> {
  enum Phase {
    case off, keeping, recalling
  }

  var phase = Phase.off
  private var kept: [Key: Value] = [:]
  /// Things that were not there before the edit.
  private var fresh: Set<Key> = []

  init(phase: Phase = .off) { self.phase = phase }

  /// Takes what a thing is before it changes or falls away, nil where it is new; what came first stands.
  mutating func keep(_ key: Key, _ value: Value?) {
    guard phase == .keeping, kept[key] == nil, !fresh.contains(key) else { return }
    if let value { kept[key] = value } else { fresh.insert(key) }
  }

  /// What a thing was; nil where it was not there, or nothing is taken back.
  func recalled(_ key: Key) -> Value? { phase == .recalling ? kept[key] : nil }
}
