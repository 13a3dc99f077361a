import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Commands that say what there is: the design, its components, their fields, resources, flows and history.
enum PlainLooks {
  static let all: [Command<PlainSession>] = [
    help, more, status, list, go, template, flows, kinds, history,
  ]

  static let help = Command<PlainSession>(
    "help", "Help", help: "list the commands; with one, how it is written", usage: "[COMMAND]"
  ) { session, words throws(WorkspaceError) in
    if let word = words.first {
      guard let row = PlainCommands.table.first(where: { $0.id == word }) else {
        throw .usage(PlainCommands.problem(word, isOneOfSeveral: false))
      }
      return PlainWords.command(row)
    }
    let how = "A line that ends in a blank and ? lists what can stand there. A dot is the component of go."
    return ([how] + PlainCompletion.commands("")).joined(separator: "\n")
  }

  static let more = Command<PlainSession>(
    "more", "More", help: "the next facts of the last list"
  ) { session, _ throws(WorkspaceError) in try session.more() }

  static let status = Command<PlainSession>(
    "status", "Status", help: "which design is open, how many findings and controls, where the edits are",
    unavailable: PlainCommands.needsDesign
  ) { session, _ in session.standing.joined(separator: "\n") }

  // MARK: Components

  static let list = Command<PlainSession>(
    "list", "List", help: "list the components, or those of a pane (network, data, logging, security) or with a text",
    usage: "[TEXT]", unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let text = words.joined(separator: " ")
    var facts: [String] = []
    for pane in Pane.allCases {
      let there = workspace.design.components.items.filter { component in
        guard let kind = workspace.catalog.kind(component.kind), kind.place(component) == pane else { return false }
        return text.isEmpty || pane.rawValue == text
          || "\(component.id) \(kind.id) \(workspace.name(of: component.id))".finds(text)
      }
      guard !there.isEmpty else { continue }
      facts.append("\(pane.title), \(Message.count(there.count, "component")).")
      facts += there.map { fact(of: $0, workspace) }
    }
    guard !facts.isEmpty else {
      throw .nothing(text.isEmpty ? "No component yet. Say: kinds" : "Nothing matches \"\(text)\"")
    }
    return facts.joined(separator: "\n")
  }

  /// `GAP 1. monitoring-db, relational database, named monitoring-db-dev, Postgres.`
  @MainActor private static func fact(of component: Component, _ workspace: Workspace) -> String {
    var status = RowStatus()
    for finding in workspace.findings where finding.component == component.id { status.add(finding.level) }
    let kind = workspace.catalog.kind(component.kind)
    let name = workspace.name(of: component.id)
    let parts = [
      component.id, kind?.title.lowercased() ?? component.kind, name == component.id ? "" : "named \(name)",
      kind?.summary(component) ?? "",
    ]
    return PlainWords.sentences([
      PlainWords.heard(status.line.text), parts.filter { !$0.isEmpty }.joined(separator: ", "),
    ])
  }

  static let go = Command<PlainSession>(
    "go", "Go to", help: "make a component the one that a dot stands for, and say what it is", usage: "ID",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    guard let id = words.first else { throw .usage("write: go ID") }
    let component = try component(id, workspace)
    session.current = id
    let engine = workspace.engine
    let fields = workspace.catalog.kind(component.kind)?.fields.count ?? 0
    let resources = engine.resources(of: id).count { !$0.isDeclaration }
    let open = workspace.findings.filter { $0.component == id }
    return
      ([
        fact(of: component, workspace), workspace.catalog.kind(component.kind)?.help ?? "",
        "\(Message.count(fields, "field")), \(Message.count(resources, "resource")), "
          + "\(Message.count(engine.referrers(of: id).flows.count, "flow")).",
        workspace.design.notes[id].map { "Note: \($0)" } ?? "",
      ].filter { !$0.isEmpty }
      + open.map { PlainWords.sentences([PlainWords.level($0.level), $0.message, PlainWords.controls($0)]) }
      + ["Say: fields, field NAME, template, flows, set . FIELD VALUE."]).joined(separator: "\n")
  }

  @MainActor static func component(_ id: String, _ workspace: Workspace) throws(WorkspaceError) -> Component {
    guard let component = workspace.design[id] else {
      throw .edit(.noComponent(id, near: nearest(id, among: workspace.design.components.items.map(\.id))))
    }
    return component
  }

  /// The component that is named, else the current one.
  @MainActor static func subject(_ word: String?, _ session: PlainSession) throws(WorkspaceError) -> Component {
    guard let id = word ?? session.current else { throw .usage("Name a component, or go to one first") }
    return try component(id, try session.design())
  }

  // MARK: Template, flows, history

