import TapModel
import TapTerminal
import TapWorkspace

// What the design screen looks like.

extension DesignPlace {
  /// All boxes that the layout has room for, or the focused one alone where it is zoomed.
  package func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let layout = app.layout
    Tabs.draw(numbered, into: &canvas, layout.tabs)
    if isZoomed {
      let box = layout.tabs.isEmpty ? regions.body : regions.body.split(top: 1).rest
      return draw(focus, app, into: &canvas, box)
    }
    switch layout.form {
    case .tooSmall: return nil
    case .single: return draw(focus, app, into: &canvas, layout.inspector)
    case .stacked:
      let upper: Focus = numbered == .findings ? .findings : .list(lastPane)
      let first = draw(upper, app, into: &canvas, layout.findings)
      let second = draw(.inspector, app, into: &canvas, layout.inspector)
      return focus == .inspector ? second : first
    case .columns, .wide:
      var cursor: Point?
      for (pane, rect) in zip(Pane.allCases, layout.lists) {
        let point = draw(.list(pane), app, into: &canvas, rect)
        if focus == .list(pane) { cursor = point }
      }
      let inspected = draw(.inspector, app, into: &canvas, layout.inspector)
      let found = draw(.findings, app, into: &canvas, layout.findings)
      for (page, rect) in zip([Inspector.Page.flows, .template, .history], layout.extras) {
        inspector.drawExtra(page, into: &canvas, rect)
      }
      if focus == .inspector { cursor = inspected }
      return focus == .findings ? found : cursor
    }
  }

  private func draw(_ box: Focus, _ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    switch box {
    case .list(let pane): drawList(pane, app, into: &canvas, rect)
    case .inspector: inspector.draw(app, focused: focus == .inspector, into: &canvas, rect)
    case .findings: drawFindings(app, into: &canvas, rect)
    }
  }

  // MARK: Lists

  private func drawList(_ pane: Pane, _ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let rows = tree.rows[pane] ?? []
    let isFocused = focus == .list(pane)
    let isInspected = isFocused || (pane == lastPane && !isFromFindings)
    let inner = rect.inset()
    let window = lists[pane]?.window(inner.height, of: rows.count) ?? 0..<0
    let index = lists[pane]?.index ?? 0
    canvas.frame(
      rect, focused: isFocused, title: Line(NumberedPlace(pane).title),
      right: Line(orders[pane].map { $0 == .design ? "" : $0.title } ?? ""),
      bottom: Line(position(index, window, rows.count, isInspected)))
    guard !rows.isEmpty else {
      canvas.put(
        pane.emptyText(app.key("add-component")), at: inner.origin.moved(1), style: .textMuted,
        maxWidth: inner.width - 2)
      return isFocused ? inner.origin : nil
    }
    let isTree = pane == .network && rows.contains { $0.depth > 0 }
    let columns = ListColumns.of(inner.width, isTree: isTree)
    canvas.within(inner) { canvas in
      for (line, number) in window.enumerated() {
        let isSelected = number == index && isInspected
        if isSelected, isFocused { canvas.lay(.cursorRow, under: canvas.bounds.row(line)) }
        if isSelected { canvas.put(">", at: Point(0, line), style: isFocused ? .title : .textMuted) }
        draw(rows[number], at: line, columns, isFocused ? app.sought : "", into: &canvas)
      }
    }
    return isFocused ? inner.origin.moved(0, index - window.lowerBound) : nil
  }

  private func position(_ index: Int, _ window: Range<Int>, _ count: Int, _ isInspected: Bool) -> String {
    if count == 0 { return "" }
    if !isInspected, window.count < count { return "\(window.count) of \(count) shown" }
    return "\(min(index + 1, count)) of \(FieldText.grouped(count))"
  }

  private func draw(
    _ row: Row, at line: Int, _ columns: (summary: Int, status: Int, controls: Int?, what: Int?), _ sought: String,
    into canvas: inout Canvas
  ) {
    if marked.contains(row.id) { canvas.put("*", at: Point(1, line), style: .textStrong) }
    let indent = 2 + 2 * min(row.depth, 8)
    if let isOpen = row.isOpen { canvas.put(isOpen ? "▾" : "▸", at: Point(indent, line)) }
    let left = indent + (row.isOpen != nil || row.depth > 0 ? 2 : 0)
    let name = DesignTree.name(row.id, workspace, members: row.members)
    canvas.put(name, at: Point(left, line), maxWidth: columns.summary - left - 1)
    canvas.highlight(sought, in: name, at: Point(left, line), maxWidth: columns.summary - left - 1)
    let room = columns.status - columns.summary - 1
    canvas.put(
      DesignTree.summary(row, workspace).parts(room), at: Point(columns.summary, line), maxWidth: room)
    let status = tree.status(of: row)
    canvas.put(status.line, at: Point(columns.status, line), maxWidth: 8)
    if let x = columns.controls, status.level != nil, case .component(let id) = row.id {
      let worst = worst(at: id)
      canvas.put((worst?.controls ?? []).briefly(9), at: Point(x, line), style: .textMuted)
      if let what = columns.what { canvas.put(worst?.message ?? "", at: Point(what, line), style: .textMuted) }
    }
  }

  // MARK: Findings

  private func drawFindings(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let isFocused = focus == .findings
    let inner = rect.inset()
    let table = FindingTable(workspace, width: inner.width)
    let (head, body) = inner.split(top: 1)
    let window = findingState.window(body.height, of: findings.count)
    let isScrolled = window.count < findings.count
    canvas.frame(
      rect, focused: isFocused, title: Line(NumberedPlace.findings.title),
      right: Line("open, \(findingOrder.rawValue)"),
      bottom: Line(
        isFocused || isFromFindings
          ? "\(min(findingState.index + 1, findings.count)) of \(findings.count)"
          : isScrolled ? "\(window.count) of \(findings.count) shown" : "validated rev \(workspace.revision)"))
    canvas.within(head) { table.heading(into: &$0) }
    guard !findings.isEmpty else {
      canvas.put("Nothing open.", at: body.origin.moved(1), style: .textMuted)
      return isFocused ? body.origin : nil
    }
    canvas.within(body) { canvas in
      for (line, number) in window.enumerated() {
        let isSelected = number == findingState.index && (isFocused || isFromFindings)
        if isSelected, isFocused { canvas.lay(.cursorRow, under: canvas.bounds.row(line)) }
        if isSelected { canvas.put(">", at: Point(0, line), style: isFocused ? .title : .textMuted) }
        let row = findings[number]
        table.draw(row.finding, isFixed: row.isFixed, at: line, sought: isFocused ? app.sought : "", into: &canvas)
        if markedRows.contains(row.finding) { canvas.put("*", at: Point(1, line), style: .textStrong) }
      }
    }
    return isFocused ? body.origin.moved(0, findingState.index - window.lowerBound) : nil
  }
}

