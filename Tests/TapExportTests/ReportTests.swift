import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

@Suite struct ReportTests {
  /// The small design as its file, and a report on it.
  static func report() throws -> Report {
    let engine = try Small.engine()
    let (_, map) = try JSON.mapped(Array(try file().utf8))
    return Report(engine, file: "designs/a b.tap.json", sourceMap: map)
  }

  static func file() throws -> String { DesignFile(try Small.engine().design).json(Small.catalog).pretty }

  /// The line of the last component that holds a text.
  static func line(of text: String) throws -> Int {
    let lines = try file().split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.lastIndex { $0.contains(text) }) + 1
  }

  @Test func jsonHasItsKeys() throws {
    let json = try Self.report().json
    #expect(json.object?.keys == ["findings", "summary", "unknown"])
    let keys = [
      "rule", "level", "title", "message", "controls", "component", "field", "resource", "type", "path", "line", "fix",
    ]
    let findings = json["findings"]?.array ?? []
    #expect(!findings.isEmpty && findings.allSatisfy { $0.object?.keys == keys })
    #expect(json["summary"] == ["block": 1, "gap": 1, "warn": 1, "note": 0])
    let days = try #require(findings.first { $0["rule"] == "store.days" })
    #expect(
      days == [
        "rule": "store.days", "level": "warn", "title": "Backups are kept too briefly", "message": "fewer than 7 days",
        "controls": ["CP-9"], "component": "bare", "field": "days", "resource": "Bare", "type": "AWS::S3::Bucket",
        "path": "/Days", "line": .int(try Self.line(of: "\"days\": 1,")), "fix": "set Days kept of bare to 7",
      ])
    let key = try #require(findings.first { $0["rule"] == "store.key" })
    #expect(key["line"]?.int == (try Self.line(of: "\"key\": \"\"")) && key["fix"] == .null)
    #expect(findings.first?["rule"] == "design.required" && findings.first?["resource"] == .null)
  }

  @Test func textIsOneLineAFinding() throws {
    let lines = try Self.report().text.split(separator: "\n")
    #expect(
      lines.contains(
        "designs/a b.tap.json:\(try Self.line(of: "\"days\": 1,")): warn store.days: Backups are kept too briefly: fewer than 7 days [CP-9]"
      ))
    #expect(lines.contains("    fix: set Days kept of bare to 7"))
    #expect(lines.last == "designs/a b.tap.json: 1 block, 1 gap, 1 warn, 0 note")
  }

  /// In a template a finding stands at its property, or at the nearest thing that is there.
  @Test func linesOfATemplate() throws {
    let text = """
      {"Resources": {
        "S": {"Type": "AWS::S3::Bucket",
          "Properties": {
            "Days": "1"
          }
        }
      }}
      """
    let (json, map) = try JSON.mapped(Array(text.utf8))
    let settings = Small.catalog.settings.component("settings")
    let engine = Engine(try Template(json: json), settings: settings, catalog: Small.catalog, today: 0)
    let lines = Report(engine, file: "t.json", sourceMap: map).entries.map { "\($0.finding.rule) \($0.line ?? 0)" }
    #expect(Set(lines) == ["store.days 4", "store.key 3", "stack.key 0"])
    let fix = Report(engine, file: "t.json").entries.first { $0.finding.rule == "stack.key" }?.fix
    #expect(fix == "add key")
  }

  @Test func sarifHasItsForm() throws {
    let sarif = try Self.report().sarif(toolVersion: "1.2.3")
    #expect(sarif["version"] == "2.1.0")
    let run = try #require(sarif["runs"]?.array?.first)
    let rules = run["tool"]?["driver"]?["rules"]?.array ?? []
    #expect(rules.map { $0["id"] } == ["design.required", "store.days", "store.key"])
    let levels: Set<JSON> = ["error", "warning", "note"]
    let results = run["results"]?.array ?? []
    #expect(results.count == 3)
    for result in results {
      let index = try #require(result["ruleIndex"]?.int)
      #expect(rules[index]["id"] == result["ruleId"])
      #expect(result["level"].map(levels.contains) == true)
      #expect(result["message"]?["text"]?.string?.isEmpty == false)
      let place = try #require(result["locations"]?.array?.first)
      #expect(place["physicalLocation"]?["artifactLocation"]?["uri"] == "designs/a%20b.tap.json")
      #expect(place["physicalLocation"]?["region"]?["startLine"]?.int ?? 0 >= 1)
      #expect(place["logicalLocations"]?.array?.first?["name"]?.string != nil)
    }
    #expect(results.map { $0["level"] } == ["error", "error", "warning"])
    let prints = results.compactMap { $0["partialFingerprints"]?["tapTui/v1"] }
    #expect(Set(prints).count == 3)
  }

  @Test func junitCountsFailures() throws {
    let report = try Self.report()
    let text = report.junit()
    #expect(text.contains("<testsuites tests=\"6\" failures=\"2\" errors=\"0\">"))
    #expect(text.contains("<failure type=\"gap\" message=\"gap: no key\">"))
    #expect(text.contains("<testcase classname=\"key.rotates\" name=\"passes\"/>"))
    #expect(report.junit(failing: .warn).contains("failures=\"3\""))
  }

  @Test func fixesInWords() throws {
    let engine = try Small.engine()
    let finding = try #require(engine.findings.first { $0.rule == "store.days" })
    func words(_ fix: Fix) -> String { engine.words(of: fix, for: finding) }
    #expect(words(.set(resource: "Kept", "/Public", false)) == "set Public of kept to false")
    #expect(words(.set(resource: "Kept", "/Deep/Down", nil)) == "remove /Deep/Down of Kept")
    #expect(words(.remove(resource: "KeptOdd")) == "remove kept")
    #expect(
      words(.insert(.init("key", ["rotates": true, "for": .owner(of: "Kept")]))) == "add key: for kept, rotates true")
    #expect(words(.all([.remove(resource: "Kept"), .insert(.init("key", joins: true))])) == "remove kept, add to key")
  }

  @Test func coverageHasItsKeys() throws {
    let report = CoverageReport(Summary(try Small.engine()))
    let json = report.json
    #expect(json["baseline"] == "moderate")
    let states = json["states"]?.object
    #expect(states?.keys == ControlState.allCases.map(\.rawValue))
    #expect(states?.members.compactMap(\.value.int).reduce(0, +) == 323)
    let key = try #require(json["controls"]?.array?.first { $0["id"] == "SC-12" })
    let wanted = ["id", "title", "state", "status", "origination", "evidence", "findings", "remaining"]
    #expect(key.object.map { Array($0.keys.prefix(8)) } == wanted)
    let piece = try #require(key["evidence"]?.array?.first)
    #expect(piece.object.map { Array($0.keys.prefix(5)) } == ["component", "resource", "path", "value", "rule"])
    #expect(report.csv.split(separator: "\r\n").count == 324)
    #expect(report.text.contains("SC-28     gap        Protection of Information at Rest"))
  }

  @Test(arguments: [("./a/b.json", "a/b.json"), ("a b/ü.json", "a%20b/%C3%BC.json"), ("/abs/c:1", "/abs/c%3A1")])
  func paths(_ path: String, _ uri: String) {
    #expect(Report.uri(path) == uri)
  }
}
