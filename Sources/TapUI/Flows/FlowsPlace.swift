import TapModel
import TapTerminal
import TapWorkspace

/// Place 6: who talks to whom, what that becomes in the template, and how far it reaches.
@MainActor package final class FlowsPlace: Place {
  let workspace: Workspace
  /// Ids of the flows in the order of the list.
  private(set) var ids: [String] = []
  private var list = ListState<String>()
  private var order = Order.design
  private var revision = -1
  /// The editor of the selected flow's port.
  var editor: (any FieldEditor)?

  /// In which order the flows stand.
  enum Order: String, CaseIterable {
    case design = "as in the design"
    case from, to
  }

  package init(_ workspace: Workspace) { self.workspace = workspace }

  package var scope: Scope { editor == nil ? .flows : .typing }
  package let title = NumberedPlace.flows.title
  package func hints(_ app: App) -> [Hint]? { editor?.hints }

  /// The selected flow.
  package var selected: Flow? { list.selected.flatMap { workspace.design.flows[$0] } }

  // MARK: Following

  private func follow() {
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

  // MARK: Keys

  package func take(_ key: Key, _ app: App) -> Bool {
    guard let editor else { return false }
    if !editor.take(key, app) {
      self.editor = nil
    } else if self.editor != nil {
      app.message = Notice(editor.message)
    }
    return true
  }

  package func move(_ motion: Motion, _ app: App) -> Bool {
    follow()
    return list.move(motion, in: ids)
  }

  package func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    follow()
    let row = seek.row(ids.count, from: list.index) { row in
      guard let flow = workspace.design.flows[ids[row]] else { return false }
      return [name(flow.from), name(flow.to), port(of: flow), flow.purpose].contains { $0.finds(text) }
    }
    if let row { list.select(row, in: ids) }
    return row != nil
  }

  package func nextOpen(forward: Bool, _ app: App) -> String? {
    follow()
    let seek: Seek = forward ? .next : .previous
    guard let row = seek.row(ids.count, from: list.index, where: { status(of: ids[$0]).level != nil }) else { return nil }
    list.select(row, in: ids)
    return finding(of: ids[row]).map { "\($0.level.rawValue.uppercased()): \($0.message)" }
  }

  package func copied(_ app: App) -> (name: String, text: String)? {
    selected.map { ("the flow", "\(name($0.from)) -> \(name($0.to))  \(port(of: $0))  \($0.purpose)") }
  }

  // MARK: What a flow is

  /// An end as people call it: a component by its name, else as it is written.
  func name(_ end: String) -> String { workspace.design.components[end] == nil ? end : workspace.name(of: end) }

  /// `tcp 5432`, `invoke`; a port that the end's kind gives is read from the template.
  func port(of flow: Flow) -> String {
    switch flow.way {
    case .access(let access): return access.rawValue
    case .port(let port?, let proto): return "\(proto) \(port)"
    case .port(nil, let proto):
      let rules = workspace.engine.resources(of: flow.id)
      let port = rules.lazy.compactMap { $0.value(at: "/FromPort")?.wholeNumber }.first
      return port.map { "\(proto) \($0)" } ?? proto
    }
  }

  /// What keeps the flow to what it says.
  func kept(_ flow: Flow) -> String {
    let types = workspace.engine.resources(of: flow.id).map(\.type)
    if types.contains("AWS::IAM::Policy") { return "IAM, \(port(of: flow)) only" }
    if types.contains(where: { $0.hasPrefix("AWS::EC2::SecurityGroup") }) { return "sg to sg" }
    return types.contains { !$0.hasPrefix(Resource.declarationPrefix) } ? "its resources" : "stated only"
  }

  func status(of id: String) -> RowStatus {
    workspace.findings.lazy.filter { $0.component == id }.reduce(into: RowStatus()) { $0.add($1.level) }
  }

  func finding(of id: String) -> Finding? { workspace.findings.first { $0.component == id } }

  /// Components that reach an end by flows, or that it reaches, with the number of steps; the nearest first.
  func reach(_ end: String, inward: Bool) -> [(end: String, steps: Int)] {
    var found: [(String, Int)] = []
    var seen: Set<String> = [end]
    var next = [(end, 0)]
    while !next.isEmpty {
      let (here, steps) = next.removeFirst()
      for flow in workspace.design.flows.items where (inward ? flow.to : flow.from) == here {
        let other = inward ? flow.from : flow.to
        guard seen.insert(other).inserted else { continue }
        found.append((other, steps + 1))
        next.append((other, steps + 1))
      }
    }
    return found
  }
}

