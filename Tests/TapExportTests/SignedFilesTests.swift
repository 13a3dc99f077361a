import TapCatalog
import TapEngine
import TapModel
import TapReview
import Testing

@testable import TapExport

/// The further files of a signed package.
@Suite struct SignedFilesTests {
  static func monitoring(_ baseline: Baseline = .moderate) throws -> Engine {
    let design = try #require(Blueprint.named("monitoring")).design(.init(baseline: baseline))
    return Engine(design, catalog: .aws, today: 0)
  }

  // MARK: Key Security Indicators

  static let combined: [([ControlState], ControlState)] = [
    ([], .process), ([.process], .process), ([.inherited], .inherited), ([.inherited, .process], .process),
    ([.evidenced, .inherited], .evidenced), ([.evidenced, .process], .partial), ([.partial, .inherited], .partial),
    ([.evidenced, .unknown], .unknown), ([.evidenced, .unknown, .gap], .gap),
  ]

  @Test(arguments: combined)
  func anIndicatorIsNoBetterThanItsControls(_ states: [ControlState], _ state: ControlState) {
    #expect(ControlState(of: states) == state)
  }

  @Test func everyIndicatorSaysItsState() throws {
    let input = Small.input(try Self.monitoring())
    let record = try JSON(bytes: Exporter.summaryRecord.bytes(input))
    let indicators = record["keySecurityIndicators"]?.array ?? []
    let coverage = CoverageReport(input.summary).json["keySecurityIndicators"]?.array ?? []
    #expect(indicators.count == 46 && coverage.count == 46)
    for (indicator, covered) in zip(indicators, coverage) {
      #expect(indicator["ksiId"] == covered["id"])
      let state = try #require(covered["state"]?.string)
      #expect(indicator["ksiImplementation"]?.array?.first?.string?.contains("State: \(state), ") == true)
      #expect(indicator["ksiImplementationStatus"] == covered["status"].flatMap { $0 == .null ? nil : $0 })
    }
    #expect(coverage.contains { $0["state"] == "partial" } && coverage.contains { $0["state"] == "process" })
  }

  // MARK: Inventory

  @Test func inventoryHasEveryResourceOnce() throws {
    let engine = try Self.monitoring()
    let rows = CSVReader.rows(try Exporter.inventory.bytes(Small.input(engine)))
    #expect(rows[0].count == 25 && rows[0][0] == "UNIQUE ASSET IDENTIFIER" && rows[0][24] == "End-of-Life")
    #expect(rows.allSatisfy { $0.count == 25 })
    let ids = rows.dropFirst().map { $0[0] }
    #expect(Set(ids).count == ids.count)
    let resources = engine.template.resources.filter { !$0.isDeclaration }.map(\.id)
    #expect(Set(resources).isSubset(of: ids) && ids.count == resources.count + 1)
    let database = try #require(rows.first { $0[0] == "MonitoringDb" })
    #expect(database[11] == "DB Instance" && database[12] == "db.t3.small" && database[15] == "PostgreSQL 16.13")
    #expect(database[20] == "monitoring-vpc / private" && database[23] == "Core database")
    #expect(rows.filter { $0[3] == "Yes" }.map { $0[0] } == ["MonitoringApi"])
    #expect(rows.contains { $0[11] == "Container image" && $0[17] == "monitoring-service" })
  }

  // MARK: Workbook

  @Test(arguments: Baseline.allCases) func workbookHasTheTwoSheetsOfTheLevel(_ baseline: Baseline) throws {
    let input = Small.input(try Self.monitoring(baseline), isDraft: false)
    let workbook = try SheetReader(Exporter.responsibilityWorkbook.bytes(input))
    let book = try #require(workbook.files["xl/workbook.xml"])
    #expect(book.contains("\(baseline.title) CIS Worksheet") && book.contains("\(baseline.title) CRM Worksheet"))
    let (first, second) = (try workbook.rows(1), try workbook.rows(2))
    #expect(first[0] == ["FedRAMP \(baseline.title) Control Implementation Summary (CIS) Worksheet"])
    #expect(first[2].count == 13 && first.count == 3 + baseline.parts.count)
    let heading = baseline == .high ? 2 : 3
    #expect(second[heading].first == "Control ID" && second.count == heading + 1 + baseline.parts.count)
    let values = Set(second.dropFirst(heading + 1).map { $0[1] })
    #expect(values.isSubset(of: ["Yes", "Partial", "No"]) && !values.isEmpty)
    #expect(workbook.files["docProps/core.xml"]?.contains("2026-11-21T14:02:11Z") == true)
  }

