import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The screens that were drawn before they were built, with the real blueprint: the same content, every figure computed.
///
/// The other frames are those of a small catalogue; these change with the real one, and are recorded anew then.
@MainActor @Suite struct DrawingTests {
  /// Turns off what the drawings turn off.
  private nonisolated static let gap = ": \"set monitoring-db multi-az off\" <enter> "

  /// By the name of the drawing, with the keys that lead there.
  private nonisolated static let drawings: [(name: String, keys: String)] = [
    ("design-green", "2"), ("a-gap-just-made", "2 <enter> / \"Multi-AZ\" <enter> <space>"),
    ("editing-a-choice", "2 <enter> / \"Engine v\" <enter> <enter>"), ("add-a-component", "3 a \"log\""),
    ("flows", "6 j"), ("flows-editing", "6 j e"), ("command", "2 : \"set monitoring-db backup\""), ("help", "2 ?"),
    ("coverage", gap + "7 / \"CP-10\" <enter>"), ("control-view", gap + "7 / \"CP-10\" <enter> <enter>"),
    ("lens", "L"),
    ("fix-preview", ": \"set monitoring-db encrypted off\" <enter> 2 <enter> / \"Encrypted\" <enter> f"),
    ("diff", gap + ": \"set monitoring-db backup-days 14; set monitoring-logs retention-hours 48\" <enter> ="),
    ("export", "x"), ("export-checks", "x i"),
    (
      "undo-history",
      gap + ": \"note monitoring-redis asked\" <enter> : \"set monitoring-db backup-days 14\" <enter> u H"
    ),
  ]

  @Test(arguments: drawings.indices, [Size(120, 36), Size(80, 24)]) func isAsDrawn(_ index: Int, _ size: Size) throws {
    let (name, keys) = Self.drawings[index]
    let stage = try Stage(size)
    try stage.press(keys)
    #expect(stage.lines.count == size.height && stage.lines.allSatisfy { $0.columns == size.width }, "\(name)")
    Expected.check(stage.screen, "Blueprint/\(name)-\(size)")
  }

  /// Of a user who has opened nothing yet.
  @Test(arguments: [Size(120, 36), Size(80, 24)]) func theFirstScreen(_ size: Size) throws {
    let environment = try World().environment(home: World.here(Files()))
    let entrance = Entrance(environment, size)
    entrance.app.show(PickerPlace(.aws, environment))
    Expected.check(entrance.screen, "Blueprint/blueprint-picker-\(size)")
  }
}
