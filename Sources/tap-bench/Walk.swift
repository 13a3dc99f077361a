import KeyWalk
import TapModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Random keys through the whole designer in memory: no trap, nothing outside, and undo leads back to the start.
@MainActor enum Walk {
  /// Of so many frames one is looked at cell by cell.
  private static let closeLook = 7

  /// Presses so many keys in one walk; the exit status: 0, or 1 with the seed and the key. A trap dies behind the seed.
  static func run(_ count: Int, seed: UInt64) -> Int32 {
    print("walk.seed\t\(seed)")
    fflush(nil)
    do throws(KeyWalk.Trouble) {
      let walk = KeyWalk(blueprint, seed: seed)
      try walk.press(max(count, 0), looking: closeLook)
      print("walk.keys\t\(walk.pressed)\nwalk.steps\t\(walk.steps)")
      try walk.takeBack()
    } catch {
      print("BAD \(error)")
      return 1
    }
    return 0
  }
}
