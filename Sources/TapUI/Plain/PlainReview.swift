import TapExport
import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// A review line by line: the commands are those of `tap-tui review`.
enum PlainReview {
  static let all: [Command<PlainSession>] = [review, gate, sign, changed]

  static let review = Command<PlainSession>(
    "review", "Review", help: "the meeting: \(ReviewCommands.all.map(\.id).joined(separator: ", "))",
    usage: "[COMMAND ...]", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let text = try ReviewCommands.run(words.isEmpty ? ["show"] : words, on: workspace)
    return text.split(separator: "\n").map { PlainWords.sentences([PlainWords.heard(String($0))]) }
      .joined(separator: "\n")
  }

  static let gate = Command<PlainSession>(
    "gate", "Gate", help: "say what keeps the design from being signed", unavailable: PlainCommands.needsDesign
  ) { session, _ throws(WorkspaceError) in
    let text = ReviewText(try session.design())
    return text.gate.map { line in
      let met = line.hasPrefix("✓") ? "Met. " : line.hasPrefix("✗") ? "Not met. " : ""
      return PlainWords.sentences([met + PlainWords.heard(line)])
    }.joined(separator: "\n")
  }

  static let sign = Command<PlainSession>(
    "sign", "Sign", help: "sign by a key, or keep a record without one; the handle is typed twice",
    usage: "HANDLE HANDLE KEY | HANDLE HANDLE --record", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    guard words.count == 3 else { throw .usage("write: sign HANDLE HANDLE KEY, or sign HANDLE HANDLE --record") }
    let workspace = try session.design()
    let statement = try workspace.readyToSign()
    let said = try workspace.sign(as: words[0], typed: words[1], key: words[2] == "--record" ? nil : words[2])
    return [
      statement.words, "Statement: SHA-256 \(Digest(of: statement.text.utf8).hex).", PlainWords.sentences([said]),
    ].joined(separator: "\n")
  }

  static let changed = Command<PlainSession>(
    "changed", "Since sign-off", help: "list what changed since the sign-off, and what it reopens",
    unavailable: PlainCommands.needsDesign
  ) { session, _ throws(WorkspaceError) in
    let workspace = try session.design()
    guard workspace.signOff.isBegun else { throw .nothing("Nobody has signed: there is nothing to compare with") }
    let parts = workspace.changesSinceSigned.map { part in
      PlainWords.sentences(["\(part.id), \(part.title): \(part.old) to \(part.new)"])
    }
    let reopened = workspace.reopenedControls.map { control in
      "\(control.control) is \(control.now.rawValue), signed as \(control.was.rawValue)."
    }
    let lapsed = ReviewText(workspace).faults.map { PlainWords.sentences([PlainWords.heard(String($0.dropFirst(2)))]) }
    let facts = lapsed + parts + reopened
    return facts.isEmpty ? "Nothing changed since the sign-off." : facts.joined(separator: "\n")
  }
}
