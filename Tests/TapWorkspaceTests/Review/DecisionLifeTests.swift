import TapEngine
import TapExport
import TapModel
import TapReview
import TapWorkspace
import Testing

@MainActor @Suite struct DecisionLifeTests {
  @Test func aDecidedFindingNoLongerCounts() throws {
    let room = try Room()
    #expect(room.open == ["rds.multi-az"])
    try room.start()
    try room.accept()
    #expect(room.open.isEmpty && room.workspace.standing.decided.map(\.finding.rule) == ["rds.multi-az"])
    // The control stays what it is: a gap.
    #expect(room.workspace.coverage.first { $0.control.id == "CP-10" }?.state == .gap)
    room.workspace.flushJournal()
    let opened = try Opened(room.path, catalog: .aws, environment: room.environment)
    let standing = try opened.standing(room.environment)
    #expect(!standing.open.contains { $0.level <= .gap } && standing.decided.count == 1)
    let report = Report(opened.engine, findings: standing.open, decided: standing.decided, file: "m")
    #expect(report.text.contains("decided gap rds.multi-az") && report.text.contains("until 2027-03-31"))
    #expect(report.json["decided"]?.array?.first?["decision"]?["approver"]?.string == "carol")
    #expect(report.sarif(toolVersion: "0").compact.contains("\"suppressions\""))
  }

  @Test func itLapsesWhenWhatWasAcceptedChanges() throws {
    let room = try Room()
    try room.start()
    try room.accept()
    _ = try DesignCommands.run("set monitoring-db backup-days 30", on: room.workspace)
    #expect(room.open == ["rds.multi-az"])
    let fault = try #require(room.workspace.findings.first { $0.rule == DecisionFault.lapsed.rawValue })
    #expect(fault.level == .warn && fault.component == "monitoring-db")
    _ = try room.workspace.undo()
    #expect(room.open.isEmpty && room.workspace.standing.faults.isEmpty)
  }

  @Test func itEndsAfterItsLastDay() throws {
    let room = try Room()
    try room.start()
    try room.accept(until: "2026-12-01")
    try room.reopen(at: WallClock.seconds("2026-12-01T23:59:59Z"))
    #expect(room.open.isEmpty)
    try room.reopen(at: WallClock.seconds("2026-12-02T00:00:00Z"))
    #expect(room.open == ["rds.multi-az"])
    #expect(room.workspace.findings.contains { $0.rule == DecisionFault.expired.rawValue })
  }

  @Test func itEndsInASessionThatStaysOpen() throws {
    let room = try Room()
    try room.start()
    try room.accept(until: "2026-12-01")
    let last = try #require(Day("2026-12-01"))
    let next = try #require(Day("2026-12-02"))
    #expect(room.workspace.ended(by: last).isEmpty && room.open.isEmpty)
    let id = try #require(room.workspace.meeting.decisions.last?.id)
    #expect(room.workspace.ended(by: next) == [id])
    #expect(room.open == ["rds.multi-az"])
    #expect(room.workspace.ended(by: next).isEmpty)
  }

  @Test func oneThatMeetsNothingIsSaid() throws {
    let room = try Room()
    try room.start()
    try room.accept()
    _ = try DesignCommands.run("set monitoring-db multi-az on", on: room.workspace)
    #expect(room.workspace.findings.contains { $0.rule == DecisionFault.unmatched.rawValue })
  }

  @Test func otherToolsReadItInTheTemplate() throws {
    let room = try Room()
    try room.start()
    try room.accept()
    let input = try room.workspace.packageInput(draft: true)
    let template = try JSON(bytes: try #require(try room.workspace.packageFiles(input).first).bytes)
    let metadata = try #require(template["Resources"]?["MonitoringDb"]?["Metadata"])
    #expect(metadata["checkov"]?["skip"]?.array?.first?["id"]?.string == "CKV_AWS_157")
    #expect(metadata["checkov"]?["skip"]?.array?.first?["comment"]?.string?.contains(Room.reason) == true)
    #expect(metadata["guard"]?["SuppressedRules"] == ["RDS_MULTI_AZ_SUPPORT"])
    #expect(
      metadata["cdk_nag"]?["rules_to_suppress"]?.array?.first?["id"]?.string == "NIST.800.53.R5-RDSMultiAZSupport")
    let others = template["Resources"]?.object?.members.filter { $0.value["Metadata"]?["checkov"] != nil }
    #expect(others?.count == 1)
  }

  /// A rule that other tools are told of is one of ours.
  @Test func daysAreDaysOfTheCalendar() {
    for seconds in stride(from: -86_400 * 800, to: 86_400 * 40_000, by: 86_400 * 13) {
      let day = Day(seconds: seconds)
      #expect(day.description == String(WallClock.utc(seconds).prefix(10)))
      #expect(Day(day.description)?.number == day.number)
    }
    for bad in ["2026-02-29", "2026-13-01", "2026-1-01", "20260101", "2026-01-00", "-026-01-01"] {
      #expect(Day(bad) == nil)
    }
  }
}
