import TapTerminal
import TapWorkspace

/// A question whose answers carry numbers: a digit takes one, `j k` and Enter do the same, Esc takes none.
@MainActor package final class ChoiceDialog: Place {
  /// One answer.
  package struct Answer {
    /// Takes the answer at once; a digit, mostly.
    package var key: Key
    /// For the last line of the screen.
    package var short: String
    /// What the answer does, on one line.
    package var text: String
    /// Done after the dialog has closed; gives the message, empty to leave what is there.
    package var run: @MainActor (App) throws(WorkspaceError) -> String

    package init(
      _ key: Key, _ short: String, _ text: String, run: @escaping @MainActor (App) throws(WorkspaceError) -> String
    ) {
      self.key = key
      self.short = short
      self.text = text
      self.run = run
    }
  }

  /// Rows that the answers are about: where room is short they are seen before all other lines.
  package struct Table {
    /// Over the columns.
    package var heading: Line
    /// What matters most first.
    package var rows: [Line]

    package init(heading: Line, rows: [Line]) {
      self.heading = heading
      self.rows = rows
    }
  }

  /// No command is reached by a letter while a question is open.
  package let scope = Scope.typing
  /// The question, in the upper border.
  package let title: String
  /// Whether the screen below stays around it.
  package let isOverlay: Bool
  private let corner: String
  private let lines: [Line]
  private let table: ((Int) -> Table)?
  private let answers: [Answer]
  private let says: Notice
  private var index = 0
  /// The first row of the table that is shown, and how many were shown last.
  private var scroll = 0
  private var shownRows = 0
  /// Whether it was on the screen: what was typed ahead of it is no answer.
  private var isSeen = false

  /// - Parameters:
  ///   - corner: words at the right of the upper border.
  ///   - isOverlay: whether the screen below stays around it.
  ///   - table: what stands below the lines, for so many columns.
  ///   - answers: the last one is taken by Esc.
  package init(
    _ title: String, corner: String = "", isOverlay: Bool = true, says: Notice, lines: [Line],
    table: ((Int) -> Table)? = nil, answers: [Answer]
  ) {
    self.title = title
    self.corner = corner
    self.isOverlay = isOverlay
    self.says = says
    self.lines = lines
    self.table = table
    self.answers = answers
  }

  /// What the question is about.
  package func greeting(_ app: App) -> Notice? { says }

  /// Every answer with its key.
  package func hints(_ app: App) -> [Hint]? {
    answers.enumerated().map { Hint($1.key.label, $1.short, weight: $0 == 0 ? 10 : 9) } + [
      Hint("j k Enter", "the same", weight: 1)
    ]
  }

  /// Takes every key: what is no answer is refused in words.
  package func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .character("j"), .down: index = min(index + 1, answers.count - 1)
    case .character("k"), .up: index = max(index - 1, 0)
    case .pageDown: scroll += max(shownRows, 1)
    case .pageUp: scroll = max(scroll - max(shownRows, 1), 0)
    case .enter: answer(index, app)
    case .ctrl("l"): app.run("redraw")
    case .ctrl("z"): app.run("suspend")
    default:
      guard let found = answers.firstIndex(where: { $0.key == key }) else {
        app.refuse("\(key.label) is no answer: " + answers.map(\.key.label).joined(separator: ", "))
        return true
      }
      answer(found, app)
    }
    return true
  }

  private func answer(_ index: Int, _ app: App) {
    guard isSeen, answers.indices.contains(index) else { return }
    app.close(self)
    app.attempt { app throws(WorkspaceError) in try answers[index].run(app) }
  }

  /// A box over the body, all of it below 110 columns; the answers are seen even where the lines are cut.
  package func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    isSeen = true
    let body = regions.body
    let width = body.width < 110 ? body.width : min(body.width - 8, 100)
    let table = table?(width - 4)
    let height = lines.count + (table.map { $0.rows.count + 2 } ?? 0) + answers.count + 4
    let box = body.width < 110 ? body : body.centred(Size(width, min(height, body.height - 3)))
    canvas.fill(box)
    let (shown, place) = shown(table, box.height - answers.count - 3)
    let last = answers.last.map { "   \($0.key.label) \($0.short)" } ?? ""
    // The question is read whole: the corner goes where both are too long.
    let corner = title.columns + corner.columns + 8 <= box.width ? corner : ""
    let inner = canvas.frame(
      box, focused: true, title: Line(title), right: Line(corner),
      bottom: Line(place + answers.dropLast().map(\.key.label).joined(separator: " or ") + last))
    for (row, line) in shown.enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    let top = shown.count + 1
    for (row, answer) in answers.enumerated() where top + row < inner.height {
      let at = inner.origin.moved(1, top + row)
      if row == index { canvas.lay(.cursorRow, under: Rect(x: inner.left, y: at.y, width: inner.width, height: 1)) }
      canvas.put(
        Line(row == index ? "> " : "  ", .title) + Line(answer.key.label.padded(7), .footerKey) + Line(answer.text),
        at: at, maxWidth: inner.width - 2)
    }
    return inner.origin.moved(1, min(top + index, inner.height - 1))
  }

  /// The lines above the answers, and which rows of the table they hold where those are not all.
  private func shown(_ table: Table?, _ room: Int) -> (lines: [Line], place: String) {
    guard let table else { return (Array(lines.prefix(max(room, 0))), "") }
    let all = table.rows.count
    // Rows first, then what they stand under.
    let head = Array(lines.prefix(max(room - all - 2, 0)))
    shownRows = min(max(room - head.count - (head.isEmpty ? 1 : 2), 1), all)
    scroll = min(scroll, all - shownRows)
    let rows = table.rows[scroll..<(scroll + shownRows)]
    let place = shownRows < all ? "\(scroll + 1)-\(scroll + shownRows) of \(all), PgDn   " : ""
    return (head + (head.isEmpty ? [] : [""]) + [table.heading] + rows, place)
  }
}
