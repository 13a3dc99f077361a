import TapCatalog
import TapUI
import TapWorkspace

/// The session line by line, on standard input and output.
@MainActor enum PlainMode {
  /// Takes lines until `quit`, the end of the input or a signal; gives the exit status.
  ///
  /// - Parameter remark: what is said before all else.
  static func run(_ file: String?, remark: String? = nil) throws -> Int32 {
    let session = PlainSession(.aws, World.environment)
    var input = LineInput()
    if let remark { Console.out(remark) }
    if let file {
      do throws(WorkspaceError) {
        let (workspace, opening) = try Workspace.open(file, catalog: .aws, environment: World.environment)
        Console.out(session.open(workspace, opening))
      } catch { throw Failure(error) }
    } else {
      Console.out(session.welcome)
    }
    defer { session.close() }
    while session.exitStatus == nil {
      if input.isTerminal {
        session.flush()
        Console.prompt("> ")
      }
      switch input.next() {
      case .line(let line): Console.out(session.answer(line))
      case .end: Console.out(session.answer("quit"))
      case .stop(let signal): return 128 + signal
      }
    }
    // What a pipe brings is a script: that a line of it was refused must show.
    return input.isTerminal ? session.exitStatus ?? 0 : session.refusal ?? 0
  }
}
