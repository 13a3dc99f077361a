import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// The design screen, at every size that is drawn by hand, with and without Unicode.
@MainActor @Suite struct ScreenTests {
  nonisolated static let sizes = [Size(120, 36), Size(100, 30), Size(80, 24), Size(60, 18), Size(160, 45), Size(200, 60)]

  @Test(arguments: sizes) func green(_ size: Size) throws {
    let stage = try Stage(size)
    try stage.press("2")
    Expected.check(stage.screen, "design-green-\(size)")
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func ascii(_ size: Size) throws {
    let stage = try Stage(size, unicode: false)
    try stage.press("2")
    Expected.check(stage.screen, "design-green-ascii-\(size)")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func aGapJustMade(_ size: Size) throws {
    let stage = try Stage(size)
    let before = stage.workspace.count(.gap)
    try stage.press("2 <enter> / \"Multi\" <enter> <space>")
    Expected.check(stage.screen, "a-gap-just-made-\(size)")
    #expect(stage.workspace.count(.gap) == before + 1)
  }

  @Test(arguments: [Size(52, 14), Size(20, 3)]) func tooSmall(_ size: Size) throws {
    let stage = try Stage(size)
    Expected.check(stage.screen, "too-small-\(size)")
  }
}
