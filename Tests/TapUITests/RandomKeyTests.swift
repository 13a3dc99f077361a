import KeyWalk
import TapCatalog
import TapModel
import TapTerminal
import Testing

@testable import TapUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// No key at any size makes the program trap, every frame has the size of its terminal, and undo leads back to the start.
@MainActor @Suite struct RandomKeyTests {
  /// `TAP_KEYS`, for each seed; a hundred thousand are pressed by `tap-bench --walk` in release.
  private static let keys = getenv("TAP_KEYS").flatMap { Int(String(cString: $0)) } ?? 1_000

  @Test(arguments: [UInt64(1), 2, 3]) func nothingTraps(_ seed: UInt64) throws {
    let walk = KeyWalk(try #require(Blueprint.named("monitoring")).design(), seed: seed)
    try walk.press(Self.keys, looking: 50)
    #expect(walk.steps > 0)
    try walk.takeBack()
  }

  @Test func everySizeHasItsFrame() throws {
    let stage = try Stage()
    for width in [1, 2, 3, 10, 30, 59, 60, 61, 79, 80, 99, 109, 110, 119, 120, 199, 200, 300] {
      for height in [1, 2, 3, 5, 10, 17, 18, 23, 24, 29, 30, 45, 60, 100] {
        stage.app.handle(.resize(Size(width, height)))
        #expect(stage.app.frame().canvas.screen == Size(width, height))
      }
    }
  }
}
