import Testing

@testable import TapCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The embedded tables: whole, as written, and quick to read.
@Suite struct TableTests {
  static let tables: [FactTable] = [
    .controls, .families, .parameters, .indicators, .parts, .regions, .services, .names, .attributes, .versions,
    .principals, .endpoints, .schemas, .types, .stores,
  ]

  /// A table that was edited by hand, or in part, no longer fits its seal.
  @Test(arguments: tables) func tableIsAsWritten(table: FactTable) {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in table.all.bytes { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let lines = table.all.bytes.count { $0 == .newline } + 1
    let advice: Comment = "\(table.name) is stale or edited by hand: run .ci/embed-facts DIR PYTHON"
    #expect(digest == table.digest, advice)
    #expect(lines == table.lines, advice)
  }

  /// The day that a table is said to hold for stands in the table's own file.
  @Test(arguments: Provenance.all) func theDayIsThatOfTheFile(_ provenance: Provenance) throws {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
    let name = provenance.table.prefix(1).uppercased() + provenance.table.dropFirst()
    let file = try #require(fopen("\(here)/Sources/TapCatalog/Facts/Data/\(name)Table.swift", "r"))
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 1024)
    let count = fread(&head, 1, head.count, file)
    let text = String(decoding: head.prefix(count), as: UTF8.self)
    #expect(text.contains(provenance.source) && text.contains(provenance.day))
  }

  @Test func noLineIsRejected() {
    func check(_ records: Records<some Sendable>, _ lines: FactTable) {
      #expect(records.rejected == 0, "\(lines.name)")
      #expect(records.count >= lines.lines, "\(lines.name)")
    }
    check(Facts.controls, .controls)
    check(Facts.families, .families)
    check(Facts.parameters, .parameters)
    check(Facts.indicators, .indicators)
    check(Facts.parts, .parts)
    check(Facts.regions, .regions)
    check(Facts.services, .services)
    check(Facts.names, .names)
    check(Facts.attributes, .attributes)
    check(Facts.versions, .versions)
    check(Facts.keyPrincipals, .principals)
    check(Facts.endpoints, .endpoints)
  }

  @Test func textIsReadInPlace() {
    let text = FactText(source: "a\tb\t\nc", start: 0, end: 6)
    #expect(text.split(.newline).map(\.string) == ["a\tb\t", "c"])
    #expect(FactRow(cells: Array(text.prefix(4).split(.tab))).cells.map(\.string) == ["a", "b", ""])
    #expect(text.prefix(0).strings() == [])
    #expect(text.prefix(0).split(.tab).map(\.string) == [""])
    #expect(text.dropFirst(99).isEmpty)
    #expect(text.matches("a\tb\t\nc") && !text.matches("a"))
  }

  @Test func columnsThatALineLeavesOutAreEmpty() {
    let row = FactRow(cells: [])
    #expect(row[3].isEmpty)
    #expect(row.list(3).isEmpty)
  }

  /// No limit: a debug build on a busy machine says little; the figures are for the reader.
  @Test func timeToRead() {
    let clock = ContinuousClock()
    let controls = clock.measure { #expect(Records(.controls, by: \.id, ControlRecord.init).count == 410) }
    let versions = clock.measure { #expect(Records(.versions, by: \.key, EngineVersion.read).count == 1245) }
    let names = ResourceSchema.described
    let types = clock.measure { for name in names { #expect(ResourceSchema.of(name) != nil) } }
    let bucket = ResourceSchema.of("AWS::S3::Bucket")
    let path = ["LifecycleConfiguration", "Rules", "*", "ExpirationInDays"]
    let property = clock.measure { for _ in 0..<100 { #expect(bucket?.property(at: path) != nil) } }
    print("controls \(controls), versions \(versions), \(names.count) types \(types), 100 properties \(property)")
  }
}
