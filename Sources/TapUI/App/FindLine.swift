import TapTerminal

/// The find: what is typed stands in the message line, and the place below shows the first match.
@MainActor final class FindLine: Place {
  private let place: any Place
  private var input = TextInput()

  /// Looks in the place that is below it.
  init(in place: any Place) {
    self.place = place
  }

  let scope = Scope.typing
  let title = "the find"
  let isOverlay = true

  func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .enter: app.close(self)
    case .escape:
      app.sought = ""
      app.close(self)
      app.message = Notice("")
    default:
      guard input.take(key) else { return true }
      app.sought = input.text
      let isFound = input.text.isEmpty || place.find(input.text, .here, app)
      app.message = isFound ? Notice("") : Notice("Nothing matches \"\(input.text)\". Esc clears", .refused)
    }
    return true
  }

  func hints(_ app: App) -> [Hint]? {
    [Hint("type", "to find"), Hint("Enter", "keep"), Hint("n N", "next, previous, after that"), Hint("Esc", "clear")]
  }

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let line = regions.message
    let width = min(max(line.width / 2, 10), 48)
    let start = app.message.text.isEmpty ? line.left + 1 : max(line.right - width - 4, line.left)
    let room = start - line.left - 2
    canvas.fill(line)
    if room > 0 { canvas.put(app.message.line(room), at: line.origin.moved(1), style: .message, maxWidth: room) }
    canvas.put("/ ", at: Point(start, line.top), style: .footerKey)
    return input.draw(into: &canvas, at: Point(start + 2, line.top), width: min(width, line.right - start - 2))
  }
}
