import TapModel
import TapTerminal
import Testing

@testable import TapUI

/// Every editor of the strip: what it shows, what it keeps, what it refuses.
@MainActor @Suite struct EditorTests {
  nonisolated static let sizes = [Size(120, 36), Size(80, 24), Size(60, 18)]

  // MARK: Frames

  @Test(arguments: sizes) func choosingAVersion(_ size: Size) throws {
    let stage = try Sheet.stage(size, on: "version")
    try stage.press("<enter> j j")
    Expected.check(stage.screen, "editing-a-choice-\(size)")
  }

  @Test(arguments: [Size(120, 36), Size(80, 24)]) func ascii(_ size: Size) throws {
    let stage = try Sheet.stage(size, on: "version", unicode: false)
    try stage.press("<enter> j j")
    Expected.check(stage.screen, "editing-a-choice-ascii-\(size)")
    #expect(stage.screen.utf8.allSatisfy { $0 < 0x80 })
  }

  /// Field and keys of each editor.
  static let sheet: [(field: String, keys: String)] = [
    ("guarded", ""), ("days", "<enter> <bs> \"14\""), ("days", "<enter> <c-c> \"99\""),
    ("about", "<enter> \" database\""),
    ("range", "<enter> <c-c> \"10.0.0.0/15\""), ("range", "<enter> <c-c> \"10.0.0.0/20\""), ("mode", "<enter> G"),
    ("version", "<enter> e <c-c> \"15.4\""), ("key", "<enter> j"), ("tiers", "<enter> <space>"),
    ("logs", "<enter> <space>"),
    ("routes", "<enter> a \"POST /metrics\""), ("tags", "<enter> a \"Owner\""), ("guarded", "a"),
    ("guarded", "a \"Port\" <enter> \"5432\""),
  ]

  @Test(arguments: sizes) func allEditorsOnOneSheet(_ size: Size) throws {
    var boxes = ""
    for (field, keys) in Self.sheet {
      let stage = try Sheet.stage(size, on: field)
      try stage.press(keys)
      boxes += "\(field): \(keys)\n" + stage.screen(stage.app.layout.inspector)
      boxes += stage.lines.suffix(2).joined(separator: "\n") + "\n\n"
    }
    Expected.check(boxes, "all-editors-\(size)")
  }

  // MARK: Keeping and leaving

  @Test(
    arguments: [
      ("guarded", "<enter>", JSON.bool(false)), ("guarded", "<space>", .bool(false)), ("guarded", "e", .bool(false)),
      ("days", "<enter> <c-c> \"14\" <enter>", .int(14)),
      ("about", "<enter> <c-c> \"Short; and j k q\" <enter>", "Short; and j k q"),
      ("range", "<enter> <c-c> \"10.1.0.0/20\" <enter>", "10.1.0.0/20"), ("mode", "<enter> j <enter>", "lax"),
      ("version", "<enter> / \"15.4\" <enter> <enter>", "15.4"),
      ("version", "<enter> e <c-c> \"14.1\" <enter>", "14.1"),
      ("key", "<enter> j <enter>", "monitoring-logs-key"), ("key", "<enter> a", "key"), ("key", "a a", "key"),
      ("tiers", "<enter> k <space> <enter>", ["public", "private"]),
      ("logs", "<enter> j <space> <enter>", ["postgresql", "upgrade"]),
      ("routes", "<enter> a \"POST /x\" <enter> <enter>", ["GET /", "POST /x"]),
      ("routes", "<enter> e <c-c> \"PUT /\" <enter> <enter>", ["PUT /"]), ("routes", "<enter> <space> <enter>", []),
      ("tags", "a a \"Owner=ops\" <enter> <enter>", ["Team": "data", "Owner": "ops"]),
    ] as [(String, String, JSON)])
  func enterKeeps(_ field: String, _ keys: String, _ value: JSON) throws {
    let stage = try Sheet.stage(Size(120, 36), on: field)
    try stage.press(keys)
    #expect(stage.value(field) == value)
    #expect(stage.app.design?.inspector.editor == nil)
    #expect(stage.workspace.history.done.count == 1)
    try stage.press("u")
    #expect(try stage.workspace.design == Sheet.design())
  }

  @Test(arguments: ["days", "about", "range", "mode", "version", "key", "tiers", "logs", "routes", "tags"])
  func escapeLeaves(_ field: String) throws {
    let stage = try Sheet.stage(Size(120, 36), on: field)
    try stage.press("<enter> j <esc>")
    #expect(stage.app.design?.inspector.editor == nil)
    #expect(stage.workspace.history.done.isEmpty)
  }

