import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// Keys of a review: agenda, card, votes, sign-off.
enum ReviewKeys {
  static let all: [ViewCommand] =
    [review, signOff, openCard] + digits
    + [
      fixIt, risk, vote, note, action, editWords, editOutside, deleteWords, timer, focus, nextBox, previousBox, addItem,
      dropItem, up, down, roster,
      takeBack, again, sign, keepRecord, takeSignature, changed, goToChange, leave,
    ]

  // MARK: Opening

  static let review = ViewCommand(
    "review", "Review", keys: ["r"],
    help: "the meeting: agenda, cards, decisions; with words it runs one of its commands",
    usage: "[start | resume | decide | vote | note ...]",
    unavailable: { app in
      if app.workspace == nil { return "No design is open" }
      return app.place is AgendaPlace ? "This is the agenda: \(app.key("open-card")) opens an item" : nil
    }
  ) { app, words throws(WorkspaceError) in
    guard let workspace = app.workspace else { return "" }
    if !words.isEmpty { return try ReviewCommands.run(words, on: workspace) }
    if let trouble = workspace.recordTrouble { throw trouble }
    guard workspace.meeting.state != .none else {
      app.show(
        AskLine(
          "Who is here", rosterLine(workspace.usualRoster), then: { $0.show(AgendaPlace(workspace)) }
        ) { _, text throws(WorkspaceError) in
          try ReviewCommands.run(["start"] + text.split(separator: " ").map(String.init), on: workspace)
        })
      return ""
    }
    let wasLeft = workspace.meeting.state == .left
    let said = try workspace.resumeReview()
    app.showDesign()
    app.show(AgendaPlace(workspace))
    if wasLeft, workspace.meeting.item(workspace.meeting.card) != nil { app.show(CardPlace(workspace)) }
    return said
  }

  /// A roster as it is typed: `alice=owner bob=isso --away carol`.
  @MainActor private static func rosterLine(_ roster: Roster) -> String {
    let people = roster.people.map { "\($0.handle)=\($0.role.rawValue)" }
    let away = roster.people.filter { !$0.isHere }.map(\.handle)
    return (people + (away.isEmpty ? [] : ["--away", away.joined(separator: ",")])).joined(separator: " ")
  }

  static let signOff = ViewCommand(
    "sign-off", "Sign-off", keys: ["S"], help: "the gate, who must sign, and what they sign",
    unavailable: { app in
      guard let workspace = app.workspace else { return "No design is open" }
      if app.place is GatePlace { return "This is the sign-off: \(app.key("sign")) signs" }
      return workspace.meeting.session == nil ? "Nobody has met: \(app.key("review")) opens a review" : nil
    }
  ) { app, _ in
    guard let workspace = app.workspace else { return "" }
    app.show(GatePlace(workspace))
    return ""
  }

  static let changed = ViewCommand(
    "changed", "Since sign-off", keys: ["="], in: [.signOff],
    help: "what changed since the sign-off, and what it reopens",
    unavailable: { app in
      app.workspace?.meeting.seal == nil ? "Nobody has signed: there is nothing to compare with" : nil
    }
  ) { app, _ in
    guard let workspace = app.workspace else { return "" }
    app.show(ChangedPlace(workspace))
    return ""
  }

  static let goToChange = ViewCommand(
    "changed-go", "Go there", keys: ["<enter>"], in: [.changed], hint: Hint("", "go there", weight: 9),
    help: "to the component and the field"
  ) { app, _ throws(WorkspaceError) in
    guard let place = app.place as? ChangedPlace else { return "" }
    return try place.go(app)
  }

  @MainActor private static func workspace(_ app: App) throws(WorkspaceError) -> Workspace {
    guard let workspace = app.workspace else { throw .nothing("No design is open") }
    return workspace
  }

  /// The number of the item that the keys are about.
  @MainActor private static func number(_ app: App) throws(WorkspaceError) -> Int {
    let number = (app.place as? AgendaPlace)?.selected ?? (app.place as? CardPlace)?.item?.number
    guard let number else { throw .nothing("No item is selected") }
    return number
  }

