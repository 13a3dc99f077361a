import TapModel
import Testing

/// One line of what the monitoring system must be, with the question that an exported template answers.
struct Requirement: Sendable, CustomTestStringConvertible {
  let id: String
  let sentence: String
  let designs: [Monitoring]
  let holds: @Sendable (TemplateProbe) throws -> Bool

  init(
    _ id: String, _ sentence: String, on designs: Monitoring...,
    holds: @escaping @Sendable (TemplateProbe) throws -> Bool
  ) {
    self.id = id
    self.sentence = sentence
    self.designs = designs.isEmpty ? Monitoring.allCases : designs
    self.holds = holds
  }

  var testDescription: String { "\(id) \(sentence)" }

  /// In the order of the page. 000-02, 03 and 05 speak of source code, whose place the exporter takes.
  static let all: [Requirement] = frame + network + records + stores + workloads + edge + claims
}

/// Each requirement on the designs that it speaks of.
@Suite struct RequirementTests {
  @Test(arguments: Requirement.all)
  func holds(_ requirement: Requirement) throws {
    for design in requirement.designs {
      let probe = try design.probe()
      #expect(try requirement.holds(probe), "\(requirement.testDescription), on \(design.rawValue)")
    }
  }

  @Test func everyIDIsThereOnce() {
    let left: Set = [2, 3, 5]
    let wanted = (1...80).filter { !left.contains($0) }.map { "000-" + ($0 < 10 ? "0" : "") + "\($0)" }
    #expect(Requirement.all.map(\.id).sorted() == wanted)
    let literal = [12, 14, 18, 22, 34, 35, 38, 47, 51, 54, 56, 58, 60, 63, 67, 68, 69].map { "000-\($0)" }
    #expect(Requirement.all.filter { $0.designs == [.asWritten] }.map(\.id).sorted() == literal)
  }
}
