/// How what was asked of a copy, on another thread, becomes questions to the store itself.
extension Store {
  /// Questions in the numbers of this store that were asked of a copy, which may have given numbers of its own.
  ///
  /// - Parameter known: what was adopted before.
  func adopt(_ asked: [Dependency], from copy: Store, _ known: inout [Dependency: Dependency]) -> [Dependency] {
    asked.allSatisfy(copy.sharesNumbers) ? asked : asked.map { adopt($0, from: copy, &known) }
  }

  private func adopt(_ question: Dependency, from copy: Store, _ known: inout [Dependency: Dependency]) -> Dependency {
    if copy.sharesNumbers(of: question) { return question }
    if let own = known[question] { return own }
    let own = renumbered(question, from: copy)
    known[question] = own
    return own
  }

  /// Whether it has the same numbers in the store that this is a copy of.
  private func sharesNumbers(of question: Dependency) -> Bool {
    switch question.kind {
    case .node: question.a < shared.slots
    case .type: question.a < shared.types
    case .referrers: question.a < shared.slots && question.b < shared.types
    case .parameter, .find: false
    case .frame, .extent, .everything: true
    }
  }

  private func renumbered(_ question: Dependency, from copy: Store) -> Dependency {
    func slot(_ number: Int32) -> Int32 { Int32(self.slot(copy.names[Int(number)])) }
    func type(_ number: Int32) -> Int32 { Int32(self.number(ofType: copy.rows[Int(number)].type)) }
    var own = question
    switch question.kind {
    case .node: own.a = slot(question.a)
    case .type: own.a = type(question.a)
    case .referrers: (own.a, own.b) = (slot(question.a), type(question.b))
    case .parameter: own.a = word(copy.spelled[Int(question.a)])
    case .find:
      let (lookup, name) = (copy.lookups[Int(question.a)], copy.rows[copy.lookups[Int(question.a)].type].type)
      let number = lookup.written.map { self.lookup(name, $0) } ?? self.lookup(name, lookup.pointer)
      own = self.question(lookup.texts[Int(question.b)], in: number)
    case .frame, .extent, .everything: break
    }
    return own
  }
}
