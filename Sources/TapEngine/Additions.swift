import TapModel

// What adding something would bring, for the lists that offer it.

extension Engine {
  /// The types of the resources that a new component of a kind becomes, in its order; no rule is asked.
  package func types(ofNew kind: Kind) -> [String] {
    var values: [String: JSON] = [:]
    wire(kind, &values)
    return kind.resources(kind.component(design.freeID(kind.id), values), synthesiser).map(\.type)
      .filter { !$0.hasPrefix(Resource.declarationPrefix) }
  }

  /// The controls whose state an edit would move, in the order of the baseline; none where it cannot be made. The
  /// design stays as it is.
  package func moves(of edit: Edit) -> [(control: String, from: ControlState, to: ControlState)] {
    let before = coverage
    guard let inverse = try? apply(edit) else { return [] }
    let after = coverage
    _ = try? replay(inverse)
    guard before.count == after.count else { return [] }
    return zip(before, after).compactMap { $0.state == $1.state ? nil : ($0.control.id, $0.state, $1.state) }
  }
}
