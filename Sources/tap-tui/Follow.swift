import ArgumentParser
import TapCatalog
import TapReview
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
    abstract: "Follow a review from a second terminal, line by line; nothing here can change it.")

  @Argument(help: "The design file.", completion: Offers.design) var file: String
  @Flag(help: "Say how it stands, and end.") var once = false

  func run() throws {
    try MainActor.assumeIsolated {
      do throws(WorkspaceError) {
        var said = 0
        var card = -1
        var seen: Files.Fingerprint?
        while true {
          let now = Files().fingerprint(of: Files.record(of: file))
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
      } catch {
        throw Failure(error)
      }
    }
  }
}
