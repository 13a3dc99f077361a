import CPty
import TapCurses
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The pseudo-terminal that the tests of the whole program use.
@Suite struct PtyTests {
  @Test func givesAProgramATerminalOfThatSize() throws {
    let run = try Run("stty size", columns: 97, rows: 23)
    #expect(run.output() == "23 97\r\n")
    #expect(cpty_wait(run.child) == 0)
  }

  @Test func typesAndResizes() throws {
    let run = try Run(
      "trap 'stty size; exit 3' WINCH; echo ready; while read line; do echo \"got $line\"; done", columns: 80, rows: 24)
    #expect(run.output(until: "ready").contains("ready"))
    #expect(cpty_is_cooked(run.child) == 1)
    #expect(cpty_type(run.child, "ab\n", 3) == 0)
    #expect(run.output(until: "got ab").contains("got ab"))
    #expect(cpty_resize(run.child, 60, 18) == 0)
    #expect(cpty_type(run.child, "\n", 1) == 0)
    #expect(run.output().contains("18 60"))
    #expect(cpty_wait(run.child) == 3)
  }

  @Test func saysWhichSignalEndedIt() throws {
    let run = try Run("echo ready; while :; do read line; done", columns: 80, rows: 24)
    _ = run.output(until: "ready")
    #expect(cpty_signal(run.child, 15) == 0)
    #expect(cpty_wait(run.child) == 128 + 15)
  }
}

@Suite struct CursesErrorTests {
  @Test func everyErrorNamesTheWayOut() {
    for error: CursesError in [.noTerminal, .unknownType("odd"), .tooSimple("dumb")] {
      #expect(error.description.contains("plain"))
      #expect(error.exitStatus == 69)
    }
  }

  @Test @MainActor func withoutATerminalItThrows() {
    #expect(throws: CursesError.noTerminal) { try CursesTerminal() }
  }
}

/// A shell command in a pseudo-terminal.
private struct Run {
  let child: cpty_child

  init(_ command: String, columns: Int32, rows: Int32) throws {
    var child = cpty_child()
    let arguments = Self.list(["sh", "-c", command])
    let environment = Self.list(["TERM=xterm-256color", "PATH=/usr/bin:/bin"])
    let error = cpty_spawn("/bin/sh", arguments, environment, columns, rows, &child)
    for text in arguments + environment { free(text) }
    try #require(error == 0)
    self.child = child
  }

  private static func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// What it wrote up to these words, or up to its end.
  func output(until words: String? = nil) -> String {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = cpty_read(child, &bytes, bytes.count, 10_000)
      guard count > 0 else { break }
      all += bytes.prefix(count)
      if let words, String(decoding: all, as: UTF8.self).contains(words) { break }
    }
    return String(decoding: all, as: UTF8.self)
  }
}
