import ArgumentParser
import TapCatalog
import TapModel
import TapWorkspace

/// `tap-tui`
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tap-tui", abstract: "Design a FedRAMP AWS stack, see control gaps live, review, sign off, export.",
    version: "tap-tui \(Version.text)",
    subcommands: [
      Designer.self, New.self, Import.self, Check.self, Export.self, Edit.self, ExplainCommand.self, Coverage.self,
      Diff.self, LensCommand.self, ReviewCommand.self, Follow.self, Sign.self, Verify.self,
      ReferenceCommand.self, ThemeCommand.self, DoctorCommand.self, CompletionsCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: Designer.self)
}

extension Root {
  /// The command that the arguments ask for.
  ///
  /// The one that is named reads them alone, which takes a third less than the whole tree. What it does not take, the
  /// tree looks at: it answers `--help`, and says what is wrong.
  static func command(_ arguments: [String]) throws -> ParsableCommand {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    let isPath = arguments.first.map { !$0.hasPrefix("-") && $0 != "help" } ?? true
    if let alone = named ?? (isPath ? Designer.self : nil) {
      let command = try? alone.parseAsRoot(named == nil ? arguments : Array(arguments.dropFirst()))
      // Asked for help, a command gives one that shows it.
      if let command, type(of: command) == alone { return command }
    }
    return try parseAsRoot(arguments)
  }
}

/// The version of the program and of what it knows.
enum Version {
  static let text = Tool.version
}

extension Baseline: ExpressibleByArgument {}

/// `tap-tui new FILE --blueprint NAME`
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a design from a blueprint.")

  @Argument(help: "The design file to make.", completion: Offers.design) var file: String
  @Option(
    help: "A blueprint: \(Blueprint.all.map(\.id).joined(separator: ", ")).", completion: Offers.blueprints)
  var blueprint = "monitoring"
  @Option(help: "Goes into every name; else $ENVIRONMENT_SUFFIX, else dev.") var suffix: String?
  @Option(help: "The AWS region.", completion: Offers.regions) var region: String?
  @Option(help: "low, moderate or high.") var baseline: Baseline?

  func run() throws {
    guard let blueprint = Blueprint.named(blueprint) else {
      let known = Blueprint.all.map(\.id)
      let near = nearest(self.blueprint, among: known).map { "; \($0)?" } ?? ": \(known.joined(separator: ", "))"
      throw Failure("no blueprint \"\(self.blueprint)\"\(near)", status: 2)
    }
    if let region, Facts.regions[region] == nil { throw Failure(Lens.noRegion(region), status: 2) }
    let world = World.environment
    let suffix = Blueprint.Choices.suffix(suffix, else: world.variables)
    try MainActor.assumeIsolated {
      do {
        let design = try blueprint.design(.init(suffix: suffix, region: region, baseline: baseline))
        let made = DesignFile(design, edited: WallClock.utc(world.clock.now()))
        let workspace = Workspace(made, path: file, catalog: .aws, environment: world, isInFile: false)
        try workspace.save()
        Console.say(
          "Made \(file) from \(blueprint.id): \(Message.count(workspace.engine.resourceCount, "resource")), "
            + "\(workspace.count(.block)) block, \(workspace.count(.gap)) gap. Open it: tap-tui \(file)")
        workspace.close()
      } catch let error as EditError {
        throw Failure(error.description, status: 2)
      } catch let error as WorkspaceError {
        throw Failure(error)
      }
    }
  }
}

/// `tap-tui edit FILE -c COMMAND ...`, or `tap-tui edit FILE COMMAND ...`
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a design by the commands of the : prompt, all or none, and save it.")

  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Option(
    name: .shortAndLong, parsing: .singleValue, help: "A command, as after the colon; may come several times.",
    completion: Offers.commands)
  var command: [String] = []
  @Argument(
    help: "Commands in quotes, or the words of one: tap-tui edit m.tap.json set database multi-az true.",
    completion: Offers.commands)
  var words: [String] = []

  func validate() throws {
    guard lines.isEmpty else { return }
    throw ValidationError("No command. Say one as after the colon: tap-tui edit \(file) undo")
  }

  /// One command or several in each; words without a blank in any of them are those of one command.
  private var lines: [String] {
    command + (words.contains { $0.contains(" ") } || words.isEmpty ? words : [words.joined(separator: " ")])
  }

  func run() throws {
    try MainActor.assumeIsolated {
      do {
        let (workspace, opening) = try Workspace.open(file, catalog: .aws, environment: World.environment)
        defer { workspace.close() }
        if opening.waiting > 0 {
          Console.error("\(Message.count(opening.waiting, "edit")) of \(file) waited in the journal and go with it")
        }
        let blocks = workspace.count(.block)
        let commands = try lines.flatMap { try CommandLine.commands($0) }
        let before = workspace.history.done.count
        let said = try DesignCommands.run(commands, on: workspace, say: lines.joined(separator: "; "))
        do { try workspace.save() } catch {
          // All or none: the edits were made for the file.
          let after = workspace.history.done.count
          if after != before { _ = after > before ? try workspace.undo() : try workspace.redo() }
          throw error
        }
        Console.say(said)
        if workspace.count(.block) > blocks {
          Console.error(
            "\(workspace.count(.block)) BLOCK open in \(file), \(blocks) before: tap-tui check \(file) shows them")
        }
      } catch let error as WorkspaceError {
        throw Failure(error)
      }
    }
  }
}
