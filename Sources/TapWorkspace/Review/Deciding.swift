import TapEngine
import TapModel
import TapReview

// What happens to the items of a session.

extension Workspace {
  /// Puts an item on the table.
  package func openItem(_ number: Int) throws(WorkspaceError) -> String {
    try mustBeOpen()
    let item = try item(number)
    if meeting.card != number { try write(.open(number)) }
    return "Item \(number): \(item.title)" + (meeting.decided[number].map { ", \($0.words)" } ?? "")
  }

  /// The decision that settles a finding; nil where it is open.
  package func decision(on finding: Finding) -> Decision? {
    standing.decided.isEmpty ? nil : standing.decided.first { $0.finding == finding }?.decision
  }

  /// An item by its number; throws where the agenda has no such number.
  package func item(_ number: Int) throws(WorkspaceError) -> Item {
    guard let item = meeting.item(number) else {
      throw .usage("The agenda has no item \(number)" + (meeting.items.isEmpty ? "" : ": review show lists it"))
    }
    return item
  }

  /// Decides on an item; a fix, and a change that is taken back, are made in the design with it.
  package func decide(_ number: Int, _ proposal: Proposal) throws(WorkspaceError) -> String {
    try mustBeOpen()
    var item = try item(number)
    // Decided on is what is there now, not what was there when the agenda was made.
    if let finding = finding(of: item) {
      item.subject = Decision.Subject(finding, in: engine)
    } else if !item.subject.rule.isEmpty, proposal.kind.settles {
      throw .usage("The finding of item \(number) is gone: 1 puts on record that it is fixed")
    }
    let decision: Decision
    do throws(MeetingError) {
      decision = try meeting.decision(
        proposal, on: item, by: environment.user, number: nextEntry, today: today)
    } catch { throw .meeting(error) }
    let edit: Edit? =
      switch decision.kind {
      case .fix: try fixing(item)
      case .revert where item.section == .changed: try restoring(item)
      default: nil
      }
    var means = ""
    if let edit {
      let change = try write(edit, say: "Item \(number): \(item.title)") { change throws(WorkspaceError) in
        .decide(number, decision, change)
      }
      means = ". " + Message.done(change)
    } else {
      try write(.decide(number, decision, nil))
    }
    let left = meeting.undecided.count
    return "Item \(number) \(decision.words)\(means). " + (left == 0 ? "All are decided" : "\(left) undecided")
  }

  /// The edit that a fix would make; nil where the finding is gone already.
  package func fixing(_ item: Item) throws(WorkspaceError) -> Edit? {
    guard let finding = finding(of: item) else { return nil }
    guard let fix = finding.fix, let edit = engine.edit(for: fix, of: finding) else {
      throw .usage("Item \(item.number) has no fix on a key: leave, change it by hand, and resume; or 3 defers it")
    }
    return edit
  }

  /// The finding that an item is about, as it is now; nil where it is gone, or the item is about something else.
  package func finding(of item: Item) -> Finding? {
    let subject = item.subject
    guard !subject.rule.isEmpty else { return nil }
    return engine.findings.first {
      $0.rule == subject.rule && $0.component == subject.component && $0.resource == subject.resource
        && $0.pointer.description == subject.path
    }
  }

  /// The edit that takes a change back to what was signed.
  private func restoring(_ item: Item) throws(WorkspaceError) -> Edit? {
    guard let signed = signedDesign else { throw .usage("There is no signed design to go back to") }
    let (id, place) = (item.subject.component, item.subject.path)
    switch (signed[id], design[id]) {
    case (nil, .some) where design.components[id] != nil:
      return .all(engine.referrers(of: id).flows.map { .removeFlow($0.id) } + [.remove(id)])
    case (let old?, nil): return .add(old)
    case (let old?, .some):
      if let (role, pointer) = Override.place(place) {
        let value = old.overrides.first { $0.role == role && $0.pointer == pointer }?.value
        return .override(id, role: role, pointer, value)
      }
      return .set(id, place, old.fields[place])
    default: break
    }
    switch (signed.flows[id], design.flows[id]) {
    case (let old?, nil): return .addFlow(old)
    case (let old?, .some): return .setFlow(old)
    case (nil, .some): return .removeFlow(id)
    case (nil, nil): return nil
    }
  }

