/// A place in a drawing: pixels from the left and from the top.
struct Spot: Hashable {
  var x: Int
  var y: Int

  init(_ x: Int, _ y: Int) { (self.x, self.y) = (x, y) }
}

/// A rectangle in a drawing, in pixels.
struct Area: Hashable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  var right: Int { x + width }
  var bottom: Int { y + height }
  var middle: Int { y + height / 2 }

  /// Whether another one lies in it, on its edge at most.
  func holds(_ other: Area) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }

  /// Whether they have more than an edge in common.
  func overlaps(_ other: Area) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

/// A picture of boxes, lines and texts in black and white, written as SVG 1.1.
///
/// All letters have the same width, so that it is known how much room a text takes before anything draws it.
struct Drawing {
  /// How a line looks: of a thing, of a group of things, of the authorisation boundary, of what is only implied.
  enum Stroke: String, CaseIterable {
    case thing, group, boundary, implied
  }

  /// How a text looks.
  enum Font: String, CaseIterable {
    case plain, strong, small
  }

  /// One thing on the picture, in the order of painting.
  enum Shape {
    case box(Area, Stroke)
    /// From the first place to the last, which has a head where it is an arrow.
    case line([Spot], Stroke, isArrow: Bool)
    /// Begins at a place on its base line.
    case text(String, Spot, Font)
  }

  let title: String
  /// What a reader who does not see it is told.
  let words: String
  var shapes: [Shape] = []

  /// Around everything.
  static let margin = 16
  /// From one line of text to the next.
  static let lineHeight = 16
  /// Inside a box, between its edge and its text.
  static let padding = 8

  /// The room of a text; the base line lies ten pixels under its top.
  static func area(of text: String, at spot: Spot, _ font: Font = .plain) -> Area {
    Area(x: spot.x, y: spot.y - 10, width: width(of: text, font), height: 13)
  }

  /// Letters of the fonts below are 0.602 of their size wide at most; those of East Asia twice that.
  static func width(of text: String, _ font: Font = .plain) -> Int {
    let columns = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
    return (columns * size(of: font) * 61 + 99) / 100
  }

  private static func size(of font: Font) -> Int { font == .small ? 10 : 12 }

  /// Breaks a text between words, and words that are longer than a line.
  static func lines(_ text: String, columns: Int) -> [String] {
    var lines = [""]
    for word in visible(text).split(separator: " ") {
      var rest = word
      if let last = lines.last, !last.isEmpty, last.count + 1 + rest.count <= columns {
        lines[lines.count - 1] += " " + rest
        continue
      }
      if lines.last != "" { lines.append("") }
      while rest.count > columns {
        lines[lines.count - 1] = String(rest.prefix(columns))
        lines.append("")
        rest = rest.dropFirst(columns)
      }
      lines[lines.count - 1] += rest
    }
    return lines.filter { !$0.isEmpty }
  }

  /// Texts one below the other; gives the place below the last.
  @discardableResult
  mutating func write(_ lines: [String], at spot: Spot, _ font: Font = .plain) -> Int {
    var y = spot.y
    for line in lines {
      shapes.append(.text(line, Spot(spot.x, y + 12), font))
      y += Drawing.lineHeight
    }
    return y
  }

  // MARK: SVG

  /// Of everything on it, with the margin.
  var size: (width: Int, height: Int) {
    var (width, height) = (0, 0)
    for shape in shapes {
      switch shape {
      case .box(let area, _): (width, height) = (max(width, area.right), max(height, area.bottom))
      case .line(let spots, _, _):
        for spot in spots { (width, height) = (max(width, spot.x), max(height, spot.y)) }
      case .text(let text, let spot, let font):
        let area = Drawing.area(of: text, at: spot, font)
        (width, height) = (max(width, area.right), max(height, area.bottom))
      }
    }
    return (width + Drawing.margin, height + Drawing.margin)
  }

  var svg: String {
    let (width, height) = size
    var lines = [
      XML.declaration
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"title words\">",
      "<title id=\"title\">\(XML.escape(title))</title>", "<desc id=\"words\">\(XML.lines(words))</desc>",
      Drawing.looks,
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#fff\"/>",
    ]
    lines += shapes.map(Drawing.element)
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private static func element(_ shape: Shape) -> String {
    switch shape {
    case .box(let area, let stroke):
      "<rect class=\"\(stroke.rawValue)\" x=\"\(area.x)\" y=\"\(area.y)\" width=\"\(area.width)\" height=\"\(area.height)\"/>"
    case .line(let spots, let stroke, let isArrow):
      "<polyline class=\"\(stroke.rawValue) line\" points=\"\(spots.map { "\($0.x),\($0.y)" }.joined(separator: " "))\"\(isArrow ? " marker-end=\"url(#head)\"" : "")/>"
    case .text(let text, let spot, let font):
      "<text class=\"\(font.rawValue)\" x=\"\(spot.x)\" y=\"\(spot.y)\">\(XML.escape(text))</text>"
    }
  }

  /// Black and white alone: what is different has another line, not another colour.
  private static let looks = """
    <style>
    text { font-family: "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, "Courier New", monospace; font-size: 12px; white-space: pre; }
    .strong { font-weight: bold; }
    .small { font-size: 10px; }
    .thing { fill: #fff; stroke: #000; stroke-width: 1.2; }
    .group { fill: #f3f3f3; stroke: #000; stroke-width: 1.2; }
    .boundary { fill: #fff; stroke: #000; stroke-width: 3; stroke-dasharray: 14 6; }
    .implied { fill: #fff; stroke: #000; stroke-width: 1.2; stroke-dasharray: 4 3; }
    .line { fill: none; }
    </style>
    <defs><marker id="head" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M 0 0 L 10 5 L 0 10 z"/></marker></defs>
    """
}
