import ArgumentParser
import TapCatalog
import TapCurses
import TapReview
import TapTerminal
import TapUI
import TapWorkspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `tap-tui follow FILE`
struct Follow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Follow a review from a second terminal: card and minutes, live; nothing here can change it.")

  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Flag(help: "Line by line, as it is said; so also where there is no terminal.") var plain = false
  @Flag(help: "Say how it stands, and end.") var once = false
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let (file, plain, once, flags) = (file, plain, once, screen.options)
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        if !plain, !once, isatty(0) == 1, isatty(1) == 1, try Self.watch(file, flags) { return }
        try Self.listen(file, once: once)
      } catch {
        throw Failure(error)
      }
    }
  }

  private static func record(of file: String) -> Files.Fingerprint? {
    Files().fingerprint(of: Files.record(of: file))
  }

  /// On the screen; false where the terminal cannot do it.
  @MainActor private static func watch(_ file: String, _ flags: Options) throws(WorkspaceError) -> Bool {
    let world = World.environment
    let preferences = Preferences(world)
    let options = flags.over(preferences.options)
    var seen = record(of: file)
    let workspace = try Workspace.look(at: file)
    guard
      let terminal = try? CursesTerminal(
        theme: ThemeChoice(world, wanted: options.theme).theme, options: options)
    else { return false }
    defer { terminal.leave() }
    let view = FollowScreen(workspace, terminal.size, preferences.keymap)
    while !view.isOver {
      terminal.draw(view.frame(), cursor: nil)
      if let key = terminal.next(timeout: 500) { view.handle(key) }
      let now = record(of: file)
      guard now != seen else { continue }
      seen = now
      // A line that is just being written, or a design that is just being saved, is there the next time.
      if let workspace = try? Workspace.look(at: file) { view.follow(workspace) }
    }
    return true
  }

  /// Line by line.
  @MainActor private static func listen(_ file: String, once: Bool) throws(WorkspaceError) {
    var said = 0
    var card = -1
    var seen: Files.Fingerprint?
    while true {
      let now = record(of: file)
      if now != seen || seen == nil {
        seen = now
        let workspace = try Workspace.look(at: file)
        if said == 0 { Console.say(ReviewText(workspace).head.joined(separator: "\n")) }
        if workspace.meeting.card != card {
          card = workspace.meeting.card
          Console.say(ReviewText(workspace).card(card).joined(separator: "\n"))
        }
        let lines = Minutes(workspace.record).lines
        for line in lines.dropFirst(said == 0 ? max(lines.count - 5, 0) : said) {
          Console.say("\(line.at.dropFirst(11).prefix(5)) \(line.text)\(line.isTakenBack ? " (taken back)" : "")")
        }
        said = max(lines.count, 1)
      }
      if once { return }
      _ = poll(nil, 0, 500)
    }
  }
}