extension FlowsPlace {
  package func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    follow()
    let isWide = regions.body.width >= 110
    let tabs = app.layout.tabs
    Tabs.draw(.flows, into: &canvas, tabs)
    let body = tabs.isEmpty ? regions.body : regions.body.split(top: 1).rest
    let (upper, lower) = body.split(top: max(body.height - (isWide ? 18 : 9), min(body.height, 6)))
    let cursor = drawList(app, into: &canvas, upper)
    let (left, right) = isWide ? lower.split(left: lower.width * 7 / 12) : (lower, Rect(.zero))
    let typed = drawFlow(app, into: &canvas, left)
    if !right.isEmpty { drawReach(into: &canvas, right) }
    return typed ?? cursor
  }

  private func drawList(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let inner = canvas.frame(
      rect, focused: true, title: Line(title), right: "who talks to whom",
      bottom: Line(ids.isEmpty ? "" : "\(list.index + 1) of \(ids.count)   \(order.rawValue)"))
    guard !ids.isEmpty else {
      canvas.put("Nobody talks to anybody. :connect A B \"WHY\" adds a flow", at: inner.origin.moved(1), style: .textMuted)
      return inner.origin
    }
    let width = inner.width
    let name = width >= 100 ? 27 : max((width - 24) / 2, 10)
    let columns = (to: 3 + name, port: 4 + 2 * name, kept: 5 + 2 * name + 10, status: width - 9)
    for (text, x) in [("FROM", 2), ("TO", columns.to), ("PORT", columns.port), ("STATE", columns.status)] {
      canvas.put(text, at: inner.origin.moved(x), style: .textHeading)
    }
    if width >= 100 {
      canvas.put("HOW IT IS KEPT", at: inner.origin.moved(columns.kept), style: .textHeading)
      canvas.put("WHY", at: inner.origin.moved(columns.kept + 20), style: .textHeading)
    }
    let window = list.window(inner.height - 1, of: ids.count)
    let body = inner.split(top: 1).rest
    canvas.within(body) { canvas in
      for (line, number) in window.enumerated() {
        guard let flow = workspace.design.flows[ids[number]] else { continue }
        if number == list.index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(line))
          canvas.put(">", at: Point(0, line), style: .title)
        }
        canvas.put(self.name(flow.from), at: Point(2, line), maxWidth: name)
        canvas.put(self.name(flow.to), at: Point(columns.to, line), maxWidth: name)
        canvas.highlight(app.sought, in: self.name(flow.from), at: Point(2, line), maxWidth: name)
        canvas.highlight(app.sought, in: self.name(flow.to), at: Point(columns.to, line), maxWidth: name)
        canvas.put(port(of: flow), at: Point(columns.port, line), maxWidth: 9)
        if width >= 100 {
          canvas.put(kept(flow), at: Point(columns.kept, line), maxWidth: 19)
          let why = columns.kept + 20
          canvas.put(flow.purpose, at: Point(why, line), style: .textMuted, maxWidth: columns.status - why - 1)
        }
        canvas.put(status(of: flow.id).line, at: Point(columns.status, line), maxWidth: 8)
      }
    }
    return body.origin.moved(0, list.index - window.lowerBound)
  }

  private func drawFlow(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    guard let flow = selected else {
      canvas.frame(rect)
      return nil
    }
    let inner = canvas.frame(rect, title: Line("\(name(flow.from))  ->  \(name(flow.to))"), bottom: Line(flow.id))
    var cursor: Point?
    if let editor {
      canvas.within(Rect(x: inner.left, y: inner.top, width: inner.width, height: min(inner.height, 3))) { canvas in
        cursor = editor.draw(app, into: &canvas, canvas.bounds)
      }
      cursor = cursor?.moved(inner.left, inner.top)
    }
    let lines = editor == nil ? lines(of: flow, width: inner.width - 2) : []
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    return cursor
  }

  private func lines(of flow: Flow, width: Int) -> [Line] {
    func labelled(_ label: String, _ text: String) -> Line { Line(label.padded(18), .textMuted) + Line(text) }
    let given = if case .port(nil, _) = flow.way { "   as its end listens" } else { "" }
    var lines = [labelled("Port", port(of: flow) + given), labelled("Purpose", flow.purpose)]
    if let finding = finding(of: flow.id) { lines.append(finding.level.line + Line("  \(finding.title): \(finding.message)")) }
    let made = workspace.engine.resources(of: flow.id).filter { !$0.isDeclaration }
    lines += [labelled("Kept by", kept(flow)), "", Line("Becomes, in the template", .textHeading)]
    lines += made.isEmpty ? ["nothing of its own: both ends are told of it"] : made.map { Line($0.id.padded(34) + " \($0.type)") }
    lines += ["", labelled("Delete (d)", "\(name(flow.from)) can no longer reach \(name(flow.to))")]
    return lines
  }

  private func drawReach(into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Reach: what the flows allow")
    guard let flow = selected else { return }
    func block(_ head: String, _ found: [(end: String, steps: Int)]) -> [Line] {
      let lines = found.map { Line("  " + name($0.end).padded(28)) + Line(" \(Message.count($0.steps, "step"))", .textMuted) }
      return [Line(head, .textHeading)] + (lines.isEmpty ? ["  nobody else"] : lines)
    }
    let lines = block("CAN REACH \(name(flow.to))", reach(flow.to, inward: true))
      + block("\(name(flow.from)) CAN REACH", reach(flow.from, inward: false))
      + block("INTERNET CAN REACH", reach(Flow.internet, inward: false))
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
  }
}
