import Testing

@testable import TapCurses
@testable import TapTerminal

@Suite struct ChangedRunsTests {
  private func row(_ text: String) -> [Cell] {
    var canvas = Canvas(Size(16, 1))
    canvas.put(text, at: .zero)
    return canvas.cells
  }

  @Test func equalRowsHaveNone() {
    #expect(changedRuns(in: row("日本 abc"), since: row("日本 abc")).isEmpty)
  }

  @Test func nearChangesAreOneRun() {
    #expect(changedRuns(in: row("XbcXefghijkX"), since: row("abcdefghijkl")) == [0..<4, 11..<12])
  }

  @Test func halvesOfWideCharactersGoTogether() {
    #expect(changedRuns(in: row("abXdefgh"), since: row("ab日efgh")) == [2..<4])
    #expect(changedRuns(in: row("a日c"), since: row("a本c")) == [1..<3])
  }

  @Test func aNewGroundIsAChange() {
    var canvas = Canvas(Size(16, 1))
    canvas.put("abc", at: .zero)
    canvas.lay(.cursorRow, under: Rect(x: 0, y: 0, width: 2, height: 1))
    #expect(changedRuns(in: canvas.cells, since: row("abc")) == [0..<2])
  }

  /// What lies outside the runs is equal, and no run begins or ends inside a character.
  @Test(arguments: [UInt64](0..<100)) func runsCoverEveryChange(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let rows = (0..<2).map { _ in
      row(
        (0..<8).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return ["a", "b", "日", "本"][Int(state >> 33) % 4]
        }.joined())
    }
    let runs = changedRuns(in: rows[0], since: rows[1])
    for x in rows[0].indices where !runs.contains(where: { $0.contains(x) }) {
      #expect(rows[0][x] == rows[1][x], "seed \(seed)")
    }
    for run in runs {
      for row in rows {
        #expect(!row[run.lowerBound].isContinuation, "seed \(seed)")
        #expect(run.upperBound == row.count || !row[run.upperBound].isContinuation, "seed \(seed)")
      }
    }
  }
}
