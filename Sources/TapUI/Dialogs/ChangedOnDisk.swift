import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// What is asked where another program wrote the file of the open design: reload, keep mine elsewhere, compare, or later.
@MainActor enum ChangedOnDisk {
  static func dialog(_ workspace: Workspace) -> ChoiceDialog {
    let file = workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path
    let there = theirs(workspace)
    let edits = workspace.unsaved.count
    let aside = edits > 0 ? "; your \(Message.count(edits, "edit")) \(edits == 1 ? "is" : "are") set aside" : ""
    var answers: [ChoiceDialog.Answer] = []
    if case .success = there {
      answers.append(
        .init(.character("1"), "reload", "reload: open the file as it is now\(aside)") {
          app throws(WorkspaceError) in
          app.open(try workspace.reopened())
          return "Opened \(file) as it is now\(aside.isEmpty ? "" : aside + " in the state folder")"
        })
    }
    answers.append(
      .init(.character("2"), "keep mine", "keep mine under another name; the file stays as it is now") { app in
        app.show(line(workspace, file))
        return ""
      })
    if case .success(let file) = there {
      answers.append(
        .init(.character("="), "compare", "compare: what is not alike, component by component") { app in
          let found = Comparison.of(workspace.design, file.design, workspace.catalog)
          app.show(dialog(workspace))
          app.show(ComparePlace(("YOURS", "ON DISK"), found))
          return ""
        })
    }
    answers.append(
      .init(.escape, "later", "decide later: saving is off until then") { _ in
        "Decide later: saving is off until then. :save PATH writes elsewhere"
      })
    return ChoiceDialog(
      "The file changed on disk while you worked", corner: file,
      says: Notice("\(file) was changed by another program. Nothing is overwritten", .refused),
      lines: lines(workspace, there), answers: answers)
  }

  /// Types the other name.
  private static func line(_ workspace: Workspace, _ file: String) -> AskLine {
    AskLine("Save mine as", otherName(workspace)) { app, path throws(WorkspaceError) in
      guard !path.isEmpty else { throw .nothing("type a path, or Esc") }
      try workspace.saveAs(path)
      app.watch.forget()
      return "Saved yours as \(path), and goes on there; \(file) stays as it is now"
    }
  }

  private static func theirs(_ workspace: Workspace) -> Result<DesignFile, WorkspaceError> {
    do throws(WorkspaceError) {
      let (file, _) = try Workspace.read(
        workspace.path, catalog: workspace.catalog, files: workspace.environment.files)
      return .success(file)
    } catch {
      return .failure(error)
    }
  }

  /// A name that is not taken: `monitoring-dev-mine.tap.json`.
  private static func otherName(_ workspace: Workspace) -> String {
    let path = workspace.path
    let stem = path.hasSuffix(".tap.json") ? String(path.dropLast(9)) : path
    let names = ["\(stem)-mine.tap.json"] + (2...9).map { "\(stem)-mine-\($0).tap.json" }
    return names.first { workspace.environment.files.fingerprint(of: $0) == nil } ?? names[0]
  }

  // MARK: Words

  private static func lines(_ workspace: Workspace, _ there: Result<DesignFile, WorkspaceError>) -> [Line] {
    var lines: [Line] = []
    switch there {
    case .success(let file):
      let digest = Workspace.digest(of: file.design, workspace.catalog)
      lines.append(Line("ON DISK  ", .textHeading) + Line(state(file.revision, digest)))
    case .failure(let error): lines.append(Line("ON DISK  ", .textHeading) + Line(error.description, .statusWarn))
    }
    let edits = workspace.unsaved.count
    let kept = edits > 0 ? "\(Message.count(edits, "edit")), all in the journal" : "no edit since the file was read"
    lines.append(Line("YOURS    ", .textHeading) + Line(state(workspace.revision, workspace.digest) + "  " + kept))
    guard case .success(let file) = there else { return lines }
    let ids = differences(workspace.design, file.design)
    let names = ids.prefix(4).joined(separator: ", ") + (ids.count > 4 ? " and \(ids.count - 4) more" : "")
    lines.append(ids.isEmpty ? "Both say the same" : Line("DIFFER   ", .textHeading) + Line(names))
    return lines
  }

  static func state(_ revision: Int, _ digest: Digest) -> String {
    "rev \(revision)".padded(8) + " \(digest.description.prefix(15))..."
  }

  /// What is not alike: components by id, `settings`, `flows`.
  private static func differences(_ mine: Design, _ theirs: Design) -> [String] {
    var ids = mine.components.items.map(\.id).filter { mine[$0] != theirs[$0] }
    ids += theirs.components.items.map(\.id).filter { mine[$0] == nil }
    if mine.settings != theirs.settings { ids.append("settings") }
    if mine.flows != theirs.flows { ids.append("flows") }
    return ids
  }
}
