import TapEngine
import TapModel
import TapReview

extension Report {
  /// SARIF 2.1.0 with one run; fixes stand in words, since they change the design and not the text of a file.
  package func sarif(toolVersion: String) -> JSON { Report.sarif([self], toolVersion: toolVersion) }

  /// The same with a run for each file.
  package static func sarif(_ reports: [Report], toolVersion: String) -> JSON {
    [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": .array(reports.map { $0.run(toolVersion) }),
    ]
  }

  private func run(_ toolVersion: String) -> JSON {
    let rules = reported
    let places = Dictionary(rules.indices.map { (rules[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    return [
      "tool": [
        "driver": [
          "name": "tap-tui", "version": .string(toolVersion), "rules": .array(rules.map(descriptor)),
        ]
      ],
      "columnKind": "utf16CodeUnits",
      "results": .array(
        entries.map { result($0, place: places[$0.finding.rule]) }
          + decided.map { suppressed($0, place: places[$0.finding.rule]) }),
    ]
  }

  /// What is said of a rule that found something.
  private struct Described {
    let id: String
    let title: String
    let why: String
    let level: Level
    let controls: [String]
  }

  /// The rules of the findings, each once, sorted by id.
  private var reported: [Described] {
    Set(entries.map(\.finding.rule) + decided.map(\.finding.rule)).sorted().map { id in
      if let rule = engine.catalog.rule(id) {
        let level = engine.catalog.level(of: rule, at: engine.baseline)
        return Described(id: id, title: rule.title, why: rule.why, level: level, controls: rule.controls)
      }
      if let fault = DecisionFault(rawValue: id) {
        return Described(id: id, title: fault.title, why: fault.why, level: .warn, controls: [])
      }
      let fault = Fault(rawValue: id)
      return Described(id: id, title: fault?.title ?? id, why: fault?.why ?? "", level: .block, controls: [])
    }
  }

  private func descriptor(_ rule: Described) -> JSON {
    [
      "id": .string(rule.id),
      "shortDescription": ["text": .string(rule.title)],
      "fullDescription": ["text": .string(rule.why.isEmpty ? rule.title : rule.why)],
      "defaultConfiguration": ["level": .string(rule.level.sarif)],
      "properties": ["tags": .array(rule.controls.map { .string("NIST SP 800-53 " + $0) })],
    ]
  }

  /// What a meeting decided stays in the report, suppressed with the reason (SARIF 2.1.0, 3.35).
  private func suppressed(_ decided: Standing.Decided, place: Int?) -> JSON {
    var result = result(Entry(finding: decided.finding, file: file, line: nil, fix: nil), place: place)
    let reason = "\(decided.decision.id), \(decided.decision.words): \(decided.decision.reason)"
    result["suppressions"] = [
      ["kind": "external", "status": "accepted", "justification": .string(visible(reason))]
    ]
    return result
  }

  private func result(_ entry: Entry, place: Int?) -> JSON {
    let finding = entry.finding
    let fix = entry.fix.map { " Fix: \($0)." } ?? ""
    var result: JSON = ["ruleId": .string(finding.rule)]
    if let place { result["ruleIndex"] = .int(place) }
    result["level"] = .string(finding.level.sarif)
    result["message"] = ["text": .string("\(visible(finding.title)): \(visible(finding.message)).\(visible(fix))")]
    result["locations"] = [location(entry)]
    let identity = [
      finding.rule, finding.component, finding.resource ?? "", finding.pointer.description, finding.message,
    ]
    result["partialFingerprints"] = [
      "tapTui/v1": .string(Digest(of: identity.joined(separator: "\n").utf8).hex)
    ]
    result["properties"] = [
      "level": .string(finding.level.rawValue), "controls": finding.controls.json, "fix": .text(entry.fix),
    ]
    return result
  }

  private func location(_ entry: Entry) -> JSON {
    var physical: JSON = ["artifactLocation": ["uri": .string(Report.uri(entry.file))]]
    if let line = entry.line { physical["region"] = ["startLine": .int(max(1, line))] }
    var location: JSON = ["physicalLocation": physical]
    let finding = entry.finding
    if let name = finding.resource ?? (finding.component.isEmpty ? nil : finding.component) {
      location["logicalLocations"] = [
        [
          "name": .string(name),
          "fullyQualifiedName": .string(
            (finding.component.isEmpty || finding.component == name ? "" : finding.component + "/") + name
              + "\(finding.pointer)"),
          "kind": "resource",
        ]
      ]
    }
    return location
  }

  /// A path as a URI reference of RFC 3986: relative stays relative, every odd byte as `%XX`.
  static func uri(_ path: String) -> String {
    let relative = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
    var uri = ""
    for byte in relative.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: uri.unicodeScalars.append(.init(byte))
      default: uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}

extension Level {
  /// SARIF 2.1.0, section 3.27.10.
  fileprivate var sarif: String {
    switch self {
    case .block, .gap: "error"
    case .warn: "warning"
    case .note: "note"
    }
  }
}
