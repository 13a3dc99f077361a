import TapCatalog
import TapEngine
import TapExport
import TapModel
import Testing

@Suite struct SummaryTests {
  /// Every state becomes one status, and every file says that status of a control.
  @Test(arguments: [("moderate", "us-east-1"), ("high", "us-gov-west-1"), ("low", "us-east-1")])
  func sameStatusInEveryFile(_ baseline: String, _ region: String) throws {
    let engine = try Small.engine(["baseline": .string(baseline), "region": .string(region)])
    let coverage = try Self.compare(Summary(engine), Small.files(engine))
    let used = Set(coverage.compactMap { $0["state"]?.string })
    #expect(used.isSuperset(of: ["partial", "gap", "unknown", "process", "inherited"]))
  }

  @Test func statesBecomeFedRAMPsWords() {
    let words = ControlState.allCases.map { $0.status?.words ?? "none" }
    #expect(words == ["Partially Implemented", "Partially Implemented", "Planned", "none", "none", "Implemented"])
    let enumeration: Set<String> = ["Implemented", "Not Implemented", "Partially Implemented"]
    #expect(ImplementationStatus.allCases.compactMap(\.record).allSatisfy(enumeration.contains))
  }

  @Test func saysWhatTheEvidenceShows() throws {
    let engine = try Small.engine()
    let text = try #require(Small.files(engine)["control-summary.md"])
    let section = Self.section("SC-12", of: text)
    #expect(
      section.contains(
        "`key.rotates` (Key does not rotate): not found at main-key: `MainKey` `/EnableKeyRotation` = `true`."
      ))
    #expect(section.contains("implemented by a design that is not ready to deploy (not assessed)"))
    #expect(section.contains("settle what blocks the deployment, then record that the stack is deployed as designed"))
    let backup = Self.section("CP-9", of: text)
    #expect(
      backup.contains("- FedRAMP assigns: backup frequency: daily incremental; weekly full (people record it)"))
    #expect(backup.contains("- The settings say: Backups kept: 35 d") && !backup.contains("Days kept: 35 d (kept)"))
    #expect(backup.contains("warn: bare Bare: fewer than 7 days (`store.days`)"))
    let gap = Self.section("SC-28", of: text)
    #expect(gap.contains("- State: gap") && gap.contains("close the open findings"))
    #expect(gap.contains("gap: bare Bare: no key (`store.key`)"))
    let people = Self.section("AC-2", of: text)
    #expect(people.contains("carry and record AC-2(a), AC-2(b)"))
    #expect(Self.section("PE-2", of: text).contains("Provided by AWS under its own FedRAMP authorization"))
    #expect(text.contains("- 2 of `AWS::Odd::Thing`: no rule asked about this type"))
  }

  @Test func tellsWhatIsStatedAndOverridden() throws {
    let engine = try Small.engine(["prerequisites": ["certificate": "platform team"]])
    _ = try engine.apply(.override("kept", role: "Store", "/Tags", []))
    let files = try Small.files(engine)
    let text = try #require(files["control-summary.md"])
    #expect(text.contains("- Prerequisite: certificate, Owner platform team"))
    #expect(text.contains("- Values set past the fields of their components (overrides): 1"))
    #expect(files["README.txt"]?.contains("  - certificate, Owner platform team") == true)
  }

  @Test func blockedIsNotReady() throws {
    let engine = try Small.engine()
    #expect(
      try Small.files(engine)["README.txt"]?.contains("State: not ready to deploy (open findings that block: 1)")
        == true)
    _ = try engine.apply(.remove("bare"))
    _ = try engine.apply(.removeFlow("bare-to-kept"))
    #expect(try Small.files(engine)["README.txt"]?.contains("State: ready to deploy.") == true)
    _ = try engine.apply(.set("main-key", "rotates", false))
    #expect(try Small.files(engine)["README.txt"]?.contains("State: ready to deploy (open gaps: 1).") == true)
  }

  /// Words that claim what a design cannot prove stand in no file.
  @Test func claimsNothingMore() throws {
    for (name, text) in try Small.files(Small.engine(), isDraft: false) {
      for word in ["compliant", "compliance", "certified", "fully implemented", "guarantee"] {
        #expect(!text.lowercased().contains(word), "\(name): \(word)")
      }
    }
  }

  // MARK: The Security Decision Record

  @Test func recordHasTheFormOfItsSchema() throws {
    let text = try #require(Small.files(Small.engine())["control-summary.json"])
    let record = try JSON(parsing: text)
    #expect(record["certificationPackageOverviewUri"]?.string?.hasPrefix("https://") == true)
    for requirement in record["fedRampRequirements"]?.array ?? [] {
      #expect(requirement["frrID"]?.string != nil && requirement["frrImplementation"]?.array?.first?.string != nil)
    }
    #expect(record["fedRampRequirements"]?.array?.isEmpty == false)
    for control in record["securityControls"]?.array ?? [] {
      #expect(control["controlId"]?.string != nil && control["controlImplementationDescription"]?.string != nil)
      for value in control["parameterValues"]?.array ?? [] {
        #expect(value["parameterId"]?.string != nil && value["parameterValue"]?.string != nil)
      }
    }
    let indicators = record["keySecurityIndicators"]?.array ?? []
    #expect(indicators.count == 46)
    for indicator in indicators {
      #expect(indicator["ksiId"]?.string != nil)
      for key in ["ksiImplementation", "ksiValidation", "ksiAssessment", "ksiTests", "ksiEvidence"] {
        #expect(indicator[key]?.array != nil, "\(key)")
      }
      for evidence in indicator["ksiEvidence"]?.array ?? [] {
        #expect(evidence["evidenceType"] == "Configuration" && evidence["lastUpdated"] == "2026-11-21")
      }
    }
    let port = try #require(record["portsAndProtocols"]?.array?.first)
    #expect(port["serviceName"] == "kept" && port["portNumber"] == "5432" && port["transportProtocol"] == "tcp")
    #expect(port["purpose"] == "bare to kept: copies")
  }

  // MARK: The CIS rows

  @Test func rowsHaveTheHeadingsOfTheWorksheet() throws {
    let text = try #require(Small.files(Small.engine())["control-summary.csv"])
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    let head =
      "Control ID,Implemented,Partially Implemented,Planned,Alternative Implementation,N/A,"
      + "Service Provider Corporate,Service Provider System Specific,"
      + "Service Provider Hybrid (Corporate and System Specific),Configured by Customer (Customer System Specific),"
      + "Provided by Customer (Customer System Specific),Shared (Service Provider and Customer Responsibility),"
      + "Inherited from Pre-Existing  Authorization"
    #expect(lines.first.map(String.init) == head)
    #expect(lines.count == 1 + 688 + 1 && lines.last == "")
    #expect(lines.dropFirst().first == "AC-1(a),,,,,,X,,,,,,")
    #expect(lines.dropLast().allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 13 })
  }

  // MARK: Reading the files back

  /// Holds document, record and rows against the coverage, which it gives.
  @discardableResult
  static func compare(_ summary: Summary, _ files: [String: String]) throws -> [JSON] {
    let record = try record(try #require(files["control-summary.json"]))
    let document = document(try #require(files["control-summary.md"]))
    let rows = rows(try #require(files["control-summary.csv"]))
    let coverage = CoverageReport(summary).json["controls"]?.array ?? []
    #expect(coverage.count == summary.baseline.controls.count)
    #expect(record.count == coverage.count && document.count == coverage.count && rows.count == coverage.count)
    for control in coverage {
      let id = try #require(control["id"]?.string)
      let status = control["status"]?.string
      #expect(document[id] == status ?? "none", "\(id)")
      #expect(record[id] == .some(status.map { $0 == "Planned" ? "Not Implemented" : $0 }), "\(id)")
      #expect(rows[id] == .some(status.map { [$0] } ?? []), "\(id)")
    }
    return coverage
  }

  private static func record(_ text: String) throws -> [String: String?] {
    let controls = try JSON(parsing: text)["securityControls"]?.array ?? []
    return Dictionary(
      uniqueKeysWithValues: controls.map { ($0["controlId"]?.string ?? "", $0["controlImplementationStatus"]?.string) })
  }

  private static func document(_ text: String) -> [String: String] {
    var statuses: [String: String] = [:]
    var id = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("### ") { id = String(line.dropFirst(4).prefix { $0 != " " }) }
      if line.hasPrefix("- FedRAMP status: ") { statuses[id] = String(line.dropFirst(18).prefix { $0 != "," }) }
    }
    return statuses
  }

  /// The marks over the rows of each control.
  private static func rows(_ text: String) -> [String: Set<String>] {
    let lines = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let controls = Dictionary(uniqueKeysWithValues: Facts.parts.map { ($0.id, $0.control) })
    var marks: [String: Set<String>] = [:]
    for line in lines.dropFirst() {
      let id = controls[String(line[0])] ?? ""
      marks[id, default: []].formUnion((1...5).filter { line[$0] == "X" }.map { String(lines[0][$0]) })
    }
    return marks
  }

  private static func section(_ id: String, of text: String) -> String {
    guard let start = text.range(of: "### \(id) ") else { return "" }
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n##")?.lowerBound ?? rest.endIndex)])
  }
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
