import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// What is found out while nobody types is what a frame would have found out after the key.
@MainActor struct LookAheadTests {
  /// Down and up in the findings, in a list, and in the fields of an inspector.
  private nonisolated static let walks = ["5 j j k j k k", "3 j j j k", "3 <enter> j j k j"]

  @Test(arguments: walks) func showsWhatWouldBeFoundOut(_ walk: String) throws {
    let (ahead, behind) = (try stage(), try stage())
    for key in try Key.script(walk) {
      for stage in [ahead, behind] {
        stage.app.handle(key)
        while stage.app.settle() {}
      }
      while ahead.app.lookAhead() {}
      #expect(ahead.screen == behind.screen)
    }
    #expect(ahead.workspace.digest == behind.workspace.digest)
  }

  @Test func theNextRowsNeedNoSecondFrame() throws {
    let stage = try stage()
    for key in try Key.script("5") { stage.app.handle(key) }
    while stage.app.settle() {}
    #expect(stage.app.lookAhead())
    while stage.app.lookAhead() {}
    for key in try Key.script("j") { stage.app.handle(key) }
    #expect(!stage.app.settle())
    #expect(stage.screen.contains("clears"))
    // What is ahead of the new row is not known yet.
    #expect(stage.app.lookAhead())
  }

  @Test func anEditForgetsWhatWasAhead() throws {
    let stage = try Stage()
    for key in try Key.script("2") { stage.app.handle(key) }
    while stage.app.settle() || stage.app.lookAhead() {}
    #expect(!stage.app.lookAhead())
    try stage.app.play(KeyScript(":set monitoring-db multi-az off"))
    while stage.app.settle() {}
    #expect(stage.app.lookAhead())
  }

  /// A design with findings of many sorts.
  private func stage() throws -> Stage { try Stage(blueprint: "data-processing") }
}
