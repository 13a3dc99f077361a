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
      .init(.character("4"), "save as", "keep mine under another name; the file stays") { app in
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
      table: table, answers: answers)
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
    return .init(.character("1"), "merge", "merge both\(choose)") { app throws(WorkspaceError) in
      try MergeChoice(merge, [], workspace).go(app)
    }
  }

  private var keeping: ChoiceDialog.Answer {
    .init(.character("2"), "mine", "keep mine to be saved; theirs is in the history") {
      app throws(WorkspaceError) in
      try workspace.keepOverFile()
      app.watch.forget()
      return "Yours stays: \(app.key("save")) writes it over the file"
    }
  }

  private var taking: ChoiceDialog.Answer {
    let kept = edits > 0 ? ": undo brings back your \(Message.count(edits, "edit"))" : ""
    return .init(.character("3"), "theirs", "take theirs\(kept)") { app throws(WorkspaceError) in
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
    return workspace.design == there?.design ? lines + ["Both say the same"] : lines
  }

  /// What each side did; places at which somebody must choose stand first.
  private var table: ((Int) -> ChoiceDialog.Table)? {
    guard let there, let merge, let base = workspace.inFile, !merge.places.isEmpty else { return nil }
    let words = MergeWords(base, there.design, workspace.design, workspace.catalog)
    let places = merge.places.filter(\.isConflict) + merge.places.filter { !$0.isConflict }
    let full = places.map { place in [place.subject, words.sides(of: place).theirs, words.sides(of: place).mine] }
    let brief = places.map { place in
      let sides = words.briefSides(of: place)
      return [sides.what, sides.theirs, sides.mine]
    }
    let signs = places.map { $0.isConflict ? Line("✗ ", .statusGap) : Line("✓ ", .statusOk) }
    return { width in
      let isWhole = Columns(full + [ChangedOnDisk.heads]).width <= width - 2
      let cells = [ChangedOnDisk.heads] + (isWhole ? full : brief)
      let columns = Columns(cells)
      let lines = cells.map { Line(columns.line($0, width - 2)) }
      return ChoiceDialog.Table(
        heading: Line("  " + lines[0].text, .textHeading), rows: zip(signs, lines.dropFirst()).map { $0 + $1 })
    }
  }

  private static let heads = ["COMPONENT", "THEIRS", "YOURS"]

  static func state(_ revision: Int, _ digest: Digest) -> String {
    "rev \(revision)".padded(8) + " \(digest.description.prefix(15))..."
  }
}

/// Columns that are as wide as what stands in them.
private struct Columns {
  private let widths: [Int]

  init(_ rows: [[String]]) {
    widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].columns }.max() ?? 0 }
  }

  /// With two blanks between.
  var width: Int { widths.reduce(0, +) + 2 * max(widths.count - 1, 0) }

  /// A row in so many columns: where they are too few the widest cells are cut.
  func line(_ row: [String], _ columns: Int) -> String {
    var widths = widths
    var excess = width - columns
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
      widths[widest] -= 1
      excess -= 1
    }
    return zip(row, widths).map { $0.cut(to: $1).padded($1) }.joined(separator: "  ")
  }
}
