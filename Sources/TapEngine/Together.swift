import CSystem
import Synchronization

/// Does two things at once, the first on a thread of its own; one after the other where no thread can be had.
///
/// Neither may touch what the other changes.
package func together(_ first: () -> Void, and second: () -> Void) {
  withoutActuallyEscaping(first) { first in
    withoutActuallyEscaping(second) { second in
      withUnsafePointer(to: first) { first in
        withUnsafePointer(to: second) { second in
          tap_together({ $0.assumingMemoryBound(to: (() -> Void).self).pointee() }, first, second)
        }
      }
    }
  }
}

/// The numbers from zero on in shares of a few, each given once, to whichever thread asks first.
struct Shares: ~Copyable {
  private let count: Int
  private let size = 32
  private let given = Atomic(0)

  init(of count: Int) { self.count = count }

  /// The next share; nil where nothing is left.
  func next() -> Range<Int>? {
    let start = given.add(size, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + size, count) : nil
  }
}
