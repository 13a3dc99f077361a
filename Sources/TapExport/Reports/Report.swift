import TapEngine
import TapModel
import TapReview

/// What `check` says of one file, in every format.
package struct Report {
  /// One finding with what only the file and the engine know of it.
  struct Entry {
    let finding: Finding
    /// The file that was given, or that of the nested stack.
    let file: String
    /// Counted from 1; nil where the finding has no place in the file.
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
  /// The nested stacks that were read with the file.
  let parts: [JoinedTemplate.Part]
  /// Types and macros that no rule knows, in words; nil where there are none.
  let unknown: String?

  /// - Parameters:
  ///   - findings: what is to be reported, in this order; by default everything open.
  ///   - decided: what does not count, with the decision that settles it.
  ///   - parts: the nested stacks of the template.
  ///   - sourceMap: of the file that was given, a design or a template, and of its parts.
  package init(
    _ engine: Engine, findings: [Finding]? = nil, decided: [Standing.Decided] = [], file: String,
    parts: [JoinedTemplate.Part] = [], sourceMap: SourceMap = [:]
  ) {
    self.engine = engine
    self.file = file
    self.parts = parts
    let files = Dictionary(parts.map { ($0.stack, $0.path) }, uniquingKeysWith: { first, _ in first })
    self.decided = decided
    unknown = engine.unknownWords
    entries = (findings ?? engine.findings).map { finding in
      Entry(
        finding: finding, file: finding.resource.flatMap(NestedStack.parts).flatMap { files[$0.stack] } ?? file,
        line: sourceMap.position(of: finding, in: engine)?.line,
        fix: finding.fix.flatMap { engine.offers($0, for: finding) ? engine.words(of: $0, for: finding) : nil })
    }
  }

  // MARK: Text

  /// For a terminal: one finding a line, its fix below it, the count at the end.
  package var text: String {
    var lines: [String] = []
    for entry in entries {
      let finding = entry.finding
      let place = visible(entry.file) + (entry.line.map { ":\($0)" } ?? "")
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
    let tail = (decided.isEmpty ? "" : ", \(decided.count) decided") + nestedWords
    lines.append("\(visible(file)): \(Level.words(entries.map(\.finding)))\(tail)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// `, with 3 nested stacks`; empty where there are none.
  private var nestedWords: String {
    switch parts.count {
    case 0: ""
    case 1: ", with 1 nested stack"
    case let count: ", with \(count) nested stacks"
    }
  }

  // MARK: JSON

  /// `{"findings": [...], "summary": {"block", "gap", "warn", "note"}, "unknown": {TYPE: n}}`; keys may come, none goes
  /// away.
  ///
  /// Where a meeting decided, also `"decided": [{"rule", ..., "decision": {...}}]`; where nested stacks were read,
  /// `"nested": {STACK: FILE}`, and each finding has its `"file"`.
  package var json: JSON {
    var json: JSON = [
      "findings": .array(entries.map(json)), "summary": Report.summary(entries.map(\.finding)),
      "unknown": .object(.init(engine.unknown.map { .init($0.name, .int($0.count)) })),
    ]
    if !parts.isEmpty { json["nested"] = .object(.init(parts.map { .init($0.stack, .string($0.path)) })) }
    guard !decided.isEmpty else { return json }
    json["decided"] = .array(
      decided.map { decided in
        var finding = self.json(Entry(finding: decided.finding, file: file, line: nil, fix: nil))
        finding["decision"] = decided.decision.json
        return finding
      })
    return json
  }

  /// The reports of several files in an array, each with its `"file"`.
  package static func json(_ reports: [Report]) -> JSON {
    .array(
      reports.map { report in
        var json = report.json
        json["file"] = .string(report.file)
        return json
      })
  }

  /// Whether something is open at a level or above it.
  package func isOpen(_ level: Level) -> Bool { entries.contains { $0.finding.level <= level } }

  /// How many findings there are of each level.
  static func summary(_ findings: [Finding]) -> JSON {
    .object(.init(Level.allCases.map { level in .init(level.rawValue, .int(findings.count { $0.level == level })) }))
  }

  private func json(_ entry: Entry) -> JSON {
    let finding = entry.finding
    var json: JSON = [
      "rule": .string(finding.rule), "level": .string(finding.level.rawValue), "title": .string(finding.title),
      "message": .string(finding.message), "controls": finding.controls.json,
      "component": .string(finding.component), "field": .text(finding.field), "resource": .text(finding.resource),
      "type": .text(finding.type), "path": .string(finding.pointer.description),
      "line": entry.line.map { .int($0) } ?? .null, "fix": .text(entry.fix),
    ]
    if !parts.isEmpty { json["file"] = .string(entry.file) }
    return json
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
