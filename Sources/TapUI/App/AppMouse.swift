import TapTerminal

// The mouse does what keys do: the wheel moves, a click selects.

extension App {
  /// How many lines a turn of the wheel moves.
  private static let wheelLines = 3

  func point(_ mouse: Mouse) {
    pending = []
    offers = [:]
    guard let place else { return }
    switch mouse.action {
    case .press:
      if tab(at: mouse.point) || place.click(mouse.point, self) || step(to: mouse.point) { return }
      refuse("A click does nothing here. \(key("help")) shows the keys")
    case .wheelUp, .wheelDown:
      let isUp = mouse.action == .wheelUp
      if place.scope == .typing {
        _ = place.take(isUp ? .up : .down, self)
        return
      }
      place.hover(mouse.point, self)
      for _ in 0..<App.wheelLines { _ = place.move(isUp ? .up : .down, self) }
    }
  }

  /// Selects a line of the box that has the cursor: as many movements as there are lines between; false where the frame
  /// of the box lies between.
  private func step(to point: Point) -> Bool {
    let (canvas, cursor) = frame()
    guard let place, place.scope != .typing, let cursor, layout.regions.body.contains(point) else { return false }
    let rows = min(cursor.y, point.y)...max(cursor.y, point.y)
    let columns = min(cursor.x, point.x)...max(cursor.x, point.x)
    let isFramed =
      rows.contains { "─═".contains(canvas[Point(cursor.x, $0)].text) }
      || columns.contains { "│║".contains(canvas[Point($0, point.y)].text) }
    if isFramed { return false }
    for _ in 0..<abs(point.y - cursor.y) { _ = place.move(point.y < cursor.y ? .up : .down, self) }
    return true
  }

  /// Goes to the place whose tab is there; false where there is no tab.
  private func tab(at point: Point) -> Bool {
    guard place?.isOverlay == false, let number = Tabs.place(at: point, layout.tabs) else { return false }
    run("place-\(number.rawValue)")
    return true
  }
}

extension DesignPlace {
  /// The boxes that are seen, and where.
  private func boxes(_ app: App) -> [(box: Focus, rect: Rect)] {
    let layout = app.layout
    if isZoomed {
      let body = layout.regions.body
      return [(focus, layout.tabs.isEmpty ? body : body.split(top: 1).rest)]
    }
    switch layout.form {
    case .tooSmall: return []
    case .single: return [(focus, layout.inspector)]
    case .stacked:
      return [(numbered == .findings ? .findings : .list(lastPane), layout.findings), (.inspector, layout.inspector)]
    case .columns, .wide:
      return zip(Focus.order, layout.lists).map { ($0, $1) } + [
        (.inspector, layout.inspector), (.findings, layout.findings),
      ]
    }
  }

  /// The wheel moves in the box that it turns over.
  package func hover(_ point: Point, _ app: App) {
    guard let (box, _) = boxes(app).first(where: { $0.rect.contains(point) }), box != focus else { return }
    take(box)
  }

  /// Takes the focus to the box, and selects its line.
  package func click(_ point: Point, _ app: App) -> Bool {
    guard inspector.editor == nil, let (box, rect) = boxes(app).first(where: { $0.rect.contains(point) }) else {
      return false
    }
    if box != focus { take(box) }
    let inner = rect.inset()
    guard inner.contains(point) else { return true }
    let line = point.y - inner.top
    switch box {
    case .list(let pane):
      let row = (lists[pane]?.top ?? 0) + line
      if ids[pane]?.indices.contains(row) == true { lists[pane]?.select(row, in: ids[pane] ?? []) }
    case .findings:
      let row = findingState.top + line - 1
      if line > 0, findings.indices.contains(row) { findingState.select(row, in: findings) }
    case .inspector: inspector.click(line)
    }
    inspect()
    return true
  }
}

extension Inspector {
  /// Selects the field on a line of the form; the strip below it is only read.
  func click(_ line: Int) {
    let row = form.top + line
    guard page == .fields, line < form.height, entries.indices.contains(row) else { return }
    form.select(row, in: entries)
  }
}
