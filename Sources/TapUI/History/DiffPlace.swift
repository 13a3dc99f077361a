import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// What changed from an earlier state of the design to now: component by component, with what CloudFormation does, the
/// controls it touches, and what takes it back.
@MainActor final class DiffPlace: Place {
  /// The earlier end.
  enum End: Hashable, Sendable {
    /// What the file holds.
    case file
    /// The design after so many edits of the history.
    case after(Int)
  }

  /// One component, flow or thing of the template that is not alike.
  struct Row: Hashable, Sendable {
    /// Id of the component or flow; empty for what belongs to none.
    var id: String
    var kind: Comparison.Kind
    var parts: [Comparison.Part] = []
    var resources: [Comparison.ResourceChange] = []
    var controls: [String] = []

    /// The worst that CloudFormation does.
    var replacement: Replacement { resources.map(\.replacement).max() ?? .never }
  }

  /// A page of the lower box.
  enum Page: String, Hashable, Sendable, CaseIterable {
    case design = "Design"
    case template = "Template"
  }

  let workspace: Workspace
  private(set) var end: End
  private(set) var comparison: Comparison?
  private(set) var rows: [Row] = []
  var list = ListState<String>()
  var page = Page.design
  /// Whether the lower box has the focus, and its first line.
  var isBelow = false
  var scroll = 0
  private var known: (revision: Int, end: End)?

  init(_ workspace: Workspace, from end: End) {
    self.workspace = workspace
    self.end = end
  }

  let scope = Scope.history
  let title = "the difference"

  // MARK: What is compared

  /// The earlier design; nil where it is not known any more.
  var old: Design? {
    switch end {
    case .file: return workspace.inFile
    case .after(let count):
      var design = workspace.design
      for step in workspace.history.done.dropFirst(count).reversed() {
        guard (try? design.apply(step.undoes)) != nil else { return nil }
      }
      return design
    }
  }

  /// What the earlier end is called: `the file`, `rev 12`.
  var name: String {
    switch end {
    case .file: "the file"
    case .after(0): "how it began"
    case .after(let count):
      workspace.history.done.indices.contains(count - 1)
        ? "rev \(workspace.history.done[count - 1].revision)" : "rev \(workspace.revision)"
    }
  }

  /// Compares: an engine of its own judges the earlier design.
  func settle(_ app: App) -> Bool {
    guard known?.revision != workspace.revision || known?.end != end else { return false }
    known = (workspace.revision, end)
    guard let old else { return false }
    let before = Engine(old, catalog: workspace.catalog, today: workspace.environment.clock.now())
    let found = Comparison(before, name, workspace.engine, "now")
    comparison = found
    rows = DiffPlace.rows(found, before, workspace.engine)
    list.follow(rows.map(\.id))
    scroll = 0
    app.message = says
    return true
  }

  private static func rows(_ found: Comparison, _ old: Engine, _ new: Engine) -> [Row] {
    var rows: [Row] = []
    func row(_ id: String, _ kind: Comparison.Kind, _ change: (inout Row) -> Void) {
      if let place = rows.firstIndex(where: { $0.id == id }) { return change(&rows[place]) }
      var row = Row(id: id, kind: kind)
      change(&row)
      rows.append(row)
    }
    for part in found.fields { row(part.id, .changed) { $0.parts.append(part) } }
    for part in found.components + found.flows { row(part.id, part.kind) { $0.parts.append(part) } }
    for change in found.resources {
      let owner = (new.resource(change.resource) ?? old.resource(change.resource))?.owner.id ?? ""
      row(owner, .changed) { $0.resources.append(change) }
    }
    for finding in found.opened + found.closed {
      guard let place = rows.firstIndex(where: { $0.id == finding.component }) else { continue }
      for control in finding.controls where !rows[place].controls.contains(control) {
        rows[place].controls.append(control)
      }
    }
    return rows
  }

  var selected: Row? { list.selected.flatMap { id in rows.first { $0.id == id } } }

  // MARK: Saying

  private var says: Notice {
    guard !rows.isEmpty else { return Notice("Nothing changed since \(name)") }
    let replaced = rows.filter { $0.replacement == .always }.count
    let begin = "\(Message.count(rows.count, "component")) \(rows.count == 1 ? "differs" : "differ") from \(name)"
    return replaced == 0
      ? Notice(begin)
      : Notice(
        "\(begin). \(Message.count(replaced, "change")) would make CloudFormation replace what is there", .refused)
  }

