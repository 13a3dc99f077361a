import TapCatalog
import TapEngine
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The plain mode: what is typed, and what is heard.
@MainActor @Suite struct PlainTests {
  /// A session with a design of the small catalogue, that is in no file.
  private func session(_ design: Design, _ catalog: Catalog) -> (
    PlainSession, Workspace, String
  ) {
    let environment = Environment(
      clock: .fixed(1_795_305_600), files: Stage.noDisk, paths: Paths(environment: [:]), user: "arch", process: 1)
    let workspace = Workspace(
      DesignFile(design), path: "monitoring-dev.tap.json", catalog: catalog, environment: environment, isInFile: true)
    let session = PlainSession(catalog, environment)
    return (session, workspace, session.open(workspace))
  }

  /// A session of the terminal: each line behind its prompt, then what is said.
  private func transcript(_ lines: [String], _ session: PlainSession, _ greeting: String) -> String {
    greeting + lines.map { "> \($0)\n\(session.answer($0))" }.joined()
  }

  /// Every command that the plain mode has, and the design's own, in one session.
  @Test func aSession() throws {
    let (session, _, greeting) = session(try Small.design(), Small.whole)
    let lines = [
      "findings", "set monitoring-db multi-az off", "findings gap", "show 1", "fix 1", "undo", "redo", "list data",
      "go monitoring-db", "fields", "field . engine", "set . engine ?", "preview set . engine \"PostgreSQL 17.5\"",

      "set . encrypted off", "diff", "findings block", "show 1", "fix 1", "fix 1 !", "template", "flows .", "next",
      "delete monitoring-db", "delete monitoring-db !", "undo", "add key second-key; set second-key rotates off",
      "fix key.rotates", "history", "coverage", "coverage SC", "coverage gap", "kinds data", "help set", "del ?", "? ",
      "more", "zoom", "lst", "set nobody x 1", "note monitoring-db \"ask about size?\"", "go monitoring-db",
      "# a remark", "", "checks", "recent", "status", "quit",
    ]
    Expected.check(transcript(lines, session, greeting), "plain-mode")
    #expect(session.exitStatus == 0)
    #expect(session.refusal == 2)
  }

