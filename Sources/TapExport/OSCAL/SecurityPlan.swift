import TapCatalog
import TapModel

extension Exporter {
  static let securityPlan = Exporter(
    "oscal/ssp.json", "OSCAL 1.1.3: the System Security Plan, every control of the baseline", in: .whole
  ) { SecurityPlan($0).json.pretty }
}

/// The System Security Plan as far as a design knows it; what only people know is left to them.
private struct SecurityPlan {
  let oscal: OSCAL
  var input: PackageInput { oscal.input }
  var architecture: Architecture { oscal.architecture }

  init(_ input: PackageInput) { oscal = OSCAL(input) }

  var json: JSON {
    [
      "system-security-plan": [
        "uuid": .string(oscal.documentID("ssp")), "metadata": oscal.metadata("System Security Plan"),
        "import-profile": ["href": .string(oscal.profile)], "system-characteristics": characteristics,
        "system-implementation": implementation,
        "control-implementation": [
          "description": .string("FedRAMP rev 5 \(oscal.summary.baseline.title), by design and not assessed."),
          "implemented-requirements": .array(oscal.summary.controls.map(requirement)),
        ],
      ]
    ]
  }

  // MARK: The system

  private var characteristics: JSON {
    let settings = input.engine.design.settings.fields
    let brief = settings["brief"]?.string ?? ""
    let dataClass = settings["data-class"]?.string ?? ""
    return [
      "system-ids": [["identifier-type": "https://ietf.org/rfc/rfc4122", "id": .string(oscal.systemID)]],
      "system-name": .string(OSCAL.text(input.name)),
      "description": .string(OSCAL.text(brief.isEmpty ? "A design without a brief." : brief)),
      "security-sensitivity-level": .string("fips-199-\(oscal.summary.baseline.rawValue)"),
      "system-information": [
        "information-types": [
          [
            "uuid": .string(oscal.uuid("information-type")),
            "title": .string(OSCAL.text(dataClass.isEmpty ? "not said" : dataClass)),
            "description": "The marking of the data, as the settings of the design have it.",
          ]
        ]
      ],
      "status": ["state": "under-development", "remarks": "A design was checked, not a running system."],
      "authorization-boundary": picture(.boundary), "network-architecture": picture(.network),
      "data-flow": picture(.dataFlow),
    ]
  }

  private func picture(_ diagram: Diagram) -> JSON {
    [
      "description": .string(diagram.words(architecture).joined(separator: "\n")),
      "diagrams": [
        [
          "uuid": .string(oscal.uuid(diagram.rawValue)), "caption": .string(diagram.title),
          "links": [["href": .string("../" + diagram.file), "rel": "diagram", "media-type": "image/svg+xml"]],
        ]
      ],
    ]
  }

  private var implementation: JSON {
    let own = (architecture.inside + architecture.stated).map(component)
    let entries = architecture.entryPoints.map { "\($0.name): \($0.reason)" }
    return [
      "users": [
        [
          "uuid": .string(oscal.uuid("users")), "title": "Users of the entry points",
          "description": .string(
            entries.isEmpty ? "The design declares no entry point." : entries.joined(separator: "\n")),
        ]
      ],
      "components": .array([system, provider] + own),
      "inventory-items": .array(
        input.engine.template.resources.filter { !$0.isDeclaration }.map(inventoryItem)),
    ]
  }

  private var system: JSON {
    describe(oscal.systemID, "this-system", input.name, "Everything inside the authorization boundary.")
  }

  private var provider: JSON {
    describe(
      oscal.providerID, "service", "Amazon Web Services",
      "The provider; in \(oscal.summary.region), under its own authorization as far as its boundary goes.")
  }

  private func component(_ component: Component) -> JSON {
    describe(
      oscal.componentID(component.id), "service", component.title,
      "\(component.id): \(architecture.summary(of: component))")
  }

