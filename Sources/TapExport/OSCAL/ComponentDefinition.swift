import TapCatalog
import TapModel

extension Exporter {
  static let componentDefinition = Exporter(
    "oscal/component-definition.json", "OSCAL 1.1.3: which component carries which control, and by what", in: .whole
  ) { ComponentDefinition($0).json.pretty }
}

/// Components with the controls that their resources are evidence for or that their findings hold open.
private struct ComponentDefinition {
  let oscal: OSCAL
  /// Controls by the component that carries them; with an empty id those of flows and settings.
  let carried: [String: [ControlSummary]]

  init(_ input: PackageInput) {
    oscal = OSCAL(input)
    var carried: [String: [ControlSummary]] = [:]
    for control in input.summary.controls {
      let owners = control.evidence.map(\.component) + control.findings.map(\.component)
      for id in Set(owners.map { ComponentDefinition.carrier($0, input) }) { carried[id, default: []].append(control) }
    }
    self.carried = carried
  }

  /// The component that owns something; empty for what flows and settings own.
  private static func carrier(_ owner: String, _ input: PackageInput) -> String {
    input.engine.design.components[owner] == nil ? "" : owner
  }

  var json: JSON {
    let own = oscal.architecture.inside + oscal.architecture.stated
    return [
      "component-definition": [
        "uuid": .string(oscal.documentID("component-definition")),
        "metadata": oscal.metadata("component definition"),
        "components": .array([whole, provider].compactMap { $0 } + own.map(component)),
      ]
    ]
  }

  private func component(_ component: Component) -> JSON {
    describe(
      component.id, oscal.componentID(component.id), component.title,
      "\(component.id): \(oscal.architecture.summary(of: component))")
  }

  /// What belongs to no component alone.
  private var whole: JSON {
    describe("", oscal.systemID, oscal.input.name, "Flows and settings of the whole design.")
  }

  private func describe(_ id: String, _ uuid: String, _ title: String, _ description: String) -> JSON {
    var json: JSON = [
      "uuid": .string(uuid), "type": "service", "title": .string(OSCAL.text(title)),
      "description": .string(OSCAL.text(description)),
    ]
    guard let controls = carried[id] else { return json }
    json["control-implementations"] = [
      implementation(id, controls) { control in
        let isOwn = { owner in ComponentDefinition.carrier(owner, oscal.input) == id }
        return (control.statement(by: isOwn) + control.openWords(at: isOwn).map { "Open: \($0)" })
          .joined(separator: "\n\n")
      }
    ]
    return json
  }

  /// AWS with what it provides under its own authorization; nil outside its boundary.
  private var provider: JSON? {
    let controls = oscal.summary.controls.filter { $0.state == .inherited }
    guard !controls.isEmpty else { return nil }
    return [
      "uuid": .string(oscal.providerID), "type": "service", "title": "Amazon Web Services",
      "description": .string(OSCAL.text("What AWS provides in \(oscal.summary.region).")),
      "control-implementations": [implementation("provider", controls, oscal.statement)],
    ]
  }

  private func implementation(
    _ component: String, _ controls: [ControlSummary], _ description: (ControlSummary) -> String
  ) -> JSON {
    [
      "uuid": .string(oscal.uuid("control-implementation", component)), "source": .string(oscal.profile),
      "description": .string("FedRAMP rev 5 \(oscal.summary.baseline.title), by design and not assessed."),
      "implemented-requirements": .array(
        controls.map { control in
          var json: JSON = [
            "uuid": .string(oscal.uuid("requirement", component, control.id)),
            "control-id": .string(OSCAL.controlID(control.id)), "description": .string(description(control)),
          ]
          let properties = oscal.properties(of: control)
          if !properties.isEmpty { json["props"] = .array(properties) }
          return json
        }),
    ]
  }
}
