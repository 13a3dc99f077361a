import TapModel

// A journal that is full begins anew with the newest steps; what lies before them becomes one.

extension History {
  /// The lines of a journal that leads to where this history stands: one step from the file to where the newest begin,
  /// those, and the ones that can be made again. Nil where the steps do not lead there.
  ///
  /// What was done takes a quarter of the journal, what can be made again five eighths: an eighth is left to go on.
  ///
  /// - Parameters:
  ///   - file: what is in the file.
  ///   - now: the design at the end of this history.
  ///   - limit: bytes that the journal may have.
  func shortened(from file: Design, to now: Design, limit: Int, catalog: Catalog, by user: String) -> [Transaction]? {
    var begins = now
    var left = limit / 4
    var kept: [Transaction] = []
    for step in done.reversed() {
      left -= step.json(catalog).compact.utf8.count
      guard left > 0, (try? begins.apply(step.undoes)) != nil else { break }
      kept.append(step.as(.edit))
    }
    let again = redoable(within: limit / 8 * 5, catalog)
    var lines = kept.reversed() + again.reversed().map { $0.as(.edit) } + again.map { $0.as(.undo) }
    let edits = file.edits(to: begins)
    guard !edits.isEmpty else { return lines }
    var check = file
    guard (try? check.apply(.all(edits))) != nil, check == begins, let first = kept.last ?? done.last else {
      return nil
    }
    let gap = Transaction(
      revision: first.revision - 1, kind: .edit, say: "Everything before, since the journal was full",
      does: .all(edits), undoes: .all(begins.edits(to: file)), at: first.at, by: user)
    lines.insert(gap, at: 0)
    return lines
  }

  /// The steps that can be made again, the first ones where there is no room for all.
  private func redoable(within room: Int, _ catalog: Catalog) -> ArraySlice<Transaction> {
    var left = room
    var count = 0
    for step in undone.suffix(100).reversed() {
      left -= [step.as(.edit), step.as(.undo)].map { $0.line(catalog).compact.utf8.count }.reduce(0, +)
      guard left > 0 else { break }
      count += 1
    }
    return undone.suffix(count)
  }
}

extension Transaction {
  /// The same as an edit, or what takes it back.
  func `as`(_ kind: Kind) -> Transaction {
    var step = self
    step.kind = kind
    if kind == .undo { (step.does, step.undoes) = (undoes, does) }
    return step
  }
}