  func greeting(_ app: App) -> Notice? { comparison == nil ? Notice("Comparing with \(name)") : says }

  func hints(_ app: App) -> [Hint]? {
    [
      app.hint(["down", "up"], isBelow ? "line" : "component", weight: 5),
      app.hint("diff-box", isBelow ? "upper box" : "lower box", short: isBelow ? "upper" : "lower", weight: 5),
      app.hint("history-page", page == .design ? "Template" : "Design", weight: 6),
      app.hint("next-open", "next replacement", short: "replacement", weight: 4),
      app.hint("diff-revert", "revert it", short: "revert", weight: 7),
      app.hint("diff-ends", "other ends", short: "ends", weight: 4), app.hint("copy", "copy", weight: 3),
      app.hint("leave", "design", weight: 8), app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }

  func copied(_ app: App) -> (name: String, text: String)? { ("the command", command) }

  /// The command that says the same.
  var command: String {
    guard case .after(let count) = end, count > 0, workspace.history.done.indices.contains(count - 1) else {
      return "tap-tui diff \(workspace.path)"
    }
    return "tap-tui diff \(workspace.path)@\(workspace.history.done[count - 1].revision) \(workspace.path)"
  }

  // MARK: Keys

  func move(_ motion: Motion, _ app: App) -> Bool {
    guard isBelow else {
      scroll = 0
      return list.move(motion == .nextLike ? .down : motion == .previousLike ? .up : motion, in: rows.map(\.id))
    }
    switch motion {
    case .up: scroll = max(scroll - 1, 0)
    case .down: scroll += 1
    case .pageUp: scroll = max(scroll - 10, 0)
    case .pageDown: scroll += 10
    case .first: scroll = 0
    case .nextLike, .previousLike: return list.move(motion == .nextLike ? .down : .up, in: rows.map(\.id))
    default: return false
    }
    return true
  }

  func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    let row = seek.row(rows.count, from: list.index) { row in
      rows[row].id.finds(text) || rows[row].parts.contains { $0.title.finds(text) }
    }
    if let row { list.select(row, in: rows.map(\.id)) }
    return row != nil
  }

  /// The next change that makes CloudFormation replace a resource.
  func nextOpen(forward: Bool, _ app: App) -> String? {
    let row = (forward ? Seek.next : .previous).row(rows.count, from: list.index) {
      rows[$0].replacement == .always
    }
    guard let row else { return "No change here replaces a resource" }
    list.select(row, in: rows.map(\.id))
    return "\(rows[row].id): \(rows[row].resources.first { $0.replacement == .always }?.resource ?? "") is replaced"
  }

  /// To the component on the design screen.
  func go(_ app: App) throws(WorkspaceError) -> String {
    guard let row = selected else { throw .nothing("Nothing is selected") }
    guard workspace.design[row.id] != nil, row.id != Component.settingsID else {
      throw .nothing("\(row.id) is no component of the design as it is now")
    }
    let field = row.parts.first?.place
    app.showDesign()
    app.design?.go(to: row.id, field: field)
    return ""
  }

  /// Makes the selected component what it was.
  func revert() throws(WorkspaceError) -> String {
    guard let row = selected, let old else { throw .nothing("Nothing is selected") }
    let edits = workspace.design.edits(to: old).filter { $0.subject == row.id }
    guard !edits.isEmpty else { throw .nothing("\(row.id) follows from other changes: revert those") }
    return Message.done(
      try workspace.apply(edits.count == 1 ? edits[0] : .all(edits), say: "\(row.id) as it was at \(name)"))
  }

  /// Compares with another state: a revision, or the file.
  func compare(with words: String) throws(WorkspaceError) -> String {
    if words == "file" {
      guard workspace.inFile != nil else { throw .nothing("the design is in no file yet") }
      end = .file
      return ""
    }
    let revisions = workspace.history.done.map(\.revision)
    guard let wanted = Int(words) else { throw .usage("write a revision, or: file") }
    guard let count = revisions.firstIndex(of: wanted).map({ $0 + 1 }) ?? (wanted < (revisions.first ?? 0) ? 0 : nil)
    else {
      throw .usage("no revision \(wanted) on the line: \(revisions.suffix(8).map(String.init).joined(separator: ", "))")
    }
    end = .after(count)
    return ""
  }
}
