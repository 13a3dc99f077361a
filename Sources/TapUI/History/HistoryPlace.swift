import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// The edits of a design as a time line: what each did, which are undone, and the way to any of them.
@MainActor final class HistoryPlace: Place {
  /// A line of the list.
  enum Row: Hashable, Sendable {
    case day(String)
    /// The design after so many edits; 0 is how it began.
    case after(Int)
    /// A step of a branch: both by number.
    case branch(Int, Int)
  }

  let workspace: Workspace
  private(set) var rows: [Row] = []
  var list = ListState<Row>()
  /// Whether the list shows the command that does the same as each edit; else what was open after it.
  var showsCommands = false
  private var stamp: [Int] = []
  /// What was open after so many edits.
  private var counts: [Int: String] = [:]

  init(_ workspace: Workspace) {
    self.workspace = workspace
    follow()
    list.select(.after(current), in: rows)
  }

  let scope = Scope.history
  let title = "the history"

  // MARK: The steps

  /// Every edit, the undone ones behind those that hold, each in the order it was made.
  var steps: [Transaction] { workspace.history.done + workspace.history.undone.reversed() }

  /// How many edits hold.
  var current: Int { workspace.history.done.count }

  /// The edit of a line; nil for the beginning.
  func step(_ count: Int) -> Transaction? {
    let (done, undone) = (workspace.history.done, workspace.history.undone)
    if done.indices.contains(count - 1) { return done[count - 1] }
    let behind = undone.count + done.count - count
    return undone.indices.contains(behind) ? undone[behind] : nil
  }

  /// The edit of a row; nil for a day and for the beginning.
  func step(_ row: Row) -> Transaction? {
    switch row {
    case .day: return nil
    case .after(let count): return step(count)
    case .branch(let branch, let place):
      let branches = workspace.history.branches
      guard branches.indices.contains(branch), branches[branch].steps.indices.contains(place) else { return nil }
      return branches[branch].steps[place]
    }
  }

  var selected: Int? { if case .after(let count)? = list.selected { count } else { nil } }

  /// Takes in what the history is now: the line of edits and its branches, the newest first.
  func follow() {
    let history = workspace.history
    let newest = (history.undone.first ?? history.done.last)?.revision ?? 0
    let now = [history.done.count + history.undone.count, newest, history.branches.count]
    guard now != stamp || rows.isEmpty else { return }
    stamp = now
    let (steps, branches) = (steps, history.branches)
    counts = [:]
    rows = []
    var all = steps.indices.map { (row: Row.after($0 + 1), step: steps[$0]) }
    for (number, branch) in branches.enumerated() {
      all += branch.steps.indices.map { (.branch(number, $0), branch.steps[$0]) }
    }
    var day = ""
    for (row, step) in all.sorted(by: { $0.step.revision > $1.step.revision }) {
      let its = String(step.at.prefix(10))
      if its != day { rows.append(.day(its)) }
      day = its
      rows.append(row)
    }
    rows.append(.after(0))
    list.follow(rows)
  }

  /// What was open after so many edits, where it is known by now.
  func open(_ count: Int) -> String? {
    count == current ? HistoryPlace.words { workspace.count($0) } : counts[count]
  }

  private static func words(_ count: (Level) -> Int) -> String {
    [Level.block, .gap].map { "\(count($0)) \($0.rawValue.uppercased())" }.joined(separator: " ")
  }

  /// Finds out what was open after the edits around: an engine of its own walks back, and another forth.
  func settle(_ app: App) -> Bool {
    follow()
    let count = workspace.history.done.count + workspace.history.undone.count
    let near = max(current - 24, 0)..<min(current + 9, count + 1)
    guard near.contains(where: { $0 != current && counts[$0] == nil }) else { return false }
    func engine() -> Engine {
      Engine(workspace.design, catalog: workspace.catalog, today: workspace.environment.clock.now())
    }
    let back = engine()
    for count in (near.lowerBound..<current).reversed() {
      guard let step = step(count + 1), (try? back.replay(step.undoes)) != nil else { break }
      counts[count] = HistoryPlace.words { level in back.findings.count { $0.level == level } }
    }
    let forth = engine()
    for count in current..<(near.upperBound - 1) {
      guard let step = step(count + 1), (try? forth.replay(step.does)) != nil else { break }
      counts[count + 1] = HistoryPlace.words { level in forth.findings.count { $0.level == level } }
    }
    return true
  }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? {
    let undone = workspace.history.undone.count
    let it = undone == 1 ? "it" : "them"
    let waits =
      undone == 0
      ? ""
      : ". \(Message.count(undone, "undone edit")) above: \(app.key("redo")) makes \(it) again; a new edit keeps \(it) as a branch"
    return Notice(
      steps.isEmpty ? "No edit yet in this design" : "\(Message.count(current, "edit")) since it began\(waits)")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      app.hint(["down", "up"], "revision", weight: 4), app.hint("history-go", "go there", weight: 9),
      app.hint("undo", "step back", short: "back", weight: 7), app.hint("redo", "forth", weight: 6),
      app.hint("history-page", showsCommands ? "findings" : "commands", weight: 5),
      app.hint("diff", "diff with now", short: "diff", weight: 4),
      app.hint("copy", "copy the command", short: "copy", weight: 4), app.hint("find", "find", weight: 3),
      app.hint("leave", "design", weight: 8), app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    guard list.move(motion, in: rows) else { return false }
    if case .day? = list.selected { list.move(motion == .up && list.index > 0 ? .up : .down, in: rows) }
    return true
  }

  func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    let row = seek.row(rows.count, from: list.index) { row in
      guard let step = step(rows[row]) else { return false }
      return [step.say, step.by, step.at, Twin.words(step.does, workspace.catalog)].contains { $0.finds(text) }
    }
    if let row { list.select(row, in: rows) }
    return row != nil
  }

  func copied(_ app: App) -> (name: String, text: String)? {
    list.selected.flatMap(step).map { ("the command", Twin.shell($0.does, workspace)) }
  }

  /// Undoes or makes again until the selected edit is the last that holds; those of a branch become edits anew.
  func go() throws(WorkspaceError) -> String {
    if case .branch(let branch, let place)? = list.selected { return try go(to: branch, place) }
    guard let goal = selected else { throw .nothing("A day is no edit: the next line is one") }
    let steps = abs(goal - current)
    guard steps > 0 else { throw .nothing("The design stands here already") }
    let isBack = goal < current
    try walk(to: goal)
    let place = step(goal).map { "rev \($0.revision), \"\($0.say)\"" } ?? "how it began"
    return "Went \(isBack ? "back" : "forth") \(Message.count(steps, "edit")) to \(place). Nothing on this list is lost"
  }

  private func walk(to goal: Int) throws(WorkspaceError) {
    while current > goal { try workspace.undo() }
    while current < goal { try workspace.redo() }
  }

  private func go(to branch: Int, _ place: Int) throws(WorkspaceError) -> String {
    guard let way = workspace.history.way(to: branch, place), let last = way.steps.last else {
      throw .nothing("This branch leaves the line at an edit that is not on the list any more")
    }
    try walk(to: way.after)
    for step in way.steps { try workspace.apply(step.does, say: step.say) }
    follow()
    list.select(.after(current), in: rows)
    return "Made \(Message.count(way.steps.count, "edit")) of the branch again, up to \"\(last.say)\". "
      + "What stood here is a branch now"
  }
}
