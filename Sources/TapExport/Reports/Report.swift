import TapEngine
import TapModel
import TapReview

/// What `check` says of one file, in every format.
package struct Report {
  /// One finding with what only the file and the engine know of it.
  struct Entry {
    let finding: Finding
    /// Counted from 1, in the file that was given; nil where the finding has no place in it.
    let line: Int?
    /// What the fix would do, in a few words.
    let fix: String?
  }

  let engine: Engine
  /// The path as it was given.
  let file: String
  let entries: [Entry]
  /// Findings that a decision of a meeting settles: they do not count, and are not hidden.
  let decided: [Standing.Decided]
  /// Types and macros that no rule knows, in words; nil where there are none.
  let unknown: String?

  /// - Parameters:
  ///   - findings: what is to be reported, in this order; by default everything open.
  ///   - decided: what does not count, with the decision that settles it.
  ///   - sourceMap: of the file that was given, a design or a template.
  package init(
    _ engine: Engine, findings: [Finding]? = nil, decided: [Standing.Decided] = [], file: String,
    sourceMap: SourceMap = [:]
  ) {
    self.engine = engine
    self.file = file
    self.decided = decided
    unknown = engine.unknownWords
    entries = (findings ?? engine.findings).map { finding in
      Entry(
        finding: finding, line: sourceMap.position(of: finding, in: engine)?.line,
        fix: finding.fix.map { engine.words(of: $0, for: finding) })
    }
  }

  // MARK: Text

  /// For a terminal: one finding a line, its fix below it, the count at the end.
  package var text: String {
    var lines: [String] = []
    for entry in entries {
      let finding = entry.finding
      let place = visible(file) + (entry.line.map { ":\($0)" } ?? "")
      let controls = finding.controls.isEmpty ? "" : " [\(finding.controls.joined(separator: ", "))]"
      lines.append(
        "\(place): \(finding.level.rawValue) \(finding.rule): \(visible(finding.title)): \(visible(finding.message))\(controls)"
      )
      let names = [finding.component, finding.field ?? "", finding.resource ?? ""].filter { !$0.isEmpty }.map(visible)
      if !names.isEmpty {
        lines.append("    at " + names.joined(separator: " ") + visible(finding.pointer.description))
      }
      if let fix = entry.fix { lines.append("    fix: " + visible(fix)) }
    }
    for entry in decided {
      lines.append(
        "\(visible(file)): decided \(entry.finding.level.rawValue) \(entry.finding.rule): "
          + "\(visible(entry.finding.message)): \(visible(entry.decision.words)) (\(entry.decision.id))")
    }
    if let unknown { lines.append("\(visible(file)): nobody looked at \(unknown)") }
    let tail = decided.isEmpty ? "" : ", \(decided.count) decided"
    lines.append("\(visible(file)): \(Level.words(entries.map(\.finding)))\(tail)")
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: JSON

  /// `{"findings": [...], "summary": {"block", "gap", "warn", "note"}, "unknown": {TYPE: n}}`; keys may come, none goes
  /// away.
  ///
  /// Where a meeting decided, also `"decided": [{"rule", ..., "decision": {...}}]`.
  package var json: JSON {
    var json: JSON = [
      "findings": .array(entries.map(json)), "summary": Report.summary(entries.map(\.finding)),
      "unknown": .object(.init(engine.unknown.map { .init($0.name, .int($0.count)) })),
    ]
    guard !decided.isEmpty else { return json }
    json["decided"] = .array(
      decided.map { decided in
        var finding = self.json(Entry(finding: decided.finding, line: nil, fix: nil))
        finding["decision"] = decided.decision.json
        return finding
      })
    return json
  }

  /// How many findings there are of each level.
  static func summary(_ findings: [Finding]) -> JSON {
    .object(.init(Level.allCases.map { level in .init(level.rawValue, .int(findings.count { $0.level == level })) }))
  }

  private func json(_ entry: Entry) -> JSON {
    let finding = entry.finding
    return [
      "rule": .string(finding.rule), "level": .string(finding.level.rawValue), "title": .string(finding.title),
      "message": .string(finding.message), "controls": finding.controls.json,
      "component": .string(finding.component), "field": .text(finding.field), "resource": .text(finding.resource),
      "type": .text(finding.type), "path": .string(finding.pointer.description),
      "line": entry.line.map { .int($0) } ?? .null, "fix": .text(entry.fix),
    ]
  }
}

extension JSON {
  /// A text, or null.
  static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}

extension SourceMap {
  /// Where a finding stands: in a design at the override, the field or the component; in a template at the property
  /// or the nearest that holds it.
  package func position(of finding: Finding, in engine: Engine) -> Position? {
    for place in SourceMap.places(of: finding, in: engine) {
      var tokens = place.tokens
      while !tokens.isEmpty {
        if let position = self[Pointer(tokens).description] { return position }
        tokens.removeLast()
      }
    }
    return nil
  }

  /// What `position` looks for.
  package static func places(of findings: [Finding], in engine: Engine) -> [Pointer] {
    findings.flatMap { places(of: $0, in: engine) }
  }

  private static func places(of finding: Finding, in engine: Engine) -> [Pointer] {
    guard let id = finding.resource, let resource = engine.resource(id) else {
      return designPlaces(of: finding, nil, engine)
    }
    let attribute = finding.pointer.tokens.first?.hasPrefix("@") == true
    let inside =
      attribute
      ? [String(finding.pointer.tokens[0].dropFirst())] + finding.pointer.tokens.dropFirst()
      : ["Properties"] + finding.pointer.tokens
    let owned = resource.owner != .template
    return owned ? designPlaces(of: finding, resource, engine) : [Pointer(["Resources", id] + inside)]
  }

  private static func designPlaces(of finding: Finding, _ resource: Resource?, _ engine: Engine) -> [Pointer] {
    let id = finding.component
    if engine.design.flows[id] != nil { return [Pointer(["flows", id])] }
    guard let component = engine.design[id] else { return [] }
    let home = id == Component.settingsID ? [id] : ["components", id]
    let override = component.overrides.first { $0.role == resource?.role && $0.pointer.overlaps(finding.pointer) }
    return [override.map { home + ["overrides", $0.place] }, finding.field.map { home + [$0] }, home]
      .compactMap { $0 }.map { Pointer($0) }
  }
}
