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
    if !isWide, showsReach {
      drawReach(into: &canvas, left, tabs: pages)
      return cursor
    }
    let typed = drawFlow(app, into: &canvas, left, tabs: isWide ? "" : pages)
    if !right.isEmpty { drawReach(into: &canvas, right, tabs: "") }
    return typed ?? cursor
  }

  private var pages: Line {
    showsReach
      ? Line("Flow ", .textMuted) + Line("[Reach]", .title) : Line("[Flow]", .title) + Line(" Reach", .textMuted)
  }

  private func drawList(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let inner = canvas.frame(
      rect, focused: true, title: Line(title), right: "who talks to whom",
      bottom: Line(ids.isEmpty ? "" : "\(list.index + 1) of \(ids.count)   \(order.rawValue)"))
    guard !ids.isEmpty else {
      canvas.put(
        "Nobody talks to anybody. \(app.key("add-flow")) adds a flow", at: inner.origin.moved(1), style: .textMuted)
      return inner.origin
    }
    let width = inner.width
    let names = ids.compactMap { workspace.design.flows[$0] }.flatMap { [self.name($0.from), self.name($0.to)] }
    let name = min(max(names.map(\.columns).max() ?? 10, 10), (width - 22) / 2)
    let columns = (to: 3 + name, port: 4 + 2 * name, kept: 5 + 2 * name + 10, status: width - 9)
    let why = columns.kept + 19
    for (text, x) in [("FROM", 2), ("TO", columns.to), ("WAY", columns.port), ("STATE", columns.status)] {
      canvas.put(text, at: inner.origin.moved(x), style: .textHeading)
    }
    if width >= 100 {
      canvas.put("HOW IT IS KEPT", at: inner.origin.moved(columns.kept), style: .textHeading)
      if why + 6 < columns.status { canvas.put("WHY", at: inner.origin.moved(why), style: .textHeading) }
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
          canvas.put(kept(flow), at: Point(columns.kept, line), maxWidth: 18)
          canvas.put(flow.purpose, at: Point(why, line), style: .textMuted, maxWidth: columns.status - why - 1)
        }
        canvas.put(status(of: flow.id).line, at: Point(columns.status, line), maxWidth: 8)
      }
    }
    return body.origin.moved(0, list.index - window.lowerBound)
  }

  private func drawFlow(_ app: App, into canvas: inout Canvas, _ rect: Rect, tabs: Line) -> Point? {
    guard let flow = selected else {
      canvas.frame(rect)
      return nil
    }
    let inner = canvas.frame(
      rect, title: Line("\(name(flow.from))  ->  \(name(flow.to))"), right: tabs, bottom: Line(flow.id))
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
    func labelled(_ label: String, _ text: String, rows: Int = 2) -> [Line] {
      Strip.labelled(label, text, width, indent: 12, rank: 0, rows: rows).map(\.line)
    }
    let given = if case .port(nil, _) = flow.way { ", as its end listens" } else { "" }
    var lines = labelled("Way", port(of: flow) + given) + labelled("Why", flow.purpose)
    if let finding = finding(of: flow.id) {
      lines.append(finding.level.line + Line("  \(finding.title): \(finding.message)"))
    }
    lines += labelled("Kept by", kept(flow))
    if let hop = reach.hops.first(where: { $0.from == flow.from && $0.to == flow.to && $0.shut != nil }) {
      lines.append(Line("✗ shut      ", .statusGap) + Line(hop.shut ?? ""))
    }
    let made = workspace.engine.resources(of: flow.id).filter { !$0.isDeclaration }
    lines += ["", Line("BECOMES, IN THE TEMPLATE", .textHeading)]
    let ids = made.map(\.id.columns).max() ?? 0
    lines +=
      made.isEmpty
      ? ["  nothing of its own: both ends are told of it"]
      : made.map { Line("  " + $0.id.padded(min(ids, 34)) + "  ") + Line($0.type.droppingAWS, .textMuted) }
    return lines + [""] + labelled("If deleted", "\(name(flow.from)) can no longer reach \(name(flow.to))")
  }

  private func drawReach(into canvas: inout Canvas, _ rect: Rect, tabs: Line) {
    let inner = canvas.frame(
      rect, title: tabs.text.isEmpty ? "Reach: what the template lets through" : "Reach", right: tabs)
    guard let flow = selected else { return }
    let width = inner.width - 2
    var lines =
      reach.lines("CAN REACH \(name(flow.to))", flow.to, inward: true, width, name)
      + reach.lines("\(name(flow.from)) CAN REACH", flow.from, inward: false, width, name)
    if ![flow.from, flow.to].contains(Flow.internet) {
      lines += reach.lines("THE INTERNET CAN REACH", Flow.internet, inward: false, width, name)
    }
    if lines.count > inner.height {
      lines =
        lines.prefix(max(inner.height - 1, 0)) + [
          Line("  ... \(lines.count - inner.height + 1) more lines", .textMuted)
        ]
    }
    for (row, line) in lines.enumerated() where row < inner.height {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: width)
    }
  }
}

extension Reach {
  /// A heading, and under it who reaches an end or is reached from it: one connection further, two columns further in.
  func lines(_ head: String, _ end: String, inward: Bool, _ width: Int, _ name: (String) -> String) -> [Line] {
    let rows = tree(end, inward: inward)
    let names = rows.map { String(repeating: "  ", count: min($0.depth, 8)) + name($0.end) }
    let column = min((names.map(\.columns).max() ?? 0) + 2, max(width - 11, 10))
    var lines = [Line(head, .textHeading)]
    if rows.isEmpty { lines.append(Line("  nobody", .textMuted)) }
    for (text, row) in zip(names, rows) {
      let way = column + row.hop.way.columns + 2
      let by = row.hop.by.joined(separator: ", ")
      lines.append(
        Line(text.padded(column) + row.hop.way)
          + Line(way + by.columns <= width ? "  " + by : "", .textMuted))
    }
    for hop in shut(end) where (inward ? hop.to : hop.from) == end {
      lines.append(Line("  ✗ ", .statusGap) + Line("not \(name(inward ? hop.from : hop.to)): \(hop.shut ?? "")"))
    }
    return lines
  }
}

extension String {
  /// A type of CloudFormation without what all of them begin with: `EC2::SecurityGroupIngress`.
  var droppingAWS: String { hasPrefix("AWS::") ? String(dropFirst(5)) : self }
}
