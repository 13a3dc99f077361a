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
