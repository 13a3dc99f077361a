/// The four lists of the design screen.
package enum Pane: String, Sendable, CaseIterable {
  case network, data, logging, security

  /// The heading of the list.
  package var title: String {
    switch self {
    case .network: "Network tiers"
    case .data: "Data stores"
    case .logging: "Logging"
    case .security: "Security controls"
    }
  }
}

/// How one component of a flow reaches another without a port.
package enum Access: String, Hashable, Sendable, CaseIterable {
  case invoke, read, write, consume
}

/// What tap-tui knows of one sort of component: its fields, and the CloudFormation resources that it becomes.
package final class Kind: Sendable {
  /// Kebab-case, as `kind` in files and in `add`; unique in the catalogue.
  package let id: String
  /// For people, in sentence case; the title of a new component.
  package let title: String
  /// The list that shows its components.
  package let pane: Pane
  /// The list that shows a component; `pane` where the kind says nothing else.
  package let place: @Sendable (Component) -> Pane
  /// The role whose logical id is the plain Pascal form of the component's id.
  package let main: String
  /// One sentence: what adding it brings.
  package let help: String
  /// The branch of the pane's tree that holds it where it has no parent: `edge`, `keys`; empty is the root.
  package let branch: String
  /// The reference field that names the component it is drawn inside.
  package let parent: String?
  /// Its stored properties are the fields.
  package let schema: any Schema
  /// In the order of the schema, which is that of forms and files.
  package let fields: [AnyField]
  /// What it gives to others.
  package let offers: [Offer]
  /// How it may be reached besides a port.
  package let accesses: [Access]
  /// A word or two for the list: `Postgres`, `2 AZ`, `ECS x2`.
  package let summary: @Sendable (Component) -> String
  /// Nil where it does not make the offer, or not with these values.
  package let offer: @Sendable (Offer, Component, any SynthesisContext) -> JSON?
  /// What it puts into other components; may ask for offers, not for contributions.
  package let contributions: @Sendable (Component, any SynthesisContext) -> [Contribution]
  /// Without what is bound to fields; the mechanism lays that in afterwards.
  package let resources: @Sendable (Component, any SynthesisContext) -> [Draft]
  /// Of the template; one without a name is left out.
  package let outputs: @Sendable (Component, any SynthesisContext) -> [Output]
  /// IAM statements that let a role reach this component.
  package let grants: @Sendable (Access, Component, any SynthesisContext) -> [JSON]

  private let byName: [String: Int]
  /// Every binding with its field, in the order of the fields.
  private let bound: [(field: AnyField, binding: Binding)]

  /// - Parameters:
  ///   - place: the list of one component, where not all of the kind stand in `pane`.
  ///   - grants: the accesses that flows may ask, each with the IAM statements that allow it.
  ///   - contributions: what it puts into others; may ask for offers, not for contributions.
  ///   - resources: what is not bound to a field; bound values are laid in afterwards.
  package init<S: Schema>(
    _ id: String, _ title: String, pane: Pane, main: String, _ schema: S, help: String, branch: String = "",
    parent: String? = nil,
    place: (@Sendable (Typed<S>) -> Pane)? = nil,
    summary: @escaping @Sendable (Typed<S>) -> String = { _ in "" },
    offers: [Offer: @Sendable (Typed<S>, any SynthesisContext) -> JSON?] = [:],
    grants: [Access: @Sendable (Typed<S>, any SynthesisContext) -> [JSON]] = [:],
    contributions: @escaping @Sendable (Typed<S>, any SynthesisContext) -> [Contribution] = { _, _ in [] },
    outputs: @escaping @Sendable (Typed<S>, any SynthesisContext) -> [Output] = { _, _ in [] },
    resources: @escaping @Sendable (Typed<S>, any SynthesisContext) -> [Draft]
  ) {
    self.id = id
    self.title = title
    self.pane = pane
    self.place = { component in place?(Typed(component, schema)) ?? pane }
    self.main = main
    self.help = help
    self.branch = branch
    self.parent = parent
    self.schema = schema
    fields = schema.fields
    bound = fields.flatMap { field in field.bindings.map { (field, $0) } }
    byName = Dictionary(
      fields.indices.map { [fields] in (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    self.offers = offers.keys.sorted()
    accesses = Access.allCases.filter { grants[$0] != nil }
    self.summary = { summary(Typed($0, schema)) }
    offer = { offers[$0]?(Typed($1, schema), $2) }
    self.contributions = { contributions(Typed($0, schema), $1) }
    self.resources = { resources(Typed($0, schema), $1) }
    self.outputs = { outputs(Typed($0, schema), $1) }
    self.grants = { grants[$0]?(Typed($1, schema), $2) ?? [] }
  }

  /// Nil where the kind has no such field.
  package func field(_ name: String) -> AnyField? { byName[name].map { fields[$0] } }

  /// A new component of this kind with every field at its initial value, then the given ones.
  package func component(_ id: String, title: String? = nil, _ fields: [String: JSON] = [:]) -> Component {
    var component = Component(id: id, kind: self.id, title: title ?? self.title)
    for field in self.fields { component.fields[field.name] = fields[field.name] ?? field.initial }
    return component
  }

  /// The field whose binding stands at, above or below a place, and whether exactly there.
  package func field(boundTo role: String, _ pointer: Pointer) -> (field: AnyField, binding: Binding, exact: Bool)? {
    var near: (AnyField, Binding, Bool)?
    for (field, binding) in bound where binding.pointer.overlaps(pointer) && binding.binds(role) {
      if binding.pointer == pointer { return (field, binding, true) }
      if near == nil { near = (field, binding, false) }
    }
    return near
  }
}
