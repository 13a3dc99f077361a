/// A theme as it was read, with the place of each of its words.
package struct ThemeFile: Sendable {
  /// What was read.
  package let theme: Theme
  /// Where the file speaks of a token; tokens that it inherits are not in it.
  let marks: [Style: YAML.Mark]

  /// Reads a theme file, or a base16 or base24 scheme as it is.
  ///
  /// - Parameters:
  ///   - yaml: `name`, `appearance`, `inherits`, `contrast`, `palette`, `tokens`, `mono`, `glyphs`; see
  ///     `themes/default-dark.yaml`.
  ///   - parent: the theme of a name that `inherits` gives; nil when there is none. The parent's own parent counts too
  ///     in what it says, but is not read again.
  /// - Throws: `YAML.Failure` with line, column, and the word that was probably meant.
  package init(
    yaml: String, parent: (String) -> Theme? = { $0 == "default-dark" ? .defaultDark : nil }
  ) throws(YAML.Failure) {
    let root = try YAML.read(yaml)
    if let scheme = try Scheme(root) {
      (theme, marks) = (scheme.theme, scheme.marks)
      return
    }
    var reader = ThemeReader()
    guard let entries = root.entries else {
      throw YAML.Failure("a theme has the keys \(ThemeReader.keys.joined(separator: ", "))", at: root.mark)
    }
    for (key, mark, _) in entries where !ThemeReader.keys.contains(key) {
      throw YAML.Failure(unknown(key, among: ThemeReader.keys, as: "key"), at: mark)
    }
    for key in ThemeReader.keys {
      if let entry = entries.first(where: { $0.key == key }) { try reader.take(key, entry.value, parent) }
    }
    guard !reader.name.isEmpty else { throw YAML.Failure("a theme needs a name", at: root.mark) }
    theme = Theme(
      name: reader.name, appearance: reader.appearance, tokens: reader.tokens, mono: reader.mono,
      glyphs: reader.glyphs, contrast: reader.contrast)
    marks = reader.marks
  }

  /// Where the file speaks of what is wrong: at the token's own name, else at the longest shorter one, else at what it is
  /// compared with; the first line where it speaks of none of them.
  package func mark(of fault: ThemeFault) -> YAML.Mark {
    let styles = [fault.style, fault.other].compactMap { $0 }.flatMap(\.family)
    return styles.lazy.compactMap { marks[$0] }.first ?? YAML.Mark(line: 1, column: 1)
  }
}

extension Theme {
  /// The theme of a file's text: see `ThemeFile`.
  package static func load(
    yaml: String, parent: (String) -> Theme? = { $0 == "default-dark" ? .defaultDark : nil }
  ) throws(YAML.Failure) -> Theme {
    try ThemeFile(yaml: yaml, parent: parent).theme
  }
}

/// What is read of a theme file so far.
private struct ThemeReader {
  /// The keys of a file, in the order in which they are taken.
  static let keys = ["name", "inherits", "appearance", "contrast", "palette", "tokens", "mono", "glyphs"]

  var name = ""
  var appearance: Theme.Appearance = .dark
  var palette: [String: Color] = [:]
  var tokens: [Style: Look] = [:]
  var mono: [Style: Attributes] = [:]
  var glyphs = Glyphs.standard
  var contrast = Theme.leastContrast
  var marks: [Style: YAML.Mark] = [:]

  mutating func take(_ key: String, _ value: YAML, _ parent: (String) -> Theme?) throws(YAML.Failure) {
    switch key {
    case "name": name = try word(value)
    case "inherits":
      let name = try word(value)
      guard let theme = parent(name) else {
        throw YAML.Failure("there is no theme \"\(name)\" to inherit from", at: value.mark)
      }
      (appearance, tokens, mono, glyphs) = (theme.appearance, theme.tokens, theme.mono, theme.glyphs)
    case "appearance":
      guard let appearance = Theme.Appearance(rawValue: try word(value)) else {
        throw YAML.Failure("appearance is dark or light", at: value.mark)
      }
      self.appearance = appearance
    case "contrast":
      guard let contrast = Double(try word(value)), (Theme.leastContrast...21).contains(contrast) else {
        throw YAML.Failure("contrast is a number from 4.5 to 21", at: value.mark)
      }
      self.contrast = contrast
    case "palette": try each(value) { name, _, value throws(YAML.Failure) in palette[name] = try color(value) }
    case "tokens":
      try each(value) { name, mark, value throws(YAML.Failure) in
        let style = try style(name, mark)
        tokens[style] = try look(value)
        marks[style] = mark
      }
    case "mono":
      try each(value) { name, mark, value throws(YAML.Failure) in mono[try style(name, mark)] = try attributes(value) }
    default: try each(value) { name, mark, value throws(YAML.Failure) in try glyph(name, mark, value) }
    }
  }

