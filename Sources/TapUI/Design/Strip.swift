import TapEngine
import TapModel
import TapReview
import TapTerminal
import TapWorkspace

/// What the strip under the form says of the selected field: what is wrong, why, where and what mends it; else what
/// the field is, what it is evidence for, and what changing it would do.
@MainActor enum Strip {
  /// A line, and how soon it goes where rows are few: the highest first.
  struct Entry: Hashable, Sendable {
    var line: Line
    var rank: Int
    /// Whether it goes on from the line before.
    var isMore = false
  }

  /// The lines that fit so many rows, in their order.
  static func fitting(_ entries: [Entry], _ rows: Int) -> [Line] {
    var shown = entries
    while shown.count > max(rows, 0), let last = shown.indices.max(by: { shown[$0].rank <= shown[$1].rank }) {
      // What is cut says so, so that nobody takes a part for the whole.
      if shown[last].isMore, last > 0 { shown[last - 1].line = shown[last - 1].line + "~" }
      shown.remove(at: last)
    }
    return shown.map(\.line)
  }

  static func entries(_ inspector: Inspector, width: Int) -> [Entry] {
    let workspace = inspector.workspace
    guard let component = inspector.component else { return group(inspector) }
    let note = labelled("Note", workspace.design.notes[component.id] ?? "", width, indent: 11, rank: 3, rows: 2)
    return said(of: component, inspector, width) + note
  }

  private static func said(of component: Component, _ inspector: Inspector, _ width: Int) -> [Entry] {
    let workspace = inspector.workspace
    if let finding = inspector.strip {
      return workspace.decision(on: finding).map { decided($0, finding, inspector, width) }
        ?? wrong(finding, inspector, width)
    }
    if let override = inspector.override {
      return [
        Entry(line: Line(override.place), rank: 1),
        Entry(
          line: Line(
            "Set on the template itself to \(override.value.brief). \(inspector.keymap.name(of: "default", in: .inspector)) takes it away"
          ), rank: 2),
      ]
    }
    guard let field = inspector.field else { return whole(component, workspace, width) }
    let status = inspector.status[field.name] ?? FieldStatus()
    return calm(field, component, status, inspector, width)
  }

  // MARK: Decided

  /// What a meeting decided on a finding: it stays, and is shown as what it is.
  private static func decided(
    _ decision: Decision, _ finding: Finding, _ inspector: Inspector, _ width: Int
  ) -> [Entry] {
    let days = decision.expires.flatMap { Day($0) }.map { $0.number - inspector.workspace.today.number }
    let left = days.map { " (\($0) days left)" } ?? ""
    var entries = [Entry(line: Line("⚑ \(decision.words)\(left)", .statusAccepted), rank: 0)]
    entries += said(finding, width, rank: 1)
    for (label, text) in [("Reason", decision.reason), ("Instead", decision.compensating)] where !text.isEmpty {
      entries += labelled(label, text, width, indent: 8, rank: 3, rows: 2)
    }
    if let owner = decision.owner {
      entries.append(
        Entry(line: Line("Work".padded(8), .textMuted) + Line("\(owner), due \(decision.due ?? "?")"), rank: 4))
    }
    let reopened = finding.controls.prefix(3).joined(separator: ", ")
    entries.append(
      Entry(line: Line("! Editing this reopens \(reopened) and the sign-off.", .statusWarn), rank: 2))
    return entries
  }

  // MARK: Wrong

  /// A finding: what, why, where, and the keys that go on from there.
  private static func wrong(_ finding: Finding, _ inspector: Inspector, _ width: Int) -> [Entry] {
    let workspace = inspector.workspace
    var entries = said(finding, width, rank: 0)
    if let rule = workspace.catalog.rule(finding.rule) {
      let why = (rule.controls.isEmpty ? "" : rule.controls.briefly() + ": ") + rule.why
      entries += labelled("Why", why, width, indent: 7, rank: 3, rows: 3)
    }
    if let resource = finding.resource {
      var place = "\(resource)  \(finding.type ?? "")"
      if !finding.pointer.isRoot {
        place += "  \(finding.pointer)"
        if let value = workspace.engine.resource(resource)?.value(at: finding.pointer)?.brief { place += " = \(value)" }
      }
      entries += labelled("Where", place, width, indent: 7, rank: 4, rows: 2)
    }
    let key = inspector.keymap.name(of: "fix-this", in: .findings)
    let fix = Line(key.padded(6), .footerKey) + Line(" " + Fixing.words(finding, workspace))
    let effect = inspector.effect ?? ""
    if fix.width + 5 + effect.width <= width {
      entries.append(Entry(line: effect.text.isEmpty ? fix : fix + Line("     ") + effect, rank: 1))
    } else {
      entries += [Entry(line: fix, rank: 1), Entry(line: Line("       ") + effect, rank: 5)]
    }
    if let step = workspace.history.done.last {
      entries.append(Entry(line: Line("u", .footerKey) + Line("      undo \"\(step.say)\"", .textMuted), rank: 6))
    }
    return entries
  }

  // MARK: Calm

