import ArgumentParser
import TapCatalog
import TapExport
import TapModel
import TapReview
import TapWorkspace

/// `tap-tui review ACTION FILE ...`
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Hold a review meeting on a design: agenda, decisions, votes, notes, minutes.",
    discussion: ReviewCommands.all.map { command in
      "\(command.id) FILE\(command.usage.isEmpty ? "" : " \(command.usage)")\n    \(command.help)"
    }.joined(separator: "\n")
      + "\nEverything is written to NAME.tap.record beside the design, as it is said. Exits 5 without a quorum.")

  @Argument(
    help: "\(ReviewCommands.all.map(\.id).joined(separator: ", ")).", completion: .list(ReviewCommands.all.map(\.id)))
  var action: String
  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("What the action takes.", valueName: "words")) var words: [String] = []

  func run() throws {
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        let line = [action] + words
        if ReviewCommands.looking.contains(action) {
          return Console.out(printable(try ReviewCommands.run(line, on: try Workspace.look(at: file))))
        }
        let (workspace, _) = try Workspace.open(file, catalog: .aws, environment: World.environment)
        defer { workspace.close() }
        let said = try ReviewCommands.run(line, on: workspace)
        try workspace.writePending()
        if case .waiting = workspace.saveState { try workspace.save() }
        Console.say(said)
      } catch {
        throw Failure(error)
      }
    }
  }
}

extension Workspace {
  /// A design to look at, without lock and journal.
  static func look(at path: String) throws(WorkspaceError) -> Workspace {
    let world = World.environment
    let (file, _) = try read(path, catalog: .aws, files: world.files)
    let workspace = Workspace(file, path: path, catalog: .aws, environment: world, isInFile: true)
    if let trouble = workspace.recordTrouble { throw trouble }
    return workspace
  }
}

/// `tap-tui sign FILE --as HANDLE --key KEY`
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign what was decided: an SSH signature over an in-toto statement.",
    discussion: "The file allowed_signers beside the design says who may sign, with role:owner, role:isso or role:ao "
      + "as a second principal beside the handle: alice,role:owner ssh-ed25519 AAAA...")

  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Option(name: .customLong("as"), help: "Your handle on the roster.") var handle: String
  @Option(help: "Your handle once more: your name under the statement.") var name: String
  @Option(help: "A private key, or a public one whose private half is in the agent.", completion: .file())
  var key: String?
  @Flag(help: "Without a key: a record, and not a signature.") var record = false
  @Flag(name: .customLong("take-back"), help: "Take your signature back.") var takeBack = false

  func validate() throws {
    if !takeBack, (key == nil) == !record { throw ValidationError("name a --key, or say --record") }
  }

  func run() throws {
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        let (workspace, _) = try Workspace.open(file, catalog: .aws, environment: World.environment)
        defer { workspace.close() }
        if takeBack { return Console.say(try workspace.takeSignature(of: handle)) }
        let statement = try workspace.readyToSign()
        Console.say("\(statement.words)\nstatement sha256 \(Digest(of: statement.text.utf8).hex)")
        Console.say(try workspace.sign(as: handle, typed: name, key: key))
      } catch {
        throw Failure(error)
      }
    }
  }
}

/// `tap-tui verify PACKAGE|FILE`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a package, or the sign-off of a design: every file, every signature.",
    discussion: "Exits 0 where all is as it was signed, else 5.")

  @Argument(help: "The folder of a package, or a design file.", completion: .directory) var path: String
  @Option(
    name: .customLong("allowed-signers"),
    help: "Who may sign, by your own file and not by the one in the package.", completion: .file())
  var allowedSigners: String?

  func run() throws {
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        let world = World.environment
        let isPackage = (try? world.files.names(in: path)) != nil
        let found =
          isPackage
          ? try Verification(package: path, trusted: allowedSigners, environment: world)
          : try Verification(design: try Workspace.look(at: path))
        for line in found.good { Console.out("✓ " + printable(line)) }
        for line in found.faults { Console.out("✗ " + printable(line)) }
        Console.say(found.isGood ? "\(path): signed, and nothing was changed" : "\(path): not as it was signed")
        if !found.isGood { throw WorkspaceError.gate("\(Message.count(found.faults.count, "fault"))") }
      } catch {
        throw Failure(error)
      }
    }
  }
}
