import TapCatalog
import TapEngine
import TapModel
import TapReview

/// What a design shows of its baseline: computed once, then written in every form.
package struct Summary {
  /// Decides which controls are listed.
  package let baseline: Baseline
  /// Its code, as the settings have it.
  package let region: String
  /// Every control of the baseline, in NIST's order.
  package let controls: [ControlSummary]
  /// Everything open, worst first.
  package let findings: [Finding]
  /// Number of resources, declarations left out.
  package let resources: Int
  /// Resource types that no rule asked about, with the rules on every resource that their resources are evidence for.
  package let unknownTypes: [(type: String, count: Int, general: [String])]
  /// Number of values set past the fields, on any component.
  package let overrides: Int
  /// What the design says of things outside the template: services of the account, prerequisites, reasons.
  package let stated: [Resource]

  /// Asks for the evidence of every design-checkable control.
  ///
  /// - Parameter decided: findings that decisions settle; they are still listed.
  package init(_ engine: Engine, decided: [Standing.Decided] = []) {
    baseline = engine.baseline
    region = engine.region
    findings = engine.findings
    resources = engine.resourceCount
    // A brought resource has no fields that its values could go past.
    let own = engine.design.components.items.filter { $0.kind != broughtResource.id }
    overrides = own.map(\.overrides.count).reduce(0, +)
    let all = engine.template.resources
    stated = all.filter { $0.isDeclaration && !Summary.isOfTheTemplate.contains($0.type) }
    let places = Summary.places(all)
    let open = Summary.byControl(findings)
    let parts = Dictionary(grouping: baseline.parts, by: \.control)
    controls = engine.coverage.map { coverage in
      let id = coverage.control.id
      let evidence = coverage.control.kind == .designCheckable ? engine.evidence(for: id) : []
      return ControlSummary(
        coverage, in: engine, evidence: Summary.ordered(evidence, places), findings: open[id] ?? [],
        decided: decided.filter { $0.finding.controls.contains(id) }, parts: parts[id] ?? [])
    }
    let cited = Dictionary(grouping: controls.flatMap(\.evidence), by: \.type).mapValues { Set($0.map(\.rule)) }
    unknownTypes = engine.unknownTypes.map { ($0.type, $0.count, cited[$0.type]?.sorted() ?? []) }
  }

  fileprivate static func places(_ all: [Resource]) -> [String: Int] {
    Dictionary(all.indices.map { (all[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Each piece once, by rule, then as in the template: how the design came about does not matter. What one resource
  /// proves and another only states is stated.
  fileprivate static func ordered(_ evidence: [Evidence], _ places: [String: Int]) -> [Evidence] {
    let all = Set(evidence)
    let keyed = all.filter { $0.isStated || !all.contains($0.stated) }.map { piece in
      (
        key: (piece.rule, places[piece.resource] ?? .max, piece.pointer.description, piece.isStated ? 1 : 0),
        piece: piece
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.piece)
  }

  /// Declarations that the template itself carries out: nothing is left to believe.
  private static let isOfTheTemplate: Set<String> = Draft.frameTypes.union(["TapTui::Design", "TapTui::Flow"])

  private static func byControl(_ findings: [Finding]) -> [String: [Finding]] {
    var map: [String: [Finding]] = [:]
    for finding in findings { for control in finding.controls { map[control, default: []].append(finding) } }
    return map
  }

  /// Every control by its id.
  package var byID: [String: ControlSummary] {
    Dictionary(controls.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the baseline does not hold the control.
  package subscript(id: String) -> ControlSummary? { controls.first { $0.id == id } }

  /// Number of controls in a state.
  package func count(_ state: ControlState) -> Int { controls.count { $0.state == state } }

  /// Number of open findings of a level.
  package func count(_ level: Level) -> Int { findings.count { $0.level == level } }

  /// Whether nothing blocks the deployment.
  private var isReady: Bool { count(.block) == 0 }

  /// `ready to deploy` as long as nothing blocks, with the number of gaps that are open; never more. CloudFormation
  /// refuses a template without resources.
  package var readiness: String {
    if resources == 0 { return "not ready to deploy (no resource)" }
    if !isReady { return "not ready to deploy (open findings that block: \(count(.block)))" }
    let gaps = count(Level.gap)
    return gaps > 0 ? "ready to deploy (open gaps: \(gaps))" : "ready to deploy"
  }

  /// `12 evidenced, 3 partial, ...`, every state named.
  package var stateWords: String {
    ControlState.allCases.map { "\(count($0)) \($0.rawValue)" }.joined(separator: ", ")
  }

  /// `0 block, 1 gap, 3 warn, 5 note`.
  package var findingWords: String { Level.words(findings) }
}

extension Level {
  /// How many findings there are of each level.
  package static func words(_ findings: [Finding]) -> String {
    allCases.map { level in "\(findings.count { $0.level == level }) \(level.rawValue)" }.joined(separator: ", ")
  }
}

/// One control of the baseline, with all that is known of it.
package struct ControlSummary {
  /// Title and class come from the catalogue.
  package let control: Control
  /// One of six; together they sum to the baseline.
  package let state: ControlState
  /// Why it is in that state, in a few words.
  package let reason: String
  /// Empty where the catalogue's word is none of FedRAMP's.
  package let origination: [OriginationColumn]
  /// The values that FedRAMP assigns at the baseline, with those of the design that are the same parameter.
  package let parameters: [AssignedParameter]
  /// What the settings decide beside the parameters: `Alternate site: zones`.
  package let choices: [String]
  /// By rule, then as in the template, each piece once; empty unless the control is design-checkable.
  package let evidence: [Evidence]
  /// Those open that name the control, worst first.
  package let findings: [Finding]
  /// Resource types that no rule asked about, where they hold it at partial.
  let unjudged: [String]
  /// What of its core nothing shows and nobody states, a sentence each.
  let missing: [String]
  /// Whether nothing blocks the deployment of the design as it stands.
  let isReady: Bool
  /// Those of the findings that a decision settles.
  package let decided: [Standing.Decided]
  /// Its rows of the CIS worksheet.
  package let parts: [ControlPart]
  /// Titles of the rules of the evidence, by id: each names what was looked for.
  let titles: [String: String]

  /// `AC-2(1)`.
  package var id: String { control.id }
  /// That of its state, where no decision gives another; nil until a person records a statement, and where the design
  /// only supports what people carry.
  package var status: ImplementationStatus? {
    decidedStatus ?? (state.status == .partial && isPeoples ? nil : state.status)
  }

  fileprivate init(
    _ coverage: ControlCoverage, in engine: Engine, evidence: [Evidence], findings: [Finding],
    decided: [Standing.Decided] = [], parts: [ControlPart]
  ) {
    control = coverage.control
    state = coverage.state
    reason = coverage.reason
    unjudged = coverage.unjudged
    missing = coverage.missing
    origination = Origination(rawValue: coverage.control.origination)?.columns ?? []
    parameters = Facts.parameters.all(coverage.control.id).compactMap {
      AssignedParameter($0, in: engine, shownBy: evidence)
    }
    self.evidence = evidence
    titles = Dictionary(
      evidence.map { ($0.rule, engine.catalog.rule($0.rule)?.title ?? "") }, uniquingKeysWith: { first, _ in first })
    choices = engine.settings(Engine.decidingSettings[coverage.control.id] ?? [])
    isReady = engine.isReady
    self.findings = findings
    self.decided = decided
    self.parts = parts
  }

  /// One control alone, as it stands in the whole summary.
  package init(_ coverage: ControlCoverage, in engine: Engine) {
    let id = coverage.control.id
    let evidence = coverage.control.kind == .designCheckable ? engine.evidence(for: id) : []
    self.init(
      coverage, in: engine, evidence: Summary.ordered(evidence, Summary.places(engine.template.resources)),
      findings: engine.findings(for: id), parts: engine.baseline.parts.filter { $0.control == id })
  }

  /// Parts that nobody but people carries.
  package var peoplesParts: [ControlPart] { parts.filter { $0.carrier == .people } }

  /// Whether people carry every part of it: what the template shows only supports them.
  private var isPeoples: Bool { !parts.isEmpty && parts.count == peoplesParts.count }

  /// The status of one of its parts: a part that people carry has none until they record one, but where the whole
  /// control is planned, or decided on.
  package func status(of part: ControlPart) -> ImplementationStatus? {
    part.carrier == .people && !isPeoples ? nil : status
  }
}

extension Evidence {
  /// The same place, as the word of the design.
  fileprivate var stated: Evidence {
    var stated = self
    stated.isStated = true
    return stated
  }
}

extension Engine {
  /// Whether nothing blocks the deployment of the design as it stands: the worst finding is the first.
  fileprivate var isReady: Bool { findings.first?.level != .block }
}
