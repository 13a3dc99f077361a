import TapModel
import TapTerminal
import TapWorkspace

// Movement, marks, find, and the next open thing on the design screen.

extension DesignPlace {
  /// While a field is edited every key goes to its editor.
  package func take(_ key: Key, _ app: App) -> Bool {
    guard let editor = inspector.editor else { return false }
    if !editor.take(key, app) {
      inspector.editor = nil
      inspect()
    } else if inspector.editor != nil {
      app.message = Notice(editor.message)
    }
    return true
  }

  /// How the fields of the selected component stand, and what a fix would do.
  package func settle(_ app: App) -> Bool {
    let isNew = inspector.settle()
    if isNew, let editor = inspector.editor { app.message = Notice(editor.message) }
    return isNew
  }

  /// Resources beyond which to look at a row takes so long that a key would wait for it.
  private static let most = 2_000

  /// What the strip would say one row further down, then one row up.
  package func lookAhead(_ app: App) -> Bool {
    guard inspector.editor == nil, inspector.page == .fields, workspace.engine.resourceCount <= DesignPlace.most
    else { return false }
    return [1, -1].contains { step in send(step) && scout.settle() }
  }

  /// Has the scout look at what a step in the box with the focus would show; false where it would show nothing new.
  private func send(_ step: Int) -> Bool {
    switch focus {
    case .list(let pane):
      let (row, rows) = ((lists[pane]?.index ?? 0) + step, ids[pane] ?? [])
      guard rows.indices.contains(row) else { return false }
      scout.show(rows[row])
    case .inspector:
      let row = inspector.form.index + step
      guard inspector.entries.indices.contains(row) else { return false }
      scout.show(inspector.shown)
      scout.form.select(row, in: inspector.entries)
    case .findings:
      let row = findingState.index + step
      guard findings.indices.contains(row), !findings[row].isFixed else { return false }
      scout.show(component(of: findings[row].finding), finding: findings[row].finding)
    }
    return true
  }

  /// Those of the open editor.
  package func hints(_ app: App) -> [Hint]? { inspector.editor?.hints }

  /// In the box with the focus; findings that were fixed go away first.
  package func move(_ motion: Motion, _ app: App) -> Bool {
    dropFixed()
    switch focus {
    case .list(let pane): return move(motion, in: pane)
    case .inspector: return inspector.move(motion)
    case .findings:
      guard findingState.move(motion, in: findings) else { return false }
      inspect()
      return true
    }
  }

  private func move(_ motion: Motion, in pane: Pane) -> Bool {
    let rows = ids[pane] ?? []
    switch motion {
    case .left, .right: return fold(pane, open: motion == .right)
    case .nextLike, .previousLike: return sibling(pane, forward: motion == .nextLike)
    default: break
    }
    lists[pane]?.move(motion, in: rows)
    inspect()
    return true
  }

  /// Opens or shuts a row; a row that is shut already goes to the one around it.
  func fold(_ pane: Pane, open: Bool) -> Bool {
    guard let id = selectedRow(pane), let row = tree.rows[pane]?.first(where: { $0.id == id }) else { return false }
    if row.isOpen == !open {
      flipped.formSymmetricDifference([id])
      rebuild()
      return true
    }
    guard !open, let above = tree.parent(of: id) else { return false }
    lists[pane]?.select(above, in: ids[pane] ?? [])
    inspect()
    return true
  }

  private func sibling(_ pane: Pane, forward: Bool) -> Bool {
    guard let rows = tree.rows[pane], let list = lists[pane], rows.indices.contains(list.index) else { return false }
    let depth = rows[list.index].depth
    let others = forward ? Array(rows.indices.dropFirst(list.index + 1)) : rows.indices.prefix(list.index).reversed()
    for row in others {
      if rows[row].depth < depth { break }
      if rows[row].depth == depth {
        lists[pane]?.select(row, in: ids[pane] ?? [])
        inspect()
        break
      }
    }
    return true
  }

  /// One step out: from the inspector to where it was entered from, from the findings to the list, out of the zoom.
  package func leave(_ app: App) -> Bool {
    if isZoomed {
      isZoomed = false
      return true
    }
    if !app.sought.isEmpty {
      app.sought = ""
      return true
    }
    switch focus {
    case .list: return false
    case .inspector: take(isFromFindings ? .findings : .list(lastPane))
    case .findings: take(.list(lastPane))
    }
    return true
  }

  // MARK: Find

