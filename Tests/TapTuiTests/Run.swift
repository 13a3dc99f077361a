import CPty
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run of the program in a pseudo-terminal, seen through a small terminal.
final class Run {
  let child: cpty_child
  private(set) var screen: Screen
  /// Everything that was written.
  private(set) var output: [UInt8] = []
  private var isClosed = false
  private var hasEnded = false

  /// How long a frame or an end may take, in milliseconds: far more than it takes, for a busy machine.
  static let patience: Int32 = 20_000

  /// Starts it in the folder of the world.
  ///
  /// - Parameters:
  ///   - script: what a shell does: `$0` is the program, `$@` the arguments.
  ///   - changes: of the environment; nil takes a variable away.
  ///   - user: who runs it; nil is who runs the tests.
  init(
    _ arguments: [String], in world: World, script: String = "exec \"$0\" \"$@\"",
    changing changes: [String: String?] = [:],
    as user: uid_t? = nil, columns: Int32 = 120, rows: Int32 = 36
  ) throws {
    var variables = world.variables
    for (name, value) in changes { variables[name] = value }
    let words = Run.list(["sh", "-c", "cd '\(world.folder)' && { \(script); }", Program.path] + arguments)
    let environment = Run.list(variables.map { "\($0.key)=\($0.value)" })
    defer { for text in words + environment { free(text) } }
    var child = cpty_child()
    let error = cpty_spawn_as(user ?? getuid(), "/bin/sh", words, environment, columns, rows, &child)
    if error != 0 { throw Trouble(error) }
    self.child = child
    screen = Screen(columns: Int(columns), rows: Int(rows))
  }

  /// Why it did not start.
  struct Trouble: Error {
    let code: Int32
    init(_ code: Int32) { self.code = code }
  }

  deinit {
    close()
    if !hasEnded {
      cpty_signal(child, SIGKILL)
      cpty_wait_at_most(child, Run.patience)
    }
  }

  private static func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

  var text: String { String(decoding: output, as: UTF8.self) }

  // MARK: Reading

  /// Reads what comes; false at the end, or where nothing comes for so long.
  @discardableResult
  private func read(_ milliseconds: Int32) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = cpty_read(child, &bytes, bytes.count, milliseconds)
    guard count > 0 else { return false }
    output += bytes.prefix(count)
    screen.feed(bytes.prefix(count))
    return true
  }

  /// Reads until the screen is as wanted; whole frames only, where the terminal has their ends.
  func wait(_ what: String, at location: SourceLocation = #_sourceLocation, _ isThere: (Screen) -> Bool) throws {
    while screen.modes.contains(2026) || !isThere(screen) {
      guard read(Run.patience) else {
        Issue.record("never: \(what). The screen:\n\(screen.text)", sourceLocation: location)
        throw Trouble(ETIMEDOUT)
      }
    }
  }

  /// Reads no more than so many bytes that are there already, as over a slow line.
  func sip(_ count: Int) {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = cpty_read(child, &bytes, count, 0)
    guard got > 0 else { return }
    output += bytes.prefix(got)
    screen.feed(bytes.prefix(got))
  }

  /// Reads until nothing has come for so long; how many bytes came.
  @discardableResult
  func drain(_ milliseconds: Int32) -> Int {
    let before = output.count
    while read(milliseconds) {}
    return output.count - before
  }

  /// Reads until words stand on the screen.
  func wait(for words: String, at location: SourceLocation = #_sourceLocation) throws {
    try wait("\"\(words)\"", at: location) { $0.text.contains(words) }
  }

  // MARK: Doing

  func type(_ text: String) {
    let text = Array(text.utf8CString)
    #expect(cpty_type(child, text, text.count - 1) == 0)
  }

  /// Types a command after the colon.
  func command(_ line: String) { type(":\(line)\r") }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) {
    #expect(cpty_resize(child, Int32(columns), Int32(rows)) == 0)
    screen.resize(columns: columns, rows: rows)
  }

  func signal(_ number: Int32) { #expect(cpty_signal(child, number) == 0) }

  /// Lets no file of the program grow past a size; nil takes the limit away.
  func limitFiles(_ bytes: UInt64?) { #expect(cpty_limit_files(child, bytes ?? UInt64.max) == 0) }

  /// Hangs up.
  func close() {
    if !isClosed { cpty_close(child) }
    isClosed = true
  }

  /// Reads to the end, and gives the exit status; 128 and the number of a signal.
  func end() -> Int32 {
    while !isClosed, read(Run.patience) {}
    let status = cpty_wait_at_most(child, Run.patience)
    hasEnded = status >= 0 && status < 256
    return status
  }

  /// The status of a program that stopped or ended.
  func stopped() -> Int32 { cpty_wait_at_most(child, Run.patience) }

  func kill() -> Int32 {
    signal(SIGKILL)
    return end()
  }

  /// The modes of a terminal that no program has changed.
  static func freshModes(_ world: World) throws -> String {
    let run = try Run([], in: world, script: "echo here; read line")
    try run.wait(for: "here")
    return run.modes
  }

  /// The modes of the terminal now, for comparing.
  var modes: String {
    var text = [CChar](repeating: 0, count: 512)
    guard cpty_modes(child, &text, text.count) == 0 else { return "none" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
