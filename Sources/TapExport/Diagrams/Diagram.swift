import TapModel

/// The three pictures that FedRAMP asks a System Security Plan for.
enum Diagram: String, CaseIterable {
  case boundary, network
  case dataFlow = "data-flow"

  /// Its place in the package.
  var file: String { "diagrams/\(rawValue).svg" }

  var title: String {
    switch self {
    case .boundary: "Authorization boundary"
    case .network: "Network"
    case .dataFlow: "Data flows"
    }
  }

  /// The picture of a design.
  func drawing(_ input: PackageInput) -> Drawing {
    let architecture = Architecture(input.engine)
    let heading =
      "\(input.isDraft ? "DRAFT: " : "")\(title): \(visible(input.name)), FedRAMP \(input.summary.baseline.title)"
    var drawing = Drawing(title: heading, words: words(architecture).joined(separator: "\n"))
    let top = drawing.write([heading], at: Spot(Drawing.margin, Drawing.margin), .strong) + Drawing.padding
    switch self {
    case .boundary: BoundaryDiagram(input, architecture).draw(into: &drawing, from: top)
    case .network: NetworkDiagram(input, architecture).draw(into: &drawing, from: top)
    case .dataFlow: DataFlowDiagram(architecture).draw(into: &drawing, from: top)
    }
    return drawing
  }
}

extension Exporter {
  static let boundaryDiagram = diagram(.boundary, "what lies inside the authorization boundary, and what outside")
  static let networkDiagram = diagram(.network, "tiers, subnets, and who talks to whom by which port")
  static let dataFlowDiagram = diagram(.dataFlow, "which way the data take, from outside the boundary through it")

  /// Its place in the package.
  package static let networkDiagramName = Diagram.network.file

  private static func diagram(_ diagram: Diagram, _ about: String) -> Exporter {
    Exporter(diagram.file, about, in: .whole) { diagram.drawing($0).svg }
  }
}
