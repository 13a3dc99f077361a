import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The same design at another baseline or in another region.
@MainActor @Suite struct LensTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  @Test(arguments: sizes) func screen(_ size: Size) throws {
    let stage = try Stage(size)
    try stage.press("L")
    Expected.check(stage.screen, "lens-\(size)")
  }

  @Test func ascii() throws {
    let stage = try Stage(Size(80, 24), unicode: false)
    try stage.press("L")
    Expected.check(stage.screen, "lens-ascii-80x24")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func itBeginsWithTheNextBaselineAndChangesNothing() throws {
    let stage = try Stage()
    let before = stage.workspace.digest
    try stage.press("L")
    let place = try #require(stage.app.place as? LensPlace)
    #expect(place.lens == Lens(baseline: .high, region: "us-gov-west-1"))
    #expect(place.findings.contains { $0.rule == "kms.separation" && $0.level == .gap })
    #expect(stage.message.hasSuffix("The design is unchanged"))
    try stage.press("j ] f")
    #expect(stage.message.contains("off in the lens"))
    try stage.press("L")
    #expect(stage.app.place is DesignPlace)
    #expect(stage.workspace.digest == before && stage.workspace.history.done.isEmpty)
  }

  @Test func leftAndRightTakeAnotherBaseline() throws {
    let stage = try Stage()
    try stage.press("L h h")
    let place = try #require(stage.app.place as? LensPlace)
    #expect(place.lens == Lens(baseline: .low, region: "us-gov-west-1"))
    #expect(place.view?.seen.coverage.count == 156)
    try stage.press("l l l")
    #expect(place.lens.baseline == .high)
  }

  @Test func aRegionIsTyped() throws {
    let stage = try Stage()
    try stage.press("L e")
    let prompt = try #require(stage.app.place as? CommandPlace)
    #expect(prompt.title == "the command")
    try stage.press("<c-u> \"lens moderate eu-west-2\" <enter>")
    let place = try #require(stage.app.place as? LensPlace)
    #expect(place.lens == Lens(baseline: .moderate, region: "eu-west-2"))
    #expect(place.findings.first?.rule == "boundary.region")
    #expect(place.view?.facts.first?.words == "no" && place.view?.facts.first?.isOpen == true)
    try stage.press("e <c-u> \"lens eu-wset-2\" <enter>")
    #expect(stage.screen.contains("no baseline or region \"eu-wset-2\"; eu-west-2?"))
  }

  @Test func adoptingIsOneEdit() throws {
    let stage = try Stage()
    try stage.press("L A")
    #expect(stage.workspace.engine.baseline == .high && stage.workspace.engine.region == "us-gov-west-1")
    #expect(stage.workspace.history.done.count == 1)
    try stage.press("u")
    #expect(stage.workspace.engine.baseline == .moderate && stage.workspace.engine.region == "us-east-1")
  }

  @Test func enterShowsTheFinding() throws {
    let stage = try Stage()
    try stage.press("L")
    let finding = try #require((stage.app.place as? LensPlace)?.list.selected)
    try stage.press("<enter>")
    #expect(stage.app.design?.subject?.id == finding.component)
  }
}
