import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines of standard input, as the terminal's own line editing hands them over.
package struct LineInput {
  /// What comes next.
  package enum Next: Equatable, Sendable {
    case line(String)
    /// No more input.
    case end
    /// The process was asked to end, by the signal of this number.
    case stop(Int32)
  }

  /// The longest line that is taken, in bytes; the rest of a longer one is a line of its own.
  private static let limit = 1 << 16
  private let file: Int32
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// - Parameter file: an open file; 0 is standard input.
  package init(file: Int32 = 0) { self.file = file }

  /// Whether somebody types at a terminal.
  package var isTerminal: Bool { isatty(file) == 1 }

  /// Waits for the next line; a last one without its end is a line.
  package mutating func next() -> Next {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { return .line(take(through: end)) }
      if bytes.count >= LineInput.limit { return .line(take(through: LineInput.limit - 1)) }
      if isAtEnd { return bytes.isEmpty ? .end : .line(take(through: bytes.count - 1)) }
      let signal = tap_wait_input(file)
      if signal != 0 { return .stop(signal) }
      var part = [UInt8](repeating: 0, count: 4096)
      let count = read(file, &part, part.count)
      if count > 0 { bytes += part.prefix(count) } else if count == 0 || errno != EINTR { isAtEnd = true }
    }
  }

  /// Bytes up to a place as text, without the end of the line.
  private mutating func take(through end: Int) -> String {
    var line = bytes[...end]
    bytes = Array(bytes[(end + 1)...])
    while line.last == UInt8(ascii: "\n") || line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}
