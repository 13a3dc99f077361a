import TapEngine
import TapModel
import TapReview

// What every step of a review has in common: it is in the record before anybody says that it is done.

extension Workspace {
  /// Today, UTC, as the clock has it.
  package var today: Day { Day(seconds: environment.clock.now()) }

  /// Number of the entry that is written next.
  var nextEntry: Int { record.entries.count + 1 }

  /// Puts something on record; throws, and nothing has happened, where the file does not take it.
  func write(_ body: Entry.Body) throws(WorkspaceError) {
    let entry = Entry(
      number: nextEntry, at: WallClock.utc(environment.clock.now()), by: environment.user, design: digest.description,
      body)
    do throws(FileError) { try environment.files.append(entry, to: record, of: path) } catch { throw .file(error) }
    follow(entry)
  }

  /// Makes an edit and puts it on record; where one fails, neither has happened.
  func write(
    _ edit: Edit, say: String, _ body: (Entry.Change) throws(WorkspaceError) -> Entry.Body
  ) throws(WorkspaceError) -> Change {
    let change = try apply(edit, say: say)
    do throws(WorkspaceError) {
      let step = history.done.last
      let undoes = step?.undoes.flat ?? []
      try write(
        try body(
          Entry.Change(does: edit.flat.map { $0.json(catalog) }, undoes: undoes.map { $0.json(catalog) })))
    } catch {
      _ = try? undo()
      throw error
    }
    return change
  }

  /// Takes edits into the record that were made outside the meeting, so that the record alone leads to the design.
  ///
  /// Throws where history does not reach back to the design that the room knew.
  func absorb() throws(WorkspaceError) {
    guard meeting.state != .none, meeting.design != digest.description else { return }
    guard let found = edits(from: meeting.design) else {
      throw .usage(
        "The design is not the one that the room left, and no history leads there: review end, then review start")
    }
    try write(
      .change(
        Entry.Change(
          does: found.does.flatMap(\.flat).map { $0.json(catalog) },
          undoes: found.undoes.flatMap(\.flat).map { $0.json(catalog) }), by: found.by))
  }

  /// The edits that lead from a design of an earlier digest to this one, by who made them.
  private func edits(from wanted: String) -> (does: [Edit], undoes: [Edit], by: [String])? {
    var design = self.design
    var (does, undoes, by): ([Edit], [Edit], [String]) = ([], [], [])
    for step in history.done.reversed().prefix(500) {
      guard (try? design.apply(step.undoes)) != nil else { break }
      does.insert(step.does, at: 0)
      undoes.append(step.undoes)
      if !by.contains(step.by) { by.append(step.by) }
      if Workspace.digest(of: design, catalog).description == wanted { return (does, undoes, by) }
    }
    // Steps of the meeting that somebody undid outside it.
    (design, does, undoes, by) = (self.design, [], [], [environment.user])
    for step in history.undone.reversed().prefix(500) {
      guard (try? design.apply(step.does)) != nil else { break }
      does.insert(step.undoes, at: 0)
      undoes.append(step.does)
      if Workspace.digest(of: design, catalog).description == wanted { return (does, undoes, by) }
    }
    return nil
  }
}

extension Record {
  /// The design that a meeting ended with, made again from the one that its last session began with.
  ///
  /// Throws where an edit cannot be made, or a digest does not come out.
  package func replay(_ start: Design, _ catalog: Catalog) throws(WorkspaceError) -> Design {
    var design = start
    let first = entries.lastIndex { if case .start = $0.body { true } else { false } } ?? 0
    for entry in entries.dropFirst(first) {
      for json in edits(of: entry) {
        do {
          _ = try design.apply(try Edit(json: json, catalog: catalog))
        } catch {
          throw .usage("entry \(entry.number) cannot be made again: \(error)")
        }
      }
      guard Workspace.digest(of: design, catalog).description == entry.design else {
        throw .usage("entry \(entry.number) leads to another design than the record says")
      }
    }
    return design
  }

  /// What an entry did to the design; of an `undo`, what took the other entry back.
  private func edits(of entry: Entry) -> [JSON] {
    switch entry.body {
    case .decide(_, _, let change?), .change(let change, _): change.does
    case .undo(let number): takingBack(number)
    default: []
    }
  }

  /// The edits that take an entry back.
  func takingBack(_ number: Int) -> [JSON] {
    guard entries.indices.contains(number - 1) else { return [] }
    switch entries[number - 1].body {
    case .decide(_, _, let change?), .change(let change, _): return change.undoes
    case .undo(let other): return edits(of: Entry(number: 0, at: "", by: "", design: "", entries[other - 1].body))
    default: return []
    }
  }
}
