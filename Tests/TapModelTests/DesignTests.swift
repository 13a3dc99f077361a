import TapModel
import Testing

@Suite struct DesignTests {
  @Test(arguments: [
    ("db", "db-b"),
    ("a-b", "a-b-b"),
    (String(repeating: "a", count: 40), String(repeating: "a", count: 36) + "-b"),
    (String(repeating: "a", count: 35) + "-bcd", String(repeating: "a", count: 35) + "-b"),
  ])
  func aTakenIDIsFollowedByAFreeOne(_ taken: String, _ free: String) throws {
    var design = Design(settings: Component(id: Component.settingsID, kind: "settings"))
    #expect(design.freeID(taken) == taken)
    _ = try design.apply(.add(Component(id: taken, kind: "store")))
    #expect(design.freeID(taken) == free)
    #expect(Names.isID(free))
  }
}
