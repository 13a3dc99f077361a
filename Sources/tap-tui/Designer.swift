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

  @Argument(help: "The design file; without one, blueprints and recent designs are offered.", completion: Offers.design)
  var file: String?

  @Flag(help: "Line by line: the same commands for people who hear the screen; also where the cursor cannot move.")
  var plain = false
  @OptionGroup var headless: Headless
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let (file, plain, headless, flags) = (file, plain, headless, screen.options)
    guard headless.isWanted || plain else { return try Designer.show(file, flags) }
    let status: Int32 = try MainActor.assumeIsolated {
      if plain, !headless.isWanted { return try PlainMode.run(file) }
      // The same on every machine: flags count, the user's preferences do not.
      let theme = flags.theme.map { ThemeChoice(World.environment, wanted: $0).theme } ?? .defaultDark
      try headless.run(file, theme: theme, isASCII: flags.ascii ?? false)
      return 0
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// The file of a command line that asks for nothing but the designer, outer nil for any other: nothing at all, or a path
  /// and no command. It is how most days begin, and to read it takes no parser, which takes a twentieth of the start.
  static func fileAlone(_ arguments: [String]) -> String?? {
    guard let first = arguments.first else { return .some(nil) }
    let isPath = first.first != "-" && first.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
    return arguments.count == 1 && isPath ? .some(first) : nil
  }

  /// Opens the designer on a file, or on the picker, until it is left.
  static func show(_ file: String?, _ flags: Options = Options()) throws {
    let status: Int32 = try MainActor.assumeIsolated {
      let world = World.environment
      // Opened before the screen is taken: what is wrong with the file is said on the shell.
      let opened = try file.map { path in try Designer.open(path, world) }
      let terminal: CursesTerminal
      let preferences = Preferences(world)
      let options = flags.over(preferences.options)
      let themes = ThemeChoice(world, wanted: options.theme)
      do throws(CursesError) { terminal = try CursesTerminal(theme: themes.theme, options: options) } catch {
        if case .tooSimple = error {
          opened?.0.close()
          return try PlainMode.run(file, remark: "\(error.description).")
        }
        throw Failure(error.description, status: error.exitStatus)
      }
      let app = App(terminal: terminal, catalog: .aws, environment: world, keymap: preferences.keymap, themes: themes)
      if let (workspace, opening) = opened {
        app.open(workspace, opening)
      } else {
        app.show(PickerPlace(.aws, world))
      }
      app.complain([themes.trouble].compactMap { $0 } + preferences.troubles)
      let status = app.run()
      Designer.farewell(app)
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
  private static func farewell(_ app: App) {
    guard let workspace = app.workspace, case .waiting(let count) = workspace.saveState else { return }
    let wait = count == 1 ? "waits" : "wait"
    Console.farewell(
      "\(Message.count(count, "edit")) of \(workspace.path) \(wait) in the journal; open it again to go on, \(app.key("save")) writes the file"
    )
  }
}
