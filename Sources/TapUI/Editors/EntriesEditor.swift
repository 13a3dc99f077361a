import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Edits several values at once: a list of known words or of any, the components that a field names, names with texts.
///
/// Space flips a line, and each says what flipping it would leave; the field changes as a whole, with Enter.
@MainActor final class EntriesEditor: FieldEditor {
  /// What the lines are.
  enum Form: Hashable, Sendable {
    /// Words of a list; empty takes any.
    case words([String])
    case components(Offer)
    /// `NAME=TEXT`
    case pairs
  }

  /// One line.
  struct Entry: Hashable, Sendable {
    /// The word, the id of a component or `NAME=TEXT`.
    var text: String
    var isOn: Bool
    /// The kind of a component that is still to be added.
    var kind: String?
  }

  private let target: FieldTarget
  private let form: Form
  private var entries: [Entry]
  private var list = OptionList()
  /// A line that is being typed, and which one it replaces; behind the last it is new.
  private var input: (text: TextInput, row: Int)?
  private let draft: String?

  init(_ target: FieldTarget, _ form: Form, _ app: App) {
    self.target = target
    self.form = form
    draft = target.draft(app)
    entries = EntriesEditor.entries(target.now, form, target)
    list.select(0, of: entries.count)
  }

  private static func entries(_ value: JSON, _ form: Form, _ target: FieldTarget) -> [Entry] {
    let workspace = target.workspace
    switch form {
    case .pairs: return (value.object?.members ?? []).map { Entry(text: "\($0.key)=\($0.value.brief)", isOn: true) }
    case .words(let known):
      let chosen = value.array?.compactMap(\.string) ?? []
      return (chosen.filter { !known.contains($0) } + known).map { Entry(text: $0, isOn: chosen.contains($0)) }
    case .components(let offer):
      let chosen = value.array?.compactMap(\.string) ?? []
      let there = workspace.candidates(offer, but: target.id)
      return (chosen.filter { !there.contains($0) } + there).map { Entry(text: $0, isOn: chosen.contains($0)) }
        + workspace.makers(of: offer).map { Entry(text: "+ a new \($0.words)", isOn: false, kind: $0.id) }
    }
  }

  // MARK: Value

  /// Whether lines can be typed.
  private var isOpen: Bool { form == .pairs || form == .words([]) }

  /// The value that the lines make; components that are to be added are not in it.
  private func value(_ entries: [Entry]) -> JSON {
    let on = entries.filter { $0.isOn && $0.kind == nil }.map(\.text)
    guard form == .pairs else { return .array(on.map { .string($0) }) }
    var object = JSON.Object()
    for text in on {
      let sign = text.firstIndex(of: "=") ?? text.endIndex
      object[String(text[..<sign])] = .string(String(text[sign...].dropFirst()))
    }
    return .object(object)
  }

  /// The edit that the lines make, with the components that it adds.
  private func edit(_ entries: [Entry]) -> Edit {
    let workspace = target.workspace
    let value = value(entries)
    let new = entries.filter(\.isOn).compactMap { $0.kind.flatMap { workspace.catalog.kind($0) } }
    guard !new.isEmpty, case .array(let old) = value else { return target.edit(value) }
    let ids = new.map { workspace.design.freeID($0.id) }
    let added = zip(new, ids).map { workspace.adding($0, $1, [:]) }
    return .all(added + [target.edit(.array(old + ids.map { .string($0) }))])
  }

  private func flipped(_ row: Int) -> Leaves {
    var other = entries
    guard other.indices.contains(row) else { return target.leaves(target.now) }
    other[row].isOn.toggle()
    return target.leaves(edit(other))
  }

  private var problem: String? { target.field.problem(with: value(entries)) }

  // MARK: Words

  var title: String { target.title + (input == nil ? "" : ": type " + (form == .pairs ? "NAME=TEXT" : "an entry")) }
  var position: String { input == nil ? list.position(entries.count) : "" }
  var shown: String {
    let count = entries.count { $0.isOn }
    return "\(count) of \(entries.count { $0.kind == nil || $0.isOn })"
  }

  var message: String {
    if let refusal = target.refusal { return "! \(refusal)" }
    if let input {
      return unfit(input.text.text).map { "! \($0). Mend it, or Esc" } ?? "Enter takes the line into the list"
    }
    if let problem { return "! \(problem). Mend it, or Esc" }
    if let finding = list.finding(entries.map(\.text)) { return finding }
    let line = entries.indices.contains(list.index) ? label(entries[list.index]) : target.field.title
    return "\(line): Space flips the line. Nothing changes until Enter"
  }

