import TapCatalog
import TapModel

extension Exporter {
  static let summaryDocument = Exporter(
    "control-summary.md", "every control of the baseline for people: state, statement, findings, what remains"
  ) { SummaryDocument($0).text }
}

/// The control implementation summary as CommonMark.
private struct SummaryDocument {
  let input: PackageInput
  var summary: Summary { input.summary }

  init(_ input: PackageInput) { self.input = input }

  var text: String {
    let sections: [[String]] = [head, standing, findings] + families + [indicators, pictures, stated, unseen]
    return sections.flatMap { $0 }.joined(separator: "\n") + "\n"
  }

  // MARK: Before the controls

  private var head: [String] {
    let size = summary.controls.count
    return [
      "# \(input.isDraft ? "DRAFT: " : "")Control implementation summary: \(Markdown.escape(input.name))", "",
      "- System: \(Markdown.escape(input.name))\(input.suffix.isEmpty ? "" : ", environment " + Markdown.escape(input.suffix))",
      "- Baseline: FedRAMP rev 5 \(summary.baseline.title), \(size) controls "
        + "(class \(summary.baseline.certificationClass) of the 2026 rules)",
      "- Region: \(Markdown.escape(summary.region))",
      "- Design: \(Markdown.code(input.designDigest))"
        + (input.lastEdited.map { ", last edited \(Markdown.escape($0))" } ?? ""),
      "- Rules: tap-tui \(Markdown.escape(input.toolVersion)), \(Markdown.code(input.rulesDigest))",
      "- Sign-off: \(input.signOff)", "- State: \(input.summary.readiness)", "",
      "This summary is made from the design and its CloudFormation template. \"Implemented by design (not assessed)\""
        + " means: a rule looked for the weakness named beside it and did not find it at the places named: at the values,"
        + " or, where no value stands beside a resource, at the resource as such. It does not say that the stack is"
        + " deployed, that it runs as designed, or that anyone has assessed it. What is \"stated\" is the"
        + " word of the designers about things outside the template. No status stands where only people can give one.",
      "",
    ]
  }

  private var standing: [String] {
    var lines = ["## Where the design stands", "", "| State | Controls | FedRAMP status |", "| --- | ---: | --- |"]
    let isDecided = summary.controls.contains { $0.decidedStatus != nil }
    for state in ControlState.allCases {
      let status = state.status?.words ?? "none until recorded"
      let decided = state == .gap && isDecided ? ", or as decided" : ""
      let peoples = summary.controls.count { $0.state == state && $0.state.status == .partial && $0.status == nil }
      let supported = peoples > 0 ? ", none until recorded for the \(peoples) that people carry" : ""
      lines.append("| \(state.rawValue) | \(summary.count(state)) | \(status)\(decided)\(supported) |")
    }
    lines.append("| all | \(summary.controls.count) | |")
    return lines + ["", "The template has \(summary.resources) resources. Open findings: \(summary.findingWords).", ""]
  }

  private var findings: [String] {
    guard !summary.findings.isEmpty else { return [] }
    var lines = ["## Open findings", ""]
    for finding in summary.findings {
      let place = [finding.component, finding.resource ?? ""].filter { !$0.isEmpty }.map(Markdown.escape)
      let whose = place.isEmpty ? "" : ", " + place.joined(separator: " ")
      let controls = finding.controls.isEmpty ? "" : " (\(finding.controls.joined(separator: ", ")))"
      lines.append(
        "- \(finding.level.rawValue)\(whose): \(Markdown.escape(finding.title)): \(Markdown.escape(finding.message))"
          + ", \(Markdown.code(finding.rule))\(controls)")
    }
    return lines + [""]
  }

  // MARK: Controls

  private var families: [[String]] {
    var all: [[String]] = []
    var family = ""
    for control in summary.controls {
      if control.control.family != family {
        family = control.control.family
        all.append(["## \(family) \(Facts.families[family]?.title ?? "")", ""])
      }
      all.append(lines(of: control))
    }
    return all
  }

  private func lines(of control: ControlSummary) -> [String] {
    var lines = [
      "### \(control.id) \(Markdown.escape(control.control.title))", "",
      "- State: \(control.state.rawValue), \(Markdown.escape(control.reason))",
      "- FedRAMP status: \(control.statusWords)", "- Origination: \(control.originationWords)",
    ]
    for parameter in control.parameters {
      lines.append(
        "- FedRAMP assigns: \(Markdown.escape(parameter.title)): \(Markdown.escape(parameter.value))"
          + " (\(Markdown.escape(parameter.setting)))")
    }
    lines += control.choices.map { "- The settings say: \(Markdown.escape($0))" }
    lines += list("Implementation", control.statement(region: summary.region))
    lines += list("Open", control.openWords) + list("Decided", control.decisionWords)
    if !control.remaining.isEmpty { lines.append("- Remains for people: \(control.remaining)") }
    return lines + [""]
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    switch items.count {
    case 0: []
    case 1: ["- \(title): \(items[0])"]
    default: ["- \(title):"] + items.map { "  - \($0)" }
    }
  }

  // MARK: After the controls

  private var indicators: [String] {
    var lines = [
      "## Key Security Indicators", "", "| Indicator | State | FedRAMP status | Why |", "| --- | --- | --- | --- |",
    ]
    for summary in summary.indicators {
      let indicator = summary.indicator
      lines.append(
        "| \(indicator.id) \(Markdown.escape(indicator.name)) | \(summary.state.rawValue)"
          + " | \(summary.status?.words ?? "none until recorded") | \(summary.reason) |")
    }
    return lines + [""]
  }

  /// What the diagrams show, for who does not see them; none where the package has none.
  private var pictures: [String] {
    guard input.isWhole else { return [] }
    let architecture = Architecture(input.engine)
    return Diagram.allCases.flatMap { diagram in
      ["## \(diagram.title)", "", "As in \(diagram.file):", ""]
        + diagram.words(architecture).map { "- \(Markdown.escape($0))" } + [""]
    }
  }

  private var stated: [String] {
    guard !summary.stated.isEmpty else { return [] }
    let lines = summary.stated.map(Stated.init).map { "- \(Markdown.escape($0.section)): \(Markdown.escape($0.words))" }
    return ["## Stated, not proven", "", "The design says this, and no resource of the template shows it:", ""] + lines
      + [""]
  }

  private var unseen: [String] {
    var lines = ["## Beyond the rules", ""]
    for (type, count, general) in summary.unknownTypes {
      let others = general.map(Markdown.code).joined(separator: ", ")
      lines.append(
        "- \(count) of \(Markdown.code(type)): no rule asked about this type"
          + (others.isEmpty ? "" : "; looked at like every resource by \(others)"))
    }
    if summary.overrides > 0 {
      lines.append("- Values set past the fields of their components (overrides): \(summary.overrides)")
    }
    if lines.count == 2 {
      lines.append(
        "A rule asked about every resource type that has something to judge, and no value is set past the fields.")
    }
    return lines
  }
}
