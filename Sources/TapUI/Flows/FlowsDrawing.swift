import TapModel
import TapTerminal
import TapWorkspace

// What place 6 looks like.

extension FlowsPlace {
  /// The list, below it the selected flow, and from 110 columns on how far its ends reach.
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
      canvas.put(
        "Nobody talks to anybody. :connect A B \"WHY\" adds a flow", at: inner.origin.moved(1), style: .textMuted)
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
    if let finding = finding(of: flow.id) {
      lines.append(finding.level.line + Line("  \(finding.title): \(finding.message)"))
    }
    let made = workspace.engine.resources(of: flow.id).filter { !$0.isDeclaration }
    lines += [labelled("Kept by", kept(flow)), "", Line("Becomes, in the template", .textHeading)]
    lines +=
      made.isEmpty
      ? ["nothing of its own: both ends are told of it"] : made.map { Line($0.id.padded(34) + " \($0.type)") }
    lines += ["", labelled("Delete (d)", "\(name(flow.from)) can no longer reach \(name(flow.to))")]
    return lines
  }

  private func drawReach(into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Reach: what the flows allow")
    guard let flow = selected else { return }
    func block(_ head: String, _ found: [(end: String, steps: Int)]) -> [Line] {
      let lines = found.map {
        Line("  " + name($0.end).padded(28)) + Line(" \(Message.count($0.steps, "step"))", .textMuted)
      }
      return [Line(head, .textHeading)] + (lines.isEmpty ? ["  nobody else"] : lines)
    }
    let lines =
      block("CAN REACH \(name(flow.to))", reach(flow.to, inward: true))
      + block("\(name(flow.from)) CAN REACH", reach(flow.from, inward: false))
      + block("INTERNET CAN REACH", reach(Flow.internet, inward: false))
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
  }
}
