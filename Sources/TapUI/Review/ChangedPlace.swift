import TapEngine
import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// What was edited since the sign-off, which signed controls that reopens, and the ways back.
@MainActor final class ChangedPlace: Place {
  let workspace: Workspace
  private var list = ListState<Int>()
  private var known: (revision: Int, parts: [TapWorkspace.Comparison.Part], reopened: [Workspace.Reopened])?

  init(_ workspace: Workspace) {
    self.workspace = workspace
    list.follow(Array(found.parts.indices))
  }

  let scope = Scope.changed
  let title = "what changed since the sign-off"

  /// What changed and what it reopens; found once for each revision.
  var found: (parts: [TapWorkspace.Comparison.Part], reopened: [Workspace.Reopened]) {
    if let known, known.revision == workspace.revision { return (known.parts, known.reopened) }
    let (parts, all) = (workspace.changesSinceSigned, workspace.reopenedControls)
    // What was decided on and is no longer stands first.
    let reopened = all.filter { !$0.lapsed.isEmpty } + all.filter(\.lapsed.isEmpty)
    known = (workspace.revision, parts, reopened)
    return (parts, reopened)
  }

  func greeting(_ app: App) -> Notice? {
    let reopened = found.reopened
    if reopened.isEmpty, workspace.signOff.changed.isEmpty { return Notice("Nothing changed since the sign-off") }
    let lapsed = workspace.standing.faults.map(\.decision.id)
    return Notice(
      (lapsed.isEmpty ? "" : "\(lapsed.joined(separator: ", ")) no longer \(lapsed.count == 1 ? "holds" : "hold"). ")
        + "\(Message.count(found.parts.count, "change")) since the sign-off: "
        + "\(Message.count(reopened.count, "control")) reopened", .refused,
      next: "\(app.key("undo")) puts the last one back")
  }

  func move(_ motion: Motion, _ app: App) -> Bool { list.move(motion, in: Array(found.parts.indices)) }

  func nextOpen(forward: Bool, _ app: App) -> String? {
    list.move(forward ? .down : .up, in: Array(found.parts.indices))
    return ""
  }

  func copied(_ app: App) -> (name: String, text: String)? {
    ("the list", found.parts.map { "\($0.id) \($0.title) \($0.old) -> \($0.new)" }.joined(separator: "\n"))
  }

  /// The edit that is selected, in its component.
  func go(_ app: App) throws(WorkspaceError) -> String {
    let parts = found.parts
    guard parts.indices.contains(list.index) else { throw .nothing("Nothing changed since the sign-off") }
    let part = parts[list.index]
    guard let design = app.showDesign() else { return "" }
    guard workspace.design[part.id] != nil else {
      throw .nothing("\(part.id) is gone: \(app.key("undo")) brings it back")
    }
    design.go(to: part.id, field: part.place)
    return ""
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ regions: Regions) -> Point? {
    let (parts, reopened) = found
    list.follow(Array(parts.indices))
    let signOff = workspace.signOff
    let isWide = regions.body.width >= 100
    let people = signOff.signers.compactMap(\.handle).joined(separator: ", ")
    let inner = canvas.frame(
      regions.body, focused: true, title: "Since sign-off: what this reopens",
      right: Line(isWide ? "rev \(signOff.statement?.revision ?? 0) signed \(signOff.date) by \(people)" : ""),
      bottom: Line("\(min(list.index + 1, parts.count)) of \(parts.count)"))
    let longest = parts.map { "\($0.id): \($0.title)".columns }.max() ?? 0
    let x = isWide ? (what: 3, old: 46) : (what: 3, old: min(max(longest + 5, 16), 36))
    let lapsed = ReviewText(workspace).faults.flatMap { $0.wrapped(to: max(inner.width - 4, 10)) }.prefix(
      inner.height / 3)
    let rows = max(min(parts.count, inner.height / 3), 1)
    let window = list.window(rows, of: parts.count)
    let top = lapsed.isEmpty ? 0 : lapsed.count + 1
    var y = top + 1
    canvas.within(inner) { canvas in
      for (row, line) in lapsed.enumerated() { canvas.put(line, at: Point(2, row), style: .statusWarn) }
      canvas.put("CHANGED", at: Point(x.what, top), style: .textHeading)
      canvas.put("SIGNED -> NOW", at: Point(x.old, top), style: .textHeading)
      for number in window {
        let part = parts[number]
        if number == list.index {
          canvas.lay(.cursorRow, under: canvas.bounds.row(y))
          canvas.put(">", at: Point(0, y), style: .title)
        }
        canvas.put("\(part.id): \(part.title)", at: Point(x.what, y), maxWidth: x.old - x.what - 1)
        let values = part.old.isEmpty && part.new.isEmpty ? part.kind.rawValue : "\(part.old) -> \(part.new)"
        canvas.put(values, at: Point(x.old, y), maxWidth: inner.width - x.old - 1)
        y += 1
      }
      y += 1
      for line in lines(reopened, app, inner.width - 3).prefix(max(inner.height - y, 0)) {
        canvas.put(line, at: Point(2, y), maxWidth: inner.width - 3)
        y += 1
      }
    }
    return inner.origin.moved(0, top + 1 + list.index - window.lowerBound)
  }

  private func lines(_ reopened: [Workspace.Reopened], _ app: App, _ width: Int) -> [Line] {
    let signOff = workspace.signOff
    var lines = [Line("REOPENS".padded(12) + "SIGNED AS".padded(14) + "NOW", .textHeading)]
    for control in reopened.prefix(6) {
      let now = control.was == control.now ? Line("changed evidence", .statusWarn) : control.now.line
      let lapsed = control.lapsed.isEmpty ? "" : "   \(control.lapsed.joined(separator: ", ")) no longer holds"
      let words = control.lapsed.isEmpty || control.was != control.now ? now : control.now.line
      lines.append(
        Line(control.control.padded(12) + control.was.rawValue.padded(14)) + words + Line(lapsed, .statusWarn))
    }
    if reopened.count > 6 { lines.append(Line("and \(reopened.count - 6) more", .textMuted)) }
    let all = workspace.coverage.count
    lines += [
      "", Line("Still signed   \(all - reopened.count) of \(all) controls"),
      Line("Not signed     \(Message.count(reopened.count, "control"))"),
    ]
    let export = signOff.isValid ? "signed" : "draft only (exit 5) until it is signed again or restored"
    lines += export.wrapped(to: width - 15).enumerated().map { place, words in
      Line((place == 0 ? "Export" : "").padded(15) + words)
    }
    lines += [
      "",
      Line(app.key("undo").padded(4), .footerKey)
        + Line("put the last edit back: the same signatures stand again"),
      Line(app.key("review").padded(4), .footerKey) + Line("review what changed, then sign again"),
    ]
    return lines
  }
}
