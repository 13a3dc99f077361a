import TapExport
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
  /// Before anything is written: a file that grows past the limit of the shell (`ulimit -f`) is an error like a full
  /// disk, not the end of the process.
  static func begin() { signal(SIGXFSZ, SIG_IGN) }

  /// For documents. What cannot be written is an error of the command: nobody takes a part for the whole.
  static func out(_ text: String) {
    let code = write(text.hasSuffix("\n") || text.isEmpty ? text : text + "\n", to: 1)
    if code == EPIPE { exit(0) }
    guard code != 0 else { return }
    error(FileError.system(.write, path: "to standard output", code: code).description)
    exit(3)
  }

  /// Without an end of line.
  static func prompt(_ text: String) { _ = write(text, to: 1) }

  /// For messages: control characters in them never reach the terminal raw.
  static func say(_ text: String) { out(printable(text)) }

  /// For the last words to a terminal that may be gone.
  static func farewell(_ text: String) { _ = write(printable(text) + "\n", to: 1) }

  /// For what went wrong.
  static func error(_ text: String) { _ = write("tap-tui: " + printable(text) + "\n", to: 2) }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  /// Everything goes out, also through a pipe that takes little at a time; the `errno` of a failure, or 0.
  private static func write(_ text: String, to file: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        _ = poll(&room, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
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
}

/// The world as the process has it.
enum World {
  static var environment: TapWorkspace.Environment {
    let variables = self.variables
    return TapWorkspace.Environment(
      clock: .system, paths: Paths(environment: variables),
      user: user(variables), process: Int(getpid()), variables: variables)
  }

  /// The login name: that of the session, else that of the user id, else the id itself.
  private static func user(_ variables: [String: String]) -> String {
    for name in ["LOGNAME", "USER"] { if let user = variables[name], !user.isEmpty { return user } }
    let id = getuid()
    if let name = getpwuid(id)?.pointee.pw_name { return String(cString: name) }
    return "\(id)"
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
