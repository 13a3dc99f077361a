import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Which box of the design screen has the focus.
package enum Focus: Hashable, Sendable {
  case list(Pane), inspector, findings

  /// The order of Tab.
  package static let order: [Focus] = Pane.allCases.map { .list($0) } + [.inspector, .findings]
}

/// A line of the pane of findings; a fixed one stays, struck, until the next move.
package struct FindingRow: Hashable, Sendable {
  /// As it was when it was open.
  package var finding: Finding
  /// Whether it is closed, and stays for the eye only.
  package var isFixed = false

  /// Whether it is the row of an open finding.
  func stands(for open: Finding) -> Bool { !isFixed && (finding === open || finding == open) }
}

/// In which order the findings stand; changed by `o`, never by an edit.
package enum FindingOrder: String, Hashable, Sendable, CaseIterable {
  case worst = "worst first"
  case component = "by component"
  case control = "by control"
}

/// The design screen: the lists 1 to 4, the inspector, and 5 Findings.
@MainActor package final class DesignPlace: Place {
  package let workspace: Workspace
  /// The box that takes the keys.
  package internal(set) var focus = Focus.list(.network)
  /// The list that the inspector follows.
  package internal(set) var lastPane = Pane.network
  /// Whether the box with the focus has the whole body.
  package internal(set) var isZoomed = false
  /// Follows every change of the design.
  package internal(set) var tree = DesignTree()
  /// Of the design that the tree was made of.
  private var treeRevision = 0
  /// Made where a list has room for words of a finding.
  private var worstByComponent: [String: Finding]?
  var ids: [Pane: [RowID]] = [:]
  var lists: [Pane: ListState<RowID>] = Dictionary(uniqueKeysWithValues: Pane.allCases.map { ($0, ListState()) })
  var orders: [Pane: ListOrder] = [:]
  /// Rows that are not open or shut as at first.
  var flipped: Set<RowID> = []
  /// Rows that a command works on together; empty means the selected one.
  package internal(set) var marked: Set<RowID> = []
  /// Where a range of marks begins.
  var markStart: RowID?
  /// Marked findings, and where a range of them begins.
  var markedRows: Set<Finding> = []
  var markedFrom: Finding?

  /// In the chosen order, fixed ones still in their places.
  package internal(set) var findings: [FindingRow] = []
  var findingState = ListState<FindingRow>()
  var findingOrder = FindingOrder.worst

  /// What the export made last.
  let exported = ExportPlace.Memory()

  /// Follows the selection of the lists or of the findings.
  package let inspector: Inspector
  /// Goes where the next key may go.
  let scout: Inspector

  /// The rows come with the first `follow`.
  package init(_ workspace: Workspace, _ keymap: Keymap) {
    self.workspace = workspace
    inspector = Inspector(workspace, keymap)
    scout = inspector.scout()
  }

  /// That of the box with the focus; typing while a field is edited.
  package var scope: Scope {
    if inspector.editor != nil { return .typing }
    return switch focus {
    case .list: .list
    case .inspector: .inspector
    case .findings: .findings
    }
  }

  /// That of the box with the focus.
  package var title: String {
    switch focus {
    case .list(let pane): NumberedPlace(pane).title
    case .inspector: "the inspector"
    case .findings: NumberedPlace.findings.title
    }
  }

  /// The numbered place that is seen where one is seen at a time.
  var numbered: NumberedPlace {
    switch focus {
    case .list(let pane): NumberedPlace(pane)
    case .inspector: isFromFindings ? .findings : NumberedPlace(lastPane)
    case .findings: .findings
    }
  }
  /// Of the design when the findings were looked at last.
  private var seenRevision: Int?
  /// Whether the inspector was entered from the findings.
  var isFromFindings = false

  // MARK: Following the design

  /// Takes in what the design is now; called once for each change.
  package func follow(_ workspace: Workspace, findings: [Finding]) {
    let isOneStep = workspace.revision == treeRevision + 1 && workspace.lastStep?.revision == workspace.revision
    treeRevision = workspace.revision
    worstByComponent = nil
    if !isOneStep || !tree.follow(workspace) {
      tree = DesignTree(workspace, findings: findings)
      marked = marked.filter { tree.pane(of: $0) != nil }
      arrange()
    } else if orders.values.contains(where: { $0 != .design }) {
      arrange()
    }
    if !markedRows.isEmpty { markedRows.formIntersection(findings) }
    followFindings(sorted(findings))
    inspector.forget()
    scout.forget()
    inspect()
  }

  /// Makes the rows of the lists; what is selected stays selected.
  private func arrange() {
    tree.arrange(workspace, flipped: flipped, orders: orders)
    for pane in Pane.allCases {
      let rows = (tree.rows[pane] ?? []).map(\.id)
      ids[pane] = rows
      lists[pane]?.follow(rows, keepsRow: focus == .list(pane))
    }
  }

  /// The first finding of a component in the order of the list.
  func worst(at id: String) -> Finding? {
    let known =
      worstByComponent
      ?? Dictionary(workspace.findings.map { ($0.component, $0) }, uniquingKeysWith: { first, _ in first })
    worstByComponent = known
    return known[id]
  }

  /// Takes the findings in, with the fixed ones still in their places. Only what lies between the first and the last
  /// difference is looked at closely.
  private func followFindings(_ open: [Finding]) {
    let (old, shorter) = (findings, min(findings.count, open.count))
    let head = (0..<shorter).first { !old[$0].stands(for: open[$0]) } ?? shorter
    let tail = (0..<shorter - head).first { !old[old.count - 1 - $0].stands(for: open[open.count - 1 - $0]) }
    let end = tail ?? shorter - head
    var now = open[head..<open.count - end].map { FindingRow(finding: $0) }
    let still = Set(now)
    var place = 0
    var selected: FindingRow?
    for row in findings[head..<findings.count - end] {
      if !row.isFixed, still.contains(row) {
        place = (now.firstIndex(of: row) ?? 0) + 1
        continue
      }
      let fixed = FindingRow(finding: row.finding, isFixed: true)
      now.insert(fixed, at: place)
      place += 1
      if findingState.selected == row { selected = fixed }
    }
    findings.replaceSubrange(head..<findings.count - end, with: now)
    if let selected { findingState.select(selected, in: findings) }
    findingState.follow(findings, keepsRow: focus == .findings)
  }

  private func sorted(_ open: [Finding]) -> [Finding] {
    switch findingOrder {
    case .worst: open
    case .component: stable(open) { workspace.name(of: $0.component) }
    case .control: stable(open) { $0.controls.first ?? "~" }
    }
  }

  private func stable(_ open: [Finding], by key: (Finding) -> String) -> [Finding] {
    let keyed = open.enumerated().map { (key($1), $0, $1) }
    return keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Drops the fixed lines; true where there were some.
  func dropFixed() {
    guard findings.contains(where: \.isFixed) else { return }
    if let selected = findingState.selected, selected.isFixed {
      let next = findings[min(findingState.index, findings.count - 1)...].first { !$0.isFixed }
      if let next { findingState.select(next, in: findings) }
    }
    findings.removeAll(where: \.isFixed)
    findingState.follow(findings)
  }

  /// Makes the rows again after something other than the design changed: what is open, and the orders.
  func rebuild() {
    arrange()
    followFindings(sorted(workspace.findings))
    inspect()
  }

  // MARK: What is selected

  /// The selected row of a list.
  package func selectedRow(_ pane: Pane) -> RowID? { lists[pane]?.selected }

  /// The selected finding, where it is open still.
  package var selectedFinding: Finding? { findingState.selected.flatMap { $0.isFixed ? nil : $0.finding } }

  /// The component that the inspector shows; nil for a branch.
  package var subject: Component? { inspector.component }

  /// Has the inspector show what is selected.
  func inspect() {
    if focus == .findings, let row = findingState.selected {
      inspector.show(component(of: row.finding), finding: row.isFixed ? nil : row.finding)
    } else if focus == .inspector, isFromFindings {
      inspector.show(
        inspector.shown, finding: inspector.spotlight.flatMap { workspace.findings.contains($0) ? $0 : nil })
    } else {
      inspector.show(selectedRow(lastPane))
    }
  }

  /// The row that a finding belongs to.
  func component(of finding: Finding) -> RowID {
    let design = workspace.design
    if let flow = design.flows[finding.component] {
      return .component(design.components[flow.from] == nil ? flow.to : flow.from)
    }
    return .component(finding.component.isEmpty ? Component.settingsID : finding.component)
  }

  /// Selects a component in the list that has it, opening what it is in.
  package func select(_ id: RowID) {
    guard let pane = tree.pane(of: id) else { return }
    var above = tree.parent(of: id)
    var shut = false
    while let row = above {
      if tree.rows[pane]?.first(where: { $0.id == row })?.isOpen != true {
        flipped.formSymmetricDifference([row])
        shut = true
        rebuild()
      }
      above = tree.parent(of: row)
    }
    if shut { rebuild() }
    lastPane = pane
    lists[pane]?.select(id, in: ids[pane] ?? [])
  }

  /// Selects the worst finding that the last change opened, or the worst of all where it is worse than the selected one;
  /// once for each change.
  private func selectNewest() {
    guard workspace.revision != seenRevision else { return }
    seenRevision = workspace.revision
    let newest = workspace.lastChange?.opened.first { $0.level < .note }
    let worst = findings.first { !$0.isFixed }
    let row = findings.first { row in newest.map { row.stands(for: $0) } ?? false } ?? worst
    guard let row, let selected = findingState.selected else { return }
    if selected.isFixed || newest != nil || row.finding.level < selected.finding.level {
      findingState.select(row, in: findings)
    }
  }

  /// Gives a box the focus.
  package func take(_ focus: Focus) {
    if focus == .findings, self.focus != .findings, !isFromFindings { selectNewest() }
    self.focus = focus
    if case .list(let pane) = focus { lastPane = pane }
    if focus == .findings { isFromFindings = true }
    if case .list = focus { isFromFindings = false }
    dropFixed()
    inspect()
  }
}
