import TapEngine
import TapModel

/// The tables of the manual: what the catalogue knows of itself.
package struct Reference {
  let catalog: Catalog

  package init(_ catalog: Catalog) { self.catalog = catalog }

  /// A digest over everything that the rules say of themselves, `sha256:...`: the mark of a rule pack.
  package var rulesDigest: String {
    Digest(of: JSON.array(catalog.rules.map(facts)).compact.utf8).description
  }

  // MARK: Rules

  /// `[{"id", "title", "why", "level", "high", "controls", "evidence", "types", "source", "examples", "fixable"}]`,
  /// sorted by id; a pass of a rule with evidence shows a part of each of its controls.
  package var rules: JSON {
    .array(
      catalog.rules.sorted { $0.id < $1.id }.map { rule in
        var json = facts(of: rule)
        json["fixable"] = .bool(isFixable(rule))
        return json
      })
  }

  private func facts(of rule: Rule) -> JSON {
    [
      "id": .string(rule.id), "title": .string(rule.title), "why": .string(rule.why),
      "level": .string(rule.level.rawValue), "high": .string(rule.high.rawValue), "controls": rule.controls.json,
      "evidence": .bool(rule.isEvidence), "types": rule.types.json, "source": .string(rule.source),
      "examples": ["passes": rule.passes.json, "fails": rule.fails.json],
    ]
  }

  /// CommonMark, a section a rule, sorted by id.
  package var rulesDocument: String {
    var lines = ["# Rules", "", "\(catalog.rules.count) rules.", ""]
    for rule in catalog.rules.sorted(by: { $0.id < $1.id }) {
      lines += ["## \(rule.id)", "", "\(Markdown.escape(rule.title)). \(Markdown.escape(rule.why))", ""]
      lines.append("- Level: \(rule.level.rawValue)\(rule.high == rule.level ? "" : ", at High \(rule.high.rawValue)")")
      if !rule.controls.isEmpty { lines.append("- Controls: \(rule.controls.joined(separator: ", "))") }
      lines.append("- Looks at: \(looksAt(rule))")
      lines += ["- Fix on one key: \(isFixable(rule) ? "yes" : "no")", "- Source: \(Markdown.escape(rule.source))", ""]
    }
    return lines.joined(separator: "\n")
  }

  private func looksAt(_ rule: Rule) -> String {
    switch rule.scope {
    case .types(let types): types.map(Markdown.code).joined(separator: ", ")
    case .every: "every resource"
    case .template: "the whole template"
    }
  }

  /// Whether the rule offers a fix for one of its own failing examples.
  func isFixable(_ rule: Rule) -> Bool {
    rule.fails.contains { text in
      guard let template = Reference.template(text) else { return false }
      return engine(template, rule).findings.contains { $0.rule == rule.id && $0.fix != nil }
    }
  }

  /// An example alone with its rule, at the baseline and in the region that it names.
  private func engine(_ template: Template, _ rule: Rule) -> Engine {
    var settings = catalog.settings.component(Component.settingsID)
    let design = template.resources.first { $0.type == Resource.declarationPrefix + "Design" }?.properties
    for (field, fact) in [("baseline", "Baseline"), ("region", "Region")] {
      if let value = design?[fact] { settings.fields[field] = value }
    }
    return Engine(template, settings: settings, catalog: catalog.only([rule]), today: 0)
  }

  /// The text of an example: a whole template, resources by logical id, or one resource.
  private static func template(_ text: String) -> Template? {
    guard let json = try? JSON(parsing: text) else { return nil }
    if json["Resources"] != nil { return try? Template(json: json) }
    return try? Template(json: ["Resources": json["Type"]?.string == nil ? json : ["Example": json]])
  }

  // MARK: Kinds

  /// `[{"id", "title", "pane", "help", "fields": [...], "types": []}]`, in the order of the catalogue.
  package var kinds: JSON {
    .array(
      catalog.kinds.map { kind in
        [
          "id": .string(kind.id), "title": .string(kind.title), "pane": .string(kind.pane.rawValue),
          "help": .string(kind.help), "fields": .array(kind.fields.map(Reference.field)),
          "types": types(of: kind).json, "offers": kind.offers.map(\.rawValue).json,
          "accesses": kind.accesses.map(\.rawValue).json,
        ]
      })
  }

  private static func field(_ field: AnyField) -> JSON {
    var json: JSON = [
      "name": .string(field.name), "title": .string(field.title), "takes": .string(field.editor.words),
      "initial": field.initial, "unit": .string(field.unit), "required": .bool(field.required),
      "help": .string(field.help),
    ]
    if let range = field.range { json["range"] = [.int(range.lowerBound), .int(range.upperBound)] }
    return json
  }

  /// CommonMark, a section a kind, in the order of the catalogue.
  package var kindsDocument: String {
    var lines = ["# Kinds", "", "\(catalog.kinds.count) kinds.", ""]
    for kind in catalog.kinds {
      lines += [
        "## \(kind.id)", "", "\(Markdown.escape(kind.title)), \(kind.pane.title). \(Markdown.escape(kind.help))", "",
      ]
      let types = types(of: kind)
      if !types.isEmpty { lines += ["Becomes \(types.map(Markdown.code).joined(separator: ", ")).", ""] }
      lines += kind.fields.map(Reference.line) + [""]
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ field: AnyField) -> String {
    let unit = field.unit.isEmpty ? "" : " " + Markdown.escape(field.unit)
    let range = field.range.map { ", \($0.lowerBound) to \($0.upperBound)" } ?? ""
    let help = field.help.isEmpty ? "" : " " + Markdown.escape(field.help)
    return
      "- \(Markdown.code(field.name)) \(Markdown.escape(field.title)): \(Markdown.escape(field.editor.words))\(range)\(unit),"
      + " first \(Markdown.code(field.initial.brief))\(field.required ? ", required" : "").\(help)"
  }
}

extension Editor {
  /// What a field takes, in words.
  var words: String {
    switch self {
    case .toggle: "on or off"
    case .number: "a whole number"
    case .text: "a text"
    case .cidr(let prefixes): "an IPv4 range, /\(prefixes.lowerBound) to /\(prefixes.upperBound)"
    case .choice(let values): "one of " + Editor.list(values)
    case .suggestions(let values): "a text, such as " + Editor.list(values)
    case .reference(let offer): "a component that gives \(offer.rawValue)"
    case .references(let offer): "components that give \(offer.rawValue)"
    case .list(let values): values.isEmpty ? "texts" : "any of " + Editor.list(values)
    case .map: "texts by name"
    }
  }

  private static func list(_ values: [String]) -> String {
    values.count > 12 ? values.prefix(12).joined(separator: ", ") + " ..." : values.joined(separator: ", ")
  }
}