  private static func calm(
    _ field: AnyField, _ component: Component, _ status: FieldStatus, _ inspector: Inspector, _ width: Int
  ) -> [Entry] {
    let workspace = inspector.workspace
    let label = max(field.title.columns + 2, 11)
    var entries: [Entry] = []
    // What is wrong with the whole component belongs to no field, and is said at each.
    if let finding = workspace.findings.first(where: { $0.component == component.id && $0.field == nil }) {
      entries += said(finding, width, rank: 1)
    }
    entries += labelled(field.title, field.help, width, indent: label, rank: 4, rows: 3)
    if !entries.isEmpty { entries.append(Entry(line: "", rank: 9)) }
    if let id = status.controls.first {
      let title = workspace.coverage.first { $0.control.id == id }?.control.title ?? ""
      let more = status.controls.count > 1 ? "; also \(status.controls.dropFirst().joined(separator: ", "))" : ""
      entries += labelled("Baseline", "\(id) \(title)\(more)", width, indent: 11, rank: 5, rows: 2)
    }
    if let evidence = status.evidence {
      let value = evidence.value.map { " = \($0.brief)" } ?? " is not set"
      entries += labelled(
        "Evidence", "\(evidence.resource)  \(evidence.type)  \(evidence.pointer)\(value)", width, indent: 11, rank: 1,
        rows: 2)
    }
    if let now = state(of: field, component) {
      let label = (now ? "If off" : "If on").padded(11)
      entries.append(Entry(line: Line(label, .textMuted) + (inspector.effect ?? ""), rank: 0))
    }
    if let replacement = workspace.engine.replacement(of: field, in: component.id) {
      entries.append(Entry(line: Line("If changed ", .textMuted) + replacement.line, rank: 2))
    }
    entries.append(Entry(line: "", rank: 8))
    let initial = FieldText.shown(field.initial, of: field)
    entries += labelled(
      "Default", initial == "none" ? "none" : workspace.displayed(initial), width, indent: 11, rank: 6, rows: 1)
    return entries
  }

  /// Whether a toggle is on; nil for a field that is none.
  private static func state(of field: AnyField, _ component: Component) -> Bool? {
    field.editor == .toggle ? (component.fields[field.name] ?? field.initial).bool : nil
  }

  /// What the fix of the selected finding would do, or what the selected toggle would leave open the other way round:
  /// tried on the design, which stays as it is.
  static func effect(_ inspector: Inspector, _ component: Component) -> Line? {
    let engine = inspector.workspace.engine
    if let finding = inspector.strip {
      guard let fix = finding.fix, let edit = engine.edit(for: fix, of: finding),
        case .success(let preview) = engine.preview(edit)
      else { return nil }
      return Line(Fixing.effect(preview))
    }
    guard let field = inspector.field, let now = state(of: field, component) else { return nil }
    switch engine.preview(.set(component.id, field.name, .bool(!now))) {
    case .failure(let error): return Line(error.description)
    case .success(let preview):
      guard let worst = preview.opened.first else { return "nothing open that is not open now" }
      return worst.level.line + Line("  \(worst.controls.briefly())  \(worst.message)")
    }
  }

  // MARK: No field

  private static func whole(_ component: Component, _ workspace: Workspace, _ width: Int) -> [Entry] {
    guard let kind = workspace.catalog.kind(component.kind) else { return [] }
    return labelled(kind.title, kind.help, width, indent: max(kind.title.columns + 2, 11), rank: 0, rows: 3)
  }

  private static func group(_ inspector: Inspector) -> [Entry] {
    func key(_ id: String) -> String { inspector.keymap.name(of: id, in: .list) }
    return switch inspector.shown {
    case .elsewhere(_, let pane)?:
      [Entry(line: Line("They are in \(NumberedPlace(pane).title): \(key("open")) goes there"), rank: 0)]
    case .branch?: [Entry(line: Line("\(key("left")) shuts it, \(key("right")) opens it"), rank: 0)]
    default: []
    }
  }

  /// What is wrong, in at most two lines.
  private static func said(_ finding: Finding, _ width: Int, rank: Int) -> [Entry] {
    let sign = finding.level.line + "  "
    let words = "\(finding.title): \(finding.message)"
    let lines = words.columns + sign.width <= width ? [words] : words.wrapped(to: max(width - sign.width, 10))
    return lines.prefix(2).enumerated().map { number, words in
      Entry(
        line: number == 0 ? sign + Line(words) : Line(String(repeating: " ", count: sign.width) + words),
        rank: rank + 5 * number, isMore: number > 0)
    }
  }

  /// A muted label, and words that begin in one column and are broken to the width.
  static func labelled(_ label: String, _ text: String, _ width: Int, indent: Int, rank: Int, rows: Int) -> [Entry] {
    guard !text.isEmpty else { return [] }
    let room = max(width - indent, 10)
    var lines = rows == 1 || text.columns <= room ? [text] : text.wrapped(to: room)
    // What does not fit is cut with a sign, so that nobody takes a part for the whole.
    if lines.count > rows { lines = lines.prefix(rows - 1) + [lines.dropFirst(rows - 1).joined(separator: " ")] }
    return lines.enumerated().map { number, words in
      let head = number == 0 ? label.padded(indent) : String(repeating: " ", count: indent)
      return Entry(line: Line(head, .textMuted) + Line(words), rank: rank + (number > 0 ? 2 : 0), isMore: number > 0)
    }
  }
}

extension Replacement {
  /// What CloudFormation does, in words.
  var line: Line {
    switch self {
    case .never: "CloudFormation changes it in place"
    case .sometimes: "in place as a rule; CloudFormation may replace it"
    case .always: Line("CloudFormation REPLACES the resource", .statusWarn)
    }
  }
}
