/// What one check asked, each question once, in the order of asking.
struct Questions {
  private(set) var list: [Dependency] = []
  /// The same for questions that are not about one resource, once looking through the list would take longer.
  private var index: Set<Dependency>?

  /// How many questions are looked through.
  private static let few = 24

  /// A question for one resource that was not asked yet, which the view knows.
  mutating func add(slot: Int) { list.append(Dependency(kind: .node, a: Int32(slot))) }

  /// Any other question.
  mutating func add(_ question: Dependency) {
    if list.count < Questions.few {
      if !list.contains(question) { list.append(question) }
      return
    }
    if index == nil { index = Set(list) }
    if index?.insert(question).inserted == true { list.append(question) }
  }
}
