import ArgumentParser
import TapCatalog
import TapCurses
import TapModel
import TapTerminal
import TapUI
import TapWorkspace

/// `tap-tui [FILE]`: the designer.
struct Designer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "design", abstract: "Open the designer; this is what tap-tui does with a file, or with nothing.")

  @Argument(help: "The design file; without one, blueprints and recent designs are offered.") var file: String?

  func run() throws {
    let file = file
    let status: Int32 = try MainActor.assumeIsolated {
      let world = World.environment
      // Opened before the screen is taken: what is wrong with the file is said on the shell.
      let opened = try file.map { path in try Designer.open(path, world) }
      let terminal: CursesTerminal
      do throws(CursesError) { terminal = try CursesTerminal() } catch {
        throw Failure(error.description, status: error.exitStatus)
      }
      let app = App(terminal: terminal, catalog: .aws, environment: world)
      if let (workspace, opening) = opened {
        app.open(workspace, opening)
      } else {
        app.show(PickerPlace(.aws, world))
      }
      let status = app.run()
      Designer.farewell(app.workspace)
      return status
    }
    if status != 0 { throw ExitCode(status) }
  }

  @MainActor
  private static func open(
    _ path: String, _ world: TapWorkspace.Environment
  ) throws -> (Workspace, Opening) {
    do throws(WorkspaceError) { return try Workspace.open(path, catalog: .aws, environment: world) } catch {
      throw Failure(error)
    }
  }

  /// What waits in the journal, said on the shell: nothing asked on leaving.
  @MainActor
  private static func farewell(_ workspace: Workspace?) {
    guard let workspace, case .waiting(let count) = workspace.saveState else { return }
    let wait = count == 1 ? "waits" : "wait"
    Console.farewell(
      "\(Message.count(count, "edit")) of \(workspace.path) \(wait) in the journal; open it again to go on, s writes the file"
    )
  }
}
