import Testing

@testable import TapTerminal

@Suite struct OptionsTests {
  @Test func everyOptionIsRead() {
    let yaml = "theme: paper\nascii: true\nmouse: on\nno-color: yes\ncopy-command: \"wl-copy -n\"\n"
    let (options, failures) = Options.read(yaml)
    var wanted = Options()
    wanted.theme = "paper"
    (wanted.ascii, wanted.mouse, wanted.noColor) = (true, true, true)
    wanted.copyCommand = "wl-copy -n"
    #expect(options == wanted)
    #expect(failures.isEmpty)
    #expect(yaml.split(separator: "\n").count == Options.Name.allCases.count)
  }

  @Test func whatIsWrongIsSaidAndTheRestIsTaken() {
    let (options, failures) = Options.read("them: paper\nascii: perhaps\nmouse: true\n")
    #expect(options.mouse == true && options.theme == nil && options.ascii == nil)
    #expect(
      failures.map(\.description) == [
        "line 1, column 1: there is no option \"them\"; did you mean theme?",
        "line 2, column 8: true or false is wanted here",
      ])
    #expect(Options.read("theme: [").failures.count == 1)
    #expect(Options.read("- theme").failures.map(\.mark.line) == [1])
    #expect(Options.read("").failures.isEmpty)
  }

  @Test func flagsGoBeforeTheFile() {
    var flags = Options()
    flags.mouse = false
    let (file, _) = Options.read("mouse: true\ntheme: mono\n")
    #expect(flags.over(file).mouse == false)
    #expect(flags.over(file).theme == "mono")
  }
}

@Suite struct ClipboardTests {
  @Test func theSequenceIsWrappedOnItsWay() {
    #expect(Clipboard.sequence("hi", by: .direct) == "\u{1B}]52;c;aGk=\u{7}")
    #expect(
      Clipboard.sequence("hi", by: .tmux)
        == "\u{1B}]52;c;aGk=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{7}\u{1B}\\")
    #expect(Clipboard.sequence("hi", by: .screen) == "\u{1B}P\u{1B}]52;c;aGk=\u{7}\u{1B}\\")
    #expect(Clipboard.sequence(String(repeating: "a", count: 80_000), by: .direct) == nil)
  }

  /// screen joins the strings again: what is left without their ends is the plain sequence.
  @Test func longTextsReachScreenInParts() throws {
    let text = String(repeating: "long text ", count: 100)
    let plain = try #require(Clipboard.sequence(text, by: .direct))
    let wrapped = try #require(Clipboard.sequence(text, by: .screen))
    let parts = wrapped.split(separator: "\u{1B}\\", omittingEmptySubsequences: true).map { $0.dropFirst(2) }
    #expect(parts.count > 1 && parts.allSatisfy { $0.utf8.count <= 256 })
    #expect(parts.joined() == plain)
  }
}
