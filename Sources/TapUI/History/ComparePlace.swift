import TapModel
import TapTerminal
import TapWorkspace

/// Two designs side by side: only what is not alike.
@MainActor final class ComparePlace: Place {
  private let heads: (left: String, right: String)
  private let differences: [Difference]
  private var list = ListState<Difference>()

  init(_ heads: (left: String, right: String), _ differences: [Difference]) {
    self.heads = heads
    self.differences = differences
    list.follow(differences)
  }

  let scope = Scope.preview
  let title = "the difference"

  func greeting(_ app: App) -> Notice? {
    Notice(
      differences.isEmpty
        ? "Both say the same" : "\(Message.count(differences.count, "difference")). \(app.key("leave")) goes back")
  }

  func hints(_ app: App) -> [Hint]? {
    [app.hint(["down", "up"], "line"), app.hint("leave", "back", weight: 9), app.hint("help", "help")].compactMap { $0 }
  }

  /// The question that it was opened from asks again.
  func leave(_ app: App) -> Bool {
    app.close(self)
    if let question = app.place as? ChoiceDialog, let says = question.greeting(app) { app.message = says }
    return true
  }

  func move(_ motion: Motion, _ app: App) -> Bool { list.move(motion, in: differences) }

  func copied(_ app: App) -> (name: String, text: String)? {
    list.selected.map { ("the line", "\($0.subject)  \($0.what)  \($0.old ?? "-")  \($0.new ?? "-")") }
  }

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let body = regions.body
    canvas.fill(body)
    let inner = canvas.frame(
      body, focused: true, title: "What is not alike",
      bottom: Line(differences.isEmpty ? "" : "\(list.index + 1) of \(differences.count)"))
    let names = min(max(differences.map(\.subject.columns).max() ?? 9, 9), inner.width / 3)
    let what = min(max(differences.map(\.what.columns).max() ?? 4, 4), inner.width / 5)
    let field = names + 4
    let left = field + what + 2
    let right = left + max((inner.width - left) / 2, 8)
    let (head, rest) = inner.split(top: 1)
    for (text, x, end) in [
      ("COMPONENT", 2, field), ("WHAT", field, left), (heads.left, left, right), (heads.right, right, inner.width),
    ] {
      canvas.put(text, at: head.origin.moved(x), style: .textHeading, maxWidth: end - x - 1)
    }
    let seen = list.window(rest.height, of: differences.count)
    canvas.within(rest) { canvas in
      for (line, number) in seen.enumerated() {
        let row = differences[number]
        if number == list.index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(line))
          canvas.put(">", at: Point(0, line), style: .title)
        }
        canvas.put(row.subject, at: Point(2, line), maxWidth: names)
        canvas.put(row.what, at: Point(field, line), maxWidth: what)
        canvas.put(cell(row.old, "- ", .diffRemove), at: Point(left, line), maxWidth: right - left - 1)
        canvas.put(cell(row.new, "+ ", .diffAdd), at: Point(right, line), maxWidth: canvas.size.width - right - 1)
      }
    }
    return rest.origin.moved(0, list.index - seen.lowerBound)
  }

  private func cell(_ text: String?, _ sign: String, _ style: Style) -> Line {
    text.map { Line(sign, style) + Line($0) } ?? Line("  not there", .textMuted)
  }
}