  /// Leaves an item undecided for now, and goes to the next one.
  package func skip(_ number: Int) throws(WorkspaceError) -> String {
    try mustBeOpen()
    _ = try item(number)
    try write(.skip(number))
    return "Item \(number) passed over: it stays undecided"
  }

  /// Takes a vote; nil abstains.
  package func vote(
    _ person: String, on number: Int, for kind: Decision.Kind?, why: String = ""
  ) throws(WorkspaceError) -> String {
    try mustBeOpen()
    let item = try item(number)
    try mustBeHere(person)
    if let kind, !item.options.contains(kind) { throw .usage("Item \(number) has no \(kind.rawValue)") }
    try write(.vote(.init(item: number, person: person, kind: kind, why: why)))
    return "Vote of \(person) on item \(number): \(kind.map { item.label(of: $0) } ?? "abstains")"
  }

  /// Takes a vote back.
  package func takeVote(_ person: String, on number: Int) throws(WorkspaceError) -> String {
    try mustBeOpen()
    guard meeting.votes(on: number).contains(where: { $0.person == person }) else {
      throw .usage("\(person) has not voted on item \(number)")
    }
    try write(.takeVote(item: number, person: person))
    return "Vote of \(person) on item \(number) taken back"
  }

  private func mustBeHere(_ person: String) throws(WorkspaceError) {
    guard let found = meeting.roster[person] else {
      let near = nearest(person, among: meeting.roster.people.map(\.handle)).map { "; \($0)?" } ?? ""
      throw .usage("\"\(person)\" is not on the roster\(near)")
    }
    if !found.isHere { throw .usage("\(person) is away") }
  }

  // MARK: Words

  /// Puts somebody's words on record.
  package func note(_ text: String, by person: String, on number: Int) throws(WorkspaceError) -> String {
    try mustBeOpen()
    if number != 0 { _ = try item(number) }
    try mustBeHere(person)
    guard !text.isEmpty else { throw .usage("The note is empty") }
    let id = "N-\(nextEntry)"
    try write(.note(.init(id: id, item: number, person: person, text: text)))
    return "\(id) noted"
  }

  /// New words for a note; nil deletes it. The old ones stay in the record.
  package func editNote(_ id: String, _ text: String?) throws(WorkspaceError) -> String {
    try mustBeOpen()
    guard meeting.notes.contains(where: { $0.id == id }) else { throw .usage("There is no note \(id)") }
    try write(.editNote(id, text))
    return text == nil ? "\(id) deleted" : "\(id) changed"
  }

  /// Gives somebody work that is due on a day.
  package func action(
    _ text: String, for owner: String, due: String, on number: Int
  ) throws(WorkspaceError) -> String {
    try mustBeOpen()
    if number != 0 { _ = try item(number) }
    let id = "A-\(nextEntry)"
    let action = Entry.Action(id: id, item: number, owner: owner, due: due, text: text)
    try check(action)
    try write(.action(action))
    return "\(id) for \(owner), due \(due)"
  }

  /// An action as it is to be; nil deletes it.
  package func editAction(_ id: String, _ action: Entry.Action?) throws(WorkspaceError) -> String {
    try mustBeOpen()
    guard meeting.actions.contains(where: { $0.id == id }) else { throw .usage("There is no action \(id)") }
    if let action { try check(action) }
    try write(.editAction(id, action))
    return action.map { "\(id) for \($0.owner), due \($0.due)" } ?? "\(id) deleted"
  }

  private func check(_ action: Entry.Action) throws(WorkspaceError) {
    guard !action.text.isEmpty else { throw .usage("The action is empty") }
    guard Person.isHandle(action.owner) else { throw .usage("Who has the work is missing (--owner HANDLE)") }
    guard Day(action.due) != nil else { throw .usage("\"\(action.due)\" is no day: write it as in 2027-03-31") }
  }

