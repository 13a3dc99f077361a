import TapCatalog
import TapEngine
import TapModel

/// What is broken: whole files that are good.
struct Seeds {
  /// Designs of a handful of components: each kind once, with a neighbour.
  let designs: [JSON]
  /// What these synthesise, and the blueprint's template in pieces.
  let templates: [JSON]
  /// The whole blueprint.
  let fullDesign: JSON
  let fullTemplate: JSON

  init(_ blueprint: Design) {
    let kinds = Catalog.aws.kinds.filter { $0.id != Catalog.aws.settings.id }
    var small: [Design] = kinds.indices.compactMap { index in
      var design = Design(settings: blueprint.settings)
      for kind in [kinds[index], kinds[(index + 5) % kinds.count]] {
        _ = try? design.apply(.add(kind.component(design.freeID(kind.id))))
      }
      return design
    }
    let items = blueprint.components.items
    for start in stride(from: 0, to: items.count, by: 4) {
      // The first three are the network that the others stand in.
      var design = Design(settings: blueprint.settings)
      for component in items.prefix(3) + items[start..<min(start + 4, items.count)] where design[component.id] == nil {
        _ = try? design.apply(.add(component))
      }
      for flow in blueprint.flows.items { _ = try? design.apply(.addFlow(flow)) }
      small.append(design)
    }
    designs = small.map { Seeds.json($0) }
    fullDesign = Seeds.json(blueprint)
    fullTemplate = Seeds.template(blueprint)
    templates = small.map { Seeds.template($0) } + Seeds.pieces(fullTemplate, of: 8)
  }

  private static func json(_ design: Design) -> JSON { DesignFile(design).json(.aws) }

  private static func template(_ design: Design) -> JSON {
    Engine(design, catalog: .aws, today: Measure.today).template.json
  }

  /// The same template with a few resources each; what they refer to is then missing.
  private static func pieces(_ template: JSON, of count: Int) -> [JSON] {
    let resources = template["Resources"]?.object?.members ?? []
    return stride(from: 0, to: resources.count, by: count).map { start in
      ["Resources": .object(.init(Array(resources[start..<min(start + count, resources.count)])))]
    }
  }

  /// A theme with everything that one can have.
  static let theme = """
    name: odd
    appearance: dark
    inherits: default-dark
    palette:
      letters: {hex: "#d9dee4", 256: 253, 16: 7}
      quiet: "#aab4bf"
    tokens:
      text: letters
      status.block: {fg: letters, bg: quiet, attributes: [bold, reverse]}
    mono:
      title: [bold]
    glyphs:
      ok: ["✓", "o"]
    """

  /// Lines as the prompt takes them.
  static let lines = [
    #"set monitoring-db multi-az off; set monitoring-db storage 40"#, #"connect a b 443/tcp "why \" not""#,
    #"override db Instance/Tags/0/Key {"a": [1, 2, "x"]}"#, #"add database db2 port=5432 name='a b'"#,
  ]
}
