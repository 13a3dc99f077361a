import TapModel
import TapTerminal
import TapWorkspace

/// Keys of place 6.
enum FlowCommands {
  static let all: [ViewCommand] = [go, edit, remove, order]

  @MainActor private static func flow(_ app: App) throws(WorkspaceError) -> (FlowsPlace, Flow) {
    guard let place = app.place as? FlowsPlace, let flow = place.selected else {
      throw .nothing("No flow is selected: 6 goes to the flows")
    }
    return (place, flow)
  }

  static let go = ViewCommand(
    "place-6", "Go to \(NumberedPlace.flows.title)", keys: ["6"], help: "the number you see on the screen",
    unavailable: { $0.workspace == nil ? "No design is open" : nil }
  ) { app, _ in
    guard let workspace = app.workspace else { return "" }
    if app.place is FlowsPlace { return "This is \(NumberedPlace.flows.title)" }
    app.showDesign()
    app.show(app.kept(.flows) { FlowsPlace(workspace) })
    return ""
  }

  static let edit = ViewCommand(
    "edit-flow", "Edit", keys: ["<enter>", "e"], in: [.flows], hint: Hint("", "edit port", weight: 9),
    help: "edits the port of the flow; groups, lists and grants follow"
  ) { app, _ throws(WorkspaceError) in
    let (place, flow) = try flow(app)
    guard case .port = flow.way else { throw .nothing("This flow has no port: it is an access by IAM") }
    let editor = PortEditor(flow, place)
    place.editor = editor
    app.message = Notice(editor.message)
    return ""
  }

  static let remove = ViewCommand(
    "remove-flow", "Delete", keys: ["d"], in: [.flows], hint: Hint("", "delete", weight: 8),
    help: "takes the flow away; undo brings it back"
  ) { app, _ throws(WorkspaceError) in
    let (place, flow) = try flow(app)
    let ends = "\(place.name(flow.from)) -> \(place.name(flow.to))"
    return Message.done(
      try place.workspace.apply(.removeFlow(flow.id), say: "Deleted the flow \(ends)"), tail: "u brings it back")
  }

  static let order = ViewCommand(
    "order-flows", "Order", keys: ["o"], in: [.flows], hint: Hint("", "order", weight: 3),
    help: "by who begins, by who is reached"
  ) { app, _ throws(WorkspaceError) in "Flows \(try flow(app).0.nextOrder())" }
}

/// Types the port of a flow; empty takes the port that the end listens on.
@MainActor final class PortEditor: FieldEditor {
  private let flow: Flow
  private let place: FlowsPlace
  private var input: TextInput

  init(_ flow: Flow, _ place: FlowsPlace) {
    self.flow = flow
    self.place = place
    if case .port(let port?, _) = flow.way { input = TextInput(String(port)) } else { input = TextInput() }
  }

  let title = "Port"
  let position = ""
  var shown: String { input.text }
  var message: String {
    problem
      ?? "The port of \(place.name(flow.from)) -> \(place.name(flow.to)). Groups, lists and grants follow the flow"
  }
  var hints: [Hint] { [Hint("Enter", "keep"), Hint("Esc", "drop"), Hint("^C", "clear")] }

  private var problem: String? {
    if input.text.isEmpty { return nil }
    if let port = Int(input.text), (1...65_535).contains(port) { return nil }
    return "! \"\(input.text)\" is no port: 1 to 65,535. Mend it, or Esc"
  }

  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    canvas.put("Port [", at: rect.origin.moved(1))
    let cursor = input.draw(
      into: &canvas, at: rect.origin.moved(7), width: 7, style: problem == nil ? .input : .inputError)
    canvas.put("] \(proto)   empty: the port that the end listens on", at: rect.origin.moved(14), style: .textMuted)
    return cursor
  }

  private var proto: String { if case .port(_, let proto) = flow.way { proto } else { "tcp" } }

  func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .escape: return false
    case .enter:
      guard problem == nil else { return true }
      var new = flow
      new.way = .port(Int(input.text), proto)
      guard new != flow else { return false }
      let ends = "\(place.name(flow.from)) -> \(place.name(flow.to))"
      let say = "Port of \(ends): " + (input.text.isEmpty ? "as the end listens" : input.text)
      app.attempt { _ throws(WorkspaceError) in Message.done(try place.workspace.apply(.setFlow(new), say: say)) }
      return false
    default:
      _ = input.take(key)
      return true
    }
  }
}
