import TapModel

/// What the names of a nested stack stand for in the template around it.
struct NestedScope {
  /// Its logical id, after those of the stacks around it; empty for the template itself.
  let stack: String
  private var parameters = JSON.Object()
  /// In the words of the template around.
  private var given = JSON.Object()
  /// Under which the whole stack is made.
  private var condition: String?

  /// The template itself.
  init() { stack = "" }

  init(_ stack: String, _ template: Template, _ given: JSON.Object, condition: String?) {
    self.stack = stack
    parameters = template.parameters
    self.given = given
    self.condition = condition
  }

  /// What a name of the stack is called in the template around.
  func name(_ name: String) -> String { stack.isEmpty ? name : "\(stack)/\(name)" }

  /// The parameters that stay some: nothing is handed in, or a plain text, which is then the default.
  var declared: [(name: String, declaration: JSON)] {
    parameters.members.filter { value(of: $0.key) == nil }.map { member in
      var declaration = member.value
      if let text = given[member.key] { declaration["Default"] = text }
      return (name(member.key), declaration)
    }
  }

  /// What stands for a parameter; nil where it stays one.
  private func value(of parameter: String) -> JSON? {
    guard let value = given[parameter] else { return nil }
    let type = parameters[parameter]?["Type"]?.string ?? "String"
    let isList = type == "CommaDelimitedList" || type.begins(with: "List<")
    guard isList else { return value.scalarText == nil ? value : nil }
    if let text = value.scalarText {
      return .array(text.split(separator: ",").map { .string($0.drop { $0 == " " }.description) })
    }
    return value.joinedByComma ?? value
  }

  // MARK: Rewriting

  /// A resource as the template around has it, with the condition that it needs where two hold.
  func rewrite(_ resource: Resource) -> (resource: Resource, condition: (String, JSON)?) {
    guard !resource.isDeclaration else {
      var copy = resource
      copy.properties = rewrite(resource.properties)
      return (copy, nil)
    }
    var copy = resource
    copy.id = name(resource.id)
    copy.properties = rewrite(resource.properties)
    copy.attributes = JSON.Object(
      resource.attributes.members.map { member in
        switch member.key {
        case "DependsOn": .init(member.key, .array(resource.dependsOn.map { .string(name($0)) }))
        case "Condition": .init(member.key, member.value.string.map { .string(name($0)) } ?? member.value)
        default: .init(member.key, rewrite(member.value))
        }
      })
    guard let condition else { return (copy, nil) }
    guard let own = copy.attributes["Condition"]?.string else {
      copy.attributes["Condition"] = .string(condition)
      return (copy, nil)
    }
    let both = "\(own)&\(condition)"
    copy.attributes["Condition"] = .string(both)
    return (copy, (both, ["Fn::And": [["Condition": .string(own)], ["Condition": .string(condition)]]]))
  }

  func rewrite(_ json: JSON) -> JSON {
    guard !stack.isEmpty else { return json }
    return json.rewritten(
      standing: { variable in
        if variable.begins(with: "AWS::") { return .name(variable) }
        return parameters[variable].flatMap { _ in value(of: variable) }.map { .value($0) } ?? .name(name(variable))
      }, named: name)
  }
}

/// What stacks give, put where it is read.
struct NestedOutputs {
  private let outputs: [String: JSON]

  init(_ outputs: [String: JSON]) { self.outputs = outputs }

  func rewrite(_ resource: Resource) -> Resource {
    guard !outputs.isEmpty else { return resource }
    let isTouched = resource.attributes.members.contains { $0.value.mentionsOutputs }
    guard isTouched || resource.properties.mentionsOutputs else { return resource }
    var copy = resource
    copy.properties = rewrite(resource.properties)
    copy.attributes = JSON.Object(resource.attributes.members.map { .init($0.key, rewrite($0.value)) })
    return copy
  }

  /// - Parameter depth: how often what is given is given on; stacks that give to each other in a ring end there.
  func rewrite(_ json: JSON, depth: Int = 8) -> JSON {
    guard depth > 0, !outputs.isEmpty, json.mentionsOutputs else { return json }
    return json.rewritten(
      standing: { variable in
        outputs[variable].map { .value(rewrite($0, depth: depth - 1)) } ?? .name(variable)
      }, named: { $0 })
  }
}

/// Where the resources are that the declarations of an exported template name: they stand with the root, under the ids
/// that the design gave.
struct NestedHomes {
  /// By logical id; nil where several stacks have it.
  private var names: [String: String?] = [:]

  init(_ template: Template) {
    for resource in template.resources where !resource.isDeclaration {
      let id = NestedStack.parts(of: resource.id)?.id ?? resource.id
      names.updateValue(names[id] == nil ? resource.id : nil, forKey: id)
    }
  }

