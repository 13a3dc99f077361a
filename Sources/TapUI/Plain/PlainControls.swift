import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapWorkspace

/// Commands that say how the controls of the baseline stand.
enum PlainControls {
  static let all: [Command<PlainSession>] = [coverage, control, lens, explain]

  static let coverage = Command<PlainSession>(
    "coverage", "Coverage", help: "list the families, or the controls of a family or of a state", usage: "[TEXT]",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    guard let word = words.first else { return families(workspace).joined(separator: "\n") }
    let found = workspace.coverage.filter { entry in
      entry.control.family == word.uppercased() || entry.state.rawValue == word.lowercased()
    }
    guard !found.isEmpty else {
      if let state = ControlState(rawValue: word.lowercased()) { return "No control is \(state.rawValue)." }
      throw .nothing("No control of \"\(word)\": name a family (AC) or a state (gap)")
    }
    return found.map { PlainWords.sentences([$0.state.rawValue, "\($0.control.id) \($0.control.title)", $0.reason]) }
      .joined(separator: "\n")
  }

  @MainActor private static func families(_ workspace: Workspace) -> [String] {
    var order: [String] = []
    for entry in workspace.coverage where !order.contains(entry.control.family) { order.append(entry.control.family) }
    let all = Dictionary(grouping: workspace.coverage, by: \.control.family)
    return ["\(Message.count(workspace.coverage.count, "control")): \(counts(workspace.coverage))."]
      + order.map { family in
        let title = Facts.controls[all[family]?.first?.control.id ?? ""]?.familyTitle ?? ""
        let there = all[family] ?? []
        return "\(family) \(title), \(Message.count(there.count, "control")): \(counts(there))."
      }
  }

  /// The states that occur, in words.
  private static func counts(_ controls: [ControlCoverage]) -> String {
    ControlState.allCases.compactMap { state in
      let count = controls.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }.joined(separator: ", ")
  }

  static let control = Command<PlainSession>(
    "control", "Control", help: "say one control, with state, why, findings, evidence, what remains for people",
    usage: "CONTROL",
    unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    guard let id = words.first?.uppercased() else { throw .usage("write: control CONTROL, as in control CP-10") }
    guard let coverage = workspace.coverage.first(where: { $0.control.id == id }) else {
      let near = nearest(id, among: workspace.coverage.map(\.control.id)).map { "; \($0)?" } ?? ""
      throw .usage("no control \"\(id)\" in \(workspace.engine.baseline.title)\(near)")
    }
    return facts(ControlSummary(coverage, in: workspace.engine), workspace).joined(separator: "\n")
  }

  static let lens = Command<PlainSession>(
    "lens", "Lens", help: "say what another baseline or region would leave open; changes nothing",
    usage: LensCommands.usage, unavailable: PlainCommands.needsDesign
  ) { session, words throws(WorkspaceError) in
    let workspace = try session.design()
    let lens = try Lens.wanted(for: workspace.engine, words)
    return try LensView(lens, on: workspace.engine, today: workspace.environment.clock.now()).text
  }

  @MainActor private static func facts(_ summary: ControlSummary, _ workspace: Workspace) -> [String] {
    var facts = [
      PlainWords.sentences([summary.state.rawValue, "\(summary.id) \(summary.control.title)", summary.reason]),
      "FedRAMP status: \(summary.status?.words ?? "none"). \(summary.originationWords).",
    ]
    facts += summary.parameters.map { "Parameter: \($0.title), \($0.value)." }
    facts += summary.choices.map { "The settings say: \(workspace.displayed($0))." }
    facts += summary.findings.map { finding in
      PlainWords.sentences([
        PlainWords.level(finding.level), PlainWords.place(finding, workspace), finding.message,
        "Fix: \(Fixing.words(finding, workspace))",
      ])
    }
    facts += ControlText.telling(summary.evidence).map { piece in
      let value = piece.pointer.isRoot ? "" : ", \(piece.pointer), \(piece.value?.brief ?? "not set")"
      return "\(piece.isStated ? "Stated" : "Evidence"): \(piece.resource), \(piece.type)\(value)."
    }
    if !summary.remaining.isEmpty { facts.append("For people: \(summary.remaining)") }
    return facts
  }

  static let explain = Command<PlainSession>(
    "explain", "Explain", help: "say what a rule, a control or a kind is", usage: "RULE"
  ) { session, words throws(WorkspaceError) in
    guard let word = words.first else { throw .usage("write: explain RULE, explain CONTROL or explain KIND") }
    let explain = Explain(session.catalog)
    guard let text = explain.text(word) else {
      throw .usage("no rule, control or kind \"\(word)\"" + (explain.nearest(word).map { "; \($0)?" } ?? ""))
    }
    return text.split(separator: "\n").map { PlainWords.sentences([PlainWords.heard(String($0))]) }
      .joined(separator: "\n")
  }
}
