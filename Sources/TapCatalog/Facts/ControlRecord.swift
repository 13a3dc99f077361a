import TapModel

/// One control of FedRAMP rev 5, and what a design can show of it.
package struct ControlRecord: Hashable, Sendable {
  /// `AC-2(1)`.
  package let id: String
  /// An enhancement's title starts with that of its control: `Account Management | Disable Accounts`.
  package let title: String
  /// Each baseline holds all of the one below it.
  package let lowest: Baseline
  /// Who can show that it is met.
  package let `class`: ControlClass
  /// What a template is to the control; `none` unless it is design-checkable.
  package let role: DesignRole
  /// Before anyone has decided otherwise.
  package let origination: Origination
  /// Whether the 2026 rules still ask for it: they dropped CA-5 only.
  package let isInRules2026: Bool
  /// In words, what a design shows; empty where it shows nothing.
  package let check: String

  /// `ac-2.1`.
  package var oscalID: String {
    id.lowercased().split(separator: "(").joined(separator: ".").filter { $0 != ")" }
  }

  /// `AC`.
  package var family: String { String(Substring(id.utf8.prefix { $0 != UInt8(ascii: "-") })) }

  /// `Access Control`.
  package var familyTitle: String { Facts.families[family]?.title ?? family }

  /// Whether a baseline holds it.
  package func isIn(_ baseline: Baseline) -> Bool { lowest <= baseline }
}

extension ControlRecord {
  init?(_ row: FactRow) {
    guard let lowest = row.value(2, Baseline.self), let `class` = row.value(3, ControlClass.self),
      let role = row.value(4, DesignRole.self), let origination = row.value(5, Origination.self)
    else { return nil }
    self.init(
      id: row[0], title: row[1], lowest: lowest, class: `class`, role: role, origination: origination,
      isInRules2026: row[6].isEmpty, check: row[7])
  }
}

/// Who can show that a control is met.
package enum ControlClass: String, CaseIterable, Sendable {
  /// A template decides or evidences at least one technical part.
  case designCheckable = "design-checkable"
  /// AWS provides it under its own authorisation.
  case inherited
  /// AWS and the customer; a template shows it weakly or not.
  case shared
  /// People and procedure.
  case organisational
}

/// How much of a design-checkable control a template carries.
package enum DesignRole: String, CaseIterable, Sendable {
  /// Its technical core.
  case primary
  /// A part of it.
  case partial
  /// Support only.
  case evidence
  /// Not design-checkable.
  case none = ""
}

/// Where a control comes from before anyone has decided otherwise; raw values as FedRAMP's OSCAL has them, joined by +.
package enum Origination: String, CaseIterable, Sendable {
  /// Service Provider System Specific.
  case systemSpecific = "sp-system"
  /// Service Provider Corporate.
  case corporate = "sp-corporate"
  /// Inherited from a pre-existing authorisation: here from AWS.
  case inherited
  /// A part of each.
  case systemSpecificAndInherited = "sp-system+inherited"
}

/// A family of controls, as `AC`, `Access Control`.
package struct ControlFamily: Hashable, Sendable {
  /// `AC`.
  package let id: String
  /// `Access Control`.
  package let title: String

  init?(_ row: FactRow) {
    id = row[0]
    title = row[1]
    guard !title.isEmpty else { return nil }
  }
}
