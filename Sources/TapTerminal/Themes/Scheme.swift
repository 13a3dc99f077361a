/// A base16 or base24 scheme: sixteen or twenty-four colours with roles (tinted-theming's `styling.md`), read as it is.
///
/// Both forms are taken: `palette` with the keys `base00` to `base17`, and the older one with these at the top.
struct Scheme {
  /// What the scheme calls itself.
  let name: String
  private let colors: [String: Color]
  /// Where each colour stands.
  private let places: [String: YAML.Mark]
  private let variant: Theme.Appearance?

  /// Nil where a text is none; it is one where it has the colour `base00`.
  ///
  /// - Throws: where a colour is missing or is none; keys that say something else are passed over.
  init?(_ root: YAML) throws(YAML.Failure) {
    let top = root.entries ?? []
    let text: (String) -> String? = { key in top.first { $0.key == key }?.value.text }
    let palette = top.first { $0.key == "palette" }?.value.entries ?? []
    let entries = palette.contains { $0.key == "base00" } ? palette : top
    guard entries.contains(where: { $0.key == "base00" }) else { return nil }
    var colors: [String: Color] = [:]
    var places: [String: YAML.Mark] = [:]
    for (key, mark, value) in entries where key.hasPrefix("base") && key.count == 6 {
      guard let color = value.text.flatMap({ Color(hex: $0) }) else {
        throw YAML.Failure("\(key) is no colour: it is written \"rrggbb\" or \"#rrggbb\"", at: value.mark)
      }
      colors[key] = color
      places[key] = mark
    }
    for key in Self.needed where colors[key] == nil {
      throw YAML.Failure("a scheme has the colours base00 to base0F, and \(key) is missing", at: root.mark)
    }
    name = text("name") ?? text("scheme") ?? "base16"
    variant = text("variant").flatMap { Theme.Appearance(rawValue: $0) }
    (self.colors, self.places) = (colors, places)
  }

  private static let needed = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }

  /// Light or dark: as the scheme says, else by its background and its letters.
  var appearance: Theme.Appearance {
    variant ?? (self["base00"].lightness <= self["base05"].lightness ? .dark : .light)
  }

  /// A colour of the scheme; of a base24 scheme the brighter one where the key has one.
  subscript(_ key: String) -> Lab { Lab(colors[key]?.rgb ?? 0) }

  /// The colours as a theme: each role from the colour that the scheme means for it, as light or dark as it must be to
  /// be read.
  var theme: Theme { Roles(self).theme }

  /// The tokens by the place of the colour that they come from.
  var marks: [Style: YAML.Mark] { Roles.sources.compactMapValues { places[$0] } }
}
