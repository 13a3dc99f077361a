import TapModel

/// One line of a record: what happened, when, by whose hand, and the design after it.
package struct Entry: Hashable, Sendable {
  /// Edits of the design, as the journal writes them, and what takes them back.
  package struct Change: Hashable, Sendable {
    /// Lists of edits, as `Edit.json` writes each.
    package var does, undoes: [JSON]

    package init(does: [JSON], undoes: [JSON]) {
      self.does = does
      self.undoes = undoes
    }
  }

  /// What a meeting begins with.
  package struct Session: Hashable, Sendable {
    /// From 1.
    package var number: Int
    /// Of the design when the room opened.
    package var revision: Int
    package var baseline: String
    package var region: String
    package var roster: Roster
    /// The agenda, in its order.
    package var items: [Item]

    package init(number: Int, revision: Int, baseline: String, region: String, roster: Roster, items: [Item]) {
      self.number = number
      self.revision = revision
      self.baseline = baseline
      self.region = region
      self.roster = roster
      self.items = items
    }
  }

  /// Words that somebody put on record.
  package struct Note: Hashable, Sendable {
    /// `N-12`: by the number of its entry.
    package var id: String
    package var item: Int
    /// Handle of whose words they are.
    package var person: String
    package var text: String

    package init(id: String, item: Int, person: String, text: String) {
      self.id = id
      self.item = item
      self.person = person
      self.text = text
    }
  }

  /// Work that somebody took.
  package struct Action: Hashable, Sendable {
    /// `A-12`: by the number of its entry.
    package var id: String
    package var item: Int
    package var owner: String
    /// `2026-12-05`
    package var due: String
    package var text: String

    package init(id: String, item: Int, owner: String, due: String, text: String) {
      self.id = id
      self.item = item
      self.owner = owner
      self.due = due
      self.text = text
    }
  }

  /// What somebody would decide.
  package struct Vote: Hashable, Sendable {
    package var item: Int
    package var person: String
    /// Nil to abstain.
    package var kind: Decision.Kind?
    package var why: String

    package init(item: Int, person: String, kind: Decision.Kind?, why: String = "") {
      self.item = item
      self.person = person
      self.kind = kind
      self.why = why
    }
  }

  /// Somebody's name under a statement.
  package struct Signature: Hashable, Sendable {
    package var person: String
    package var role: Role
    /// The name as it was typed.
    package var typed: String
    /// In OpenSSH's armour; nil where no key was at hand: a record, and not a signature.
    package var armoured: String?

    package init(person: String, role: Role, typed: String, armoured: String?) {
      self.person = person
      self.role = role
      self.typed = typed
      self.armoured = armoured
    }
  }

  /// What happened.
  package enum Body: Hashable, Sendable {
    case start(Session)
    case resume(Roster)
    /// The room was left at a card.
    case leave(Int)
    case end
    case roster(Roster)
    case add(Item)
    case drop(Int)
    /// The numbers of all items, in their new order.
    case order([Int])
    case open(Int)
    case note(Note)
    /// New words for a note; nil deletes it.
    case editNote(String, String?)
    case action(Action)
    /// The action as it is now; nil deletes it.
    case editAction(String, Action?)
    case vote(Vote)
    case takeVote(item: Int, person: String)
    case decide(Int, Decision, Change?)
    case skip(Int)
    /// Edits that were made outside a meeting, by whom.
    case change(Change, by: [String])
    /// Takes the entry of that number back; of an `undo`, makes it again.
    case undo(Int)
    /// A statement that is ready to be signed, and the content of the design that it is about.
    case seal(String, content: JSON)
    case sign(Signature)
    case unsign(String)
  }

  /// Counted from 1; the line of the record.
  package var number: Int
  /// UTC, `2026-11-21T14:02:11Z`.
  package var at: String
  /// Login name of who wrote it.
  package var by: String
  /// `sha256:` and 64 digits of the design after it.
  package var design: String
  package var body: Body

  package init(number: Int, at: String, by: String, design: String, _ body: Body) {
    self.number = number
    self.at = at
    self.by = by
    self.design = design
    self.body = body
  }
}
