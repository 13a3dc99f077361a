import TapTerminal

/// Where a list stands: what is selected, and which row is on top. The selected row keeps its place on the screen when
/// rows come and go around it.
package struct ListState<ID: Hashable & Sendable>: Sendable {
  /// What is selected; it stays selected wherever it moves.
  package private(set) var selected: ID?
  /// Its row, from 0.
  package private(set) var index = 0
  /// The first row on the screen.
  package private(set) var top = 0
  /// How many rows the screen had at the last look.
  package private(set) var height = 1

  package init() {}

  /// Follows a list that has changed; where the selected item is gone, its neighbour is selected.
  ///
  /// - Parameter keepsRow: whether the selected item stays where it is on the screen; else the first row stays.
  package mutating func follow(_ ids: [ID], keepsRow: Bool = true) {
    let old = index
    if let selected, ids.indices.contains(old), ids[old] == selected {
      // Nothing moved.
    } else if let selected, let now = ids.firstIndex(of: selected) {
      index = now
      if keepsRow { top += now - old }
    } else {
      index = min(index, max(ids.count - 1, 0))
    }
    selected = ids.indices.contains(index) ? ids[index] : nil
    clamp(ids.count)
  }

  /// Selects a row; what is outside is clamped.
  package mutating func select(_ row: Int, in ids: [ID]) {
    index = min(max(row, 0), max(ids.count - 1, 0))
    selected = ids.indices.contains(index) ? ids[index] : nil
    clamp(ids.count)
  }

  /// Selects an item; false where the list has none such.
  @discardableResult
  package mutating func select(_ id: ID, in ids: [ID]) -> Bool {
    guard let row = ids.firstIndex(of: id) else { return false }
    select(row, in: ids)
    return true
  }

  /// Moves; false for a movement that lists do not know.
  @discardableResult
  package mutating func move(_ motion: Motion, in ids: [ID]) -> Bool {
    switch motion {
    case .up: select(index - 1, in: ids)
    case .down: select(index + 1, in: ids)
    case .pageUp: select(index - max(height - 1, 1), in: ids)
    case .pageDown: select(index + max(height - 1, 1), in: ids)
    case .first: select(0, in: ids)
    case .last: select(ids.count - 1, in: ids)
    case .left, .right, .nextLike, .previousLike: return false
    }
    return true
  }

  /// Shows the list in so many rows, and gives those to draw; the selected one is among them.
  package mutating func window(_ rows: Int, of count: Int) -> Range<Int> {
    height = max(rows, 1)
    clamp(count)
    return top..<min(top + max(rows, 0), count)
  }

  private mutating func clamp(_ count: Int) {
    top = min(top, index)
    top = max(top, index - height + 1)
    top = max(min(top, count - height), 0)
  }
}