  private func each(
    _ value: YAML, _ body: (String, YAML.Mark, YAML) throws(YAML.Failure) -> Void
  ) throws(YAML.Failure) {
    guard let entries = value.entries else { throw YAML.Failure("names with values are wanted here", at: value.mark) }
    for entry in entries { try body(entry.key, entry.mark, entry.value) }
  }

  private func word(_ value: YAML) throws(YAML.Failure) -> String {
    guard let text = value.text, !text.isEmpty else { throw YAML.Failure("a word is wanted here", at: value.mark) }
    return text
  }

  private func style(_ name: String, _ mark: YAML.Mark) throws(YAML.Failure) -> Style {
    guard let style = Style(name: name) else {
      throw YAML.Failure(unknown(name, among: Style.allCases.map(\.name), as: "token"), at: mark)
    }
    return style
  }

  /// `"#rrggbb"`, or `{hex: "#rrggbb", 256: n, 16: n}`.
  private func color(_ value: YAML) throws(YAML.Failure) -> Color {
    if let text = value.text {
      guard let color = Color(hex: text) else {
        throw YAML.Failure("a colour is written \"#rrggbb\"", at: value.mark)
      }
      return color
    }
    var color: Color?
    var pins: [String: UInt8] = [:]
    try each(value) { key, mark, value throws(YAML.Failure) in
      switch key {
      case "hex": color = try self.color(value)
      case "256", "16":
        guard let pin = UInt8(try word(value)), key == "256" || pin < 16 else {
          throw YAML.Failure("a number from 0 to \(key == "256" ? 255 : 15) is wanted here", at: value.mark)
        }
        pins[key] = pin
      default: throw YAML.Failure(unknown(key, among: ["hex", "256", "16"], as: "key"), at: mark)
      }
    }
    guard let color else { throw YAML.Failure("a colour needs hex: \"#rrggbb\"", at: value.mark) }
    return Color(color.rgb, pin256: pins["256"], pin16: pins["16"])
  }

  /// A name of the palette, or a colour.
  private func paint(_ value: YAML) throws(YAML.Failure) -> Color {
    let name = try word(value)
    if let color = palette[name] ?? Color(hex: name) { return color }
    throw YAML.Failure(unknown(name, among: palette.keys.sorted(), as: "colour of the palette"), at: value.mark)
  }

  /// A colour for the letters, or `{fg:, bg:, attributes: []}`.
  private func look(_ value: YAML) throws(YAML.Failure) -> Look {
    if value.text != nil { return Look(try paint(value)) }
    var look = Look()
    try each(value) { key, mark, value throws(YAML.Failure) in
      switch key {
      case "fg": look.foreground = try paint(value)
      case "bg": look.background = try paint(value)
      case "attributes": look.attributes = try attributes(value)
      default: throw YAML.Failure(unknown(key, among: ["fg", "bg", "attributes"], as: "key"), at: mark)
      }
    }
    return look
  }

  private func attributes(_ value: YAML) throws(YAML.Failure) -> Attributes {
    guard let items = value.items else { throw YAML.Failure("a list as [bold] is wanted here", at: value.mark) }
    var set: Attributes = []
    for item in items {
      let name = try word(item)
      guard let known = Attributes.named.first(where: { $0.name == name }) else {
        throw YAML.Failure(unknown(name, among: Attributes.named.map(\.name), as: "attribute"), at: item.mark)
      }
      set.insert(known.attribute)
    }
    return set
  }

  private mutating func glyph(_ name: String, _ mark: YAML.Mark, _ value: YAML) throws(YAML.Failure) {
    guard glyphs.table.contains(where: { $0.name == name }) else {
      throw YAML.Failure(unknown(name, among: glyphs.table.map(\.name), as: "glyph"), at: mark)
    }
    let signs = (value.items ?? []).compactMap(\.text).map(\.unicodeScalars)
    guard signs.count == 2, signs.allSatisfy({ $0.count == 1 }), let unicode = signs[0].first,
      let ascii = signs[1].first, glyphs.set(name, unicode: unicode, ascii: ascii)
    else { throw YAML.Failure("a glyph is [\"✓\", \"o\"]: two signs of one column, the second ASCII", at: value.mark) }
  }
}

/// A message that names the nearest of the words that are known.
func unknown(_ word: String, among known: [String], as what: String) -> String {
  let ranked = known.map { (name: $0, distance: editDistance(word, $0)) }
  guard let nearest = ranked.min(by: { $0.distance < $1.distance }), nearest.distance <= max(2, word.count / 2) else {
    return "there is no \(what) \"\(word)\""
  }
  return "there is no \(what) \"\(word)\"; did you mean \(nearest.name)?"
}

/// How many letters must be put in, taken out or changed to make one word of the other (Levenshtein).
private func editDistance(_ one: String, _ other: String) -> Int {
  let other = Array(other.prefix(64))
  var row = Array(0...other.count)
  for (i, letter) in one.prefix(64).enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, there) in other.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == there ? 0 : 1))
      diagonal = above
    }
  }
  return row[other.count]
}
