import TapModel
import TapTerminal
import TapWorkspace

// What the difference looks like.

extension DiffPlace {
  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let (head, body) = regions.body.split(top: 1)
    let isWide = body.width >= 110
    let changes = rows.reduce(0) { $0 + max($1.parts.count, 1) }
    let size = "\(Message.count(rows.count, "component")), \(Message.count(changes, "change"))"
    let title = Line("DIFF   ", .textHeading) + Line("\(name)  ->  rev \(workspace.revision) (now)", .textStrong)
    canvas.put(title, at: head.origin.moved(1), maxWidth: head.width - 2)
    let right = Line(isWide ? "\(size)   \(app.key("diff-ends")) picks other ends" : size, .textMuted)
    canvas.put(right, at: Point(max(head.right - right.width - 1, title.width + 3), head.top), maxWidth: right.width)
    let totals = isWide && body.height >= 26 ? 5 : 0
    let upperHeight = min(max(rows.count + (isWide ? 5 : 2), 6), max((body.height - totals) / 2, 4))
    let (upper, rest) = body.split(top: app.layout.form == .single && isBelow ? 0 : upperHeight)
    let (lower, last) = rest.split(top: rest.height - totals)
    var cursor: Point?
    if !upper.isEmpty { cursor = drawList(isWide, app, into: &canvas, upper) }
    if app.layout.form != .single || isBelow { drawDetail(isWide, into: &canvas, lower) }
    if !last.isEmpty { drawTotals(into: &canvas, last) }
    return isBelow ? lower.origin.moved(1, 1) : cursor
  }

  // MARK: The list

  private func drawList(_ isWide: Bool, _ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let inner = canvas.frame(
      rect, focused: !isBelow, title: "What changed",
      bottom: Line(rows.isEmpty ? "" : "\(list.index + 1) of \(rows.count)"))
    guard !rows.isEmpty else {
      canvas.put(
        comparison == nil ? "Comparing" : "Nothing changed since \(name)", at: inner.origin.moved(1),
        style: .textMuted)
      return inner.origin
    }
    let columns = columns(inner.width, isWide)
    let (head, body) = inner.split(top: isWide ? 1 : 0)
    if isWide {
      for (text, x) in [
        ("COMPONENT", 2), ("CHANGE", columns.change), ("IN CLOUDFORMATION", columns.effect),
        ("CONTROLS IT TOUCHES", columns.controls),
      ] { canvas.put(text, at: head.origin.moved(x), style: .textHeading) }
    }
    let (listed, moves) = body.split(top: body.height - (isWide && body.height >= 5 ? 2 : 0))
    let seen = list.window(listed.height, of: rows.count)
    canvas.within(listed) { canvas in
      for (line, number) in seen.enumerated() {
        let row = rows[number]
        if number == list.index {
          if !isBelow { canvas.lay(.cursorRow, under: canvas.bounds.row(line)) }
          canvas.put(">", at: Point(0, line), style: isBelow ? .textMuted : .title)
        }
        canvas.put(sign(row), at: Point(2, line))
        canvas.put(subject(row), at: Point(4, line), maxWidth: columns.change - 5)
        canvas.highlight(app.sought, in: subject(row), at: Point(4, line), maxWidth: columns.change - 5)
        canvas.put(change(row), at: Point(columns.change, line), maxWidth: columns.effect - columns.change - 1)
        let room = columns.controls - columns.effect - 1
        let effect = effect(row).width <= room ? effect(row) : effect(row, isShort: true)
        canvas.put(effect, at: Point(columns.effect, line), maxWidth: room)
        canvas.put(
          controls(row, isWide), at: Point(columns.controls, line), maxWidth: canvas.size.width - columns.controls - 1)
      }
    }
    if moves.height == 2 { canvas.put(moved, at: moves.origin.moved(1, 1), maxWidth: moves.width - 2) }
    return listed.origin.moved(0, list.index - seen.lowerBound)
  }

  /// Where the columns begin; where room is short each is as wide as what stands in it, and names are cut first.
  private func columns(_ width: Int, _ isWide: Bool) -> (change: Int, effect: Int, controls: Int) {
    if isWide { return (33, 51, width - 32) }
    func widest(_ columns: (Row) -> Int) -> Int { rows.map(columns).max() ?? 0 }
    let controls = width - 1 - widest { self.controls($0, isWide).columns }
    let change = widest { self.change($0).columns } + 1
    let effect = widest { self.effect($0, isShort: true).width } + 1
    let first = min(widest { subject($0).columns } + 6, controls - effect - change - 1)
    return (first, first + change + 1, controls)
  }

  private func controls(_ row: Row, _ isWide: Bool) -> String {
    row.controls.isEmpty ? "-" : isWide ? row.controls.joined(separator: " ") : row.controls.briefly(11)
  }

  private func sign(_ row: Row) -> Line {
    switch row.kind {
    case .added: Line("+", .diffAdd)
    case .removed: Line("-", .diffRemove)
    case .changed: " "
    }
  }

  private func subject(_ row: Row) -> String {
    row.id.isEmpty ? "the whole template" : row.id == Component.settingsID ? "settings of the design" : row.id
  }

  private func change(_ row: Row) -> String {
    switch row.kind {
    case .added: "added"
    case .removed: "deleted"
    case .changed: row.parts.isEmpty ? "follows" : Message.count(row.parts.count, "field")
    }
  }

  /// - Parameter isShort: without the name of what is replaced.
  private func effect(_ row: Row, isShort: Bool = false) -> Line {
    let lost = row.resources.filter { $0.replacement == .always }
    // What holds data is what one must know of.
    if let first = lost.first(where: { workspace.holdsData($0.resource) }) ?? lost.first {
      return Line(isShort ? "! REPLACES" : "! REPLACES \(first.resource)", .statusBlock)
    }
    let (added, gone) = (row.resources.count { $0.kind == .added }, row.resources.count { $0.kind == .removed })
    let parts = [
      added > 0 ? Message.count(added, "resource") + " added" : "",
      gone > 0 ? Message.count(gone, "resource") + " deleted" : "",
    ].filter { !$0.isEmpty }
    if !parts.isEmpty { return Line(parts.joined(separator: ", ")) }
    if row.resources.isEmpty { return Line("nothing", .textMuted) }
    return Line(row.replacement == .sometimes ? "may be replaced" : "in place", .textMuted)
  }

  private var moved: Line {
    let moves = comparison?.moves ?? []
    guard !moves.isEmpty else { return Line("No control moved", .textMuted) }
    let words = moves.prefix(3).map { move in
      "\(move.control)  \(move.from?.rawValue ?? "none") -> \(move.to?.rawValue ?? "none")"
    }
    return Line("Controls that moved   ", .textMuted)
      + Line(words.joined(separator: "     ") + (moves.count > 3 ? "     and \(moves.count - 3) more" : ""))
  }

  // MARK: One component

  private func drawDetail(_ isWide: Bool, into canvas: inout Canvas, _ rect: Rect) {
    let tabs = Page.allCases.reduce(Line("")) { line, each in
      line + Line(each == page ? "[\(each.rawValue)]" : " \(each.rawValue) ", each == page ? .title : .textMuted)
    }
    let lines = detail(rect.width - 4)
    let inner = canvas.frame(
      rect, focused: isBelow, title: Line(selected.map(subject) ?? "nothing"), right: tabs,
      bottom: Line(lines.isEmpty ? "" : "\(lines.count) \(lines.count == 1 ? "line" : "lines")"))
    scroll = min(scroll, max(lines.count - inner.height, 0))
    for (number, line) in lines.dropFirst(scroll).prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, number), maxWidth: inner.width - 2)
    }
  }

  private func detail(_ width: Int) -> [Line] {
    guard let row = selected else { return [] }
    return page == .design ? fields(row, width) : template(row)
  }

  private func fields(_ row: Row, _ width: Int) -> [Line] {
    let label = min(max(row.parts.map(\.title.columns).max() ?? 8, 8) + 2, width / 3)
    var lines: [Line] = []
    for part in row.parts {
      let title = (part.place == nil ? part.title : part.title == "override" ? part.place ?? "" : part.title)
        .cut(to: label - 1).padded(label)
      let wasThere = part.kind != .added || !part.old.isEmpty
      let isThere = part.kind != .removed || !part.new.isEmpty
      if wasThere { lines += (Line("- ", .diffRemove) + Line(title + part.old)).wrapped(to: width, hanging: label + 2) }
      if isThere { lines += (Line("+ ", .diffAdd) + Line(title + part.new)).wrapped(to: width, hanging: label + 2) }
    }
    for change in row.resources where change.replacement == .always { lines += [""] + replaced(change, width) }
    let found = (comparison?.opened ?? []).filter { $0.component == row.id }
    let gone = (comparison?.closed ?? []).filter { $0.component == row.id }
    if !found.isEmpty || !gone.isEmpty { lines.append("") }
    for (word, findings) in [("opened ", found), ("closed ", gone)] {
      lines += findings.flatMap { (Line(word, .textMuted) + $0.brief(workspace)).wrapped(to: width, hanging: 9) }
    }
    let edits = workspace.history.done.filter { $0.does.flat.contains { $0.subject == row.id } }
    if !edits.isEmpty {
      lines += [
        "",
        Line("Edits   ", .textMuted)
          + Line(edits.suffix(4).map { "rev \($0.revision) \($0.by)" }.joined(separator: "   ")),
      ]
    }
    return lines
  }

  /// What CloudFormation does with a resource that it makes anew.
  private func replaced(_ change: Comparison.ResourceChange, _ width: Int) -> [Line] {
    let what =
      workspace.holdsData(change.resource)
      ? "a new, empty one, then the old one is deleted with what it holds, unless its UpdateReplacePolicy keeps it."
      : "made anew, holds no data."
    let head = Line("! REPLACES ", .statusBlock) + Line(" \(change.resource)  \(change.type): \(what)")
    guard let name = change.taken else { return head.wrapped(to: width) }
    let fails = Line("! The update FAILS ", .statusBlock)
    return head.wrapped(to: width)
      + (fails + Line(" while its name is taken: rename it as well, \(name)")).wrapped(to: width)
  }

  private func template(_ row: Row) -> [Line] {
    guard !row.resources.isEmpty else { return [Line("Nothing in the template changes", .textMuted)] }
    return row.resources.flatMap { change -> [Line] in
      let words: Line =
        switch change.replacement {
        case .always: Line("REPLACES", .statusWarn)
        case .sometimes: Line("may be replaced", .statusWarn)
        case .never: Line("in place", .textMuted)
        }
      let head = Line("\(change.resource)  ", .textStrong) + Line("\(change.type)  ", .textMuted)
      switch change.kind {
      case .added: return [Line("+ ", .diffAdd) + head]
      case .removed: return [Line("- ", .diffRemove) + head]
      case .changed:
        return [Line("~ ", .diffAdd) + head + words] + change.paths.map { Line("    \($0)") }
      }
    }
  }

  // MARK: Totals

  private func drawTotals(into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Totals")
    guard let comparison else { return }
    let changes = comparison.resources
    func count(_ kind: Comparison.Kind) -> Int { changes.count { $0.kind == kind } }
    let lost = changes.count { $0.replacement == .always }
    let now = workspace.engine.resourceCount
    let before = now - count(.added) + count(.removed)
    let lines = [
      Line("Template   ", .textMuted)
        + Line(
          "\(before) -> \(now) resources   \(count(.added)) added   \(count(.removed)) deleted   \(count(.changed)) changed   "
        )
        + Line("\(lost) REPLACED", lost > 0 ? .statusWarn : nil),
      Line("Findings   ", .textMuted)
        + Line("\(comparison.opened.count) opened   \(comparison.closed.count) closed          ")
        + Line("Controls   ", .textMuted) + Line("\(comparison.moves.count) moved"),
      Line("Also as    ", .textMuted) + Line(command),
    ]
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
  }
}
