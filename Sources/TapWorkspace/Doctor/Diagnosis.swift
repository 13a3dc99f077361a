import TapExport
import TapModel

/// What the doctor found: facts by section, each with what to do where it is in the way.
package struct Diagnosis: Hashable, Sendable {
  /// How one thing stands.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case ok
    /// Worth knowing; nothing is in the way.
    case note
    case trouble
  }

  /// One thing that was looked at.
  package struct Fact: Hashable, Sendable {
    /// The heading that it stands under: `Terminal`.
    package let section: String
    /// What was looked at, in one or two words.
    package let name: String
    /// What was found.
    package let value: String
    /// Whether it is in the way of anything.
    package let verdict: Verdict
    /// What to do about it; empty where nothing is to be done.
    package let advice: String

    /// - Parameter advice: what to do about it; empty where nothing is to be done.
    package init(_ section: String, _ name: String, _ value: String, _ verdict: Verdict = .ok, advice: String = "") {
      (self.section, self.name, self.value, self.verdict, self.advice) = (section, name, value, verdict, advice)
    }
  }

  /// Section by section, in the order of the report.
  package var facts: [Fact] = []

  package init(_ facts: [Fact] = []) { self.facts = facts }

  /// How many facts have a verdict.
  package func count(_ verdict: Verdict) -> Int { facts.count { $0.verdict == verdict } }

  /// The exit status of the command line: 69 where this terminal cannot show the designer, 3 where a file or a folder is
  /// in the way, else 0.
  package var status: Int32 {
    let troubled = facts.filter { $0.verdict == .trouble }
    if troubled.contains(where: { $0.section == TerminalFacts.section }) { return 69 }
    return troubled.isEmpty ? 0 : 3
  }

  // MARK: Forms

  /// A fact a line, the verdict first; what to do stands under it.
  package var text: String {
    var lines: [String] = []
    var section = ""
    for fact in facts {
      if fact.section != section {
        if !section.isEmpty { lines.append("") }
        section = fact.section
        lines.append(section)
      }
      lines.append("  \(fact.verdict.rawValue.column(9))\(fact.name.column(16))\(fact.value)")
      if !fact.advice.isEmpty { lines.append("  \("".column(25))\(fact.advice)") }
    }
    let troubles = count(.trouble)
    lines += [
      "",
      troubles == 0 ? "Nothing is in the way." : "\(Message.count(troubles, "trouble")); what to do stands under each.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// `{"facts": [{"section", "name", "value", "verdict", "advice"}], "summary": {"ok", "note", "trouble"}}`
  package var json: JSON {
    var summary = JSON.Object()
    for verdict in Verdict.allCases { summary[verdict.rawValue] = .int(count(verdict)) }
    return [
      "facts": .array(
        facts.map { fact in
          [
            "section": .string(fact.section), "name": .string(fact.name), "value": .string(fact.value),
            "verdict": .string(fact.verdict.rawValue), "advice": .string(fact.advice),
          ]
        }),
      "summary": .object(summary),
    ]
  }
}