extension Canvas {
  /// Marks where a sought text stands in one that is drawn at a place.
  package mutating func highlight(_ sought: String, in text: String, at point: Point, maxWidth: Int) {
    guard !sought.isEmpty, let found = text.firstRange(sought) else { return }
    let before = text[..<found.lowerBound].columns
    put(text[found], at: point.moved(before), style: .match, maxWidth: maxWidth - before)
  }
}

extension String {
  /// Where a text stands first, whatever the case of its letters.
  func firstRange(_ text: String) -> Range<Index>? {
    let wanted = text.lowercased()
    var start = startIndex
    while start < endIndex {
      guard let end = index(start, offsetBy: text.count, limitedBy: endIndex) else { return nil }
      if self[start..<end].lowercased() == wanted { return start..<end }
      start = index(after: start)
    }
    return nil
  }
}

extension String {
  /// As many parts between commas as so many columns hold, at least the first: `Postgres, 16.13, 2 AZ`.
  package func parts(_ room: Int) -> String {
    var text = self
    while text.columns > room, let comma = text.lastRange(", ") { text = String(text[..<comma.lowerBound]) }
    return text
  }

  private func lastRange(_ text: String) -> Range<Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
    }
    return nil
  }
}

extension [String] {
  /// The first, and how many more, in so many columns: `SC-7 +2`; an id itself is never cut.
  package func briefly(_ columns: Int = 12) -> String {
    guard let first, count > 1 else { return first ?? "" }
    let more = "+\(count - 1)"
    return [" " + more, more].map { first + $0 }.first { $0.columns <= columns } ?? first
  }
}

extension Pane {
  /// What belongs here, and the key that brings it.
  package func emptyText(_ add: String) -> String {
    switch self {
    case .network: "No network yet. \(add) adds one (VPC, tier, service, API)"
    case .data: "No data store yet. \(add) adds one (database, cache, stream, bucket, secret)"
    case .logging: "No log yet. \(add) adds one (log group, flow log, archive, alarms)"
    case .security: "No key or role yet. \(add) adds one"
    }
  }
}
