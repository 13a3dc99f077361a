import TapEngine
import TapExport
import TapModel

extension LensView {
  // MARK: Text

  /// Counts, facts and findings, section by section, for people.
  package var text: String {
    var lines = [
      "\(Lens(of: now).words) -> \(lens.words) (\(lens.partition)). The design is unchanged.", "",
      "Counts",
    ]
    lines += rows.map { "  \($0.label.column(13))\($0.now.column(22))\($0.seen.column(22))\($0.move)" }
    lines += ["", "There"] + facts.map { "  \($0.label.column(34))\($0.words)" }
    lines += ["", "What would be open"]
    lines +=
      opened.isEmpty
      ? ["  nothing more than now"]
      : opened.map { finding in
        let controls = finding.controls.isEmpty ? "-" : finding.controls.joined(separator: " ")
        return
          "  \(finding.level.rawValue.uppercased().column(6))\((finding.resource ?? "design").column(40))"
          + "\(finding.message) [\(finding.rule)] \(controls)"
      }
    lines += [""] + remarks.map { "\($0.label.column(14))\($0.words)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line of the counts: here, there, and by how much it moves.
  package struct Row: Hashable, Sendable {
    /// `region`, `controls`, the word of a state, `findings`.
    package var label: String
    /// Of the design as it is.
    package var now: String
    /// Through the lens.
    package var seen: String
    /// `+87`; empty where it is no count.
    package var move: String
    /// The state that it counts; nil for region, controls and findings.
    package var state: ControlState?
  }

  /// Region, controls, the six states, and open findings.
  package var rows: [Row] {
    var rows = [
      Row(label: "region", now: now.region, seen: lens.region, move: "", state: nil),
      counted("controls", now.coverage.count, seen.coverage.count, nil),
    ]
    for state in ControlState.allCases {
      let count = states(state)
      rows.append(counted(state.rawValue, count.now, count.seen, state))
    }
    rows.append(Row(label: "findings", now: open(now.findings), seen: open(seen.findings), move: "", state: nil))
    return rows
  }

  private func counted(_ label: String, _ now: Int, _ seen: Int, _ state: ControlState?) -> Row {
    let move = seen == now ? "0" : seen > now ? "+\(seen - now)" : "\(seen - now)"
    return Row(label: label, now: String(now), seen: String(seen), move: move, state: state)
  }

  private func open(_ findings: [Finding]) -> String {
    "\(findings.count { $0.level == .block }) BLOCK \(findings.count { $0.level == .gap }) GAP"
  }

  /// One sentence on what would be new, for the message line.
  package var sentence: String {
    let blocks = opened.count { $0.level == .block }
    let gaps = opened.count { $0.level == .gap }
    return "Lens on: \(lens.words). \(blocks) BLOCK and \(gaps) GAP would be new. The design is unchanged"
  }

  // MARK: JSON

  /// Both sides in numbers, and what would be open, as `check --format json` has it.
  package var json: JSON {
    func counts(_ engine: Engine) -> JSON {
      .object(
        JSON.Object(
          ControlState.allCases.map { state in
            JSON.Object.Member(state.rawValue, .int(engine.coverage.count { $0.state == state }))
          }))
    }
    return [
      "now": ["baseline": now.baseline.json, "region": .string(now.region), "states": counts(now)],
      "lens": [
        "baseline": lens.baseline.json, "region": .string(lens.region), "partition": .string(lens.partition),
        "states": counts(seen),
      ],
      "facts": .array(facts.map { ["fact": .string($0.label), "words": .string($0.words), "open": .bool($0.isOpen)] }),
      "opened": Report(seen, findings: opened, file: lens.words).json["findings"] ?? [],
      "closed": Report(now, findings: comparison.closed, file: lens.words).json["findings"] ?? [],
    ]
  }
}
