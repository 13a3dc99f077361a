import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// What changed from an earlier state of the design to now.
@MainActor @Suite struct DiffTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  /// Fields, a replacement, something added, something gone, a flow.
  private func edited(_ size: Size, unicode: Bool = true) throws -> Stage {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog, unicode: unicode)
    for line in [
      "set monitoring-db multi-az off", "set monitoring-db encrypted off", "set monitoring-db backup-days 14",
      "set monitoring-redis backup-days 5", "add key second-key", "delete monitoring-dashboard !",
    ] { _ = try? DesignCommands.run(line, on: stage.workspace) }
    stage.app.refresh()
    return stage
  }

  @Test(arguments: sizes) func sinceTheFile(_ size: Size) throws {
    let stage = try edited(size)
    try stage.press("=")
    Expected.check(stage.screen, "diff-\(size)")
    #expect(stage.lines.allSatisfy { $0.columns == size.width })
  }

  @Test func theTemplatePage() throws {
    let stage = try edited(Size(120, 36))
    try stage.press("= i")
    Expected.check(stage.screen, "diff-template-120x36")
  }

  @Test func ascii() throws {
    let stage = try edited(Size(80, 24), unicode: false)
    try stage.press("= <tab>")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aReplacementIsFoundAndTakenBack() throws {
    let stage = try edited(Size(120, 36))
    try stage.press("= ]")
    let place = try #require(stage.app.place as? DiffPlace)
    #expect(place.selected?.id == "monitoring-db" && stage.message.contains("is replaced"))
    let rows = place.rows.count
    try stage.press("R")
    #expect(stage.workspace.design["monitoring-db"] == (try Small.design())["monitoring-db"])
    _ = place.settle(stage.app)
    #expect(place.rows.count == rows - 1)
    try stage.press("u")
    #expect(stage.workspace.design["monitoring-db"]?.fields["encrypted"] == false)
  }

  @Test func enterGoesToTheComponent() throws {
    let stage = try edited(Size(120, 36))
    try stage.press("= ] <enter>")
    #expect(stage.app.place === stage.app.design)
    #expect(stage.app.design?.subject?.id == "monitoring-db")
  }

  /// From the history the selected revision is one end; B picks another.
  @Test func otherEnds() throws {
    let stage = try edited(Size(120, 36))
    try stage.press("H j =")
    let place = try #require(stage.app.place as? DiffPlace)
    let done = stage.workspace.history.done
    #expect(place.end == .after(done.count - 1))
    #expect(place.copied(stage.app)?.text.contains("@\(done[done.count - 2].revision) ") == true)
    try stage.press("B \"2\" <enter>")
    #expect(place.end == .after(1) && place.name == "rev 2")
    try stage.press("B \"file\" <enter>")
    #expect(place.end == .file)
    try stage.press("B \"77\" <enter>")
    #expect(place.end == .file && stage.screen.contains("no revision 77"))
    try stage.press("<esc> q")
    #expect(stage.app.place === stage.app.design)
  }

  /// The same rows as `tap-tui diff` names.
  @Test func everyChangeIsARow() throws {
    let stage = try edited(Size(120, 36))
    try stage.press("=")
    let place = try #require(stage.app.place as? DiffPlace)
    let found = try #require(place.comparison)
    #expect(place.rows.flatMap(\.parts).count == found.components.count + found.fields.count + found.flows.count)
    #expect(place.rows.flatMap(\.resources).count == found.resources.count)
    #expect(Set(place.rows.map(\.id)).count == place.rows.count)
  }
}
