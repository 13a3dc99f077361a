/// The only way to change a design; each has an edit that undoes it.
package indirect enum Edit: Hashable, Sendable {
  case add(Component, at: Int? = nil)
  case remove(String)
  /// Sets a field of a component, or of `settings`; nil takes it away.
  case set(String, String, JSON?)
  case title(String, String)
  /// Sets or removes an override of a component.
  case override(String, role: String, Pointer, JSON?)
  /// Holds the logical id of a role fast, or lets it go.
  case pin(String, String, String?)
  /// Gives a component another id; flows follow. References are edits of their own.
  case rename(String, String)
  case addFlow(Flow, at: Int? = nil)
  case removeFlow(String)
  case setFlow(Flow)
  case note(String, String?)
  case all([Edit])

  /// What it does, without the lists inside lists.
  package var flat: [Edit] {
    if case .all(let edits) = self { edits.flatMap(\.flat) } else { [self] }
  }

  /// The component or flow that it changes; nil for a list.
  package var subject: String? {
    switch self {
    case .add(let component, _): component.id
    case .remove(let id), .set(let id, _, _), .title(let id, _), .override(let id, _, _, _), .pin(let id, _, _),
      .rename(let id, _), .removeFlow(let id), .note(let id, _):
      id
    case .addFlow(let flow, _), .setFlow(let flow): flow.id
    case .all: nil
    }
  }
}

/// Why an edit cannot be made, in words that say what can.
package enum EditError: Error, Hashable, Sendable, CustomStringConvertible {
  case badID(String)
  case taken(String)
  case noComponent(String, near: String?)
  case noFlow(String, near: String?)
  case noKind(String, near: String?)
  case noField(String, of: String, near: String?)
  case badValue(String, field: String, reason: String)
  case badReference(String, field: String, to: String, reason: String)
  case circle(String, field: String, through: String)
  case clash(String, String, logical: String)
  case referred(String, by: [String])
  case badFlow(String, reason: String)
  case other(String)

  package var description: String {
    switch self {
    case .badID(let id): "\"\(id)\" is no id: \(Names.idRule)"
    case .taken(let id): "\"\(id)\" is taken: choose another id"
    case .noComponent(let id, let near): "no component \"\(id)\"" + EditError.hint(near)
    case .noFlow(let id, let near): "no flow \"\(id)\"" + EditError.hint(near)
    case .noKind(let kind, let near): "no kind \"\(kind)\"" + EditError.hint(near)
    case .noField(let field, let kind, let near): "\(kind) has no field \"\(field)\"" + EditError.hint(near)
    case .badValue(let id, let field, let reason): "\(id) \(field): \(reason)"
    case .badReference(let id, let field, let to, let reason): "\(id) \(field): \"\(to)\" \(reason)"
    case .circle(let id, let field, let through): "\(id) \(field): \(through) refers back to \(id)"
    case .clash(let a, let b, let logical): "\(a) and \(b) would both be \(logical): choose another id"
    case .referred(let id, let by):
      "\(by.count == 1 ? "1 thing" : "\(by.count) things") still refer\(by.count == 1 ? "s" : "") to \(id): "
        + by.prefix(4).joined(separator: ", ")
    case .badFlow(let id, let reason): "flow \(id): \(reason)"
    case .other(let text): text
    }
  }

  private static func hint(_ near: String?) -> String { near.map { "; \($0)?" } ?? "" }
}