  /// In the rows, fields or findings of the box with the focus, round and round.
  package func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    guard !text.isEmpty else { return false }
    switch focus {
    case .list(let pane):
      let rows = tree.rows[pane] ?? []
      let from = lists[pane]?.index ?? 0
      guard let row = seek.row(rows.count, from: from, where: { matches(rows[$0], text) }) else { return false }
      lists[pane]?.select(row, in: ids[pane] ?? [])
    case .inspector: return inspector.find(text, seek)
    case .findings:
      guard let row = seek.row(findings.count, from: findingState.index, where: { matches(findings[$0], text) }) else {
        return false
      }
      findingState.select(row, in: findings)
    }
    inspect()
    return true
  }

  private func matches(_ row: Row, _ text: String) -> Bool {
    DesignTree.name(row.id, workspace, members: row.members).finds(text)
      || DesignTree.summary(row, workspace).finds(text)
  }

  private func matches(_ row: FindingRow, _ text: String) -> Bool {
    row.finding.message.finds(text) || row.finding.title.finds(text) || row.finding.rule.finds(text)
      || workspace.name(of: row.finding.component).finds(text) || row.finding.controls.contains { $0.finds(text) }
  }

  // MARK: Open things

  /// By finding, notes left out; the inspector shows it.
  package func nextOpen(forward: Bool, _ app: App) -> String? {
    dropFixed()
    let levels: (Finding) -> Bool = { $0.level < .note }
    let from = focus == .findings || isFromFindings ? findingState.index : (forward ? -1 : findings.count)
    let seek: Seek = forward ? .next : .previous
    guard let row = seek.row(findings.count, from: from, where: { levels(findings[$0].finding) }) else { return nil }
    findingState.select(row, in: findings)
    let finding = findings[row].finding
    if focus != .findings {
      isFromFindings = true
      focus = .inspector
    }
    inspector.turn(to: .fields)
    inspector.show(component(of: finding), finding: finding)
    let open = findings.count { levels($0.finding) }
    let name = finding.component.isEmpty ? "design" : workspace.name(of: finding.component)
    return "\(finding.level.rawValue.uppercased()) at \(name): \(finding.message) (\(row + 1) of \(open))"
  }

  // MARK: Copy

  /// The row, the field or the finding that is selected.
  package func copied(_ app: App) -> (name: String, text: String)? {
    switch focus {
    case .list(let pane):
      guard let id = selectedRow(pane), let row = tree.rows[pane]?.first(where: { $0.id == id }) else { return nil }
      let name = DesignTree.name(id, workspace, members: row.members)
      let status = tree.status(of: row).line.text
      return ("the row", "\(name)  \(DesignTree.summary(row, workspace))  \(status)")
    case .inspector: return inspector.copied
    case .findings:
      return selectedFinding.map { finding in
        let place = [finding.resource, finding.type, finding.pointer.description].compactMap { $0 }.joined(
          separator: " ")
        return (
          "the finding",
          "\(finding.level.rawValue.uppercased()) \(finding.rule) \(finding.controls.joined(separator: " ")): "
            + "\(finding.message) (\(workspace.name(of: finding.component))  \(place))"
        )
      }
    }
  }
}

// Where things stand in a list that is walked around.
extension Seek {
  /// The nearest index around a list for which something holds.
  func row(_ count: Int, from: Int, where holds: (Int) -> Bool) -> Int? {
    guard count > 0 else { return nil }
    let step = self == .previous ? -1 : 1
    let first = self == .here ? 0 : 1
    return (first...first + count - 1).lazy.map { ((from + step * $0) % count + count) % count }.first(where: holds)
  }
}

/// Whether bytes stand in others, whatever the case of their letters; nil where one of them is not ASCII.
private func holds(_ sought: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool? {
  for byte in text where byte >= 0x80 { return nil }
  for byte in sought where byte >= 0x80 { return nil }
  guard let first = sought.first?.small else { return true }
  guard text.count >= sought.count else { return false }
  for start in 0...text.count - sought.count where text[start].small == first {
    var length = 1
    while length < sought.count, text[start + length].small == sought[length].small { length += 1 }
    if length == sought.count { return true }
  }
  return false
}

extension UInt8 {
  /// A letter of ASCII as a small one.
  fileprivate var small: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension String {
  /// Whether another text is in it, whatever the case of its letters.
  func finds(_ text: String) -> Bool {
    var (own, sought) = (self, text)
    let plain = own.withUTF8 { own in sought.withUTF8 { holds($0, in: own) } }
    return plain ?? lowercased().contains(text.lowercased())
  }

  /// Whether another text is its beginning, whatever the case of its letters.
  func begins(with text: String) -> Bool { String(prefix(text.count)).finds(text) }
}
