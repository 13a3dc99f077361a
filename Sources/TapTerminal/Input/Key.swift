/// One thing that reaches the program from its terminal.
package enum Key: Hashable, Sendable {
  /// A character typed as it stands; a blank is one too.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// A function key, from 1.
  case f(Int)
  /// A character with Ctrl, in lower case.
  case ctrl(Character)
  /// A character with Alt (or after Escape, at once).
  case alt(Character)
  /// Text put in by a bracketed paste: never commands, line feeds between its lines.
  case paste(String)
  /// The screen has a new size, or must be drawn again at its old one.
  case resize(Size)
  /// The process was asked to end from outside, or its terminal is gone.
  case stop(Stop)

  /// Why the program must end now.
  package enum Stop: Hashable, Sendable {
    /// The terminal is gone (SIGHUP, a hang-up while reading).
    case hangUp
    /// SIGTERM.
    case terminate
    /// SIGINT from outside: a typed Ctrl-C is a key.
    case interrupt

    /// What the process ends with: 128 and the number of the signal.
    package var exitStatus: Int32 {
      switch self {
      case .hangUp: 129
      case .terminate: 143
      case .interrupt: 130
      }
    }
  }
}