  /// `diff` says what `tap-tui diff` says: every part, resource, finding and control that it names.
  @Test func theDifferenceIsThatOfTheCommandLine() throws {
    let world = try World()
    let path = world("m.tap.json")
    let blueprint = try #require(Blueprint.named("monitoring"))
    try Workspace.begin(blueprint, .init(), at: path, catalog: .aws, environment: world.environment()).close()
    let session = PlainSession(.aws, world.environment())
    _ = session.answer("open \(path)")
    #expect(session.answer("diff") == "Nothing changed since the file.\n")
    _ = session.answer("set monitoring-db multi-az off; add key second-key")
    let heard = session.answer("diff")
    let workspace = try #require(session.workspace)
    let old = Engine(try #require(workspace.inFile), catalog: .aws, today: 1_795_305_600)
    let found = TapWorkspace.Comparison(old, "a", workspace.engine, "b")
    #expect(!found.moves.isEmpty && found.fields.count == 1 && found.components.count == 1)
    let words = (heard + session.answer("more") + session.answer("more")).replacing("\n", with: " ")
    for part in found.fields + found.components { #expect(words.contains(part.id)) }
    for move in found.moves { #expect(words.contains("\(move.control) is ")) }
    for resource in found.resources { #expect(words.contains("Resource \(resource.resource)")) }
    #expect(session.answer("diff 1").hasPrefix("2 changes in the design."))
    #expect(session.answer("diff x").contains("write: diff, or diff REVISION"))
  }

  @Test func nothingIsWiderThanALineOrMoreThanWords() throws {
    let (session, _, greeting) = session(try #require(Blueprint.named("monitoring")).design(), .aws)
    let lines = PlainCommands.table.flatMap { [$0.id, "\($0.id) monitoring-db", "\($0.id) ?", "more"] }
    let heard = transcript(lines.filter { !$0.hasPrefix("quit") }, session, greeting)
    for line in heard.split(separator: "\n") {
      #expect(line.columns <= 80 || line.hasPrefix("> "), "\(line)")
      #expect(
        !line.unicodeScalars.contains {
          (0x2500...0x259F).contains($0.value) || $0.value < 0x20 || "✓✗▸▾".unicodeScalars.contains($0)
        },
        "\(line)")
    }
  }

  @Test func figuresAreThoseOfTheDesign() throws {
    let (session, workspace, greeting) = session(try #require(Blueprint.named("monitoring")).design(), .aws)
    let states = ControlState.allCases.map { "\(workspace.states[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    #expect(greeting.replacing("\n", with: " ").contains("Controls: \(states)."))
    _ = session.answer("set monitoring-db multi-az off")
    #expect(session.answer("findings gap").hasPrefix("1 of \(workspace.count(.gap)). GAP. monitoring-db-dev. "))
    let said = session.answer("fix 1")
    #expect(said.hasPrefix("Done. Fixed: ") && said.contains("0 block, \(workspace.count(.gap)) gap."))
    #expect(said.contains("Revision \(workspace.revision). undo takes it back."))
    #expect(session.answer("control cp-10").hasPrefix("evidenced. CP-10 "))
  }

  @Test func everyDesignCommandCanBeSaid() {
    let words = Set(PlainCommands.table.map(\.id))
    #expect(DesignCommands.all.allSatisfy { words.contains($0.id) })
    #expect(words.count == PlainCommands.table.count)
  }

  @Test func severalAreOneStep() throws {
    let (session, workspace, _) = session(try Small.design(), Small.catalog)
    _ = session.answer("set monitoring-db multi-az off; set monitoring-db guard off")
    #expect(workspace.history.done.count == 1)
    #expect(session.answer("list; undo").hasPrefix("Not done. ; joins commands that change the design"))
    #expect(session.answer("undo").hasPrefix("Undone: "))
    #expect(try workspace.design == Small.design())
  }

  @Test func aDesignBeginsAndOpens() throws {
    let world = try World()
    let session = PlainSession(.aws, world.environment())
    #expect(session.welcome.contains("No design is open."))
    #expect(session.answer("findings").hasPrefix("Not done. No design is open."))
    #expect(session.answer("new \(world("m.tap.json")) monitorin").contains("monitoring?"))
    #expect(session.answer("new \(world("m.tap.json")) monitoring dev").hasPrefix("m.tap.json, FedRAMP Moderate"))
    #expect(session.answer("set monitoring-db multi-az off").contains("CP-10 is gap, was evidenced."))
    #expect(session.answer("quit").hasPrefix("1 edit is in the journal and not in the file."))
    session.close()
    let again = PlainSession(.aws, world.environment())
    #expect(again.answer("open \(world("m.tap.json"))").hasPrefix("1 edit came back from the journal.\n"))
    #expect(again.answer("recent").contains("~/m.tap.json"))
    #expect(again.answer("reload").contains("0 block, 0 gap"))
    #expect(again.answer("export --to \(world("out"))").hasPrefix("Not done. Not exported: the design is not signed"))
    #expect(again.answer("export --to \(world("out")) --draft").contains("as a draft, ready to deploy"))
    #expect(again.answer("export --to \(world("out")) --draft").hasPrefix("Wrote 7 files"))
    _ = again.answer("set monitoring-db multi-az off")
    #expect(again.answer("export --to \(world("out")) --draft").contains("holds another package"))
    #expect(again.answer("export --to \(world("out")) --draft !").hasPrefix("Wrote 7 files"))
    #expect(again.answer("save").hasPrefix("Saved \(world("m.tap.json"))".prefix(40)))
  }
}
