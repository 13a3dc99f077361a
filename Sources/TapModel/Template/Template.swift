/// A CloudFormation template: its sections in reading order, and its resources.
package struct Template: Hashable, Sendable {
  /// Empty leaves the section out.
  package var description: String
  /// `json` lays the declarations among the resources into it; `init(json:)` reads them back as resources.
  package var metadata: JSON.Object
  /// Declarations by name, each with `Type`, mostly with `Default`.
  package var parameters: JSON.Object
  /// Two levels of keys over each value.
  package var mappings: JSON.Object
  /// Expressions by name.
  package var conditions: JSON.Object
  /// CloudFormation's own, over parameters; no kin of `Rule`.
  package var rules: JSON.Object
  /// A macro's name or a list of them; kept as it stood, not carried out.
  package var transform: JSON?
  /// In file order, declarations among them.
  package var resources: [Resource]
  /// Entries by name, each with `Value`.
  package var outputs: JSON.Object
  /// Members of Resources that are none yet: `Fn::ForEach::Name`, `Fn::Transform`, and what other tools fill in.
  package var macros: JSON.Object
  /// Sections that CloudFormation hands to others: `Globals` of SAM, `Hooks`.
  package var others: JSON.Object
  /// What stands for the version of the format where it is not the one that CloudFormation knows.
  package var strangeVersion: JSON?

  package init(
    description: String = "", metadata: JSON.Object = .init(), parameters: JSON.Object = .init(),
    mappings: JSON.Object = .init(), conditions: JSON.Object = .init(), rules: JSON.Object = .init(),
    transform: JSON? = nil, resources: [Resource] = [], outputs: JSON.Object = .init(),
    macros: JSON.Object = .init(), others: JSON.Object = .init()
  ) {
    self.description = description
    self.metadata = metadata
    self.parameters = parameters
    self.mappings = mappings
    self.conditions = conditions
    self.rules = rules
    self.transform = transform
    self.resources = resources
    self.outputs = outputs
    self.macros = macros
    self.others = others
  }

  /// The only version that CloudFormation knows.
  package static let formatVersion = "2010-09-09"
}

extension Template {
  /// Each a name, or an object with `Name`.
  package var transforms: [JSON] { transform.map { $0.array ?? [$0] } ?? [] }

  /// The first macro that may change any resource before CloudFormation sees it; nil where there is none.
  ///
  /// AWS's own transforms leave alone what is no function of theirs (AWS documentation: Transform section).
  package var rewriter: String? {
    transforms.lazy.compactMap { ($0["Name"] ?? $0).string }.first { !$0.hasPrefix("AWS::") }
  }
}

/// Why a JSON value is no CloudFormation template, and where.
package struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place, as a pointer into the file.
  package var pointer: Pointer
  /// What is missing, or which form it must have.
  package var reason: String
  package init(_ pointer: Pointer, _ reason: String) {
    self.pointer = pointer
    self.reason = reason
  }
  package var description: String { pointer.isRoot ? reason : "\(pointer): \(reason)" }
}

extension Template {
  /// Reads a template; every section must have the form that CloudFormation asks for, or be left empty.
  package init(json: JSON) throws(TemplateError) {
    guard let root = json.object else { throw TemplateError("", "a template is an object with \"Resources\"") }
    guard root["Resources"] != nil else {
      throw TemplateError("", "no \"Resources\": this is neither a design nor a CloudFormation template")
    }
    try self.init(sections: root)
    for member in try Template.section("Resources", root).members where !Template.isMacro(member) {
      resources.append(try Resource(id: member.key, json: member.value))
    }
    resources += declarations
  }

  /// Reads what stands around the resources: all sections, and the macros among the resources.
  package init(sections root: JSON.Object) throws(TemplateError) {
    self.init(
      description: root["Description"]?.string ?? "", metadata: try Template.section("Metadata", root),
      parameters: try Template.section("Parameters", root), mappings: try Template.section("Mappings", root),
      conditions: try Template.section("Conditions", root), rules: try Template.section("Rules", root),
      transform: root["Transform"], outputs: try Template.section("Outputs", root),
      macros: .init(try Template.section("Resources", root).members.filter(Template.isMacro)),
      others: .init(root.members.filter { !Template.sections.contains($0.key) }))
    if let version = root["AWSTemplateFormatVersion"], version != .string(Template.formatVersion) {
      strangeVersion = version
    }
  }

  private static let sections: Set<String> = [
    "AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Mappings", "Conditions", "Rules", "Transform",
    "Resources", "Outputs",
  ]

  /// The sections whose entries have names, in the order in which they are written.
  package static let namedSections = ["Metadata", "Parameters", "Mappings", "Rules", "Conditions", "Outputs"]

  /// Puts entries into a named section; one of the same name gives way.
  package mutating func put(_ entries: JSON.Object, into section: String) {
    func lay(_ target: inout JSON.Object) { for entry in entries.members { target[entry.key] = entry.value } }
    switch section {
    case "Metadata": lay(&metadata)
    case "Parameters": lay(&parameters)
    case "Mappings": lay(&mappings)
    case "Rules": lay(&rules)
    case "Conditions": lay(&conditions)
    case "Outputs": lay(&outputs)
    default: break
    }
  }

  private static func section(_ name: String, _ root: JSON.Object) throws(TemplateError) -> JSON.Object {
    guard let value = root[name], value != .null else { return .init() }
    guard let object = value.object else { throw TemplateError(Pointer([name]), "must be an object") }
    return object
  }

