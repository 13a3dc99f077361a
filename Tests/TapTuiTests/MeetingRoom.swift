import TapCatalog
import TapModel
import TapReview
import TapWorkspace
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder with a design, keys for those who sign, and the record of the meeting on it.
@MainActor struct MeetingRoom {
  let world: World
  let path: String
  let script: MeetingScript
  /// As the program takes them from its environment.
  static let variables: [String: String?] = ["LOGNAME": "dan", "USER": "dan", "EDITOR": nil]

  /// - Parameter isShort: the short meeting on `monitoring`.
  init(isShort: Bool) throws {
    let today = Int(time(nil))
    let (until, due) = (Day(seconds: today + 100 * 86_400), Day(seconds: today + 60 * 86_400))
    script =
      isShort
      ? MeetingScript(shortUntil: until.description, due: due.description)
      : MeetingScript(until: until.description, due: due.description)
    world = try World()
    path = try world.design(script.blueprint)
  }

  var environment: TapWorkspace.Environment {
    var variables = world.variables
    variables["LOGNAME"] = "dan"
    return TapWorkspace.Environment(
      clock: .system, paths: Paths(environment: variables), user: "dan", process: Int(getpid()), variables: variables)
  }

  func open() throws -> Workspace { try Workspace.open(path, catalog: .aws, environment: environment).0 }

  func makeKeys(passphrase: String = "", for people: [(String, String)] = MeetingScript.signers) throws {
    var allowed = ""
    try shell("mkdir -p .ssh")
    for (handle, role) in people {
      try shell("ssh-keygen -q -t ed25519 -N '\(passphrase)' -C \(handle) -f .ssh/\(handle)")
      let key = try Files().read(world(".ssh/\(handle).pub")).bytes
      allowed += "\(handle),role:\(role) namespaces=\"tap-tui\" \(String(decoding: key, as: UTF8.self))"
    }
    _ = try Files().write(Array(allowed.utf8), to: world("allowed_signers"))
  }

  func shell(_ line: String) throws {
    try #require(Shell.run("cd \(Shell.quoted(world.folder)) && { \(line); }") == 0, "\(line)")
  }

  func run(_ arguments: [String]) throws -> Run { try Run(arguments, in: world, changing: Self.variables) }

  // MARK: The record

  /// How much is on record, without edits from outside: these are taken in whenever the room goes on.
  var count: Int {
    let bytes = (try? Files().read(Files.record(of: path)).bytes) ?? []
    let outside = Array("\",\"change\":{\"edits\":".utf8)
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .count { $0.firstRange(of: outside) == nil }
  }

  /// The whole script by commands, in memory: what is on record, and the revision, after each step; signing is left out.
  func reference() throws -> (begun: Design, bodies: [Entry.Body], counts: [Int], revisions: [Int]) {
    let workspace = try open()
    defer { workspace.close() }
    var (counts, revisions): ([Int], [Int]) = ([], [])
    var begun = workspace.design
    func own() -> [Entry.Body] {
      workspace.record.entries.map(\.body).filter { if case .change = $0 { false } else { true } }
    }
    for step in script.steps {
      for act in step.acts {
        switch act {
        case .review(let words): _ = try ReviewCommands.run(words, on: workspace)
        case .edit(let line): _ = try DesignCommands.run(line, on: workspace)
        case .sign: continue
        }
      }
      if own().count == 1 { begun = workspace.design }
      counts.append(own().count)
      revisions.append(workspace.revision)
    }
    return (begun, own(), counts, revisions)
  }
}
