import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Fixes of findings: in words, and carried out; one that replaces a resource is shown first.
@MainActor enum Fixing {
  /// What a fix is: `set Multi-AZ on`.
  static func words(_ finding: Finding, _ workspace: Workspace) -> String {
    guard let fix = finding.fix else { return "no fix: it needs a decision" }
    guard let edit = workspace.engine.edit(for: fix, of: finding) else {
      return "change it by hand: no component has it"
    }
    return words(edit, workspace)
  }

  /// Whether a key makes the fix of a finding.
  static func isPossible(_ finding: Finding, _ workspace: Workspace?) -> Bool {
    guard let fix = finding.fix, let workspace else { return false }
    return workspace.engine.edit(for: fix, of: finding) != nil
  }

  /// `1 change, in place, clears 1 finding`
  static func effect(_ preview: Preview) -> String {
    var parts = ["no resource changes"]
    if !preview.changes.isEmpty {
      let lost = preview.changes.first { $0.replacement == .always }
      parts = [Message.count(preview.changes.count, "change"), lost.map { "REPLACES \($0.resource)" } ?? "in place"]
    }
    parts.append("clears \(Message.count(preview.cleared.count, "finding"))")
    if !preview.opened.isEmpty { parts.append("opens \(preview.opened.count)") }
    return parts.joined(separator: ", ")
  }

  /// An edit in a few words: `set Multi-AZ on`.
  static func words(_ edit: Edit, _ workspace: Workspace) -> String {
    switch edit {
    case .set(let id, let name, let value):
      guard let component = workspace.design[id], let field = workspace.catalog.kind(component.kind)?.field(name) else {
        return "set \(name)"
      }
      return "set \(field.title) " + shown(value ?? field.initial, of: field, workspace)
    case .override(_, let role, let pointer, let value):
      return value.map { "set \(role)\(pointer) to \($0.brief)" } ?? "take the override of \(role)\(pointer) away"
    case .add(let component, _):
      return "add " + Message.one((workspace.catalog.kind(component.kind)?.title ?? component.kind).lowercased())
    case .remove(let id): return "delete \(workspace.name(of: id))"
    case .removeFlow(let id): return "delete the flow \(id)"
    case .all(let edits):
      let main = edits.first { if case .override(_, _, _, nil) = $0 { false } else { true } } ?? edits.first
      guard let main else { return "nothing" }
      return words(main, workspace) + (edits.count > 1 ? ", and \(edits.count - 1) more" : "")
    default: return "change \(edit.subject ?? "it")"
    }
  }

  private static func shown(_ value: JSON, of field: AnyField, _ workspace: Workspace) -> String {
    if case .reference = field.editor, let id = value.string, !id.isEmpty { return workspace.name(of: id) }
    return FieldText.shown(value, of: field)
  }

  /// Fixes a finding at once, or shows first what would be replaced.
  static func fix(_ finding: Finding, _ app: App) throws(WorkspaceError) -> String {
    guard let workspace = app.workspace else { return "" }
    if let fix = finding.fix, let edit = workspace.engine.edit(for: fix, of: finding),
      case .success(let preview) = workspace.engine.preview(edit),
      preview.changes.contains(where: { $0.replacement == .always })
    {
      let corner = ([workspace.name(of: finding.component)] + finding.controls.prefix(2)).joined(separator: "   ")
      app.show(FixPreview(finding.message, corner: corner, edit, say: "Fixed: \(finding.message)", preview, workspace))
      return ""
    }
    return try workspace.fix(finding)
  }

  /// Shows what the fixes of several findings would do together; Enter makes them one step.
  static func fixAll(_ findings: [Finding], _ heading: String, _ app: App) throws(WorkspaceError) -> String {
    guard let workspace = app.workspace else { return "" }
    guard let (edit, count) = workspace.engine.edit(forAll: findings) else {
      throw .nothing("Nothing here has a fix that the design can carry: it needs a decision")
    }
    switch workspace.engine.preview(edit) {
    case .failure(let error): throw .edit(error)
    case .success(let preview):
      let left = findings.count - count
      let corner = Message.count(count, "fix", "fixes") + (left > 0 ? ", \(left) without one" : "")
      app.show(FixPreview(heading, corner: corner, edit, say: "Fixed: \(heading)", preview, workspace))
      return ""
    }
  }
}
