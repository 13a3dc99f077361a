import TapCatalog
import TapEngine
import TapModel

// What a new component gets where several values would do: the fitting one, and the one that exposes least.

extension Workspace {
  /// The values of a new component, with the tier, the key and the address block that fit it.
  func fitting(_ kind: Kind, _ given: [String: JSON]) -> [String: JSON] {
    var values = given
    for field in kind.fields where values[field.name] == nil && field.initial == "" {
      guard case .reference(let offer) = field.editor, let id = fitting(offer, for: kind) else { continue }
      values[field.name] = .string(id)
    }
    if let block = freeBlock(kind, values) { values["block"] = .int(block) }
    return values
  }

  /// The component that fits best where several make the offer; nil where one or none does, or none is better.
  private func fitting(_ offer: Offer, for kind: Kind) -> String? {
    let there = design.components.items.filter { catalog.kind($0.kind)?.offers.contains(offer) == true }
    guard there.count > 1 else { return nil }
    switch offer {
    case .key:
      let wanted = KeyUser.purpose(ofStores: engine.types(ofNew: kind))
      return there.first { $0.fields["data-class"]?.string == wanted }?.id
    case .subnets:
      return there.enumerated().min { (odd($0.element), $0.offset) < (odd($1.element), $1.offset) }?.element.id
    case .vpc: return there.first { catalog.kind($0.kind)?.parent == nil }?.id
    default: return nil
    }
  }

  /// How many choices of a component are not as its kind has them at first, which is the tighter way.
  private func odd(_ component: Component) -> Int {
    (catalog.kind(component.kind)?.fields ?? []).count { field in
      guard case .choice = field.editor, let value = component.fields[field.name] else { return false }
      return value != field.initial
    }
  }

  /// The first address block that no other component in the same place has; nil where the kind has none.
  private func freeBlock(_ kind: Kind, _ values: [String: JSON]) -> Int? {
    guard let parent = kind.parent, values["block"] == nil, let range = kind.field("block")?.range else { return nil }
    var home: [String: JSON] = values
    engine.wire(kind, &home)
    let taken = design.components.items.filter { $0.kind == kind.id && $0.fields[parent] == home[parent] }
      .compactMap { $0.fields["block"]?.int }
    return range.first { !taken.contains($0) }
  }
}
