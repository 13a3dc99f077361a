import TapCatalog
import TapEngine
import TapModel

extension Exporter {
  static let summaryRecord = Exporter(
    "control-summary.json", "the Security Decision Record of FedRAMP's 2026 rules, schema 1.0.0"
  ) { SummaryRecord($0).json.pretty }
}

/// The Security Decision Record (rule SDR-CSO-FRR; schema 1.0.0 of 2026-06-24).
private struct SummaryRecord {
  let input: PackageInput
  let architecture: Architecture
  var summary: Summary { input.summary }

  init(_ input: PackageInput) {
    self.input = input
    architecture = Architecture(input.engine)
  }

  /// Stands for an overview that nobody has named: the top-level name `invalid` leads nowhere (RFC 2606).
  private static let noOverview = "https://certification-package-overview.invalid/"

  var json: JSON {
    [
      "certificationPackageOverviewUri": .string(input.overviewURI ?? Self.noOverview),
      "tapTui": origin,
      "fedRampRequirements": [requirement],
      "securityControls": .array(summary.controls.map(control)),
      "keySecurityIndicators": .array(summary.indicators.map(indicator)),
      "portsAndProtocols": .array(architecture.flows.compactMap(port)),
    ]
  }

  /// Where the record comes from; the schema leaves room for more members.
  private var origin: JSON {
    [
      "system": .string(visible(input.name)), "baseline": .string(summary.baseline.rawValue),
      "region": .string(visible(summary.region)), "design": .string(input.designDigest),
      "lastEdited": input.lastEdited.map { .string($0) } ?? .null, "rules": .string(input.rules),
      "signOff": .string(input.signOff), "state": .string(input.summary.readiness),
      "states": .object(.init(ControlState.allCases.map { .init($0.rawValue, .int(summary.count($0))) })),
    ]
  }

  private var requirement: JSON {
    let words =
      "\(input.isDraft ? "DRAFT. " : "")Made from the design and its template, together with control-summary.md: the"
      + " same status in both. Implemented by design (not assessed); what only people can give has no status."
    return ["frrID": "SDR-CSO-FRR", "frrImplementation": [.string(words)]]
  }

  private func control(_ control: ControlSummary) -> JSON {
    var json: JSON = ["controlId": .string(control.id)]
    if !control.parameters.isEmpty {
      json["parameterValues"] = .array(
        control.parameters.map {
          [
            "parameterId": .string($0.id),
            "parameterValue": .string("\($0.title): \($0.value) (FedRAMP rev 5); \(visible($0.setting))"),
          ]
        })
    }
    if let status = control.status?.record { json["controlImplementationStatus"] = .string(status) }
    json["controlImplementationDescription"] = .string(description(of: control))
    return json
  }

  private func description(of control: ControlSummary) -> String {
    var lines = [
      "State: \(control.state.rawValue), \(Markdown.escape(control.reason)). FedRAMP status: \(control.statusWords)."
    ]
    lines += control.choices.map { "The settings say: \(Markdown.escape($0))." }
    lines += control.statement(region: summary.region)
    if !control.openWords.isEmpty { lines += ["Open:"] + control.openWords.map { "- " + $0 } }
    if !control.decisionWords.isEmpty { lines += ["Decided:"] + control.decisionWords.map { "- " + $0 } }
    if !control.remaining.isEmpty { lines.append("Remains for people: \(control.remaining).") }
    lines.append("Origination: \(control.originationWords).")
    return lines.joined(separator: "\n\n")
  }

  // MARK: Indicators

  private func indicator(_ summary: IndicatorSummary) -> JSON {
    let states = summary.controls.map { "\($0.id) \($0.state.rawValue)" }
    let words =
      "\(summary.indicator.name). State: \(summary.state.rawValue), \(summary.reason)."
      + (states.isEmpty ? "" : " " + states.joined(separator: ", ") + ".")
      + (summary.stated.isEmpty
        ? "" : " Stated by the design, not proven, and no evidence here: \(summary.stated.joined(separator: ", ")).")
    let rules = summary.rules
    var json: JSON = ["ksiId": .string(summary.indicator.id)]
    if let status = summary.status?.record { json["ksiImplementationStatus"] = .string(status) }
    json["ksiImplementation"] = [.string(words)]
    json["ksiValidation"] = []
    json["ksiAssessment"] = []
    json["ksiTests"] = .array(rules.map { .string($0) })
    json["ksiEvidence"] = rules.isEmpty ? [] : [evidence(resources: summary.resources)]
    return json
  }

  private func evidence(resources: Int) -> JSON {
    var json: JSON = [
      "evidenceType": "Configuration",
      "evidenceDescription": .string(
        "\(resources) \(resources == 1 ? "resource" : "resources") of template.json, on which the tests pass; design, not assessed."
      ),
    ]
    if let day = input.lastEdited?.prefix(10), day.count == 10 { json["lastUpdated"] = .string(String(day)) }
    return json
  }

  // MARK: Ports

  /// A flow by port; one by access has none.
  private func port(_ flow: Flow) -> JSON? {
    guard case .port(_, let transport) = flow.way, let port = architecture.port(of: flow) else { return nil }
    return [
      "serviceName": .string(visible(flow.to)), "portNumber": .string(String(port)),
      "transportProtocol": .string(visible(transport)),
      "purpose": .string(visible("\(flow.from) to \(flow.to): \(flow.purpose)")),
    ]
  }
}
