import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// The one fix that is looked at before it is made: it makes CloudFormation replace a resource.
@MainActor final class FixPreview: Place {
  private let finding: Finding
  private let edit: Edit
  private let preview: Preview
  private var scroll = 0

  init(_ finding: Finding, _ edit: Edit, _ preview: Preview) {
    self.finding = finding
    self.edit = edit
    self.preview = preview
  }

  let scope = Scope.preview
  let title = "the preview of a fix"
  let isOverlay = true

  func greeting(_ app: App) -> Notice? {
    Notice("This fix replaces a resource at the next deployment", .refused)
  }

  /// Makes the fix, and goes back to where it was asked for.
  func make(_ app: App) throws(WorkspaceError) -> String {
    app.close(self)
    guard let workspace = app.workspace else { return "" }
    return Message.done(try workspace.apply(edit, say: "Fixed: \(finding.message)"))
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
      box, focused: true, title: Line("Fix: \(finding.title)"),
      right: Line(([workspace.name(of: finding.component)] + finding.controls.prefix(2)).joined(separator: "   ")),
      bottom: "Enter makes it   Esc leaves it")
    scroll = min(scroll, max(lines.count - inner.height, 0))
    for (row, line) in lines.dropFirst(scroll).prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    return nil
  }

  private func lines(_ workspace: Workspace) -> [Line] {
    let lost = preview.changes.filter { $0.replacement == .always }
    var lines = [Line("! THIS REPLACES \(lost.count == 1 ? "A RESOURCE" : "\(lost.count) RESOURCES")", .statusBlock)]
    for change in lost {
      lines.append(Line("  \(change.resource)  \(change.type): CloudFormation makes a new, empty one,"))
      lines.append("  then deletes the old one with what it holds.")
    }
    lines += [
      Line("  Not yet deployed? Then nothing is lost."), "",
      Line("WHAT CHANGES (\(Message.count(preview.changes.count, "change")), one undo)", .textHeading),
    ]
    for change in preview.changes { lines += self.lines(change) }
    lines += ["", Line("WHAT IT CLEARS", .textHeading)] + preview.cleared.map { $0.brief(workspace) }
    lines += ["", Line("WHAT IT OPENS", .textHeading)]
    lines += preview.opened.isEmpty ? ["  nothing"] : preview.opened.map { $0.brief(workspace) }
    return lines
  }

  private func lines(_ change: Preview.Change) -> [Line] {
    let effect = change.replacement == .always ? Line("REPLACES", .statusWarn) : Line("in place", .textMuted)
    let place = change.resource
    switch change.kind {
    case .added: return [Line("  + ", .diffAdd) + Line("\(place)  \(change.type)")]
    case .removed: return [Line("  - ", .diffRemove) + Line("\(place)  \(change.type)")]
    case .changed(let pointers):
      return pointers.map { Line("  ~ ", .diffAdd) + effect + Line("  \(place)  \($0)") }
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
