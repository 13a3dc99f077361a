import TapModel

/// Passes values between the parts of a template that is cut: names them, declares them, and says who gives them.
struct Wiring {
  /// A value of a resource: what Ref gives where there is no attribute.
  struct Value: Hashable {
    var resource: String
    var attribute: String?
  }

  /// One part before it is a template.
  struct Cut {
    var resources: [Resource] = []
    /// Values of other parts that it reads, in the order of reading.
    var imports: [Value] = []
    /// Parameters, mappings and conditions of the template that it names.
    var parameters: [String] = []
    var mappings: [String] = []
    var conditions: [String] = []
    /// Parts that it waits for beside those that it reads.
    var after: Set<Int> = []
  }

  private let template: Template
  private let part: [String: Int]
  private var taken: Set<String>
  private var names: [Value: String] = [:]
  /// Values that each part gives, in the order of asking.
  private(set) var exports: [[Value]]

  init(_ template: Template, _ plan: NestedPlan) {
    self.template = template
    part = plan.part
    exports = Array(repeating: [], count: plan.parts.count)
    taken = Set(template.resources.map(\.id)).union(template.parameters.keys).union([NestedStacks.base])
  }

  // MARK: Names

  /// What a value is called as a parameter and as an output: the logical id, or with the attribute behind it.
  private mutating func name(of value: Value) -> String {
    if let name = names[value] { return name }
    var name = value.resource
    if let attribute = value.attribute {
      let base = value.resource + attribute.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      name = base
      var number = 2
      while taken.contains(name) { (name, number) = ("\(base)\(number)", number + 1) }
      taken.insert(name)
    }
    names[value] = name
    return name
  }

  private mutating func export(_ value: Value) {
    guard let home = part[value.resource], !exports[home].contains(value) else { return }
    exports[home].append(value)
  }

  /// Attributes that are lists: as outputs they are texts with commas (provider schemas of the types).
  private static let lists: Set<String> = [
    "AWS::EC2::VPC/CidrBlockAssociations", "AWS::EC2::VPC/Ipv6CidrBlocks", "AWS::EC2::Subnet/Ipv6CidrBlocks",
    "AWS::EC2::VPCEndpoint/DnsEntries", "AWS::EC2::VPCEndpoint/NetworkInterfaceIds",
    "AWS::ElasticLoadBalancingV2::LoadBalancer/SecurityGroups",
    "AWS::ElasticLoadBalancingV2::TargetGroup/LoadBalancerArns",
  ]

  private func isList(_ value: Value) -> Bool {
    guard let attribute = value.attribute else { return false }
    let type = template.resources.first { $0.id == value.resource }?.type ?? ""
    return Wiring.lists.contains("\(type)/\(attribute)")
  }

  // MARK: A part

  /// The resources of a part with every value of another part read from a parameter.
  mutating func part(_ number: Int, _ resources: [Resource]) -> Cut {
    var cut = Cut()
    for resource in resources {
      var copy = resource
      let depends = resource.dependsOn
      let near = depends.filter { part[$0] == number }
      cut.after.formUnion(depends.compactMap { part[$0] }.filter { $0 != number })
      if near.count != depends.count {
        copy.attributes["DependsOn"] = near.isEmpty ? nil : .array(near.map { .string($0) })
      }
      if let condition = resource.attributes["Condition"]?.string { add(condition, to: &cut.conditions) }
      copy.properties = rewrite(resource.properties, number, &cut)
      copy.attributes = JSON.Object(
        copy.attributes.members.map { member in
          member.key == "DependsOn" ? member : .init(member.key, rewrite(member.value, number, &cut))
        })
      cut.resources.append(copy)
    }
    for condition in cut.conditions { close(condition, &cut) }
    for value in cut.imports { export(value) }
    return cut
  }

  /// What a condition names in turn.
  private mutating func close(_ condition: String, _ cut: inout Cut) {
    guard let json = template.conditions[condition] else { return }
    let known = cut.conditions
    _ = rewrite(json, -1, &cut)
    for name in cut.conditions where !known.contains(name) { close(name, &cut) }
  }

  private func add(_ name: String, to list: inout [String]) { if !list.contains(name) { list.append(name) } }

