// Edits as the journal writes them: `{"set":["db","multi-az",false]}`.

extension Edit {
  /// One member, named by the command that makes the edit; components and flows as in the design file.
  package func json(_ catalog: Catalog) -> JSON {
    switch self {
    case .add(let component, let place):
      ["add": .array([.string(component.id), .object(component.json(catalog))] + place.list)]
    case .remove(let id): ["remove": .string(id)]
    case .set(let id, let field, let value): ["set": .array([.string(id), .string(field)] + value.list)]
    case .title(let id, let title): ["title": [.string(id), .string(title)]]
    case .override(let id, let role, let pointer, let value):
      ["override": .array([.string(id), .string(role + pointer.description)] + value.list)]
    case .pin(let id, let role, let logical):
      ["pin": .array([.string(id), .string(role)] + (logical.map { [.string($0)] } ?? []))]
    case .rename(let id, let new): ["rename": [.string(id), .string(new)]]
    case .addFlow(let flow, let place): ["connect": .array([.string(flow.id), .object(flow.json)] + place.list)]
    case .removeFlow(let id): ["disconnect": .string(id)]
    case .setFlow(let flow): ["flow": [.string(flow.id), .object(flow.json)]]
    case .note(let id, let text): ["note": .array([.string(id)] + (text.map { [.string($0)] } ?? []))]
    case .all(let edits): ["all": .array(edits.map { $0.json(catalog) })]
    }
  }

  /// Reads what `json` wrote.
  package init(json: JSON, catalog: Catalog) throws(DesignFileError) {
    guard let member = json.object?.members.first else { throw DesignFileError("", "no edit") }
    let parts = member.value.array ?? [member.value]
    func word(_ index: Int) throws(DesignFileError) -> String {
      guard parts.indices.contains(index), let text = parts[index].string else {
        throw DesignFileError(Pointer([member.key, String(index)]), "takes a text")
      }
      return text
    }
    let rest = parts.count > 2 ? parts[2] : nil
    switch member.key {
    case "add":
      let id = try word(0)
      let body = parts.count > 1 ? parts[1] : .null
      guard let kind = catalog.kind(body["kind"]?.string ?? "") else { throw DesignFileError("/add", "no such kind") }
      self = .add(try Reading.component(id, kind, body, "/add"), at: rest?.int)
    case "remove": self = .remove(try word(0))
    case "set": self = .set(try word(0), try word(1), rest)
    case "title": self = .title(try word(0), try word(1))
    case "override":
      guard let (role, pointer) = Override.place(try word(1)) else { throw DesignFileError("/override", "no place") }
      self = .override(try word(0), role: role, pointer, rest)
    case "pin": self = .pin(try word(0), try word(1), rest?.string)
    case "rename": self = .rename(try word(0), try word(1))
    case "connect":
      self = .addFlow(try Reading.flow(try word(0), parts.count > 1 ? parts[1] : .null, "/connect"), at: rest?.int)
    case "disconnect": self = .removeFlow(try word(0))
    case "flow": self = .setFlow(try Reading.flow(try word(0), parts.count > 1 ? parts[1] : .null, "/flow"))
    case "note": self = .note(try word(0), parts.count > 1 ? parts[1].string : nil)
    case "all":
      var edits: [Edit] = []
      for part in parts { edits.append(try Edit(json: part, catalog: catalog)) }
      self = .all(edits)
    default: throw DesignFileError("", "no edit \"\(member.key)\"")
    }
  }
}

extension Int? {
  fileprivate var list: [JSON] { map { [.int($0)] } ?? [] }
}

extension JSON? {
  fileprivate var list: [JSON] { map { [$0] } ?? [] }
}
