import TapCatalog
import TapEngine
import TapModel

/// What is said of a control, in CommonMark: every sentence rests on evidence, a finding or the class of the control.
extension ControlSummary {
  /// Most places that one rule names in a statement; the rest is counted.
  private static let places = 12

  /// The words beside the status, which never say more than a template can show.
  package var claim: String {
    switch state {
    case .inherited: "by AWS under its own authorization"
    case .evidenced, .partial: "implemented by design (not assessed)"
    case .gap: "while a finding is open"
    case .process, .unknown: "until a person records one"
    }
  }

  package var statusWords: String { (status?.words ?? "none") + ", " + claim }

  package var originationWords: String { origination.map(\.words).joined(separator: "; ") }

  /// How it is implemented: one line for each rule that the design passes, or why there is none.
  package func statement(region: String) -> [String] {
    switch state {
    case .inherited:
      let boundary = Facts.regions[region]?.boundary.map { ", boundary \(Markdown.escape($0))" } ?? ""
      return ["Provided by AWS under its own FedRAMP authorization (region \(Markdown.escape(region))\(boundary))."]
    case .process where evidence.isEmpty: return ["Not carried by the template."]
    case .unknown where evidence.isEmpty: return ["Not known."]
    case .gap where evidence.isEmpty: return ["Not met: \(Markdown.escape(reason))."]
    case .evidenced, .partial, .gap, .process, .unknown: return rules.map(sentence)
    }
  }

  /// The evidence of each rule, in the order of the evidence.
  private var rules: [[Evidence]] {
    var groups: [[Evidence]] = []
    for piece in evidence {
      if groups.last?.first?.rule == piece.rule {
        groups[groups.count - 1].append(piece)
      } else {
        groups.append([piece])
      }
    }
    return groups
  }

  private func sentence(_ pieces: [Evidence]) -> String {
    let named = pieces.prefix(Self.places)
    var parts: [String] = []
    var index = named.startIndex
    while index < named.endIndex {
      let first = named[index]
      var values: [String] = []
      while index < named.endIndex, named[index].resource == first.resource {
        if !named[index].pointer.isRoot { values.append(named[index].words) }
        index += 1
      }
      let owner = first.component.isEmpty ? "" : "\(Markdown.escape(first.component)): "
      parts.append(owner + Markdown.code(first.resource) + (values.isEmpty ? "" : " " + values.joined(separator: ", ")))
    }
    let more = pieces.count > named.count ? "; and \(pieces.count - named.count) more places" : ""
    let stated = pieces.contains(where: \.isStated) ? " (stated by the design, not proven)" : ""
    return "Rule \(Markdown.code(pieces[0].rule)) passes\(stated): " + parts.joined(separator: "; ") + more + "."
  }

  /// What is open, one line a finding.
  package var openWords: [String] {
    findings.map { finding in
      let place = [finding.component, finding.resource ?? ""].filter { !$0.isEmpty }.map(Markdown.escape)
      let whose = place.isEmpty ? "" : place.joined(separator: " ") + ": "
      return "\(finding.level.rawValue): \(whose)\(Markdown.escape(finding.message)) (\(Markdown.code(finding.rule)))"
    }
  }

  /// What people still owe; empty where nothing is left to them.
  package var remaining: String {
    let shared = parts.filter { $0.carrier == .inheritedAndPeople }
    var duties: [String] = []
    if state == .gap {
      duties.append(findings.isEmpty ? "bring the design into AWS's authorized boundary" : "close the open findings")
    }
    if state == .unknown { duties.append("judge by hand what no rule could") }
    if !peoplesParts.isEmpty { duties.append("carry and record \(ControlSummary.list(peoplesParts))") }
    if !shared.isEmpty { duties.append("the customer's part of \(ControlSummary.list(shared))") }
    if state == .evidenced || state == .partial { duties.append("record that the stack is deployed as designed") }
    return duties.joined(separator: "; ")
  }

  private static func list(_ parts: [ControlPart]) -> String { parts.map(\.id).joined(separator: ", ") }
}

extension Evidence {
  /// `/Path = value`, on one line and short; a text of the template keeps its `${...}`.
  fileprivate var words: String {
    let place = Markdown.code(pointer.description)
    return value.map { place + " = " + Markdown.code($0.brief.shortened(to: 60)) } ?? place + " absent"
  }
}
