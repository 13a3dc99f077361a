/// The theme files beside this one, as they are compiled into the program.
package enum ShippedThemes {
  /// Name and YAML text; the default comes first.
  package static let all: [(name: String, yaml: String)] = [
    ("default-dark", text(PackageResources.default_dark_yaml)),
    ("default-light", text(PackageResources.default_light_yaml)),
    ("high-contrast", text(PackageResources.high_contrast_yaml)),
    ("mono", text(PackageResources.mono_yaml)),
    ("paper", text(PackageResources.paper_yaml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
