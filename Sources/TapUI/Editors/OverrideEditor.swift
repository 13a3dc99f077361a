import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Sets a value on the template itself: any property that no field covers, by role and JSON pointer.
@MainActor final class OverrideEditor: FieldEditor {
  private let workspace: Workspace
  private let id: String
  /// The override that is edited; nil for a new one.
  private let old: Override?
  private var place: TextInput
  private var value: TextInput
  private var isAtValue: Bool
  private let foresight: Foresight
  /// Why the last key did not keep it.
  private var refusal: String?

  init(_ workspace: Workspace, of component: Component, _ old: Override?, _ app: App) {
    self.workspace = workspace
    self.old = old
    foresight = Foresight(workspace)
    id = component.id
    let draft =
      old == nil
      ? app.drafts["override \(component.id)"]?.split(separator: "\t", omittingEmptySubsequences: false) : nil
    let main = workspace.engine.resources(of: component.id).first(where: \.isEditable)?.role ?? ""
    place = TextInput(old?.place ?? draft?.first.map(String.init) ?? main + "/")
    value = TextInput(old?.value.brief ?? draft?.dropFirst().first.map(String.init) ?? "")
    isAtValue = old != nil
  }

  var title: String { "Template value: any property that no field covers" }
  var position: String { "" }
  let shown = ""
  let isOfRow = false
  var message: String {
    if let refusal { return "! \(refusal)" }
    if place.text.isEmpty || place.text.hasSuffix("/") {
      return "Template value: a resource and a place in it, as in \(roles.first ?? "Instance")/Tags. Tab completes"
    }
    return problem.map { "! \($0). Mend it, or Esc" }
      ?? "\(place.text): exported as typed, and counted as an override in the summary. Nothing changes until Enter"
  }
  var hints: [Hint] {
    [
      Hint("Enter", isAtValue ? "keep" : "to the value", weight: 9),
      Hint("Tab", "complete, other line", short: "complete", weight: 7),
      Hint("Esc", "leave, keeps what you typed", short: "leave", weight: 8), Hint("^C", "clear"),
    ]
  }

  // MARK: What is typed

  /// The resource and the place in it; nil while the role is none of the component's.
  private var at: (resource: Resource, pointer: Pointer)? {
    guard let (role, pointer) = Override.place(place.text) else { return nil }
    return workspace.engine.resources(of: id).first { $0.role == role && $0.isEditable }.map { ($0, pointer) }
  }

  private var facts: SchemaFacts? { at.flatMap { workspace.schema(of: $0.resource.type, at: $0.pointer) } }

  private var json: JSON { (try? JSON(parsing: value.text)) ?? .string(value.text) }

  private var roles: [String] { workspace.engine.resources(of: id).filter(\.isEditable).map(\.role) }

  private var problem: String? {
    guard let (role, _) = Override.place(place.text) else {
      return "write ROLE/POINTER, as in \(roles.first ?? "Instance")/Tags"
    }
    guard at != nil else {
      let near = nearest(role, among: roles).map { "; \($0)?" } ?? ": \(roles.joined(separator: ", "))"
      return "\(role) is no resource of \(id)" + near
    }
    guard let facts else { return nil }
    if facts.isReadOnly { return "\(place.text) is an attribute: a template cannot set it" }
    if isAtValue, value.text.isEmpty { return "a value is asked for: JSON, or a text as it is" }
    if !facts.allowed.isEmpty, let word = json.scalarText, !value.text.isEmpty, !facts.allowed.contains(word) {
      return "\"\(word)\" is none of \(facts.allowed.joined(separator: ", "))"
    }
    return nil
  }

  /// What Tab puts in: roles, properties below the place, legal values.
  private var completions: [String] {
    if isAtValue {
      let words = facts?.allowed ?? []
      return words.filter { $0.hasPrefix(value.text) }
    }
    guard let slash = place.text.lastIndex(of: "/") else {
      return roles.filter { $0.hasPrefix(place.text) }.map { $0 + "/" }
    }
    let (head, part) = (place.text[...slash], place.text[slash...].dropFirst())
    let role = head.prefix { $0 != "/" }
    guard let resource = workspace.engine.resources(of: id).first(where: { $0.role == role }) else { return [] }
    let above = Pointer(head.dropFirst(role.count).dropLast())
    return workspace.properties(of: resource.type, below: above).filter { $0.hasPrefix(part) }.map { head + $0 }
  }