  private mutating func rewrite(_ json: JSON, _ number: Int, _ cut: inout Cut) -> JSON {
    switch json {
    case .array(let items): return .array(items.map { rewrite($0, number, &cut) })
    case .object(let object):
      if let intrinsic = Intrinsic(json) { return rewrite(intrinsic, json, number, &cut) }
      if object.members.count == 1, let name = object["Condition"]?.string { add(name, to: &cut.conditions) }
      return .object(JSON.Object(object.members.map { .init($0.key, rewrite($0.value, number, &cut)) }))
    default: return json
    }
  }

  private mutating func rewrite(_ intrinsic: Intrinsic, _ json: JSON, _ number: Int, _ cut: inout Cut) -> JSON {
    switch intrinsic {
    case .ref(let name):
      if template.parameters[name] != nil { add(name, to: &cut.parameters) }
      return foreign(Value(resource: name, attribute: nil), number, &cut) ?? json
    case .getAtt(let id, let attribute):
      return foreign(Value(resource: id, attribute: attribute), number, &cut) ?? json
    case .sub(let text, let variables):
      let bound = JSON.Object(variables.members.map { .init($0.key, rewrite($0.value, number, &cut)) })
      let new = rewrite(text, variables.keys, number, &cut)
      return ["Fn::Sub": bound.isEmpty ? .string(new) : .array([.string(new), .object(bound)])]
    case .other(let function, let argument):
      if function == "Fn::FindInMap", let map = argument.array?.first?.string { add(map, to: &cut.mappings) }
      if function == "Fn::If", let name = argument.array?.first?.string { add(name, to: &cut.conditions) }
      return .object(JSON.Object([.init(function, rewrite(argument, number, &cut))]))
    }
  }

  /// The parameter that brings a value of another part; nil for one of this part, or of no resource.
  private mutating func foreign(_ value: Value, _ number: Int, _ cut: inout Cut) -> JSON? {
    guard let home = part[value.resource], home != number, number >= 0 else { return nil }
    if !cut.imports.contains(value) { cut.imports.append(value) }
    let reference: JSON = ["Ref": .string(name(of: value))]
    return isList(value) ? ["Fn::Split": [",", reference]] : reference
  }

