/// Why there is no screen; the commands of the command line work in every case.
package enum CursesError: Error, Equatable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case noTerminal
  /// Neither the type of the terminal nor xterm-256color is known here.
  case unknownType(String)
  /// The terminal cannot move its cursor.
  case tooSimple(String)

  package var description: String {
    switch self {
    case .noTerminal:
      "input and output are not a terminal: --plain takes lines, the commands of tap-tui --help need none"
    case .unknownType(let type):
      "nothing is known of the terminal type \"\(type)\": set TERM, or use --plain"
    case .tooSimple(let type):
      "The terminal type \"\(type)\" cannot move its cursor: this is the plain mode"
    }
  }

  /// What the process ends with: EX_UNAVAILABLE of sysexits.h.
  package var exitStatus: Int32 { 69 }
}
