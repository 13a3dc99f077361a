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
  /// Whether the next frame goes to the selected choice.
  private var followsChoice = false

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
    followsChoice = false
    switch motion {
    case .up where choice > 0 && scroll == 0, .down where choice < last:
      choice += motion == .up ? -1 : 1
      followsChoice = true
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
      app.hint(["down", "up"], "scroll", weight: 7), app.hint("copy", "copy the command", short: "copy", weight: 4),
      app.hint("help", "help", weight: 6),
    ].compactMap { $0 }
  }

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let body = regions.body
    let width = body.width < 110 ? body.width : min(body.width - 8, 112)
    let lines = lines(workspace, width - 4)
    let box = body.width < 110 ? body : body.centred(Size(width, min(body.height - 3, lines.count + 2)))
    canvas.fill(box)
    let row = lines.firstIndex { $0.text.hasPrefix("> ") }
    let height = box.height - 2
    if let row, followsChoice { scroll = min(max(scroll, row - height + 1), row) }
    scroll = min(scroll, max(lines.count - height, 0))
    let seen = scroll..<min(scroll + height, lines.count)
    let place = seen.count < lines.count ? "\(seen.lowerBound + 1)-\(seen.upperBound) of \(lines.count)   " : ""
    // The title is what is fixed: the corner goes where both are too long.
    let title = Line("Fix: \(heading)")
    let inner = canvas.frame(
      box, focused: true, title: title, right: Line(title.width + corner.columns + 8 <= box.width ? corner : ""),
      bottom: Line("\(place)\(app.key("make-fix")) apply   \(app.key("leave")) leave it"))
    for (row, line) in lines[seen].enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    guard let row, seen.contains(row) else { return nil }
    let at = inner.origin.moved(0, row - scroll)
    canvas.lay(.cursorRow, under: Rect(x: at.x, y: at.y, width: inner.width, height: 1))
    return at.moved(1)
  }

  /// What can be chosen about the data; the reason stands beside a choice where there is room for all of it.
  private func choices(_ width: Int) -> [Line] {
    guard !keeping.choices.isEmpty else { return [] }
    let words = keeping.choices.map { keeping.words($0, workspace) }
    let column = (words.map(\.text.columns).max() ?? 0) + 2
    let rows = zip(keeping.choices, words).enumerated().map { number, row -> Line in
      let head = Line(number == choice ? "> " : "  ", .title)
      let text = head + Line("[\(keeping.isChosen(row.0) ? "x" : " ")] ")
      let note = Line("(\(row.1.note))", .textMuted)
      let whole = text + Line(row.1.text.padded(column)) + note
      return whole.width <= width ? whole : text + Line(row.1.text)
    }
    return [Line("HOW TO KEEP THE DATA", .textHeading)] + rows + [""]
  }

  /// What is made anew: what holds data first, with what becomes of it.
  private func warning(_ width: Int) -> [Line] {
    guard !lost.isEmpty else { return [] }
    let stores = lost.filter { workspace.holdsData($0.resource) }
    let others = lost.filter { !workspace.holdsData($0.resource) }
    let count = lost.count == 1 ? "A RESOURCE" : "\(lost.count) RESOURCES"
    let holds =
      stores.isEmpty
      ? ", NONE HOLDS DATA"
      : lost.count == 1 ? " THAT HOLDS DATA" : stores.count == 1 ? ", 1 HOLDS DATA" : ", \(stores.count) HOLD DATA"
    var lines = [Line("! THIS REPLACES \(count)\(holds)", .statusBlock)]
    for change in stores {
      let words = "\(change.type): CloudFormation \(keeping.words(of: change.resource))."
      lines += (Line("  \(change.resource)", .textStrong) + Line("  " + words)).wrapped(to: width)
    }
    lines += (keeping.choices.isEmpty ? [] : [""]) + choices(width)
    for change in others {
      lines += Line("  \(change.resource)  \(change.type): made anew, holds no data.").wrapped(to: width)
    }
    return lines + ["  Not yet deployed? Then nothing is lost.", ""]
  }

  private func lines(_ workspace: Workspace, _ width: Int) -> [Line] {
    var lines = warning(width)
    lines.append(Line("WHAT CHANGES (\(Message.count(preview.changes.count, "change")), one undo)", .textHeading))
    let values = values ?? found(workspace)
    self.values = values
    for change in preview.changes { lines += self.lines(change, values).flatMap { $0.wrapped(to: width, hanging: 6) } }
    for (title, findings) in [("WHAT IT CLEARS", preview.cleared), ("WHAT IT OPENS", preview.opened)] {
      lines += ["", Line(title, .textHeading)]
      lines +=
        findings.isEmpty ? ["  nothing"] : findings.flatMap { $0.brief(workspace).wrapped(to: width, hanging: 6) }
    }
    lines += [""] + (Line("Also as  ", .textMuted) + Line(Twin.shell(edit, workspace))).wrapped(to: width, hanging: 9)
    if !lost.isEmpty {
      let last = Line("Undo brings the design back, not data that a deployment has deleted.", .textMuted)
      lines += last.wrapped(to: width, hanging: 0)
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
