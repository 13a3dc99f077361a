import TapCatalog
import TapModel

extension Exporter {
  static let responsibilityWorkbook = Exporter(
    "cis-crm.xlsx", "FedRAMP's CIS and CRM workbook, the two sheets of the level", in: .whole,
    bytes: { ResponsibilityWorkbook($0).workbook.bytes })
}

/// SSP Appendix J, template v1.1 of 2023-07-13: sheet names, titles, headings, merged cells and value lists are its own.
private struct ResponsibilityWorkbook {
  let input: PackageInput
  let level: String
  let parts: [ControlPart]
  let controls: [String: ControlSummary]

  init(_ input: PackageInput) {
    self.input = input
    level = input.summary.baseline.title
    controls = input.summary.byID
    parts = input.summary.baseline.parts.filter { [controls] in controls[$0.control] != nil }
  }

  var workbook: Workbook {
    Workbook(
      title: "\(draft)\(input.name): CIS and CRM Workbook, FedRAMP \(level)", time: input.lastEdited,
      sheets: [implementation, responsibility])
  }

  private var draft: String { input.isDraft ? "DRAFT: " : "" }

  /// Stands where the template has its guidance: what the sheet is made from, and the rule of its second column.
  private var origin: String {
    "\(visible(input.name)), design \(input.designDigest), sign-off \(input.signOff). By design, not assessed."
      + "\nYes, Partial or No follows from the Control Origination alone, as the guidance of the worksheet has it; how far"
      + " a control is implemented says the CIS Worksheet."
  }

  // MARK: Control Implementation Summary

  private var implementation: Sheet {
    let columns = 1 + ImplementationStatus.allCases.count + OriginationColumn.allCases.count
    let title = Sheet.Cell("\(draft)FedRAMP \(level) Control Implementation Summary (CIS) Worksheet", .title)
    var groups = [Sheet.Cell](repeating: .init("", .heading), count: columns)
    groups[0] = .init("Control ID", .heading)
    groups[1] = .init("Implementation Status", .heading)
    groups[1 + ImplementationStatus.allCases.count] = .init("Control Origination", .heading)
    let headings = [""] + ImplementationStatus.allCases.map(\.column) + OriginationColumn.allCases.map(\.rawValue)
    return Sheet(
      name: "\(level) CIS Worksheet", widths: [15] + [Int](repeating: 20, count: columns - 1),
      rows: [[title], groups, headings.map { .init($0, .heading) }] + parts.map(marks), heights: [1: 40, 3: 80],
      merged: ["A1:M1", "A2:A3", "B2:F2", "G2:M2"], frozen: 3)
  }

  private func marks(of part: ControlPart) -> [Sheet.Cell] {
    let control = controls[part.control]
    let status = control?.status(of: part)
    let marks =
      ImplementationStatus.allCases.map { $0 == status }
      + OriginationColumn.allCases.map { control?.origination.contains($0) == true }
    return [.init(part.id, .rowHeading)] + marks.map { .init($0 ? "X" : "", .mark) }
  }

  // MARK: Customer Responsibility Matrix

  private var responsibility: Sheet {
    let title = Sheet.Cell("\(draft)FedRAMP \(level) Customer Responsibility Matrix (CRM) Worksheet", .title)
    let headings = [
      "Control ID", "Can Be Inherited from CSP", "Specific Inheritance and Customer Agency/CSP Responsibilities",
    ]
    var rows = [[title], [Sheet.Cell(origin, .guidance)]]
    // The sheet of High has its headings one row higher than the others.
    if input.summary.baseline != .high { rows.append([]) }
    rows.append(headings.map { .init($0, .heading) })
    let first = rows.count + 1
    return Sheet(
      name: "\(level) CRM Worksheet", widths: [15, 34, 126], rows: rows + parts.map(inheritance),
      heights: [1: 40, 2: 50], merged: ["A1:C1", "A2:C2"], frozen: first - 1,
      choice: ("B\(first):B\(first + max(parts.count, 1) - 1)", Inheritance.allCases.map(\.rawValue)))
  }

  private func inheritance(of part: ControlPart) -> [Sheet.Cell] {
    let control = controls[part.control]
    let inheritance = Inheritance(control?.origination ?? [])
    let duty = inheritance == .yes ? "" : control?.remaining ?? ""
    return [.init(part.id, .rowHeading), .init(inheritance?.rawValue ?? "", .mark), .init(duty)]
  }
}

/// Whether who builds on the system has a control from it: the values of the CRM worksheet and their rule.
private enum Inheritance: String, CaseIterable {
  case no = "No"
  case partial = "Partial"
  case yes = "Yes"

  /// By the guidance of the worksheet; what comes from AWS by its own authorization passes on like the provider's own.
  init?(_ origination: [OriginationColumn]) {
    guard !origination.isEmpty else { return nil }
    if origination.contains(.shared) {
      self = .partial
    } else if origination.contains(.configuredByCustomer) || origination.contains(.providedByCustomer) {
      self = .no
    } else {
      self = .yes
    }
  }
}