  private mutating func rewrite(_ text: String, _ bound: [String], _ number: Int, _ cut: inout Cut) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "${") {
      result += rest[..<open.upperBound]
      rest = rest[open.upperBound...]
      guard rest.first != "!", let close = rest.firstIndex(of: "}") else { continue }
      let inside = String(rest[..<close])
      rest = rest[close...]
      let parts = inside.split(separator: ".", maxSplits: 1).map(String.init)
      let value = Value(resource: parts.first ?? "", attribute: parts.count > 1 ? parts[1] : nil)
      if bound.contains(inside) {
        result += inside
      } else if foreign(value, number, &cut) != nil {
        result += name(of: value)
      } else {
        if template.parameters[inside] != nil { add(inside, to: &cut.parameters) }
        result += inside
      }
    }
    return result + rest
  }

  // MARK: Templates

  /// The outputs of the template, read from the parts.
  mutating func outputs(_ outputs: JSON.Object) -> Cut {
    var cut = Cut()
    let values = JSON.Object(
      outputs.members.map { output in .init(output.key, rewrite(output.value, Int.max, &cut)) })
    for value in cut.imports { export(value) }
    cut.resources = [Resource(id: "", type: "", attributes: values)]
    return cut
  }

  /// A part as a template of its own.
  func template(_ cut: Cut, _ number: Int, _ names: [(file: String, id: String)]) -> Template {
    var parameters = JSON.Object()
    for name in cut.parameters {
      parameters[name] = template.parameters[name]
    }
    for value in cut.imports {
      parameters[self.names[value] ?? ""] = [
        "Type": "String", "Description": .string("Of \(names[part[value.resource] ?? 0].file)"),
      ]
    }
    var outputs = JSON.Object()
    for value in exports[number] { outputs[self.names[value] ?? value.resource] = ["Value": given(value)] }
    func kept(_ section: JSON.Object, _ keys: [String]) -> JSON.Object {
      JSON.Object(section.members.filter { keys.contains($0.key) })
    }
    return Template(
      description: "\(names[number].file), part \(number + 1) of \(names.count): \(template.description)"
        .shortened(bytes: StackQuota.description),
      metadata: kept(template.metadata, []), parameters: parameters, mappings: kept(template.mappings, cut.mappings),
      conditions: kept(template.conditions, cut.conditions), resources: cut.resources, outputs: outputs)
  }

  private func given(_ value: Value) -> JSON {
    guard let attribute = value.attribute else { return ["Ref": .string(value.resource)] }
    let json: JSON = ["Fn::GetAtt": [.string(value.resource), .string(attribute)]]
    return isList(value) ? ["Fn::Join": [",", json]] : json
  }

  /// The root: parameters, declarations and outputs of the template, and one stack for each part.
  func root(
    _ template: Template, _ cuts: [Cut], _ names: [(file: String, id: String)], _ outputs: Cut
  ) -> Template {
    var root = template
    root.mappings = JSON.Object(template.mappings.members.filter { outputs.mappings.contains($0.key) })
    root.conditions = JSON.Object(template.conditions.members.filter { outputs.conditions.contains($0.key) })
    root.parameters[NestedStacks.base] = [
      "Type": "String", "AllowedPattern": "https://.*[^/]",
      "Description": .string("Where the templates of \(NestedStacks.folder)/ lie, without a slash at the end"),
    ]
    let stacks = cuts.indices.map { number in stack(cuts[number], names[number], names) }
    root.resources = template.resources.filter(\.isDeclaration) + stacks
    root.outputs = JSON.Object(
      (outputs.resources.first?.attributes.members ?? []).map { .init($0.key, passed($0.value, names)) })
    return root
  }

  private func stack(
    _ cut: Cut, _ name: (file: String, id: String), _ names: [(file: String, id: String)]
  ) -> Resource {
    var parameters = JSON.Object()
    for parameter in cut.parameters {
      let isList = template.parameters[parameter]?["Type"]?.string.map { $0.contains("List") } ?? false
      let reference: JSON = ["Ref": .string(parameter)]
      parameters[parameter] = isList ? ["Fn::Join": [",", reference]] : reference
    }
    for value in cut.imports { parameters[self.names[value] ?? ""] = given(value, names) }
    var properties: JSON = [
      "TemplateURL": ["Fn::Sub": .string("${\(NestedStacks.base)}/\(name.file).json")]
    ]
    if !parameters.isEmpty { properties["Parameters"] = .object(parameters) }
    var resource = Resource(id: name.id, type: NestedStack.type, properties: properties)
    let read = Set(cut.imports.compactMap { part[$0.resource] })
    let after = cut.after.subtracting(read).sorted().map { JSON.string(names[$0].id) }
    if !after.isEmpty { resource.attributes["DependsOn"] = .array(after) }
    return resource
  }

  /// An output of a part, as the root reads it.
  private func given(_ value: Value, _ names: [(file: String, id: String)]) -> JSON {
    let home = names[part[value.resource] ?? 0].id
    return ["Fn::GetAtt": [.string(home), .string("Outputs.\(self.names[value] ?? value.resource)")]]
  }

  /// An output of the template with every value read from the part that gives it.
  private func passed(_ json: JSON, _ names: [(file: String, id: String)]) -> JSON {
    let known = Dictionary(self.names.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    func walk(_ json: JSON) -> JSON {
      switch json {
      case .array(let items): return .array(items.map(walk))
      case .object(let object):
        if case .ref(let name)? = Intrinsic(json), let value = known[name] { return given(value, names) }
        if case .sub(let text, let variables)? = Intrinsic(json) {
          return .object(JSON.Object([.init("Fn::Sub", bound(text, variables, known, names))]))
        }
        return .object(JSON.Object(object.members.map { .init($0.key, walk($0.value)) }))
      default: return json
      }
    }
    return walk(json)
  }

  /// A text of the root that names values of parts: they are bound as variables of the text.
  private func bound(
    _ text: String, _ variables: JSON.Object, _ known: [String: Value], _ names: [(file: String, id: String)]
  ) -> JSON {
    var all = variables
    for part in SubPart.split(text) {
      if case .variable(let name) = part, all[name] == nil, let value = known[name] { all[name] = given(value, names) }
    }
    return all.isEmpty ? .string(text) : .array([.string(text), .object(all)])
  }
}
