import TapEngine
import TapModel

/// What a change did, for the message that says so.
package struct Change: Hashable, Sendable {
  /// One control whose state moved.
  package struct Move: Hashable, Sendable {
    /// Id of a control of the baseline.
    package let control: String
    /// Before the change.
    package let from: ControlState
    /// After the change; never the same.
    package let to: ControlState
  }

  /// What was done, as the message line words it.
  package var say: String
  /// New findings, worst first; every one in a group since the group began.
  package var opened: [Finding] = []
  /// Findings that are gone, worst first.
  package var cleared: [Finding] = []
  /// In the order of the baseline; empty where the baseline itself changed.
  package var moves: [Move] = []

  package init(say: String) { self.say = say }

  /// - Parameters:
  ///   - reopened: findings that a decision had settled, and that are open again.
  ///   - settled: findings that a decision settles again.
  init(say: String, _ delta: FindingDelta, reopened: [Finding], settled: [Finding], moves: [Move]) {
    (self.say, self.moves) = (say, moves)
    // A finding that only goes by another component is neither new nor gone: its component was renamed.
    let (came, went) = (Set(delta.opened.map(\.unowned)), Set(delta.cleared.map(\.unowned)))
    opened = (delta.opened.filter { !went.contains($0.unowned) } + reopened).sorted(by: Finding.comesFirst)
    cleared = (delta.cleared.filter { !came.contains($0.unowned) } + settled).sorted(by: Finding.comesFirst)
  }
}

extension Finding {
  /// The same whichever component it stands at.
  fileprivate var unowned: [String] { [rule, level.rawValue, message, resource ?? "", pointer.description] }
}
