import TapEngine
import TapModel
import TapReview

// A review from its beginning to its end; keys and command line call the same functions.

extension Workspace {
  /// The roster that a new session begins with: that of the last one, else the people whom `allowed_signers` names.
  package var usualRoster: Roster {
    guard meeting.session == nil else { return meeting.roster }
    return Roster(allowedSigners.people)
  }

  /// Opens a session on the design as it is, and makes its agenda; gives what to say.
  package func startReview(_ roster: Roster) throws(WorkspaceError) -> String {
    if let recordTrouble { throw recordTrouble }
    switch meeting.state {
    case .open, .left:
      throw .usage("Session \(meeting.session?.number ?? 0) is not at its end: review resume, or review end")
    case .none: break
    }
    guard saveState != .notInFile else { throw .usage("The design is in no file yet: save it first") }
    guard !roster.people.isEmpty else {
      throw .usage("Nobody is on the roster: name who is here, as in owner=alice isso=bob ao=carol arch=dan")
    }
    if let trouble = roster.trouble { throw .usage(trouble) }
    let number = (meeting.session?.number ?? 0) + 1
    try write(
      .start(
        .init(
          number: number, revision: revision, baseline: engine.baseline.title, region: engine.region, roster: roster,
          items: agenda())))
    let count = meeting.items.count
    return "Session \(number) on rev \(revision): \(Message.count(count, "item")), "
      + (roster.quorumTrouble.map { "no quorum: \($0)" } ?? "quorum \(roster.quorum) met")
  }

  /// Goes on where the room was left.
  package func resumeReview(_ roster: Roster? = nil) throws(WorkspaceError) -> String {
    if let recordTrouble { throw recordTrouble }
    guard meeting.state != .none else { throw .usage("No session waits: review start opens one") }
    let roster = roster ?? meeting.roster
    if let trouble = roster.trouble { throw .usage(trouble) }
    try absorb(isBack: true)
    if roster != meeting.roster { try write(.resume(roster)) }
    let item = meeting.item(meeting.card)
    return "Session \(meeting.session?.number ?? 0) goes on"
      + (item.map { " at item \($0.number), \($0.title)" } ?? "") + ": "
      + "\(Message.count(meeting.undecided.count, "item")) undecided"
  }

  /// Leaves the room; everything is on record, and `resume` goes on at the same card. A visit in which nothing was said
  /// leaves nothing behind.
  package func leaveReview() throws(WorkspaceError) -> String {
    guard meeting.state == .open else { throw .usage("No session is open") }
    if Meeting(record).state == .left {
      expect([])
    } else {
      try absorb()
      try write(.leave(meeting.card))
    }
    return "Left session \(meeting.session?.number ?? 0) at item \(meeting.card): review resume goes on there"
  }

  /// Ends the session, decided or not.
  package func endReview() throws(WorkspaceError) -> String {
    guard meeting.state != .none else { throw .usage("No session is open") }
    try write(.end)
    return "Session \(meeting.session?.number ?? 0) ended, \(Message.count(meeting.undecided.count, "item")) undecided"
  }

  /// Says anew who is on the roster, who is here, who leads.
  package func setRoster(_ roster: Roster) throws(WorkspaceError) -> String {
    try mustBeOpen()
    if let trouble = roster.trouble { throw .usage(trouble) }
    try write(.roster(roster))
    return "\(roster.here) of \(roster.people.count) here, "
      + (roster.quorumTrouble.map { "no quorum: \($0)" } ?? "quorum \(roster.quorum) met")
  }

  /// Throws where no session is open, and takes in what was edited outside it.
  func mustBeOpen() throws(WorkspaceError) {
    if let recordTrouble { throw recordTrouble }
    do throws(MeetingError) { try meeting.mustBeOpen() } catch { throw .meeting(error) }
    try absorb()
  }

  // MARK: Agenda

  /// What a session that begins now has to decide.
  package func agenda() -> [Item] {
    Agenda.items(standing, changed: changedItems(), after: meeting, makers: makers, in: engine, today: today)
  }

