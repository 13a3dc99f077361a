import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// What is selected, in four pages: its fields with the strip below them, its flows, its template, its history.
@MainActor package final class Inspector {
  /// A page; `i` goes to the next one.
  package enum Page: String, CaseIterable, Sendable {
    case fields = "Fields"
    case flows = "Flows"
    case template = "Template"
    case history = "History"
  }

  /// A line of the form: a field, or a value set on the template itself.
  enum Entry: Hashable, Sendable {
    case field(String)
    /// `Role/Pointer`
    case override(String)
  }

  let workspace: Workspace
  /// What is shown; nil where nothing is selected.
  package private(set) var shown: RowID?
  /// Kept when another component is selected.
  package private(set) var page = Page.fields
  /// The editor that has the strip.
  package internal(set) var editor: (any FieldEditor)?
  private(set) var entries: [Entry] = []
  /// The finding that was selected to come here; the strip speaks of it until the next move in the form.
  private(set) var spotlight: Finding?
  var form = ListState<Entry>()
  /// The first line of the other pages, and how many they have.
  private var scroll = 0
  var pageLines: (page: Page, lines: [Line])?
  private var scrollHeight = 1
  private var walked: (revision: Int, reach: Reach)?

  private let insight: Insight
  private var editedFields: Set<String>?
  var stripCache: (entry: Entry?, width: Int, lines: [Strip.Entry])?

  /// Names the keys that pages and strip speak of.
  let keymap: Keymap

  init(_ workspace: Workspace, _ keymap: Keymap, _ insight: Insight = Insight()) {
    self.workspace = workspace
    self.keymap = keymap
    self.insight = insight
  }

  /// Another one that knows what this one knows, and finds out for both: it is never drawn.
  func scout() -> Inspector { Inspector(workspace, keymap, insight) }

  /// The component that is shown; nil for a branch.
  package var component: Component? {
    if case .component(let id)? = shown { workspace.design[id] } else { nil }
  }

  var kind: Kind? { component.flatMap { workspace.catalog.kind($0.kind) } }

  /// The selected field; nil on an override or where there is none.
  package var field: AnyField? {
    if page == .fields, case .field(let name)? = form.selected { kind?.field(name) } else { nil }
  }

  /// The selected override.
  package var override: Override? {
    guard page == .fields, case .override(let place)? = form.selected else { return nil }
    return component?.overrides.first { $0.place == place }
  }

  // MARK: Following

  /// Drops what was found out; the design changed.
  func forget() {
    insight.forget()
    forgetLook()
  }

  /// Drops what belongs to the component that was shown.
  private func forgetLook() {
    editedFields = nil
    stripCache = nil
    pageLines = nil
    entries = []
  }

  /// Shows what is selected; with a finding, its field, and what is wrong in the strip.
  func show(_ id: RowID?, finding: Finding? = nil) {
    if spotlight != finding {
      spotlight = finding
      stripCache = nil
    }
    if id != shown {
      shown = id
      form = ListState()
      scroll = 0
      forgetLook()
    }
    if entries.isEmpty {
      entries = (kind?.fields ?? []).map { .field($0.name) } + (component?.overrides ?? []).map { .override($0.place) }
    }
    form.follow(entries)
    if let field = finding?.field {
      form.select(.field(field), in: entries)
    } else if let place = finding.flatMap({ override(at: $0) })?.place {
      form.select(.override(place), in: entries)
    }
  }

  /// The override that says what a finding is about.
  func override(at finding: Finding) -> Override? {
    guard !finding.pointer.isRoot, let role = finding.resource.flatMap({ workspace.engine.resource($0)?.role }) else {
      return nil
    }
    return component?.overrides.first { $0.role == role && $0.pointer.overlaps(finding.pointer) }
  }

  /// How the fields of the component stand, by name; before `settle`, only what is open at them.
  package var status: [String: FieldStatus] {
    guard let id = component?.id else { return [:] }
    if let known = insight.statuses[id] { return known }
    var open: [String: FieldStatus] = [:]
    for finding in workspace.engine.findings(of: id).sorted(by: { $0.level < $1.level }) {
      if let field = finding.field { open[field, default: FieldStatus()].findings.append(finding) }
    }
    return open
  }

  /// The finding that the strip speaks of.
  var strip: Finding? { spotlight ?? field.flatMap { status[$0.name]?.findings.first } }

  private var effectKey: Insight.Subject? {
    component.map { .init(component: $0.id, entry: strip == nil ? form.selected : nil, finding: strip) }
  }

  /// What the selected line would do, where it is known by now.
  var effect: Line? { effectKey.flatMap { insight.effects[$0] } }

  /// Asks the rules of the component again, and tries the fix or the toggle; true where that brought something new.
  func settle() -> Bool {
    guard let component, page == .fields else { return false }
    var isNew = false
    if insight.statuses[component.id] == nil {
      insight.statuses[component.id] = workspace.engine.fieldStatus(of: component.id)
      isNew = true
    }
    if let editor { return editor.settle() || isNew }
    if let key = effectKey, insight.effects[key] == nil {
      insight.effects[key] = Strip.effect(self, component) ?? ""
      isNew = true
    }
    if isNew { stripCache = nil }
    return isNew
  }

  /// Who reaches whom in the template as it is now; walked once for each change.
  var reach: Reach {
    if let walked, walked.revision == workspace.revision { return walked.reach }
    let reach = Reach(workspace)
    walked = (workspace.revision, reach)
    return reach
  }

  /// Fields of the component that were changed since the last save.
  var edited: Set<String> {
    if let editedFields { return editedFields }
    var names: Set<String> = []
    if let id = component?.id {
      for edit in workspace.unsaved.flatMap(\.does.flat) {
        if case .set(id, let name, _) = edit { names.insert(name) }
        if case .override(id, let role, let pointer, _) = edit { names.insert(role + pointer.description) }
      }
    }
    editedFields = names
    return names
  }

  // MARK: Moving

  func move(_ motion: Motion) -> Bool {
    spotlight = nil
    stripCache = nil
    guard page == .fields else { return scrollBy(motion) }
    switch motion {
    case .nextLike, .previousLike:
      let index = form.index
      let seek: Seek = motion == .nextLike ? .next : .previous
      let next = seek.row(entries.count, from: index) { row in
        if case .field(let name) = entries[row] { status[name]?.level != nil } else { false }
      }
      if let next { form.select(next, in: entries) }
      return next != nil
    default: return form.move(motion, in: entries)
    }
  }

  private func scrollBy(_ motion: Motion) -> Bool {
    switch motion {
    case .up: scroll -= 1
    case .down: scroll += 1
    case .pageUp: scroll -= max(scrollHeight - 1, 1)
    case .pageDown: scroll += max(scrollHeight - 1, 1)
    case .first: scroll = 0
    case .last: scroll = Int.max / 2
    default: return false
    }
    scroll = max(scroll, 0)
    return true
  }

  /// The lines of a page in so many rows: which are seen.
  func window(_ rows: Int, of count: Int) -> Range<Int> {
    scrollHeight = max(rows, 1)
    scroll = min(scroll, max(count - rows, 0))
    return scroll..<min(scroll + max(rows, 0), count)
  }

  /// Turns to the next page, or to a named one.
  func turn(to page: Page? = nil) {
    let all = Page.allCases
    let index = all.firstIndex(of: self.page) ?? 0
    self.page = page ?? all[(index + 1) % all.count]
    scroll = 0
    pageLines = nil
  }

  /// Selects the next field that shows a text.
  func find(_ text: String, _ seek: Seek) -> Bool {
    guard page == .fields, let component, let kind else { return false }
    let row = seek.row(entries.count, from: form.index) { row in
      switch entries[row] {
      case .field(let name):
        guard let field = kind.field(name) else { return false }
        return field.title.finds(text) || name.finds(text) || value(of: field, in: component).finds(text)
      case .override(let place): return place.finds(text)
      }
    }
    if let row { form.select(row, in: entries) }
    return row != nil
  }

  /// The value of a field as the form shows it: references by the names of components.
  func value(of field: AnyField, in component: Component) -> String {
    let value = component.fields[field.name] ?? field.initial
    switch (field.editor, value) {
    case (.reference, .string(let id)) where !id.isEmpty: return workspace.name(of: id)
    case (.references, .array(let items)) where !items.isEmpty:
      return items.compactMap(\.string).map { workspace.name(of: $0) }.joined(separator: ", ")
    case (.text, .string(let text)) where !text.isEmpty:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.count > 1 else { return workspace.displayed(text) }
      return "\(FieldText.grouped(lines.count)) lines: \(lines.first { !$0.isEmpty } ?? "")"
    default: return FieldText.shown(value, of: field)
    }
  }

  /// The value of the selected line, or the page as text.
  var copied: (name: String, text: String)? {
    guard let component else { return nil }
    if page != .fields {
      let lines = lines(of: page).map(\.text)
      return lines.isEmpty ? nil : ("the page \(page.rawValue)", lines.joined(separator: "\n"))
    }
    if let override { return (override.place, override.value.brief) }
    return field.map { ($0.title, value(of: $0, in: component)) }
  }
}
