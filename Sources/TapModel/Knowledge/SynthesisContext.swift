/// What a kind may ask while it becomes resources; every answer is recorded as something it depends on.
package protocol SynthesisContext {
  /// The settings of the design, as a component of the catalogue's settings kind.
  var settings: Component { get }
  /// The component of an id.
  func component(_ id: String) -> Component?
  /// The kind of a component.
  func kind(of id: String) -> Kind?
  /// The logical id of the resource that plays a role in a component.
  func id(_ component: String, _ role: String) -> String
  /// What a component gives to others; nil where it does not, or where asking would go round in a circle.
  func offer(_ offer: Offer, of component: String) -> JSON?
  /// The components that refer to this one in a field, in the order of the design.
  func members(of component: String) -> [Component]
  /// What others contribute to a component, in the order of the design.
  func contributions(_ slot: Slot, to component: String) -> [Contribution]
  /// The flows that start or end at a component, in the order of the design.
  func flows(of component: String) -> [Flow]
}

extension SynthesisContext {
  /// Ref to the resource that plays a role.
  package func ref<S>(_ component: Typed<S>, _ role: String) -> JSON { ["Ref": .string(id(component.id, role))] }

  /// Fn::GetAtt of the resource that plays a role.
  package func att<S>(_ component: Typed<S>, _ role: String, _ attribute: String) -> JSON {
    ["Fn::GetAtt": [.string(id(component.id, role)), .string(attribute)]]
  }

  /// Fn::GetAtt `Arn` of the resource that plays a role.
  package func arn<S>(_ component: Typed<S>, _ role: String) -> JSON { att(component, role, "Arn") }
}

/// A place in a component that takes what others contribute: statements of a key policy, widgets of a dashboard.
package struct Slot: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
}

/// Something that one component puts into another: a statement that admits a service to a key, say.
package struct Contribution: Hashable, Sendable {
  /// The component that takes it.
  package var to: String
  /// The place in that component; one that nothing reads is no error.
  package var slot: Slot
  /// In the form that the reader of the slot expects.
  package var value: JSON
  /// The component or flow that gives it; the mechanism fills it in.
  package var from = ""

  package init(to: String, _ slot: Slot, _ value: JSON) {
    self.to = to
    self.slot = slot
    self.value = value
  }
}

/// A resource before it has its logical id, its bound fields and its overrides.
package struct Draft: Sendable {
  /// Names the resource in its component; with the component's id it makes the logical id.
  package var role: String
  /// `AWS::RDS::DBInstance`; `TapTui::SECTION` for a declaration.
  package var type: String
  /// An object.
  package var properties: JSON
  /// Everything beside Type and Properties: DependsOn, DeletionPolicy, Condition.
  package var attributes: JSON.Object
  /// The entry of a declaration; nil for a resource.
  package var declared: String?

  /// - Parameters:
  ///   - dependsOn: logical ids, only where no reference says it already.
  ///   - deletion: DeletionPolicy and UpdateReplacePolicy.
  package init(
    _ role: String, _ type: String, _ properties: JSON = [:], dependsOn: [String] = [], deletion: String? = nil
  ) {
    self.role = role
    self.type = type
    self.properties = properties
    attributes = .init()
    if !dependsOn.isEmpty { attributes["DependsOn"] = .array(dependsOn.map { .string($0) }) }
    if let deletion {
      attributes["DeletionPolicy"] = .string(deletion)
      attributes["UpdateReplacePolicy"] = .string(deletion)
    }
  }

  /// A fact that no resource carries: section `Flow`, entry `NAME`; exported as Metadata, read by rules as a
  /// resource of type `TapTui::Flow`. Its role is the section.
  package static func declaration(_ section: String, _ name: String, _ properties: JSON) -> Draft {
    var draft = Draft(section, Resource.declarationPrefix + section, properties)
    draft.declared = name
    return draft
  }
}

extension Draft {
  /// A parameter of the template: its declaration as CloudFormation takes it.
  package static func parameter(_ name: String, _ declaration: JSON) -> Draft {
    .declaration("Parameter", name, declaration)
  }

  /// A condition of the template, over parameters.
  package static func condition(_ name: String, _ expression: JSON) -> Draft {
    .declaration("Condition", name, expression)
  }

  /// Entries of a section of the template, `Parameters` or `Outputs`, as they stand in it.
  package static func section(_ name: String) -> Draft { .declaration(sectionRole, name, [:]) }

  /// The part that a section plays in its component, and what follows the prefix in its type.
  package static let sectionRole = "Section"

  /// Types of what becomes an entry of a section, and no node that rules see.
  package static let frameTypes: Set<String> = [
    Resource.declarationPrefix + "Parameter", Resource.declarationPrefix + "Condition",
    Resource.declarationPrefix + sectionRole,
  ]
}

/// An output of the template.
package struct Output: Hashable, Sendable {
  /// Stands for all outputs of a component where they are left out.
  package static let role = "Output"
  /// Logical id, unique in the template; empty leaves the output out.
  package var name: String
  /// One sentence, shown by CloudFormation beside the value.
  package var description: String
  /// A Ref or Fn::GetAtt, mostly.
  package var value: JSON
  package init(_ name: String, _ description: String, _ value: JSON) {
    self.name = name
    self.description = description
    self.value = value
  }
}
