import TapEngine
import TapModel

/// How a design stands against its baseline, in every format.
package struct CoverageReport {
  let summary: Summary

  package init(_ summary: Summary) { self.summary = summary }

  /// For a terminal: the states, then one control a line.
  package var text: String {
    var lines = ["FedRAMP \(summary.baseline.title), \(visible(summary.region)): \(summary.stateWords)", ""]
    let width = summary.controls.map(\.id.count).max() ?? 0
    let stateWidth = ControlState.allCases.map(\.rawValue.count).max() ?? 0
    for control in summary.controls {
      let id = control.id.padded(to: width)
      lines.append("\(id)  \(control.state.rawValue.padded(to: stateWidth))  \(visible(control.control.title))")
      if control.state == .gap || control.state == .unknown {
        lines.append(String(repeating: " ", count: width + 2) + visible(control.reason))
      }
    }
    lines += summary.unknownTypes.map { "no rule asked about: \($0.count) of \(visible($0.type))" }
    lines += ["", "How the design stands, not an assessment."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// `{"baseline", "states": {...}, "controls": [...], "keySecurityIndicators": [...]}`; keys may come, none goes away.
  package var json: JSON {
    [
      "baseline": .string(summary.baseline.rawValue),
      "states": .object(.init(ControlState.allCases.map { .init($0.rawValue, .int(summary.count($0))) })),
      "controls": .array(summary.controls.map(json)),
      "keySecurityIndicators": .array(summary.indicators.map(json)),
      "unknownTypes": .array(summary.unknownTypes.map { ["type": .string($0.type), "count": .int($0.count)] }),
    ]
  }

  private func json(_ control: ControlSummary) -> JSON {
    [
      "id": .string(control.id), "title": .string(control.control.title), "state": .string(control.state.rawValue),
      "status": .text(control.status?.words), "origination": .string(control.originationWords),
      "evidence": .array(
        control.evidence.map { piece in
          [
            "component": .string(piece.component), "resource": .string(piece.resource),
            "path": .string(piece.pointer.description), "value": piece.value ?? .null, "rule": .string(piece.rule),
            "stated": .bool(piece.isStated),
          ]
        }),
      "findings": .array(
        control.findings.map {
          [
            "rule": .string($0.rule), "level": .string($0.level.rawValue), "message": .string($0.message),
            "component": .string($0.component), "resource": .text($0.resource),
          ]
        }),
      "remaining": .string(control.remaining), "reason": .string(control.reason),
    ]
  }

  private func json(_ summary: IndicatorSummary) -> JSON {
    [
      "id": .string(summary.indicator.id), "title": .string(summary.indicator.name),
      "theme": .string(summary.indicator.theme), "state": .string(summary.state.rawValue),
      "status": .text(summary.status?.words), "controls": summary.controls.map(\.id).json,
      "reason": .string(summary.reason),
    ]
  }

  /// One row a control.
  package var csv: String {
    let head = ["Control", "Title", "State", "FedRAMP status", "Origination", "Evidence", "Findings", "Remaining"]
    let rows = summary.controls.map { control in
      [
        control.id, control.control.title, control.state.rawValue, control.status?.words ?? "",
        control.originationWords,
        String(control.evidence.count), String(control.findings.count), control.remaining,
      ]
    }
    return ([head] + rows).map(CSV.row).joined()
  }
}
