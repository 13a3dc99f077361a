import TapEngine
import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// One control: state and why, findings, evidence, statement, what remains for people; beside it its family.
@MainActor final class ControlPlace: Place {
  /// The heat map that it was opened from: both show the same control.
  let controls: ControlsPlace
  private var scroll = 0
  private var height = 1
  /// The text, until control, design or width change.
  private var known: (id: String, revision: Int, width: Int, lines: [Line])?

  init(_ controls: ControlsPlace) { self.controls = controls }

  let scope = Scope.control
  var title: String { controls.selected?.control.id ?? "a control" }

  // MARK: Moving

  func move(_ motion: Motion, _ app: App) -> Bool {
    let isBeside = app.layout.form == .columns || app.layout.form == .wide
    switch motion {
    case .nextLike, .right: step(1, app)
    case .previousLike, .left: step(-1, app)
    case .down where isBeside: step(1, app)
    case .up where isBeside: step(-1, app)
    case .down: scroll += 1
    case .up: scroll -= 1
    case .pageDown: scroll += max(height - 1, 1)
    case .pageUp: scroll -= max(height - 1, 1)
    case .first: scroll = 0
    case .last: scroll = Int.max / 2
    }
    scroll = max(scroll, 0)
    return true
  }

  private func step(_ step: Int, _ app: App) {
    controls.follow()
    controls.select(controls.position + step)
    scroll = 0
    // What is said below is said of the control that is seen.
    if let greeting = greeting(app) { app.message = greeting }
  }

  func find(_ text: String, _ seek: Seek, _ app: App) -> Bool {
    scroll = 0
    return controls.find(text, seek, app)
  }

  func nextOpen(forward: Bool, _ app: App) -> String? {
    scroll = 0
    return controls.nextOpen(forward: forward, app)
  }

  func copied(_ app: App) -> (name: String, text: String)? {
    guard let selected = controls.selected, let summary = controls.summary else { return nil }
    let text = ControlText(summary: summary, workspace: controls.workspace, width: 112).lines.map(\.text)
    return (selected.control.id, ([selected.control.id + "  " + selected.control.title] + text).joined(separator: "\n"))
  }

  func greeting(_ app: App) -> Notice? {
    guard let selected = controls.selected else { return nil }
    guard selected.state == .gap else { return Notice("\(selected.control.id): \(selected.reason).") }
    return controls.brief(app)
  }

  func hints(_ app: App) -> [Hint]? {
    let isBeside = app.layout.form == .columns || app.layout.form == .wide
    return [
      app.hint(isBeside ? ["down", "up"] : ["next-like", "previous-like"], "control", weight: 5),
      app.hint(isBeside ? ["page-down"] : ["down", "up"], "read on", weight: 4),
      app.hint("go-to-component", "go to the component", short: "component", weight: 9),
      app.hint("fix-control", "fix", weight: 8), app.hint("next-open", "next gap", short: "gap", weight: 4),
      app.hint("copy", "copy", weight: 2), app.hint("leave", "coverage", weight: 7),
      app.hint("help", "help", weight: 8),
    ].compactMap { $0 }
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    controls.follow()
    switch app.layout.form {
    case .tooSmall: return nil
    case .columns, .wide:
      let (left, right) = regions.body.split(left: min(max(regions.body.width * 5 / 12, 46), 62))
      let cursor = drawFamily(into: &canvas, left)
      drawText(into: &canvas, right, isBeside: true)
      return cursor
    case .stacked, .single:
      Tabs.draw(.controls, into: &canvas, regions.body.row(0))
      let rest = regions.body.split(top: 1).rest
      drawText(into: &canvas, rest, isBeside: false)
      return rest.inset().origin
    }
  }

  private func drawFamily(into canvas: inout Canvas, _ rect: Rect) -> Point? {
    guard let family = controls.family else { return nil }
    var list = ListState<String>()
    let ids = family.controls.map(\.control.id)
    list.select(controls.index, in: ids)
    let inner = canvas.frame(
      rect, title: Line("\(family.id) \(family.title)"), bottom: Line("\(controls.index + 1) of \(ids.count)"))
    let window = list.window(inner.height - 1, of: ids.count)
    let state = inner.width - 12
    canvas.within(inner) { canvas in
      for (word, x) in [("ID", 2), ("TITLE", 12), ("STATE", state)] {
        canvas.put(word, at: Point(x, 0), style: .textHeading)
      }
      for (row, number) in window.enumerated() {
        let control = family.controls[number]
        if number == controls.index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(row + 1))
          canvas.put(">", at: Point(0, row + 1), style: .title)
        }
        canvas.put(control.control.id, at: Point(2, row + 1))
        canvas.put(control.control.ownTitle, at: Point(12, row + 1), maxWidth: state - 13)
        canvas.put(control.state.line, at: Point(state, row + 1))
      }
    }
    return inner.origin.moved(0, 1 + controls.index - window.lowerBound)
  }

  private func drawText(into canvas: inout Canvas, _ rect: Rect, isBeside: Bool) {
    guard let selected = controls.selected else { return }
    let inner = rect.inset()
    let lines = lines(inner.width - 2)
    height = max(inner.height, 1)
    scroll = min(scroll, max(lines.count - inner.height, 0))
    let last = min(scroll + inner.height, lines.count)
    let place =
      isBeside
      ? "" : "\(controls.index + 1) of \(controls.family?.controls.count ?? 0) in \(selected.control.family)   "
    canvas.frame(
      rect, focused: true, title: Line("\(selected.control.id)  \(selected.control.title)"),
      right: Line(controls.workspace.engine.baseline.title),
      bottom: Line(place + "line \(min(scroll + 1, lines.count))-\(last) of \(lines.count)"))
    for (row, line) in lines[min(scroll, lines.count)..<last].enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 1)
    }
  }

  private func lines(_ width: Int) -> [Line] {
    guard let summary = controls.summary else { return [] }
    let revision = controls.workspace.revision
    if let known, known.id == summary.id, known.revision == revision, known.width == width { return known.lines }
    let lines = ControlText(summary: summary, workspace: controls.workspace, width: width).lines
    known = (summary.id, revision, width, lines)
    return lines
  }
}

extension DesignPlace {
  /// Goes to a component in its list, and to a field of it in the inspector.
  func go(to component: String, field: String?) {
    var id = component.isEmpty ? Component.settingsID : component
    if let flow = workspace.design.flows[id] {
      id = workspace.design.components[flow.from] == nil ? flow.to : flow.from
    }
    select(.component(id))
    take(.inspector)
    inspector.turn(to: .fields)
    inspector.show(.component(id))
    if let field { inspector.form.select(.field(field), in: inspector.entries) }
  }
}
