import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// Key scripts, and the frames that come of them.
@MainActor @Suite struct ScriptTests {
  @Test func aLineIsKeysACommandOrARemark() throws {
    let script = try KeyScript("# remark\n\n  2 <enter>  \n:set a b \"c d\"\n: \"zoom\"\n")
    #expect(script.steps.map(\.line) == [3, 4, 5])
    #expect(script.steps[0].keys == [.character("2"), .enter])
    #expect(script.steps[1].isCommand && script.steps[1].keys.count == 15 && script.steps[1].keys.last == .enter)
    #expect(!script.steps[2].isCommand && script.steps[2].keys.count == 5)
  }

  @Test(arguments: [
    ("2\n<entr>", 2, "<entr>\" is no key", "<enter>?"), ("# x\n\n<pgdwn>", 3, "<pgdwn>", "<pgdn>?"),
    ("zz", 1, "\"zz\" is no key", ""),
  ])
  func aWrongKeyNamesItsLine(_ text: String, _ line: Int, _ word: String, _ near: String) {
    do {
      _ = try KeyScript(text)
      Issue.record("read: \(text)")
    } catch {
      #expect(error.line == line && error.reason.contains(word) && error.reason.hasSuffix(near))
    }
  }

  @Test func playedAsPressed() throws {
    let (played, pressed) = (try Stage(), try Stage())
    try played.app.play(KeyScript("# the field\n2 <enter>\n/ \"Multi\" <enter>\n<enter>"))
    try pressed.press("2 <enter> / \"Multi\" <enter> <enter>")
    #expect(played.screen == pressed.screen)
  }

  @Test func commandsRun() throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    try stage.app.play(KeyScript(":set monitoring-db multi-az off\n:zoom\n<size:80x24>\nq q j"))
    #expect(stage.workspace.count(.gap) == 1)
    #expect(stage.app.size == Size(80, 24))
    #expect(stage.app.exitStatus == 0)
  }

  @Test(arguments: [
    (":sett x", "No command \"sett\": set?"), ("j\n:set monitoring-db guard maybe", "guard takes on or off"),
    (":\n:undo", "no command can be given"),
  ])
  func aRefusedCommandNamesItsLine(_ text: String, _ reason: String) throws {
    let stage = Stage(Size(120, 36), try Small.design(), catalog: Small.catalog)
    let script = try KeyScript(text)
    #expect { try stage.app.play(script) } throws: { error in
      guard let problem = error as? KeyScript.Problem else { return false }
      return problem.line == script.steps.last?.line && problem.reason.contains(reason)
    }
  }

  @Test(arguments: [Size(120, 36), Size(80, 24), Size(20, 3), Size(0, 0)])
  func thePictureSaysWhatTheScreenSays(_ size: Size) throws {
    let stage = Stage(size, try Small.design(), catalog: Small.catalog)
    try stage.press("2 <enter> / \"Multi\" <enter> <space>")
    let canvas = stage.app.frame().canvas
    let svg = Picture(canvas, theme: .defaultDark, title: "a \"<gap>\" & more").svg
    #expect(svg == Picture(canvas, theme: .defaultDark, title: "a \"<gap>\" & more").svg)
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    #expect(svg.contains("<title>a &quot;&lt;gap&gt;&quot; &amp; more</title>"))
    for (y, row) in canvas.lines.enumerated() {
      #expect(Self.words(of: svg, row: y) == row.filter { $0 != " " }, "row \(y)")
    }
  }

  /// The letters of a row of a picture, without its blanks.
  private static func words(of svg: String, row: Int) -> String {
    svg.split(separator: "\n").filter { $0.hasPrefix("<text ") && $0.contains(" y=\"\(9 + row * 18 + 13)\"") }
      .map { line in
        let inner = line.split(separator: ">", maxSplits: 1)[1].dropLast("</text>".count)
        return inner.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
          .replacing("&amp;", with: "&")
      }.joined().filter { $0 != " " }
  }
}
