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

  /// Whether the security groups of a VPC are shown, which are no component.
  var showsGroups: Bool { if case .groups? = shown { true } else { false } }

  /// The security groups: of whom, and how many connections they let in and out.
  private var groupLines: [Line] {
    let resources = workspace.engine.template.resources
    let groups = resources.filter { $0.type == RowID.groupType }
    let hops = reach.hops
    var lines: [Line] = [
      "They follow from the flows: nobody writes a rule. \(keymap.name(of: "open", in: .list)) goes to 6 Flows.", "",
    ]
    let names = groups.map { group -> String in
      let name = group.value(at: "/GroupName")
      return workspace.displayed(name?["Fn::Sub"]?.string ?? name?.string ?? group.id)
    }
    let width = names.map(\.columns).max() ?? 0
    for (group, name) in zip(groups, names) {
      guard case .component(let id) = group.owner else { continue }
      lines.append(Line(name.padded(width + 2)) + Line(workspace.name(of: id), .textMuted))
      for hop in hops where hop.to == id || hop.from == id {
        let isIn = hop.to == id
        let other = isIn ? hop.from : hop.to
        let end = workspace.design.components[other] == nil ? other : workspace.name(of: other)
        guard !hop.way.hasPrefix("invoke"), hop.by.contains(where: { $0.contains("gress") }) else { continue }
        lines.append(Line((isIn ? "  in   " : "  out  ") + end.padded(30) + " " + hop.way, isIn ? .text : .textMuted))
      }
    }
    return lines
  }

  private func made(_ page: Page) -> [Line] {
    if showsGroups { return groupLines }
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
      canvas.put(page.emptyText(keymap), at: inner.origin.moved(1), style: .textMuted, maxWidth: inner.width - 2)
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
    let all = workspace.engine.referrers(of: component.id).flows
    func name(_ end: String) -> String { workspace.design.components[end] == nil ? end : workspace.name(of: end) }
    let width = all.map { name($0.from == component.id ? $0.to : $0.from).columns }.max() ?? 0
    let place = FlowsPlace(workspace)
    var lines: [Line] = []
    for flow in all {
      let isOut = flow.from == component.id
      let other = name(isOut ? flow.to : flow.from).padded(width)
      lines.append(Line((isOut ? "to    " : "from  ") + other + "  " + place.port(of: flow)))
      lines.append(Line("      " + flow.purpose, .textMuted))
    }
    let reach = reach
    for (head, inward) in [("CAN REACH IT", true), ("IT CAN REACH", false)] {
      let found = reach.lines(head, component.id, inward: inward, 64, name)
      if all.isEmpty, found.count == 2, found[1].text == "  nobody" { continue }
      lines += (lines.isEmpty ? [] : [""]) + found
    }
    return lines
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
  @MainActor fileprivate func emptyText(_ keymap: Keymap) -> String {
    switch self {
    case .fields: ""
    case .flows:
      "Nobody talks to it, and it talks to nobody. \(keymap.name(of: "place-6", in: .inspector)) then "
        + "\(keymap.name(of: "add-flow", in: .flows)) adds a flow"
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

  /// At most so many columns; what is wider ends in `~`.
  func cut(to columns: Int) -> String {
    guard self.columns > columns, columns > 0 else { return self }
    return String(prefix(columns: columns - 1)) + "~"
  }
}
