import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// A session line by line: a command in, facts out, one a line, the word that matters first. No cursor, no colour, no
/// boxes: for people who hear the screen, and for terminals that cannot move their cursor.
@MainActor package final class PlainSession {
  let catalog: Catalog
  let environment: Environment
  /// The open design; nil until one is opened or made.
  private(set) var workspace: Workspace?
  /// The id of the component that a dot stands for.
  var current: String?
  /// The findings as they were numbered last.
  var listed: [Finding] = []
  /// The number of the finding that was shown last, from 1.
  var shown = 0
  /// Facts of the last list that were not said yet.
  private var rest: [String] = []
  /// Set when the session is to end: the exit status.
  package private(set) var exitStatus: Int32?
  /// The exit status of the first thing that could not be done; nil while all was.
  package private(set) var refusal: Int32?

  /// Columns of a line.
  nonisolated static let width = 80
  /// Facts of a list that are said at once.
  nonisolated static let page = 12

  package init(_ catalog: Catalog, _ environment: Environment) {
    self.catalog = catalog
    self.environment = environment
  }

  // MARK: Designs

  /// Takes an open design, and gives what is said of it first.
  package func open(_ workspace: Workspace, _ opening: Opening = Opening()) -> String {
    take(workspace)
    return said([PlainSession.greeting] + facts(of: opening) + standing)
  }

  /// What is said first where no design is open.
  package var welcome: String {
    said([PlainSession.greeting, "No design is open. Say: new FILE BLUEPRINT, open FILE, blueprints, recent."])
  }

  private static let greeting = "tap-tui, plain mode. Lines are commands, as after the colon. help lists them."

  func take(_ workspace: Workspace) {
    self.workspace?.close()
    self.workspace = workspace
    (current, listed, shown) = (nil, [], 0)
  }

  /// Brings every edit to the disk: nothing else wakes the session before the next line.
  package func flush() { workspace?.flushJournal() }

  /// Lets go of lock and journal; edits wait in the journal.
  package func close() { workspace?.close() }

  func quit() { exitStatus = 0 }

  /// The open design.
  func design() throws(WorkspaceError) -> Workspace {
    guard let workspace else { throw .nothing(PlainSession.noDesign) }
    return workspace
  }

  static let noDesign = "No design is open. Say: open FILE, or new FILE BLUEPRINT"

  // MARK: Lines

  /// What is said to one line that was typed; empty where there is nothing to say.
  package func answer(_ line: String) -> String {
    do throws(WorkspaceError) { return said(try facts(for: line)) } catch {
      refusal = refusal ?? error.status
      return said(["Not done. \(PlainWords.refusal(error))"])
    }
  }

  private func facts(for line: String) throws(WorkspaceError) -> [String] {
    if line.first(where: { !$0.isWhitespace }) == "#" { return [] }
    if let text = PlainSession.question(line) { return paged(PlainCompletion(self).facts(spelt(text))) }
    let commands = try CommandLine.commands(line).map(spelt)
    guard let first = commands.first, let word = first.first else { return [] }
    if commands.count == 1, let command = PlainCommands.command(word) {
      if let reason = command.unavailable(self) { throw .nothing(reason) }
      let text = try command.run(self, Array(first.dropFirst()))
      let facts = text.split(separator: "\n").map(String.init)
      return command.id == PlainLooks.more.id ? facts : paged(facts)
    }
    for word in commands.compactMap(\.first) where DesignCommands.command(word) == nil {
      throw .usage(PlainCommands.problem(word, isOneOfSeveral: commands.count > 1))
    }
    return try change(commands, line)
  }

  /// Runs commands of the design, and says what they did.
  func change(_ commands: [[String]], _ line: String) throws(WorkspaceError) -> [String] {
    let workspace = try design()
    let (revision, history) = (workspace.revision, workspace.history)
    let text = try DesignCommands.run(commands, on: workspace, say: line)
    guard workspace.revision != revision, let change = workspace.lastChange else {
      return [PlainWords.sentences([PlainWords.heard(text)])]
    }
    return [PlainWords.done(change, workspace, before: history)]
  }

  /// The words of a command, the current component in the place of a dot.
  private func spelt(_ words: [String]) -> [String] {
    guard let current else { return words }
    return words.enumerated().map { place, word in place > 0 && word == "." ? current : word }
  }

  /// The same for a line that is not complete.
  private func spelt(_ text: String) -> String {
    guard let current else { return text }
    return text.replacing(" . ", with: " \(current) ", maxReplacements: 1)
  }

  /// The line before a question mark that stands alone at its end.
  private static func question(_ line: String) -> String? {
    var text = line[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    guard text.last == "?" else { return nil }
    text.removeLast()
    return text.isEmpty || text.last?.isWhitespace == true ? String(text) : nil
  }

  // MARK: Saying

  /// The first facts of a list, and how to hear the others.
  private func paged(_ facts: [String]) -> [String] {
    rest = []
    guard facts.count > PlainSession.page + 1 else { return facts }
    rest = Array(facts.dropFirst(PlainSession.page))
    return facts.prefix(PlainSession.page) + ["\(rest.count) more. Say: more."]
  }

  /// The next facts of the last list.
  func more() throws(WorkspaceError) -> String {
    guard !rest.isEmpty else { throw .nothing("Nothing more: the list was said to its end") }
    return paged(rest).joined(separator: "\n")
  }

  /// Facts as lines: none is wider than a line, and nothing in them reaches the terminal raw.
  private func said(_ facts: [String]) -> String {
    facts.flatMap { PlainWords.printable($0).wrapped(to: PlainSession.width) }.map { $0 + "\n" }.joined()
  }
}
