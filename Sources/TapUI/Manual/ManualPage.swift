/// A manual page in the macros of man(7), line by line.
package struct ManualPage {
  /// The whole file.
  package private(set) var text: String

  /// - Parameters:
  ///   - name: in small letters: `tap-tui`.
  ///   - day: `2026-11-21`
  ///   - version: of the program, for the last line.
  package init(_ name: String, day: String, version: String) {
    text = ".TH \(ManualPage.escaped(name.uppercased())) 1 \"\(day)\" \"\(ManualPage.escaped(version))\"\n"
  }

  /// A heading of the first order, in capitals as man pages have it.
  package mutating func section(_ title: String) { text += ".SH \(title.uppercased())\n" }

  /// A heading of the second order.
  package mutating func subsection(_ title: String) { text += ".SS \"\(ManualPage.escaped(title))\"\n" }

  /// Words that are filled to the width of the page.
  package mutating func paragraph(_ words: String) { text += ".PP\n" + ManualPage.line(words) }

  /// Words right under a heading.
  package mutating func line(_ words: String) { text += ManualPage.line(words) }

  /// A term in bold, the words that stand for something in italics, and what it means below.
  package mutating func item(_ term: String, _ placeholders: String = "", _ words: String) {
    text += ".TP\n\\fB\(ManualPage.escaped(term))\\fR"
    if !placeholders.isEmpty { text += " \\fI\(ManualPage.escaped(placeholders))\\fR" }
    text += "\n" + ManualPage.line(words.isEmpty ? "." : words)
  }

  /// Lines as they stand.
  package mutating func example(_ lines: [String]) {
    text += ".RS 4\n.nf\n" + lines.map(ManualPage.line).joined() + ".fi\n.RE\n"
  }

  private static func line(_ words: String) -> String {
    let flat = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    let text = escaped(flat)
    return (text.first == "." || text.first == "'" ? "\\&" : "") + text + "\n"
  }

  /// No character means anything to roff, and a hyphen is the one that can be copied.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "`": result += "\\(ga"
      default: result.append(character)
      }
    }
  }
}
