import TapModel

// What the catalogue allows an edit to do; the design itself knows only ids.

extension Engine {
  /// Throws why an edit cannot be made, in words that name what can.
  ///
  /// - Parameter added: kinds of the components that the same step adds, by id.
  func allow(_ edit: Edit, _ added: [String: String]) throws(EditError) {
    switch edit {
    case .add(let component, _):
      guard let kind = catalog.kind(component.kind), kind.id != catalog.settings.id else {
        throw .noKind(component.kind, near: nearest(component.kind, among: catalog.kinds.lazy.map(\.id)))
      }
      for name in component.fields.keys.sorted() {
        try allow(component.id, kind, name, component.fields[name] ?? .null)
        try refuseCircle(component.id, kind, name, component.fields[name])
      }
    case .set(let id, let field, let value):
      guard let component = design[id], let kind = catalog.kind(component.kind) else { return }
      try allow(id, kind, field, value ?? kind.field(field)?.initial ?? .null)
      try refuseCircle(id, kind, field, value)
    case .addFlow(let flow, _), .setFlow(let flow): try allow(flow, added)
    case .remove, .title, .override, .pin, .rename, .removeFlow, .note, .all: break
    }
  }

  private func allow(_ id: String, _ kind: Kind, _ name: String, _ value: JSON) throws(EditError) {
    guard let field = kind.field(name) else {
      throw .noField(name, of: kind.title, near: nearest(name, among: kind.fields.lazy.map(\.name)))
    }
    if let reason = field.problem(with: value) { throw .badValue(id, field: name, reason: reason) }
  }

  /// A reference that leads back to its own component would have nothing to start from.
  private func refuseCircle(_ id: String, _ kind: Kind, _ name: String, _ value: JSON?) throws(EditError) {
    guard let field = kind.field(name), let value else { return }
    let targets: [String]
    switch field.editor {
    case .reference: targets = [value.string ?? ""]
    case .references: targets = value.array?.compactMap(\.string) ?? []
    default: return
    }
    if let target = targets.first(where: { leads(from: $0, to: id) }) {
      throw .circle(id, field: name, through: target)
    }
  }

  /// Whether a component is another, or refers to it by however many steps.
  func leads(from id: String, to end: String) -> Bool {
    var seen: Set<String> = []
    var next = [id]
    while let here = next.popLast() {
      if here == end { return true }
      guard seen.insert(here).inserted, let component = design.components[here] else { continue }
      next += synthesiser.catalog.references(of: component).map(\.id)
    }
    return false
  }

  private func allow(_ flow: Flow, _ added: [String: String]) throws(EditError) {
    func kind(_ id: String) -> Kind? { (design.components[id]?.kind ?? added[id]).flatMap { catalog.kind($0) } }
    for end in [flow.from, flow.to] where end != Flow.internet && CIDR(end) == nil && kind(end) == nil {
      throw .badFlow(
        flow.id,
        reason: "\"\(end)\" is no component, CIDR or \"internet\""
          + (nearest(end, among: design.components.items.lazy.map(\.id)).map { "; \($0)?" } ?? ""))
    }
    guard kind(flow.from) != nil || kind(flow.to) != nil else {
      throw .badFlow(flow.id, reason: "one end must be a component")
    }
    switch flow.way {
    case .access(let access):
      guard let kind = kind(flow.to) else {
        throw .badFlow(flow.id, reason: "\(access.rawValue) needs a component as its end")
      }
      guard kind.accesses.contains(access) else {
        let can = kind.accesses.map(\.rawValue).joined(separator: ", ")
        throw .badFlow(
          flow.id,
          reason: "\(kind.title.lowercased()) cannot be reached by \(access.rawValue)"
            + (can.isEmpty ? "" : "; it can by \(can)"))
      }
    case .port(let port, let proto):
      guard proto == "tcp" || proto == "udp" else {
        throw .badFlow(flow.id, reason: "\"\(proto)\" is neither tcp nor udp")
      }
      if let port, !(1...65_535).contains(port) { throw .badFlow(flow.id, reason: "\(port) is no port (1 to 65535)") }
    }
  }
}
