import TapModel
import TapTerminal
import TapWorkspace

/// The popup that adds a component: type to search, Enter adds and opens it, Tab adds and stays.
@MainActor final class AddPlace: Place {
  private let workspace: Workspace
  private let subject: Component?
  private var search: KindSearch
  private var input: TextInput
  private var hits: [Kind] = []
  private var list = ListState<String>()
  /// What adding a kind would do: found out when its line is seen and no key waits.
  private var known: [String: Addition] = [:]
  private var wanted: Set<String> = []

  static let draftKey = "add"

  init(_ workspace: Workspace, in subject: Component?, draft: String?) {
    self.workspace = workspace
    self.subject = subject
    search = KindSearch(workspace)
    input = TextInput(draft ?? "")
    follow()
  }

  let scope = Scope.typing
  let title = "the list of kinds"
  let isOverlay = true

  private var selected: Kind? { hits.indices.contains(list.index) ? hits[list.index] : nil }

  private func follow() {
    hits = search.hits(input.text)
    list.select(0, in: hits.map(\.id))
  }

  private func addition(_ kind: Kind) -> Addition {
    let found = known[kind.id] ?? Addition(kind, workspace, in: subject)
    known[kind.id] = found
    if !found.isWeighed { wanted.insert(kind.id) }
    return found
  }

  func settle(_ app: App) -> Bool {
    for id in wanted { known[id]?.weigh(workspace) }
    defer { wanted = [] }
    return !wanted.isEmpty
  }

