import TapModel
import TapTerminal
import TapWorkspace

/// Help: what can be done here, what everywhere, what not now and why; made from the tables of commands.
///
/// Letters search; Enter runs the line.
@MainActor final class HelpPlace: Place {
  /// One command.
  struct Entry: Hashable, Sendable {
    var id: String
    var section: String
    /// As the keymap of the place has them; the word of a command without a key.
    var keys: String
    var title: String
    /// What it does, or why it cannot be done now.
    var help: String
    /// Not for Enter: it takes words after the colon.
    var takesWords = false
    /// Where its key works, for a command of another place.
    var elsewhere: String?

    /// Whether Enter can run it here and now.
    var isHere: Bool { elsewhere == nil && section != Entry.notNow }
    /// The section of what cannot be done now.
    static let notNow = "NOT NOW, AND WHY"
  }

  /// A line of the list.
  private enum Row: Hashable, Sendable {
    case heading(String)
    case entry(Entry)
  }

  private let all: [Entry]
  /// What is said of the selected field, above the commands; gone while something is looked for.
  private let about: [Line]
  /// What Enter on the fix would do now.
  private let fix: String?
  private var input = TextInput()
  private var rows: [Row] = []
  private var list = ListState<Row>()

  /// Help for the place that has the keys now.
  init(_ app: App) {
    all = HelpPlace.entries(app)
    fix = HelpPlace.fix(app)
    about = FieldHelp.lines(app, width: app.size.width - 6)
    search()
  }

  let scope = Scope.typing
  let title = "help"

  // MARK: What there is

  private static func entries(_ app: App) -> [Entry] {
    guard let place = app.place else { return [] }
    var (here, everywhere, notNow): ([Entry], [Entry], [Entry]) = ([], [], [])
    for command in ViewCommands.all where command.holds(in: place.scope) {
      let keys = app.keymap.keys(of: command.id, in: place.scope)
      guard !keys.isEmpty else { continue }
      var entry = Entry(
        id: command.id, section: "EVERYWHERE", keys: keys.joined(separator: "  "), title: command.command.title,
        help: command.command.help)
      if let reason = command.command.unavailable(app) {
        (entry.section, entry.help) = (Entry.notNow, reason)
        notNow.append(entry)
      } else if command.scopes.isEmpty {
        everywhere.append(entry)
      } else {
        entry.section = "HERE: \(place.title.uppercased())"
        here.append(entry)
      }
    }
    return here + everywhere + byWord(app, place.scope) + notNow + others(app, place.scope)
  }

  /// Commands of other places, found only by a search: what their keys do there, and that they do nothing here.
  private static func others(_ app: App, _ scope: Scope) -> [Entry] {
    ViewCommands.all.filter { !$0.holds(in: scope) }.compactMap { command in
      guard let there = command.scopes.sorted(by: { $0.rawValue < $1.rawValue }).first,
        case let keys = app.keymap.keys(of: command.id, in: there), !keys.isEmpty
      else { return nil }
      return Entry(
        id: command.id, section: "NOT HERE", keys: keys.joined(separator: "  "), title: command.command.title,
        help: "in \(there.title): \(command.command.help)", elsewhere: there.title)
    }
  }

  /// Commands without a key, which are typed after the colon, where the colon has a command.
  private static func byWord(_ app: App, _ scope: Scope) -> [Entry] {
    guard case .command = app.keymap.match([.character(":")], in: scope) else { return [] }
    let design = app.workspace == nil ? [] : DesignCommands.all.filter { ViewCommands.command($0.id) == nil }
    let screen = ViewCommands.all.filter { $0.command.keys.isEmpty }
    return design.map { entry($0, takesWords: true) } + screen.map { entry($0.command, takesWords: false) }
  }

  private static func entry<Target>(_ command: Command<Target>, takesWords: Bool) -> Entry {
    Entry(
      id: command.id, section: "AFTER THE COLON", keys: ":\(command.id)", title: command.title,
      help: command.help + (command.usage.isEmpty ? "" : "  :\(command.id) \(command.usage)"),
      takesWords: takesWords || !command.usage.isEmpty)
  }

  private static func fix(_ app: App) -> String? {
    guard let design = app.place as? DesignPlace, let finding = design.fixable else { return nil }
    return Fixing.words(finding, design.workspace) + "  (\(design.workspace.name(of: finding.component)))"
  }

  /// The lines that show every word of the search, with the headings of their sections.
  private func search() {
    let words = input.text.split(separator: " ").map(String.init)
    var section = ""
    rows = []
    // Before the sections, what is called as it was typed.
    let named = words.isEmpty ? nil : all.first { $0.isHere && $0.title.lowercased() == input.text.lowercased() }
    if let named { rows.append(.entry(named)) }
    for entry in all where entry != named {
      let text = "\(entry.keys) \(entry.title) \(entry.help) \(entry.id)"
      guard words.allSatisfy({ text.finds($0) }), entry.elsewhere == nil || !words.isEmpty else { continue }
      if entry.section != section {
        section = entry.section
        rows.append(.heading(section))
      }
      rows.append(.entry(entry))
    }
    list = ListState()
    _ = list.window(rows.count, of: rows.count)
    list.select(named == nil ? 1 : 0, in: rows)
  }

