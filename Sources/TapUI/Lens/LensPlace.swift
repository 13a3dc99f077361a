import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// The lens: the same design seen as another baseline or in another region; nothing is changed.
@MainActor final class LensPlace: Place {
  let workspace: Workspace
  private(set) var lens: Lens
  var list = ListState<Finding>()
  private var known: (revision: Int, view: LensView)?

  /// Throws for a region that the design refuses.
  init(_ workspace: Workspace, _ lens: Lens) throws(WorkspaceError) {
    self.workspace = workspace
    self.lens = lens
    try look(through: lens)
  }

  let scope = Scope.lens
  let title = Scope.lens.title

  // MARK: What is seen

  /// Made anew where the design changed; nil only where the design refuses what the lens asks.
  var view: LensView? {
    if let known, known.revision == workspace.revision { return known.view }
    try? look(through: lens)
    return known?.view
  }

  /// What would be open there, worst first.
  var findings: [Finding] { view?.opened ?? [] }

  /// Looks through another lens; throws, and keeps this one, where the design refuses it.
  func look(through lens: Lens) throws(WorkspaceError) {
    let view = try LensView(lens, on: workspace.engine, today: workspace.environment.clock.now())
    self.lens = lens
    known = (workspace.revision, view)
    list.follow(view.opened)
  }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? { view.map { notice($0) } }

  private func notice(_ view: LensView) -> Notice {
    Notice(view.sentence, view.opened.contains { $0.level <= .gap } ? .opened : .plain)
  }

  func hints(_ app: App) -> [Hint]? {
    [Hint("h l", "baseline", weight: 5)]
      + [
        app.hint("change-lens", "change lens", short: "change", weight: 6),
        app.hint("next-open", "next finding", short: "finding", weight: 5),
        app.hint("show-in-design", "show", weight: 8),
        app.hint("adopt-lens", "adopt as baseline", short: "adopt", weight: 7),
        app.hint("copy", "copy", weight: 2), app.hint("leave", "leave lens", weight: 9),
        app.hint("help", "help", weight: 4),
      ].compactMap { $0 }
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    let step = motion == .left ? -1 : motion == .right ? 1 : 0
    guard step != 0 else { return list.move(motion, in: findings) }
    let all = Baseline.allCases
    let place = min(max((all.firstIndex(of: lens.baseline) ?? 0) + step, 0), all.count - 1)
    app.attempt { app throws(WorkspaceError) in
      try look(through: Lens(baseline: all[place], region: lens.region).admitted)
      return view?.sentence ?? ""
    }
    return true
  }

  func nextOpen(forward: Bool, _ app: App) -> String? {
    let findings = findings
    guard !findings.isEmpty else { return nil }
    let next = (list.index + (forward ? 1 : findings.count - 1)) % findings.count
    list.select(next, in: findings)
    return findings[next].message
  }

  func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    let findings = findings
    let row = seek.row(findings.count, from: list.index) { row in
      let finding = findings[row]
      return [workspace.name(of: finding.component), finding.message, finding.rule].contains { $0.finds(text) }
    }
    if let row { list.select(row, in: findings) }
    return row != nil
  }

  func copied(_ app: App) -> (name: String, text: String)? { view.map { ("what the lens shows", $0.text) } }
}