  static let template = Command<PlainSession>(
    "template", "Template", help: "list what a component becomes in the template, a value a line", usage: "[ID]",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let component = try subject(words.first, session)
    let resources = try session.design().engine.resources(of: component.id).filter { !$0.isDeclaration }
    guard !resources.isEmpty else { throw .nothing("\(component.id) becomes no resource of its own") }
    return resources.flatMap { resource in
      ["\(resource.id), \(resource.type)."] + leaves(resource.properties, "").map { "\($0.place): \($0.value)." }
    }.joined(separator: "\n")
  }

  /// The values of a tree with their places.
  private static func leaves(_ json: JSON, _ place: String) -> [(place: String, value: String)] {
    switch json {
    case .object(let object) where !object.isEmpty:
      object.members.flatMap { leaves($0.value, "\(place)/\($0.key)") }
    case .array(let items) where !items.isEmpty:
      items.enumerated().flatMap { leaves($0.element, "\(place)/\($0.offset)") }
    default: [(place, json.string ?? json.brief)]
    }
  }

  static let flows = Command<PlainSession>(
    "flows", "Flows", help: "list who talks to whom, in the design or at one component", usage: "[ID]",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let flows =
      try words.first.map { id throws(WorkspaceError) in
        workspace.engine.referrers(of: try component(id, workspace).id).flows
      } ?? workspace.design.flows.items
    guard !flows.isEmpty else { throw .nothing("Nobody talks to anybody. connect A B \"WHY\" adds a flow") }
    return flows.map { flow in
      PlainWords.sentences([
        "\(flow.id): \(flow.from) talks to \(flow.to), \(workspace.port(of: flow))", flow.purpose,
      ])
    }.joined(separator: "\n")
  }

  static let kinds = Command<PlainSession>(
    "kinds", "Kinds", help: "list what can be added, or what of it matches a text", usage: "[TEXT]"
  ) { session, words throws(WorkspaceError) in
    let text = words.joined(separator: " ")
    let kinds = session.catalog.kinds.filter { text.isEmpty || "\($0.id) \($0.title) \($0.help)".finds(text) }
    guard !kinds.isEmpty else { throw .nothing("No kind matches \"\(text)\"") }
    return kinds.map { "\($0.id), \($0.pane.title). \($0.help)" }.joined(separator: "\n")
  }

  static let history = Command<PlainSession>(
    "history", "History", help: "list the edits that undo can take back, the last one first",
    unavailable: PlainCommands.needsDesign
  ) { session, _ throws(WorkspaceError) in
    let steps = try session.design().history.done
    guard !steps.isEmpty else { throw .nothing("No edit yet in this design") }
    return steps.reversed().map { step in
      let time = step.at.count >= 19 ? step.at.dropFirst(11).prefix(8) : step.at[...]
      return "Revision \(step.revision), \(time), \(step.by). \(PlainWords.heard(step.say))."
    }.joined(separator: "\n")
  }
}

extension PlainSession {
  /// Which system, and is it open or shut.
  var standing: [String] {
    guard let workspace else { return [PlainSession.noDesign] }
    let file = workspace.path.split(separator: "/").last.map(String.init) ?? workspace.path
    let states = ControlState.allCases.map { "\(workspace.states[$0] ?? 0) \($0.rawValue)" }
    let edits =
      switch workspace.saveState {
      case .saved: "The file holds every edit."
      case .waiting(let count): PlainFiles.waits(count)
      case .notInFile: "The design is in no file yet. save writes it."
      }
    return [
      "\(file), FedRAMP \(workspace.engine.baseline.title), \(workspace.engine.region), "
        + "revision \(workspace.revision), not signed.",
      "Findings: \(Level.allCases.map { "\(workspace.count($0)) \($0.rawValue)" }.joined(separator: ", ")).",
      "Controls: \(states.joined(separator: ", ")).", edits,
    ]
  }

  /// What opening a design brought to light.
  func facts(of opening: Opening) -> [String] {
    var facts: [String] = []
    if opening.waiting > 0 {
      let edits = Message.count(opening.waiting, "edit")
      facts.append(
        opening.wasInterrupted
          ? "The last run ended without leaving. \(edits) came back from the journal. reload drops them."
          : "\(edits) came back from the journal.")
    }
    if opening.isPutBack, opening.setAside == nil {
      facts.append("The file was put back to an earlier state, and that counts. undo brings back what there was.")
    }
    if let aside = opening.setAside { facts.append("The journal did not fit the file. It lies in \(aside).") }
    if let trouble = workspace?.journalTrouble { facts.append("No journal: \(trouble). save writes the file.") }
    return facts
  }
}
