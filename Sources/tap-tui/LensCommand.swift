import ArgumentParser
import TapEngine
import TapModel
import TapWorkspace

/// `tap-tui lens FILE`
struct LensCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "lens",
    abstract: "Say what a design would leave open at another baseline or in another region; nothing is changed.",
    discussion: "Without an option it looks from the next higher baseline, in a region that is authorised for it.")

  @Argument(help: "A design.", completion: Offers.design) var path: String
  @OptionGroup var lens: LensOptions
  @Option(help: "text or json.") var format = Format.text

  func run() throws {
    let opened = try Opened(path)
    guard opened.isDesign else { throw Failure("\(path) is a template: check --baseline looks at it", status: 2) }
    do throws(WorkspaceError) {
      let wanted = Lens.wanted(for: opened.engine, baseline: lens.baseline, region: lens.seenRegion)
      let view = try LensView(wanted, on: opened.engine, today: World.environment.clock.now())
      switch format {
      case .text: Console.say(view.text)
      case .json: Console.out(view.json.pretty)
      }
    } catch { throw Failure(error) }
  }
}