  @Test func whatWasTypedIsOfferedAgain() throws {
    let stage = try Sheet.stage(Size(120, 36), on: "days")
    try stage.press("<enter> <c-c> \"21\" <esc>")
    #expect(stage.value("days") == 7)
    try stage.press("<enter>")
    #expect(stage.message.contains("Up brings back \"21\""))
    try stage.press("<up> <enter>")
    #expect(stage.value("days") == 21)
    try stage.press("<enter> <up>")
    #expect(stage.app.design?.inspector.editor?.shown == "21")
  }

  @Test func aListBringsBackWhatWasLeft() throws {
    let stage = try Sheet.stage(Size(120, 36), on: "logs")
    try stage.press("<enter> j <space> <esc> <enter> b <enter>")
    #expect(stage.value("logs") == ["postgresql", "upgrade"])
  }

  @Test(arguments: [
    ("days", "<enter> <c-c> \"99\" <enter>", "99 is outside 0 to 35 d"),
    ("days", "<enter> <c-c> \"x\" <enter>", "whole number"),
    ("range", "<enter> <c-c> \"10.0.0.0/15\" <enter>", "10.0.0.0/15 is too large: /16 to /28"),
    ("mode", "<enter> e", "takes one of these"), ("routes", "<enter> a <enter>", "at least one character"),
    ("routes", "<enter> a \"GET /\" <enter>", "is there already"), ("tags", "<enter> a \"Owner\" <enter>", "NAME=TEXT"),
    ("guarded", "a <c-c> \"Nope/X\" <enter>", "Nope is no resource of sheet"),
  ])
  func anInvalidValueIsNotTaken(_ field: String, _ keys: String, _ reason: String) throws {
    let stage = try Sheet.stage(Size(120, 36), on: field)
    try stage.press(keys)
    #expect(stage.message.hasPrefix("! ") && stage.message.contains(reason))
    #expect(stage.app.design?.inspector.editor != nil)
    #expect(stage.workspace.history.done.isEmpty)
  }

  @Test func anEditorSaysWhatItWouldReplace() throws {
    let stage = try Sheet.stage(Size(120, 36), on: "range")
    try stage.press("<enter> <c-c> \"10.0.0.0/20\"")
    #expect(stage.screen.contains("CloudFormation REPLACES Sheet"))
    try stage.press("<esc>")
    #expect(stage.workspace.design == (try Sheet.design()))
  }

  @Test func aNewComponentAndTheReferenceAreOneEdit() throws {
    let stage = try Sheet.stage(Size(120, 36), on: "tiers")
    try stage.press("<enter> a <enter>")
    #expect(stage.value("tiers") == ["private", "tier"])
    #expect(stage.workspace.design.components["tier"] != nil)
    #expect(stage.message.hasPrefix("Added tier to Tiers of sheet"))
    try stage.press("u")
    #expect(try stage.workspace.design == Sheet.design())
  }

  @Test func aTemplateValueIsSetChangedAndTakenAway() throws {
    let stage = try Sheet.stage(Size(120, 36), on: "guarded")
    try stage.press("a \"Port\" <enter> \"5432\" <enter>")
    #expect(stage.workspace.design["sheet"]?.overrides == [Override("Main", "/Port", 5432)])
    try stage.press("G <enter> <c-c> \"[1]\" <enter>")
    #expect(stage.workspace.design["sheet"]?.overrides == [Override("Main", "/Port", [1])])
    try stage.press("d")
    #expect(stage.workspace.design["sheet"]?.overrides.isEmpty == true)
  }

  @Test func tabCompletesPlacesOfTheRealSchema() throws {
    let stage = try Stage()
    let design = try #require(stage.app.design)
    design.select(.component("monitoring-db"))
    design.take(.inspector)
    try stage.press("j a <c-c> \"Instance/CACert\" <tab>")
    #expect(stage.screen.contains("CACertificateIdentifier"))
    #expect(stage.screen.contains("AWS::RDS::DBInstance"))
  }

  @Test func theFormStaysWhereItWasAroundATallStrip() throws {
    let stage = try Sheet.stage(Size(80, 24), on: "logs")
    let before = stage.lines
    try stage.press("<enter> j <esc>")
    let box = stage.app.layout.inspector
    #expect(Array(stage.lines[box.top..<box.bottom]) == Array(before[box.top..<box.bottom]))
  }
}
