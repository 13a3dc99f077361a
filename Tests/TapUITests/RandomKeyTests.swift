import TapModel
import TapTerminal
import TestSupport
import Testing

@testable import TapUI

/// No key at any size makes the program trap, and every frame has the size of its terminal.
@MainActor @Suite struct RandomKeyTests {
  static let letters = "hjklgGnNfFdDuUyoizVseaqwxcJK[]<>/?:.;=0123456789 LRSTHABE\u{E9}\u{4E2D}\u{1F600}"
  static let special: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .ctrl("l"), .ctrl("c"), .ctrl("z"), .alt("x"), .f(1), .paste("pasted\ntext \u{1B}[31m"), .insert,
  ]

  private func key(_ random: inout Seeded) -> Key {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<62: .character(Self.letters.randomElement(using: &random) ?? "j")
    case 62..<95: Self.special.randomElement(using: &random) ?? .enter
    case 95..<97: .resize(Size(Int.random(in: 1...30, using: &random), Int.random(in: 1...12, using: &random)))
    default: .resize(Size(Int.random(in: 1...220, using: &random), Int.random(in: 1...70, using: &random)))
    }
  }

  @Test(arguments: [UInt64(1), 2, 3]) func nothingTraps(_ seed: UInt64) throws {
    let stage = try Stage()
    var random = Seeded(state: seed)
    for number in 0..<2_000 {
      stage.app.handle(key(&random))
      if number % 3 == 0 { _ = stage.app.settle() }
      let (canvas, cursor) = stage.app.frame()
      try #require(canvas.screen == stage.app.size, "seed \(seed), key \(number)")
      if let cursor { try #require(Rect(canvas.screen).contains(cursor), "seed \(seed), key \(number)") }
    }
  }

  @Test func undoOfEverythingIsTheStart() throws {
    let stage = try Stage()
    let start = stage.workspace.design
    var random = Seeded(state: 7)
    for _ in 0..<600 { stage.app.handle(key(&random)) }
    while !stage.workspace.history.done.isEmpty { try stage.workspace.undo() }
    #expect(stage.workspace.design == start)
  }

  @Test func everySizeHasItsFrame() throws {
    let stage = try Stage()
    for width in [1, 2, 3, 10, 30, 59, 60, 61, 79, 80, 99, 109, 110, 119, 120, 199, 200, 300] {
      for height in [1, 2, 3, 5, 10, 17, 18, 23, 24, 29, 30, 45, 60, 100] {
        stage.app.handle(.resize(Size(width, height)))
        #expect(stage.app.frame().canvas.screen == Size(width, height))
      }
    }
  }
}
