import TapEngine
import TapModel

extension Report {
  /// JUnit's XML: a test case for each finding, and for each rule that passed and found nothing.
  /// - Parameter failing: findings at or above this level are failures, the rest is told as output.
  package func junit(failing: Level = .gap) -> String {
    let found = Set(entries.map(\.finding.rule))
    let passed = engine.tallies.filter { $0.tally.passes > 0 && !found.contains($0.rule.id) }.map(\.rule.id)
    let failures = entries.count { $0.finding.level <= failing }
    let counts = "tests=\"\(entries.count + passed.count)\" failures=\"\(failures)\" errors=\"0\""
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites \(counts)>",
      "  <testsuite name=\"\(XML.escape(file))\" \(counts)>",
    ]
    for entry in entries { lines += testCase(entry, failing: failing) }
    lines += passed.map { "    <testcase classname=\"\(XML.escape($0))\" name=\"passes\"/>" }
    return (lines + ["  </testsuite>", "</testsuites>"]).joined(separator: "\n") + "\n"
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
