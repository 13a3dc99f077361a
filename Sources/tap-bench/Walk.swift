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
  /// Keys of one walk; the next begins with another seed, so that a trouble is found again soon.
  private static let stretch = 10_000
  /// Of so many frames one is looked at cell by cell.
  private static let closeLook = 7

  /// Presses so many keys; the exit status: 0, or 1 with the seed and the key. A trap dies behind the seed.
  static func run(_ count: Int, seed: UInt64) -> Int32 {
    var steps = 0
    for (number, first) in stride(from: 0, to: max(count, 0), by: stretch).enumerated() {
      let its = seed &+ UInt64(number)
      print("walk.seed\t\(its)")
      fflush(nil)
      do throws(KeyWalk.Trouble) {
        let walk = KeyWalk(blueprint, seed: its)
        try walk.press(min(stretch, count - first), looking: closeLook)
        steps += walk.steps
        try walk.takeBack()
      } catch {
        print("BAD \(error)")
        return 1
      }
    }
    print("walk.keys\t\(count)\nwalk.steps\t\(steps)")
    return 0
  }
}
