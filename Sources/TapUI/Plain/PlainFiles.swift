import TapCatalog
import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// Commands for files: begin, open, export, leave. `save` is one of the design's own.
enum PlainFiles {
  static let all: [Command<PlainSession>] = [blueprints, recent, new, open, reload, checks, export, quit]

  // MARK: Beginning

  static let blueprints = Command<PlainSession>(
    "blueprints", "Blueprints", help: "list the ready designs that a new one can begin with"
  ) { _, _ in Blueprint.all.map { "\($0.id). \($0.title)." }.joined(separator: "\n") }

  static let recent = Command<PlainSession>(
    "recent", "Recent", help: "list the designs that were opened last"
  ) { session, _ throws(WorkspaceError) in
    let world = session.environment
    let recent = world.paths.recent.map { RecentDesigns(at: $0, world.files).entries } ?? []
    guard !recent.isEmpty else { throw .nothing("No design was opened yet") }
    return recent.map { world.paths.display($0.path) }.joined(separator: "\n")
  }

  static let new = Command<PlainSession>(
    "new", "New", help: "begin a design in a file that is not there yet, from a blueprint",
    usage: "FILE BLUEPRINT [SUFFIX]"
  ) { session, words throws(WorkspaceError) in
    guard (2...3).contains(words.count) else { throw .usage("write: new FILE BLUEPRINT [SUFFIX]") }
    guard let blueprint = Blueprint.named(words[1]) else {
      let near = nearest(words[1], among: Blueprint.all.map(\.id)).map { "; \($0)?" } ?? ""
      throw .usage("no blueprint \"\(words[1])\"\(near)")
    }
    let suffix = Blueprint.Choices.suffix(words.dropFirst(2).first, else: session.environment.variables)
    session.take(
      try Workspace.begin(
        blueprint, .init(suffix: suffix), at: words[0], catalog: session.catalog, environment: session.environment))
    return session.standing.joined(separator: "\n")
  }

  static let open = Command<PlainSession>(
    "open", "Open", help: "open the design in a file", usage: "FILE"
  ) { session, words throws(WorkspaceError) in
    guard words.count == 1 else { throw .usage("write: open FILE") }
    session.close()
    let (workspace, opening) = try Workspace.open(
      words[0], catalog: session.catalog, environment: session.environment)
    session.take(workspace)
    return (session.facts(of: opening) + session.standing).joined(separator: "\n")
  }

  static let reload = Command<PlainSession>(
    "reload", "Reload", help: "the file as it is on disk; undo brings back the edits that waited",
    unavailable: PlainCommands.needsDesign
  ) { session, _ throws(WorkspaceError) in
    try session.design().takeFile()
    return session.standing.joined(separator: "\n")
  }

  // MARK: Export

  static let checks = Command<PlainSession>(
    "checks", "Checks", help: "list what speaks for and against an export", unavailable: PlainCommands.needsDesign
  ) { session, _ throws(WorkspaceError) in
    let workspace = try session.design()
    let input = try workspace.packageInput(draft: true)
    let made = ExportPlace.Made(input: input, files: try workspace.packageFiles(input))
    return ExportChecks(workspace, made, saves: "save", width: 400).lines.map { PlainWords.heard($0.text) }
      .filter { !$0.isEmpty }.map { PlainWords.sentences([$0]) }.joined(separator: "\n")
  }

  static let export = Command<PlainSession>(
    "export", "Export", help: "write the package in one step; ! over another package of tap-tui",
    usage: "--to DIR [--draft [--all]] [--without FILE] [!]", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let usage = WorkspaceError.usage("write: export --to DIR [--draft [--all]]. checks says what speaks against it")
    var (folder, isDraft, isWhole, isOver) = (String?.none, false, false, false)
    var without: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--to": folder = rest.popFirst()
      case "--draft": isDraft = true
      case "--all": isWhole = true
      case "--without": without.append(rest.popFirst() ?? "")
      case "!": isOver = true
      default: throw usage
      }
    }
    guard let folder else { throw usage }
    let leftOut = try LeftOut.check(without)
    let files = try workspace.packageFiles(try workspace.packageInput(draft: isDraft, whole: isWhole), without: leftOut)
    if !isOver, workspace.exportTarget(folder, files) == .package {
      throw .nothing("\(folder) holds another package. Say: export with ! to write over it")
    }
    let done = try workspace.export(to: folder, draft: isDraft, whole: isWhole, without: leftOut)
    return [
      "Wrote \(Message.count(done.files, "file")) to \(folder), \(isDraft ? "as a draft, " : "")"
        + "\(done.readiness), \(isDraft ? "not signed" : "signed").",
      files.map(\.name).joined(separator: ", ") + ".",
    ].joined(separator: "\n")
  }

  // MARK: Leaving

  /// `3 edits are in the journal and not in the file. save writes them.`
  static func waits(_ count: Int) -> String {
    "\(Message.count(count, "edit")) \(count == 1 ? "is" : "are") in the journal and not in the file. "
      + "save writes \(count == 1 ? "it" : "them")."
  }

  static let quit = Command<PlainSession>(
    "quit", "Leave", help: "leave at once; edits that are not in the file wait in the journal"
  ) { session, _ in
    session.quit()
    guard case .waiting(let count)? = session.workspace?.saveState else { return "Exit 0." }
    return "\(waits(count))\nExit 0."
  }
}