  @MainActor private static func card(_ app: App) throws(WorkspaceError) -> CardPlace {
    guard let place = app.place as? CardPlace else {
      throw .nothing("This belongs to a card: \(app.key("review")), then \(app.key("open-card"))")
    }
    return place
  }

  // MARK: Items

  static let openCard = ViewCommand(
    "open-card", "Open", keys: ["<enter>"], in: [.review], hint: Hint("", "open", weight: 9), help: "the selected item"
  ) { app, _ throws(WorkspaceError) in
    let card = CardPlace(try workspace(app))
    let number = try number(app)
    _ = try card.open(number)
    app.show(card)
    return ""
  }

  /// A digit decides what carries that number on the card.
  private static let digits: [ViewCommand] = (1...5).map { digit in
    ViewCommand(
      "decide-\(digit)", "Decide \(digit)", keys: [String(digit)], in: [.card],
      hint: digit == 1 ? Hint("", "to 5 decide", short: "-5 decide", weight: 9) : nil,
      help: "what carries the number \(digit) on the card"
    ) { app, _ throws(WorkspaceError) in try card(app).decide(digit, app) }
  }

  static let fixIt = ViewCommand("decide-fix", "Fix", keys: ["f"], in: [.card], help: "as 1") {
    app, _ throws(WorkspaceError) in try card(app).decide(1, app)
  }

  static let risk = ViewCommand("decide-risk", "Accept the risk", keys: ["w"], in: [.card], help: "as 2") {
    app, _ throws(WorkspaceError) in try card(app).decide(2, app)
  }

  static let vote = ViewCommand(
    "vote", "Vote", keys: ["v"], in: [.card], hint: Hint("", "vote", weight: 6), help: "a vote for each person"
  ) { app, _ throws(WorkspaceError) in
    guard let item = try card(app).item else { return "" }
    app.show(VotesDialog(try workspace(app), item))
    return ""
  }

  static let note = ViewCommand(
    "review-note", "Note", keys: ["c"], in: [.review, .card], hint: Hint("", "note", weight: 5),
    help: "somebody's words; WHO: at the beginning names them, else it is the scribe"
  ) { app, _ throws(WorkspaceError) in
    let (workspace, number) = (try workspace(app), try number(app))
    app.show(
      AskLine("Note on \(number)", "") { _, text throws(WorkspaceError) in
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, workspace.meeting.roster[parts[0]] != nil {
          return try workspace.note(String(parts[1].drop { $0 == " " }), by: parts[0], on: number)
        }
        return try workspace.note(text, by: workspace.meeting.roster.scribe, on: number)
      })
    return ""
  }

  static let action = ViewCommand(
    "review-action", "Action", keys: ["a"], in: [.card], hint: Hint("", "action", weight: 4),
    help: "work for somebody, as in: ops 2026-12-05 raise the TLS policy"
  ) { app, _ throws(WorkspaceError) in
    let (workspace, number) = (try workspace(app), try number(app))
    app.show(
      AskLine("Action: WHO DAY WHAT", "") { _, text throws(WorkspaceError) in
        let (owner, due, words) = try actionWords(text)
        return try workspace.action(words, for: owner, due: due, on: number)
      })
    return ""
  }

  /// The last note or action of the item, and what its words are.
  private enum Words {
    case note(Entry.Note)
    case action(Entry.Action)
  }

  @MainActor private static func lastWords(_ app: App) throws(WorkspaceError) -> Words {
    let (meeting, number) = (try workspace(app).meeting, try number(app))
    let note = meeting.notes(on: number).last
    let action = meeting.actions.last { $0.item == number }
    func entry(_ id: String?) -> Int { id.flatMap { Int($0.dropFirst(2)) } ?? -1 }
    if let note, entry(note.id) > entry(action?.id) { return .note(note) }
    guard let action else { throw .nothing("This item has no note and no action") }
    return .action(action)
  }

