import TapCatalog
import TapModel
import TapReview

/// FedRAMP's words for how a control is implemented; the one place where our states become theirs.
package enum ImplementationStatus: Hashable, Sendable, CaseIterable {
  case implemented, partial, planned, alternative, notApplicable

  /// The word of the rules, that of the Security Decision Record, and the column of the CIS worksheet.
  ///
  /// The record's schema 1.0.0 has three words: what the rules call planned is not implemented there, an alternative
  /// counts as a part, and a control that does not apply has none.
  private var row: (words: String, record: String?, column: String) {
    switch self {
    case .implemented: ("Implemented", "Implemented", "Implemented")
    case .partial: ("Partially Implemented", "Partially Implemented", "Partially Implemented")
    case .planned: ("Planned", "Not Implemented", "Planned")
    case .alternative: ("Alternative Implementation", "Partially Implemented", "Alternative Implementation")
    case .notApplicable: ("Not Applicable", nil, "N/A")
    }
  }

  /// Rule SDR-CSF-CTF of the 2026 rules.
  package var words: String { row.words }
  /// The word of the Security Decision Record; nil where it has none.
  package var record: String? { row.record }
  /// The heading of the CIS worksheet, template v1.1.
  package var column: String { row.column }
}

extension ControlState {
  /// What the design alone may claim; nil until a person records a statement.
  package var status: ImplementationStatus? {
    switch self {
    case .inherited: .implemented
    case .evidenced, .partial: .partial
    case .gap: .planned
    case .process, .unknown: nil
    }
  }
}

extension ControlSummary {
  /// What decisions make of a gap: nothing while a finding of it is undecided or only borne as a risk.
  var decidedStatus: ImplementationStatus? {
    let failing = findings.filter { $0.level <= .gap }
    guard state == .gap, !failing.isEmpty else { return nil }
    let kinds = failing.map { finding in decided.first { $0.finding == finding }?.decision.kind }
    if kinds.allSatisfy({ $0 == .notApplicable }) { return evidence.isEmpty ? .notApplicable : .partial }
    return kinds.allSatisfy { $0 == .notApplicable || $0 == .alternative } ? .alternative : nil
  }
}

/// Where a control comes from: the seven columns of the CIS worksheet, template v1.1.
package enum OriginationColumn: String, Hashable, Sendable, CaseIterable {
  case corporate = "Service Provider Corporate"
  case systemSpecific = "Service Provider System Specific"
  case hybrid = "Service Provider Hybrid (Corporate and System Specific)"
  case configuredByCustomer = "Configured by Customer (Customer System Specific)"
  case providedByCustomer = "Provided by Customer (Customer System Specific)"
  case shared = "Shared (Service Provider and Customer Responsibility)"
  /// The two blanks stand in the file.
  case inherited = "Inherited from Pre-Existing  Authorization"

  /// The heading in running text, without the doubled blank.
  package var words: String { self == .inherited ? "Inherited from Pre-Existing Authorization" : rawValue }
}

extension Origination {
  /// The columns that it crosses, at least one.
  package var columns: [OriginationColumn] {
    switch self {
    case .corporate: [.corporate]
    case .systemSpecific: [.systemSpecific]
    case .inherited: [.inherited]
    case .systemSpecificAndInherited: [.systemSpecific, .inherited]
    }
  }
}
