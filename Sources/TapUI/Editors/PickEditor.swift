import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Picks one value out of a list, each line with what it would leave open: choices, suggestions, references.
@MainActor final class PickEditor: FieldEditor {
  /// One line.
  struct Option: Hashable, Sendable {
    /// What taking it does.
    enum Act: Hashable, Sendable {
      case value(JSON)
      /// A new component of this kind, which the field then names.
      case new(kind: String)
    }

    var name: String
    /// A word or two beside it: `used by 4`.
    var detail = ""
    var act: Act
  }

  private let target: FieldTarget
  private let options: [Option]
  /// Headings of the value and of the word beside it; the second is empty where there is none.
  private let heads: (name: String, detail: String)
  /// Whether a value that is not in the list may be typed.
  private let isOpen: Bool
  private let hasDraft: Bool
  private var list: OptionList
  /// A value that is being typed instead.
  private var input: TextInput?

  init(_ target: FieldTarget, _ options: [Option], heads: (name: String, detail: String), isOpen: Bool, hasDraft: Bool)
  {
    self.target = target
    self.hasDraft = hasDraft
    self.options = options
    self.heads = heads
    self.isOpen = isOpen
    list = OptionList(options.firstIndex { $0.act == .value(target.now) } ?? 0, of: options.count)
  }

  var title: String { "\(target.field.title): " + (input == nil ? "choose" : "type a value") }
  var position: String { input == nil ? list.position(options.count) : "" }
  var shown: String { input?.text ?? selected?.name ?? "" }

  private var selected: Option? { options.indices.contains(list.index) ? options[list.index] : nil }
  private var names: [String] { options.map(\.name) }

  var message: String {
    if let refusal = target.refusal { return "! \(refusal)" }
    if let input {
      return target.problem(input.text).map { "! \($0). Mend it, or Esc" }
        ?? "\(target.field.title): nothing changes until Enter"
    }
    if let finding = list.finding(names) { return finding }
    if let lost = selected.map({ leaves($0).replaced }), !lost.isEmpty {
      return
        "CloudFormation REPLACES \(lost.joined(separator: ", ")) with \(selected?.name ?? ""). Nothing changes until Enter"
    }
    if let selected, case let leaves = leaves(selected), !leaves.isNow, !leaves.words.isEmpty {
      return "\(selected.name): \(leaves.line.text). Nothing changes until Enter"
    }
    return "\(target.field.title): what each would leave open. Nothing changes until Enter"
  }

  var hints: [Hint] {
    if input != nil {
      return [Hint("Enter", "keep"), Hint("Esc", "back to the list")]
        + (hasDraft ? [Hint("Up", "what you typed before", short: "draft")] : [])
        + [Hint("^C", "clear")]
    }
    if list.find != nil { return [Hint("type", "to find"), Hint("Enter", "stay here"), Hint("Esc", "end the find")] }
    var hints = [
      Hint("j k", "move", weight: 4), Hint("Enter", "take", weight: 9),
      Hint("Esc", "leave as it is", short: "leave", weight: 8),
      Hint("/", "find", weight: 3),
    ]
    if isOpen { hints.append(Hint("e", "type a value", short: "type", weight: 6)) }
    if options.contains(where: \.isNew) { hints.append(Hint("a", "add a new one", short: "add", weight: 6)) }
    hints.append(Hint("?", "help", weight: 2))
    return hints
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    if let input { return draw(input, into: &canvas, rect) }
    let deployment = selected.flatMap { leaves($0).deployment }
    let (foot, body) = rect.split(bottom: rect.height >= 6 && deployment != nil ? 1 : 0)
    let hasDetail = !heads.detail.isEmpty
    let columns = OptionColumns.of(
      rect.width, names: (names + [heads.name]).map(\.columns).max() ?? 0,
      details: hasDetail ? (options.map(\.detail) + [heads.detail]).map(\.columns).max() ?? 0 : 0)
    var titles = [(OptionColumns.name, heads.name), (columns.sign, hasDetail ? "LEAVES" : "WHAT IT WOULD LEAVE OPEN")]
    if hasDetail { titles.insert((columns.detail, heads.detail), at: 1) }
    let cursor = list.draw(into: &canvas, body, count: options.count, heads: titles.map { (x: $0.0, text: $0.1) }) {
      number, y, canvas in
      let option = options[number]
      let leaves = leaves(option)
      canvas.put(option.name, at: Point(OptionColumns.name, y), maxWidth: columns.detail - OptionColumns.name - 1)
      canvas.put(
        option.detail, at: Point(columns.detail, y), style: .textMuted, maxWidth: columns.sign - columns.detail - 1)
      canvas.put(leaves.sign, at: Point(columns.sign, y), maxWidth: 8)
      canvas.put(leaves.controls(8), at: Point(columns.controls, y), maxWidth: 8)
      canvas.put(leaves.words, at: Point(columns.words, y), maxWidth: rect.width - columns.words - 1)
    }
    if !foot.isEmpty, let deployment {
      canvas.put(
        Line("CloudFormation ", .textMuted) + deployment, at: foot.origin.moved(OptionColumns.name),
        maxWidth: rect.width - OptionColumns.name - 1)
    }
    return cursor
  }

