import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

// What the inspector looks like.

extension Inspector {
  func draw(_ app: App, focused: Bool, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let inner = rect.inset()
    let stacked = app.layout.form == .stacked || app.layout.form == .single
    let isForm = page == .fields && !showsGroups
    let below =
      editor == nil ? Layout.strip(inner.height) : FieldEditors.rows(Layout.strip(inner.height), of: inner.height)
    let rows = isForm ? max(inner.height - below - 1, 1) : inner.height
    let count = isForm ? entries.count : lines(of: page).count
    let before = form
    let seen = isForm ? form.window(rows, of: count) : window(rows, of: count)
    // A strip that is taller for an editor leaves the form where it was.
    if editor != nil { form = before }
    let place = stacked && isForm ? "\(min(form.index + 1, count)) of \(count)" : Inspector.range(seen, of: count)
    canvas.frame(
      rect, focused: focused, title: heading(rect.width - tabs.width - 8), right: showsGroups ? "" : tabs,
      bottom: Line(isForm && !stacked ? "" : place + (stacked && !focused && isForm ? "   Tab to edit" : "")))
    guard isForm else {
      drawLines(page, seen, into: &canvas, inner)
      return focused ? inner.origin : nil
    }
    drawForm(seen, focused ? app.sought : "", focused: focused, into: &canvas, inner)
    let top = rect.top + 1 + rows
    canvas.rule(
      rect, row: 1 + rows, focused: focused, title: stacked && editor == nil ? "" : Line(editor?.title ?? stripTitle),
      right: Line(editor.map(\.position) ?? (stacked ? "" : place)))
    let strip = Rect(x: inner.left, y: top + 1, width: inner.width, height: inner.bottom - top - 1)
    let cursor = canvas.within(strip) { canvas in drawStrip(app, into: &canvas) }
    if let cursor { return cursor.moved(strip.left, strip.top) }
    return focused ? inner.origin.moved(0, form.index - seen.lowerBound) : nil
  }

  private static func range(_ seen: Range<Int>, of count: Int) -> String {
    count == 0
      ? "" : seen.count == count ? "\(count) of \(count)" : "\(seen.lowerBound + 1)-\(seen.upperBound) of \(count)"
  }

  /// Name and, where there is room for it, kind.
  private func heading(_ room: Int) -> Line {
    guard let shown else { return "nothing selected" }
    let name = DesignTree.name(shown, workspace, members: 0)
    guard let kind, component?.id != Component.settingsID, name.columns + kind.words.columns + 2 <= room else {
      return Line(name)
    }
    return Line(name + "  ") + Line(kind.words, .textMuted)
  }

  private var tabs: Line {
    let parts = Page.allCases.map { $0 == page ? Span("[\($0.rawValue)]", .title) : Span($0.rawValue, .textMuted) }
    return Line(Array(parts.map { [$0] }.joined(separator: [Span(" ")])))
  }

  private var stripTitle: String {
    if let spotlight, spotlight.field == nil { return spotlight.rule }
    if let field { return field.title }
    return override?.place ?? ""
  }

  // MARK: Form

  private func drawForm(
    _ seen: Range<Int>, _ sought: String, focused: Bool, into canvas: inout Canvas, _ inner: Rect
  ) {
    guard let component, let kind else { return }
    let columns = FieldColumns.of(inner.width)
    canvas.within(inner) { canvas in
      for (line, number) in seen.enumerated() where entries.indices.contains(number) {
        let isSelected = number == form.index
        if isSelected, focused { canvas.lay(.cursorRow, under: canvas.bounds.row(line)) }
        if isSelected { canvas.put(">", at: Point(0, line), style: focused ? .title : .textMuted) }
        switch entries[number] {
        case .field(let name):
          guard let field = kind.field(name) else { continue }
          draw(field, of: component, at: line, columns, isSelected: isSelected, sought, into: &canvas)
        case .override(let place):
          guard let override = component.overrides.first(where: { $0.place == place }) else { continue }
          draw(override, of: component, kind, at: line, columns, into: &canvas)
        }
      }
    }
  }

