import TapModel

// Entries as the record writes them: `{"n":4,"at":...,"by":...,"design":...,"vote":{...}}`.

extension Entry {
  var json: JSON {
    let (verb, value) = body.member
    return [
      "n": .int(number), "at": .string(at), "by": .string(by), "design": .string(design), verb: value,
    ]
  }

  /// Reads what `json` wrote; nil for anything else.
  init?(json: JSON) {
    guard let number = json["n"]?.int, let at = json["at"]?.string, let by = json["by"]?.string,
      let design = json["design"]?.string, let member = json.object?.members.dropFirst(4).first,
      let body = Body(member.key, member.value)
    else { return nil }
    self.init(number: number, at: at, by: by, design: design, body)
  }
}

extension Entry.Body {
  /// The word of an entry, and what belongs to it.
  var member: (verb: String, value: JSON) {
    switch self {
    case .start(let session): ("start", session.json)
    case .resume(let roster): ("resume", roster.json)
    case .leave(let item): ("leave", .int(item))
    case .end: ("end", true)
    case .roster(let roster): ("roster", roster.json)
    case .add(let item): ("add", item.json)
    case .drop(let item): ("drop", .int(item))
    case .order(let items): ("order", .array(items.map { .int($0) }))
    case .open(let item): ("open", .int(item))
    case .note(let note): ("note", note.json)
    case .editNote(let id, let text): ("edit-note", ["id": .string(id), "text": text.map { .string($0) } ?? .null])
    case .action(let action): ("action", action.json)
    case .editAction(let id, let action): ("edit-action", ["id": .string(id), "action": action?.json ?? .null])
    case .vote(let vote): ("vote", vote.json)
    case .takeVote(let item, let person): ("take-vote", ["item": .int(item), "person": .string(person)])
    case .decide(let item, let decision, let change):
      ("decide", ["item": .int(item), "decision": decision.json, "change": change?.json ?? .null])
    case .skip(let item): ("skip", .int(item))
    case .change(let change, let by):
      ("change", ["edits": change.json, "makers": .array(by.map { .string($0) })])
    case .undo(let number): ("undo", .int(number))
    case .seal(let statement, let content): ("seal", ["statement": .string(statement), "content": content])
    case .sign(let signature): ("sign", signature.json)
    case .unsign(let person): ("unsign", .string(person))
    }
  }

  init?(_ verb: String, _ value: JSON) {
    func read<Part>(_ part: Part?, _ make: (Part) -> Self) -> Self? { part.map(make) }
    let body: Self? =
      switch verb {
      case "start": read(Entry.Session(json: value)) { .start($0) }
      case "resume": read(Roster(json: value)) { .resume($0) }
      case "leave": read(value.int) { .leave($0) }
      case "end": .end
      case "roster": read(Roster(json: value)) { .roster($0) }
      case "add": read(Item(json: value)) { .add($0) }
      case "drop": read(value.int) { .drop($0) }
      case "order": read(value.array) { .order($0.compactMap(\.int)) }
      case "open": read(value.int) { .open($0) }
      case "note": read(Entry.Note(json: value)) { .note($0) }
      case "edit-note": read(value["id"]?.string) { .editNote($0, value["text"]?.string) }
      case "action": read(Entry.Action(json: value)) { .action($0) }
      case "edit-action":
        read(value["id"]?.string) { .editAction($0, value["action"].flatMap(Entry.Action.init)) }
      case "vote": read(Entry.Vote(json: value)) { .vote($0) }
      case "take-vote":
        read(value["item"]?.int) { .takeVote(item: $0, person: value["person"]?.string ?? "") }
      case "decide": Self(decided: value)
      case "skip": read(value.int) { .skip($0) }
      case "change":
        read(value["edits"].flatMap(Entry.Change.init)) {
          .change($0, by: value["makers"]?.array?.compactMap(\.string) ?? [])
        }
      case "undo": read(value.int) { .undo($0) }
      case "seal": read(value["statement"]?.string) { .seal($0, content: value["content"] ?? .null) }
      case "sign": read(Entry.Signature(json: value)) { .sign($0) }
      case "unsign": read(value.string) { .unsign($0) }
      default: nil
      }
    guard let body else { return nil }
    self = body
  }

  private init?(decided value: JSON) {
    guard let item = value["item"]?.int, let decision = value["decision"].flatMap(Decision.init) else { return nil }
    self = .decide(item, decision, value["change"].flatMap(Entry.Change.init))
  }
}

extension Entry.Session {
  fileprivate var json: JSON {
    [
      "session": .int(number), "revision": .int(revision), "baseline": .string(baseline), "region": .string(region),
      "roster": roster.json, "items": .array(items.map(\.json)),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let number = json["session"]?.int, let revision = json["revision"]?.int,
      let roster = json["roster"].flatMap(Roster.init), let list = json["items"]?.array
    else { return nil }
    let items = list.compactMap(Item.init)
    guard items.count == list.count else { return nil }
    self.init(
      number: number, revision: revision, baseline: json["baseline"]?.string ?? "",
      region: json["region"]?.string ?? "", roster: roster, items: items)
  }
}

extension Entry.Change {
  fileprivate var json: JSON { ["do": .array(does), "undo": .array(undoes)] }

  fileprivate init?(json: JSON) {
    guard let does = json["do"]?.array, let undoes = json["undo"]?.array else { return nil }
    self.init(does: does, undoes: undoes)
  }
}

extension Entry.Note {
  fileprivate var json: JSON {
    ["id": .string(id), "item": .int(item), "person": .string(person), "text": .string(text)]
  }

  fileprivate init?(json: JSON) {
    guard let id = json["id"]?.string, let item = json["item"]?.int else { return nil }
    self.init(id: id, item: item, person: json["person"]?.string ?? "", text: json["text"]?.string ?? "")
  }
}

extension Entry.Action {
  fileprivate var json: JSON {
    [
      "id": .string(id), "item": .int(item), "owner": .string(owner), "due": .string(due), "text": .string(text),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let id = json["id"]?.string, let item = json["item"]?.int else { return nil }
    self.init(
      id: id, item: item, owner: json["owner"]?.string ?? "", due: json["due"]?.string ?? "",
      text: json["text"]?.string ?? "")
  }
}

extension Entry.Vote {
  fileprivate var json: JSON {
    [
      "item": .int(item), "person": .string(person), "for": kind.map { .string($0.rawValue) } ?? .null,
      "why": .string(why),
    ]
  }

  fileprivate init?(json: JSON) {
    guard let item = json["item"]?.int, let person = json["person"]?.string else { return nil }
    let kind = json["for"]?.string.flatMap(Decision.Kind.init)
    self.init(item: item, person: person, kind: kind, why: json["why"]?.string ?? "")
  }
}

extension Entry.Signature {
  fileprivate var json: JSON {
    [
      "person": .string(person), "role": .string(role.rawValue), "typed": .string(typed),
      "signature": armoured.map { .string($0) } ?? .null,
    ]
  }

  fileprivate init?(json: JSON) {
    guard let person = json["person"]?.string, let role = json["role"]?.string.flatMap(Role.init) else { return nil }
    self.init(person: person, role: role, typed: json["typed"]?.string ?? "", armoured: json["signature"]?.string)
  }
}
