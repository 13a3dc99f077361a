import TapModel
import TapWorkspace

/// What can stand at the end of a command line, in columns.
struct Completion: Sendable {
  /// One line.
  struct Item: Sendable {
    /// What Tab puts in; empty where the line only says something.
    var word: String
    /// The other columns; empty where `Completion.cells` makes them.
    var cells: [String] = []
    /// What the whole command would do with it; its line says what that would leave open.
    var edit: Edit?
  }

  /// How the command is written, and what it does.
  var usage = ""
  var help = ""
  /// Headings with the columns they take on a wide screen.
  var heads: [(text: String, columns: Int)] = []
  var items: [Item] = []
  /// `fields of monitoring-db-dev`
  var noun = ""
  /// How many there were before the part of a word left some out.
  var total = 0
  /// Makes the other columns of a line that is seen, where there may be thousands.
  var cells: (@MainActor @Sendable (Item) -> [String])?

  /// Keeps what a part of a word is the beginning of, else what it is in.
  mutating func narrow(to part: String) {
    total = items.count
    guard !part.isEmpty else { return }
    let (fixed, words) = (items.filter(\.word.isEmpty), items.filter { $0.word.finds(part) })
    items = words.filter { $0.word.begins(with: part) } + words.filter { !$0.word.begins(with: part) } + fixed
  }
}

/// Finds what can stand at the end of a command line, from the table of commands alone: each word of a command's usage
/// names what it takes.
@MainActor struct Completer {
  let workspace: Workspace?
  var themes: [String] = []

  func completion(_ line: TypedLine) -> Completion {
    var found: Completion
    if let first = line.words.first {
      guard let command = Completer.command(first) else { return Completion(help: "no command \"\(first)\"") }
      found = argument(line, Completer.slots(command.usage))
      found.usage = command.usage.isEmpty ? command.id : "\(command.id) \(command.usage)"
      found.help = command.help
    } else {
      found = commands
    }
    found.narrow(to: line.part)
    return found
  }

  // MARK: Commands

  /// Id, usage and help of a command of either table; those of the design come first.
  nonisolated static func command(_ id: String) -> (id: String, usage: String, help: String)? {
    if let design = DesignCommands.command(id) { return (design.id, design.usage, design.help) }
    return ViewCommands.command(id).map { ($0.id, $0.command.usage, $0.command.help) }
  }

  nonisolated static var ids: [String] {
    let design = workspaceIDs
    return design + ViewCommands.all.map(\.id).filter { !design.contains($0) }
  }

  nonisolated private static var workspaceIDs: [String] { DesignCommands.all.map(\.id) }

  private var commands: Completion {
    let items = Completer.ids.compactMap { id in
      Completer.command(id).map { Completion.Item(word: id, cells: [$0.usage.isEmpty ? "-" : $0.usage, $0.help]) }
    }
    return Completion(
      usage: "COMMAND ...", help: "several with  ;  between them are one edit, one undo",
      heads: [("COMMAND", 18), ("TAKES", 34), ("WHAT IT DOES", 60)], items: items, noun: "commands")
  }

  // MARK: Arguments

  /// What the words of a usage ask for: `ID`, `FIELD`, `[ID]` without its brackets.
  static func slots(_ usage: String) -> [String] {
    var slots: [String] = []
    var isOpen = false
    for word in usage.split(separator: " ") {
      if isOpen, let last = slots.indices.last { slots[last] += " " + word } else { slots.append(String(word)) }
      if word.hasPrefix("[") { isOpen = true }
      if word.hasSuffix("]") { isOpen = false }
    }
    return slots.map { $0.hasPrefix("[") ? String($0.dropFirst().dropLast($0.hasSuffix("]") ? 1 : 0)) : $0 }
  }