  static let editWords = ViewCommand(
    "edit-words", "Edit", keys: ["e"], in: [.review, .card],
    help: "the last note or action of this item: new words for it; the old ones stay on record"
  ) { app, _ throws(WorkspaceError) in
    let workspace = try workspace(app)
    switch try lastWords(app) {
    case .note(let note):
      app.show(
        AskLine("\(note.id), \(note.person)", note.text) { _, text throws(WorkspaceError) in
          guard !text.isEmpty else { throw .nothing("It needs words: \(app.key("delete-words")) deletes it") }
          return try workspace.editNote(note.id, text)
        })
    case .action(let action):
      app.show(
        AskLine("\(action.id): WHO DAY WHAT", "\(action.owner) \(action.due) \(action.text)") {
          _, text throws(WorkspaceError) in
          let (owner, due, words) = try actionWords(text)
          var new = action
          (new.owner, new.due, new.text) = (owner, due, words)
          return try workspace.editAction(action.id, new)
        })
    }
    return ""
  }

  /// `WHO DAY WHAT` in its parts.
  private static func actionWords(
    _ text: String
  ) throws(WorkspaceError) -> (owner: String, due: String, text: String) {
    let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { throw .nothing("write: WHO DAY WHAT, as in ops 2026-12-05 raise the TLS policy") }
    return (parts[0], parts[1], parts[2])
  }

  static let editOutside = ViewCommand(
    "edit-words-outside", "Edit in $EDITOR", keys: ["E"], in: [.card],
    help: "the last note of this item, or a new one by the scribe, in the editor of $VISUAL or $EDITOR"
  ) { app, _ throws(WorkspaceError) in
    let (workspace, number) = (try workspace(app), try number(app))
    let note = workspace.meeting.notes(on: number).last
    let text = try OutsideEditor.edit(note?.text ?? "", app)
    guard text != note?.text, !text.isEmpty else { return "Nothing changed" }
    if let note { return try workspace.editNote(note.id, text) }
    return try workspace.note(text, by: workspace.meeting.roster.scribe, on: number)
  }

  static let timer = ViewCommand(
    "review-timer", "Timer", keys: ["T"], in: [.review, .card, .signOff],
    help: "shows or hides how long the session has run"
  ) { app, _ throws(WorkspaceError) in
    app.hasTimer.toggle()
    return app.hasTimer ? "The timer is seen" : "The timer is hidden"
  }

  static let deleteWords = ViewCommand(
    "delete-words", "Delete", keys: ["d"], in: [.card], help: "the last note or action of this item; u brings it back"
  ) { app, _ throws(WorkspaceError) in
    let workspace = try workspace(app)
    return switch try lastWords(app) {
    case .note(let note): try workspace.editNote(note.id, nil)
    case .action(let action): try workspace.editAction(action.id, nil)
    }
  }

  // MARK: Looks

  static let focus = ViewCommand(
    "card-focus", "Focus", keys: ["z"], in: [.card], hint: Hint("", "focus", weight: 5),
    help: "the card alone, readable from the back of the room"
  ) { app, _ throws(WorkspaceError) in
    try card(app).isFocus.toggle()
    return ""
  }

  static let nextBox = box("card-box", "Next box", "<tab>", 1)
  static let previousBox = box("card-box-back", "Previous box", "<s-tab>", -1)

  private static func box(_ id: String, _ title: String, _ key: String, _ step: Int) -> ViewCommand {
    ViewCommand(id, title, keys: [key], in: [.card], help: "Card, Agenda, Votes, Minutes where one is seen at a time") {
      app, _ throws(WorkspaceError) in
      let place = try card(app)
      guard app.size.width < 110 else { return "All boxes are on the screen" }
      let all = CardPlace.Box.allCases
      let index = all.firstIndex(of: place.box) ?? 0
      place.box = all[(index + step + all.count) % all.count]
      return ""
    }
  }

  // MARK: Agenda