  /// What the agenda gains and loses by edits outside the room: what changed since the last signed revision, and what
  /// was decided on and is open again.
  ///
  /// - Parameters:
  ///   - touched: ids of what was edited.
  ///   - room: as its people know it.
  func agendaChanges(_ touched: Set<String>, in room: Meeting) -> [Entry.Body] {
    let changed = changedItems()
    let stale = room.items.filter { old in
      old.section == .changed && room.decided[old.number] == nil && !changed.contains { $0.saysTheSame(as: old) }
    }
    let new = changed.filter { item in
      touched.contains(item.subject.component) && !room.items.contains { $0.saysTheSame(as: item) }
    }
    let open = reopenedItems(touched, in: room)
    let gone = room.items.filter { old in open.contains { $0.subject.isAbout(old.subject) } }
    let last = room.items.map(\.number).max() ?? 0
    return (stale + gone).map { .drop($0.number) }
      + (new + open).enumerated().map { place, item in
        var item = item
        item.number = last + place + 1
        return .add(item)
      }
  }

  /// What the room takes for decided and is not: findings that are open again, and decisions whose finding is gone; of a
  /// signed design, and where the agenda was empty, also findings that are new.
  private func reopenedItems(_ touched: Set<String>, in room: Meeting) -> [Item] {
    let isSigned = signedDesign != nil
    let makers = makers
    let findings = standing.open.filter { $0.level <= .gap }
      .map { Agenda.item($0, in: engine, makers: makers[$0.component] ?? []) }
    let gone = standing.faults.filter { $0.fault == .unmatched }.map(\.decision).map { decision in
      room.items.first { $0.subject.isAbout(decision.subject) }
        ?? Item(.gap, decision.subject, controls: decision.controls, title: decision.what)
    }
    return (findings + gone).filter { item in
      guard let old = room.items.first(where: { $0.subject.isAbout(item.subject) }) else {
        return isSigned || room.items.isEmpty && touched.contains(item.subject.component)
      }
      // What is undecided or deferred is open as the room knows it.
      guard let kind = room.decided[old.number]?.kind else { return false }
      return kind.settles || isSigned && kind != .defer
    }
  }

  /// The design as it was signed last; nil where it never was.
  var signedDesign: Design? {
    guard let seal = meeting.seal, !seal.signatures.isEmpty, case .object(var root) = seal.content else { return nil }
    root["format"] = .int(DesignFile.format)
    return (try? DesignFile(json: .object(root), catalog: catalog))?.design
  }

  /// What changed since the last signed revision: fields, whole components, flows.
  package var changesSinceSigned: [Comparison.Part] {
    guard let signed = signedDesign, signed != design else { return [] }
    let old = Engine(signed, catalog: catalog, today: environment.clock.now())
    let comparison = Comparison(old, "signed", engine, "now")
    return comparison.components + comparison.fields + comparison.flows
  }

  private func changedItems() -> [Item] {
    let makers = makers
    return changesSinceSigned.map { part in
      let values = part.old.isEmpty && part.new.isEmpty ? part.kind.rawValue : "\(part.old) -> \(part.new)"
      return Item(
        .changed, .init(rule: "", component: part.id, path: part.place ?? ""), title: part.title, message: values,
        makers: makers[part.id] ?? [])
    }
  }

  /// Who changed what since the last signed revision, as far as the history reaches.
  private var makers: [String: [String]] {
    let from = meeting.seal.flatMap { $0.signatures.isEmpty ? nil : Statement($0.statement)?.revision } ?? 0
    var makers: [String: [String]] = [:]
    for step in history.done where step.revision > from {
      for id in step.does.flat.compactMap(\.subject) where makers[id]?.contains(step.by) != true {
        makers[id, default: []].append(step.by)
      }
    }
    return makers
  }
}

extension Item {
  /// Whether both name the same change.
  fileprivate func saysTheSame(as other: Item) -> Bool {
    section == other.section && subject.isAbout(other.subject) && title == other.title && message == other.message
  }
}

extension Roster {
  /// What is wrong with it, in words; nil where it can be used.
  package var trouble: String? {
    for person in people {
      if !Person.isHandle(person.handle) { return "a handle has letters, digits, dot, dash, underscore and @" }
      if people.count(where: { $0.handle == person.handle }) > 1 { return "\(person.handle) is there twice" }
    }
    for (what, handle) in [("chair", chair), ("scribe", scribe)] where self[handle] == nil {
      return "the \(what) is not on the roster"
    }
    return nil
  }
}
