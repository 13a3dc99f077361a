import CNCurses

/// What can be known of the terminal of the process without taking it.
@MainActor package struct TerminalProfile {
  private let found: cn_profile

  /// Looks; not while a `CursesTerminal` has the terminal.
  package init() { found = cn_look() }

  /// Whether keys come from a terminal.
  package var isInputTerminal: Bool { found.input != 0 }
  /// Whether what is written goes to a terminal.
  package var isOutputTerminal: Bool { found.output != 0 }
  /// Whether its type is described on this machine.
  package var isKnown: Bool { found.known != 0 }
  /// Whether its type, or the one that stands in for it, is described on this machine.
  package var isUsable: Bool { found.usable != 0 }
  /// Whether the type has `cup`: without it no screen can be drawn.
  package var movesCursor: Bool { found.moves != 0 }
  /// Whether the shell's screen comes back when the program leaves.
  package var keepsShell: Bool { found.alternate != 0 }
  /// How many; 0 without.
  package var colors: Int { Int(found.colors) }
  /// Whether colours are red, green and blue.
  package var isDirect: Bool { found.direct != 0 }
  /// Whether the locale writes UTF-8.
  package var isUnicode: Bool { found.unicode != 0 }
  /// Whether bracketed paste, synchronised output and the clipboard are asked for.
  package var isModern: Bool { found.modern != 0 }
  /// Columns and rows; nil where nobody knows.
  package var size: (columns: Int, rows: Int)? {
    found.columns > 0 && found.rows > 0 ? (Int(found.columns), Int(found.rows)) : nil
  }
  /// `ncurses 6.4.20221231`
  package var library: String { String(cString: found.library) }
}
