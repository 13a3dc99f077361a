import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The time line of edits, the command that does the same as each, and two designs side by side.
@MainActor @Suite struct HistoryTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  /// Three edits, the last one undone.
  private func edited(_ size: Size, unicode: Bool = true) throws -> Stage {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog, unicode: unicode)
    for line in ["set monitoring-db multi-az off", "set monitoring-db backup-days 14", "delete monitoring-api-waf"] {
      _ = try DesignCommands.run(line, on: stage.workspace)
    }
    try stage.press("u")
    return stage
  }

  @Test(arguments: sizes) func timeline(_ size: Size) throws {
    let stage = try edited(size)
    try stage.press("H j")
    Expected.check(stage.screen, "history-\(size)")
  }

  @Test(arguments: sizes) func commands(_ size: Size) throws {
    let stage = try edited(size)
    try stage.press("H i")
    Expected.check(stage.screen, "history-commands-\(size)")
  }

  @Test func ascii() throws {
    let stage = try edited(Size(80, 24), unicode: false)
    try stage.press("H")
    Expected.check(stage.screen, "history-ascii-80x24")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func enterGoesThereAndNothingIsLost() throws {
    let stage = try edited(Size(120, 36))
    let (done, undone) = (stage.workspace.history.done.count, stage.workspace.history.undone.count)
    try stage.press("H G <enter>")
    #expect(stage.workspace.history.done.isEmpty)
    #expect(stage.workspace.design == (try Small.design()))
    #expect(stage.message.hasPrefix("Went back"))
    try stage.press("g g <enter>")
    #expect(stage.workspace.history.done.count == done + undone)
    try stage.press("<enter>")
    #expect(stage.message == "The design stands here already")
  }

  /// A new edit drops nothing: what was undone stays as a branch, and can be gone to.
  @Test(arguments: [Size(120, 36), Size(80, 24)]) func aBranch(_ size: Size) throws {
    let stage = try edited(size)
    try stage.press("u")
    _ = try DesignCommands.run("set monitoring-db guard off", on: stage.workspace)
    try stage.press("H j")
    Expected.check(stage.screen, "history-branch-\(size)")
    let branch = try #require(stage.workspace.history.branches.first)
    #expect(branch.steps.count == 2 && branch.after == 2)
  }

  /// Undone edits take revisions; what the design began with keeps its own.
  @Test func theBeginningKeepsItsRevision() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    for line in ["set monitoring-db backup-days 14", "set monitoring-db backup-days 21"] {
      _ = try DesignCommands.run(line, on: stage.workspace)
    }
    try stage.press("u u")
    _ = try DesignCommands.run("set monitoring-db multi-az off", on: stage.workspace)
    try stage.press("H")
    let row = try #require(stage.lines.first { $0.contains("how the design began") })
    #expect(row.split(separator: " ").contains("1"), "\(row)")
    #expect(stage.lines[0].contains("1 edit, s saves"))
  }

  @Test func enterGoesToABranchAndWhatStoodThereBecomesOne() throws {
    let stage = try edited(Size(120, 36))
    try stage.press("u u")
    let undone = stage.workspace.history.undone.count
    _ = try DesignCommands.run("set monitoring-db guard off", on: stage.workspace)
    let left = stage.workspace.design
    try stage.press("H j <enter>")
    #expect(stage.message.hasPrefix("Made \(undone) edits of the branch again"), "\(stage.message)")
    #expect(stage.workspace.history.branches.count == 2)
    var wanted = try Small.design()
    for step in stage.workspace.history.branches[0].steps { _ = try wanted.apply(step.does) }
    #expect(stage.workspace.design == wanted)
    // And back: the branch of a branch begins where it left the line.
    let place = try #require(stage.workspace.history.way(to: 1, 0))
    #expect(place.after == 0 && place.steps.count == 1)
    try stage.press("/ \"guard\" <enter> <enter>")
    #expect(stage.workspace.design == left)
  }

  @Test func whatWasOpenIsFoundOutByWalkingBack() throws {
    let stage = try edited(Size(120, 36))
    let now = stage.workspace.count(.gap)
    try stage.press("H")
    let place = try #require(stage.app.place as? HistoryPlace)
    _ = place.settle(stage.app)
    #expect(place.open(place.current) == "0 BLOCK \(now) GAP")
    _ = try stage.workspace.undo()
    _ = try stage.workspace.undo()
    #expect(place.open(0) == nil || place.open(0) == "0 BLOCK \(stage.workspace.count(.gap)) GAP")
  }

  /// Each edit has a command that does the same.
  @Test func theTwinOfEachEditDoesTheSame() throws {
    let lines = [
      "set monitoring-db backup-days 14", "set monitoring-db multi-az off", "setting suffix test",
      "add key second-key", "title monitoring-db 'the \"first\" database'", "note monitoring-db 'look here'",
      "override monitoring-db Instance/CACertificateIdentifier '\"rds-ca-rsa4096-g1\"'",
      "clear monitoring-db Instance/CACertificateIdentifier", "rename second-key third-key", "delete third-key",
      "connect monitoring-service monitoring-db 5433/tcp 'a second port'", "disconnect service-to-redis",
    ]
    let stage = try Stage()
    let twin = try Stage()
    for line in lines {
      _ = try DesignCommands.run(line, on: stage.workspace)
      let step = try #require(stage.workspace.history.done.last)
      _ = try DesignCommands.run(Twin.words(step.does, .aws), on: twin.workspace)
      #expect(twin.workspace.design == stage.workspace.design, "\(line): \(Twin.words(step.does, .aws))")
    }
  }

  @Test func aStepShowsValuesBeforeAndAfter() throws {
    let stage = try edited(Size(120, 36))
    let step = try #require(stage.workspace.history.done.first)
    let changes = Differences.changes(of: step, stage.workspace)
    #expect(changes == [Difference(subject: "monitoring-db", what: "Multi-AZ", old: "on", new: "off")])
  }

  @Test func onlyWhatIsNotAlikeIsCompared() throws {
    let old = try Small.design()
    var new = old
    _ = try new.apply(.set("monitoring-db", "backup-days", 14))
    _ = try new.apply(.set("settings", "suffix", "test"))
    #expect(Differences.of(old, old, Small.catalog).isEmpty)
    let found = Differences.of(old, new, Small.catalog)
    #expect(found.map(\.what) == ["Environment suffix", "Backups kept"])
    #expect(found.last?.old == "7 d" && found.last?.new == "14 d")
  }
}
