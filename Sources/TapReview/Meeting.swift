import TapModel

/// Everything that a record says, put together: the session, its items, decisions, notes, votes, actions, signatures.
package struct Meeting: Sendable {
  /// Where the session stands.
  package enum State: Hashable, Sendable {
    /// No session was ever begun, or the last one has ended.
    case none
    case open
    /// The room was left; `resume` goes on.
    case left
  }

  /// A statement with the names under it.
  package struct Seal: Hashable, Sendable {
    /// Number of its entry.
    package var entry: Int
    /// The exact bytes that are signed, as UTF-8.
    package var statement: String
    /// Of the design that it is about.
    package var content: JSON
    /// Digest of that design.
    package var design: String
    /// In the order of signing; one a person.
    package var signatures: [Entry.Signature] = []
  }

  /// After the last entry.
  package private(set) var state = State.none
  /// The last one; nil before the first.
  package private(set) var session: Entry.Session?
  /// Of the session, as it is now.
  package private(set) var roster = Roster([])
  /// In the order of the agenda.
  package private(set) var items: [Item] = []
  /// Number of the item on the table; 0 where none was opened.
  package private(set) var card = 0
  /// By number of the item, of this session.
  package private(set) var decided: [Int: Decision] = [:]
  /// Numbers of items that were passed over.
  package private(set) var skipped: Set<Int> = []
  /// Of this session, one a person and item.
  package private(set) var votes: [Entry.Vote] = []
  /// Of this session, without those that were deleted.
  package private(set) var notes: [Entry.Note] = []
  /// Of all sessions, those that are not done.
  package private(set) var actions: [Entry.Action] = []
  /// Of all sessions, the newest last; one a subject.
  package private(set) var decisions: [Decision] = []
  /// The newest; nil where nothing was made ready to sign.
  package private(set) var seal: Seal?
  /// `sha256:` of the design after the last entry; empty without entries.
  package private(set) var design = ""
  /// Of the design when the session opened, and how often its decisions changed it since.
  package private(set) var changes = 0
  /// Numbers of the entries that were taken back.
  package private(set) var takenBack: Set<Int> = []

  package init() {}

  /// Follows every entry that was not taken back.
  ///
  /// - Parameter more: entries that stand behind those of the record, and are not in it yet.
  package init(_ record: Record, then more: [Entry] = []) {
    let entries = record.entries + more
    takenBack = Self.takenBack(entries)
    for entry in entries where !takenBack.contains(entry.number) { follow(entry) }
    design = entries.last?.design ?? ""
  }

  /// An undo that was undone itself takes nothing back: the last word counts.
  private static func takenBack(_ entries: [Entry]) -> Set<Int> {
    var gone: Set<Int> = []
    for entry in entries.reversed() where !gone.contains(entry.number) {
      if case .undo(let number) = entry.body { gone.insert(number) }
    }
    return gone
  }

  private mutating func follow(_ entry: Entry) {
    switch entry.body {
    case .start(let session): begin(session)
    case .resume(let roster):
      self.roster = roster
      state = .open
    case .leave(let item):
      card = item
      state = .left
    case .end: state = .none
    case .roster(let roster): self.roster = roster
    case .add(let item): items.append(item)
    case .drop(let number): items.removeAll { $0.number == number }
    case .order(let numbers):
      items.sort { (numbers.firstIndex(of: $0.number) ?? .max) < (numbers.firstIndex(of: $1.number) ?? .max) }
    case .open(let item): card = item
    case .note(let note): notes.append(note)
    case .editNote(let id, let text): edit(note: id, text)
    case .action(let action): actions.append(action)
    case .editAction(let id, let action): edit(action: id, action)
    case .vote(let vote):
      votes.removeAll { $0.item == vote.item && $0.person == vote.person }
      votes.append(vote)
    case .takeVote(let item, let person): votes.removeAll { $0.item == item && $0.person == person }
    case .decide(let item, let decision, let change): decide(item, decision, change)
    case .skip(let item): skipped.insert(item)
    case .change, .undo: changes += 1
    case .seal(let statement, let content):
      seal = Seal(entry: entry.number, statement: statement, content: content, design: entry.design)
    case .sign(let signature):
      seal?.signatures.removeAll { $0.person == signature.person }
      seal?.signatures.append(signature)
    case .unsign(let person): seal?.signatures.removeAll { $0.person == person }
    }
  }

  private mutating func begin(_ session: Entry.Session) {
    self.session = session
    (roster, items, state) = (session.roster, session.items, .open)
    (card, changes) = (0, 0)
    (decided, skipped, votes, notes) = ([:], [], [], [])
  }

  private mutating func edit(note id: String, _ text: String?) {
    guard let place = notes.firstIndex(where: { $0.id == id }) else { return }
    if let text { notes[place].text = text } else { notes.remove(at: place) }
  }

  private mutating func edit(action id: String, _ action: Entry.Action?) {
    guard let place = actions.firstIndex(where: { $0.id == id }) else { return }
    if let action { actions[place] = action } else { actions.remove(at: place) }
  }

  private mutating func decide(_ number: Int, _ decision: Decision, _ change: Entry.Change?) {
    decided[number] = decision
    skipped.remove(number)
    if change != nil { changes += 1 }
    let item = items.first { $0.number == number }
    // An action is no part of the design: what is decided on it ends it, or moves its day.
    if item?.section == .action, let id = item?.about {
      let old = actions.first { $0.id == id }
      edit(action: id, decision.kind == .defer ? old.map { $0.due(decision) } : nil)
      return
    }
    guard !decision.subject.rule.isEmpty else { return }
    decisions.removeAll { $0.subject.isAbout(decision.subject) }
    decisions.append(decision)
  }
}

extension Entry.Action {
  /// In other hands, or due on another day.
  fileprivate func due(_ decision: Decision) -> Self {
    var action = self
    action.owner = decision.owner ?? owner
    action.due = decision.due ?? due
    return action
  }
}

extension Decision.Subject {
  /// Whether both are the same thing, whatever it was when each was decided on.
  package func isAbout(_ other: Self) -> Bool {
    rule == other.rule && component == other.component && resource == other.resource && path == other.path
  }
}

extension Meeting {
  /// Nil where the agenda has no such number.
  package func item(_ number: Int) -> Item? { items.first { $0.number == number } }

  /// Those without a decision, in the order of the agenda.
  package var undecided: [Item] { items.filter { decided[$0.number] == nil } }

  /// The item after one, or before it, that is undecided, around the end; nil where all are decided.
  package func nextUndecided(after number: Int, forward: Bool = true) -> Item? {
    let place = items.firstIndex { $0.number == number } ?? (forward ? -1 : items.count)
    let count = items.count
    let order = forward ? (1...max(count, 1)).map { place + $0 } : (1...max(count, 1)).map { place - $0 + count }
    return order.lazy.map { items[$0 % count] }.first { count > 0 && decided[$0.number] == nil }
  }

  /// Votes on an item.
  package func votes(on item: Int) -> [Entry.Vote] { votes.filter { $0.item == item } }
  /// Notes on an item.
  package func notes(on item: Int) -> [Entry.Note] { notes.filter { $0.item == item } }

  /// `sha256:` over the decisions that are in the record, in their order.
  package var decisionsDigest: String {
    Digest(of: JSON.array(decisions.map(\.json)).compact.utf8).description
  }
}
