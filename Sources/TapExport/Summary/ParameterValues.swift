import TapCatalog
import TapEngine
import TapModel

/// Which values of a design are the value of a parameter itself, not merely of the same control.
///
/// Source: the text of the parameters in NIST SP 800-53 r5, read against the fields; what is missing here people record.
struct ParameterSources {
  /// Fields of the settings.
  var settings: [String] = []
  /// `KIND.FIELD`, counted where the evidence for the control stands on it.
  var fields: Set<String> = []

  /// By control, then by the title of the parameter.
  static let all: [String: [String: ParameterSources]] = [
    "AC-12": ["session termination": .init(fields: ["session.longest-minutes"])],
    "AU-11": [
      "retention": .init(settings: ["log-days-searchable", "log-days-total"], fields: ["bucket.days"])
    ],
    "CP-9": ["backup frequency": .init(fields: ["backup-plan.daily", "backup-plan.weekly"])],
    "CP-9(1)": ["backup test": .init(fields: ["backup-plan.restore-schedule"])],
    "CP-10(4)": ["restore time": .init(settings: ["recovery-time"])],
    "SA-9(5)": ["location": .init(settings: ["region", "residency"])],
    "SC-10": ["network disconnect": .init(fields: ["session.idle-minutes"])],
  ]
}

/// A value that FedRAMP assigns to a parameter, at one baseline.
package struct AssignedParameter: Hashable, Sendable {
  /// Parameter id of the rev 5 profile; control and title where the value stands in FedRAMP's text only.
  package let id: String
  /// The parameters of the profile that take the value; none where it stands in FedRAMP's text only.
  let profileIDs: [String]
  /// What the value is for: FedRAMP's words.
  package let title: String
  /// At the baseline, as FedRAMP words it.
  package let value: String
  /// Where FedRAMP says it.
  package let source: String
  /// The values of the design that are this parameter: `Logs at hand: 365 d`; empty where people record it.
  package let choices: [String]

  /// - Parameter evidence: what shows the control; a field counts where a piece stands on it.
  init?(_ parameter: ControlParameter, in engine: Engine, shownBy evidence: [Evidence]) {
    guard let value = parameter.value(in: engine.baseline) else { return nil }
    let hasID = parameter.parameter.contains("_odp") || parameter.parameter.contains("_prm")
    profileIDs = hasID ? AssignedParameter.ids(parameter.parameter) : []
    id = hasID ? parameter.parameter : "\(parameter.control): \(parameter.title)"
    title = parameter.title
    self.value = value
    source = parameter.source
    let sources = ParameterSources.all[parameter.control]?[parameter.title] ?? ParameterSources()
    choices = engine.settings(sources.settings) + engine.values(of: sources.fields, shownBy: evidence)
  }

  /// Who sets it: `the design sets Logs at hand: 365 d`, or people.
  package var setting: String {
    choices.isEmpty ? "people record it" : "the design sets " + choices.joined(separator: ", ")
  }

  /// `si-03_odp.01/.02` is two; what follows on a blank is none.
  private static func ids(_ text: String) -> [String] {
    let words = text.prefix { $0 != " " }.split(separator: "/").map(String.init)
    let stem = words.first.map { $0.split(separator: ".").dropLast().joined(separator: ".") } ?? ""
    return words.map { $0.hasPrefix(".") ? stem + $0 : $0 }
  }
}

extension Engine {
  /// Settings that decide on a control beside the parameters that FedRAMP assigns.
  static let decidingSettings: [String: [String]] = [
    "CP-9": ["backup-days"], "CP-6": ["alternate-site", "alternate-region"],
    "CP-7": ["alternate-site", "alternate-region"], "AC-14": ["unauthenticated"],
  ]

  /// What some settings say, each once; what is undecided is left out.
  func settings(_ names: [String]) -> [String] {
    names.compactMap { name in catalog.settings.field(name).flatMap { words($0, design.settings) } }
  }

  /// What some fields (`KIND.FIELD`) say on which evidence stands.
  fileprivate func values(of fields: Set<String>, shownBy evidence: [Evidence]) -> [String] {
    var said: [String] = []
    for piece in fields.isEmpty ? [] : evidence {
      guard let component = design.components[piece.component], let kind = catalog.kind(component.kind) else {
        continue
      }
      for field in kind.fields where fields.contains("\(kind.id).\(field.name)") && stands(field, on: piece) {
        if let words = words(field, component), !said.contains(words) { said.append(words) }
      }
    }
    return said
  }

  /// Whether a piece of evidence is the value of a field; of one that only the kind's own code reads, whether it is of
  /// its component.
  private func stands(_ field: AnyField, on piece: Evidence) -> Bool {
    if field.bindings.isEmpty { return true }
    guard let resource = resource(piece.resource), let found = self.field(at: piece.pointer, in: resource) else {
      return false
    }
    return found.exact && found.field.name == field.name
  }

  /// `Backups kept: 35 d`, with the component where it is one; nil where nothing is decided.
  private func words(_ field: AnyField, _ component: Component) -> String? {
    let value = component.fields[field.name] ?? field.initial
    guard !["", [], [:], 0].contains(value) else { return nil }
    let unit = field.unit.isEmpty ? "" : " " + field.unit
    let whose = component.id == Component.settingsID ? "" : " (\(component.id))"
    return "\(field.title): \(value.brief)\(unit)\(whose)"
  }
}
