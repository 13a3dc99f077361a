import TapExport
import TapModel
import TapReview

/// The commands of a review: `tap-tui review`, the `:` prompt and the plain mode run the same ones.
package enum ReviewCommands {
  /// In the order of help and manual.
  package static let all: [Command<Workspace>] = [
    start, resume, leave, end, show, next, open, decide, skip, vote, note, action, add, drop, move, roster, undo, redo,
    gate, minutes,
  ]

  /// Those that only look: they need neither lock nor journal.
  package static let looking: Set<String> = ["show", "gate", "minutes"]

  /// Nil where no command has the name.
  package static func command(_ id: String) -> Command<Workspace>? { all.first { $0.id == id } }

  /// Runs `start alice=owner ...`; the first word is the command.
  @MainActor package static func run(_ words: [String], on workspace: Workspace) throws(WorkspaceError) -> String {
    guard let word = words.first, let command = command(word) else {
      let near = words.first.flatMap { nearest($0, among: all.map(\.id)) }.map { "; \($0)?" } ?? ""
      throw .usage("review takes one of \(all.map(\.id).joined(separator: ", "))\(near)")
    }
    return try command.run(workspace, Array(words.dropFirst()))
  }

  private static let rosterUsage =
    "[HANDLE=ROLE ...] [--here HANDLE,...] [--away HANDLE,...] [--chair HANDLE] [--scribe HANDLE] [--quorum N]"

  // MARK: Sessions

  static let start = Command<Workspace>(
    "start", "Start", help: "open a session: its agenda is made from what is open, what changed and what ends",
    usage: rosterUsage
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "start \(rosterUsage)", valued: Roster.options)
    return try workspace.startReview(try Roster(words, from: workspace.usualRoster))
  }

  static let resume = Command<Workspace>(
    "resume", "Resume", help: "go on with the session at the card on which the room was left", usage: rosterUsage
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "resume \(rosterUsage)", valued: Roster.options)
    return try workspace.resumeReview(try Roster(words, from: workspace.meeting.roster))
  }

  static let roster = Command<Workspace>(
    "roster", "Roster", help: "say anew who is on the roster, who is here and who leads", usage: rosterUsage
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "roster \(rosterUsage)", valued: Roster.options)
    return try workspace.setRoster(try Roster(words, from: workspace.meeting.roster))
  }

  static let leave = Command<Workspace>("leave", "Leave", help: "leave the room; resume goes on at the same card") {
    workspace, _ throws(WorkspaceError) in try workspace.leaveReview()
  }

  static let end = Command<Workspace>("end", "End", help: "end the session, decided or not") {
    workspace, _ throws(WorkspaceError) in try workspace.endReview()
  }

  // MARK: Looking

  static let show = Command<Workspace>(
    "show", "Show", help: "the agenda, or the card of an item", usage: "[ITEM]"
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "show [ITEM]")
    let text = ReviewText(workspace)
    if words.plain.isEmpty { return text.agenda.joined(separator: "\n") }
    return text.card(try workspace.item(try words.number(0)).number).joined(separator: "\n")
  }

  static let gate = Command<Workspace>("gate", "Gate", help: "what keeps the design from being signed") {
    workspace, _ in ReviewText(workspace).gate.joined(separator: "\n")
  }

  static let minutes = Command<Workspace>(
    "minutes", "Minutes", help: "what was said and decided, written from the record", usage: "[--json]"
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "minutes [--json]", flags: ["json"])
    let minutes = Minutes(workspace.record)
    return words["json"] == nil ? minutes.document : minutes.json.pretty
  }

  // MARK: Items

  static let next = Command<Workspace>("next", "Next", help: "put the next undecided item on the table") {
    workspace, _ throws(WorkspaceError) in
    try workspace.mustBeOpen()
    guard let item = workspace.meeting.nextUndecided(after: workspace.meeting.card) else {
      throw .nothing("Every item is decided: review gate shows what a signature needs")
    }
    _ = try workspace.openItem(item.number)
    return ReviewText(workspace).card(item.number).joined(separator: "\n")
  }

  static let open = Command<Workspace>("open", "Open", help: "put an item on the table", usage: "ITEM") {
    workspace, words throws(WorkspaceError) in
    let number = try ReviewWords(words, "open ITEM").number(0)
    _ = try workspace.openItem(number)
    return ReviewText(workspace).card(number).joined(separator: "\n")
  }

  private static let decideUsage =
    "ITEM KIND [--reason TEXT] [--compensating TEXT] [--approver HANDLE] [--until DAY] [--owner HANDLE] [--due DAY]"

  static let decide = Command<Workspace>(
    "decide", "Decide",
    help: "KIND is fix, accept-risk, defer, not-applicable or alternative; of a change keep, revert or defer",
    usage: decideUsage
  ) { workspace, words throws(WorkspaceError) in
    let flags = Set(Decision.Kind.allCases.map(\.rawValue))
    let words = try ReviewWords(
      words, "decide \(decideUsage)", flags: flags,
      valued: ["reason", "compensating", "approver", "until", "owner", "due"])
    let item = try workspace.item(try words.number(0))
    let flag = flags.first { words[$0] != nil }
    let word = if let flag { flag } else { try words.word(1) }
    try words.atMost(flag == nil ? 2 : 1)
    guard let kind = Decision.Kind.named(word, on: item) else {
      throw .usage("no decision \"\(word)\". Item \(item.number) takes \(item.options.map(\.rawValue).joined(separator: ", "))")
    }
    var proposal = Proposal(kind)
    proposal.reason = words["reason"] ?? ""
    proposal.compensating = words["compensating"] ?? ""
    (proposal.approver, proposal.expires) = (words["approver"], words["until"])
    (proposal.owner, proposal.due) = (words["owner"], words["due"])
    return try workspace.decide(item.number, proposal)
  }

  static let skip = Command<Workspace>("skip", "Skip", help: "pass an item over for now", usage: "ITEM") {
    workspace, words throws(WorkspaceError) in try workspace.skip(try ReviewWords(words, "skip ITEM").number(0))
  }

  private static let voteUsage = "ITEM HANDLE KIND | abstain [--why TEXT] | --delete"

  static let vote = Command<Workspace>(
    "vote", "Vote", help: "put somebody's vote on record; votes advise", usage: voteUsage
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "vote \(voteUsage)", flags: ["delete"], valued: ["why"])
    let (number, person) = (try words.number(0), try words.word(1))
    if words["delete"] != nil { return try workspace.takeVote(person, on: number) }
    let word = try words.word(2)
    let item = try workspace.item(number)
    let kind = Decision.Kind.named(word, on: item)
    guard kind != nil || word == "abstain" else { throw .usage("no decision \"\(word)\". Write: vote \(voteUsage)") }
    return try workspace.vote(person, on: number, for: kind, why: words["why"] ?? "")
  }

  private static let noteUsage = "ITEM TEXT [--by HANDLE] | N-12 TEXT | N-12 --delete"

  static let note = Command<Workspace>(
    "note", "Note", help: "put somebody's words on record; by the scribe where nobody is named", usage: noteUsage
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "note \(noteUsage)", flags: ["delete"], valued: ["by"])
    let first = try words.word(0)
    if first.hasPrefix("N-") { return try workspace.editNote(first, words["delete"] == nil ? words.text(from: 1) : nil) }
    return try workspace.note(
      words.text(from: 1), by: words["by"] ?? workspace.meeting.roster.scribe, on: try words.number(0))
  }

  private static let actionUsage =
    "ITEM TEXT --owner HANDLE --due DAY | A-12 [TEXT] [--owner HANDLE] [--due DAY] | A-12 --delete"

  static let action = Command<Workspace>(
    "action", "Action", help: "give somebody work that is due on a day", usage: actionUsage
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "action \(actionUsage)", flags: ["delete"], valued: ["owner", "due"])
    let first = try words.word(0)
    guard first.hasPrefix("A-") else {
      return try workspace.action(
        words.text(from: 1), for: words["owner"] ?? "", due: words["due"] ?? "", on: try words.number(0))
    }
    guard words["delete"] == nil else { return try workspace.editAction(first, nil) }
    var action = workspace.meeting.actions.first { $0.id == first }
    let text = words.text(from: 1)
    if !text.isEmpty { action?.text = text }
    if let owner = words["owner"] { action?.owner = owner }
    if let due = words["due"] { action?.due = due }
    guard let action else { throw .usage("There is no action \(first)") }
    return try workspace.editAction(first, action)
  }

  // MARK: Agenda

  static let add = Command<Workspace>(
    "add", "Add", help: "put an open finding on the agenda", usage: "RULE [COMPONENT]"
  ) { workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "add RULE [COMPONENT]")
    return try workspace.addItem(rule: try words.word(0), component: words.plain.count > 1 ? words.plain[1] : nil)
  }

  static let drop = Command<Workspace>("drop", "Take off", help: "take an item off the agenda", usage: "ITEM") {
    workspace, words throws(WorkspaceError) in try workspace.dropItem(try ReviewWords(words, "drop ITEM").number(0))
  }

  static let move = Command<Workspace>("move", "Move", help: "move an item on the agenda", usage: "ITEM up | down") {
    workspace, words throws(WorkspaceError) in
    let words = try ReviewWords(words, "move ITEM up | down")
    let way = try words.word(1)
    guard ["up", "down"].contains(way) else { throw .usage("write: move ITEM up | down") }
    return try workspace.moveItem(try words.number(0), by: way == "up" ? -1 : 1)
  }

  static let undo = Command<Workspace>(
    "undo", "Take back", help: "take back what was said or decided last, its edits with it"
  ) { workspace, _ throws(WorkspaceError) in try workspace.takeBack() }

  static let redo = Command<Workspace>("redo", "Again", help: "make again what was taken back last") {
    workspace, _ throws(WorkspaceError) in try workspace.takeBackAgain()
  }
}
