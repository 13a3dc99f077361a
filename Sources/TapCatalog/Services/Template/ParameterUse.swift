import TapModel

/// The parameters that a resource names, for all the rules about them.
private final class ParameterUse: Extract {
  let parameters: [(name: String, declaration: JSON)]

  init(_ resource: Value) {
    parameters = resource.node.survey.names.compactMap { name in
      resource.view.parameter(name).map { (name, $0) }
    }
  }

  func complete() {}
}

extension Value {
  /// The parameters that the resource names anywhere, each once, with what declares it.
  var parameters: [(name: String, declaration: JSON)] { root.extract(ParameterUse.self).parameters }
}
