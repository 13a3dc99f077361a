import TapModel
import TestSupport
import Testing

/// The ways to hand `tap-tui edit` its commands.
@Suite(.serialized) struct EditWordTests {
  @Test(arguments: [
    ["-c", "add key k; add key l"], ["-c", "add key k", "-c", "add key l"], ["add key k", "add key l"],
    ["add key k; add key l"],
  ])
  func commandsInQuotes(_ arguments: [String]) async throws {
    let world = try World()
    let path = try world.design()
    #expect(try Run(["edit", "m.tap.json"] + arguments, in: world).end() == 0)
    let (workspace, _) = try await world.opened(path)
    #expect(workspace.design.components.items.map(\.id) == ["k", "l"])
  }

  @Test func theWordsOfOneCommand() async throws {
    let world = try World()
    let path = try world.design()
    #expect(try Run(["edit", "m.tap.json", "add", "key", "k"], in: world).end() == 0)
    let (workspace, _) = try await world.opened(path)
    #expect(workspace.design.components.items.map(\.id) == ["k"])
  }

  @Test func noCommand() throws {
    let world = try World()
    _ = try world.design()
    let run = try Run(["edit", "m.tap.json"], in: world)
    #expect(run.end() == 2)
    #expect(run.screen.text.contains("No command. Say one as after the colon: tap-tui edit m.tap.json undo"))
  }
}