  private func describe(_ id: String, _ type: String, _ title: String, _ description: String) -> JSON {
    [
      "uuid": .string(id), "type": .string(type), "title": .string(OSCAL.text(title)),
      "description": .string(OSCAL.text(description)), "status": ["state": "under-development"],
    ]
  }

  private func inventoryItem(_ resource: Resource) -> JSON {
    let owner = input.engine.design.components[resource.owner.id]
    let isPublic = architecture.isEntryPoint(resource)
    return [
      "uuid": .string(oscal.uuid("inventory", resource.id)), "description": .string(OSCAL.text(resource.type)),
      "props": [
        ["name": "asset-id", "value": .string(OSCAL.text(resource.id))], ["name": "virtual", "value": "yes"],
        ["name": "public", "value": .string(isPublic ? "yes" : "no")],
      ],
      "implemented-components": [
        ["component-uuid": .string(owner.map { oscal.componentID($0.id) } ?? oscal.systemID)]
      ],
    ]
  }

  // MARK: The controls

  private func requirement(_ control: ControlSummary) -> JSON {
    var json: JSON = [
      "uuid": .string(oscal.uuid("ssp", control.id)), "control-id": .string(OSCAL.controlID(control.id)),
    ]
    let properties = oscal.properties(of: control)
    if !properties.isEmpty { json["props"] = .array(properties) }
    let values = control.parameters.flatMap { parameter in
      parameter.profileIDs.map { id -> JSON in
        ["param-id": .string(id), "values": [.string(OSCAL.text(parameter.value))]]
      }
    }
    if !values.isEmpty { json["set-parameters"] = .array(values) }
    if !control.parts.isEmpty { json["statements"] = .array(control.parts.map { statement($0, of: control) }) }
    let carrier = control.state == .inherited ? oscal.providerID : oscal.systemID
    json["by-components"] = [
      answer(carrier, oscal.uuid("answer", control.id), oscal.statement(of: control), control.status)
    ]
    var left = control.openWords.map { "Open: \($0)" } + control.decisionWords.map { "Decided: \($0)" }
    if !control.remaining.isEmpty { left.append("Remains for people: \(control.remaining)") }
    if !left.isEmpty { json["remarks"] = .string(left.joined(separator: "\n\n")) }
    return json
  }

  private func statement(_ part: ControlPart, of control: ControlSummary) -> JSON {
    let note = part.note.isEmpty ? "" : " (\(part.note))"
    let carrier = part.carrier == .inherited ? oscal.providerID : oscal.systemID
    return [
      "statement-id": .string(OSCAL.statementID(part)), "uuid": .string(oscal.uuid("statement", part.id)),
      "by-components": [
        answer(
          carrier, oscal.uuid("answer", part.id, "part"), "\(part.carrier.words(of: control))\(note).",
          control.status(of: part))
      ],
    ]
  }

  private func answer(_ component: String, _ id: String, _ text: String, _ status: ImplementationStatus?) -> JSON {
    var json: JSON = [
      "component-uuid": .string(component), "uuid": .string(id), "description": .string(text),
    ]
    if let status { json["implementation-status"] = ["state": .string(status.oscal)] }
    return json
  }
}

extension ControlPart.Carrier {
  /// Who has to show that a part is met, and of the template whether it does.
  fileprivate func words(of control: ControlSummary) -> String {
    switch self {
    case .template: control.shareOfTemplate
    case .people: "Carried by people"
    case .inherited: "Provided by AWS"
    case .inheritedAndPeople: "Provided by AWS in part, carried by people for the rest"
    }
  }
}

extension ControlSummary {
  /// Whether the template carries the parts that one can carry.
  fileprivate var shareOfTemplate: String {
    switch state {
    case .evidenced: "Carried by the template"
    case .partial where evidence.allSatisfy(\.isStated): "For the template to carry; the design states it"
    case .partial, .inherited: "Carried by the template as far as the control says"
    case .gap: "For the template to carry, and findings are open"
    case .process: "For the template to carry, and this one does not"
    case .unknown: "For the template to carry, and whether this one does is not known"
    }
  }
}
