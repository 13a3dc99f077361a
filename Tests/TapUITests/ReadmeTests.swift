import TapCatalog
import TapExport
import TapModel
import TapTerminal
import TapWorkspace
import Testing

@testable import TapUI

/// The parts of README.md that are derived: the tour with its screens, and the table of kinds.
@MainActor @Suite struct ReadmeTests {
  /// A stop of the tour: what it is about, and the keys that lead there.
  private struct Stop {
    var words = ""
    var keys: [String] = []
  }

  /// The file of the tour: remarks, each with the keys under it; the first remark is about the file.
  private static func stops(_ name: String) throws -> [Stop] {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let text = try #require(TextFile.read(path + "/" + name))
    var stops: [Stop] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        stops.append(Stop(words: String(line.dropFirst(2))))
      } else if !stops.isEmpty {
        stops[stops.count - 1].keys.append(String(line))
      }
    }
    return stops.filter { !$0.keys.isEmpty }
  }

  private static func picture(_ lines: some Sequence<String>) -> String {
    let rows = lines.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
    return "```text\n" + rows.joined(separator: "\n") + "\n```"
  }

  /// The tour is played stop by stop: each works, says what the README says that it says, and shows what it shows.
  @Test func theTourIsTheRealOne() throws {
    let stage = try Stage(Size(120, 36))
    var rows = ["| keys | what they do | what the program says |", "| --- | --- | --- |"]
    for (number, stop) in try Self.stops("tour.keys").enumerated() {
      stage.app.message = Notice("")
      try stage.app.play(KeyScript(stop.keys.joined(separator: "\n")))
      #expect(stage.app.message.sort != .refused, "\(stop.keys): \(stage.message)")
      rows.append("| \(stop.keys.map { "`\($0)`" }.joined(separator: " ")) | \(stop.words) | \(stage.message) |")
      if number == 1 { Readme.check("screen", Self.picture(stage.lines)) }
      if number == 2 { Readme.check("gap", Self.picture(stage.lines)) }
    }
    Readme.check("tour", rows.joined(separator: "\n"))
  }

  /// The meeting is held stop by stop, on a design in a file: what is said and shown is what the README says.
  @Test func theMeetingIsTheRealOne() throws {
    let world = try World()
    var environment = world.environment()
    (environment.clock, environment.user) = (.fixed(1_795_305_600), "art")
    let workspace = try Workspace.begin(
      try #require(Blueprint.named("monitoring")), .init(suffix: "dev"), at: world("m.tap.json"), catalog: .aws,
      environment: environment)
    let entrance = Entrance(environment, Size(120, 36))
    entrance.app.open(workspace)
    var rows = ["| keys | what they do | what the program says |", "| --- | --- | --- |"]
    for (number, stop) in try Self.stops("meeting.keys").enumerated() {
      entrance.app.message = Notice("")
      try entrance.app.play(KeyScript(stop.keys.joined(separator: "\n")))
      let message = entrance.app.message
      // The gate says what is still missing.
      #expect(message.sort != .refused || entrance.app.place is GatePlace, "\(stop.keys): \(message.text)")
      rows.append("| \(stop.keys.map { "`\($0)`" }.joined(separator: " ")) | \(stop.words) | \(message.text) |")
      if number == 4 {
        Readme.check("card", Self.picture(entrance.screen.split(separator: "\n").map(String.init)))
      }
    }
    #expect(workspace.meeting.state == .left && workspace.meeting.undecided.isEmpty)
    workspace.close()
    Readme.check("meeting", rows.joined(separator: "\n"))
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
