import TapCatalog
import TapEngine
import TapModel

/// The two designs that the requirements of the High system are tested on.
enum High: String, CaseIterable, Sendable {
  /// As the brief asks: eu-west-2, for an agency of Canada.
  case asBriefed = "data-processing"
  /// The same for an agency of the U.S.
  case govCloud = "data-processing-govcloud"

  /// The word of names between type and suffix.
  static let environment = "prod"

  var region: String { self == .asBriefed ? "eu-west-2" : "us-gov-west-1" }

  /// The design with a suffix of its own.
  func engine(suffix: String = "qa", _ baseline: Baseline? = nil) throws -> Engine {
    let blueprint = Blueprint.named(rawValue) ?? .all[0]
    return Monitoring.engine(of: try blueprint.design(.init(suffix: suffix, baseline: baseline)))
  }

  /// What it exports, made once for all requirements.
  func probe() throws -> TemplateProbe { try (self == .asBriefed ? High.briefed : High.gov).get() }

  private static let briefed = Result { try TemplateProbe(asBriefed.engine()) }
  private static let gov = Result { try TemplateProbe(govCloud.engine()) }
}

/// One line of what the High system must be, with the question that an exported template answers.
struct HighRequirement: Sendable, CustomStringConvertible {
  let id: String
  let sentence: String
  let designs: [High]
  let holds: @Sendable (TemplateProbe) throws -> Bool

  init(
    _ id: String, _ sentence: String, on designs: High...,
    holds: @escaping @Sendable (TemplateProbe) throws -> Bool
  ) {
    self.id = id
    self.sentence = sentence
    self.designs = designs.isEmpty ? High.allCases : designs
    self.holds = holds
  }

  /// A line that says again what others say.
  init(_ id: String, _ sentence: String, as ids: String...) {
    self.init(id, sentence) { t in try t.meetsHigh(ids) }
  }

  var description: String { "\(id) \(sentence)" }

  /// In the order of the page. 003-29, 64 and 65 speak of source code, whose place the exporter takes.
  static let all: [HighRequirement] = frame + protection + network + records + availability + processing + repeated
}

extension TemplateProbe {
  /// Whether other requirements of the High system hold as well.
  func meetsHigh(_ ids: [String]) throws -> Bool {
    try ids.allSatisfy { id in try HighRequirement.all.first { $0.id == id }?.holds(self) == true }
  }

  /// Whether no open block or gap is of a rule that begins so.
  func isClear(of rules: String...) -> Bool {
    !findings.contains { finding in
      finding.level <= .gap && rules.contains { finding.rule.hasPrefix($0) }
    }
  }
}
