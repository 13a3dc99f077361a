import TapModel
import TapTerminal
import TapWorkspace

extension App {
  /// Takes a design that was just opened, and says what opening it brought to light.
  package func open(_ workspace: Workspace, _ opening: Opening) {
    open(workspace)
    if opening.wasInterrupted, opening.waiting > 0 {
      return show(Recovery.dialog(workspace, opening, saves: key("save")))
    }
    let file = workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path
    if opening.isPutBack, opening.setAside == nil {
      message = Notice(
        "\(file) was put back to an earlier state on disk, and that counts",
        next: "\(key("undo")) brings back what there was"
      )
    } else if let aside = opening.setAside {
      message = Notice("The journal did not fit \(file): it lies in \(environment.paths.display(aside))", .refused)
    } else if opening.waiting > 0 {
      message = Notice(
        "\(Message.count(opening.waiting, "edit")) from the journal, not in the file", next: "\(key("save")) saves")
    } else if let trouble = workspace.journalTrouble {
      message = Notice("No journal: \(trouble). \(key("save")) saves", .refused)
    } else {
      let open = [Level.block, .gap, .warn].map { "\(workspace.count($0)) \($0.rawValue.uppercased())" }
      message = Notice(
        "Opened \(file): " + open.joined(separator: ", "), next: "\(key("next-open")) shows the next")
    }
  }
}

/// What is asked after a crash: the edits that were shown as done are there still.
@MainActor enum Recovery {
  static func dialog(_ workspace: Workspace, _ opening: Opening, saves: String) -> ChoiceDialog {
    let edits = Message.count(opening.waiting, "edit")
    let it = opening.waiting == 1 ? "it" : "them"
    let file = workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path
    return ChoiceDialog(
      "\(edits) \(opening.waiting == 1 ? "is" : "are") in the journal and not in the file", corner: file,
      isOverlay: false,
      says: Notice("\(edits) recovered from the journal. 1 keeps \(it); either way nothing is thrown away"),
      lines: lines(workspace, opening),
      answers: [
        .init(
          .character("1"), "keep edits",
          "open with the \(edits) (rev \(workspace.revision)); \(saves) saves"
        ) { _ in
          workspace.keepRecovered()
          return "Opened with the \(edits) of the journal. \(saves) saves"
        },
        .init(
          .character("2"), "as in the file",
          "open the file as it is (rev \(workspace.revisionInFile)); undo has \(it)"
        ) {
          app throws(WorkspaceError) in
          try workspace.takeFile()
          workspace.keepRecovered()
          app.watch.forget()
          return "The design is what \(file) holds. \(app.key("undo")) brings the \(edits) back"
        },
        .init(.character("="), "compare", "look at the difference first") { app throws(WorkspaceError) in
          app.show(dialog(workspace, opening, saves: saves))
          let (file, _) = try Workspace.read(
            workspace.path, catalog: workspace.catalog, files: workspace.environment.files)
          app.show(
            ComparePlace(("THE FILE", "THE JOURNAL"), Differences.of(file.design, workspace.design, workspace.catalog)))
          return ""
        },
        .init(.escape, "leave both", "leave both untouched") { app in
          app.quit()
          return ""
        },
      ])
  }

  private static func lines(_ workspace: Workspace, _ opening: Opening) -> [Line] {
    var lines: [Line] = [
      "tap-tui stopped without saving.", "Nothing that was shown as done is lost.",
    ]
    if let holder = opening.interrupted {
      lines.append(Line("Process \(holder.process) of \(holder.who) had the lock and is gone.", .textMuted))
    }
    lines += ["", Line("  REV TIME      BY        WHAT", .textHeading)]
    let steps = workspace.unsaved
    for step in steps.prefix(8) {
      let say = step.kind == .undo ? "taken back: \(step.say)" : step.say
      lines.append(Line("\(step.revision)".leftPadded(5) + " \(step.time)  " + step.by.padded(9) + " " + say))
    }
    if steps.count > 8 { lines.append(Line("  ... \(steps.count - 8) more", .textMuted)) }
    return lines
  }
}

extension String {
  /// The text with blanks before it, up to so many columns.
  package func leftPadded(_ columns: Int) -> String {
    String(repeating: " ", count: max(columns - self.columns, 0)) + self
  }
}
