import TapCatalog
import TapEngine
import TapExport
import TapModel
import TapTerminal
import TapWorkspace

/// What is known of one control, as lines: the same facts as in the summary that is exported.
@MainActor struct ControlText {
  let summary: ControlSummary
  let workspace: Workspace
  /// Columns of a line.
  let width: Int

  var lines: [Line] {
    let sections = [standing, findings, evidence, statement, people, rules].filter { !$0.isEmpty }
    return Array(sections.joined(separator: [""]))
  }

  // MARK: Sections

  private var standing: [Line] {
    var lines = labelled("State", summary.state.line, summary.reason)
    lines += labelled("FedRAMP", [summary.statusWords])
    lines += labelled("Origination", [summary.originationWords])
    lines += labelled("Carried by", [Facts.controls[summary.id]?.check ?? ""])
    lines += labelled(
      "Parameter", summary.parameters.map { "\($0.title): \($0.value) (\(workspace.displayed($0.setting)))" })
    return lines + labelled("Settings say", summary.choices.map { workspace.displayed($0) })
  }

  private var findings: [Line] {
    guard !summary.findings.isEmpty else { return [] }
    return [heading("FINDINGS (\(summary.findings.count))")]
      + summary.findings.flatMap { finding -> [Line] in
        [
          " " + finding.level.line + Line("  \(name(finding.component).padded(22))  \(finding.message)"),
          Line("         f", .footerKey) + Line("  " + Fixing.words(finding, workspace)),
        ]
      }
  }

  /// By rule, each with what it looked for and where it did not find it: component, resource, path, value.
  private var evidence: [Line] {
    guard !summary.evidence.isEmpty else { return [] }
    let count = Set(summary.evidence.map(\.resource)).count
    var lines = [
      heading("EVIDENCE (\(Message.count(count, "resource")))")
        + Line("   component, resource, property, value", .textMuted)
    ]
    var (rule, run): (String, [Evidence]) = ("", [])
    for piece in summary.evidence + [nil] {
      if let piece, let last = run.last, last.rule == piece.rule, last.resource == piece.resource {
        run.append(piece)
        continue
      }
      if let first = run.first {
        if first.rule != rule {
          rule = first.rule
          let title = workspace.catalog.rule(rule)?.title ?? ""
          lines.append(
            Line(" \(rule)", .textStrong) + Line(first.isStated ? "  only stated" : "  not found: \(title)", .textMuted)
          )
        }
        lines += self.lines(run)
      }
      run = piece.map { [$0] } ?? []
    }
    return lines
  }

  /// What one rule read of one resource.
  private func lines(_ run: [Evidence]) -> [Line] {
    guard let first = run.first else { return [] }
    let sign = first.isStated ? Line("  / ", .text) : Line("  ✓ ", .textMuted)
    let owner = sign + Line(name(first.component) + "  " + first.resource)
    let values = ControlText.leaves(run).map { piece in
      Line("\(piece.pointer)  ") + Line(piece.value?.shown ?? "is not set", .textStrong)
    }
    if values.count == 1, owner.width + values[0].width + 2 <= width { return [owner + "  " + values[0]] }
    return [owner] + values.map { Line("      ") + $0 }
  }

  private var statement: [Line] {
    let words = summary.statement(region: workspace.engine.region).map(ControlText.plain)
    return [heading("STATEMENT") + Line("   as the exported summary has it", .textMuted)]
      + words.flatMap { $0.wrapped(to: min(width - 1, 96)).map { Line(" " + $0) } }
  }

  private var people: [Line] {
    guard !summary.remaining.isEmpty else { return [] }
    return [heading("WHAT REMAINS FOR PEOPLE")]
      + summary.remaining.wrapped(to: min(width - 1, 96)).map { Line(" " + $0) }
  }

  private var rules: [Line] {
    let rules = workspace.catalog.rules.filter { $0.controls.contains(summary.id) }
    let indicators = Facts.indicators.filter { $0.controls.contains(summary.id) }
    var lines = labelled("Rules", [rules.isEmpty ? "none looks at it" : rules.map(\.id).joined(separator: "  ")])
    var sources: [String] = []
    for rule in rules where !sources.contains(rule.source) { sources.append(rule.source) }
    lines += labelled("Source", sources)
    lines += labelled("Same fact in", indicators.map { "\($0.id) (\($0.name))" })
    return lines
  }

  // MARK: Words

  private func name(_ component: String) -> String {
    component.isEmpty || component == Component.settingsID ? "design" : workspace.name(of: component)
  }

  private func heading(_ text: String) -> Line { Line(text, .textHeading) }

  private func label(_ label: String, _ words: Line) -> Line { Line(" " + label.padded(14), .textMuted) + words }

  /// Columns of the words beside a label; what is to be read is never wider than 96.
  private var room: Int { max(min(width - 15, 96), 20) }

  /// A label, then each text from a line of its own on.
  private func labelled(_ label: String, _ texts: [String]) -> [Line] {
    let lines = texts.filter { !$0.isEmpty }.flatMap { $0.wrapped(to: room) }
    return lines.enumerated().map { row, words in self.label(row == 0 ? label : "", Line(words)) }
  }

  /// A label, a word with its own colour, and a text beside it or below.
  private func labelled(_ label: String, _ word: Line, _ text: String) -> [Line] {
    if word.width + text.columns + 3 <= room { return [self.label(label, word + Line("   \(text)", .textMuted))] }
    return [self.label(label, word)] + text.wrapped(to: room).map { self.label("", Line($0, .textMuted)) }
  }

  /// One piece of evidence in a few words.
  static func brief(_ piece: Evidence) -> String {
    let sign = piece.isStated ? "/" : "✓"
    guard !piece.pointer.isRoot else { return "\(sign) \(piece.resource)" }
    return "\(sign) \(piece.resource) \(piece.pointer) \(piece.value.map { "= " + $0.shown } ?? "not set")"
  }

  /// One piece for each resource: a value, where it has one.
  static func telling(_ evidence: [Evidence]) -> [Evidence] {
    var best: [Evidence] = []
    for piece in evidence {
      if let row = best.firstIndex(where: { $0.resource == piece.resource }) {
        if !best[row].isTelling, piece.isTelling { best[row] = piece }
      } else {
        best.append(piece)
      }
    }
    return best
  }

  /// The values that say something by themselves: not what merely holds another one, and what is absent only where
  /// nothing is present.
  private static func leaves(_ run: [Evidence]) -> [Evidence] {
    let places = run.map(\.pointer)
    let leaves = run.filter { piece in
      !piece.pointer.isRoot
        && !places.contains { $0.tokens.count > piece.pointer.tokens.count && $0.overlaps(piece.pointer) }
    }
    let present = leaves.filter { $0.value != nil }
    return present.isEmpty ? leaves : present
  }

  /// CommonMark as it reads: without the marks of code, and without the backslashes that keep characters from being marks.
  static func plain(_ markdown: String) -> String {
    var text = ""
    var isEscaped = false
    for character in markdown {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character != "`" {
        text.append(character)
      }
    }
    return text
  }
}

extension Evidence {
  /// Whether it is one value that can be read.
  fileprivate var isTelling: Bool { value?.scalarText != nil }
}