  private var leaves: Leaves? {
    guard problem == nil, !value.text.isEmpty, let (role, pointer) = Override.place(place.text) else { return nil }
    return foresight.leaves(.override(id, role: role, pointer, json))
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let problem = problem
    let width = min(max(rect.width - 34, 16), 50)
    var cursor: Point?
    for (row, (label, input)) in [("Place", place), ("Value", value)].enumerated() {
      let line = rect.origin.moved(1, row)
      let isHere = isAtValue == (row == 1)
      canvas.put(label, at: line, style: isHere ? .text : .textMuted)
      canvas.put("[", at: line.moved(7))
      let point = input.draw(
        into: &canvas, at: line.moved(8), width: width, style: isHere && problem != nil ? .inputError : .input)
      canvas.put("]", at: line.moved(8 + width))
      if isHere { cursor = point }
    }
    let type = at.map { workspace.engine.resource($0.resource.id)?.type ?? "" } ?? ""
    canvas.put(type, at: rect.origin.moved(11 + width), style: .textMuted, maxWidth: rect.width - 12 - width)
    let takes = facts.map { $0.allowed.isEmpty ? $0.words : "\($0.words), one of \($0.allowed.count)" } ?? ""
    canvas.put(takes, at: rect.origin.moved(11 + width, 1), style: .textMuted, maxWidth: rect.width - 12 - width)
    for (row, line) in Strip.fitting(entries(problem, rect.width - 2), rect.height - 2).enumerated() {
      canvas.put(line, at: rect.origin.moved(1, row + 2), maxWidth: rect.width - 2)
    }
    return cursor
  }

  private func entries(_ problem: String?, _ width: Int) -> [Strip.Entry] {
    var entries: [Strip.Entry] = []
    if let problem, !place.text.isEmpty, !place.text.hasSuffix("/") {
      entries.append(Strip.Entry(line: Line("✗ \(problem)", .statusGap), rank: 0))
    }
    if let leaves {
      entries.append(Strip.Entry(line: Line("Leaves ", .textMuted) + leaves.line, rank: 1))
      if let deployment = leaves.deployment {
        entries.append(Strip.Entry(line: Line("CloudFormation ", .textMuted) + deployment, rank: 2))
      }
    }
    entries += Strip.labelled("Known", known, width, indent: 7, rank: 3, rows: 1)
    let words = completions.filter { $0 != (isAtValue ? value.text : place.text) }.map {
      $0.split(separator: "/").last.map(String.init) ?? $0
    }
    entries += Strip.labelled("Tab", words.prefix(12).joined(separator: "   "), width, indent: 7, rank: 4, rows: 1)
    entries += Strip.labelled("Rules", judges, width, indent: 7, rank: 5, rows: 1)
    return entries
  }

  /// What the schema knows of the place.
  private var known: String {
    guard let at else { return "" }
    if at.resource.isDeclaration { return "an entry of the section, written into the template as typed" }
    guard let facts else {
      return "the schema of \(at.resource.type) has no such property"
    }
    switch facts.replacement {
    case .never: return "the property exists; changing it is made in place"
    case .sometimes: return "the property exists; changing it may replace the resource"
    case .always: return "the property exists; changing it REPLACES the resource"
    }
  }

  /// Who looks at the place: a field, the rules of the type, or nobody.
  private var judges: String {
    guard let at else { return "" }
    if let (field, _, isExact) = workspace.engine.field(at: at.pointer, in: at.resource), isExact {
      return "the field \(field.title) stands here: an override hides it"
    }
    if at.resource.isDeclaration { return "whatever names the entry is judged with it" }
    let count = workspace.catalog.rules.count { $0.types.contains(at.resource.type) }
    return count == 0
      ? "no rule looks at this type: it is exported as typed"
      : "\(Message.count(count, "rule")) of this type may look at it"
  }

  func settle() -> Bool { foresight.settle() }

  // MARK: Keys

  func take(_ key: Key, _ app: App) -> Bool {
    refusal = nil
    switch key {
    case .escape:
      if old == nil { app.drafts["override \(id)"] = place.text + "\t" + value.text }
      return false
    case .enter where !isAtValue: isAtValue = problem == nil
    case .enter: return !keep(app)
    case .tab: complete()
    case .backTab, .up, .down: isAtValue.toggle()
    default: if isAtValue { _ = value.take(key) } else { _ = place.take(key) }
    }
    return true
  }

  /// The longest beginning that all completions share; where it is there already, the other line.
  private func complete() {
    let typed = isAtValue ? value.text : place.text
    guard let first = completions.first else {
      isAtValue.toggle()
      return
    }
    let shared = completions.dropFirst().reduce(first) { $0.sharedPrefix($1) }
    if shared == typed { isAtValue.toggle() } else if isAtValue { value.set(shared) } else { place.set(shared) }
  }

  private func keep(_ app: App) -> Bool {
    guard problem == nil, !value.text.isEmpty, let (role, pointer) = Override.place(place.text) else { return false }
    let json = json
    app.attempt { [workspace, id, old, text = place.text] _ throws(WorkspaceError) in
      var edits: [Edit] = [.override(id, role: role, pointer, json)]
      if let old, old.place != text { edits.insert(.override(id, role: old.role, old.pointer, nil), at: 0) }
      return Message.done(
        try workspace.apply(
          edits.count == 1 ? edits[0] : .all(edits), say: "\(workspace.name(of: id)) \(text) = \(json.brief)"))
    }
    guard app.message.sort != .refused else {
      refusal = app.message.text
      return false
    }
    app.drafts["override \(id)"] = nil
    return true
  }
}

extension String {
  /// The beginning that both have.
  func sharedPrefix(_ other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