  func greeting(_ app: App) -> Notice? {
    guard let selected else { return Notice("Nothing matches \"\(input.text)\". ^C clears, Esc closes", .refused) }
    return Notice("Adding: type to search. Enter adds \(addition(selected).id) and opens it; undo takes it away again")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      Hint("type", "to search", weight: 5), Hint("Up Down", "move", weight: 4), Hint("Enter", "add", weight: 9),
      Hint("Tab", "add and stay", weight: 8), Hint("Esc", "close, keeps what you typed", short: "close", weight: 7),
    ]
  }

  // MARK: Keys

  func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .escape:
      app.drafts[AddPlace.draftKey] = input.text.isEmpty ? nil : input.text
      app.close(self)
      app.message = Notice("Nothing added")
      return true
    case .enter, .tab:
      add(app, stays: key == .tab)
      return true
    case .up: list.move(.up, in: hits.map(\.id))
    case .down: list.move(.down, in: hits.map(\.id))
    case .pageUp: list.move(.pageUp, in: hits.map(\.id))
    case .pageDown: list.move(.pageDown, in: hits.map(\.id))
    default: if input.take(key) { follow() }
    }
    if let greeting = greeting(app) { app.message = greeting }
    return true
  }

  private func add(_ app: App, stays: Bool) {
    guard let selected else { return }
    let addition = addition(selected)
    if let refusal = addition.refusal { return app.refuse("\(selected.title) cannot be added: \(refusal)") }
    app.attempt { [workspace] _ throws(WorkspaceError) in
      let name = addition.name(workspace)
      let change = try workspace.apply(addition.edit(workspace), say: "Added \(name), \(selected.words)")
      return Message.done(change)
    }
    guard app.message.sort != .refused else { return }
    known = [:]
    guard !stays else { return }
    app.drafts[AddPlace.draftKey] = nil
    app.close(self)
    guard let design = app.design, app.places.contains(where: { $0 === design }) else { return }
    design.select(.component(addition.id))
    design.take(.inspector)
    design.inspector.turn(to: .fields)
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let body = regions.body
    let box = body.width < 110 ? body : body.centred(Size(min(body.width - 8, 112), min(body.height - 6, 26)))
    canvas.fill(box)
    let isWide = box.width >= 100
    let inner = canvas.frame(
      box, focused: true, title: "Add a component",
      right: Line(isWide ? "type to search names, types, controls" : "name, type or control"),
      bottom: Line("\(hits.count) of \(Message.count(search.count, "kind"))"))
    let (top, rest) = inner.split(top: 2)
    let (detail, middle) = rest.split(bottom: inner.height >= 24 ? 7 : min(max(inner.height / 4, 2), 6))
    canvas.put("add >", at: top.origin.moved(1), style: .textMuted)
    let width = isWide ? 30 : max(inner.width - 9, 4)
    let cursor = input.draw(into: &canvas, at: top.origin.moved(7), width: min(width, inner.width - 8))
    if isWide {
      canvas.put(
        "\"AU-11\", \"Kinesis\" or \"AWS::Logs::LogGroup\" find it as well", at: top.origin.moved(40),
        style: .textMuted,
        maxWidth: inner.width - 41)
    }
    drawList(into: &canvas, middle)
    drawDetail(into: &canvas, detail)
    return cursor
  }

  /// Where the columns begin; what it adds and how much only where there is room.
  private func columns(_ width: Int) -> (pane: Int, adds: Int?, count: Int?, effect: Int) {
    width >= 96 ? (31, 44, width - 32, width - 27) : width >= 70 ? (29, nil, nil, 41) : (25, nil, nil, 37)
  }

  private func drawList(into canvas: inout Canvas, _ rect: Rect) {
    let columns = columns(rect.width)
    let (head, body) = rect.split(top: 1)
    let heads: [(String, Int?)] = [
      ("KIND", 2), ("PANE", columns.pane), ("WHAT IT ADDS", columns.adds), ("RES", columns.count),
      ("CLOSES OR RAISES", columns.effect),
    ]
    for (text, x) in heads {
      if let x { canvas.put(text, at: head.origin.moved(x), style: .textHeading, maxWidth: rect.width - x) }
    }
    guard !hits.isEmpty else {
      canvas.put(
        "Nothing matches \"\(input.text)\"", at: body.origin.moved(2), style: .textMuted, maxWidth: rect.width - 3)
      return
    }
    let seen = list.window(body.height, of: hits.count)
    canvas.within(body) { canvas in
      for (line, number) in seen.enumerated() {
        if number == list.index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(line))
          canvas.put(">", at: Point(1, line), style: .title)
        }
        draw(hits[number], at: line, columns, into: &canvas)
      }
    }
  }

  private func draw(
    _ kind: Kind, at line: Int, _ columns: (pane: Int, adds: Int?, count: Int?, effect: Int), into canvas: inout Canvas
  ) {
    let addition = addition(kind)
    canvas.put(kind.title, at: Point(2, line), maxWidth: columns.pane - 3)
    let place = NumberedPlace(kind.pane)
    canvas.put("\(place.rawValue) \(place.word)", at: Point(columns.pane, line), style: .textMuted, maxWidth: 11)
    if let adds = columns.adds, let count = columns.count {
      canvas.put(search.types(kind.id).resourceWords, at: Point(adds, line), maxWidth: count - adds - 1)
      canvas.put(String(search.types(kind.id).count), at: Point(count, line), maxWidth: 3, align: .right)
    }
    canvas.put(addition.effect, at: Point(columns.effect, line), maxWidth: canvas.size.width - columns.effect - 1)
  }

  private func drawDetail(into canvas: inout Canvas, _ rect: Rect) {
    guard let selected else { return }
    let addition = addition(selected)
    let indent = min(max(selected.title.columns + 3, 12), 28)
    let width = min(rect.width - 2, 96)
    var entries = Strip.labelled(selected.title, selected.help, width, indent: indent, rank: 2, rows: 2)
    entries += Strip.labelled("", "Named " + addition.name(workspace), width, indent: indent, rank: 4, rows: 1)
    entries += Strip.labelled("", addition.references(workspace), width, indent: indent, rank: 5, rows: 2)
    let count = workspace.engine.resourceCount + search.types(selected.id).count
    let after = addition.refusal ?? "After adding: \(addition.counts(workspace)); \(Message.count(count, "resource"))"
    if addition.isWeighed {
      entries += Strip.labelled("", after, width, indent: indent, rank: 1, rows: 1)
    }
    for (row, line) in Strip.fitting(entries, rect.height - 1).enumerated() {
      canvas.put(line, at: rect.origin.moved(1, row + 1), maxWidth: rect.width - 2)
    }
  }
}
