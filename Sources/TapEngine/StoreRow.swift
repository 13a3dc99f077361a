import TapModel

/// Slots that are put into the order of the template when somebody asks.
///
/// Owners never change places among each other, so that a row stays in order until something is added.
struct Row {
  private(set) var slots: [Int] = []
  private(set) var isSorted = true

  /// Of a slot that is not in the row.
  mutating func insert(_ slot: Int) {
    slots.append(slot)
    isSorted = slots.count < 2
  }

  mutating func remove(_ slot: Int) { slots.firstIndex(of: slot).map { _ = slots.remove(at: $0) } }

  mutating func sort(_ sort: ([Int]) -> [Int]) {
    guard !isSorted else { return }
    slots = sort(slots)
    isSorted = true
  }
}

/// The resources of one type, and what rules look up among them.
struct TypeRow {
  let type: String
  var row = Row()
  /// The row's resources in order, until one of them changes.
  var nodes: [Node]?
  /// Numbers of the tables that a change of one of them touches.
  var lookups: [Int] = []
}

/// The resources of a type by the text at a place, made when a rule first asks.
struct Lookup {
  /// Number of the type.
  let type: Int
  let pointer: Pointer
  /// The pointer where a rule wrote it as a text.
  let written: String?
  private var numbers: [String: Int] = [:]
  /// By number.
  private(set) var texts: [String] = []
  /// By number of the text; a text that somebody asked for has a row, though it be empty.
  var rows: [Row] = []
  /// The number of each resource's text, by slot.
  private var held: [Int: Int] = [:]

  init(type: Int, _ pointer: Pointer, written: String? = nil) {
    self.type = type
    self.pointer = pointer
    self.written = written
  }

  /// Of a text.
  mutating func number(_ text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = rows.count
    texts.append(text)
    rows.append(Row())
    return rows.count - 1
  }

  /// Gives the number of the text.
  mutating func add(_ slot: Int, _ text: String) -> Int {
    let number = number(text)
    rows[number].insert(slot)
    held[slot] = number
    return number
  }

  /// Gives the number of the text that it had.
  mutating func remove(_ slot: Int) -> Int? {
    guard let number = held.removeValue(forKey: slot) else { return nil }
    rows[number].remove(slot)
    return number
  }
}
