import TapModel
import TapTerminal
import TapWorkspace

/// Deletes components; where others still refer to them it says so first, and deletes with the next key.
@MainActor struct DeleteGuard {
  private let ids: [String]
  private let design: DesignPlace
  /// Flows that end at one of them.
  private let flows: [String]
  /// Components beside them that name one of them.
  private let names: [String]

  init(_ ids: [String], _ design: DesignPlace) {
    (self.ids, self.design) = (ids, design)
    var (flows, names): ([String], [String]) = ([], [])
    for id in ids {
      let referrers = design.workspace.engine.referrers(of: id)
      for flow in referrers.flows where !flows.contains(flow.id) { flows.append(flow.id) }
      for other in referrers.components where !ids.contains(other.id) && !names.contains(other.id) {
        names.append(other.id)
      }
    }
    (self.flows, self.names) = (flows, names)
  }

  /// Deletes at once where nothing refers to them; else throws what does, and offers the keys that go on.
  func delete(_ app: App) throws(WorkspaceError) -> String {
    guard !flows.isEmpty || !names.isEmpty else { return try delete() }
    app.offers = [.character("D"): { _ throws(WorkspaceError) in try delete() }]
    var shows = ""
    if ids.count == 1, !flows.isEmpty {
      let design = design
      app.offers[.enter] = { _ in
        design.take(.inspector)
        design.inspector.turn(to: .flows)
        return ""
      }
      shows = "Enter shows \(flows.count == 1 ? "it" : "them"), "
    }
    throw .nothing("Not deleted: \(words). \(shows)D deletes \(answer)")
  }

  /// Who refers to them: `2 flows still end at db, private and public still name it`.
  private var words: String {
    let one = ids.count == 1
    let name = one ? design.workspace.name(of: ids[0]) : "the \(ids.count) marked components"
    var parts: [String] = []
    if !flows.isEmpty {
      parts.append("\(Message.count(flows.count, "flow")) still end\(flows.count == 1 ? "s" : "") at \(name)")
    }
    if !names.isEmpty {
      let listed = names.prefix(3).map { design.workspace.name(of: $0) }.joined(separator: ", ")
      let more = names.count > 3 ? " and \(names.count - 3) more" : ""
      let what = !flows.isEmpty || !one ? (one ? "it" : "them") : name
      parts.append("\(listed)\(more) still name\(names.count == 1 ? "s" : "") \(what)")
    }
    return parts.joined(separator: "; ")
  }

  private var answer: String {
    let it = ids.count == 1 ? "it" : "them"
    if flows.isEmpty { return "\(it) all the same" }
    return ids.count == 1 && names.isEmpty ? "\(flows.count == 1 ? "it" : "them") with it" : "\(it) with the flows"
  }

  private func delete() throws(WorkspaceError) -> String {
    design.marked = []
    if ids.count == 1 { return try design.workspace.delete(ids[0], withReferrers: !flows.isEmpty) }
    let edits: [Edit] = flows.map { .removeFlow($0) } + ids.map { .remove($0) }
    let with = flows.isEmpty ? "" : " and \(Message.count(flows.count, "flow"))"
    return Message.done(try design.workspace.apply(.all(edits), say: "Deleted \(ids.count) components\(with)"))
  }
}
