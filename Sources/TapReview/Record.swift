import TapModel

/// Why a record cannot be trusted, and at which line.
package struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  package var line: Int
  /// Follows on "line 7".
  package var reason: String

  package init(_ line: Int, _ reason: String) {
    self.line = line
    self.reason = reason
  }

  package var description: String { "line \(line) \(reason)" }
}

/// All that was decided on a design: lines that are only added, each bound to every line before it.
///
/// A line is a JSON object that ends in `"chain"`: the SHA-256 over the chain of the line before, as 64 digits, and the
/// bytes of the line up to it. So a line that was changed, lost or put in is found by itself.
package struct Record: Sendable {
  /// In the order of the lines.
  package private(set) var entries: [Entry] = []
  /// The chain after the last line, 64 digits; empty where there is none.
  package private(set) var head = ""
  /// Bytes of a last line that was never finished: they do not count.
  package private(set) var tornBytes = 0
  /// The end of each line, in bytes of the file.
  private var ends: [Int] = []

  /// An empty one.
  package init() {}

  /// Reads a record; throws at the first line that does not follow from those before it.
  package init(bytes: [UInt8]) throws(RecordError) {
    var start = 0
    while let stop = bytes[start...].firstIndex(of: Self.newline) {
      try take(bytes[start..<stop])
      start = stop + 1
      ends[ends.count - 1] = start
    }
    tornBytes = bytes.count - start
  }

  /// Reads the next line, without its end; throws where it does not follow from those before it.
  package mutating func take(_ line: ArraySlice<UInt8>) throws(RecordError) {
    let number = entries.count + 1
    let body = line.dropLast(Self.tailLength)
    let chain = Self.chain(head, body)
    guard line.count > Self.tailLength, line.suffix(Self.tailLength).elementsEqual(Self.tail(chain).utf8) else {
      throw RecordError(number, "was changed, or a line before it was lost: its digest does not follow")
    }
    guard let json = try? JSON(bytes: Array(line)), let entry = Entry(json: json), entry.number == number else {
      throw RecordError(number, "cannot be read by this version: use a newer tap-tui")
    }
    if case .undo(let other) = entry.body, !(1..<number).contains(other) {
      throw RecordError(number, "takes back line \(other), which does not come before it")
    }
    entries.append(entry)
    ends.append(0)
    head = chain
  }

  /// The line of the next entry, with its end.
  package func line(_ entry: Entry) -> [UInt8] {
    let body = Array(entry.json.compact.utf8.dropLast())
    return body + Self.tail(Self.chain(head, body[...])).utf8 + [Self.newline]
  }

  /// The lines of the next entries, with their ends.
  package func lines(_ entries: [Entry]) -> [UInt8] {
    var record = self
    return entries.flatMap { entry in
      defer { record.add(entry) }
      return record.line(entry)
    }
  }

  /// Follows an entry whose line was written.
  package mutating func add(_ entry: Entry) {
    let body = Array(entry.json.compact.utf8.dropLast())
    head = Self.chain(head, body[...])
    entries.append(entry)
    ends.append((ends.last ?? 0) + body.count + Self.tailLength + 1)
  }

  /// Bytes of the file up to the end of an entry; all of the lines where there is no such entry.
  package func length(through number: Int) -> Int {
    ends.indices.contains(number - 1) ? ends[number - 1] : ends.last ?? 0
  }

  private static func chain(_ before: String, _ body: ArraySlice<UInt8>) -> String {
    Digest(of: Array(before.utf8) + body).hex
  }

  private static func tail(_ chain: String) -> String { ",\"chain\":\"\(chain)\"}" }
  private static let tailLength = tail(String(repeating: "0", count: 64)).utf8.count
  private static let newline = UInt8(ascii: "\n")
}
