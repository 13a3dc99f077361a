import TapModel
import TapTerminal
import TapWorkspace

/// Completion by listing: what can stand at the end of a line, one a line.
@MainActor struct PlainCompletion {
  private let session: PlainSession

  init(_ session: PlainSession) { self.session = session }

  /// The facts for a line as far as it is typed.
  func facts(_ text: String) -> [String] {
    let line = TypedLine(text)
    guard let first = line.words.first else { return PlainCompletion.commands(line.part) }
    guard let row = PlainCommands.table.first(where: { $0.id == first }) else {
      return [PlainWords.sentences(["Not done", PlainCommands.problem(first, isOneOfSeveral: false)])]
    }
    var found = Completer(workspace: session.workspace).argument(line, Completer.slots(row.usage))
    found.narrow(to: line.part)
    let head = PlainWords.command(row)
    guard !found.items.isEmpty else {
      return [head, found.help.isEmpty ? "Nothing to list here." : "Takes \(found.help)."]
    }
    return [head, "\(found.items.count) \(found.noun)."] + found.items.map { fact($0, found.heads.map(\.text)) }
  }

  /// Every command, or those that begin with a part.
  static func commands(_ part: String) -> [String] {
    PlainCommands.table.filter { $0.id.hasPrefix(part) }.map(PlainWords.command)
  }

  /// One thing that can be typed, and what is known of it; a value with what it would leave open.
  private func fact(_ item: Completion.Item, _ heads: [String]) -> String {
    if let edit = item.edit, let workspace = session.workspace {
      return PlainWords.sentences([item.word, PlainOptions.leaves(edit, workspace)])
    }
    let cells = item.word.isEmpty ? item.cells : [item.word] + item.cells
    return PlainWords.sentences(cells.filter { $0 != "-" }.map(PlainWords.heard))
  }
}

/// What the values of a field would leave open.
@MainActor enum PlainOptions {
  /// `now`, `GAP, CP-10, one zone, no failover`, `nothing new`
  static func leaves(_ edit: Edit, _ workspace: Workspace) -> String {
    if case .set(let id, let name, let value) = edit, workspace.design[id]?.fields[name] == value { return "now" }
    let leaves = Leaves(workspace.engine.preview(edit))
    return leaves.open.isEmpty && leaves.refusal == nil && leaves.replaced.isEmpty && leaves.cleared == 0
      ? "ok, leaves nothing new open" : PlainWords.heard(leaves.fullLine.text)
  }
}
