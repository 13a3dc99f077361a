import ArgumentParser
import TapCatalog
import TapCurses
import TapUI
import TapWorkspace

/// `tap-tui doctor`
struct DoctorCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at terminal, folders, settings, versions and what earlier runs left, and say what to do.",
    discussion: "Changes nothing. Exits 0 where nothing is in the way, 69 for the terminal, 3 for a folder or a file.")

  @Option(help: "text or json.") var format = Format.text

  func run() throws {
    let world = World.environment
    let terminal = MainActor.assumeIsolated { DoctorCommand.terminal(world.variables) }
    let diagnosis = Doctor.examine(terminal, world, .aws, settings: SettingsCheck(world).facts)
    switch format {
    case .text: Console.say(diagnosis.text)
    case .json: Console.out(diagnosis.json.pretty)
    }
    if diagnosis.status != 0 { throw ExitCode(diagnosis.status) }
  }

  @MainActor private static func terminal(_ variables: [String: String]) -> TerminalFacts {
    let profile = TerminalProfile()
    var facts = TerminalFacts()
    facts.type = variables["TERM"] ?? ""
    facts.isInput = profile.isInputTerminal
    facts.isOutput = profile.isOutputTerminal
    facts.isKnown = profile.isKnown
    facts.isUsable = profile.isUsable
    facts.movesCursor = profile.movesCursor
    facts.keepsShell = profile.keepsShell
    facts.colors = profile.colors
    facts.isDirect = profile.isDirect
    facts.isUnicode = profile.isUnicode
    facts.isModern = profile.isModern
    facts.size = profile.size
    facts.library = profile.library
    return facts
  }
}
