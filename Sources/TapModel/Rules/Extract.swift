/// What several checks make of a place in the same way: the statements of a policy, the tags of a resource.
///
/// It reads lazily, so that a check which shows its evidence has read no more than it needed.
package protocol Extract: AnyObject {
  /// Asks only through the value.
  init(_ value: Value)
  /// Reads everything that any check will ask of it, so that every question is asked.
  func complete()
}

extension Value {
  /// An extract of this place: made once for all checks, until something changes that it asked for.
  package func extract<Kind: Extract>(_ kind: Kind.Type) -> Kind {
    let kept = view.kept(self, ObjectIdentifier(kind)) { place in
      let made = Kind(place)
      made.complete()
      return made
    }
    return kept.map { unsafeDowncast($0, to: kind) } ?? Kind(self)
  }
}
