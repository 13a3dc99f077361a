/// A design as a file holds it: the design, its revision, and when it was last edited.
package struct DesignFile: Hashable, Sendable {
  /// Valid by itself; whether it fits a catalogue was asked when it was read.
  package var design: Design
  /// Counts the edits that the saved design has seen.
  package var revision: Int
  /// Time of the last edit, `2026-11-21T14:02:11Z`; nil before the first.
  package var edited: String?

  package init(_ design: Design, revision: Int = 1, edited: String? = nil) {
    self.design = design
    self.revision = revision
    self.edited = edited
  }

  /// Number of the file's form; older programs refuse a higher one.
  package static let format = 1
}

/// Why a file is no design, and where in it.
package struct DesignFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place, as a pointer into the file.
  package var pointer: Pointer
  /// What is wrong there and, where it helps, the nearest word that would do.
  package var reason: String
  package init(_ pointer: Pointer, _ reason: String) {
    self.pointer = pointer
    self.reason = reason
  }
  package var description: String { pointer.isRoot ? reason : "\(pointer): \(reason)" }
}

// MARK: - Writing

extension DesignFile {
  /// The file: objects by id in the order of adding, fields in the order of their kind, one line a change.
  package func json(_ catalog: Catalog) -> JSON {
    var root: JSON = ["format": .int(DesignFile.format), "revision": .int(revision)]
    if let edited { root["edited"] = .string(edited) }
    for member in design.content(catalog).members { root[member.key] = member.value }
    if !design.notes.isEmpty {
      root["notes"] = .object(.init(design.notes.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }))
    }
    return root
  }
}

extension Design {
  /// What digest, template and sign-off cover: settings, components, flows, and the source of an imported design.
  package func content(_ catalog: Catalog) -> JSON.Object {
    var settings = self.settings.json(catalog)
    settings["kind"] = nil
    settings["title"] = nil
    let content = JSON.Object([
      .init("settings", .object(settings)),
      .init("components", .object(.init(components.items.map { .init($0.id, .object($0.json(catalog))) }))),
      .init("flows", .object(.init(flows.items.map { .init($0.id, .object($0.json)) }))),
    ])
    return source.map { .init(content.members + [.init("source", $0.json)]) } ?? content
  }
}

extension Component {
  /// The component as it stands in a file, without its id.
  package func json(_ catalog: Catalog) -> JSON.Object {
    var object = JSON.Object([.init("kind", .string(kind)), .init("title", .string(title))])
    for field in catalog.kind(kind)?.fields ?? [] { object[field.name] = fields[field.name] ?? field.initial }
    if !overrides.isEmpty {
      object["overrides"] = .object(.init(overrides.map { .init($0.place, $0.value) }))
    }
    if !pins.isEmpty {
      object["pins"] = .object(.init(pins.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }))
    }
    return object
  }
}

extension Flow {
  /// The flow as it stands in a file, without its id.
  package var json: JSON.Object {
    var object = JSON.Object([.init("from", .string(from)), .init("to", .string(to))])
    switch way {
    case .port(let port, let proto):
      if let port { object["port"] = .int(port) }
      object["protocol"] = .string(proto)
    case .access(let access): object["access"] = .string(access.rawValue)
    }
    object["purpose"] = .string(purpose)
    return object
  }
}

// MARK: - Reading

extension DesignFile {
  /// Reads a design; an unknown key, kind, field or value is an error with its place, nothing is dropped.
  package init(json: JSON, catalog: Catalog) throws(DesignFileError) {
    guard let root = json.object else { throw DesignFileError("", "a design is a JSON object") }
    guard let stated = root["format"] else {
      throw DesignFileError("/format", "is missing: this is no design of tap-tui")
    }
    let format = try Reading.number(stated, "/format")
    guard format <= DesignFile.format, format > 0 else {
      throw DesignFileError(
        "/format", "\(format) is newer than \(DesignFile.format), which this version reads: use a newer tap-tui")
    }
    let known = ["format", "revision", "edited", "settings", "components", "flows", "notes", "source"]
    try Reading.refuseUnknown(root, known, "", "a design")
    var settings = try Reading.component("settings", catalog.settings, root["settings"] ?? [:], "/settings")
    settings.title = catalog.settings.title
    var source: Source?
    if let json = root["source"] { source = try Reading.source(json, "/source") }
    design = Design(settings: settings, source: source)
    revision = max(try Reading.number(root["revision"] ?? 1, "/revision"), 1)
    if let text = root["edited"], text != .null { edited = try Reading.text(text, "/edited") }
    try readComponents(root["components"] ?? [:], catalog)
    try readFlows(root["flows"] ?? [:])
    guard let notes = (root["notes"] ?? [:]).object else { throw DesignFileError("/notes", "must be an object") }
    for note in notes.members {
      guard let text = note.value.string else { throw DesignFileError(Pointer(["notes", note.key]), "takes a text") }
      try make(.note(note.key, text), Pointer(["notes", note.key]))
    }
  }

