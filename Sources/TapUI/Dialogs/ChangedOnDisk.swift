import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// What is asked where another program wrote the file of the open design: merge, keep mine, take theirs, keep mine
/// elsewhere, compare, or later.
@MainActor struct ChangedOnDisk {
  private let workspace: Workspace
  private let file: String
  /// What the file holds now; nil where it cannot be read.
  private let there: DesignFile?
  private let trouble: String?
  private let merge: Merge?

  static func dialog(_ workspace: Workspace) -> ChoiceDialog { ChangedOnDisk(workspace).dialog }

  private init(_ workspace: Workspace) {
    self.workspace = workspace
    file = workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path
    var (there, trouble): (DesignFile?, String?)
    do throws(WorkspaceError) {
      (there, _) = try Workspace.read(workspace.path, catalog: workspace.catalog, files: workspace.environment.files)
    } catch { trouble = error.description }
    (self.there, self.trouble) = (there, trouble)
    merge = there.flatMap { workspace.merge(with: $0.design) }
  }

  /// Edits that are not in the file.
  private var edits: Int {
    switch workspace.saveState {
    case .waiting(let count): count
    case .saved, .notInFile: 0
    }
  }

  private var dialog: ChoiceDialog {
    var answers: [ChoiceDialog.Answer] = []
    if let merge, edits > 0 { answers.append(merging(merge)) }
    if there != nil { answers += [keeping, taking] }
    answers.append(
      .init(.character("4"), "mine elsewhere", "keep mine under another name; the file stays as it is now") { app in
        app.show(otherLine)
        return ""
      })
    if let there { answers.append(comparing(there)) }
    answers.append(
      .init(.escape, "later", "decide later: saving is off until then") { _ in
        "Decide later: saving is off until then. :save PATH writes elsewhere"
      })
    return ChoiceDialog(
      "The file changed on disk while you worked", corner: file, says: Notice(says, .refused), lines: lines,
      answers: answers)
  }

  /// What the message line says: how much fits together.
  private var says: String {
    let begin = "\(file) was changed by another program. "
    guard let merge, edits > 0 else { return begin + "Nothing is overwritten" }
    let (all, odds) = (merge.places.count, merge.conflicts.count)
    if odds == 0 { return begin + "\(Message.count(all, "change")) \(all == 1 ? "fits" : "fit") together; 1 merges" }
    if odds == all { return begin + "Both changed the same; 1 merges, and you choose" }
    return begin + "\(all - odds) of \(all) changes fit together; 1 merges, and you choose for the rest"
  }

  // MARK: Answers

  private func merging(_ merge: Merge) -> ChoiceDialog.Answer {
    let odds = merge.conflicts.count
    let choose = odds == 0 ? "" : "; you choose for \(Message.count(odds, "line")) marked ✗"
    return .init(.character("1"), "merge", "merge: take both\(choose)") { app throws(WorkspaceError) in
      try MergeChoice(merge, [], workspace).go(app)
    }
  }

  private var keeping: ChoiceDialog.Answer {
    .init(.character("2"), "keep mine", "keep mine: the next save writes yours; theirs stays in the history") {
      app throws(WorkspaceError) in
      try workspace.keepOverFile()
      app.watch.forget()
      return "Yours stays: \(app.key("save")) writes it over the file"
    }
  }

  private var taking: ChoiceDialog.Answer {
    let kept = edits > 0 ? ": your \(Message.count(edits, "edit")) can be brought back by undo" : ""
    return .init(.character("3"), "take theirs", "take theirs\(kept)") { app throws(WorkspaceError) in
      try workspace.takeFile()
      app.watch.forget()
      return "The design is what \(file) holds now"
    }
  }

  private func comparing(_ there: DesignFile) -> ChoiceDialog.Answer {
    .init(.character("="), "compare", "see the whole difference") { app in
      app.show(ChangedOnDisk.dialog(workspace))
      app.show(
        ComparePlace(("YOURS", "ON DISK"), Differences.of(workspace.design, there.design, workspace.catalog)))
      return ""
    }
  }

  /// Types the other name.
  private var otherLine: AskLine {
    AskLine("Save mine as", otherName) { app, path throws(WorkspaceError) in
      guard !path.isEmpty else { throw .nothing("type a path, or Esc") }
      try workspace.saveAs(path)
      app.watch.forget()
      return "Saved yours as \(path), and goes on there; \(file) stays as it is now"
    }
  }

  /// A name that is not taken: `monitoring-dev-mine.tap.json`.
  private var otherName: String {
    let path = workspace.path
    let stem = path.hasSuffix(".tap.json") ? String(path.dropLast(9)) : path
    let names = ["\(stem)-mine.tap.json"] + (2...9).map { "\(stem)-mine-\($0).tap.json" }
    return names.first { workspace.environment.files.fingerprint(of: $0) == nil } ?? names[0]
  }

  // MARK: Words

  private var lines: [Line] {
    var lines: [Line] = []
    if let there {
      let digest = Workspace.digest(of: there.design, workspace.catalog)
      lines.append(Line("ON DISK  ", .textHeading) + Line(ChangedOnDisk.state(there.revision, digest)))
    } else {
      lines.append(Line("ON DISK  ", .textHeading) + Line(trouble ?? "", .statusWarn))
    }
    let kept = edits > 0 ? "\(Message.count(edits, "edit")), all in the journal" : "no edit since the file was read"
    lines.append(
      Line("YOURS    ", .textHeading) + Line(ChangedOnDisk.state(workspace.revision, workspace.digest) + "  " + kept))
    guard let there else { return lines }
    guard let merge, let base = workspace.inFile, !merge.places.isEmpty else {
      return lines + [workspace.design == there.design ? "Both say the same" : ""]
    }
    lines += ["", Line("  " + row("COMPONENT", "THEIRS", "YOURS"), .textHeading)]
    let words = MergeWords(base, there.design, workspace.design, workspace.catalog)
    for place in merge.places.prefix(6) {
      let sign = place.isConflict ? Line("✗ ", .statusGap) : Line("✓ ", .statusOk)
      let sides = words.sides(of: place)
      lines.append(sign + Line(row(place.subject, sides.theirs, sides.mine)))
    }
    if merge.places.count > 6 { lines.append("  and \(merge.places.count - 6) more: = shows them") }
    return lines
  }

  private func row(_ name: String, _ theirs: String, _ mine: String) -> String {
    name.cut(to: 28).padded(30) + theirs.cut(to: 30).padded(32) + mine.cut(to: 30)
  }

  static func state(_ revision: Int, _ digest: Digest) -> String {
    "rev \(revision)".padded(8) + " \(digest.description.prefix(15))..."
  }
}
