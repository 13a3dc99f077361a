import TapModel
import TapTerminal

/// The worst that is open at a row, and how often; notes do not count.
package struct RowStatus: Hashable, Sendable {
  /// Nil where nothing worse than a note is open.
  package private(set) var level: Level?
  /// Open findings of that level only.
  package private(set) var count = 0
  /// Whether a meeting decided on something here that stays as it is.
  package private(set) var isDecided = false

  package init() {}

  /// Takes in a finding that a decision settles.
  package mutating func decide() { isDecided = true }

  /// Takes one open finding in.
  package mutating func add(_ level: Level) {
    guard level < .note else { return }
    if let own = self.level, own < level { return }
    count = self.level == level ? count + 1 : 1
    self.level = level
  }

  /// Takes in what is open at another row.
  package mutating func add(_ other: RowStatus) {
    isDecided = isDecided || other.isDecided
    guard let theirs = other.level else { return }
    if let own = level, own < theirs { return }
    count = level == theirs ? count + other.count : other.count
    level = theirs
  }

  /// What was decided and stays: its look is its own.
  package static let decided = Line("⚑ risk", .statusAccepted)

  /// Sign, word and number: at most 8 columns.
  package var line: Line {
    switch level {
    case nil, .note: isDecided ? RowStatus.decided : Line("✓ ok", .textMuted)
    case .block: Line("✗ BLOCK", .statusBlock)
    case .gap: Line("✗ GAP \(min(count, 99))", .statusGap)
    case .warn: Line("! WARN \(min(count, 9))", .statusWarn)
    }
  }
}

extension Level {
  /// Sign and word, as lists write them.
  package var line: Line {
    switch self {
    case .block: Line("✗ BLOCK", .statusBlock)
    case .gap: Line("✗ GAP", .statusGap)
    case .warn: Line("! WARN", .statusWarn)
    case .note: Line("- NOTE", .statusNote)
    }
  }
}
