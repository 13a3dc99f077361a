import TapEngine
import TapModel

extension Report {
  /// JUnit's XML: a test case for each finding, and for each rule that passed and found nothing.
  ///
  /// - Parameter failing: findings at or above this level are failures, the rest is told as output.
  package func junit(failing: Level = .gap) -> String { Report.junit([self], failing: failing) }

  /// The same with a suite for each file.
  package static func junit(_ reports: [Report], failing: Level = .gap) -> String {
    let suites = reports.map { $0.suite(failing: failing) }
    let counts = Report.counts(suites.map(\.tests).reduce(0, +), suites.map(\.failures).reduce(0, +))
    return
      ([#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites \(counts)>"] + suites.flatMap(\.lines)
      + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private static func counts(_ tests: Int, _ failures: Int) -> String {
    "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\""
  }

  private func suite(failing: Level) -> (lines: [String], tests: Int, failures: Int) {
    let found = Set(entries.map(\.finding.rule))
    let passed = engine.tallies.filter { $0.tally.passes > 0 && !found.contains($0.rule.id) }.map(\.rule.id)
    let failures = entries.count { $0.finding.level <= failing }
    let tests = entries.count + passed.count
    var lines = ["  <testsuite name=\"\(XML.escape(file))\" \(Report.counts(tests, failures))>"]
    for entry in entries { lines += testCase(entry, failing: failing) }
    lines += passed.map { "    <testcase classname=\"\(XML.escape($0))\" name=\"passes\"/>" }
    return (lines + ["  </testsuite>"], tests, failures)
  }

  private func testCase(_ entry: Entry, failing: Level) -> [String] {
    let finding = entry.finding
    let place = [finding.component, finding.resource ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let name = (place.isEmpty ? "template" : place) + finding.pointer.description
    let line = entry.line.map { " line=\"\($0)\"" } ?? ""
    let details = [
      finding.title, "controls: " + finding.controls.joined(separator: ", "), entry.fix.map { "fix: " + $0 } ?? "",
    ]
    let body = XML.escape(details.filter { !$0.isEmpty && $0 != "controls: " }.joined(separator: "; "))
    let head =
      "    <testcase classname=\"\(XML.escape(finding.rule))\" name=\"\(XML.escape(name))\" file=\"\(XML.escape(entry.file))\"\(line)>"
    let message = XML.escape("\(finding.level.rawValue): \(finding.message)")
    return finding.level <= failing
      ? [
        head, "      <failure type=\"\(finding.level.rawValue)\" message=\"\(message)\">\(body)</failure>",
        "    </testcase>",
      ]
      : [head, "      <system-out>\(message); \(body)</system-out>", "    </testcase>"]
  }
}
