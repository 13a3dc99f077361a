import TapExport
import TapModel
import TapTerminal
import TapWorkspace

// What the export looks like.

extension ExportPlace {
  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let made = made
    switch app.layout.form {
    case .tooSmall: return nil
    case .columns, .wide:
      let (left, right) = regions.body.split(left: app.layout.lists.first?.width ?? 52)
      let rows = left.rows([10, max(left.height - 19, 6), 9])
      let first = drawSettings(made, app, into: &canvas, rows[0])
      let second = drawFiles(made, into: &canvas, rows[1])
      drawOutside(made, into: &canvas, rows[2])
      let third = drawText(made, app.sought, into: &canvas, right)
      return input != nil || box == .settings ? first : box == .files ? second : third
    case .stacked:
      canvas.put(heading(made), at: regions.body.origin.moved(1), style: .title, maxWidth: regions.body.width - 2)
      let rest = regions.body.split(top: 1).rest
      let (upper, lower) = rest.split(top: 7)
      let first = drawSettings(made, app, into: &canvas, upper)
      let second = drawText(made, app.sought, into: &canvas, lower)
      return box == .settings ? first : second
    case .single:
      canvas.put(heading(made), at: regions.body.origin.moved(1), style: .title, maxWidth: regions.body.width - 2)
      let rest = regions.body.split(top: 1).rest
      return box == .settings
        ? drawSettings(made, app, into: &canvas, rest) : drawText(made, app.sought, into: &canvas, rest)
    }
  }

  private func heading(_ made: Made) -> String {
    guard made.trouble == nil else { return "EXPORT  nothing can be written" }
    return
      "EXPORT  \(Message.count(made.files.count, "file")), \(ExportChecks.size(bytes)), "
      + (isDraft
        ? "draft: every file is marked DRAFT (no sign-off)" : "signed: just what was signed, and the signatures")
  }

  // MARK: Settings

  private func drawSettings(_ made: Made, _ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let isFocused = box == .settings
    let all = Setting.allCases
    let inner = canvas.frame(
      rect, focused: isFocused, title: "Export", bottom: Line("\(settings.index + 1) of \(all.count)"))
    let window = settings.window(inner.height, of: all.count)
    let wide = inner.width >= 70
    var typed: Point?
    canvas.within(inner) { canvas in
      for (line, number) in window.enumerated() {
        if number == settings.index {
          if isFocused { canvas.lay(.cursorRow, under: canvas.bounds.row(line)) }
          canvas.put(">", at: Point(0, line), style: isFocused ? .title : .textMuted)
        }
        let (value, note) = words(all[number], made, app)
        canvas.put(all[number].rawValue, at: Point(2, line))
        if all[number] == .to, let input {
          typed = input.draw(into: &canvas, at: Point(13, line), width: max(canvas.size.width - 15, 4)).moved(
            inner.left, inner.top)
        } else {
          let room = wide ? 27 : max(canvas.size.width - 13 - note.width - 2, 12)
          canvas.put(
            value, at: Point(13, line), style: .textStrong, maxWidth: note.text.isEmpty ? canvas.size.width - 14 : room)
          let x = wide ? 41 : canvas.size.width - note.width - 1
          canvas.put(note, at: Point(max(x, 26), line), style: .textMuted, maxWidth: canvas.size.width - max(x, 26))
        }
      }
      if inner.height > all.count {
        let words =
          made.trouble.map { Line("! ", .statusWarn) + Line($0) }
          ?? Line("\(key("write-package")) writes the package", .textMuted)
        canvas.put(words, at: Point(2, inner.height - 1), maxWidth: canvas.size.width - 3)
      }
    }
    return typed ?? inner.origin.moved(0, settings.index - window.lowerBound)
  }

  /// Value and note of a setting.
  private func words(_ setting: Setting, _ made: Made, _ app: App) -> (String, Line) {
    switch setting {
    case .to: return (slashed, targetWords)
    case .kind:
      let signOff = workspace.signOff
      let note: Line =
        isDraft || signOff.isValid
        ? Line("\(signOff.count) of \(signOff.signers.count) signed") : Line("not signed", .statusWarn)
      return (kind.rawValue, isDraft && !signOff.isBegun ? "not signed yet" : note)
    case .files: return ("\(made.files.count) of \(names.count)", Line(ExportChecks.size(bytes)))
    case .names:
      let suffix = workspace.design.settings.fields["suffix"]?.string ?? ""
      return ("fixed, suffix \(suffix)", "")
    case .template:
      let count = FieldText.grouped(workspace.engine.resourceCount)
      let stacks = made.input?.deployment
      let words =
        stacks?.stacks.isEmpty == false ? "\(count) resources" : "\(count) of \(StackQuota.resources) resources"
      return ("\(stacks?.words ?? "one stack"), \(words)", "")
    case .size: return ("\(made.files.first.map { ExportChecks.size($0.bytes.count) } ?? "?") of 1,000 kB", "")
    }
  }

  private var targetWords: Line {
    switch target {
    case .nothing: "made new"
    case .same: Line("holds just this", .statusOk)
    case .package: Line("holds another package", .statusWarn)
    case .other: "must be empty"
    }
  }

  // MARK: Files

  private func drawFiles(_ made: Made, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let isFocused = box == .files
    let inner = canvas.frame(
      rect, focused: isFocused, title: "Files",
      bottom: Line("\(Message.count(made.files.count, "file")), \(ExportChecks.size(bytes))"))
    let window = list.window(inner.height, of: names.count)
    canvas.within(inner) { canvas in
      for (line, number) in window.enumerated() {
        let name = names[number]
        let size = made.files.first { $0.name == name }?.bytes.count
        if number == list.index {
          if isFocused { canvas.lay(.cursorRow, under: canvas.bounds.row(line)) }
          canvas.put(">", at: Point(0, line), style: isFocused ? .title : .textMuted)
        }
        canvas.put(size == nil ? "[ ]" : "[x]", at: Point(2, line))
        canvas.put(name, at: Point(6, line), style: size == nil ? .textMuted : .text, maxWidth: 22)
        canvas.put(size.map(ExportChecks.size) ?? "out", at: Point(28, line), maxWidth: 8, align: .right)
        canvas.put(note(name), at: Point(38, line), style: .textMuted, maxWidth: canvas.size.width - 39)
      }
    }
    return inner.origin.moved(0, list.index - window.lowerBound)
  }

  /// A word on a file.
  private func note(_ name: String) -> String {
    switch name {
    case "template.json": "\(workspace.engine.resourceCount) res"
    case "control-summary.md": "\(workspace.coverage.count) ctrls"
    case "minutes.md": "the meeting"
    case Package.statementName: "what was signed"
    case let name where Package.isSignature(name): "signature"
    case Package.manifestName: "SHA-256"
    case Package.readmeName: "how to use"
    default: ""
    }
  }

  private func drawOutside(_ made: Made, into canvas: inout Canvas, _ rect: Rect) {
    let inner = canvas.frame(rect, title: "Not in the template, and why")
    guard let summary = made.input?.summary else { return }
    for (row, line) in checks(width: inner.width - 1).outside(summary).prefix(inner.height)
      .enumerated()
    {
      canvas.put(line, at: inner.origin.moved(0, row), maxWidth: inner.width - 1)
    }
  }

  // MARK: Preview and checks

  private func drawText(_ made: Made, _ sought: String, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let inner = rect.inset()
    width = max(inner.width - 2, 1)
    let lines = lines
    height = max(inner.height, 1)
    scroll = min(scroll, max(lines.count - height, 0))
    let last = min(scroll + inner.height, lines.count)
    let tabs = Page.allCases.map { $0 == page ? Span("[\($0.rawValue)]", .title) : Span($0.rawValue, .textMuted) }
    canvas.frame(
      rect, focused: box == .preview,
      title: Line(
        page == .checks ? "Before it is written" : file?.name ?? list.selected.map { "\($0): left out" } ?? "Nothing"),
      right: Line([tabs[0], Span("  "), tabs[1]]),
      bottom: Line("line \(min(scroll + 1, lines.count))-\(last) of \(FieldText.grouped(lines.count))"))
    for (row, line) in lines[min(scroll, last)..<last].enumerated() {
      canvas.put(line, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
      canvas.highlight(sought, in: line.text, at: inner.origin.moved(1, row), maxWidth: inner.width - 2)
    }
    return inner.origin
  }
}
