import TapModel

/// What the declarations of an exported template say of the design that it came from, read back through the bindings.
package struct DeclaredDesign {
  private let declarations: [Resource]
  private let catalog: Catalog

  /// - Parameter template: its declarations are read; one that was never exported has none.
  package init(of template: Template, _ catalog: Catalog) {
    declarations = template.resources.filter(\.isDeclaration)
    self.catalog = catalog
  }

  /// Fields of the settings, by name; nil where the template says of no design.
  package var settings: [String: JSON]? {
    let kind = catalog.settings
    return declarations.first { $0.type == Resource.declarationPrefix + kind.main }.map { fields(of: kind, in: $0) }
  }

  /// Components that become nothing but a declaration, such as what the account provides.
  package var components: [Component] {
    declarations.compactMap { declaration in
      let role = String(declaration.type.dropFirst(Resource.declarationPrefix.count))
      guard let kind = catalog.kinds.first(where: { $0.main == role }), isAlone(kind) else { return nil }
      let id = String(declaration.id.dropFirst(role.count + 1))
      let title = id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
      return kind.component(id, title: title, fields(of: kind, in: declaration))
    }
  }

  /// Whether a kind makes its declaration and nothing besides.
  private func isAlone(_ kind: Kind) -> Bool {
    let empty = Design(settings: catalog.settings.component(Component.settingsID))
    let drafts = kind.resources(kind.component("x"), Synthesiser(empty, catalog: catalog))
    return drafts.allSatisfy { $0.type.hasPrefix(Resource.declarationPrefix) }
  }

  private func fields(of kind: Kind, in declaration: Resource) -> [String: JSON] {
    var values: [String: JSON] = [:]
    for field in kind.fields {
      guard let binding = field.bindings.first(where: { $0.binds(kind.main) }),
        let value = Engine.taken(declaration.value(at: binding.pointer), binding, field),
        field.problem(with: value) == nil
      else { continue }
      values[field.name] = value
    }
    return values
  }
}