  static let addItem = ViewCommand(
    "add-item", "Add item", keys: ["a"], in: [.review], hint: Hint("", "add", weight: 3),
    help: "an open finding that is not there: RULE [COMPONENT]"
  ) { app, _ throws(WorkspaceError) in
    let workspace = try workspace(app)
    app.show(
      AskLine("Add RULE [COMPONENT]", "") { _, text throws(WorkspaceError) in
        try ReviewCommands.run(["add"] + text.split(separator: " ").map(String.init), on: workspace)
      })
    return ""
  }

  static let dropItem = ViewCommand(
    "drop-item", "Take off", keys: ["d"], in: [.review], hint: Hint("", "take off", weight: 3),
    help: "the selected item leaves the agenda; u brings it back"
  ) { app, _ throws(WorkspaceError) in try workspace(app).dropItem(try number(app)) }

  static let up = move("item-up", "Move up", "<lt>", -1)
  static let down = move("item-down", "Move down", ">", 1)

  private static func move(_ id: String, _ title: String, _ key: String, _ step: Int) -> ViewCommand {
    ViewCommand(id, title, keys: [key], in: [.review], help: "the selected item, on the agenda") {
      app, _ throws(WorkspaceError) in try workspace(app).moveItem(try number(app), by: step)
    }
  }

  static let roster = ViewCommand(
    "roster", "Roster", keys: ["R"], in: [.review, .card, .signOff], hint: Hint("", "roster", weight: 3),
    help: "who is on it, who is here: alice=owner bob=isso --away bob"
  ) { app, _ throws(WorkspaceError) in
    let workspace = try workspace(app)
    app.show(
      AskLine("Roster", rosterLine(workspace.meeting.roster)) { _, text throws(WorkspaceError) in
        try ReviewCommands.run(["roster"] + text.split(separator: " ").map(String.init), on: workspace)
      })
    return ""
  }

  static let takeBack = ViewCommand(
    "take-back", "Take back", keys: ["u"], in: [.review, .card], hint: Hint("", "undo", weight: 6),
    help: "what was said or decided last, its edits with it; an entry of its own"
  ) { app, _ throws(WorkspaceError) in try workspace(app).takeBack() }

  static let again = ViewCommand(
    "take-back-again", "Again", keys: ["U"], in: [.review, .card], help: "what was taken back last"
  ) { app, _ throws(WorkspaceError) in try workspace(app).takeBackAgain() }

  static let leave = ViewCommand(
    "leave-review", "Leave", keys: ["q"], in: [.review, .card, .signOff, .changed],
    hint: Hint("", "leave", weight: 4), help: "to the design; r goes on at the same card"
  ) { app, _ throws(WorkspaceError) in
    let workspace = try workspace(app)
    let said = workspace.meeting.state == .open ? try workspace.leaveReview() : ""
    app.showDesign()
    return said
  }

  // MARK: Signing

  static let sign = ViewCommand(
    "sign", "Sign", keys: ["<enter>"], in: [.signOff], hint: Hint("", "sign", weight: 9),
    help: "shows what is signed once more, and asks for the handle"
  ) { app, _ throws(WorkspaceError) in try sign(app, isRecord: false) }

  static let keepRecord = ViewCommand(
    "sign-record", "Record", keys: ["K"], in: [.signOff],
    hint: Hint("", "record without a key", short: "record", weight: 4),
    help: "a typed name without a key: a record, and not a signature"
  ) { app, _ throws(WorkspaceError) in try sign(app, isRecord: true) }

  @MainActor private static func sign(_ app: App, isRecord: Bool) throws(WorkspaceError) -> String {
    guard let place = app.place as? GatePlace, let signer = place.signer else { return "" }
    if signer.proof == .signed {
      throw .nothing("\(signer.handle ?? "") has signed. \(app.key("take-signature")) takes the signature back")
    }
    app.show(try SigningDialog(place.workspace, signer, isRecord: isRecord))
    return ""
  }

  static let takeSignature = ViewCommand(
    "take-signature", "Take back", keys: ["d"], in: [.signOff], help: "takes the selected signature back"
  ) { app, _ throws(WorkspaceError) in
    guard let place = app.place as? GatePlace, let handle = place.signer?.handle else { return "" }
    return try place.workspace.takeSignature(of: handle)
  }
}