  var hints: [Hint] {
    if input != nil { return [Hint("Enter", "take the line"), Hint("Esc", "back to the list"), Hint("^C", "clear")] }
    var hints = [
      Hint("Space", "flip", weight: 8), Hint("Enter", "keep", weight: 9), Hint("Esc", "leave", weight: 8),
      Hint("/", "find", weight: 2),
    ]
    if isOpen || entries.contains(where: { $0.kind != nil }) {
      hints.append(Hint("a", "add one", short: "add", weight: 6))
    }
    if isOpen { hints.append(Hint("e", "edit the line", short: "edit", weight: 5)) }
    if draft != nil { hints.append(Hint("b", "bring back what you left", short: "draft", weight: 4)) }
    hints.append(Hint("?", "help", weight: 2))
    return hints
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let note = note
    let (foot, body) = rect.split(bottom: input != nil || note != nil ? 1 : 0)
    let columns = OptionColumns.of(
      rect.width, names: 4 + (entries.map { label($0).columns }.max() ?? 0), details: 0)
    let name = OptionColumns.name + 4
    let heads = [(x: name, text: "ENTRY"), (x: columns.sign, text: "WHAT SPACE WOULD LEAVE OPEN")]
    let cursor = list.draw(into: &canvas, body, count: entries.count, heads: heads) { number, y, canvas in
      let entry = entries[number]
      let leaves = flipped(number)
      canvas.put(entry.isOn ? "[x]" : "[ ]", at: Point(OptionColumns.name, y))
      canvas.put(label(entry), at: Point(name, y), maxWidth: columns.sign - name - 1)
      canvas.put(leaves.sign, at: Point(columns.sign, y), maxWidth: 8)
      canvas.put(leaves.controls(8), at: Point(columns.controls, y), maxWidth: 8)
      canvas.put(
        leaves.isNow ? "as it is now" : leaves.words, at: Point(columns.words, y),
        maxWidth: rect.width - columns.words - 1)
    }
    if entries.isEmpty, input == nil {
      canvas.put(
        "Nothing in it. a types an entry", at: body.origin.moved(1), style: .textMuted, maxWidth: rect.width - 2)
    }
    if let input {
      canvas.put(">", at: foot.origin.moved(1), style: .title)
      let style: Style = unfit(input.text.text) == nil ? .input : .inputError
      return input.text.draw(
        into: &canvas, at: foot.origin.moved(OptionColumns.name), width: rect.width - 6, style: style)
    }
    if let note {
      canvas.put(note, at: foot.origin.moved(OptionColumns.name), maxWidth: rect.width - OptionColumns.name - 1)
    }
    return cursor ?? body.origin
  }

  /// What is wrong with the lines together, else what they would leave once they are kept; nil while nothing changed.
  private var note: Line? {
    if let problem { return Line("✗ \(problem)", .statusGap) }
    let edit = edit(entries)
    guard edit != target.edit(target.now) else { return nil }
    return Line("Kept it leaves ", .textMuted) + target.leaves(edit).fullLine
  }

  private func label(_ entry: Entry) -> String {
    if case .components = form, entry.kind == nil { return target.workspace.name(of: entry.text) }
    return entry.text
  }

  func settle() -> Bool { target.foresight.settle() }

  // MARK: Keys

  func take(_ key: Key, _ app: App) -> Bool {
    target.refusal = nil
    if input != nil {
      type(key)
      return true
    }
    if list.take(key, entries.map(label)) { return true }
    switch key {
    case .escape:
      let edited = value(entries)
      target.leave(edited == target.now ? draft : edited.compact, app)
      return false
    case .enter: return !keep(app)
    case .character(" "): if entries.indices.contains(list.index) { entries[list.index].isOn.toggle() }
    case .character("?"): app.run("help")
    case .character("a"): add()
    case .character("e") where isOpen && entries.indices.contains(list.index):
      input = (TextInput(entries[list.index].text), list.index)
    case .character("b"): bringBack()
    case .paste(let text) where isOpen:
      input = (TextInput(), entries.count)
      _ = input?.text.take(.paste(text))
    default: target.refusal = "\(key.label) does nothing in this list. Space flips, Enter keeps, Esc leaves"
    }
    return true
  }

  private func add() {
    if isOpen {
      input = (TextInput(), entries.count)
    } else if let row = entries.firstIndex(where: { $0.kind != nil }) {
      entries[row].isOn = true
      list.select(row, of: entries.count)
    } else {
      target.refusal = "\(target.field.title) takes these entries and no others"
    }
  }

  private func bringBack() {
    guard let draft, let value = try? JSON(parsing: draft) else {
      target.refusal = "Nothing was left here"
      return
    }
    entries = EntriesEditor.entries(value, form, target)
    list.select(0, of: entries.count)
  }

  private func type(_ key: Key) {
    guard let row = input?.row, let text = input?.text.text else { return }
    switch key {
    case .escape: input = nil
    case .enter:
      guard unfit(text) == nil else { return }
      let entry = Entry(text: text, isOn: true)
      if entries.indices.contains(row) { entries[row] = entry } else { entries.append(entry) }
      list.select(row, of: entries.count)
      input = nil
    default: _ = input?.text.take(key)
    }
  }

  /// Why a typed line cannot be taken; nil where it can.
  private func unfit(_ text: String) -> String? {
    let others = entries.enumerated().filter { $0.offset != input?.row }.map(\.element.text)
    if form == .pairs {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return "write NAME=TEXT" }
      let name = text[...sign]
      return others.contains { $0.hasPrefix(name) } ? "\(name.dropLast()) is there already" : nil
    }
    if text.isEmpty { return "an entry has at least one character" }
    if others.contains(text) { return "\"\(text)\" is there already" }
    return target.field.problem(with: .array([.string(text)]))
  }

  private func keep(_ app: App) -> Bool {
    guard problem == nil else { return false }
    let edit = edit(entries)
    guard case .all(let parts) = edit else { return target.keep(value(entries), app) }
    return target.make(app) { [target] () throws(WorkspaceError) -> String in
      let added = parts.dropLast().compactMap(\.subject).joined(separator: ", ")
      let say = "Added \(added) to \(target.field.title) of \(target.workspace.name(of: target.id))"
      return Message.done(try target.workspace.apply(edit, say: say))
    }
  }
}