  // MARK: Agenda

  /// Puts an open finding on the agenda that is not there.
  package func addItem(rule: String, component: String?) throws(WorkspaceError) -> String {
    try mustBeOpen()
    let found = engine.findings.filter { $0.rule == rule && (component == nil || $0.component == component) }
      .map { Agenda.item($0, in: engine, makers: []) }
      .filter { new in !meeting.items.contains { $0.subject == new.subject } }
    guard var item = found.first else {
      throw .usage("No open finding of \"\(rule)\"\(component.map { " at \($0)" } ?? "") that is not on the agenda")
    }
    item.number = (meeting.items.map(\.number).max() ?? 0) + 1
    try write(.add(item))
    return "Item \(item.number) added: \(item.title)"
  }

  /// Takes an item off the agenda; what is wrong stays wrong.
  package func dropItem(_ number: Int) throws(WorkspaceError) -> String {
    try mustBeOpen()
    let item = try item(number)
    guard item.level != .block else { throw .usage("A BLOCK cannot be taken off the agenda") }
    try write(.drop(number))
    return "Item \(number) taken off: \(item.title)"
  }

  /// Moves an item by so many places.
  package func moveItem(_ number: Int, by step: Int) throws(WorkspaceError) -> String {
    try mustBeOpen()
    _ = try item(number)
    var order = meeting.items.map(\.number)
    let place = order.firstIndex(of: number) ?? 0
    let goal = min(max(place + step, 0), order.count - 1)
    guard goal != place else { throw .nothing("Item \(number) is at the end of the agenda") }
    order.remove(at: place)
    order.insert(number, at: goal)
    try write(.order(order))
    return "Item \(number) moved"
  }

  // MARK: Taking back

  /// Takes the last thing back that was said or decided, its edits with it; an entry of its own.
  package func takeBack() throws(WorkspaceError) -> String {
    try mustBeOpen()
    let gone = meeting.takenBack
    let last = record.entries.last { entry in !gone.contains(entry.number) && entry.body.canBeTakenBack }
    let start = record.entries.last { if case .start = $0.body { true } else { false } }?.number ?? 0
    guard let last, last.number > start else { throw .nothing("Nothing to take back in this session") }
    return try takeBack(last, "Took back: \(last.words)")
  }

  /// Makes again what was taken back last and is not made again yet, while nothing else has happened.
  package func takeBackAgain() throws(WorkspaceError) -> String {
    try mustBeOpen()
    let gone = meeting.takenBack
    for entry in record.entries.reversed() {
      if case .open = entry.body { continue }
      guard case .undo(let number) = entry.body else { break }
      let before = record.entries[number - 1]
      if case .undo = before.body { continue }
      if !gone.contains(entry.number) { return try takeBack(entry, "Again: \(before.words)") }
    }
    throw .nothing("Nothing was taken back last")
  }

  private func takeBack(_ entry: Entry, _ say: String) throws(WorkspaceError) -> String {
    var edits: [Edit] = []
    for json in record.takingBack(entry.number) {
      do throws(DesignFileError) { edits.append(try Edit(json: json, catalog: catalog)) } catch {
        throw .usage("Entry \(entry.number) cannot be read: \(error)")
      }
    }
    if edits.isEmpty {
      try write(.undo(entry.number))
      return say
    }
    let change = try write(.all(edits), say: say) { _ in .undo(entry.number) }
    return Message.done(change)
  }
}

extension Entry.Body {
  /// Whether `u` takes it back: what the room said and decided, not that it met.
  var canBeTakenBack: Bool {
    switch self {
    case .start, .resume, .leave, .end, .open, .change, .undo, .seal, .sign, .unsign: false
    case .roster, .add, .drop, .order, .note, .editNote, .action, .editAction, .vote, .takeVote, .decide, .skip: true
    }
  }
}
