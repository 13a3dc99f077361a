import TapEngine
import TapModel
import TapReview

/// What a review looks like line by line: for the command line, for those who follow, and for people who hear it.
@MainActor package struct ReviewText {
  private let workspace: Workspace
  private var meeting: Meeting { workspace.meeting }

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// `Session 3, rev 42, FedRAMP High, us-gov-west-1. 4 of 5 here, quorum 3 met.`
  package var head: [String] {
    if let trouble = workspace.recordTrouble { return ["! \(trouble)"] }
    guard let session = meeting.session else { return ["Nobody has met: review start opens a session"] }
    let state = meeting.state == .open ? "" : meeting.state == .left ? ", left at item \(meeting.card)" : ", ended"
    let roster = meeting.roster
    return [
      "Session \(session.number)\(state), rev \(session.revision) -> \(workspace.revision), FedRAMP \(session.baseline), "
        + "\(session.region)",
      "\(roster.here) of \(roster.people.count) here, "
        + (roster.quorumTrouble.map { "no quorum: \($0)" } ?? "quorum \(roster.quorum) met")
        + "; chair \(roster.chair), scribe \(roster.scribe)",
      "\(meeting.items.count - meeting.undecided.count) of \(meeting.items.count) decided, record entry "
        + "\(workspace.record.entries.count)"
        + (workspace.record.tornBytes > 0 ? "; its last line was never finished and does not count" : ""),
    ]
  }

  /// The agenda by its sections.
  package var agenda: [String] {
    var lines = head
    for section in Item.Section.allCases {
      let items = meeting.items.filter { $0.section == section }
      guard !items.isEmpty else { continue }
      lines.append(section.title)
      lines += items.map { item in
        let mark = item.number == meeting.card ? ">" : " "
        return "\(mark) \(item.number). \(ReviewText.place(item)) \(words(item))\(ReviewText.controls(item)): "
          + state(of: item)
      }
    }
    return lines
  }

  /// Component or flow; the design where none is named.
  package static func place(_ item: Item) -> String {
    item.subject.component.isEmpty || item.subject.component == Component.settingsID
      ? item.about ?? "design" : item.subject.component
  }

  private func words(_ item: Item) -> String { item.message.isEmpty ? item.title : "\(item.title), \(item.message)" }

  private static func controls(_ item: Item) -> String {
    item.controls.isEmpty ? "" : " [\(item.controls.joined(separator: ", "))]"
  }

  /// `undecided`, `risk accepted by ao until 2027-03-31`
  package func state(of item: Item) -> String {
    meeting.decided[item.number]?.words ?? (meeting.skipped.contains(item.number) ? "passed over" : "undecided")
  }

  /// One item with everything that the room needs.
  package func card(_ number: Int) -> [String] {
    guard let item = meeting.item(number) else { return ["No item is on the table: review next opens one"] }
    var lines = [
      "Item \(item.number) of \(meeting.items.count): \((item.level?.rawValue.uppercased()).map { $0 + " " } ?? "")"
        + "\(ReviewText.place(item))\(ReviewText.controls(item))",
      ReviewText.question(item), words(item),
    ]
    if let why = workspace.catalog.rule(item.subject.rule)?.why { lines.append(why) }
    lines += asks(item) + evidence(item)
    lines += lapsed(item) + asSigned
    if !item.makers.isEmpty { lines.append("Made by \(item.makers.joined(separator: ", "))") }
    lines += options(item).map { "\($0.digit)  \($0.label): \($0.does)" }
    for vote in meeting.votes(on: number) {
      lines.append(
        "Vote of \(vote.person): \(vote.kind.map { item.label(of: $0) } ?? "abstains")"
          + (vote.why.isEmpty ? "" : ", \(vote.why)"))
    }
    for note in meeting.notes(on: number) { lines.append("\(note.id) \(note.person): \(note.text)") }
    for action in meeting.actions where action.item == number {
      lines.append("\(action.id) \(action.owner), due \(action.due): \(action.text)")
    }
    return lines + ["State: \(state(of: item))"]
  }

  /// What the room is asked.
  package static func question(_ item: Item) -> String {
    let name = place(item)
    let place = name == "design" ? "the design" : name
    return switch item.section {
    case .block: "How is \(place) put right? Nobody may waive it."
    case .gap: "Shall \(place) be fixed, or what else?"
    case .changed: "Shall \(place) stay as it was changed?"
    case .expiring: "What follows when the decision on \(place) ends?"
    case .action: "Is it done?"
    }
  }

  /// What the baseline asks, by control, with its state.
  package func asks(_ item: Item) -> [String] {
    item.controls.compactMap { id in
      workspace.coverage.first { $0.control.id == id }.map {
        "\(workspace.engine.baseline.title) asks \(id) \($0.control.title): \($0.state.rawValue)"
      }
    }
  }

  /// Where in the template it is.
  package func evidence(_ item: Item) -> [String] {
    guard let id = item.subject.resource, let resource = workspace.engine.resource(id) else { return [] }
    let pointer = Pointer(item.subject.path)
    let value = pointer.isRoot ? "" : " \(pointer) = \(resource.value(at: pointer)?.brief ?? "not set")"
    return ["Evidence: \(id), \(resource.type)\(value)"]
  }

  /// The decision on an item that no longer holds, with why.
  package func lapsed(_ item: Item) -> [String] {
    workspace.standing.faults.filter { $0.decision.subject.isAbout(item.subject) }.map { fault, decision in
      "\(decision.id), \(decision.words): \(fault.words)"
    }
  }

  /// Whose names are under something else than what there is now.
  package var asSigned: [String] {
    let signOff = workspace.signOff
    let people = signOff.signers.filter { $0.proof == .outdated }.compactMap(\.handle)
    return signOff.outdated.map { people.isEmpty ? [] : ["\(people.joined(separator: ", ")) signed \($0)"] } ?? []
  }

  /// What each digit does.
  package func options(_ item: Item) -> [(digit: Int, kind: Decision.Kind, label: String, does: String)] {
    item.options.map { kind in
      var label = item.label(of: kind)
      let does: String
      switch kind {
      case .fix:
        if let edit = try? workspace.fixing(item) {
          let count = Message.count(edit.flat.count, "change")
          does = "\(count), clears it"
          if case .set(let id, let field, let value)? = edit.flat.last, let value {
            label = "Fix: " + (id == item.subject.component ? "" : id + " ") + setting(id, field, value)
          }
        } else {
          does =
            workspace.finding(of: item) != nil ? "no fix on a key: change it by hand" : "the finding is gone already"
        }
      case .acceptRisk:
        does = item.level == .block ? "not for a BLOCK" : "GAP stays, shown as ⚑ until it ends"
      case .defer: does = item.section == .action ? "another owner or day" : "stays open; owner and date"
      case .notApplicable: does = item.level == .block ? "not for a BLOCK" : "needs a reason"
      case .alternative: does = item.level == .block ? "not for a BLOCK" : "needs a statement of what does it"
      case .keep: does = item.section == .action ? "the action goes" : "as it is now"
      case .revert: does = item.section == .action ? "the action goes, with the reason" : "as it was signed"
      }
      return (item.digit(of: kind), kind, label, does)
    }
  }

  /// A field and its value as they are called everywhere: `Deletion protection on`.
  private func setting(_ id: String, _ name: String, _ value: JSON) -> String {
    guard let component = workspace.design[id], let field = workspace.catalog.kind(component.kind)?.field(name) else {
      return "\(name) \(value.brief)"
    }
    return "\(field.title) \(FieldText.shown(value, of: field))"
  }

  /// What keeps the gate shut, and what goes with the signature.
  package var gate: [String] {
    let gate = workspace.gate
    let met = gate.lines.count { $0.isMet }
    return gate.lines.map { "\($0.isMet ? "✓" : "✗") \($0.what): \($0.now)" + ($0.isMet ? "" : ". \($0.next)") }
      + ["\(met) of \(gate.lines.count) met: \(gate.isOpen ? "open" : "shut")"] + signers + faults + exceptions
  }

  /// Who must sign, and who has.
  package var signers: [String] {
    let signOff = workspace.signOff
    return signOff.signers.map { signer in
      let proof =
        switch signer.proof {
        case .signed: "signed"
        case .outdated: "signed \(signOff.outdated ?? ""): to be signed again"
        case .typed: "record, not a signature"
        case .refused(let why): "not a signature: \(why)"
        case .missing: "not yet"
        }
      return "\(signer.handle ?? "nobody"), \(signer.role.title): \(proof)"
    }
  }

  /// What is waived, by whom, until when: what holds.
  package var exceptions: [String] {
    let faults = Set(workspace.standing.faults.map(\.decision.id))
    return meeting.decisions.filter { $0.kind.settles && !faults.contains($0.id) }.map { decision in
      "⚑ \(decision.subject.component) \(decision.what) \(decision.controls.joined(separator: " ")): \(decision.words)"
    }
  }

  /// The decisions that no longer hold, with why: they stand before what holds.
  package var faults: [String] {
    workspace.standing.faults.map { fault, decision in
      "! \(decision.id) \(decision.kind.words), \(decision.subject.component) "
        + "\(decision.controls.joined(separator: " ")): \(fault.words)"
    }
  }
}
