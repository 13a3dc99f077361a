import TapModel

/// The minutes of all sessions, written from the record: nobody types them.
package struct Minutes: Sendable {
  /// One line of them.
  package struct Line: Hashable, Sendable {
    /// UTC.
    package let at: String
    /// Number of the entry.
    package let entry: Int
    package let text: String
    /// What was said and taken back is still said.
    package let isTakenBack: Bool
  }

  /// In the order in which it happened.
  package let lines: [Line]
  /// The record, put together.
  package let meeting: Meeting
  private let record: Record

  package init(_ record: Record) {
    self.record = record
    meeting = Meeting(record)
    let gone = meeting.takenBack
    lines = record.entries.map { entry in
      Line(at: entry.at, entry: entry.number, text: entry.words, isTakenBack: gone.contains(entry.number))
    }
  }

  /// `{"sessions", "entries": [...], "decisions": [...], "actions": [...]}`; keys may come, none goes away.
  package var json: JSON {
    [
      "session": meeting.session.map { .int($0.number) } ?? .null,
      "state": .string("\(meeting.state)"), "chain": .string(record.head), "design": .string(meeting.design),
      "roster": meeting.roster.json,
      "items": .array(
        meeting.items.map { item in
          var json = item.json
          json["decision"] = meeting.decided[item.number]?.json ?? .null
          return json
        }),
      "decisions": .array(meeting.decisions.map(\.json)),
      "actions": .array(
        meeting.actions.map {
          [
            "id": .string($0.id), "owner": .string($0.owner), "due": .string($0.due), "text": .string($0.text),
          ]
        }),
      "entries": .array(
        zip(record.entries, lines).map { entry, line in
          var json = entry.json
          json["words"] = .string(line.text)
          json["takenBack"] = .bool(line.isTakenBack)
          return json
        }),
    ]
  }

  /// As CommonMark; what people wrote is escaped.
  ///
  /// - Parameter escape: makes a text of people harmless in a document.
  package func markdown(_ escape: (String) -> String) -> String {
    var text = ["# Minutes", ""]
    for (entry, line) in zip(record.entries, lines) {
      if case .start(let session) = entry.body { text += heading(session, entry, escape) }
      let mark = line.isTakenBack ? " (taken back)" : ""
      text.append("- \(line.at.prefix(10)) \(line.at.dropFirst(11).prefix(5)) \(escape(line.text))\(mark)")
    }
    if record.entries.isEmpty { text.append("Nobody has met.") }
    text += ["", "## Decisions", ""]
    for decision in meeting.decisions {
      let place = [decision.subject.component, decision.subject.resource ?? ""].filter { !$0.isEmpty }
      text.append(
        "- \(decision.id) \(escape(place.joined(separator: " "))): \(escape(decision.what)) "
          + "(\(decision.controls.joined(separator: ", "))): \(escape(decision.words)), \(decision.date)")
      for (title, words) in [("Why", decision.reason), ("Instead", decision.compensating)] where !words.isEmpty {
        text.append("  - \(title): \(escape(words))")
      }
    }
    if meeting.decisions.isEmpty { text.append("None.") }
    text += ["", "## Open actions", ""]
    text += meeting.actions.map { "- \($0.id) \(escape($0.text)), \(escape($0.owner)), due \(escape($0.due))" }
    if meeting.actions.isEmpty { text.append("None.") }
    return text.joined(separator: "\n") + "\n"
  }

  private func heading(_ session: Entry.Session, _ entry: Entry, _ escape: (String) -> String) -> [String] {
    let people = session.roster.people.map { person in
      "\(escape(person.handle)) (\(person.role.title)\(person.isHere ? "" : ", away"))"
    }
    return [
      "", "## Session \(session.number), \(entry.at.prefix(10))", "",
      "FedRAMP \(escape(session.baseline)), \(escape(session.region)), rev \(session.revision). "
        + "Chair \(escape(session.roster.chair)), scribe \(escape(session.roster.scribe)), quorum \(session.roster.quorum).",
      "", "Roster: " + people.joined(separator: ", ") + ".", "",
    ]
  }
}

extension Entry {
  /// What happened, in the words of the minutes.
  package var words: String {
    switch body {
    case .start(let session):
      "session \(session.number) on rev \(session.revision), \(session.items.count == 1 ? "1 item" : "\(session.items.count) items"), "
        + "\(session.roster.here) here"
    case .resume(let roster): "resumed, \(roster.here) here"
    case .leave(let item): item > 0 ? "left at item \(item)" : "left"
    case .end: "session ended"
    case .roster(let roster):
      "roster: " + roster.people.filter(\.isHere).map(\.handle).joined(separator: ", ") + " here"
    case .add(let item): "item \(item.number) added: \(item.title)"
    case .drop(let item): "item \(item) taken off"
    case .order: "agenda put in another order"
    case .open(let item): "item \(item) opened"
    case .note(let note): "\(note.id) \(note.person) on \(note.item): \(note.text)"
    case .editNote(let id, let text): text.map { "\(id) now: \($0)" } ?? "\(id) deleted"
    case .action(let action): "\(action.id) for \(action.owner), due \(action.due): \(action.text)"
    case .editAction(let id, let action):
      action.map { "\(id) now for \($0.owner), due \($0.due): \($0.text)" } ?? "\(id) deleted"
    case .vote(let vote):
      "vote of \(vote.person) on \(vote.item): \(vote.kind?.rawValue ?? "abstains")"
        + (vote.why.isEmpty ? "" : ", \(vote.why)")
    case .takeVote(let item, let person): "vote of \(person) on \(item) taken back"
    case .decide(let item, let decision, let change):
      "\(decision.id) on \(item): \(decision.words)" + (change.map { ", \($0.does.count == 1 ? "1 edit" : "\($0.does.count) edits")" } ?? "")
    case .skip(let item): "item \(item) passed over"
    case .change(let change, let by): "\(change.does.count == 1 ? "1 edit" : "\(change.does.count) edits") outside, by \(by.joined(separator: ", "))"
    case .undo(let number): "entry \(number) taken back"
    case .seal: "statement made ready to sign"
    case .sign(let signature):
      "\(signature.armoured == nil ? "record, not a signature," : "signed") by \(signature.person) as "
        + "\(signature.role.title)"
    case .unsign(let person): "signature of \(person) taken back"
    }
  }
}
