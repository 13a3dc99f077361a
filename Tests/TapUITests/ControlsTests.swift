import TapCatalog
import TapEngine
import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// 7 Controls and the view of one control.
@MainActor @Suite struct ControlsTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  @Test(arguments: sizes) func coverage(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.whole)
    try stage.press("7")
    Expected.check(stage.screen, "coverage-\(size)")
  }

  @Test(arguments: sizes) func oneControl(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.whole)
    _ = try stage.workspace.apply(.set("monitoring-db", "multi-az", false), say: "off")
    try stage.press("7 / \"CP-10\" <enter> <enter>")
    Expected.check(stage.screen, "control-view-\(size)")
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func evidence(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.whole)
    try stage.press("7 / \"SC-7\" <enter> <enter>")
    Expected.check(stage.screen, "control-evidence-\(size)")
  }

  /// A reason that fills its line leaves the status a line of its own.
  @Test func aLongReasonHidesNoStatus() throws {
    let stage = try Stage(Size(120, 36))
    try stage.press("7 / \"CM-5(1)\" <enter>")
    let status = "FedRAMP    Partially Implemented, implemented by design (not assessed)"
    #expect(stage.lines.contains { $0.contains("its core is stated, not proven: every call to AWS is on record") })
    #expect(stage.lines.contains { $0.contains(status) })
  }

  @Test func ascii() throws {
    let stage = Stage(Size(80, 24), try Small.design(), catalog: Small.whole, unicode: false)
    try stage.press("7")
    Expected.check(stage.screen, "coverage-ascii-80x24")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["low", "moderate", "high"]) func everyControlHasOneSign(_ baseline: String) throws {
    for size in [Size(120, 36), Size(80, 24), Size(110, 30), Size(160, 45)] {
      let stage = try Stage(size)
      _ = try stage.workspace.apply(.set("settings", "baseline", .string(baseline)), say: "")
      try stage.press("7")
      let place = try #require(stage.app.place as? ControlsPlace)
      #expect(place.controls.count == stage.workspace.coverage.count)
      let longest = place.families.map(\.controls.count).max() ?? 0
      let columns = CoverageColumns(size.width >= 110 ? size.width - 2 : size.width, longest: longest)
      let end = try #require(columns.counts)
      #expect(columns.signs + longest < end, "\(size)")
      #expect(end + columns.headings.reduce(5) { $0 + $1.count } <= size.width, "\(size)")
    }
  }

  @Test func walkingReachesEveryControlAndBack() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole)
    try stage.press("7 g g h*400")
    let place = try #require(stage.app.place as? ControlsPlace)
    var seen: [String] = []
    for _ in place.controls {
      seen.append(try #require(place.selected).control.id)
      try stage.press("l")
    }
    #expect(seen == stage.workspace.coverage.map(\.control.id))
  }

  @Test func aGapIsFoundFixedAndGone() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole)
    _ = try stage.workspace.apply(.set("monitoring-db", "multi-az", false), say: "off")
    try stage.press("7 ]")
    let place = try #require(stage.app.place as? ControlsPlace)
    try stage.press("/ \"CP-10\" <enter>")
    #expect(place.selected?.control.id == "CP-10")
    #expect(place.selected?.state == .gap)
    try stage.press("<enter> f")
    #expect(place.workspace.design["monitoring-db"]?.fields["multi-az"] == true)
    _ = stage.screen
    #expect(place.selected?.control.id == "CP-10")
    #expect(place.selected?.state != .gap)
  }

  @Test func enterGoesToTheFieldOfTheFinding() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole)
    _ = try stage.workspace.apply(.set("monitoring-db", "multi-az", false), say: "off")
    try stage.press("7 / \"CP-10\" <enter> <enter> <enter>")
    #expect(stage.app.place === stage.app.design)
    #expect(stage.app.design?.subject?.id == "monitoring-db")
    #expect(stage.app.design?.inspector.field?.name == "multi-az")
  }

  @Test func thePlaceKeepsItsSelection() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.whole)
    try stage.press("7 / \"AU-11\" <enter> 2 7")
    #expect((stage.app.place as? ControlsPlace)?.selected?.control.id == "AU-11")
  }
}

extension Small {
  /// The small kinds and rules, with every control of FedRAMP Moderate.
  static let whole = Catalog(
    services: catalog.services, settings: settings, guarded: [], boundary: "none", flow: catalog.flow,
    frame: catalog.frame, finish: catalog.finish, controls: { _ in Catalog.aws.controls(.moderate) },
    replacement: catalog.replacement, baseline: catalog.baseline, region: catalog.region)
}
