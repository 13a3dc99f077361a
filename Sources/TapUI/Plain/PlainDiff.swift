import TapEngine
import TapModel
import TapWorkspace

/// What changed since the file was written, or since a revision: the same as `tap-tui diff`, a fact a line.
enum PlainDiff {
  static let diff = Command<PlainSession>(
    "diff", "Difference",
    help: "what changed since the file was written, or since a revision: fields, resources, findings, controls",
    usage: "[REVISION]", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let (old, name) = try base(words, workspace)
    let today = workspace.environment.clock.now()
    let before = Engine(old, catalog: workspace.catalog, today: today)
    let found = Comparison(before, name, workspace.engine, "now")
    guard !found.isEmpty else { return "Nothing changed since \(name)." }
    return facts(found, workspace).joined(separator: "\n")
  }

  /// What is compared with, and what it is called.
  @MainActor private static func base(
    _ words: [String], _ workspace: Workspace
  ) throws(WorkspaceError) -> (Design, String) {
    guard let word = words.first else {
      guard let design = workspace.inFile else { throw .nothing("The design is in no file yet. save writes it") }
      return (design, "the file")
    }
    guard words.count == 1, let revision = Int(word), let path = RevisionPath("\(workspace.path)@\(revision)") else {
      throw .usage("write: diff, or diff REVISION")
    }
    workspace.flushJournal()
    let design = try Workspace.design(at: path, catalog: workspace.catalog, environment: workspace.environment)
    return (design, "revision \(revision)")
  }

  @MainActor private static func facts(_ found: Comparison, _ workspace: Workspace) -> [String] {
    let replaced = found.resources.count { $0.replacement == .always }
    let parts = found.components + found.fields + found.flows
    let counts = [
      Message.count(parts.count, "change") + " in the design",
      Message.count(found.resources.count, "resource") + (replaced > 0 ? ", \(replaced) replaced" : ""),
      "\(found.opened.count) opened, \(found.closed.count) closed",
      Message.count(found.moves.count, "control") + " moved",
    ]
    return [PlainWords.sentences(counts)] + parts.map(fact) + found.resources.map(fact)
      + found.opened.map { fact("New", $0, workspace) } + found.closed.map { fact("Closed", $0, workspace) }
      + found.moves.map { move in
        let (from, to) = (move.from?.rawValue ?? "not in the baseline", move.to?.rawValue ?? "not in the baseline")
        return PlainWords.sentences(["\(move.control) is \(to), was \(from)"])
      }
  }

  @MainActor private static func fact(_ part: Comparison.Part) -> String {
    switch part.kind {
    case .added: PlainWords.sentences(["Added: \(part.id), \(part.title.lowercased())", PlainWords.heard(part.new)])
    case .removed: PlainWords.sentences(["Gone: \(part.id), \(part.title.lowercased())", PlainWords.heard(part.old)])
    case .changed:
      PlainWords.sentences([
        "Changed: \(part.id), \(part.title): \(part.old.isEmpty ? "nothing" : part.old) to "
          + (part.new.isEmpty ? "nothing" : part.new)
      ])
    }
  }

  @MainActor private static func fact(_ change: Comparison.ResourceChange) -> String {
    let head = "Resource \(change.resource), \(change.type)"
    switch change.kind {
    case .added: return PlainWords.sentences([head + ", is made"])
    case .removed: return PlainWords.sentences([head + ", is taken away"])
    case .changed:
      let effect =
        switch change.replacement {
        case .always: "REPLACED"
        case .sometimes: "may be replaced"
        case .never: "in place"
        }
      return PlainWords.sentences([
        "\(head), \(effect)", change.paths.map(\.description).joined(separator: ", "),
      ])
    }
  }

  @MainActor private static func fact(_ word: String, _ finding: Finding, _ workspace: Workspace) -> String {
    PlainWords.sentences([
      "\(word) \(PlainWords.level(finding.level))", PlainWords.place(finding, workspace), finding.message,
      PlainWords.controls(finding),
    ])
  }
}
