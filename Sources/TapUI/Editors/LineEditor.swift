import TapEngine
import TapModel
import TapTerminal
import TapWorkspace

/// Types one value as text: numbers, texts, IPv4 ranges. Says below the value what it would leave.
@MainActor final class LineEditor: FieldEditor {
  private let target: FieldTarget
  private let was: String
  private var input: TextInput
  /// What was typed and left the last time.
  private let draft: String?
  /// How far a number can go.
  private let bounds: [Int]

  init(_ target: FieldTarget, _ app: App) {
    self.target = target
    was = target.now.typed
    input = TextInput(was)
    draft = target.draft(app)
    let ends = target.field.range.map { [$0.lowerBound, $0.upperBound] } ?? []
    bounds = ends.filter { $0.magnitude < 1_000_000 && JSON.int($0) != target.now }
  }

  var title: String { target.title }
  var position: String { "" }
  var shown: String { input.text }

  var message: String {
    if let refusal = target.refusal { return "! \(refusal)" }
    if let problem = target.problem(input.text) { return "! \(problem). Mend it, or Esc" }
    if let draft, input.text == was {
      return "\(target.field.title): Up brings back \"\(draft)\". Nothing changes until Enter"
    }
    return "\(target.field.title): nothing changes until Enter"
  }

  var hints: [Hint] {
    [Hint("Enter", "keep", weight: 9), Hint("Esc", "leave, keeps what you typed", short: "leave", weight: 8)]
      + (draft == nil ? [] : [Hint("Up", "what you typed before", short: "draft")]) + [Hint("^C", "clear")]
  }

  // MARK: Drawing

  func draw(_ app: App, into canvas: inout Canvas, _ rect: Rect) -> Point? {
    let problem = target.problem(input.text)
    let width =
      target.field.range != nil
      ? 14 : was.columns > 22 ? max(rect.width - 20, 12) : min(max(rect.width - 42, 12), 46)
    canvas.put(target.field.title, at: rect.origin.moved(1), maxWidth: 14)
    canvas.put("[", at: rect.origin.moved(16))
    let style: Style = problem == nil ? .input : .inputError
    let cursor = input.draw(into: &canvas, at: rect.origin.moved(17), width: width, style: style)
    canvas.put("]", at: rect.origin.moved(17 + width))
    let room = rect.width - 21 - width
    if note.columns <= room { canvas.put(note, at: rect.origin.moved(20 + width), style: .textMuted, maxWidth: room) }
    var entries = self.entries(problem, rect.width - 2)
    if note.columns > room { entries += Strip.labelled("", note, rect.width - 2, indent: 15, rank: 3, rows: 1) }
    for (row, line) in Strip.fitting(entries, rect.height - 1).enumerated() {
      canvas.put(line, at: rect.origin.moved(1, row + 1), maxWidth: rect.width - 2)
    }
    return cursor
  }

  /// Unit, range and default of a number; what stood there before of the rest.
  private var note: String {
    guard let range = target.field.range else { return "was \(target.was)" }
    let unit = target.field.unit.isEmpty ? "" : target.field.unit + "  "
    let upper = range.upperBound == .max ? "more" : FieldText.grouped(range.upperBound)
    return "\(unit)\(FieldText.grouped(range.lowerBound)) to \(upper), default \(target.field.initial.typed)"
  }

  private func entries(_ problem: String?, _ width: Int) -> [Strip.Entry] {
    let value = input.text
    var entries: [Strip.Entry] = []
    if let problem { entries.append(Strip.Entry(line: Line("✗ \(problem)", .statusGap), rank: 0)) }
    entries += target.lines(target.leaves(typed: value), width)
    for bound in bounds where String(bound) != value {
      let leaves = target.leaves(.int(bound))
      guard !leaves.open.isEmpty else { continue }
      entries.append(Strip.Entry(line: Line("\(bound) would leave ".padded(15), .textMuted) + leaves.line, rank: 2))
    }
    if case .cidr = target.field.editor, let range = CIDR(value) {
      entries += Strip.labelled("Holds", range.extent, width, indent: 15, rank: 4, rows: 1)
    }
    if let limit = target.limit {
      let count = target.workspace.displayed(value).count
      entries += Strip.labelled(
        "Length", "\(count) of \(FieldText.grouped(limit)) characters", width, indent: 15, rank: 5, rows: 1)
    }
    entries += Strip.labelled("Help", target.field.help, width, indent: 15, rank: 4, rows: 3)
    guard target.field.range == nil else { return entries }
    let initial = FieldText.shown(target.field.initial, of: target.field)
    entries += Strip.labelled("Default", initial, width, indent: 15, rank: 6, rows: 1)
    return entries
  }

  func settle() -> Bool { target.foresight.settle() }

  // MARK: Keys

  func take(_ key: Key, _ app: App) -> Bool {
    target.refusal = nil
    switch key {
    case .escape:
      target.leave(input.text == was ? draft : input.text, app)
      return false
    case .enter:
      guard target.problem(input.text) == nil, let value = try? FieldText.value(input.text, for: target.field) else {
        return true
      }
      return !target.keep(value, app)
    case .up:
      if let draft { input.set(draft) }
    default: _ = input.take(key)
    }
    return true
  }
}

extension FieldTarget {
  /// The longest text that the property takes; nil where its schema says nothing.
  fileprivate var limit: Int? {
    guard case .text = field.editor else { return nil }
    return field.bindings.lazy.compactMap { [workspace, id] binding in
      workspace.engine.resources(of: id).first { binding.binds($0.role) }
        .flatMap { workspace.schema(of: $0.type, at: binding.pointer)?.longest }
    }.first
  }
}

extension JSON {
  /// A value as it is typed: what `FieldText.value` reads back.
  var typed: String {
    switch self {
    case .bool(let value): value ? "on" : "off"
    case .int(let number): String(number)
    case .string(let text): text
    case .array(let items):
      items.allSatisfy { $0.string?.contains(",") == false }
        ? items.compactMap(\.string).joined(separator: ", ") : compact
    default: compact
    }
  }
}

extension CIDR {
  /// `65,536 addresses, to 10.0.255.255`
  fileprivate var extent: String {
    let count = 1 << (32 - prefix)
    let last = base + UInt32(count - 1)
    let bytes = [24, 16, 8, 0].map { String(last >> UInt32($0) & 255) }
    return "\(FieldText.grouped(count)) addresses, to \(bytes.joined(separator: "."))"
  }
}