  private mutating func readComponents(_ json: JSON, _ catalog: Catalog) throws(DesignFileError) {
    guard let components = json.object else { throw DesignFileError("/components", "must be an object") }
    guard components.count <= Reading.most else {
      throw DesignFileError("/components", "\(components.count) are more than \(Reading.most), which is the limit")
    }
    for member in components.members {
      let place = Pointer(["components", member.key])
      guard let word = member.value["kind"]?.string else {
        throw DesignFileError(place.appending("kind"), "is missing")
      }
      guard let kind = catalog.kind(word), kind.id != catalog.settings.id else {
        let near = nearest(word, among: catalog.kinds.lazy.map(\.id)).map { "; \($0)?" } ?? ""
        throw DesignFileError(place.appending("kind"), "no kind \"\(word)\"\(near)")
      }
      let component = try Reading.component(member.key, kind, member.value, place)
      try make(.add(component), place)
    }
  }

  private mutating func readFlows(_ json: JSON) throws(DesignFileError) {
    guard let flows = json.object else { throw DesignFileError("/flows", "must be an object") }
    for member in flows.members {
      let place = Pointer(["flows", member.key])
      try make(.addFlow(try Reading.flow(member.key, member.value, place)), place)
    }
  }

  private mutating func make(_ edit: Edit, _ place: Pointer) throws(DesignFileError) {
    do throws(EditError) { _ = try design.apply(edit) } catch { throw DesignFileError(place, error.description) }
  }
}

/// Parts of a design file, read strictly; the journal reads components and flows by the same functions.
package enum Reading {
  /// The most components that a design holds.
  package static let most = 20_000

  /// A component of a kind, fields that are not named at their initial value; `place` is where it stands in the file.
  package static func component(
    _ id: String, _ kind: Kind, _ json: JSON, _ place: Pointer
  ) throws(DesignFileError) -> Component {
    guard let object = json.object else { throw DesignFileError(place, "must be an object") }
    var component = kind.component(id)
    for member in object.members {
      let here = place.appending(member.key)
      switch member.key {
      case "kind": break
      case "title": component.title = try text(member.value, here)
      case "overrides": component.overrides = try overrides(member.value, here)
      case "pins":
        for pin in try entries(member.value, here) {
          component.pins[pin.key] = try text(pin.value, here.appending(pin.key))
        }
      default:
        guard let field = kind.field(member.key) else {
          let near = nearest(member.key, among: kind.fields.lazy.map(\.name)).map { "; \($0)?" } ?? ""
          throw DesignFileError(here, "\(kind.title.lowercased()) has no field \"\(member.key)\"\(near)")
        }
        if let problem = field.problem(with: member.value) { throw DesignFileError(here, problem) }
        component.fields[member.key] = member.value
      }
    }
    return component
  }

  /// A flow by port where no access is named: `tcp`, and any port that the end listens on.
  package static func flow(_ id: String, _ json: JSON, _ place: Pointer) throws(DesignFileError) -> Flow {
    guard let object = json.object else { throw DesignFileError(place, "must be an object") }
    try refuseUnknown(object, ["from", "to", "port", "protocol", "access", "purpose"], place, "a flow")
    let way: Flow.Way
    if let word = object["access"] {
      guard let access = word.string.flatMap({ Access(rawValue: $0) }) else {
        throw DesignFileError(
          place.appending("access"), "takes one of \(Access.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      for key in ["port", "protocol"] where object[key] != nil {
        throw DesignFileError(place.appending(key), "stands beside an access: a flow goes by a port or by an access")
      }
      way = .access(access)
    } else {
      let port = try object["port"].map { port throws(DesignFileError) in try number(port, place.appending("port")) }
      way = .port(port, try text(object["protocol"] ?? "tcp", place.appending("protocol")))
    }
    return Flow(
      id, from: try text(object["from"] ?? .null, place.appending("from")),
      to: try text(object["to"] ?? .null, place.appending("to")), way,
      try text(object["purpose"] ?? "", place.appending("purpose")))
  }

  private static func overrides(_ json: JSON, _ place: Pointer) throws(DesignFileError) -> [Override] {
    var all: [Override] = []
    for member in try entries(json, place) {
      guard let (role, pointer) = Override.place(member.key) else {
        throw DesignFileError(place.appending(member.key), "is no \"Role/JSON pointer\"")
      }
      all.append(Override(role, pointer, member.value))
    }
    return all.sorted { $0.place < $1.place }
  }

  private static func entries(_ json: JSON, _ place: Pointer) throws(DesignFileError) -> [JSON.Object.Member] {
    guard let object = json.object else { throw DesignFileError(place, "must be an object") }
    return object.members
  }

  static func number(_ json: JSON, _ place: Pointer) throws(DesignFileError) -> Int {
    guard let number = json.int else { throw DesignFileError(place, "takes a number") }
    return number
  }

  static func text(_ json: JSON, _ place: Pointer) throws(DesignFileError) -> String {
    guard let text = json.string else { throw DesignFileError(place, json == .null ? "is missing" : "takes a text") }
    return text
  }

  static func refuseUnknown(
    _ object: JSON.Object, _ known: [String], _ place: Pointer, _ what: String
  ) throws(DesignFileError) {
    for key in object.keys where !known.contains(key) {
      let near = nearest(key, among: known).map { "; \($0)?" } ?? ""
      throw DesignFileError(place.appending(key), "\(what) has no \"\(key)\"\(near)")
    }
  }
}
