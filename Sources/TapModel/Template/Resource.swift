/// What a resource of a design belongs to.
package enum Owner: Hashable, Sendable {
  case settings
  case component(String)
  case flow(String)
  /// A resource of a template that somebody brought.
  case template

  /// The id that findings name: of the component or the flow; `settings` for the settings.
  package var id: String {
    switch self {
    case .settings: "settings"
    case .component(let id), .flow(let id): id
    case .template: ""
    }
  }
}

/// One CloudFormation resource, or a declaration of the design (`TapTui::*`), which is exported as Metadata.
package struct Resource: Hashable, Sendable {
  /// Logical id.
  package var id: String
  /// `AWS::RDS::DBInstance`; `TapTui::Flow` for a declaration.
  package var type: String
  /// An object; empty where the template has no `Properties`.
  package var properties: JSON
  /// Everything beside `Type` and `Properties`: DependsOn, DeletionPolicy, Condition, Metadata ... in file order.
  package var attributes: JSON.Object
  /// Whoever made it; findings and fixes go there.
  package var owner: Owner
  /// The part it plays in its component: `Instance`, `SubnetGroup`; a template's resource has none.
  package var role: String

  package init(
    id: String, type: String, properties: JSON = [:], attributes: JSON.Object = .init(), owner: Owner = .template,
    role: String = ""
  ) {
    self.id = id
    self.type = type
    self.properties = properties
    self.attributes = attributes
    self.owner = owner
    self.role = role
  }

  /// Facts that no resource carries, as resources of a type of our own: rules read them like any other.
  package var isDeclaration: Bool { type.begins(with: "TapTui::") }
  /// Whether values can be set on it by their place: resources, and the sections around them.
  package var isEditable: Bool { !isDeclaration || type == Resource.declarationPrefix + Draft.sectionRole }
  /// Before the section in the type of a declaration; CloudFormation never sees it.
  package static let declarationPrefix = "TapTui::"

  /// Logical ids named in DependsOn.
  package var dependsOn: [String] {
    switch attributes["DependsOn"] {
    case .string(let id)?: [id]
    case .array(let ids)?: ids.compactMap(\.string)
    default: []
    }
  }

  /// The value at a path: in the properties, or with a first token `@Name` in the attributes.
  package func value(at pointer: Pointer) -> JSON? {
    guard let first = pointer.tokens.first, first.hasPrefix("@") else { return properties.at(pointer) }
    return attributes[String(first.dropFirst())]?.at(Pointer(Array(pointer.tokens.dropFirst())))
  }

  /// Sets or removes the value at a path, as `value(at:)` reads it.
  package mutating func set(_ pointer: Pointer, _ value: JSON?) {
    guard let first = pointer.tokens.first, first.hasPrefix("@") else {
      properties.set(pointer, value)
      return
    }
    let name = String(first.dropFirst())
    let rest = Pointer(Array(pointer.tokens.dropFirst()))
    if rest.isRoot {
      attributes[name] = value
    } else {
      var attribute = attributes[name] ?? [:]
      attribute.set(rest, value)
      attributes[name] = attribute
    }
  }

  /// The resource as it stands in a template.
  package var json: JSON {
    var object = JSON.Object([.init("Type", .string(type))])
    if let condition = attributes["Condition"] { object["Condition"] = condition }
    if let depends = attributes["DependsOn"] { object["DependsOn"] = depends }
    if properties != [:] { object["Properties"] = properties }
    for member in attributes.members where object[member.key] == nil { object[member.key] = member.value }
    return .object(object)
  }
}
