/// What is known of the terminal, for the doctor.
package struct TerminalFacts: Sendable {
  /// The value of TERM; empty where it is not set.
  package var type = ""
  /// Whether keys come from a terminal.
  package var isInput = true
  /// Whether what is written goes to a terminal.
  package var isOutput = true
  /// Whether its type is described on this machine.
  package var isKnown = true
  /// Whether its type, or xterm-256color in its place, is.
  package var isUsable = true
  /// Whether the cursor can be put anywhere.
  package var movesCursor = true
  /// Whether the lines of the shell come back afterwards.
  package var keepsShell = true
  /// How many; 0 without.
  package var colors = 256
  /// Whether any of 16 million colours can be shown.
  package var isDirect = false
  /// Whether the locale writes UTF-8.
  package var isUnicode = true
  /// Whether private modes are safe with it: bracketed paste, the clipboard.
  package var isModern = true
  /// Columns and rows; nil where nobody knows.
  package var size: (columns: Int, rows: Int)?
  /// The library that draws: `ncurses 6.4.20221231`.
  package var library = ""

  package init() {}

  static let section = "Terminal"

  /// As facts, with what to do where the designer cannot be shown well.
  ///
  /// - Parameter variables: those of the process: TERM, LANG, LC_ALL, NO_COLOR.
  package func facts(_ variables: [String: String]) -> [Diagnosis.Fact] {
    [kind, cursor, stream, measure] + [palette(variables), letters(variables), paste, screen]
      + [fact("ncurses", library)]
  }

  private func fact(
    _ name: String, _ value: String, _ verdict: Diagnosis.Verdict = .ok, _ advice: String = ""
  ) -> Diagnosis.Fact {
    Diagnosis.Fact(TerminalFacts.section, name, value, verdict, advice: advice)
  }

  private var kind: Diagnosis.Fact {
    let shown = type.isEmpty ? "TERM is not set" : type
    if isKnown { return fact("type", shown) }
    if isUsable {
      return fact(
        "type", "\(shown), not described here: shown as xterm-256color", .note,
        "install the descriptions of terminals (ncurses-term), or set TERM=xterm-256color")
    }
    return fact(
      "type", "\(shown), and no terminal is described here", .trouble,
      "install the descriptions of terminals (ncurses-base), or use --plain")
  }

  private var cursor: Diagnosis.Fact {
    movesCursor
      ? fact("cursor", "can be put anywhere")
      : fact("cursor", "cannot be put anywhere (no cup)", .note, "the plain mode is used; set TERM for the screen")
  }

  private var stream: Diagnosis.Fact {
    let ends = [(isInput, "input"), (isOutput, "output")].filter { !$0.0 }.map(\.1)
    guard !ends.isEmpty else { return fact("streams", "input and output are a terminal") }
    return fact(
      "streams", "\(ends.joined(separator: " and ")) \(ends.count == 1 ? "is" : "are") no terminal", .note,
      "the designer needs both; --plain and the other commands need none")
  }

  private var measure: Diagnosis.Fact {
    guard let size else { return fact("size", "not known", .note) }
    let text = "\(size.columns)x\(size.rows)"
    if size.columns < 60 || size.rows < 18 {
      return fact("size", text, .note, "the designer needs 60x18; 120x36 shows everything at once")
    }
    return fact("size", text)
  }

  private func palette(_ variables: [String: String]) -> Diagnosis.Fact {
    let text = isDirect ? "direct (red, green, blue)" : colors == 0 ? "none" : FieldText.grouped(colors)
    if variables["NO_COLOR"].map({ !$0.isEmpty }) == true {
      return fact("colours", "\(text), turned off by NO_COLOR", .note)
    }
    if colors >= 256 { return fact("colours", text) }
    return fact(
      "colours", text, .note,
      "every word says by itself what its colour says; TERM=xterm-256color where the terminal can do more")
  }

  private func letters(_ variables: [String: String]) -> Diagnosis.Fact {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].first { variables[$0].map { !$0.isEmpty } == true }
    let locale = name.map { "\($0)=\(variables[$0] ?? "")" } ?? "no locale is set"
    if isUnicode { return fact("letters", "UTF-8 (\(locale))") }
    return fact("letters", "ASCII only (\(locale))", .note, "set LC_ALL=C.UTF-8 for lines and signs")
  }

  private var paste: Diagnosis.Fact {
    isModern
      ? fact("paste", "as text (bracketed), and the clipboard is reached")
      : fact("paste", "as typed keys: private modes are not asked of this type", .note)
  }

  private var screen: Diagnosis.Fact {
    keepsShell
      ? fact("screen", "the shell's comes back on leaving")
      : fact("screen", "the last frame stays on leaving (no smcup)", .note)
  }
}
