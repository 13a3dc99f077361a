import TapModel

extension Diagram {
  /// What the picture shows, in sentences: the alternative for who does not see it.
  func words(_ architecture: Architecture) -> [String] {
    let lines =
      switch self {
      case .boundary: boundaryWords(architecture)
      case .network: networkWords(architecture)
      case .dataFlow: dataFlowWords(architecture)
      }
    return lines.isEmpty ? ["Nothing to draw."] : lines.map(visible)
  }

  private func boundaryWords(_ architecture: Architecture) -> [String] {
    var lines = ["Inside the authorization boundary: \(Diagram.list(architecture.inside))."]
    lines += architecture.entryPoints.map { "From outside, \($0.name) is reached: \($0.reason)." }
    let doors = architecture.flows.filter { architecture.isOutside($0.from) || architecture.isOutside($0.to) }
    lines += doors.map {
      "Across the boundary, \($0.from) talks to \($0.to) (\(architecture.way(of: $0))): \($0.purpose)."
    }
    lines += architecture.stated.map { "Outside, stated: \($0.title) (\($0.id)), \(architecture.summary(of: $0))." }
    return lines + architecture.prerequisites.map { "Outside, must exist before: \($0.name), owner \($0.owner)." }
  }

  private func networkWords(_ architecture: Architecture) -> [String] {
    func words(_ component: Component) -> [String] {
      let children = architecture.children(of: component.id)
      guard !children.isEmpty || !architecture.ranges(of: component).isEmpty else { return [] }
      let ranges = architecture.ranges(of: component)
      let line =
        "\(component.title) (\(component.id), \((ranges + [architecture.summary(of: component)]).joined(separator: ", ")))"
      let holds = children.isEmpty ? "holds nothing" : "holds \(Diagram.list(children))"
      return ["\(line) \(holds)."] + children.flatMap(words)
    }
    return architecture.children(of: "").flatMap(words)
      + architecture.flows.filter { if case .port = $0.way { true } else { false } }.map {
        Diagram.words($0, architecture)
      }
  }

  private func dataFlowWords(_ architecture: Architecture) -> [String] {
    let links = architecture.links
    return links.enumerated().map { number, link in
      "\(number + 1). \(link.from) to \(link.to), \(link.way): \(link.purpose)."
    }
  }

  private static func words(_ flow: Flow, _ architecture: Architecture) -> String {
    "\(flow.from) talks to \(flow.to) by \(architecture.way(of: flow)): \(flow.purpose)."
  }

  private static func list(_ components: [Component]) -> String {
    components.isEmpty ? "nothing" : components.map { "\($0.title) (\($0.id))" }.joined(separator: ", ")
  }
}
