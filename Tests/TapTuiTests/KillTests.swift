import TapCatalog
import TapModel
import TapWorkspace
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// kill -9 after any of 200 random edits: nothing that the screen showed as done is lost.
@Suite(.serialized) struct KillTests {
  /// The edits of the first round; later rounds of a slow program make less than a quarter.
  private static let most = 200

  /// How a round ends.
  private enum End: CaseIterable {
    /// After the frame that shows the last edit.
    case afterFrame
    /// With keys of one more edit on their way.
    case whileEditing
    /// While the file is being written.
    case whileSaving
  }

  @Test(arguments: 0..<Program.rounds) func nothingShownIsLost(_ round: Int) async throws {
    var edits = Edits(seed: UInt64(round) &* 7_919 &+ 11)
    let count = round == 0 ? Self.most : Int.random(in: 1...(Program.isNamed ? Self.most : 40), using: &edits.random)
    let end = End.allCases[round % End.allCases.count]
    let world = try World()
    let path = try world.design(Program.isNamed && round % 10 == 1 ? "monitoring" : "empty")
    let twin = try await Twin(path)
    let run = try Run([path], in: world)
    try run.wait(for: "Opened")
    for _ in 0..<count { try await edit(&edits, twin, run) }
    let shown = await twin.design
    try #require(run.screen.revision == count + 1, "round \(round)")
    if end == .whileSaving { run.type("s") }
    if end == .whileEditing { run.type(await twin.next(&edits).keys) }
    #expect(run.kill() == 128 + SIGKILL)
    try await check(world, path, shown, twin.design, count, "round \(round), \(count) edits, killed \(end)")
  }

  /// Makes one edit, and waits for the frame that shows it; saves in between now and then.
  private func edit(_ edits: inout Edits, _ twin: Twin, _ run: Run) async throws {
    let (keys, revision) = await twin.next(&edits)
    run.type(keys)
    try run.wait("revision \(revision) after \(keys)") { $0.revision == revision }
    guard Int.random(in: 0..<40, using: &edits.random) == 0 else { return }
    run.type("s")
    try run.wait(for: "Saved")
  }

  /// - Parameters:
  ///   - shown: the design that the screen showed.
  ///   - asked: with the edit on its way.
  private func check(
    _ world: World, _ path: String, _ shown: Design, _ asked: Design, _ count: Int, _ words: Comment
  ) async throws {
    let (workspace, opening) = try await world.opened(path)
    #expect(opening.setAside == nil, words)
    #expect(workspace.journalTrouble == nil, words)
    #expect(opening.wasInterrupted, words)
    // What a save had begun beside the file went with the opening.
    #expect(TestFolder.names(in: world.folder).allSatisfy { !$0.hasSuffix(".tmp") }, words)
    let isKept = workspace.design == shown || workspace.design == asked
    #expect(isKept, "\(words): \(difference(workspace.design, asked))")
    #expect(workspace.revision == count + 1 || (shown != asked && workspace.revision == count + 2), words)
  }

  /// What is not alike, for whoever looks into a failure.
  private func difference(_ one: Design, _ other: Design) -> String {
    let ids = Set((one.components.items + other.components.items).map(\.id) + ["settings"]).sorted()
    return ids.filter { one[$0] != other[$0] }.map { id in
      let sides = [one[id], other[id]].map { $0.map { JSON.object($0.json(.aws)).compact } ?? "none" }
      return "\(id): \(sides[0]) is not \(sides[1])"
    }.joined(separator: "\n") + (one.notes == other.notes ? "" : " notes") + (one.flows == other.flows ? "" : " flows")
      + (one.components.items.map(\.id) == other.components.items.map(\.id) ? "" : " order")
  }

  @Test func theNextRunOffersWhatWaits() async throws {
    let world = try World()
    let path = try world.design()
    let first = try Run([path], in: world)
    try first.wait(for: "Opened")
    first.command("add key data-key")
    try first.wait("revision 2") { $0.revision == 2 }
    #expect(first.kill() == 128 + SIGKILL)

    let second = try Run([path], in: world)
    try second.wait(for: "1 edit is in the journal and not in the file")
    second.type("1")
    try second.wait("revision 2") { $0.revision == 2 }
    second.type("s")
    try second.wait(for: "Saved")
    second.type("q")
    #expect(second.end() == 0)
    let (workspace, opening) = try await world.opened(path)
    #expect(workspace.design["data-key"] != nil)
    #expect(opening.waiting == 0 && !opening.wasInterrupted && opening.setAside == nil)
    #expect(workspace.steps == 1)
  }
}
