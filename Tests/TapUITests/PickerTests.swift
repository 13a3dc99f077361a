import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapCatalog
@testable import TapUI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@MainActor @Suite struct PickerTests {
  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func firstRun(_ size: Size) throws {
    let world = try World()
    let environment = world.environment(home: World.here(Files()))
    let entrance = Entrance(environment, size, catalog: Small.catalog)
    entrance.app.show(PickerPlace(Small.catalog, environment, blueprints: Small.blueprints))
    Expected.check(entrance.screen, "blueprint-picker-\(size)")
  }

  @Test func ascii() throws {
    let world = try World()
    let environment = world.environment(home: World.here(Files()))
    let entrance = Entrance(environment, Size(80, 24), catalog: Small.catalog, unicode: false)
    entrance.app.show(PickerPlace(Small.catalog, environment, blueprints: Small.blueprints))
    #expect(entrance.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func enterMakesTheDesignWithItsSettings() throws {
    let world = try World()
    let environment = world.environment()
    let entrance = Entrance(environment)
    entrance.app.show(PickerPlace(.aws, environment))
    let path = world("mine.tap.json")
    try entrance.press("j j j <tab> e <c-u> \"\(path)\" <enter> j e <c-u> \"test\" <enter> j e <s-tab> <enter>")
    let workspace = try #require(entrance.app.workspace)
    #expect(workspace.path == path)
    #expect(workspace.design.settings.fields["suffix"] == "test")
    #expect(workspace.engine.baseline == .high)
    #expect(entrance.app.place === entrance.app.design)
    workspace.close()
    let again = PickerPlace(.aws, environment)
    #expect(again.recent.entries.map(\.path) == [path])
  }

  @Test func aRecentDesignIsShownOpenedAndTakenOff() throws {
    let world = try World()
    let environment = world.environment()
    let blueprint = try #require(Blueprint.named("empty"))
    let path = world("plan.tap.json")
    try Workspace.begin(blueprint, .init(), at: path, catalog: .aws, environment: environment).close()
    let entrance = Entrance(environment)
    entrance.app.show(PickerPlace(.aws, environment))
    #expect(entrance.screen.contains("~/plan.tap.json"))
    try entrance.press("<enter>")
    #expect(entrance.app.workspace?.path == path)
    entrance.app.workspace?.close()
    let second = Entrance(environment)
    second.app.show(PickerPlace(.aws, environment))
    try second.press("d")
    #expect(second.app.message.text == "~/plan.tap.json is off this list; the file stays")
    #expect(PickerPlace(.aws, environment).recent.entries.isEmpty)
    #expect(environment.files.fingerprint(of: path) != nil)
  }

  @Test(arguments: [Size(120, 36), Size(80, 24), Size(60, 18)]) func aRecentDesignSaysWhatWaits(_ size: Size) throws {
    let world = try World()
    let environment = world.environment()
    let path = world("plan.tap.json")
    let workspace = try Workspace.begin(
      Small.blueprints[0], .init(), at: path, catalog: Small.catalog, environment: environment)
    _ = try DesignCommands.run("set db backup-days 14", on: workspace)
    workspace.close()
    let entrance = Entrance(environment, size, catalog: Small.catalog)
    entrance.app.show(PickerPlace(Small.catalog, environment, blueprints: Small.blueprints))
    let row = try #require(entrance.screen.split(separator: "\n").first { $0.contains("plan.tap.json") })
    #expect(row.contains("1 GAP") && row.contains("1 unsaved") && !row.contains("~ "))
  }

  /// Every row says what is open, wherever the cursor is; one that cannot be read says why, and not where once more.
  @Test(arguments: [Size(200, 60), Size(120, 36), Size(80, 24)]) func everyRowSaysWhatIsOpen(_ size: Size) throws {
    let world = try World()
    let environment = world.environment()
    for name in ["a", "b", "c", "gone"] {
      let path = world("\(name).tap.json")
      try Workspace.begin(
        Small.blueprints[0], .init(), at: path, catalog: Small.catalog, environment: environment
      ).close()
    }
    #expect(unlink(world("gone.tap.json")) == 0)
    let entrance = Entrance(environment, size, catalog: Small.catalog)
    entrance.app.show(PickerPlace(Small.catalog, environment, blueprints: Small.blueprints))
    while entrance.app.settle() {}
    let rows = entrance.screen.split(separator: "\n").filter { $0.contains(".tap.json") && $0.contains("~/") }
    #expect(rows.count == (size.height > 24 ? 4 : 3), "\(entrance.screen)")
    #expect(rows.filter { $0.contains("0 BLOCK  1 GAP") }.count == rows.count - 1, "\(entrance.screen)")
    #expect(rows.first?.contains("it is not there") == true && rows.first?.contains("Cannot read") == false)
  }

  /// Where the blueprints leave rows, more recent designs are seen.
  @Test func recentDesignsTakeTheRoom() throws {
    let world = try World()
    let environment = world.environment()
    for number in 1...20 {
      let path = world("n\(number).tap.json")
      try Workspace.begin(
        Small.blueprints[1], .init(), at: path, catalog: Small.catalog, environment: environment
      ).close()
    }
    let entrance = Entrance(environment, Size(200, 60), catalog: Small.catalog)
    entrance.app.show(PickerPlace(Small.catalog, environment, blueprints: Small.blueprints))
    #expect(entrance.screen.split(separator: "\n").count { $0.contains("~/n") } == 20)
  }

  @Test func theNameOfANewDesignIsFree() throws {
    let world = try World()
    let environment = world.environment()
    let place = PickerPlace(Small.catalog, environment, blueprints: Small.blueprints)
    let first = place.file
    #expect(environment.files.fingerprint(of: first) == nil)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let world = try World()
    let environment = world.environment()
    let entrance = Entrance(environment)
    entrance.app.show(PickerPlace(.aws, environment))
    try entrance.press("<tab> j e <c-u> \"Not-One\" <enter> <s-tab> <enter>")
    #expect(entrance.app.workspace == nil)
    #expect(entrance.app.message.text.contains("small letters and digits"))
    #expect(entrance.screen.contains("does not open"))
  }
}

extension Small {
  /// Two designs to begin with.
  static let blueprints = [
    Blueprint(
      id: "store", title: "a database and its key, in one tier",
      look: ["private   db (PostgreSQL)", "keys      data-key"], settings: [:],
      parts: [
        .init("private", "tier", "Private tier"), .init("data-key", "key", "Key"),
        .init("db", "database", "Database", ["tier": "private", "key": "data-key", "multi-az": false]),
      ], flows: []),
    Blueprint(id: "empty", title: "settings only", look: [], settings: [:], parts: [], flows: []),
  ]
}
