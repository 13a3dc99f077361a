import TapModel
import TapTerminal
import TapWorkspace

// What the history looks like.

extension HistoryPlace {
  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    follow()
    var body = regions.body
    if !app.layout.tabs.isEmpty, let design = app.design {
      Tabs.draw(design.numbered, into: &canvas, app.layout.tabs)
      body = body.split(top: 1).rest
    }
    let isWide = body.width >= 110
    let isSmall = app.layout.form == .single
    let (first, second) =
      isWide
      ? body.split(left: max(body.width - 40, body.width / 2))
      : body.split(top: isSmall ? body.height : body.height - 9)
    let cursor = drawList(app.sought, into: &canvas, first)
    if !second.isEmpty { drawStep(app, into: &canvas, second) }
    return cursor
  }

  private func drawList(_ sought: String, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let undone = workspace.history.undone.count
    let inner = canvas.frame(
      rect, focused: true, title: "History", right: Line(rect.width >= 60 ? "the newest above" : ""),
      bottom: Line(undone == 0 ? "\(current) done" : "\(undone) undone, \(current) done"))
    let (head, rest) = inner.split(top: 1)
    let end = showsCommands ? inner.width : inner.width - 15
    let what = inner.width >= 66 ? 25 : 17
    for (text, x) in [("REV", 3), ("TIME", 7), (what > 20 ? "BY" : "", 16), (showsCommands ? "COMMAND" : "WHAT", what)]
    {
      canvas.put(text, at: head.origin.moved(x), style: .textHeading)
    }
    if !showsCommands { canvas.put("FINDINGS AFTER", at: head.origin.moved(end), style: .textHeading, maxWidth: 14) }
    let seen = list.window(rest.height, of: rows.count)
    canvas.within(rest) { canvas in
      for (line, number) in seen.enumerated() {
        if number == list.index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(line))
          canvas.put(">", at: Point(0, line), style: .title)
        }
        switch rows[number] {
        case .day(let day): canvas.put(day, at: Point(1, line), style: .textHeading)
        case .after, .branch: drawRow(rows[number], at: line, what, end, sought, into: &canvas)
        }
      }
    }
    return rest.origin.moved(0, list.index - seen.lowerBound)
  }

  private func drawRow(
    _ row: Row, at line: Int, _ what: Int, _ end: Int, _ sought: String, into canvas: inout Canvas
  ) {
    let step = step(row)
    let isHere = row == .after(current)
    let gone: String? =
      switch row {
      case .branch: "branch"
      case .after(let count) where count > current: "undone"
      default: nil
      }
    let style: Style = gone != nil ? .textMuted : isHere ? .textStrong : .text
    // The design stands after this edit.
    if isHere { canvas.put("*", at: Point(1, line), style: .textStrong) }
    canvas.put(
      String(step?.revision ?? workspace.history.beginning ?? workspace.revision), at: Point(2, line), style: style,
      maxWidth: 4, align: .right)
    canvas.put(step?.time ?? "", at: Point(7, line), style: .textMuted)
    if what > 20 { canvas.put(step?.by ?? "", at: Point(16, line), style: .textMuted, maxWidth: what - 17) }
    let text = step.map { showsCommands ? Twin.words($0.does, workspace.catalog) : $0.say } ?? "how the design began"
    canvas.put(text, at: Point(what, line), style: style, maxWidth: end - what - 1)
    canvas.highlight(sought, in: text, at: Point(what, line), maxWidth: end - what - 1)
    if showsCommands { return }
    let open = if case .after(let count) = row { open(count) ?? "" } else { "" }
    let isBad = gone == nil && !open.isEmpty && !open.hasPrefix("0 BLOCK 0 GAP")
    canvas.put(gone ?? open, at: Point(end, line), style: isBad ? .statusGap : .textMuted, maxWidth: 14)
  }

  // MARK: One edit

  private func drawStep(_ app: App, into canvas: inout Canvas, _ rect: Rect) {
    let row = list.selected ?? .after(current)
    let step = step(row)
    let inner = canvas.frame(rect, title: Line(step.map { "rev \($0.revision)" } ?? "How it began"))
    let width = inner.width - 2
    var lines = lines(step, row, app.key("history-go"), width)
    // Where rows are few, headings and empty lines go.
    if lines.count > inner.height { lines.removeAll { $0.text.allSatisfy { $0.isUppercase || $0 == " " } } }
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: width)
    }
  }

  private func lines(_ step: Transaction?, _ row: Row, _ enter: String, _ width: Int) -> [Line] {
    guard let step else { return ["Before the first edit on this list."] }
    func wrapped(_ text: String) -> [Line] { text.wrapped(to: max(width, 10)).map { Line($0) } }
    var lines = wrapped(step.say)
    lines.append(Line("by \(step.by), \(step.at.prefix(10)) \(step.time)", .textMuted))
    lines += ["", Line("CHANGED", .textHeading)]
    for pair in Differences.changes(of: step, workspace).prefix(8) { lines += pair.lines(width) }
    lines += ["", Line("AS A COMMAND", .textHeading)]
    lines += wrapped(Twin.words(step.does, workspace.catalog))
    let tail =
      switch row {
      case .after(current): "The design stands here."
      case .after(let count) where count > current: "Undone: \(enter) makes it again."
      case .branch: "Of a branch: \(enter) makes it again where the branch begins; what stands there becomes one."
      default: "\(enter) goes back to here; what came after stays on the list."
      }
    lines += [""] + wrapped(tail)
    return lines
  }
}
