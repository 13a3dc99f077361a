import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// Where the columns of the heat map begin: titles and counts give way to the signs.
struct CoverageColumns {
  /// Title of the family, and how many controls it has; nil where there is no room.
  var title: (x: Int, width: Int)?
  var signs: Int
  /// Where the counts begin; nil where there is no room.
  var counts: Int?
  var headings: [String]

  /// - Parameter longest: most controls of a family.
  init(_ width: Int, longest: Int) {
    let words = ["EVID", "PART", "GAP", "UNKN", "PROC", "INHR"]
    headings = words
    if width >= 108 {
      let room = min(max(width - 45 - max(longest, 42), 0), 41)
      title = (5, room)
      signs = 5 + room + 5
      counts = signs + max(longest, 42) + 2
    } else {
      signs = 5
      if signs + longest + 30 > width { headings = words.map { String($0.prefix(3)) } }
      let columns = headings.reduce(headings.count) { $0 + $1.count }
      counts = width >= 70 ? width - columns : nil
    }
  }
}

// What 7 Controls looks like.

extension ControlsPlace {
  /// Two boxes, map and selected control; one plain list on small screens.
  package func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    follow()
    switch app.layout.form {
    case .tooSmall: return nil
    case .columns, .wide: return drawBoxes(app, into: &canvas, regions.body)
    case .stacked, .single: return drawPlain(app, into: &canvas, regions.body)
    }
  }

  private var baseline: String { workspace.engine.baseline.title }
  private var ordinal: String { "\(index + 1) of \(family?.controls.count ?? 0) in \(family?.id ?? "")" }

  // MARK: Two boxes

  private func drawBoxes(_ app: App, into canvas: inout Canvas, _ body: Rect) -> Point? {
    let rows = min(families.count + 5, max(body.height - 9, 8))
    let (upper, lower) = body.split(top: rows)
    let inner = canvas.frame(
      upper, focused: true, title: Line("7 Controls: coverage of FedRAMP \(baseline)"),
      right: Line("how the design stands, not an assessment", .textMuted),
      bottom: Line("\(family?.id ?? ""): \(Message.count(family?.controls.count ?? 0, "control"))"))
    let cursor = drawMap(into: &canvas, inner, total: true)
    guard let selected else { return cursor }
    let strip = canvas.frame(
      lower, title: Line("\(selected.control.id)  \(selected.control.ownTitle)   ") + selected.state.line,
      bottom: Line(ordinal))
    let legend = ControlState.legend(strip.width - 3)
    let room = strip.height - legend.count - 1
    for (row, line) in self.strip(strip.width - 13, fix: app.key("fix-control")).prefix(max(room, 0)).enumerated() {
      canvas.put(line, at: strip.origin.moved(2, row), maxWidth: strip.width - 3)
    }
    guard room >= 0 else { return cursor }
    for (row, line) in legend.enumerated() {
      canvas.put(line, at: strip.origin.moved(2, strip.height - legend.count + row), maxWidth: strip.width - 3)
    }
    return cursor
  }

  /// The selected control in a few lines.
  private func strip(_ width: Int, fix: String) -> [Line] {
    guard let summary else { return [] }
    func line(_ label: String, _ words: Line) -> Line { Line(label.padded(11), .textMuted) + words }
    let state = summary.state.line + Line(", \(summary.reason)")
    let origin = Line("    Origin  ", .textMuted) + Line(origin(summary))
    let standing = Line("    FedRAMP  ", .textMuted) + Line(summary.statusWords) + origin
    // A long reason leaves the rest no room.
    var lines =
      state.width + standing.width <= width
      ? [line("State", state + standing)] : [line("State", state), line("FedRAMP", Line(summary.statusWords) + origin)]
    if let finding = summary.findings.first {
      let more = summary.findings.count > 1 ? "  and \(summary.findings.count - 1) more" : ""
      lines.append(
        line(
          "Finding",
          finding.level.line + Line("  \(workspace.name(of: finding.component))  \(finding.message)\(more)    ")
            + Line(fix, .footerKey) + Line(" " + Fixing.words(finding, workspace))))
    }
    if !summary.evidence.isEmpty {
      let telling = ControlText.telling(summary.evidence)
      let pieces = telling.prefix(3).map { ControlText.brief($0) }.joined(separator: "    ")
      let more = telling.count > 3 ? "    and \(telling.count - 3) more" : ""
      lines.append(line("Evidence", Line(pieces + more)))
    }
    if !summary.remaining.isEmpty {
      for (row, words) in summary.remaining.wrapped(to: max(width, 20)).prefix(2).enumerated() {
        lines.append(line(row == 0 ? "People" : "", Line(words)))
      }
    }
    return lines
  }

  /// Without the words that all of FedRAMP's columns share.
  private func origin(_ summary: ControlSummary) -> String {
    let prefix = "Service Provider "
    return summary.origination.map(\.words).map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
      .joined(separator: "; ")
  }

  // MARK: One box, without a frame: the families need the rows

  private func drawPlain(_ app: App, into canvas: inout Canvas, _ body: Rect) -> Point? {
    var rest = body
    if rest.height >= families.count + 3 {
      Tabs.draw(.controls, into: &canvas, rest.row(0))
      rest = rest.split(top: 1).rest
    }
    let map = rest.split(top: min(families.count + 2, rest.height)).top
    let cursor = drawMap(into: &canvas, map, total: true)
    let strip = rest.split(top: map.height + 1).rest
    for (row, line) in self.strip(strip.width - 13, fix: app.key("fix-control")).prefix(strip.height).enumerated() {
      canvas.put(line, at: strip.origin.moved(1, row), maxWidth: strip.width - 2)
    }
    return cursor
  }

  // MARK: The map

  private func drawMap(into canvas: inout Canvas, _ rect: Rect, total: Bool) -> Point? {
    let columns = CoverageColumns(rect.width, longest: families.map(\.controls.count).max() ?? 0)
    let isTight = rect.height < families.count + 3
    let rows = max(rect.height - (isTight ? 2 : 3), 1)
    let window = list.window(rows, of: families.count)
    return canvas.within(rect) { canvas -> Point? in
      heading(columns, into: &canvas)
      for (line, number) in window.enumerated() {
        draw(families[number], at: line + 1, columns, isSelected: number == list.index, into: &canvas)
      }
      self.total(columns, at: rect.height - 1, into: &canvas)
      let x = min(columns.signs + index, rect.width - 1)
      let y = min(list.index - window.lowerBound + 1, rect.height - 1)
      canvas.lay(.selection, under: Rect(x: x, y: y, width: 1, height: 1))
      return Point(rect.left + x, rect.top + y)
    }
  }

  private func heading(_ columns: CoverageColumns, into canvas: inout Canvas) {
    if let title = columns.title {
      canvas.put("FAMILY", at: Point(2, 0), style: .textHeading)
      canvas.put("ALL", at: Point(title.x + title.width + 1, 0), style: .textHeading)
      canvas.put("ONE SIGN FOR EACH CONTROL, IN ORDER", at: Point(columns.signs, 0), style: .textHeading)
    } else {
      let room = (columns.counts ?? canvas.size.width) - 2
      canvas.put("7 Controls, \(baseline): one sign each", at: Point(1, 0), style: .title, maxWidth: room)
    }
    put(columns.headings, columns, at: 0, style: .textHeading, into: &canvas)
  }

  private func put(_ words: [String], _ columns: CoverageColumns, at row: Int, style: Style, into canvas: inout Canvas)
  {
    guard var x = columns.counts else { return }
    for (word, heading) in zip(words, columns.headings) {
      canvas.put(word, at: Point(x, row), style: style, maxWidth: heading.count, align: .right)
      x += heading.count + 1
    }
  }

  private func draw(
    _ family: Family, at row: Int, _ columns: CoverageColumns, isSelected: Bool, into canvas: inout Canvas
  ) {
    if isSelected {
      canvas.lay(.cursorRow, under: canvas.bounds.row(row))
      canvas.put(">", at: Point(0, row), style: .title)
    }
    canvas.put(family.id, at: Point(2, row))
    if let title = columns.title {
      canvas.put(family.title, at: Point(title.x, row), maxWidth: title.width)
      canvas.put(
        String(family.controls.count), at: Point(title.x + title.width, row), style: .textMuted, maxWidth: 4,
        align: .right)
    }
    for (number, control) in family.controls.enumerated() {
      canvas.put(control.state.sign, at: Point(columns.signs + number, row), style: control.state.style)
    }
    put(ControlState.allCases.map { String(family.counts[$0] ?? 0) }, columns, at: row, style: .text, into: &canvas)
    if let x = columns.counts, let gaps = family.counts[.gap] {
      let gap = columns.headings.prefix(2).reduce(x) { $0 + $1.count + 1 }
      canvas.put(String(gaps), at: Point(gap, row), style: .statusGap, maxWidth: 3, align: .right)
    }
  }

  /// The last row: all families; without room for the counts those of the selected family.
  private func total(_ columns: CoverageColumns, at row: Int, into canvas: inout Canvas) {
    let states = workspace.states
    if let title = columns.title {
      canvas.put("All of \(baseline)", at: Point(2, row), style: .textStrong)
      canvas.put(
        String(controls.count), at: Point(title.x + title.width, row), style: .textStrong, maxWidth: 4, align: .right)
    } else if let counts = columns.counts {
      canvas.put(
        "ALL \(controls.count) ✓ evid / part ✗ gap . proc i inhr ? unkn", at: Point(2, row), style: .textMuted,
        maxWidth: counts - 3)
    } else {
      let words = ControlState.allCases.map { "\($0.sign) \(family?.counts[$0] ?? 0)" }.joined(separator: "  ")
      canvas.put(
        "\(family?.id ?? "")  \(words)  of \(family?.controls.count ?? 0)", at: Point(2, row), style: .textMuted)
    }
    put(ControlState.allCases.map { String(states[$0] ?? 0) }, columns, at: row, style: .textStrong, into: &canvas)
  }
}
