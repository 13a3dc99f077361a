import TapModel
import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What ends a command: a message for standard error and an exit status.
struct Failure: Error {
  var message: String
  var status: Int32

  init(_ message: String, status: Int32) {
    self.message = message
    self.status = status
  }

  init(_ error: WorkspaceError) { self.init(error.description, status: error.status) }
}

/// Standard output and error of the command line.
enum Console {
  static func out(_ text: String) { write(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n", to: 1) }

  /// Without an end of line.
  static func prompt(_ text: String) { write(text, to: 1) }

  /// For messages: control characters in them never reach the terminal raw.
  static func error(_ text: String) { write("tap-tui: " + printable(text) + "\n", to: 2) }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  /// Everything goes out, also through a pipe that takes little at a time; a closed pipe ends quietly.
  private static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        exit(errno == EPIPE ? 0 : 70)
      }
    }
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes, count)
    #elseif canImport(Musl)
      Musl.write(file, bytes, count)
    #else
      Darwin.write(file, bytes, count)
    #endif
  }

  /// A text with control characters made visible, line ends kept.
  static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
          switch scalar.value {
          case 0x0A: [scalar]
          case 0x09: [" "]
          case 0..<0x20: ["^", Unicode.Scalar(UInt8(scalar.value + 0x40))]
          case 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: ["\u{FFFD}"]
          default: [scalar]
          }
        }))
  }
}

/// The world as the process has it.
enum World {
  static var environment: TapWorkspace.Environment {
    let variables = self.variables
    return TapWorkspace.Environment(
      clock: .system, paths: Paths(environment: variables),
      user: variables["LOGNAME"] ?? variables["USER"] ?? "unknown", process: Int(getpid()), variables: variables)
  }

  /// The environment variables of the process.
  static var variables: [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let sign = line.firstIndex(of: "=") {
        result[String(line[..<sign])] = String(line[line.index(after: sign)...])
      }
      entry += 1
    }
    return result
  }
}