  /// What can stand at the end of a line whose command takes these words.
  func argument(_ line: TypedLine, _ slots: [String]) -> Completion {
    let words = Array(line.words.dropFirst())
    if slots.first == "THEME" { return words.isEmpty ? named(themes) : Completion() }
    guard let workspace, let slot = words.count < slots.count ? slots[words.count] : slots.last else {
      return Completion()
    }
    let isSetting = slots.first == "NAME"
    let component = workspace.design[isSetting ? Component.settingsID : words.first ?? ""]
    switch slot {
    case "ID", "A": return components(workspace)
    case "B":
      var found = components(workspace)
      found.items.append(Completion.Item(word: Flow.internet, cells: ["-", "any address"]))
      return found
    case "KIND": return kinds(workspace)
    case "RULE": return rules(workspace)
    case "FLOW": return flows(workspace)
    case "FIELD", "NAME": return component.map { fields(of: $0, workspace) } ?? Completion()
    case "VALUE":
      let name = isSetting ? words.first : words.dropFirst().first
      return component.map { values(of: $0, name ?? "", workspace) } ?? Completion()
    case "ROLE/POINTER":
      return component.map { places(of: $0, workspace, line.words.first == "clear", line.part) } ?? Completion()
    case let slot where slot.hasPrefix("FIELD=VALUE"): return initial(words.first ?? "", workspace)
    case let slot where slot.contains("|"): return ways(words.last ?? "", workspace)
    case "\"WHY\"": return Completion(help: "why it is needed, in quotes")
    default: return Completion(help: slot)
    }
  }

  private func named(_ themes: [String]) -> Completion {
    Completion(heads: [("THEME", 30)], items: themes.map { Completion.Item(word: $0) }, noun: "themes")
  }

  private func components(_ workspace: Workspace) -> Completion {
    let items = workspace.design.components.items.map { Completion.Item(word: $0.id) }
    return Completion(heads: [("ID", 36), ("KIND", 28), ("NAME", 40)], items: items, noun: "components") { item in
      guard let component = workspace.design.components[item.word] else { return [] }
      let kind = workspace.catalog.kind(component.kind)
      return [kind?.words ?? component.kind, workspace.name(of: component.id)]
    }
  }

  private func kinds(_ workspace: Workspace) -> Completion {
    let items = workspace.catalog.kinds.map { Completion.Item(word: $0.id, cells: [$0.pane.title, $0.help]) }
    return Completion(heads: [("KIND", 24), ("PANE", 20), ("WHAT IT IS", 60)], items: items, noun: "kinds")
  }

  /// The rules that have something open first.
  private func rules(_ workspace: Workspace) -> Completion {
    let open = Dictionary(grouping: workspace.findings, by: \.rule).mapValues(\.count)
    let items = workspace.catalog.rules.sorted { open[$0.id] != nil && open[$1.id] == nil }.map { rule in
      Completion.Item(
        word: rule.id, cells: [open[rule.id].map { "\($0) open" } ?? "-", rule.controls.briefly(), rule.title])
    }
    return Completion(
      heads: [("RULE", 36), ("OPEN", 10), ("CONTROL", 14), ("WHAT IT ASKS", 50)], items: items, noun: "rules")
  }

  private func flows(_ workspace: Workspace) -> Completion {
    let items = workspace.design.flows.items.map { flow in
      Completion.Item(word: flow.id, cells: ["\(flow.from) -> \(flow.to)", flow.purpose])
    }
    return Completion(heads: [("FLOW", 36), ("FROM AND TO", 40), ("WHY", 40)], items: items, noun: "flows")
  }

  private func fields(of component: Component, _ workspace: Workspace) -> Completion {
    let fields = workspace.catalog.kind(component.kind)?.fields ?? []
    return Completion(
      heads: [("FIELD", 24), ("NOW", 24), ("TAKES", 26), ("WHAT IT IS", 40)],
      items: fields.map { Completer.item($0, of: component) },
      noun: component.id == Component.settingsID ? "settings" : "fields of \(workspace.name(of: component.id))")
  }

  private static func item(_ field: AnyField, of component: Component) -> Completion.Item {
    let now = FieldText.shown(component.fields[field.name] ?? field.initial, of: field)
    return Completion.Item(word: field.name, cells: [now, field.takes, field.help.isEmpty ? field.title : field.help])
  }

