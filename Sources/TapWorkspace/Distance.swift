import TapModel

/// How far steps lead from what a file holds: what was made and then taken back leads nowhere.
struct Distance: Hashable {
  /// Steps that hold and are not in the file.
  private(set) var made = 0
  /// Steps in the file that do not hold any more.
  private(set) var takenBack = 0
  /// Of each undone step, the last one last, whether it is in the file.
  private var undone: [Bool] = []

  /// Steps between the file and the design.
  var steps: Int { made + takenBack }

  /// No way at all.
  init() {}

  /// Follows one step of the journal; all before the first one are in the file.
  mutating func add(_ kind: Transaction.Kind) {
    switch kind {
    case .edit:
      made += 1
      undone = []
    case .undo:
      undone.append(made == 0)
      if made == 0 { takenBack += 1 } else { made -= 1 }
    case .redo:
      if undone.popLast() == true { takenBack -= 1 } else { made += 1 }
    }
  }

  /// Follows lines of a journal; those that are no steps are passed over.
  init(_ lines: some Sequence<some StringProtocol>) {
    for line in lines where line.hasPrefix("{\"rev\":") {
      guard let json = try? JSON(parsing: String(line)) else { continue }
      add(json["as"]?.string.flatMap(Transaction.Kind.init) ?? .edit)
    }
  }
}
