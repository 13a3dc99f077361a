import TapEngine
import TapModel

/// What stands inside and outside the authorisation boundary, and what stands in what: diagrams, inventory and OSCAL
/// read it here.
struct Architecture {
  /// A way in that the design declares.
  struct EntryPoint {
    /// Id of a component, or the logical id of a resource.
    let name: String
    let reason: String
  }

  /// Resource types whose range is that of a network.
  private static let networks: Set<String> = ["AWS::EC2::VPC", "AWS::EC2::Subnet"]

  /// Components that become resources of the template, in the order of the design.
  let inside: [Component]
  /// Components that only say what others provide.
  let stated: [Component]
  let entryPoints: [EntryPoint]
  /// What must exist before the stack, and whose it is.
  let prerequisites: [(name: String, owner: String)]
  let flows: [Flow]
  private let engine: Engine
  private let byParent: [String: [Component]]

  init(_ engine: Engine) {
    self.engine = engine
    let all = engine.design.components.items
    let isStated = all.map { component in
      let resources = engine.resources(of: component.id)
      return !resources.isEmpty && resources.allSatisfy(\.isDeclaration)
    }
    inside = zip(all, isStated).filter { !$0.1 }.map(\.0)
    stated = zip(all, isStated).filter { $0.1 }.map(\.0)
    flows = engine.design.flows.items
    let declared = engine.resources(of: Component.settingsID)
    entryPoints = declared.filter { $0.type == Resource.declarationPrefix + "EntryPoint" }.map {
      EntryPoint(name: $0.properties["Component"]?.string ?? "", reason: $0.properties["Reason"]?.string ?? "")
    }
    prerequisites = declared.filter { $0.type == Resource.declarationPrefix + "Prerequisite" }.map {
      ($0.properties["Name"]?.shown ?? $0.id, $0.properties["Owner"]?.shown ?? "")
    }
    byParent = Dictionary(grouping: inside) { Architecture.parent(of: $0, in: engine)?.id ?? "" }
  }

  /// The components that are drawn inside this one; with an empty id those that lie in none.
  func children(of id: String) -> [Component] { byParent[id] ?? [] }

  /// The components around this one, the outermost first.
  func surroundings(of component: Component) -> [Component] {
    var chain: [Component] = []
    var here = component
    // A ring of parents cannot be drawn: eight deep is enough.
    while chain.count < 8, let parent = Architecture.parent(of: here, in: engine) {
      chain.insert(parent, at: 0)
      here = parent
    }
    return chain
  }

  /// A word or two of the kind: `PostgreSQL, 16.13, 2 AZ`.
  func summary(of component: Component) -> String {
    guard let kind = engine.catalog.kind(component.kind) else { return component.kind }
    let summary = kind.summary(component)
    return summary.isEmpty ? kind.title : summary
  }

  /// The list of the screen that shows it.
  func pane(of component: Component) -> Pane { engine.catalog.kind(component.kind)?.pane ?? .security }

  /// Whether data or logs come to lie in a component.
  func holdsData(_ id: String) -> Bool {
    engine.design.components[id].map { [.data, .logging].contains(pane(of: $0)) } ?? false
  }

  /// The resource that stands for a component: `DBInstance` of a database.
  func main(of component: Component) -> Resource? {
    let role = engine.catalog.kind(component.kind)?.main
    return engine.resources(of: component.id).first { $0.role == role }
  }

  /// Whether a component is a network or a part of one, or other components stand in it.
  func isNetwork(_ component: Component) -> Bool {
    !children(of: component.id).isEmpty
      || engine.resources(of: component.id).contains { Architecture.networks.contains($0.type) }
  }

  /// Address ranges of the networks that a component becomes, where its summary does not name them: `10.0.1.0/24`.
  func ranges(of component: Component) -> [String] {
    let summary = summary(of: component)
    return engine.resources(of: component.id).filter { Architecture.networks.contains($0.type) }
      .compactMap { $0.properties["CidrBlock"]?.string }.filter { !summary.contains($0) }
  }

  /// Other components that its fields name, those that it is drawn inside left out.
  func references(of component: Component) -> [(field: String, id: String)] {
    guard let kind = engine.catalog.kind(component.kind) else { return [] }
    return kind.fields.filter { $0.name != kind.parent }.flatMap { field in
      let value = component.fields[field.name]
      let ids: [String] =
        switch field.editor {
        case .reference: [value?.string].compactMap { $0 }
        case .references: value?.array?.compactMap(\.string) ?? []
        default: []
        }
      return ids.filter { engine.design.components[$0] != nil }.map { (field.name, $0) }
    }
  }

  func isEntryPoint(_ resource: Resource) -> Bool {
    entryPoints.contains { entry in
      entry.name == resource.id || entry.name == resource.owner.id && main(of: resource.owner.id)?.id == resource.id
    }
  }

  private func main(of id: String) -> Resource? { engine.design.components[id].flatMap { main(of: $0) } }

  /// The component around this one: the tier that has its addresses, where it names one, and not the network of it.
  private static func parent(of component: Component, in engine: Engine) -> Component? {
    guard let kind = engine.catalog.kind(component.kind), let parent = kind.parent else { return nil }
    let tier = kind.fields.first { $0.editor == .reference(.subnets) }
    let fields = [tier?.name, parent].compactMap { $0 }
    let ids = fields.compactMap { component.fields[$0]?.string }.filter { $0 != component.id }
    return ids.lazy.compactMap { engine.design.components[$0] }.first
  }

  // MARK: Flows

  /// The port that a flow names, else the one that its resources open; nil for a flow by access.
  func port(of flow: Flow) -> Int? {
    guard case .port(let chosen, _) = flow.way else { return nil }
    return chosen ?? engine.resources(of: flow.id).lazy.compactMap { $0.properties["FromPort"]?.wholeNumber }.first
  }

  /// `tcp 5432`, `tcp`, `write`.
  func way(of flow: Flow) -> String {
    switch flow.way {
    case .access(let access): access.rawValue
    case .port(_, let transport): transport + (port(of: flow).map { " \($0)" } ?? "")
    }
  }
}
