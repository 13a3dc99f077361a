/// The rows of one table as values, in the order of the source and by key.
package struct Records<Record: Sendable>: RandomAccessCollection, Sendable {
  private let all: [Record]
  /// By key: where the first record stands.
  private let firsts: [String: Int]
  /// By place: where the next record of the same key stands; -1 after the last.
  private let nexts: [Int]
  /// Lines that could not be read: none, a test says.
  package let rejected: Int

  /// Reads a table where a line is a record.
  init(_ table: FactTable, by key: (Record) -> String, _ read: (FactRow) -> Record?) {
    self.init(table, by: key) { row in read(row).map { [$0] } ?? [] }
  }

  /// Reads a table where a line is several records.
  init(_ table: FactTable, by key: (Record) -> String, _ read: (FactRow) -> [Record]) {
    var all: [Record] = []
    var rejected = 0
    for row in table.rows {
      let records = read(row)
      rejected += records.isEmpty ? 1 : 0
      all += records
    }
    self.all = all
    self.rejected = rejected
    var firsts: [String: Int] = Dictionary(minimumCapacity: all.count)
    var nexts = [Int](repeating: -1, count: all.count)
    for place in all.indices.reversed() {
      nexts[place] = firsts.updateValue(place, forKey: key(all[place])) ?? -1
    }
    (self.firsts, self.nexts) = (firsts, nexts)
  }

  /// Always zero.
  package var startIndex: Int { 0 }
  /// How many there are.
  package var endIndex: Int { all.count }
  /// The record at a place in the source.
  package subscript(index: Int) -> Record { all[index] }

  /// The record with this key, the first if there are several.
  package subscript(key: String) -> Record? { firsts[key].map { all[$0] } }

  /// Every record with this key, in the order of the source.
  package func all(_ key: String) -> [Record] {
    Array(
      sequence(state: firsts[key] ?? -1) { place in
        guard place >= 0 else { return nil }
        defer { place = nexts[place] }
        return all[place]
      })
  }
}
