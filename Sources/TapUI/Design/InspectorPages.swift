import TapModel
import TapTerminal
import TapWorkspace

// The pages of the inspector that are lines of text: flows, template, history.

extension Inspector {
  /// The lines of a page; kept until the design or the selection changes.
  func lines(of page: Page) -> [Line] {
    if let pageLines, pageLines.page == page { return pageLines.lines }
    let lines = made(page)
    if page == self.page { pageLines = (page, lines) }
    return lines
  }

  private func made(_ page: Page) -> [Line] {
    guard let component else { return [] }
    switch page {
    case .fields: return []
    case .flows: return flows(of: component)
    case .template: return template(of: component)
    case .history: return history(of: component)
    }
  }

  func drawLines(_ page: Page, _ seen: Range<Int>, into canvas: inout Canvas, _ inner: Rect) {
    let all = lines(of: page)
    guard !all.isEmpty else {
      canvas.put(page.emptyText, at: inner.origin.moved(1), style: .textMuted, maxWidth: inner.width - 2)
      return
    }
    for (row, number) in seen.enumerated() where all.indices.contains(number) {
      canvas.put(all[number], at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
  }

  /// A page in a box of its own, where the screen has room for more than one.
  func drawExtra(_ page: Page, into canvas: inout Canvas, _ rect: Rect) {
    let inner = rect.inset()
    let count = lines(of: page).count
    canvas.frame(
      rect, title: Line(page == .history ? "Last edits" : page.rawValue),
      bottom: Line(count > inner.height ? "1-\(inner.height) of \(FieldText.grouped(count))" : ""))
    drawLines(page, 0..<min(inner.height, count), into: &canvas, inner)
  }

  private func flows(of component: Component) -> [Line] {
    let design = workspace.design
    return workspace.engine.referrers(of: component.id).flows.map { flow in
      let isOut = flow.from == component.id
      let other = isOut ? flow.to : flow.from
      let name = design.components[other] == nil ? other : workspace.name(of: other)
      let way =
        switch flow.way {
        case .port(let port?, let kind): "\(kind) \(port)"
        case .port(nil, let kind): kind
        case .access(let access): access.rawValue
        }
      let head = (isOut ? "to    " : "from  ") + name.padded(30) + " " + way.padded(10) + " "
      return Line(head) + Line(flow.purpose, .textMuted)
    }
  }

  private func template(of component: Component) -> [Line] {
    workspace.engine.resources(of: component.id).filter { !$0.isDeclaration }.flatMap { resource -> [Line] in
      let text = resource.json.pretty.split(separator: "\n", omittingEmptySubsequences: true)
      return [Line("\"\(resource.id)\": ", .textStrong) + Line(String(text.first ?? ""))]
        + text.dropFirst().map { Line(String($0)) } + [""]
    }
  }

  private func history(of component: Component) -> [Line] {
    let own = workspace.name(of: component.id) + ": "
    return workspace.history.done.reversed().filter { $0.does.flat.contains { $0.subject == component.id } }.map {
      step in
      let say = step.say.hasPrefix(own) ? String(step.say.dropFirst(own.count)) : step.say
      return Line("rev \(step.revision)".padded(8) + " \(step.time)  \(step.by)  ", .textMuted) + Line(say)
    }
  }
}

extension Inspector.Page {
  /// What a page without a line says.
  fileprivate var emptyText: String {
    switch self {
    case .fields: ""
    case .flows: "Nobody talks to it, and it talks to nobody. :connect adds a flow"
    case .template: "It becomes no resource of its own"
    case .history: "No edit of it yet in this design"
    }
  }
}

extension Transaction {
  /// `14:02:11`, UTC.
  package var time: String { at.count >= 19 ? String(at.dropFirst(11).prefix(8)) : at }
}

extension String {
  /// The text with blanks behind it, up to so many columns.
  package func padded(_ columns: Int) -> String { self + String(repeating: " ", count: max(columns - self.columns, 0)) }
}
