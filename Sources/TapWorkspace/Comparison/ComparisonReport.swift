import TapExport
import TapModel

extension Comparison {
  // MARK: Text

  /// What changed, section by section; one line says that nothing did.
  package var text: String {
    guard !isEmpty else { return "\(names.old) and \(names.new) are the same.\n" }
    let replaced = resources.count { $0.replacement == .always }
    var lines = ["\(names.old) -> \(names.new)"]
    lines += section("Design", (components + fields + flows).map(line))
    lines += section("Resources", resources.map(line))
    lines += section("Findings", opened.map { line("+", $0) } + closed.map { line("-", $0) })
    lines += section(
      "Controls", moves.map { "~ \($0.control.column(10))\(state($0.from)) -> \(state($0.to))" })
    lines += [
      "",
      [
        Message.count(components.count, "component") + " added or removed", Message.count(fields.count, "field"),
        Message.count(flows.count, "flow"), Message.count(resources.count, "resource") + " (\(replaced) replaced)",
        "\(opened.count) opened, \(closed.count) closed", Message.count(moves.count, "control") + " moved",
      ].joined(separator: "; "),
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
  }

  private func state(_ state: ControlState?) -> String { state?.rawValue ?? "not in the baseline" }

  private func line(_ part: Part) -> String {
    let what = part.place.map { "\(part.id) \($0)" } ?? part.id
    let head = "\(part.kind.sign) \(what.column(40))"
    switch part.kind {
    case .changed: return head + "\(part.old) -> \(part.new)"
    case .added: return head + (part.new.isEmpty ? part.title : part.new)
    case .removed: return head + (part.old.isEmpty ? part.title : part.old)
    }
  }

  private func line(_ change: ResourceChange) -> String {
    let head = "\(change.kind.sign) \(change.resource.column(40))\(change.type)"
    guard change.kind == .changed else { return head }
    let paths = change.paths.map(\.description).joined(separator: ", ")
    let fails = change.taken.map { "; its name \($0) is taken until the old one is gone: the update FAILS" } ?? ""
    return "\(head)  \(paths.isEmpty ? "type" : paths)  \(change.replacement.words)\(fails)"
  }

  private func line(_ sign: String, _ finding: Finding) -> String {
    let place = finding.component.isEmpty ? finding.resource ?? "template" : finding.component
    return "\(sign) \(finding.level.rawValue.uppercased().column(6))\(place.column(24))\(finding.message)"
      + (finding.controls.isEmpty ? "" : "  [\(finding.controls.joined(separator: ", "))]")
  }

  // MARK: JSON

  /// `{"from", "to", "components", "fields", "flows", "resources", "findings": {"opened", "closed"}, "controls",
  /// "summary"}`; findings are those of `check`.
  package var json: JSON {
    [
      "from": .string(names.old), "to": .string(names.new), "components": .array(components.map(json)),
      "fields": .array(fields.map(json)), "flows": .array(flows.map(json)),
      "resources": .array(resources.map(json)),
      "findings": [
        "opened": Report(new, findings: opened, file: names.new).json["findings"] ?? [],
        "closed": Report(old, findings: closed, file: names.old).json["findings"] ?? [],
      ],
      "controls": .array(
        moves.map {
          ["id": .string($0.control), "from": word($0.from), "to": word($0.to)]
        }),
      "summary": [
        "components": .int(components.count), "fields": .int(fields.count), "flows": .int(flows.count),
        "resources": .int(resources.count), "replaced": .int(resources.count { $0.replacement == .always }),
        "opened": .int(opened.count), "closed": .int(closed.count), "controls": .int(moves.count),
      ],
    ]
  }

  private func word(_ state: ControlState?) -> JSON { state.map { .string($0.rawValue) } ?? .null }

  private func json(_ part: Part) -> JSON {
    var json: JSON = ["change": .string(part.kind.rawValue), "id": .string(part.id), "title": .string(part.title)]
    if let place = part.place { json["field"] = .string(place) }
    if part.place != nil || !part.old.isEmpty || !part.new.isEmpty {
      json["old"] = .string(part.old)
      json["new"] = .string(part.new)
    }
    return json
  }

  private func json(_ change: ResourceChange) -> JSON {
    var json: JSON = [
      "change": .string(change.kind.rawValue), "resource": .string(change.resource), "type": .string(change.type),
      "paths": .array(change.paths.map { .string($0.description) }), "replacement": .string(change.replacement.word),
    ]
    if let name = change.taken { json["nameTaken"] = .string(name) }
    return json
  }
}

extension Comparison.Kind {
  fileprivate var sign: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    }
  }
}

extension Replacement {
  fileprivate var word: String {
    switch self {
    case .never: "never"
    case .sometimes: "sometimes"
    case .always: "always"
    }
  }

  fileprivate var words: String {
    switch self {
    case .never: "in place"
    case .sometimes: "may be REPLACED"
    case .always: "REPLACED"
    }
  }
}