  private var selected: Entry? {
    if case .entry(let entry)? = list.selected { entry } else { nil }
  }

  // MARK: Keys

  func greeting(_ app: App) -> Notice? {
    Notice("Help: this place first, then everywhere, then what is not possible now and why")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      Hint("type", "to search", weight: 8), Hint("Enter", "run it", weight: 9), Hint("Up Down", "choose", weight: 4),
      Hint("Esc", input.text.isEmpty ? "close" : "clear", weight: 7),
    ]
  }

  func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .up: move(.up)
    case .down: move(.down)
    case .pageUp: move(.pageUp)
    case .pageDown: move(.pageDown)
    case .enter: run(app)
    case .escape:
      if input.text.isEmpty {
        app.close(self)
        app.message = Notice("")
      } else {
        input.set("")
        search()
      }
    default:
      guard input.take(key) else { return true }
      search()
      app.message = rows.isEmpty ? Notice("Nothing matches \"\(input.text)\". Esc clears", .refused) : Notice("")
    }
    return true
  }

  /// Moves; a heading is passed over.
  private func move(_ motion: Motion) {
    list.move(motion, in: rows)
    if selected != nil { return }
    list.move(motion == .up && list.index > 0 ? .up : .down, in: rows)
  }

  private func run(_ app: App) {
    guard let selected else { return }
    if selected.takesWords {
      return app.refuse("It takes words: close the help, then type them after \(selected.keys)")
    }
    if let there = selected.elsewhere {
      return app.refuse("\(selected.keys) does nothing here: \"\(selected.title)\" belongs to \(there)")
    }
    app.close(self)
    app.message = Notice("")
    app.run(selected.id)
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let layout = app.layout
    var box = regions.body
    if let design = app.design, !layout.tabs.isEmpty {
      Tabs.draw(design.numbered, into: &canvas, layout.tabs)
      box = box.split(top: 1).rest
    }
    let count = rows.count { if case .entry = $0 { true } else { false } }
    let before = rows.prefix(list.index + 1).count { if case .entry = $0 { true } else { false } }
    let inner = canvas.frame(
      box, focused: true, title: "Help: keys and commands", bottom: Line("\(before) of \(count)   Enter runs it"))
    let (head, rest) = inner.split(top: 2)
    canvas.put("find > ", at: head.origin.moved(1), style: .textMuted)
    let cursor = input.draw(
      into: &canvas, at: head.origin.moved(8), width: min(max(head.width - 10, 1), 32), style: .text)
    if input.text.isEmpty, head.width >= 90 {
      canvas.put(
        "type what you want to do: \"fix\", \"undo\", \"export\"", at: head.origin.moved(43), style: .textMuted)
    }
    let (foot, body) = rest.split(bottom: 2)
    let told = input.text.isEmpty ? about.prefix(max(body.height - 4, 0)) : []
    let (upper, lower) = body.split(top: told.count)
    for (row, line) in told.enumerated() {
      canvas.put(line, at: upper.origin.moved(1, row), maxWidth: upper.width - 2)
    }
    drawList(into: &canvas, lower)
    if let selected {
      let words = selected.id == "fix-this" ? fix ?? selected.help : selected.help
      canvas.put(
        Line("Enter runs \(selected.title): ", .textMuted) + Line(words), at: foot.origin.moved(1, 1),
        maxWidth: foot.width - 2)
    }
    return cursor
  }

  private func drawList(into canvas: inout Canvas, _ rect: Rect) {
    let columns: (title: Int, help: Int) = rect.width >= 100 ? (18, 45) : rect.width >= 70 ? (14, 36) : (12, 32)
    let window = list.window(rect.height, of: rows.count)
    canvas.within(rect) { canvas in
      for (line, number) in window.enumerated() {
        switch rows[number] {
        case .heading(let text): canvas.put(text, at: Point(1, line), style: .textHeading)
        case .entry(let entry):
          if number == list.index {
            canvas.lay(.cursorRow, under: canvas.bounds.row(line))
            canvas.put(">", at: Point(1, line), style: .title)
          }
          canvas.put(entry.keys, at: Point(3, line), style: .footerKey, maxWidth: columns.title - 4)
          canvas.put(entry.title, at: Point(columns.title, line), maxWidth: columns.help - columns.title - 1)
          canvas.put(
            entry.help, at: Point(columns.help, line), style: .textMuted, maxWidth: canvas.size.width - columns.help - 1
          )
          canvas.highlight(
            input.text, in: entry.title, at: Point(columns.title, line), maxWidth: columns.help - columns.title - 1)
        }
      }
    }
  }
}
