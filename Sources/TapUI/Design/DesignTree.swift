import TapModel
import TapWorkspace

/// What a row of the lists 1 to 4 stands for.
package enum RowID: Hashable, Sendable {
  /// A branch of a pane, by its name.
  case branch(Pane, String)
  /// A component, also the settings.
  case component(String)
  /// Components inside this one that another list has: `2 stores`.
  case elsewhere(inside: String, Pane)
  /// The security groups of a VPC: they follow from the flows.
  case groups(inside: String)
}

/// One row of a list: only where it stands; what it says is read when it is drawn.
package struct Row: Hashable, Sendable {
  /// Each row of all four lists has another one.
  package var id: RowID
  /// Steps from the root of its list, from 0.
  package var depth: Int
  /// Whether its children are shown; nil without children.
  package var isOpen: Bool?
  /// How many stand below it, or are counted by it.
  package var members = 0
}

/// In which order a list stands; changed by `o`, never by an edit.
package enum ListOrder: String, Hashable, Sendable, CaseIterable {
  case design, name, worst

  /// For the message.
  package var title: String {
    switch self {
    case .design: "in the order of the design"
    case .name: "by name"
    case .worst: "worst first"
    }
  }
}

/// The four lists of an open design: made anew when the design changes, in one walk.
@MainActor package struct DesignTree {
  package private(set) var rows: [Pane: [Row]] = [:]
  /// By row; a row without entry has nothing open.
  package private(set) var status: [RowID: RowStatus] = [:]
  private var children: [RowID: [RowID]] = [:]
  private var roots: [Pane: [RowID]] = [:]
  private var parents: [RowID: RowID] = [:]
  private var panes: [RowID: Pane] = [:]
  /// Components that have a security group, by VPC.
  private var guarded: [String: [String]] = [:]

  package init() {}

  /// - Parameters:
  ///   - flipped: rows that are not open or shut as they are at first.
  ///   - orders: of lists that do not stand in the order of the design.
  package init(_ workspace: Workspace, findings: [Finding], flipped: Set<RowID>, orders: [Pane: ListOrder]) {
    for component in workspace.design.components.items { place(component, workspace) }
    for component in workspace.design.components.items { guardOf(component, workspace) }
    roots[.security, default: []].append(.component(Component.settingsID))
    panes[.component(Component.settingsID)] = .security
    for finding in findings { count(finding, workspace.design) }
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

  // MARK: Making

  private mutating func place(_ component: Component, _ workspace: Workspace) {
    guard let kind = workspace.catalog.kind(component.kind) else { return }
    let id = RowID.component(component.id)
    let pane = kind.place(component)
    panes[id] = pane
    let host = kind.parent.flatMap { component.fields[$0]?.string }.flatMap { host in
      host != component.id ? workspace.design.components[host] : nil
    }
    if let host, let its = workspace.catalog.kind(host.kind)?.place(host) {
      let above = RowID.component(host.id)
      if its == pane { return hang(id, under: above) }
      let elsewhere = RowID.elsewhere(inside: host.id, pane)
      if children[elsewhere] == nil {
        panes[elsewhere] = its
        hang(elsewhere, under: above)
      }
      children[elsewhere, default: []].append(id)
    }
    guard !kind.branch.isEmpty else { return roots[pane, default: []].append(id) }
    let branch = RowID.branch(pane, kind.branch)
    if panes[branch] == nil {
      panes[branch] = pane
      roots[pane, default: []].append(branch)
    }
    hang(id, under: branch)
  }

  /// Counts the security group of a component under its VPC.
  private mutating func guardOf(_ component: Component, _ workspace: Workspace) {
    guard workspace.engine.resources(of: component.id).contains(where: { $0.type == RowID.groupType }),
      let vpc = vpc(of: component, workspace)
    else { return }
    let row = RowID.groups(inside: vpc)
    if guarded[vpc] == nil {
      panes[row] = .network
      hang(row, under: .component(vpc))
    }
    guarded[vpc, default: []].append(component.id)
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

  private mutating func count(_ finding: Finding, _ design: Design) {
    var id = finding.component
    if let flow = design.flows[id] { id = design.components[flow.from] == nil ? flow.to : flow.from }
    if id.isEmpty { id = Component.settingsID }
    status[.component(id), default: RowStatus()].add(finding.level)
    if finding.type?.hasPrefix(RowID.groupType) == true, let vpc = guarded.first(where: { $0.value.contains(id) })?.key
    {
      status[.groups(inside: vpc), default: RowStatus()].add(finding.level)
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
        let ranked = ids.enumerated().map { ($1, status[$1]?.level ?? .note, $0) }
        return ranked.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
      }
    }
  }

  private mutating func walk(
    _ ids: [RowID], _ depth: Int, _ flipped: Set<RowID>, _ sort: (([RowID]) -> [RowID])?, _ list: inout [Row]
  ) {
    for id in sort?(ids) ?? ids {
      if case .elsewhere = id {
        status[id] = total(of: children[id] ?? [], depth)
        list.append(Row(id: id, depth: depth, members: children[id]?.count ?? 0))
        continue
      }
      if case .groups(let vpc) = id {
        list.append(Row(id: id, depth: depth, members: guarded[vpc]?.count ?? 0))
        continue
      }
      let below = children[id] ?? []
      let isOpen = below.isEmpty ? nil : isOpenAtFirst(id) != flipped.contains(id)
      let row = list.count
      list.append(Row(id: id, depth: depth, isOpen: isOpen, members: below.count))
      if isOpen == true, depth < 32 {
        walk(below, depth + 1, flipped, sort, &list)
      } else if isOpen == false {
        // What is shut shows the worst of what is in it.
        status[list[row].id, default: RowStatus()].add(total(of: below, depth))
      }
    }
  }

  private func total(of ids: [RowID], _ depth: Int) -> RowStatus {
    var total = RowStatus()
    for id in ids {
      total.add(status[id] ?? RowStatus())
      if depth < 32 { total.add(self.total(of: children[id] ?? [], depth + 1)) }
    }
    return total
  }

  /// Branches of the network are open, those of the other lists shut.
  private func isOpenAtFirst(_ id: RowID) -> Bool {
    if case .branch(let pane, _) = id { pane == .network } else { true }
  }
}

extension RowID {
  static let groupType = "AWS::EC2::SecurityGroup"
}

extension DesignTree {
  /// What a row is called.
  package static func name(_ id: RowID, _ workspace: Workspace, members: Int = 0) -> String {
    switch id {
    case .branch(_, let name): name
    case .component(Component.settingsID): "settings of the design"
    case .component(let id): workspace.name(of: id)
    case .elsewhere(_, let pane): Message.count(members, noun(pane))
    case .groups: "security groups"
    }
  }

  /// A word or two beside the name.
  package static func summary(_ row: Row, _ workspace: Workspace) -> String {
    switch row.id {
    case .branch: String(row.members)
    case .groups: "\(row.members), by flows"
    case .component(Component.settingsID): workspace.engine.baseline.title
    case .component(let id):
      workspace.design[id].flatMap { component in workspace.catalog.kind(component.kind)?.summary(component) } ?? ""
    case .elsewhere(_, let pane): "see \(NumberedPlace(pane).rawValue)"
    }
  }

  private static func noun(_ pane: Pane) -> String {
    switch pane {
    case .network: "workload"
    case .data: "store"
    case .logging: "log"
    case .security: "control"
    }
  }
}
