import TapTerminal
import TapWorkspace

/// One line of text that a command needs, typed in the message line; Esc leaves all as it is.
@MainActor final class AskLine: Place {
  private let label: String
  private let run: @MainActor (App, String) throws(WorkspaceError) -> String
  private let then: @MainActor (App) -> Void
  private var input: TextInput

  /// - Parameters:
  ///   - label: stands before the text: `Save mine as`.
  ///   - then: what is shown when the text was taken and the line is closed.
  ///   - run: what is done with the text; where it throws, the line stays.
  init(
    _ label: String, _ text: String, then: @escaping @MainActor (App) -> Void = { _ in },
    run: @escaping @MainActor (App, String) throws(WorkspaceError) -> String
  ) {
    self.label = label
    self.run = run
    self.then = then
    input = TextInput(text)
  }

  let scope = Scope.typing
  let title = "a text"
  let isOverlay = true
  /// Why the text was not taken; cleared by the next key.
  private var trouble = ""

  func take(_ key: Key, _ app: App) -> Bool {
    trouble = ""
    switch key {
    case .escape:
      app.close(self)
      app.message = Notice("Nothing changed")
    case .enter:
      do throws(WorkspaceError) {
        let text = try run(app, input.text)
        app.close(self)
        then(app)
        app.message = Notice(text, .done)
      } catch {
        trouble = error.description
      }
    default: _ = input.take(key)
    }
    return true
  }

  func hints(_ app: App) -> [Hint]? {
    [Hint("type", "the text"), Hint("Enter", "do it"), Hint("^C", "clear"), Hint("Esc", "leave it")]
  }

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let line = regions.message
    canvas.fill(line)
    let used = canvas.put("\(label) ", at: line.origin.moved(1), style: .footerKey)
    let width = min(max(line.width / 2, 12), line.width - used - 2)
    let cursor = input.draw(
      into: &canvas, at: line.origin.moved(used + 1), width: width, style: trouble.isEmpty ? .input : .inputError)
    let rest = used + width + 3
    canvas.put(trouble, at: line.origin.moved(rest), style: .statusWarn, maxWidth: max(line.width - rest - 1, 0))
    return cursor
  }
}