  @Test func zipIsAsTheNoteHasIt() {
    #expect(Zip.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    let zip = Zip([("a", [1, 2, 3])], modified: "2026-11-21T14:02:11Z")
    // 46 years, 11 months, 21 days; 14 hours, 2 minutes, 5 times two seconds.
    #expect(zip.modified == (0x5D75, 0x7045))
    #expect(zip.bytes.suffix(22).prefix(4) == [0x50, 0x4B, 5, 6])
    #expect(zip.bytes.count == 30 + 1 + 3 + 46 + 1 + 22)
    for time in [nil, "yesterday", "1979-01-01T00:00:00Z", "2026-13-01T00:00:00Z"] {
      #expect(Zip([], modified: time).modified == (0x21, 0))
    }
  }

  @Test func columnsHaveLetters() {
    #expect([0, 12, 25, 26, 701, 702].map(Sheet.letters) == ["A", "M", "Z", "AA", "ZZ", "AAA"])
  }

  // MARK: Accepted risks

  @Test func acceptedRisksSayWhoUntilWhenAndWhy() throws {
    let engine = try Small.engine()
    let finding = try #require(engine.findings.first { $0.rule == "store.key" })
    let weak = try #require(engine.findings.first { $0.rule == "store.days" })
    let subject = Decision.Subject(finding, in: engine)
    let accepted = Decision(
      id: "D-4", kind: .acceptRisk, subject: subject, what: "Store has no key: no | key", controls: finding.controls,
      reason: "The store holds =public data only.", approver: "ao1", role: .ao, expires: "2027-03-31",
      date: "2026-11-20")
    var ended = accepted
    (ended.id, ended.expires, ended.kind) = ("D-5", "2026-11-01", .alternative)
    ended.subject = Decision.Subject(weak, in: engine)
    var gone = accepted
    (gone.id, gone.subject.rule, gone.kind) = ("D-6", "other.rule", .notApplicable)
    var fixed = accepted
    (fixed.id, fixed.kind, fixed.subject.rule) = ("D-7", .fix, "third.rule")
    let files = try Small.files(Small.input(engine, isDraft: false, decisions: [accepted, ended, gone, fixed]))
    let text = try #require(files["accepted-risks.md"])
    #expect(text.contains("## Risk accepted (1)\n\n### D-4 Store has no key: no \\| key\n"))
    #expect(text.contains("- Expires: 2027-03-31") && text.contains("- Role: authorising official"))
    #expect(
      text.contains("- Standing: ended") && text.contains("- Standing: no longer found"))
    #expect(text.contains("- Standing: holds") && !text.contains("D-7"))
    let rows = CSVReader.rows(Array(try #require(files["accepted-risks.csv"]).utf8))
    #expect(rows.map { $0[0] } == ["Decision", "D-4", "D-5", "D-6"] && rows.allSatisfy { $0.count == rows[0].count })
    #expect(
      try Small.files(Small.input(engine, isDraft: false))["accepted-risks.md"]?.contains("Nothing was accepted")
        == true)
  }

  // MARK: Decisions

  /// A gap stays planned while a risk is only borne; what does the same, or is not asked, has its own word everywhere.
  @Test(arguments: [
    (Decision.Kind.acceptRisk, ImplementationStatus.planned), (.alternative, .alternative), (.notApplicable, .partial),
    (.defer, .planned),
  ])
  func decisionsHaveTheirStatus(_ kind: Decision.Kind, _ status: ImplementationStatus) throws {
    let engine = try Small.engine()
    let finding = try #require(engine.findings.first { $0.rule == "store.key" })
    let decision = Decision(
      id: "D-4", kind: kind, subject: .init(finding, in: engine), what: finding.title, controls: finding.controls,
      reason: "The store holds public data only.", approver: "ao1", role: .ao, expires: "2027-03-31",
      date: "2026-11-20")
    let input = Small.input(engine, isDraft: false, decisions: [decision])
    let control = try #require(input.summary["SC-28"])
    #expect(control.state == .gap && control.status == status)
    let files = try Package.files(input)
    try AgreementTests.compare(input.summary, files)
    let text = String(decoding: try #require(files.first { $0.name == "control-summary.md" }).bytes, as: UTF8.self)
    #expect(text.contains("- Decided: D-4, \(decision.words): The store holds") == kind.settles)
  }

  @Test func readmeSaysHowToVerify() throws {
    let more = [
      Exporter.file(Package.statementName, "what was signed", []),
      Exporter.file("signoff/alice.sig", "signature of alice, system owner", []),
    ]
    let files = try Package.files(Small.input(Small.engine(), isDraft: false), Exporter.all + more)
    let readme = String(decoding: try #require(files.first { $0.name == "README.txt" }).bytes, as: UTF8.self)
    #expect(readme.contains("do ssh-keygen -Y verify -n tap-tui -f signoff/allowed_signers \\\n"))
    // Whoever signs, the text is the same: it is signed itself.
    #expect(readme.contains("< signoff/statement.json; done\n") && !readme.contains("alice"))
    #expect(try Small.files(Small.engine())["README.txt"]?.contains("ssh-keygen") == false)
  }
}
