import TapModel
import TapWorkspace

/// The four lists of an open design: made in one walk, and kept while edits leave every row where it is.
@MainActor package struct DesignTree {
  package private(set) var rows: [Pane: [Row]] = [:]
  /// What is open at a row itself; without entry nothing.
  var own: [RowID: RowStatus] = [:]
  /// With what is open in it, of rows that were asked for since the last change.
  var totals: [RowID: RowStatus] = [:]
  private var children: [RowID: [RowID]] = [:]
  private var roots: [Pane: [RowID]] = [:]
  private(set) var parents: [RowID: RowID] = [:]
  private(set) var panes: [RowID: Pane] = [:]
  /// The row of another list that stands for a component as well.
  private(set) var stands: [RowID: RowID] = [:]
  /// Components that have a security group, by VPC.
  private(set) var guarded: [String: [String]] = [:]
  /// The VPC under which the security group of a component is counted.
  private(set) var guards: [String: String] = [:]

  package init() {}

  /// The rows come with `arrange`.
  package init(_ workspace: Workspace, findings: [Finding]) {
    for component in workspace.design.components.items { place(component, workspace) }
    for component in workspace.design.components.items { guardOf(component, workspace) }
    roots[.security, default: []].append(.component(Component.settingsID))
    panes[.component(Component.settingsID)] = .security
    for finding in findings { count(finding, workspace.design) }
    for decided in workspace.standing.decided {
      own[.component(decided.finding.component), default: RowStatus()].decide()
    }
  }

  /// Makes the rows.
  ///
  /// - Parameters:
  ///   - flipped: rows that are not open or shut as they are at first.
  ///   - orders: of lists that do not stand in the order of the design.
  package mutating func arrange(_ workspace: Workspace, flipped: Set<RowID>, orders: [Pane: ListOrder]) {
    for pane in Pane.allCases {
      var list: [Row] = []
      walk(roots[pane] ?? [], 0, flipped, order(orders[pane] ?? .design, workspace), &list)
      rows[pane] = list
    }
  }

  /// The list that shows a component.
  package func pane(of id: RowID) -> Pane? { panes[id] }

  /// The row around a row.
  package func parent(of id: RowID) -> RowID? { parents[id] }

  /// Whether a row stands somewhere in another one.
  package func holds(_ outer: RowID, _ inner: RowID) -> Bool {
    var above = parents[inner]
    while let row = above {
      if row == outer { return true }
      above = parents[row]
    }
    return false
  }

  /// The components that a row of another list stands for.
  package func members(of id: RowID) -> [RowID] { children[id] ?? [] }

  /// What is open at a row; what is shut shows the worst of what is in it.
  package mutating func status(of row: Row) -> RowStatus {
    let isWhole: Bool
    if case .elsewhere = row.id { isWhole = true } else { isWhole = row.isOpen == false }
    guard isWhole else { return own[row.id] ?? RowStatus() }
    if let known = totals[row.id] { return known }
    var status = own[row.id] ?? RowStatus()
    status.add(total(of: children[row.id] ?? [], row.depth))
    totals[row.id] = status
    return status
  }

  // MARK: Making

  private mutating func place(_ component: Component, _ workspace: Workspace) {
    guard let kind = workspace.catalog.kind(component.kind) else { return }
    let id = RowID.component(component.id)
    let pane = kind.place(component)
    panes[id] = pane
    let (above, elsewhere) = spot(component, kind, workspace)
    if let elsewhere, case .elsewhere(let host, _) = elsewhere {
      if children[elsewhere] == nil {
        panes[elsewhere] = workspace.design.components[host].flatMap { workspace.catalog.kind($0.kind)?.place($0) }
        hang(elsewhere, under: .component(host))
      }
      children[elsewhere, default: []].append(id)
      stands[id] = elsewhere
    }
    guard let above else { return roots[pane, default: []].append(id) }
    if case .branch = above, panes[above] == nil {
      panes[above] = pane
      roots[pane, default: []].append(above)
    }
    hang(id, under: above)
  }

  /// The row that a component hangs under, nil for a root; and the row of another list that stands for it.
  func spot(
    _ component: Component, _ kind: Kind, _ workspace: Workspace
  ) -> (above: RowID?, elsewhere: RowID?) {
    let pane = kind.place(component)
    let host = kind.parent.flatMap { component.fields[$0]?.string }.flatMap { host in
      host != component.id ? workspace.design.components[host] : nil
    }
    var elsewhere: RowID?
    if let host, let its = workspace.catalog.kind(host.kind)?.place(host) {
      if its == pane { return (.component(host.id), nil) }
      elsewhere = .elsewhere(inside: host.id, pane)
    }
    return (kind.branch.isEmpty ? nil : .branch(pane, kind.branch), elsewhere)
  }

  /// Counts the security group of a component under its VPC.
  private mutating func guardOf(_ component: Component, _ workspace: Workspace) {
    guard let vpc = vpcOfGroup(component, workspace) else { return }
    let row = RowID.groups(inside: vpc)
    if guarded[vpc] == nil {
      panes[row] = .network
      hang(row, under: .component(vpc))
    }
    guarded[vpc, default: []].append(component.id)
    guards[component.id] = vpc
  }

  /// The VPC around a component that has a security group.
  func vpcOfGroup(_ component: Component, _ workspace: Workspace) -> String? {
    guard workspace.engine.resources(of: component.id).contains(where: { $0.type == RowID.groupType }) else {
      return nil
    }
    return vpc(of: component, workspace)
  }

  /// The VPC around a component.
  private func vpc(of component: Component, _ workspace: Workspace) -> String? {
    var here: Component? = component
    for _ in 0..<8 {
      guard let it = here, let kind = workspace.catalog.kind(it.kind) else { return nil }
      if kind.offers.contains("cidr") { return it.id }
      here = kind.parent.flatMap { it.fields[$0]?.string }.flatMap { workspace.design.components[$0] }
    }
    return nil
  }

  /// Components of a VPC that have a security group.
  package func guarded(_ vpc: String) -> [String] { guarded[vpc] ?? [] }

  private mutating func hang(_ id: RowID, under parent: RowID) {
    children[parent, default: []].append(id)
    parents[id] = parent
  }

  /// The component at which a finding counts: of a flow, the one that it goes out from.
  static func component(of finding: Finding, _ design: Design) -> String {
    let id = finding.component
    if let flow = design.flows[id] { return design.components[flow.from] == nil ? flow.to : flow.from }
    return id.isEmpty ? Component.settingsID : id
  }

  private mutating func count(_ finding: Finding, _ design: Design) {
    let id = DesignTree.component(of: finding, design)
    own[.component(id), default: RowStatus()].add(finding.level)
    if finding.type?.hasPrefix(RowID.groupType) == true, let vpc = guards[id] {
      own[.groups(inside: vpc), default: RowStatus()].add(finding.level)
    }
  }

  /// How siblings are sorted; nil leaves them as they are.
  private func order(_ order: ListOrder, _ workspace: Workspace) -> (([RowID]) -> [RowID])? {
    switch order {
    case .design: nil
    case .name:
      { ids in
        let named = ids.map { ($0, DesignTree.name($0, workspace)) }
        return named.sorted { $0.1 < $1.1 }.map(\.0)
      }
    case .worst:
      { ids in
        let ranked = ids.enumerated().map { ($1, own[$1]?.level ?? .note, $0) }
        return ranked.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
      }
    }
  }

  private mutating func walk(
    _ ids: [RowID], _ depth: Int, _ flipped: Set<RowID>, _ sort: (([RowID]) -> [RowID])?, _ list: inout [Row]
  ) {
    for id in sort?(ids) ?? ids {
      let below = children[id] ?? []
      switch id {
      case .elsewhere: list.append(Row(id: id, depth: depth, members: below.count))
      case .groups(let vpc): list.append(Row(id: id, depth: depth, members: guarded[vpc]?.count ?? 0))
      case .branch, .component:
        let isOpen = below.isEmpty ? nil : isOpenAtFirst(id) != flipped.contains(id)
        list.append(Row(id: id, depth: depth, isOpen: isOpen, members: below.count))
        if isOpen == true, depth < 32 { walk(below, depth + 1, flipped, sort, &list) }
      }
    }
  }

  private func total(of ids: [RowID], _ depth: Int) -> RowStatus {
    var total = RowStatus()
    for id in ids {
      total.add(own[id] ?? RowStatus())
      if depth < 32 { total.add(self.total(of: children[id] ?? [], depth + 1)) }
    }
    return total
  }

  /// Branches of the network are open, those of the other lists shut.
  private func isOpenAtFirst(_ id: RowID) -> Bool {
    if case .branch(let pane, _) = id { pane == .network } else { true }
  }
}
