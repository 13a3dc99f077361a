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
    var lines = [
      label("State", summary.state.line + Line("   \(summary.reason)", .textMuted)),
      label("FedRAMP", Line(summary.status?.words ?? "none") + Line("   \(summary.claim)", .textMuted)),
    ]
    lines += labelled("Origination", summary.originationWords)
    lines += labelled("Carried by", Facts.controls[summary.id]?.check ?? "")
    for parameter in summary.parameters { lines += labelled("Parameter", "\(parameter.title): \(parameter.value)") }
    for choice in summary.choices { lines += labelled("Design sets", workspace.displayed(choice)) }
    return lines
  }

  private var findings: [Line] {
    guard !summary.findings.isEmpty else { return [] }
    return [heading("FINDINGS (\(summary.findings.count))")]
      + summary.findings.flatMap { finding -> [Line] in
        [
          " " + finding.level.line + Line("  \(name(finding.component).padded(22)) \(finding.message)"),
          Line("         f", .footerKey) + Line("  " + Fixing.words(finding, workspace)),
        ]
      }
  }

  /// By rule, each with what it read.
  private var evidence: [Line] {
    guard !summary.evidence.isEmpty else { return [] }
    var lines = [
      heading("EVIDENCE (\(FieldText.grouped(summary.evidence.count)))")
        + Line("   rule; component, resource, property, value", .textMuted)
    ]
    var rule = ""
    for piece in summary.evidence {
      if piece.rule != rule {
        rule = piece.rule
        lines.append(Line(" \(rule)", .textStrong) + Line("  \(workspace.catalog.rule(rule)?.title ?? "")", .textMuted))
      }
      lines.append(line(piece))
    }
    return lines
  }

  private func line(_ piece: Evidence) -> Line {
    let owner = width >= 90 ? 30 : 22
    let place = piece.pointer.isRoot ? "" : piece.pointer.description
    let value = piece.pointer.isRoot ? "is there" : piece.value.map { ControlText.shown($0) } ?? "is not set"
    let sign = piece.isStated ? Line("  / ", .text) : Line("  ✓ ", .textMuted)
    return sign + Line(cell(name(piece.component), owner) + " " + cell(piece.resource, owner) + " ")
      + Line(place.isEmpty ? "" : place + "  ") + Line(value, .textStrong) + Line(piece.isStated ? "  stated" : "", .textMuted)
  }

  private var statement: [Line] {
    let words = summary.statement(region: workspace.engine.region).map(ControlText.plain)
    return [heading("STATEMENT") + Line("   made from the evidence, \(summary.claim)", .textMuted)]
      + words.flatMap { $0.wrapped(to: min(width - 1, 96)).map { Line(" " + $0) } }
  }

  private var people: [Line] {
    guard !summary.remaining.isEmpty else { return [] }
    return [heading("WHAT REMAINS FOR PEOPLE")] + summary.remaining.wrapped(to: min(width - 1, 96)).map { Line(" " + $0) }
  }

  private var rules: [Line] {
    let rules = workspace.catalog.rules.filter { $0.controls.contains(summary.id) }
    let indicators = Facts.indicators.filter { $0.controls.contains(summary.id) }
    var lines = labelled("Rules", rules.isEmpty ? "none looks at it" : rules.map(\.id).joined(separator: "  "))
    var sources: [String] = []
    for rule in rules where !sources.contains(rule.source) { sources.append(rule.source) }
    lines += labelled("Source", sources.joined(separator: "; "))
    lines += labelled("Same fact in", indicators.map { "\($0.id) (\($0.name))" }.joined(separator: "; "))
    return lines
  }

  // MARK: Words

  private func name(_ component: String) -> String {
    component.isEmpty || component == Component.settingsID ? "design" : workspace.name(of: component)
  }

  private func heading(_ text: String) -> Line { Line(text, .textHeading) }

  private func label(_ label: String, _ words: Line) -> Line { Line(" " + label.padded(15), .textMuted) + words }

  private func labelled(_ label: String, _ text: String) -> [Line] {
    guard !text.isEmpty else { return [] }
    return text.wrapped(to: max(min(width, 112) - 16, 20)).enumerated().map { row, words in
      self.label(row == 0 ? label : "", Line(words))
    }
  }

  /// A text in a column of its own, cut with a sign.
  private func cell(_ text: String, _ columns: Int) -> String {
    text.columns > columns ? text.prefix(columns: columns - 1) + "~" : text.padded(columns)
  }

  /// One piece of evidence in a few words.
  static func brief(_ piece: Evidence) -> String {
    let sign = piece.isStated ? "/" : "✓"
    guard !piece.pointer.isRoot else { return "\(sign) \(piece.resource)" }
    return "\(sign) \(piece.resource) \(piece.pointer) \(piece.value.map { "= " + shown($0) } ?? "not set")"
  }

  /// A value on one line, and short.
  static func shown(_ value: JSON) -> String {
    let text = value.brief
    return text.count > 60 ? text.prefix(57) + "..." : text
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
