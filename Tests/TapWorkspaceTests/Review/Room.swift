import TapCatalog
import TapModel
import TapReview
import TapWorkspace
import Testing

/// A folder with a design that has gaps, the people of a meeting, and a key for each who signs.
@MainActor final class Room {
  let scratch: Scratch
  let path: String
  private(set) var workspace: Workspace
  private(set) var environment: TapWorkspace.Environment

  static let people = ["alice=owner", "bob=isso", "carol=ao", "dan=arch"]
  static let reason = "The database is rebuilt from the stream every night"
  static let instead = "Snapshots are taken every night and kept for 35 days"

  /// - Parameters:
  ///   - gaps: commands that open gaps, each a step of its own.
  ///   - maker: who makes them.
  init(_ blueprint: String = "monitoring", gaps: [String] = ["set monitoring-db multi-az off"], maker: String = "dan")
    throws
  {
    scratch = try Scratch()
    path = scratch("m.tap.json")
    environment = Room.world(scratch.path, user: maker, at: 1_795_305_600)
    let blueprint = try #require(Blueprint.named(blueprint))
    workspace = try Workspace.begin(blueprint, .init(suffix: "dev"), at: path, catalog: .aws, environment: environment)
    for line in gaps { _ = try DesignCommands.run(line, on: workspace) }
    try workspace.save()
    try reopen()
  }

  static func world(_ folder: String, user: String, at seconds: Int) -> TapWorkspace.Environment {
    let variables = ["HOME": folder, "XDG_STATE_HOME": folder + "/state"]
    return TapWorkspace.Environment(
      clock: .fixed(seconds), paths: Paths(environment: variables), user: user, process: 1, variables: variables)
  }

  /// Opens the design anew, at another time or as another user.
  func reopen(user: String? = nil, at seconds: Int? = nil, files: Files = Files()) throws {
    workspace.close()
    environment = Room.world(
      scratch.path, user: user ?? environment.user, at: seconds ?? environment.clock.now())
    environment.files = files
    workspace = try Workspace.open(path, catalog: .aws, environment: environment).0
  }

  /// Runs one command of the review.
  @discardableResult
  func review(_ words: String...) throws -> String { try ReviewCommands.run(words, on: workspace) }

  /// Opens a session with everybody.
  func start() throws { _ = try ReviewCommands.run(["start"] + Room.people, on: workspace) }

  /// Accepts the risk of an item, with all that must be said.
  func accept(_ item: Int = 1, until: String = "2027-03-31", by approver: String = "carol") throws {
    try review(
      "decide", String(item), "accept-risk", "--reason", Room.reason, "--compensating", Room.instead, "--approver",
      approver, "--until", until)
  }

  /// Makes a key for each, and the file of who may sign.
  func makeKeys(_ roles: [(String, String)] = [("alice", "owner"), ("bob", "isso"), ("carol", "ao")]) throws {
    var allowed = "# who may sign\n"
    for (handle, role) in roles {
      let made = Shell.run("ssh-keygen -q -t ed25519 -N '' -C \(handle) -f \(Shell.quoted(scratch(handle)))")
      #expect(made == 0)
      allowed += "\(handle),role:\(role) namespaces=\"tap-tui\" \(try #require(scratch.text(handle + ".pub")))"
    }
    try scratch.put(allowed, "allowed_signers")
    try reopen()
  }

  /// Everybody signs.
  func signAll() throws {
    for handle in ["alice", "bob", "carol"] {
      _ = try workspace.sign(as: handle, typed: handle, key: scratch(handle))
    }
  }

  /// The rules of what is open and counts at gap or worse.
  var open: [String] { workspace.findings.filter { $0.level <= .gap }.map(\.rule) }
}

/// Runs something that must be refused, and gives the words and the exit status.
@MainActor func refused(
  _ body: () throws -> Void, at location: SourceLocation = #_sourceLocation
) -> (words: String, status: Int32) {
  do {
    try body()
    Issue.record("this was not refused", sourceLocation: location)
    return ("", 0)
  } catch let error as WorkspaceError {
    return (error.description, error.status)
  } catch {
    return ("\(error)", -1)
  }
}
