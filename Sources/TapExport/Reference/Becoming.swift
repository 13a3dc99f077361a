import TapEngine
import TapModel

extension Reference {
  /// How many components deep a kind is surrounded with what it refers to.
  private static let depth = 6

  /// The resource types that a component with first values becomes; none where it cannot stand alone with what it needs.
  package func types(of kind: Kind) -> [String] {
    let engine = Engine(Design(settings: catalog.settings.component(Component.settingsID)), catalog: catalog, today: 0)
    guard let id = place(kind, in: engine, depth: Reference.depth) else { return [] }
    var seen: Set<String> = []
    return engine.resources(of: id).filter { !$0.isDeclaration }.map(\.type).filter { seen.insert($0).inserted }
  }

  /// Adds a component of a kind after what its required references need, and gives its id.
  private func place(_ kind: Kind, in engine: Engine, depth: Int) -> String? {
    guard depth > 0 else { return nil }
    var values: [String: JSON] = [:]
    for field in kind.fields where field.required && field.initial.isNothing {
      switch field.editor {
      case .reference(let offer): values[field.name] = .text(giver(of: offer, in: engine, depth: depth - 1))
      case .references(let offer):
        values[field.name] = giver(of: offer, in: engine, depth: depth - 1).map { [.string($0)] } ?? []
      default: break
      }
    }
    engine.wire(kind, &values)
    let id = engine.design.freeID(kind.id)
    do throws(EditError) {
      _ = try engine.apply(.add(kind.component(id, values.filter { $0.value != .null })))
      return id
    } catch { return nil }
  }

  /// A component that makes an offer: one that is there, else a new one of the first kind that can.
  private func giver(of offer: Offer, in engine: Engine, depth: Int) -> String? {
    let there = engine.design.components.items.first { catalog.kind($0.kind)?.offers.contains(offer) == true }
    if let there { return there.id }
    return catalog.kinds.first { $0.offers.contains(offer) }.flatMap { place($0, in: engine, depth: depth) }
  }
}

extension JSON {
  /// What a reference holds that names nobody.
  fileprivate var isNothing: Bool { self == "" || self == [] }
}
