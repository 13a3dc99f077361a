import TapModel

/// One step of the history: edits that were made together, and what takes them back.
package struct Transaction: Hashable, Sendable {
  /// What sort of step it is; undo and redo are steps of their own in the journal.
  package enum Kind: String, Hashable, Sendable {
    case edit, undo, redo
  }

  /// Of the design after the step.
  package var revision: Int
  /// An undo takes the last step of `done` to `undone`, a redo takes it back.
  package var kind: Kind
  /// What to call it: `Multi-AZ on -> off`.
  package var say: String
  /// What the step did; for an undo, the inverse of the step that it took back.
  package var does: Edit
  /// What takes the step back.
  package var undoes: Edit
  /// UTC, `2026-11-21T14:02:11Z`.
  package var at: String
  /// Login name of who made it.
  package var by: String
}

/// Edits made, and edits taken back: undo without limit.
package struct History: Sendable {
  /// The newest last.
  package private(set) var done: [Transaction] = []
  /// The one undone last is last; a new edit empties it.
  package private(set) var undone: [Transaction] = []

  package init() {}

  /// Follows one step of the journal.
  package mutating func add(_ step: Transaction) {
    switch step.kind {
    case .edit:
      done.append(step)
      undone = []
    case .undo: if let last = done.popLast() { undone.append(last) }
    case .redo: if let last = undone.popLast() { done.append(last) }
    }
  }
}
