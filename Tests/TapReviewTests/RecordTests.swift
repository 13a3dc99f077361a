import TapModel
import Testing

@testable import TapReview

@Suite struct RecordTests {
  static let roster = Roster([Person("isso", .isso), Person("owner", .owner), Person("arch", .architect)])
  static let subject = Decision.Subject(
    rule: "rds.multi-az", component: "db", resource: "Db", path: "/MultiAZ", digest: "sha256:00")
  static let item = Item(
    .gap, subject, level: .gap, controls: ["CP-10"], title: "one zone", message: "no failover", makers: ["arch"],
    number: 1)

  /// One entry of every sort.
  static let bodies: [Entry.Body] = [
    .start(.init(number: 1, revision: 4, baseline: "high", region: "us-east-1", roster: roster, items: [item])),
    .resume(roster), .leave(1), .end, .roster(roster), .add(item), .drop(1), .order([2, 1]), .open(1),
    .note(.init(id: "N-1", item: 1, person: "isso", text: "a \"quoted\"\nline")), .editNote("N-1", nil),
    .editNote("N-1", "b"), .action(.init(id: "A-1", item: 1, owner: "ops", due: "2026-12-01", text: "do")),
    .editAction("A-1", nil), .editAction("A-1", .init(id: "A-1", item: 1, owner: "ops", due: "", text: "done")),
    .vote(.init(item: 1, person: "isso", kind: .fix, why: "it is quick")),
    .vote(.init(item: 1, person: "isso", kind: nil)), .takeVote(item: 1, person: "isso"),
    .decide(
      1,
      Decision(
        id: "D-1", kind: .acceptRisk, subject: subject, what: "one zone", controls: ["CP-10"], reason: "because",
        compensating: "backups", approver: "ao", role: .ao, expires: "2027-03-31", owner: "ops", due: "2027-01-01",
        date: "2026-11-21"), .init(does: [["set": ["db", "multi-az", true]]], undoes: [["set": ["db"]]])),
    .skip(1), .change(.init(does: [], undoes: []), by: ["arch"]), .undo(3), .seal("{}\n", content: ["settings": [:]]),
    .sign(.init(person: "ao", role: .ao, typed: "ao", armoured: "-----BEGIN")),
    .sign(.init(person: "ao", role: .ao, typed: "ao", armoured: nil)), .unsign("ao"),
  ]

  static func file() -> (record: Record, bytes: [UInt8]) {
    var record = Record()
    var bytes: [UInt8] = []
    for body in bodies {
      let entry = Entry(
        number: record.entries.count + 1, at: "2026-11-21T14:02:11Z", by: "arch", design: "sha256:ab", body)
      bytes += record.line(entry)
      record.add(entry)
    }
    return (record, bytes)
  }

  @Test func everyEntryIsReadBack() throws {
    let (record, bytes) = Self.file()
    let read = try Record(bytes: bytes)
    #expect(read.entries.map(\.body) == Self.bodies)
    #expect(read.head == record.head && read.length(through: 99) == bytes.count && read.tornBytes == 0)
    #expect(read.length(through: 3) == record.length(through: 3))
  }

  @Test func everyChangedByteIsFoundAtItsLine() {
    let bytes = Self.file().bytes
    var line = 1
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      if place == bytes.count - 1 { continue }
      do {
        _ = try Record(bytes: changed)
        Issue.record("byte \(place) of line \(line) was changed, and nothing said so")
      } catch { #expect(error.line == line) }
      if bytes[place] == 0x0A { line += 1 }
    }
  }

  @Test func aLostAndAnInsertedLineAreFound() {
    let lines = Self.file().bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
    #expect(throws: RecordError(3, "was changed, or a line before it was lost: its digest does not follow")) {
      try Record(bytes: Array((lines[..<2] + lines[3...]).joined()))
    }
    #expect(throws: RecordError.self) { try Record(bytes: Array((lines[...2] + lines[2...]).joined())) }
  }

  /// Whoever writes a record by hand can make every chain right: what its numbers name need not be there.
  @Test(arguments: [-1, 0, 1, 7, 999, Int.min, Int.max])
  func aForgedNumberIsReadOrRefused(_ number: Int) throws {
    for place in Self.bodies.indices {
      var record = Record()
      var bytes: [UInt8] = []
      for (index, body) in Self.bodies.enumerated() {
        let json = Entry(number: index + 1, at: "2026-11-21T14:02:11Z", by: "arch", design: "sha256:ab", body).json
        let forged = index == place ? json.forged(number, keeping: "entry") : json
        guard let entry = Entry(json: forged), entry.number == index + 1 else { break }
        bytes += record.line(entry)
        record.add(entry)
      }
      guard let read = try? Record(bytes: bytes) else { continue }
      #expect(read.entries.count == record.entries.count)
      #expect(Minutes(read).lines.count == read.entries.count)
      _ = Meeting(read).undecided
    }
  }

  @Test func whatComesLaterCannotBeTakenBack() {
    for other in [0, 2, 3, -4] {
      var record = Record()
      var bytes: [UInt8] = []
      for (index, body) in [
        Entry.Body.start(
          .init(number: 1, revision: 1, baseline: "high", region: "us-east-1", roster: Self.roster, items: [])),
        .undo(other),
      ].enumerated() {
        let entry = Entry(number: index + 1, at: "", by: "", design: "", body)
        bytes += record.line(entry)
        record.add(entry)
      }
      #expect(throws: RecordError.self) { try Record(bytes: bytes) }
    }
  }

  @Test func aTornLastLineDoesNotCount() throws {
    let bytes = Self.file().bytes
    let torn = try Record(bytes: Array(bytes.dropLast(7)))
    #expect(torn.entries.count == Self.bodies.count - 1 && torn.tornBytes > 0)
  }

  @Test func handlesHoldNothingThatATerminalReads() {
    #expect(Person.isHandle("alice.b@agency-1") && Person.isHandle("ao"))
    for bad in ["", "-n", "a b", "a\u{1B}[2J", "a\nb", "a,b", "a*", String(repeating: "a", count: 65)] {
      #expect(!Person.isHandle(bad))
    }
  }
}

extension JSON {
  /// Every whole number below, but those under one key, as another one.
  fileprivate func forged(_ number: Int, keeping key: String) -> JSON {
    switch self {
    case .int: .int(number)
    case .array(let items): .array(items.map { $0.forged(number, keeping: key) })
    case .object(let object):
      .object(
        .init(object.members.map { .init($0.key, $0.key == key ? $0.value : $0.value.forged(number, keeping: key)) }))
    default: self
    }
  }
}
