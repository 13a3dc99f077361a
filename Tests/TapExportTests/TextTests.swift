import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

@Suite struct TextTests {
  @Test(arguments: [
    ("plain, ü and 漢字", "plain, ü and 漢字"), ("a\u{1B}[31mb", "a^[[31mb"), ("one\ntwo\t\r\0", "one^Jtwo^I^M^@"),
    ("\u{7F}\u{9B}2J", "^?<U+009B>2J"), ("user\u{202E}txt", "user<U+202E>txt"),
    ("zero\u{200B}width", "zero<U+200B>width"),
  ])
  func controlsAreShown(_ text: String, _ shown: String) {
    #expect(visible(text) == shown)
    #expect(visible(shown) == shown)
  }

  @Test func aTextForATerminalKeepsItsLinesAlone() {
    #expect(printable("a\u{1B}[2J\n\tb\r\n\u{9B}m") == "a^[[2J\n^Ib^M^J<U+009B>m")
  }

  @Test(arguments: [
    ("a | b", #"a \| b"#), ("*bold* _it_", #"\*bold\* \_it\_"#), ("<img src=x>", #"\<img src=x>"#),
    ("[x](javascript:y)", #"\[x\](javascript:y)"#), ("line\n# head", "line^J\\# head"),
  ])
  func markdownIsEscaped(_ text: String, _ escaped: String) {
    #expect(Markdown.escape(text) == escaped)
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("", "(empty)"), ("a\nb", "`a^Jb`")])
  func codeIsFenced(_ text: String, _ code: String) {
    #expect(Markdown.code(text) == code)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"), ("+1", "'+1"),
    ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("=a,b", "\"'=a,b\""), ("two\nlines", "\"two\nlines\""), ("", ""),
  ])
  func cellsAreSafe(_ text: String, _ cell: String) {
    #expect(CSV.cell(text) == cell)
  }

  @Test func markupIsEscaped() {
    #expect(XML.escape("<a href=\"x\">'&'\u{1}</a>") == "&lt;a href=&quot;x&quot;&gt;&apos;&amp;&apos;^A&lt;/a&gt;")
  }

  /// Text of users reaches every document, and steers none.
  @Test func hostileTextIsHarmless() throws {
    let hostile = "=cmd|' /C calc'!A0\u{1B}[2J\n## Fake\u{202E}<script>"
    let engine = try Small.engine([
      "name": .string(hostile), "prerequisites": .object(.init([.init(hostile, .string(hostile))])),
    ])
    _ = try engine.apply(.title("kept", hostile))
    _ = try engine.apply(.set("kept", "name", .string(hostile)))
    let files = try Small.files(engine)
    for (name, text) in files {
      let odd = text.unicodeScalars.filter {
        $0.value < 0x20 && $0 != "\n" && $0 != "\r" || $0.value == 0x202E && !name.hasSuffix("template.json")
      }
      #expect(odd.isEmpty, "\(name)")
      #expect(!text.contains("\n## Fake"), "\(name)")
    }
    #expect(files["control-summary.md"]?.replacing("\\<script>", with: "").contains("<script>") == false)
    let report = Report(engine, file: hostile)
    for text in [report.text, report.junit(), CoverageReport(Summary(engine)).text] {
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E || $0 == "\n" })
    }
  }
}
