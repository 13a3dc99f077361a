import TapModel
import TapTerminal
import TapWorkspace

/// The command: typed in the message line, with what can stand at its end in a box above it.
@MainActor final class CommandPlace: Place {
  private let workspace: Workspace?
  private let themes: [String]
  private var input: TextInput
  private var list = OptionList()
  private(set) var completion: Completion
  /// Which line of the history is shown, counted from the last one; nil while something else is typed.
  private var past: Int?
  /// Why the line was not run.
  private(set) var refusal: String?
  private let foresight: Foresight?
  /// What a line would do, once it is found out; the line that the last frame asked for.
  private var outlook: (text: String, line: Line?)?
  private var wanted: String?

  static let draftKey = "command"

  /// - Parameter draft: what stands there at first; nil is what was typed and left the last time.
  init(_ app: App, draft: String? = nil) {
    workspace = app.workspace
    foresight = app.workspace.map { Foresight($0) }
    input = TextInput(draft ?? app.drafts[CommandPlace.draftKey] ?? "")
    themes = app.themes.shelf.entries.map(\.name)
    completion = Completer(workspace: app.workspace, themes: themes).completion(TypedLine(input.text))
  }

  let scope = Scope.typing
  let title = "the command"
  let isOverlay = true

  func hints(_ app: App) -> [Hint]? {
    [
      Hint("Enter", "run", weight: 9), Hint("Tab", "complete", weight: 8),
      Hint("Up Down", "history or list", short: "history", weight: 6),
      Hint("Esc", "close, keeps what you typed", short: "close", weight: 7), Hint("^C", "clear", weight: 5),
    ]
  }

  private func follow() {
    completion = Completer(workspace: workspace, themes: themes).completion(TypedLine(input.text))
    list = OptionList(0, of: completion.items.count)
  }

  // MARK: Keys

  func take(_ key: Key, _ app: App) -> Bool {
    refusal = nil
    defer { preview(app) }
    switch key {
    case .escape:
      app.drafts[CommandPlace.draftKey] = input.text.isEmpty ? nil : input.text
      app.close(self)
      app.message = Notice("")
    case .enter:
      if isChoosingTheme { complete() }
      run(app)
    case .tab: complete()
    case .up: if list.index > 0, past == nil { _ = list.take(.up, names) } else { recall(1, app) }
    case .down: if past != nil { recall(-1, app) } else { _ = list.take(.down, names) }
    case .pageUp, .pageDown: _ = list.take(key, names)
    default:
      guard input.take(key) else { return true }
      past = nil
      follow()
    }
    return true
  }

  /// A theme is shown while it is chosen; on leaving, the chosen one is back.
  private func preview(_ app: App) {
    let isShown = app.place === self && isChoosingTheme && completion.items.indices.contains(list.index)
    app.themes.preview(isShown ? names[list.index] : nil, app)
  }

  private var isChoosingTheme: Bool { TypedLine(input.text).words == [ScreenCommands.theme.id] }

  private var names: [String] { completion.items.map(\.word) }

  /// Puts the selected word in, with a blank behind it where the word is whole.
  private func complete() {
    guard completion.items.indices.contains(list.index) else { return }
    let word = completion.items[list.index].word
    guard !word.isEmpty else { return }
    let head = input.text.prefix(TypedLine(input.text).start)
    input.set(head + TypedLine.quoted(word) + (word.hasSuffix("/") || word.hasSuffix("=") ? "" : " "))
    past = nil
    follow()
  }

  /// Goes back in the lines that were run; in front of them stands nothing.
  private func recall(_ step: Int, _ app: App) {
    let lines = app.commandLines
    let next = (past ?? -1) + step
    guard next < lines.count else { return }
    past = next < 0 ? nil : next
    input.set(past.map { lines[lines.count - 1 - $0] } ?? "")
    follow()
  }

  // MARK: Running

  private func run(_ app: App) {
    let text = input.text
    let commands: [[String]]
    do throws(WorkspaceError) { commands = try CommandLine.commands(text) } catch {
      refusal = error.description
      return
    }
    guard let first = commands.first?.first else { return close(app) }
    if let problem = CommandPlace.problem(commands) {
      refusal = problem
      return
    }
    if app.commandLines.last != text { app.commandLines.append(text) }
    app.close(self)
    app.message = Notice("")
    if let workspace, DesignCommands.command(first) != nil {
      app.attempt { _ throws(WorkspaceError) in
        let said = try DesignCommands.run(text, on: workspace)
        return said.split(separator: "\n").last.map(String.init) ?? ""
      }
    } else {
      app.run(first, Array(commands[0].dropFirst()))
    }
    guard app.message.sort == .refused, app.exitStatus == nil else {
      app.drafts[CommandPlace.draftKey] = nil
      return
    }
    refusal = app.message.text
    app.show(self)
  }

  private func close(_ app: App) {
    app.drafts[CommandPlace.draftKey] = nil
    app.close(self)
  }

