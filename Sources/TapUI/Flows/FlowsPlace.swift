import TapModel
import TapTerminal
import TapWorkspace

/// Place 6: who talks to whom, what that becomes in the template, and how far it reaches.
@MainActor package final class FlowsPlace: Place {
  let workspace: Workspace
  /// Ids of the flows in the order of the list.
  private(set) var ids: [String] = []
  var list = ListState<String>()
  private(set) var order = Order.design
  private var revision = -1
  private var walked: (revision: Int, reach: Reach)?
  /// Whether the box below shows who reaches whom, where there is room for one only.
  var showsReach = false
  /// The editor of the selected flow's port.
  var editor: (any FieldEditor)?

  /// In which order the flows stand.
  enum Order: String, CaseIterable {
    case design = "as in the design"
    case from, to
  }

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// Typing while the port is edited.
  package var scope: Scope { editor == nil ? .flows : .typing }
  /// `6 Flows`.
  package let title = NumberedPlace.flows.title
  /// How many flows there are, and how many have something open.
  package func greeting(_ app: App) -> Notice? {
    follow()
    let open = ids.count { status(of: $0).level != nil }
    let state = open == 0 ? "nothing open" : "\(open) with something open"
    return Notice("\(Message.count(ids.count, "flow")), \(state). Groups, ACL entries and grants follow the flows")
  }

  /// Those of the open editor, else of the place; on narrow screens the key to the other page.
  package func hints(_ app: App) -> [Hint]? {
    if let editor { return editor.hints }
    let isBoth = app.layout.form == .columns || app.layout.form == .wide
    let page = isBoth ? nil : app.hint("flow-page", showsReach ? "flow" : "reach", weight: 7)
    return [page].compactMap { $0 } + app.hints(of: .flows)
  }

  /// The selected flow.
  package var selected: Flow? { list.selected.flatMap { workspace.design.flows[$0] } }

  // MARK: Following

  /// Takes in what the design is now.
  func follow() {
    guard revision != workspace.revision else { return }
    revision = workspace.revision
    arrange()
  }

  private func arrange() {
    let flows = workspace.design.flows.items
    switch order {
    case .design: ids = flows.map(\.id)
    case .from: ids = flows.map { (workspace.name(of: $0.from), $0.id) }.sorted { $0 < $1 }.map(\.1)
    case .to: ids = flows.map { (workspace.name(of: $0.to), $0.id) }.sorted { $0 < $1 }.map(\.1)
    }
    list.follow(ids)
  }

  /// Goes on to the next order; returns its name.
  func nextOrder() -> String {
    let all = Order.allCases
    order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
    arrange()
    return order == .design ? order.rawValue : "by \(order.rawValue)"
  }

  /// Who reaches whom in the template as it is now; walked once for each change.
  var reach: Reach {
    if let walked, walked.revision == workspace.revision { return walked.reach }
    let reach = Reach(workspace)
    walked = (workspace.revision, reach)
    return reach
  }

  // MARK: Keys

  /// While the port is edited every key goes to its editor.
  package func take(_ key: Key, _ app: App) -> Bool {
    guard let editor else { return false }
    if !editor.take(key, app) {
      self.editor = nil
    } else if self.editor != nil {
      app.message = Notice(editor.message)
    }
    return true
  }

  /// Through the list of flows.
  package func move(_ motion: Motion, _ app: App) -> Bool {
    follow()
    return list.move(motion, in: ids)
  }

  /// In the names of both ends, the port and the purpose.
  package func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    follow()
    let row = seek.row(ids.count, from: list.index) { row in
      guard let flow = workspace.design.flows[ids[row]] else { return false }
      return [name(flow.from), name(flow.to), port(of: flow), flow.purpose].contains { $0.finds(text) }
    }
    if let row { list.select(row, in: ids) }
    return row != nil
  }

  /// The next flow with a finding worse than a note, and the first finding of it.
  package func nextOpen(forward: Bool, _ app: App) -> String? {
    follow()
    let seek: Seek = forward ? .next : .previous
    guard let row = seek.row(ids.count, from: list.index, where: { status(of: ids[$0]).level != nil }) else {
      return nil
    }
    list.select(row, in: ids)
    return finding(of: ids[row]).map { "\($0.level.rawValue.uppercased()): \($0.message)" }
  }

  /// Ends, port and purpose of the selected flow.
  package func copied(_ app: App) -> (name: String, text: String)? {
    selected.map { ("the flow", "\(name($0.from)) -> \(name($0.to))  \(port(of: $0))  \($0.purpose)") }
  }

  // MARK: What a flow is

  /// An end as people call it: a component by its name, else as it is written.
  func name(_ end: String) -> String { workspace.design.components[end] == nil ? end : workspace.name(of: end) }

  /// `tcp 5432`, `invoke`
  func port(of flow: Flow) -> String { workspace.port(of: flow) }

  /// What keeps the flow to what it says.
  func kept(_ flow: Flow) -> String {
    let types = workspace.engine.resources(of: flow.id).map(\.type)
    if types.contains("AWS::IAM::Policy") { return "IAM, \(port(of: flow)) only" }
    if types.contains(where: { $0.hasPrefix("AWS::EC2::SecurityGroup") }) { return "groups, both sides" }
    return types.contains { !$0.hasPrefix(Resource.declarationPrefix) } ? "its resources" : "stated only"
  }

  func status(of id: String) -> RowStatus {
    open(at: id).reduce(into: RowStatus()) { $0.add($1.level) }
  }

  /// The worst that is open at a flow.
  func finding(of id: String) -> Finding? { open(at: id).min { $0.level < $1.level } }

  private func open(at id: String) -> [Finding] {
    workspace.engine.findings(of: id).filter { workspace.decision(on: $0) == nil }
  }
}

extension Workspace {
  /// `tcp 5432`, `invoke`; a port that the end's kind gives is read from the template.
  func port(of flow: Flow) -> String {
    switch flow.way {
    case .access(let access): return access.rawValue
    case .port(let port?, let proto): return "\(proto) \(port)"
    case .port(nil, let proto):
      let rules = engine.resources(of: flow.id)
      let port = rules.lazy.compactMap { $0.value(at: "/FromPort")?.wholeNumber }.first
      return port.map { "\(proto) \($0)" } ?? proto
    }
  }
}
