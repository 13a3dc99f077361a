import TapCatalog
import TapEngine
import TapModel
import Testing

@testable import TapExport

/// The same control has the same status, origination and statement in every file of a package.
@Suite struct AgreementTests {
  @Test(arguments: [("moderate", "us-east-1"), ("high", "us-gov-west-1"), ("low", "us-east-1")])
  func allFilesSayTheSame(_ baseline: String, _ region: String) throws {
    let engine = try Small.engine(["baseline": .string(baseline), "region": .string(region)])
    let input = Small.input(engine, isDraft: false)
    try Self.compare(input.summary, Package.files(input))
  }

  /// What one file says of a control.
  struct Said: Equatable {
    /// FedRAMP's words; empty where there is none.
    var status = ""
    /// Columns of the CIS worksheet; nil where the file has none.
    var origination: Set<String>?
    /// Nil where the file has none.
    var statement: String?
  }

  /// Holds every file against the coverage that the summary gives.
  static func compare(_ summary: Summary, _ files: [Package.File]) throws {
    let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    let rows = try cells(CSVReader.rows(try #require(bytes["control-summary.csv"])), heading: 0)
    let workbook = try SheetReader(try #require(bytes["cis-crm.xlsx"]))
    let marks = try cells(workbook.rows(1), heading: 2)
    let plan = try plan(JSON(bytes: try #require(bytes["oscal/ssp.json"])))
    let record = try record(JSON(bytes: try #require(bytes["control-summary.json"])))
    let components = try components(JSON(bytes: try #require(bytes["oscal/component-definition.json"])))
    #expect(plan.count == summary.controls.count && record.count == plan.count)
    for control in summary.controls {
      let id = control.id
      let status = control.status?.column ?? ""
      let origination = Set(control.origination.map(\.rawValue))
      let statement = control.statement(region: summary.region).joined(separator: "\n\n")
      #expect(rows[id] == Said(status: status, origination: origination), "\(id): control-summary.csv")
      #expect(marks[id] == Said(status: status, origination: origination), "\(id): cis-crm.xlsx")
      let full = Said(status: status, origination: origination, statement: statement)
      #expect(plan[OSCAL.controlID(id)] == full, "\(id): oscal/ssp.json")
      #expect(record[id]?.status == control.status?.record ?? "", "\(id): control-summary.json")
      #expect(record[id]?.statement?.contains(statement) == true, "\(id): control-summary.json")
      for said in components[OSCAL.controlID(id)] ?? [] {
        #expect(said == Said(status: status, origination: origination), "\(id): oscal/component-definition.json")
      }
    }
    let carried = Set(summary.controls.filter { !$0.evidence.isEmpty }.map { OSCAL.controlID($0.id) })
    #expect(carried.isSubset(of: components.keys))
  }

  // MARK: Reading the files back

  /// Marks of a worksheet, over the rows of each control.
  private static func cells(_ rows: [[String]], heading: Int) throws -> [String: Said] {
    let headings = try #require(rows.dropFirst(heading).first)
    let statuses = Set(ImplementationStatus.allCases.map(\.column))
    let controls = Dictionary(uniqueKeysWithValues: Facts.parts.map { ($0.id, $0.control) })
    var all: [String: Said] = [:]
    for row in rows.dropFirst(heading + 1) where !row.isEmpty {
      let id = try #require(controls[row[0]])
      var said = all[id] ?? Said(origination: [])
      for (mark, heading) in zip(row, headings) where mark == "X" {
        if statuses.contains(heading) { said.status = heading } else { said.origination?.insert(heading) }
      }
      all[id] = said
    }
    return all
  }

  private static func record(_ json: JSON) -> [String: Said] {
    let controls = (json["securityControls"]?.array ?? []).map { control in
      (
        control["controlId"]?.string ?? "",
        Said(
          status: control["controlImplementationStatus"]?.string ?? "",
          statement: control["controlImplementationDescription"]?.string)
      )
    }
    return Dictionary(uniqueKeysWithValues: controls)
  }

  private static func plan(_ json: JSON) -> [String: Said] {
    let all = json["system-security-plan"]?["control-implementation"]?["implemented-requirements"]?.array ?? []
    return Dictionary(
      uniqueKeysWithValues: all.map { requirement in
        var said = said(requirement)
        let answer = requirement["by-components"]?.array?.first
        said.statement = answer?["description"]?.string
        #expect(answer?["implementation-status"]?["state"]?.string == status(requirement))
        return (requirement["control-id"]?.string ?? "", said)
      })
  }

  private static func components(_ json: JSON) -> [String: [Said]] {
    let all = (json["component-definition"]?["components"]?.array ?? [])
      .flatMap { $0["control-implementations"]?.array ?? [] }
      .flatMap { $0["implemented-requirements"]?.array ?? [] }
    return Dictionary(grouping: all) { $0["control-id"]?.string ?? "" }.mapValues { $0.map(said) }
  }

  private static func status(_ requirement: JSON) -> String? {
    requirement["props"]?.array?.first { $0["name"] == "implementation-status" }?["value"]?.string
  }

  /// Status and origination of FedRAMP's properties, as the columns of the worksheet.
  private static func said(_ requirement: JSON) -> Said {
    let origins = (requirement["props"]?.array ?? []).filter { $0["name"] == "control-origination" }
      .compactMap { $0["value"]?.string }
    let column = ImplementationStatus.allCases.first { $0.oscal == status(requirement) }?.column ?? ""
    let columns = OriginationColumn.allCases.filter { $0.oscal.count == 1 && origins.contains($0.oscal[0]) }
    return Said(status: column, origination: Set(columns.map(\.rawValue)))
  }
}

/// Rows of a CSV file without quoted line ends.
enum CSVReader {
  static func rows(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(cells)
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// The texts of a workbook of ours, read from its stored files.
struct SheetReader {
  let files: [String: String]

  init(_ bytes: [UInt8]) throws {
    var files: [String: String] = [:]
    var at = 0
    func number(_ place: Int, _ size: Int) -> Int { (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
    while bytes.count > at + 30, number(at, 4) == 0x0403_4B50 {
      let (size, name) = (number(at + 18, 4), number(at + 26, 2))
      let start = at + 30 + name
      let content = Array(bytes[start..<(start + size)])
      #expect(number(at + 14, 4) == Int(Zip.checksum(content)))
      files[String(decoding: bytes[(at + 30)..<start], as: UTF8.self)] = String(decoding: content, as: UTF8.self)
      at = start + size
    }
    self.files = files
  }

  /// Cells of the sheet of a number, from 1.
  func rows(_ sheet: Int) throws -> [[String]] {
    let xml = try #require(files["xl/worksheets/sheet\(sheet).xml"])
    return xml.split(separator: "<row ").dropFirst().map { row in
      row.split(separator: "<c ").dropFirst().map { cell in
        guard let text = cell.split(separator: "preserve\">").dropFirst().first else { return "" }
        return String(text.split(separator: "</t>", omittingEmptySubsequences: false)[0])
      }
    }
  }
}
