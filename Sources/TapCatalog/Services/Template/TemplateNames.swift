import TapModel

/// The names that a template gives, by the nested stack that holds them; "" stands for the template around all.
final class TemplateNames: Extract {
  /// Logical ids of resources without declarations, in the order of the template.
  private(set) var resources: [String: [String]] = [:]
  /// Logical ids of registered modules, in whichever stack.
  private(set) var modules: [String] = []

  init(_ template: Value) {
    for node in template.view.everything where !node.resource.isDeclaration {
      let id = node.resource.id
      resources[NestedStack.holding(id) ?? "", default: []].append(id)
      if node.resource.isModule { modules.append(id) }
    }
  }

  func complete() {}
}

/// The first parameter of each stack that is an environment suffix, by the nested stack; "" for the template around all.
final class SuffixParameters: Extract {
  private(set) var names: [String: String] = [:]

  init(_ template: Value) {
    for name in template.view.frame.parameters.keys where name.mentions("suffix") {
      let stack = NestedStack.holding(name) ?? ""
      if names[stack] == nil { names[stack] = name }
    }
  }

  func complete() {}
}
