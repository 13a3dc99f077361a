import TapModel
import TapTerminal
import TapWorkspace

/// What two sides did at one place, in words: `Multi-AZ on -> off`.
@MainActor struct MergeWords {
  private let theirs: [Difference]
  private let mine: [Difference]
  /// Of fields, by kind and name.
  private let titles: [String: String]
  /// By component.
  private let kinds: [String: String]

  init(_ base: Design, _ theirs: Design, _ mine: Design, _ catalog: Catalog) {
    self.theirs = Differences.of(base, theirs, catalog)
    self.mine = Differences.of(base, mine, catalog)
    titles = Dictionary(
      catalog.kinds.flatMap { kind in kind.fields.map { ("\(kind.id) \($0.name)", $0.title) } }
        + catalog.settings.fields.map { ("\(catalog.settings.id) \($0.name)", $0.title) },
      uniquingKeysWith: { first, _ in first })
    kinds = Dictionary(
      (base.components.items + theirs.components.items + mine.components.items).map { ($0.id, $0.kind) }
        + [(Component.settingsID, catalog.settings.id)], uniquingKeysWith: { first, _ in first })
  }

  /// `Multi-AZ on -> off`, and `-` where a side did nothing.
  func sides(of place: Merge.Place) -> (theirs: String, mine: String) {
    func words(_ found: [Difference]) -> String {
      guard let first = found.first else { return "changed" }
      if found.count > 1 { return "\(found.count) changes" }
      switch (first.old, first.new) {
      case (let old?, let new?): return (first.what.isEmpty ? "" : first.what + " ") + "\(old) -> \(new)"
      case (nil, let new?): return "added \(new)"
      case (_, nil): return "taken out"
      }
    }
    return both(place, words)
  }

  /// The same in few columns: what it is about, and what each side says now.
  func briefSides(of place: Merge.Place) -> (what: String, theirs: String, mine: String) {
    func words(_ found: [Difference]) -> String {
      guard let first = found.first else { return "changed" }
      if found.count > 1 { return "\(found.count) changes" }
      return first.new.map { first.old == nil ? "added \($0)" : $0 } ?? "taken out"
    }
    let sides = both(place, words)
    return (place.part.isEmpty ? place.subject : "\(place.subject) \(title(of: place))", sides.theirs, sides.mine)
  }

  private func title(of place: Merge.Place) -> String {
    titles["\(kinds[place.subject] ?? "") \(place.part)"] ?? place.part
  }

  private func both(_ place: Merge.Place, _ words: ([Difference]) -> String) -> (theirs: String, mine: String) {
    func found(_ differences: [Difference]) -> [Difference] {
      differences.filter { $0.subject == place.subject && ($0.what == title(of: place) || place.part.isEmpty) }
    }
    return (
      place.theirs.isEmpty ? "-" : words(found(theirs)), place.mine.isEmpty ? "-" : words(found(mine))
    )
  }
}

/// Asks for each place at which both sides are at odds whose it is to be; then merges.
@MainActor struct MergeChoice {
  private let merge: Merge
  /// Decided so far, in the order of the conflicts.
  private let mine: [Bool]
  private let workspace: Workspace

  init(_ merge: Merge, _ mine: [Bool], _ workspace: Workspace) {
    self.merge = merge
    self.mine = mine
    self.workspace = workspace
  }

  /// Asks the next question, or merges where none is left.
  func go(_ app: App) throws(WorkspaceError) -> String {
    let conflicts = merge.conflicts
    guard mine.count < conflicts.count else {
      let kept = zip(conflicts, mine).filter(\.1).map(\.0)
      let before = Set(workspace.findings)
      try workspace.merge(merge, keeping: Set(kept))
      app.watch.forget()
      // Judged by what is open now and was not before, and not by the last of the two steps.
      let isWorse = workspace.findings.contains { $0.level <= .gap && !before.contains($0) }
      app.message = Notice(
        "Merged \(Message.count(merge.places.count, "change")) of both sides", isWorse ? .opened : .done,
        next: "\(app.key("save")) saves")
      return ""
    }
    let (file, _) = try Workspace.read(
      workspace.path, catalog: workspace.catalog, files: workspace.environment.files)
    let place = conflicts[mine.count]
    let words = MergeWords(workspace.inFile ?? workspace.design, file.design, workspace.design, workspace.catalog)
    let sides = words.sides(of: place)
    func answer(_ key: Character, _ short: String, _ text: String, _ isMine: Bool) -> ChoiceDialog.Answer {
      .init(.character(key), short, text) { app throws(WorkspaceError) in
        try MergeChoice(merge, mine + [isMine], workspace).go(app)
      }
    }
    app.show(
      ChoiceDialog(
        "Both changed \(place.subject)", corner: "\(mine.count + 1) of \(conflicts.count)",
        says: Notice("\(place.subject) was changed here and in the file, each in its own way", .refused), lines: [],
        answers: [
          answer("1", "theirs", "theirs: \(sides.theirs)", false), answer("2", "yours", "yours: \(sides.mine)", true),
          .init(.escape, "back", "back: nothing is merged") { app in
            app.show(ChangedOnDisk.dialog(workspace))
            return ""
          },
        ]))
    return ""
  }
}
