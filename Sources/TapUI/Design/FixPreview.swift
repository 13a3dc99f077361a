import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Fixes that are looked at before they are made: one that makes CloudFormation replace a resource, or several at once.
@MainActor final class FixPreview: Place {
  private let heading: String
  private let corner: String
  private let edit: Edit
  private let say: String
  private let preview: Preview
  /// Values before and after, by resource and place; found out when it is drawn first.
  private var values: [String: (old: String, new: String)]?
  private var scroll = 0

  /// - Parameters:
  ///   - heading: `storage is not encrypted`
  ///   - corner: words at the right of the upper border.
  ///   - say: what the step of the history is called.
  init(_ heading: String, corner: String, _ edit: Edit, say: String, _ preview: Preview) {
    self.heading = heading
    self.corner = corner
    self.edit = edit
    self.say = say
    self.preview = preview
  }

  private var lost: [Preview.Change] { preview.changes.filter { $0.replacement == .always } }

  let scope = Scope.preview
  let title = "the preview of a fix"
  let isOverlay = true

  func greeting(_ app: App) -> Notice? {
    lost.isEmpty
      ? Notice("\(Message.count(preview.changes.count, "change")), one step. Enter makes it, Esc leaves it")
      : Notice("This fix replaces a resource at the next deployment", .refused)
  }

  /// Makes the fix, and goes back to where it was asked for.
  func make(_ app: App) throws(WorkspaceError) -> String {
    app.close(self)
    guard let workspace = app.workspace else { return "" }
    return Message.done(try workspace.apply(edit, say: say))
  }

  func leave(_ app: App) -> Bool {
    app.close(self)
    app.message = Notice("Nothing changed")
    return true
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    switch motion {
    case .up: scroll = max(scroll - 1, 0)
    case .down: scroll += 1
    case .first: scroll = 0
    default: return false
    }
    return true
  }

  func hints(_ app: App) -> [Hint]? {
    [Hint("Enter", "make the fix"), Hint("j k", "scroll"), Hint("Esc", "leave as it is"), Hint("?", "help")]
  }

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    guard let workspace = app.workspace else { return nil }
    let width = regions.body.width
    let lines = lines(workspace)
    let box =
      width < 110
      ? regions.body : regions.body.centred(Size(min(width - 8, 112), min(regions.body.height - 6, lines.count + 3)))
    canvas.fill(box)
    let inner = canvas.frame(
      box, focused: true, title: Line("Fix: \(heading)"), right: Line(corner),
      bottom: "Enter makes it   Esc leaves it")
    scroll = min(scroll, max(lines.count - inner.height, 0))
    for (row, line) in lines.dropFirst(scroll).prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    return nil
  }

  private func lines(_ workspace: Workspace) -> [Line] {
    var lines: [Line] = []
    if !lost.isEmpty {
      lines.append(Line("! THIS REPLACES \(lost.count == 1 ? "A RESOURCE" : "\(lost.count) RESOURCES")", .statusBlock))
      for change in lost {
        lines.append(Line("  \(change.resource)  \(change.type): CloudFormation makes a new, empty one,"))
        lines.append("  then deletes the old one with what it holds.")
      }
      lines += ["  Not yet deployed? Then nothing is lost.", ""]
    }
    lines.append(Line("WHAT CHANGES (\(Message.count(preview.changes.count, "change")), one undo)", .textHeading))
    let values = values ?? found(workspace)
    self.values = values
    for change in preview.changes { lines += self.lines(change, values) }
    lines += ["", Line("WHAT IT CLEARS", .textHeading)]
    lines += preview.cleared.isEmpty ? ["  nothing"] : preview.cleared.map { $0.brief(workspace) }
    lines += ["", Line("WHAT IT OPENS", .textHeading)]
    lines += preview.opened.isEmpty ? ["  nothing"] : preview.opened.map { $0.brief(workspace) }
    lines += ["", Line("Also as  ", .textMuted) + Line(Twin.shell(edit, workspace))]
    if !lost.isEmpty {
      lines.append(Line("Undo brings the design back, not data that a deployment has deleted.", .textMuted))
    }
    return lines
  }

  /// What the template says now, and what it would say: an engine of its own makes the change.
  private func found(_ workspace: Workspace) -> [String: (old: String, new: String)] {
    let after = Engine(workspace.design, catalog: workspace.catalog, today: workspace.environment.clock.now())
    guard (try? after.apply(edit)) != nil else { return [:] }
    var values: [String: (old: String, new: String)] = [:]
    for change in preview.changes {
      guard case .changed(let pointers) = change.kind else { continue }
      for pointer in pointers {
        func value(_ engine: Engine) -> String {
          engine.resource(change.resource)?.value(at: pointer)?.brief ?? "not set"
        }
        values[change.resource + pointer.description] = (value(workspace.engine), value(after))
      }
    }
    return values
  }

  private func lines(_ change: Preview.Change, _ values: [String: (old: String, new: String)]) -> [Line] {
    let effect = change.replacement == .always ? Line("REPLACES", .statusWarn) : Line("in place", .textMuted)
    let place = change.resource
    switch change.kind {
    case .added: return [Line("  + ", .diffAdd) + Line("\(place)  \(change.type)")]
    case .removed: return [Line("  - ", .diffRemove) + Line("\(place)  \(change.type)")]
    case .changed(let pointers):
      return pointers.flatMap { pointer -> [Line] in
        let head = Line("  ~ ", .diffAdd) + effect + Line("  \(place)  \(pointer)")
        guard let (old, new) = values[place + pointer.description] else { return [head] }
        return [head, Line("    - ", .diffRemove) + Line(old), Line("    + ", .diffAdd) + Line(new)]
      }
    }
  }
}

extension Finding {
  /// One line: level, control, component, what is wrong.
  @MainActor
  func brief(_ workspace: Workspace) -> Line {
    Line("  ") + level.line + Line("  \(controls.briefly())  \(workspace.name(of: component))  \(message)")
  }
}
