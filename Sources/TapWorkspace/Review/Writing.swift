import TapEngine
import TapModel
import TapReview

// What every step of a review has in common: it is in the record before anybody says that it is done.

extension Workspace {
  /// Today, UTC, as the clock has it.
  package var today: Day { Day(seconds: environment.clock.now()) }

  /// Number of the entry that is written next.
  var nextEntry: Int { record.entries.count + pending.count + 1 }

  /// Puts something on record, behind what stands before it; throws, and nothing has happened, where the file does not
  /// take it.
  func write(_ body: Entry.Body) throws(WorkspaceError) {
    let (before, after) = pending.parted { body.isSaidInTheRoom || !$0.body.isResume }
    let entries = numbered(before + [entry(body)])
    try append(entries)
    expect(body.endsAVisit ? [] : numbered(after))
  }

  /// Writes what stands before the next entry now: a program that ends cannot keep it.
  package func writePending() throws(WorkspaceError) {
    guard !pending.isEmpty else { return }
    try append(pending)
    expect([])
  }

  private func append(_ entries: [Entry]) throws(WorkspaceError) {
    do throws(FileError) { try environment.files.append(entries, to: record, of: path) } catch { throw .file(error) }
    follow(entries)
  }

  private func entry(_ body: Entry.Body) -> Entry {
    Entry(
      number: 0, at: WallClock.utc(environment.clock.now()), by: environment.user, design: digest.description, body)
  }

  /// Entries as the next ones of the record.
  private func numbered(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().map { place, entry in
      var entry = entry
      entry.number = record.entries.count + place + 1
      return entry
    }
  }

  /// What stands before a signature, which needs nobody in the room: the edits that were taken in.
  var pendingEdits: [Entry] { numbered(pending.filter { !$0.body.isResume }) }

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

  /// Takes edits in that were made outside the meeting, so that the record alone leads to the design; what they
  /// change of a signed one, and what they open again, become items. They are on record with the next entry.
  ///
  /// - Parameter isBack: also takes the room up again that was left.
  ///
  /// Throws where history does not reach back to the design that the room knew.
  func absorb(isBack: Bool = false) throws(WorkspaceError) {
    guard meeting.state != .none, meeting.design != digest.description || isBack && meeting.state == .left else {
      return
    }
    let room = Meeting(record)
    var bodies: [Entry.Body] = []
    if isBack || pending.contains(where: { $0.body.isResume }), room.state == .left { bodies = [.resume(room.roster)] }
    if room.design != digest.description {
      guard let found = edits(from: room.design) else {
        throw .usage(
          "The design is not the one that the room left, and no history leads there: review end, then review start")
      }
      let change = Entry.Change(
        does: found.does.flatMap(\.flat).map { $0.json(catalog) },
        undoes: found.undoes.flatMap(\.flat).map { $0.json(catalog) })
      let touched = Set(found.does.flatMap(\.flat).compactMap(\.subject))
      bodies = [.change(change, by: found.by)] + bodies + agendaChanges(touched, in: room)
    }
    expect(numbered(bodies.map { entry($0) }))
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

extension Entry.Body {
  /// Whether people come back into the room.
  fileprivate var isResume: Bool { if case .resume = self { true } else { false } }

  /// Whether somebody must be in the room for it.
  fileprivate var isSaidInTheRoom: Bool {
    switch self {
    case .start, .resume, .leave, .end, .seal, .sign, .unsign: false
    default: true
    }
  }

  /// Whether nobody waits to come back behind it.
  fileprivate var endsAVisit: Bool {
    switch self {
    case .start, .resume, .leave, .end: true
    default: false
    }
  }
}

extension [Entry] {
  /// Those of which something holds, and the others.
  fileprivate func parted(by holds: (Entry) -> Bool) -> ([Entry], [Entry]) {
    (filter(holds), filter { !holds($0) })
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
