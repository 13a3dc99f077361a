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

  /// Components that become resources of the template, in the order of the design.
  let inside: [Component]
  /// Components that only say what others provide.
  let stated: [Component]
  let entryPoints: [EntryPoint]
  /// What must exist before the stack: `name, Owner platform team`.
  let prerequisites: [String]
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
    prerequisites = declared.filter { $0.type == Resource.declarationPrefix + "Prerequisite" }.map { Stated($0).words }
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

  /// The resource that stands for a component: `DBInstance` of a database.
  func main(of component: Component) -> Resource? {
    let role = engine.catalog.kind(component.kind)?.main
    return engine.resources(of: component.id).first { $0.role == role }
  }

  func isEntryPoint(_ resource: Resource) -> Bool {
    entryPoints.contains { entry in
      entry.name == resource.id || entry.name == resource.owner.id && main(of: resource.owner.id)?.id == resource.id
    }
  }

  private func main(of id: String) -> Resource? { engine.design.components[id].flatMap { main(of: $0) } }

  private static func parent(of component: Component, in engine: Engine) -> Component? {
    guard let field = engine.catalog.kind(component.kind)?.parent, let id = component.fields[field]?.string,
      id != component.id
    else { return nil }
    return engine.design.components[id]
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
