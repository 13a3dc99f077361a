import TapCatalog
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// Every key in every place does something, or says why it does not.
@MainActor @Suite struct EveryKeyTests {
  /// How each place is reached, with something selected in the middle of it; the picker has no design.
  private nonisolated static let ways: [(place: Scope, way: String)] = [
    (.list, "1 j j"), (.inspector, "2 <enter> j"), (.findings, "5 j"), (.flows, "6 j j"), (.controls, "7 j"),
    (.control, "7 <enter>"), (.export, "x"), (.history, "H"), (.history, "="),
    (.preview, "2 <enter> / \"Encrypted\" <enter> <space> f"), (.picker, "j"),
  ]

  /// An app in a place; nothing that it does reaches the disk.
  private static func app(_ place: Scope, _ way: [Key]) throws -> (app: App, terminal: MemoryTerminal) {
    let (app, terminal): (App, MemoryTerminal)
    if place == .picker {
      var environment = Stage.environment
      environment.files = Stage.noDisk
      terminal = MemoryTerminal(Size(80, 24))
      app = App(terminal: terminal, catalog: Small.whole, environment: environment)
      app.show(PickerPlace(Small.whole, environment, blueprints: Small.blueprints))
    } else {
      let stage = Stage(Size(80, 24), try Small.design(), catalog: Small.whole)
      (app, terminal) = (stage.app, stage.terminal)
    }
    for key in way { app.handle(key) }
    app.message = Notice("")
    return (app, terminal)
  }

  /// All that a keyboard gives with one key, and the sequences that are bound.
  private static func keys(_ scope: Scope) -> [[Key]] {
    let printable = (UInt8(0x20)...0x7E).map { [Key.character(Character(Unicode.Scalar($0)))] }
    let named: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .alt("x"), .paste("text"),
    ]
    let control = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { [Key.ctrl(Character(Unicode.Scalar($0)))] }
    let rows = (1...12).map { [Key.f($0)] } + control
    return printable + named.map { [$0] } + rows + Keymap().sequences(in: scope).filter { $0.count > 1 }
  }

  /// A movement at the end of its list leaves the message as it is: the frame says "11 of 11".
  private static let movements: Set<String> = [
    "up", "down", "left", "right", "page-up", "page-down", "first", "last", "next-like", "previous-like",
  ]

  @Test(arguments: ways) func doesSomethingOrSaysWhy(place: Scope, way: String) throws {
    let way = try Key.script(way)
    for keys in Self.keys(place) {
      let (app, terminal) = try Self.app(place, way)
      try #require(app.place?.scope == place, "\(way)")
      let before = State(app, terminal)
      for key in keys { app.handle(key) }
      let said = app.message.text
      let label = "\(Keymap.label(keys)) in \(place.title)"
      switch app.keymap.match(keys, in: place) {
      case .prefix: #expect(!app.pending.isEmpty, "\(label) waits")
      case .command(let id):
        let isAnswered = !said.isEmpty || Self.movements.contains(id)
        #expect(isAnswered || State(app, terminal) != before, "\(label) is \(id), and does nothing without a word")
      case .nothing:
        #expect(State(app, terminal) == before, "\(label) is no command, and does something")
        #expect(said.contains("does nothing") || said.hasPrefix("A paste is text"), "\(label) says \"\(said)\"")
      }
    }
  }

  /// What a key can change.
  private struct State: Equatable {
    let screen: [String]
    let place: ObjectIdentifier?
    let ends: Int

    @MainActor init(_ app: App, _ terminal: MemoryTerminal) {
      _ = app.settle()
      let canvas = app.frame().canvas
      // Without the message.
      screen = canvas.lines.dropLast(2) + canvas.styles.dropLast(2)
      place = app.place.map { ObjectIdentifier($0) }
      ends = (app.exitStatus == nil ? 0 : 1) + terminal.suspensions + terminal.redraws
    }
  }

  @Test func theTableIsThatOfTheDesigner() {
    let keymap = Keymap()
    let rows = KeyReference(keymap).rows
    for row in rows { #expect(!row.title.isEmpty && !row.help.isEmpty, "\(row)") }
    for scope in Scope.allCases {
      let bound = keymap.sequences(in: scope).map { Keymap.label($0) }.sorted()
      #expect(rows.filter { $0.place == scope }.map(\.key).sorted() == bound, "\(scope)")
    }
    #expect(rows.contains { $0.place == .list && $0.key == "gg" && $0.command == "first" })
    #expect(KeyReference(keymap).text.contains("| d | `remove` | Delete: "))
  }

  @Test func theTableOfCommandsHasThemAll() {
    let text = CommandReference.text
    for command in ViewCommands.all { #expect(text.contains("| `\(command.id)"), "\(command.id)") }
    for command in DesignCommands.all { #expect(text.contains("| `\(command.id)"), "\(command.id)") }
  }

  @Test func noDefaultKeyHidesAnother() {
    let keymap = Keymap()
    for scope in Scope.allCases {
      for keys in keymap.sequences(in: scope) {
        guard case .command(let id) = keymap.match(keys, in: scope) else {
          Issue.record("\(Keymap.label(keys)) in \(scope.title) is not reached")
          continue
        }
        #expect(keymap.hidden(by: Keymap.Change(scope, keys, id)) == nil)
      }
    }
  }
}
