/// A frame as an SVG picture, for documents: the colours of a theme, a grid of equal columns, text that can be selected.
package struct Picture {
  private let canvas: Canvas
  private let theme: Theme
  private let unicode: Bool
  private let title: String
  /// What runs look like, in the order of their first use; each is a class of the style sheet.
  private var classes: [String] = []

  /// Pixels of a column and of a row, and of the letters in it.
  private static let column = 9
  private static let row = 18
  private static let letters = 15
  /// Pixels around the grid.
  private static let margin = 9

  /// - Parameters:
  ///   - title: what the picture shows, for those who do not see it.
  ///   - unicode: whether characters beyond ASCII are shown.
  package init(_ canvas: Canvas, theme: Theme, title: String, unicode: Bool = true) {
    self.canvas = canvas
    self.theme = theme
    self.title = title
    self.unicode = unicode
  }

  /// The whole file; the same frame gives the same bytes.
  package var svg: String {
    var picture = self
    let rows = (0..<canvas.screen.height).map { picture.row($0) }.joined()
    let width = canvas.screen.width * Picture.column + 2 * Picture.margin
    let height = canvas.screen.height * Picture.row + 2 * Picture.margin
    let title = Picture.escaped(title)
    let sheet = picture.classes.enumerated().map { ".\(Picture.name($0.offset)){\($0.element)}\n" }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      xml:space="preserve" role="img" aria-label="\(title)">
      <title>\(title)</title>
      <style>
      text{font-family:"DejaVu Sans Mono",Menlo,Consolas,"Liberation Mono",monospace;\
      font-size:\(Picture.letters)px;white-space:pre}
      \(sheet)</style>
      <rect width="\(width)" height="\(height)" rx="6" fill="\(hex(ground(.panel)))"/>
      \(rows)</svg>

      """
  }

  // MARK: Rows

  /// Cells side by side that look the same.
  private struct Run {
    var x: Int
    var columns: Int
    var text: String
    var style: Style
    var ground: Style
  }

  private mutating func row(_ y: Int) -> String {
    var runs: [Run] = []
    for (x, cell) in theme.glyphs.shown(canvas.row(y), unicode: unicode).enumerated() {
      if let last = runs.indices.last, runs[last].style == cell.style, runs[last].ground == cell.ground {
        runs[last].text += cell.text
        runs[last].columns += 1
      } else {
        runs.append(Run(x: x, columns: 1, text: cell.text, style: cell.style, ground: cell.ground))
      }
    }
    // Backgrounds first: a letter that leans over its cell is not cut.
    return runs.map { background($0, y) }.joined() + runs.map { words($0, y) }.joined()
  }

  private func background(_ run: Run, _ y: Int) -> String {
    let colour = colours(run.style, run.ground).ground
    guard colour != ground(.panel) else { return "" }
    let (x, top) = (Picture.margin + run.x * Picture.column, Picture.margin + y * Picture.row)
    return "<rect x=\"\(x)\" y=\"\(top)\" width=\"\(run.columns * Picture.column)\" height=\"\(Picture.row)\" "
      + "fill=\"\(hex(colour))\"/>\n"
  }

  /// The letters of a run from its first to its last, stretched to the grid whatever the font is.
  private mutating func words(_ run: Run, _ y: Int) -> String {
    let blanks = run.text.prefix { $0 == " " }.count
    var text = run.text.dropFirst(blanks)
    while text.last == " " { text.removeLast() }
    guard !text.isEmpty else { return "" }
    let x = Picture.margin + (run.x + blanks) * Picture.column
    let base = Picture.margin + y * Picture.row + Picture.row * 3 / 4
    return "<text class=\"\(named(look(run)))\" x=\"\(x)\" y=\"\(base)\" "
      + "textLength=\"\(text.columns * Picture.column)\">\(Picture.escaped(text))</text>\n"
  }

  // MARK: Looks

  private func look(_ run: Run) -> String {
    let attributes = theme.look(run.style, on: run.ground).attributes ?? []
    var parts = ["fill:\(hex(colours(run.style, run.ground).letters))"]
    if attributes.contains(.bold) { parts.append("font-weight:bold") }
    if attributes.contains(.italic) { parts.append("font-style:italic") }
    if attributes.contains(.underline) { parts.append("text-decoration:underline") }
    if attributes.contains(.dim) { parts.append("opacity:0.7") }
    return parts.joined(separator: ";")
  }

  private func colours(_ style: Style, _ ground: Style) -> (letters: UInt32, ground: UInt32) {
    let look = theme.look(style, on: ground)
    let letters = look.foreground?.rgb ?? (theme.appearance == .dark ? 0xE4E4E4 : 0x1C1C1C)
    let under = look.background?.rgb ?? self.ground(.panel)
    return look.attributes?.contains(.reverse) == true ? (under, letters) : (letters, under)
  }

  private func ground(_ style: Style) -> UInt32 {
    theme.look(.text, on: style).background?.rgb ?? (theme.appearance == .dark ? 0x101418 : 0xFFFFFF)
  }

  /// The class of a look.
  private mutating func named(_ look: String) -> String {
    if let place = classes.firstIndex(of: look) { return Picture.name(place) }
    classes.append(look)
    return Picture.name(classes.count - 1)
  }

  private static func name(_ number: Int) -> String { "s\(number)" }

  /// `#0a0b0c`
  private func hex(_ rgb: UInt32) -> String {
    let digits = String(rgb & 0xFF_FFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
  }
}
