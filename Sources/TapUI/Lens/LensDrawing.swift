import TapModel
import TapTerminal
import TapWorkspace

// What the lens looks like.

extension LensPlace {
  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    guard let view else { return nil }
    let (head, body) = regions.body.split(top: 1)
    drawHead(view, into: &canvas, head)
    switch app.layout.form {
    case .tooSmall: return nil
    case .columns, .wide:
      let (upper, lower) = body.split(top: min(view.rows.count + 3, body.height / 2))
      let (left, right) = upper.split(left: upper.width / 2)
      drawCounts(view, into: &canvas, left)
      drawPlace(view, into: &canvas, right)
      return drawFindings(app, view, into: &canvas, lower)
    case .stacked, .single:
      let (upper, lower) = body.split(top: min(5 + openFacts(view).count, body.height / 2))
      drawNarrow(view, into: &canvas, upper)
      return drawFindings(app, view, into: &canvas, lower)
    }
  }

  private func drawHead(_ view: LensView, into canvas: inout Canvas, _ rect: Rect) {
    canvas.fill(rect)
    let isWide = rect.width >= 100
    let place = isWide ? "FedRAMP \(lens.words) (\(lens.partition))" : lens.words
    canvas.put(
      Line(" LENS ", .title) + Line(isWide ? " the same design seen as \(place). " : " as \(place). ")
        + Line("Nothing is changed.", .textStrong),
      at: rect.origin, maxWidth: rect.width)
  }

  // MARK: Upper boxes

  private func drawCounts(_ view: LensView, into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Counts")
    let (now, seen, move) = (23, 39, min(53, inner.width - 5))
    canvas.within(inner) { canvas in
      let heads = [("NOW \(view.now.baseline.title)", 16), ("LENS \(view.lens.baseline.title)", 31), ("MOVE", move)]
      for (text, x) in heads { canvas.put(text, at: Point(x, 0), style: .textHeading, maxWidth: 14) }
      for (number, row) in view.rows.enumerated() {
        let y = number + 1
        let label = row.state.map(\.line) ?? Line(row.label)
        canvas.put(label, at: Point(2, y), maxWidth: 13)
        let isNumber = !row.move.isEmpty
        let style = row.state?.style ?? .text
        canvas.put(
          row.now, at: Point(16, y), style: style, maxWidth: isNumber ? now - 16 : 14, align: isNumber ? .right : .left)
        canvas.put(
          row.seen, at: Point(31, y), style: style, maxWidth: isNumber ? seen - 31 : 16,
          align: isNumber ? .right : .left)
        canvas.put(row.move, at: Point(move - 2, y), maxWidth: 6, align: .right)
      }
    }
  }

  private func drawPlace(_ view: LensView, into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Lens")
    canvas.within(inner) { canvas in
      canvas.put("Baseline", at: Point(2, 0), style: .textMuted)
      canvas.put(choices, at: Point(14, 0), maxWidth: inner.width - 15)
      canvas.put("Region", at: Point(2, 1), style: .textMuted)
      canvas.put(
        Line(lens.region, .textStrong) + Line("  \(view.region?.name ?? "")", .textMuted), at: Point(14, 1),
        maxWidth: inner.width - 15)
      canvas.put("Partition", at: Point(2, 2), style: .textMuted)
      canvas.put(
        Line(lens.partition) + Line("  follows the region", .textMuted), at: Point(14, 2), maxWidth: inner.width - 15)
      draw(view.facts, from: 4, into: &canvas)
    }
  }

  /// The three baselines, the one of the lens marked.
  private var choices: Line {
    Baseline.allCases.map { baseline in
      baseline == lens.baseline ? Line("(x) \(baseline.title)", .textStrong) : Line("( ) \(baseline.title)")
    }.reduce(Line("")) { $0.width == 0 ? $1 : $0 + Line("   ") + $1 }
  }

  private func draw(_ facts: [LensFact], from top: Int, into canvas: inout Canvas) {
    let column = min(30, canvas.size.width / 2)
    for (number, fact) in facts.enumerated() {
      canvas.put(fact.label, at: Point(2, top + number), style: .textMuted, maxWidth: column - 3)
      canvas.put(
        fact.isOpen ? Line("! ", .statusWarn) + Line(fact.words) : Line(fact.words), at: Point(column, top + number),
        maxWidth: canvas.size.width - column - 1)
    }
  }

  /// Counts as two lines, then what is known of the place.
  private func drawNarrow(_ view: LensView, into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Counts")
    let states = ControlState.allCases
    canvas.within(inner) { canvas in
      var x = 8
      for (number, state) in states.enumerated() {
        canvas.put(state.rawValue.uppercased(), at: Point(x, 0), style: .textHeading, maxWidth: 9)
        let count = view.states(state)
        canvas.put(String(count.now), at: Point(x, 1), style: state.style)
        canvas.put(String(count.seen), at: Point(x, 2), style: state.style)
        x += max(state.rawValue.count + 2, number < 2 ? 11 : 7)
      }
      canvas.put("FINDINGS", at: Point(x, 0), style: .textHeading)
      for (y, row) in [view.rows.last?.now, view.rows.last?.seen].enumerated() {
        canvas.put((row ?? "").replacing(" BLOCK ", with: " B "), at: Point(x, y + 1))
      }
      canvas.put("now", at: Point(1, 1), style: .textMuted)
      canvas.put("lens", at: Point(1, 2), style: .textMuted)
      draw(openFacts(view), from: 3, into: &canvas)
    }
  }

  /// What speaks against the place, for small screens; what is there where nothing does.
  private func openFacts(_ view: LensView) -> [LensFact] {
    let open = view.facts.filter(\.isOpen)
    return Array((open.isEmpty ? view.facts : open).prefix(3))
  }

  // MARK: Findings

  private func drawFindings(_ app: App, _ view: LensView, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let findings = findings
    let controls = Set(findings.flatMap(\.controls)).count
    let inner = canvas.frame(
      rect, focused: true, title: Line("What \(lens.words) would leave open"),
      right: Line(
        rect.width >= 100
          ? "\(Message.count(findings.count, "finding")), \(Message.count(controls, "control"))" : ""),
      bottom: Line(findings.isEmpty ? "" : "\(list.index + 1) of \(findings.count)"))
    let remarks = remarks(view, inner.width - 2, inner.height < 8 ? 0 : inner.height / 3)
    let table = FindingTable(workspace, width: inner.width, what: "WHAT IS WRONG THERE")
    let (head, rest) = inner.split(top: 1)
    let rows = rest.split(top: max(rest.height - remarks.count - 1, 1)).top
    canvas.within(head) { table.heading(into: &$0) }
    let window = list.window(rows.height, of: findings.count)
    canvas.within(rows) { canvas in
      if findings.isEmpty { canvas.put("Nothing more than now.", at: Point(2, 0), style: .textMuted) }
      for (line, number) in window.enumerated() {
        if number == list.index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(line))
          canvas.put(">", at: Point(0, line), style: .title)
        }
        table.draw(findings[number], at: line, sought: app.sought, into: &canvas)
      }
    }
    // The remarks follow the findings, or stand at the bottom where these fill the box.
    let top = min(max(window.count, 1) + 2, inner.height - remarks.count)
    for (row, line) in remarks.enumerated() where top + row >= 2 {
      canvas.put(line, at: inner.origin.moved(1, top + row), maxWidth: inner.width - 2)
    }
    return rows.origin.moved(0, list.index - window.lowerBound)
  }

  /// What moves beside the findings; at most so many lines.
  private func remarks(_ view: LensView, _ width: Int, _ room: Int) -> [Line] {
    view.remarks.flatMap { remark in
      remark.words.wrapped(to: max(width - 14, 20)).prefix(2).enumerated().map { row, words in
        Line((row == 0 ? remark.label : "").padded(14), .textMuted) + Line(words)
      }
    }.prefix(room).map { $0 }
  }
}
