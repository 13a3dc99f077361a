import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Fixes that are looked at before they are made: one that makes CloudFormation replace a resource, or several at once.
@MainActor final class FixPreview: Place {
  private let heading: String
  private let corner: String
  private let fix: Edit
  private let say: String
  private let workspace: Workspace
  /// What the fix and the choices would do together.
  private var preview: Preview
  private var keeping: Keeping
  /// The selected choice.
  private var choice = 0
  /// Values before and after, by resource and place; found out when it is drawn first.
  private var values: [String: (old: String, new: String)]?
  private var scroll = 0

  /// - Parameters:
  ///   - heading: `storage is not encrypted`
  ///   - corner: words at the right of the upper border.
  ///   - say: what the step of the history is called.
  init(_ heading: String, corner: String, _ fix: Edit, say: String, _ preview: Preview, _ workspace: Workspace) {
    self.heading = heading
    self.corner = corner
    self.fix = fix
    self.say = say
    self.preview = preview
    self.workspace = workspace
    keeping = Keeping(preview.changes.filter { $0.replacement == .always }, workspace)
    look()
  }

  private var lost: [Preview.Change] { preview.changes.filter { $0.replacement == .always } }

  /// The fix with what is chosen beside it.
  private var edit: Edit {
    let beside = keeping.edits
    return beside.isEmpty ? fix : .all(fix.flat + beside)
  }

  /// Finds out what fix and choices do together.
  private func look() {
    values = nil
    if case .success(let found) = workspace.engine.preview(edit) { preview = found }
  }

  let scope = Scope.preview
  let title = "the preview of a fix"
  let isOverlay = true

  func greeting(_ app: App) -> Notice? {
    let (make, leave) = (app.key("make-fix"), app.key("leave"))
    return lost.isEmpty
      ? Notice("\(Message.count(preview.changes.count, "change")), one step. \(make) makes it, \(leave) leaves it")
      : Notice(
        "This fix replaces \(lost.count == 1 ? "a resource" : "resources") at the next deployment. Read it, then \(make) "
          + "applies it to the design; nothing is deployed", .refused)
  }

  /// Makes the fix, and goes back to where it was asked for.
  func make(_ app: App) throws(WorkspaceError) -> String {
    app.close(self)
    return Message.done(try workspace.apply(edit, say: say))
  }

  /// Takes the selected line, or leaves it.
  func flip() throws(WorkspaceError) -> String {
    guard keeping.choices.indices.contains(choice) else { throw .nothing("There is nothing to choose in this fix") }
    keeping.flip(keeping.choices[choice])
    look()
    return ""
  }

  func copied(_ app: App) -> (name: String, text: String)? { ("the command", Twin.shell(edit, workspace)) }

  func leave(_ app: App) -> Bool {
    app.close(self)
    app.message = Notice("Nothing changed")
    return true
  }

  func move(_ motion: Motion, _ app: App) -> Bool {
    let last = keeping.choices.count - 1
    switch motion {
    case .up where choice > 0: choice -= 1
    case .down where choice < last: choice += 1
    case .up: scroll = max(scroll - 1, 0)
    case .down: scroll += 1
    case .pageUp: scroll = max(scroll - 8, 0)
    case .pageDown: scroll += 8
    case .first: (scroll, choice) = (0, 0)
    default: return false
    }
    return true
  }

  func hints(_ app: App) -> [Hint]? {
    [
      keeping.choices.isEmpty ? nil : app.hint("flip-choice", "flip a choice", short: "flip", weight: 7),
      app.hint("make-fix", "apply", weight: 9), app.hint("leave", "leave it", weight: 8),
      app.hint("copy", "copy the command", short: "copy", weight: 4), app.hint(["down", "up"], "scroll", weight: 3),
      app.hint("help", "help", weight: 6),
    ].compactMap { $0 }
  }

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let width = regions.body.width
    let lines = lines(workspace)
    let box =
      width < 110
      ? regions.body : regions.body.centred(Size(min(width - 8, 112), min(regions.body.height - 3, lines.count + 2)))
    canvas.fill(box)
    let inner = canvas.frame(
      box, focused: true, title: Line("Fix: \(heading)"), right: Line(corner),
      bottom: Line("\(app.key("make-fix")) apply   \(app.key("leave")) leave it"))
    scroll = min(scroll, max(lines.count - inner.height, 0))
    for (row, line) in lines.dropFirst(scroll).prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    guard let row = lines.firstIndex(where: { $0.text.hasPrefix("> ") }), row >= scroll, row - scroll < inner.height
    else { return nil }
    let at = inner.origin.moved(0, row - scroll)
    canvas.lay(.cursorRow, under: Rect(x: at.x, y: at.y, width: inner.width, height: 1))
    return at.moved(1)
  }

  /// What can be chosen about the data.
  private var choices: [Line] {
    guard !keeping.choices.isEmpty else { return [] }
    let rows = keeping.choices.enumerated().map { number, choice -> Line in
      let words = keeping.words(choice, workspace)
      let head = Line(number == self.choice ? "> " : "  ", .title)
      return head + Line("[\(keeping.isChosen(choice) ? "x" : " ")] " + words.text.padded(38))
        + Line("(\(words.note))", .textMuted)
    }
    return [Line("HOW TO KEEP THE DATA", .textHeading)] + rows + [""]
  }

  private func lines(_ workspace: Workspace) -> [Line] {
    var lines: [Line] = []
    if !lost.isEmpty {
      lines.append(Line("! THIS REPLACES \(lost.count == 1 ? "A RESOURCE" : "\(lost.count) RESOURCES")", .statusBlock))
      for change in lost {
        lines.append(Line("  \(change.resource)  \(change.type): CloudFormation makes a new, empty one,"))
        lines.append("  then deletes the old one with what it holds.")
      }
      lines += ["  Not yet deployed? Then nothing is lost.", ""] + choices
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
