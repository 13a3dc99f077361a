import TapModel
import TapTerminal
import TapWorkspace

/// Keys of place 6.
enum FlowCommands {
  static let all: [ViewCommand] = [go, add, edit, remove, page, order]

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

  static let add = ViewCommand(
    "add-flow", "Add a flow", keys: ["a"], in: [.flows], hint: Hint("", "add flow", short: "add", weight: 8),
    help: "who talks to whom, by what way and why; the command shows what can stand next"
  ) { app, _ in
    let from = (app.place as? FlowsPlace)?.selected?.from
    let isComponent = from.map { app.workspace?.design.components[$0] != nil } ?? false
    app.show(CommandPlace(app, draft: "connect " + (isComponent ? "\(from ?? "") " : "")))
    app.message = Notice("Who talks to whom: connect FROM TO WAY \"WHY\". Tab takes the selected line")
    return ""
  }

  static let page = ViewCommand(
    "flow-page", "Flow or Reach", keys: ["i"], in: [.flows],
    help: "the flow itself, or who reaches whom by it, connection by connection"
  ) { app, _ in
    guard let place = app.place as? FlowsPlace else { return "" }
    guard app.layout.form != .columns, app.layout.form != .wide else { return "Flow and reach are both on the screen" }
    place.showsReach.toggle()
    return ""
  }

  static let edit = ViewCommand(
    "edit-flow", "Edit", keys: ["<enter>", "e"], in: [.flows], hint: Hint("", "edit", weight: 9),
    help: "edits way and purpose of the flow; groups, ACL entries and grants follow"
  ) { app, _ throws(WorkspaceError) in
    let (place, flow) = try flow(app)
    place.showsReach = false
    let editor = FlowEditor(flow, place)
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
    return Message.done(try place.workspace.apply(.removeFlow(flow.id), say: "Deleted the flow \(ends)"))
  }

  static let order = ViewCommand(
    "order-flows", "Order", keys: ["o"], in: [.flows], hint: Hint("", "order", weight: 3),
    help: "by who begins, by who is reached"
  ) { app, _ throws(WorkspaceError) in "Flows \(try flow(app).0.nextOrder())" }
}

/// Types way and purpose of a flow; an empty way takes the port that the end listens on.
@MainActor final class FlowEditor: FieldEditor {
  private let flow: Flow
  private let place: FlowsPlace
  private var way: TextInput
  private var purpose: TextInput
  private var isInPurpose = false

  init(_ flow: Flow, _ place: FlowsPlace) {
    self.flow = flow
    self.place = place
    way = TextInput(FlowEditor.words(flow.way))
    purpose = TextInput(flow.purpose)
  }

  let title = "Flow"
  let position = ""
  var shown: String { way.text }
  private var ends: String { "\(place.name(flow.from)) -> \(place.name(flow.to))" }
  var message: String { problem.map { "! \($0). Mend it, or Esc" } ?? "\(ends): nothing changes until Enter" }
  var hints: [Hint] {
    [Hint("Enter", "keep", weight: 9), Hint("Tab", "way, why", weight: 8), Hint("Esc", "drop"), Hint("^C", "clear")]
  }

  /// `5432/tcp`, `write`; nothing where the end says the port.
  private static func words(_ way: Flow.Way) -> String {
    switch way {
    case .port(let port?, "tcp"): String(port)
    case .port(let port?, let proto): "\(port)/\(proto)"
    case .port(nil, _): ""
    case .access(let access): access.rawValue
    }
  }

  /// What is typed, as a way; nil where it is none.
  private var typed: Flow.Way? {
    if way.text.isEmpty { return .port(nil, "tcp") }
    if let access = Access(rawValue: way.text) { return .access(access) }
    let parts = way.text.split(separator: "/", omittingEmptySubsequences: false)
    guard let port = parts.first.flatMap({ Int($0) }), (1...65_535).contains(port), parts.count <= 2 else { return nil }
    let proto = parts.count == 2 ? String(parts[1]) : "tcp"
    return ["tcp", "udp"].contains(proto) ? .port(port, proto) : nil
  }

  private var problem: String? {
    if typed == nil { return "\"\(way.text)\" is no way: a port from 1 to 65,535, or \(FlowEditor.accesses)" }
    return purpose.text.isEmpty ? "a flow says why it is needed" : nil
  }

  private static let accesses = Access.allCases.map(\.rawValue).joined(separator: ", ")

  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    canvas.put("Way [", at: rect.origin.moved(1))
    let first = way.draw(into: &canvas, at: rect.origin.moved(6), width: 12, style: typed == nil ? .inputError : .input)
    canvas.put(
      "]  a port, or \(FlowEditor.accesses)", at: rect.origin.moved(18), style: .textMuted,
      maxWidth: rect.width - 19)
    canvas.put("Why [", at: rect.origin.moved(1, 1))
    let width = max(rect.width - 8, 8)
    let style: Style = purpose.text.isEmpty ? .inputError : .input
    let second = purpose.draw(into: &canvas, at: rect.origin.moved(6, 1), width: width, style: style)
    canvas.put("]", at: rect.origin.moved(6 + width, 1))
    return isInPurpose ? second : first
  }

  func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .escape: return false
    case .tab, .backTab, .up, .down: isInPurpose.toggle()
    case .enter: return !keep(app)
    default: _ = isInPurpose ? purpose.take(key) : way.take(key)
    }
    return true
  }

  /// Makes the change; false where what is typed is no flow.
  private func keep(_ app: App) -> Bool {
    guard problem == nil, let typed else { return false }
    var new = flow
    new.way = typed
    new.purpose = purpose.text
    guard new != flow else { return true }
    let what = new.way == flow.way ? "why" : way.text.isEmpty ? "as the end listens" : way.text
    app.attempt { [place, ends] _ throws(WorkspaceError) in
      Message.done(try place.workspace.apply(.setFlow(new), say: "Flow \(ends): \(what)"))
    }
    return true
  }
}
