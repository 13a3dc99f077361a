import TapModel

/// Numbers in the order of the template, which owners keep while others come and go between them.
struct OwnerNumbers {
  private var numbers: [Owner: Int] = [:]

  /// Room for as many halvings as a number has bits below this one.
  private static let gap = 1 << 40
  /// Flows come after all components.
  private static let flows = 1 << 62

  /// Numbers everything anew.
  mutating func makeAll(_ design: Design) {
    numbers = [:]
    for (place, component) in design.components.items.enumerated() {
      numbers[.component(component.id)] = (place + 1) * OwnerNumbers.gap
    }
    for (place, flow) in design.flows.items.enumerated() {
      numbers[.flow(flow.id)] = OwnerNumbers.flows + (place + 1) * OwnerNumbers.gap
    }
  }

  /// The number of an owner; one that is new gets a number between its neighbours.
  mutating func number(of owner: Owner, _ design: Design) -> Int {
    if let number = numbers[owner] { return number }
    let number: Int?
    switch owner {
    case .settings, .template: return 0
    case .component(let id):
      let items = design.components.items
      number = design.components.place(of: id).map { place in
        between(place, items.count, from: 0) { .component(items[$0].id) }
      }
    case .flow(let id):
      let items = design.flows.items
      number = design.flows.place(of: id).map { place in
        between(place, items.count, from: OwnerNumbers.flows) { .flow(items[$0].id) }
      }
    }
    guard let number else { return 0 }
    numbers[owner] = number
    return number
  }

  mutating func forget(_ id: String) {
    numbers[.component(id)] = nil
    numbers[.flow(id)] = nil
  }

  private func between(_ place: Int, _ count: Int, from start: Int, _ owner: (Int) -> Owner) -> Int {
    // Neighbours that are new as well have no number yet.
    let before = nearest((0..<place).reversed(), owner) ?? start
    let after = nearest(place + 1..<max(count, place + 1), owner)
    return after.map { before + ($0 - before) / 2 } ?? before + OwnerNumbers.gap
  }

  private func nearest(_ places: some Sequence<Int>, _ owner: (Int) -> Owner) -> Int? {
    for place in places { if let number = numbers[owner(place)] { return number } }
    return nil
  }
}
