import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// Another program wrote the file of the open design: take it, go on under another name, or decide later.
@MainActor final class ChangedPlace: Place {
  private let workspace: Workspace
  /// What the file holds now, or why it cannot be opened.
  private let there: Result<DesignFile, WorkspaceError>
  private var answers: Answers
  /// The name that is being typed.
  private var name: TextInput?

  init(_ workspace: Workspace) {
    self.workspace = workspace
    do throws(WorkspaceError) {
      there = .success(try Workspace.read(workspace.path, catalog: workspace.catalog, files: workspace.environment.files).0)
    } catch {
      there = .failure(error)
    }
    let edits = workspace.unsaved.isEmpty ? "" : "your \(Message.count(workspace.unsaved.count, "edit")) are set aside"
    var refusal: String?
    if case .failure = there { refusal = "(it cannot be opened as it is)" }
    answers = Answers([
      .init("take theirs", edits.isEmpty ? "(opens the file as it is now)" : "(\(edits) in the state folder)", refusal: refusal),
      .init("keep mine under another name", "(the file stays as it is now)"),
    ])
  }

  let scope = Scope.typing
  let title = "the file that changed"
  let isOverlay = true

  private var file: String { workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path }

  func greeting(_ app: App) -> Notice? {
    Notice("\(file) was changed by another program. Nothing is overwritten: saving is off until you decide", .refused)
  }

  func hints(_ app: App) -> [Hint]? {
    if name != nil { return [Hint("type", "the path"), Hint("Enter", "save there"), Hint("Esc", "back")] }
    return [
      Hint("1", "take theirs", weight: 8), Hint("2", "keep mine under another name", short: "keep mine", weight: 8),
      Hint("j k Enter", "the same", weight: 3), Hint("Esc", "later", weight: 7),
    ]
  }

  // MARK: Keys

  func take(_ key: Key, _ app: App) -> Bool {
    if name != nil {
      typing(key, app)
      return true
    }
    if key == .escape || key == .character("q") {
      app.close(self)
      app.message = Notice("Decide later: saving is off until then. :save PATH writes elsewhere", .refused)
      return true
    }
    guard case .answer(let number) = answers.take(key) else { return true }
    if let refusal = answers.all[number - 1].refusal {
      app.refuse("\(number) does nothing here \(refusal). 2 keeps yours")
    } else if number == 1 {
      takeTheirs(app)
    } else {
      name = TextInput(otherName)
      app.message = Notice("Type where yours goes; a file that is there already is not written over")
    }
    return true
  }

  private func takeTheirs(_ app: App) {
    let edits = workspace.unsaved.count
    app.attempt { app throws(WorkspaceError) in
      app.open(try workspace.reopened())
      let aside = edits > 0 ? "; your \(Message.count(edits, "edit")) are set aside in the state folder" : ""
      return "Opened \(workspace.path) as it is now\(aside)"
    }
  }

  private func typing(_ key: Key, _ app: App) {
    switch key {
    case .escape: name = nil
    case .enter:
      let path = name?.text ?? ""
      guard !path.isEmpty else { return app.refuse("Type a path, or Esc") }
      app.attempt { app throws(WorkspaceError) in
        try workspace.saveAs(path)
        app.close(self)
        app.watch.forget()
        return "Saved yours as \(path), and goes on there; \(file) stays as it is now"
      }
    default: _ = name?.take(key)
    }
  }

  /// A name that is not taken: `monitoring-dev-mine.tap.json`.
  private var otherName: String {
    let path = workspace.path
    let stem = path.hasSuffix(".tap.json") ? String(path.dropLast(9)) : path
    let names = ["\(stem)-mine.tap.json"] + (2...9).map { "\(stem)-mine-\($0).tap.json" }
    return names.first { workspace.environment.files.fingerprint(of: $0) == nil } ?? names[0]
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    answers.isSeen = true
    let width = min(regions.body.width - 2, 98) - 2
    var lines = head
    lines += answers.lines(width)
    lines.append(Line("  Esc", .footerKey) + Line("  decide later: saving is off until then"))
    let box = DialogBox.rect(regions.body, rows: lines.count + (name == nil ? 0 : 2))
    canvas.fill(box)
    let inner = canvas.frame(
      box, focused: true, title: "The file changed on disk while you worked", right: Line(file), bottom: "1 or 2   Esc later")
    for (row, line) in lines.prefix(inner.height).enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    guard let name else { return inner.origin.moved(1, min(head.count, max(inner.height - 1, 0))) }
    let point = inner.origin.moved(1, min(lines.count + 1, max(inner.height - 1, 0)))
    canvas.fill(Rect(x: point.x, y: point.y, width: inner.width - 2, height: 1))
    canvas.put("Save mine as ", at: point, style: .textStrong)
    return name.draw(into: &canvas, at: point.moved(13), width: max(inner.width - 16, 8))
  }

  private var head: [Line] {
    var lines: [Line] = []
    switch there {
    case .success(let file):
      let digest = Workspace.digest(of: file.design, workspace.catalog).description
      lines.append(Line("ON DISK   ", .textHeading) + Line("rev \(file.revision)".padded(8) + "  \(digest.prefix(15))..."))
    case .failure(let error): lines.append(Line("ON DISK   ", .textHeading) + Line(error.description, .statusWarn))
    }
    let edits = workspace.unsaved.count
    lines.append(
      Line("YOURS     ", .textHeading)
        + Line(
          "rev \(workspace.revision)".padded(8) + "  \(workspace.digest.description.prefix(15))...   "
            + (edits > 0 ? "\(Message.count(edits, "edit")), all in the journal" : "no edit since the file was read")))
    return lines + differences + [""]
  }

  /// The components that are not alike, named as far as there is room.
  private var differences: [Line] {
    guard case .success(let file) = there else { return [] }
    let (mine, theirs) = (workspace.design, file.design)
    var ids = mine.components.items.map(\.id).filter { mine[$0] != theirs[$0] }
    ids += theirs.components.items.map(\.id).filter { mine[$0] == nil }
    if mine.settings != theirs.settings { ids.append("settings") }
    if mine.flows != theirs.flows { ids.append("flows") }
    guard !ids.isEmpty else { return [Line("Both say the same of every component.", .textMuted)] }
    let names = ids.prefix(4).joined(separator: ", ") + (ids.count > 4 ? " and \(ids.count - 4) more" : "")
    return [Line("Not alike: ", .textMuted) + Line(names)]
  }
}
