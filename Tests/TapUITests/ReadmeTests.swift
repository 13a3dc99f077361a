import TapCatalog
import TapExport
import TapModel
import TapTerminal
import Testing

/// The parts of README.md that are derived: the screen, and the table of kinds.
@MainActor @Suite struct ReadmeTests {
  @Test func theScreenIsTheRealOne() throws {
    let stage = try Stage(Size(120, 36))
    try stage.press("2 <enter> / \"Multi\" <enter>")
    let rows = stage.lines.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
    Readme.check("screen", "```text\n" + rows.joined(separator: "\n") + "\n```")
  }

  @Test func theKindsAreTheRealOnes() {
    let rows = Catalog.aws.kinds.sorted { ($0.pane.place, $0.id) < ($1.pane.place, $1.id) }.map {
      "| `\($0.id)` | \($0.pane.title) | \($0.help) |"
    }
    let rules = Catalog.aws.rules.count
    let controls = Set(Catalog.aws.rules.flatMap(\.controls)).count
    Readme.check(
      "kinds",
      "\(Catalog.aws.kinds.count) kinds, and \(rules) rules that name \(controls) controls:\n\n"
        + "| kind | where | what adding it brings |\n| --- | --- | --- |\n" + rows.joined(separator: "\n"))
  }
}

extension Pane {
  fileprivate var place: Int { Pane.allCases.firstIndex(of: self) ?? 0 }
}

/// The README at the top of the package, with its derived blocks between `<!-- NAME: begin -->` and `end`.
private enum Readme {
  private static var path: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/README.md"
  }

  /// Compares a block with what it is derived from; `TAP_RECORD=1 swift test --filter ReadmeTests` renews it.
  static func check(_ name: String, _ derived: String, at location: SourceLocation = #_sourceLocation) {
    guard let text = TextFile.read(path), let begin = text.firstRange(of: "<!-- \(name): begin -->\n"),
      let end = text.firstRange(of: "<!-- \(name): end -->")
    else {
      Issue.record("README.md has no block \(name)", sourceLocation: location)
      return
    }
    let block = text[begin.upperBound..<end.lowerBound]
    guard block != derived + "\n" else { return }
    if TextFile.isRecording {
      TextFile.write(text[..<begin.upperBound] + derived + "\n" + text[end.lowerBound...], to: path)
    } else {
      Issue.record(
        "README.md: the block \(name) is stale; TAP_RECORD=1 swift test --filter ReadmeTests renews it",
        sourceLocation: location)
    }
  }
}
