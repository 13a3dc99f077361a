import TapModel

/// The sections around the resources of a design.
enum Frame {
  /// Bounds of the environment suffix: it goes into names of 32 characters and more.
  static let suffixPattern = "^[a-z][a-z0-9]{0,11}$"
  static let suffixLength = 12

  /// Whether a text is an environment suffix.
  static func isSuffix(_ text: String) -> Bool { text.count <= 12 && Names.isID(text) && !text.contains("-") }

  static func template(_ settings: Typed<SettingsFields>) -> Template {
    Template(
      description: "\(settings.name), designed for FedRAMP \(settings.baseline.title), \(settings.suffix)",
      parameters: .init([
        .init(
          "EnvironmentSuffix",
          [
            "Type": "String", "Default": settings.suffix.json, "AllowedPattern": .string(suffixPattern),
            "MaxLength": .int(suffixLength),
            "ConstraintDescription": "small letters and digits, a letter first, at most 12",
            "Description": "Goes into every name, so that several copies can stand side by side.",
          ])
      ]),
      rules: .init([.init("RegionWasReviewed", regionRule(settings))]))
  }

  /// An assertion that keeps the stack in the region that the design was checked for.
  private static func regionRule(_ settings: Typed<SettingsFields>) -> JSON {
    [
      "Assertions": [
        [
          "Assert": ["Fn::Contains": [[settings.region.json], ["Ref": "AWS::Region"]]],
          "AssertDescription": "This design was checked for \(settings.region) only",
        ]
      ]
    ]
  }
}
