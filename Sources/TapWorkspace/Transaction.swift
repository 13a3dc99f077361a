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

/// Edits made, and edits taken back: undo without limit. A new edit drops nothing: what was undone before it becomes a
/// branch.
package struct History: Sendable {
  /// Steps that were undone when another edit came instead.
  package struct Branch: Hashable, Sendable {
    /// The revision of the step that it goes on from; nil for the beginning.
    package let after: Int?
    /// In the order in which they were made.
    package let steps: [Transaction]
  }

  /// The newest last.
  package private(set) var done: [Transaction] = []
  /// The one undone last is last; a new edit makes a branch of them.
  package private(set) var undone: [Transaction] = []
  /// In the order in which they were left.
  package private(set) var branches: [Branch] = []

  package init() {}

  /// Revision of the design before every step that is known; nil where there is none.
  package var beginning: Int? {
    let first = [done.first, undone.last] + branches.map(\.steps.first)
    return first.compactMap { $0?.revision }.min().map { $0 - 1 }
  }

  /// Follows one step of the journal.
  package mutating func add(_ step: Transaction) {
    switch step.kind {
    case .edit:
      if !undone.isEmpty { branches.append(Branch(after: done.last?.revision, steps: undone.reversed())) }
      done.append(step)
      undone = []
    case .undo: if let last = done.popLast() { undone.append(last) }
    case .redo: if let last = undone.popLast() { done.append(last) }
    }
  }

  /// The way to a step of a branch: how many steps of `done` and `undone` hold where it leaves them, and the steps from
  /// there on; nil where its beginning is not known any more.
  package func way(to branch: Int, _ step: Int) -> (after: Int, steps: [Transaction])? {
    guard branches.indices.contains(branch), branches[branch].steps.indices.contains(step) else { return nil }
    let own = Array(branches[branch].steps[...step])
    guard let after = branches[branch].after else { return (0, own) }
    if let place = (done + undone.reversed()).firstIndex(where: { $0.revision == after }) { return (place + 1, own) }
    // A branch leaves only what was there before it.
    for other in branches[..<branch].indices {
      if let place = branches[other].steps.firstIndex(where: { $0.revision == after }), let way = way(to: other, place)
      {
        return (way.after, way.steps + own)
      }
    }
    return nil
  }
}
