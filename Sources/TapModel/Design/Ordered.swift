/// A list of values found by id, in the order of adding.
package struct Ordered<Item: Hashable & Sendable>: Hashable, Sendable {
  /// In the order of adding; they change only through the methods, which keep the index.
  package private(set) var items: [Item] = []
  private var places = Places()
  private let id: @Sendable (Item) -> String

  package init(by id: @escaping @Sendable (Item) -> String) { self.id = id }

  /// Nil where no item has the id.
  package subscript(key: String) -> Item? { places[key].map { items[$0] } }

  /// Index in `items`.
  package func place(of key: String) -> Int? { places[key] }

  /// At the end by default; a place outside is clamped. The id must be free.
  package mutating func insert(_ item: Item, at place: Int? = nil) {
    let place = min(max(place ?? items.count, 0), items.count)
    items.insert(item, at: place)
    places.insert(id(item), at: place, isLast: place == items.count - 1)
    if places.isWorn { index() }
  }

  /// Keeps the place, also under a new id, which must be free; does nothing where there is no such item.
  package mutating func replace(_ key: String, with item: Item) {
    guard let place = places[key] else { return }
    items[place] = item
    if id(item) != key { places.rename(key, id(item)) }
  }

  /// Changes an item in place; its id must stay.
  package mutating func update(_ key: String, _ change: (inout Item) -> Void) {
    guard let place = places[key] else { return }
    change(&items[place])
  }

  /// What was taken out; nil where there was none.
  @discardableResult
  package mutating func remove(_ key: String) -> Item? {
    guard let place = places.remove(key) else { return nil }
    defer { if places.isWorn { index() } }
    return items.remove(at: place)
  }

  private mutating func index() {
    places = Places()
    for (place, item) in items.enumerated() { places.insert(id(item), at: place, isLast: true) }
  }

  package static func == (a: Ordered, b: Ordered) -> Bool { a.items == b.items }
  package func hash(into hasher: inout Hasher) { hasher.combine(items) }
}

/// Places of items by id; who comes or goes in the middle moves the others by a note of it, not one by one.
private struct Places: Sendable {
  /// Where each item was when it came, and the shifts that there were by then.
  private var entries: [String: (place: Int, since: Int)] = [:]
  /// The places from which on all have moved by one, in the order of happening.
  private var shifts: [(from: Int, by: Int)] = []
  /// Entries that know the last shift: where there is none but its own, it can be taken back.
  private var sinceLast = 0

  /// Whether looking up goes through so many shifts that the places had better be made anew.
  var isWorn: Bool { shifts.count > 32 }

  subscript(id: String) -> Int? {
    guard let entry = entries[id] else { return nil }
    return shifts[entry.since...].reduce(entry.place) { $0 >= $1.from ? $0 + $1.by : $0 }
  }

  mutating func insert(_ id: String, at place: Int, isLast: Bool) {
    if !isLast { shift(from: place, by: 1) }
    entries[id] = (place, shifts.count)
    sinceLast += 1
  }

  mutating func rename(_ id: String, _ new: String) { entries[new] = entries.removeValue(forKey: id) }

  /// Gives the place that it had.
  mutating func remove(_ id: String) -> Int? {
    guard let place = self[id], let entry = entries.removeValue(forKey: id) else { return nil }
    if entry.since == shifts.count { sinceLast -= 1 }
    shift(from: place, by: -1)
    return place
  }

  /// Who came and goes again, and who went and comes again, leaves nothing behind.
  private mutating func shift(from place: Int, by: Int) {
    if sinceLast == 0, let last = shifts.last, last.from == place, last.by == -by {
      shifts.removeLast()
      // How many entries know the one before is not known.
      sinceLast = .max / 2
    } else {
      shifts.append((place, by))
      sinceLast = 0
    }
  }
}
