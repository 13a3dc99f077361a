import TapModel

extension Exporter {
  /// One row a control part, headings and order of FedRAMP's CIS worksheet (SSP Appendix J, template v1.1).
  static let summaryRows = Exporter(
    "control-summary.csv", "the rows of the CIS worksheet, one a control part; no mark until a person records a status"
  ) { input in
    let summaries = input.summary.byID
    let headings =
      ["Control ID"] + ImplementationStatus.allCases.map(\.column) + OriginationColumn.allCases.map(\.rawValue)
    let rows = input.summary.baseline.parts.compactMap { part in
      summaries[part.control].map { control in
        let status = control.status(of: part)
        return [part.id] + ImplementationStatus.allCases.map { $0 == status ? "X" : "" }
          + OriginationColumn.allCases.map { control.origination.contains($0) ? "X" : "" }
      }
    }
    return ([headings] + rows).map(CSV.row).joined()
  }
}
