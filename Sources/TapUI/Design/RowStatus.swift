import TapModel
import TapTerminal

/// The worst that is open at a row, and how often; notes do not count.
package struct RowStatus: Hashable, Sendable {
  /// Nil where nothing worse than a note is open.
  package private(set) var level: Level?
  /// Open findings of that level only.
  package private(set) var count = 0

  package init() {}

  /// Takes one open finding in.
  package mutating func add(_ level: Level) {
    guard level < .note else { return }
    if let own = self.level, own < level { return }
    count = self.level == level ? count + 1 : 1
    self.level = level
  }

  /// Takes in what is open at another row.
  package mutating func add(_ other: RowStatus) {
    guard let theirs = other.level else { return }
    if let own = level, own < theirs { return }
    count = level == theirs ? count + other.count : other.count
    level = theirs
  }

  /// Sign, word and number: at most 8 columns.
  package var line: Line {
    switch level {
    case nil, .note: Line("✓ ok", .textMuted)
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