  /// Whether a member of Resources stands for what somebody else makes of it: a macro of CloudFormation, or a tool
  /// that goes over the template before (`Type: !Rain::Module bucket.yml`).
  private static func isMacro(_ member: JSON.Object.Member) -> Bool {
    if member.key.hasPrefix("Fn::ForEach::") || member.key == "Fn::Transform" { return true }
    guard let resource = member.value.object, resource["Type"]?.string == nil else { return false }
    let keys = resource["Type"].map { $0.object?.keys ?? [] } ?? resource.keys
    return keys.contains { $0.contains("::") }
  }

  /// The declarations that an exported template carries in `Metadata.TapTui`.
  package var declarations: [Resource] {
    guard let sections = metadata["TapTui"]?["Declarations"]?.object else { return [] }
    return sections.members.flatMap { section in
      (section.value.object?.members ?? []).map {
        Resource(
          id: "\(section.key)/\($0.key)", type: Resource.declarationPrefix + section.key,
          properties: Declared.read($0.value),
          role: "Declaration")
      }
    }
  }

  /// The template for CloudFormation, in the order that a reader wants.
  package var json: JSON {
    var root = JSON.Object([.init("AWSTemplateFormatVersion", .string(Template.formatVersion))])
    if !description.isEmpty { root["Description"] = .string(description) }
    if let transform { root["Transform"] = transform }
    let all = metadata.with(declarations: resources.filter(\.isDeclaration), parameters)
    for (name, section) in [
      ("Metadata", all), ("Parameters", parameters), ("Mappings", mappings), ("Rules", rules),
      ("Conditions", conditions),
    ] where !section.isEmpty {
      root[name] = .object(section)
    }
    for member in others.members { root[member.key] = member.value }
    root["Resources"] = .object(
      .init(resources.lazy.filter { !$0.isDeclaration }.map { JSON.Object.Member($0.id, $0.json) } + macros.members))
    if !outputs.isEmpty { root["Outputs"] = .object(outputs) }
    return .object(root)
  }
}

extension JSON.Object {
  /// These metadata with the declarations of a design under `TapTui/Declarations/SECTION/NAME`.
  fileprivate func with(declarations: [Resource], _ parameters: JSON.Object) -> JSON.Object {
    guard !declarations.isEmpty else { return self }
    var sections = JSON.Object()
    for declaration in declarations {
      let section = String(declaration.type.dropFirst(Resource.declarationPrefix.count))
      let name = declaration.id.split(separator: "/", maxSplits: 1).last.map(String.init) ?? declaration.id
      var entries = sections[section] ?? [:]
      entries[name] = Declared.write(declaration.properties, parameters)
      sections[section] = entries
    }
    var copy = self
    var own = copy["TapTui"] ?? [:]
    own["Declarations"] = .object(sections)
    copy["TapTui"] = own
    return copy
  }
}

extension Resource {
  /// Reads one member of `Resources`.
  package init(id: String, json: JSON) throws(TemplateError) {
    let place = Pointer(["Resources", id])
    guard let object = json.object else { throw TemplateError(place, "a resource is an object") }
    guard let type = object["Type"]?.string, !type.isEmpty else { throw TemplateError(place, "\"Type\" is missing") }
    let given = object["Properties"] ?? .null
    let properties = given == .null ? [:] : given
    guard properties.object != nil else { throw TemplateError(place.appending("Properties"), "must be an object") }
    self.init(
      id: id, type: type, properties: properties,
      attributes: .init(object.members.filter { $0.key != "Type" && $0.key != "Properties" }))
  }
}

/// How declarations stand in Metadata, where CloudFormation resolves nothing: `Ref` and `Fn::GetAtt` go by other words,
/// and parameters stand with their defaults.
private enum Declared {
  private static let words = [("Ref", "ref"), ("Fn::GetAtt", "getatt"), ("Fn::Sub", "text")]

  static func write(_ json: JSON, _ parameters: JSON.Object) -> JSON {
    json.mapped(strings: { settled($0, parameters) }, keys: { key in words.first { $0.0 == key }?.1 ?? key })
  }

  static func read(_ json: JSON) -> JSON {
    if let object = json.object, object.count == 1, let text = object["text"]?.string {
      return ["Fn::Sub": .string(unsettled(text))]
    }
    switch json {
    case .string(let text): return .string(text.hasPrefix("pseudo ") ? "AWS::" + text.dropFirst(7) : text)
    case .array(let items): return .array(items.map(read))
    case .object(let object):
      return .object(
        .init(
          object.members.map { member in
            .init(words.first { $0.1 == member.key }?.0 ?? member.key, read(member.value))
          }))
    default: return json
    }
  }

  /// A text with its pseudo parameters as variables again.
  private static func unsettled(_ text: String) -> String {
    guard text.contains("AWS::") else { return text }
    return Pseudo.names.reduce(text) { $0.replacing($1, with: "${\($1)}") }
  }

  private static func settled(_ text: String, _ parameters: JSON.Object) -> String {
    // A pseudo parameter alone would read like one that somebody forgot to refer to.
    if text.hasPrefix("AWS::"), !text.dropFirst(5).contains("::") { return "pseudo " + text.dropFirst(5) }
    guard text.mentionsVariable else { return text }
    return SubPart.split(text).map { part in
      switch part {
      case .literal(let text): text
      case .variable(let name): parameters[name]?["Default"]?.scalarText ?? name
      }
    }.joined()
  }
}

extension JSON {
  /// The same tree with every string and every key changed.
  fileprivate func mapped(strings: (String) -> String, keys: (String) -> String) -> JSON {
    switch self {
    case .string(let text): .string(strings(text))
    case .array(let items): .array(items.map { $0.mapped(strings: strings, keys: keys) })
    case .object(let object):
      .object(.init(object.members.map { .init(keys($0.key), $0.value.mapped(strings: strings, keys: keys)) }))
    default: self
    }
  }
}
