import TapCatalog
import TapEngine
import TapModel
import TapReview

/// What is known of one word: a rule, a control, a Key Security Indicator or a kind; their ids never clash.
package struct Explain {
  let catalog: Catalog

  package init(_ catalog: Catalog) { self.catalog = catalog }

  /// The explanation for a terminal; nil where nothing is called so.
  package func text(_ word: String) -> String? {
    let lines =
      catalog.rule(word).map(rule) ?? fault(word) ?? lapse(word) ?? control(word.uppercased())
      ?? Facts.indicators[word.uppercased()].map(indicator) ?? catalog.kind(word).map(kind)
    return lines.map { $0.map(visible).joined(separator: "\n") + "\n" }
  }

  /// The rule, control, indicator or kind whose id comes nearest to a word.
  package func nearest(_ word: String) -> String? {
    let ids =
      catalog.rules.map(\.id) + Facts.controls.map(\.id) + Facts.indicators.map(\.id) + catalog.kinds.map(\.id)
      + DecisionFault.allCases.map(\.rawValue)
    return TapModel.nearest(word, among: ids)
  }

  private func rule(_ rule: Rule) -> [String] {
    let level = rule.high == rule.level ? rule.level.rawValue : "\(rule.level.rawValue), at High \(rule.high.rawValue)"
    var lines = ["\(rule.id): \(rule.title)", "", rule.why, "", "Level      \(level)"]
    if !rule.controls.isEmpty { lines.append("Controls   \(rule.controls.joined(separator: ", "))") }
    lines.append("Looks at   \(rule.types.isEmpty ? "the whole template" : rule.types.joined(separator: ", "))")
    lines.append("Evidence   \(rule.isEvidence ? "a pass is evidence for its controls" : "a pass proves nothing")")
    lines.append("Fix        \(Reference(catalog).isFixable(rule) ? "on one key" : "by hand")")
    lines.append("Source     \(rule.source)")
    for (head, example) in [("Breaks on", rule.fails.first), ("Passes on", rule.passes.first)] {
      guard let example else { continue }
      // As they stand in the source, some go over several lines.
      lines += ["", head, "  " + ((try? JSON(parsing: example))?.compact ?? example)]
    }
    return lines
  }

  private func fault(_ word: String) -> [String]? {
    Fault(rawValue: word).map { ["\($0.rawValue): \($0.title)", "", $0.why, "", "Level      \(Level.block.rawValue)"] }
  }

  private func lapse(_ word: String) -> [String]? {
    DecisionFault(rawValue: word).map {
      [
        "\($0.rawValue): \($0.title)", "", $0.why, "", "Level      \(Level.warn.rawValue)",
        "Controls   those of the decision", "Fix        decide on it anew in a review",
      ]
    }
  }

  private func control(_ id: String) -> [String]? {
    guard let control = Facts.controls[id] else { return nil }
    let baselines = Baseline.allCases.filter { control.isIn($0) }.map(\.title)
    var lines = ["\(id): \(control.title)", "", "Family       \(control.family) \(control.familyTitle)"]
    lines.append("Baselines    \(baselines.joined(separator: ", "))")
    lines.append(
      "Class        \(control.class.rawValue)\(control.role == .none ? "" : ", role of a template: \(control.role.rawValue)")"
    )
    lines.append("Origination  \(control.origination.columns.map(\.words).joined(separator: "; "))")
    if !control.check.isEmpty { lines.append("A design     \(control.check)") }
    for parameter in Facts.parameters.all(id) {
      lines.append(
        "Value        \(parameter.title): Moderate \(parameter.moderate); High \(parameter.high) (\(parameter.source))")
    }
    for part in Facts.parts.filter({ $0.control == id }) {
      lines.append("Part         \(part.id): \(part.carrier.rawValue)\(part.note.isEmpty ? "" : ", " + part.note)")
    }
    let rules = catalog.rules.filter { $0.controls.contains(id) }
    for (head, found) in [("Evidence", rules.filter(\.isEvidence)), ("Also asked", rules.filter { !$0.isEvidence })]
    where !found.isEmpty {
      lines.append("\(head.padded(to: 12)) \(found.map(\.id).joined(separator: ", "))")
    }
    for line in catalog.cores[id] ?? [] {
      lines.append("Core         \(line.words): \(line.rules.joined(separator: " or "))")
    }
    if rules.isEmpty { lines.append("Rules        none: \(control.class.remainder)") }
    let indicators = Facts.indicators.filter { $0.controls.contains(id) }.map(\.id)
    if !indicators.isEmpty { lines.append("Indicators   \(indicators.joined(separator: ", "))") }
    return lines
  }

  private func indicator(_ indicator: KeySecurityIndicator) -> [String] {
    let controls = indicator.controls.map { Facts.controls[$0] == nil ? $0 + " (in no baseline)" : $0 }
    var lines = ["\(indicator.id): \(indicator.name)", "", "Theme        \(indicator.theme)"]
    lines.append("Controls     \(controls.isEmpty ? "FedRAMP maps none to it" : controls.joined(separator: ", "))")
    lines.append("A design     shows \(indicator.share) of it (own judgement)")
    if !indicator.variation.isEmpty { lines.append("By class     \(indicator.variation)") }
    return lines
  }

  private func kind(_ kind: Kind) -> [String] {
    var lines = ["\(kind.id): \(kind.title)", "", kind.help, "", "Pane     \(kind.pane.title)"]
    let types = Reference(catalog).types(of: kind)
    if !types.isEmpty { lines.append("Becomes  \(types.joined(separator: ", "))") }
    if !kind.offers.isEmpty { lines.append("Gives    \(kind.offers.map(\.rawValue).joined(separator: ", "))") }
    lines += ["", "Fields"]
    let width = kind.fields.map(\.name.count).max() ?? 0
    for field in kind.fields {
      let unit = field.unit.isEmpty ? "" : " " + field.unit
      lines.append(
        "  \(field.name.padded(to: width))  \(field.title): \(field.editor.words)\(unit), first \(field.initial == "" ? "empty" : field.initial.brief)"
      )
      if !field.help.isEmpty { lines.append("  " + String(repeating: " ", count: width) + "  " + field.help) }
    }
    return lines
  }
}

extension KeySecurityIndicator {
  /// How much of it a design can show, in a word.
  fileprivate var share: String {
    switch relevance {
    case .high: "most"
    case .medium: "a part"
    case .low: "little or nothing"
    }
  }
}

extension ControlClass {
  /// Why no rule looks at a control.
  fileprivate var remainder: String {
    switch self {
    case .designCheckable: "nothing looks at it yet"
    case .inherited: "AWS provides it inside its authorised boundary"
    case .shared: "AWS provides a part, people the rest; a template shows neither"
    case .organisational: "people and procedure provide it; a template shows none of it"
    }
  }
}
