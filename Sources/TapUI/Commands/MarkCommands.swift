import TapModel
import TapTerminal
import TapWorkspace

/// Keys that mark rows, and that fix one finding, what is marked, or all that a rule finds.
///
/// They stand among the commands of the lists, where the footer wants them.
enum MarkCommands {
  static let fix = ViewCommand(
    "fix-this", "Fix", keys: ["f"], in: [.list, .inspector, .findings], hint: Hint("", "fix", weight: 8),
    help: "the fix of this finding, or of all that is marked; shows replacements first"
  ) { app, _ throws(WorkspaceError) in
    let design = try ListCommands.design(app)
    let marked = design.markedFindings
    if !design.marks.isEmpty {
      return try Fixing.fixAll(marked, "what is open at \(Message.count(design.marks.count, "marked row"))", app)
    }
    guard let finding = design.fixable else {
      let name =
        (design.focus == .inspector ? design.inspector.field?.title : nil)
        ?? design.subject.map { design.workspace.name(of: $0.id) } ?? "this"
      throw .nothing("Nothing to fix here: \(name) has no open finding. \(app.key("next-open")) goes to the next one")
    }
    return try Fixing.fix(finding, app)
  }

  static let fixAll = ViewCommand(
    "fix-all", "Fix all like it", keys: ["F"], in: [.list, .inspector, .findings],
    help: "the same fix wherever its rule fires; shows it first, one edit, one undo"
  ) { app, _ throws(WorkspaceError) in
    let design = try ListCommands.design(app)
    guard let finding = design.fixable else {
      throw .nothing("Nothing to fix here. \(app.key("next-open")) goes to the next open finding")
    }
    let alike = design.workspace.findings.filter { $0.rule == finding.rule }
    return try Fixing.fixAll(alike, finding.title, app)
  }

  static let mark = ViewCommand(
    "mark", "Mark", keys: ["<space>"], in: [.list, .findings],
    help: "marks the row; f and d then work on all that are marked"
  ) { app, _ throws(WorkspaceError) in
    let design = try ListCommands.design(app)
    design.mark()
    return words(design, app)
  }

  static let range = ViewCommand(
    "mark-range", "Mark a range", keys: ["V"], in: [.list, .findings], help: "marks from the last marked row to here"
  ) { app, _ throws(WorkspaceError) in
    let design = try ListCommands.design(app)
    design.markRange()
    return words(design, app)
  }

  @MainActor private static func words(_ design: DesignPlace, _ app: App) -> String {
    let count = design.marks.count
    if count == 0 { return "No row is marked" }
    let fixes = design.markedFindings.count { $0.fix != nil }
    return
      "\(Message.count(count, "row")) marked, \(Message.count(fixes, "fix", "fixes")): \(app.key("fix-this")) fixes them"
      + (design.focus == .findings ? "" : ", \(app.key("remove")) deletes")
  }
}
