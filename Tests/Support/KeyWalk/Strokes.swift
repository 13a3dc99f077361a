import TapModel
import TapTerminal
import TapWorkspace
import TestSupport

/// What a restless user presses next.
@MainActor struct Strokes {
  var random: Seeded
  private var made = 0

  init(random: Seeded) { self.random = random }

  private static let letters = Array(
    "hjklhjklgGnNfFdDuUyoizVseaqwxcJK[]<>/?:.;=0123456789 LRSTHABE\u{E9}\u{4E2D}\u{301}\u{1F600}\u{202E}")
  private static let special: [Key] = [
    .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
    .end, .pageUp, .pageDown, .ctrl("l"), .ctrl("c"), .ctrl("z"), .ctrl("w"), .alt("x"), .f(1), .insert,
  ]
  private static let pastes = [
    "pasted\ntext \u{1B}[31m", "", "\n", "e\u{301}\u{301}\u{301}\u{4E2D}", "\u{1B}]0;title\u{7}", "10.1.0.0/16",
    "\u{0}",
    String(repeating: "long ", count: 200), "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "d d d\r\nq\r\n",
  ]

  /// One key mostly; a whole command line now and then.
  mutating func next(_ workspace: Workspace) -> [Key] {
    switch Int.random(in: 0..<1000, using: &random) {
    case 0..<580: [.character(Self.letters.randomElement(using: &random) ?? "j")]
    case ..<880: [Self.special.randomElement(using: &random) ?? .enter]
    case ..<920: [.resize(size())]
    case ..<950: [.mouse(mouse())]
    case ..<970: [.paste(Self.pastes.randomElement(using: &random) ?? "")]
    case ..<974: [.background(UInt32.random(in: 0...0xFF_FFFF, using: &random))]
    default: line(workspace)
    }
  }

  private mutating func size() -> Size {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Size(Int.random(in: 1...62, using: &random), Int.random(in: 1...20, using: &random))
    case 1: Size(Int.random(in: 1...400, using: &random), Int.random(in: 1...200, using: &random))
    default: Size(Int.random(in: 60...220, using: &random), Int.random(in: 18...70, using: &random))
    }
  }

  private mutating func mouse() -> Mouse {
    let actions: [Mouse.Action] = [.press, .press, .wheelUp, .wheelDown]
    let at = Point(Int.random(in: 0...410, using: &random) / 2, Int.random(in: 0...205, using: &random) / 3)
    return Mouse(actions.randomElement(using: &random) ?? .press, at: at)
  }

  /// Escape out of whatever is open, then a command that may change the design.
  private mutating func line(_ workspace: Workspace) -> [Key] {
    let text = Array(":" + command(workspace)).map { Key.character($0) }
    return [.escape, .escape, .escape, .escape] + text + [.enter, .escape]
  }

  private mutating func command(_ workspace: Workspace) -> String {
    made += 1
    let components = workspace.design.components.items
    let id = components.randomElement(using: &random)?.id ?? "none"
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1:
      return "add \(workspace.catalog.kinds.randomElement(using: &random)?.id ?? "key") walked-\(made)"
    case 2: return "delete \(id) !"
    case 3: return "title \(id) \"\u{4E2D}\u{6587} e\u{301} \(made)\""
    case 4: return "rename \(id) renamed-\(made)"
    case 5: return "note \(id) \"\u{1B}[2J note \(made)\""
    case 6: return "fix-all"
    default: return set(id, workspace)
    }
  }

  private mutating func set(_ id: String, _ workspace: Workspace) -> String {
    guard let component = workspace.design[id],
      let field = workspace.catalog.kind(component.kind)?.fields.randomElement(using: &random)
    else { return "setting log-days-total \(365 + made)" }
    let value: String
    switch field.editor {
    case .toggle: value = Bool.random(using: &random) ? "on" : "off"
    case .number: value = String(Int.random(in: field.range ?? 1...1000, using: &random))
    case .choice(let words): value = words.randomElement(using: &random) ?? ""
    default: value = "text-\(made)"
    }
    return "set \(id) \(field.name) \(value)"
  }
}
