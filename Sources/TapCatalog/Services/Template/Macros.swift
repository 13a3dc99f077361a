import TapModel

extension Template {
  /// Whether members of a section are made by a loop or by a macro.
  var makesMore: String? {
    (outputs.keys + mappings.keys + parameters.keys + conditions.keys).first { $0.isLoop } ?? macros.keys.first
  }
}

extension String {
  /// Whether it stands, as a key of a section, for what a loop or a macro makes there.
  var isLoop: Bool { utf8.starts(with: "Fn::ForEach::".utf8) || self == "Fn::Transform" }
}

extension TemplateView {
  /// What may still make a resource of this name: a transform, or a module whose parts begin with its own name.
  func maker(of name: String) -> String? {
    if let transform = frame.transforms.first { return "transform \((transform["Name"] ?? transform).brief)" }
    let modules = frame.macros.keys + whole.extract(TemplateNames.self).modules
    return modules.first { name.hasPrefix($0) }.map { "module \($0)" }
  }
}

/// Types that CloudFormation makes as they stand.
enum CloudFormationType {
  /// False for what a transform replaces: `AWS::Serverless::Function`.
  static func isPlain(_ type: String) -> Bool { !type.utf8.starts(with: "AWS::Serverless::".utf8) }
}

extension Resource {
  /// Whether CloudFormation puts the resources of a registered module in its place.
  var isModule: Bool { type.ends(in: "::MODULE") }
}
