import TapEngine
import TapModel

/// The commands that change a design: the `:` prompt, `edit -c` and the plain mode run the same ones.
package enum DesignCommands {
  /// In the order of help and manual.
  package static let all: [Command<Workspace>] = [
    set, add, delete, rename, connect, disconnect, override, clear, fix, setting, title, note, undo, redo, save,
  ]

  /// Nil where no command has the name.
  package static func command(_ id: String) -> Command<Workspace>? { all.first { $0.id == id } }

  /// Runs a line of commands together or not at all; several with `;` between them are one step of the history.
  @MainActor
  package static func run(_ line: String, on workspace: Workspace) throws(WorkspaceError) -> String {
    let commands = try CommandLine.commands(line)
    return try run(commands, on: workspace, say: line)
  }

  /// Runs commands together or not at all.
  @MainActor
  package static func run(
    _ commands: [[String]], on workspace: Workspace, say: String
  ) throws(WorkspaceError) -> String {
    guard let first = commands.first else { throw .usage("nothing to do: name a command") }
    if commands.count == 1 { return try runOne(first, on: workspace) }
    var messages: [String] = []
    let change = try workspace.together(say) { () throws(WorkspaceError) in
      for words in commands { messages.append(try runOne(words, on: workspace)) }
    }
    messages.append(Message.done(change))
    return messages.joined(separator: "\n")
  }

  @MainActor
  private static func runOne(_ words: [String], on workspace: Workspace) throws(WorkspaceError) -> String {
    let word = words[0]
    guard let command = command(word) else {
      throw .usage("no command \"\(word)\"" + (nearest(word, among: all.map(\.id)).map { "; \($0)?" } ?? ""))
    }
    if let reason = command.unavailable(workspace) { throw .nothing(reason) }
    return try command.run(workspace, Array(words.dropFirst()))
  }

  /// The words of a command, or how it is written.
  private static func need(_ words: [String], _ count: ClosedRange<Int>, _ usage: String) throws(WorkspaceError) {
    guard count.contains(words.count) else { throw .usage("write: \(usage)") }
  }

  @MainActor
  private static func field(_ id: String, _ name: String, _ workspace: Workspace) throws(WorkspaceError) -> (
    Component, AnyField
  ) {
    guard let component = workspace.design[id] else {
      throw .edit(.noComponent(id, near: nearest(id, among: workspace.design.components.items.map(\.id))))
    }
    guard let kind = workspace.catalog.kind(component.kind) else { throw .edit(.noKind(component.kind, near: nil)) }
    guard let field = kind.field(name) else {
      throw .edit(.noField(name, of: kind.title, near: nearest(name, among: kind.fields.map(\.name))))
    }
    return (component, field)
  }

  // MARK: Fields

  static let set = Command<Workspace>(
    "set", "Set", help: "change one field of a component", usage: "ID FIELD VALUE"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 3...Int.max, "set ID FIELD VALUE")
    return try change(words[0], words[1], words[2...].joined(separator: " "), workspace)
  }

  static let setting = Command<Workspace>(
    "setting", "Setting", help: "change a setting of the design", usage: "NAME VALUE"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 2...Int.max, "setting NAME VALUE")
    return try change(Component.settingsID, words[0], words[1...].joined(separator: " "), workspace)
  }

  @MainActor
  private static func change(
    _ id: String, _ name: String, _ text: String, _ workspace: Workspace
  ) throws(WorkspaceError) -> String {
    let (component, field) = try field(id, name, workspace)
    let value = try FieldText.value(text, for: field)
    return try workspace.change(component, field, to: value)
  }

  static let override = Command<Workspace>(
    "override", "Override", help: "set any property of a resource, as JSON", usage: "ID ROLE/POINTER JSON"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 3...Int.max, "override ID ROLE/POINTER JSON")
    guard let (role, pointer) = Override.place(words[1]) else {
      throw .usage("\"\(words[1])\" is no place: write ROLE/POINTER, as in Instance/MultiAZ")
    }
    let text = words[2...].joined(separator: " ")
    let value = (try? JSON(parsing: text)) ?? .string(text)
    let change = try workspace.apply(
      .override(words[0], role: role, pointer, value), say: "\(words[0]) \(words[1]) = \(value.brief)")
    return Message.done(change)
  }

  static let clear = Command<Workspace>(
    "clear", "Clear", help: "take an override away", usage: "ID ROLE/POINTER"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 2...2, "clear ID ROLE/POINTER")
    guard let (role, pointer) = Override.place(words[1]),
      workspace.design[words[0]]?.overrides.contains(where: { $0.role == role && $0.pointer == pointer }) == true
    else {
      let places = workspace.design[words[0]]?.overrides.map(\.place) ?? []
      throw .usage(
        "\(words[0]) has no override \"\(words[1])\"" + (nearest(words[1], among: places).map { "; \($0)?" } ?? ""))
    }
    return Message.done(
      try workspace.apply(.override(words[0], role: role, pointer, nil), say: "\(words[0]) \(words[1]) cleared"))
  }

  // MARK: Components

  static let add = Command<Workspace>(
    "add", "Add", help: "add a component of a kind", usage: "KIND ID [FIELD=VALUE ...]"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 1...Int.max, "add KIND ID [FIELD=VALUE ...]")
    guard let kind = workspace.catalog.kind(words[0]) else {
      throw .edit(.noKind(words[0], near: nearest(words[0], among: workspace.catalog.kinds.map(\.id))))
    }
    let id = words.count > 1 ? words[1] : workspace.design.freeID(kind.id)
    var values: [String: JSON] = [:]
    for word in words.dropFirst(2) {
      guard let sign = word.firstIndex(of: "=") else { throw .usage("\"\(word)\" is no FIELD=VALUE") }
      let name = String(word[..<sign])
      guard let field = kind.field(name) else {
        throw .edit(.noField(name, of: kind.title, near: nearest(name, among: kind.fields.map(\.name))))
      }
      values[name] = try FieldText.value(String(word[word.index(after: sign)...]), for: field)
    }
    return Message.done(
      try workspace.apply(workspace.adding(kind, id, values), say: "Added \(id), \(kind.title.lowercased())"))
  }

  static let delete = Command<Workspace>(
    "delete", "Delete", help: "take a component away; ! also what still refers to it", usage: "ID [!]"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 1...2, "delete ID [!]")
    return try workspace.delete(words[0], withReferrers: words.dropFirst().first == "!")
  }

  static let rename = Command<Workspace>(
    "rename", "Rename", help: "give a component another id; no resource is replaced", usage: "ID NEW"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 2...2, "rename ID NEW")
    return Message.done(
      try workspace.apply(try workspace.renaming(words[0], to: words[1]), say: "Renamed \(words[0]) to \(words[1])"))
  }

  static let title = Command<Workspace>(
    "title", "Title", help: "what people call a component", usage: "ID TEXT"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 2...Int.max, "title ID TEXT")
    return Message.done(
      try workspace.apply(.title(words[0], words[1...].joined(separator: " ")), say: "Titled \(words[0])"))
  }

  static let note = Command<Workspace>(
    "note", "Note", help: "a note on a component; it comes up in the review", usage: "ID TEXT"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 1...Int.max, "note ID TEXT")
    let text = words.dropFirst().joined(separator: " ")
    guard workspace.design.isTaken(words[0]) else {
      throw .edit(.noComponent(words[0], near: nearest(words[0], among: workspace.design.components.items.map(\.id))))
    }
    return Message.done(
      try workspace.apply(.note(words[0], text.isEmpty ? nil : text), say: "Noted on \(words[0])"))
  }

  // MARK: Flows

  static let connect = Command<Workspace>(
    "connect", "Connect", help: "say that one component talks to another, and why",
    usage: "A B [PORT/PROTO | invoke | read | write | consume] \"WHY\""
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 3...4, "connect A B [PORT/PROTO | invoke | read | write | consume] \"WHY\"")
    let way = words.count == 4 ? try wayOf(words[2]) : .port(nil, "tcp")
    let id = workspace.design.freeID(stem(words[0], words[1]))
    let flow = Flow(id, from: words[0], to: words[1], way, words[words.count - 1])
    return Message.done(try workspace.apply(.addFlow(flow), say: "Connected \(words[0]) to \(words[1])"))
  }

  private static func stem(_ from: String, _ to: String) -> String {
    let full = (Names.isID(from) ? from : "outside") + "-to-" + (Names.isID(to) ? to : "outside")
    return Names.isID(full) ? full : "flow"
  }

  private static func wayOf(_ word: String) throws(WorkspaceError) -> Flow.Way {
    if let access = Access(rawValue: word) { return .access(access) }
    let parts = word.split(separator: "/")
    guard let port = parts.first.flatMap({ Int($0) }), parts.count <= 2 else {
      throw .usage(
        "\"\(word)\" is no port (443/tcp) and none of \(Access.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return .port(port, parts.count == 2 ? String(parts[1]) : "tcp")
  }

  static let disconnect = Command<Workspace>(
    "disconnect", "Disconnect", help: "take a flow away", usage: "FLOW"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 1...1, "disconnect FLOW")
    return Message.done(try workspace.apply(.removeFlow(words[0]), say: "Disconnected \(words[0])"))
  }

  // MARK: Findings

  static let fix = Command<Workspace>(
    "fix", "Fix", help: "carry out the fix of a rule, on one component or wherever it fires", usage: "RULE [ID]"
  ) { workspace, words throws(WorkspaceError) in
    try need(words, 1...2, "fix RULE [ID]")
    return try workspace.fix(rule: words[0], component: words.dropFirst().first)
  }

  // MARK: History and file

  static let undo = Command<Workspace>(
    "undo", "Undo", help: "take the last edit back, without limit, also after a restart",
    unavailable: { $0.history.done.isEmpty ? "Nothing to undo: this is how the design began" : nil }
  ) { workspace, _ throws(WorkspaceError) in
    Message.done(try workspace.undo())
  }

  static let redo = Command<Workspace>(
    "redo", "Redo", help: "make the last undone edit again",
    unavailable: { $0.history.undone.isEmpty ? "Nothing to redo" : nil }
  ) { workspace, _ throws(WorkspaceError) in Message.done(try workspace.redo()) }

  static let save = Command<Workspace>(
    "save", "Save", help: "write the file; edits are in the journal already"
  ) { workspace, words throws(WorkspaceError) in
    if let path = words.first { try workspace.saveAs(path) } else { try workspace.saveOrSayWhereEditsAre() }
    return "Saved \(workspace.path), revision \(workspace.revision)"
  }
}
