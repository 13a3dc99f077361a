import TapEngine
import TapModel
import TapWorkspace

// Most edits leave every row where it is: only what is open at some of them is counted anew.

extension DesignTree {
  /// Takes in one step that leaves every row where it is; false where the tree is to be made anew.
  package mutating func follow(_ workspace: Workspace) -> Bool {
    guard let step = workspace.lastStep, let change = workspace.lastChange, workspace.standing.decided.isEmpty else {
      return false
    }
    var touched: Set<String> = []
    for edit in step.does.flat {
      guard let id = edit.changedInPlace, id != Component.settingsID, touched.count < 32 else { return false }
      touched.insert(id)
    }
    for id in touched {
      guard let component = workspace.design.components[id], stays(component, workspace) else { return false }
    }
    for finding in change.opened + change.cleared {
      touched.insert(DesignTree.component(of: finding, workspace.design))
      guard touched.count < 256 else { return false }
    }
    for id in touched { recount(id, workspace) }
    for vpc in Set(touched.compactMap { guards[$0] }) { recountGroups(of: vpc, workspace) }
    return true
  }

  /// Whether a component hangs where it hung, and it and its neighbours have security groups as before.
  private func stays(_ component: Component, _ workspace: Workspace) -> Bool {
    let id = RowID.component(component.id)
    guard let kind = workspace.catalog.kind(component.kind), panes[id] == kind.place(component) else { return false }
    let (above, elsewhere) = spot(component, kind, workspace)
    guard parents[id] == above, stands[id] == elsewhere else { return false }
    let near = workspace.engine.referrers(of: component.id)
    let ends = near.flows.flatMap { [$0.from, $0.to] }
    let others = near.components.map(\.id) + ends
    return Set(others + [component.id]).allSatisfy { id in
      workspace.design.components[id].map { vpcOfGroup($0, workspace) == guards[id] } ?? true
    }
  }

  /// Counts anew what is open at a component and at the flows that count as its own.
  private mutating func recount(_ id: String, _ workspace: Workspace) {
    var status = RowStatus()
    for finding in DesignTree.findings(of: id, workspace) { status.add(finding.level) }
    own[.component(id)] = status
    forgetTotals(over: .component(id))
  }

  private mutating func recountGroups(of vpc: String, _ workspace: Workspace) {
    var status = RowStatus()
    for id in guarded[vpc] ?? [] {
      for finding in DesignTree.findings(of: id, workspace) where finding.type?.hasPrefix(RowID.groupType) == true {
        status.add(finding.level)
      }
    }
    own[.groups(inside: vpc)] = status
    forgetTotals(over: .groups(inside: vpc))
  }

  /// Drops what rows show of what is in them, from a row on outwards; in a large design the others are many.
  ///
  /// - Parameter depth: how far inside a row may stand; in a file that somebody wrote two may stand in each other.
  private mutating func forgetTotals(over id: RowID, _ depth: Int = 32) {
    totals[id] = nil
    guard depth > 0 else { return }
    for outer in [stands[id], parents[id]] {
      if let outer { forgetTotals(over: outer, depth - 1) }
    }
  }

  /// What is open, or decided on, at a component and at the flows that count as its own.
  static func findings(of id: String, _ workspace: Workspace) -> [Finding] {
    let engine = workspace.engine
    let flows = engine.referrers(of: id).flows.filter { flow in
      flow.from == id || workspace.design.components[flow.from] == nil
    }
    let whole = id == Component.settingsID ? engine.findings(of: "") : []
    return engine.findings(of: id) + whole + flows.flatMap { engine.findings(of: $0.id) }
  }
}

extension Edit {
  /// The component whose fields or words it changes; nil where it changes what there is, or how it is called.
  fileprivate var changedInPlace: String? {
    switch self {
    case .set(let id, _, _), .title(let id, _), .override(let id, _, _, _), .pin(let id, _, _), .note(let id, _): id
    default: nil
    }
  }
}
