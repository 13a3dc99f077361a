import CSystem

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