  /// A value set on the template; where no field has a place in it at all, it is simply a property.
  private func draw(
    _ override: Override, of component: Component, _ kind: Kind, at line: Int,
    _ columns: (value: Int, edited: Int, status: Int, controls: Int, asks: Int?), into canvas: inout Canvas
  ) {
    let isProperty = override.role == kind.main && kind.fields.allSatisfy(\.bindings.isEmpty)
    let name = isProperty ? String(override.pointer.description.dropFirst()) : override.place
    canvas.put(name, at: Point(FieldColumns.name, line), maxWidth: columns.value - 3, cut: .left)
    let found =
      isProperty ? workspace.engine.findings(of: component.id).filter { self.override(at: $0) == override } : []
    let end = isProperty && found.isEmpty ? canvas.size.width : columns.status
    let room = end - columns.value - 1
    canvas.put(override.value.brief, at: Point(columns.value, line), style: .textStrong, maxWidth: room)
    guard isProperty else {
      canvas.put("override", at: Point(columns.status, line), style: .textMuted)
      return
    }
    guard let worst = found.min(by: { $0.level < $1.level }) else { return }
    var status = FieldStatus()
    status.findings = [worst]
    canvas.put(status.line, at: Point(columns.status, line), maxWidth: columns.controls - columns.status - 1)
    canvas.put(worst.controls.briefly(canvas.size.width - columns.controls), at: Point(columns.controls, line))
  }

  private func draw(
    _ field: AnyField, of component: Component, at line: Int,
    _ columns: (value: Int, edited: Int, status: Int, controls: Int, asks: Int?), isSelected: Bool, _ sought: String,
    into canvas: inout Canvas
  ) {
    let nameRoom = columns.value - FieldColumns.name - 1
    canvas.put(field.title, at: Point(FieldColumns.name, line), maxWidth: nameRoom)
    canvas.highlight(sought, in: field.title, at: Point(FieldColumns.name, line), maxWidth: nameRoom)
    let isEdited = edited.contains(field.name)
    let status = status[field.name]
    // A value goes on where nothing stands beside it.
    let end = isEdited ? columns.edited : status == nil ? canvas.size.width : columns.status
    let room = end - columns.value - 1
    if isSelected, let editor, editor.isOfRow {
      let shown = editor.shown.columns + 2 <= room ? editor.shown : editor.shown.prefix(columns: room - 3) + "~"
      canvas.put("[\(shown)]", at: Point(columns.value, line), style: .input, maxWidth: room)
    } else {
      let text = value(of: field, in: component)
      canvas.put(text, at: Point(columns.value, line), style: isEdited ? .textStrong : .text, maxWidth: room)
      canvas.highlight(sought, in: text, at: Point(columns.value, line), maxWidth: room)
    }
    if isEdited { canvas.put("edited", at: Point(columns.edited, line), style: .textStrong, maxWidth: 6) }
    guard let status else { return }
    let controls = status.findings.first?.controls ?? status.controls
    let isDecided = status.findings.first.flatMap { workspace.decision(on: $0) } != nil
    canvas.put(
      isDecided ? RowStatus.decided : status.line, at: Point(columns.status, line),
      maxWidth: columns.controls - columns.status - 1)
    let edge = columns.asks.map { $0 - 1 } ?? canvas.size.width
    canvas.put(controls.briefly(edge - columns.controls), at: Point(columns.controls, line))
    if let asks = columns.asks { canvas.put(asked(status), at: Point(asks, line), style: .textMuted) }
  }

  /// What the baseline wants of a field: the title of the first control that looks at it.
  private func asked(_ status: FieldStatus) -> String {
    status.controls.first.flatMap { id in workspace.coverage.first { $0.control.id == id }?.control.title } ?? ""
  }

  // MARK: Strip

  private func drawStrip(_ app: App, into canvas: inout Canvas) -> Point? {
    if let editor { return editor.draw(app, into: &canvas, canvas.bounds) }
    let size = canvas.size
    if stripCache?.entry != form.selected || stripCache?.width != size.width || stripCache == nil {
      stripCache = (form.selected, size.width, Strip.entries(self, width: size.width - 2))
    }
    for (row, line) in Strip.fitting(stripCache?.lines ?? [], size.height).enumerated() {
      canvas.put(line, at: Point(1, row), maxWidth: size.width - 2)
    }
    return nil
  }
}

extension Kind {
  /// Its id as words: `log group`.
  package var words: String { String(id.map { $0 == "-" ? " " : $0 }) }
}

extension FieldStatus {
  /// Sign and word: notes are not bad enough for a form.
  fileprivate var line: Line {
    guard let level, level < .note else { return Line("✓ ok", .textMuted) }
    return level.line
  }
}
