import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// After a run that was killed: what is to become of the edits that it had shown as done.
@MainActor final class RecoveryPlace: Place {
  private let workspace: Workspace
  private let opening: Opening
  private let steps: [Transaction]
  private let file: DesignFile?
  private var answers: Answers
  private var scroll = 0
  private var room = 1

  /// - Parameter workspace: with the waiting edits made again.
  init(_ workspace: Workspace, _ opening: Opening) {
    self.workspace = workspace
    self.opening = opening
    steps = Array(workspace.unsaved)
    file = (try? Workspace.read(workspace.path, catalog: workspace.catalog, files: workspace.environment.files))?.0
    let edits = Message.count(opening.waiting, "edit")
    answers = Answers([
      .init("open with the \(edits)", "(rev \(workspace.revision); u steps back through them; s saves)"),
      .init("open the file as it is", "(\(file.map { "rev \($0.revision); " } ?? "")the \(edits) stay in the state folder)"),
    ])
  }

  let scope = Scope.typing
  let title = "the recovery"
  let isOverlay = true

  func greeting(_ app: App) -> Notice? {
    Notice("\(Message.count(opening.waiting, "edit")) recovered from the journal. 1 keeps them; either way nothing is thrown away.")
  }

  func hints(_ app: App) -> [Hint]? {
    [
      Hint("1", "keep the edits", weight: 9), Hint("2", "open the file as it is", short: "as it is", weight: 8),
      Hint("j k Enter", "the same", weight: 3), Hint("PgDn", "more of the list", short: "more", weight: 4),
      Hint("Esc", "leave both", weight: 7),
    ]
  }

  func take(_ key: Key, _ app: App) -> Bool {
    switch key {
    case .pageDown: scroll += max(room - 1, 1)
    case .pageUp: scroll = max(scroll - max(room - 1, 1), 0)
    case .escape, .character("q"):
      app.quit()
    default:
      switch answers.take(key) {
      case .answer(1):
        app.close(self)
        app.message = Notice("\(Message.count(opening.waiting, "edit")) are here again. s writes the file, u steps back", .done)
      case .answer:
        app.attempt { app throws(WorkspaceError) in
          app.open(try workspace.reopened())
          return "Opened \(workspace.path) as it is; the \(Message.count(opening.waiting, "edit")) are set aside in the state folder"
        }
      case .moved, .nothing: break
      }
    }
    return true
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    answers.isSeen = true
    let width = min(regions.body.width - 2, 98) - 2
    let (head, foot) = (self.head, self.foot(width))
    let box = DialogBox.rect(regions.body, rows: head.count + min(steps.count, 8) + 1 + foot.count)
    canvas.fill(box)
    let name = workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path
    let inner = canvas.frame(
      box, focused: true, title: Line("\(Message.count(opening.waiting, "edit")) in the journal and not in the file"),
      right: Line(name), bottom: "1 or 2   Esc leaves both")
    let (upper, rest) = inner.split(top: min(head.count, max(inner.height - foot.count - 3, 0)))
    let (lower, list) = rest.split(bottom: min(foot.count, rest.height))
    for (row, line) in head.prefix(upper.height).enumerated() {
      canvas.put(line, at: upper.origin.moved(1, row), maxWidth: upper.width - 2)
    }
    drawList(into: &canvas, list)
    for (row, line) in foot.prefix(lower.height).enumerated() {
      canvas.put(line, at: lower.origin.moved(1, row), maxWidth: lower.width - 2)
    }
    return lower.origin.moved(1, min(1, max(lower.height - 1, 0)))
  }

  private func drawList(into canvas: inout Canvas, _ rect: Rect) {
    guard rect.height > 0 else { return }
    canvas.put("  REV  TIME      BY        WHAT", at: rect.origin.moved(1), style: .textHeading, maxWidth: rect.width - 2)
    let isCut = steps.count > rect.height - 1
    room = max(rect.height - (isCut ? 2 : 1), 1)
    scroll = min(scroll, max(steps.count - room, 0))
    let shown = steps.dropFirst(scroll).prefix(room)
    for (row, step) in shown.enumerated() {
      let rev = String(step.revision)
      let head = String(repeating: " ", count: max(5 - rev.count, 0)) + rev + "  " + RecoveryPlace.time(step.at).padded(8) + "  "
      canvas.put(
        Line(head + step.by.padded(8) + "  ", .textMuted) + Line(step.say), at: rect.origin.moved(1, row + 1),
        maxWidth: rect.width - 2)
    }
    let more = steps.count - scroll - shown.count
    if isCut {
      canvas.put(
        more > 0 ? "  ... \(more) more" : "  that is all", at: rect.origin.moved(1, rect.height - 1), style: .textMuted,
        maxWidth: rect.width - 2)
    }
  }

  private var head: [Line] {
    let last = steps.last?.at ?? ""
    var lines: [Line] = [
      Line("tap-tui stopped without saving\(last.isEmpty ? "" : " after \(RecoveryPlace.words(last))"). Nothing shown as done is lost."),
      "",
    ]
    if let file {
      let digest = Workspace.digest(of: file.design, workspace.catalog).description
      lines.append(
        Line("THE FILE     ", .textHeading)
          + Line("rev \(file.revision)".padded(8) + "  \(file.edited.map(RecoveryPlace.words) ?? "never edited")  \(digest.prefix(15))..."))
    }
    lines.append(
      Line("THE JOURNAL  ", .textHeading)
        + Line("rev \(workspace.revision)".padded(8) + "  \(RecoveryPlace.words(last))  all read back and checked"))
    return lines + [""]
  }

  private func foot(_ width: Int) -> [Line] {
    var lines: [Line] = [""] + answers.lines(width) + [Line("  Esc", .footerKey) + Line("  leave both untouched", .text)]
    if let holder = opening.interrupted {
      lines += ["", Line("Process \(holder.process) of \(holder.who) had the lock and is gone: lock taken over.", .textMuted)]
    }
    return lines
  }

  private static func time(_ utc: String) -> String { String(utc.dropFirst(11).prefix(8)) }

  /// `2026-11-21 14:11:02 UTC`
  private static func words(_ utc: String) -> String {
    utc.count >= 19 ? "\(utc.prefix(10)) \(time(utc)) UTC" : utc
  }
}
