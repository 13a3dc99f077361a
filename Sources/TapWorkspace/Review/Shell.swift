#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Programs of the system, run by its shell.
package enum Shell {
  /// The exit status; 127 where the shell finds no such program.
  package static func run(_ line: String) -> Int32 {
    let status = system(line)
    return status == -1 ? 127 : (status >> 8) & 0xFF
  }

  /// A word of the shell, whatever is in it.
  package static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
