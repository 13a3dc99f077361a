import TapModel

extension Exporter {
  static let template = Exporter("template.json", "the CloudFormation template") { input throws(ExportRefusal) in
    try input.deployment.template.get()
  }

  static let parameters = Exporter(
    "parameters.json", "values of the template's parameters, for aws cloudformation --parameters file://parameters.json"
  ) { input in
    JSON.array(
      input.engine.template.parameters.members.compactMap { parameter in
        parameter.value["Default"].map {
          ["ParameterKey": .string(parameter.key), "ParameterValue": .string(Package.parameterValue($0))]
        }
      }
    ).pretty
  }
}

extension PackageInput {
  /// The template with the design's seal on it.
  var template: Template {
    var template = engine.template
    if isDraft { template.description = "DRAFT " + template.description }
    template.description = template.description.shortened(bytes: StackQuota.description)
    var seal = template.metadata["TapTui"] ?? [:]
    seal["Design"] = .string(designDigest)
    seal["Rules"] = .string(rules)
    seal["SignOff"] = .string(signOff)
    template.metadata["TapTui"] = seal
    template.carry(standing.decided)
    return template
  }

  /// Parameters that somebody must give a value: those without a default.
  var openParameters: [String] {
    engine.template.parameters.members.filter { $0.value["Default"] == nil }.map(\.key)
  }
}

extension Package {
  /// Refuses what CloudFormation does not take as one stack.
  static func refuse(_ template: Template, bytes: Int) throws(ExportRefusal) {
    let counts = [
      ("resources", template.resources.count { !$0.isDeclaration }, StackQuota.resources),
      ("bytes", bytes, StackQuota.bytes), ("outputs", template.outputs.count, StackQuota.outputs),
      ("parameters", template.parameters.count, StackQuota.parameters),
    ]
    for (what, count, limit) in counts where count > limit {
      throw ExportRefusal(what: what, count: count, limit: limit)
    }
  }

  /// A default as the text that the command line of AWS takes; a list with commas.
  static func parameterValue(_ value: JSON) -> String {
    value.array.map { $0.map(parameterValue).joined(separator: ",") } ?? value.scalarText ?? value.compact
  }
}

extension String {
  /// At most so many bytes of UTF-8, cut between characters.
  func shortened(bytes limit: Int) -> String {
    var text = self
    while text.utf8.count > limit { text.removeLast() }
    return text
  }
}
