import TapCatalog
import TapModel
import Testing

@testable import TapWorkspace

/// From one design to another, and two sides of one design.
@MainActor @Suite struct MergeTests {
  private func design(_ lines: [String]) throws -> Design {
    let environment = Environment(
      clock: .fixed(1_795_305_600), files: .readOnly, paths: Paths(environment: [:]), user: "arch", process: 1)
    let workspace = Workspace(
      DesignFile(try #require(Blueprint.named("monitoring")).design()), path: "m.tap.json", catalog: .aws.only([]),
      environment: environment, isInFile: true)
    for line in lines { _ = try DesignCommands.run(line, on: workspace) }
    return workspace.design
  }

  /// Each kind of change, also of order and of kind.
  private static let sides = [
    [], ["set monitoring-db multi-az off"], ["delete monitoring-redis !"], ["add key k1", "add key k2", "delete k1"],
    ["title monitoring-db other", "note monitoring-db look", "setting suffix test"],
    ["override monitoring-db Instance/Tags '[]'"], ["rename monitoring-logs stream-of-logs"],
    ["delete monitoring-redis !", "add key monitoring-redis"],
    ["connect monitoring-service monitoring-db 5433/tcp 'a second port'"], ["disconnect service-to-redis"],
  ]

  @Test func editsLeadFromAnyDesignToAnyOther() throws {
    let designs = try Self.sides.map(design)
    for from in designs {
      for to in designs {
        var made = from
        for edit in from.edits(to: to) { _ = try made.apply(edit) }
        #expect(made == to)
        #expect(from.edits(to: from).isEmpty)
      }
    }
  }

  @Test func orderIsFollowed() throws {
    var (a, b) = (try design([]), try design([]))
    let last = try #require(b.components.items.last)
    _ = try b.apply(.remove(last.id))
    _ = try b.apply(.add(last, at: 1))
    let flow = try #require(b.flows.items.first)
    _ = try b.apply(.removeFlow(flow.id))
    _ = try b.apply(.addFlow(flow))
    for edit in a.edits(to: b) { _ = try a.apply(edit) }
    #expect(a == b)
  }

  @Test func onlyOneSidesChangesFitTogether() throws {
    let base = try design([])
    let theirs = try design(["set monitoring-db multi-az off", "add key theirs", "set monitoring-redis port 6380"])
    let mine = try design(["set monitoring-db multi-az off", "add key mine", "set monitoring-redis port 6381"])
    let merge = Merge(base: base, theirs: theirs, mine: mine)
    #expect(merge.places.map(\.subject) == ["monitoring-db", "monitoring-redis", "theirs", "mine"])
    #expect(merge.conflicts.map(\.subject) == ["monitoring-redis"])
    #expect(merge.conflicts.map(\.part) == ["port"])
    #expect(Merge(base: base, theirs: base, mine: mine).conflicts.isEmpty)
  }

  /// One side took a component away that the other changed.
  @Test func aComponentThatIsGoneIsAtOddsWithAnyChangeOfIt() throws {
    let merge = Merge(
      base: try design([]), theirs: try design(["delete monitoring-redis !"]),
      mine: try design(["set monitoring-redis port 6381"]))
    #expect(merge.conflicts.map(\.subject) == ["monitoring-redis"])
    #expect(merge.conflicts.map(\.part) == [""])
  }
}
