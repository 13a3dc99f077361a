import TapModel

/// What owners were before an edit that is tried and taken back: afterwards they are it again, without being made.
///
/// What an owner becomes follows from the design alone, so that what held for it holds for it again.
struct SynthesisMemory {
  var phase = CheckMemory.Phase.off
  private var kept: [Owner: Synthesis] = [:]
  /// Owners that were not there before the edit.
  private var fresh: Set<Owner> = []

  init(phase: CheckMemory.Phase = .off) { self.phase = phase }

  /// Takes what an owner is, before it is made anew or falls away; what came first stands.
  mutating func keep(_ owner: Owner, _ synthesis: Synthesis?) {
    guard phase == .keeping, kept[owner] == nil, !fresh.contains(owner) else { return }
    if let synthesis { kept[owner] = synthesis } else { fresh.insert(owner) }
  }

  func recalled(_ owner: Owner) -> Synthesis? { phase == .recalling ? kept[owner] : nil }
}