  private func draw(_ input: TextInput, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let problem = target.problem(input.text)
    let width = min(max(rect.width - 20, 10), 46)
    canvas.put(target.field.title, at: rect.origin.moved(1), maxWidth: 14)
    canvas.put("[", at: rect.origin.moved(16))
    let cursor = input.draw(
      into: &canvas, at: rect.origin.moved(17), width: width, style: problem == nil ? .input : .inputError)
    canvas.put("]", at: rect.origin.moved(17 + width))
    var entries = target.lines(target.leaves(typed: input.text), rect.width - 2)
    if let problem { entries.insert(Strip.Entry(line: Line("✗ \(problem)", .statusGap), rank: 0), at: 0) }
    for (row, line) in Strip.fitting(entries, rect.height - 1).enumerated() {
      canvas.put(line, at: rect.origin.moved(1, row + 1), maxWidth: rect.width - 2)
    }
    return cursor
  }

  // MARK: What a line does

  private func leaves(_ option: Option) -> Leaves {
    switch option.act {
    case .value(let value): target.leaves(value)
    case .new(let kind): adding(kind).map { target.leaves($0.edit) } ?? target.leaves(target.now)
    }
  }

  private func adding(_ kind: String) -> (id: String, edit: Edit)? {
    guard let kind = target.workspace.catalog.kind(kind) else { return nil }
    let id = target.workspace.design.freeID(kind.id)
    return (id, .all([target.workspace.adding(kind, id, [:]), target.edit(.string(id))]))
  }

  func settle() -> Bool { target.foresight.settle() }

  // MARK: Keys

  func take(_ key: Key, _ app: App) -> Bool {
    target.refusal = nil
    if input != nil { return type(key, app) }
    if list.take(key, names) { return true }
    switch key {
    case .escape: return false
    case .enter: return selected.map { !take($0, app) } ?? true
    case .character("e") where isOpen: input = TextInput(target.now.typed)
    case .character("e"): target.refusal = "\(target.field.title) takes one of these, nothing else"
    case .character("?"): app.run("help")
    case .character("a"): return addOne(app)
    case .paste: target.refusal = "A paste is text: e types a value"
    default: target.refusal = "\(key.label) does nothing in this list. Enter takes the line, Esc leaves it as it is"
    }
    return true
  }

  /// Types a value; false when it is kept.
  private func type(_ key: Key, _ app: App) -> Bool {
    guard let typed = input?.text else { return true }
    switch key {
    case .escape:
      if typed != target.now.typed { target.leave(typed, app) }
      input = nil
    case .enter:
      guard target.problem(typed) == nil, let value = try? FieldText.value(typed, for: target.field) else {
        return true
      }
      return !target.keep(value, app)
    case .up:
      if let draft = target.draft(app) { input?.set(draft) }
    default: _ = input?.take(key)
    }
    return true
  }

  /// Takes the one kind that can be added, or goes to the first of several.
  private func addOne(_ app: App) -> Bool {
    let new = options.indices.filter { options[$0].isNew }
    guard let first = new.first else {
      target.refusal = "Nothing can be added here"
      return true
    }
    if new.count == 1 { return !take(options[first], app) }
    list.select(first, of: options.count)
    return true
  }

  /// Makes the choice; false where it cannot be made.
  private func take(_ option: Option, _ app: App) -> Bool {
    switch option.act {
    case .value(let value): return target.keep(value, app)
    case .new(let kind):
      guard let (id, edit) = adding(kind) else { return false }
      return target.make(app) { [target] () throws(WorkspaceError) -> String in
        let workspace = target.workspace
        let say = "Added \(id), \(workspace.name(of: target.id)): \(target.field.title) -> \(workspace.name(of: id))"
        return Message.done(try workspace.apply(edit, say: say))
      }
    }
  }
}

extension PickEditor.Option {
  fileprivate var isNew: Bool { if case .new = act { true } else { false } }
}

// MARK: - Its three uses

extension PickEditor {
  /// A field that takes one of some words, or (`isOpen`) any text.
  static func words(_ known: [String], _ target: FieldTarget, isOpen: Bool, _ app: App) -> PickEditor {
    var values: [JSON] = known.map { .string($0) }
    if !values.contains(target.now) { values.insert(target.now, at: 0) }
    let options = values.map { Option(name: FieldText.shown($0, of: target.field), act: .value($0)) }
    return PickEditor(
      target, options, heads: (target.field.title.uppercased(), ""), isOpen: isOpen, hasDraft: target.draft(app) != nil)
  }

  /// A field that names a component which makes an offer.
  static func components(_ offer: Offer, _ target: FieldTarget) -> PickEditor {
    let workspace = target.workspace
    var options = workspace.candidates(offer, but: target.id).map { id in
      Option(name: workspace.name(of: id), detail: workspace.users(of: id), act: .value(.string(id)))
    }
    if let now = target.now.string, !now.isEmpty, workspace.design[now] == nil {
      options.insert(Option(name: now, detail: "not there", act: .value(target.now)), at: 0)
    }
    if !target.field.required || target.now == "" { options.append(Option(name: "none", act: .value(""))) }
    options += workspace.makers(of: offer).map { Option(name: "+ a new \($0.words)", act: .new(kind: $0.id)) }
    return PickEditor(
      target, options, heads: (target.field.title.uppercased(), "USED BY"), isOpen: false, hasDraft: false)
  }
}

extension Workspace {
  /// Components that make an offer, in the order of the design.
  func candidates(_ offer: Offer, but id: String) -> [String] {
    design.components.items.filter { $0.id != id && catalog.kind($0.kind)?.offers.contains(offer) == true }.map(\.id)
  }

  /// Kinds that make an offer.
  func makers(of offer: Offer) -> [Kind] { catalog.kinds.filter { $0.offers.contains(offer) } }

  /// `4 components`
  func users(of id: String) -> String {
    let count = engine.referrers(of: id).components.count
    return count == 0 ? "nobody" : Message.count(count, "component")
  }
}