  /// Why a line cannot be run; nil where it can be tried.
  private static func problem(_ commands: [[String]]) -> String? {
    for word in commands.compactMap(\.first) {
      if Completer.command(word) == nil {
        return "No command \"\(word)\"" + (nearest(word, among: Completer.ids).map { ": \($0)?" } ?? "")
      }
      if commands.count > 1, DesignCommands.command(word) == nil {
        return "; joins commands that change the design, and \(word) does not"
      }
    }
    return nil
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let rows = min(12, max(regions.body.height - 9, 8))
    let box = regions.body.split(bottom: rows).bottom
    canvas.fill(box)
    let inner = canvas.frame(
      box, focused: true, title: "Command", right: "Tab completes, up is history",
      bottom: Line(completion.noun.isEmpty ? "" : "\(completion.items.count) of \(completion.total) \(completion.noun)")
    )
    let (usage, rest) = inner.split(top: 1)
    canvas.put(
      Line(completion.usage, .textStrong) + Line("   " + completion.help, .textMuted), at: usage.origin.moved(1),
      maxWidth: usage.width - 2)
    let notes = notes(app, inner.width - 2)
    let (foot, table) = rest.split(bottom: min(notes.count, max(rest.height - 3, 1)))
    drawTable(into: &canvas, table)
    for (row, line) in notes.prefix(foot.height).enumerated() {
      canvas.put(line, at: foot.origin.moved(1, row), maxWidth: foot.width - 2)
    }
    return drawInput(into: &canvas, regions.message)
  }

  private func drawInput(into canvas: inout Canvas, _ line: Rect) -> Point? {
    canvas.fill(line)
    canvas.put(":", at: line.origin.moved(1), style: .footerKey)
    return input.draw(into: &canvas, at: line.origin.moved(3), width: max(line.width - 4, 1), style: .text)
  }

  /// What the line would do, and how it is written in a shell; what was wrong with it comes first.
  private func notes(_ app: App, _ width: Int) -> [Line] {
    guard let workspace, !input.text.isEmpty else { return refusal.map { [Line("! \($0)", .statusWarn)] } ?? [] }
    var lines: [Line] = []
    if let refusal {
      lines.append(Line("! \(refusal)", .statusWarn))
    } else if let outlook, outlook.text == input.text {
      if let line = outlook.line { lines.append(Line("Would do  ", .textMuted) + line) }
    } else {
      wanted = input.text
    }
    let first = TypedLine(input.text).words.first ?? ""
    if DesignCommands.command(first) != nil {
      let file = width >= 100 ? workspace.path : "FILE"
      let mark = input.text.contains("\"") ? "'" : "\""
      let text = input.text.last == " " ? input.text.dropLast() : input.text[...]
      lines.append(Line("Also as   ", .textMuted) + Line("tap-tui edit \(file) -c \(mark)\(text)\(mark)"))
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// Where the columns begin: as wide as they are named, narrower on a narrow screen; the last ones go.
  private func columns(_ width: Int) -> [Int] {
    let scale = width >= 100 ? 100 : width >= 70 ? 80 : 70
    var x = 3
    var columns: [Int] = []
    for head in completion.heads {
      guard x + 8 <= width else { break }
      columns.append(x)
      x += head.columns * scale / 100
    }
    return columns
  }

  private func drawTable(into canvas: inout Canvas, _ rect: Rect) {
    let columns = columns(rect.width)
    let heads = zip(columns, completion.heads).map { (x: $0, text: $1.text) }
    _ = list.draw(into: &canvas, rect, count: completion.items.count, heads: heads) { number, y, canvas in
      let item = completion.items[number]
      let own = item.cells.isEmpty ? completion.cells?(item) ?? [] : item.cells
      let cells = item.word.isEmpty ? own : [item.word] + own
      for (at, cell) in zip(columns, cells).enumerated() {
        let end = at + 1 < columns.count ? columns[at + 1] - 1 : rect.width - 1
        canvas.put(cell.1, at: Point(cell.0, y), style: at == 0 ? .text : .textMuted, maxWidth: end - cell.0)
      }
      if let edit = item.edit, columns.count > 1 {
        canvas.put(leaves(edit).fullLine, at: Point(columns[1], y), maxWidth: rect.width - columns[1] - 1)
      }
    }
  }

  func settle(_ app: App) -> Bool {
    var isNew = foresight?.settle() ?? false
    if let text = wanted, let workspace {
      outlook = (text, Outlook.line(text, workspace))
      wanted = nil
      isNew = true
    }
    return isNew
  }

  /// What a value would leave, where it is known by now.
  private func leaves(_ edit: Edit) -> Leaves {
    guard let workspace, let foresight, !CommandPlace.isNow(edit, workspace) else { return Leaves(now: []) }
    return foresight.leaves(edit)
  }

  private static func isNow(_ edit: Edit, _ workspace: Workspace) -> Bool {
    guard case .set(let id, let name, let value) = edit, let component = workspace.design[id] else { return false }
    return component.fields[name] == value
  }
}
