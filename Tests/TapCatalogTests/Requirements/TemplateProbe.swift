import TapCatalog
import TapEngine
import TapModel

/// An exported template as a requirement asks it: short type names, texts with the suffix filled in, references followed.
struct TemplateProbe: Sendable {
  /// What the design was made with; `S` of the requirements.
  let suffix: String
  let baseline: Baseline
  let findings: [Finding]
  let states: [ControlState: Int]
  let design: Design
  /// The controls of the baseline, and why each has its state.
  let controls: [String]
  let reasons: [String]
  /// The template as it is exported.
  let exported: String
  private let root: JSON

  /// Reads back what the engine exports.
  init(_ engine: Engine) throws {
    suffix = engine.design.settings.fields["suffix"]?.string ?? ""
    baseline = engine.baseline
    findings = engine.findings
    states = engine.states
    design = engine.design
    controls = engine.coverage.map(\.control.id)
    reasons = engine.coverage.map(\.reason)
    exported = engine.template.json.pretty
    root = try JSON(parsing: exported)
  }

  /// The template after more edits of the same design.
  func after(_ edits: Edit...) throws -> TemplateProbe {
    let engine = Monitoring.engine(of: design)
    for edit in edits { _ = try engine.apply(edit) }
    return try TemplateProbe(engine)
  }

  // MARK: Resources

  /// The resources of a type, without the `AWS::` in front.
  func resources(_ type: String) -> [Place] {
    everything.filter { $0.type == "AWS::" + type }
  }

  /// All resources, in the order of the template.
  var everything: [Place] {
    (root["Resources"]?.object?.members ?? []).map { resource($0.key, $0.value) }
  }

  func resource(_ id: String) -> Place? { root["Resources"]?[id].map { resource(id, $0) } }

  private func resource(_ id: String, _ json: JSON) -> Place {
    Place(probe: self, id: id, type: json["Type"]?.string ?? "", json: json["Properties"])
  }

  /// An attribute beside the properties: `DeletionPolicy`.
  func attribute(_ name: String, of id: String) -> JSON? { root["Resources"]?[id]?[name] }

  func n(_ type: String) -> Int { resources(type).count }

  /// Whether there is one, and every one satisfies a condition.
  func all(_ type: String, _ holds: (Place) -> Bool) -> Bool {
    let all = resources(type)
    return !all.isEmpty && all.allSatisfy(holds)
  }

  func any(_ type: String, _ holds: (Place) -> Bool) -> Bool { resources(type).contains(where: holds) }

  // MARK: Beside the resources

  func output(_ name: String) -> Place { part("Outputs", name) }
  func parameter(_ name: String) -> Place { part("Parameters", name) }
  func assertion(_ name: String) -> Place { part("Rules", name) }

  private func part(_ section: String, _ name: String) -> Place {
    Place(probe: self, id: name, type: section, json: root[section]?[name])
  }

  /// `monitoring-db` with the suffix behind it.
  func named(_ stem: String) -> String { stem + "-" + suffix }

  /// Whether a rule has something to say.
  func finds(_ rule: String) -> Bool { findings.contains { $0.rule == rule } }

  /// Either the design is as asked, or a live finding says that it is not; never both.
  func holds(_ isSo: Bool, orFinds rule: String) -> Bool { isSo != finds(rule) }

  /// Whether another requirement holds as well.
  func meets(_ ids: String...) throws -> Bool {
    try ids.allSatisfy { id in try Requirement.all.first { $0.id == id }?.holds(self) == true }
  }

  // MARK: Reading

  /// A scalar or an intrinsic as text: the suffix filled in, other names left as `${Name}`.
  func text(_ json: JSON) -> String? {
    switch Intrinsic(json) {
    case .ref(let name)?: return variable(name)
    case .getAtt(let id, let attribute)?: return "${\(id).\(attribute)}"
    case .sub(let text, _)?:
      return SubPart.split(text).map { part in
        switch part {
        case .literal(let text): text
        case .variable(let name): variable(name)
        }
      }.joined()
    case .other?, nil: return json.scalarText
    }
  }

  private func variable(_ name: String) -> String { name == "EnvironmentSuffix" ? suffix : "${\(name)}" }
}

/// What stands at a place of a template; a step to where nothing stands leads to an empty place.
struct Place {
  let probe: TemplateProbe
  /// Logical id of the resource, or name of the output.
  let id: String
  let type: String
  let json: JSON?

  subscript(pointer: Pointer) -> Place { Place(probe: probe, id: id, type: type, json: json?.at(pointer)) }

  var exists: Bool { json != nil }
  var text: String? { json.flatMap { probe.text($0) } }
  var number: Int? { json?.wholeNumber }
  var elements: [Place] { (json?.array ?? []).map { Place(probe: probe, id: id, type: type, json: $0) } }
  /// A list, or the one value that CloudFormation takes for a list of one.
  var elementsOrSelf: [Place] { json?.array == nil ? (exists ? [self] : []) : elements }

  /// Whether the value is this one, as CloudFormation reads it.
  func `is`(_ value: JSON) -> Bool { json?.means(value) ?? false }

  /// Whether the text is this stem with the suffix behind it.
  func isNamed(_ stem: String) -> Bool { text == probe.named(stem) }

  /// The value of a tag, in either form of tags.
  func tag(_ key: String) -> String? {
    let tags = ResourceSchema.of(type)?.tags?.property ?? "Tags"
    let list = self[Pointer([tags])]
    return list[Pointer(["Key=" + key, "Value"])].text ?? list[Pointer([key])].text
  }

  /// An attribute of the resource.
  func attribute(_ name: String) -> JSON? { probe.attribute(name, of: id) }

  /// Logical ids that are named anywhere in it.
  var references: Set<String> {
    var names: Set<String> = []
    json?.eachReference { name, _ in names.insert(name) }
    return names
  }

  /// The one resource that it names by Ref, GetAtt, or a text around one name.
  var target: Place? {
    let found = references.compactMap { probe.resource($0) }
    return found.count == 1 ? found[0] : nil
  }

  /// The attribute that GetAtt asks for.
  var asked: String? {
    guard let json, case .getAtt(_, let attribute)? = Intrinsic(json) else { return nil }
    return attribute
  }

  /// Whether it names a resource of this type.
  func names(_ type: String) -> Bool { target?.type == "AWS::" + type }

  func names(_ resource: Place?) -> Bool { resource != nil && target?.id == resource?.id }
}