  /// The values that are known, each with what it would leave; else what the field takes.
  private func values(of component: Component, _ name: String, _ workspace: Workspace) -> Completion {
    guard let field = workspace.catalog.kind(component.kind)?.field(name) else {
      return Completion(help: "no field \"\(name)\"")
    }
    let known: [String] =
      switch field.editor {
      case .toggle: ["on", "off"]
      case .choice(let words), .suggestions(let words), .list(let words): words
      case .reference(let offer), .references(let offer): workspace.candidates(offer, but: component.id)
      case .number, .text, .cidr, .map: []
      }
    guard !known.isEmpty else {
      var row = Completer.item(field, of: component)
      row.cells.insert(row.word, at: 0)
      row.word = ""
      var found = fields(of: component, workspace)
      found.items = [row]
      found.noun = "field"
      return found
    }
    let items = known.map { text in
      let edit = (try? FieldText.value(text, for: field)).map { Edit.set(component.id, field.name, $0) }
      return Completion.Item(word: text, edit: edit)
    }
    return Completion(
      heads: [("VALUE", 40), ("WHAT IT WOULD LEAVE OPEN", 60)], items: items, noun: "values of \(field.name)")
  }

  /// `FIELD=` of a kind that is being added.
  private func initial(_ kind: String, _ workspace: Workspace) -> Completion {
    let fields = workspace.catalog.kind(kind)?.fields ?? []
    let items = fields.map { field in
      Completion.Item(
        word: field.name + "=",
        cells: [FieldText.shown(field.initial, of: field), field.takes, field.help.isEmpty ? field.title : field.help])
    }
    return Completion(
      heads: [("FIELD=", 24), ("AT FIRST", 24), ("TAKES", 26), ("WHAT IT IS", 40)], items: items, noun: "fields")
  }

  /// Overrides that there are, or places of the resources.
  private func places(of component: Component, _ workspace: Workspace, _ areSet: Bool, _ part: String) -> Completion {
    let heads = [("PLACE", 50), ("NOW", 50)]
    if areSet {
      let items = component.overrides.map { Completion.Item(word: $0.place, cells: [$0.value.brief]) }
      return Completion(heads: heads, items: items, noun: "overrides")
    }
    let items = workspace.engine.resources(of: component.id).filter(\.isEditable).flatMap { resource in
      guard part.hasPrefix(resource.role + "/") else {
        return [Completion.Item(word: resource.role + "/", cells: [resource.type])]
      }
      let names =
        resource.isDeclaration
        ? resource.properties.object?.keys ?? [] : workspace.properties(of: resource.type, below: "")
      return names.map { name in
        let value = resource.value(at: Pointer([name]))?.brief
        return Completion.Item(word: "\(resource.role)/\(name)", cells: [value ?? "-"])
      }
    }
    return Completion(heads: heads, items: items, noun: "places")
  }

  /// Ways of a flow to an end: what its kind listens on and lets others do.
  private func ways(_ end: String, _ workspace: Workspace) -> Completion {
    let kind = workspace.design[end].flatMap { workspace.catalog.kind($0.kind) }
    var items: [Completion.Item] = []
    if kind == nil || kind?.offers.contains(.port) == true {
      let own = workspace.design[end]?.fields["port"]?.int.flatMap { $0 > 0 ? $0 : nil }
      if let own {
        items.append(Completion.Item(word: "\(own)/tcp", cells: ["what it listens on; the same when left out"]))
      }
      if own != 443 {
        items.append(Completion.Item(word: "443/tcp", cells: ["a port; left out: what the end listens on"]))
      }
    }
    items += Access.allCases.map { Completion.Item(word: $0.rawValue, cells: ["a grant of IAM"]) }
    return Completion(heads: [("WAY", 30), ("WHAT IT IS", 50)], items: items, noun: "ways")
  }
}

extension AnyField {
  /// What can be typed: `1 to 35 d`, `on, off`, `a component`.
  var takes: String {
    switch editor {
    case .toggle: return "on, off"
    case .number:
      guard let range else { return "number" }
      let upper = range.upperBound == .max ? "" : " to \(FieldText.grouped(range.upperBound))"
      return "\(FieldText.grouped(range.lowerBound))\(upper)" + (unit.isEmpty ? "" : " \(unit)")
    case .text: return "text"
    case .cidr(let prefixes): return "range of /\(prefixes.lowerBound) to /\(prefixes.upperBound)"
    case .choice(let words): return words.joined(separator: ", ")
    case .suggestions(let words): return words.prefix(3).joined(separator: ", ") + (words.count > 3 ? " ..." : "")
    case .reference: return "component"
    case .references: return "components, with commas"
    case .list(let words): return words.isEmpty ? "texts, with commas" : "some of \(words.joined(separator: ", "))"
    case .map: return "NAME=TEXT, NAME=TEXT"
    }
  }
}
