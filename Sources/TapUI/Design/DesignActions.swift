import TapModel

// What the commands of the design screen ask of it.

extension DesignPlace {
  /// The components that a command works on: the marked ones, else the selected one.
  var chosen: [String] {
    let rows =
      marked.isEmpty ? [selectedRow(lastPane)].compactMap { $0 } : (ids.values.joined().filter(marked.contains))
    return rows.compactMap { row in
      if case .component(let id) = row, id != Component.settingsID { id } else { nil }
    }
  }

  /// The finding that `f` fixes: the selected one, that of the field, else the worst of the component.
  var fixable: Finding? {
    if focus == .findings { return selectedFinding }
    guard let component = subject else { return nil }
    if focus == .inspector, let finding = inspector.spotlight, workspace.findings.contains(finding) { return finding }
    let field = focus == .inspector ? inspector.field : nil
    if let field, let finding = inspector.status[field.name]?.findings.first { return finding }
    // On a field that is ok only what belongs to no field is meant, which is said at each.
    let own = DesignTree.findings(of: component.id, workspace)
      .filter { $0.level < .note && workspace.decision(on: $0) == nil && (field == nil || $0.field == nil) }
    return own.filter { $0.fix != nil }.min(by: Finding.comesFirst) ?? own.min(by: Finding.comesFirst)
  }

  /// Whether the selected row of a list is shut.
  func isShut(_ pane: Pane) -> Bool {
    guard let id = selectedRow(pane) else { return false }
    return tree.rows[pane]?.first { $0.id == id }?.isOpen == false
  }

  /// The first component that the selected row stands for.
  func firstMember() -> RowID? { selectedRow(lastPane).flatMap { tree.members(of: $0).first } }

  /// What is marked in the list with the focus, as many rows.
  var marks: [AnyHashable] { focus == .findings ? markedRows.map { $0 } : marked.map { $0 } }

  /// What is open at the marked rows, and not a note alone.
  var markedFindings: [Finding] {
    if focus == .findings { return findings.map(\.finding).filter(markedRows.contains) }
    return workspace.findings.filter { finding in
      finding.level < .note
        && marked.contains { $0 == component(of: finding) || tree.holds($0, component(of: finding)) }
    }
  }

  /// Marks the selected row, or takes its mark away; goes on to the next row.
  func mark() {
    if focus == .findings {
      guard let finding = selectedFinding else { return }
      markedRows.formSymmetricDifference([finding])
      markedFrom = finding
      findingState.move(.down, in: findings)
      return inspect()
    }
    guard let id = selectedRow(lastPane) else { return }
    marked.formSymmetricDifference([id])
    markStart = id
    lists[lastPane]?.move(.down, in: ids[lastPane] ?? [])
    inspect()
  }

  /// Marks every row between the last marked one and the selected one.
  func markRange() {
    if focus == .findings {
      let all = findings.map(\.finding)
      let start = markedFrom.flatMap { all.firstIndex(of: $0) } ?? findingState.index
      guard all.indices.contains(findingState.index), all.indices.contains(start) else { return }
      markedRows.formUnion(all[min(start, findingState.index)...max(start, findingState.index)])
      markedFrom = all[findingState.index]
      return
    }
    let rows = ids[lastPane] ?? []
    guard let here = lists[lastPane]?.index, rows.indices.contains(here) else { return }
    let start = markStart.flatMap { rows.firstIndex(of: $0) } ?? here
    marked.formUnion(rows[min(start, here)...max(start, here)])
    markStart = rows[here]
  }

  /// Goes on to the next order of the list with the focus; returns its name.
  func nextOrder() -> String {
    if focus == .findings {
      findingOrder = FindingOrder.allCases.after(findingOrder)
      rebuild()
      return findingOrder.rawValue
    }
    let next = ListOrder.allCases.after(orders[lastPane] ?? .design)
    orders[lastPane] = next
    rebuild()
    return next.title
  }
}

extension Array where Element: Equatable {
  /// The element behind another one, the first behind the last.
  fileprivate func after(_ element: Element) -> Element {
    self[((firstIndex(of: element) ?? 0) + 1) % count]
  }
}
