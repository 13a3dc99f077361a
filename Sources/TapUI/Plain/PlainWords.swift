import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// The words of the screen as they are heard: no signs, no columns, no arrows, no keys.
@MainActor enum PlainWords {
  /// A line of the screen as a sentence part: signs go, an arrow is `to`, a wide gap a comma.
  static func heard(_ text: String) -> String {
    let parts = text.replacing(" -> ", with: " to ").split(separator: "  ").map { part in
      var rest = part.drop { $0 == " " }
      for sign in ["✓ ", "✗ ", "! ", "- ", "/ ", "⚑ ", "? "] where rest.hasPrefix(sign) { rest = rest.dropFirst(2) }
      while rest.last == " " { rest.removeLast() }
      return rest.split(separator: " ").map(more).joined(separator: " ")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `+2` as `and 2 more`.
  private static func more(_ word: Substring) -> String {
    guard word.first == "+", let count = Int(word.dropFirst()) else { return String(word) }
    return "and \(count) more"
  }

  /// Parts as sentences, each with its stop.
  static func sentences(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.map { ".?:".contains($0.last ?? " ") ? $0 : $0 + "." }.joined(separator: " ")
  }

  /// A command as it is written, and what it does: `set ID FIELD VALUE: change one field of a component.`
  static func command(_ row: (id: String, usage: String, help: String)) -> String {
    sentences(["\(row.usage.isEmpty ? row.id : "\(row.id) \(row.usage)"): \(row.help)"])
  }

  /// Control characters made visible, line ends as blanks.
  static func printable(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: shown.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Why something was not done, with the words that help on.
  static func refusal(_ error: WorkspaceError) -> String {
    switch error {
    case .edit(.referred(let id, _)):
      sentences([heard(error.description), "Say: delete \(id) ! to delete it with the flows that end at it"])
    case .file(.changed): sentences([heard(error.description), "Say: reload, or save PATH"])
    default: sentences([heard(error.description)])
    }
  }

  // MARK: Changes

  /// What a change did: `Done. Multi-AZ on to off. New GAP, CP-10, one zone. 1 gap. CP-10 is gap, was evidenced.`
  static func done(_ change: Change, _ workspace: Workspace, before: History) -> String {
    let (old, new) = (before, workspace.history)
    let isUndo = new.undone.count > old.undone.count && new.undone.last == old.done.last
    let isRedo = !old.undone.isEmpty && new.done.last == old.undone.last
    var parts: [String]
    if isUndo {
      parts = ["Undone: \(heard(old.done.last?.say ?? ""))"]
    } else if isRedo {
      parts = ["Done again: \(heard(old.undone.last?.say ?? ""))"]
    } else {
      parts = ["Done", heard(change.say)]
    }
    parts += meaning(change, workspace)
    if isUndo {
      let left = new.done.count
      parts.append(left == 0 ? "redo makes it again" : "redo, or \(Message.count(left, "more undo step"))")
    } else {
      parts.append("Revision \(workspace.revision). undo takes it back")
    }
    return sentences(parts)
  }

  /// What was opened, how many are open, and which controls moved.
  private static func meaning(_ change: Change, _ workspace: Workspace) -> [String] {
    let opened = change.opened.filter { $0.level < .note }
    var parts = opened.prefix(2).map { "New \(level($0.level)), \(controls($0)), \($0.message)" }
    if opened.count > 2 { parts.append("\(opened.count - 2) more are new") }
    if !change.cleared.isEmpty { parts.append("Cleared \(Message.count(change.cleared.count, "finding"))") }
    parts.append("\(workspace.count(.block)) block, \(workspace.count(.gap)) gap")
    parts += change.moves.prefix(2).map { "\($0.control) is \($0.to.rawValue), was \($0.from.rawValue)" }
    if change.moves.count > 2 { parts.append("\(Message.count(change.moves.count - 2, "more control")) moved") }
    return parts
  }

  // MARK: Parts

  static func level(_ level: Level) -> String { level.rawValue.uppercased() }

  /// `Control CP-10`, `Controls CP-10, CP-2(5)`; `no control` for advice.
  static func controls(_ finding: Finding) -> String {
    switch finding.controls.count {
    case 0: "no control"
    case 1: "Control \(finding.controls[0])"
    default: "Controls \(finding.controls.joined(separator: ", "))"
    }
  }

  /// What a finding is of.
  static func place(_ finding: Finding, _ workspace: Workspace) -> String {
    finding.component.isEmpty || finding.component == Component.settingsID
      ? "the design" : workspace.name(of: finding.component)
  }
}
