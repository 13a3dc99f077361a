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
  /// A click, or a turn of the wheel; comes only while the mouse is on.
  case mouse(Mouse)
  /// The terminal answered what colour it shows behind text, as `0xRRGGBB`.
  case background(UInt32)
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

/// What was done with the mouse, and where.
package struct Mouse: Hashable, Sendable {
  /// One thing that a mouse does.
  package enum Action: Hashable, Sendable { case press, wheelUp, wheelDown }

  /// What was done.
  package let action: Action
  /// The cell, from the upper left one at (0, 0).
  package let point: Point

  /// Something done at a cell.
  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }

  /// Of the numbers of xterm's mouse reports (ctlseqs, "Mouse Tracking"): the button with its bits, and the cell counted
  /// from 1; nil for what is not used here (other buttons, motion).
  init?(button: Int, column: Int, row: Int) {
    let modifiers = 4 | 8 | 16
    switch button & ~modifiers {
    case 0: action = .press
    case 64: action = .wheelUp
    case 65: action = .wheelDown
    default: return nil
    }
    guard column > 0, row > 0 else { return nil }
    point = Point(column - 1, row - 1)
  }
}