  func rewrite(_ declaration: Resource) -> Resource {
    var copy = declaration
    copy.properties = declaration.properties.rewritten(
      standing: { variable in
        let id = String(variable.prefix { $0 != "." })
        return .name((names[id] ?? nil).map { $0 + variable.dropFirst(id.count) } ?? variable)
      }, named: { $0 })
    return copy
  }
}

/// What stands for a name.
private enum Standing {
  /// Another name, or the same: `Id`, `Id.Attribute`.
  case name(String)
  case value(JSON)
}

extension JSON {
  /// What Ref or GetAtt give of a name: `Id`, `Id.Attribute`.
  private static func reference(_ variable: String) -> JSON {
    guard let dot = variable.utf8.firstIndex(of: UInt8(ascii: ".")) else { return ["Ref": .string(variable)] }
    let attribute = variable[variable.utf8.index(after: dot)...]
    return ["Fn::GetAtt": [.string(String(variable[..<dot])), .string(String(attribute))]]
  }

  fileprivate var mentionsOutputs: Bool {
    switch self {
    case .string(let text): text.contains("Outputs.")
    case .array(let items): items.contains(where: \.mentionsOutputs)
    case .object(let object): object.members.contains { $0.value.mentionsOutputs }
    default: false
    }
  }

  /// The elements of a list that is joined by commas, as lists are handed to a stack.
  fileprivate var joinedByComma: JSON? {
    guard case .other("Fn::Join", let argument)? = Intrinsic(self), let parts = argument.array, parts.count == 2,
      parts[0] == ","
    else { return nil }
    return parts[1]
  }

  /// The same value with other things in the place of its names.
  ///
  /// - Parameters:
  ///   - standing: what stands for `Id` or `Id.Attribute`.
  ///   - named: the new names of conditions and mappings.
  fileprivate func rewritten(standing: (String) -> Standing, named: (String) -> String) -> JSON {
    switch self {
    case .array(let items): return .array(items.map { $0.rewritten(standing: standing, named: named) })
    case .object(let object):
      if let intrinsic = Intrinsic(self) { return JSON.rewritten(intrinsic, standing, named) }
      if object.count == 1, let condition = object["Condition"]?.string {
        return ["Condition": .string(named(condition))]
      }
      return .object(
        JSON.Object(object.members.map { .init($0.key, $0.value.rewritten(standing: standing, named: named)) }))
    default: return self
    }
  }

  private static func rewritten(
    _ intrinsic: Intrinsic, _ standing: (String) -> Standing, _ named: (String) -> String
  ) -> JSON {
    switch intrinsic {
    case .ref(let name): return whole(standing(name))
    case .getAtt(let id, let attribute): return whole(standing("\(id).\(attribute)"))
    case .sub(let text, let variables):
      var bound = JSON.Object(
        variables.members.map { .init($0.key, $0.value.rewritten(standing: standing, named: named)) })
      var new = ""
      for part in SubPart.split(text) {
        switch part {
        case .literal(let text): new += text.escapingVariables
        case .variable(let name) where bound[name] != nil: new += "${\(name)}"
        case .variable(let name): new += JSON.part(name, standing(name), &bound)
        }
      }
      if bound.isEmpty, !new.utf8.contains(UInt8(ascii: "$")) { return .string(new) }
      return ["Fn::Sub": bound.isEmpty ? .string(new) : [.string(new), .object(bound)]]
    case .other(let function, let argument):
      let inner = argument.rewritten(standing: standing, named: named)
      guard case .array(var items) = inner, let name = items.first?.string else {
        return .object(JSON.Object([.init(function, inner)]))
      }
      if function == "Fn::If" || function == "Fn::FindInMap" { items[0] = .string(named(name)) }
      if function == "Fn::Split", name == ",", items.count == 2, let list = items[1].joinedByComma { return list }
      return .object(JSON.Object([.init(function, .array(items))]))
    }
  }

  private static func whole(_ standing: Standing) -> JSON {
    switch standing {
    case .name(let name): reference(name)
    case .value(let value): value
    }
  }

  /// What stands in a text of Fn::Sub; a value that is no text is bound to the name.
  private static func part(_ name: String, _ standing: Standing, _ bound: inout JSON.Object) -> String {
    let value: JSON
    switch standing {
    case .name(let name): return "${\(name)}"
    case .value(let known): value = known
    }
    if let text = value.scalarText { return text.escapingVariables }
    switch Intrinsic(value) {
    case .ref(let name): return "${\(name)}"
    case .getAtt(let id, let attribute): return "${\(id).\(attribute)}"
    case .sub(let text, let variables) where variables.isEmpty: return text
    default:
      bound[name] = value
      return "${\(name)}"
    }
  }
}

extension String {
  /// With `${!` for each `${`, so that Fn::Sub leaves it as it is.
  fileprivate var escapingVariables: String {
    utf8.contains(UInt8(ascii: "$")) ? replacing("${", with: "${!") : self
  }
}
