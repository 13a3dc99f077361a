import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// What a command line would do to the design, before it is run.
@MainActor enum Outlook {
  /// `7 -> 14   1 change, in place, clears 0, opens 0 findings`; nil for commands that are not foreseen.
  static func line(_ text: String, _ workspace: Workspace) -> Line? {
    do throws(WorkspaceError) {
      let commands = try CommandLine.commands(text)
      var edits: [Edit] = []
      for words in commands {
        guard let edit = try edit(words, workspace) else { return nil }
        edits.append(edit)
      }
      guard let first = edits.first else { return nil }
      return line(edits.count == 1 ? first : .all(edits), workspace)
    } catch {
      return Line("✗ \(error)", .statusGap)
    }
  }

  private static func line(_ edit: Edit, _ workspace: Workspace) -> Line {
    switch workspace.engine.preview(edit) {
    case .failure(let error): return Line("✗ \(error)", .statusGap)
    case .success(let preview):
      var parts = [Line(values(edit, workspace) + Message.count(preview.changes.count, "change") + ", ")]
      let lost = preview.replaced.filter { $0.replacement == .always }.map(\.resource)
      parts.append(lost.isEmpty ? "in place" : Line("REPLACES \(lost.joined(separator: ", "))", .statusWarn))
      let opened = preview.opened.filter { $0.level < .note }
      parts.append(
        Line(", clears \(preview.cleared.count { $0.level < .note }), opens \(Message.count(opened.count, "finding"))"))
      if let worst = opened.first {
        parts.append(Line("   ") + worst.level.line + Line(" \(worst.controls.briefly()) \(worst.message)"))
      }
      return parts.reduce(Line([])) { $0 + $1 }
    }
  }

  /// `7 -> 14   `; nothing where more than one field changes.
  private static func values(_ edit: Edit, _ workspace: Workspace) -> String {
    guard case .set(let id, let name, let value) = edit, let component = workspace.design[id],
      let field = workspace.catalog.kind(component.kind)?.field(name)
    else { return "" }
    let old = FieldText.shown(component.fields[name] ?? field.initial, of: field)
    return "\(old) -> \(FieldText.shown(value ?? field.initial, of: field))   "
  }

  /// The edit of a complete command; nil where it is not complete, or not foreseen.
  private static func edit(_ words: [String], _ workspace: Workspace) throws(WorkspaceError) -> Edit? {
    let rest = Array(words.dropFirst())
    if words.first == "set", rest.count >= 2, workspace.design[rest[0]] == nil {
      throw .edit(.noComponent(rest[0], near: nearest(rest[0], among: workspace.design.components.items.map(\.id))))
    }
    switch words.first {
    case "set" where rest.count >= 3: return try set(rest[0], rest[1], rest[2...].joined(separator: " "), workspace)
    case "setting" where rest.count >= 2:
      return try set(Component.settingsID, rest[0], rest[1...].joined(separator: " "), workspace)
    case "add" where rest.count == 1 || rest.count == 2:
      guard let kind = workspace.catalog.kind(rest[0]) else { return nil }
      return workspace.adding(kind, rest.count == 2 ? rest[1] : workspace.design.freeID(kind.id), [:])
    case "delete" where rest.count == 1 && workspace.design.components[rest[0]] != nil: return .remove(rest[0])
    case "connect" where rest.count >= 3:
      let way: Flow.Way =
        rest.count == 3
        ? .port(nil, "tcp")
        : Access(rawValue: rest[2]).map { .access($0) } ?? .port(Int(rest[2].prefix { $0 != "/" }), "tcp")
      return .addFlow(Flow(workspace.design.freeID("flow"), from: rest[0], to: rest[1], way, rest.last ?? ""))
    case "override" where rest.count >= 3:
      guard let (role, pointer) = Override.place(rest[1]) else { return nil }
      let text = rest[2...].joined(separator: " ")
      return .override(rest[0], role: role, pointer, (try? JSON(parsing: text)) ?? .string(text))
    default: return nil
    }
  }

  private static func set(_ id: String, _ name: String, _ text: String, _ workspace: Workspace) throws(WorkspaceError)
    -> Edit?
  {
    guard let component = workspace.design[id], let field = workspace.catalog.kind(component.kind)?.field(name) else {
      return nil
    }
    let value = try FieldText.value(text, for: field)
    if let problem = field.problem(with: value) { throw .usage(problem) }
    return .set(id, name, value)
  }
}
